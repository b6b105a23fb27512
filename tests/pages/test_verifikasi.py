"""The page Verifikasi: late OPD, entries beside their past, verdicts, steps, periods."""

from datetime import timedelta

import pytest

from domain.hak import Tindakan
from domain.siklus import KeadaanLaporan
from store.engine import opened
from store.isian import save_isian
from store.laporan import move
from store.pemeriksaan import Isian
from store.periode import periode_frame
from store.reading_figures import realisasi_frame
from tests.pages.halaman import Halaman, buka, terbaca
from tests.pages.test_triwulan import (
    INVESTASI,
    LAIN,
    WAKTU_IZIN,
    buka_periode,
    hari_ini,
    keadaan,
    kini,
    laporan,
    polos,
    tekan,
    tersimpan,
)

SEMUA = {"wilayah": "9901", "rencana": "9901-RPJMD-2021", "tahun": "2025"}
IZIN = SEMUA | {"opd": "DPMPTSP"}

pytestmark = pytest.mark.usefixtures("sendiri")


def diajukan(url: str, **nilai: float) -> int:
    """A report handed in with these values; its id."""
    nomor = laporan(url, buka_periode(url))
    with opened(url) as engine:
        for indikator, n in (nilai or {INVESTASI: 150.25, WAKTU_IZIN: 5.2}).items():
            save_isian(engine, LAIN, nomor, indikator, Isian(n, "Pameran"), 0, kini())
        move(engine, LAIN, nomor, Tindakan.AJUKAN, kini())
    return nomor


def catat(halaman: Halaman, kunci: str, teks: str) -> Halaman:
    """Write into a form; it is sent with its button."""
    halaman.uji.text_area(key=kunci).set_value(teks)
    return halaman


def angka(url: str, indikator: str) -> list[float]:
    with opened(url) as engine, engine.connect() as connection:
        semua = realisasi_frame(
            connection, indikator=[indikator], wilayah=["9901"], tahun=(2025, 2025)
        )
    return semua.loc[semua["triwulan"] == 3, "nilai"].tolist()


def test_without_a_period_one_is_opened_here(url: str) -> None:
    halaman = buka("verifikasi", **SEMUA)
    assert halaman.cacat == []
    assert "Belum ada periode" in halaman.teks
    halaman.uji.selectbox(key="periode_triwulan").set_value(3).run()
    halaman = tekan(terbaca(halaman.uji), "periode_simpan")
    assert halaman.cacat == []
    with opened(url) as engine, engine.connect() as connection:
        (satu,) = periode_frame(connection, "9901").itertuples()
    assert (satu.tahun, satu.triwulan) == (2025, 3)
    assert "14 dari 14 perangkat daerah belum mengajukan" in halaman.teks


def test_days_that_stand_in_the_wrong_order_are_refused_in_a_sentence(url: str) -> None:
    buka_periode(url)
    halaman = buka("verifikasi", **SEMUA)
    halaman.uji.selectbox(key="periode_triwulan").set_value(3).run()
    hari = halaman.uji.date_input(key="hari_kunci_2025_3")
    hari.set_value(hari_ini() - timedelta(30)).run()
    halaman = tekan(terbaca(halaman.uji), "periode_simpan")
    assert "Urutan harinya terbalik" in str(halaman.uji.error[0].value)


def test_who_is_late_comes_first_with_the_days(url: str) -> None:
    buka_periode(url, mulai=-20, lama=15)
    halaman = buka("verifikasi", **SEMUA)
    assert halaman.cacat == []
    assert "14 dari 14 perangkat daerah belum mengajukan, 14 terlambat" in halaman.teks
    assert halaman.teks.count("belum diperbarui, 5 hari") == 14
    assert halaman.teks.count("tidak melapor (data tahunan)") == 5


def test_an_entry_stands_beside_its_past_its_capaian_and_its_checks(url: str) -> None:
    diajukan(url, **{INVESTASI: 450.0, WAKTU_IZIN: 5.2})
    halaman = buka("verifikasi", **IZIN)
    assert halaman.cacat == []
    for teks in ("TW II 2025 171,30", "450,00 miliar rupiah", "seperti jumlah sejak awal tahun",
                 "Pameran"):  # fmt: skip
        assert teks in polos(halaman)


def test_one_entry_is_accepted_and_the_others_stay_open(url: str) -> None:
    nomor = diajukan(url)
    halaman = tekan(buka("verifikasi", **IZIN), f"terima_{INVESTASI}")
    assert halaman.cacat == []
    semua = tersimpan(url, nomor)
    assert (semua[INVESTASI].putusan, semua[WAKTU_IZIN].putusan) == ("diterima", "")
    assert "Diterima verifikator" in halaman.teks


def test_all_entries_are_accepted_at_once(url: str) -> None:
    nomor = diajukan(url)
    tekan(buka("verifikasi", **IZIN), "terima_semua")
    assert {t.putusan for t in tersimpan(url, nomor).values()} == {"diterima"}


def test_one_entry_is_marked_with_a_note_and_the_report_returned(url: str) -> None:
    nomor = diajukan(url)
    halaman = buka("verifikasi", **IZIN)
    kosong = tekan(halaman, f"kembali_{INVESTASI}")
    assert "Tulis dahulu yang perlu diperbaiki" in str(kosong.uji.error[0].value)
    halaman = catat(halaman, f"catatan_{nomor}_{INVESTASI}", "lampirkan data LKPM")
    halaman = tekan(halaman, f"kembali_{INVESTASI}")
    halaman = tekan(halaman, "verifikasi")
    assert "dikembalikan; kembalikan dahulu laporannya" in str(halaman.uji.error[0].value)
    halaman = catat(halaman, f"catatan_kembalikan_{nomor}", "perbaiki investasi")
    halaman = tekan(halaman, "kembalikan")
    assert keadaan(url, nomor) is KeadaanLaporan.DRAFT
    operator = buka("triwulan", **IZIN)
    assert "Dikembalikan verifikator: lampirkan data LKPM" in operator.teks
    assert "perbaiki investasi" in str(operator.uji.warning[0].value)


def test_a_report_goes_on_to_the_lock_and_its_figures_are_published(url: str) -> None:
    nomor = diajukan(url)
    halaman = buka("verifikasi", **IZIN)
    for tindakan in ("verifikasi", "setujui"):
        halaman = tekan(halaman, tindakan)
        assert halaman.cacat == []
    assert angka(url, INVESTASI) == [150.25]
    halaman = tekan(halaman, "kunci")
    assert keadaan(url, nomor) is KeadaanLaporan.TERKUNCI
    kosong = tekan(halaman, "buka_kunci")
    assert "Tulis dahulu catatan" in str(kosong.uji.error[0].value)
    assert keadaan(url, nomor) is KeadaanLaporan.TERKUNCI
    halaman = catat(halaman, f"catatan_buka_kunci_{nomor}", "revisi BPS")
    halaman = tekan(halaman, "buka_kunci")
    assert keadaan(url, nomor) is KeadaanLaporan.DISETUJUI
    assert "revisi BPS" in halaman.teks


def test_all_verified_reports_are_approved_and_locked_at_once(url: str) -> None:
    nomor = diajukan(url)
    with opened(url) as engine:
        move(engine, LAIN, nomor, Tindakan.VERIFIKASI, kini())
    halaman = tekan(buka("verifikasi", **SEMUA), "semua_setujui")
    assert halaman.cacat == []
    assert "1 laporan TW III 2025 kini disetujui" in halaman.uji.success[0].value
    tekan(halaman, "semua_kunci")
    assert keadaan(url, nomor) is KeadaanLaporan.TERKUNCI
