"""`check` and `load`: the same file twice gives the same database, a galat changes nothing."""

import shutil
from pathlib import Path

import pytest

from loaders.commands import known_layouts
from loaders.problems import Level
from loaders.shell import check_files, load_files, write_examined
from store.engine import Engine, StoreError
from tests.loaders.golden import GOLDEN, workbook_of
from tests.loaders.stored import figures, loads, version
from tests.store.sample import KEEPER


def test_a_file_is_loaded_under_its_base_name_with_its_cells(store: Engine) -> None:
    (loaded,) = load_files(store, KEEPER, [GOLDEN / "panjang.csv"])
    assert loaded.result is not None
    assert (loaded.result.load, loaded.result.new) == (7, 4)
    assert loads(store)[-1] == ("panjang.csv", "panjang")
    assert figures(store)["LPE", "9904", 2023, 0] == (-0.71, "panjang.csv", "G3")


def test_the_same_file_twice_gives_the_same_database(store: Engine) -> None:
    load_files(store, KEEPER, [GOLDEN / "tahun_kategori.xlsx"])
    before = figures(store), loads(store)
    (again,) = load_files(store, KEEPER, [GOLDEN / "tahun_kategori.xlsx"])
    assert again.result is not None
    assert again.result.load is None
    assert (figures(store), loads(store)) == before


def test_what_is_checked_is_not_loaded(store: Engine) -> None:
    (checked,) = check_files(store, [GOLDEN / "tahun_kategori.xlsx"])
    assert len(checked.examined.figures) == 12
    assert checked.result is None
    assert version(store) == 6


def test_the_store_knows_files_by_its_own_kamus_and_wilayah(store: Engine) -> None:
    paths = [workbook_of(kode) for kode, _ in known_layouts()]
    told = [p for checked in check_files(store, paths) for p in checked.examined.content.problems]
    asked = [p for p in told if p.level is not Level.CATATAN]  # a note: provisional become final
    assert {p.level for p in asked} == {Level.PERINGATAN}
    assert {p.file for p in asked} == {
        *("matriks_rencana.xlsx", "rencana_aksi.xlsx", "target_rentang.xlsx")
    }  # whose targets and cascade are others than those of the stored plan
    assert all("yang tersimpan" in p.sentence for p in asked)


def test_one_galat_keeps_all_the_files_of_a_command_out(store: Engine, tmp_path: Path) -> None:
    wrong = tmp_path / "salah.csv"
    text = (GOLDEN / "panjang.csv").read_text(encoding="utf-8").replace("12,05", "dua belas")
    wrong.write_text(text, encoding="utf-8")
    before = figures(store), loads(store)
    loaded = load_files(store, KEEPER, [GOLDEN / "tahun_kategori.xlsx", wrong])
    assert [one.examined.refused for one in loaded] == [False, True]
    assert (figures(store), loads(store)) == before
    with pytest.raises(AssertionError, match="must not be written"):
        write_examined(store, KEEPER, loaded[1].examined, whole_file=False)


def test_without_a_store_a_sentence_says_what_to_do(no_store: Engine) -> None:
    with pytest.raises(StoreError, match="python -m loaders build"):
        check_files(no_store, [GOLDEN / "panjang.csv"])


def test_a_revised_figure_supersedes_the_one_before(store: Engine, tmp_path: Path) -> None:
    shutil.copy(GOLDEN / "panjang.csv", tmp_path)
    revised = tmp_path / "panjang.csv"
    text = revised.read_text(encoding="utf-8").replace("-0,71", "-0,70")
    load_files(store, KEEPER, [GOLDEN / "panjang.csv"])
    revised.write_text(text, encoding="utf-8")
    (loaded,) = load_files(store, KEEPER, [revised])
    assert loaded.result is not None
    assert (loaded.result.changed, loaded.result.withdrawn) == (1, 0)
    assert figures(store)["LPE", "9904", 2023, 0][0] == -0.70
