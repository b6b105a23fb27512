import pytest
from sqlalchemy import Engine

from store.engine import StoreError
from store.reading import loads_frame
from store.reading_figures import realisasi_frame
from store.writing import Batch, undo_load, write_load
from tests.store.sample import KEEPER, START, a_file, dump, figure, figures, load_world, plan

SHOWN = ["tahun", "nilai", "file_name", "cell"]


def shown(engine: Engine, as_of: int | None = None) -> list[list[object]]:
    with engine.connect() as connection:
        return realisasi_frame(connection, as_of=as_of)[SHOWN].to_numpy().tolist()


def test_an_undo_restores_what_was_superseded_withdrawn_and_added(store: Engine) -> None:
    first = figures(figure(2020, 15.9), figure(2021, 16.4))
    write_load(store, KEEPER, a_file("a.xlsx", 1), first, whole_file=True)
    before = shown(store)
    second = figures(figure(2021, 99.0), figure(2022, 15.6))
    write_load(store, KEEPER, a_file("a.xlsx", 2), second, whole_file=True)
    wrong = shown(store)
    result = undo_load(store, KEEPER, 3, START)
    assert (result.load, result.changed) == (4, 4)
    assert shown(store) == before
    assert shown(store, as_of=3) == wrong
    with store.connect() as connection:
        last = loads_frame(connection).iloc[-1]
    assert (last["kind"], last["undoes"], last["actor"]) == ("undo", 3, KEEPER.nama)


def test_a_restored_figure_still_names_the_file_it_was_read_from(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    write_load(store, KEEPER, a_file("b.xlsx"), figures(figure(2020, 99.0)))
    undo_load(store, KEEPER, 3, START)
    assert shown(store) == [[2020, 15.9, "a.xlsx", "B2"]]
    result = write_load(store, KEEPER, a_file("a.xlsx", "kosong"), [], whole_file=True)
    assert result.withdrawn == 1


def test_an_undo_can_be_undone(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    undo_load(store, KEEPER, 2, START)
    assert shown(store) == []
    undo_load(store, KEEPER, 3, START)
    assert shown(store) == [[2020, 15.9, "a.xlsx", "B2"]]


def test_a_second_undo_of_a_load_says_that_it_is_undone(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    undo_load(store, KEEPER, 2, START)
    with pytest.raises(StoreError, match="Muatan 2 sudah dibatalkan oleh muatan 3"):
        undo_load(store, KEEPER, 2, START)
    undo_load(store, KEEPER, 3, START)  # in force again: a third undo is of what stands
    with pytest.raises(StoreError, match="sudah diubah muatan sesudahnya"):
        undo_load(store, KEEPER, 2, START)


def test_an_undone_file_can_be_loaded_again(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    undo_load(store, KEEPER, 2, START)
    assert write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9))).new == 1


def test_an_undo_is_refused_where_a_later_load_changed_the_same_figure(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    write_load(store, KEEPER, a_file("b.xlsx"), figures(figure(2020, 16.0)))
    before = dump(store)
    with pytest.raises(StoreError, match="P0 1604 2020 0 sudah diubah muatan sesudahnya"):
        undo_load(store, KEEPER, 2, START)
    assert dump(store) == before


def test_an_undo_is_refused_where_a_withdrawn_figure_came_back(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx", 1), figures(figure(2020, 15.9)))
    write_load(store, KEEPER, a_file("a.xlsx", 2), [], whole_file=True)
    write_load(store, KEEPER, a_file("b.xlsx"), figures(figure(2020, 16.0)))
    with pytest.raises(StoreError, match="sudah diubah muatan sesudahnya"):
        undo_load(store, KEEPER, 3, START)


def test_an_undo_of_no_load_or_of_one_without_rows_is_refused(store: Engine) -> None:
    write_load(store, KEEPER, a_file("kosong.xlsx"), [])
    with pytest.raises(StoreError, match="Muatan 9 tidak ada; yang terakhir bernomor 2"):
        undo_load(store, KEEPER, 9, START)
    with pytest.raises(StoreError, match="tidak mengubah baris apa pun"):
        undo_load(store, KEEPER, 2, START)


def test_an_undo_that_leaves_a_row_pointing_to_nothing_is_refused(empty_store: Engine) -> None:
    load_world(empty_store)
    write_load(empty_store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    with pytest.raises(StoreError, match="Indikator P0 dipakai tetapi tidak ada di kamus"):
        undo_load(empty_store, KEEPER, 1, START)


def test_every_table_of_a_plan_is_undone(store: Engine) -> None:
    before = dump(store)
    batches: list[Batch] = plan()
    written = write_load(store, KEEPER, a_file("plan.xlsx"), batches).new
    assert undo_load(store, KEEPER, 2, START).changed == written
    held = dump(store)
    for batch in batches:
        assert all(row[-2] == 3 for row in held[batch.table]), batch.table
    assert held["kamus"] == before["kamus"]
