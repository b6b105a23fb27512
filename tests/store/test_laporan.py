from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from domain.hak import HAK, Tindakan
from domain.peran import Peran
from domain.siklus import TINDAKAN_LAPORAN, KeadaanLaporan
from store.audit import Ditolak, audit_frame
from store.cycle_tables import Hasil, Putusan
from store.engine import StoreError
from store.isian import judge_isian, save_isian
from store.laporan import laporan_bernomor, move, perpindahan_frame
from store.pemeriksaan import Isian, current_isian
from store.periode import laporan_frame
from store.reading_figures import realisasi_frame, riwayat_frame
from store.version import data_version
from store.writing import undo_load
from tests.domain.test_siklus import SEL
from tests.store.cycle import (
    ADMIN,
    OPD,
    OPEN,
    OPERATOR,
    VERIFIKATOR,
    now,
    open_periode,
    person,
    report_in,
    report_of,
)
from tests.store.sample import KEEPER


def state(engine: Engine, number: int) -> KeadaanLaporan:
    with engine.connect() as connection:
        return laporan_bernomor(connection, number).keadaan


def do(engine: Engine, number: int, act: Tindakan, peran: Peran) -> None:
    who = person(peran)
    if act is Tindakan.ISI:
        save_isian(engine, who, number, "AIR", Isian(9.0), 0, now())
    elif act is Tindakan.PERIKSA:
        judge_isian(engine, who, number, ["JALAN"], Putusan.DITERIMA, now())
    else:
        move(engine, who, number, act, now(), "ada alasan")


def test_every_cell_of_state_act_and_role_holds_in_the_store(planned: Engine) -> None:
    periods = iter(product(range(2019, 2024), range(5)))
    for before in KeadaanLaporan:
        number = report_in(planned, before, *next(periods))
        for act, peran in product(TINDAKAN_LAPORAN, Peran):
            if (before, act, peran) not in SEL:
                with pytest.raises(Ditolak, match=r"\.$"):
                    do(planned, number, act, peran)
                assert state(planned, number) is before, (before, act, peran)
    for (before, act, peran), after in SEL.items():
        number = report_in(planned, before, *next(periods))
        do(planned, number, act, peran)
        assert state(planned, number) is after, (before, act, peran)


@pytest.mark.parametrize("act", [Tindakan.TARIK, Tindakan.KEMBALIKAN])
def test_without_a_note_nothing_goes_back(planned: Engine, act: Tindakan) -> None:
    number = report_in(planned, KeadaanLaporan.DIAJUKAN)
    who = person(min(HAK[act].peran))
    with pytest.raises(Ditolak, match="Tulis catatan"):
        move(planned, who, number, act, now(), "  ")
    assert state(planned, number) is KeadaanLaporan.DIAJUKAN


def test_approved_values_are_figures_that_lead_back_to_their_isian(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DISETUJUI)
    with planned.connect() as connection:
        row = realisasi_frame(connection, indikator=["JALAN"]).iloc[0]
    assert (row["tahun"], row["triwulan"], row["nilai"], row["status"]) == (2023, 2, 61.5, "tetap")
    assert (row["sheet"], row["cell"], row["raw_text"]) == (
        "Isian TW II 2023",
        "JALAN versi 1",
        "61,5",
    )
    assert row["file_name"] == "Laporan DINSOS TW II 2023 1604"
    assert row["sumber"] == "Isian DINSOS oleh Si operator, 10 Apr 2026 10.00 WIB"
    with pytest.raises(StoreError, match="kembalikan laporannya"):
        undo_load(planned, KEEPER, int(row["load"]), now())
    move(planned, VERIFIKATOR, number, Tindakan.KEMBALIKAN, now(), "angka salah")
    save_isian(planned, OPERATOR, number, "JALAN", Isian(None), 1, now())
    save_isian(planned, OPERATOR, number, "AIR", Isian(9.0), 0, now())
    for who, act in ((OPERATOR, Tindakan.AJUKAN), (VERIFIKATOR, Tindakan.VERIFIKASI),
                     (VERIFIKATOR, Tindakan.SETUJUI)):  # fmt: skip
        move(planned, who, number, act, now())
    with planned.connect() as connection:
        held = realisasi_frame(connection, indikator=["JALAN", "AIR"])
        assert held[["indikator", "nilai"]].to_numpy().tolist() == [["AIR", 9.0]]
        assert riwayat_frame(connection, "JALAN", "1604")["nilai"].tolist() == [61.5]


def test_every_step_is_kept_with_who_when_from_to_and_note(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DIVERIFIKASI)
    move(planned, VERIFIKATOR, number, Tindakan.KEMBALIKAN, now(), " periksa lagi ")
    with planned.connect() as connection:
        steps = perpindahan_frame(connection, number)
    assert steps[["tindakan", "dari", "ke", "pelaku", "catatan"]].to_numpy().tolist() == [
        ["ajukan", "draft", "diajukan", "Si operator", ""],
        ["verifikasi", "diajukan", "diverifikasi", "Si verifikator", ""],
        ["kembalikan", "diverifikasi", "draft", "Si verifikator", "periksa lagi"],
    ]
    assert steps["moment"].is_monotonic_increasing


