"""Rows of a frame as plain values, for what goes row by row; what is missing is None."""

from typing import Any

import pandas as pd


def baris(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give each row as a dict by column, numbers as Python's own."""
    kolom = [
        [None if n is pd.NA or n != n else n for n in isi.tolist()] for _, isi in frame.items()
    ]
    nama = [str(n) for n in frame.columns]
    return [dict(zip(nama, isi, strict=True)) for isi in zip(*kolom, strict=True)]
