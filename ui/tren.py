"""What a trend is drawn from: series of the chosen wilayah, and the plan's targets beside them."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd

import charts.target
import metrics.acuan
from charts.target import GarisTarget
from domain.acuan import Wilayah
from store.kinerja import KinerjaFrames
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.pilihan import Pilihan


def seri(
    pilih: Pilihan,
    indikator: str,
    banding: tuple[str, ...] = (),
    kelompok: tuple[str, ...] = (),
    *,
    acuan: bool = True,
) -> pd.DataFrame:
    """The yearly figures of the chosen wilayah, those set beside it, those above it, and a group.

    Columns of store.reading_figures.realisasi_frame, and seri (name), peran ("utama" | "lain" |
    "latar" for the group | "rujukan" for those above, left out without `acuan`); in that order,
    then by tahun.
    """
    return _seri(pilih.versi, pilih.wilayah, indikator, banding, kelompok, acuan)


@ingat(256)
def _seri(
    versi: Versi,
    wilayah: str,
    indikator: str,
    banding: tuple[str, ...],
    kelompok: tuple[str, ...],
    acuan: bool,
) -> pd.DataFrame:
    semua = cache.wilayah(versi)
    peran = dict.fromkeys(metrics.acuan.di_atas(semua, wilayah), "rujukan") if acuan else {}
    for kode, sebagai in ((kelompok, "latar"), (banding, "lain"), ([wilayah], "utama")):
        baru = [k for k in kode if k == wilayah or peran.get(k) != "rujukan"]
        peran = dict.fromkeys(baru, sebagai) | {k: p for k, p in peran.items() if k not in baru}
    angka = cache.angka_tahunan(versi, indikator, tuple(peran))
    nama = nama_seri([semua[k] for k in peran])
    urutan = {k: i for i, k in enumerate(peran)}
    kode = angka["wilayah"].tolist()
    tempat = [urutan[k] for k in kode]
    letak = np.lexsort((angka["tahun"].to_numpy(), tempat))
    return (
        angka.assign(seri=[nama[k] for k in kode], peran=[peran[k] for k in kode], urutan=tempat)
        .take(letak)
        .reset_index(drop=True)
    )


def nama_seri(wilayah: Sequence[Wilayah]) -> dict[str, str]:
    """What each is called at its line: whole names where two would read alike."""
    banyak = Counter(w.label for w in wilayah)
    nama = {w.kode: w.label if banyak[w.label] == 1 else w.nama for w in wilayah}
    kembar = Counter(nama.values())
    return {k: n if kembar[n] == 1 else f"{n} ({k})" for k, n in nama.items()}


@ingat(256)
def target_rencana(pilih: Pilihan, indikator: str) -> GarisTarget | None:
    """The chosen plan in a trend of one of its indikator; None where it does not hold it."""
    if not pilih.rencana:
        return None
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    return garis_target(masukan, indikator)


def garis_target(masukan: KinerjaFrames, indikator: str) -> GarisTarget | None:
    """The plan in a trend of one of its indikator; None where the plan does not hold it."""
    if indikator not in set(masukan.indikator["indikator"]):
        return None
    milik = masukan.target[masukan.target["indikator"] == indikator]
    return charts.target.garis_target(
        milik, masukan.rencana, (masukan.tahun_awal, masukan.tahun_akhir)
    )


def di_atas(pilih: Pilihan) -> list[str]:
    """The regions above the chosen one, nearest first."""
    return metrics.acuan.di_atas(cache.wilayah(pilih.versi), pilih.wilayah)
