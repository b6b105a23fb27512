"""What is computed under a form: sums of rupiah, means of capaian with their predikat."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from domain.istilah import Arah, Keadaan
from domain.jumlah import bagian_indikator, jumlah
from domain.predikat import IKON_SEMENTARA
from reports.formulir import rumus
from reports.formulir.baris import BarisFormulir
from reports.formulir.gaya import Gaya, tulis_rumus
from reports.formulir.kolom import Kolom, huruf
from reports.formulir.konteks import Isi, Konteks
from reports.formulir.lembar import TINGGI
from reports.formulir.sel import TAK_DIKETAHUI, Sel

BELUM_DINILAI = "belum dapat dinilai"


@dataclass(frozen=True)
class Badan:
    """The rows that were written: what they are, their cells, the first and last sheet row."""

    baris: Sequence[BarisFormulir]
    isi: Sequence[Isi]
    awal: int

    @property
    def akhir(self) -> int:
        """The last sheet row; the first where there is none."""
        return self.awal + max(len(self.baris), 1) - 1

    def rentang(self, kolom: int) -> str:
        """The range of a sheet column over all rows."""
        return f"{huruf(kolom)}{self.awal + 1}:{huruf(kolom)}{self.akhir + 1}"

    def nilai(self, kunci: str, *, rp: bool = False) -> list[float | str | None]:
        """What stands in a column, row by row."""
        return [isi.get((kunci, rp), Sel(None)).nilai for isi in self.isi]


def tulis_hitungan(lembar: Worksheet, gaya: Gaya, k: Konteks, badan: Badan, baris: int) -> int:
    """Write sums of rupiah, means of capaian and their predikat; gives the row after them."""
    tinggi = baris
    if any(b.program is not None for b in badan.baris):
        _tulis_jumlah(lembar, gaya, k, badan, tinggi)
        tinggi += 1
    tingkat = [satu for satu in k.tabel.kolom if _persen(satu)]
    label = gaya.beri(bold=True, align="right", border=1, border_color=TERANG.garis)
    kiri = k.tabel.awal[tingkat[0].kunci] - 1
    for ke, nama in enumerate(("Rata-rata capaian kinerja (%)", "Predikat kinerja")):
        lembar.merge_range(tinggi + ke, 0, tinggi + ke, kiri, nama, label)
    for kolom in tingkat:
        _tulis_rata(lembar, gaya, k, badan, kolom, tinggi)
    lembar.set_row(tinggi + 1, 2 * TINGGI + 2)
    return tinggi + 2


def _persen(kolom: Kolom) -> bool:
    return kolom.kunci in ("k15", "rasio") or kolom.kunci.startswith("tingkat")


def _tulis_jumlah(lembar: Worksheet, gaya: Gaya, k: Konteks, badan: Badan, baris: int) -> None:
    tebal = {"bold": True, "border": 1, "border_color": TERANG.garis}
    lembar.merge_range(
        baris, 0, baris, k.tabel.awal["indikator"], "Jumlah anggaran (juta Rp)",
        gaya.beri(align="right", **tebal),
    )  # fmt: skip
    banyak = sum(b.program is not None for b in badan.baris)
    for kolom in (satu for satu in k.tabel.kolom if satu.pasang):
        tempat = k.tabel.awal[kolom.kunci] + 1
        lembar.write_blank(baris, tempat - 1, None, gaya.beri(**tebal))
        angka = [n for n in badan.nilai(kolom.kunci, rp=True) if isinstance(n, float | int)]
        if _persen(kolom):
            continue
        lengkap = len(angka) == banyak > 0
        teks = rumus.jumlah(badan.rentang(tempat), max(banyak, 1))
        isi = sum(angka) if lengkap else TAK_DIKETAHUI
        sel = Sel(isi, teks, 0, rupiah=True)
        tulis_rumus(lembar, (baris, tempat), teks, gaya.sel(sel, bold=True), isi)


def _tulis_rata(
    lembar: Worksheet, gaya: Gaya, k: Konteks, badan: Badan, kolom: Kolom, baris: int
) -> None:
    tempat = k.tabel.awal[kolom.kunci]
    dinilai = [
        satu
        for b, satu in zip(badan.baris, badan.nilai(kolom.kunci), strict=True)
        if b.kamus is not None and b.kamus.arah is not Arah.NETRAL
    ]
    bagian = [
        bagian_indikator(1.0, n if isinstance(n, float | int) else None, k.aturan) for n in dinilai
    ]
    hasil = jumlah(bagian, k.aturan)
    rentang = badan.rentang(tempat)
    sel = f"{huruf(tempat)}{baris + 1}"
    nilai = TAK_DIKETAHUI if hasil.nilai is None else hasil.nilai
    rata = Sel(nilai, rumus.rata(rentang))
    kelas = hasil.kelas
    kata = f"{kelas.ikon} {kelas.label[k.aturan.label]}" if kelas else BELUM_DINILAI
    if hasil.keadaan is Keadaan.SEMENTARA:
        kata = f"{IKON_SEMENTARA} Sementara"
    teks = rumus.predikat_rata(sel, rentang, len(dinilai), k.aturan, BELUM_DINILAI)
    tebal = gaya.sel(rata, bold=True)
    tulis_rumus(lembar, (baris, tempat), rata.rumus, tebal, nilai)
    bingkai = gaya.beri(bold=True, text_wrap=True, border=1, border_color=TERANG.garis)
    if kolom.pasang:
        lembar.merge_range(baris + 1, tempat, baris + 1, tempat + 1, "", bingkai)
        _tulis_rata_rp(lembar, gaya, badan, kolom, (baris, tempat + 1))
    tulis_rumus(lembar, (baris + 1, tempat), teks, bingkai, kata)


def _tulis_rata_rp(
    lembar: Worksheet, gaya: Gaya, badan: Badan, kolom: Kolom, di: tuple[int, int]
) -> None:
    angka = [n for n in badan.nilai(kolom.kunci, rp=True) if isinstance(n, float | int)]
    rata = sum(angka) / len(angka) if angka else TAK_DIKETAHUI
    teks = rumus.rata(badan.rentang(di[1]))
    gambar = gaya.sel(Sel(rata, teks), bold=True)
    tulis_rumus(lembar, di, teks, gambar, rata)
