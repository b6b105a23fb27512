"""Page Sasaran: the finding, how the sasaran are spread over the classes, one misi or all."""

import re

import pytest

from tests.pages.halaman import buka

LAHAT = {"wilayah": "1604", "tahun": "2023"}
CONTOH = {"wilayah": "9901", "tahun": "2024"}

pytestmark = pytest.mark.usefixtures("terbangun", "sendiri")


def test_it_opens_with_how_many_of_the_assessed_sasaran_stand_well() -> None:
    assert (
        "13 dari 15 sasaran yang sudah dinilai berpredikat Tinggi atau Sangat Tinggi tahun 2024 "
    ) in buka("sasaran", **CONTOH).teks


def test_without_any_class_it_opens_with_how_many_have_a_value_and_says_that_once() -> None:
    teks = buka("sasaran", **LAHAT).teks

    assert teks.count("1 dari 17 sasaran mempunyai nilai tahun 2023") == 1
    assert "RPJMD Kabupaten Lahat Tahun 2019-2023. Nilai keseluruhan belum dapat" in teks


def test_the_legend_counts_every_sasaran_once() -> None:
    html = buka("sasaran", **CONTOH).html
    legenda = html.split('<div class="legenda">')[1].split("</div>")[0]

    assert "Sangat Tinggi 11" in legenda
    assert sum(int(n) for n in re.findall(r" (\d+)</span>", legenda)) == 17


def test_one_misi_may_be_chosen_and_is_never_folded() -> None:
    halaman = buka("sasaran", **LAHAT, misi="1")

    assert halaman.cacat == []
    assert halaman.html.count('<details class="misi-lipat" open>') == 1
    assert halaman.html.count('class="misi-lipat"') == 1
    assert "Menciptakan pemerintahan yang bersih" in halaman.html


def test_a_misi_that_the_plan_does_not_have_falls_to_all_and_says_so() -> None:
    halaman = buka("sasaran", **LAHAT, misi="9")

    assert halaman.html.count('class="misi-lipat"') == 5
    assert [t.split(";")[0] for t in halaman.toast] == ["Misi “9” tidak tersedia di sini"]


def test_the_heat_map_of_one_misi_stays_with_it_from_year_to_year() -> None:
    html = buka("sasaran", **CONTOH, tampilan="peta-panas", misi="4").html

    panas = html.split('class="tabel panas"')[1].split("</table>")[0]
    assert panas.startswith(' style="--n:5">')
    assert panas.count('<th scope="rowgroup"') == 1
    assert panas.count("misi=4&amp;tampilan=peta-panas") == panas.count("<a ") == 3 * 5


def test_every_misi_on_ringkasan_leads_to_itself() -> None:
    html = buka("ringkasan", **LAHAT).html

    tautan = re.findall(r'href="sasaran\?wilayah=1604[^"]*misi=(\d)"', html)
    assert tautan == ["1", "2", "3", "4", "5"]


def test_an_indikator_is_told_by_its_way_to_the_end_target() -> None:
    html = buka("sasaran", **LAHAT).html

    assert '<td data-label="Jalur" class="">kemajuan terbatas</td>' in html
    assert html.count('data-label="Jalur"') == html.count('data-label="Realisasi"')


def test_without_a_plan_it_says_what_is_missing_in_words_of_an_office() -> None:
    halaman = buka("sasaran", wilayah="1608")

    assert halaman.cacat == []
    assert "Kabupaten Ogan Komering Ulu Selatan belum mempunyai rencana" in halaman.teks
    assert "python" not in halaman.teks
    assert 'href="data?wilayah=1608' in halaman.html
