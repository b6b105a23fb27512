"""Every figure of a deck equals metrics', and every slide says whose figures of when they are."""

from typing import Any

import pandas as pd
import pytest

from domain.angka import tulis
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import kinerja
from metrics.peringkat import peringkat
from reports.isi import Laporan, Permintaan
from tests.reports.isi_dek import SEMUA, Lembar, buku, lembar, seri
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan

ID = [f"{p.wilayah}-{p.tahun}-{p.triwulan}" for p in SEMUA]
Dek = tuple[Laporan, tuple[Lembar, ...]]


@pytest.fixture(scope="module", params=SEMUA, ids=ID)
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Dek:
    return laporan(built_database_url, request.param), lembar(built_database_url, request.param)


def skor(lap: Laporan, jenis: str) -> list[dict[str, Any]]:
    """Rows of metrics.kinerja, computed anew."""
    k = kinerja(lap.masukan, lap.kepala.tahun, lap.kepala.triwulan)
    return [dict(b) for b in baris(getattr(k, jenis))]


def bulat9(n: float | None) -> float | None:
    """A number as a workbook keeps it."""
    return None if n is None else round(n, 9)


def kata(b: dict[str, Any]) -> str:
    """The word of a class, or of the state that has none."""
    if b["predikat"]:
        return KELAS_MENURUT_KODE[b["predikat"]].label["permendagri86"]
    return KEADAAN_TEKS[Keadaan(b["keadaan"])].capitalize()


def test_the_appendix_says_target_realisasi_capaian_predikat_and_opd_of_metrics(satu: Dek) -> None:
    lap, semua = satu
    isi = [r for s in semua if s.judul.startswith("Lampiran") for t in s.tabel for r in t[1:]]
    menurut = {b["nama"]: b for b in reversed(skor(lap, "indikator"))}
    assert [r[0] for r in isi] == list(dict.fromkeys(b["nama"] for b in skor(lap, "indikator")))
    for nama, target, realisasi, capaian, predikat, opd in isi:
        b = menurut[nama]
        assert target.split(" ")[0] == (b["target_teks"] or "–").split(" ")[0], nama
        if b["realisasi"] is None:
            assert realisasi.startswith("–"), nama
        elif not b["skala"]:
            assert realisasi.replace("\xa0", " ").split(" ")[0] == tulis(
                b["realisasi"], b["desimal"]
            ), nama
        dinilai = b["keadaan"] == "dinilai"
        assert capaian.split(" ")[0] == (tulis(b["capaian"]) if dinilai else "–"), nama
        assert predikat.endswith(kata(b)), nama
        assert predikat[0] in ("▲▼●" if b["predikat"] else "○"), nama
        assert opd == (b["opd"] or "–")


def test_a_misi_has_the_capaian_of_its_sasaran_as_bars_and_none_for_the_unknown(satu: Dek) -> None:
    lap, semua = satu
    nilai = {b["kode"]: b["capaian"] for b in skor(lap, "sasaran")}
    uraian = {b["uraian"]: b for b in skor(lap, "misi")}
    milik = [s for s in semua if s.slide.placeholders[1].text_frame.text in uraian]
    assert len(milik) == len(lap.misi)
    tergambar: set[str] = set()
    for s in milik:
        b = uraian[s.slide.placeholders[1].text_frame.text]
        assert (tulis(b["capaian"]) in s.judul) is (b["capaian"] is not None)
        for grafik in s.grafik:
            (isi,) = seri(grafik).values()
            for nama, batang in zip(grafik.plots[0].categories, isi, strict=True):
                tergambar.add(kode := str(nama).split(" ")[0])
                assert batang == nilai[kode]
    assert tergambar >= {kode for kode, n in nilai.items() if n is not None}


