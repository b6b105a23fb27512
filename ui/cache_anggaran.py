"""What only the page Anggaran reads: programmes and rupiah of a plan beside its kinerja."""

from metrics.anggaran import AnggaranKinerja, anggaran_kinerja
from store.anggaran import anggaran_frame, program_frame
from store.reading_plan import opd_frame
from ui import cache
from ui.ingat import ingat
from ui.pilihan import Pilihan


@ingat(64)
def anggaran_rencana(pilih: Pilihan) -> AnggaranKinerja:
    """The budget of the chosen plan and period beside its kinerja (metrics.anggaran)."""
    kinerja = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)
    milik = (kinerja.rencana, kinerja.versi_rencana, kinerja.versi_data)
    with cache.mesin(pilih.versi).connect() as connection:
        frames = [f(connection, *milik) for f in (program_frame, anggaran_frame, opd_frame)]
    return anggaran_kinerja(kinerja, *frames)
