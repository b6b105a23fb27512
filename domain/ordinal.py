"""The ordinal scales of the field, from the lowest level up; one table and its look-ups."""

# Levels are positions, never averaged. Where each scale comes from stands in SUMBER_SKALA.
SKALA: dict[str, tuple[str, ...]] = {
    "opini_bpk": ("TMP", "TW", "WDP", "WTP"),
    "sakip": ("D", "C", "CC", "B", "BB", "A", "AA"),
    "ikm": ("D", "C", "B", "A"),
    "spbe": ("Kurang", "Cukup", "Baik", "Sangat Baik", "Memuaskan"),
}
SUMBER_SKALA = {
    "opini_bpk": "UU 15/2004 pasal 16",
    "sakip": "PermenPANRB 88/2021",
    "ikm": "PermenPANRB 14/2017, mutu pelayanan",
    "spbe": "PermenPANRB 59/2020",
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
    kecil = " ".join(label.lower().split())
    baku = _SINONIM.get(kecil, kecil).lower()
    label_skala = [nama.lower() for nama in SKALA.get(skala, ())]
    return label_skala.index(baku) + 1 if baku in label_skala else None


def label(skala: str, nilai: int) -> str | None:
    """Give the label of a level, None outside the scale."""
    label_skala = SKALA.get(skala, ())
    return label_skala[nilai - 1] if 1 <= nilai <= len(label_skala) else None
