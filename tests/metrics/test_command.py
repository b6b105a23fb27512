"""The door `python -m metrics`, on the store built from data/: Lahat's real figures."""

import json
from typing import Any

import pytest

from metrics.__main__ import main


@pytest.fixture
def jalankan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Run a command on the built store: its exit status, what it printed, what went wrong."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)

    def jalan(*kata: str) -> tuple[int, str, str]:
        status = main(list(kata))
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalan


def isi(hasil: tuple[int, str, str]) -> dict[str, Any]:
    status, keluar, salah = hasil
    assert (status, salah) == (0, "")
    return json.loads(keluar)


CAPAIAN = ("capaian", "--wilayah", "1604", "--tahun", "2023")
PERINGKAT = ("peringkat", "--indikator", "P0", "--provinsi", "16", "--tahun")


def test_lahat_missed_its_poverty_target_of_2023(jalankan: Any):
    hasil = isi(jalankan(*CAPAIAN, "--json"))
    p0 = next(i for i in hasil["indikator"] if i["kode"] == "P0")
    assert (p0["target"], p0["realisasi"], p0["capaian"], p0["predikat"]) == (
        9.8, 15.0, 46.94, "Sangat Rendah",
    )  # fmt: skip
    assert p0["sasaran"] == "4.2"
    assert p0["sumber"]["teks"]
    assert len(p0["sumber"]["sha256"]) == 64
    assert (len(hasil["misi"]), len(hasil["tujuan"]), len(hasil["sasaran"])) == (5, 5, 17)
    bernilai = [s["kode"] for s in hasil["sasaran"] if s["capaian"] is not None]
    assert bernilai == ["4.2"]
    assert hasil["keseluruhan"]["keadaan"] == "sementara"


@pytest.mark.parametrize(("tahun", "posisi", "nilai"), [(2023, 2, 15.0), (2020, 3, 15.95)])
def test_lahat_was_third_poorest_of_17_and_is_second_again(
    jalankan: Any, tahun: int, posisi: int, nilai: float
):
    hasil = isi(jalankan(*PERINGKAT, str(tahun), "--json"))
    lahat = next(p for p in hasil["peringkat"] if p["kode_bps"] == "1604")
    assert (hasil["dari"], hasil["tanpa_data"]) == (17, [])
    assert (lahat["peringkat"], lahat["nilai"]) == (posisi, nilai)


KELOMPOK = ("peringkat", "--indikator", "P0", "--tahun", "2023", "--wilayah", "1604")


@pytest.mark.parametrize(
    ("kelompok", "banyak", "acuan"),
    [((), 17, "Sumatera Selatan"), (("--kelompok", "provinsi"), 17, "Sumatera Selatan"),
     (("--kelompok", "terdekat"), 7, "Indonesia"), (("--kelompok", "16.07,7312"), 3, "Indonesia"),
     (("--kelompok", "berencana"), 3, "Indonesia"), (("--kelompok", "nasional"), 514, "Indonesia")],
)  # fmt: skip
def test_lahat_is_ranked_among_a_chosen_group(
    jalankan: Any, kelompok: tuple[str, ...], banyak: int, acuan: str
):
    hasil = isi(jalankan(*KELOMPOK, *kelompok, "--json"))
    assert (hasil["banyak"], hasil["acuan"], hasil["wilayah"]) == (banyak, acuan, "1604")
    assert hasil["dari"] + len(hasil["tanpa_data"]) == banyak
    assert {t["tahun"] for t in hasil["per_tahun"]} == set(range(2010, 2024))
    assert all(p["kode_bps"][:2] != "99" for p in hasil["peringkat"] + hasil["tanpa_data"])


def test_lahats_poverty_rank_over_the_years_is_the_one_that_officials_said(jalankan: Any):
    hasil = isi(jalankan(*KELOMPOK, "--json"))
    posisi = {t["tahun"]: t["peringkat"] for t in hasil["per_tahun"]}
    assert {t: posisi[t] for t in (2017, 2018, 2020, 2021, 2022, 2023)} == {
        2017: 2, 2018: 3, 2020: 3, 2021: 2, 2022: 2, 2023: 2,
    }  # fmt: skip
    assert hasil["gerak_kerapatan"] == "menyempit"


def test_both_code_systems_and_both_spellings_of_a_province_name_the_same(jalankan: Any):
    assert jalankan("capaian", "--wilayah", "16.04", "--tahun", "2023") == jalankan(*CAPAIAN)
    assert jalankan(*PERINGKAT, "2023") == jalankan(
        "peringkat", "--tahun", "2023", "--provinsi", "1600", "--indikator", "P0"
    )


def test_the_same_question_has_the_same_answer_to_the_byte(jalankan: Any):
    assert jalankan(*CAPAIAN, "--json") == jalankan(*CAPAIAN, "--json")


