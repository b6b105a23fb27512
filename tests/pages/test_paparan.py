"""What the wall shows of a plan: which screens, and what each is about."""

import pytest

from tests.pages.halaman import Halaman, buka

LAHAT = {"wilayah": "1604", "tahun": "2023"}

pytestmark = pytest.mark.usefixtures("terbangun")


def layar(nomor: str, **lain: str) -> Halaman:
    """A screen of Lahat's plan."""
    halaman = buka("paparan", **LAHAT, layar=nomor, **lain)
    assert halaman.cacat == []
    return halaman


def test_the_wall_opens_with_the_whole_plan() -> None:
    teks = layar("1").teks

    assert "RPJMD Kabupaten Lahat Tahun 2019-2023" in teks
    assert teks.count("Misi ") == 5
    assert "46,94 (" in teks


def test_a_sasaran_has_one_statement_its_figure_and_its_worked_sum() -> None:
    teks = layar("2", sasaran="4.2").teks.replace("\u00a0", " ")

    assert "Sasaran 4.2 · " in teks
    assert "Kemiskinan Lahat turun ke 15,00 %, masih 5,20 poin di atas target akhir RPJMD" in teks
    assert "target 9,80 % (akhir 2023)" in teks
    assert "selisih +5,20 poin" in teks
    assert "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94" in teks
    assert "ke-2 termiskin dari 17" in teks


def test_the_last_screen_names_what_cannot_be_assessed_by_why() -> None:
    teks = layar("99").teks

    assert "16 sasaran belum dapat dinilai" in teks
    assert "Belum ada indikator: 11 1.1 " in teks
    assert "Tanpa target: 5 2.4 " in teks


def test_a_sasaran_without_indikator_says_so_and_what_to_do() -> None:
    teks = layar("2", sasaran="1.1").teks

    assert "Sasaran 1.1 belum mempunyai indikator" in teks
    assert "Tambahkan indikator dan targetnya" in teks


def test_the_foot_names_who_publishes_the_figure() -> None:
    assert "Sumber: BPS, Susenas Maret" in layar("2", sasaran="4.2").teks
    assert "Sumber: " not in layar("99").teks


def test_a_level_of_a_scale_stands_without_a_unit() -> None:
    halaman = buka("paparan", wilayah="9901", tahun="2024", sasaran="1.1.1", layar="2")

    assert halaman.cacat == []
    assert "<span>B</span></span>" in halaman.html


def test_a_quarter_is_named_on_every_screen() -> None:
    halaman = buka("paparan", wilayah="9901", tahun="2025", triwulan="2", layar="2")

    assert halaman.teks.count("Kabupaten Contoh · s.d. TW II 2025") == 2  # on screen and on paper
    assert "TW\u00a0II" in halaman.grafik  # beside the years, as what it is


def test_a_sasaran_that_is_not_in_the_plan_is_left_out_and_said() -> None:
    halaman = layar("2", sasaran="4.2,9.9")

    assert "Sasaran yang dipaparkan “9.9” tidak tersedia di sini; ditinggalkan." in halaman.toast
    assert "Sasaran 4.2 · " in halaman.teks


@pytest.mark.parametrize("diminta", ["abc", "-1", ""])
def test_a_screen_that_is_not_there_is_the_first_and_said(diminta: str) -> None:
    halaman = layar(diminta)

    assert "Seluruh" in halaman.teks or "Misi 1" in halaman.teks
    assert f"Layar “{diminta}” tidak ada; yang ditampilkan yang pertama." in halaman.toast
