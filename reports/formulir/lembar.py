"""Writes one sheet of a form: titles, headings, column numbers, rows, foot, print set-up."""

from collections.abc import Callable, Sequence
from itertools import groupby

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from domain.predikat import KELAS
from reports.formulir.baris import BarisFormulir
from reports.formulir.bentuk import SIFAT, Bentuk, sebutan
from reports.formulir.gaya import CONTOH, Gaya, tulis_rumus
from reports.formulir.kolom import Kolom, Tabel
from reports.formulir.konteks import Isi, Konteks
from reports.formulir.sel import Sel, baris_teks
from reports.isi import Laporan

JUDUL = 6  # rows above the headings
TINGGI = 10.5  # of a line of text, in points
_TEKS = frozenset(
    (
        *("sasaran", "kode", "program", "indikator", "satuan", "predikat", "opd"),
        *("pendukung", "penghambat", "rekomendasi"),
    )
)
_WARNA = {k.ikon: k.warna.teks_terang for k in KELAS}


def tulis_atas(
    lembar: Worksheet, gaya: Gaya, laporan: Laporan, bentuk: Bentuk, tabel: Tabel, opd: str
) -> int:
    """Write titles, headings and column numbers; gives the first row of the body."""
    k = laporan.kepala
    akhir = tabel.lebar - 1
    lembar.merge_range(0, akhir - 5, 0, akhir, "", gaya.beri(align="right", bold=True))
    lembar.write_string(
        0, akhir - 5, f"Formulir {sebutan(laporan, bentuk)}", gaya.beri(align="right", bold=True)
    )
    judul = gaya.beri(bold=True, font_size=12)
    lembar.set_row(0, 17)
    lembar.set_row(1, 14)
    lembar.set_row(2, 14)
    lembar.write_string(0, 0, SIFAT[bentuk].judul, judul)
    lembar.write_string(1, 0, f"{opd} {k.nama}".strip(), gaya.beri(bold=True, font_size=10))
    lembar.write_string(2, 0, k.periode, gaya.beri(font_size=10))
    lembar.write_string(3, 0, f"Wilayah: {k.nama} ({k.wilayah})", gaya.beri())
    lembar.write_string(4, 0, f"Rencana: {k.rencana}", gaya.beri())
    if k.contoh:
        merah = gaya.beri(bold=True, font_size=20, font_color=TERANG.buruk, align="right")
        lembar.merge_range(1, akhir - 7, 2, akhir, CONTOH, merah)
    satuan = gaya.beri(align="right", font_color=TERANG.redup)
    if not laporan.anggaran.program.empty and any(satu.pasang for satu in tabel.kolom):
        lembar.merge_range(4, akhir - 7, 4, akhir, "Rp ditampilkan dalam juta rupiah", satuan)
    return _tulis_kepala(lembar, gaya, tabel)


def _tulis_kepala(lembar: Worksheet, gaya: Gaya, tabel: Tabel) -> int:
    """The three rows of headings (group, year or quarter, K|Rp) and the column numbers."""
    gambar = gaya.judul()
    berpasang = any(satu.pasang for satu in tabel.kolom)
    dalam = 3 if berpasang else 2
    for kolom in tabel.kolom:
        _lebar(lembar, tabel, kolom)
        kiri = tabel.awal[kolom.kunci]
        kanan = kiri + kolom.pasang
        if len(kolom.judul) == 1:
            bawah = JUDUL + (dalam - 2 if kolom.pasang else dalam - 1)
            _gabung(lembar, (JUDUL, kiri, bawah, kanan), kolom.judul[0], gambar)
        else:
            bawah = JUDUL + 1
            _gabung(lembar, (bawah, kiri, bawah, kanan), kolom.judul[1], gambar)
        if kolom.pasang:
            lembar.write_string(JUDUL + 2, kiri, "K", gambar)
            lembar.write_string(JUDUL + 2, kanan, "Rp", gambar)
        nomor = gaya.beri(
            align="center", font_size=7, font_color=TERANG.redup, border=1,
            border_color=TERANG.rujukan, bg_color=TERANG.latar,
        )  # fmt: skip
        isi = int(kolom.nomor) if kolom.nomor.isdecimal() else kolom.nomor
        _gabung(lembar, (JUDUL + dalam, kiri, JUDUL + dalam, kanan), isi, nomor)
    _kelompok(lembar, gaya, tabel)
    lembar.set_row(JUDUL, 4.4 * TINGGI)
    lembar.set_row(JUDUL + 1, 2.2 * TINGGI)
    return JUDUL + dalam + 1


