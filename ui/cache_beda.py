"""What only the page Beda reads: an earlier state or a meeting, and what changed since.

Meetings are no part of the data version: their list is read anew each time, one that is saved
never changes.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from metrics.baris import baris
from metrics.beda import Beda, Potret, beda
from metrics.kinerja import Kinerja, kinerja
from store.kinerja import kinerja_frames
from store.rapat import rapat_bernama, rapat_frame, rapat_frames
from store.reading import loads_frame
from store.reading_plan import gulungan_frames
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.pilihan import Pilihan


@dataclass(frozen=True)
class Acuan:
    """A state to compare with: the data version, and the name of the meeting that was shown it.

    sebutan is how a sentence names it (rapat “Evaluasi”), tulisan how a picker does; rapat is ""
    where it is no meeting.
    """

    versi: int
    sebutan: str
    tulisan: str
    rapat: str = ""


@dataclass(frozen=True)
class Perbandingan:
    """The two states, what changed between them, and the scores that its figures stand in."""

    dari: Potret
    ke: Potret
    hasil: tuple[Beda, ...]
    awal: Kinerja
    akhir: Kinerja


@ingat(16)
def perbandingan(pilih: Pilihan, acuan: Acuan) -> Perbandingan:
    """What changed since `acuan` in the plan and period that are chosen.

    A meeting brings its own period and rules. Raises StoreError where the plan was not known then.
    """
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    dari, ke = _potret(pilih, acuan), Potret(masukan, pilih.tahun, pilih.triwulan)
    tahun = (dari.tahun, ke.tahun)
    dari, ke = (_bergulung(pilih.versi, p, tahun) for p in (dari, ke))
    skor = (kinerja(p.masukan, p.tahun, p.triwulan) for p in (dari, ke))
    return Perbandingan(dari, ke, beda(dari, ke), *skor)


def _potret(pilih: Pilihan, acuan: Acuan) -> Potret:
    with cache.mesin(pilih.versi).connect() as connection:
        if acuan.rapat:
            rapat = rapat_bernama(connection, acuan.rapat)
            return Potret(rapat_frames(connection, rapat), rapat.tahun, rapat.triwulan)
        masukan = kinerja_frames(
            connection, pilih.wilayah, pilih.tahun, pilih.rencana, as_of=acuan.versi
        )
        return Potret(masukan, pilih.tahun, pilih.triwulan)


def _bergulung(versi: Versi, potret: Potret, tahun: tuple[int, int]) -> Potret:
    m = potret.masukan
    with cache.mesin(versi).connect() as connection:
        opd, prioritas = gulungan_frames(
            connection, m.rencana, m.versi_rencana, tahun, m.versi_data
        )
    return Potret(m, potret.tahun, potret.triwulan, opd, prioritas)


@ingat(8)
def muatan(versi: Versi) -> pd.DataFrame:
    """Every load up to a version (store.reading.loads_frame)."""
    with cache.mesin(versi).connect() as connection:
        return loads_frame(connection, versi.nomor)


def rapat_tersimpan(versi: Versi) -> list[dict[str, Any]]:
    """The meetings that saw a state up to this one, latest date first (store.rapat.rapat_frame)."""
    with cache.mesin(versi).connect() as connection:
        semua = baris(rapat_frame(connection))
    return [r for r in semua if r["as_of"] <= versi.nomor]
