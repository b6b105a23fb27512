"""Counts of a wilayah against the sum of those below it: as data, at the doors, as a finding."""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from metrics.__main__ import main
from metrics.konsistensi import Pasangan, Selisih, bagian_wilayah, sekitar
from store.engine import opened
from store.writing import Batch, LoadFile, write_load
from tests.store.sample import KEEPER

WILAYAH = pd.DataFrame(
    [("0000", "", 0), ("16", "0000", 0), ("1604", "16", 0), ("1605", "16", 0), ("99", "0000", 1),
     ("1604010", "1604", 0), ("1604020", "1604", 0)],
    columns=["kode", "induk", "contoh"],
)  # fmt: skip
ARTI = pd.DataFrame(
    [("J", "ribu jiwa", 2), ("P0", "persen", 2), ("PAD", "miliar rupiah", 2)],
    columns=["indikator", "satuan", "desimal"],
)


def angka(*baris: tuple[str, str, float]) -> pd.DataFrame:
    kolom = ["indikator", "wilayah", "tahun", "nilai", "cell"]
    return pd.DataFrame([(i, w, 2023, n, f"B{w}") for i, w, n in baris], columns=kolom)


def test_a_count_is_compared_below_and_above_but_never_beside():
    semua = angka(("J", "16", 100), ("J", "1604", 60), ("J", "1605", 30), ("J", "1604010", 20),
                  ("J", "1604020", 30))  # fmt: skip
    assert bagian_wilayah(semua, WILAYAH, "1604", ARTI) == (
        Selisih(Pasangan.BAGIAN, "J", "16", 2023, 100, 90, "B16; jumlah 2 bagian"),
        Selisih(Pasangan.BAGIAN, "J", "1604", 2023, 60, 50, "B1604; jumlah 2 bagian"),
    )
    assert bagian_wilayah(semua.iloc[::-1], WILAYAH, "1604", ARTI) == bagian_wilayah(
        semua, WILAYAH, "1604", ARTI
    )
    assert sekitar(WILAYAH, "1604") == ["16", "1604", "1604010", "1604020", "1605"]
    assert sekitar(WILAYAH, "0000") == ["0000", "16", "99"]


@pytest.mark.parametrize("kode", ["P0", "PAD"])
def test_shares_and_money_are_no_sums_of_their_parts(kode: str):
    semua = angka((kode, "16", 100), (kode, "1604", 60), (kode, "1605", 30))
    assert bagian_wilayah(semua, WILAYAH, "1604", ARTI) == ()


@pytest.fixture
def jalan(
    built_database_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., Any]:
    """Run a command on a store whose province says 999 thousand poor in 2024."""
    asal = Path(built_database_url.removeprefix("sqlite:///"))
    shutil.copy(asal, tmp_path / "capaian.db")
    url = f"sqlite:///{tmp_path / 'capaian.db'}"
    monkeypatch.setenv("DATABASE_URL", url)
    berkas = LoadFile("uji.xlsx", "b" * 64, "panjang", datetime(2026, 1, 1, tzinfo=UTC))
    baris = ("jumlah_penduduk_miskin", "16", 2024, 0, 999.0, "tetap", "", "uji", "L", "Z9", "999")
    with opened(url) as mesin:
        write_load(mesin, KEEPER, berkas, [Batch("realisasi", [baris])])

    def jalankan(*kata: str) -> Any:
        status = main([*kata, "--json"])
        tertulis = capsys.readouterr()
        assert (status, tertulis.err) == (0, "")
        return json.loads(tertulis.out)

    return jalankan


def test_a_province_that_its_kabupaten_contradict_is_told_and_found(jalan: Callable[..., Any]):
    kata = ("--wilayah", "1604", "--tahun", "2024")
    selisih = jalan("konsistensi", *kata)["selisih"]
    assert [(s["pasangan"], s["wilayah"], s["ada"]) for s in selisih] == [
        ("bagian_keseluruhan", "16", 999.0)
    ]
    ragu = [t for t in jalan("temuan", *kata)["temuan"] if t["kode"] == "data_meragukan"]
    assert [t["indikator"] for t in ragu] == ["jumlah_penduduk_miskin"]
    assert "Keseluruhan dan jumlah bagiannya berbeda: tertulis 999,00" in ragu[0]["isi"]
    versi = jalan("temuan", *kata)["versi"]
    lama = jalan("konsistensi", *kata, "--as-of", str(versi - 1))
    assert lama["selisih"] == []
