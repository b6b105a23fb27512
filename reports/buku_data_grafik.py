"""The native charts of the data workbook, in the colours of charts; it writes no figure."""

from itertools import groupby

from xlsxwriter.chart import Chart
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from domain.predikat import KELAS_MENURUT_KODE, WARNA_TAK_DIKETAHUI
from reports.buku_data_isi import Lembar
from reports.formulir.gaya import LOKAL
from reports.isi import Laporan

JUDUL = 4  # rows above the headings of every sheet but the first


def _grafik(buku: Workbook, jenis: dict[str, str]) -> Chart:
    """A native chart of a kind that the library knows."""
    grafik = buku.add_chart(jenis)
    assert grafik is not None
    return grafik


def _rapi(grafik: Chart, judul: str, lebar: int, tinggi: int) -> None:
    """Title, size and quiet grid that all charts share."""
    huruf = {"name": "Arial", "size": 9, "color": TERANG.tinta}
    grafik.set_title({"name": judul, "name_font": {**huruf, "size": 11}, "overlay": False})
    grafik.set_size({"width": lebar, "height": tinggi})
    grafik.set_chartarea({"border": {"none": True}, "fill": {"color": TERANG.kartu}})
    sumbu = {"num_font": huruf, "line": {"color": TERANG.garis}}
    grafik.set_x_axis({**sumbu, "major_gridlines": {"visible": False}, "num_format": "0"})
    grafik.set_y_axis(
        {**sumbu, "major_gridlines": {"visible": True, "line": {"color": TERANG.garis}}}
    )
    grafik.show_blanks_as("gap")


def grafik_sasaran(
    buku: Workbook, lembar: Worksheet, laporan: Laporan, isi_: Lembar, atas: int
) -> None:
    """Capaian of every sasaran as bars in the colour of its class."""
    awal = atas + 1 + len(isi_.baris) - len(laporan.sasaran)
    akhir = atas + len(isi_.baris)
    grafik = _grafik(buku, {"type": "bar"})
    warna = [
        KELAS_MENURUT_KODE[s.simpul.kelas].warna.isi if s.simpul.kelas else WARNA_TAK_DIKETAHUI.isi
        for s in laporan.sasaran
    ]
    grafik.add_series(
        {
            "name": "Capaian",
            "categories": [isi_.nama, awal, 1, akhir, 1],
            "values": [isi_.nama, awal, 3, akhir, 3],
            "points": [{"fill": {"color": satu}} for satu in warna],
            "gap": 40,
            "data_labels": {"value": True, "num_format": f"{LOKAL}0.00"},
        }
    )
    _rapi(grafik, f"Capaian sasaran, {laporan.kepala.periode} (%)", 620, 120 + 24 * len(warna))
    grafik.set_y_axis({"reverse": True, "num_font": {"name": "Arial", "size": 9}})
    grafik.set_x_axis({"min": 0, "major_gridlines": {"visible": False}, "label_position": "high"})
    grafik.set_legend({"none": True})
    lembar.insert_chart(3, len(isi_.kolom) + 1, grafik, {"description": "Capaian setiap sasaran"})


def grafik_deret(
    buku: Workbook, lembar: Worksheet, laporan: Laporan, isi_: Lembar, target: Lembar
) -> None:
    """One chart of lines per card, the target as gold diamonds."""
    awal = JUDUL + 1
    letak: dict[tuple[object, object], tuple[int, int]] = {}
    for (kode, seri), milik in groupby(enumerate(isi_.baris), lambda b: (b[1][0], b[1][1])):
        nomor = [ke for ke, _ in milik]
        letak[kode, seri] = (awal + nomor[0], awal + nomor[-1])
    for urut, kartu in enumerate(laporan.kartu):
        grafik = _grafik(buku, {"type": "scatter", "subtype": "straight_with_markers"})
        milik = [(seri, di) for (kode, seri), di in letak.items() if kode == kartu.kode]
        for ke, (seri, (dari, ke_baris)) in enumerate(milik):
            warna = TERANG.utama if ke == 0 else TERANG.rujukan
            garis = {"color": warna, "width": 2.25 if ke == 0 else 1.25}
            if ke > 1:
                garis["dash_type"] = "dash"
            tanda = {
                "type": "circle",
                "size": 5,
                "fill": {"color": warna},
                "border": {"color": warna},
            }
            grafik.add_series(
                {
                    "name": str(seri),
                    "categories": [isi_.nama, dari, 2, ke_baris, 2],
                    "values": [isi_.nama, dari, 3, ke_baris, 3],
                    "line": garis,
                    "marker": tanda if ke == 0 else {"type": "none"},
                }
            )
        _seri_target(grafik, target, kartu.kode)
        _rapi(grafik, f"{kartu.nama} ({kartu.satuan.nama})", 620, 300)
        grafik.set_legend({"position": "bottom", "font": {"name": "Arial", "size": 9}})
        grafik.set_x_axis({"num_format": "0", "major_gridlines": {"visible": False}})
        if milik:
            di = (JUDUL + urut * 21, len(isi_.kolom) + 1)
            lembar.insert_chart(*di, grafik, {"description": f"Deret {kartu.nama}"})


def _seri_target(grafik: Chart, target: Lembar, kode: str) -> None:
    """The targets of years as diamonds, where they are one number each."""
    nomor = [
        ke
        for ke, t in enumerate(target.baris)
        if t[0] == kode and t[1] != "awal" and t[3] is None and t[4] is not None
    ]
    if not nomor or nomor[-1] - nomor[0] + 1 != len(nomor):
        return
    dari, sampai = JUDUL + 1 + nomor[0], JUDUL + 1 + nomor[-1]
    warna = {"color": TERANG.target}
    grafik.add_series(
        {
            "name": "Target",
            "categories": [target.nama, dari, 2, sampai, 2],
            "values": [target.nama, dari, 4, sampai, 4],
            "line": {"none": True},
            "marker": {"type": "diamond", "size": 9, "fill": warna, "border": warna},
        }
    )


def grafik_peringkat(buku: Workbook, lembar: Worksheet, laporan: Laporan, isi_: Lembar) -> None:
    """The ranked regions as bars, the report's own in its colour."""
    p = laporan.peringkat
    if p is None or p.hasil.urutan.empty:
        return
    kode = [str(w) for w in p.hasil.urutan["wilayah"]]
    sendiri = laporan.kepala.wilayah
    akhir = JUDUL + len(kode)
    grafik = _grafik(buku, {"type": "bar"})
    warna = [TERANG.utama if w == sendiri else TERANG.arsir for w in kode]
    grafik.add_series(
        {
            "name": p.sebutan.nama,
            "categories": [isi_.nama, JUDUL + 1, 2, akhir, 2],
            "values": [isi_.nama, JUDUL + 1, 4, akhir, 4],
            "points": [{"fill": {"color": satu}} for satu in warna],
            "gap": 30,
            "data_labels": {"value": True},
        }
    )
    nama = laporan.kamus[p.indikator].nama
    _rapi(grafik, f"{nama} {p.hasil.tahun}, {p.kelompok}", 620, 120 + 22 * len(kode))
    grafik.set_y_axis({"reverse": True, "num_font": {"name": "Arial", "size": 9}})
    grafik.set_x_axis({"min": 0, "major_gridlines": {"visible": False}, "label_position": "high"})
    grafik.set_legend({"none": True})
    di = (JUDUL, len(isi_.kolom) + 1)
    lembar.insert_chart(*di, grafik, {"description": f"Peringkat {p.kelompok}"})
