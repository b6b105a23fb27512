"""The cascade as tables, one per tujuan: every figure a door to its cell or its worked sum."""

from collections.abc import Mapping
from html import escape

from charts.potongan import pintu, tautan
from charts.tabel import sel, tabel
from reports.html.bagian import Bagian, jangkar, lencana_isi
from reports.isi import IsiIndikator, IsiSasaran, IsiSimpul, Laporan

KEPALA = ("Indikator", "Target", "Realisasi", "Capaian", "Predikat", "Perangkat daerah")
FAKTOR = {
    "pendorong": "Faktor pendorong",
    "penghambat": "Faktor penghambat",
    "tindak_lanjut": "Tindak lanjut",
    "capaian_utama": "Capaian utama",
}


def sasaran(laporan: Laporan) -> Bagian:
    """Every misi with its tujuan, sasaran and indikator."""
    isi = "".join(_misi(m, laporan) for m in laporan.misi)
    return Bagian(
        "sasaran",
        "Sasaran",
        isi,
        "Capaian setiap sasaran",
        "Setiap angka adalah pintu: tekan untuk melihat berkas, lembar, sel, dan hitungannya.",
    )


def _misi(misi: IsiSimpul, laporan: Laporan) -> str:
    tujuan = [t for t in laporan.tujuan if misi.kode in t.induk]
    isi = "".join(_tujuan(t, laporan) for t in tujuan)
    if not isi:
        return ""
    return (
        f'<div class="blok" id="{jangkar("misi", misi.kode)}"><div class="barisjudul">'
        f'<h3><span class="redup">Misi {escape(misi.kode)}</span> {escape(misi.uraian)}</h3>'
        f'<span class="ringkas">{escape(misi.nilai)} {lencana_isi(misi.kelas, misi.kata)} '
        f'<span class="redup">{escape(misi.cakupan)}</span></span></div>{isi}</div>'
    )


def _tujuan(tujuan: IsiSimpul, laporan: Laporan) -> str:
    baris = [_indikator(i) for i in laporan.indikator_tujuan.get(tujuan.kode, ())]
    for satu in laporan.sasaran:
        if tujuan.kode in satu.simpul.induk:
            baris += _sasaran(satu)
    judul = f"Tujuan {tujuan.kode}: {tujuan.uraian}"
    return tabel(KEPALA, baris, judul, "kinerja") if baris else ""


def _sasaran(satu: IsiSasaran) -> list[str]:
    s = satu.simpul
    kepala = (
        f'<tr class="simpul"><th scope="rowgroup" colspan="3">{escape(s.kode)}  '
        f"{escape(s.uraian)}</th>{sel('Capaian', escape(s.nilai), 'angka-sel')}"
        f"{sel('Predikat', lencana_isi(s.kelas, s.kata))}"
        f"{sel('Cakupan', escape(s.cakupan), 'redup')}</tr>"
    )
    return [kepala, *(_indikator(i) for i in satu.indikator)]


def _indikator(i: IsiIndikator) -> str:
    alamat = f"#{jangkar('tren', i.kode)}" if i.seri["nilai"].notna().any() else ""
    return (
        f"<tr>{sel('Indikator', tautan(i.nama, alamat), 'nama')}"
        f"{_pintu('Target', i.target, i.asal_target, i.nama)}"
        f"{_pintu('Realisasi', i.realisasi, i.asal, i.nama)}"
        f"{_pintu('Capaian', i.capaian, i.hitungan, i.nama)}"
        f"{sel('Predikat', lencana_isi(i.kelas, i.kata))}"
        f"{sel('Perangkat daerah', escape(i.opd or '–'), 'redup')}</tr>{_faktor(i)}"
    )


def _pintu(label: str, teks: str, asal: Mapping[str, str], nama: str) -> str:
    return sel(label, pintu(escape(teks), asal, f"{label} {nama}: {teks}"), "angka-sel")


def _faktor(i: IsiIndikator) -> str:
    """What the OPD wrote of it, below its row; "" where nothing was."""
    isi = "".join(
        f"<dt>{kata}</dt><dd>{escape(teks)}</dd>"
        for nama, kata in FAKTOR.items()
        if (teks := getattr(i.faktor, nama))
    )
    return f'<tr class="faktor"><td colspan="6"><dl>{isi}</dl></td></tr>' if isi else ""
