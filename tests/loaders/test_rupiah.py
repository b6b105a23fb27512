"""Rupiah of E.79 and E.81: which program, which quarter, in which unit, and what is refused."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.cells import Sheet, Value, Workbook
from loaders.examine import Examined, examine, examine_book
from loaders.known import Known
from loaders.programmes import Programme
from loaders.rupiah_units import factor_in
from tests.loaders.golden import GOLDEN, expected_rows, given_rows, known

Rows = list[list[Value]]
SUPPORT = "Program Penunjang Urusan Pemerintahan Daerah"
PROGRAMMES = (
    Programme("1.03.01", SUPPORT, "DPU", "Dinas PU"),
    Programme("1.03.10", "Program Penyelenggaraan Jalan", "DPU", "Dinas PU"),
    Programme("1.04.02", "Program Pengembangan Perumahan", "DPU", "Dinas PU"),
    Programme("2.07.01", SUPPORT, "DISNAKER", "Dinas Tenaga Kerja"),
    Programme("2.07.03", "Program Pelatihan Kerja", "DISNAKER", "Dinas Tenaga Kerja"),
)
QUARTERS = ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
ROAD = ("1.03.10", "Penyelenggaraan Jalan", "Jalan Mantap")


def knowing(programmes: tuple[Programme, ...] = PROGRAMMES) -> Known:
    """The golden plan with these programmes."""
    one = known()
    return replace(one, plans=(replace(one.plans[0], programmes=programmes),))


def form(
    *rows: list[Value],
    unit: str = "",
    pagu: str = "Rp",
    total: str = "Renja 2025",
    kode: bool = True,
) -> Rows:
    """A form with K of two quarters, and Rp of all; E.81 has no Kode."""
    head: list[Value] = ["Kode", "Program", "Indikator Kinerja"]
    head += ["Realisasi Triwulan I K", "Realisasi Triwulan II K", f"Target Renja 2025 {pagu}"]
    head += [f"Realisasi {quarter} Rp" for quarter in QUARTERS]
    head += [f"Realisasi {total} Rp", "Perangkat Daerah"]
    above: Rows = [["Evaluasi Renja 2025"], ["Wilayah: Kabupaten Contoh (9901)", "", "", unit]]
    table = [*above, head, *(list(row) for row in rows)]
    return table if kode else [*above, *(row[1:] for row in table[2:])]


def row(
    kode: str = ROAD[0], nama: str = ROAD[1], nilai: Any = (), opd: str = "", indikator: str = ""
) -> list[Value]:
    """A row of a program with its amounts: pagu, four quarters and the year."""
    amounts = [*nilai, *[""] * (6 - len(nilai))]
    first = ["60,75", 61] if indikator else ["", ""]
    return [kode, nama, indikator, *first, *amounts, opd]


def read(*rows: list[Value], **kinds: Any) -> Examined:
    """A form of these rows below one of a known indikator."""
    first = row("", "", indikator="Jalan Mantap")
    sheet = Sheet("uji.xlsx", "Lembar1", form(first, *rows, **kinds))
    return examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), knowing())


def amounts(one: Examined) -> dict[str, tuple[Any, ...]]:
    """By cell: program, year, quarter, jenis and rupiah."""
    rows = [r for batch in one.content.batches if batch.table == "anggaran" for r in batch.rows]
    return {r[-2]: r[2:7] for r in rows}


def told(one: Examined) -> list[str]:
    """What is graver than a note."""
    return [
        f"{p.level} {p.cell} {p.found}; {p.expected}"
        for p in one.content.problems
        if p.level != "catatan"
    ]


def test_a_form_in_thousands_with_kegiatan_and_sums_gives_the_rows_written_down() -> None:
    one = examine(GOLDEN / "formulir_e79.xlsx", "formulir_e79.xlsx", knowing())
    assert told(one) == []
    assert one.layout == "rencana_aksi"
    assert given_rows(one) == expected_rows("formulir_e79")


def test_an_empty_amount_is_unknown_and_a_zero_is_an_amount() -> None:
    one = read(row(nilai=(5e9, 0, "", "-", "...")))
    assert amounts(one) == {
        "F5": ("1.03.10", 2025, 0, "pagu", 5e9),
        "G5": ("1.03.10", 2025, 1, "realisasi", 0.0),
    }
    assert told(one) == []


def test_the_sum_of_a_year_is_kept_only_where_no_quarter_stands_beside_it() -> None:
    alone = read(row(nilai=(5e9, "", "", "", "", 3e9)))
    assert amounts(alone)["K5"] == ("1.03.10", 2025, 0, "realisasi", 3e9)
    beside = read(row(nilai=(5e9, 1e9, 2e9, "", "", 3e9)))
    assert (sorted(amounts(beside)), told(beside)) == (["F5", "G5", "H5"], [])
    other = read(row(nilai=(5e9, 1e9, 2e9, "", "", 4e9)))
    assert sorted(amounts(other)) == ["F5", "G5", "H5"]
    assert told(other) == [
        "peringatan K5 jumlah realisasi 4.000.000.000; 3.000.000.000, jumlah TW I, TW II; "
        "yang dimuat angka triwulannya"
    ]


def test_a_sum_so_far_is_checked_and_alone_it_is_no_year() -> None:
    so_far = "Renja s.d. TW II 2025"
    one = read(row(nilai=(5e9, 1e9, 2e9, 4e9, "", 3e9)), total=so_far)
    assert (sorted(amounts(one)), told(one)) == (["F5", "G5", "H5", "I5"], [])
    alone = read(row(nilai=(5e9, "", "", "", "", 3e9)), total=so_far)
    assert sorted(amounts(alone)) == ["F5"]
    assert told(alone) == [
        "peringatan K5 realisasi s.d. TW II tanpa angka triwulannya; rupiah setiap triwulan"
    ]
    other = read(row(nilai=(5e9, 1e9, "", "", "", 3e9)), total="RPJMD s.d. TW II 2025")
    assert (sorted(amounts(other)), told(other)) == (["F5", "G5"], [])


@pytest.mark.parametrize(
    ("nilai", "problem"),
    [
        (-1, "galat G5 realisasi “-1”; rupiah, nol atau lebih"),
        ("nihil", "galat G5 realisasi “nihil”; rupiah, nol atau lebih"),
        ("1 juta", "galat G5 realisasi “1 juta”; rupiah, nol atau lebih"),
        (True, "galat G5 realisasi “BENAR”; rupiah, nol atau lebih"),
        (
            1e16,
            "galat G5 realisasi “10000000000000000”; rupiah satu program, bukan "
            "Rp10.000.000.000.000.000; periksa satuan",
        ),
    ],
)
def test_what_is_no_amount_is_refused_at_its_cell(nilai: Value, problem: str) -> None:
    one = read(row(nilai=(5e9, nilai)))
    assert len(told(one)) == 1
    assert told(one)[0].startswith(problem)
    assert one.refused


def test_a_text_that_may_be_two_numbers_is_refused_and_one_that_may_not_is_read() -> None:
    (problem,) = told(read(row(nilai=("5.000", ""))))
    assert problem.startswith("galat F5 pagu “5.000”; sel angka; tulisan itu dapat berarti dua")
    one = read(row(nilai=("Rp. 5.000.000.000,-", "1.500.000,50")))
    assert [found[-1] for found in amounts(one).values()] == [5e9, 1500000.5]


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("dalam juta rupiah", 1e6),
        ("(dalam jutaan Rp)", 1e6),
        ("Rp ribu", 1e3),
        ("Rp (ribuan)", 1e3),
        ("(Rp. 000)", 1e3),
        ("Rp x 1.000.000", 1e6),
        ("Satuan: miliar rupiah", 1e9),
        ("Rp", None),
        ("Pagu Rp 1.000.000.000", None),
        ("Program Sejuta Rumah", None),
        ("Pembangunan 3 juta rumah", None),
    ],
)
def test_a_unit_is_told_only_by_words_of_rupiah(text: str, factor: float | None) -> None:
    assert factor_in(text) == factor


def test_a_unit_above_the_table_or_over_a_column_multiplies() -> None:
    above = read(row(nilai=(7393.5, 700.2)), unit="dalam juta rupiah")
    assert [found[-1] for found in amounts(above).values()] == [7393500000.0, 700200000.0]
    column = read(row(nilai=(7393.5, 700.2)), pagu="(juta rupiah)")
    assert [found[-1] for found in amounts(column).values()] == [7393500000.0, 700.2]


def test_amounts_that_are_only_shown_in_millions_are_not_multiplied() -> None:
    shown = "Rp ditampilkan dalam juta rupiah"
    one = read(row(nilai=(7393500000.0, 0)), unit=shown)
    assert [found[-1] for found in amounts(one).values()] == [7393500000.0, 0.0]
    (problem,) = told(read(row(nilai=(7393.5, 0)), unit=shown))
    assert problem.startswith(f"galat D2 “{shown}”, padahal rupiah terbesarnya 7.394; rupiah penuh")


def test_two_units_above_one_table_are_refused() -> None:
    rows = form(row("", "", indikator="Jalan Mantap"), row(nilai=(5, 1)), unit="dalam juta rupiah")
    rows[0] += ["", "", "dalam ribu rupiah"]
    sheet = Sheet("uji.xlsx", "Lembar1", rows)
    one = examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), knowing())
    assert amounts(one) == {}
    assert told(one) == [
        "galat D2 satuan rupiahnya “dalam juta rupiah”; “dalam ribu rupiah” seperti di atasnya"
    ]


@pytest.mark.parametrize(
    ("kode", "nama", "doubt"),
    [
        ("9.99.01", "Program Lain", "program 9.99.01 “Program Lain” tidak ada"),
        (
            "1.03.10",
            "Program Pelatihan Kerja",
            "kode 1.03.10 milik “Program Penyelenggaraan Jalan”, sedangkan namanya 2.07.03",
        ),
        ("", "Program Lain", "program “Program Lain” tidak ada"),
        ("", SUPPORT, f"program “{SUPPORT}” dapat berarti 1.03.01 atau 2.07.01"),
    ],
)
def test_a_program_that_is_not_one_of_the_plan_is_told_and_left_out(
    kode: str, nama: str, doubt: str
) -> None:
    one = read(row(kode, nama, (5e9, 1e9)))
    assert amounts(one) == {}
    assert told(one) == [
        f"peringatan B5 {doubt}; rupiahnya tidak dimuat; kode atau nama satu program "
        "9901-RPJMD-2023 yang tersimpan"
    ]
    assert not one.refused


def test_a_kegiatan_and_an_urusan_are_parts_and_sums_of_programmes() -> None:
    one = read(row("1.03", "Urusan PU", (9e9,)), row("1.03.10.2.01", "Jalan desa", (1e9,)))
    assert (amounts(one), told(one)) == ({}, [])


def test_rupiah_beside_an_indikator_without_a_program_are_told() -> None:
    other = row("", "", (1e9, "-"), indikator="Jumlah Peserta Pelatihan")
    one = read(row(nilai=(5e9,)), other)
    assert list(amounts(one)) == ["F5"]
    assert told(one) == [
        "peringatan C6 rupiah di baris tanpa program tidak dimuat; nama program di baris rupiahnya"
    ]


def test_without_a_code_a_name_serves_and_the_agency_decides_between_two() -> None:
    one = read(
        row(nama="PELATIHAN KERJA", nilai=(5e9,)),
        row(nama=SUPPORT, nilai=(4e9,), opd="Dinas Tenaga Kerja"),
        row(nama=SUPPORT, nilai=(3e9,), opd="DPU"),
        kode=False,
    )
    assert [found[0] for found in amounts(one).values()] == ["2.07.03", "2.07.01", "1.03.01"]
    assert told(one) == []


def test_a_program_that_stands_twice_has_the_same_rupiah_or_is_refused() -> None:
    assert told(read(row(nilai=(5e9,)), row(nilai=(5e9,)))) == []
    assert told(read(row(nilai=(5e9,)), row(nilai=(6e9,)))) == [
        "galat F6 pagu 1.03.10 6.000.000.000; 5.000.000.000 seperti di sel F5"
    ]


def test_a_plan_without_programmes_leaves_the_rupiah_out_and_says_so() -> None:
    sheet = Sheet("uji.xlsx", "Lembar1", form(row(nilai=(5e9,), indikator="Jalan Mantap")))
    one = examine_book(Workbook("uji.xlsx", "0" * 64, (sheet,)), known())
    assert amounts(one) == {}
    found = [p.found for p in one.content.problems]
    assert "rupiah tidak dimuat: 9901-RPJMD-2023 belum memuat program" in found


def test_rupiah_go_to_the_version_in_force_in_their_year() -> None:
    base = knowing().plans[0]
    later = replace(base, versi=2, sejak="2026-01-01")
    for plans, versi in (((base, later), 1), ((base, replace(later, sejak="2025-06-01")), 2)):
        sheet = Sheet(
            "uji.xlsx", "Lembar1", form(row(nilai=(5e9,), indikator="Jalan Mantap"))
        )  # fmt: skip
        book = Workbook("uji.xlsx", "0" * 64, (sheet,))
        one = examine_book(book, replace(known(), plans=plans))
        (batch,) = (b for b in one.content.batches if b.table == "anggaran")
        assert [r[1] for r in batch.rows] == [versi]


AMOUNT = st.one_of(st.none(), st.integers(0, 10**9).map(lambda n: n / 4))


@given(
    st.permutations(PROGRAMMES),
    st.lists(st.lists(AMOUNT, min_size=5, max_size=5), min_size=5, max_size=5),
    st.sampled_from([("", 1.0), ("dalam ribu rupiah", 1e3), ("Rp (juta)", 1e6)]),
    st.booleans(),
)
def test_every_amount_comes_back_from_its_own_cell(
    order: list[Programme],
    nilai: list[list[float | None]],
    unit: tuple[str, float],
    kode: bool,
) -> None:
    rows: Rows = []
    laid: dict[str, tuple[Any, ...]] = {}
    for at, (programme, given_) in enumerate(zip(order, nilai, strict=True)):
        known_ = ["" if n is None else n for n in given_]
        rows.append(row(programme.kode, programme.nama, known_, programme.agency))
        for quarter, n in enumerate(given_):
            if n is not None:
                cell = f"{chr(ord('E') + kode + quarter)}{at + 5}"
                jenis = "realisasi" if quarter else "pagu"
                laid[cell] = (programme.kode, 2025, quarter, jenis, round(n * unit[1], 2))
    one = read(*rows, unit=unit[0], kode=kode)
    assert amounts(one) == laid
    assert told(one) == []
