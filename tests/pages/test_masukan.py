"""The page Masukan: off until switched on, sent, looked at, shown or turned down, exported."""

import pytest

from store.engine import opened
from store.masukan import masukan_frame, set_masukan
from tests.pages.halaman import Halaman, buka, terbaca
from tests.pages.test_triwulan import LAIN, kini, tekan
from ui.masukan_moderasi import berkas

CONTOH = {"wilayah": "9901", "rencana": "9901-RPJMD-2021", "tahun": "2025"}


def terbuka(url: str) -> None:
    with opened(url) as engine:
        set_masukan(engine, LAIN, "9901", True, kini())


def dikirim(isi: str) -> Halaman:
    uji = buka("masukan", **CONTOH).uji
    uji.text_area(key="masukan_isi").set_value(isi)
    return tekan(terbaca(uji), "masukan_kirim")


def keadaan(url: str) -> list[str]:
    with opened(url) as engine, engine.connect() as connection:
        return masukan_frame(connection, "9901", None)["keadaan"].tolist()


def test_the_form_is_off_until_it_is_switched_on(url: str) -> None:
    assert url
    halaman = buka("masukan", **CONTOH)
    assert halaman.cacat == []
    assert "Formulir masukan belum dibuka" in halaman.teks
    assert "masukan_kirim" not in {b.key for b in halaman.uji.button}
    assert "masukan_atur" not in {b.key for b in halaman.uji.button}


@pytest.mark.usefixtures("sendiri")
def test_the_admin_switches_it_on_and_off(url: str) -> None:
    assert url
    halaman = tekan(buka("masukan", **CONTOH), "masukan_atur")
    assert "Masukan untuk rencana Kabupaten Contoh" in halaman.teks
    halaman = tekan(halaman, "masukan_atur")
    assert "Formulir masukan belum dibuka" in halaman.teks


def test_a_visitor_sends_what_is_not_shown_before_a_look(url: str) -> None:
    terbuka(url)
    halaman = dikirim("Perbaiki <b>jembatan</b> desa")
    assert halaman.cacat == []
    assert "Terima kasih" in halaman.uji.success[0].value
    assert keadaan(url) == ["menunggu"]
    assert "Masukan tampil di sini setelah dibaca Bappeda" in halaman.teks


def test_nothing_written_is_refused_in_a_sentence(url: str) -> None:
    terbuka(url)
    assert "Tulis masukan" in str(dikirim("  ").uji.error[0].value)
    assert keadaan(url) == []


def test_the_sixth_within_an_hour_is_put_off(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    alamat = property(lambda _: "192.0.2.7")
    monkeypatch.setattr("streamlit.runtime.context.ContextProxy.ip_address", alamat)
    terbuka(url)
    for n in range(5):
        dikirim(f"gagasan {n}")
    assert "Terlalu banyak masukan" in str(dikirim("gagasan").uji.error[0].value)


@pytest.mark.usefixtures("sendiri")
def test_one_is_shown_as_text_and_another_turned_down_with_a_reason(url: str) -> None:
    terbuka(url)
    dikirim("Perbaiki <b>jembatan</b> desa")
    dikirim("iklan")
    halaman = tekan(buka("masukan", **CONTOH), "tayang_1")
    assert "Perbaiki &lt;b&gt;jembatan" in halaman.html
    assert "Tulis dahulu alasan" in str(tekan(halaman, "tolak_2").uji.error[0].value)
    halaman.uji.text_area(key="alasan_2").set_value("bukan masukan")
    tekan(halaman, "tolak_2")
    assert keadaan(url) == ["ditolak", "tayang"]


def test_the_export_holds_no_formula() -> None:
    satu = {"id": 1, "moment": "m", "keadaan": "tayang", "tentang": "Umum", "nama": "",
            "isi": '=HYPERLINK("x");a', "alasan": ""}  # fmt: skip
    assert '"\'=HYPERLINK(""x"");a"' in berkas([satu]).decode("utf-8-sig")
