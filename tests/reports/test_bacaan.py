"""The Laporan itself: the words of the screen, metrics' figures; a meeting is read as it was."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.angka import tulis
from loaders.__main__ import main as loaders
from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.bacaan import baca_laporan
from reports.daftar import DAFTAR, Pesanan
from reports.isi import Laporan, LaporanSalah, Permintaan
from store.engine import StoreError, opened
from store.kinerja import kinerja_frames
from store.rapat import rapat_baru
from store.rapat_butir import open_rapat
from store.terminal import at_the_machine
from store.version import data_version
from tests.pages.halaman import buka
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan
from tests.reports.lembar_pdf import ID, SEMUA

SAAT = datetime(2025, 7, 15, tzinfo=UTC)
RAPAT = "Evaluasi <TW II> 2025"


@pytest.fixture(params=SEMUA, ids=ID)
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Laporan:
    return laporan(built_database_url, request.param)


def test_its_score_is_the_one_of_metrics(satu: Laporan) -> None:
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)

    assert k.indikator.equals(satu.kinerja.indikator)
    assert k.sasaran.equals(satu.kinerja.sasaran)
    menurut = {s["kode"]: s for s in baris(k.sasaran)}
    assert [s.simpul.kode for s in satu.sasaran] == list(menurut)
    for s in satu.sasaran:
        nilai = menurut[s.simpul.kode]["capaian"]
        assert s.simpul.nilai.split(" (")[0] == (
            "belum dapat dinilai" if nilai is None else tulis(nilai)
        )
    sendiri = {i.kode for i in satu.indikator.values()}
    sendiri |= {i.kode for milik in satu.indikator_tujuan.values() for i in milik}
    assert sendiri == set(k.indikator["indikator"]) <= set(satu.kamus)


# A plan without quarterly targets is shown by the year on screen.
@pytest.mark.parametrize(
    "minta", [LAHAT, replace(SOPPENG, triwulan=0), CONTOH[2]], ids=["lahat", "soppeng", "contoh"]
)
def test_headline_and_findings_are_those_of_ringkasan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, minta: Permintaan
) -> None:
    monkeypatch.setenv("DATABASE_URL", built_database_url)
    satu = laporan(built_database_url, minta)
    pilihan = {"wilayah": minta.wilayah, "tahun": str(minta.tahun), "rencana": satu.kepala.rencana}
    if minta.triwulan:
        pilihan["triwulan"] = str(minta.triwulan)

    layar = buka("ringkasan", **pilihan).teks

    assert satu.temuan
    letak = [layar.index(_rapi(f"{t.temuan.judul} {t.temuan.isi}")) for t in satu.temuan]
    assert letak == sorted(letak)
    assert layar.index(_rapi(f"{satu.judul} {satu.keterangan}")) < letak[0]
    figur = {i.kode: i.figur for i in satu.kartu if i.figur is not None}
    tampil = [
        i for i in satu.kartu if i.kode in figur
        and f"{i.nama_pendek}, {figur[i.kode].tahun} " in layar
    ]  # fmt: skip
    assert len(tampil) == 5  # the leading indikator joins the cards only in reports
    for i in tampil:
        assert tulis(figur[i.kode].nilai, i.satuan.desimal) in layar
        for kata in (i.gerak, i.peringkat, i.jarak, i.kata):
            assert _rapi(kata) in layar


def test_the_map_is_entitled_as_on_screen(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", built_database_url)
    peta = laporan(built_database_url, LAHAT).peta
    assert peta is not None

    layar = buka("peta", wilayah="1604", tahun="2023", indikator="P0").teks

    assert _rapi(peta.judul) in layar
    for petak in peta.petak:
        assert petak.nama in layar
        assert petak.teks in layar
    for _, kata in peta.legenda:
        assert _rapi(kata) in layar


def _rapi(teks: str) -> str:
    return " ".join(teks.split())


@pytest.fixture
def url(built_database_url: str, tmp_path: Path) -> str:
    """A store of the test's own, with a meeting."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    tujuan = f"sqlite:///{tmp_path / 'capaian.db'}"
    with opened(tujuan) as mesin:
        with mesin.connect() as c:
            masukan = kinerja_frames(c, "9901", 2025, "9901-RPJMD-2021", data_version(c))
        rapat = rapat_baru(RAPAT, date(2025, 7, 15), masukan, 2025, 2)
        open_rapat(mesin, at_the_machine(), rapat, ["Jalan <mantap>"], SAAT)
    return tujuan


