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


def test_the_last_screen_names_what_cannot_be_assessed() -> None:
    teks = layar("99").teks

    assert "16 sasaran belum dapat dinilai" in teks


@pytest.mark.parametrize("diminta", ["abc", "-1", ""])
def test_a_screen_that_is_not_there_is_the_first_and_said(diminta: str) -> None:
    halaman = layar(diminta)

    assert "Seluruh" in halaman.teks or "Misi 1" in halaman.teks
    assert f"Layar “{diminta}” tidak ada; yang ditampilkan yang pertama." in halaman.toast
