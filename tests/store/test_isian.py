from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from domain.hak import Tindakan
from domain.siklus import KeadaanLaporan
from store.audit import Ditolak, verify
from store.cycle_tables import Putusan
from store.engine import StoreError, opened
from store.isian import Bentrok, judge_isian, riwayat_isian_frame, save_isian
from store.laporan import laporan_bernomor, move
from store.pemeriksaan import Isian, current_isian
from store.reading_figures import riwayat_frame
from tests.store.cycle import (
    EDITOR,
    OPERATOR,
    VERIFIKATOR,
    now,
    open_periode,
    report_in,
    report_of,
)

MINE = Isian(61.5, "cuaca baik", "anggaran", "lelang dini", "Jalan Desa X selesai", "jalan", "X")


def test_a_second_editor_is_told_and_sees_both(planned: Engine) -> None:
    number = report_of(planned, open_periode(planned))
    assert save_isian(planned, OPERATOR, number, "JALAN", MINE, 0, now()) == 1
    with pytest.raises(Bentrok, match="sudah diubah Si operator") as told:
        save_isian(planned, EDITOR, number, "JALAN", Isian(70.0), 0, now())
    assert (told.value.tersimpan.isi, told.value.tersimpan.versi) == (MINE, 1)
    assert told.value.usulan == Isian(70.0)
    assert save_isian(planned, EDITOR, number, "JALAN", Isian(70.0), 1, now()) == 2
    with planned.connect() as connection:
        history = riwayat_isian_frame(connection, number, "JALAN")
    assert history[["versi", "nilai", "pelaku"]].to_numpy().tolist() == [
        [1, 61.5, "Si operator"], [2, 70.0, "Si Kedua"],
    ]  # fmt: skip


def test_the_same_again_is_no_new_version_and_no_quarrel(planned: Engine) -> None:
    number = report_of(planned, open_periode(planned))
    assert save_isian(planned, OPERATOR, number, "JALAN", MINE, 0, now()) == 1
    assert save_isian(planned, OPERATOR, number, "JALAN", MINE, 0, now()) == 1
    assert save_isian(planned, EDITOR, number, "JALAN", MINE, 1, now()) == 1


@pytest.mark.parametrize(
    ("indikator", "isi", "words"),
    [
        ("P0", Isian(9.0), "data tahunan"),
        ("IPM", Isian(70.0), "bukan tanggung jawab DINSOS"),
        ("ENTAH", Isian(70.0), "bukan tanggung jawab DINSOS"),
        ("JALAN", Isian(float("nan")), "harus angka"),
        ("JALAN", Isian(float("inf")), "harus angka"),
        ("JALAN", Isian(1.0, "x" * 4001), "lebih dari 4000 huruf"),
    ],
)
def test_what_cannot_be_an_isian_is_refused_in_a_sentence(
    planned: Engine, indikator: str, isi: Isian, words: str
) -> None:
    number = report_of(planned, open_periode(planned))
    with pytest.raises(StoreError, match=words):
        save_isian(planned, OPERATOR, number, indikator, isi, 0, now())
    with planned.connect() as connection:
        assert current_isian(connection, number) == []


def test_a_yearly_indikator_is_entered_in_the_period_of_the_year(planned: Engine) -> None:
    number = report_of(planned, open_periode(planned, triwulan=0))
    assert save_isian(planned, OPERATOR, number, "P0", Isian(9.8), 0, now()) == 1


def test_only_what_is_there_is_judged(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DIAJUKAN)
    with pytest.raises(StoreError, match="Belum ada isian untuk AIR"):
        judge_isian(planned, VERIFIKATOR, number, ["JALAN", "AIR"], Putusan.DITERIMA, now())
    judge_isian(planned, VERIFIKATOR, number, ["JALAN"], Putusan.DITERIMA, now())
    with planned.connect() as connection:
        assert [e.putusan for e in current_isian(connection, number)] == ["diterima"]


