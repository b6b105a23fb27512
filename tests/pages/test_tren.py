"""The page Tren: lines, small charts and index; groups, kecamatan, years; figures of the store."""

import json
from typing import Any

import pytest

from domain.acuan import Wilayah
from domain.angka import tulis
from domain.istilah import JenisWilayah
from metrics.baris import baris
from store.engine import opened
from store.reading_figures import realisasi_frame
from tests.pages.halaman import Halaman, buka
from ui.tren import nama_seri

pytestmark = pytest.mark.usefixtures("terbangun")
LAHAT = {"wilayah": "1604", "tahun": "2023", "indikator": "P0"}


def grafik(halaman: Halaman) -> list[dict[str, Any]]:
    """Every chart of the page as the browser gets it."""
    return [json.loads(e.proto.spec) for e in halaman.uji.get("plotly_chart")]


def nama(satu: dict[str, Any]) -> list[str]:
    return [str(j.get("name", "")) for j in satu["data"]]


def test_a_whole_group_lies_greyed_below_the_chosen_one() -> None:
    halaman = buka("tren", **LAHAT, kelompok="provinsi")

    assert halaman.cacat == []
    (satu,) = grafik(halaman)
    tipis = [j["name"] for j in satu["data"] if j["line"]["width"] == 1]
    assert len(tipis) == 16
    assert "Lahat" in nama(satu)
    assert "Lahat" not in tipis
    assert halaman.html.count('<td data-label="Wilayah"') == 18  # the group and Sumsel


def test_the_table_shows_the_figures_of_the_store_each_with_its_cell(
    built_database_url: str,
) -> None:
    with opened(built_database_url) as engine, engine.connect() as connection:
        angka = realisasi_frame(connection, indikator=["P0"], wilayah=["1604"])

    halaman = buka("tren", **LAHAT)

    for satu in baris(angka):
        assert f'aria-label="Lahat {satu["tahun"]} {tulis(satu["nilai"])}' in halaman.html
        assert f"<dd>{satu['cell']}</dd>" in halaman.html


def test_small_charts_are_a_dozen_of_the_province_the_chosen_first_the_others_named() -> None:
    halaman = buka("tren", **LAHAT, bentuk="kecil")

    assert halaman.cacat == []
    semua = grafik(halaman)
    assert len(semua) == 12
    assert semua[0]["data"][-1]["name"] == "Lahat"
    assert len({json.dumps(s["layout"]["yaxis"]["range"]) for s in semua}) == 1
    assert "5 lainnya ada di tabel: " in halaman.teks


def test_small_charts_say_what_their_marks_are_and_draw_the_target_of_the_chosen_one() -> None:
    halaman = buka("tren", **LAHAT, bentuk="kecil")

    kunci = "garis putus-putus: Sumsel; wajik: target 9,80 %"
    assert kunci in halaman.teks
    lahat, lain, *_ = grafik(halaman)
    assert [9.8] in [j["y"] for j in lahat["data"]]
    assert "target" not in nama(lain)
    assert lahat["layout"]["yaxis"]["range"][0] < 9.8


def test_an_index_has_its_base_at_100_and_keeps_the_figure_behind_it() -> None:
    halaman = buka("tren", **LAHAT, bentuk="indeks", acuan="tanpa", sejak="2018", sampai="2023")

    assert halaman.cacat == []
    assert "Indeks kemiskinan Lahat 92,9 pada 2023 bila 2018 = 100" in halaman.teks
    (satu,) = grafik(halaman)
    assert satu["data"][0]["y"][0] == 100.0
    assert "Lahat 2023 92,9" in halaman.html
    assert "<dt>Angka</dt><dd>15,00\u00a0%</dd>" in halaman.html


def test_who_has_no_base_is_left_out_and_named() -> None:
    halaman = buka("tren", **LAHAT, bentuk="indeks", sejak="2010", kelompok="provinsi")

    assert halaman.cacat == []
    assert "bila 2020" in halaman.teks
    assert "Dasarnya 2020: tahun pertama yang angkanya dipunyai bersama." in halaman.teks
    assert "Tanpa indeks" not in halaman.teks
    halaman = buka(
        "tren", **{**LAHAT, "indikator": "LPE"}, bentuk="indeks", sejak="2018", banding="1607"
    )
    assert halaman.cacat == []


