"""The projection tried on known series: equal to domain.jalur, and fair to its rivals."""

import json
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.jalur import proyeksi
from domain.laju import Titik
from domain.seri import PutusSeri
from metrics.__main__ import main
from metrics.uji_proyeksi import perbandingan, uji_proyeksi


def bingkai(*seri: list[float | None], indikator: str = "P0", mulai: int = 2010) -> pd.DataFrame:
    rows = [
        (indikator, f"16{i:02}", mulai + t, n)
        for i, isi in enumerate(seri)
        for t, n in enumerate(isi)
    ]
    kolom = ["indikator", "wilayah", "tahun", "nilai"]
    return pd.DataFrame(rows, columns=kolom).astype({"nilai": "float64"})


def test_a_straight_series_is_foretold_and_the_others_err():
    hasil = uji_proyeksi(bingkai([10.0, 12, 14, 16])).to_dict("records")
    assert len(hasil) == 1
    assert {k: hasil[0][k] for k in ("indikator", "horizon", "banyak", "linier", "di_dalam")} == {
        "indikator": "P0", "horizon": 1, "banyak": 1, "linier": 0.0, "di_dalam": 1.0,
    }  # fmt: skip
    assert hasil[0]["terakhir"] == 2
    assert hasil[0]["cagr"] == pytest.approx(14 * math.sqrt(1.4) - 16)


def test_fewer_than_three_points_foretell_nothing():
    assert uji_proyeksi(bingkai([10.0, 12], [10.0, None, 14, 16, 18]))["banyak"].tolist() == [1]
    assert uji_proyeksi(bingkai([10.0, None, 14, 16])).empty
    assert uji_proyeksi(bingkai([10.0, 12, None, 16])).empty
    assert uji_proyeksi(bingkai([None, None])).empty


def test_the_growth_rule_is_left_out_where_a_level_is_not_above_zero():
    hasil = uji_proyeksi(bingkai([-1.0, 0, 1, 2])).iloc[0]
    assert np.isnan(hasil["cagr"])
    assert hasil["linier"] == 0


def test_no_forecast_runs_across_a_break(monkeypatch: pytest.MonkeyPatch):
    putus = (PutusSeri("P0", 2013, "garis baru", "BPS"),)
    monkeypatch.setattr("metrics.uji_proyeksi.PUTUS", putus)
    assert uji_proyeksi(bingkai([10.0, 12, 14, 30, 32, 34])).empty
    assert uji_proyeksi(bingkai([10.0, 12, 14, 16, 30], mulai=2009))["banyak"].tolist() == [1]
    assert len(uji_proyeksi(bingkai([10.0, 12, 14, 30, 32, 34], indikator="P1"))) == 3


@given(
    st.lists(
        st.lists(st.one_of(st.none(), st.integers(-50, 50).map(float)), min_size=9, max_size=9),
        min_size=1,
        max_size=4,
    )
)
def test_each_forecast_is_the_domain_s(seri: list[list[float | None]]):
    hasil = uji_proyeksi(bingkai(*seri)).set_index("horizon")
    for h in (1, 2, 3):
        baris = hasil.loc[[h] if h in hasil.index else []].to_dict("records")
        galat: list[tuple[float, float, bool]] = []
        for isi in seri:
            for asal in range(2, 9 - h):
                titik = [
                    Titik(t, n)
                    for t in range(max(0, asal - 5), asal + 1)
                    if (n := isi[t]) is not None
                ]
                nyata = isi[asal + h]
                if len(titik) < 3 or titik[-1].tahun != asal or nyata is None:
                    continue
                p = proyeksi(titik, asal + h)
                di_dalam = p.bawah - 1e-9 <= nyata <= p.atas + 1e-9
                galat.append((abs(p.nilai - nyata), abs(titik[-1].nilai - nyata), di_dalam))
        assert [b["banyak"] for b in baris] == ([len(galat)] if galat else [])
        if not galat:
            continue
        for nama, isi_galat in zip(("linier", "terakhir", "di_dalam"), zip(*galat, strict=True),
                                   strict=True):  # fmt: skip
            assert baris[0][nama] == pytest.approx(sum(isi_galat) / len(galat)), nama


