"""The achievements of a period per bidang: a sentence each, with the cells that prove it."""

from collections import Counter
from html import escape

from domain.istilah import Arah
from domain.kalimat_prioritas import capaian_kalimat, membaik_dari, peringkat_naik
from domain.laju import Titik
from metrics.asal import Baris, asal_angka, asal_target
from metrics.baris import baris
from metrics.capaian_utama import (
    ATURAN_UTAMA_TEKS,
    AturanUtama,
    BidangUtama,
    Calon,
    CapaianUtama,
    per_bidang,
)
from metrics.kinerja import Kinerja, target
from ui import cache
from ui.cache_prioritas import bidang
from ui.ingat import ingat
from ui.komponen import pintu, subjudul, tautan
from ui.pilihan import Pilihan
from ui.prioritas_gerak import gerak_indikator
from ui.ringkasan import sorot
from ui.sebutan import sebutan

ATURAN_MAIN = (
    "Disebut bila angkanya memenuhi sekurangnya satu aturan: target tahun ini tercapai, membaik "
    "sejak sebelum rencana, membaik dari angka sebelumnya, atau peringkatnya membaik; yang lebih "
    "buruk daripada sebelum rencana tidak disebut."
)


def bidang_utama(pilih: Pilihan, k: Kinerja) -> tuple[BidangUtama, ...]:
    """The achievements of the plan's years up to the chosen one (metrics.capaian_utama)."""
    milik = bidang(pilih.versi)
    skor = {b["indikator"]: b for b in reversed(baris(k.indikator))}
    calon = [c for kode in _seri(pilih, set(skor)) if (c := _calon(pilih, kode, skor.get(kode)))]
    punya = {c.indikator for c in calon}
    tanpa = Counter(milik[kode] for kode in skor if kode not in punya)
    return per_bidang(calon, tanpa, k.tahun_awal)


def _seri(pilih: Pilihan, rencana: set[str]) -> list[str]:
    """The indikator that the wilayah has figures of; of a kelompok_seri the plan's, else newest."""
    kamus = cache.kamus(pilih.versi)
    cakupan = cache.cakupan_angka(pilih.versi)
    ada = cakupan[(cakupan["wilayah"] == pilih.wilayah) & (cakupan["tahun_awal"] <= pilih.tahun)]
    akhir = {str(b["indikator"]): int(b["tahun_akhir"]) for b in baris(ada)}
    terpilih: dict[str, str] = {}
    for kode in sorted(akhir, key=lambda k: (k in rencana, min(akhir[k], pilih.tahun), k)):
        terpilih[kamus[kode].kelompok_seri or kode] = kode
    return [kode for kode in kamus if kode in terpilih.values()]


def _calon(pilih: Pilihan, kode: str, skor: Baris | None) -> Calon | None:
    g = gerak_indikator(pilih, kode)
    sebut = sebutan(pilih, kode)
    figur = sorot(pilih, kode).figur
    if g is None or figur is None or sebut.arah is Arah.NETRAL:
        return None
    return Calon(
        kode, bidang(pilih.versi)[kode], sebut.arah, sebut.desimal, g, skor, figur.per_tahun
    )


@ingat(32)
def kartu_utama(pilih: Pilihan) -> str:
    """The achievements of every bidang; a bidang without one says why."""
    k = cache.kinerja(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    semua = bidang_utama(pilih, k)
    masa = f"{k.tahun_awal}–{k.tahun}" if k.tahun > k.tahun_awal else str(k.tahun)
    kepala = subjudul(f"Capaian utama {masa}", ATURAN_MAIN)
    isi = "".join(_bidang(pilih, k.tahun_awal, b) for b in semua if b.capaian)
    tanpa = "".join(_tanpa(k.tahun_awal, b) for b in semua if not b.capaian)
    if tanpa:
        tanpa = f'<ul class="butir redup tanpa-capaian">{tanpa}</ul>'
    return f'{kepala}<div class="bidang-bidang">{isi}</div>{tanpa}'


def _bidang(pilih: Pilihan, awal: int, b: BidangUtama) -> str:
    isi = "".join(_butir(pilih, u) for u in b.capaian)
    bawah = _keterangan(awal, b)
    keterangan = f'<p class="lede">{escape(bawah)}.</p>' if bawah else ""
    return (
        f'<section class="bidang"><h3>{escape(b.bidang.capitalize())}</h3>{keterangan}'
        f'<ul class="utama">{isi}</ul></section>'
    )


def _keterangan(awal: int, b: BidangUtama) -> str:
    gerak = membaik_dari(b.membaik, b.memburuk, b.dapat, f"sejak sebelum {awal}")
    tanpa = f"{b.tanpa_angka} indikator rencana belum mempunyai angka" if b.tanpa_angka else ""
    return "; ".join(t for t in (gerak, tanpa) if t)


def _tanpa(awal: int, b: BidangUtama) -> str:
    """A bidang without an achievement, and why, as a line below the others."""
    sebab = (
        "tidak ada capaian yang memenuhi aturan"
        if b.dapat
        else "belum ada gerak yang dapat dinilai, jadi belum ada capaian yang disebut"
    )
    isi = "; ".join(t for t in (sebab, _keterangan(awal, b)) if t)
    return f"<li><b>{escape(b.bidang.capitalize())}</b>: {escape(isi)}.</li>"


def _butir(pilih: Pilihan, u: CapaianUtama) -> str:
    c, g = u.calon, u.calon.gerak
    sebut = sebutan(pilih, c.indikator)
    dari = g.awal if AturanUtama.MEMBAIK_SEJAK_AWAL in u.aturan else g.sebelum or g.awal
    janji = None
    if c.skor is not None and AturanUtama.TARGET_TERCAPAI in u.aturan:
        janji = target(_angka(c.skor["bawah"]), _angka(c.skor["atas"]))
    naik = _naik(u)
    kini = Titik(g.kini["tahun"], g.kini["nilai"])
    kalimat = capaian_kalimat(sebut, _titik(dari), kini, janji, naik)
    bukti = [(f"angka {b['tahun']}", asal_angka(b)) for b in (g.kini, dari) if b is not None]
    if janji is not None and c.skor is not None:
        bukti.append(("target", asal_target(c.skor)))
    pintu_pintu = "".join(
        pintu(f'<span class="bukti">{escape(n)}</span>', a, f"Bukti {sebut.nama}: {n}")
        for n, a in bukti
    )
    kata = " · ".join(ATURAN_UTAMA_TEKS[a] for a in u.aturan)
    alamat = pilih.alamat("indikator", indikator=c.indikator)
    return (
        f"<li>{tautan(kalimat, alamat)}"
        f'<span class="utama-kaki"><span>{escape(kata)}</span>{pintu_pintu}</span></li>'
    )


def _naik(u: CapaianUtama) -> str:
    p = u.peringkat
    if p is None:
        return ""
    ujung = Titik(p.tahun_awal, p.awal), Titik(p.tahun, p.kini)
    return peringkat_naik(*ujung, p.dari, u.calon.indikator)


def _titik(b: Baris | None) -> Titik | None:
    return None if b is None else Titik(int(b["tahun"]), float(b["nilai"]))


def _angka(nilai: float | None) -> float:
    return float("nan") if nilai is None else nilai
