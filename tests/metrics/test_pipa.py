"""A reader that has seen enough closes the pipe: no door answers with a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "pintu",
    [
        ("metrics", "capaian", "--wilayah", "9901", "--tahun", "2023", "--json"),
        ("loaders", "layouts"),
        ("store", "status"),
    ],
)
def test_a_door_whose_reader_has_gone_says_nothing(built_database_url: str, pintu: tuple[str, ...]):
    baca, tulis = os.pipe()
    os.close(baca)
    hasil = subprocess.run(
        [sys.executable, "-m", *pintu],
        cwd=AKAR,
        env={**os.environ, "DATABASE_URL": built_database_url},
        stdout=tulis,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(tulis)
    assert (hasil.returncode, hasil.stderr) == (141, "")
