"""Forms E.78 and E.80: years counted from the plan, pairs of kinerja and rupiah, column numbers."""

from itertools import pairwise
from typing import Any

import pytest

from loaders.cells import Merged, Sheet, Value, Workbook
from loaders.examine import Examined, examine_book
from tests.loaders.golden import known

Rows = list[list[Value]]
_YEARS = ["1", "", "2", "", "3", ""]


def form(head: list[str], groups: list[str], start: str, ends: tuple[str, str], row: Rows) -> Rows:
    """A form over three years: its title, three rows of headings, column numbers, its rows."""
    first, last = ends
    top = [*head, start, first, ""]
    for group in groups:
        top += [group, *[""] * 5]
    top += [last, "", "Rasio Capaian Akhir (%)", "", "Perangkat Daerah Penanggung Jawab"]
    blank = [""] * (len(head) + 1)
    under = [*blank, "", "", *_YEARS * len(groups), *[""] * 5]
    pairs = [*blank, *["K", "Rp"] * (3 * len(groups) + 3), ""]
    number = [*range(1, len(head) + 2), *(n for k in range(20) for n in (len(head) + 2 + k, ""))]
    title: Rows = [["Evaluasi terhadap Hasil RPJMD"], ["Wilayah: Kabupaten Contoh (9901)"]]
    return [*title, [*top], [*under], [*pairs], list(number[: len(top)]), *row]


def pairs(*values: Value) -> list[Value]:
    """Values of kinerja, each with rupiah beside it."""
    return [cell for value in values for cell in (value, 7e9)]


E78 = form(
    ["No", "Sasaran", "Program Prioritas", "Indikator Kinerja"],
    [
        "Target RPJMD Kabupaten pada RKPD Kabupaten Tahun Ke-",
        "Capaian Target RPJMD Kabupaten Melalui Pelaksanaan RKPD Tahun Ke-",
        "Tingkat Capaian Target RPJMD Kabupaten Hasil Pelaksanaan RKPD Tahun Ke- (%)",
    ],
    "Data Capaian pada Awal Tahun Perencanaan (2022)",
    ("Target pada Akhir Tahun Perencanaan", "Capaian pada Akhir Tahun Perencanaan"),
    [
        [1, "Sasaran satu", "Jalan", "Persentase Jalan Mantap", 60.5,
         *pairs(67, 62, "64,5", 67, "61,75", 64, "", 99.6, 99.2, "", 64, 95), "BAPPEDA"],
        ["", "", "Kerja", "Jumlah Peserta Pelatihan", 90,
         *pairs(120, 100, 110, 120, 95, 112, "", 95, 101.8, "", 112, 93), "BAPPEDA"],
        ["", "", "Kerja", "Jumlah Lulusan Magang", 9,
         *pairs(12, 10, 11, 12, 9, 11, "", 90, 100, "", 11, 92), "BAPPEDA"],
    ],
)  # fmt: skip
E80 = form(
    ["No", "Sasaran", "Program/Kegiatan", "Indikator Kinerja"],
    [
        "Target Renstra Perangkat Daerah pada Tahun Ke-",
        "Realisasi Capaian pada Tahun Ke-",
        "Rasio Capaian pada Tahun Ke- (%)",
    ],
    "Data Capaian pada Awal Tahun Perencanaan (2022)",
    ("Target Capaian pada Akhir Tahun Perencanaan", "Realisasi pada Akhir Tahun Perencanaan"),
    E78[6:],
)


def merged(rows: Rows) -> tuple[Merged, ...]:
    """Every text of the first two rows of headings over the blanks beside it."""
    found: list[Merged] = []
    for row in (2, 3):
        filled = [c for c, text in enumerate(rows[row]) if text] + [len(rows[row])]
        found += [Merged(row, a, row, b - 1) for a, b in pairwise(filled)]
    return tuple(found)


def examined(rows: Rows, spans: tuple[Merged, ...]) -> Examined:
    sheet = Sheet("uji.xlsx", "Lembar1", rows, spans)
    return examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), known())


def targets(one: Examined) -> dict[tuple[str, str, int], Any]:
    rows = [row for batch in one.content.batches if batch.table == "target" for row in batch.rows]
    return {row[2:5]: row[6] for row in rows}


