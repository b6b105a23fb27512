"""The ordinal scales of the field, from the lowest level up; one table and its look-ups."""

# Opini BPK: UU 15/2004 pasal 16; SAKIP: PermenPANRB 88/2021; levels are positions, never averaged.
SKALA: dict[str, tuple[str, ...]] = {
    "opini_bpk": ("TMP", "TW", "WDP", "WTP"),
    "sakip": ("D", "C", "CC", "B", "BB", "A", "AA"),
}
_SINONIM = {
    "wajar tanpa pengecualian": "WTP",
    "wajar dengan pengecualian": "WDP",
    "tidak wajar": "TW",
    "tidak memberikan pendapat": "TMP",
    "tidak menyatakan pendapat": "TMP",
    "disclaimer": "TMP",
}


def tingkat(skala: str, label: str) -> int | None:
    """Give the level of a label on a scale, 1 for the lowest; None where it has none."""
    baku = _SINONIM.get(label.strip().lower(), label.strip().upper())
    label_skala = SKALA.get(skala, ())
    return label_skala.index(baku) + 1 if baku in label_skala else None


def label(skala: str, nilai: int) -> str | None:
    """Give the label of a level, None outside the scale."""
    label_skala = SKALA.get(skala, ())
    return label_skala[nilai - 1] if 1 <= nilai <= len(label_skala) else None