def _dibaca(url: str, minta: Permintaan) -> Laporan:
    with opened(url) as mesin, mesin.connect() as sambungan:
        return baca_laporan(sambungan, minta)


def _berkas(satu: Laporan) -> Mapping[str, bytes]:
    return {j.kode: j.tulis(satu, Pesanan()) for j in DAFTAR}


def test_a_meeting_opened_again_after_a_load_has_the_same_bytes_in_every_report(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    minta = Permintaan(rapat=RAPAT, pembuat="Bappeda", alamat="http://capaian.example")
    dahulu = _dibaca(url, minta)
    awal = _berkas(dahulu)

    _muat_revisi(tmp_path)

    kini = _dibaca(url, Permintaan("9901", 2025, 2))
    assert kini.kepala.versi > dahulu.kepala.versi
    assert kini.indikator["jalan_mantap"].realisasi != dahulu.indikator["jalan_mantap"].realisasi
    lagi = _berkas(_dibaca(url, minta))
    assert {k for k in awal if awal[k] != lagi[k]} == set()
    assert dahulu.kepala.rapat == RAPAT
    assert dahulu.catatan == (("agenda", "Jalan <mantap>"),)


def _muat_revisi(tempat: Path) -> None:
    """Load a figure of the second quarter anew."""
    berkas = tempat / "revisi.csv"
    berkas.write_text(
        "Kode Wilayah;Wilayah;Kode Indikator;Indikator;Tahun;Triwulan;Nilai;Satuan;Sumber\n"
        "9901;Kabupaten Contoh;jalan_mantap;Jalan Mantap;2025;2;51,5;persen;DATA CONTOH\n",
        encoding="utf-8",
    )
    assert loaders(["load", str(berkas), "--ya"]) == 0


def test_chosen_sasaran_leave_the_others_out(built_database_url: str) -> None:
    semua = laporan(built_database_url, LAHAT)
    dipilih = laporan(built_database_url, replace(LAHAT, sasaran=("4.2", "2.4")))

    assert [s.simpul.kode for s in dipilih.sasaran] == ["2.4", "4.2"]
    assert dipilih.keseluruhan == semua.keseluruhan
    assert dipilih.judul == semua.judul


@pytest.mark.parametrize(
    ("minta", "kalimat"),
    [
        (replace(LAHAT, sasaran=("4.2", "<b>")), "Sasaran <b> tidak ada di RPJMD Kabupaten Lahat"),
        (Permintaan("1605", 2023), "belum mempunyai rencana"),
        (Permintaan("'; DROP TABLE wilayah", 2023), "tidak dikenal"),
        (Permintaan("", 0), "tidak dikenal"),
        (replace(LAHAT, rencana="7312-RPJMD-2021"), "tidak ada"),
        (Permintaan(rapat="Rapat yang tiada"), "Rapat yang tiada"),
        (replace(LAHAT, sejak="Rapat yang tiada"), "Rapat yang tiada"),
    ],
    ids=[
        "sasaran",
        "wilayah tanpa rencana",
        "wilayah jahat",
        "kosong",
        "rencana",
        "rapat",
        "sejak",
    ],
)
def test_a_choice_that_leaves_nothing_is_a_sentence(
    built_database_url: str, minta: Permintaan, kalimat: str
) -> None:
    with pytest.raises((LaporanSalah, StoreError)) as sebab:
        laporan(built_database_url, minta)
    assert kalimat in str(sebab.value)


def test_a_link_reopens_wilayah_plan_period_and_state(built_database_url: str) -> None:
    satu = laporan(built_database_url, replace(SOPPENG, alamat="http://capaian.example/"))
    versi = satu.kepala.versi

    assert satu.tautan("tren", indikator="P0") == (
        "http://capaian.example/tren?wilayah=7312&rencana=7312-RPJMD-2021&tahun=2024&triwulan=2"
        f"&keadaan={versi}&indikator=P0"
    )
    assert laporan(built_database_url, SOPPENG).tautan("tren") == ""
