"""Which figures of a period may be told as achievements, each by a rule; it writes no sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.angka import bulat
from domain.istilah import Arah, Keadaan
from domain.prioritas import urutan_bidang
from metrics.gerak import Gerak, arah_gerak

PENUH = 100.0  # percent of a target: reached


class AturanUtama(StrEnum):
    """Why a figure is an achievement; the rules are independent of each other."""

    TARGET_TERCAPAI = "target_tercapai"
    MEMBAIK_SEJAK_AWAL = "membaik_sejak_awal"
    MEMBAIK_SETAHUN = "membaik_setahun"
    PERINGKAT_NAIK = "peringkat_naik"


ATURAN_UTAMA_TEKS: dict[AturanUtama, str] = {
    AturanUtama.TARGET_TERCAPAI: "target tercapai",
    AturanUtama.MEMBAIK_SEJAK_AWAL: "membaik sejak sebelum rencana",
    AturanUtama.MEMBAIK_SETAHUN: "membaik dari angka sebelumnya",
    AturanUtama.PERINGKAT_NAIK: "peringkat membaik",
}


@dataclass(frozen=True)
class Calon:
    """An indikator that may hold an achievement, with what is known of it.

    skor is its row of Kinerja.indikator (None: not in the plan, or nothing to score) and
    per_tahun the ranks of metrics.peringkat.peringkat_tahunan [tahun, peringkat, dari], from the
    end that officials count from.
    """

    indikator: str
    bidang: str
    arah: Arah
    desimal: int
    gerak: Gerak
    skor: Mapping[str, Any] | None
    per_tahun: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class PeringkatNaik:
    """A rank that rose: in which year which, of `dari` regions in both years."""

    tahun_awal: int
    awal: int
    tahun: int
    kini: int
    dari: int


@dataclass(frozen=True)
class CapaianUtama:
    """An achievement: by which rules, and the rank where that rose."""

    calon: Calon
    aturan: tuple[AturanUtama, ...]
    peringkat: PeringkatNaik | None


@dataclass(frozen=True)
class BidangUtama:
    """A bidang in a period: its achievements, and how many of how many figures moved well.

    dapat counts the indikator whose movement is known since before the plan, membaik and memburuk
    those of them that moved one way or the other.
    """

    bidang: str
    capaian: tuple[CapaianUtama, ...]
    membaik: int
    memburuk: int
    dapat: int
    tanpa_angka: int


def capaian_utama(calon: Calon, tahun_awal: int) -> CapaianUtama | None:
    """Judge one indikator by the four rules; None where none holds.

    Only a figure of the period itself counts, and one that is worse than before the plan is no
    achievement, whatever it did in its last year.
    """
    g = calon.gerak
    if g.kini["tahun"] < tahun_awal or calon.arah is Arah.NETRAL:
        return None
    sejak_awal, setahun = (
        arah_gerak(dari, g.kini, calon.arah, calon.desimal) for dari in (g.awal, g.sebelum)
    )
    naik = _peringkat_naik(calon)
    berlaku = {
        AturanUtama.TARGET_TERCAPAI: _tercapai(calon),
        AturanUtama.MEMBAIK_SEJAK_AWAL: sejak_awal is True,
        AturanUtama.MEMBAIK_SETAHUN: setahun is True,
        AturanUtama.PERINGKAT_NAIK: naik is not None,
    }
    aturan = tuple(a for a, ya in berlaku.items() if ya)
    return CapaianUtama(calon, aturan, naik) if aturan and sejak_awal is not False else None


def per_bidang(
    calon: Sequence[Calon], tanpa_angka: Mapping[str, int], tahun_awal: int
) -> tuple[BidangUtama, ...]:
    """Gather the achievements by bidang (domain.prioritas), those by most rules first.

    `tanpa_angka` counts the plan's indikator of each bidang that have no figure.
    """
    hasil: list[BidangUtama] = []
    for bidang in sorted({*(c.bidang for c in calon), *tanpa_angka}, key=urutan_bidang):
        milik = [c for c in calon if c.bidang == bidang]
        utama = [u for c in milik if (u := capaian_utama(c, tahun_awal))]
        gerak = [arah_gerak(c.gerak.awal, c.gerak.kini, c.arah, c.desimal) for c in milik]
        dapat = [c for c in milik if c.gerak.awal and c.arah in (Arah.NAIK, Arah.TURUN)]
        hasil.append(
            BidangUtama(
                bidang,
                tuple(sorted(utama, key=lambda u: -len(u.aturan))),
                gerak.count(True),
                gerak.count(False),
                len(dapat),
                tanpa_angka.get(bidang, 0),
            )
        )
    return tuple(hasil)


def _tercapai(calon: Calon) -> bool:
    skor = calon.skor
    if skor is None or skor["keadaan"] != Keadaan.DINILAI or skor["mentah"] is None:
        return False
    return bulat(skor["mentah"]) >= PENUH


def _peringkat_naik(calon: Calon) -> PeringkatNaik | None:
    """A rank better than in the year compared with, of as many regions."""
    g = calon.gerak
    acuan = g.awal or g.sebelum
    if acuan is None or calon.arah not in (Arah.NAIK, Arah.TURUN):
        return None
    menurut = {b["tahun"]: b for b in calon.per_tahun if b["peringkat"] is not None}
    dulu, kini = menurut.get(acuan["tahun"]), menurut.get(g.kini["tahun"])
    if dulu is None or kini is None or dulu["dari"] != kini["dari"]:
        return None
    awal, akhir = int(dulu["peringkat"]), int(kini["peringkat"])
    # Officials count a turun indikator from its worst end: a higher number is then the better one.
    naik = akhir > awal if calon.arah is Arah.TURUN else akhir < awal
    tahun = int(acuan["tahun"]), int(g.kini["tahun"])
    return PeringkatNaik(tahun[0], awal, tahun[1], akhir, int(kini["dari"])) if naik else None
