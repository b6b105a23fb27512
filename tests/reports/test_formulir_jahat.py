"""Forms and hostile or empty input: texts stay texts, labels are settings, bytes repeat."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from reports.buku_data import buku_data
from reports.formulir import Bentuk, formulir
from reports.isi import Faktor, Laporan, LaporanSalah
from tests.reports.lembar_formulir import CONTOH, LAHAT, laporan, lembar

JAHAT = ('=HYPERLINK("http://x","klik")', "+1+1", "-2+3", "@SUM(A1)", "<b>&amp;</b> #$* [a]:/?\\x")


def jahat(satu: Laporan) -> Laporan:
    """The report with hostile names, factors and agencies."""
    nama = {kode: f"{JAHAT[ke % 5]} {kode}" for ke, kode in enumerate(satu.indikator)}
    faktor = Faktor(*JAHAT[:3])
    sasaran = tuple(
        replace(
            s,
            simpul=replace(s.simpul, uraian=JAHAT[0]),
            indikator=tuple(
                replace(i, nama=nama[i.kode], nama_pendek=JAHAT[0], faktor=faktor)
                for i in s.indikator
            ),
        )
        for s in satu.sasaran
    )
    return replace(
        satu,
        kepala=replace(satu.kepala, nama=JAHAT[0], pembuat=JAHAT[1], nama_rencana="&R&B jahat"),
        sasaran=sasaran,
        kamus={k: replace(i, nama=nama.get(k, k)) for k, i in satu.kamus.items()},
        opd={kode: JAHAT[ke % 5] for ke, kode in enumerate(satu.opd)},
        judul=JAHAT[0],
        formulir={"e79": JAHAT[0]},
    )


def cells(isi: bytes) -> list[Any]:
    return [c for s in load_workbook(BytesIO(isi)) for row in s.iter_rows() for c in row]


@pytest.mark.parametrize("bentuk", Bentuk)
def test_no_text_of_a_user_becomes_a_formula(built_database_url: str, bentuk: Bentuk) -> None:
    baik = laporan(built_database_url, CONTOH[2])
    isi = cells(formulir(jahat(baik), bentuk))
    rumus = [str(c.value) for c in isi if c.data_type == "f"]
    assert len(rumus) == len([c for c in cells(formulir(baik, bentuk)) if c.data_type == "f"])
    assert not [r for r in rumus if "HYPERLINK" in r or r in JAHAT]
    teks = [str(c.value) for c in isi if c.data_type == "s"]
    for bahaya in JAHAT:
        assert any(t.startswith(bahaya) for t in teks), bahaya


def test_the_data_workbook_keeps_hostile_names_as_text(built_database_url: str) -> None:
    isi = cells(buku_data(jahat(laporan(built_database_url, CONTOH[2]))))
    assert [c for c in isi if c.data_type == "f"] == []
    assert sum(str(c.value).startswith("=HYPERLINK") for c in isi) > 3


def test_a_form_is_called_as_the_wilayah_calls_it(built_database_url: str) -> None:
    satu = laporan(built_database_url, LAHAT)
    (biasa,) = lembar(satu, Bentuk.E79)
    (lain,) = lembar(replace(satu, formulir={"e79": "E.58"}), Bentuk.E79)
    assert (biasa.sheet.title, lain.sheet.title) == ("E.79", "E.58")
    teks = [c.value for row in lain.sheet.iter_rows(max_row=1) for c in row if c.value]
    assert teks == ["Evaluasi terhadap Hasil RKPD", "Formulir E.58"]


@pytest.mark.parametrize("bentuk", Bentuk)
def test_the_same_report_gives_the_same_bytes(built_database_url: str, bentuk: Bentuk) -> None:
    satu = laporan(built_database_url, CONTOH[2])
    isi = formulir(satu, bentuk)
    assert isi == formulir(satu, bentuk)
    with zipfile.ZipFile(BytesIO(isi)) as berkas:
        assert {i.date_time[0] for i in berkas.infolist()} == {1980}
        inti = berkas.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]{8}", inti)) == {satu.kepala.saat[:19]}


def test_a_report_without_sasaran_gives_a_sentence_and_no_form(built_database_url: str) -> None:
    satu = replace(laporan(built_database_url, LAHAT), sasaran=())
    with pytest.raises(LaporanSalah, match="Tidak ada sasaran yang dipilih"):
        formulir(satu, Bentuk.E79)


def test_a_plan_without_programmes_says_so_and_its_rupiah_are_no_zero(
    built_database_url: str,
) -> None:
    (form,) = lembar(laporan(built_database_url, LAHAT), Bentuk.E79)
    teks = [str(c.value) for row in form.sheet.iter_rows() for c in row if c.value]
    assert any(t.startswith("Kolom Rp belum diketahui (–): program dan anggaran") for t in teks)
    for semua in form.baris.values():
        assert {form.isi(semua[0], n, "Rp") for n in range(6, 16)} == {"–"}


def test_a_form_prints_on_f4_or_a3_with_its_headings_on_every_page(built_database_url: str) -> None:
    satu = laporan(built_database_url, CONTOH[2])
    for bentuk, kertas in {
        Bentuk.E78: 8, Bentuk.E79: 14, Bentuk.E80: 8, Bentuk.E81: 14, Bentuk.RENCANA_AKSI: 14,
    }.items():  # fmt: skip
        for form in lembar(satu, bentuk):
            sheet = form.sheet
            assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (
                kertas,
                "landscape",
            )
            assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
            assert sheet.print_title_rows.startswith("$7:")
            assert "Halaman &P dari &N" in str(sheet.oddFooter.right.text)
            assert "DATA CONTOH" in [c.value for row in sheet.iter_rows(max_row=3) for c in row]
