"""Reads one amount of rupiah, a number or a text as officials write it; it knows no program."""

import re

from domain.angka import konvensi_mungkin, tulis
from loaders.cells import Value
from loaders.values import Decision, number_of

_AROUND = re.compile(r"^rp\.?\s*|\s*[,.]\s*[-–]+$", re.IGNORECASE)
_MOST = 1e15  # rupiah of one program: more than the budget of any kabupaten
_EXPECTED = "rupiah, nol atau lebih"


def bare(text: str) -> str:
    """An amount as text without what stands around it: Rp 1.500.000,-"""
    return _AROUND.sub("", text.strip())


def amount_of(value: Value, factor: float, decision: Decision) -> float:
    """The rupiah of a cell; raises ValueError with what should stand there."""
    if isinstance(value, str):
        if not konvensi_mungkin(bare(value)):
            raise ValueError(_EXPECTED)
        try:
            value = number_of(bare(value), decision)
        except ValueError:
            raise ValueError("sel angka; tulisan itu dapat berarti dua bilangan") from None
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ValueError(_EXPECTED)
    amount = float(value) if factor == 1 else round(value * factor, 2)
    if amount > _MOST:
        raise ValueError(f"rupiah satu program, bukan Rp{tulis(amount, 0)}; periksa satuannya")
    return amount
