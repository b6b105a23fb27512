"""The page Peta: tiles or boundaries, by value, capaian or change, of any group of wilayah."""

import json
from pathlib import Path

import pytest

from tests.pages.halaman import buka

pytestmark = pytest.mark.usefixtures("terbangun")
LAHAT = {"wilayah": "1604", "tahun": "2023", "indikator": "P0"}


@pytest.fixture
def batas_lahat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with an outline of Lahat, one of nobody, and a file that is damaged."""
    cincin = [[[103.0, -3.0], [104.0, -3.0], [104.0, -4.0], [103.0, -3.0]]]
    bentuk = {"type": "Polygon", "coordinates": cincin}
    isi = [
        {"properties": {"kode": kode, "nama": nama}, "geometry": bentuk}
        for kode, nama in (("16.04", "Lahat"), ("16.99", "Danau"))
    ]
    (tmp_path / "batas.geojson").write_text(json.dumps({"features": isi}), encoding="utf-8")
    (tmp_path / "rusak.geojson").write_text("{", encoding="utf-8")
    monkeypatch.setenv("CAPAIAN_PETA", str(tmp_path))


def test_values_of_sumatera_selatan_are_seventeen_tiles_and_a_table() -> None:
    halaman = buka("peta", **LAHAT)

    assert halaman.cacat == []
    assert "tertinggi di Musi Rawas Utara (18,26" in halaman.teks
    assert halaman.html.count('class="pintu petak-peta') == 17
    assert halaman.html.count('aria-current="true"') == 1
    assert "Lahat: 15,00\u00a0% (2023)" in halaman.html
    assert "14 sampai < 16 %" in halaman.teks
    assert "persentase_penduduk_miskin.xlsx" in halaman.teks


def test_every_tile_links_to_the_pages_of_its_wilayah_with_the_rest_of_the_choice() -> None:
    html = buka("peta", **LAHAT).html

    assert 'href="peringkat?wilayah=1606&amp;tahun=2023&amp;indikator=P0"' in html
    assert 'href="tren?wilayah=1604&amp;rencana=1604-RPJMD-2019&amp;tahun=2023' in html
    assert 'href="peta?wilayah=1606' in html


def test_a_change_names_its_two_years_and_both_cells() -> None:
    halaman = buka("peta", **LAHAT, tampil="perubahan", sejak="2018")

    assert halaman.cacat == []
    assert "Kemiskinan turun di 14 dari 17 kabupaten/kota sejak 2018" in halaman.teks
    assert "Lahat: turun 1,15\u00a0poin, dari 16,15\u00a0% (2018) ke 15,00\u00a0% (2023)" in (
        halaman.html
    )
    assert "turun 1,00 poin atau lebih" in halaman.teks


def test_the_year_compared_with_is_one_that_most_have_a_figure_of() -> None:
    assert buka("peta", **LAHAT, tampil="perubahan").terpilih("sejak") == 2018


def test_capaian_is_told_where_a_plan_is_known_and_unknown_elsewhere() -> None:
    halaman = buka("peta", **LAHAT, tampil="capaian")

    assert halaman.cacat == []
    assert "dapat dinilai di 1 dari 17 kabupaten/kota; Lahat 46,94, Sangat Rendah" in halaman.teks
    assert "Muara Enim: rencana belum diketahui" in halaman.teks
    assert "100 × (2 × 9,80 − 15,00) ÷ 9,80 = 46,94" in halaman.teks


def test_the_nation_is_thirty_eight_provinces_and_says_how_few_are_known() -> None:
    halaman = buka("peta", wilayah="16", tahun="2024", indikator="P0", lingkup="nasional")

    assert halaman.cacat == []
    assert halaman.html.count('class="pintu petak-peta') == 38
    assert "Dari 2 provinsi yang mempunyai angka" in halaman.teks


def test_all_kabupaten_kota_are_squares_in_their_provinces_and_the_unknown_are_counted() -> None:
    halaman = buka("peta", **LAHAT, lingkup="kabkota")
    peta, sisa = halaman.html.split("legenda-peta", 1)
    sumsel = peta.split("Sumatera Selatan: 17 dari 17 kabupaten/kota diketahui", 1)[1]

    assert halaman.cacat == []
    assert peta.count('class="pintu petak-peta') == 38
    assert peta.count('<i class="k-') == 514
    assert peta.count('<i class="k-tak_diketahui') == 514 - 41
    assert peta.count(" sorot") == 1
    assert sumsel.index('<i class="k-n5') < sumsel.index('<i class="k-n0')
    assert "<dt>Musi Rawas Utara</dt><dd>18,26\u00a0% (2023)</dd>" in sumsel
    assert 'href="peta?wilayah=16&amp;tahun=2023' in sumsel
    assert "Aceh: 0 dari 23 kabupaten/kota diketahui" in peta
    assert "41 dari 514 kabupaten/kota mempunyai angka 2023" in halaman.teks
    assert sisa.count("<tr>") == 1 + 41
    assert "473 kabupaten/kota yang belum diketahui, termasuk semua di 36 provinsi" in halaman.teks


@pytest.mark.parametrize("tampil", ["perubahan", "capaian"])
def test_all_kabupaten_kota_have_every_kind_of_map(tampil: str) -> None:
    halaman = buka("peta", **LAHAT, lingkup="kabkota", tampil=tampil)

    assert halaman.cacat == []
    assert halaman.html.count('class="pintu petak-peta') == 38
    assert "dari 514 kabupaten/kota" in halaman.teks


def test_the_example_province_has_no_place_in_the_nation() -> None:
    halaman = buka("peta", wilayah="9901", tahun="2023", lingkup="kabkota")

    assert [t.split(";")[0] for t in halaman.toast] == ["Lingkup “kabkota” tidak tersedia di sini"]


@pytest.mark.parametrize("tampil", ["nilai", "perubahan", "capaian"])
@pytest.mark.parametrize("wilayah", ["0000", "16", "73", "1673", "99", "9901"])
@pytest.mark.parametrize("tahun", ["2010", "2025"])
def test_any_wilayah_year_and_kind_has_a_map(wilayah: str, tahun: str, tampil: str) -> None:
    assert buka("peta", wilayah=wilayah, tahun=tahun, tampil=tampil).cacat == []


def test_kecamatan_without_centres_stand_in_order_and_it_is_said() -> None:
    halaman = buka("peta", wilayah="9901", tahun="2023", lingkup="kecamatan")

    assert halaman.cacat == []
    assert "Letak wilayah belum diketahui" in halaman.teks
    assert "Muat Persentase Penduduk Miskin" in halaman.teks


@pytest.mark.usefixtures("batas_lahat")
def test_boundaries_are_drawn_and_what_is_not_used_is_named() -> None:
    halaman = buka("peta", **LAHAT, bentuk="batas")

    assert halaman.cacat == []
    assert "Lahat: 15,00" in halaman.grafik
    assert "Berkas batas rusak.geojson tidak dipakai" in halaman.teks
    assert "Poligon yang kodenya tidak dikenal: Danau." in halaman.teks
    assert "Belum ada batas, lihat tabel: Ogan Komering Ulu" in halaman.teks


def test_boundaries_asked_for_without_a_file_fall_back_to_tiles_and_say_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAPAIAN_PETA", str(tmp_path))
    halaman = buka("peta", **LAHAT, bentuk="batas", tampil="x", lingkup="y", sejak="z")

    assert halaman.cacat == []
    assert "Bentuk “batas” tidak tersedia di sini; yang ditampilkan Ubin." in halaman.toast
    assert halaman.html.count('class="pintu petak-peta') == 17


def test_a_drawing_that_cannot_be_read_is_named_and_tiles_are_laid_from_centres(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ubin.txt").write_text("1604", encoding="utf-8")
    monkeypatch.setattr("ui.cache_peta.DATA", tmp_path)
    halaman = buka("peta", **LAHAT)

    assert halaman.cacat == []
    assert "Gambar ubin data/ubin.txt tidak dipakai. Baris 1" in halaman.teks
    assert halaman.html.count('class="pintu petak-peta') == 17
