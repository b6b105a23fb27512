"""Form out, loader in: a store that lost a year gets the same figures and rupiah back from it."""

import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import delete

from loaders.budget_sums import without_sums
from loaders.examine import examine
from loaders.known import known_from_store
from loaders.problems import Level
from loaders.shell import check_files, load_files
from reports.bacaan import baca_laporan
from reports.formulir import Bentuk, formulir
from reports.isi import Laporan, Permintaan
from store.engine import Engine, opened, write_transaction
from store.tables import anggaran, realisasi
from store.writing import Batch, write_load
from tests.reports.lembar_formulir import laporan
from tests.store.sample import KEEPER, a_file

YEARS = (Permintaan("9901", 2025, 2), Permintaan("9901", 2024))
PAGU, SPENT = "pagu", "realisasi"


def table(one: Laporan, bentuk: Bentuk) -> list[list[Any]]:
    """Every cell of a form's tables, its sums too; what is written below them is left out."""
    found: list[list[Any]] = []
    for sheet in load_workbook(BytesIO(formulir(one, bentuk)), data_only=True).worksheets:
        rows = [list(row) for row in sheet.iter_rows(min_row=7, values_only=True)]
        ends = next(n for n, row in enumerate(rows) if str(row[0]).startswith("Faktor"))
        found += rows[:ends]
    return found


@pytest.mark.parametrize("bentuk", [Bentuk.E79, Bentuk.E81])
@pytest.mark.parametrize("minta", YEARS, ids=lambda p: str(p.tahun))
def test_a_lost_year_comes_back_from_its_form(
    built_database_url: str, tmp_path: Path, minta: Permintaan, bentuk: Bentuk
) -> None:
    before = laporan(built_database_url, minta)
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(formulir(before, bentuk))
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    with opened(f"sqlite:///{tmp_path / 'capaian.db'}") as engine:
        lose(engine, minta)
        with engine.connect() as connection:
            assert table(baca_laporan(connection, minta), bentuk) != table(before, bentuk)
        (loaded,) = load_files(engine, KEEPER, [path], yes=True)
        graver = [p for p in loaded.examined.content.problems if p.level is not Level.CATATAN]
        assert graver == []
        assert loaded.result
        with engine.connect() as connection:
            after = baca_laporan(connection, minta)
    assert table(after, bentuk) == table(before, bentuk)


def lose(engine: Engine, minta: Permintaan) -> None:
    """Take every figure and amount of the year from the store, as if never loaded."""
    with write_transaction(engine) as connection:
        c = realisasi.c
        connection.execute(
            delete(realisasi).where(c.wilayah == minta.wilayah, c.tahun == minta.tahun)
        )
        connection.execute(delete(anggaran).where(anggaran.c.tahun == minta.tahun))


def test_a_form_that_was_not_touched_changes_no_rupiah(
    built_database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(formulir(laporan(built_database_url, YEARS[0]), Bentuk.E79))
    with opened(built_database_url) as engine:
        (checked,) = check_files(engine, [path])
        rows = [b.rows for b in checked.examined.content.batches if b.table == "anggaran"]
        assert {(row[4], row[5]) for row in rows[0]} == {(1, SPENT), (2, SPENT)}
        assert not [c for c in checked.difference.rows if c.table == "anggaran"]


def test_a_changed_amount_is_told_and_a_year_never_hides_stored_quarters(
    built_database_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(formulir(laporan(built_database_url, YEARS[0]), Bentuk.E79))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    assert (sheet["C11"].value, sheet["K11"].value) == ("5.01.03", 7393500000)
    sheet["K11"], sheet["M11"] = 8000000000, 700200001
    book.save(path)
    with opened(built_database_url) as engine:
        (checked,) = check_files(engine, [path])
        whole = examine(path, path.name, known_from_store(engine))
        assert without_sums(engine, whole).rows == checked.examined.rows
    problems = checked.examined.content.problems
    told = [p.sentence for p in problems if p.level is not Level.CATATAN]
    assert told == [
        "PERINGATAN formulir.xlsx, lembar E.79, sel K11: pagu program 5.01.03 2025 = "
        "Rp8.000.000.000 tidak dimuat; seharusnya Rp7.393.500.000, jumlah TW I, TW II, TW III, "
        "TW IV yang tersimpan. Periksa mana yang benar; ubah triwulannya pada buku kerja rencana "
        "bila perlu.",
        "PERINGATAN formulir.xlsx, lembar E.79, sel M11: realisasi program 5.01.03 TW I 2025 = "
        "Rp700.200.001, mengubah yang tersimpan; seharusnya Rp700.200.000 yang tersimpan. Muat "
        "bila rupiahnya memang berubah; yang lama tersimpan sebagai riwayat.",
    ]


def test_a_quarter_under_a_stored_year_is_told(built_database_url: str, tmp_path: Path) -> None:
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(formulir(laporan(built_database_url, YEARS[0]), Bentuk.E79))
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    with opened(f"sqlite:///{tmp_path / 'capaian.db'}") as engine:
        year = ("9901-RPJMD-2021", 2, "5.01.03", 2025, 0, SPENT, 9e9, "E.79", "U11", "9000000000")
        write_load(engine, KEEPER, a_file("setahun.xlsx"), [Batch("anggaran", [year])])
        (checked,) = check_files(engine, [path])
    problems = checked.examined.content.problems
    assert [p.sentence for p in problems if p.level is not Level.CATATAN] == [
        "PERINGATAN formulir.xlsx, lembar E.79, sel M11: realisasi program 5.01.03 2025 menurut "
        "triwulan; seharusnya setahun Rp9.000.000.000 yang tersimpan, dan itu yang berlaku. "
        "Batalkan muatan angka setahun itu bila triwulannya yang benar."
    ]


def test_a_form_that_repeats_targets_keeps_their_rule_source_and_note(
    built_database_url: str, tmp_path: Path
) -> None:
    """Soppeng's targets are expanded from rules, with notes; the form carries neither."""
    minta = Permintaan("7312", 2024, 2)
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(formulir(laporan(built_database_url, minta), Bentuk.E79))
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    with opened(f"sqlite:///{tmp_path / 'capaian.db'}") as engine:
        (checked,) = check_files(engine, [path])
        assert checked.difference
        assert checked.examined.rows
        changed = [c for c in checked.difference.rows if c.table == "target"]
        assert [c for c in changed if c.old[:2] == c.new[:2]] == []
