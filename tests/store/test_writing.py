from collections.abc import Sequence

import pytest
from sqlalchemy import Engine

from store.engine import StoreError
from store.reading import kamus_frame, recorded_files, sinonim_frame, wilayah_frame
from store.reading_figures import realisasi_frame, riwayat_frame
from store.version import data_version
from store.writing import Batch, Identities, LoadResult, write_load
from tests.store.sample import (
    KEEPER,
    WILAYAH,
    Row,
    a_file,
    dump,
    figure,
    figures,
    kamus,
    load_world,
    plan,
)


def values(engine: Engine, as_of: int | None = None) -> dict[int, float]:
    with engine.connect() as connection:
        found = realisasi_frame(connection, wilayah=["1604"], as_of=as_of)
    return dict(zip(found["tahun"].tolist(), found["nilai"].tolist(), strict=True))


def load(engine: Engine, rows: Sequence[Row], name: str = "a.xlsx") -> LoadResult:
    return write_load(engine, KEEPER, a_file(name, rows), figures(*rows), whole_file=True)


def test_the_same_file_twice_makes_one_load_and_the_same_database(store: Engine) -> None:
    rows = [figure(2020, 15.9), figure(2021, None)]
    assert load(store, rows) == LoadResult(load=2, new=2, changed=0, same=0, withdrawn=0)
    before = dump(store)
    assert load(store, rows) == LoadResult(load=None, new=0, changed=0, same=2, withdrawn=0)
    assert load_world(store).load is None
    assert dump(store) == before


def test_a_new_figure_supersedes_and_the_old_one_stays_readable(store: Engine) -> None:
    load(store, [figure(2020, 15.9), figure(2021, 16.4)])
    result = load(store, [figure(2020, 15.9), figure(2021, 16.46)])
    assert result == LoadResult(load=3, new=0, changed=1, same=1, withdrawn=0)
    assert values(store) == {2020: 15.9, 2021: 16.46}
    assert values(store, as_of=3) == values(store)
    assert values(store, as_of=2) == {2020: 15.9, 2021: 16.4}
    assert values(store, as_of=1) == {}
    with store.connect() as connection:
        history = riwayat_frame(connection, "P0", "1604")
    assert history[["tahun", "nilai", "from_load", "to_load"]].to_numpy().tolist() == [
        [2020, 15.9, 2, 0],
        [2021, 16.4, 2, 3],
        [2021, 16.46, 3, 0],
    ]


def test_where_a_figure_was_read_alone_makes_no_new_row(store: Engine) -> None:
    load(store, [figure(2020, 15.9)])
    moved = (*figure(2020, 15.9)[:-2], "C3", "15,90")
    result = load(store, [moved])
    assert (result.load, result.same, result.changed) == (3, 1, 0)
    with store.connect() as connection:
        found = realisasi_frame(connection).iloc[0]
    assert (found["cell"], found["load"]) == ("B2", 2)


def test_a_whole_file_withdraws_what_it_no_longer_says(store: Engine) -> None:
    load(store, [figure(2020, 15.9), figure(2021, 16.4)])
    load(store, [figure(2022, 15.6)], name="b.xlsx")
    result = load(store, [figure(2020, 15.9)])
    assert (result.withdrawn, result.same) == (1, 1)
    assert values(store) == {2020: 15.9, 2022: 15.6}
    assert values(store, as_of=3) == {2020: 15.9, 2021: 16.4, 2022: 15.6}


def test_a_whole_file_withdraws_from_tables_it_no_longer_has(store: Engine) -> None:
    def load_plan(batches: list[Batch]) -> LoadResult:
        return write_load(store, KEEPER, a_file("plan.xlsx", batches), batches, whole_file=True)

    load_plan(plan())
    without_budget = [b for b in plan() if b.table not in ("program", "anggaran")]
    assert load_plan(without_budget).withdrawn == 2


def test_a_part_of_a_file_withdraws_nothing(store: Engine) -> None:
    load(store, [figure(2020, 15.9)])
    write_load(store, KEEPER, a_file("a.xlsx", 2), figures(figure(2021, 16.4)))
    assert values(store) == {2020: 15.9, 2021: 16.4}


def test_a_file_that_returns_to_its_former_version_is_recorded_again(store: Engine) -> None:
    first, second = [figure(2020, 15.9)], [(*figure(2020, 15.9)[:-1], "15,90")]
    assert [load(store, rows).load for rows in (first, second, first)] == [2, 3, 4]
    with store.connect() as connection:
        assert recorded_files(connection)["a.xlsx"] == a_file("a.xlsx", first).sha256


def test_identities_are_corrected_in_place_and_never_deleted(store: Engine) -> None:
    lahat = (*WILAYAH[2][:3], "Kab. Lahat", *WILAYAH[2][4:])
    given = Identities([lahat], [("Lahat Kota", "1604")])
    result = write_load(store, KEEPER, a_file("wilayah.csv"), [], given)
    assert result == LoadResult(load=2, new=0, changed=0, same=0, withdrawn=0)
    with store.connect() as connection:
        names = wilayah_frame(connection).set_index("kode")["nama"]
        assert sinonim_frame(connection)["teks"].tolist() == ["Lahat Kota"]
    assert len(names) == len(WILAYAH)
    assert names["1604"] == "Kab. Lahat"
    assert write_load(store, KEEPER, a_file("wilayah.csv"), [], given).load is None


def test_a_key_given_twice_in_a_file_is_refused_by_its_key(store: Engine) -> None:
    before = dump(store)
    with pytest.raises(StoreError, match="realisasi P0 1604 2020 0 ada dua kali"):
        load(store, [figure(2020, 15.9), figure(2021, 15.0), figure(2020, 15.9)])
    assert dump(store) == before


def test_rows_of_one_table_may_come_in_several_batches(store: Engine) -> None:
    batches = [*figures(figure(2020, 15.9)), *figures(figure(2021, 16.4))]
    assert write_load(store, KEEPER, a_file("a.xlsx"), batches).new == 2


def test_the_meaning_of_an_indikator_has_a_history(store: Engine) -> None:
    rows = [kamus("P0", nama="Tingkat kemiskinan"), kamus("IPM", "naik")]
    write_load(store, KEEPER, a_file("kamus.csv", rows), [Batch("kamus", rows)])
    with store.connect() as connection:
        assert kamus_frame(connection)["nama"].tolist() == ["Nama IPM", "Tingkat kemiskinan"]
        assert kamus_frame(connection, as_of=1)["nama"].tolist() == ["Nama IPM", "Nama P0"]


def test_an_empty_store_has_data_version_0(empty_store: Engine) -> None:
    with empty_store.connect() as connection:
        assert data_version(connection) == 0
        assert realisasi_frame(connection).empty
