"""`build` brings the store up to date with data/: all of it, or nothing where a file is wrong."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from loaders.build import build, needs_build
from loaders.problems import UnreadableFile
from loaders.shell import load_files
from store.engine import Engine, StoreError, opened
from tests.loaders.conftest import silent
from tests.loaders.golden import GOLDEN
from tests.loaders.stored import figures, loads, version
from tests.store.sample import KEEPER

CONTOH_2022 = ("P0", "9901", 2022, 0)


def change(path: Path, cell: str, value: object) -> None:
    book = openpyxl.load_workbook(path)
    book.worksheets[0][cell].value = value
    book.save(path)


def test_the_first_build_loads_reference_then_plans_then_figures(store: Engine) -> None:
    assert loads(store) == [
        ("data/kamus_indikator.csv", "kamus"),
        ("data/wilayah.csv", "wilayah"),
        ("data/pengaturan.toml", "pengaturan"),
        ("data/rencana/contoh.xlsx", "rencana"),
        ("data/contoh/kemiskinan.xlsx", "lebar_tahun"),
        ("data/contoh/realisasi_2024.xlsx", "triwulan"),
    ]
    assert figures(store)[CONTOH_2022] == (12.5, "data/contoh/kemiskinan.xlsx", "G7")


def test_progress_is_told_for_every_file(no_store: Engine, data_folder: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total, name))

    build(no_store, KEEPER, data_folder, progress)
    assert told[0] == (0, 6, "data/kamus_indikator.csv")
    assert told[-1] == (6, 6, "")


def test_a_second_build_does_nothing(store: Engine, data_folder: Path) -> None:
    before = figures(store), version(store)
    assert not needs_build(store, data_folder)
    assert build(store, KEEPER, data_folder, silent).files == ()
    assert (figures(store), version(store)) == before


def test_a_missing_database_needs_a_build(no_store: Engine, data_folder: Path) -> None:
    assert needs_build(no_store, data_folder)


def test_only_a_changed_file_is_loaded_again(store: Engine, data_folder: Path) -> None:
    change(data_folder / "contoh/kemiskinan.xlsx", "G7", 12.75)
    assert needs_build(store, data_folder)
    build(store, KEEPER, data_folder, silent)
    assert version(store) == 7
    assert figures(store)[CONTOH_2022][0] == 12.75


def test_a_figure_emptied_in_its_file_is_withdrawn(store: Engine, data_folder: Path) -> None:
    change(data_folder / "contoh/kemiskinan.xlsx", "G7", None)
    build(store, KEEPER, data_folder, silent)
    assert CONTOH_2022 not in figures(store)


def test_a_removed_file_is_withdrawn_and_can_come_back(store: Engine, data_folder: Path) -> None:
    before, path = figures(store), data_folder / "contoh/kemiskinan.xlsx"
    content = path.read_bytes()
    path.unlink()
    result = build(store, KEEPER, data_folder, silent)
    assert result.removed == ("data/contoh/kemiskinan.xlsx",)
    assert {key[0] for key in figures(store)} >= {"peserta_latih"}
    assert CONTOH_2022 not in figures(store)
    assert not needs_build(store, data_folder)
    path.write_bytes(content)
    build(store, KEEPER, data_folder, silent)
    values = {key: row[0] for key, row in figures(store).items()}
    assert values == {key: row[0] for key, row in before.items()}


def test_a_figure_that_another_file_gives_too_survives_a_removal(
    store: Engine, data_folder: Path
) -> None:
    first, second = data_folder / "contoh/kemiskinan.xlsx", data_folder / "contoh/salinan.xlsx"
    shutil.copy(first, second)
    build(store, KEEPER, data_folder, silent)
    before = figures(store)
    first.unlink()
    build(store, KEEPER, data_folder, silent)
    assert figures(store).keys() == before.keys()
    assert figures(store)[CONTOH_2022] == (12.5, "data/contoh/salinan.xlsx", "G7")


def test_two_files_that_contradict_each_other_are_refused(store: Engine, data_folder: Path) -> None:
    second = data_folder / "contoh/salinan.xlsx"
    shutil.copy(data_folder / "contoh/kemiskinan.xlsx", second)
    change(second, "G7", 12.75)
    result = build(store, KEEPER, data_folder, silent)
    (problem,) = [p for one in result.files for p in one.examined.content.problems]
    assert problem.sentence == (
        "GALAT data/contoh/salinan.xlsx, lembar P0, sel G7: Kemiskinan Kabupaten Contoh 2022 = "
        "12.75; seharusnya sama dengan 12.5 di data/contoh/kemiskinan.xlsx, lembar P0, sel G7. "
        "Pilih satu angka dan catat yang lain sebagai catatan."
    )
    assert version(store) == 6


def _broken_table(folder: Path) -> None:
    change(folder / "contoh/kemiskinan.xlsx", "G7", "sekitar 12")


def _broken_kamus(folder: Path) -> None:
    (folder / "kamus_indikator.csv").write_text("kode,nama\n", encoding="utf-8")


def _unreadable_kamus(folder: Path) -> None:
    (folder / "kamus_indikator.csv").write_bytes(b"\xff\xfea")


def _unreadable_table(folder: Path) -> None:
    (folder / "contoh/baru.xlsx").write_bytes(b"%PDF-1.7")


@pytest.mark.parametrize(
    "spoil", [_broken_table, _broken_kamus, _unreadable_kamus, _unreadable_table]
)
def test_one_galat_leaves_the_whole_store_as_it_was(
    store: Engine, data_folder: Path, spoil: Callable[[Path], None]
) -> None:
    before = figures(store), loads(store)
    change(data_folder / "contoh/realisasi_2024.xlsx", "E5", 21)
    spoil(data_folder)
    assert build(store, KEEPER, data_folder, silent).refused
    assert (figures(store), loads(store)) == before


def test_a_galat_in_the_first_build_makes_no_database(no_store: Engine, data_folder: Path) -> None:
    _broken_table(data_folder)
    assert build(no_store, KEEPER, data_folder, silent).refused
    assert needs_build(no_store, data_folder)
    assert not Path(str(no_store.url.database)).exists()


def test_without_its_folder_or_a_reference_file_nothing_is_built(
    no_store: Engine, data_folder: Path
) -> None:
    with pytest.raises(UnreadableFile, match="folder data tidak ada"):
        build(no_store, KEEPER, data_folder / "tidak", silent)
    (data_folder / "wilayah.csv").unlink()
    with pytest.raises(UnreadableFile, match=r"wilayah\.csv: berkas tidak ada"):
        build(no_store, KEEPER, data_folder, silent)


def test_a_database_of_someone_else_is_left_alone(tmp_path: Path, data_folder: Path) -> None:
    with sqlite3.connect(tmp_path / "lain.db") as connection:
        connection.execute("CREATE TABLE catatan (isi TEXT)")
    connection.close()
    with (
        opened(f"sqlite:///{tmp_path / 'lain.db'}") as engine,
        pytest.raises(StoreError, match="bukan milik Capaian"),
    ):
        build(engine, KEEPER, data_folder, silent)


def test_a_figure_loaded_by_hand_outlives_builds_that_do_not_touch_it(
    store: Engine, data_folder: Path, tmp_path: Path
) -> None:
    revised = tmp_path / "revisi.xlsx"
    shutil.copy(GOLDEN / "lebar_tahun.xlsx", revised)
    change(revised, "G7", 12.9)
    load_files(store, KEEPER, [revised], yes=True)
    change(data_folder / "contoh/realisasi_2024.xlsx", "E5", 21)
    build(store, KEEPER, data_folder, silent)
    assert figures(store)[CONTOH_2022][0] == 12.9
