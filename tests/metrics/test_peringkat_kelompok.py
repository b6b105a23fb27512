"""Ranks within a chosen group, as a frame, as JSON and as text."""

import json
import random

import pandas as pd
import pytest

from domain.acuan import Indikator
from domain.angka import Satuan
from domain.istilah import Agregasi, Arah
from metrics.kelompok import Kelompok, KelompokSalah, anggota
from metrics.keluaran_peringkat import Tentang, isi_peringkat, tabel_peringkat
from metrics.peringkat_kelompok import PeringkatKelompok, gerak_kerapatan, peringkat_kelompok
from metrics.perubahan import GerakJarak

NAMA = pd.DataFrame(
    [("1604", "Lahat"), ("1612", "PALI"), ("1613", "Muratara"), ("1671", "Palembang")],
    columns=["wilayah", "nama"],
)
ANGKA = pd.DataFrame(
    [
        ("1604", 2021, 16.0, "tetap"), ("1604", 2022, 15.0, "tetap"),
        ("1612", 2021, 12.0, "tetap"), ("1612", 2022, 15.005, "tetap"),
        ("1613", 2021, 20.0, "tetap"), ("1613", 2022, 18.0, "tetap"),
        ("1671", 2021, 10.0, "tetap"), ("1671", 2022, 10.0, "tetap"),
        ("1604", 2023, 1.0, "tetap"), ("16", 2022, 11.0, "tetap"),
    ],
    columns=["wilayah", "tahun", "nilai", "status"],
)  # fmt: skip
ACUAN = pd.DataFrame({"tahun": [2021, 2022], "nilai": [12.0, 11.0]})
P0 = Indikator(
    "P0", "Penduduk Miskin", "P0", "", Satuan("persen", 2), Arah.TURUN, Agregasi.TAHUNAN, "BPS",
    "", "", "",
)  # fmt: skip
TENTANG = Tentang(P0, "1604", "kelompok provinsi", "Sumatera Selatan", 7)


def hasil(angka: pd.DataFrame = ANGKA, tahun: int = 2022) -> PeringkatKelompok:
    return peringkat_kelompok(angka, NAMA, ACUAN, Arah.TURUN, 2, tahun)


def test_the_ranks_of_a_year_with_band_movement_and_gap():
    isi = isi_peringkat(TENTANG, hasil())
    assert [p["nama"] for p in isi["peringkat"]] == ["Muratara", "PALI", "Lahat", "Palembang"]
    assert isi["peringkat"][2] == {
        "kode_bps": "1604", "nama": "Lahat", "nilai": 15.0, "peringkat": 3, "peringkat_bawah": 2,
        "peringkat_terbaik": 2, "pita": {"atas": 2, "bawah": 3}, "tahun_sebelum": 2021, "geser": 1,
        "selisih": 4.0, "tahun_jarak": 2021, "selisih_sebelum": 4.0, "gerak": "tetap",
    }  # fmt: skip
    assert (isi["dari"], isi["banyak"], isi["cukup"]) == (4, 4, True)
    assert [(t["tahun"], t["peringkat"]) for t in isi["per_tahun"]] == [(2021, 2), (2022, 3)]
    assert isi["gerak_kerapatan"] == "menyempit"
    assert json.loads(json.dumps(isi, allow_nan=False)) == isi


def test_too_few_figures_are_listed_without_bands_and_told_so():
    sedikit = hasil(ANGKA[~ANGKA["wilayah"].isin(["1612", "1613"])])
    isi = isi_peringkat(TENTANG, sedikit)
    assert (isi["dari"], isi["banyak"], isi["cukup"]) == (2, 4, False)
    assert [t["nama"] for t in isi["tanpa_data"]] == ["PALI", "Muratara"]
    assert {p["pita"] for p in isi["peringkat"]} == {None}
    teks = tabel_peringkat(TENTANG, sedikit)
    assert "terlalu sedikit" in teks
    assert "Belum ada data: PALI, Muratara" in teks
    assert "terlalu sedikit" not in tabel_peringkat(TENTANG, hasil())


def test_the_table_marks_the_wilayah_and_tells_what_moved():
    baris = tabel_peringkat(TENTANG, hasil()).splitlines()
    lahat = next(b for b in baris if "◄" in b)
    assert lahat.split() == ["3", "2", "2–3", "Lahat", "◄", "15,00", "+1", "sejak", "2021", "+4,00",
                             "tetap"]  # fmt: skip
    assert "4 dari 4 wilayah mempunyai angka" in baris[0]
    assert any(b.startswith("Sebaran 4 wilayah merapat: simpangan baku 3,84 (2021") for b in baris)


def test_a_year_without_any_figure_ranks_nobody():
    kosong = hasil(ANGKA[ANGKA["tahun"] > 2022])
    assert (len(kosong.urutan), len(kosong.tanpa)) == (0, 4)
    assert gerak_kerapatan(kosong.kerapatan) is None
    assert isi_peringkat(TENTANG, kosong)["peringkat"] == []


@pytest.mark.parametrize("benih", [1, 2, 3])
def test_the_order_of_rows_changes_no_rank(benih: int):
    urut = list(range(len(ANGKA)))
    random.Random(benih).shuffle(urut)
    acak = hasil(ANGKA.iloc[urut])
    assert isi_peringkat(TENTANG, acak) == isi_peringkat(TENTANG, hasil())


@pytest.mark.parametrize(
    ("angka", "gerak"),
    [((10.0, 20.0, 14.0, 16.0), GerakJarak.MENYEMPIT),
     ((14.0, 16.0, 10.0, 20.0), GerakJarak.MELEBAR),
     ((-4.0, 4.0, -4.0, 4.0), GerakJarak.TETAP), ((-9.0, 1.0, -1.0, 1.0), GerakJarak.MENYEMPIT)],
)  # fmt: skip
def test_a_group_draws_together_or_apart(angka: tuple[float, ...], gerak: GerakJarak):
    frame = pd.DataFrame(
        {"wilayah": ["1604", "1612"] * 2, "tahun": [2021, 2021, 2022, 2022], "nilai": angka,
         "status": "tetap"}
    )  # fmt: skip
    dua = peringkat_kelompok(frame, NAMA[:2], ACUAN, Arah.NAIK, 2, 2022)
    assert gerak_kerapatan(dua.kerapatan) is gerak


PETA = pd.DataFrame(
    [("16", "0000", "provinsi", 0, 0.0, 0.0)]
    + [(f"16{i:02}", "16", "kota" if i > 5 else "kabupaten", 0, 0.0, float(i))
       for i in range(1, 10)]
    + [("1701", "17", "kabupaten", 0, 0.1, 1.0), ("1702", "17", "kabupaten", 0, None, None),
       ("9901", "99", "kabupaten", 1, 0.0, 1.0)],
    columns=["kode", "induk", "jenis", "contoh", "lat", "lon"],
)  # fmt: skip


def test_the_nearest_cross_the_border_of_a_province_but_not_of_the_real():
    dekat = anggota(PETA, "1601", Kelompok.TERDEKAT)
    assert dekat == ["1601", "1602", "1603", "1604", "1605", "1606", "1701"]
    assert anggota(PETA.iloc[::-1], "1601", Kelompok.TERDEKAT) == dekat


def test_a_wilayah_without_a_place_has_no_nearest():
    with pytest.raises(KelompokSalah, match="titik tengah wilayah 1702 tidak diketahui"):
        anggota(PETA, "1702", Kelompok.TERDEKAT)
