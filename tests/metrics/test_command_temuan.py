"""The doors temuan and jumlah on the store built from data/."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from metrics.__main__ import main
from metrics.temuan_kode import ATURAN_TEMUAN

Jalan = Callable[..., tuple[int, str, str]]


@pytest.fixture
def jalan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Jalan:
    """Run a command on the built store."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)

    def jalankan(*kata: str) -> tuple[int, str, str]:
        status = main(list(kata))
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalankan


def isi(hasil: tuple[int, str, str]) -> dict[str, Any]:
    assert (hasil[0], hasil[2]) == (0, "")
    return json.loads(hasil[1])


def test_the_first_finding_of_lahat_2023_is_its_missed_poverty_target(jalan: Jalan):
    hasil = isi(jalan("temuan", "--wilayah", "1604", "--tahun", "2023", "--json"))
    satu = hasil["temuan"][0]
    assert satu["kode"] == "target_akhir_tidak_tercapai"
    assert satu["tingkat"] == "mendesak"
    assert "capaian 46,94" in satu["isi"]
    assert satu["halaman"] == ("/tren?wilayah=1604&rencana=1604-RPJMD-2019&tahun=2023&indikator=P0")
    peringkat = next(t for t in hasil["temuan"] if t["kode"] == "peringkat_memburuk"
                     and t["indikator"] == "P0")  # fmt: skip
    assert "ke-2 termiskin dari 17" in peringkat["isi"].replace("\u00a0", " ")
    assert {t["kode"] for t in hasil["temuan"]} <= set(ATURAN_TEMUAN)


@pytest.mark.parametrize("triwulan", [(), ("--triwulan", "2")])
def test_every_finding_of_kabupaten_contoh_has_rule_words_and_page(
    jalan: Jalan, triwulan: tuple[str, ...]
):
    kata = ("temuan", "--wilayah", "9901", "--tahun", "2024", *triwulan)
    hasil = isi(jalan(*kata, "--json"))
    assert len(hasil["temuan"]) >= 10
    for t in hasil["temuan"]:
        assert all(t[k] for k in ("kode", "aturan", "tingkat", "judul", "isi", "halaman"))
        assert "nan" not in t["isi"].lower().split()
    teks = jalan(*kata)[1]
    assert teks.startswith("DATA CONTOH · Kabupaten Contoh")
    assert "Aturan: " in teks


def test_the_nation_has_findings_without_anyone_beside_it(jalan: Jalan):
    hasil = isi(jalan("temuan", "--wilayah", "0000", "--tahun", "2019", "--json"))
    assert not any(t["kode"].startswith(("peringkat", "jarak")) for t in hasil["temuan"])


def test_the_priorities_of_lahats_rkpd_2021_wait_for_targets(jalan: Jalan):
    hasil = isi(jalan("jumlah", "--wilayah", "16.04", "--tahun", "2021", "--json"))
    assert [p["kode"] for p in hasil["prioritas"]] == ["1", "2", "3", "4"]
    satu = hasil["prioritas"][0]
    assert (satu["tahun"], satu["sasaran"], satu["capaian"]) == (2021, ["4.1", "4.2", "4.3"], None)
    assert (len(hasil["sasaran"]), hasil["opd"][0]["nama"]) == (17, "belum ditetapkan")
    assert isi(jalan("jumlah", "--wilayah", "1604", "--tahun", "2022", "--json"))["prioritas"] == []


def test_the_roll_ups_of_kabupaten_contoh_at_a_terminal(jalan: Jalan):
    hasil = isi(jalan("jumlah", "--wilayah", "9901", "--tahun", "2024", "--json"))
    assert len(hasil["opd"]) == 19
    assert [p["nama"] for p in hasil["prioritas"]][:2] == [
        "Penurunan kemiskinan dan kesenjangan", "Kualitas manusia",
    ]  # fmt: skip
    assert all(0 <= o["cakupan"] <= 1 for o in (*hasil["opd"], *hasil["prioritas"]))
    teks = jalan("jumlah", "--wilayah", "9901", "--tahun", "2024")[1]
    assert "prioritas  1" in teks
    assert "OPD" in teks


@pytest.mark.parametrize("perintah", ["temuan", "jumlah"])
def test_what_cannot_be_answered_is_one_sentence(jalan: Jalan, perintah: str):
    for kata, kalimat in (
        (("--wilayah", "9999", "--tahun", "2023"), "Kode wilayah “9999” tidak dikenal"),
        (("--wilayah", "1604", "--tahun", "20233"), "--tahun 20233: harus 1945 sampai 2100"),
        (("--wilayah", "1604", "--tahun", "2023", "--as-of", "1"), "pada keadaan data 1"),
        (("--wilayah", "1601", "--tahun", "2023"), "belum mempunyai rencana"),
    ):
        status, keluar, salah = jalan(perintah, *kata)
        assert (status, keluar, salah.count("\n")) == (1, "", 1)
        assert kalimat in salah


def test_the_help_of_temuan_names_every_rule(jalan: Jalan):
    teks = jalan("temuan", "--help")[1]
    assert all(kode in teks for kode in ATURAN_TEMUAN)
