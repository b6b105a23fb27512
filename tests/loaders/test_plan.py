"""What can be wrong with a plan workbook is told with its cell; the golden plan is corrupted."""

from pathlib import Path

import openpyxl
import pytest

from domain.istilah import PeranTarget
from loaders.cells import Value
from loaders.examine import Examined, examine
from tests.loaders.golden import GOLDEN, known

Change = tuple[str, str, Value]


def examined(folder: Path, *changes: Change) -> Examined:
    """The golden plan with some of its cells changed ("" empties one)."""
    book = openpyxl.load_workbook(GOLDEN / "rencana.xlsx")
    for sheet, cell, value in changes:
        book[sheet][cell].value = None if value == "" else value
    path = folder / "rencana.xlsx"
    book.save(path)
    return examine(path, "rencana.xlsx", known())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("Rencana", "B1", ""), "GALAT, sel B1: Kode “”; seharusnya kode rencana, misalnya"),
        (("Rencana", "B2", "9909"), "GALAT, sel B2: Wilayah “9909”; seharusnya kode BPS wilayah"),
        (("Rencana", "B3", "Renja"), "GALAT, sel B3: Jenis “Renja”; seharusnya RPJMD atau RKPD"),
        (("Rencana", "B4", ""), "GALAT, sel B4: Nama “”; seharusnya nama rencana"),
        (("Rencana", "B5", "dua"), "GALAT, sel B5: Versi “dua”; seharusnya 1 sampai 99"),
        (("Rencana", "B6", 20223), "GALAT, sel B6: Tahun awal “20223”; seharusnya tahun empat"),
        (("Rencana", "B7", 2020), "GALAT, sel B7: Tahun akhir “2020”; seharusnya tahun akhir"),
        (("Rencana", "B9", "2 Mei"), "GALAT, sel B9: Berlaku sejak “2 Mei”; seharusnya tanggal"),
        (("Rencana", "A4", ""), "GALAT: baris Nama tidak ada; seharusnya nama rencana"),
        (("Kaskade", "A1", "x"), "GALAT: kolom jenis tidak ada; seharusnya kolom jenis, kode"),
        (("Kaskade", "A5", "kegiatan"), "GALAT, sel A5: jenis “kegiatan”; seharusnya misi atau"),
        (("Kaskade", "B3", "1"), "GALAT, sel B3: kode “1”; seharusnya kode misi yang belum"),
        (("Kaskade", "D3", ""), "GALAT, sel D3: uraian kosong; seharusnya rumusan misi"),
        (("Kaskade", "C3", "1"), "GALAT, sel C3: induk “1”; seharusnya kosong, karena misi"),
        (("Kaskade", "C4", "1; 3"), "GALAT, sel C4: induk “1; 3”; seharusnya kode misi yang ada"),
        (("Kaskade", "E4", -1), "GALAT, sel E4: bobot “-1”; seharusnya angka nol atau lebih"),
        (("Kaskade", "E4", "berat"), "GALAT, sel E4: bobot “berat”; seharusnya angka nol"),
        (("Indikator", "B2", "9.9"), "GALAT, sel B2: simpul “9.9”; seharusnya kode tujuan yang"),
        (("Indikator", "C3", "XX"), "GALAT, sel C3: kode “XX”; seharusnya kode indikator menurut"),
        (("Indikator", "A3", "x"), "GALAT, sel A3: jenis “x”; seharusnya misi atau tujuan"),
        (("Indikator", "D3", "-2"), "GALAT, sel D3: bobot “-2”; seharusnya angka nol atau lebih"),
        (("Indikator", "D2", 0), "GALAT: semua bobot indikator tujuan 1.1 nol; seharusnya jumlah"),
        (("Indikator", "E3", "DINAS"), "GALAT, sel E3: opd “DINAS”; seharusnya kode yang ada di"),
        (("Indikator", "F3", "mungkin"), "GALAT, sel F3: iku “mungkin”; seharusnya Ya atau Tidak"),
        (("Indikator", "C4", "P0"), "GALAT, sel C4: kode “P0”; seharusnya setiap indikator satu"),
        (("Target", "A2", "XX"), "GALAT, sel A2: kode “XX”; seharusnya kode indikator menurut"),
        (("Target", "A3", "P0"), "GALAT, sel A3: kode “P0”; seharusnya setiap indikator satu bar"),
        (("Target", "C2", "ribu persen"), "GALAT, sel C2: satuan “ribu persen”; seharusnya sat"),
        (("Target", "D2", ""), "GALAT, sel D2: tahun awal kosong; seharusnya tahun dari kondisi"),
        (("Target", "F1", 2020), "GALAT, sel F1: judul kolom “2020”; seharusnya tahun rencana"),
        (("Target", "F1", "2O23"), "GALAT, sel F1: judul kolom “2O23”; seharusnya tahun rencana"),
        (("Target", "Q2", "catatan lain"), "GALAT, sel Q1: judul kolom “”; seharusnya tahun ren"),
        (("Target", "F5", "seratus"), "GALAT, sel F5: target “seratus” tidak dapat dibaca; tulis"),
        (("Target", "F5", -5), "GALAT, sel F5: target peserta_latih -5; seharusnya paling kecil"),
        (("Target", "F3", "99,5"), "GALAT, sel F3: target LPE 99,5; seharusnya paling kecil −20"),
        (("Target", "F4", "WTPP"), "GALAT, sel F4: target “WTPP” bukan tingkat pada skala opini"),
        (("Target", "I5", 130), "PERINGATAN, sel I5: kondisi akhir 130; seharusnya target 2025"),
        (("Target", "I5", "x"), "GALAT, sel I5: target “x” tidak dapat dibaca"),
        (("Target", "I2", 10.5), "PERINGATAN, sel I2: kondisi akhir 10.5; seharusnya target 2025, "
         "yaitu 11,00"),
        (("Target", "G2", 11.4), "GALAT, sel G2: target 2024 11.4; seharusnya 11,50 menurut “turu"),
        (("Target", "J2", "turun terus"), "GALAT, sel J2: aturan target “turun terus”; seharusnya"),
        (("Target", "K2", ""), "GALAT, sel K2: tahun dasar kosong; seharusnya tahun dasar dari"),
        (("Target", "L2", "x"), "GALAT, sel L2: nilai dasar “x”; seharusnya angka dasar dari"),
        (("Target", "L2", "1,2,3"), "GALAT, sel L2: nilai dasar “1,2,3”; seharusnya angka dasar"),
        (("Target", "L2", "12.5"), "GALAT, sel L2: nilai dasar “12.5”; seharusnya angka dasar"),
        (("Target", "J2", "naik 1,5,2 poin per tahun"), "GALAT, sel J2: aturan target “naik 1,5"),
        (("Target triwulan", "A2", "XX"), "GALAT, sel A2: kode “XX”; seharusnya kode indikator"),
        (("Target triwulan", "B2", 2030), "GALAT, sel B2: tahun “2030”; seharusnya tahun rencana"),
        (("Target triwulan", "F2", "x"), "GALAT, sel F2: target “x” tidak dapat dibaca"),
        (("Target triwulan", "F2", 31), "PERINGATAN, sel F2: target peserta_latih s.d. TW IV 2023 "
         "menjadi 101; seharusnya sama dengan target 2023, yaitu 100"),
        (("Target triwulan", "A2", "P0"), "PERINGATAN, sel C2: target triwulan P0; seharusnya tan"),
        (("Program", "A2", ""), "GALAT, sel A2: kode kosong; seharusnya kode program yang belum"),
        (("Program", "C2", "9.9.9"), "GALAT, sel C2: sasaran “9.9.9”; seharusnya kode sasaran"),
        (("Program", "C2", ""), "GALAT, sel C2: sasaran kosong; seharusnya kode sasaran"),
        (("Program", "D2", "DINAS"), "GALAT, sel D2: opd “DINAS”; seharusnya kode yang ada di"),
        (("Program", "E2", "P0; IPM"), "GALAT, sel E2: indikator “P0; IPM”; seharusnya kode indik"),
        (("Anggaran", "A3", "9.99"), "GALAT, sel A3: program “9.99”; seharusnya kode yang ada di"),
        (("Anggaran", "B2", "x"), "GALAT, sel B2: tahun “x”; seharusnya tahun empat angka"),
        (("Anggaran", "C2", "V"), "GALAT, sel C2: triwulan “V”; seharusnya 1 sampai 4"),
        (("Anggaran", "C3", 1), "GALAT, sel A3: program “5.01.02”; seharusnya satu baris untuk"),
        (("Anggaran", "D2", "1 juta"), "GALAT, sel D2: pagu “1 juta”; seharusnya rupiah sebagai"),
        (("Anggaran", "E2", -5), "GALAT, sel E2: realisasi “-5”; seharusnya rupiah sebagai sel"),
    ],
)  # fmt: skip
def test_a_corrupted_cell_of_a_plan_is_told(tmp_path: Path, change: Change, sentence: str) -> None:
    found = examined(tmp_path, change).content.problems
    said = [p.sentence.replace(f" rencana.xlsx, lembar {change[0]}", "") for p in found]
    assert any(one.startswith(sentence) for one in said), said


