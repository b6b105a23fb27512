"""The table of indikator that changed: old and new values, class, causes; it computes nothing."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from domain.angka import tulis
from domain.aturan import Aturan
from domain.kalimat import SPASI
from metrics.acuan import satuan_dari
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.baris import baris
from metrics.beda import INDIKATOR, Beda, Nilai
from metrics.kinerja import Kinerja
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import gerak_kelas, langkah
from metrics.tertulis import target_tertulis
from ui.cache_beda import Perbandingan
from ui.komponen import lencana, lencana_keadaan, lipat, pintu, subjudul, tautan
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel

KELUAR = "Tidak ada dalam rencana"
KEPALA = ("Indikator", "Realisasi", "Target", "Capaian", "Predikat", "Sebab")
MENJADI = '<span role="img" aria-label="menjadi">→</span>'
Skor = Mapping[tuple[str, str], Baris]
Berasal = tuple[str, Mapping[str, str]]  # a text and where it comes from
_ANGKA_SATUAN = re.compile(r"^([−\d.,]+)\s([^\d\s–].*)$")  # one number and its unit
_TIADA: Berasal = ("–", {})


def tabel_indikator(pilih: Pilihan, p: Perbandingan) -> str:
    """Every indikator that changed: old and new values as doors to their cells, and the causes.

    Those whose class changed come first; where there are any, the others are folded.
    """
    skor = _skor(p.awal), _skor(p.akhir)
    semua = sorted((b for b in p.hasil if b.jenis == INDIKATOR), key=_bobot)
    if not semua:
        return ""
    atas = [b for b in semua if _berganti(b)] or semua
    ganti = "berganti predikat" if _berganti(semua[0]) else "berubah"
    hasil = subjudul("Indikator yang berubah")
    hasil += _tabel(pilih, p, atas, f"{len(atas)} baris {ganti}", skor)
    bawah = semua[len(atas) :]
    if not bawah:
        return hasil
    lain = f"{len(bawah)} baris lainnya, predikatnya tetap"
    return hasil + lipat(lain, _tabel(pilih, p, bawah, lain, skor))


def _tabel(
    pilih: Pilihan, p: Perbandingan, semua: Sequence[Beda], kata: str, skor: tuple[Skor, Skor]
) -> str:
    return tabel(KEPALA, [_baris(pilih, p, b, skor) for b in semua], kata, "beda dua")


def _berganti(b: Beda) -> bool:
    return (b.dari.predikat, b.dari.keadaan) != (b.ke.predikat, b.ke.keadaan)


def _bobot(b: Beda) -> tuple[bool, float]:
    """Changes of class first, then the largest difference; one without any leads its group."""
    return not _berganti(b), -200.0 if b.selisih is None else -abs(b.selisih)


def _skor(k: Kinerja) -> Skor:
    return {(b["indikator"], f"{b['jenis_simpul']} {b['simpul']}"): b for b in baris(k.indikator)}


def _baris(pilih: Pilihan, p: Perbandingan, b: Beda, skor: tuple[Skor, Skor]) -> str:
    ujung = [s.get((b.kode, b.simpul)) for s in skor]
    aturan = p.awal.aturan, p.akhir.aturan
    realisasi = [_TIADA if u is None else (_realisasi(u), asal_angka(u)) for u in ujung]
    target = [_TIADA if u is None else (target_tertulis(u), asal_target(u)) for u in ujung]
    capaian = [
        (tulis(n.capaian), {} if u is None else asal_capaian(u, a))
        for u, n, a in zip(ujung, (b.dari, b.ke), aturan, strict=True)
    ]
    nama = tautan(b.nama, pilih.alamat("indikator", indikator=b.kode))
    nama += f' <small class="redup">{escape(b.simpul)}</small>'
    return (
        f"<tr>{sel('Indikator', nama, 'nama')}"
        f"{sel('Realisasi', _lalu_kini(b.nama, realisasi))}"
        f"{sel('Target', _lalu_kini(b.nama, target))}"
        f"{sel('Capaian', _lalu_kini(b.nama, capaian) + _selisih(b.selisih))}"
        f"{sel('Predikat', kelas_berganti(b, aturan))}"
        f"{sel('Sebab', _sebab(b), 'sebab')}</tr>"
    )


def _realisasi(u: Baris) -> str:
    if u["realisasi"] is None:
        return "–"
    if u["skala"]:
        return str(u["raw_text"])
    return satuan_dari(u).tulis(u["realisasi"])


def _lalu_kini(nama: str, isi: Sequence[Berasal]) -> str:
    """15,61 → 15,00 %, each the door to its origin; one value where both are the same."""
    (dulu, asal_dulu), (kini, asal_kini) = isi
    akhir = pintu(escape(kini), asal_kini, f"{nama}: {kini}")
    if dulu == kini:
        return f'<span class="lalu-kini">{akhir}</span>'
    awal = pintu(escape(tanpa_satuan(dulu, kini)), asal_dulu, f"{nama}: {dulu}")
    return f'<span class="lalu-kini"><span class="redup">{awal}</span>{MENJADI}{akhir}</span>'


def tanpa_satuan(dulu: str, kini: str) -> str:
    """The earlier value without its unit where the later one has the same: 15,61."""
    angka, satuan = _ANGKA_SATUAN.sub(r"\1", dulu), _ANGKA_SATUAN.sub(r"\2", dulu)
    return angka if satuan == _ANGKA_SATUAN.sub(r"\2", kini) else dulu


def _selisih(selisih: float | None) -> str:
    return f' <b class="selisih">{tulis(selisih, tanda=True)}</b>' if selisih else ""


def kelas_berganti(b: Beda, aturan: tuple[Aturan, Aturan]) -> str:
    """The badge, or the old and the new one with whether the class rose or fell."""
    dulu, kini = (_lencana(n, a) for n, a in zip((b.dari, b.ke), aturan, strict=True))
    if dulu == kini:
        return kini
    gerak = gerak_kelas(b.dari, b.ke)
    kata = {1: "naik kelas", -1: "turun kelas"}.get((gerak > 0) - (gerak < 0), "")
    gaya = "membaik" if gerak > 0 else "memburuk"
    tambah = f' <small class="{gaya}">{kata}</small>' if kata else ""
    return f'<span class="berganti">{dulu}{MENJADI}{kini}{tambah}</span>'


def _lencana(n: Nilai, aturan: Aturan) -> str:
    if not n.keadaan:
        return lencana(None, KELUAR)
    return lencana_keadaan(n.predikat, n.keadaan, aturan.label)


def _sebab(b: Beda) -> str:
    semua = langkah(b)
    if len(semua) == 1:  # its difference stands beside the capaian
        return escape(SEBAB_TEKS[semua[0].sebab])
    isi = [
        SEBAB_TEKS[s.sebab]
        + ("" if s.selisih is None else f"{SPASI}{tulis(s.selisih, tanda=True)}")
        for s in semua
    ]
    return escape("; ".join(isi))
