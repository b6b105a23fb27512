"""The real files beside the repository, each right or refused with the right reason.

The figures were counted and copied by hand from the files, not taken from a reader.
"""

from functools import cache
from pathlib import Path

import pytest

from loaders.data_folder import DATA
from loaders.examine import Examined, examine
from loaders.indicators import dictionary_of
from loaders.known import Known
from loaders.reading import read_workbook
from loaders.reference import read_kamus, read_wilayah
from loaders.regions import regions_of

FOLDER = Path(__file__).parents[3] / "shared" / "spreadsheets"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no folder of real spreadsheets beside")

INFORMAL = (
    "sumsel/Rata-rata Pendapatan Bersih Sebulan Pekerja Informal Menurut Kabupaten_Kota dan "
    "Lapangan Pekerjaan Utama di Provinsi Sumatera Selatan (rupiah), 2021.xlsx"
)
NIKAH = "sumsel/Nikah dan Cerai Menurut Kabupaten_Kota di Provinsi Sumatera Selatan, 2022.csv"
SANITASI = "sumut/Persentase Rumah Tangga yang Memiliki Akses Terhadap Sanitasi Layak.xlsx"
WILAYAH = (("Labuanbatu Utara", "1223"),)  # as a person would confirm it
Cell = tuple[str, str, int, float | None]


@cache
def indonesia(
    indikator: tuple[tuple[str, str], ...] = (), wilayah: tuple[tuple[str, str], ...] = ()
) -> Known:
    """The kamus and the regions of data/, with what a person confirmed."""
    entries, _ = read_kamus(read_workbook(DATA / "kamus_indikator.csv", "kamus"))
    regions, _ = read_wilayah(read_workbook(DATA / "wilayah.csv", "wilayah"))
    return Known(dictionary_of(entries, indikator), regions_of(regions, wilayah))


def examined(name: str, known: Known | None = None) -> Examined:
    return examine(FOLDER / name, Path(name).name, known or indonesia())


def cells(one: Examined) -> dict[str, Cell]:
    return {f.cell: (f.indikator, f.wilayah, f.tahun, f.nilai) for f in one.figures}