def test_the_comparison_counts_each_indikator_the_same():
    uji = pd.DataFrame(
        [("P0", 1, 30, 1.0, 2.0, 1.0, 0.9), ("P1", 1, 10, 8.0, 1.0, np.nan, 0.5),
         ("P2", 1, 10, 0.0, 0.0, 0.0, 1.0)],
        columns=["indikator", "horizon", "banyak", "linier", "terakhir", "cagr", "di_dalam"],
    )  # fmt: skip
    hasil = perbandingan(uji).to_dict("records")[0]
    assert hasil == {
        "horizon": 1, "indikator": 3, "banyak": 50,
        "terhadap_terakhir": pytest.approx(2.0), "terhadap_cagr": pytest.approx(1.0),
        "di_dalam": pytest.approx(0.84),
    }  # fmt: skip


@pytest.fixture
def jalankan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("DATABASE_URL", built_database_url)

    def jalan(*kata: str) -> tuple[int, str, str]:
        status = main(list(kata))
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalan


def test_the_back_test_is_printed_and_its_interval_holds_what_it_promises(jalankan: Any):
    status, keluar, _ = jalankan("uji-proyeksi", "--json")
    assert status == 0
    hasil = json.loads(keluar)
    assert {b["horizon"] for b in hasil["ringkasan"]} == {1, 2, 3}
    assert all(0.75 <= b["di_dalam"] <= 0.85 for b in hasil["ringkasan"])
    ada = {b["indikator"] for b in hasil["indikator"]}
    assert "P0" in ada
    assert "opini_BPK" not in ada  # levels are no figures to project
    assert "÷ nilai terakhir" in jalankan("uji-proyeksi")[1]


def test_soppeng_s_plan_is_judged_on_its_way(jalankan: Any):
    status, keluar, _ = jalankan("jalur", "--wilayah", "7312", "--tahun", "2024", "--json")
    assert status == 0
    putusan = {i["indikator"]: i for i in json.loads(keluar)["indikator"]}
    assert {k: v["putusan"] for k, v in putusan.items()} == {
        "LPE": "sesuai_jalur", "IPM_UHH_SP2010": "terbatas", "P0": "sesuai_jalur",
    }  # fmt: skip
    ipm = putusan["IPM_UHH_SP2010"]
    assert ipm["laju_sisa"] == pytest.approx(3.14)
    assert ipm["proyeksi"]["tahun"] == 2026
    assert ipm["galat_uji"]["horizon"] == 2
    assert ipm["dasar"] == {"tahun": 2020, "nilai": 68.67, "asal": "kondisi awal rencana"}
    teks = jalankan("jalur", "--wilayah", "7312", "--tahun", "2024")[1]
    assert "kemajuan terbatas" in teks
    assert "72,75 (72,04 s.d. 73,46)" in teks
    cagr = jalankan("jalur", "--wilayah", "7312", "--tahun", "2024", "--metode", "cagr", "--json")
    assert json.loads(cagr[1])["metode"] == "cagr"


def test_the_fictional_kabupaten_shows_every_kind_of_verdict(jalankan: Any):
    hasil = json.loads(jalankan("jalur", "--wilayah", "9901", "--tahun", "2024", "--json")[1])
    assert hasil["contoh"] is True
    assert {
        "tercapai", "sesuai_jalur", "perlu_percepatan", "terbatas", "memburuk", "tanpa_target",
        "tidak_dinilai",
    } <= {i["putusan"] for i in hasil["indikator"]}  # fmt: skip
    assert jalankan("jalur", "--wilayah", "9901", "--tahun", "2024")[1].startswith("DATA CONTOH")


def test_an_unknown_method_is_one_sentence(jalankan: Any):
    status, keluar, salah = jalankan("jalur", "--wilayah", "7312", "--tahun", "2024",
                                     "--metode", "log")  # fmt: skip
    assert (status, keluar, salah) == (1, "", "--metode log: harus linier atau cagr.\n")
