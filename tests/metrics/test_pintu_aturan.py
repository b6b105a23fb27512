"""The commands kepekaan, konsistensi and aturan."""

import json
from typing import Any

import pytest

from metrics.__main__ import main


@pytest.fixture
def jalankan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Run a command on the built store and give what it printed."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)

    def jalan(*kata: str) -> str:
        assert main(list(kata)) == 0
        return capsys.readouterr().out

    return jalan


def test_lahat_s_poverty_hangs_on_the_formula(jalankan: Any):
    kata = ("kepekaan", "--wilayah", "1604", "--tahun", "2023")
    satu = next(
        b for b in json.loads(jalankan(*kata, "--json"))["kepekaan"]
        if b["setelan"] == "formula_turun" and b["kode"] == "P0"
    )  # fmt: skip
    assert (satu["predikat"], satu["predikat_lain"]) == ("Sangat Rendah", "Rendah")
    assert "formula_turun = rasio" in jalankan(*kata)


def test_a_plan_that_agrees_with_itself_says_so(jalankan: Any):
    kata = ("konsistensi", "--wilayah", "7312", "--tahun", "2024")
    isi = json.loads(jalankan(*kata, "--json"))
    assert (isi["nama"], isi["selisih"]) == ("Kabupaten Soppeng", [])
    kepala, cocok, aturan = jalankan(*kata).split("\n\n")
    assert kepala == "Kabupaten Soppeng · RPJMD Kabupaten Soppeng Tahun 2021-2026 · 2021–2026"
    assert cocok == "Triwulan, tahun, kondisi akhir dan jumlah bagian rencana ini saling cocok."
    dipakai = "rumus selisih · batas bawah · maks 120"
    assert aturan == f"Aturan: {dipakai} · versi data {isi['versi']}\n"


def test_the_registry_is_printed_without_a_store(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////tidak/ada/capaian.db")
    assert main(["aturan", "--json"]) == 0
    isi = json.loads(capsys.readouterr().out)
    assert {"selisih", "rasio", "rentang"} <= {r["kode"] for r in isi["rumus"]}
    assert {"opini_bpk", "sakip", "ikm", "spbe"} == {s["kode"] for s in isi["skala"]}
    assert main(["aturan"]) == 0
    assert "100 × (2 × target − realisasi) ÷ target" in capsys.readouterr().out
