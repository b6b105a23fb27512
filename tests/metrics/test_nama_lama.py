"""Every door names a wilayah as it was called in the state that is asked for."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from metrics.__main__ import main
from store.engine import opened
from store.tables import wilayah
from store.version import data_version
from store.writing import Identities, LoadFile, write_load
from tests.store.sample import KEEPER

LAHAT = ("--wilayah", "1604", "--tahun", "2023")
BERNAMA = {
    "capaian": ("capaian", *LAHAT),
    "temuan": ("temuan", *LAHAT),
    "peringkat": ("peringkat", "--indikator", "P0", *LAHAT),
}


@pytest.fixture
def berganti_nama(
    built_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[int, int]:
    """A store whose last load renames every wilayah; its versions before and after."""
    salinan = tmp_path / "salinan.db"
    shutil.copy(Path(built_database_url.removeprefix("sqlite:///")), salinan)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{salinan}")
    with opened(f"sqlite:///{salinan}") as engine:
        with engine.connect() as connection:
            sebelum = data_version(connection)
            baris = [dict(w) for w in connection.execute(select(wilayah)).mappings()]
        baru = [tuple((w | {"nama": f"{w['nama']} Baru"}).values()) for w in baris]
        berkas = LoadFile("w.csv", "a" * 64, "wilayah", datetime(2026, 1, 1, tzinfo=UTC))
        assert write_load(engine, KEEPER, berkas, [], Identities(baru)).load == sebelum + 1
    return sebelum, sebelum + 1


@pytest.mark.parametrize("perintah", BERNAMA.values(), ids=BERNAMA)
def test_a_renamed_wilayah_is_named_as_it_was(
    berganti_nama: tuple[int, int], capsys: pytest.CaptureFixture[str], perintah: tuple[str, ...]
):
    keluar: list[str] = []
    for versi in berganti_nama:
        assert main([*perintah, "--as-of", str(versi)]) == 0
        keluar.append(capsys.readouterr().out)
    assert " Baru" not in keluar[0]
    assert " Baru" in keluar[1]
