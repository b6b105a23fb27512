"""The data workbook of a report: filters, frozen panes, native charts, every figure's source."""

from collections.abc import Sequence

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from reports import buku_data_isi as isi
from reports.buku_data_grafik import JUDUL, grafik_deret, grafik_peringkat, grafik_sasaran
from reports.buku_data_isi import Lembar, Nilai
from reports.formulir.gaya import CONTOH, LOKAL, Gaya, buku_baru
from reports.isi import Laporan


def buku_data(laporan: Laporan) -> bytes:
    """Write the sheets Ringkasan, Indikator, Deret, Peringkat, Target and Sumber as xlsx."""
    buku, hasil = buku_baru(laporan, "Data kinerja")
    gaya = Gaya(buku)
    kepala = isi.kepala(laporan)
    ringkas = isi.simpul(laporan)
    atas = JUDUL + len(kepala) + 1
    lembar = _tulis(buku, gaya, laporan, ringkas, atas)
    for ke, (nama, teks) in enumerate(kepala):
        lembar.write_string(JUDUL - 1 + ke, 0, nama, gaya.beri(font_color=TERANG.redup))
        lembar.write_string(JUDUL - 1 + ke, 2, teks, gaya.beri())
    grafik_sasaran(buku, lembar, laporan, ringkas, atas)
    _tulis(buku, gaya, laporan, isi.indikator(laporan), JUDUL)
    deret, target = isi.deret(laporan), isi.target(laporan)
    lembar = _tulis(buku, gaya, laporan, deret, JUDUL)
    grafik_deret(buku, lembar, laporan, deret, target)
    peringkat = isi.peringkat(laporan)
    lembar = _tulis(buku, gaya, laporan, peringkat, JUDUL)
    grafik_peringkat(buku, lembar, laporan, peringkat)
    _tulis(buku, gaya, laporan, target, JUDUL)
    _tulis(buku, gaya, laporan, isi.sumber(laporan), JUDUL)
    buku.close()
    return hasil.getvalue()


def _tulis(buku: Workbook, gaya: Gaya, laporan: Laporan, isi_: Lembar, atas: int) -> Worksheet:
    """Write one sheet: title, headings at row `atas`, rows, filter and print set-up."""
    k = laporan.kepala
    lembar = buku.add_worksheet(isi_.nama)
    lembar.write_string(
        0, 0, f"{isi_.nama}: {k.nama}, {k.periode}", gaya.beri(bold=True, font_size=13)
    )
    judul = laporan.judul if isi_.nama == "Ringkasan" else k.keadaan
    lembar.write_string(1, 0, judul, gaya.beri(font_color=TERANG.redup, font_size=10))
    lembar.set_row(0, 18)
    if k.contoh:
        lembar.set_row(2, 22)
        merah = gaya.beri(bold=True, font_size=16, font_color=TERANG.buruk)
        lembar.write_string(2, 0, CONTOH, merah)
    for ke, (nama, lebar) in enumerate(isi_.kolom):
        lembar.set_column(ke, ke, lebar)
        lembar.write_string(atas, ke, nama, gaya.judul())
    for ke, baris in enumerate(isi_.baris):
        desimal = isi_.desimal[ke] if isi_.desimal else None
        _tulis_baris(lembar, gaya, (atas + 1 + ke), baris, isi_, desimal)
    akhir = atas + max(len(isi_.baris), 1)
    lembar.autofilter(atas, 0, akhir, len(isi_.kolom) - 1)
    lembar.freeze_panes(atas + 1, 0)
    lembar.hide_gridlines(2)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(atas)
    lembar.set_footer(f"&L&8{CONTOH if k.contoh else ''}&R&8Halaman &P dari &N")
    if not isi_.baris:
        lembar.write_string(
            atas + 1, 0, "Tidak ada yang dapat ditampilkan.", gaya.beri(italic=True)
        )
    return lembar


def _tulis_baris(
    lembar: Worksheet,
    gaya: Gaya,
    di: int,
    baris: Sequence[Nilai],
    isi_: Lembar,
    desimal: int | None,
) -> None:
    garis = {"border": 1, "border_color": TERANG.garis}
    for ke, nilai in enumerate(baris):
        if nilai is None:
            lembar.write_blank(di, ke, None, gaya.beri(**garis))
        elif isinstance(nilai, str):
            lembar.write_string(di, ke, nilai, gaya.beri(text_wrap=len(nilai) > 20, **garis))
        else:
            nama = isi_.kolom[ke][0]
            lembar.write_number(di, ke, nilai, gaya.beri(num_format=_pola(nama, desimal), **garis))


def _pola(kolom: str, desimal: int | None) -> str:
    """How a number of a column is shown: years and ranks plain, capaian with two decimals."""
    if kolom in ("Tahun", "Triwulan", "Peringkat", "Dari", "Peringkat terbaik"):
        return "0"
    if desimal is None:
        return "General"
    banyak = 2 if kolom.startswith("Capaian") else desimal
    return f"{LOKAL}#,##0" + ("." + "0" * banyak if banyak else "")
