import pytest

from domain.acuan import Wilayah
from domain.istilah import JenisWilayah


def wilayah(nama: str, jenis: JenisWilayah = JenisWilayah.KABUPATEN) -> Wilayah:
    return Wilayah("1604", "16", jenis, nama, "1604", "16.04", "Asia/Jakarta", contoh=False)


@pytest.mark.parametrize(
    ("nama", "label"),
    [
        ("Kabupaten Lahat", "Lahat"),
        ("Kecamatan Jarai", "Jarai"),
        ("Kota Solok", "Kota Solok"),  # Kabupaten Solok is another
        ("Sumatera Selatan", "Sumsel"),
        ("Kabupaten Maluku Tengah", "Maluku Tengah"),
        ("Bali", "Bali"),
    ],
)
def test_a_label_is_short_and_still_names_one_region(nama: str, label: str) -> None:
    assert wilayah(nama).label == label


def test_a_kota_is_compared_with_kabupaten() -> None:
    assert wilayah("Kota Palembang", JenisWilayah.KOTA).setingkat is JenisWilayah.KABUPATEN
    assert wilayah("Bali", JenisWilayah.PROVINSI).setingkat is JenisWilayah.PROVINSI
