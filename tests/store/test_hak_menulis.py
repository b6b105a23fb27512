"""Every function that writes, tried by every role: done, or refused, told and nothing changed."""

import ast
from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Engine

from domain.hak import HAK, Tindakan
from domain.peran import SEMUA, Pelaku, Peran, Tugas
from domain.siklus import KeadaanLaporan
from domain.tindak_lanjut import KeadaanTindakLanjut, Posisi
from store.audit import Ditolak, audit_frame, verify
from store.cycle_tables import Hasil, JenisButir, KeadaanMasukan
from store.engine import StoreError
from store.kinerja import kinerja_frames
from store.lampiran import add_lampiran, isi_lampiran, lampiran_frame, withdraw_lampiran
from store.masukan import PER_JAM, masukan_frame, moderate_masukan, send_masukan, set_masukan
from store.pengguna import put_pengguna, set_aktif
from store.periode import Periode, set_periode
from store.rapat import rapat_baru
from store.rapat_butir import add_butir, butir_frame, close_rapat, open_rapat
from store.tindak_lanjut import TindakLanjut, add_tindak_lanjut, report_tindak_lanjut
from store.writing import undo_load, write_load
from tests.domain.test_lampiran import PDF
from tests.running_app import ROOT
from tests.store.cycle import ADMIN, OPERATOR, VERIFIKATOR, WINDOWS, now, person, report_in
from tests.store.sample import KEEPER, PLAN, a_file, dump, figure, figures

TODO = TindakLanjut(
    "1604", PLAN, 2023, 2, "JALAN", "DINSOS", "Tambal jalan", date(2026, 7, 1), Posisi(61.5, 80.0)
)
Write = Callable[[Engine, Pelaku], object]
# A file may bring figures of any wilayah, and the kamus of all of them.
OF_EVERY_WILAYAH = (Tindakan.MUAT, Tindakan.BATAL_MUAT)
OTHER_ROOMS = ("domain", "loaders", "metrics", "charts", "reports", "ui", "pages")
WRITERS = {"writer", "write_transaction", "begin", "commit"}


def open_meeting(engine: Engine, who: Pelaku) -> None:
    with engine.connect() as connection:
        meeting = rapat_baru(
            "Evaluasi", date(2026, 5, 2), kinerja_frames(connection, "1604", 2023), 2023, 2
        )
    open_rapat(engine, who, meeting, ["Jalan"], now())


# The act each is refused by; the steps of a report and its isian are in test_laporan.
WRITES: dict[str, tuple[Tindakan, Write]] = {
    "set_periode": (
        Tindakan.ATUR_PERIODE,
        lambda e, p: set_periode(e, p, Periode("1604", PLAN, 2022, 1, WINDOWS), now()),
    ),
    "put_pengguna": (
        Tindakan.KELOLA_PENGGUNA,
        lambda e, p: put_pengguna(e, p, "baru", "Baru", [Tugas(Peran.PIMPINAN, "1604")], now()),
    ),
    "set_aktif": (Tindakan.KELOLA_PENGGUNA, lambda e, p: set_aktif(e, p, "lama", False, now())),
    "add_lampiran": (
        Tindakan.ISI,
        lambda e, p: add_lampiran(e, p, 1, "JALAN", "foto.pdf", PDF, now()),
    ),
    "withdraw_lampiran": (Tindakan.ISI, lambda e, p: withdraw_lampiran(e, p, 1, now())),
    "add_tindak_lanjut": (
        Tindakan.BUAT_TINDAK_LANJUT,
        lambda e, p: add_tindak_lanjut(e, p, TODO, now()),
    ),
    "report_tindak_lanjut": (
        Tindakan.LAPOR_TINDAK_LANJUT,
        lambda e, p: report_tindak_lanjut(e, p, 1, KeadaanTindakLanjut.SELESAI, "foto", now()),
    ),
    "open_rapat": (Tindakan.CATAT_RAPAT, open_meeting),
    "add_butir": (
        Tindakan.CATAT_RAPAT,
        lambda e, p: add_butir(e, p, "Awal", JenisButir.KEPUTUSAN, "Tambal", now()),
    ),
    "close_rapat": (Tindakan.CATAT_RAPAT, lambda e, p: close_rapat(e, p, "Awal", now())),
    "set_masukan": (Tindakan.ATUR_MASUKAN, lambda e, p: set_masukan(e, p, "1604", True, now())),
    "send_masukan": (
        Tindakan.KIRIM_MASUKAN,
        lambda e, p: send_masukan(e, p, "1604", "4.2", "Jalan!", now(), asal=p.subjek),
    ),
    "write_load": (
        Tindakan.MUAT,
        lambda e, p: write_load(e, p, a_file("a.xlsx"), figures(figure(2020, 15.9))),
    ),
    "undo_load": (Tindakan.BATAL_MUAT, lambda e, p: undo_load(e, p, 3, now())),
    "moderate_masukan": (
        Tindakan.MODERASI_MASUKAN,
        lambda e, p: moderate_masukan(e, p, 1, KeadaanMasukan.TAYANG, now()),
    ),
}


@pytest.fixture
def world(planned: Engine) -> Engine:
    """Something of each kind to write to."""
    number = report_in(planned, KeadaanLaporan.DRAFT)
    assert add_lampiran(planned, OPERATOR, number, "JALAN", "a.pdf", PDF, now()) == 1
    add_tindak_lanjut(planned, VERIFIKATOR, TODO, now())
    with planned.connect() as connection:
        frames = kinerja_frames(connection, "1604", 2023)
    meeting = rapat_baru("Awal", date(2026, 5, 1), frames, 2023, 2)
    open_rapat(planned, VERIFIKATOR, meeting, ["Pembukaan"], now())
    set_masukan(planned, ADMIN, "1604", True, now())
    send_masukan(planned, person(Peran.PUBLIK), "1604", "", "Air bersih", now(), asal="a")
    put_pengguna(planned, ADMIN, "lama", "Lama", [Tugas(Peran.PIMPINAN, "1604")], now())
    write_load(planned, KEEPER, a_file("lama.xlsx"), figures(figure(2021, 16.4)))
    return planned


