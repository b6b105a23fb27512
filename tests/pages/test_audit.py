"""Pages Audit and Pengguna as an admin meets them, over a store of their own."""

import re
import shutil
import sqlite3
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from domain.peran import SEMUA, Pelaku, Peran, Tugas
from store.audit import Ditolak
from store.engine import connect
from store.pengguna import pelaku_bernama, put_pengguna
from tests.pages.conftest import Toko
from tests.pages.halaman import Halaman, buka, terbaca
from ui import hak
from ui.audit import BANYAK

ADMIN = Pelaku("adm@contoh.go.id", "Admin Contoh", (Tugas(Peran.ADMIN, SEMUA),))
OPERATOR = Pelaku("op@contoh.go.id", "Operator", (Tugas(Peran.OPERATOR, "9901", "4.01"),))
SAAT = datetime(2026, 4, 1, 2, 30, tzinfo=UTC)


@pytest.fixture
def url(
    built_database_url: str, tmp_path: Path, toko: Toko, monkeypatch: pytest.MonkeyPatch
) -> str:
    """A store with a user who was added, and an act that was refused; an admin looks at it."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    milik = f"sqlite:///{tmp_path / 'capaian.db'}"
    mesin = connect(milik)
    put_pengguna(mesin, ADMIN, "ver@contoh.go.id", "Vera", [Tugas(Peran.VERIFIKATOR, "9901")], SAAT)
    with pytest.raises(Ditolak):
        put_pengguna(mesin, OPERATOR, OPERATOR.subjek, "Saya", [Tugas(Peran.ADMIN, SEMUA)], SAAT)
    toko(milik)
    monkeypatch.setattr(hak, "pelaku", lambda: ADMIN)
    return milik


def baris_audit(halaman: Halaman) -> str:
    """The table of the ledger."""
    return halaman.html.split('class="tabel audit alir"')[1]


@pytest.mark.usefixtures("url")
def test_the_ledger_says_who_when_what_before_after_and_why_not() -> None:
    halaman = buka("audit", wilayah="9901")

    assert halaman.cacat == []
    assert "Jejak audit utuh" in halaman.teks
    tabel = baris_audit(halaman)
    assert "Vera" in tabel
    assert "verifikator 9901" in tabel
    assert "1 Apr 2026" in tabel
    assert "Admin Contoh" in tabel
    assert "Hanya admin yang dapat mengelola pengguna." in tabel


@pytest.mark.usefixtures("url")
def test_the_filter_of_the_address_leaves_refusals_alone() -> None:
    tabel = baris_audit(buka("audit", wilayah="9901", hasil="ditolak"))

    assert "op@contoh.go.id" in tabel
    assert "ver@contoh.go.id" not in tabel


@pytest.mark.usefixtures("url")
def test_what_is_older_than_a_page_of_the_ledger_is_a_link_away() -> None:
    halaman = buka("audit", wilayah="9901", tindakan="muat")
    assert baris_audit(halaman).count("<tr>") == BANYAK + 1
    alamat = re.search(r'href="audit\?([^"]*)"[^>]*>Baris sebelumnya', halaman.html)
    assert alamat
    pilihan = {n: v for n, (v,) in parse_qs(unescape(alamat[1])).items()}
    assert pilihan["tindakan"] == "muat"

    lama = buka("audit", **pilihan)
    assert f">{int(pilihan['sampai'])}</td>" in baris_audit(lama)
    assert f">{int(pilihan['sampai']) + 1}</td>" not in baris_audit(lama)
    assert baris_audit(buka("audit", wilayah="9901", sampai="x")) != baris_audit(lama)


def test_a_row_that_was_changed_behind_the_ledgers_back_shows(url: str) -> None:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as basis_data:
        for (pemicu,) in basis_data.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall():
            basis_data.execute(f"DROP TRIGGER {pemicu}")
        basis_data.execute("UPDATE audit SET pelaku = 'Orang lain' WHERE pelaku = 'Admin Contoh'")

    halaman = buka("audit", wilayah="9901")

    assert halaman.cacat == []
    assert "Jejak audit tidak utuh" in halaman.teks
    assert "Jangan hapus apa pun" in halaman.teks


def isi(halaman: Halaman, subjek: str, nama: str, peran: Peran, opd: str = "") -> Halaman:
    """Fill the form and send it."""
    uji = halaman.uji
    uji.text_input[0].set_value(subjek)
    uji.text_input[1].set_value(nama)
    if opd:
        next(s for s in uji.selectbox if s.label.startswith("Perangkat daerah")).set_value(opd)
    next(s for s in uji.selectbox if s.label == "Peran").set_value(peran)
    next(s for s in uji.selectbox if s.label == "Wilayah" and s.key is None).set_value("9901")
    return terbaca(next(b for b in uji.button if b.label == "Simpan").click().run())


def tersimpan(url: str, subjek: str) -> Pelaku:
    with connect(url).connect() as connection:
        return pelaku_bernama(connection, subjek)


def test_an_admin_adds_a_user_and_a_second_role(url: str) -> None:
    halaman = buka("pengguna", wilayah="9901")
    assert "1 pengguna terdaftar" in halaman.teks

    halaman = isi(halaman, "BARU@contoh.go.id", "Baru", Peran.PIMPINAN)
    halaman = isi(halaman, "baru@contoh.go.id", "", Peran.OPERATOR, "DPUPR")

    assert halaman.cacat == []
    assert tersimpan(url, "baru@contoh.go.id") == Pelaku(
        "baru@contoh.go.id",
        "Baru",
        (Tugas(Peran.OPERATOR, "9901", "DPUPR"), Tugas(Peran.PIMPINAN, "9901")),
    )


def test_an_operator_without_an_opd_is_told_so(url: str) -> None:
    halaman = isi(buka("pengguna", wilayah="9901"), "x@contoh.go.id", "X", Peran.OPERATOR)

    assert [e.value for e in halaman.uji.error] == ["Pilih perangkat daerah operator ini."]
    assert tersimpan(url, "x@contoh.go.id").tugas == ()


def test_a_role_is_taken_and_a_user_disabled(url: str) -> None:
    uji = buka("pengguna", wilayah="9901").uji

    next(b for b in uji.button if b.label == "Cabut tugas ini").click().run()
    assert tersimpan(url, "ver@contoh.go.id").tugas == ()
    next(b for b in uji.button if b.label == "Nonaktifkan").click().run()

    assert not tersimpan(url, "ver@contoh.go.id").aktif
