"""The page Laporan by itself: what a press makes, what the public does not get, its notices."""

from dataclasses import replace
from typing import Any

import pytest

from domain.peran import PUBLIK, Pelaku, Peran, Tugas, setempat
from reports.daftar import DAFTAR
from reports.isi import LaporanSalah, Permintaan
from reports.pdf import Kertas
from tests.pages.halaman import buka, terbaca
from ui import hak, laporan_antre, masuk
from ui.laporan_antre import Antrean, kemajuan
from ui.laporan_pilihan import Pesan

LAHAT = {"wilayah": "1604", "tahun": "2023"}


@pytest.fixture(autouse=True)
def toko(built_database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", built_database_url)


def unduhan(uji: Any) -> list[str]:
    """The labels of the buttons that give a file."""
    return [str(t.label) for t in uji.get("download_button")]


def test_every_kind_has_its_button_and_nothing_is_made_yet() -> None:
    h = buka("laporan", **LAHAT)

    assert h.cacat == []
    assert f"{len(DAFTAR)} laporan Kabupaten Lahat tahun 2023" in h.teks
    assert [b.key for b in h.uji.button if str(b.key).startswith("buat_")] == [
        f"buat_{j.kode}" for j in DAFTAR
    ]
    for jenis in DAFTAR:
        assert jenis.judul in h.teks
        assert jenis.keterangan in h.teks
    assert unduhan(h.uji) == []


def test_a_press_makes_one_and_another_choice_begins_anew_with_the_first_kept() -> None:
    uji = buka("laporan", **LAHAT).uji
    h = terbaca(uji.button(key="buat_data").click().run())

    assert h.cacat == []
    assert unduhan(uji) == ["Unduh"]
    assert "capaian_lahat_2023_data.zip" in h.teks
    assert uji.session_state["laporan_dibuat"][0].isi.startswith(b"PK")
    uji.query_params["tahun"] = "2022"
    h = terbaca(uji.run())
    assert "Dibuat sebelumnya di sesi ini" in h.teks
    assert "Kabupaten Lahat, Tahun 2023, keadaan data" in h.teks
    assert "buat_data" in [b.key for b in uji.button]


def test_chosen_sasaran_and_an_earlier_state_go_into_the_report() -> None:
    uji = buka("laporan", **LAHAT, sasaran="4.2,2.4", keadaan="54").uji
    uji.button(key="buat_data").click().run()

    minta = uji.session_state["laporan_dibuat"][0].pesan.minta
    assert minta == replace(
        Permintaan("1604", 2023, rencana="1604-RPJMD-2019", versi=54, sasaran=("4.2", "2.4")),
        pembuat=minta.pembuat,
        alamat=minta.alamat,
    )


def test_what_cannot_be_made_says_why_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def menolak(_laporan: object, _pesanan: object) -> bytes:
        raise LaporanSalah("Tidak ada <b>baris</b> untuk formulir ini.")

    jenis = {j.kode: j for j in DAFTAR}
    monkeypatch.setattr(
        laporan_antre, "MENURUT_KODE", jenis | {"e78": replace(jenis["e78"], tulis=menolak)}
    )
    uji = buka("laporan", **LAHAT).uji
    uji.session_state["laporan_gagal"] = {}
    h = terbaca(uji.button(key="buat_e78").click().run())

    assert "Tidak ada <b>baris</b> untuk formulir ini." in h.teks
    assert "&lt;b&gt;baris" in h.html
    h = terbaca(uji.button(key="buat_data").click().run())
    assert unduhan(uji) == ["Unduh"]
    assert h.cacat == []


def test_the_public_gets_reports_for_the_public_and_an_operator_those_of_its_opd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    operator = replace(setempat("o", "Sari"), tugas=(Tugas(Peran.OPERATOR, "1604", "DINSOS"),))
    siapa: tuple[tuple[Pelaku, frozenset[str], str], ...]
    siapa = ((PUBLIK, frozenset(), ""), (operator, frozenset({"DINSOS"}), "Sari"))
    for orang, opd, pembuat in siapa:
        monkeypatch.setattr(hak, "pelaku", lambda orang=orang: orang)
        monkeypatch.setattr(masuk, "pelaku", lambda orang=orang: orang)
        uji = buka("laporan", **LAHAT).uji
        uji.button(key="buat_data").click().run()
        pesan = uji.session_state["laporan_dibuat"][0].pesan
        assert (pesan.opd, pesan.minta.pembuat) == (opd, pembuat)
        assert [s.key for s in uji.selectbox if s.key == "pilih_rapat"] == []


def test_a_wilayah_without_a_plan_says_what_to_do() -> None:
    h = buka("laporan", wilayah="1605", tahun="2023")

    assert h.cacat == []
    assert "dapat dibuat sesudah rencananya dimuat di halaman Data" in h.teks
    assert [b.key for b in h.uji.button if str(b.key).startswith("buat_")] == []


def test_progress_counts_kinds_and_the_steps_within_one() -> None:
    assert [kemajuan(0, 4, 0, 1), kemajuan(1, 4, 1, 2), kemajuan(3, 4, 9, 9)] == [0, 0.375, 1]
    assert kemajuan(3, 4, 10, 9) == 1


def test_a_queue_of_another_choice_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    satu = Pesan(Permintaan("1604", 2023), Kertas.A4, None, None, "sqlite://")
    lain = replace(satu, minta=Permintaan("1604", 2022))
    sesi: dict[str, Any] = {"laporan_antre": Antrean(satu, ("data",), 1)}
    monkeypatch.setattr(laporan_antre.st, "session_state", sesi)

    assert laporan_antre.antrean(satu) is sesi["laporan_antre"]
    assert laporan_antre.antrean(lain) is None
    assert sesi == {}
