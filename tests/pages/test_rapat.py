"""The pages Rapat and Tindak lanjut: opened, noted, decided, closed, and judged a period later."""

from datetime import date

import pytest

from domain.peran import Pelaku, Peran, Tugas
from domain.tindak_lanjut import Posisi
from store.engine import opened
from store.rapat_butir import butir_frame, sudah_ditutup
from store.tindak_lanjut import TindakLanjut, add_tindak_lanjut, tindak_lanjut_frame
from tests.pages.halaman import Halaman, buka, terbaca
from tests.pages.test_triwulan import LAIN, hari_ini, kini, tekan
from ui import hak

TW_I = {"wilayah": "9901", "rencana": "9901-RPJMD-2021", "tahun": "2025", "triwulan": "1"}
NAMA = "Evaluasi TW I 2025"

pytestmark = pytest.mark.usefixtures("sendiri")


def dibuka() -> Halaman:
    """A meeting on TW I 2025 was opened on its page."""
    halaman = buka("rapat", **TW_I)
    halaman.uji.text_input(key="rapat_nama").set_value(NAMA)
    return tekan(halaman, "rapat_buka")


def butir(url: str) -> list[tuple[str, str]]:
    with opened(url) as engine, engine.connect() as connection:
        semua = butir_frame(connection, NAMA)
    return list(zip(semua["jenis"], semua["teks"], strict=True))


def tindak_lanjut(url: str, indikator: str, opd: str, awal: Posisi, tenggat: date) -> None:
    with opened(url) as engine:
        satu = TindakLanjut(
            "9901", "9901-RPJMD-2021", 2025, 1, indikator, opd, "Dikerjakan", tenggat, awal
        )
        add_tindak_lanjut(engine, LAIN, satu, kini())


def test_a_meeting_opens_with_the_findings_as_its_agenda(url: str) -> None:
    halaman = dibuka()
    assert halaman.cacat == []
    assert "belum ada keputusan, sedang berlangsung" in halaman.teks
    agenda = [teks for jenis, teks in butir(url) if jenis == "agenda"]
    assert agenda
    assert all(
        satu in " ".join(halaman.teks.split()) for satu in (" ".join(a.split()) for a in agenda)
    )


@pytest.mark.parametrize("nama", ["", "12"])
def test_a_meeting_without_a_name_of_its_own_is_not_opened(url: str, nama: str) -> None:
    assert url
    halaman = buka("rapat", **TW_I)
    halaman.uji.text_input(key="rapat_nama").set_value(nama)
    halaman = tekan(halaman, "rapat_buka")
    assert "Beri nama rapat" in str(halaman.uji.error[0].value)


def test_a_decision_is_written_down_signed_and_the_meeting_closed(url: str) -> None:
    uji = dibuka().uji
    uji.radio(key="butir_jenis").set_value("keputusan")
    uji.text_area(key="butir_teks").set_value("Dahulukan jalan kabupaten")
    halaman = tekan(terbaca(uji), "butir_catat")
    assert ("keputusan", "Dahulukan jalan kabupaten") in butir(url)
    assert "1 keputusan, sedang berlangsung" in halaman.teks
    assert "Pengguna setempat" in halaman.teks
    halaman = tekan(halaman, "rapat_tutup")
    assert "sudah ditutup" in halaman.teks
    assert not {b.key for b in halaman.uji.button} & {"rapat_tutup", "butir_catat", "tl_tambah"}
    with opened(url) as engine, engine.connect() as connection:
        assert sudah_ditutup(connection, NAMA)


def test_what_a_meeting_decides_is_aimed_at_a_gap_and_kept_with_it(url: str) -> None:
    uji = dibuka().uji
    uji.selectbox(key="tl_indikator").set_value("jalan_mantap")
    uji.text_area(key="tl_uraian").set_value("Pemeliharaan 12 ruas")
    halaman = tekan(terbaca(uji), "tl_tambah")
    assert halaman.cacat == []
    with opened(url) as engine, engine.connect() as connection:
        (satu,) = tindak_lanjut_frame(connection, "9901").itertuples()
    assert (satu.indikator, satu.opd, satu.rapat) == ("jalan_mantap", "DPUPR", NAMA)
    assert satu.realisasi == 44.2
    assert "Pemeliharaan 12 ruas" in halaman.teks


@pytest.mark.parametrize(
    ("indikator", "opd", "awal", "kata"),
    [
        ("jalan_mantap", "DPUPR", Posisi(44.2, 65.0), "Membaik"),
        ("jalan_mantap", "DPUPR", Posisi(50.0, 75.0), "Tidak membaik"),
        ("sampah_tertangani", "DLH", Posisi(40.0, 55.0), "Belum ada data"),
    ],
)
def test_the_next_period_says_whether_it_moved(
    url: str, indikator: str, opd: str, awal: Posisi, kata: str
) -> None:
    tindak_lanjut(url, indikator, opd, awal, hari_ini())
    halaman = buka("tindak_lanjut", **TW_I)
    assert halaman.cacat == []
    assert kata in halaman.teks


