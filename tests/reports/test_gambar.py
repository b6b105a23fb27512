"""Pictures for messages: their size, words and figures, and what cannot be drawn."""

from dataclasses import replace
from pathlib import Path
from struct import unpack
from xml.etree import ElementTree

import pytest

from domain.angka import tulis
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.cetak import cetak_pdf
from reports.gambar import grafik, isi_kartu, kartu
from reports.isi import Laporan, LaporanSalah
from tests import machine
from tests.reports.lembar_formulir import CONTOH, LAHAT, laporan
from tests.reports.lembar_pdf import ID, JAHAT, SEMUA, rapi, seluruh


@pytest.fixture
def lahat(built_database_url: str) -> Laporan:
    return laporan(built_database_url, LAHAT)


@pytest.fixture
def contoh(built_database_url: str) -> Laporan:
    return laporan(built_database_url, CONTOH[2])


def ukuran(png: bytes) -> tuple[int, int]:
    """Width and height as the head of a PNG says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return unpack(">II", png[16:24])


def kata(svg: bytes) -> list[str]:
    """The words of an SVG as read by an XML parser, without its title."""
    akar = ElementTree.fromstring(svg)
    return [rapi(t.text) for t in akar.iter("{http://www.w3.org/2000/svg}text")]


def test_the_card_is_a_portrait_for_a_phone_and_the_same_each_time(lahat: Laporan) -> None:
    assert ukuran(kartu(lahat)) == (1080, 1350)
    assert kartu(lahat) == kartu(lahat)


@pytest.mark.skipif(machine.poppler() is None, reason=machine.NO_POPPLER)
@pytest.mark.parametrize("minta", SEMUA, ids=ID)
def test_the_card_says_figures_classes_and_state(
    minta: object, built_database_url: str, tmp_path: Path
) -> None:
    satu = laporan(built_database_url, minta)
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)
    menurut = {b["indikator"]: b for b in reversed(baris(k.indikator))}

    isi = isi_kartu(satu)
    semua = seluruh(cetak_pdf("kartu", isi, ""), tmp_path)  # the very page, as words
    assert 3 <= len(isi["kartu"]) <= 5
    tampil = [
        i for i in satu.kartu if any(c["nama"].startswith(i.nama_pendek) for c in isi["kartu"])
    ]
    assert len(tampil) == len(isi["kartu"])
    for i in tampil:
        assert tulis(None if i.figur is None else i.figur.nilai, i.satuan.desimal) in semua
        b = menurut.get(i.kode)
        if b and b["predikat"]:
            kelas = KELAS_MENURUT_KODE[b["predikat"]]
            assert f"{kelas.ikon} {kelas.label[k.aturan.label]}" in semua
        if b and b["realisasi"] is not None and not b["skala"]:
            assert tulis(b["realisasi"], b["desimal"]) in semua
            assert b["target_teks"] in semua
    for teks in (satu.judul, satu.kepala.nama, satu.kepala.periode, satu.kepala.keadaan):
        assert rapi(teks) in semua
    assert ("DATA CONTOH ·" in semua) is satu.kepala.contoh


def test_a_chart_says_its_name_reading_source_and_state(lahat: Laporan) -> None:
    isi = grafik(lahat, "P0", "svg")

    tertulis = kata(isi)
    assert "Persentase Penduduk Miskin, Kabupaten Lahat" in tertulis
    assert rapi(f"{lahat.kartu[0].bacaan}.") in tertulis
    assert "persentase_penduduk_miskin.xlsx P0!O8" in " ".join(tertulis)
    assert rapi(lahat.kepala.keadaan) in " ".join(tertulis)
    assert {"Lahat 13,69", "target 9,80 %"} <= {*tertulis}
    assert b"DATA CONTOH" not in isi


def test_a_chart_as_png_is_1080_px_wide(lahat: Laporan) -> None:
    lebar, tinggi = ukuran(grafik(lahat, "P0", "png"))

    assert lebar == 1080
    assert 700 < tinggi < 1000
    assert grafik(lahat, "P0", "png") == grafik(lahat, "P0", "png")


def test_a_chart_of_example_data_says_so(contoh: Laporan) -> None:
    assert "DATA CONTOH: wilayah dan angka rekaan" in kata(grafik(contoh, "jalan_mantap", "svg"))


def test_names_with_markup_stay_words_and_long_ones_are_broken(lahat: Laporan) -> None:
    panjang = f"{JAHAT} " * 5
    kartu_jahat = tuple(replace(i, nama=panjang, bacaan=JAHAT) for i in lahat.kartu)
    sasaran = tuple(
        replace(s, indikator=tuple(replace(i, nama=panjang, bacaan=JAHAT) for i in s.indikator))
        for s in lahat.sasaran
    )
    jahat = replace(lahat, kartu=kartu_jahat, sasaran=sasaran)

    tertulis = kata(grafik(jahat, "P0", "svg"))
    assert rapi(f"{JAHAT}.") in tertulis
    assert " ".join(tertulis).count(rapi(JAHAT)) == 6
    assert max(map(len, tertulis[:5])) < 75  # the name, in its larger type
    assert ukuran(grafik(jahat, "P0", "png"))[0] == 1080


@pytest.mark.parametrize(
    ("indikator", "bentuk", "sebab"),
    [
        ("tidak_ada", "svg", "Indikator “tidak_ada” tidak ada"),
        ("P0", "gif", "svg atau png, bukan “gif”"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(
    contoh: Laporan, indikator: str, bentuk: str, sebab: str
) -> None:
    with pytest.raises(LaporanSalah, match=sebab):
        grafik(contoh, indikator, bentuk)


def test_a_single_figure_is_no_drawing(lahat: Laporan) -> None:
    satu = next(i for i in lahat.kartu if i.seri[i.seri["peran"] == "utama"]["nilai"].count() == 1)
    with pytest.raises(LaporanSalah, match="belum mempunyai dua angka"):
        grafik(lahat, satu.kode, "png")


def test_levels_of_a_scale_are_drawn_by_their_labels(contoh: Laporan) -> None:
    assert {"CC", "B", "BB", "Contoh B", "target BB"} <= {
        *kata(grafik(contoh, "predikat_SAKIP", "svg"))
    }
