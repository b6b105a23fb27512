from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier

import pytest
from hypothesis import HealthCheck, example, given, settings
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
from store.writing import undo_load, write_load
from tests.store.cycle import (
    EDITOR,
    OPERATOR,
    VERIFIKATOR,
    now,
    open_periode,
    report_in,
    report_of,
)
from tests.store.sample import KEEPER, ORIGIN, a_file, figures

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
    st.tuples(
        st.sampled_from(["satu", "dua"]), st.sampled_from(["simpan", "unggah", "baca", "ajukan"])
    ),
    st.tuples(
        st.just("verifikator"),
        st.sampled_from(["terima", "kembalikan", "verifikasi", "setujui", "kunci"]),
    ),
    st.tuples(st.just("pengelola"), st.sampled_from(["muat", "muat_sama", "batal", "buka_kunci"])),
)
WHO = {"satu": OPERATOR, "dua": EDITOR, "verifikator": VERIFIKATOR, "pengelola": KEEPER}
HELD = (KeadaanLaporan.DISETUJUI, KeadaanLaporan.TERKUNCI)
# A way through all of it, so that at least one example meets a lock, an upload and an undo.
WHOLE = [
    ("satu", "unggah"), ("pengelola", "muat_sama"), ("satu", "ajukan"), ("dua", "simpan"),
    ("verifikator", "verifikasi"), ("verifikator", "setujui"), ("pengelola", "batal"),
    ("pengelola", "muat"), ("verifikator", "kunci"), ("pengelola", "muat"),
    ("pengelola", "buka_kunci"), ("verifikator", "kembalikan"), ("pengelola", "muat"),
    ("pengelola", "batal"), ("dua", "baca"), ("dua", "unggah"), ("dua", "ajukan"),
    ("verifikator", "verifikasi"), ("verifikator", "setujui"), ("verifikator", "kunci"),
]  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=4, max_size=18))
@example(acts=WHOLE)
def test_any_interleaving_keeps_every_accepted_value_once(
    planned: Engine, acts: list[tuple[str, str]]
) -> None:
    periods = _PERIODS.setdefault(str(planned.url), [])
    year, quarter = 2019 + len(periods) // 5 % 5, len(periods) % 5
    periods.append(0)
    number = report_of(planned, open_periode(planned, year, quarter))
    reached = Play(planned, number).run(acts)
    if acts == WHOLE:
        assert reached is KeadaanLaporan.TERKUNCI


_PERIODS: dict[str, list[int]] = {}
_CODES = ("JALAN", "AIR")


class Play:
    """Two editors who each know versions, one verifikator, one who loads files and takes them back,
    and what the store took from them."""

    def __init__(self, engine: Engine, number: int) -> None:
        self.engine, self.number = engine, number
        with engine.connect() as connection:
            self.periode = laporan_bernomor(connection, number).periode
            entries = {e.indikator: e.versi for e in current_isian(connection, number)}
            self.before = {c: len(riwayat_isian_frame(connection, number, c)) for c in _CODES}
        self.known = {(who, c): entries.get(c, 0) for who in ("satu", "dua") for c in _CODES}
        self.taken: dict[str, list[float]] = {c: [] for c in _CODES}
        self.loads: list[int] = []

    def run(self, acts: list[tuple[str, str]]) -> KeadaanLaporan:
        for who, act in acts:
            with suppress(StoreError):
                self.take(who, act)
            self.check()
        with self.engine.connect() as connection:
            assert verify(connection).utuh
            return laporan_bernomor(connection, self.number).keadaan

    def take(self, who: str, act: str) -> None:
        pelaku = WHO[who]
        if act in ("simpan", "unggah"):  # a workbook brings all of an OPD's indikator
            for code in _CODES[: 1 if act == "simpan" else 2]:
                with suppress(Ditolak):
                    self.save(who, code)
        elif act == "baca":
            with self.engine.connect() as connection:
                for entry in current_isian(connection, self.number):
                    self.known[who, entry.indikator] = entry.versi
        elif act == "terima":
            putusan = Putusan.DITERIMA
            judge_isian(self.engine, pelaku, self.number, ["JALAN"], putusan, now())
        elif act == "batal":
            if self.loads:
                undo_load(self.engine, pelaku, self.loads[-1], now())
        elif act.startswith("muat"):
            self.load(same=act == "muat_sama")
        else:
            move(self.engine, pelaku, self.number, Tindakan(act), now(), "catatan")

    def save(self, who: str, code: str) -> None:
        value = float(len(self.taken[code]) + self.before[code]) + (0.5 if who == "dua" else 0.25)
        self.known[who, code] = save_isian(
            self.engine, WHO[who], self.number, code, Isian(value), self.known[who, code], now()
        )
        self.taken[code].append(value)

    def load(self, *, same: bool) -> None:
        """A file that says what the isian says, or something else."""
        value = (self.taken["JALAN"] or [0.0])[-1] if same else 100.0 + len(self.loads)
        where = ("JALAN", "1604", self.periode.tahun, self.periode.triwulan)
        row = (*where, value, "tetap", "", "berkas", *ORIGIN)
        file = a_file("kiriman.xlsx", (where, value, len(self.loads)))
        result = write_load(self.engine, KEEPER, file, figures(row))
        if result.load is not None:
            self.loads.append(result.load)

    def check(self) -> None:
        with self.engine.connect() as connection:
            report = laporan_bernomor(connection, self.number)
            entries = {e.indikator: e for e in current_isian(connection, self.number)}
            for code in _CODES:
                history = riwayat_isian_frame(connection, self.number, code)
                assert history["nilai"].tolist()[self.before[code] :] == self.taken[code]
                assert history["versi"].tolist() == list(range(1, len(history) + 1))
                if report.keadaan in HELD and code in entries:
                    told = riwayat_frame(connection, code, "1604")
                    here = (told["tahun"] == self.periode.tahun) & (told["to_load"] == 0)
                    here &= told["triwulan"] == self.periode.triwulan
                    assert told.loc[here, "nilai"].tolist() == [entries[code].isi.nilai]
        assert report.keadaan in tuple(KeadaanLaporan)
