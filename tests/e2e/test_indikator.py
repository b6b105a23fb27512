"""Page Indikator in a browser: figures equal to the terminal's, doors, links, phone and axe."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from domain.angka import tulis
from tests.e2e.browsing import DESKTOP, PHONE_DARK, Screen
from tests.e2e.looking import LAHAT_2023, faults, obstacles, open_fully, watched
from tests.running_app import ROOT

CONTOH_2023 = ("--wilayah", "9901", "--tahun", "2023")
SPASI = "\u00a0"


def metrics(database_url: str, *arguments: str) -> Any:
    """What `python -m metrics` says of the same store."""
    done = subprocess.run(
        [sys.executable, "-m", "metrics", *arguments, "--json"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_its_figures_are_those_of_the_terminal(
    page: Page, server: str, built_database_url: str
) -> None:
    kinerja = metrics(built_database_url, "capaian", *CONTOH_2023)
    jalur = metrics(built_database_url, "jalur", *CONTOH_2023)
    urutan = metrics(built_database_url, "peringkat", *CONTOH_2023, "--indikator", "P0")
    (baris,) = (i for i in kinerja["indikator"] if i["kode"] == "P0")
    (satu,) = (i for i in jalur["indikator"] if i["indikator"] == "P0")
    (milik,) = (w for w in urutan["peringkat"] if w["kode_bps"] == "9901")

    open_fully(page, f"{server}/indikator?wilayah=9901&tahun=2023&indikator=P0")

    fakta = page.locator("dl.fakta > div")
    expect(fakta.nth(0).locator("summary")).to_have_text(f"{tulis(baris['realisasi'])}{SPASI}%")
    expect(fakta.nth(1).locator("summary")).to_contain_text(tulis(baris["target"]))
    expect(fakta.nth(2).locator("summary")).to_have_text(tulis(baris["capaian"]))
    expect(fakta.nth(2).locator(".lencana")).to_contain_text(baris["predikat"])
    expect(fakta.nth(3)).to_contain_text(satu["putusan"].replace("_", " "))
    expect(fakta.nth(3)).to_contain_text(f"laju {tulis(satu['pace'])} kali")
    expect(fakta.nth(4)).to_contain_text(f"ke-{milik['peringkat']} termiskin dari {urutan['dari']}")
    depan = satu["proyeksi"]
    expect(page.locator(".st-key-kartu_grafik .butir")).to_contain_text(
        f"{depan['tahun']} menjadi {tulis(depan['nilai'])}{SPASI}% (kemungkinan 80{SPASI}%: "
        f"{tulis(depan['bawah'])} sampai {tulis(depan['atas'])})"
    )
    expect(page.locator(".st-key-kartu_grafik .butir")).to_contain_text(
        tulis(satu["galat_uji"]["linier"])
    )


@pytest.mark.parametrize("screen", [DESKTOP, PHONE_DARK], ids=["desktop", "phone-dark"])
def test_it_is_sound_and_ordered_on_any_screen(page: Page, server: str, screen: Screen) -> None:
    watch = watched(page)

    open_fully(page, f"{server}/indikator?{LAHAT_2023}&indikator=P0")

    assert faults(watch) == []
    assert obstacles(page) == []
    urutan = [".judul", "dl.fakta", ".st-key-kartu_grafik", ".st-key-kartu_capaian",
              ".st-key-kartu_peringkat", ".st-key-kartu_kamus"]  # fmt: skip
    kotak = [page.locator(k).first.bounding_box() for k in urutan]
    atas = [k["y"] for k in kotak if k]
    assert len(atas) == len(urutan)
    assert atas == sorted(atas)
    if screen.width < 640:
        assert len(set(atas)) == len(atas)


def test_a_figure_of_the_table_opens_its_cell(page: Page, server: str) -> None:
    open_fully(page, f"{server}/indikator?{LAHAT_2023}&indikator=P0")
    baris = page.locator("table.angka-lengkap tr", has=page.get_by_text("2023", exact=True)).first

    baris.locator("summary", has_text="15,00").click()

    asal = baris.locator("details[open] .asal")
    expect(asal).to_contain_text("data/sumatera_selatan/persentase_penduduk_miskin.xlsx")
    expect(asal).to_contain_text("P0")


@pytest.mark.parametrize("halaman", ["ringkasan", "sasaran", "tren", "peringkat"])
def test_other_pages_lead_here_with_their_choice(page: Page, server: str, halaman: str) -> None:
    open_fully(page, f"{server}/{halaman}?{LAHAT_2023}")

    page.locator("a.nama-tautan").locator("visible=true").first.click()

    expect(page).to_have_title("Indikator · Capaian")
    expect(page.locator("dl.fakta")).to_be_visible()
    for bagian in ("wilayah=1604", "tahun=2023", "indikator="):
        assert bagian in page.url
