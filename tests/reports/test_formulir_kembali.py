"""A form that was sent out is read back by the loaders with the same figures and targets."""

from pathlib import Path

import pytest

from loaders.examine import Examined, examine
from loaders.known import Known, known_from_store
from loaders.problems import Level
from metrics.baris import baris
from reports.formulir import Bentuk, formulir
from reports.formulir.angka import angka_indikator, uang_program
from reports.isi import Laporan, Permintaan
from store.engine import opened
from tests.reports.lembar_formulir import CONTOH, CONTOH_LALU, LAHAT, SOPPENG, laporan

SEMUA = (LAHAT, SOPPENG, CONTOH[2], CONTOH_LALU)


@pytest.fixture(scope="module")
def known(built_database_url: str) -> Known:
    with opened(built_database_url) as engine:
        return known_from_store(engine)


@pytest.mark.parametrize("bentuk", Bentuk)
@pytest.mark.parametrize("minta", SEMUA, ids=[f"{p.wilayah}-{p.tahun}" for p in SEMUA])
def test_a_form_comes_back_with_the_same_figures(
    built_database_url: str, known: Known, tmp_path: Path, minta: Permintaan, bentuk: Bentuk
) -> None:
    satu = laporan(built_database_url, minta)
    path = tmp_path / f"{bentuk.name}.xlsx"
    path.write_bytes(formulir(satu, bentuk))
    one = examine(path, path.name, known)
    graver = [p.sentence for p in one.content.problems if p.level is not Level.CATATAN]
    assert graver == []
    assert one.layout == (
        "matriks_rencana" if bentuk in (Bentuk.E78, Bentuk.E80) else "rencana_aksi"
    )
    _same_figures(satu, one)
    _same_targets(satu, one)
    if bentuk in (Bentuk.E79, Bentuk.E81):
        _same_rupiah(satu, one)


def _same_figures(satu: Laporan, one: Examined) -> None:
    """What was read equals the store; a year's figure may be the one that its quarters make."""
    angka = angka_indikator(satu.masukan)
    ada = [f for f in one.figures if f.nilai is not None]
    for f in ada:
        assert f.wilayah == satu.kepala.wilayah
        milik = angka[f.indikator]
        harap = milik.realisasi[f.tahun][f.triwulan] if f.triwulan else milik.setahun(f.tahun)
        assert f.nilai == pytest.approx(harap), (f.indikator, f.tahun, f.triwulan)
    kini = {(f.indikator, f.triwulan) for f in ada if f.tahun == satu.kepala.tahun}
    if one.layout == "rencana_aksi":
        for b in baris(satu.masukan.realisasi):
            sampai = satu.kepala.triwulan or 4
            if (
                b["tahun"] == satu.kepala.tahun
                and 1 <= b["triwulan"] <= sampai
                and b["nilai"] is not None
                and b["indikator"] in satu.indikator
            ):
                assert (b["indikator"], b["triwulan"]) in kini


def _same_targets(satu: Laporan, one: Examined) -> None:
    angka = angka_indikator(satu.masukan)
    akhir = satu.kinerja.tahun_akhir
    rows = [row for b in one.content.batches if b.table == "target" for row in b.rows]
    assert rows
    for _, _, indikator, peran, tahun, triwulan, bawah, atas, *_ in rows:
        milik = angka[indikator]
        janji = {
            "awal": milik.awal.get(tahun),
            "akhir": milik.target_akhir or milik.target_setahun(akhir, akhir),
            "tahunan": milik.target[tahun].get(triwulan)
            if triwulan
            else milik.target_setahun(tahun, akhir),
        }[peran]
        assert janji is not None, (indikator, peran, tahun)
        assert (bawah, atas) == (
            pytest.approx(janji.bawah) if janji.bawah is not None else None,
            pytest.approx(janji.atas) if janji.atas is not None else None,
        ), (indikator, peran, tahun)


def _same_rupiah(satu: Laporan, one: Examined) -> None:
    """Every amount of the period's year comes back; pagu as the whole year's."""
    k = satu.kepala
    rows = [row for b in one.content.batches if b.table == "anggaran" for row in b.rows]
    ada = {(row[2], row[3], row[4], row[5]): row[6] for row in rows}
    uang = uang_program(satu.anggaran.rupiah)
    harap: dict[tuple[str, int, int, str], float] = {}
    for kode, milik in uang.items():
        for tw, nilai in milik.realisasi.get(k.tahun, {}).items():
            if tw <= (k.triwulan or 4):
                harap[kode, k.tahun, tw, "realisasi"] = nilai
        if (pagu := milik.pagu_setahun(k.tahun)) is not None:
            harap[kode, k.tahun, 0, "pagu"] = pagu
    assert ada == harap
