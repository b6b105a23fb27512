"""The words in a trend: names where lines end, the value of the chosen year at its point."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from charts.label import dua_baris, jarakkan
from charts.lapisan import Lapisan
from charts.target import GarisTarget, target_terakhir
from charts.tema import Palet
from domain.angka import Satuan

TINGGI_LABEL = 19  # px of a line of words at 14 px
_JAUH = 16  # px between a point and the middle of its value
_LETAK = ((1, 1), (1, -1), (-1, -1), (-1, 1))  # corners of a point: to the right, up; best first


@dataclass(frozen=True)
class Seri:
    """One line: its part in the chart, and value (None unknown) and status by year."""

    peran: str
    isi: dict[int, tuple[float | None, str]]


@dataclass(frozen=True)
class Tulisan:
    """How words are written and coloured, and the room they have: `tinggi` px for `rentang`."""

    satuan: Satuan
    palet: Palet
    warna: Mapping[str, str]
    rentang: Sequence[float]
    tinggi: int

    @property
    def per_px(self) -> float:
        """What one px is worth on the axis of values."""
        return (self.rentang[1] - self.rentang[0]) / self.tinggi


def label_akhir(
    semua: Mapping[str, Seri], rencana: GarisTarget | None, tambahan: Lapisan, gaya: Tulisan
) -> list[dict[str, Any]]:
    """Name each line and the last target at the right, moved apart where they end close.

    None leaves the chart: plotly does not draw a name that stands beyond the axis.
    """
    akhir = {
        nama: max((t, n) for t, (n, _) in milik.isi.items() if n is not None)
        for nama, milik in semua.items()
        if any(n is not None for n, _ in milik.isi.values())
    }
    isi = [
        (n, dua_baris(f"{nama} {gaya.satuan.angka(n)}"), gaya.warna[nama])
        for nama, (_, n) in sorted(akhir.items(), key=lambda satu: satu[1][0])
    ]
    isi.extend((n, dua_baris(teks), warna) for n, teks, warna in tambahan.label)
    if target := target_terakhir(rencana, gaya.satuan):
        nilai, teks = target
        if len(gaya.satuan.tanda) > 1:  # written with the title; here it would push the lines away
            teks = teks.removesuffix(gaya.satuan.tanda).rstrip()
        isi.append((nilai, dua_baris(teks), gaya.palet.target))
    tinggi = [(teks.count("<br>") + 1) * TINGGI_LABEL * gaya.per_px for _, teks, _ in isi]
    tempat = jarakkan([n for n, _, _ in isi], tinggi, (gaya.rentang[0], gaya.rentang[1]))
    return [
        {
            "x": 1,
            "xref": "paper",
            "y": y,
            "text": teks,
            "xanchor": "left",
            "align": "left",
            "xshift": 6,
            "showarrow": False,
            "font": {"color": warna, "size": 14},
        }
        for (_, teks, warna), y in zip(isi, tempat, strict=True)
    ]


def nilai_tahun(
    semua: Mapping[str, Seri], rencana: GarisTarget | None, tahun: int | None, gaya: Tulisan
) -> list[dict[str, Any]]:
    """Write the main series' value of the chosen year at its point, unless its label says it.

    It stands above the point, or at its other corners where those are freer of lines and targets.
    """
    utama = next((s for s in semua.values() if s.peran == "utama"), None)
    ada = {} if utama is None else {t: n for t, (n, _) in utama.isi.items() if n is not None}
    if tahun is None or tahun not in ada or tahun == max(ada):
        return []
    nilai, jauh = ada[tahun], _JAUH * gaya.per_px

    def jarak(letak: tuple[int, int]) -> float:
        """How far the nearest line of the next two years is, in shares of `jauh`, at most 1."""
        sisi, naik = letak
        dekat = _di_dekat(semua, rencana, range(tahun, tahun + 3 * sisi, sisi))
        # Rounded: its own point is as near in every corner.
        return round(min(1.0, *(abs(nilai + naik * jauh - n) / jauh for n in dekat)), 6)

    sisi, naik = max(_LETAK, key=jarak)
    return [
        {
            "x": tahun,
            "y": nilai,
            "text": f"<b>{gaya.satuan.angka(nilai)}</b>",
            "showarrow": False,
            "xanchor": "left" if sisi > 0 else "right",
            "xshift": 2 * sisi,
            "yshift": _JAUH * naik,
            "font": {"color": gaya.palet.utama, "size": 15},
        }
    ]


def _di_dekat(
    semua: Mapping[str, Seri], rencana: GarisTarget | None, tahun: Iterable[int]
) -> Sequence[float]:
    """What stands in some years, and half way between two of them."""
    deret = [{t: n for t, (n, _) in s.isi.items() if n is not None} for s in semua.values()]
    if rencana is not None:
        target = (rencana.target[n].tolist() for n in ("tahun", "bawah", "atas"))
        batas = list(zip(*target, strict=True))
        deret += [{t: b for t, b, _ in batas if b == b}, {t: a for t, _, a in batas if a == a}]
    hasil: list[float] = []
    for satu in deret:
        isi = [satu.get(t) for t in tahun]
        hasil += [n for n in isi if n is not None]
        hasil += [(a + b) / 2 for a, b in pairwise(isi) if a is not None and b is not None]
    return hasil