LOADED: dict[str, tuple[str, int, dict[str, Cell]]] = {
    NIKAH: (
        "satu_tahun",
        18 * 4,
        {
            "B2": ("jumlah_nikah", "1601", 2022, 2520),
            "C5": ("cerai_talak", "1604", 2022, 264),
            "E6": ("jumlah_cerai", "1605", 2022, None),
            "D8": ("cerai_gugat", "1607", 2022, 754),
            "B14": ("jumlah_nikah", "1613", 2022, 1401),
            "E19": ("jumlah_cerai", "16", 2022, 12501),
        },
    ),
    INFORMAL: (
        "satu_tahun",
        18 * 4,
        {
            "B2": ("pendapatan_informal_pertanian", "1601", 2021, 1243477),
            "C5": ("pendapatan_informal_industri", "1604", 2021, 1216706),
            "D8": ("pendapatan_informal_jasa", "1607", 2021, 1534252),
            "E19": ("pendapatan_informal", "16", 2021, 1385134),
        },
    ),
    "sumsel/indeks-kesejahteraan-sosial-2025.xlsx": (
        "portal",
        18,
        {
            "D2": ("indeks_kesejahteraan_sosial", "16", 2025, 54.49),
            "D6": ("indeks_kesejahteraan_sosial", "1604", 2025, 46.19),
            "D10": ("indeks_kesejahteraan_sosial", "1609", 2025, 59.47),  # 16.08 is OKU Timur
            "D11": ("indeks_kesejahteraan_sosial", "1608", 2025, 47.41),
            "D17": ("indeks_kesejahteraan_sosial", "1673", 2025, 56.44),  # 16.72 is Pagar Alam
            "D19": ("indeks_kesejahteraan_sosial", "1672", 2025, 60.69),
        },
    ),
    "sumsel/zooxs_csv_produksi_padi.csv": (
        "lebar_tahun",
        18 * 3,
        {
            "B3": ("produksi_padi", "1601", 2018, 14124.16),
            "D6": ("produksi_padi", "1604", 2020, 75503.76),
            "B9": ("produksi_padi", "1607", 2018, 1038489.34),
            "D20": ("produksi_padi", "16", 2020, 2696877.46),
        },
    ),
    "nasional/Index Kemiskinan Yogyakarta.xls": (
        "tahun_kategori",
        6 * 22,
        {
            "B3": ("P1", "34", 2022, 2.01),
            "L3": ("P1", "34", 2012, 2.89),
            "M3": ("P2", "34", 2022, 0.51),
            "B4": ("P1", "3401", 2022, 2.32),
            "W8": ("P2", "3471", 2012, 0.37),
        },
    ),
    "kabupaten/garut_ipm.xlsx": (
        "tahun_ke_bawah",
        15 * 3,
        {
            "C2": ("HLS", "3205", 2010, 10.36),
            "D9": ("RLS", "3205", 2017, 7.28),
            "E16": ("pengeluaran_per_kapita_disesuaikan", "3205", 2024, 9168),
        },
    ),
    "target/KFD.xlsx": (
        "lebar_tahun",
        34 * 12,
        {
            "B2": ("indeks_kapasitas_fiskal", "11", 2010, 1.3863),
            "D7": ("indeks_kapasitas_fiskal", "16", 2012, 0.2136),
            "L12": ("indeks_kapasitas_fiskal", "31", 2020, 6.207),
            "M35": ("indeks_kapasitas_fiskal", "94", 2021, 0.667),
        },
    ),
}


@pytest.mark.parametrize("name", LOADED)
def test_a_real_file_gives_its_figures_in_their_cells(name: str) -> None:
    layout, count, some = LOADED[name]
    one = examined(name)
    assert not one.refused
    assert (one.layout, len(one.figures)) == (layout, count)
    assert {cell: cells(one)[cell] for cell in some} == some


ONCE_CONFIRMED: dict[str, tuple[tuple[tuple[str, str], ...], int, dict[str, Cell]]] = {
    "sumut/Persentase Penduduk Miskin.xlsx": (
        (),
        34 * 3,
        {
            "B2": ("P0", "12", 2021, 9.01),
            "D3": ("P0", "1201", 2023, 15.10),
            "C9": ("P0", "1207", 2022, 8.26),
            "D35": ("P0", "1278", 2023, 14.78),
        },
    ),
    SANITASI: (
        (),
        34 * 3,
        {
            "B2": ("akses_sanitasi_layak", "12", 2019, 76.96),
            "D35": ("akses_sanitasi_layak", "1278", 2021, 45.13),
        },
    ),
    "nasional/poverty_514_2010_2018.csv": (
        (("pov", "P0"),),
        514 * 9,
        {
            "C2": ("P0", "1101", 2010, 23.61),
            "K5": ("P0", "1104", 2018, 14.29),
            "C511": ("P0", "9607", 2010, 44.65),  # Puncak was 9433 before Papua was divided
            "K515": ("P0", "9471", 2018, 11.37),
        },
    ),
    "panjang/MISKIN.xlsx": (
        (("MISKIN", "jumlah_penduduk_miskin"),),
        35 * 5,
        {
            "C2": ("jumlah_penduduk_miskin", "3301", 2017, 238.3),
            "C170": ("jumlah_penduduk_miskin", "3329", 2021, 314.95),
            "C176": ("jumlah_penduduk_miskin", "3376", 2021, 20.27),
        },
    ),
    "target/persentasemiskin.xlsx": (
        (("persentasemiskin", "P0_semester_campuran"),),
        35 * 13,
        {
            "B2": ("P0_semester_campuran", "11", 2010, 20.98),
            "C11": ("P0_semester_campuran", "21", 2011, 7.4),
            "N7": ("P0_semester_campuran", "16", 2022, 11.9),
            "N36": ("P0_semester_campuran", "0000", 2022, 9.54),
        },
    ),
}


