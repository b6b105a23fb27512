"""What `template` writes, `load` reads back: unchanged as it is, and with what was filled in."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from loaders.known import known_from_store
from loaders.own_sheets import INSTRUCTIONS
from loaders.shell import Loaded, check_files, load_files
from loaders.template import SHEET, TemplateRow, template
from loaders.template_rows import template_for
from store.engine import Engine, StoreError
from store.writing import Batch, Identities, LoadFile, write_load
from tests.loaders.golden import known
from tests.loaders.stored import figures
from tests.store.sample import KEEPER


def written(store: Engine, folder: Path, tahun: int | None = None) -> Path:
    name, content = template_for(store, known_from_store(store), "99.01", tahun=tahun)
    path = folder / name
    path.write_bytes(content)
    return path


def checked(store: Engine, path: Path) -> Loaded:
    (loaded,) = check_files(store, [path])
    assert loaded.examined.layout == "triwulan"
    return loaded


def test_a_template_is_read_back_unchanged(store: Engine, tmp_path: Path) -> None:
    path = written(store, tmp_path)
    loaded = checked(store, path)
    assert not loaded.examined.content.problems
    assert loaded.difference.sama == loaded.examined.rows > 0
    before = {key: value[0] for key, value in figures(store).items()}
    load_files(store, KEEPER, [path])
    assert {key: value[0] for key, value in figures(store).items()} == before


STATUS = [("tetap", ""), ("sementara", "*"), ("sangat_sementara", "**"), ("perkiraan", "e"),
          ("revisi", "r"), ("presisi_rendah", "a"), ("sementara", "")]  # fmt: skip


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    nilai=st.decimals(0, 60, places=4).map(float) | st.decimals(0, 60, places=3).map(float),
    how=st.sampled_from(STATUS),
)
def test_any_stored_figure_comes_back_with_its_value_and_status(
    store: Engine, tmp_path: Path, nilai: float, how: tuple[str, str]
) -> None:
    row = ("P0", "9901", 2024, 0, nilai, *how, "", "", "", str(nilai))
    file = LoadFile("uji", "0" * 64, "uji", datetime.now(UTC))
    write_load(store, KEEPER, file, [Batch("realisasi", [row])])
    loaded = checked(store, written(store, tmp_path, 2024))
    read = [f for f in loaded.examined.figures if f[:4] == ("P0", "9901", 2024, 0)]
    assert [(f.nilai, f.status) for f in read] == [(nilai, how[0])]
    assert loaded.difference.berubah == 0


@pytest.mark.parametrize(
    ("nilai", "status", "marker", "cell"),
    [
        (None, "kosong", "-", "-"),
        (None, "kosong", "", "..."),
        (0.0, "hampir_nol", "~0", "~0"),
        (5.0, "tetap", "", 5),
    ],
)
def test_what_is_known_to_be_missing_or_nearly_nothing_comes_back_so(
    store: Engine, tmp_path: Path, nilai: float | None, status: str, marker: str, cell: object
) -> None:
    row = ("P0", "9901", 2024, 0, nilai, status, marker, "", "", "", marker)
    file = LoadFile("uji", "0" * 64, "uji", datetime.now(UTC))
    write_load(store, KEEPER, file, [Batch("realisasi", [row])])
    path = written(store, tmp_path, 2024)
    sheet: Any = load_workbook(path)[SHEET]
    at = next(r for r in range(5, 40) if sheet.cell(r, 1).value == "P0")
    assert sheet.cell(at, 9).value == cell
    read = [f for f in checked(store, path).examined.figures if f[:4] == ("P0", "9901", 2024, 0)]
    assert [(f.nilai, f.status) for f in read] == [(nilai, status)]


def test_what_is_filled_in_is_loaded_with_its_cell(store: Engine, tmp_path: Path) -> None:
    path = written(store, tmp_path, 2025)
    book = load_workbook(path)
    sheet: Any = book[SHEET]
    row = next(r for r in range(5, 40) if sheet.cell(r, 1).value == "peserta_latih")
    sheet.cell(row, 5).value = "21*"
    sheet.cell(row, 6).value = 26
    book.save(path)
    load_files(store, KEEPER, [path])
    held = figures(store)
    assert held["peserta_latih", "9901", 2025, 1] == (21, path.name, f"E{row}")
    assert held["peserta_latih", "9901", 2025, 2] == (26, path.name, f"F{row}")


def test_only_cells_to_fill_are_open(store: Engine, tmp_path: Path) -> None:
    book = load_workbook(written(store, tmp_path, 2024))
    assert book.sheetnames == [INSTRUCTIONS, SHEET]
    sheet: Any = book[SHEET]
    assert sheet.protection.sheet
    rows = {sheet.cell(r, 1).value: r for r in range(5, sheet.max_row + 1)}
    yearly = rows["P0"]
    assert [sheet.cell(yearly, c).protection.locked for c in range(1, 11)] == [
        *([True] * 8),
        *(False, False),
    ]
    assert not any(sheet.cell(rows["peserta_latih"], c).protection.locked for c in range(5, 10))
    assert {rule.type for rule in sheet.data_validations.dataValidation} == {"decimal"}


def test_levels_are_chosen_from_a_list() -> None:
    opini = known().kamus.entries["opini_BPK"]
    content = template("Kabupaten Contoh", "9901", "RPJMD", [TemplateRow(opini, 2024, {0: "WTP"})])
    sheet: Any = load_workbook(BytesIO(content))[SHEET]
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.type, rule.formula1, str(rule.sqref)) == ("list", '"TMP,TW,WDP,WTP"', "I5")
    assert sheet["I5"].value == "WTP"


def test_a_wilayah_without_a_plan_and_an_unknown_one_are_told(store: Engine) -> None:
    known = known_from_store(store)
    with pytest.raises(StoreError, match="belum mempunyai rencana"):
        template_for(store, known, "9902")
    with pytest.raises(StoreError, match="tidak dikenal"):
        template_for(store, known, "1234")


def test_rows_are_high_enough_for_what_is_wrapped_in_them() -> None:
    entry = known().kamus.entries["P0"]
    rows = [TemplateRow(entry, 2024, {}, text) for text in ("BPS", "BPS, Maret " * 8, "BPS " * 80)]
    sheet: Any = load_workbook(BytesIO(template("Kabupaten Contoh", "9901", "x", rows)))[SHEET]
    assert sheet.row_dimensions[6].height == 3 * sheet.row_dimensions[5].height
    assert sheet.row_dimensions[7].height == sheet.row_dimensions[5].height
    assert [bool(sheet.cell(r, 10).alignment.wrap_text) for r in (5, 6, 7)] == [True, True, False]
    assert sheet.print_area == "'Realisasi'!$A$1:$J$7"
    assert sheet.print_title_rows == "$4:$4"


def test_a_plan_without_indikator_has_no_template(store: Engine) -> None:
    kode = "9902-RKPD-2024"
    version = (kode, 1, "RKPD", *[""] * 5, *[""] * 3)
    file = LoadFile("uji", "0" * 64, "uji", datetime.now(UTC))
    plan = Identities(rencana=[(kode, "9902", "RKPD", 2024, 2024)])
    write_load(store, KEEPER, file, [Batch("rencana_versi", [version])], plan)
    with pytest.raises(StoreError, match=f"Rencana {kode} belum mempunyai indikator"):
        template_for(store, known_from_store(store), "9902")


def test_the_instructions_come_first_and_the_table_is_open(store: Engine) -> None:
    _, content = template_for(store, known_from_store(store), "9901")
    book = load_workbook(BytesIO(content))
    assert book.active is not None
    assert book.active.title == SHEET
    assert "Cara mengisi realisasi" in str(book[INSTRUCTIONS]["A1"].value)
