"""Budget beside kinerja: what is added up, what stays unknown, who is out and why."""

import math
from typing import Any

import pandas as pd

from domain.istilah import JenisAnggaran
from metrics.anggaran import AnggaranKinerja, anggaran_kinerja
from metrics.baris import baris
from metrics.kinerja import Kinerja, kinerja
from tests.metrics.rencana import angka, rencana, target, ukur

OPD = pd.DataFrame([("DINSOS", "Dinas Sosial"), ("DPUPR", "PU")], columns=["kode", "nama"])
PAGU, REALISASI = JenisAnggaran.PAGU, JenisAnggaran.REALISASI
PENUH = [40, 60, 60, 40]
Uang = tuple[str, int, int, str, float, str]


def uang(program: str, jenis: str, tahun: int, *triwulan: float | None) -> list[Uang]:
    """Four quarters, or one amount for the year; None has no row."""
    nomor = (0,) if len(triwulan) == 1 else (1, 2, 3, 4)
    pasang = zip(nomor, triwulan, strict=True)
    return [(program, tahun, n, jenis, v, f"{jenis[0]}{tahun}.{n}")
            for n, v in pasang if v is not None]  # fmt: skip


def frame(*isi: list[Uang]) -> pd.DataFrame:
    kolom = ["program", "tahun", "triwulan", "jenis", "nilai", "cell"]
    semua = pd.DataFrame([r for satu in isi for r in satu], columns=kolom)
    semua = semua.astype({"tahun": "int64", "triwulan": "int64", "nilai": "float64"})
    return semua.assign(file_name="rencana.xlsx", sha256="a" * 64, sheet="Anggaran", raw_text="1")


def program(*isi: tuple[str, str, str, str]) -> pd.DataFrame:
    """kode, sasaran, indikator, opd."""
    kepala = pd.DataFrame(list(isi), columns=["kode", "sasaran", "indikator", "opd"])
    return kepala.assign(nama="Program " + kepala["kode"].astype(str))


def dinilai(triwulan: int = 0) -> Kinerja:
    """LPE 80 of Dinas Sosial (4.1), P0 120 and PGK unknown of PU (4.2), GK netral (4.3)."""
    masukan = rencana(
        [ukur("4.1", "LPE", agregasi="posisi_akhir"), ukur("4.2", "P0"), ukur("4.2", "PGK"),
         ukur("4.3", "GK", "netral")],
        [target(k, 2023, 100) for k in ("LPE", "P0", "PGK")]
        + [target("LPE", 2023, 100, triwulan=n) for n in (1, 2, 3, 4)],
        [angka("LPE", 2023, 80, n) for n in (1, 2, 3, 4)]
        + [angka("P0", 2023, 120), angka("GK", 2023, 5)],
    )  # fmt: skip
    milik = {"LPE": "DINSOS", "P0": "DPUPR", "PGK": "DPUPR", "GK": "SETDA"}
    masukan.indikator["opd"] = [milik[k] for k in masukan.indikator["indikator"]]
    return kinerja(masukan, 2023, triwulan)


def hasil(triwulan: int = 0) -> AnggaranKinerja:
    programs = program(
        ("A", "4.1", "", "DINSOS"),
        ("B", "4.2", "P0", "DPUPR"),
        ("C", "4.2", "", "DPUPR"),
        ("D", "4.1", "", ""),
        ("E", "4.3", "", "DINSOS"),
        ("F", "4.1", "", "DISPAR"),
        ("G", "4.1", "", "DISPAR"),
    )
    isi = frame(
        uang("A", PAGU, 2023, *PENUH), uang("A", REALISASI, 2023, 30, 60, 60, 40),
        uang("B", PAGU, 2023, *PENUH), uang("B", REALISASI, 2023, 40, 20, None, 40),
        uang("C", PAGU, 2023, 100), uang("C", REALISASI, 2023, 70),
        uang("C", REALISASI, 2023, 1, 1, 1, 1),
        uang("E", PAGU, 2023, 100), uang("E", REALISASI, 2023, 100),
        uang("F", PAGU, 2023, 0), uang("F", REALISASI, 2023, 0),
        uang("G", PAGU, 2023, *PENUH), uang("G", REALISASI, 2022, *PENUH),
    )  # fmt: skip
    return anggaran_kinerja(dinilai(triwulan), programs, isi, OPD)


def satu(isi: pd.DataFrame, kode: str) -> dict[str, Any]:
    return next(b for b in baris(isi) if b["kode"] == kode)