@pytest.mark.parametrize(
    "change",
    [
        ("Target", "F5", "seratus"),
        ("Target", "G2", 11.4),
        ("Kaskade", "E4", -1),
        ("Indikator", "C3", "XX"),
        ("Anggaran", "D2", "1 juta"),
    ],
)
def test_a_corrupted_cell_of_a_plan_is_its_only_problem(tmp_path: Path, change: Change) -> None:
    assert [p.cell for p in examined(tmp_path, change).content.problems] == [change[1]]


def targets(found: Examined, indikator: str) -> dict[tuple[str, int, int], tuple[object, object]]:
    (rows,) = (batch.rows for batch in found.content.batches if batch.table == "target")
    return {row[3:6]: row[6:8] for row in rows if row[2] == indikator}


def test_a_year_that_agrees_with_the_relative_rule_is_no_conflict(tmp_path: Path) -> None:
    found = examined(tmp_path, ("Target", "G2", 11.5), ("Target", "L2", "12,5"))
    assert not found.content.problems
    assert targets(found, "P0")["tahunan", 2024, 0] == (11.5, 11.5)


def test_a_year_before_the_base_of_a_relative_rule_has_no_target(tmp_path: Path) -> None:
    found = examined(tmp_path, ("Target", "K2", 2023))
    assert [key[1] for key in targets(found, "P0") if key[0] == PeranTarget.TAHUNAN] == [2024, 2025]


