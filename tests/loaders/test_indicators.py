"""Titles and headers to one indikator of the kamus: the longest name wins, two are refused."""

import pytest

from tests.loaders.golden import known


@pytest.mark.parametrize(
    ("title", "kode"),
    [
        ("Persentase Penduduk Miskin Menurut Kabupaten/Kota (Persen), 2010-2025", "P0"),
        ("TINGKAT KEMISKINAN", "P0"),
        ("Jumlah Penduduk Miskin (Ribu Jiwa)", "penduduk_miskin"),
        ("Rata_rata_Lama_Sekolah", "RLS"),
        ("Indeks Pembangunan Manusia (Metode Baru) Menurut Provinsi", "IPM_baru"),
        ("hls", "HLS"),
        ("waktu_izin", "waktu_izin"),
    ],
)
def test_a_title_names_its_indikator(title: str, kode: str) -> None:
    match = known().kamus.within(title)
    assert match.indikator is not None
    assert match.indikator.kode == kode


@pytest.mark.parametrize(
    ("title", "candidates"),
    [
        ("Harapan Lama Sekolah dan Rata-rata Lama Sekolah", ("HLS", "RLS")),
        ("Indeks Pembangunan Manusia, 2010-2024", ("IPM_baru", "IPM_lama")),
        ("Indeks Pembangunan Manusia dan HLS", ("HLS", "IPM_baru", "IPM_lama")),
        ("Luas Panen", ()),
        ("", ()),
    ],
)
def test_a_title_of_two_or_none_names_none(title: str, candidates: tuple[str, ...]) -> None:
    match = known().kamus.within(title)
    assert match.indikator is None
    assert match.candidates == candidates


def test_the_range_of_an_indikator_is_told_in_words() -> None:
    entries = known().kamus.entries
    assert entries["P0"].range_text == "paling kecil 0 dan paling besar 60"
    assert entries["penduduk_miskin"].range_text == "paling kecil 0"
    assert entries["serapan"].range_text == "angka"