def without_ledger(engine: Engine) -> dict[str, object]:
    return {name: rows for name, rows in dump(engine).items() if name != "audit"}


def test_every_write_is_refused_to_every_role_that_may_not(world: Engine) -> None:
    before = without_ledger(world)
    refused = 0
    for name, (act, write) in WRITES.items():
        for peran in set(Peran) - HAK[act].peran:
            with pytest.raises(Ditolak, match="Hanya"):
                write(world, person(peran))
            refused += 1
            assert without_ledger(world) == before, (name, peran)
        elsewhere = person(max(HAK[act].peran - {Peran.PUBLIK}), "1607")
        if Peran.PUBLIK not in HAK[act].peran:
            with pytest.raises(Ditolak, match="tidak mencakup"):
                write(world, elsewhere)
            refused += 1
    with world.connect() as connection:
        told = audit_frame(connection, hasil=Hasil.DITOLAK)
        assert len(told) == refused
        assert verify(connection).utuh


@pytest.mark.parametrize("name", WRITES.keys())
def test_every_write_is_done_by_who_may_and_told(world: Engine, name: str) -> None:
    act, write = WRITES[name]
    everywhere = SEMUA if act in OF_EVERY_WILAYAH else "1604"
    who = person(min(HAK[act].peran), everywhere)
    before = without_ledger(world)
    write(world, who)
    assert without_ledger(world) != before or name == "set_masukan"
    with world.connect() as connection:
        told = audit_frame(connection).iloc[0]
        assert (told["tindakan"], told["subjek"], told["hasil"]) == (act, who.subjek, "berhasil")
        assert verify(connection).utuh


def calls(node: ast.AST) -> set[str]:
    """The names of the functions and methods that a piece of code calls."""
    called = (n.func for n in ast.walk(node) if isinstance(n, ast.Call))
    return {f.id if isinstance(f, ast.Name) else getattr(f, "attr", "") for f in called}


def test_every_function_that_writes_takes_a_person_and_is_tried() -> None:
    acts: set[str] = set()
    others: set[str] = set()
    for path in (ROOT / "store").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef):
                continue
            names, called = [a.arg for a in node.args.args], calls(node)
            if "acting" in called:
                assert names[:2] == ["engine", "pelaku"], node.name
                acts.add(node.name)
            if called & WRITERS:
                others.add(node.name)
    assert acts == set(WRITES) | {"move", "save_isian", "judge_isian"}  # those: test_laporan
    ledger = {"acting", "record_refusal", "record_sign_in"}
    assert others == ledger | {"writer", "write_transaction", "migrate"}


def test_nobody_but_the_store_can_write() -> None:
    for path in (p for room in OTHER_ROOMS for p in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("store"):
                assert not {alias.name for alias in node.names} & {"acting", *WRITERS}, path
            if isinstance(node, ast.Attribute):
                assert node.attr not in ("begin", "commit"), path


def test_a_closed_meeting_is_written_to_no_more(world: Engine) -> None:
    add_butir(world, VERIFIKATOR, "Awal", JenisButir.CATATAN, " Jalan rusak ", now())
    close_rapat(world, VERIFIKATOR, "Awal", now())
    with pytest.raises(Ditolak, match="sudah ditutup"):
        add_butir(world, VERIFIKATOR, "Awal", JenisButir.CATATAN, "x", now())
    with world.connect() as connection:
        notes = butir_frame(connection, "Awal")
    assert notes[["urut", "jenis", "teks"]].to_numpy().tolist() == [
        [1, "agenda", "Pembukaan"], [2, "catatan", "Jalan rusak"],
    ]  # fmt: skip


def test_a_sender_of_many_suggestions_is_slowed_and_leaves_no_trail(world: Engine) -> None:
    anybody = person(Peran.PUBLIK)
    for n in range(PER_JAM):
        send_masukan(world, anybody, "1604", "", f"usul {n}", now(), asal="b")
    with world.connect() as connection:
        rows = len(audit_frame(connection))
    with pytest.raises(StoreError, match="Terlalu banyak"):
        send_masukan(world, anybody, "1604", "", "lagi", now(), asal="b")
    with pytest.raises(StoreError, match="belum dibuka"):
        send_masukan(world, anybody, "1607", "", "lagi", now(), asal="b")
    send_masukan(world, anybody, "1604", "", "dari orang lain", now(), asal="c")
    with world.connect() as connection:
        assert len(audit_frame(connection)) == rows + 1
        assert masukan_frame(connection, "1604").empty
        assert len(masukan_frame(connection, "1604", None)) == PER_JAM + 2


def test_a_file_is_kept_once_and_listed_until_taken_back(world: Engine) -> None:
    again = add_lampiran(world, OPERATOR, 1, "AIR", "b.pdf", PDF, now())
    with pytest.raises(Ditolak, match="bukan PDF"):
        add_lampiran(world, OPERATOR, 1, "JALAN", "c.pdf", b"<html>", now())
    withdraw_lampiran(world, OPERATOR, 1, now())
    with world.connect() as connection:
        assert lampiran_frame(connection, 1)["nama"].tolist() == ["b.pdf"]
        assert isi_lampiran(connection, again) == ("b.pdf", PDF)
    assert len(dump(world)["lampiran_isi"]) == 1
