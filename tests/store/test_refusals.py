"""What attachments, follow-ups and periods refuse, each in a sentence, with nothing changed."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.hak import Tindakan
from domain.lampiran import MAKS_BITA
from domain.siklus import Jendela, KeadaanLaporan
from domain.tindak_lanjut import KeadaanTindakLanjut, Posisi
from store.audit import Ditolak, audit_frame
from store.cycle_tables import Hasil
from store.engine import StoreError
from store.lampiran import add_lampiran, isi_lampiran, lampiran_frame, withdraw_lampiran
from store.laporan import move
from store.periode import Periode, laporan_frame, periode_bernomor, periode_frame, set_periode
from store.tindak_lanjut import (
    TindakLanjut,
    add_tindak_lanjut,
    report_tindak_lanjut,
    tindak_lanjut_frame,
)
from store.writing import Batch, write_load
from tests.domain.test_lampiran import PDF
from tests.store.cycle import OPEN, OPERATOR, VERIFIKATOR, WINDOWS, now, open_periode, report_in
from tests.store.sample import KEEPER, ORIGIN, PLAN, a_file, dump

TODO = TindakLanjut(
    "1604", PLAN, 2023, 2, "JALAN", "DINSOS", "Tambal", date(2026, 7, 1), Posisi(61.5, None)
)
QUARTER = Periode("1604", PLAN, 2023, 3, WINDOWS)
Act = Callable[[Engine], object]


@pytest.fixture
def drafted(planned: Engine) -> Engine:
    """Report 1, a draft with an attachment, and a second, handed in with one."""
    report_in(planned, KeadaanLaporan.DRAFT)
    add_lampiran(planned, OPERATOR, 1, "JALAN", "a.pdf", PDF, now())
    second = report_in(planned, KeadaanLaporan.DRAFT, 2022, 4)
    add_lampiran(planned, OPERATOR, second, "JALAN", "b.pdf", PDF, now())
    move(planned, OPERATOR, second, Tindakan.AJUKAN, now())
    add_tindak_lanjut(planned, VERIFIKATOR, TODO, now())
    return planned


def attach(report: int = 1, indikator: str = "JALAN", isi: bytes = PDF) -> Act:
    return lambda e: add_lampiran(e, OPERATOR, report, indikator, "c.pdf", isi, now())


def take_back(number: int) -> Act:
    return lambda e: withdraw_lampiran(e, OPERATOR, number, now())


def decide(**other: Any) -> Act:
    return lambda e: add_tindak_lanjut(e, VERIFIKATOR, replace(TODO, **other), now())


def tell(number: int, keadaan: KeadaanTindakLanjut, bukti: str = " ") -> Act:
    return lambda e: report_tindak_lanjut(e, OPERATOR, number, keadaan, bukti, now())


def arrange(**other: Any) -> Act:
    return lambda e: set_periode(e, VERIFIKATOR, replace(QUARTER, **other), now())


STATE: list[tuple[Act, str]] = [  # right, state, day, content: told in the ledger
    (attach(indikator="P9"), "Indikator P9 bukan tanggung jawab DINSOS"),
    (attach(isi=b"%PDF-" + b"0" * MAKS_BITA), "5 MB"),
    (attach(isi=b"MZ"), "bukan PDF"),
    (attach(report=3), "berkeadaan diajukan"),
    (take_back(2), "mengisi laporan hanya dapat dari keadaan draft"),
    (tell(1, KeadaanTindakLanjut.SELESAI), "tanpa bukti tindak lanjut belum selesai"),
]
UNKNOWN: list[tuple[Act, str]] = [  # nothing that could have been done: not told
    (attach(report=99), "Laporan 99 tidak ada"),
    (take_back(9), "Lampiran 9 tidak ada"),
    (decide(opd="DINKES"), f"OPD DINKES tidak ada di rencana {PLAN}"),
    (decide(rencana="1604-RPJMD-2099"), "OPD DINSOS tidak ada di rencana 1604-RPJMD-2099"),
    (decide(uraian="  "), "Tulis apa yang akan dilakukan"),
    (tell(9, KeadaanTindakLanjut.BERJALAN), "Tindak lanjut 9 tidak ada"),
    (arrange(rencana="1604-RPJMD-2099"), "bukan rencana wilayah 1604"),
    (arrange(tahun=2024), "berlaku 2019-2023; pilih tahun di dalamnya"),
    (arrange(triwulan=5), "Triwulan 5 tidak ada; pilih 1-4"),
]


@pytest.mark.parametrize(
    ("act", "sentence"),
    [*STATE, *UNKNOWN],
    ids=[sentence for _, sentence in (*STATE, *UNKNOWN)],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    drafted: Engine, act: Act, sentence: str
) -> None:
    before = {name: rows for name, rows in dump(drafted).items() if name != "audit"}
    with drafted.connect() as connection:
        told = len(audit_frame(connection, hasil=Hasil.DITOLAK))
    with pytest.raises(StoreError, match=sentence) as refusal:
        act(drafted)
    assert {name: rows for name, rows in dump(drafted).items() if name != "audit"} == before
    with drafted.connect() as connection:
        more = len(audit_frame(connection, hasil=Hasil.DITOLAK)) - told
    assert (more, isinstance(refusal.value, Ditolak)) in [(1, True), (0, False)]
    assert isinstance(refusal.value, Ditolak) == ((act, sentence) in STATE)


def test_what_was_taken_back_is_not_taken_back_again_and_still_opens(drafted: Engine) -> None:
    withdraw_lampiran(drafted, OPERATOR, 1, now())
    with pytest.raises(StoreError, match="Lampiran 1 tidak ada"):
        withdraw_lampiran(drafted, OPERATOR, 1, now())
    with drafted.connect() as connection:
        assert lampiran_frame(connection, 1).empty
        assert isi_lampiran(connection, 1) == ("a.pdf", PDF)
        with pytest.raises(StoreError, match="Lampiran 9 tidak ada"):
            isi_lampiran(connection, 9)


def test_a_follow_up_is_listed_by_opd_with_where_it_began(drafted: Engine) -> None:
    with drafted.connect() as connection:
        (own,) = tindak_lanjut_frame(connection, "1604", opd="DINSOS").to_dict("records")
        assert tindak_lanjut_frame(connection, "1604", opd="DISDIK").empty
    assert (own["realisasi"], own["keadaan"]) == (61.5, "direncanakan")
    assert own["capaian"] != own["capaian"]  # unknown stays unknown


def test_windows_that_are_moved_are_told_and_a_new_opd_gets_its_report(planned: Engine) -> None:
    number = open_periode(planned)
    rows = [(PLAN, 1, "DINKES", "Dinas Kesehatan", *ORIGIN)]
    write_load(planned, KEEPER, a_file("opd.xlsx"), [Batch("opd", rows)])
    later = Jendela(date(2026, 4, 1), date(2026, 4, 20), date(2026, 5, 9))
    moved = Periode("1604", PLAN, 2023, 2, later)
    assert set_periode(planned, VERIFIKATOR, moved, now()) == number
    with planned.connect() as connection:
        assert periode_bernomor(connection, number) == moved
        assert len(periode_frame(connection, "1604")) == 1
        told = audit_frame(connection, tindakan=Tindakan.ATUR_PERIODE).iloc[0]
        reports = laporan_frame(connection, number, OPEN.date())
        with pytest.raises(StoreError, match="Periode 9 tidak ada"):
            periode_bernomor(connection, 9)
    assert reports["opd"].tolist() == ["DINKES", "DINSOS", "DISDIK"]
    days = [json.loads(told[when])["tutup"] for when in ("sebelum", "sesudah")]
    assert days == ["2026-04-15", "2026-04-20"]
