"""A deck opens without repair, is the same for the same report, takes in no markup or program."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import segno
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from metrics.beda import Potret, beda
from reports.isi import (
    Dibatalkan,
    Faktor,
    IsiBeda,
    IsiSasaran,
    IsiTindakLanjut,
    Laporan,
    LaporanSalah,
)
from reports.pptx import dek
from reports.pptx.bentuk import xml_dari
from reports.pptx.qr import png_qr
from tests import machine
from tests.reports.isi_dek import baca, buka, buku, cacat, dengan
from tests.reports.lembar_formulir import CONTOH, LAHAT, SOPPENG, laporan

JAHAT = '<b>tebal</b> & "kutip" =HYPERLINK("http://x") #$*\x07'
BERSIH = '<b>tebal</b> & "kutip" =HYPERLINK("http://x") #$*'


def penuh(url: str) -> Laporan:
    """The report of a meeting: with faktor, changes since the last one, tindak lanjut, notes."""
    satu = laporan(url, CONTOH[2])
    m = satu.masukan
    ubah = beda(Potret(m, 2025, 1), Potret(m, 2025, 2))
    panjang = "Perbaikan jalan tertunda karena lelang ulang dan curah hujan tinggi. " * 6
    faktor = Faktor("Anggaran tersedia sejak Januari", panjang, "Percepat lelang paket tersisa")

    def isi(s: IsiSasaran) -> IsiSasaran:
        return replace(s, indikator=tuple(replace(i, faktor=faktor) for i in s.indikator))

    lanjut = IsiTindakLanjut(
        "jalan_mantap", "DPUPR", panjang, "30 September 2025", "berjalan", "", "membaik", "TW II"
    )
    return replace(
        satu,
        sasaran=tuple(isi(s) for s in satu.sasaran),
        beda=IsiBeda("Evaluasi TW I", "15 April 2025", ubah),
        tindak_lanjut=(lanjut,) * 11,
        catatan=(("keputusan", panjang), ("catatan", "Data sampah diminta sebelum 1 Agustus")) * 4,
    )


@pytest.fixture(scope="module")
def rapat(built_database_url: str) -> Laporan:
    return dengan(penuh(built_database_url), alamat="http://capaian.test", rapat="Evaluasi TW II",
                  tanggal_rapat="15 Juli 2025", pembuat="Bappeda")  # fmt: skip


@pytest.mark.parametrize("minta", [LAHAT, SOPPENG, CONTOH[0]], ids=lambda m: m.wilayah)
def test_powerpoint_has_nothing_to_repair(
    minta: Any, built_database_url: str, tmp_path: Path
) -> None:
    assert cacat(dek(laporan(built_database_url, minta)), tmp_path) == []


def test_powerpoint_has_nothing_to_repair_in_the_deck_of_a_meeting(
    rapat: Laporan, tmp_path: Path
) -> None:
    assert cacat(dek(rapat), tmp_path) == []


def test_the_same_report_gives_the_same_bytes_and_no_moment_of_making(rapat: Laporan) -> None:
    isi = dek(rapat)
    assert dek(rapat) == isi
    with ZipFile(BytesIO(isi)) as arsip:
        assert {i.date_time for i in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        berkas = [arsip.read(n) for n in arsip.namelist() if n.endswith(".xlsx")]
    saat = datetime.fromisoformat(rapat.kepala.saat)
    inti = buka(isi).core_properties
    assert inti.created == inti.modified
    assert inti.created.replace(tzinfo=UTC, microsecond=0) == saat.replace(microsecond=0)
    assert inti.author == "Bappeda"
    assert {load_workbook(BytesIO(b)).properties.created.year for b in berkas} == {2000}


def test_a_meeting_has_its_changes_tindak_lanjut_decisions_and_faktor(rapat: Laporan) -> None:
    semua = baca(dek(rapat))
    ubah = [s for s in semua if "berubah sejak rapat “Evaluasi TW I”, 15 April 2025" in s.judul]
    assert ubah
    assert any("→" in sel for s in ubah for t in s.tabel for r in t for sel in r)
    assert "periode lain" in ubah[0].catatan
    lanjut = [r for s in semua if s.judul.startswith("11 tindak lanjut, 0 selesai")
              for t in s.tabel for r in t[1:]]  # fmt: skip
    assert len(lanjut) == 11
    assert lanjut[0][2:5] == ["DPUPR", "30 September 2025", "berjalan"]
    assert sum(len(s.tabel[0]) - 1 for s in semua if s.judul.startswith("Catatan dan k")) == 8
    (jalan,) = [s for s in semua if s.grafik and s.judul.startswith("Jalan mantap")]
    assert "Percepat lelang paket tersisa" in jalan.teks
    assert jalan.catatan.count("curah hujan tinggi") == 6


def test_nothing_lies_outside_its_slide_and_no_table_runs_over_its_foot(rapat: Laporan) -> None:
    prs = buka(dek(rapat))
    for slide in prs.slides:
        kaki = next(p for p in slide.placeholders if p.placeholder_format.type == 15)
        for b in slide.shapes:
            assert b.left >= 0
            assert b.top >= 0
            assert b.left + b.width <= prs.slide_width, (slide.shapes.title.text, b.name)
            assert b.top + b.height <= prs.slide_height, (slide.shapes.title.text, b.name)
            if b.has_table:
                assert b.top + sum(r.height for r in b.table.rows) <= kaki.top


def test_every_slide_reopens_its_view_by_a_link_and_a_qr(rapat: Laporan) -> None:
    for s in baca(dek(rapat)):
        foto = [b for b in s.slide.shapes if b.name.startswith("QR")]
        assert len(foto) == 1, s.judul
        alamat = foto[0].click_action.hyperlink.address
        assert alamat.startswith("http://capaian.test/")
        assert "tahun=2025&triwulan=2" in alamat
        assert "keadaan=" in alamat
    tanpa = baca(dek(dengan(rapat, alamat="")))
    assert not any(s.ada("QR") for s in tanpa)


def test_a_qr_holds_its_address_module_by_module() -> None:
    alamat = "https://capaian.contohkab.go.id/indikator?wilayah=9901&tahun=2025&triwulan=2"
    gambar = Image.open(BytesIO(png_qr(alamat))).convert("1")
    kode = segno.make(alamat, error="l", mask=2, boost_error=False, micro=False)
    sisi = len(kode.matrix) + 4
    assert gambar.size == (4 * sisi, 4 * sisi)
    titik = [
        [gambar.getpixel((4 * x + 1, 4 * y + 2)) == 0 for x in range(sisi)] for y in range(sisi)
    ]
    assert [r[2:-2] for r in titik[2:-2]] == [[bool(n) for n in r] for r in kode.matrix]
    assert not any(titik[0] + titik[1] + titik[-1] + [r[0] for r in titik])


def test_a_long_deck_tells_how_far_it_is_and_can_be_cancelled(rapat: Laporan) -> None:
    kata: list[tuple[int, int]] = []
    isi = dek(rapat, langkah=lambda n, dari: kata.append((n, dari)))
    banyak = len(baca(isi))
    assert kata == [(n, banyak) for n in range(1, banyak + 1)]

    def batal(n: int, _: int) -> None:
        if n == 3:
            raise Dibatalkan

    with pytest.raises(Dibatalkan):
        dek(rapat, langkah=batal)


def test_names_with_markup_stay_text_and_never_become_formulas(
    rapat: Laporan, tmp_path: Path
) -> None:
    def indikator(s: IsiSasaran) -> IsiSasaran:
        ganti = tuple(
            replace(
                i, nama=JAHAT, nama_pendek=JAHAT, opd=JAHAT, seri=i.seri.assign(seri="=1+" + JAHAT)
            )
            for i in s.indikator
        )
        return replace(s, simpul=replace(s.simpul, uraian=JAHAT), indikator=ganti)

    jahat = replace(
        dengan(rapat, nama=JAHAT, nama_rencana=JAHAT, pembuat=JAHAT, alamat=f"http://x/{JAHAT}"),
        judul=JAHAT,
        sasaran=tuple(indikator(s) for s in rapat.sasaran),
        catatan=((JAHAT, JAHAT),),
    )
    isi = dek(jahat)
    assert cacat(isi, tmp_path) == []
    semua = baca(isi)
    assert semua[0].judul == f"Capaian kinerja {BERSIH}"
    assert semua[1].judul == BERSIH
    assert BERSIH in semua[0].teks
    banyak = 0
    for grafik in (g for s in semua for g in s.grafik):
        lembar = buku(grafik)
        assert all(sel.data_type != "f" for r in lembar.iter_rows() for sel in r)
        banyak += any(str(r[1].value).startswith("=1+") for r in lembar.iter_rows(max_row=1))
    assert banyak > 3


def test_libreoffice_opens_every_slide(
    rapat: Laporan, built_database_url: str, tmp_path: Path
) -> None:
    program, baca_pdf = machine.office(), machine.poppler()
    if program is None or baca_pdf is None:
        pytest.skip(f"{machine.NO_OFFICE}; {machine.NO_POPPLER}")
    nama = [f"{n}.pptx" for n in ("rapat", "lahat")]
    isi = [dek(rapat), dek(laporan(built_database_url, LAHAT))]
    for berkas, satu in zip(nama, isi, strict=True):
        (tmp_path / berkas).write_bytes(satu)
    perintah = [program, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless",
                "--convert-to", "pdf", *nama]  # fmt: skip
    subprocess.run(perintah, cwd=tmp_path, check=True, capture_output=True, timeout=300)
    for berkas, satu in zip(nama, isi, strict=True):
        pdf = tmp_path / berkas.replace("pptx", "pdf")
        teks = subprocess.run(
            [baca_pdf, str(pdf), "-"], check=True, capture_output=True, text=True, timeout=60
        ).stdout
        lembar = baca(satu)
        halaman = teks.split("\f")[:-1]
        assert len(halaman) == len(lembar)
        for h, s in zip(halaman, lembar, strict=True):
            assert " ".join(s.judul.split()) in " ".join(h.split())


# Templates


def templat(ubah: Callable[[Any], None] = lambda _: None) -> bytes:
    """A kabupaten's own .pptx: a picture on its master, two slides, a section that names them."""
    prs: Any = Presentation()
    for _ in range(2):
        prs.slides.add_slide(prs.slide_layouts[1]).shapes.title.text = "slide lama"
    ubah(prs)
    keluar = BytesIO()
    prs.save(keluar)
    return keluar.getvalue()


