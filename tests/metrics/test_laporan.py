"""What an OPD reports: which figures stand beside an entry, and what an entry would make."""

import pandas as pd
import pytest

from metrics.laporan import realisasi_dengan, tulis_periode
from metrics.tindak_lanjut import periode_berikut


@pytest.mark.parametrize(
    ("kini", "berikut"),
    [((2025, 3), (2025, 4)), ((2025, 4), (2026, 1)), ((2025, 0), (2026, 0))],
)
def test_the_next_period(kini: tuple[int, int], berikut: tuple[int, int]) -> None:
    assert periode_berikut(*kini) == berikut


def test_a_period_is_called_as_officials_do() -> None:
    assert (tulis_periode(2025, 2), tulis_periode(2025, 0)) == ("TW II 2025", "Tahun 2025")


def angka() -> pd.DataFrame:
    return pd.DataFrame(
        {"indikator": ["A", "A", "B"], "wilayah": "9901", "tahun": 2025, "triwulan": [1, 2, 2],
         "nilai": [1.0, 2.0, 5.0], "status": "tetap", "load": 7}
    )  # fmt: skip


def test_an_entry_stands_in_place_of_the_stored_figure_of_its_period() -> None:
    hasil = realisasi_dengan(angka(), "9901", (2025, 2), {"A": 3.0, "B": None})
    assert sorted(zip(hasil["indikator"], hasil["triwulan"], hasil["nilai"], strict=True)) == [
        ("A", 1, 1.0), ("A", 2, 3.0), ("B", 2, 5.0),
    ]  # fmt: skip
    assert hasil.dtypes.to_dict() == angka().dtypes.to_dict()


def test_without_a_value_nothing_changes() -> None:
    assert realisasi_dengan(angka(), "9901", (2025, 2), {"B": None}).equals(angka())