def test_what_is_past_due_is_told_in_days(url: str) -> None:
    lewat = date.fromordinal(hari_ini().toordinal() - 9)
    tindak_lanjut(url, "jalan_mantap", "DPUPR", Posisi(44.2, 65.0), lewat)
    halaman = buka("tindak_lanjut", **TW_I)
    assert "1 dari 1 tindak lanjut belum selesai, 1 lewat tenggat" in halaman.teks
    assert "lewat 9 hari" in halaman.teks


def test_an_indikator_tells_what_was_decided_for_it_and_what_came_of_it(url: str) -> None:
    lewat = date.fromordinal(hari_ini().toordinal() - 9)
    tindak_lanjut(url, "jalan_mantap", "DPUPR", Posisi(44.2, 65.0), lewat)

    milik = buka("indikator", **TW_I, indikator="jalan_mantap")
    lain = buka("indikator", **TW_I, indikator="sampah_tertangani")

    assert milik.cacat == []
    for isi in ("Dikerjakan (DPUPR, tenggat", "lewat 9 hari", "Direncanakan", "Membaik"):
        assert isi in milik.teks
    assert "Dikerjakan" not in lain.teks
    assert "Belum ada tindak lanjut." in lain.teks


def test_an_earlier_state_of_the_data_tells_of_no_tindak_lanjut(url: str) -> None:
    tindak_lanjut(url, "jalan_mantap", "DPUPR", Posisi(44.2, 65.0), hari_ini())
    halaman = buka("indikator", **TW_I, indikator="jalan_mantap", keadaan="55")
    assert halaman.cacat == []
    assert "Dikerjakan" not in halaman.teks


def test_what_waits_for_words_says_so_when_it_is_pressed(url: str) -> None:
    halaman = dibuka()
    for kunci, kata in (
        ("butir_catat", "Tulis dahulu yang dikatakan atau diputuskan"),
        ("tl_tambah", "Tulis dahulu yang dikerjakan"),
    ):
        assert kata in str(tekan(halaman, kunci).uji.error[0].value)
    assert {jenis for jenis, _ in butir(url)} == {"agenda"}


def test_what_stands_below_a_message_keeps_its_place_when_it_goes(url: str) -> None:
    assert url
    uji = dibuka().uji
    dengan = [type(satu) for satu in uji.main.children.values()]
    assert len(uji.success) == 1
    uji.run()
    assert len(uji.success) == 0
    assert [type(satu) for satu in uji.main.children.values()] == dengan


def test_what_was_taken_leaves_its_field_empty(url: str) -> None:
    assert url
    uji = dibuka().uji
    uji.text_area(key="butir_teks").set_value("Jalan dahulu")
    halaman = tekan(terbaca(uji), "butir_catat")
    assert halaman.uji.text_area(key="butir_teks").value == ""


def test_nothing_is_done_without_evidence(url: str) -> None:
    tindak_lanjut(url, "jalan_mantap", "DPUPR", Posisi(44.2, 65.0), hari_ini())
    uji = buka("tindak_lanjut", **TW_I).uji
    uji.selectbox(key="lapor_keadaan_1").set_value("selesai")
    halaman = tekan(terbaca(uji), "lapor_simpan")
    assert "tanpa bukti" in str(halaman.uji.error[0].value)
    halaman.uji.text_area(key="lapor_bukti_1").set_value("Berita acara")
    halaman = tekan(terbaca(halaman.uji), "lapor_simpan")
    assert "Bukti: Berita acara" in halaman.teks
    assert "0 dari 1 tindak lanjut belum selesai" in halaman.teks


def test_an_operator_reads_what_its_own_opd_is_to_do(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    tindak_lanjut(url, "jalan_mantap", "DPUPR", Posisi(44.2, 65.0), hari_ini())
    for opd, kalimat in (
        ("DPUPR", "1 dari 1 tindak lanjut DPUPR belum selesai"),
        ("DLH", "Belum ada tindak lanjut untuk DLH"),
    ):
        orang = Pelaku("op", "Operator", (Tugas(Peran.OPERATOR, "9901", opd),))
        monkeypatch.setattr(hak, "pelaku", lambda orang=orang: orang)
        halaman = buka("tindak_lanjut", **TW_I)
        assert kalimat in halaman.teks
        assert ("Persentase Jalan" in halaman.teks) is (opd == "DPUPR")
        assert not {b.key for b in halaman.uji.button} & {"tl_tambah"}


def test_the_list_of_meetings_leads_into_each(url: str) -> None:
    assert url
    dibuka()
    halaman = buka("rapat", **TW_I)
    assert "1 rapat evaluasi Kabupaten Contoh" in halaman.teks
    assert f'rapat={NAMA.replace(" ", "+")}"' in halaman.html


def test_without_a_plan_a_meeting_waits_for_it() -> None:
    teks = buka("rapat", wilayah="1608", tahun="2024").teks
    assert "Rapat dapat dibuka sesudah rencana" in teks