@pytest.mark.parametrize("form_rows", [E78, E80], ids=["E.78", "E.80"])
def test_a_form_gives_its_kinerja_under_the_years_of_the_plan(form_rows: Rows) -> None:
    one = examined(form_rows, merged(form_rows))
    assert not one.refused, [p.sentence for p in one.content.problems]
    assert one.layout == "matriks_rencana"
    assert targets(one) == {
        ("jalan_mantap", "awal", 2022): 60.5,
        ("jalan_mantap", "akhir", 2025): 67,
        ("jalan_mantap", "tahunan", 2023): 62,
        ("jalan_mantap", "tahunan", 2024): 64.5,
        ("jalan_mantap", "tahunan", 2025): 67,
        ("peserta_latih", "awal", 2022): 90,
        ("peserta_latih", "akhir", 2025): 120,
        ("peserta_latih", "tahunan", 2023): 100,
        ("peserta_latih", "tahunan", 2024): 110,
        ("peserta_latih", "tahunan", 2025): 120,
    }
    assert {(f.indikator, f.tahun, f.triwulan): f.nilai for f in one.figures} == {
        ("jalan_mantap", 2023, 0): 61.75,
        ("jalan_mantap", 2024, 0): 64,
        ("peserta_latih", 2023, 0): 95,
        ("peserta_latih", 2024, 0): 112,
    }
    told = [p.sentence for p in one.content.problems]
    assert any("“Jumlah Lulusan Magang” tidak dikenal" in text for text in told)
    assert any("kolom yang tidak dimuat" in text for text in told)


def test_three_years_counted_in_a_plan_of_other_length_are_refused_not_guessed() -> None:
    rows = [list(row) for row in E78]
    rows[3] = ["4" if text == "3" else text for text in rows[3]]
    (problem,) = (p for p in examined(rows, merged(rows)).content.problems if p.level == "galat")
    assert problem.found == ("tahun ke-1 sampai ke-4, sedangkan masa 9901-RPJMD-2023 3 tahun")
    assert problem.cell == "H3"


def test_a_form_whose_first_figure_stands_far_below_its_headings_is_read() -> None:
    blank: Rows = [["", f"Sasaran {n}", "", "Jumlah Lulusan Magang", *[""] * 42] for n in range(20)]
    rows: Rows = [*E78[:6], *[row[: len(E78[6])] for row in blank], *E78[6:]]
    one = examined(rows, merged(rows))
    assert one.layout == "matriks_rencana"
    assert targets(one) == targets(examined(E78, merged(E78)))


@pytest.mark.parametrize(("year", "read"), [(70.0, False), (71.0, True), ("71", True), ("", False)])
def test_the_sum_of_quarters_beside_it_is_no_figure_of_the_year(year: Value, read: bool) -> None:
    rows: Rows = [
        ["Evaluasi terhadap Hasil RKPD"],
        ["Wilayah: Kabupaten Contoh (9901)"],
        ["Indikator Kinerja", *(f"Realisasi TW {n} 2024" for n in ("I", "II", "III", "IV")),
         "Realisasi RKPD Tahun 2024"],
        ["Jumlah Peserta Pelatihan", 10.0, 20.0, 15.0, 25.0, year],
    ]  # fmt: skip
    one = examined(rows, ())
    figures = {f.triwulan: f.nilai for f in one.figures if f.nilai is not None}
    assert figures == {1: 10, 2: 20, 3: 15, 4: 25, **({0: 71} if read else {})}


def year_beside(quarters: list[Value], year: Value, indikator: str) -> Examined:
    """A rencana aksi whose realisasi has four quarters and the year."""
    head: list[Value] = ["Indikator Kinerja", *(f"Realisasi TW {n} 2024" for n in range(1, 5))]
    rows: Rows = [["Wilayah: Kabupaten Contoh (9901)"], [*head, "Realisasi 2024"]]
    return examined([*rows, [indikator, *quarters, year]], ())


@pytest.mark.parametrize(
    ("quarters", "year", "indikator", "kept"),
    [
        ([18, 31, "", ""], 49, "Jumlah Peserta Pelatihan", False),
        ([18, "31", "20", 40], "109", "Jumlah Peserta Pelatihan", False),
        (["60,75", "61,50", "", ""], "61,5", "Jalan Mantap", False),
        ([18, 31, "", 40], 109, "Jumlah Peserta Pelatihan", True),  # a quarter is lost
        (["", "", "", ""], 109, "Jumlah Peserta Pelatihan", True),
    ],
)
def test_a_year_is_a_figure_only_where_its_quarters_do_not_make_it(
    quarters: list[Value], year: Value, indikator: str, *, kept: bool
) -> None:
    one = year_beside(quarters, year, indikator)
    assert [p.sentence for p in one.content.problems if p.level != "catatan"] == []
    assert [f.cell for f in one.figures if f.triwulan == 0] == ["F3"] * kept
    assert len([f for f in one.figures if f.triwulan]) == sum(q != "" for q in quarters)
