"""The page Prioritas: what a year puts first, whether it moves, and what was achieved."""

import json
import re
from typing import Any

import pytest

from domain.angka import tulis
from metrics.__main__ import main
from tests.pages.halaman import Halaman, buka

LAHAT = {"wilayah": "1604", "tahun": "2023"}
pytestmark = pytest.mark.usefixtures("terbangun")


def judul(halaman: Halaman) -> str:
    isi = halaman.html.split('<h1 class="judul">')[1].split("</h1>")[0]
    return isi.replace("\u00a0", " ")


def jumlah(capsys: pytest.CaptureFixture[str], wilayah: str, tahun: str) -> list[dict[str, Any]]:
    assert main(["jumlah", "--wilayah", wilayah, "--tahun", tahun, "--json"]) == 0
    return json.loads(capsys.readouterr().out)["prioritas"]


@pytest.mark.parametrize(
    ("wilayah", "tahun", "banyak"),
    [("1604", "2017", 7), ("1604", "2021", 4), ("7312", "2025", 10), ("1607", "2026", 1),
     ("9901", "2025", 4), ("9901", "2023", 3)],
)  # fmt: skip
def test_priorities_and_their_capaian_are_those_of_the_command(
    wilayah: str, tahun: str, banyak: int, capsys: pytest.CaptureFixture[str]
) -> None:
    rencana = {"rencana": "1604-RKPD-2017"} if tahun == "2017" else {}
    halaman = buka("prioritas", wilayah=wilayah, tahun=tahun, **rencana)
    isi = jumlah(capsys, wilayah, tahun)

    assert halaman.cacat == []
    assert halaman.html.count('<article class="prioritas">') == len(isi) == banyak
    for b in isi:
        kartu = halaman.html.split(f"<h3>{b['kode']}  {b['nama']}</h3>")[1].split("</article>")[0]
        assert ('class="peluru' in kartu) is (b["capaian"] is not None)
        if b["capaian"] is not None:
            assert tulis(b["capaian"]) in kartu
        if b["predikat"]:
            assert b["predikat"] in kartu
        if b["jumlah"]:
            assert f"{b['diketahui']} dari {b['jumlah']} indikator" in kartu


def test_what_lahat_put_first_in_2021_is_followed_in_later_years() -> None:
    halaman = buka("prioritas", **LAHAT)

    assert judul(halaman) == "7 dari 9 indikator prioritas RKPD 2021 membaik, 2 memburuk"
    teks = halaman.teks.replace("\u00a0", " ")
    assert "Capaian tahun 2023: 1 sementara, 3 menunggu target atau data." in teks
    assert teks.count("Sumber: RKPD Kabupaten Lahat Tahun 2021 (26 Februari 2020)") == 1
    assert "▼ 0,61 poin sejak 2022, membaik" in halaman.teks.replace("\u00a0", " ")
    assert "3,22 poin di atas Sumatera Selatan" in halaman.teks.replace("\u00a0", " ")
    assert halaman.teks.count("Belum ada indikator yang menunjukkan geraknya") == 4


def test_what_moved_is_seen_without_opening_anything_and_the_worse_comes_first() -> None:
    html = buka("prioritas", **LAHAT).html.replace("\u00a0", " ")
    satu = html.split('<ul class="geraknya">')[1].split("</ul>")[0]

    assert satu.count("<li>") == 7
    assert satu.rindex('<b class="memburuk">') < satu.index('<b class="membaik">')
    assert "15,00 % (2023)" in satu
    assert "Belum ada angka: Gini" in html


def test_a_bidang_without_an_achievement_is_a_line_that_says_why() -> None:
    html = buka("prioritas", **LAHAT).html.replace("\u00a0", " ")
    tanpa = html.split("tanpa-capaian")[1].split("</ul>")[0]

    assert "<b>Ketenagakerjaan</b>: tidak ada capaian yang memenuhi aturan; 0 dari 1" in tanpa
    assert "<b>Infrastruktur</b>: belum ada gerak yang dapat dinilai" in tanpa


def test_the_issues_of_2017_stand_before_the_priorities_they_led_to() -> None:
    halaman = buka("prioritas", wilayah="1604", rencana="1604-RKPD-2017", tahun="2017")

    assert judul(halaman) == "1 dari 1 indikator isu, prioritas, dan terobosan RKPD 2017 membaik"
    letak = [halaman.html.index(f'"sub">{kata}') for kata in ("Isu strategis", "Prioritas", "Ter")]
    assert letak == sorted(letak)
    assert "RKPD 2017" in halaman.pilihan("rencana")


def test_priorities_of_every_year_are_those_of_the_chosen_one() -> None:
    soppeng = buka("prioritas", wilayah="7312", tahun="2024")

    assert judul(soppeng) == (
        "Prioritas RKPD 2024: 2 Sangat Tinggi, 1 Tinggi, 3 menunggu target atau data"
    )
    assert soppeng.pilihan("rkpd") == ["RKPD 2025", "RKPD 2024"]
    assert "rioritas dan strategi RKPD 2025" in judul(
        buka("prioritas", wilayah="7312", tahun="2024", rkpd="2025")
    )


def test_a_year_without_priorities_falls_back_with_a_word() -> None:
    halaman = buka("prioritas", wilayah="7312", tahun="2024", rkpd="1999")

    assert halaman.cacat == []
    assert "Prioritas tahun “1999” tidak tersedia di sini" in halaman.toast[0]


def test_a_plan_without_priorities_says_how_to_add_them_and_still_tells_what_was_achieved() -> None:
    halaman = buka("prioritas", wilayah="0000", tahun="2020")

    assert halaman.cacat == []
    assert judul(halaman) == "Prioritas belum dimuat"
    assert "Tambahkan lembar Prioritas" in halaman.teks
    assert "Capaian utama 2010–2020" in halaman.teks


def test_achievements_are_sentences_of_figures_with_their_cells() -> None:
    halaman = buka("prioritas", **LAHAT)
    teks = halaman.teks.replace("\u00a0", " ")

    assert "Kemiskinan Lahat turun dari 16,15 % (2018) ke 15,00 % (2023)." in teks
    assert "Bukti Kemiskinan Lahat: angka 2018, buka asal angka" in teks
    # Unemployment rose from 3,29 to 4,02: whatever else it did, it is no achievement.
    assert "Pengangguran terbuka Lahat turun" not in teks
    assert "0 dari 1 indikator membaik sejak sebelum 2019, 1 memburuk" in teks


def test_every_achievement_of_contoh_says_its_rule_and_opens_its_cells() -> None:
    html = buka("prioritas", wilayah="9901", tahun="2024").html
    butir = re.findall(r"<li><a class=\"nama-tautan\".*?</li>", html)

    assert len(butir) > 10
    for satu in butir:
        assert re.search(r"tercapai|membaik", satu)
        assert satu.count('class="pintu"') >= 1
        assert "<dt>Sel</dt>" in satu


def test_the_quarter_of_other_pages_is_carried_on_but_priorities_are_of_the_year() -> None:
    setahun = buka("prioritas", wilayah="9901", tahun="2024")
    triwulan = buka("prioritas", wilayah="9901", tahun="2024", triwulan="2")

    assert triwulan.cacat == []
    assert judul(triwulan) == judul(setahun)
    assert "triwulan=2" in triwulan.html
