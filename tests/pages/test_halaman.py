"""Every page alone, through app.py, over any wilayah, and with any text in its address."""

import re

import pytest

from tests.pages.halaman import HALAMAN, buka, buka_lewat_app
from tests.running_app import ROOT
from ui import frame

LAHAT = {"wilayah": "1604", "tahun": "2023"}

# These work on the newest state of the data alone.
TERKINI = {
    "audit",
    "data",
    "masukan",
    "pengguna",
    "rapat",
    "tindak_lanjut",
    "triwulan",
    "verifikasi",
}

pytestmark = pytest.mark.usefixtures("terbangun", "sendiri")


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_says_the_same_alone_and_through_app(nama: str) -> None:
    sendiri, lewat_app = buka(nama, **LAHAT), buka_lewat_app(nama, **LAHAT)

    assert sendiri.cacat == lewat_app.cacat == []
    assert "Lahat" in sendiri.teks
    assert sendiri.teks == lewat_app.teks


def test_the_bare_address_opens_ringkasan_of_the_home_wilayah() -> None:
    halaman = buka_lewat_app("")

    assert halaman.cacat == []
    assert (halaman.terpilih("wilayah"), halaman.terpilih("tahun")) == ("1604", 2023)
    assert halaman.teks == buka("ringkasan", **LAHAT).teks


def test_the_menu_lists_exactly_the_files_of_pages() -> None:
    berkas = {p.stem for p in (ROOT / "pages").glob("*.py")}

    assert berkas == set(frame.HALAMAN)


@pytest.mark.parametrize("nama", HALAMAN)
def test_every_link_of_the_menu_carries_the_choice(nama: str) -> None:
    halaman = buka(nama, **LAHAT)

    tautan = [(t.proto.label, t.proto.query_string) for t in halaman.uji.get("page_link")]
    tautan = [satu for satu in tautan if satu[0] in frame.HALAMAN.values()]
    dibawa = "wilayah=1604&rencana=1604-RPJMD-2019&tahun=2023"
    # Twice: the menu of wide screens and the one of phones.
    assert sorted(tautan) == sorted([(judul, dibawa) for judul in frame.HALAMAN.values()] * 2)


def test_ringkasan_of_lahat_in_2023_opens_with_its_poverty() -> None:
    halaman = buka("ringkasan", **LAHAT)

    for angka in (
        "Kemiskinan Lahat turun ke 15,00 %, masih 5,20 poin di atas target akhir RPJMD",
        "ke-2 termiskin dari 17",
        "3,22 poin di atas Sumatera Selatan",
        "target akhir 2023: 9,80 %",
    ):
        assert angka in halaman.teks.replace("\u00a0", " ")
    assert halaman.html.count('<div class="misi">') == 5
    assert halaman.html.count('title="Sasaran ') == 17


def test_what_cannot_be_assessed_is_told_once_and_beside_the_misi() -> None:
    html = buka("ringkasan", **LAHAT).html

    assert html.count("16 sasaran belum dapat dinilai") == 1
    assert html.index("16 sasaran belum dapat dinilai") > html.index("Misi dan sasaran")
    assert "11 belum ada indikator" in html.replace("\u00a0", " ")


def test_a_quarter_stands_in_the_chart_of_years_as_what_it_is() -> None:
    halaman = buka("ringkasan", wilayah="9901", tahun="2025", triwulan="2")
    teks = halaman.teks.replace("\u00a0", " ")

    assert "Jalan mantap Contoh 46,05 % s.d. TW II 2025" in teks
    assert "s.d. TW II 2025 (titik kosong) 46,05 % dari target 68,50 %" in teks
    assert "s.d. TW II" in halaman.grafik.replace("\u00a0", " ")
    assert "titik kosong" not in buka("ringkasan", wilayah="9901", tahun="2024").teks


def test_ringkasan_without_a_plan_says_what_is_missing_and_where_to_go() -> None:
    halaman = buka("ringkasan", wilayah="1608")

    assert "Perlu keputusan" not in halaman.teks
    assert "Belum ada rencana" in halaman.teks
    assert 'href="peringkat?wilayah=1608' in halaman.html


def test_sasaran_of_lahat_in_2023_shows_target_realisasi_and_the_worked_sum() -> None:
    teks = buka("sasaran", **LAHAT).teks

    assert "9,80 % (akhir 2023)" in teks
    assert "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94" in teks
    assert teks.count("Misi ") == 5


def test_lahat_was_third_poorest_in_2020() -> None:
    assert "ke-3 termiskin dari 17" in buka("peringkat", wilayah="1604", tahun="2020").teks


@pytest.mark.parametrize("wilayah", ["16", "73", "1611", "1673", "99"])
@pytest.mark.parametrize("nama", HALAMAN)
def test_a_wilayah_without_a_plan_has_every_page(nama: str, wilayah: str) -> None:
    halaman = buka(nama, wilayah=wilayah)

    assert halaman.cacat == []
    assert halaman.pilihan("rencana") == []
    if nama in ("ringkasan", "sasaran"):
        assert "rencana" in halaman.teks


@pytest.mark.parametrize("nama", HALAMAN)
def test_an_address_that_is_wrong_in_every_part_falls_back_and_says_so(nama: str) -> None:
    halaman = buka(
        nama, wilayah="xx", tahun="abc", triwulan="9", indikator="zz", rencana="?", banding="q,,1"
    )

    assert halaman.cacat == []
    assert (halaman.terpilih("wilayah"), halaman.terpilih("tahun")) == ("1604", 2023)
    assert "Wilayah “xx” tidak tersedia di sini; yang ditampilkan Kabupaten Lahat." in halaman.toast
    assert "Tahun “abc” tidak tersedia di sini; yang ditampilkan 2023." in halaman.toast


