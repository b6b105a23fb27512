"""What only the page Prioritas reads: priorities of every year, bidang of indikator."""

from collections.abc import Mapping

import pandas as pd

from metrics.baris import baris
from store.reading import kamus_frame
from store.reading_plan import gulungan_frames
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.pilihan import Pilihan


@ingat(64)
def prioritas_rencana(pilih: Pilihan) -> pd.DataFrame:
    """The priorities of all years of the plan in force (tahun 0: every year)."""
    m = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    tahun = range(m.tahun_awal, m.tahun_akhir + 1)
    with cache.mesin(pilih.versi).connect() as connection:
        return gulungan_frames(connection, m.rencana, m.versi_rencana, tahun, m.versi_data)[1]


@ingat(8)
def bidang(versi: Versi) -> Mapping[str, str]:
    """The bidang of every indikator."""
    with cache.mesin(versi).connect() as connection:
        semua = baris(kamus_frame(connection, versi.nomor))
    return {b["indikator"]: b["bidang"] for b in semua}
