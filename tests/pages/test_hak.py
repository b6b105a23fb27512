"""Every page by its cold address for every role, and who may write where nobody signs in."""

import pytest
from streamlit import config

from domain.hak import HAK, Tindakan
from domain.peran import PUBLIK, SEMUA, Pelaku, Peran, Tugas, setempat
from tests.pages.halaman import HALAMAN, buka
from ui import frame, hak, masuk
from ui.rahasia import LINGKUNGAN, dari_lingkungan

CONTOH = {"wilayah": "9901", "tahun": "2024"}
PERAN = {
    Peran.PUBLIK: PUBLIK,
    Peran.PIMPINAN: Pelaku("bupati", "Bupati", (Tugas(Peran.PIMPINAN, "9901"),)),
    Peran.OPERATOR: Pelaku("op", "Operator", (Tugas(Peran.OPERATOR, "9901", "4.01"),)),
    Peran.VERIFIKATOR: Pelaku("ver", "Verifikator", (Tugas(Peran.VERIFIKATOR, "9901"),)),
    Peran.ADMIN: Pelaku("adm", "Admin", (Tugas(Peran.ADMIN, SEMUA),)),
}
# Written out, not computed: the table of who opens which page beside what everybody opens.
DIBATASI = {
    "triwulan": {Peran.PIMPINAN, Peran.OPERATOR, Peran.VERIFIKATOR, Peran.ADMIN},
    "verifikasi": {Peran.PIMPINAN, Peran.VERIFIKATOR, Peran.ADMIN},
    "rapat": {Peran.PIMPINAN, Peran.VERIFIKATOR, Peran.ADMIN},
    "tindak_lanjut": {Peran.PIMPINAN, Peran.OPERATOR, Peran.VERIFIKATOR, Peran.ADMIN},
    "audit": {Peran.ADMIN},
    "pengguna": {Peran.ADMIN},
}


def _diam(*_: object) -> None:
    """The store of these tests is read only."""


def memerankan(monkeypatch: pytest.MonkeyPatch, siapa: Pelaku) -> None:
    monkeypatch.setattr(hak, "pelaku", lambda: siapa)
    monkeypatch.setattr(hak, "record_refusal", _diam)


@pytest.mark.usefixtures("terbangun")
@pytest.mark.parametrize("peran", Peran)
@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_opens_by_cold_address_for_those_who_may_alone(
    nama: str, peran: Peran, monkeypatch: pytest.MonkeyPatch
) -> None:
    memerankan(monkeypatch, PERAN[peran])

    halaman = buka(nama, **CONTOH)

    boleh = peran in DIBATASI.get(nama, set(Peran))
    assert halaman.cacat == []
    tertutup = ("tidak terbuka untuk Anda", "Tidak untuk dibuka")
    assert any(kata in halaman.teks for kata in tertutup) is not boleh
    tautan = {str(t.proto.label) for t in halaman.uji.get("page_link")}
    terlarang = {k for k, siapa in DIBATASI.items() if k in HALAMAN and peran not in siapa}
    assert {"Ringkasan", "Tentang"} <= tautan
    assert not tautan & {frame.HALAMAN[k] for k in terlarang}


@pytest.mark.usefixtures("terbangun")
def test_somebody_whose_account_is_disabled_has_what_everybody_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keluar = Pelaku("adm", "Admin", (Tugas(Peran.ADMIN, SEMUA),), aktif=False)
    memerankan(monkeypatch, keluar)

    assert "Akun Admin dinonaktifkan; hubungi admin." in buka("verifikasi", **CONTOH).teks
    assert "tidak terbuka" not in buka("ringkasan", **CONTOH).teks


def test_every_page_of_the_list_of_rights_asks_what_not_everybody_may() -> None:
    assert set(DIBATASI) == set(hak.HAK_HALAMAN)
    for nama, tindakan in hak.HAK_HALAMAN.items():
        assert HAK[tindakan].peran == DIBATASI[nama]
    assert Peran.PUBLIK in HAK[Tindakan.LIHAT].peran


@pytest.mark.parametrize(
    ("alamat", "kepala", "sendiri"),
    [
        ("127.0.0.1", {}, True),
        ("localhost", {"Host": "localhost:8501"}, True),
        ("::1", {"Host": "[::1]:8501"}, True),
        ("0.0.0.0", {"Host": "localhost:8501"}, False),
        ("", {"Host": "localhost:8501"}, False),
        ("10.0.0.5", {}, False),
        ("127.0.0.1", {"Host": "capaian.example:8501"}, False),
        ("127.0.0.1", {"Host": "localhost", "X-Forwarded-For": "10.0.0.9"}, False),
        ("127.0.0.1", {"Host": "localhost", "Forwarded": "for=10.0.0.9"}, False),
    ],
)
def test_only_a_server_that_listens_to_its_own_machine_has_a_local_user(
    alamat: str, kepala: dict[str, str], sendiri: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(masuk.st, "context", type("Konteks", (), {"headers": kepala}))
    semula = config.get_option("server.address")
    config.set_option("server.address", alamat)
    try:
        siapa = masuk.pelaku()
    finally:
        config.set_option("server.address", semula)

    assert siapa == (setempat("setempat", "Pengguna setempat") if sendiri else PUBLIK)


def test_half_a_sign_in_in_the_environment_stops_the_start() -> None:
    penuh = dict.fromkeys(LINGKUNGAN, "x")

    assert dari_lingkungan({}) is None
    assert dari_lingkungan(penuh) == {"auth": dict.fromkeys(LINGKUNGAN.values(), "x")}
    with pytest.raises(RuntimeError, match="CAPAIAN_COOKIE_SECRET missing"):
        dari_lingkungan({n: v for n, v in penuh.items() if n != "CAPAIAN_COOKIE_SECRET"})


@pytest.mark.usefixtures("terbangun")
def test_where_nobody_can_sign_in_nobody_is_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    memerankan(monkeypatch, PUBLIK)
    monkeypatch.setattr(hak, "bermasuk", lambda: False)
    teks = buka("verifikasi", **CONTOH).teks
    assert "Server ini terbuka untuk dibaca saja." in teks
    assert "masuk dahulu" not in teks

    monkeypatch.setattr(hak, "bermasuk", lambda: True)
    assert "masuk dahulu." in buka("verifikasi", **CONTOH).teks