@pytest.mark.parametrize("triwulan", ["1", "2", "3", "4"])
def test_a_complete_plan_is_scored_up_to_each_quarter_and_never_prints_nan(
    jalankan: Any, triwulan: str
):
    kata = ("capaian", "--wilayah", "9901", "--tahun", "2023", "--triwulan", triwulan)
    hasil = isi(jalankan(*kata, "--json"))
    keadaan = {i["keadaan"] for i in hasil["indikator"]}
    assert hasil["contoh"] is True
    assert {"dinilai", "data_tahunan"} <= keadaan
    assert all(i["realisasi"] is None for i in hasil["indikator"] if i["agregasi"] == "tahunan")


def test_a_state_before_the_first_load_knows_no_wilayah(jalankan: Any):
    status, keluar, salah = jalankan(*CAPAIAN, "--as-of", "0")
    assert (status, keluar) == (1, "")
    assert "belum ada pada keadaan data 0" in salah
    assert jalankan(*CAPAIAN, "--as-of", "2000-01-01")[0] == 1
    kini = isi(jalankan(*CAPAIAN, "--json"))
    assert isi(jalankan(*CAPAIAN, "--json", "--as-of", str(kini["versi"]))) == kini
    assert isi(jalankan(*CAPAIAN, "--json", "--as-of", "2999-01-01T00:00+07:00")) == kini


@pytest.mark.parametrize(
    ("kata", "kalimat"),
    [
        (("capaian", "--wilayah", "1699", "--tahun", "2023"), "Kode wilayah “1699” tidak dikenal"),
        (("capaian", "--wilayah", "1604", "--tahun", "kini"), "--tahun kini: harus bilangan bulat"),
        ((*CAPAIAN, "--triwulan", "5"), "--triwulan 5: harus 1 sampai 4"),
        ((*CAPAIAN, "--rencana", "X"), "Rencana “X” tidak ada"),
        ((*CAPAIAN, "--as-of", "9999"), "--as-of 9999: muatan terakhir bernomor"),
        ((*CAPAIAN, "--as-of", "kemarin"), "--as-of kemarin: tulis nomor muatan atau saat"),
        (
            ("peringkat", "--indikator", "IPM", "--provinsi", "16", "--tahun", "2023"),
            "pilih salah satu serinya: IPM_UHH_LFSP2020",
        ),
        ((*KELOMPOK, "--provinsi", "16"), "Pilih salah satu: --provinsi KODE atau --wilayah KODE."),
        (KELOMPOK[:-2], "Pilih salah satu: --provinsi KODE atau --wilayah KODE."),
        ((*PERINGKAT, "2023", "--kelompok", "nasional"), "--kelompok hanya untuk --wilayah KODE."),
        ((*KELOMPOK, "--kelompok", "1699"), "Kode wilayah “1699” tidak dikenal"),
        (
            (*KELOMPOK[:-1], "9901", "--kelompok", "terdekat"),
            "--kelompok terdekat: titik tengah wilayah 9901 tidak diketahui",
        ),
        (
            ("peringkat", "--indikator", "P0", "--tahun", "2023", "--provinsi", "9901010"),
            "tanpa wilayah bawahan.",
        ),
        (
            ("peringkat", "--indikator", "P9", "--provinsi", "16", "--tahun", "2023"),
            "Indikator “P9” tidak dikenal; periksa kode di kamus indikator",
        ),
    ],
)
def test_what_cannot_be_answered_is_one_sentence_and_status_1(
    jalankan: Any, kata: tuple[str, ...], kalimat: str
):
    status, keluar, salah = jalankan(*kata)
    assert (status, keluar) == (1, "")
    assert kalimat in salah
    assert salah.count("\n") == 1


@pytest.mark.parametrize(
    "kata",
    [
        (),
        ("hitung", "--tahun", "2023"),
        ("capaian", "--tahun", "2023"),
        ("capaian", "--wilayah"),
        ("capaian", "wilayah", "1604", "--tahun", "2023"),
        (*CAPAIAN, "--warna", "biru"),
        (*CAPAIAN, "--tahun", "2022"),
    ],
)
def test_an_unknown_command_shows_the_help_and_has_status_2(jalankan: Any, kata: tuple[str, ...]):
    status, keluar, salah = jalankan(*kata)
    assert (status, keluar) == (2, "")
    assert salah.startswith("Pemakaian: python -m metrics")


def test_help_is_asked_for(jalankan: Any):
    status, keluar, _ = jalankan("peringkat", "--help")
    assert status == 0
    assert "--as-of" in keluar


def test_a_missing_store_is_a_sentence(jalankan: Any, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tidak/ada/capaian.db")
    status, keluar, salah = jalankan(*CAPAIAN)
    assert (status, keluar) == (1, "")
    assert salah.count("\n") == 1
