"""What the page Peta shows: the map that is chosen."""

from domain.kalimat import Sebutan, subjek
from ui import cache
from ui.peta_bahan import Bahan, Peta
from ui.peta_capaian import peta_capaian
from ui.peta_lingkup import PilihanPeta
from ui.peta_nilai import peta_nilai
from ui.peta_perubahan import peta_perubahan
from ui.pilihan import Pilihan, wilayah_terpakai


def peta(pilih: Pilihan, dipilih: PilihanPeta) -> Peta:
    """Gather the map that is chosen."""
    indikator = cache.kamus(pilih.versi)[dipilih.indikator]
    bahan = Bahan(
        pilih,
        dipilih,
        Sebutan(
            subjek(indikator.kode, indikator.nama_pendek),
            indikator.satuan.nama,
            indikator.satuan.desimal,
            indikator.arah,
            indikator.skala,
        ),
        cache.angka_tahunan(pilih.versi, dipilih.indikator, dipilih.lingkup.kode_anggota),
        frozenset(wilayah_terpakai(pilih.versi)),
    )
    if dipilih.tampil == "capaian":
        return peta_capaian(bahan)
    if dipilih.tampil == "perubahan":
        return peta_perubahan(bahan)
    return peta_nilai(bahan)
