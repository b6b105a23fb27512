"""Tentang: the rules in force, the calculator that says what the terminal says, the sources."""

import json
import re

import pytest

from metrics.__main__ import main
from tests.pages.halaman import Halaman, buka, terbaca
from ui.tentang_sumber import sumber_singkat

pytestmark = pytest.mark.usefixtures("terbangun")


def tentang(**isian: str) -> Halaman:
    halaman = buka("tentang", wilayah="1604", **isian)
    assert halaman.cacat == []
    return halaman


@pytest.mark.parametrize(
    "isian",
    [
        {"arah": "turun", "target": "9,8", "realisasi": "15,00"},
        {"arah": "turun", "target": "9,8", "realisasi": "15,00", "formula": "rasio"},
        {"arah": "turun", "target": "11,9-12,4", "realisasi": "11,44"},
        {"arah": "naik", "target": ">= 75", "realisasi": "80"},
        {"arah": "naik", "target": "50", "realisasi": "80", "maks": "tanpa"},
        {"arah": "naik", "target": "100", "realisasi": "90,5", "batas": "atas"},
        {"arah": "ordinal", "target": "WTP", "realisasi": "WDP", "skala": "opini_bpk"},
        {"arah": "naik", "target": "80", "realisasi": ""},
        {"arah": "turun", "target": "0", "realisasi": "3"},
    ],
)
def test_the_calculator_says_what_the_terminal_says(
    isian: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    teks = tentang(**isian).teks

    assert main(["rumus", *(f"--{k}={v}" for k, v in isian.items()), "--json"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    for langkah in hasil["langkah"]:
        assert langkah["teks"].removeprefix(f"{langkah['bagian']}: ") in teks
    capaian = "–" if hasil["capaian"] is None else f"{hasil['capaian']:.2f}".replace(".", ",")
    assert f"Capaian {capaian} " in teks
    assert (hasil["predikat"] or hasil["keadaan"].replace("_", " ").capitalize()) in teks


@pytest.mark.parametrize(
    ("isian", "kalimat"),
    [
        ({"target": "9-8"}, "Target: batas bawah 9 melebihi batas atas 8."),
        ({"realisasi": "baik"}, "Realisasi baik: tulis satu angka, misalnya 11,44"),
        ({"target": "1.234"}, "“1.234” dapat dibaca dua cara: tulis 1,234 atau 1234."),
        ({"target": "<b>{x}"}, "target “<b>{x}” tidak dapat dibaca"),
        ({"arah": "ordinal", "target": "WTX"}, "WTX"),
    ],
)
def test_an_entry_that_cannot_be_read_is_one_sentence(isian: dict[str, str], kalimat: str) -> None:
    halaman = tentang(**isian)

    assert f"Isian belum dapat dihitung {kalimat}" in halaman.teks or kalimat in halaman.teks
    assert 'class="hasil"' not in halaman.html
    assert "<b>{x}" not in halaman.html


def test_choices_of_the_calculator_that_do_not_exist_fall_back_with_a_word() -> None:
    halaman = tentang(arah="miring", maks="130", batas="lain", formula="lain")

    assert [t.split(" tidak")[0] for t in halaman.toast] == [
        "Arah “miring”", "Rumus “lain”", "Maksimum “130”", "Batas kelas “lain”",
    ]  # fmt: skip


def test_what_is_typed_goes_to_the_address() -> None:
    halaman = tentang()

    halaman.uji.text_input(key="pilih_realisasi").set_value("20").run()

    assert halaman.uji.query_params["realisasi"] == "20"
    assert "100 × (2 × 10,00 − 20,00) ÷ 10,00 = 0,00" in terbaca(halaman.uji).teks


def test_every_setting_is_shown_with_its_source_and_its_other_choices() -> None:
    teks = tentang().teks

    for isi in (
        "Yang berlaku selisih : 100 × (2 × target − realisasi) ÷ target",
        "Pilihan lain rasio : 100 × target ÷ realisasi",
        "Yang berlaku 80 %",
        'bagian [aturan.wilayah."1604"] khusus untuk Kabupaten Lahat',
        "Makin rendah makin baik, rasio (tidak dipakai di sini)",
        "PermenPANRB 53/2014",
    ):
        assert isi in teks


def test_the_bands_of_every_reading_stand_beside_each_other() -> None:
    teks = tentang().teks

    tinggi = "Tinggi Batas bawah (berlaku) ≥ 76 Batas atas > 75 Batas bulat ≥ 75,5"
    terendah = "Sangat Rendah Batas bawah (berlaku) < 51 Batas atas ≤ 50 Batas bulat < 50,5"
    assert tinggi in teks
    assert terendah in teks


def test_sources_are_counted_and_name_their_file_and_their_licence() -> None:
    teks = tentang().teks

    assert "data/sumatera_selatan/persentase_penduduk_miskin.xlsx" in teks
    assert "Lisensi CC BY 4.0" in teks
    assert "Skema penyimpan" in teks
    assert "Aplikasi Capaian 0." in teks


def test_a_file_is_named_once_by_who_published_it_and_the_way_it_came_is_folded() -> None:
    html = tentang().html
    berkas = "data/sumatera_selatan/persentase_penduduk_miskin.xlsx"

    assert html.count(f">{berkas}<") == 1
    baris = html.split(f">{berkas}<")[0].rsplit("<tr>", 1)[1] + html.split(f">{berkas}<")[1]
    tampak, lipatan = baris.split("</tr>")[0].split('<details class="lipat">')
    assert "Badan Pusat Statistik, Susenas Maret<small" in tampak
    assert "Persentase Penduduk Miskin 2010–2025" in tampak
    assert "Dihimpun dari" not in tampak
    assert "Dihimpun dari" in lipatan


def test_many_sources_are_the_first_and_how_many_more() -> None:
    assert sumber_singkat(["BPS. Dihimpun dari: a", "BPS. Dihimpun dari: b"]) == "BPS"
    assert sumber_singkat(["pers: satu", "pers: dua", ""]) == "pers: satu dan 2 sumber lain"
    assert sumber_singkat([""]) == "tidak disebut pada berkas"


def test_many_indikator_of_a_file_are_counted() -> None:
    assert re.search(r"Yang dimuat \d\d indikator, 2024 ", buka("tentang", wilayah="9901").teks)


def test_the_sources_of_one_wilayah_are_not_those_of_another() -> None:
    teks = terbaca(buka("tentang", wilayah="9901").uji).teks

    assert "Sumber DATA CONTOH" in teks
    assert "data/sumatera_selatan" not in teks
