"""What a ranking is drawn from, and its bars as HTML; the ranks come from metrics."""

from html import escape

import pandas as pd

from domain.angka import Satuan, tulis
from metrics.baris import baris
from ui import cache
from ui.asal import Baris, asal_angka
from ui.komponen import pintu
from ui.pilihan import Pilihan
from ui.tren import di_atas


def sebanding(pilih: Pilihan) -> pd.DataFrame:
    """The regions a wilayah is ranked among: those of its level under the same induk.

    Columns wilayah and nama; empty for the nation.
    """
    semua = cache.wilayah(pilih.versi)
    tingkat = semua[pilih.wilayah].setingkat
    milik = [w for w in semua.values() if w.induk == pilih.induk and w.setingkat is tingkat]
    if not pilih.induk:
        milik = []
    return pd.DataFrame([(w.kode, w.label) for w in milik], columns=["wilayah", "nama"])


def angka_sebanding(pilih: Pilihan, indikator: str, wilayah: pd.DataFrame) -> pd.DataFrame:
    """Yearly figures of the regions to be ranked, one row per region and year that has one.

    Columns of store.reading_figures.realisasi_frame, and nama.
    """
    angka = cache.angka_tahunan(pilih.versi, indikator, tuple(wilayah["wilayah"]))
    return angka.merge(wilayah, on="wilayah")


def tahun_terdekat(angka: pd.DataFrame, tahun: int) -> int | None:
    """The latest year up to `tahun` in which any region has a figure, None where none has."""
    ada = angka.loc[angka["nilai"].notna() & (angka["tahun"] <= tahun), "tahun"]
    return None if ada.empty else int(ada.max())


def nilai_di_atas(pilih: Pilihan, indikator: str, tahun: int) -> dict[str, float]:
    """The figures of the regions above the chosen wilayah in a year, by their names."""
    semua = cache.wilayah(pilih.versi)
    kode = di_atas(pilih)
    angka = cache.angka_tahunan(pilih.versi, indikator, tuple(kode))
    milik = angka[angka["tahun"] == tahun]
    nilai = {b["wilayah"]: b["nilai"] for b in baris(milik) if b["nilai"] is not None}
    return {semua[k].nama: nilai[k] for k in kode if k in nilai}


def pilihan_banding(pilih: Pilihan, indikator: str) -> dict[str, str]:
    """The regions that may be set beside the chosen one, with their names: peers and kecamatan."""
    semua = cache.wilayah(pilih.versi)
    cakupan = cache.cakupan_angka(pilih.versi)
    berangka = set(cakupan.loc[cakupan["indikator"] == indikator, "wilayah"])
    setara = [k for k in sebanding(pilih)["wilayah"] if k != pilih.wilayah]
    di_bawah = [w.kode for w in semua.values() if w.induk == pilih.wilayah]
    return {k: semua[k].nama for k in [*setara, *di_bawah] if k in berangka}


def batang(frame: pd.DataFrame, satuan: Satuan, sorot: str, rujukan: dict[str, float]) -> str:
    """A ranking as rows with bars from zero; `sorot` is drawn in the main colour.

    frame has wilayah, nama, nilai, peringkat and the origin of each figure; `rujukan` are names
    and values drawn as marks on every bar's ground (province, nation).
    """
    puncak = max([*frame["nilai"], *rujukan.values(), 0.0])
    if puncak <= 0:
        puncak = 1.0
    tanda = "".join(
        f'<span class="tanda" style="left:{max(nilai, 0.0) / puncak:.2%}"></span>'
        for nilai in rujukan.values()
    )
    isi = "".join(_batang(b, satuan, sorot, puncak, tanda) for b in baris(frame))
    nama = " · ".join(f"{n} {satuan.tulis(nilai)}" for n, nilai in rujukan.items())
    kunci = f'<p class="lede"><span class="tanda-kunci"></span> {escape(nama)}</p>' if nama else ""
    return f'{kunci}<ol class="batang">{isi}</ol>'


def _batang(satu: Baris, satuan: Satuan, sorot: str, puncak: float, tanda: str) -> str:
    nilai = float(satu["nilai"])
    nama = str(satu["nama"])
    pilihan = ' class="sorot" aria-current="true"' if satu["wilayah"] == sorot else ""
    bacaan = f"{nama} {satuan.tulis(nilai)}"
    return (
        f'<li{pilihan}><span class="ke">{satu["peringkat"]}</span>'
        f'<span class="nama">{escape(nama)}</span><span class="alas">'
        f'<span class="isi" style="width:{max(nilai, 0.0) / puncak:.2%}"></span>{tanda}</span>'
        f'<span class="nilai">{pintu(tulis(nilai, satuan.desimal), asal_angka(satu), bacaan)}'
        "</span></li>"
    )
