"""What a file without a server needs to draw charts: plotly's own script, and figures as JSON."""

import json
from collections.abc import Mapping
from typing import Any

from plotly.offline import get_plotlyjs  # pyright: ignore[reportUnknownVariableType]

from charts.tema import GELAP, KONFIGURASI, TERANG, Grafik, lain


def skrip() -> str:
    """The whole of plotly.js, 5 MB: to be put into a file once."""
    return str(get_plotlyjs())


def isi_grafik(grafik: Mapping[str, Grafik]) -> str:
    """Charts drawn for the light ground, by name, as JSON that may stand inside a <script>.

    With them go the template they share, their settings, and each light colour's dark one.
    """
    isi: dict[str, Any] = {nama: json.loads(str(satu.to_json())) for nama, satu in grafik.items()}
    pola = [satu["layout"].pop("template", None) for satu in isi.values()]
    teks = json.dumps(
        {
            "grafik": isi,
            "pola": pola[0] if pola else None,
            "pengaturan": KONFIGURASI | {"responsive": True},
            "gelap": warna_gelap(),
        },
        ensure_ascii=False,
        separators=(",", ":"),
        allow_nan=False,
    )
    return teks.replace("<", "\\u003c")


def warna_gelap() -> dict[str, str]:
    """The dark colour of each light one."""
    nama = {terang: getattr(GELAP, satu) for satu, terang in vars(TERANG).items()}
    return {**dict(zip(lain(TERANG), lain(GELAP), strict=True)), **nama}
