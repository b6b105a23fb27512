"""The data workbook: every figure equals metrics', each with its cell, charts and filters there."""

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.buku_data import buku_data
from reports.isi import Laporan
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan

SEMUA = (LAHAT, SOPPENG, CONTOH[0], CONTOH[2])


@pytest.fixture(scope="module", params=SEMUA, ids=[f"{p.wilayah}-{p.triwulan}" for p in SEMUA])
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Laporan:
    return laporan(built_database_url, request.param)


def lembar(isi: bytes, nama: str) -> list[dict[str, Any]]:
    """The rows of a sheet by heading."""
    semua = [[c.value for c in row] for row in load_workbook(BytesIO(isi))[nama].iter_rows()]
    atas = next(ke for ke, row in enumerate(semua) if sum(v is not None for v in row) > 4)
    judul = [str(v) for v in semua[atas] if v is not None]
    return [dict(zip(judul, row, strict=False)) for row in semua[atas + 1 :]]


def test_the_roll_up_is_that_of_metrics(satu: Laporan) -> None:
    n = satu.kinerja
    nilai = kinerja(satu.masukan, n.tahun, n.triwulan)
    semua = {(b["Tingkat"], b["Kode"]): b for b in lembar(buku_data(satu), "Ringkasan")}
    whole = next(b for (tingkat, _), b in semua.items() if tingkat == "Keseluruhan")
    seluruh = nilai.keseluruhan.nilai
    assert whole["Capaian"] == (None if seluruh is None else pytest.approx(seluruh))
    for jenis, frame in (
        ("Misi", nilai.misi),
        ("Tujuan", nilai.tujuan),
        ("Sasaran", nilai.sasaran),
    ):
        for b in baris(frame):
            capaian = semua[jenis, b["kode"]]["Capaian"]
            assert capaian == (None if b["capaian"] is None else pytest.approx(b["capaian"]))


def test_every_indikator_has_its_figures_and_an_unknown_is_blank(satu: Laporan) -> None:
    n = satu.kinerja
    menurut = {
        b["indikator"]: b for b in baris(kinerja(satu.masukan, n.tahun, n.triwulan).indikator)
    }
    ada = lembar(buku_data(satu), "Indikator")
    assert {b["Kode"] for b in ada} == set(menurut)
    for b in ada:
        milik = menurut[b["Kode"]]
        angka = {"Realisasi": milik["realisasi"], "Capaian (%)": milik["capaian"]}
        for kolom, nilai in angka.items():
            if not (kolom == "Realisasi" and milik["skala"]):
                assert b[kolom] == (None if nilai is None else pytest.approx(nilai)), b["Kode"]


def test_every_figure_of_the_other_sheets_has_its_source(satu: Laporan) -> None:
    isi = buku_data(satu)
    sumber = {
        (b["Indikator atau program"], b["Tahun"], b["Nilai"]): b for b in lembar(isi, "Sumber")
    }
    for b in sumber.values():
        assert b["Berkas"], b
        assert re.fullmatch(r"[0-9a-f]{64}", b["SHA-256"]), b
    for b in lembar(isi, "Deret"):
        assert (b["Indikator"], b["Tahun"], b["Nilai"]) in sumber, b
    for b in lembar(isi, "Peringkat"):
        assert b["Nilai"] is None or (b["Indikator"], b["Tahun"], b["Nilai"]) in sumber, b
    for b in lembar(isi, "Target"):
        assert b["Bawah"] != b["Atas"] or (b["Indikator"], b["Tahun"], b["Bawah"]) in sumber, b


def test_sheets_have_filters_frozen_panes_and_native_charts(satu: Laporan) -> None:
    isi = buku_data(satu)
    book = load_workbook(BytesIO(isi))
    assert book.sheetnames == ["Ringkasan", "Indikator", "Deret", "Peringkat", "Target", "Sumber"]
    assert all(sheet.auto_filter.ref and sheet.freeze_panes for sheet in book.worksheets)
    with zipfile.ZipFile(BytesIO(isi)) as berkas:
        grafik = [nama for nama in berkas.namelist() if nama.startswith("xl/charts/chart")]
        gabung = b"".join(berkas.read(nama) for nama in grafik)
        assert len(grafik) >= len(satu.kartu)
        assert b"diamond" in gabung
        assert (b"DATA CONTOH" in berkas.read("xl/sharedStrings.xml")) == satu.kepala.contoh


def test_the_same_report_gives_the_same_bytes(satu: Laporan) -> None:
    assert buku_data(satu) == buku_data(satu)
