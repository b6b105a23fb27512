"""The data package: judged by Frictionless and sdmx1 themselves, its figures metrics' own."""

import csv
import json
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import frictionless
import pytest
import sdmx

from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.isi import Laporan
from reports.paket import paket_data
from reports.paket.arsip import arsip
from reports.paket.tabel import tulis_sel
from tests.reports.jahat import JAHAT, jahat
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan
from tests.reports.lembar_pdf import ID, SEMUA

RUMUS = tuple("=+-@")


@pytest.fixture(scope="module", params=SEMUA, ids=ID)
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Laporan:
    return laporan(built_database_url, request.param)


def dibuka(isi: bytes, tempat: Path) -> Path:
    with ZipFile(BytesIO(isi)) as berkas:
        berkas.extractall(tempat)
    return tempat


def csv_dari(isi: bytes, nama: str) -> list[dict[str, str]]:
    """The rows of a file of the package."""
    with ZipFile(BytesIO(isi)) as berkas:
        return list(csv.DictReader(StringIO(berkas.read(nama).decode(), newline="")))


def angka(teks: str) -> float | None:
    return float(teks) if teks else None


def test_frictionless_finds_nothing_wrong(satu: Laporan, tmp_path: Path) -> None:
    hasil = frictionless.validate(str(dibuka(paket_data(satu), tmp_path) / "datapackage.json"))

    assert hasil.flatten(["rowNumber", "fieldName", "type", "note"]) == []
    assert {t.name for t in hasil.tasks} == {
        "kamus", "kinerja", "simpul", "target", "realisasi", "deret",
    }  # fmt: skip


def test_every_row_of_kinerja_is_the_one_of_metrics(satu: Laporan) -> None:
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)
    tertulis = csv_dari(paket_data(satu), "data/kinerja.csv")
    seharusnya = baris(k.indikator)

    assert len(tertulis) == len(seharusnya) >= 2
    for t, b in zip(tertulis, seharusnya, strict=True):
        assert (t["jenis_simpul"], t["simpul"], t["indikator"]) == (
            b["jenis_simpul"], b["simpul"], b["indikator"],
        )  # fmt: skip
        for nama, kolom in (("realisasi", "realisasi"), ("capaian", "capaian"),
                            ("capaian_mentah", "mentah"), ("target_bawah", "bawah"),
                            ("target_atas", "atas")):  # fmt: skip
            assert angka(t[nama]) == b[kolom], (t["indikator"], nama)
        assert t["predikat"] == (b["predikat"] or "")
        assert t["keadaan"] == b["keadaan"]


def test_every_node_has_its_rolled_up_capaian(satu: Laporan) -> None:
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)
    tertulis = {(t["jenis"], t["kode"]): t for t in csv_dari(paket_data(satu), "data/simpul.csv")}

    for jenis in ("misi", "tujuan", "sasaran"):
        for s in baris(getattr(k, jenis)):
            t = tertulis.pop((jenis, s["kode"]))
            assert angka(t["capaian"]) == s["capaian"]
            assert float(t["cakupan"]) == s["cakupan"]
            assert t["predikat"] == (s["predikat"] or "")
    assert tertulis == {}


def test_the_kamus_is_the_schema(built_database_url: str) -> None:
    satu = laporan(built_database_url, LAHAT)
    with ZipFile(BytesIO(paket_data(satu))) as berkas:
        paket = json.loads(berkas.read("datapackage.json"))
    deret = next(r for r in paket["resources"] if r["name"] == "deret")
    medan = {m["name"]: m for m in deret["schema"]["fields"]}

    arti = satu.kamus["P0"]
    assert medan["P0"]["title"] == arti.nama
    assert medan["P0"]["description"] == arti.definisi
    assert medan["P0"]["unit"] == "persen"
    assert medan["P0"]["sources"] == [{"title": arti.sumber}]
    assert "licenses" not in paket  # none of the publishers has stated one
    p0 = {b["tahun"]: b["nilai"] for b in baris(satu.masukan.realisasi) if b["indikator"] == "P0"}
    tertulis = {
        int(t["tahun"]): angka(t["P0"])
        for t in csv_dari(paket_data(satu), "data/deret.csv")
        if t["wilayah"] == "1604"
    }
    assert tertulis.items() >= p0.items()
    assert tertulis[2023] == 15.0


def _struktur(tempat: Path) -> Any:
    return sdmx.read_sdmx(BytesIO((tempat / "sdmx" / "struktur.xml").read_bytes()))


def _amatan(tempat: Path) -> Iterator[Any]:
    """The observations as sdmx1 reads them by the structure beside them."""
    aliran = _struktur(tempat).dataflow["DF_CAPAIAN"]
    isi = BytesIO((tempat / "sdmx" / "data.csv").read_bytes())
    pesan: Any = sdmx.read_sdmx(isi, format="CSV", structure=aliran)
    for data in pesan.data:
        yield from data.obs


