"""The page Anggaran: budget beside kinerja, every row placed or left out with its reason."""

import re

import pytest

from domain.angka import tulis
from domain.istilah import JenisAnggaran
from metrics.anggaran import anggaran_kinerja
from metrics.baris import baris
from metrics.kinerja import kinerja
from metrics.rupiah import rupiah
from store.anggaran import anggaran_frame, program_frame
from store.engine import connect, database_url
from store.kinerja import kinerja_frames
from store.reading_plan import opd_frame
from tests.pages.halaman import Halaman, buka

CONTOH = {"wilayah": "9901", "tahun": "2024"}
pytestmark = pytest.mark.usefixtures("terbangun")


def polos(teks: str) -> str:
    return teks.replace("\u00a0", " ")


def judul(halaman: Halaman) -> str:
    return polos(halaman.html.split('<h1 class="judul">')[1].split("</h1>")[0])


def test_a_year_says_what_was_spent_and_what_it_reached() -> None:
    halaman = buka("anggaran", **CONTOH)
    assert halaman.cacat == []
    assert judul(halaman) == (
        "81,74 % anggaran tahun 2024 terserap; 13 dari 19 program belum mencapai target"
    )
    assert "Rp456,44 miliar dari pagu setahun Rp558,37 miliar: 20 dari 22 program" in polos(
        halaman.teks
    )
    assert "DATA CONTOH" in halaman.teks


def test_the_serapan_is_that_of_the_cells() -> None:
    with connect(database_url()).connect() as connection:
        masukan = kinerja_frames(connection, "9901", 2024)
        milik = (connection, masukan.rencana, masukan.versi_rencana)
        program, uang, opd = program_frame(*milik), anggaran_frame(*milik), opd_frame(*milik)
    hasil = anggaran_kinerja(kinerja(masukan, 2024), program, uang, opd)
    satu = next(b for b in baris(hasil.program) if b["kode"] == "1.03.10")
    sel = uang[(uang["program"] == "1.03.10") & (uang["tahun"] == 2024)]
    per_jenis = sel.groupby("jenis")["nilai"].sum()
    assert satu["pagu"] == per_jenis[JenisAnggaran.PAGU]
    assert satu["realisasi"] == per_jenis[JenisAnggaran.REALISASI]
    assert len(str(satu["realisasi_cell"]).split("; ")) == 4
    assert rupiah(uang, ["1.03.10"], JenisAnggaran.PAGU, 2024)["nilai"][0] == satu["pagu"]
    halaman = buka("anggaran", **CONTOH)
    assert str(satu["realisasi_cell"]) in halaman.teks
    assert f"Rp{tulis(satu['realisasi'], 0)} ÷ Rp{tulis(satu['pagu'], 0)} × 100 = 72,06 %" in polos(
        halaman.teks
    )


def test_who_is_left_out_is_listed_with_the_reason() -> None:
    teks = polos(buka("anggaran", **CONTOH).teks)
    assert "Tidak dibandingkan: 2 program" in teks
    assert re.search(r"Pagu 2024 belum lengkap[^:]*: 1 12 Pendaftaran Penduduk", teks)
    assert "realisasi anggaran tahun 2024 belum lengkap" in teks.lower()


def test_who_is_left_out_for_the_same_reason_stands_together() -> None:
    teks = polos(buka("anggaran", wilayah="9901", tahun="2025", triwulan="2").teks)
    sebab = "Capaian s.d. TW II 2025 belum dapat dinilai (data tahunan): 7"
    assert f"{sebab} 1 Pengelolaan Pendidikan; 3 Pengelolaan dan Pengembangan Sistem" in teks
    assert teks.count("belum dapat dinilai (belum ada data)") == 1
    assert "Serapan dibandingkan dengan seluruhnya, 31,55 %; capaian dalam kurung." in teks


def test_a_quarter_per_opd_leaves_out_what_has_no_quarterly_figure() -> None:
    halaman = buka("anggaran", wilayah="9901", tahun="2025", triwulan="2", menurut="opd")
    assert halaman.cacat == []
    teks = polos(halaman.teks)
    assert judul(halaman).startswith("31,55 % anggaran s.d. TW II 2025 terserap; 1 dari 4 perangka")
    sebab = "Capaian s.d. TW II 2025 belum dapat dinilai (data tahunan)"
    assert re.search(rf"{re.escape(sebab)}: \d+ [^(]*Dinas Pendidikan", teks)
    assert "Tidak mempunyai program dalam rencana" in teks
    assert re.search(r"\d+,\d\d % dari rencana", teks)


def test_nothing_unknown_is_a_zero() -> None:
    halaman = buka("anggaran", wilayah="9901", tahun="2025")
    assert halaman.cacat == []
    assert judul(halaman) == "Serapan anggaran tahun 2025 belum diketahui"
    assert "Belum ada yang serapan dan capaiannya sama-sama diketahui." in halaman.teks
    assert "Siapa di mana" not in halaman.teks
    assert "0,00 %" not in polos(halaman.teks)


def test_a_plan_without_a_budget_says_what_to_do() -> None:
    halaman = buka("anggaran", wilayah="1604", tahun="2023")
    assert halaman.cacat == []
    assert "Tambahkan lembar Program dan Anggaran" in halaman.teks


def test_an_unknown_view_is_told() -> None:
    halaman = buka("anggaran", **CONTOH, menurut="entah")
    assert any("entah" in t for t in halaman.toast)
    assert halaman.terpilih("menurut") == "program"
