"""Rows of a frame as plain values, for what goes row by row; what is missing is None."""

from typing import Any

import pandas as pd


def baris(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Give each row as a dict by column, numbers as Python's own."""
    kolom = [frame[nama].astype(object).where(frame[nama].notna(), None).tolist() for nama in frame]
    nama = [str(n) for n in frame.columns]
    return [dict(zip(nama, isi, strict=True)) for isi in zip(*kolom, strict=True)]