def test_years_are_narrowed_and_an_impossible_end_falls_back_with_a_word() -> None:
    halaman = buka("tren", **LAHAT, sejak="2020", sampai="2022")

    assert "Lahat 2020 " in halaman.html
    assert "Lahat 2022 " in halaman.html
    assert "Lahat 2019 " not in halaman.html
    assert "Lahat 2023 " not in halaman.html
    assert "target 9,80" not in halaman.grafik
    halaman = buka("tren", **LAHAT, sejak="2020", sampai="2015")
    assert halaman.cacat == []
    assert "Sampai “2015” tidak tersedia di sini; yang ditampilkan 2025." in halaman.toast
    assert "target 9,80" in halaman.grafik


def test_national_targets_are_offered_where_the_nation_has_them() -> None:
    tpt = buka("tren", **{**LAHAT, "indikator": "TPT"}, acuan="target")
    assert tpt.cacat == []
    assert "target nasional" in tpt.grafik

    p0 = buka("tren", **LAHAT, acuan="target")
    assert p0.cacat == []
    assert [t.split(";")[0] for t in p0.toast] == ["Acuan “target” tidak tersedia di sini"]
    assert "Sumsel" in p0.grafik
    assert "Sumsel" not in buka("tren", **LAHAT, acuan="tanpa").grafik


def test_kecamatan_stand_beside_each_other_where_the_store_has_figures() -> None:
    contoh = {"wilayah": "9901", "indikator": "prevalensi_stunting"}
    halaman = buka("tren", **contoh, bentuk="kecil", kelompok="kecamatan")

    assert halaman.cacat == []
    assert len(grafik(halaman)) == 9
    assert buka("tren", **contoh, kelompok="kecamatan", bentuk="indeks").cacat == []


def test_wilayah_of_another_province_may_stand_beside_but_no_fictional_one() -> None:
    halaman = buka("tren", **LAHAT, banding="7312,9901")

    assert halaman.uji.multiselect[0].value == ["7312"]
    assert "Soppeng 2023 " in halaman.html


def test_few_and_short_columns_stay_columns_on_a_phone_long_ones_do_not() -> None:
    assert 'class="tabel tren rapat"' in buka("tren", **LAHAT, banding="1607,1612,1671").html
    assert 'class="tabel tren"' in buka("tren", **LAHAT, banding="1607,1612,1671,1672,1673").html


def test_levels_of_a_scale_are_told_by_their_words_and_have_no_index() -> None:
    halaman = buka("tren", wilayah="9901", indikator="opini_BPK", bentuk="indeks")

    assert halaman.cacat == []
    assert [t.split(";")[0] for t in halaman.toast] == ["Bentuk “indeks” tidak tersedia di sini"]
    assert "2023 WTP" in halaman.html


@pytest.mark.parametrize("bentuk", ["garis", "kecil", "indeks"])
@pytest.mark.parametrize("wilayah", ["0000", "16", "99", "1673", "7312"])
def test_any_wilayah_has_every_form(wilayah: str, bentuk: str) -> None:
    for indikator in ("P0", "LPE", "IPM_UHH_LFSP2020"):
        for kelompok in ("tanpa", "provinsi"):
            pilihan = {"wilayah": wilayah, "indikator": indikator, "kelompok": kelompok}
            assert buka("tren", **pilihan, bentuk=bentuk).cacat == []


def test_two_that_would_read_alike_get_their_whole_names() -> None:
    def wilayah(kode: str, nama: str) -> Wilayah:
        return Wilayah(kode, "", JenisWilayah.KABUPATEN, nama, "", "", "", contoh=False)

    semua = [
        wilayah("1604", "Kabupaten Lahat"),
        wilayah("1604070", "Kecamatan Lahat"),
        wilayah("16", "Sumatera Selatan"),
        wilayah("a", "Kecamatan Kota"),
        wilayah("b", "Kecamatan Kota"),
    ]
    assert list(nama_seri(semua).values()) == [
        "Kabupaten Lahat",
        "Kecamatan Lahat",
        "Sumsel",
        "Kecamatan Kota (a)",
        "Kecamatan Kota (b)",
    ]
