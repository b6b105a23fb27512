"""Colours as the eye meets them: WCAG contrast, and distance in CIE Lab for every kind of eye."""

import math

Linear = tuple[float, float, float]

# Machado, Oliveira and Fernandes (2009), full severity, on linear RGB.
MATA: dict[str, tuple[Linear, Linear, Linear]] = {
    "biasa": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def kontras(depan: str, belakang: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21, of two colours as #RRGGBB."""
    terang, gelap = sorted((_luminans(depan), _luminans(belakang)), reverse=True)
    return (terang + 0.05) / (gelap + 0.05)


def jarak(satu: str, dua: str, mata: str = "biasa") -> float:
    """How far two colours lie apart in CIE Lab (CIE76) for one kind of eye; 2.3 is just seen."""
    return math.dist(_lab(satu, mata), _lab(dua, mata))


def _linear(warna: str) -> Linear:
    r, g, b = (int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _lurus(r), _lurus(g), _lurus(b)


def _lurus(kanal: float) -> float:
    return kanal / 12.92 if kanal <= 0.04045 else ((kanal + 0.055) / 1.055) ** 2.4


def _luminans(warna: str) -> float:
    r, g, b = _linear(warna)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _lab(warna: str, mata: str) -> Linear:
    asli = _linear(warna)
    r, g, b = (
        min(1.0, max(0.0, sum(k * c for k, c in zip(baris, asli, strict=True))))
        for baris in MATA[mata]
    )
    x = _akar((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    y = _akar(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    z = _akar((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _akar(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