def test_sdmx1_reads_every_observation_by_its_structure(satu: Laporan, tmp_path: Path) -> None:
    tempat = dibuka(paket_data(satu), tmp_path)
    kunci: dict[tuple[str, ...], Any] = {}
    for a in _amatan(tempat):
        satu_kunci = tuple(
            a.dimension[n].value for n in ("FREQ", "REF_AREA", "INDIKATOR", "UKURAN", "TIME_PERIOD")
        )
        assert satu_kunci not in kunci
        kunci[satu_kunci] = a
    struktur = _struktur(tempat)
    daftar = {nama: set(struktur.codelist[f"CL_{nama}"].items) for nama in
              ("FREQ", "REF_AREA", "INDIKATOR", "UKURAN")}  # fmt: skip
    for satu_kunci in kunci:
        for nama, kode in zip(daftar, satu_kunci, strict=False):
            assert kode in daftar[nama]
    k, w = satu.kepala, satu.kepala.wilayah
    periode = f"{k.tahun}-Q{k.triwulan}" if k.triwulan else str(k.tahun)
    nilai = kinerja(satu.masukan, k.tahun, k.triwulan)
    for b in baris(nilai.indikator):
        di_sana = kunci.get(("Q" if k.triwulan else "A", w, b["indikator"], "CAPAIAN", periode))
        assert (di_sana is None) == (b["capaian"] is None)
        if di_sana is not None:
            assert float(di_sana.value) == b["capaian"]
    for b in baris(satu.masukan.realisasi):
        if b["triwulan"]:
            kapan = f"{b['tahun']}-Q{b['triwulan']}"
            di_sana = kunci.get(("Q", w, b["indikator"], "REALISASI", kapan))
            assert (di_sana and float(di_sana.value)) == b["nilai"]


def test_what_is_unknown_is_empty_and_never_zero(built_database_url: str) -> None:
    satu = laporan(built_database_url, LAHAT)
    tanpa = {b["indikator"] for b in baris(satu.kinerja.indikator) if b["realisasi"] is None}
    tertulis = csv_dari(paket_data(satu), "data/kinerja.csv")

    assert tanpa
    assert {t["realisasi"] for t in tertulis if t["indikator"] in tanpa} == {""}
    assert {t["capaian"] for t in tertulis if t["indikator"] in tanpa} == {""}


def test_example_data_says_so(built_database_url: str) -> None:
    with ZipFile(BytesIO(paket_data(laporan(built_database_url, CONTOH[2])))) as berkas:
        assert json.loads(berkas.read("datapackage.json"))["title"].startswith("DATA CONTOH")
        assert berkas.read("BACA.txt").decode().startswith("DATA CONTOH")
        assert "DATA CONTOH" in berkas.read("sdmx/struktur.xml").decode()


def test_hostile_words_are_never_formulas_and_break_no_file(
    built_database_url: str, tmp_path: Path
) -> None:
    teks = f'{JAHAT}\x07\n;\t,"'
    isi = paket_data(jahat(laporan(built_database_url, SOPPENG), teks))
    tempat = dibuka(isi, tmp_path)

    hasil = frictionless.validate(str(tempat / "datapackage.json"))
    assert hasil.flatten(["type", "note"]) == []
    bebas = 0
    for berkas in [*tempat.glob("data/*.csv"), tempat / "sdmx/data.csv"]:
        for b in csv.DictReader(StringIO(berkas.read_bytes().decode(), newline="")):
            for nilai in b.values():
                assert not nilai.startswith(RUMUS) or nilai.lstrip("-")[0].isdigit(), nilai
                bebas += nilai == f"'{teks}"
    assert bebas > 20
    assert sum(1 for _ in _amatan(tempat)) > 50


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_text_that_would_be_a_formula_gets_an_apostrophe(awal: str) -> None:
    assert tulis_sel(f"{awal}1+1") == f"'{awal}1+1"
    assert tulis_sel(-1.5) == "-1.5"
    assert tulis_sel("– (terakhir 2021)") == "– (terakhir 2021)"


def test_the_same_report_has_the_same_bytes(built_database_url: str) -> None:
    laporan.cache_clear()
    satu = paket_data(laporan(built_database_url, CONTOH[1]))
    laporan.cache_clear()

    assert paket_data(laporan(built_database_url, CONTOH[1])) == satu


def test_a_zip_tells_the_moment_of_the_data_and_none_without_it() -> None:
    for saat, kapan in (("2026-11-22T08:11:23+00:00", (2026, 11, 22, 8, 11, 22)),
                        ("", (1980, 1, 1, 0, 0, 0))):  # fmt: skip
        with ZipFile(BytesIO(arsip({"a.txt": b"a"}, saat))) as berkas:
            assert berkas.infolist()[0].date_time == kapan
