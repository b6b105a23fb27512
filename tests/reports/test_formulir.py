"""Every figure of a form equals metrics', for the kabupaten and periods the meetings are about."""

import pytest

from domain.angka import tulis
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.formulir import Bentuk
from reports.isi import Laporan, Permintaan
from tests.reports.lembar_formulir import CONTOH, LAHAT, SEMUA, laporan, lembar

ID = [f"{p.wilayah}-{p.tahun}-{p.triwulan}" for p in SEMUA]


@pytest.fixture(scope="module", params=SEMUA, ids=ID)
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Laporan:
    return laporan(built_database_url, request.param)


def skor(satu: Laporan, tahun: int, triwulan: int) -> dict[str, dict[str, object]]:
    """The rows of metrics.kinerja by indikator."""
    isi = kinerja(satu.masukan, tahun, triwulan).indikator
    return {b["indikator"]: b for b in reversed(baris(isi))}


def test_a_rencana_aksi_says_the_capaian_and_predikat_of_the_screen(satu: Laporan) -> None:
    k = satu.kepala
    menurut = skor(satu, k.tahun, k.triwulan)
    (form,) = lembar(satu, Bentuk.RENCANA_AKSI)
    assert set(form.baris) == set(satu.indikator)
    for kode, semua in form.baris.items():
        b = menurut[kode]
        for r in semua:
            capaian, predikat = form.isi(r, 15), form.isi(r, 16)
            if b["keadaan"] != "dinilai":
                assert isinstance(capaian, str), kode
                assert capaian == predikat or b["keadaan"] == "tidak_dapat_dihitung"
                continue
            assert tulis(capaian) == tulis(b["capaian"]), kode  # pyright: ignore[reportArgumentType]
            kelas = KELAS_MENURUT_KODE[str(b["predikat"])]
            assert predikat == f"{kelas.ikon} {kelas.label[k.label]}"
            if not b["skala"]:
                assert form.isi(r, 14) == pytest.approx(b["realisasi"])


def test_an_e79_has_target_quarters_and_year_of_metrics(satu: Laporan) -> None:
    k = satu.kepala
    menurut = skor(satu, k.tahun, k.triwulan)
    isi = satu.masukan.realisasi
    (form,) = lembar(satu, Bentuk.E79)
    assert set(form.baris) == set(satu.indikator)
    for kode, (r, *_) in form.baris.items():
        b = menurut[kode]
        if b["skala"]:
            continue
        if b["bawah_tahun"] == b["atas_tahun"]:
            assert form.isi(r, 8) == pytest.approx(b["bawah_tahun"]), kode
        milik = isi[(isi["indikator"] == kode) & (isi["tahun"] == k.tahun) & isi["nilai"].notna()]
        for tw in range(1, (k.triwulan or 4) + 1):
            ada = milik.loc[milik["triwulan"] == tw, "nilai"].to_list()
            assert form.isi(r, 8 + tw) == (pytest.approx(ada[0]) if ada else None), (kode, tw)
        nyata = form.isi(r, 13)
        if b["agregasi"] == "tahunan" and k.triwulan:
            assert (nyata, form.isi(r, 15)) == (None, "data tahunan"), kode
        elif nyata in (None, "–"):
            assert b["realisasi"] is None, kode
        else:
            assert nyata == pytest.approx(b["realisasi"]), kode


def test_an_e78_scores_every_year_as_metrics_does(satu: Laporan) -> None:
    n, k = satu.kinerja, satu.kepala
    (form,) = lembar(satu, Bentuk.E78)
    banyak = n.tahun_akhir - n.tahun_awal + 1
    dinilai = 0
    for ke, tahun in enumerate(range(n.tahun_awal, n.tahun_akhir + 1)):
        sudah = tahun < k.tahun or (tahun == k.tahun and k.triwulan in (0, 4))
        menurut = skor(satu, tahun, 0)
        for kode, (r, *_) in form.baris.items():
            tingkat = form.isi(r, 7 + 2 * banyak + ke)
            b = menurut[kode]
            if not sudah:
                assert tingkat is None
                assert form.isi(r, 7 + banyak + ke) is None
            elif b["keadaan"] == "dinilai":
                assert tulis(tingkat) == tulis(b["capaian"]), (kode, tahun)  # pyright: ignore[reportArgumentType]
                dinilai += 1
            else:
                assert isinstance(tingkat, str), (kode, tahun)
    assert dinilai > 0


def test_no_percentage_is_summed_over_quarters(built_database_url: str) -> None:
    (form,) = lembar(laporan(built_database_url, CONTOH[2]), Bentuk.E79)
    jalan, izin = (form.baris[kode][0] for kode in ("cakupan_JKN", "waktu_penerbitan_izin"))
    assert form.isi(jalan, 13) == form.isi(jalan, 10)
    assert form.isi(izin, 13) == pytest.approx((form.isi(izin, 9) + form.isi(izin, 10)) / 2)
    pad = form.baris["PAD"][0]
    assert form.isi(pad, 13) == pytest.approx(form.isi(pad, 9) + form.isi(pad, 10))
    assert form.isi(pad, 14) == pytest.approx(form.isi(pad, 7) + form.isi(pad, 13))
    assert form.isi(jalan, 14) == form.isi(jalan, 13)


def test_the_poverty_of_lahat_stands_in_its_form(built_database_url: str) -> None:
    (form,) = lembar(laporan(built_database_url, LAHAT), Bentuk.E79)
    p0 = form.baris["P0"][0]
    assert [form.isi(p0, n) for n in (6, 7, 8, 13, 14)] == [9.8, 15.61, 9.8, 15.0, 15.0]
    assert form.isi(p0, 15) == pytest.approx(46.938776)
    assert form.isi(p0, 13, "Rp") == "–"


@pytest.mark.parametrize("bentuk", [Bentuk.E80, Bentuk.E81])
def test_a_form_of_agencies_has_a_sheet_for_each_and_every_indikator_once(
    built_database_url: str, bentuk: Bentuk
) -> None:
    satu = laporan(built_database_url, CONTOH[2])
    semua = lembar(satu, bentuk)
    opd = {i.opd for i in satu.indikator.values()} | set(satu.anggaran.program["opd"])
    assert [form.sheet.title for form in semua] == sorted(opd)
    ada = [kode for form in semua for kode in form.baris]
    assert sorted(ada) == sorted(satu.indikator)


def test_rupiah_of_programmes_are_those_of_the_store(built_database_url: str) -> None:
    satu = laporan(built_database_url, Permintaan("9901", 2025, 2))
    (form,) = lembar(satu, Bentuk.E79)
    uang = baris(satu.anggaran.rupiah)
    kini = [a for a in uang if (a["tahun"], a["jenis"]) == (2025, "realisasi")]
    nilai = {kode: sum(a["nilai"] for a in kini if a["program"] == kode)
             for kode in {a["program"] for a in kini}}  # fmt: skip
    ada = {
        kode: form.isi(r, 13, "Rp")
        for r in range(1, form.akhir + 1)
        if (kode := form.sheet.cell(r, form.kolom["3"]).value) in nilai
    }
    assert ada == nilai
    lengkap = len(ada) == len(satu.anggaran.program)
    assert form.isi(form.akhir + 1, 13, "Rp") == (sum(nilai.values()) if lengkap else "–")