def test_rupiah_add_up_and_a_year_comes_before_its_quarters():
    isi = hasil().program
    a, c = satu(isi, "A"), satu(isi, "C")
    assert (a["pagu"], a["realisasi"], a["serapan"]) == (200, 190, 95)
    assert (c["pagu"], c["realisasi"], c["serapan"]) == (100, 70, 70)
    assert a["realisasi_cell"].split("; ") == [f"r2023.{n}" for n in (1, 2, 3, 4)]
    assert c["realisasi_cell"] == "r2023.0"


def test_up_to_a_quarter_serapan_is_told_against_the_year_and_against_its_plan():
    a = satu(hasil(2).program, "A")
    assert (a["pagu"], a["pagu_sd"], a["realisasi"]) == (200, 100, 90)
    assert (a["serapan"], a["serapan_sd"]) == (45, 90)
    assert a["realisasi_cell"] == "r2023.1; r2023.2"
    c = satu(hasil(2).program, "C")
    assert (c["pagu"], c["pagu_sd"], c["serapan_sd"]) == (100, None, None)


def test_a_sum_with_a_gap_is_unknown_and_told():
    b = satu(hasil().program, "B")
    assert (b["pagu"], b["realisasi"], b["serapan"]) == (200, None, None)
    assert (b["capaian"], b["alasan"], b["kuadran"]) == (120, "tanpa_realisasi", "")
    assert satu(hasil(2).program, "B")["serapan"] == 30  # the gap comes later


def test_everyone_who_is_out_has_every_reason():
    alasan = {b["kode"]: b["alasan"] for b in baris(hasil().program)}
    assert alasan == {
        "A": "",
        "B": "tanpa_realisasi",
        "C": "",
        "D": "tanpa_pagu",
        "E": "belum_dinilai",
        "F": "pagu_nol",
        "G": "tanpa_realisasi",
    }
    e = satu(hasil().program, "E")
    assert (e["capaian"], e["keadaan"]) == (None, "tidak_dinilai")
    b = satu(hasil(3).program, "B")  # P0 exists for the year only
    assert (b["alasan"], b["keadaan"]) == ("tanpa_realisasi; belum_dinilai", "data_tahunan")


def test_a_program_is_measured_by_its_own_indikator_or_by_those_of_its_sasaran():
    isi = hasil().program
    assert [satu(isi, k)["indikator"] for k in ("A", "B", "C")] == ["LPE", "P0", "P0; PGK"]
    assert (satu(isi, "B")["capaian"], satu(isi, "B")["jumlah"]) == (120, 1)
    c = satu(isi, "C")
    assert (c["capaian"], c["diketahui"], c["jumlah"], c["keadaan"]) == (120, 1, 2, "sementara")


def test_what_is_sementara_has_no_corner():
    isi = hasil().program
    assert satu(isi, "C")["kuadran"] == ""
    assert satu(isi, "A")["kuadran"] == "kurang_terserap"


def test_the_line_is_the_serapan_of_all_whose_rupiah_are_known():
    semua = hasil().semua
    assert (semua.dihitung, semua.banyak) == (4, 7)  # A, C, E and F
    assert (semua.pagu, semua.realisasi) == (400, 360)
    assert semua.serapan == 90


def test_an_opd_is_the_sum_of_its_programmes_and_unknown_where_one_is():
    isi = hasil().opd
    dinsos, pu, dispar = (satu(isi, k) for k in ("DINSOS", "DPUPR", "DISPAR"))
    assert (dinsos["program"], dinsos["pagu"], dinsos["realisasi"]) == (2, 300, 290)
    assert math.isclose(dinsos["serapan"], 290 / 3)
    assert (dinsos["capaian"], dinsos["kuadran"]) == (80, "kurang_terserap")
    assert (pu["pagu"], pu["realisasi"], pu["alasan"]) == (300, None, "tanpa_realisasi")
    assert (dispar["program"], dispar["nama"]) == (2, "DISPAR")
    setda = satu(isi, "SETDA")
    assert (setda["program"], setda["pagu"]) == (0, None)
    assert setda["alasan"] == "tanpa_program; belum_dinilai"
    assert satu(isi, "")["program"] == 1


def test_a_plan_without_programmes_has_no_line_and_no_zero():
    kosong = anggaran_kinerja(dinilai(), program(), frame(), OPD)
    assert kosong.program.empty
    assert kosong.semua.serapan is None
    assert set(kosong.opd["program"]) == {0}
    assert kosong.opd["pagu"].isna().all()
