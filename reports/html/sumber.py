"""Where the figures come from and by which rules they were judged; the foot of the page."""

from html import escape

from charts.tabel import sel, tabel
from reports.html.bagian import Bagian
from reports.html.tren import bergambar
from reports.isi import IsiIndikator, Laporan

KEPALA = ("Indikator", "Sumber", "Berkas", "Lembar dan sel", "Teks asli")


def sumber(laporan: Laporan) -> Bagian:
    """The rules in force, and each indikator's definition, source and cell."""
    k = laporan.kepala
    fakta = {
        "Wilayah": k.nama,
        "Periode": k.periode,
        "Rencana": k.nama_rencana,
        "Keadaan data": k.keadaan,
        "Aturan": k.aturan,
        "Rapat": f"{k.rapat} · {k.tanggal_rapat}" if k.rapat else "",
        "Dibuat oleh": k.pembuat,
        "Aplikasi": k.aplikasi,
    }
    daftar = "".join(f"<dt>{n}</dt><dd>{escape(v)}</dd>" for n, v in fakta.items() if v)
    semua = {i.kode: i for s in laporan.sasaran for i in s.indikator} | bergambar(laporan)
    baris = [_baris(i, laporan) for i in semua.values()]
    isi = f'<dl class="fakta">{daftar}</dl>{tabel(KEPALA, baris, "Asal setiap angka", "sumber")}'
    return Bagian("sumber", "Sumber dan aturan", isi)


def _baris(i: IsiIndikator, laporan: Laporan) -> str:
    arti = laporan.kamus[i.kode]
    definisi = f'<br><small class="redup">{escape(arti.definisi)}</small>' if arti.definisi else ""
    asal = i.asal
    letak = " ".join(b for b in (asal.get("Lembar", ""), asal.get("Sel", "")) if b)
    return (
        f"<tr>{sel('Indikator', escape(i.nama) + definisi, 'nama')}"
        f"{sel('Sumber', escape(asal.get('Sumber') or arti.sumber or '–'))}"
        f"{sel('Berkas', escape(asal.get('Berkas', '–')))}"
        f"{sel('Lembar dan sel', escape(letak or '–'))}"
        f"{sel('Teks asli', escape(asal.get('Teks asli', '–')))}</tr>"
    )
