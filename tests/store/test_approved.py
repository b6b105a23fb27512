"""What an approved report holds is changed by no load, withdrawal or undo until it is returned."""

import pytest
from sqlalchemy import Engine

from domain.hak import Tindakan
from domain.peran import Peran
from domain.siklus import KeadaanLaporan
from store.approved import approved_cells, steps_taken
from store.audit import Ditolak, audit_frame, verify
from store.cycle_tables import Hasil
from store.isian import save_isian
from store.laporan import move
from store.pemeriksaan import Isian
from store.reading_figures import realisasi_frame
from store.writing import Batch, LoadResult, undo_load, write_load
from tests.store.cycle import (
    ADMIN,
    OPERATOR,
    VERIFIKATOR,
    WAY,
    now,
    open_periode,
    person,
    report_in,
    report_of,
)
from tests.store.sample import KEEPER, ORIGIN, PLAN, Row, a_file, dump, figure, figures

HELD = [KeadaanLaporan.DISETUJUI, KeadaanLaporan.TERKUNCI]


def quarter(
    nilai: float, indikator: str = "JALAN", triwulan: int = 2, wilayah: str = "1604"
) -> Row:
    return (*figure(2023, nilai, wilayah, indikator)[:3], triwulan, nilai, *figure(2023, nilai)[5:])


def load(engine: Engine, *rows: Row, name: str = "a.xlsx", whole_file: bool = False) -> LoadResult:
    file = a_file(name, rows)
    return write_load(engine, KEEPER, file, figures(*rows), whole_file=whole_file)


def current(engine: Engine, indikator: str = "JALAN") -> list[float]:
    with engine.connect() as connection:
        return realisasi_frame(connection, indikator=[indikator])["nilai"].tolist()


def without_ledger(engine: Engine) -> dict[str, list[Row]]:
    return {name: rows for name, rows in dump(engine).items() if name != "audit"}


@pytest.mark.parametrize("state", HELD)
def test_a_load_that_would_change_it_is_refused_and_told(
    planned: Engine, state: KeadaanLaporan
) -> None:
    report_in(planned, state)
    before = without_ledger(planned)
    sentence = rf"JALAN 1604 TW II 2023 sudah {state} pada laporan DINSOS .* kembalikan dahulu"
    with pytest.raises(Ditolak, match=sentence):
        load(planned, quarter(70.0), quarter(1.0, wilayah="1607"))
    assert without_ledger(planned) == before
    with planned.connect() as connection:
        (told,) = audit_frame(connection, hasil=Hasil.DITOLAK).to_dict("records")
        assert verify(connection).utuh
    assert (told["tindakan"], told["objek"], told["subjek"]) == ("muat", "a.xlsx", "uji")
    assert ("membuka kuncinya" in told["alasan"]) == (state is KeadaanLaporan.TERKUNCI)


def test_what_it_left_empty_was_approved_as_empty(planned: Engine) -> None:
    report_in(planned, KeadaanLaporan.DISETUJUI)
    with pytest.raises(Ditolak, match="AIR 1604 TW II 2023 sudah disetujui"):
        load(planned, quarter(9.0, "AIR"))


def test_a_refusal_names_three_figures_and_counts_the_others(planned: Engine) -> None:
    for triwulan in (1, 2, 3, 4):
        report_in(planned, KeadaanLaporan.DISETUJUI, 2023, triwulan)
    with pytest.raises(Ditolak, match=r"JALAN 1604 TW I 2023, .* TW III 2023 dan 1 angka lain"):
        load(planned, *(quarter(70.0, triwulan=n) for n in (1, 2, 3, 4)))


def test_everything_else_is_loaded(planned: Engine) -> None:
    report_in(planned, KeadaanLaporan.DISETUJUI)
    report_in(planned, KeadaanLaporan.DIVERIFIKASI, 2023, 3)
    same = load(planned, quarter(61.5), name="sama.xlsx")
    assert (same.new, same.changed, same.same) == (0, 0, 1)
    others = (quarter(70.0, triwulan=3), quarter(1.0, wilayah="1607"), quarter(2.0, "P0", 1))
    assert (
        load(planned, *others, figure(2023, 15.0), figure(2023, 60.0, indikator="JALAN")).new == 5
    )


