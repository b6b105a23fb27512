"""How problems speak of a figure: indikator, wilayah, period and value in words; it judges none."""

from typing import Any

from domain.angka import tulis
from domain.ordinal import label
from domain.periode import ROMAWI
from loaders.known import Known
from loaders.outcome import Figure


def named(figure: Figure, known: Known) -> str:
    """A figure as officials would say it: Penduduk miskin Kabupaten Lahat 2023 = 15,00."""
    value = written(figure.nilai, figure.indikator, known) or f"tanpa angka ({figure.raw_text})"
    return f"{series(figure[:4], known)} = {value}"


def series(key: tuple[Any, ...], known: Known) -> str:
    """What a figure is of, from its key or from the figure itself."""
    indikator, wilayah, tahun, triwulan = key[:4]
    entry = known.kamus.entries[indikator]
    quarter = f" {ROMAWI[triwulan]}" if triwulan else ""
    place = known.regions.entries[wilayah].nama
    return f"{entry.nama_pendek or entry.kode} {place} {tahun}{quarter}"


def written(value: float | None, indikator: str, known: Known) -> str:
    """A value with the decimals of its indikator, more where it has more; "" for none."""
    if value is None:
        return ""
    entry = known.kamus.entries[indikator]
    if entry.skala and (level := label(entry.skala, int(value))):
        return level
    digits = len(repr(float(value)).partition(".")[2].rstrip("0"))
    return tulis(value, max(entry.desimal, min(digits, 6)))
