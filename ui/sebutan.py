"""How an indikator of the chosen wilayah is spoken of; the words come from the domain."""

from domain.kalimat import Sebutan, nama_singkat, subjek
from ui import cache
from ui.pilihan import Pilihan


def sebutan(pilih: Pilihan, indikator: str) -> Sebutan:
    """Name, unit, decimals and arah of an indikator in sentences about the chosen wilayah."""
    kamus = cache.kamus(pilih.versi)[indikator]
    return Sebutan(
        nama=f"{subjek(indikator, kamus.nama_pendek)} {nama_singkat(pilih.nama)}",
        satuan=kamus.satuan.nama,
        desimal=kamus.satuan.desimal,
        arah=kamus.arah,
        skala=kamus.skala,
    )