def test_the_mark_of_a_missing_figure_is_no_target(tmp_path: Path) -> None:
    found = examined(tmp_path, ("Target", "F5", "-"))
    assert ("tahunan", 2023, 0) not in targets(found, "peserta_latih")


def test_text_targets_may_be_written_with_points_throughout(tmp_path: Path) -> None:
    changes: tuple[Change, ...] = (("Target", "F3", "4.5 - 5.0"), ("Target", "I3", ">= 5.5"))
    found = examined(tmp_path, *changes)
    assert not found.content.problems
    assert targets(found, "LPE")["tahunan", 2023, 0] == (4.5, 5.0)


def test_text_targets_in_two_conventions_are_refused(tmp_path: Path) -> None:
    found = examined(tmp_path, ("Target", "F3", "4.5"), ("Target", "G3", ""))
    assert [p.cell for p in found.content.problems] == ["F3", "I3"]


@pytest.mark.parametrize(
    ("indikator", "quarters", "year", "fine"),
    [
        ("jalan_mantap", (61, 62, 63, 64), 64, True),
        ("jalan_mantap", (61, 62, 63, 64), 70, False),
        ("waktu_izin", (5, 6, 5, 4), 5, True),
        ("waktu_izin", (5, 6, 5, 8), 5, False),
        ("peserta_latih", ("10 - 12", 10, 10, 10), "40 - 42", True),
        ("peserta_latih", (">= 10", 10, 10, 10), ">= 40", True),
        ("peserta_latih", ("", 10, 10, 10), 99, True),
        ("peserta_latih", (10, 10, 10, ""), 99, True),
    ],
)
def test_the_four_quarters_come_to_the_year_as_the_indikator_adds_up(
    tmp_path: Path, indikator: str, quarters: tuple[Value, ...], year: Value, fine: bool
) -> None:
    cells = zip("CDEF", quarters, strict=True)
    found = examined(
        tmp_path,
        ("Target", "A5", indikator),
        ("Target", "C5", ""),
        ("Target", "F5", year),
        *(("Target", f"{col}5", "") for col in "HI"),
        ("Target triwulan", "A2", indikator),
        *(("Target triwulan", f"{col}2", value) for col, value in cells),
    )
    assert (not found.content.problems) == fine


def test_an_indikator_may_have_quarterly_targets_in_a_year_only_once(tmp_path: Path) -> None:
    again = ("peserta_latih", 2023, 1, 1, 1, 1)
    changes = [("Target triwulan", f"{c}3", v) for c, v in zip("ABCDEF", again, strict=True)]
    assert [p.cell for p in examined(tmp_path, *changes).content.problems] == ["A3"]


def test_a_plan_without_its_optional_sheets_is_read(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(GOLDEN / "rencana.xlsx")
    for sheet in ("OPD", "Target triwulan", "Program", "Anggaran", "Target"):
        del book[sheet]
    book.save(tmp_path / "rencana.xlsx")
    found = examine(tmp_path / "rencana.xlsx", "rencana.xlsx", known())
    assert not found.content.problems
    assert {batch.table for batch in found.content.batches if batch.rows} == {
        "rencana_versi", "simpul", "tautan", "indikator_kinerja"
    }  # fmt: skip
