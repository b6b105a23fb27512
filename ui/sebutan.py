"""How an indikator of the chosen wilayah is spoken of; the words come from the domain."""

from domain.istilah import Arah
from domain.kalimat import Sebutan, nama_singkat, subjek
from ui import cache
from ui.pilihan import Pilihan


def sebutan(pilih: Pilihan, indikator: str) -> Sebutan:
    """Name, unit, decimals and arah of an indikator in sentences about the chosen wilayah."""
    kamus = cache.kamus(pilih.versi).loc[indikator]
    return Sebutan(
        nama=f"{subjek(indikator, str(kamus['nama_pendek']))} {nama_singkat(pilih.nama)}",
        satuan=str(kamus["satuan"]),
        desimal=int(kamus["desimal"]),
        arah=Arah(kamus["arah"]),
        skala=str(kamus["skala"]),
    )
