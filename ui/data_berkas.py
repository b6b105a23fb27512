"""What an uploaded file came to, as HTML and frames; it writes and reads nothing."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from domain.angka import tulis
from domain.periode import ROMAWI
from loaders.comparing import Change, Difference, RowChange
from loaders.known import Known
from loaders.naming_figures import series, written
from loaders.plan_changes import named_target, written_target
from loaders.problems import Level
from ui.data_masalah import ringkasan_masalah
from ui.data_nama import nama_tabel, nama_tata_letak
from ui.data_periksa import Berkas
from ui.data_tanda import IKON, tanda
from ui.tabel import sel, tabel

_ANGKA = "angka-sel berlabel"  # a number, which a phone tells apart by its label
PALING_BANYAK = 40  # rows of a table on the page; the rest is in the downloads


def keadaan(berkas: Berkas) -> str:
    """Whether the file may be loaded, as a badge."""
    if berkas.ditolak:
        return tanda("galat", IKON[Level.GALAT], "Belum dapat dimuat")
    beda = berkas.hasil.difference
    if berkas.peringatan:
        return tanda("peringatan", IKON[Level.PERINGATAN], "Perlu persetujuan")
    if not beda.baru + beda.berubah + beda.hilang:
        return tanda("catatan", "●", "Sudah ada seluruhnya")
    return tanda("siap", "✓", "Siap dimuat")


def kepala_berkas(berkas: Berkas) -> str:
    """Name, badge, layout, and the four counts of the difference."""
    diperiksa, beda = berkas.hasil.examined, berkas.hasil.difference
    hitung = (
        ("baru", beda.baru),
        ("berubah", beda.berubah),
        ("sama", beda.sama),
        ("tidak ada lagi", beda.hilang),
    )
    angka = "".join(
        f'<span class="hitung"><b>{tulis(n, 0)}</b> {escape(kata)}</span>' for kata, n in hitung
    )
    nama, jumlah = nama_tata_letak(diperiksa.layout), tulis(diperiksa.rows, 0)
    dikenal = f"Dikenali sebagai {nama}, {jumlah} baris"
    bawah = angka if diperiksa.rows else ""
    simpulan = ringkasan_masalah(berkas.masalah, ditanyakan=berkas.ditanyakan)
    isi = [
        f"{tulis(len(b.rows), 0)} {nama_tabel(b.table)}"
        for b in diperiksa.content.batches
        if b.rows
    ]
    if len(isi) > 1:
        dikenal += f": {'; '.join(isi)}"
    return (
        f'<div class="barisjudul"><h2 class="sub">{escape(berkas.nama)}</h2>{keadaan(berkas)}</div>'
        f'<p class="lede">{escape(dikenal if diperiksa.rows else _tanpa_baris(berkas))}</p>'
        f'<div class="hitungan">{bawah}</div>'
        + (f'<p class="simpulan">{escape(simpulan)}</p>' if simpulan else "")
    )


def _tanpa_baris(berkas: Berkas) -> str:
    if berkas.tak_dikenal:
        return "Isi kolomnya belum dikenali"
    if any(m.asking for m in berkas.masalah):
        return "Belum disebut milik wilayah atau rencana yang mana"
    return "Tidak ada baris yang dapat dibaca"


def _judul(jumlah: int, kata: str) -> str:
    lebih = f", {PALING_BANYAK} yang pertama" if jumlah > PALING_BANYAK else ""
    return f"{tulis(jumlah, 0)} {kata}{lebih}"


def tabel_perubahan(perubahan: Sequence[Change], known: Known) -> str:
    """The figures that differ from the stored ones: both values and the cell."""
    baris = [
        "<tr>"
        f"{sel('Angka', escape(series(baru, known)), 'nama')}"
        f"{sel('Tersimpan', escape(_nilai(lama.nilai, baru.indikator, known)), _ANGKA)}"
        f"{sel('Berkas ini', escape(_nilai(baru.nilai, baru.indikator, known)), _ANGKA)}"
        f"{sel('Selisih', escape(_selisih(baru.nilai, lama.nilai)), _ANGKA)}"
        f"{sel('Sel', escape(f'{baru.sheet} {baru.cell}'.strip()))}</tr>"
        for baru, lama in perubahan[:PALING_BANYAK]
    ]
    kepala = ("Angka", "Tersimpan", "Berkas ini", "Selisih", "Sel")
    return tabel(kepala, baris, _judul(len(perubahan), "angka berubah"), "perubahan alir")


def tabel_target(perubahan: Sequence[RowChange], known: Known) -> str:
    """The targets that differ from the stored ones: both and the cell; "" if none."""
    berubah = [p for p in perubahan if p.table == "target" and p.old[:2] != p.new[:2]]
    if not berubah:
        return ""
    baris = [
        "<tr>"
        f"{sel('Target', escape(named_target(p.key, known)), 'nama')}"
        f"{sel('Tersimpan', escape(written_target(p, known, new=False)), _ANGKA)}"
        f"{sel('Berkas ini', escape(written_target(p, known, new=True)), _ANGKA)}"
        f"{sel('Sel', escape(f'{p.origin[0]} {p.origin[1]}'.strip()))}</tr>"
        for p in berubah[:PALING_BANYAK]
    ]
    kepala = ("Target", "Tersimpan", "Berkas ini", "Sel")
    return tabel(kepala, baris, _judul(len(berubah), "target berubah"), "perubahan alir")


def _nilai(nilai: float | None, indikator: str, known: Known) -> str:
    return written(nilai, indikator, known) or "tanpa angka"


def _selisih(baru: float | None, lama: float | None) -> str:
    if baru is None or lama is None:
        return "–"
    return tulis(baru - lama, tanda=True)


def pratinjau(berkas: Berkas, known: Known) -> pd.DataFrame:
    """The figures as they would be stored, what changes first, each with where it was read."""
    beda = berkas.hasil.difference
    keadaan = {g.figure[:4]: "berubah" for g in beda.changes} | {a[:4]: "baru" for a in beda.new}
    urut = {"berubah": 0, "baru": 1, "sama": 2}
    return pd.DataFrame(
        [
            {
                "Keadaan": kata,
                "Indikator": known.kamus.entries[a.indikator].nama_pendek or a.indikator,
                "Wilayah": known.regions.entries[a.wilayah].nama,
                "Tahun": str(a.tahun),
                "Triwulan": ROMAWI[a.triwulan] if a.triwulan else "Setahun",
                "Nilai": written(a.nilai, a.indikator, known),
                "Status": a.status.replace("_", " "),
                "Lembar": a.sheet,
                "Sel": a.cell,
                "Teks asli": a.raw_text,
            }
            for kata, a in sorted(
                ((keadaan.get(a[:4], "sama"), a) for a in berkas.hasil.examined.figures),
                key=lambda pasangan: urut[pasangan[0]],
            )
        ]
    )


def alasan(berkas: Berkas) -> str:
    """Why the file was taken for what it is."""
    isi = "".join(f"<li>{escape(a)}</li>" for a in berkas.hasil.examined.reasons)
    sidik = escape(berkas.hasil.examined.sha256[:16])
    return f'<ul class="alasan">{isi}<li>SHA-256 {sidik}…</li></ul>' if isi else ""


def tabel_hilang(beda: Difference, known: Known) -> str:
    """What an earlier version of the file brought and this one does not have; "" if none."""
    nama = [series(satu, known) for satu in beda.gone]
    nama += [named_target(satu, known) for satu in beda.gone_targets]
    if not nama:
        return ""
    baris = [f"<tr>{sel('Angka', escape(satu), 'nama')}</tr>" for satu in nama[:PALING_BANYAK]]
    judul = _judul(len(nama), "angka versi lama berkas ini tidak ada lagi di dalamnya")
    return tabel(("Angka",), baris, judul)
