"""Which indikator leads: of the whole plan, of a sasaran; it scores nothing."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd

from domain.istilah import JenisSimpul, Keadaan
from metrics.asal import Baris
from metrics.baris import baris
from metrics.kinerja import Kinerja

_TINGKAT = (Keadaan.DINILAI, Keadaan.TANPA_TARGET_TAHUNAN)


def indikator_utama(nilai: Kinerja | None, kartu: list[str]) -> str:
    """The indikator the page opens with: of those scored the furthest from its target.

    IKU come first where the plan names any; without a score the first card leads.
    """
    if nilai is not None:
        dinilai = [b for b in nilai.baris_indikator if b["keadaan"] == Keadaan.DINILAI]
        calon = [b for b in dinilai if b["iku"] == 1] or dinilai
        if calon:
            return str(min(calon, key=lambda b: (b["capaian"], b["indikator"]))["indikator"])
    return kartu[0]


def indikator_utama_sasaran(nilai: Kinerja, sasaran: str) -> Baris | None:
    """The indikator a screen of a sasaran is about: the furthest from its target.

    Where none is scored, the first with a figure, then the first; None for a sasaran without any.
    """
    semua = nilai.indikator
    milik = baris(
        semua[(semua["jenis_simpul"] == JenisSimpul.SASARAN) & (semua["simpul"] == sasaran)]
    )
    berskor = [b for b in milik if b["keadaan"] in _TINGKAT and b["capaian"] is not None]
    if berskor:
        return min(berskor, key=lambda b: (b["keadaan"] != Keadaan.DINILAI, b["capaian"]))
    berangka = [b for b in milik if b["realisasi"] is not None]
    return (berangka or milik or [None])[0]


def sasaran_tampil(nilai: Kinerja) -> list[str]:
    """The sasaran that have something to show on a wall: an indikator with a figure."""
    return [
        str(s["kode"])
        for s in baris(nilai.sasaran)
        if (utama := indikator_utama_sasaran(nilai, str(s["kode"])))
        and utama["realisasi"] is not None
    ]


def indikator_kartu(
    terpilih: Sequence[str],
    seri: Mapping[str, str],
    cakupan: pd.DataFrame,
    tahun: int,
    bertarget: Collection[str],
) -> list[str]:
    """The indikator of the cards; of a kelompok_seri the one with the latest figure.

    `terpilih` are codes or kelompok_seri of the settings, `seri` the kelompok_seri of every code,
    `cakupan` [indikator, tahun_awal, tahun_akhir] of the wilayah, `bertarget` what its plan has a
    target for. Where two series reach the same year, the one with a target is taken, then the
    setting's own code, then the newer series. Without settings, the first that have figures.
    """
    ada = cakupan[cakupan["tahun_awal"] <= tahun].set_index("indikator")
    akhir = {str(k): int(t) for k, t in ada["tahun_akhir"].clip(upper=tahun).items()}
    awal = {str(k): int(t) for k, t in ada["tahun_awal"].items()}
    hasil: list[str] = []
    for pilihan in terpilih:
        calon = [k for k, kelompok in seri.items() if pilihan in (k, kelompok)]
        urut = sorted(
            calon, key=lambda k: (akhir.get(k, 0), k in bertarget, k == pilihan, awal.get(k, 0))
        )
        hasil.extend(urut[-1:])
    return hasil or sorted(akhir)[:5] or list(seri)[:1]
