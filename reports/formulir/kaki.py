"""The foot of a form: faktor, tindak lanjut, notes, who signs."""

from collections.abc import Iterable, Sequence

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.tema import TERANG
from reports.formulir.baris import BarisFormulir
from reports.formulir.bentuk import SIFAT, Bentuk
from reports.formulir.gaya import Gaya
from reports.formulir.konteks import Konteks
from reports.formulir.lembar import TINGGI
from reports.formulir.sel import baris_teks
from reports.isi import Laporan

BELUM_DIISI = "Belum diisi."


def faktor(
    laporan: Laporan, bentuk: Bentuk, semua: Sequence[BarisFormulir]
) -> list[tuple[str, list[str]]]:
    """The four notes under a form, each with what was written per indikator."""
    isi = list({b.isi.kode: b.isi for b in semua if b.isi is not None}.values())
    kode = {i.kode for i in isi}
    lanjut = [f"{i.nama_pendek}: {i.faktor.tindak_lanjut}" for i in isi if i.faktor.tindak_lanjut]
    nama = {i.kode: i.nama_pendek for i in isi}
    lanjut += [
        f"{nama[t.indikator]}: {t.uraian} ({laporan.opd.get(t.opd, t.opd)}, tenggat {t.tenggat})"
        for t in laporan.tindak_lanjut
        if t.indikator in kode
    ]
    sela = laporan.kepala.triwulan in (1, 2, 3)
    dokumen = SIFAT[bentuk].dokumen
    dokumen = {"RPJMD": "RKPD", "Renstra": "Renja"}.get(dokumen, dokumen)
    return [
        ("Faktor pendorong keberhasilan kinerja",
         [f"{i.nama_pendek}: {i.faktor.pendorong}" for i in isi if i.faktor.pendorong]),
        ("Faktor penghambat pencapaian kinerja",
         [f"{i.nama_pendek}: {i.faktor.penghambat}" for i in isi if i.faktor.penghambat]),
        ("Tindak lanjut yang diperlukan dalam triwulan berikutnya", lanjut if sela else []),
        (f"Tindak lanjut yang diperlukan dalam {dokumen} berikutnya", [] if sela else lanjut),
    ]  # fmt: skip


def tulis_catatan(
    lembar: Worksheet,
    gaya: Gaya,
    k: Konteks,
    isi: Iterable[tuple[str, Sequence[str]]],
    keterangan: Sequence[str],
    baris: int,
) -> int:
    """Write the notes under the table, a line each over the whole width; gives the row after."""
    for judul, butir in isi:
        _kalimat(lembar, k, baris, f"{judul}:", gaya.beri(bold=True, text_wrap=True))
        for satu in butir or [BELUM_DIISI]:
            baris += 1
            _kalimat(lembar, k, baris, satu, gaya.beri(text_wrap=True, indent=1))
        baris += 1
    for satu in keterangan:
        redup = gaya.beri(text_wrap=True, font_size=7, font_color=TERANG.redup)
        _kalimat(lembar, k, baris, satu, redup)
        baris += 1
    return baris


def _kalimat(lembar: Worksheet, k: Konteks, baris: int, teks: str, gambar: Format) -> None:
    lebar = sum(satu.lebar + (k.tabel.lebar_rp if satu.pasang else 0) for satu in k.tabel.kolom)
    lembar.merge_range(baris, 0, baris, k.tabel.lebar - 1, "", gambar)
    lembar.write_string(baris, 0, teks, gambar)
    lembar.set_row(baris, baris_teks(teks, lebar * 1.5) * TINGGI + 2)


def tulis_tanda_tangan(
    lembar: Worksheet, gaya: Gaya, k: Konteks, pihak: Sequence[tuple[str, str]], baris: int
) -> None:
    """Write the blocks of those who sign, left and right, in one row: no page parts it."""
    lebar = k.tabel.lebar
    luas = lebar // 3
    biasa, tebal = gaya.beri(), gaya.beri(bold=True)
    tengah = gaya.beri(align="center", text_wrap=True)
    for (kerja, jabatan), kiri in zip(pihak, (0, lebar - luas), strict=True):
        lembar.merge_range(baris, kiri, baris, kiri + luas - 1, "", tengah)
        bagian = (
            *(biasa, f"{kerja}\n……………………, ……………………………\n"),
            *(tebal, jabatan),
            *(biasa, "\n\n\n\n( …………………………………………… )\nNIP ……………………………………"),
        )
        lembar.write_rich_string(baris, kiri, *bagian, tengah)
    lembar.set_row(baris, 10 * TINGGI)