@pytest.mark.parametrize("nama", ["tren", "peringkat"])
def test_an_unknown_indikator_falls_back_and_says_so(nama: str) -> None:
    halaman = buka(nama, **LAHAT, indikator="zz")

    assert halaman.cacat == []
    assert halaman.terpilih("indikator") == "P0"
    assert [t.split(";")[0] for t in halaman.toast] == ["Indikator “zz” tidak tersedia di sini"]


@pytest.mark.parametrize("nama", ["ringkasan", "sasaran"])
def test_a_quarter_that_does_not_exist_falls_back_to_the_year_and_says_so(nama: str) -> None:
    halaman = buka(nama, wilayah="9901", tahun="2023", triwulan="9")

    assert halaman.cacat == []
    assert halaman.terpilih("triwulan") == 0
    assert [t.split(";")[0] for t in halaman.toast] == ["Periode “9” tidak tersedia di sini"]


def test_markup_in_the_address_is_shown_as_text() -> None:
    halaman = buka("ringkasan", wilayah="<script>alert(1)</script>")

    assert halaman.cacat == []
    assert "<script" not in halaman.html


@pytest.mark.parametrize("indikator", ["IPM_UHH_LFSP2020", "LPE", "TPT", "PDRB_ADHK2010"])
@pytest.mark.parametrize("nama", ["tren", "peringkat"])
def test_any_indikator_has_its_trend_and_its_ranking(nama: str, indikator: str) -> None:
    assert buka(nama, wilayah="7312", indikator=indikator).cacat == []


def test_wilayah_set_beside_another_stand_in_the_address_and_in_the_table() -> None:
    halaman = buka("tren", **LAHAT, indikator="P0", banding="1607,1671,zz")

    assert halaman.cacat == []
    assert halaman.uji.multiselect[0].value == ["1607", "1671"]
    assert "Banyuasin 2023 " in halaman.teks


@pytest.mark.parametrize("nama", HALAMAN)
def test_only_the_fictional_kabupaten_is_marked_as_an_example(nama: str) -> None:
    tanda = "DATA CONTOH: wilayah dan angka rekaan"

    assert tanda in buka(nama, wilayah="9901").teks
    assert tanda not in buka(nama, **LAHAT).teks


def test_choosing_another_wilayah_writes_it_to_the_address() -> None:
    halaman = buka("ringkasan", **LAHAT)

    halaman.uji.selectbox(key="pilih_wilayah").set_value("7312").run()

    assert halaman.uji.query_params["wilayah"] == "7312"
    assert halaman.uji.selectbox(key="pilih_wilayah").value == "7312"


@pytest.mark.parametrize("nama", [nama for nama in HALAMAN if nama not in TERKINI])
def test_an_earlier_state_of_the_data_is_opened_said_and_carried_on(nama: str) -> None:
    halaman = buka(nama, **LAHAT, keadaan="40")

    assert halaman.cacat == []
    assert "(versi 40), bukan yang terbaru" in halaman.teks
    tautan = [(t.proto.label, t.proto.query_string) for t in halaman.uji.get("page_link")]
    kembali = [query for judul, query in tautan if judul == "Buka keadaan terbaru"]
    assert kembali == ["wilayah=1604&rencana=1604-RPJMD-2019&tahun=2023"]
    assert ("Sasaran", f"{kembali[0]}&keadaan=40") in tautan


@pytest.mark.parametrize("diminta", ["0", "9999", "lama", "-1", "4.0", ""])
def test_a_state_that_never_was_falls_to_the_newest_and_says_so(diminta: str) -> None:
    halaman = buka("tren", **LAHAT, keadaan=diminta)

    assert halaman.cacat == []
    assert "bukan yang terbaru" not in halaman.teks
    assert f"Keadaan data “{diminta}” tidak ada; yang ditampilkan yang terbaru." in halaman.toast


def test_page_data_stands_on_the_newest_state_alone() -> None:
    assert buka("data", **LAHAT, keadaan="40").teks == buka("data", **LAHAT).teks


def test_the_heat_map_of_a_plan_shows_every_sasaran_in_every_year() -> None:
    halaman = buka("sasaran", wilayah="9901", tahun="2024", tampilan="peta-panas")

    assert halaman.cacat == []
    kotak = re.findall(r'aria-label="([^"]*)">', halaman.html.split('class="tabel panas"')[1])
    assert len(set(kotak)) == 17 * 5
    assert "2.1.2  Meningkatnya akses dan mutu pendidikan, 2022: Sementara 99,49" in kotak
    assert (
        "1.1.1  Meningkatnya akuntabilitas kinerja pemerintah daerah, 2025: Belum ada data" in kotak
    )
    assert "tahun=2022&amp;tampilan=peta-panas" in halaman.html


def test_a_misi_of_which_nothing_is_known_is_folded() -> None:
    html = buka("sasaran", **LAHAT).html

    assert html.count('<details class="misi-lipat">') == 4
    assert html.count('<details class="misi-lipat" open>') == 1


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_wilayah_without_a_plan_is_told_in_words_for_people(nama: str) -> None:
    teks = buka(nama, wilayah="1608").teks

    assert "python -m loaders load" not in teks
    if nama in ("ringkasan", "sasaran", "prioritas", "anggaran", "beda", "paparan"):
        assert "belum dimuat, sehingga capaiannya belum dapat dinilai" in teks
