"""What a trend is drawn from: series of the chosen wilayah, and the plan's targets beside them."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from charts.target import GarisTarget
from domain.angka import Satuan
from domain.istilah import PeranTarget, StatusAngka
from domain.periode import SETAHUN
from metrics.baris import baris as daftar_baris
from store.kinerja import KinerjaFrames
from ui import cache
from ui.asal import asal_angka
from ui.komponen import pintu
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel


def seri(pilih: Pilihan, indikator: str, banding: Sequence[str] = ()) -> pd.DataFrame:
    """The yearly figures of the chosen wilayah, its province, the nation and those set beside it.

    Columns of store.reading_figures.realisasi_frame, and seri (name), peran ("utama" | "rujukan"
    | "lain"); ordered utama, lain, rujukan, then by tahun.
    """
    semua = cache.wilayah(pilih.versi)
    atas = di_atas(pilih)
    kode = [pilih.wilayah, *(k for k in banding if k not in (pilih.wilayah, *atas)), *atas]
    angka = cache.angka_tahunan(pilih.versi, indikator, tuple(kode))
    peran = {k: "rujukan" if k in atas else "lain" for k in kode} | {pilih.wilayah: "utama"}
    urutan = {k: i for i, k in enumerate(kode)}
    hasil = angka.assign(
        seri=angka["wilayah"].map({k: semua[k].label for k in kode}),
        peran=angka["wilayah"].map(peran),
        urutan=angka["wilayah"].map(urutan),
    )
    return hasil.sort_values(["urutan", "tahun"], ignore_index=True)


def garis_target(masukan: KinerjaFrames, indikator: str) -> GarisTarget | None:
    """The plan in a trend of one of its indikator; None where the plan does not hold it.

    The straight line to the end target is drawn only where no year between has a target.
    """
    if indikator not in set(masukan.indikator["indikator"]):
        return None
    milik = masukan.target
    milik = milik[(milik["indikator"] == indikator) & (milik["triwulan"] == SETAHUN)]
    awal = milik[milik["peran"] == PeranTarget.AWAL]
    akhir = milik[milik["peran"] == PeranTarget.AKHIR]
    tahunan = milik[milik["peran"] == PeranTarget.TAHUNAN]
    lurus = None
    if tahunan.empty and len(awal) and len(akhir):
        a, z = awal.iloc[0], akhir.iloc[-1]
        lurus = (int(a["tahun"]), float(a["bawah"]), int(z["tahun"]), float(z["bawah"]))
    target = pd.concat([tahunan, akhir[~akhir["tahun"].isin(tahunan["tahun"])]])
    return GarisTarget(
        nama_rencana=f"{masukan.rencana.split('-')[1]} {masukan.tahun_awal}–{masukan.tahun_akhir}",
        tahun_awal=masukan.tahun_awal,
        tahun_akhir=masukan.tahun_akhir,
        target=target[["tahun", "bawah", "atas"]],
        lurus=lurus,
    )


def tabel_tren(seri: pd.DataFrame, satuan: Satuan, judul: str) -> str:
    """The figures of a trend as a table, newest year first; each is the door to its cell."""
    nama = list(dict.fromkeys(seri["seri"]))
    menurut = {(b["seri"], b["tahun"]): b for b in daftar_baris(seri)}
    baris: list[str] = []
    for tahun in sorted(set(seri["tahun"]), reverse=True):
        isi = [sel("Tahun", f"<b>{tahun}</b>")]
        for n in nama:
            satu = menurut.get((n, tahun))
            teks = "–" if satu is None else satuan.tulis(satu["nilai"])
            if satu is not None and satu["marker"] and satu["status"] != StatusAngka.KOSONG:
                teks += f" {satu['marker']}"
            asal = {} if satu is None else asal_angka(satu)
            isi.append(sel(n, pintu(escape(teks), asal, f"{n} {tahun} {teks}"), "angka-sel"))
        baris.append(f"<tr>{''.join(isi)}</tr>")
    return tabel(["Tahun", *nama], baris, judul)


def di_atas(pilih: Pilihan) -> list[str]:
    """The regions above the chosen one, nearest first."""
    semua = cache.wilayah(pilih.versi)
    hasil: list[str] = []
    induk = pilih.induk
    while induk:
        hasil.append(induk)
        induk = semua[induk].induk
    return hasil