def test_of_a_year_it_holds_what_it_gave_and_published_figures_come_in(planned: Engine) -> None:
    report_in(planned, KeadaanLaporan.TERKUNCI, triwulan=0)
    assert load(planned, figure(2023, 15.0), figure(2023, 71.0, indikator="IPM")).new == 2
    with pytest.raises(Ditolak, match="JALAN 1604 setahun 2023 sudah terkunci"):
        load(planned, figure(2023, 70.0, indikator="JALAN"))


def test_neither_an_undo_nor_a_newer_file_takes_it_away(planned: Engine) -> None:
    first = load(planned, quarter(61.5), quarter(5.0, "AIR"), quarter(1.0, triwulan=1))
    report_in(planned, KeadaanLaporan.DISETUJUI)
    assert first.load is not None
    before = without_ledger(planned)
    with pytest.raises(Ditolak, match="AIR 1604 TW II 2023, JALAN 1604 TW II 2023 sudah disetujui"):
        undo_load(planned, KEEPER, first.load, now())
    with pytest.raises(Ditolak, match="JALAN 1604 TW II 2023 sudah disetujui"):
        load(planned, quarter(5.0, "AIR"), quarter(1.0, triwulan=1), whole_file=True)
    assert without_ledger(planned) == before
    kept = (quarter(61.5), quarter(5.0, "AIR"))
    assert load(planned, *kept, whole_file=True).withdrawn == 1


def test_once_it_is_unlocked_and_returned_the_load_goes_in(planned: Engine) -> None:
    number = report_in(planned, KeadaanLaporan.TERKUNCI)
    with planned.connect() as connection:
        taken = steps_taken(connection)
    move(planned, ADMIN, number, Tindakan.BUKA_KUNCI, now(), "salah satuan")
    with pytest.raises(Ditolak, match="sudah disetujui"):
        load(planned, quarter(70.0))
    move(planned, VERIFIKATOR, number, Tindakan.KEMBALIKAN, now(), "salah satuan")
    assert load(planned, quarter(70.0)).changed == 1
    assert current(planned) == [70.0]
    with planned.connect() as connection:
        assert steps_taken(connection) == taken + 2


def test_the_last_version_of_an_isian_is_what_it_gave(planned: Engine) -> None:
    number = report_of(planned, open_periode(planned, triwulan=0))
    save_isian(planned, OPERATOR, number, "JALAN", Isian(1.0), 0, now())
    save_isian(planned, OPERATOR, number, "JALAN", Isian(None, "belum dihitung"), 1, now())
    save_isian(planned, OPERATOR, number, "AIR", Isian(9.0), 0, now())
    for who, act in WAY[:3]:
        move(planned, who, number, act, now())
    with planned.connect() as connection:
        assert list(approved_cells(connection)) == [("AIR", "1604", 2023, 0)]


@pytest.mark.parametrize("nilai", [61.5, 70.0])
def test_two_reports_that_share_an_indikator_do_not_overwrite_each_other(
    planned: Engine, nilai: float
) -> None:
    shared = [
        (PLAN, 1, "tujuan", "4.1", code, 9, 1.0, "DISDIK", 0, *ORIGIN) for code in ("JALAN", "AIR")
    ]
    write_load(planned, KEEPER, a_file("bersama.xlsx"), [Batch("indikator_kinerja", shared)])
    report_in(planned, KeadaanLaporan.DISETUJUI)
    other = person(Peran.OPERATOR, opd="DISDIK")
    number = report_of(planned, 1, "DISDIK")
    save_isian(planned, other, number, "JALAN", Isian(nilai), 0, now())
    save_isian(planned, other, number, "AIR", Isian(9.0), 0, now())
    assert load(planned, quarter(8.0, "AIR")).new == 1  # the second report may still say it
    move(planned, other, number, Tindakan.AJUKAN, now())
    move(planned, VERIFIKATOR, number, Tindakan.VERIFIKASI, now())
    if nilai == 61.5:
        move(planned, VERIFIKATOR, number, Tindakan.SETUJUI, now())
        assert current(planned, "AIR") == [9.0]  # which the first report had left empty
    else:
        with pytest.raises(
            Ditolak, match="JALAN 1604 TW II 2023 sudah disetujui pada laporan DINSOS"
        ):
            move(planned, VERIFIKATOR, number, Tindakan.SETUJUI, now())
    assert current(planned) == [61.5]