def tanpa(*jenis: int) -> Callable[[Any], None]:
    """Takes placeholders of those kinds away from every layout."""

    def ubah(prs: Any) -> None:
        for layout in prs.slide_layouts:
            for p in list(layout.placeholders):
                if p.placeholder_format.type in jenis:
                    p._element.getparent().remove(p._element)

    return ubah


def tersusun(isi: dict[str, bytes]) -> bytes:
    """A zip of those files."""
    keluar = BytesIO()
    with ZipFile(keluar, "w", ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def dengan_isi(isi: bytes, **tambahan: bytes) -> bytes:
    """The same package with further or other files."""
    with ZipFile(BytesIO(isi)) as arsip:
        semua = {n: arsip.read(n) for n in arsip.namelist()}
    return tersusun(semua | tambahan)


def test_a_template_keeps_its_masters_and_loses_its_slides(rapat: Laporan, tmp_path: Path) -> None:
    def logo(prs: Any) -> None:
        prs.slide_masters[0].name = "Kabupaten Contoh"
        prs.slide_layouts[1].name = "Tata letak daerah"

    asal = buka(templat(logo))
    isi = dek(rapat, templat(logo))
    prs = buka(isi)
    assert (prs.slide_width, prs.slide_height) == (asal.slide_width, asal.slide_height)
    assert [m.name for m in prs.slide_masters] == ["Kabupaten Contoh"]
    assert {s.slide_layout.name for s in prs.slides} == {"Title Slide", "Tata letak daerah"}
    assert "slide lama" not in "".join(s.judul for s in baca(isi))
    assert len(prs.slides) > 30
    assert cacat(isi, tmp_path) == []
    for slide in prs.slides:
        for b in slide.shapes:
            assert b.left + b.width <= prs.slide_width
            assert b.top + b.height <= prs.slide_height


def test_sections_of_a_template_that_name_its_slides_go_with_them(
    rapat: Laporan, tmp_path: Path
) -> None:
    def bagian(prs: Any) -> None:
        p14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
        prs.part._element.append(
            xml_dari(
                '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
                f'<p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
                f'xmlns:p14="{p14}"><p14:section name="Lama" id="{{00000000-0000-0000-0000-'
                '000000000001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>'
                "</p14:sectionLst></p:ext></p:extLst>"
            )
        )

    isi = dek(rapat, templat(bagian))
    with ZipFile(BytesIO(isi)) as arsip:
        assert b"sectionLst" not in arsip.read("ppt/presentation.xml")
    assert cacat(isi, tmp_path) == []


@pytest.mark.parametrize(
    ("kurang", "kata"),
    [
        ((15,), "kaki (footer)"),
        ((13,), "nomor slide (slide number)"),
        ((1, 3), "judul (title)"),
        ((2, 7), "isi (body)"),
        ((13, 15), "kaki (footer), nomor slide (slide number)"),
    ],
)
def test_a_template_without_needed_placeholders_is_refused_with_their_names(
    rapat: Laporan, kurang: tuple[int, ...], kata: str
) -> None:
    with pytest.raises(LaporanSalah, match="Templat belum mempunyai tempat") as salah:
        dek(rapat, templat(tanpa(*kurang)))
    assert f"(placeholder) {kata} pada satu" in str(salah.value)


@pytest.mark.parametrize(
    ("buat", "kata"),
    [
        (lambda: b"bukan zip", "bukan berkas .pptx yang utuh"),
        (lambda: b"", "bukan berkas .pptx yang utuh"),
        (lambda: tersusun({"catatan.txt": b"halo"}), "bukan berkas PowerPoint"),
        (lambda: bytes(21 * 1024**2), "lebih besar dari 20 MB"),
        (lambda: templat()[:-4000], "bukan berkas .pptx yang utuh"),
        (lambda: dengan_isi(templat(), bom=bytes(201 * 1024**2)), "terlalu besar"),
        (lambda: dengan_isi(templat(), **{"ppt/vbaProject.bin": b"x"}), "berisi makro"),
        (lambda: dengan_isi(templat(), **{"ppt/activeX/a.bin": b"x"}), "objek tertanam"),
        (lambda: dengan_isi(templat(), **{"ppt/presentation.xml": b"<a"}), "tidak dapat dibaca"),
        (
            lambda: dengan_isi(templat(), **{"ppt/slideMasters/slideMaster1.xml": b""}),
            "tidak dapat dibaca",
        ),
    ],
    ids=["teks", "kosong", "zip-lain", "besar", "terpotong", "bom", "makro", "activex", "xml",
         "master"],
)  # fmt: skip
def test_a_broken_or_harmful_template_is_refused_with_a_sentence(
    rapat: Laporan, buat: Callable[[], bytes], kata: str
) -> None:
    with pytest.raises(LaporanSalah, match=r"[Tt]emplat") as salah:
        dek(rapat, buat())
    assert kata in str(salah.value)
    assert "http" not in str(salah.value)
