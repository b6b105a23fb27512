import json
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, text

from domain.hak import Tindakan
from domain.peran import PUBLIK, Peran, Tugas
from domain.siklus import KeadaanLaporan
from store.__main__ import main
from store.audit import acting, audit_frame, record_refusal, record_sign_in, verify
from store.pengguna import pelaku_bernama, put_pengguna, set_aktif
from tests.store.cycle import ADMIN, OPERATOR, now, report_in


def tamper(engine: Engine, *statements: str) -> None:
    """What somebody with the database file and no scruples would do."""
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            for name in ("audit_update", "audit_delete", "audit_insert"):
                connection.execute(text(f"DROP TRIGGER {name}"))
        else:
            connection.execute(text("DROP TRIGGER audit_tetap ON audit"))
        for statement in statements:
            connection.execute(text(statement))


@pytest.mark.parametrize(
    ("statement", "where", "words"),
    [
        ("UPDATE audit SET sesudah = '{}' WHERE id = 3", 3, "isi baris 3 berubah"),
        ("UPDATE audit SET moment = replace(moment, '2026', '2025') WHERE id = 2", 2, "berubah"),
        ("DELETE FROM audit WHERE id = 2", 2, "baris 2 hilang"),
        ("UPDATE audit SET id = id + 100 WHERE id = 4", 4, "baris 4 hilang"),
        ("UPDATE audit SET hash_lalu = hash WHERE id = 3", 3, "tidak menyambung"),
    ],
)
def test_tampering_shows(planned: Engine, statement: str, where: int, words: str) -> None:
    report_in(planned, KeadaanLaporan.TERKUNCI)
    with planned.connect() as connection:
        whole = verify(connection)
    assert (whole.utuh, whole.rusak, whole.banyak) == (True, 0, 8)
    tamper(planned, statement)
    with planned.connect() as connection:
        found = verify(connection)
    assert (found.utuh, found.rusak) == (False, where)
    assert words in found.alasan


def test_rows_cut_off_at_the_end_show_against_a_noted_head(planned: Engine) -> None:
    report_in(planned, KeadaanLaporan.TERKUNCI)
    with planned.connect() as connection:
        noted = verify(connection).kepala
        assert verify(connection, noted).utuh
    tamper(planned, "DELETE FROM audit WHERE id >= 7")
    with planned.connect() as connection:
        assert verify(connection).utuh
        assert "dipotong" in verify(connection, noted).alasan


def test_the_ledger_tells_who_when_what_before_and_after(planned: Engine) -> None:
    report_in(planned, KeadaanLaporan.DIAJUKAN)
    with planned.connect() as connection:
        last = audit_frame(connection, tindakan=Tindakan.AJUKAN).iloc[0]
    assert (last["subjek"], last["pelaku"], last["peran"]) == (
        "operator@contoh", "Si operator", "operator",
    )  # fmt: skip
    assert json.loads(last["sebelum"])["keadaan"] == "draft"
    assert json.loads(last["sesudah"])["keadaan"] == "diajukan"


def test_sign_ins_and_pages_refused_are_told(planned: Engine) -> None:
    record_sign_in(planned, OPERATOR, now())
    record_sign_in(planned, OPERATOR, now(), keluar=True)
    record_sign_in(planned, PUBLIK, now(), alasan="Token kedaluwarsa.")
    record_refusal(planned, PUBLIK, Tindakan.LIHAT_AUDIT, "halaman audit", "Hanya admin.", now())
    with planned.connect() as connection:
        told = audit_frame(connection, banyak=4)
    assert told["tindakan"].tolist() == ["lihat_audit", "masuk", "keluar", "masuk"]
    assert told["hasil"].tolist() == ["ditolak", "ditolak", "berhasil", "berhasil"]


def test_an_act_that_asks_no_right_is_not_kept(planned: Engine) -> None:
    with (
        pytest.raises(AssertionError, match="without asking its right"),
        acting(planned, ADMIN, Tindakan.KUNCI, "x", now()) as act,
    ):
        act.connection.execute(text("DELETE FROM wilayah_sinonim"))
    with planned.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM wilayah_sinonim")).scalar() == 2


def test_who_is_disabled_is_out_at_once(planned: Engine) -> None:
    put_pengguna(planned, ADMIN, "siti", "Siti", [Tugas(Peran.VERIFIKATOR, "1604")], now())
    with planned.connect() as connection:
        assert pelaku_bernama(connection, "siti").tugas == (Tugas(Peran.VERIFIKATOR, "1604"),)
    set_aktif(planned, ADMIN, "siti", False, now())
    with planned.connect() as connection:
        assert not pelaku_bernama(connection, "siti").aktif
        assert pelaku_bernama(connection, "asing").tugas == ()


@pytest.fixture
def door(
    planned: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    monkeypatch.setenv("DATABASE_URL", planned.url.render_as_string(hide_password=False))

    def call(*words: str) -> tuple[int, str]:
        status = main(list(words))
        out, err = capsys.readouterr()
        return status, out + err

    return call


def test_users_are_kept_at_the_terminal(door: Callable[..., tuple[int, str]]) -> None:
    assert door("pengguna", "tambah", "siti", "Siti", "operator", "16.04", "DINSOS")[0] == 0
    assert door("pengguna", "tambah", "siti", "Siti", "pimpinan", "*")[0] == 0
    assert door("pengguna", "nonaktif", "siti")[0] == 0
    status, said = door("pengguna", "--json")
    rows = json.loads(said)["baris"]
    assert status == 0
    assert [(r["aktif"], r["peran"], r["wilayah"], r["opd"]) for r in rows] == [
        (0, "pimpinan", "*", ""), (0, "operator", "1604", "DINSOS"),
    ]  # fmt: skip
    assert door("pengguna", "cabut", "siti")[0] == 0
    for words, told in (
        (("tambah", "x", "X", "raja", "1604"), "Peran “raja” tidak dikenal"),
        (("tambah", "x", "X", "operator", "1604"), "Operator memerlukan kode OPD"),
        (("tambah", "x", "X", "admin", "9999"), "tidak dikenal"),
        (("nonaktif", "entah"), "tidak dikenal"),
    ):
        status, said = door("pengguna", *words)
        assert (status, told in said) == (1, True), said
    assert door("pengguna", "apa")[0] == 2


def test_the_ledger_is_read_and_checked_at_the_terminal(
    planned: Engine, door: Callable[..., tuple[int, str]]
) -> None:
    status, said = door("audit")
    assert status == 0
    assert "muat  kamus.csv  berhasil" in said
    status, said = door("audit", "--verify", "--json")
    assert (status, json.loads(said)["utuh"]) == (0, True)
    assert door("audit", "--verify", "--kepala", json.loads(said)["kepala"])[0] == 0
    assert "tidak terbaca" in door("audit", "--verify", "--kepala", "x")[1]
    tamper(planned, "UPDATE audit SET pelaku = 'x' WHERE id = 1")
    status, said = door("audit", "--verify")
    assert status == 1
    assert "isi baris 1 berubah" in said
    assert door("audit", "--apa")[0] == 2