def _kelompok(lembar: Worksheet, gaya: Gaya, tabel: Tabel) -> None:
    """The headings that stand over several columns."""
    for judul, milik in groupby(
        (satu for satu in tabel.kolom if len(satu.judul) == 2), lambda satu: satu.judul[0]
    ):
        semua = list(milik)
        kanan = tabel.awal[semua[-1].kunci] + semua[-1].pasang
        kotak = (JUDUL, tabel.awal[semua[0].kunci], JUDUL, kanan)
        _gabung(lembar, kotak, judul, gaya.judul())


def _gabung(
    lembar: Worksheet, kotak: tuple[int, int, int, int], isi: str | int, gambar: Format
) -> None:
    atas, kiri, bawah, kanan = kotak
    if (atas, kiri) != (bawah, kanan):
        lembar.merge_range(atas, kiri, bawah, kanan, "", gambar)
    lembar.write(atas, kiri, isi, gambar)


def _lebar(lembar: Worksheet, tabel: Tabel, kolom: Kolom) -> None:
    kiri = tabel.awal[kolom.kunci]
    lembar.set_column(kiri, kiri, kolom.lebar)
    if kolom.pasang:
        lembar.set_column(kiri + 1, kiri + 1, tabel.lebar_rp)


def tulis_baris(
    lembar: Worksheet,
    gaya: Gaya,
    k: Konteks,
    semua: Sequence[BarisFormulir],
    awal: int,
    isi: Callable[[BarisFormulir, int], Isi],
) -> list[Isi]:
    """Write the rows from row `awal` on; gives their cells for the sums below."""
    hasil: list[Isi] = []
    for ke, satu in enumerate(semua):
        sel = isi(satu, awal + ke)
        for kolom in k.tabel.kolom:
            for rp in (False, True)[: 1 + kolom.pasang]:
                di = (awal + ke, k.tabel.awal[kolom.kunci] + rp)
                _tulis(lembar, gaya, di, kolom.kunci, sel.get((kolom.kunci, rp), Sel(None)))
        lembar.set_row(awal + ke, _tinggi(k.tabel, sel))
        hasil.append(sel)
    return hasil


def _tinggi(tabel: Tabel, isi: Isi) -> float:
    """The height that the longest text of a row needs."""
    baris = [1]
    for kolom in tabel.kolom:
        teks = isi.get((kolom.kunci, False), Sel(None)).nilai
        if isinstance(teks, str):
            baris.append(baris_teks(teks, kolom.lebar * 1.3))
    return max(baris) * TINGGI + 2


def _tulis(lembar: Worksheet, gaya: Gaya, di: tuple[int, int], kunci: str, sel: Sel) -> None:
    lain: dict[str, object] = {"align": "center"} if kunci == "no" else {}
    if isinstance(sel.nilai, str):
        lain["align"] = "left" if kunci in _TEKS else "right"
        ikon = sel.nilai.split(" ")[0]
        if sel.rumus and ikon in _WARNA:
            lain |= {"font_color": _WARNA[ikon], "italic": False}
    gambar = gaya.sel(sel, **lain)
    if sel.rumus:
        nilai = "" if sel.nilai is None else sel.nilai
        tulis_rumus(lembar, di, sel.rumus, gambar, nilai)
    elif sel.nilai is None:
        lembar.write_blank(*di, None, gambar)
    elif isinstance(sel.nilai, str):
        lembar.write_string(*di, sel.nilai, gambar)
    else:
        lembar.write_number(*di, sel.nilai, gambar)


def cetak(lembar: Worksheet, laporan: Laporan, bentuk: Bentuk, awal: int, tabel: Tabel) -> None:
    """Set paper, repeated headings, page numbers and what stays in sight while scrolling."""
    k = laporan.kepala
    lembar.set_landscape()
    lembar.set_paper(SIFAT[bentuk].kertas)
    lembar.set_margins(left=0.35, right=0.35, top=0.45, bottom=0.55)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(JUDUL, awal - 1)
    kiri = f"Formulir {sebutan(laporan, bentuk)} · {k.nama} · {k.periode}".replace("&", "&&")
    contoh = f"&C&B{CONTOH}" if k.contoh else ""
    lembar.set_footer(f"&L&8{kiri}{contoh}&R&8Halaman &P dari &N")
    lembar.freeze_panes(awal, tabel.awal["indikator"] + 1)
    lembar.hide_gridlines(2)
    lembar.set_default_row(TINGGI + 2)
