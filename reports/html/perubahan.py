"""What changed since a meeting, what was to be done, what was noted: three tables."""

from html import escape

from charts.tabel import sel, tabel
from domain.angka import tulis
from domain.kalimat_beda import judul_beda, rincian_beda
from metrics.beda import INDIKATOR, Beda, Nilai
from metrics.kaskade import KESELURUHAN
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import langkah, ringkasan_beda
from metrics.tertulis import kata_keadaan
from reports.html.bagian import Bagian, lencana_isi
from reports.isi import IsiBeda, Laporan

KELUAR = "Tidak ada dalam rencana"
JENIS_CATATAN = {"agenda": "Agenda", "catatan": "Catatan", "keputusan": "Keputusan"}
KEPALA_BEDA = ("Yang berubah", "Realisasi", "Target", "Capaian", "Predikat", "Sebab")


def perubahan(laporan: Laporan) -> Bagian:
    """Every change since the meeting before, with its causes."""
    isi = laporan.beda
    if isi is None:
        return Bagian("beda", "Yang berubah", "")
    judul, rinci = _kalimat(isi, laporan)
    baris = [_beda(b, laporan) for b in isi.hasil]
    tubuh = tabel(KEPALA_BEDA, baris, f"{len(baris)} perubahan", "beda") if baris else "<p></p>"
    return Bagian("beda", "Yang berubah", tubuh, judul, rinci)


def _kalimat(isi: IsiBeda, laporan: Laporan) -> tuple[str, str]:
    """The title and what stands below it, as on the page Beda."""
    r = ringkasan_beda(isi.hasil)
    gulungan = sum(b.jenis != INDIKATOR for b in isi.hasil)
    sebab = [(SEBAB_TEKS[s], n) for s, n in r.sebab]
    kelas = (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai)
    sejak = f"rapat “{isi.dari}”, {isi.tanggal}"
    judul = judul_beda(r.indikator, gulungan, sejak, _seluruh(isi, laporan))
    return judul, rincian_beda(sebab, kelas)


def _seluruh(isi: IsiBeda, laporan: Laporan) -> tuple[float, float] | None:
    """The value of the whole then and now, where both may be called one."""
    kini = laporan.kinerja.keseluruhan
    if kini.kelas is None or kini.nilai is None:
        return None
    for b in isi.hasil:
        if b.jenis == KESELURUHAN:
            dulu = b.dari.capaian if b.dari.predikat else None
            return None if dulu is None else (dulu, kini.nilai)
    return kini.nilai, kini.nilai


def _beda(b: Beda, laporan: Laporan) -> str:
    nama = f'{escape(b.nama)} <small class="redup">{escape(b.simpul or b.jenis)}</small>'
    realisasi = [_realisasi(n, b) for n in (b.dari, b.ke)]
    target = [n.target or "–" for n in (b.dari, b.ke)]
    capaian = [tulis(n.capaian) for n in (b.dari, b.ke)]
    selisih = "" if b.selisih is None else f" <b>{tulis(b.selisih, tanda=True)}</b>"
    lencana = [_lencana(n, laporan.kepala.label) for n in (b.dari, b.ke)]
    kelas = lencana[1] if lencana[0] == lencana[1] else f"{lencana[0]} → {lencana[1]}"
    sebab = "; ".join(
        SEBAB_TEKS[s.sebab] + ("" if s.selisih is None else f" {tulis(s.selisih, tanda=True)}")
        for s in langkah(b)
    )
    return (
        f"<tr>{sel(KEPALA_BEDA[0], nama, 'nama')}{sel('Realisasi', _lalu_kini(realisasi))}"
        f"{sel('Target', _lalu_kini(target))}{sel('Capaian', _lalu_kini(capaian) + selisih)}"
        f"{sel('Predikat', kelas)}{sel('Sebab', escape(sebab))}</tr>"
    )


def _realisasi(n: Nilai, b: Beda) -> str:
    return tulis(n.realisasi, b.desimal)


def _lalu_kini(dua: list[str]) -> str:
    dulu, kini = dua
    return escape(kini) if dulu == kini else f"{escape(dulu)} → {escape(kini)}"


def _lencana(n: Nilai, label: str) -> str:
    return lencana_isi(
        n.predikat, kata_keadaan(n.predikat, n.keadaan, label) if n.keadaan else KELUAR
    )


def tindak_lanjut(laporan: Laporan) -> Bagian:
    """What was decided to be done, soonest due first."""
    kepala = ("Tindak lanjut", "Indikator", "Perangkat daerah", "Tenggat", "Keadaan", "Sesudahnya")
    nama = {kode: i.nama for kode, i in laporan.kamus.items()}
    baris = [
        f"<tr>{sel(kepala[0], _uraian(t.uraian, t.bukti), 'nama')}"
        f"{sel('Indikator', escape(nama.get(t.indikator, t.indikator)))}"
        f"{sel('Perangkat daerah', escape(t.opd))}{sel('Tenggat', escape(t.tenggat))}"
        f"{sel('Keadaan', escape(t.keadaan))}{sel('Sesudahnya', escape(t.gerak))}</tr>"
        for t in laporan.tindak_lanjut
    ]
    isi = tabel(kepala, baris, "Menurut tenggat", "tindak") if baris else ""
    return Bagian("tindak-lanjut", "Tindak lanjut", isi)


def _uraian(uraian: str, bukti: str) -> str:
    return escape(uraian) + (f'<br><small class="redup">{escape(bukti)}</small>' if bukti else "")


def catatan(laporan: Laporan) -> Bagian:
    """The agenda, notes and decisions of the meeting."""
    isi = ""
    for jenis, nama in JENIS_CATATAN.items():
        milik = [teks for j, teks in laporan.catatan if j == jenis]
        if milik:
            butir = "".join(f"<li>{escape(teks)}</li>" for teks in milik)
            isi += f"<h3>{nama}</h3><ol>{butir}</ol>"
    return Bagian("catatan", "Catatan rapat", isi)
