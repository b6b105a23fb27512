"""The page Kamus: every indikator, what is found, how far figures reach; counted by a query."""

import re
from typing import Any

import pytest
from sqlalchemy import text

from store.engine import opened
from tests.pages.halaman import Halaman, buka

pytestmark = pytest.mark.usefixtures("terbangun")
LAHAT = {"wilayah": "1604", "tahun": "2023"}
_ANGKA = (
    "FROM realisasi r JOIN wilayah w ON w.kode = r.wilayah "
    "WHERE r.to_load IS NULL AND r.nilai IS NOT NULL AND r.triwulan IN (0, 4)"
)


def tanya(url: str, query: str) -> list[Any]:
    with opened(url) as engine, engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def lema(halaman: Halaman, nama: str) -> str:
    """The HTML of one entry."""
    (satu,) = [
        isi for isi in halaman.html.split('<details class="lema">') if f'"nama">{nama}<' in isi
    ]
    return satu


def sel(halaman: Halaman, nama: str) -> list[tuple[str, str]]:
    """The cells of one entry, as class and text, by year."""
    return re.findall(r'<i class="k-([^"]*)">([^<]*)</i>', lema(halaman, nama))


def test_the_title_counts_what_the_store_holds(built_database_url: str) -> None:
    ((semua,),) = tanya(built_database_url, "SELECT count(*) FROM kamus WHERE to_load IS NULL")
    lahat = f"{_ANGKA} AND r.wilayah = '1604'"
    ((milik, terbaru),) = tanya(
        built_database_url, f"SELECT count(DISTINCT r.indikator), max(r.tahun) {lahat}"
    )
    ((pada,),) = tanya(
        built_database_url,
        f"SELECT count(DISTINCT r.indikator) {lahat} AND r.tahun = {terbaru}",
    )

    halaman = buka("kamus", **LAHAT)

    assert halaman.cacat == []
    assert halaman.teks.count("Kode kamus") == semua
    assert (
        f"{semua} indikator, {milik} mempunyai angka untuk Lahat; yang paling mutakhir {terbaru}, "
        f"pada {pada} indikator"
    ) in halaman.teks


def test_cells_count_the_kabupaten_of_the_province_as_a_query_does(built_database_url: str) -> None:
    hitung: dict[int, int] = dict(
        tanya(
            built_database_url,
            f"SELECT r.tahun, count(DISTINCT r.wilayah) {_ANGKA} AND r.indikator = 'P0' "
            "AND w.induk = '16' GROUP BY r.tahun",
        )
    )

    halaman = buka("kamus", **LAHAT, cakupan="provinsi")

    terlihat = sel(halaman, "Persentase Penduduk Miskin")
    assert [teks for _, teks in terlihat] == [str(hitung.get(t, "")) for t in range(2010, 2026)]
    assert terlihat[2019 - 2010] == ("n1", "5")
    assert terlihat[0][0] == "n5"


def test_cells_of_one_wilayah_are_filled_hollow_or_hatched() -> None:
    terlihat = sel(buka("kamus", **LAHAT), "Laju Pertumbuhan Ekonomi")

    assert terlihat[0] == ("n5", "●")
    assert terlihat[2019 - 2010] == ("tak_diketahui", "")
    assert terlihat[2024 - 2010] == ("n5 sementara", "○")


@pytest.mark.parametrize(
    ("cari", "nama"),
    [
        ("gini", "Gini Ratio"),
        ("IPM_uhh_lf", "Indeks Pembangunan Manusia (UHH Long Form SP2020)"),
        ("head count", "Persentase Penduduk Miskin"),
    ],
)
def test_what_is_looked_for_stands_alone_and_in_the_address(cari: str, nama: str) -> None:
    halaman = buka("kamus", **LAHAT, cari=cari)

    assert halaman.cacat == []
    assert halaman.html.count('<details class="lema">') == 1
    assert f'"nama">{nama}<' in halaman.html
    assert f"1 dari 66 indikator cocok dengan “{cari}”" in halaman.teks
    assert halaman.uji.text_input(key="pilih_cari").value == cari


