"""PDF reports: every figure equals metrics', fonts are within, names with markup are words."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
import typst

from domain.angka import tulis
from domain.kalimat_anggaran import persen
from domain.predikat import KELAS_MENURUT_KODE
from domain.rupiah import tulis_rupiah
from metrics.anggaran import anggaran_kinerja
from metrics.baris import baris
from metrics.kinerja import kinerja
from reports.cetak import cetak_pdf
from reports.gambar import isi_kartu
from reports.isi import Dibatalkan, Faktor, IsiSasaran, IsiTindakLanjut, Laporan
from reports.pdf import Kertas, evaluasi, ringkas
from tests import machine
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan
from tests.reports.lembar_pdf import ID, JAHAT, SEMUA, baris_teks, rapi, seluruh, tanya

pytestmark = pytest.mark.skipif(machine.poppler() is None, reason=machine.NO_POPPLER)


@pytest.fixture(scope="module", params=SEMUA, ids=ID)
def satu(request: pytest.FixtureRequest, built_database_url: str) -> Laporan:
    return laporan(built_database_url, request.param)


@pytest.fixture
def contoh(built_database_url: str) -> Laporan:
    return laporan(built_database_url, CONTOH[2])


@pytest.fixture
def lahat(built_database_url: str) -> Laporan:
    return laporan(built_database_url, LAHAT)


def test_the_brief_says_the_capaian_of_every_misi_and_sasaran_on_two_pages(
    satu: Laporan, tmp_path: Path
) -> None:
    isi = ringkas(satu)
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)

    semua = baris_teks(isi, tmp_path)
    for awalan, frame in (("Misi ", k.misi), ("", k.sasaran)):
        for b in baris(frame):
            kepala = rapi(f"{awalan}{b['kode']} {b['uraian']}")[:30]
            (letak,) = (t for t in semua if t.startswith(kepala))
            if b["capaian"] is None:
                assert "belum dapat dinilai" in letak
            else:
                assert f" {tulis(b['capaian'])}" in letak
            if b["predikat"]:
                kelas = KELAS_MENURUT_KODE[b["predikat"]]
                assert letak.endswith(f"{kelas.ikon} {kelas.label[k.aturan.label]}")
    assert "Pages: 2" in rapi(tanya("pdfinfo", isi, tmp_path))


def test_the_brief_says_the_latest_figures_of_the_cards(satu: Laporan, tmp_path: Path) -> None:
    semua = seluruh(ringkas(satu), tmp_path)

    tampil = [i for i in satu.kartu if rapi(i.nama_pendek) in semua]
    assert len(tampil) >= min(5, len(satu.kartu))
    assert satu.peringkat is None or satu.peringkat.indikator in {i.kode for i in tampil}
    for i in tampil:
        if i.figur is not None:
            assert tulis(i.figur.nilai, i.satuan.desimal) in semua
    assert rapi(satu.judul) in semua
    assert rapi(satu.kepala.keadaan) in semua


def test_the_evaluation_says_target_realisasi_and_capaian_of_every_indikator(
    satu: Laporan, tmp_path: Path
) -> None:
    k = kinerja(satu.masukan, satu.kepala.tahun, satu.kepala.triwulan)

    semua = baris_teks(evaluasi(satu, Kertas.A4), tmp_path)
    for b in baris(k.indikator):
        calon = [t for t in semua if t.startswith(rapi(b["nama"])[:28])]
        angka = [b["target_teks"] or "–"]
        if b["realisasi"] is None or b["skala"]:
            angka.append("–" if b["realisasi"] is None else b["raw_text"])
        else:
            angka.append(tulis(b["realisasi"], b["desimal"]))
        angka.append("–" if b["capaian"] is None else tulis(b["capaian"]))
        if b["predikat"]:
            angka.append(KELAS_MENURUT_KODE[b["predikat"]].label[k.aturan.label])
        assert any(all(rapi(a) in t for a in angka) for t in calon), (b["indikator"], angka, calon)


def test_the_evaluation_compares_with_last_year_the_end_target_and_the_regions_above(
    lahat: Laporan, tmp_path: Path
) -> None:
    semua = baris_teks(evaluasi(lahat, Kertas.A4), tmp_path)

    lalu = lahat.lalu
    assert lalu is not None
    (dulu,) = baris(lalu.indikator[lalu.indikator["indikator"] == "P0"])
    assert any(f"Realisasi 2022 {tulis(dulu['realisasi'])} %" in t for t in semua)
    assert any(f"Capaian 2022 {tulis(dulu['capaian'])}" in t for t in semua)
    assert any("Target akhir 2023 9,80 %" in t for t in semua)
    seri = lahat.indikator["LPE"].seri
    for nama in ("Sumsel", "Indonesia"):
        ada = seri[(seri["seri"] == nama) & (seri["tahun"] <= 2023)].dropna(subset=["nilai"])
        harap = f"{nama} {ada['tahun'].iloc[-1]} {tulis(float(ada['nilai'].iloc[-1]))} %"
        assert any(harap in t for t in semua), harap


def test_the_evaluation_says_the_budget_of_every_program(contoh: Laporan, tmp_path: Path) -> None:
    semua = baris_teks(evaluasi(contoh, Kertas.A4), tmp_path)

    opd = pd.DataFrame(columns=["kode", "nama"], dtype=object)
    isi = anggaran_kinerja(contoh.kinerja, contoh.anggaran.program, contoh.anggaran.rupiah, opd)
    for n, b in enumerate(baris(isi.program), 1):
        angka = [tulis_rupiah(b["pagu"]), tulis_rupiah(b["realisasi"]), persen(b["serapan"]),
                 tulis(b["capaian"])]  # fmt: skip
        calon = [t for t in semua if t.startswith(f"{n} {b['nama'][:12]}")]
        assert any(all(rapi(a) in t for a in angka) for t in calon), (angka, calon)
    assert isi.semua.serapan is not None
    assert any(rapi(persen(isi.semua.serapan)) in t for t in semua)


def test_every_figure_names_its_file_and_cell(contoh: Laporan, tmp_path: Path) -> None:
    semua = baris_teks(evaluasi(contoh, Kertas.F4), tmp_path)

    for b in baris(contoh.kinerja.indikator):
        if b["file_name"]:
            sel = f"] {b['sheet']}!{b['cell']} {b['raw_text']}"
            assert any(t.startswith(rapi(b["nama"])[:28]) and rapi(sel) in t for t in semua), sel
    for i in contoh.indikator.values():
        if i.hitungan:
            assert any(rapi(i.hitungan["Hitungan"]) in t for t in semua), i.kode


def test_all_fonts_are_in_the_file_and_are_those_of_the_screen(
    contoh: Laporan, tmp_path: Path
) -> None:
    for isi in (ringkas(contoh), evaluasi(contoh, Kertas.A4)):
        huruf = [b.split() for b in tanya("pdffonts", isi, tmp_path).splitlines()[2:]]
        assert {b[0].partition("+")[2].partition("-")[0] for b in huruf} == {
            "SourceSans3",
            "SourceSerif4",
            "DejaVuSansMono",  # the half ring alone
        }
        assert all(b[-5:-2] == ["yes", "yes", "yes"] for b in huruf)


def test_it_is_tagged_with_headings_tables_and_words_for_its_charts(
    lahat: Laporan, tmp_path: Path
) -> None:
    isi = ringkas(lahat)

    info = rapi(tanya("pdfinfo", isi, tmp_path))
    assert "Tagged: yes" in info
    assert "Title: Ringkasan Capaian Kabupaten Lahat Tahun 2023" in info
    susunan = {
        b.split()[0].rstrip(":")
        for b in tanya("pdfinfo", isi, tmp_path, "-struct").splitlines()
        if b
    }
    assert {"H1", "H2", "Table", "THead", "TH", "TD", "Figure"} <= susunan


def test_typst_refuses_a_chart_without_words(lahat: Laporan) -> None:
    isi = isi_kartu(lahat)

    assert cetak_pdf("kartu", isi, "")
    with pytest.raises(typst.TypstError, match=r"PDF/UA-1 error: missing alt text"):
        cetak_pdf("kartu", {**isi, "grafik": {**isi["grafik"], "alt": None}}, "")


@pytest.mark.parametrize(("kertas", "ukuran"), [(Kertas.A4, (210, 297)), (Kertas.F4, (215, 330))])
def test_paper_is_of_the_size_asked_for(
    lahat: Laporan, kertas: Kertas, ukuran: tuple[int, int], tmp_path: Path
) -> None:
    info = rapi(tanya("pdfinfo", evaluasi(lahat, kertas), tmp_path))

    lebar, tinggi = map(float, info.partition("Page size: ")[2].split()[:3:2])
    assert (round(lebar / 72 * 25.4), round(tinggi / 72 * 25.4)) == ukuran


def test_the_same_report_gives_the_same_bytes_and_no_moment_of_making(
    lahat: Laporan, tmp_path: Path
) -> None:
    assert ringkas(lahat) == ringkas(lahat)
    assert evaluasi(lahat, Kertas.A4) == evaluasi(lahat, Kertas.A4)
    lama = replace(lahat, kepala=replace(lahat.kepala, saat="2024-05-06T07:08:09+00:00"))
    assert "6 07:08:09 2024" in tanya("pdfinfo", ringkas(lama), tmp_path)
    tanpa = replace(lahat, kepala=replace(lahat.kepala, saat=""))
    assert "1970" in tanya("pdfinfo", ringkas(tanpa), tmp_path)


def jahat(lahat: Laporan) -> Laporan:
    """The report with a hostile text wherever a store may hold one."""
    sasaran = lahat.sasaran[13]  # its indikator have findings
    faktor = Faktor(JAHAT, JAHAT, JAHAT, JAHAT)
    milik = [
        replace(i, nama=JAHAT, bacaan=JAHAT, opd=JAHAT, target=JAHAT, faktor=faktor)
        for i in sasaran.indikator
    ]
    temuan = replace(lahat.temuan[0].temuan, judul=JAHAT, isi=JAHAT)
    peta, peringkat = lahat.peta, lahat.peringkat
    assert peta is not None
    assert peringkat is not None
    return replace(
        lahat,
        kepala=replace(lahat.kepala, nama=JAHAT, pembuat=JAHAT, visi=JAHAT, nama_rencana=JAHAT),
        judul=JAHAT,
        misi=tuple(replace(m, uraian=JAHAT) for m in lahat.misi),
        sasaran=(IsiSasaran(replace(sasaran.simpul, uraian=JAHAT), sasaran.utama, tuple(milik)),),
        kartu=tuple(replace(i, nama_pendek=JAHAT, peringkat=JAHAT) for i in lahat.kartu),
        temuan=(replace(lahat.temuan[0], temuan=temuan, aturan=JAHAT),),
        peta=replace(peta, judul=JAHAT, petak=tuple(replace(p, nama=JAHAT) for p in peta.petak)),
        peringkat=replace(peringkat, nama=dict.fromkeys(peringkat.nama, JAHAT)),
        tindak_lanjut=(IsiTindakLanjut("P0", "x", JAHAT, JAHAT, JAHAT, "", JAHAT, ""),),
        catatan=((JAHAT, JAHAT),),
    )


def test_names_with_markup_stay_words(lahat: Laporan, tmp_path: Path) -> None:
    satu = jahat(lahat)

    for isi in (ringkas(satu), evaluasi(satu, Kertas.A4), cetak_pdf("kartu", isi_kartu(satu), "")):
        semua = seluruh(isi, tmp_path).replace(" ", "")
        assert semua.count(JAHAT.replace(" ", "")) >= 5


def test_example_data_is_marked_on_every_page(
    contoh: Laporan, lahat: Laporan, tmp_path: Path
) -> None:
    isi = evaluasi(contoh, Kertas.A4)

    halaman = tanya("pdftotext", isi, tmp_path).split("\f")[:-1]
    assert all("DATA CONTOH" in h for h in halaman)
    assert "DATA CONTOH" not in seluruh(ringkas(lahat), tmp_path)


def test_a_plan_of_many_sasaran_still_has_a_brief_of_two_pages(
    contoh: Laporan, tmp_path: Path
) -> None:
    banyak = replace(
        contoh,
        sasaran=contoh.sasaran * 4,
        tindak_lanjut=(IsiTindakLanjut("P0", "x", "uraian " * 20, "1 Mei", "berjalan", "", "", ""),)
        * 9,
    )
    isi = ringkas(banyak)

    assert "Pages: 2" in rapi(tanya("pdfinfo", isi, tmp_path))
    assert "68 sasaran dirinci di laporan evaluasi" in seluruh(isi, tmp_path)
    assert "dan 4 lainnya" in seluruh(isi, tmp_path)


def test_a_large_province_still_leaves_the_brief_two_pages(lahat: Laporan, tmp_path: Path) -> None:
    satu = lahat.peringkat
    assert satu is not None
    urutan = pd.concat([satu.hasil.urutan] + [satu.hasil.urutan.assign(wilayah="x")] * 2)
    hasil = replace(satu.hasil, urutan=urutan.reset_index(drop=True))
    besar = replace(satu, hasil=hasil, nama={**satu.nama, "x": "Wilayah Lain"})
    lanjut = IsiTindakLanjut("P0", "x", "uraian " * 60, "1 Mei 2024", "berjalan", "", "", "")

    for isi in (replace(lahat, peringkat=besar),
                replace(lahat, peringkat=besar, tindak_lanjut=(lanjut,) * 5)):  # fmt: skip
        pdf = ringkas(isi)
        assert "Pages: 2" in rapi(tanya("pdfinfo", pdf, tmp_path))
        semua = baris_teks(pdf, tmp_path)
        assert any("2 Lahat 15,00" in t for t in semua)
        assert any("…" in t for t in semua)


def test_tindak_lanjut_take_the_room_of_what_a_short_plan_shows_besides(
    built_database_url: str, tmp_path: Path
) -> None:
    soppeng = laporan(built_database_url, SOPPENG)
    lanjut = IsiTindakLanjut("P0", "x", "uraian " * 60, "1 Mei 2024", "berjalan", "", "", "")

    for banyak in (1, 2, 5):
        pdf = ringkas(replace(soppeng, tindak_lanjut=(lanjut,) * banyak))
        assert "Pages: 2" in rapi(tanya("pdfinfo", pdf, tmp_path)), banyak


def test_a_long_report_tells_how_far_it_is_and_can_be_cancelled(lahat: Laporan) -> None:
    maju: list[tuple[int, int]] = []
    evaluasi(lahat, Kertas.A4, lambda selesai, semua: maju.append((selesai, semua)))

    banyak = len(maju)
    assert maju == [(i, banyak) for i in range(1, banyak + 1)]
    assert banyak > len(lahat.indikator)

    def batal(selesai: int, _semua: int) -> None:
        if selesai == 2:
            raise Dibatalkan

    with pytest.raises(Dibatalkan):
        evaluasi(lahat, Kertas.A4, batal)
