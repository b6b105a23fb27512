import math
from typing import Any

import pytest
from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from store.engine import StoreError, write_transaction
from store.tables import VERSIONED
from store.writing import Batch, Identities, LoadFile, write_load
from tests.store.sample import (
    KEEPER,
    ORIGIN,
    PLAN,
    START,
    WILAYAH,
    Row,
    a_file,
    dump,
    figure,
    figures,
    kamus,
    plan,
)


def target(bawah: float | None, atas: float | None, *, peran: str = "tahunan", tw: int = 0) -> Row:
    return (PLAN, 1, "P0", peran, 2023, tw, bawah, atas, "", "", "", *ORIGIN)


def replaced(table: str, row: Row) -> list[Batch]:
    """The sample's plan with one table's rows replaced by a single row."""
    return [b for b in plan() if b.table != table] + [Batch(table, [row])]


def figure_with(at: int, value: object) -> list[Batch]:
    """A figure whose column at a position is another."""
    row = figure(2020, 1.0)
    return figures((*row[:at], value, *row[at + 1 :]))


REFUSED: dict[str, list[Batch]] = {
    "an indikator that is not there": figures(figure(2020, 1.0, indikator="X")),
    "a wilayah that is not there": figures(figure(2020, 1.0, wilayah="9999")),
    "a year before the republic": figures(figure(1944, 1.0)),
    "a fifth quarter": figure_with(3, 5),
    "a status that nobody knows": figure_with(5, "pasti"),
    "no figure without saying so": figure_with(4, None),
    "a figure that is said to be none": figure_with(5, "kosong"),
    "a figure that is no number": figures(figure(2020, math.nan)),
    "an infinite figure": figures(figure(2020, math.inf)),
    "a text for a figure": figure_with(4, "lima"),
    "a target without bounds": replaced("target", target(None, None)),
    "a target upside down": replaced("target", target(9.8, 8.0)),
    "a target of an unknown kind": replaced("target", target(1.0, 1.0, peran="harapan")),
    "a target of a fifth quarter": replaced("target", target(1.0, 1.0, tw=5)),
    "an infinite target": replaced("target", target(1.0, math.inf)),
    "an arah that nobody knows": [Batch("kamus", [kamus("P0", "menyamping")])],
    "a weight below zero": replaced(
        "tautan", (PLAN, 1, "sasaran", "4.2", "4.1", -1.0, *ORIGIN)),
    "a plan that is not there": [
        Batch("rencana_versi", [("X", 1, "", "", "", "", "", "", *ORIGIN)])
    ],
    "a date that is none": [
        Batch("rencana_versi", [(PLAN, 1, "", "", "besok", "", "", "", *ORIGIN)])
    ],
}  # fmt: skip


@pytest.mark.parametrize("batches", REFUSED.values(), ids=REFUSED.keys())
def test_the_database_refuses_and_nothing_changes(store: Engine, batches: list[Batch]) -> None:
    before = dump(store)
    with pytest.raises(StoreError, match=r"salah\.xlsx ditolak dan tidak ada yang berubah: .+\.$"):
        write_load(store, KEEPER, a_file("salah.xlsx"), batches)
    assert dump(store) == before


POINTS_NOWHERE: dict[str, tuple[list[Batch], str]] = {
    "no kamus": (figures(figure(2020, 1.0, indikator="HLS")), "HLS dipakai tetapi tidak ada di"),
    "no plan version": ([b for b in plan() if b.table == "opd"], "opd DINSOS .* lembar Rencana"),
    "no such child": (
        replaced("tautan", (PLAN, 1, "sasaran", "9.9", "4.1", 1.0, *ORIGIN)),
        f"Rencana {PLAN} versi 1: tautan sasaran 9.9 4.1 .* lembar Kaskade",
    ),
    "no such parent": (
        replaced("tautan", (PLAN, 1, "sasaran", "4.2", "9", 1.0, *ORIGIN)),
        "tautan sasaran 4.2 9 .* lembar Kaskade",
    ),
    "no such node": (
        replaced("indikator_kinerja", (PLAN, 1, "sasaran", "9", "P0", 1, 1.0, "", 0, *ORIGIN)),
        "indikator_kinerja sasaran 9 P0 .* lembar Kaskade",
    ),
    "no such program": (
        replaced("anggaran", (PLAN, 1, "P9", 2022, 1, "pagu", 1.0, *ORIGIN)),
        "anggaran P9 2022 1 .* lembar Program",
    ),
}


@pytest.mark.parametrize(("batches", "said"), POINTS_NOWHERE.values(), ids=POINTS_NOWHERE.keys())
def test_a_row_that_points_to_nothing_is_refused(
    store: Engine, batches: list[Batch], said: str
) -> None:
    before = dump(store)
    with pytest.raises(StoreError, match=said):
        write_load(store, KEEPER, a_file("salah.xlsx"), batches, Identities(indikator=["HLS"]))
    assert dump(store) == before


def test_a_wilayah_is_a_tree_under_one_kind_of_root(store: Engine) -> None:
    orphan = ("1605", None, *WILAYAH[2][2:4], "1605", "16.05", *WILAYAH[2][6:])
    with pytest.raises(StoreError, match="ditolak"):
        write_load(store, KEEPER, a_file("wilayah.csv"), [], Identities([orphan]))


def test_a_code_belongs_to_one_wilayah(store: Engine) -> None:
    twin = ("1605", "16", "kabupaten", "Kembar", "1605", "16.04", *WILAYAH[2][6:])
    with pytest.raises(StoreError, match="ditolak"):
        write_load(store, KEEPER, a_file("wilayah.csv"), [], Identities([twin]))


def test_a_load_names_its_file_by_a_whole_sha256(store: Engine) -> None:
    with pytest.raises(StoreError, match="ditolak"):
        write_load(store, KEEPER, LoadFile("a.xlsx", "abc", "panjang", START), [])


@pytest.mark.parametrize("name", VERSIONED)
def test_only_one_row_of_a_key_is_current(store: Engine, name: str) -> None:
    write_load(store, KEEPER, a_file("plan.xlsx"), [*plan(), *figures(figure(2020, 1.0)),
               Batch("aturan", [("*", "maks", "120", *ORIGIN)]),
                   Batch("tata_letak", [("Rekap", "{}", *ORIGIN)]),
                   Batch("konfirmasi", [("indikator", "miskin", "P0", *ORIGIN)])])  # fmt: skip
    table = VERSIONED[name].table
    held: dict[str, Any] = dict(zip(table.c.keys(), dump(store)[name][0], strict=True))
    write_load(store, KEEPER, a_file("lain.xlsx"), [])
    second = held | {"from_load": 3, "to_load": None}
    with pytest.raises(DBAPIError, match=r"(?i)unique"), write_transaction(store) as connection:
        connection.execute(insert(table).values(second))
    with pytest.raises(DBAPIError, match=r"(?i)check"), write_transaction(store) as connection:
        connection.execute(insert(table).values(second | {"to_load": 2}))
