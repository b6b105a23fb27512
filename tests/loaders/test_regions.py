"""Codes and names to one wilayah: what fits two is refused, never guessed."""

from functools import cache

import pytest

from loaders.data_folder import DATA
from loaders.problems import Level, Proposal
from loaders.reading import read_workbook
from loaders.reference import read_wilayah
from loaders.regions import Regions, regions_of
from loaders.resolving import Label, Part, resolve


@cache
def regions() -> Regions:
    entries, _ = read_wilayah(read_workbook(DATA / "wilayah.csv", "wilayah.csv"))
    return regions_of(entries)


@pytest.mark.parametrize(
    ("name", "kode"),
    [
        ("Kab. Lahat", "1604"),
        ("Kabupaten Lahat", "1604"),
        ("LAHAT", "1604"),
        ("Lahat ", "1604"),
        ("Banyu Asin", "1607"),
        ("Banyuasin", "1607"),
        ("Pali", "1612"),
        ("Penukal Abab Lematang Ilir", "1612"),
        ("Lubuk Linggau", "1674"),
        ("Kota Lubuklinggau", "1674"),
        ("OKU", "1601"),
        ("Ogan_Komering_Ulu", "1601"),
        ("OKU Timur", "1609"),
        ("SUMATERA SELATAN", "16"),
        ("Provinsi Sumatera Selatan", "16"),
        ("INDONESIA", "0000"),
        ("Kota Solok", "1372"),
        ("Kab. Solok", "1303"),
        ("Kec. Jarai", "1604060"),
        ("1604", "1604"),
        ("16.04", "1604"),
    ],
)
def test_names_as_people_write_them_mean_one_region(name: str, kode: str) -> None:
    assert resolve(regions(), Label(name)).kode == kode


@pytest.mark.parametrize(
    ("label", "kode"),
    [
        (Label(bps="1604"), "1604"),
        (Label(bps="16"), "16"),
        (Label(bps="1600"), "16"),
        (Label(bps="0000"), "0000"),
        (Label(bps="16.04"), "1604"),
        (Label(kemendagri="16.08"), "1609"),
        (Label(kemendagri="1608"), "1609"),
        (Label(bps="1609", kemendagri="16.08", name="OKU Timur"), "1609"),
        (Label(name="Ogan Ilir", kemendagri="16.1"), "1610"),
        (Label(name="Solok", bps="1372"), "1372"),
    ],
)
def test_either_code_means_its_region_and_a_code_settles_an_ambiguous_name(
    label: Label, kode: str
) -> None:
    assert resolve(regions(), label) == resolve(regions(), Label(bps=kode))


def test_a_column_of_kecamatan_reads_bare_names_as_kecamatan() -> None:
    assert resolve(regions(), Label("Jarai", kecamatan=True)).kode == "1604060"
    assert resolve(regions(), Label("Kecamatan Jarai", kecamatan=True)).kode == "1604060"


def refusal(label: Label) -> tuple[Part, str, str, str]:
    resolution = resolve(regions(), label)
    assert resolution.kode is None
    assert resolution.finding is not None
    finding = resolution.finding
    return finding.part, finding.found, finding.expected, finding.remedy


def test_a_name_of_two_regions_is_refused_with_both() -> None:
    part, found, _, _ = refusal(Label("Solok"))
    assert part is Part.NAME
    assert (
        found == "nama wilayah “Solok” dapat berarti Kabupaten Solok (1303) atau Kota Solok (1372)"
    )


def test_an_unknown_name_is_refused_with_the_nearest_one() -> None:
    assert refusal(Label("Labuanbatu Utara"))[3] == (
        "Mungkin maksudnya Kabupaten Labuhanbatu Utara (1223): perbaiki namanya, atau nyatakan "
        "sekali bahwa itu benar"
    )
    finding = resolve(regions(), Label("Labuanbatu Utara")).finding
    assert finding is not None
    assert finding.proposal == Proposal("wilayah", "Labuanbatu Utara", ("1223",))
    assert refusal(Label("Antah Berantah"))[3] == "Periksa ejaannya"


def test_an_empty_label_is_refused() -> None:
    assert refusal(Label())[1] == "nama dan kode wilayah kosong"


def test_beside_a_code_that_nobody_has_the_name_stands_and_the_right_code_is_told() -> None:
    for label, remedy in (
        (Label("Lahat", bps="1699"), "Kode BPS Kabupaten Lahat adalah 1604"),
        (Label("Lahat", kemendagri="99.99"), "Kode Kemendagri Kabupaten Lahat adalah 16.04"),
    ):
        found = resolve(regions(), label)
        assert found.kode == "1604"
        assert found.finding is not None
        assert found.finding.level is Level.PERINGATAN
        assert found.finding.remedy == remedy
    assert refusal(Label("Solok", bps="1399"))[3] == "Periksa kodenya pada daftar wilayah"
    assert refusal(Label(bps="1699"))[3] == "Periksa kodenya pada daftar wilayah"


def test_a_kemendagri_code_in_the_column_of_bps_codes_is_refused() -> None:
    part, found, expected, _ = refusal(Label("OKU Timur", bps="1608"))
    assert part is Part.BPS
    assert found == (
        "kode 1608 adalah Kabupaten Ogan Komering Ulu Selatan (1608), tetapi namanya “OKU Timur”"
    )
    assert expected == "kode milik Kabupaten Ogan Komering Ulu Timur: BPS 1609, Kemendagri 16.08"


def test_two_codes_of_different_regions_are_refused() -> None:
    part, found, _, _ = refusal(Label("OKU Timur", bps="1608", kemendagri="16.08"))
    assert part is Part.KEMENDAGRI
    assert "kode BPS 1608 milik" in found


def test_a_code_that_lost_its_zero_needs_a_name_beside_it() -> None:
    _, found, _, remedy = refusal(Label(kemendagri="16.1"))
    assert found == "kode “16.1” kehilangan angka nol di belakang"
    assert remedy == "Tulis sebagai teks; Kabupaten Ogan Ilir ditulis 16.10"


def test_a_code_with_an_unknown_name_is_taken_with_a_warning() -> None:
    resolution = resolve(regions(), Label("Bumi Seganti Setungguan", bps="1604"))
    assert resolution.kode == "1604"
    assert resolution.finding is not None
    assert resolution.finding.level == "peringatan"
