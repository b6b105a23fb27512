"""Meetings saved by name, and priorities, on both databases."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pandas import DataFrame
from sqlalchemy import Engine

from domain.aturan import Aturan, FormulaTurun
from store.engine import StoreError
from store.kinerja import KinerjaFrames, kinerja_frames
from store.rapat import Rapat, rapat_baru, rapat_bernama, rapat_frame, rapat_frames
from store.rapat_butir import open_rapat
from store.reading_plan import prioritas_frame
from store.writing import Batch, Identities, write_load
from tests.store.sample import (
    KEEPER,
    ORIGIN,
    PLAN,
    RENCANA,
    START,
    WILAYAH,
    Row,
    a_file,
    figure,
    figures,
    kamus,
    plan,
)


@pytest.fixture
def planned(store: Engine) -> Engine:
    write_load(store, KEEPER, a_file("plan.xlsx"), plan())
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2023, 15.0)))
    return store


def meeting(engine: Engine, nama: str = "Evaluasi 2023", aturan: Aturan | None = None) -> Rapat:
    with engine.connect() as connection:
        frames = kinerja_frames(connection, "1604", 2023)
    made = rapat_baru(nama, date(2024, 1, 15), frames, 2023, 0)
    return made if aturan is None else replace(made, aturan=aturan)


def reopened(engine: Engine, nama: str) -> KinerjaFrames:
    with engine.connect() as connection:
        return rapat_frames(connection, rapat_bernama(connection, nama))


@pytest.mark.parametrize("aturan", [Aturan(), Aturan(FormulaTurun.RASIO, maks=None)])
def test_a_saved_meeting_is_read_back_as_it_was_given(planned: Engine, aturan: Aturan) -> None:
    given = meeting(planned, aturan=aturan)
    open_rapat(planned, KEEPER, given, (), START)
    with planned.connect() as connection:
        assert rapat_bernama(connection, given.nama) == given
        listed = rapat_frame(connection)
    assert listed[["nama", "tanggal", "as_of"]].to_numpy().tolist() == [
        ["Evaluasi 2023", "2024-01-15", 3]
    ]


def load_much(engine: Engine) -> None:
    """Twenty loads that revise figures, the plan, the kamus, the rules, and what has no history."""
    for n in range(17):
        rows = figures(figure(2023, 15.0 + n), figure(2022, 16.0 + n))
        write_load(engine, KEEPER, a_file("a.xlsx", n), rows)
    write_load(engine, KEEPER, a_file("plan.xlsx", 2), plan(end_target=5.0))
    terms: list[Row] = [kamus("P0", "naik", "Nama lain")]
    rules: list[Row] = [("1604", "formula_turun", "rasio", *ORIGIN)]
    write_load(engine, KEEPER, a_file("k.csv"), [Batch("kamus", terms), Batch("aturan", rules)])
    named = [(*w[:3], f"{w[3]} Baru", *w[4:]) for w in WILAYAH]
    longer = [(*RENCANA[0][:4], 2024)]
    write_load(engine, KEEPER, a_file("w.csv"), [], Identities(named, rencana=longer))


def test_a_meeting_reads_the_same_after_twenty_further_loads(planned: Engine) -> None:
    open_rapat(planned, KEEPER, meeting(planned), (), START)
    before = reopened(planned, "Evaluasi 2023")
    load_much(planned)
    after = reopened(planned, "Evaluasi 2023")
    for name, told in vars(before).items():
        again: Any = getattr(after, name)
        assert told.equals(again) if isinstance(told, DataFrame) else told == again, name
    with planned.connect() as connection:
        now = kinerja_frames(connection, "1604", 2023)
    assert (now.nama, now.tahun_akhir, now.versi_data) == ("Kabupaten Lahat Baru", 2024, 23)


@pytest.mark.parametrize(
    ("nama", "sentence"),
    [("Evaluasi 2023", "Rapat “Evaluasi 2023” sudah disimpan"), (" ", "Nama rapat kosong")],
)
def test_a_name_that_is_taken_or_empty_is_refused(
    planned: Engine, nama: str, sentence: str
) -> None:
    open_rapat(planned, KEEPER, meeting(planned), (), START)
    with pytest.raises(StoreError, match=sentence):
        open_rapat(planned, KEEPER, meeting(planned, nama), (), START)


def test_an_unknown_name_is_told_with_those_that_are_saved(planned: Engine) -> None:
    open_rapat(planned, KEEPER, meeting(planned), (), START)
    with pytest.raises(StoreError, match="“Lain” tidak dikenal; yang tersimpan: Evaluasi 2023"):
        reopened(planned, "Lain")


def test_before_the_first_meeting_that_is_said(planned: Engine) -> None:
    with pytest.raises(StoreError, match="belum ada yang disimpan"):
        reopened(planned, "Evaluasi 2023")


def priority(tahun: int, kode: str, sasaran: str = "4.2") -> Row:
    return (PLAN, 1, tahun, kode, sasaran, int(kode), f"Prioritas {kode}", 1.0, "RKPD", *ORIGIN)


def test_priorities_of_a_year_stand_beside_those_of_every_year(planned: Engine) -> None:
    rows = [priority(2021, "2"), priority(2021, "1"), priority(0, "3"), priority(2022, "4")]
    write_load(planned, KEEPER, a_file("p.xlsx"), [Batch("prioritas", rows)])
    with planned.connect() as connection:
        found = prioritas_frame(connection, PLAN, 1, 2021)
        assert prioritas_frame(connection, PLAN, 1, 2021, as_of=3).empty
    assert found["kode"].tolist() == ["3", "1", "2"]
    assert list(found) == ["tahun", "kode", "nama", "sasaran", "bobot", "sumber"]


def test_a_priority_of_a_sasaran_that_is_not_there_is_refused(planned: Engine) -> None:
    with pytest.raises(StoreError, match=r"prioritas 2021 1 9\.9 merujuk baris yang tidak ada"):
        write_load(
            planned, KEEPER, a_file("p.xlsx"), [Batch("prioritas", [priority(2021, "1", "9.9")])]
        )