def test_what_is_nowhere_says_so_and_is_only_text() -> None:
    halaman = buka("kamus", **LAHAT, cari="<b>zz")

    assert halaman.cacat == []
    assert "Tidak ada indikator yang cocok dengan “<b>zz”" in halaman.teks
    assert "<b>zz" not in halaman.html


def test_an_entry_tells_levels_goal_and_other_names_and_leads_to_its_pages() -> None:
    halaman = buka("kamus", **LAHAT)
    opini, miskin = (
        lema(halaman, "Opini BPK atas Laporan Keuangan"),
        lema(halaman, "Persentase Penduduk Miskin"),
    )

    assert "dari yang terbaik: WTP, WDP, TW, TMP (UU 15/2004 pasal 16)" in opini
    assert "1 Tanpa Kemiskinan" in miskin
    assert "Angka Kemiskinan" in miskin
    assert (
        'href="tren?wilayah=1604&amp;rencana=1604-RPJMD-2019&amp;tahun=2023&amp;indikator=P0"'
        in (miskin)
    )


def test_an_indikator_nobody_has_figures_of_leads_only_to_its_own_page() -> None:
    tanpa = lema(buka("kamus", **LAHAT), "Indeks Kapasitas Fiskal Daerah")

    assert "indikator?" in tanpa
    assert "tren?" not in tanpa


def test_an_indikator_without_a_figure_says_so_instead_of_sixteen_empty_cells() -> None:
    halaman = buka("kamus", **LAHAT)

    assert sel(halaman, "Prevalensi Stunting") == []
    assert "belum ada angka" in lema(halaman, "Prevalensi Stunting").split("</summary>")[0]
    assert "2010" not in halaman.html.split(">Lingkungan</h2>")[1].split("<details")[0]


def test_an_indikator_shows_which_wilayah_have_figures_of_which_year(
    built_database_url: str,
) -> None:
    ada = tanya(
        built_database_url,
        f"SELECT DISTINCT w.nama {_ANGKA} AND r.indikator = 'P0' AND r.tahun = 2019 "
        "AND w.induk = '16'",
    )

    html = buka("kamus", **LAHAT, cakupan="provinsi", cari="p0").html

    anggota = html.split("Persentase Penduduk Miskin per kabupaten/kota")[1]
    per_wilayah = {
        nama: re.findall(r'<i class="k-([^"]*)">', isi)
        for nama, isi in re.findall(r"lema-anggota[^>]*><span>([^<]+)</span>(.*?)</li>", anggota)
    }
    assert len(per_wilayah) == 17
    berangka = {nama for nama, isi in per_wilayah.items() if isi[2019 - 2010] == "n5"}
    assert berangka == {nama.removeprefix("Kabupaten ") for (nama,) in ada}
    assert 'lema-anggota sorot"><span>Lahat<' in anggota


def test_wilayah_without_a_figure_are_named_and_the_way_there_is_in_the_entry() -> None:
    semua = buka("kamus", **LAHAT, cakupan="provinsi")
    satu = buka("kamus", **LAHAT, cakupan="provinsi", cari="kemiskinan_ekstrem")

    assert "cari=P0&amp;cakupan=provinsi" in lema(semua, "Persentase Penduduk Miskin")
    assert '<li class="lema-anggota' not in semua.html
    assert "Belum ada angka: Ogan Komering Ulu, " in satu.teks
    assert "per kabupaten/kota" not in buka("kamus", **LAHAT, cari="P0").html


@pytest.mark.parametrize("wilayah", ["0000", "16", "99", "9901", "1673"])
@pytest.mark.parametrize("cakupan", ["wilayah", "provinsi", "nasional", "kecamatan"])
def test_any_wilayah_has_its_dictionary(wilayah: str, cakupan: str) -> None:
    assert buka("kamus", wilayah=wilayah, cakupan=cakupan).cacat == []