def test_a_sasaran_has_the_yearly_figures_of_its_leading_indikator_as_a_native_chart(
    satu: Dek,
) -> None:
    lap, semua = satu
    angka = lap.masukan.realisasi.query("triwulan == 0")
    diperiksa = 0
    for s in semua:
        for i in lap.indikator.values():
            if not s.grafik or s.catatan.split("\n")[1].partition(" (" + i.opd)[0] != i.nama:
                continue
            (grafik,) = s.grafik
            tahun = [int(str(t)) for t in grafik.plots[0].categories]
            sendiri = dict(zip(tahun, next(iter(seri(grafik).values())), strict=True))
            milik = angka[angka["indikator"] == i.kode]
            for t, nilai in zip(milik["tahun"], milik["nilai"], strict=True):
                if int(t) in sendiri:
                    assert sendiri[int(t)] == (None if pd.isna(nilai) else nilai), (i.kode, t)
                    diperiksa += 1
            if "target" in seri(grafik) and i.baris["dasar_target"] == "tahun":
                janji = dict(zip(tahun, seri(grafik)["target"], strict=True))
                assert janji[lap.kepala.tahun] is not None
    assert diperiksa or lap.kepala.wilayah == "7312"


def test_the_figure_of_a_sasaran_stands_large_with_its_capaian_icon_and_word(
    built_database_url: str,
) -> None:
    lap = laporan(built_database_url, CONTOH[2])
    menurut = {b["indikator"]: b for b in skor(lap, "indikator")}
    for kode in ("jalan_mantap", "kasus_kekerasan_perempuan_anak", "realisasi_investasi"):
        b = menurut[kode]
        (s,) = [s for s in lembar(built_database_url, CONTOH[2]) if s.grafik
                and s.judul.startswith(lap.indikator[kode].sebutan.nama)]  # fmt: skip
        assert tulis(b["realisasi"], b["desimal"]) in s.teks.replace("\xa0", " ")
        assert f"◆ target {b['target_teks']}" in s.teks
        ikon = KELAS_MENURUT_KODE[b["predikat"]].ikon
        assert f"{ikon}  {tulis(b['capaian'])}  {kata(b)}" in s.teks


def test_the_ranking_has_every_kabupaten_of_the_province_and_says_ties(
    built_database_url: str,
) -> None:
    lap = laporan(built_database_url, SOPPENG)
    assert lap.peringkat is not None
    (s,) = [s for s in lembar(built_database_url, SOPPENG) if "kabupaten/kota pada 2024" in s.judul]
    urutan = peringkat(
        lap.peringkat.hasil.urutan[["wilayah", "nama", "nilai"]], lap.peringkat.sebutan.arah
    )
    isi = seri(s.grafik[0])["Kemiskinan Soppeng"]
    assert isi == list(urutan["nilai"])
    nama = [str(c) for c in s.grafik[0].plots[0].categories]
    assert nama == [f"{p}  {n}" for p, n in zip(urutan["peringkat"], urutan["nama"], strict=True)]
    assert "sama-sama ke-6: Kepulauan Selayar dan Tana Toraja" in s.teks
    warna = [
        p.format.fill.fore_color.rgb
        for p in map(s.grafik[0].plots[0].series[0].points.__getitem__, range(24))
    ]
    sendiri = [n for n, w in zip(nama, warna, strict=True) if warna.count(w) == 1]
    assert sendiri == ["17  Soppeng"]


def test_the_map_has_a_tile_with_name_and_value_for_every_region(built_database_url: str) -> None:
    lap = laporan(built_database_url, LAHAT)
    assert lap.peringkat is not None
    (s,) = [s for s in lembar(built_database_url, LAHAT) if s.ada("Ubin")]
    ubin = {t.text_frame.text for t in s.slide.shapes if t.name.startswith("Ubin")}
    urutan = lap.peringkat.hasil.urutan
    assert ubin == {
        f"{n}\n{tulis(v)}" for n, v in zip(urutan["nama"], urutan["nilai"], strict=True)
    }


