"""Rupiah as officials write them in a sentence: shortened to triliun, miliar or juta."""

import math

from domain.angka import bulat, tulis

_SATUAN = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"))
_DESIMAL = 2


def tulis_rupiah(nilai: float | None) -> str:
    """Rp456,44 miliar; below a million in full; unknown is an en dash."""
    if nilai is None or math.isnan(nilai):
        return "–"
    for besar, nama in _SATUAN:
        # what would be written as 1.000,00 of the unit below is 1,00 of this one
        if bulat(abs(nilai) / (besar / 1000), _DESIMAL) >= 1000:
            return f"Rp{tulis(nilai / besar, _DESIMAL)}\u00a0{nama}"
    return f"Rp{tulis(nilai, 0)}"