@pytest.mark.parametrize("name", ONCE_CONFIRMED)
def test_a_real_file_is_refused_with_a_proposal_and_right_once_that_is_confirmed(
    name: str,
) -> None:
    said, count, some = ONCE_CONFIRMED[name]
    before = examined(name)
    (galat,) = (p for p in before.content.problems if p.level == "galat")
    assert galat.proposal is not None
    assert galat.proposal.teks == (said[0][0] if said else "Labuanbatu Utara")
    one = examined(name, indonesia(said, WILAYAH))
    assert not one.refused
    assert len(one.figures) == count
    assert {cell: cells(one)[cell] for cell in some} == some


REFUSED: dict[str, tuple[str, ...]] = {
    "sumbar/UHH.xlsx": ("nama berkas “UHH” dapat berarti UHH_LFSP2020 atau UHH_SP2010",),
    "sumut/KPM.xlsx": (
        "sel B1: indikator “JumlahKeluargaPenerimaManfaat(KPM)” tidak dikenal",
        "tahun angkanya tidak disebut",
        "sel A24: nama wilayah “Labuanbatu Utara” tidak dikenal",
    ),
    "sumsel/Tingkat Pengangguran, 2023.csv": (
        "sel A4: tidak satu pun baris menyebut wilayah: “Laki-Laki”, “Perempuan”, “Jumlah”",
    ),
    "nasional/Index Kemiskinan Jatim.xls": ("hanya bingkai halaman web tanpa data",),
    "nasional/Klasifikasi Tingkat Kemiskinan di Indonesia (2021).csv": (
        "sel C77: “8.97” bukan angka menurut penulisan 1.234,56",
        "sel C78: “6.18” bukan angka menurut penulisan 1.234,56",
    ),
    "nasional/gdp_pc_514_2000_2024.csv": (
        "sel G1: “grdp_pc” dapat berarti PDRB_per_kapita_ADHB atau PDRB_per_kapita_ADHK2010",
    ),
    "target/TK.xlsx": (
        "tabel tanpa judul, indikatornya tidak diketahui",
        "sel A1: tabel target ini tidak menyebut rencananya",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_real_file_is_refused_for_the_right_reasons(name: str) -> None:
    told = [p.sentence for p in examined(name).content.problems if p.level == "galat"]
    assert len(told) == len(REFUSED[name])
    for sentence, reason in zip(told, REFUSED[name], strict=True):
        assert reason in sentence


def test_every_real_file_is_in_one_of_the_lists() -> None:
    files = {str(p.relative_to(FOLDER)) for p in FOLDER.rglob("*.*") if p.name != "README.md"}
    assert files == {*LOADED, *ONCE_CONFIRMED, *REFUSED}


def test_what_a_real_file_does_not_say_for_certain_is_left_out_and_told() -> None:
    told = [p.sentence for p in examined("kabupaten/garut_ipm.xlsx").content.problems]
    for reason in (
        "sel B1: “Usia Harapan Hidup (Tahun)” dapat berarti UHH_LFSP2020 atau UHH_SP2010",
        "sel F1: “Indeks Pembangunan Manusia” dapat berarti IPM_UHH_LFSP2020",
        "sel G1: “Pertumbuhan IPM” menyebut IPM_UHH_LFSP2020",
    ):
        assert any(reason in sentence for sentence in told)
    (computed,) = (p for p in examined("target/KFD.xlsx").content.problems if "dihitung" in p.found)
    assert (computed.level, computed.cell) == ("peringatan", "E2")
    assert computed.found.startswith("33 angka dihitung dari angka di kiri dan kanannya")
