"""What a region and an indikator are, as the reference tables tell it; no figure is kept here."""

from dataclasses import dataclass

from domain.angka import Satuan
from domain.istilah import Agregasi, Arah, JenisWilayah


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
        """Its name beside a line or bar: Lahat, but Kota Solok, for Kabupaten Solok is another."""
        return self.nama.removeprefix("Kabupaten ").removeprefix("Kecamatan ")

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
