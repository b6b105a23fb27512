"""Problems of a file: what to do is said once, its cells below, and what they mean for the load."""

import pytest

from loaders.problems import Level, Problem
from ui.data_masalah import TERBANYAK, bersel, daftar_masalah, ringkasan_masalah


def masalah(level: Level, sel: str, *, harus: str = "angka", lakukan: str = "Periksa") -> Problem:
    return Problem(level, "a.xlsx", "Lembar1", sel, f"“{sel}” salah", harus, lakukan)


def test_what_is_to_be_done_is_said_once_for_all_its_cells() -> None:
    html = daftar_masalah([masalah(Level.GALAT, f"B{n}") for n in range(3, 7)])
    assert html.count("<b>Periksa</b>") == 1
    assert html.count("Seharusnya angka.") == 1
    assert "4 tempat</span>" in html
    assert all(f"lembar Lembar1, sel B{n}" in html for n in range(3, 7))


def test_what_was_expected_stands_in_each_row_where_it_differs() -> None:
    html = daftar_masalah([masalah(Level.PERINGATAN, s, harus=s.lower()) for s in ("B3", "B4")])
    assert 'data-label="Seharusnya"' in html
    assert ">b3<" in html
    assert ">b4<" in html


def test_a_problem_alone_is_a_sentence_and_no_table() -> None:
    html = daftar_masalah([masalah(Level.GALAT, "B3")])
    assert "<table" not in html
    assert "lembar Lembar1, sel B3: “B3” salah." in html


def test_many_notes_are_folded_and_cut_and_what_must_be_mended_is_open() -> None:
    catatan = [masalah(Level.CATATAN, f"C{n}") for n in range(TERBANYAK + 3)]
    html = daftar_masalah([masalah(Level.GALAT, "B3", lakukan="<Perbaiki>"), *catatan])
    galat, sisa = html.split("</details>")[:2]
    assert galat.startswith('<details class="masalah" open>')
    assert "&lt;Perbaiki&gt;" in galat
    assert sisa.startswith('<details class="masalah"><summary>')
    assert f"{TERBANYAK + 3} tempat, {TERBANYAK} yang pertama" in sisa
    assert sisa.count("<tr>") == TERBANYAK + 1


@pytest.mark.parametrize(
    ("tingkat", "ditanyakan", "kalimat"),
    [
        ([Level.GALAT] * 2 + [Level.PERINGATAN], False, "2 galat harus dibetulkan: perbaiki di "
         "Excel, kirim lagi."),
        ([Level.GALAT], True, "1 galat harus dibetulkan: perbaiki di Excel, kirim lagi, atau "
         "nyatakan maksudnya di bawah."),
        ([Level.PERINGATAN], False, "1 peringatan perlu diperiksa sebelum berkas ini dimuat."),
        ([Level.CATATAN], False, ""),
    ],
)  # fmt: skip
def test_the_sentence_says_what_holds_the_load_up(
    tingkat: list[Level], ditanyakan: bool, kalimat: str
) -> None:
    semua = [masalah(t, f"B{n}") for n, t in enumerate(tingkat)]
    assert ringkasan_masalah(semua, ditanyakan=ditanyakan) == kalimat


def test_a_marked_copy_is_worth_sending_where_a_cell_is_named() -> None:
    assert bersel([masalah(Level.GALAT, ""), masalah(Level.CATATAN, "B3")])
    assert not bersel([masalah(Level.GALAT, "")])
