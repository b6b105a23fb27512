"""A file is judged against what the store holds: both values are told, what leaps is found."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from loaders.shell import Loaded, check_files, load_files
from store.engine import Engine
from tests.store.sample import KEEPER

HEAD = "Kode Wilayah;Kode Indikator;Indikator;Tahun;Nilai\n"
PARTS = ("9901", "9902", "9903", "9904", "9971", "9972")
Cell = tuple[str, str, int, str]  # wilayah, indikator, tahun, nilai as it stands in the file


def table(folder: Path, cells: Iterable[Cell], name: str = "tabel.csv") -> Path:
    """A long table, one figure a line, the first of them in cell E2."""
    path = folder / name
    lines = [f"{wilayah};{kode};;{tahun};{nilai}\n" for wilayah, kode, tahun, nilai in cells]
    path.write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def checked(store: Engine, folder: Path, *cells: Cell) -> Loaded:
    return check_files(store, [table(folder, cells)])[0]


def told(loaded: Loaded) -> list[tuple[str, str, str, str]]:
    problems = loaded.examined.content.problems
    return [(p.level.value, p.cell, p.found, p.expected) for p in problems]


def steady(kode: str, start: float, step: float) -> list[Cell]:
    """Ten years of six kabupaten that move by a step a year."""
    return [
        (wilayah, kode, year, f"{start + n + step * (year - 2000):.2f}".replace(".", ","))
        for n, wilayah in enumerate(PARTS)
        for year in range(2000, 2010)
    ]


@pytest.fixture
def history(store: Engine, tmp_path: Path) -> Engine:
    """A store that knows ten quiet years of poverty, schooling and numbers of the poor."""
    cells = [*steady("P0", 15.0, -0.3), *steady("penduduk_miskin", 50.0, 1.0)]
    cells += [("9901", "HLS", 2009, "12,5"), ("9901", "LPE", 2009, "5,2*")]
    load_files(store, KEEPER, [table(tmp_path, cells, "lama.csv")], yes=True)
    return store


def test_a_figure_that_revises_a_final_one_needs_a_yes_and_shows_both(
    history: Engine, tmp_path: Path
) -> None:
    loaded = checked(history, tmp_path, ("9901", "P0", 2009, "12,40"))
    assert told(loaded) == [
        (
            "peringatan",
            "E2",
            "Kemiskinan Kabupaten Contoh 2009 = 12,40, mengubah angka yang tersimpan",
            "12,30 menurut muatan 7",
        )
    ]
    (change,) = loaded.difference.changes
    assert (change.figure.nilai, change.held.nilai, change.held.load) == (12.4, 12.3, 7)


def test_a_provisional_figure_may_change_and_may_become_final(
    history: Engine, tmp_path: Path
) -> None:
    (revised,) = told(checked(history, tmp_path, ("9901", "LPE", 2009, "5,1")))
    assert revised[0] == "catatan"
    (final,) = told(checked(history, tmp_path, ("9901", "LPE", 2009, "5,2")))
    assert (final[0], final[3]) == ("catatan", "sementara menurut muatan 7")
    assert final[2].endswith("2009 = 5,20, statusnya tetap")


def test_a_figure_marked_revised_is_a_note(history: Engine, tmp_path: Path) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "P0", 2009, "12,40r")))
    assert problem[0] == "catatan"


def test_a_figure_that_goes_away_is_told(history: Engine, tmp_path: Path) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "P0", 2009, "...")))
    assert problem[2].startswith("Kemiskinan Kabupaten Contoh 2009 = tanpa angka (...), mengubah")


def test_what_the_store_holds_already_is_no_news(history: Engine, tmp_path: Path) -> None:
    loaded = checked(history, tmp_path, ("9901", "P0", 2009, "12,30"))
    assert told(loaded) == []
    assert (loaded.difference.baru, loaded.difference.berubah, loaded.difference.sama) == (0, 0, 1)


def test_a_misprint_that_leaps_beyond_all_known_changes_is_found(
    history: Engine, tmp_path: Path
) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "P0", 2010, "2,00")))
    assert problem[:2] == ("peringatan", "E2")
    assert problem[2] == "Kemiskinan Kabupaten Contoh 2010 = 2,00, jauh dari 12,30 (2009)"
    assert problem[3].startswith("perubahan setahun tidak lebih dari 0,85 poin")


def test_a_leap_up_and_back_is_the_fault_of_the_year_between(
    history: Engine, tmp_path: Path
) -> None:
    cells = [
        ("9901", "P0", 2010, "12,0"),
        ("9901", "P0", 2011, "1,2"),
        ("9901", "P0", 2012, "11,8"),
    ]
    (problem,) = told(checked(history, tmp_path, *cells))
    assert problem[1:3] == (
        "E3",
        "Kemiskinan Kabupaten Contoh 2011 = 1,20, jauh dari 12,00 (2010) dan 11,80 (2012)",
    )


def test_a_figure_before_the_known_ones_is_compared_with_the_next(
    history: Engine, tmp_path: Path
) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "P0", 1999, "51,0")))
    assert problem[2].endswith("1999 = 51,00, jauh dari 15,00 (2000)")


def test_amounts_are_compared_in_proportion(history: Engine, tmp_path: Path) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "penduduk_miskin", 2010, "600")))
    assert "jauh dari 59,00 (2009)" in problem[2]
    assert problem[3].startswith("perubahan setahun tidak lebih dari 3 persen")


def test_a_file_alone_tells_its_own_misprints(store: Engine, tmp_path: Path) -> None:
    cells = steady("LPE", 5.0, 0.1)
    cells[5] = (*cells[5][:3], "-9,5")
    (problem,) = told(checked(store, tmp_path, *cells))
    assert problem[1:3] == (
        "E7",
        "Pertumbuhan Kabupaten Contoh 2005 = −9,50, jauh dari 5,40 (2004) dan 5,60 (2006)",
    )


def test_too_little_is_known_to_call_anything_a_leap(store: Engine, tmp_path: Path) -> None:
    cells = [("9901", "LPE", 2001, "5,0"), ("9901", "LPE", 2002, "-12,0")]
    assert told(checked(store, tmp_path, *cells)) == []


def test_a_gap_of_a_year_is_no_leap(history: Engine, tmp_path: Path) -> None:
    assert told(checked(history, tmp_path, ("9901", "P0", 2015, "2,00"))) == []


def test_a_total_that_its_parts_do_not_make_is_found(history: Engine, tmp_path: Path) -> None:
    right = ("99", "penduduk_miskin", 2009, "369,00")  # 59 + 60 + ... + 64
    assert told(checked(history, tmp_path, right)) == []
    (problem,) = told(checked(history, tmp_path, (*right[:3], "396,00")))
    assert problem[1] == "E2"
    assert problem[3] == "jumlah 6 kabupaten/kota, 369,00"


def test_a_share_of_the_whole_lies_between_those_of_its_parts(
    history: Engine, tmp_path: Path
) -> None:
    assert told(checked(history, tmp_path, ("99", "P0", 2009, "15,00"))) == []
    (problem,) = told(checked(history, tmp_path, ("99", "P0", 2009, "17,40")))
    assert problem[3] == "di antara angka 6 kabupaten/kotanya, 12,30 sampai 17,30"


def test_parts_that_are_not_all_known_prove_nothing(store: Engine, tmp_path: Path) -> None:
    cells = [("99", "LPE", 2001, "9,0"), *((kode, "LPE", 2001, "5,0") for kode in PARTS[1:])]
    assert told(checked(store, tmp_path, *cells)) == []


def test_schooling_is_compared_with_the_store(history: Engine, tmp_path: Path) -> None:
    (problem,) = told(checked(history, tmp_path, ("9901", "RLS", 2009, "12,5")))
    assert problem[0] == "galat"
    assert problem[3] == "RLS di bawah HLS; HLS tersimpan 12,50 (muatan 7)"
    assert told(checked(history, tmp_path, ("9901", "RLS", 2009, "8,1"))) == []


def test_what_an_earlier_version_of_the_file_brought_and_this_one_lacks_is_counted(
    history: Engine, tmp_path: Path
) -> None:
    path = table(tmp_path, [("9901", "P0", 2000, "15,00")], "lama.csv")
    (loaded,) = check_files(history, [path])
    assert loaded.difference.hilang == len(loaded.difference.gone) == 121
    assert ("HLS", "9901", 2009, 0) in loaded.difference.gone