def test_one_region_with_a_figure_is_neither_a_ranking_nor_a_map(built_database_url: str) -> None:
    semua = lembar(built_database_url, CONTOH[2])
    assert not any(s.ada("Ubin") or "kabupaten/kota" in s.judul for s in semua)


def test_what_cannot_be_assessed_is_named_with_its_reason_and_never_zero(satu: Dek) -> None:
    lap, semua = satu
    belum = [b for b in skor(lap, "sasaran") if b["capaian"] is None]
    milik = [s for s in semua if s.judul.endswith("sasaran belum dapat dinilai")]
    assert len(milik) == bool(belum)
    for b in belum:
        assert f"{b['kode']}  {b['uraian'][:20]}" in milik[0].teks
        assert kata(b) in milik[0].teks
    for s in semua:
        for grafik in s.grafik:
            for nama, isi in seri(grafik).items():
                if nama == "capaian":
                    assert 0.0 not in isi


def test_every_slide_says_whose_figures_of_when_by_which_rule(satu: Dek) -> None:
    lap, semua = satu
    k = lap.kepala
    for ke, s in enumerate(semua, 1):
        kaki = next(p for p in s.slide.placeholders if p.placeholder_format.type == 15)
        nomor = next(p for p in s.slide.placeholders if p.placeholder_format.type == 13)
        assert s.judul
        assert nomor._element.xpath("string(.)") == str(ke)
        for isi in (k.nama, k.periode, k.keadaan):
            assert isi in kaki.text_frame.text
            assert isi in s.catatan
        assert k.aturan in s.catatan
        assert f"versi rencana {lap.masukan.versi_rencana}" in s.catatan
        assert k.aplikasi in s.catatan
        assert ("DATA CONTOH" in kaki.text_frame.text) is k.contoh
        assert s.ada("Data contoh") is k.contoh


def test_notes_name_file_sheet_and_cell_of_a_figure_and_its_worked_sum(
    built_database_url: str,
) -> None:
    lap = laporan(built_database_url, LAHAT)
    b = next(b for b in skor(lap, "indikator") if b["indikator"] == "P0")
    (s,) = [s for s in lembar(built_database_url, LAHAT)
            if s.grafik and "Persentase Penduduk Miskin" in s.catatan.split("\n")[1]]  # fmt: skip
    assert f"Berkas: {b['file_name']}; Lembar: {b['sheet']}; Sel: {b['cell']}" in s.catatan
    assert f"Sel: {b['target_cell']}" in s.catatan
    assert "(2 × 9,80 − 15,00)" in s.catatan


def test_the_workbook_of_a_chart_holds_what_the_chart_shows(built_database_url: str) -> None:
    for s in lembar(built_database_url, LAHAT):
        for grafik in s.grafik:
            tabel = list(buku(grafik).iter_rows(values_only=True))
            assert [str(c) for c in grafik.plots[0].categories] == [r[0] for r in tabel[1:]]
            for kolom, (nama, nilai) in enumerate(seri(grafik).items(), 1):
                assert tabel[0][kolom] == nama
                assert [bulat9(r[kolom]) for r in tabel[1:]] == [bulat9(n) for n in nilai]


def test_every_chart_and_table_has_words_for_those_who_do_not_see_it(satu: Dek) -> None:
    _, semua = satu
    for s in semua:
        for bentuk in s.slide.shapes:
            if bentuk.has_chart or bentuk.has_table or bentuk.shape_type == 13:
                assert len(bentuk._element.xpath(".//p:cNvPr/@descr")[0]) > 15


def test_chosen_sasaran_have_a_slide_even_without_a_figure(built_database_url: str) -> None:
    minta = Permintaan("1604", 2023, sasaran=("1.1", "4.2"))
    judul = [s.judul for s in lembar(built_database_url, minta)]
    assert "Sasaran 1.1 belum mempunyai indikator" in judul
    assert sum(j.startswith("Kemiskinan Lahat turun ke 15,00") for j in judul) == 2
    assert not any(j.startswith("RLS Lahat") for j in judul)
