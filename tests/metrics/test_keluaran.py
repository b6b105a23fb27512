"""What the terminal prints: the promised keys, null for unknown, stable and plain."""

import json
from dataclasses import replace

import pandas as pd

from domain.aturan import Aturan
from metrics.baris import baris
from metrics.keluaran import isi_capaian, tabel_capaian
from metrics.kinerja import kinerja
from tests.metrics.rencana import angka, rencana, target, ukur

LAHAT = rencana(
    [ukur("4.1", "LPE"), ukur("4.1", "IKLH"), ukur("4.2", "P0", "turun"),
     ukur("4.3", "BPK", "ordinal", skala="opini_bpk")],
    [target("P0", 2023, 9.8, peran="akhir"), target("LPE", 2023, 4.6, 5.1),
     ("IKLH", "tahunan", 2023, 0, None, 69.0, *[""] * 8), target("BPK", 2023, 4)],
    [angka("P0", 2023, 15.0), angka("BPK", 2023, 3)],
)  # fmt: skip


def test_the_promised_json_of_capaian():
    isi = isi_capaian(kinerja(LAHAT, 2023))
    assert list(isi)[:5] == ["wilayah", "nama", "contoh", "tahun", "triwulan"]
    assert isi["versi"] == 7
    assert isi["aturan"] == {
        "formula_turun": "selisih",
        "maks": 120.0,
        "batas": "bawah",
        "label": "permendagri86",
        "cakupan_minimum": 0.8,
    }
    p0 = next(i for i in isi["indikator"] if i["kode"] == "P0")
    assert p0["capaian"] == 46.94
    assert abs(p0["capaian_mentah"] - 46.93877551) < 1e-8
    assert (p0["misi"], p0["tujuan"], p0["sasaran"]) == ("4", "4.1", "4.2")
    assert (p0["target"], p0["realisasi"], p0["predikat"], p0["keadaan"]) == (
        9.8, 15.0, "Sangat Rendah", "dinilai",
    )  # fmt: skip
    assert p0["sumber"] == {
        "berkas": "berkas.xlsx",
        "sha256": "a" * 64,
        "lembar": "Lembar",
        "sel": "R2023.0",
        "teks": "15.0",
    }
    assert p0["sumber_target"]["sel"] == "T2023.0"
    assert isi["sasaran"][1] == {
        "kode": "4.2", "nama": "Kesejahteraan", "induk": "4.1", "capaian": 46.94, "bawah": 46.94,
        "atas": 46.94, "cakupan": 1.0, "diketahui": 1, "jumlah": 1, "predikat": "Sangat Rendah",
        "keadaan": "dinilai",
    }  # fmt: skip


def test_unknown_is_null_and_never_nan():
    isi = isi_capaian(kinerja(LAHAT, 2023))
    lpe = next(i for i in isi["indikator"] if i["kode"] == "LPE")
    kosong = ("realisasi", "capaian", "capaian_mentah", "predikat", "sumber", "realisasi_tahun")
    assert [lpe[k] for k in kosong] == [None] * 6
    teks = json.dumps(isi, allow_nan=False)
    assert json.loads(teks) == isi  # plain values only


def test_a_target_is_a_number_both_ends_or_a_level():
    isi = {i["kode"]: i["target"] for i in isi_capaian(kinerja(LAHAT, 2023))["indikator"]}
    assert isi == {
        "LPE": {"bawah": 4.6, "atas": 5.1},
        "IKLH": {"bawah": None, "atas": 69.0},
        "P0": 9.8,
        "BPK": "WTP",
    }
    lalu = {i["kode"]: i["target"] for i in isi_capaian(kinerja(LAHAT, 2020))["indikator"]}
    assert lalu["LPE"] is None


def test_words_follow_the_label_set_in_force_and_the_whole_its_class():
    masukan = replace(LAHAT, aturan=Aturan(label="baik", maks=None, cakupan_minimum=0.1))
    isi = isi_capaian(kinerja(masukan, 2023))
    assert isi["aturan"]["maks"] is None
    assert isi["sasaran"][1]["predikat"] == "Sangat Kurang"
    assert isi["keseluruhan"]["predikat"] == "Kurang"
    assert isi_capaian(kinerja(LAHAT, 2020))["keseluruhan"]["predikat"] is None


def test_the_table_names_states_in_words_and_prints_the_rules():
    teks = tabel_capaian(kinerja(replace(LAHAT, contoh=True), 2023))
    assert teks.startswith("DATA CONTOH · Kabupaten Lahat · RPJMD 2019-2023 · 2023")
    assert "9,80 (2023)" in teks
    assert "46,94" in teks
    assert "belum ada data" in teks
    assert "WDP" in teks
    assert teks.endswith("Aturan: rumus selisih · batas bawah · maks 120 · versi data 7")
    assert "· TW II 2023" in tabel_capaian(kinerja(LAHAT, 2023, 2))
    assert "data tahunan, terakhir 2023" in tabel_capaian(kinerja(LAHAT, 2023, 2))
    assert "Terhadap setahun" not in teks


def test_a_quarter_is_shown_against_its_own_target_and_the_year_s():
    janji = [target("A", 2023, 40.0), target("A", 2023, 10.0, triwulan=1)]
    plan = rencana([ukur("4.1", "A", "naik", "kumulatif")], janji, [angka("A", 2023, 9.0, 1)])
    isi = tabel_capaian(kinerja(plan, 2023, 1)).splitlines()
    assert isi[2].split()[-4:] == ["Capaian", "Terhadap", "setahun", "Predikat"]
    assert isi[3].split()[-3:] == ["90,00", "22,50", "Tinggi"]


def test_a_relative_target_is_told_with_the_reading_that_the_plan_chose():
    plan = rencana([ukur("4.1", "A", "naik")], [target("A", 2023, 74.67)], [])
    plan.target["relatif"], plan.target["catatan"] = "naik 1,5 poin per tahun", "Dasar 2020."
    hasil = kinerja(plan, 2023)
    assert "Nama A: naik 1,5 poin per tahun. Dasar 2020.\nAturan" in tabel_capaian(hasil)
    assert isi_capaian(hasil)["indikator"][0]["target_relatif"] == "naik 1,5 poin per tahun"


def test_rows_of_a_frame_are_plain_values_with_none_for_what_is_missing():
    frame = pd.DataFrame({"a": [1, 2], "b": [0.5, float("nan")], "c": ["x", None]})
    frame = frame.astype({"a": "Int64"})
    assert baris(frame) == [{"a": 1, "b": 0.5, "c": "x"}, {"a": 2, "b": None, "c": None}]
    assert type(baris(frame)[0]["a"]) is int
