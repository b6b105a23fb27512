"""What a region and an indikator are, as the reference tables tell it; no figure is kept here."""

from dataclasses import dataclass

from domain.angka import Satuan
from domain.istilah import Agregasi, Arah, JenisWilayah

# As officials abbreviate the provinces; the others are short enough or have no usual short form.
SINGKATAN = {
    "Sumatera Utara": "Sumut",
    "Sumatera Barat": "Sumbar",
    "Sumatera Selatan": "Sumsel",
    "Kepulauan Bangka Belitung": "Babel",
    "Kepulauan Riau": "Kepri",
    "Jawa Barat": "Jabar",
    "Jawa Tengah": "Jateng",
    "Daerah Istimewa Yogyakarta": "DIY",
    "Jawa Timur": "Jatim",
    "Nusa Tenggara Barat": "NTB",
    "Nusa Tenggara Timur": "NTT",
    "Kalimantan Barat": "Kalbar",
    "Kalimantan Tengah": "Kalteng",
    "Kalimantan Selatan": "Kalsel",
    "Kalimantan Timur": "Kaltim",
    "Kalimantan Utara": "Kaltara",
    "Sulawesi Utara": "Sulut",
    "Sulawesi Tengah": "Sulteng",
    "Sulawesi Selatan": "Sulsel",
    "Sulawesi Tenggara": "Sultra",
    "Sulawesi Barat": "Sulbar",
    "Maluku Utara": "Malut",
}


@dataclass(frozen=True)
class Wilayah:
    """A region; induk, and a code it does not have, are ""."""

    kode: str
    induk: str
    jenis: JenisWilayah
    nama: str
    kode_bps: str
    kode_kemendagri: str
    zona_waktu: str
    contoh: bool

    @property
    def label(self) -> str:
        """Its name beside a line or bar: Lahat, Sumsel, but Kota Solok beside Kabupaten Solok."""
        nama = self.nama.removeprefix("Kabupaten ").removeprefix("Kecamatan ")
        return SINGKATAN.get(nama, nama)

    @property
    def setingkat(self) -> JenisWilayah:
        """The level it is compared on: a kota stands among kabupaten."""
        return JenisWilayah.KABUPATEN if self.jenis is JenisWilayah.KOTA else self.jenis


@dataclass(frozen=True)
class Indikator:
    """What an indikator means, from the kamus in force."""

    kode: str
    nama: str
    nama_pendek: str
    definisi: str
    satuan: Satuan
    arah: Arah
    agregasi: Agregasi
    sumber: str
    rilis: str
    kelompok_seri: str
    skala: str
    rumus: str = ""  # in words; "" where the kamus has none
