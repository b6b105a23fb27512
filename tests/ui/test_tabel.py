"""Tables: figures with units, levels by their word, the unknown as a dash that says since when."""

from typing import Any

import pytest

from domain.aturan import Aturan
from metrics.tertulis import nilai_berentang, target_tahun, tulis_cakupan
from tests.pages.halaman import teks_terbaca
from tests.ui.baris import baris_indikator as satu
from ui.tabel import baris_indikator, baris_sasaran, sel, tabel

ATURAN = Aturan()


def _simpul(**lain: Any) -> dict[str, Any]:
    return {
        "kode": "4.2",
        "uraian": "Menurunnya kemiskinan",
        "capaian": 46.94,
        "bawah": 9.39,
        "atas": 105.39,
        "jumlah": 5,
        "diketahui": 1,
        "predikat": None,
        "keadaan": "sementara",
        **lain,
    }


def _baris(**lain: Any) -> str:
    return teks_terbaca(baris_indikator(satu(**lain), ATURAN)).replace("\u00a0", " ")


def test_a_row_of_an_indikator_reads_target_realisasi_capaian_and_state() -> None:
    html = baris_indikator(satu(), ATURAN)

    assert html.count('<details class="pintu"') == 3
    assert [s.split("</summary>")[0].split(">")[-1] for s in html.split("<summary")[1:]] == [
        "9,80 % (akhir 2023)",
        "15,00\u00a0%",
        "46,94",
    ]
    assert "Tanpa target tahunan" in teks_terbaca(html)


def test_a_target_of_the_year_is_not_called_the_end() -> None:
    assert "(akhir" not in _baris(dasar_target="tahunan")


def test_a_level_is_shown_by_its_word_without_a_unit() -> None:
    teks = _baris(
        skala="opini_bpk", satuan="tingkat", desimal=0, target_teks="WTP", raw_text="WDP",
        arah="ordinal", bawah=4, atas=4, realisasi=3, mentah=75.0, capaian=75.0,
        dasar_target="tahunan",
    )  # fmt: skip

    assert "Target Persentase penduduk miskin: WTP, buka asal angka WTP" in teks
    assert "Realisasi Persentase penduduk miskin: WDP, buka asal angka WDP" in teks


def test_an_unknown_realisasi_is_a_dash_that_names_the_last_known_year() -> None:
    lain = {"realisasi": None, "mentah": None, "capaian": None, "file_name": None}

    assert "Realisasi – (terakhir 2021)" in _baris(**lain, realisasi_tahun=2021)
    assert "Realisasi – Capaian – Predikat" in _baris(**lain, realisasi_tahun=None)


def test_a_quarter_shows_the_capaian_against_its_target_and_against_the_year_s() -> None:
    baris = satu(capaian=68.75, mentah=68.75, capaian_tahun=67.21)

    assert "68,75 (setahun 67,21)" in baris_indikator(baris, ATURAN, setahun=False)
    assert "setahun" not in baris_indikator(baris, ATURAN)


def test_what_cannot_be_computed_shows_its_deviation() -> None:
    laju = {"bawah": -1.0, "atas": -1.0, "realisasi": -0.5, "capaian": None, "mentah": None}

    assert "– (selisih +0,50)" in _baris(**laju, predikat=None, keadaan="tidak_dapat_dihitung")


def test_an_indikator_without_a_target_shows_a_dash() -> None:
    teks = _baris(target_teks="", target_file_name=None, mentah=None, capaian=None, opd="")

    assert "Target – Realisasi" in teks
    assert teks.endswith("Jalur – OPD –")


@pytest.mark.parametrize(
    ("lain", "tulisan"),
    [
        ({}, "target akhir 2023: 9,80 %"),
        ({"dasar_target": "tahunan", "tahun_target": 2022}, "target 2022: 10,50 %"),
        ({"dasar_target": "tahunan", "atas_tahun": 11.0}, "target 2023: 10,50–11,00 %"),
        ({"dasar_target": "tahunan", "bawah_tahun": None}, "target 2023: ≤ 10,50 %"),
        ({"dasar_target": "tahunan", "satuan": "indeks"}, "target 2023: 10,50"),
    ],
)
def test_the_target_of_the_year_is_told_with_its_year_and_unit(
    lain: dict[str, Any], tulisan: str
) -> None:
    ada = target_tahun(satu(**{"bawah_tahun": 10.5, "atas_tahun": 10.5, **lain}))

    assert ada is not None
    assert ada[1].replace("\u00a0", " ") == tulisan


def test_a_row_without_a_target_has_none_of_the_year() -> None:
    lain = {"dasar_target": "", "bawah_tahun": None, "atas_tahun": None}

    assert target_tahun(satu(**lain)) is None


@pytest.mark.parametrize(
    ("lain", "tulisan"),
    [
        ({}, "46,94 (9,39–105,39)"),
        ({"bawah": 46.94, "atas": 46.94}, "46,94"),
        ({"capaian": None}, "belum"),
    ],
)
def test_a_whole_that_is_known_in_part_shows_its_range(lain: dict[str, Any], tulisan: str) -> None:
    assert nilai_berentang(_simpul(**lain), "belum") == tulisan


def test_what_is_known_of_a_whole_is_counted() -> None:
    assert tulis_cakupan(_simpul()) == "1 dari 5 indikator"
    assert tulis_cakupan(_simpul(jumlah=0)) == ""


def test_a_sasaran_heads_its_indikator() -> None:
    html = baris_sasaran(_simpul(uraian="<b>Kemiskinan</b>"), ATURAN)

    assert '<th scope="rowgroup"' in html
    assert "<b>" not in html
    assert "1 dari 5 indikator" in html.split("</th>")[0]
    assert teks_terbaca(html).endswith("Predikat ◐ Sementara")


def test_a_phone_leaves_out_what_has_nothing_to_say() -> None:
    html = baris_indikator(satu(opd=""), ATURAN)

    assert '<td data-label="OPD" class="redup tanpa">–</td>' in html
    assert '<td data-label="Jalur" class="tanpa">–</td>' in html
    assert 'class="">sesuai jalur</td>' in baris_indikator(satu(), ATURAN, "sesuai jalur")
    assert "angka-sel tanpa" not in html
    assert "angka-sel tanpa" in baris_indikator(satu(capaian=None, mentah=None), ATURAN)


def test_a_table_has_a_caption_and_heads_of_columns() -> None:
    html = tabel(["Tahun", "<Lahat>"], ["<tr></tr>"], "Kemiskinan & upah", "kinerja")

    assert "<caption>Kemiskinan &amp; upah</caption>" in html
    assert html.count('<th scope="col">') == 2
    assert "&lt;Lahat&gt;" in html


def test_a_cell_carries_its_column_s_name_for_the_phone() -> None:
    assert sel('Capaian "2023"', "1") == (
        '<td data-label="Capaian &quot;2023&quot;" class="">1</td>'
    )