def test_an_isian_marked_for_return_holds_the_verification_up(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DIAJUKAN)
    with pytest.raises(Ditolak, match="perlu alasan"):
        judge_isian(planned, VERIFIKATOR, number, ["JALAN"], Putusan.DIKEMBALIKAN, now())
    judge_isian(planned, VERIFIKATOR, number, ["JALAN"], Putusan.DIKEMBALIKAN, now(), "satuan?")
    with pytest.raises(Ditolak, match="Isian JALAN dikembalikan"):
        move(planned, VERIFIKATOR, number, Tindakan.VERIFIKASI, now())
    move(planned, VERIFIKATOR, number, Tindakan.KEMBALIKAN, now(), "lihat JALAN")
    save_isian(planned, OPERATOR, number, "JALAN", Isian(60.0), 1, now())
    move(planned, OPERATOR, number, Tindakan.AJUKAN, now())
    move(planned, VERIFIKATOR, number, Tindakan.VERIFIKASI, now())
    with planned.connect() as connection:
        (entry,) = current_isian(connection, number)
    assert (entry.versi, entry.putusan) == (2, "diterima")


def test_an_empty_report_is_not_submitted(planned: Engine) -> None:
    number = report_of(planned, open_periode(planned))
    with pytest.raises(Ditolak, match="Belum ada isian"):
        move(planned, OPERATOR, number, Tindakan.AJUKAN, now())


def test_after_the_last_day_only_what_was_returned_is_corrected(planned: Engine) -> None:
    late = OPEN + timedelta(days=8)
    number = report_of(planned, open_periode(planned))
    with pytest.raises(Ditolak, match="sudah ditutup"):
        save_isian(planned, OPERATOR, number, "JALAN", Isian(1.0), 0, late)
    other = report_in(planned, KeadaanLaporan.DIAJUKAN, 2023, 3)
    move(planned, VERIFIKATOR, other, Tindakan.KEMBALIKAN, late, "perbaiki")
    assert save_isian(planned, OPERATOR, other, "JALAN", Isian(2.0), 1, late) == 2
    with planned.connect() as connection:
        reports = laporan_frame(connection, 1, late.date()).set_index("opd")
    assert reports["terlambat"].to_dict() == {"DISDIK": 3, OPD: 3}
    assert reports["indikator"].to_dict() == {"DISDIK": 0, OPD: 3}
    locked = OPEN + timedelta(days=30)
    with pytest.raises(Ditolak, match="sudah dikunci"):
        move(planned, OPERATOR, other, Tindakan.AJUKAN, locked)


def test_a_refusal_changes_nothing_and_is_told(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DIAJUKAN)
    with planned.connect() as connection:
        version = data_version(connection)
    with pytest.raises(Ditolak):
        move(planned, OPERATOR, number, Tindakan.SETUJUI, now())
    with planned.connect() as connection:
        (told,) = audit_frame(connection, hasil=Hasil.DITOLAK).to_dict("records")
        assert data_version(connection) == version
    assert (told["subjek"], told["tindakan"], told["objek"], told["wilayah"]) == (
        "operator@contoh", "setujui", f"laporan {number}", "1604",
    )  # fmt: skip
    assert "Hanya verifikator atau admin" in told["alasan"]


def test_the_database_itself_refuses_steps_and_edits_of_history(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.DIAJUKAN)
    for statement in (
        "UPDATE laporan SET keadaan = 'terkunci'",
        "UPDATE laporan SET keadaan = 'entah'",
        "UPDATE isian SET nilai = 99",
        "DELETE FROM isian",
        "UPDATE perpindahan SET catatan = 'x'",
        "DELETE FROM perpindahan",
        "UPDATE audit SET pelaku = 'x'",
        "DELETE FROM audit",
        "INSERT INTO audit SELECT * FROM audit WHERE id = 1",
        "INSERT INTO perpindahan SELECT laporan, 9, 'tarik', 'diajukan', 'draft', ' ', subjek, "
        "pelaku, moment FROM perpindahan",
        "INSERT INTO perpindahan SELECT laporan, 9, 'kunci', 'draft', 'terkunci', '', subjek, "
        "pelaku, moment FROM perpindahan",
    ):
        with pytest.raises(DBAPIError), planned.begin() as connection:
            connection.execute(text(statement))
    assert state(planned, number) is KeadaanLaporan.DIAJUKAN


def test_an_admin_unlocks_with_a_note(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.TERKUNCI)
    assert move(planned, ADMIN, number, Tindakan.BUKA_KUNCI, now(), "salah ketik") == "disetujui"