def test_editors_at_the_same_moment_lose_nothing(planned: Engine, fresh_database_url: str) -> None:
    number = report_of(planned, open_periode(planned))
    together = Barrier(4)

    def edit(value: int) -> int:
        dasar, tries = 0, 0
        with opened(fresh_database_url) as engine:
            together.wait()
            while True:
                try:
                    who = (OPERATOR, EDITOR)[value % 2]
                    return save_isian(
                        engine, who, number, "JALAN", Isian(float(value)), dasar, now()
                    )
                except Bentrok as told:
                    dasar, tries = told.tersimpan.versi, tries + 1
                    assert tries < 5

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(edit, range(4))) == [1, 2, 3, 4]
    with planned.connect() as connection:
        history = riwayat_isian_frame(connection, number, "JALAN")
        assert sorted(history["nilai"]) == [0.0, 1.0, 2.0, 3.0]
        assert verify(connection).utuh


ACTS = st.one_of(
    st.tuples(st.sampled_from(["satu", "dua"]), st.sampled_from(["simpan", "baca", "ajukan"])),
    st.tuples(
        st.just("verifikator"), st.sampled_from(["terima", "kembalikan", "verifikasi", "setujui"])
    ),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=4, max_size=14))
def test_any_interleaving_keeps_every_accepted_value_once(
    planned: Engine, acts: list[tuple[str, str]]
) -> None:
    periods = _PERIODS.setdefault(str(planned.url), [])
    year, quarter = 2019 + len(periods) // 5 % 5, len(periods) % 5
    periods.append(0)
    number = report_of(planned, open_periode(planned, year, quarter))
    Play(planned, number).run(acts)


_PERIODS: dict[str, list[int]] = {}


class Play:
    """Two editors who each know a version, one verifikator, and what the store took from them."""

    def __init__(self, engine: Engine, number: int) -> None:
        self.engine, self.number = engine, number
        self.known = {"satu": 0, "dua": 0}
        with engine.connect() as connection:
            entries = current_isian(connection, number)
            self.before = len(riwayat_isian_frame(connection, number, "JALAN"))
        self.known = dict.fromkeys(self.known, entries[0].versi if entries else 0)
        self.taken: list[float] = []

    def run(self, acts: list[tuple[str, str]]) -> None:
        for who, act in acts:
            with suppress(Ditolak):
                self.take(who, act)
        self.check()

    def take(self, who: str, act: str) -> None:
        pelaku = {"satu": OPERATOR, "dua": EDITOR, "verifikator": VERIFIKATOR}[who]
        if act == "simpan":
            value = float(len(self.taken) + self.before) + (0.5 if who == "dua" else 0.25)
            self.known[who] = save_isian(
                self.engine, pelaku, self.number, "JALAN", Isian(value), self.known[who], now()
            )
            self.taken.append(value)
        elif act == "baca":
            with self.engine.connect() as connection:
                for entry in current_isian(connection, self.number):
                    self.known[who] = entry.versi
        elif act == "terima":
            putusan = Putusan.DITERIMA
            judge_isian(self.engine, pelaku, self.number, ["JALAN"], putusan, now())
        else:
            move(self.engine, pelaku, self.number, Tindakan(act), now(), "catatan")

    def check(self) -> None:
        with self.engine.connect() as connection:
            report = laporan_bernomor(connection, self.number)
            history = riwayat_isian_frame(connection, self.number, "JALAN")
            entries = current_isian(connection, self.number)
            figures = riwayat_frame(connection, "JALAN", "1604")
            assert verify(connection).utuh
        assert report.keadaan in tuple(KeadaanLaporan)
        assert history["nilai"].tolist()[self.before :] == self.taken
        assert history["versi"].tolist() == list(range(1, len(history) + 1))
        if report.keadaan is KeadaanLaporan.DISETUJUI:
            here = (figures["tahun"] == report.periode.tahun) & (figures["to_load"] == 0)
            here &= figures["triwulan"] == report.periode.triwulan
            assert figures.loc[here, "nilai"].tolist() == [entries[0].isi.nilai]
