"""Slides of tables: what changed, tindak lanjut, decisions, and the appendix of all indikator."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from charts.tema import TERANG
from domain.angka import Satuan, tulis
from domain.kalimat_beda import judul_beda, rincian_beda
from domain.predikat import KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.beda import INDIKATOR, Beda, Nilai
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import langkah, ringkasan_beda
from metrics.tertulis import kata_keadaan
from reports.isi import IsiBeda, Laporan
from reports.pptx.bentuk import ikon
from reports.pptx.kanvas import Halaman, kanvas, ruang
from reports.pptx.kata import catatan_laporan, catatan_simpul
from reports.pptx.tabel import Isi, Sel, halaman, sel, tabel
from reports.pptx.templat import Templat

Tugas = Callable[[], None]  # draws one slide


@dataclass(frozen=True)
class Lembar:
    """A table with its statement, whichever slides it takes; kolom are names with their widths."""

    judul: str
    lede: str
    alamat: str
    catatan: Sequence[str]
    kolom: Sequence[tuple[str, float]]
    isi: Isi
    besar: float = 15


def berlembar(t: Templat, lap: Laporan, lembar: Lembar) -> Iterator[Tugas]:
    """The slides that a table takes, none of them too full."""
    area, skala = ruang(t)
    lebar = [w for _, w in lembar.kolom]
    besar = lembar.besar * skala
    semua = halaman(lembar.isi, lebar, area, besar)
    for ke, bagian in enumerate(semua, 1):
        lanjut = f" ({ke} dari {len(semua)})" if len(semua) > 1 else ""
        yield partial(_gambar, t, lap, lembar, bagian, lanjut)


def _gambar(t: Templat, lap: Laporan, lembar: Lembar, bagian: Isi, lanjut: str) -> None:
    catatan = [*lembar.catatan, *(" | ".join(teks for teks, _, _ in b if teks) for b in bagian)]
    judul = lembar.judul + lanjut
    isi = Halaman(judul, lembar.lede, lembar.alamat, [*catatan, *catatan_laporan(lap)])
    k = kanvas(t, lap, isi)
    kepala, lebar = [n for n, _ in lembar.kolom], [w for _, w in lembar.kolom]
    tabel(k, k.bidang, kepala, lebar, bagian, lembar.besar * k.skala, f"Tabel {judul}")


def kelas_sel(kelas: str | None, kata: str) -> Sel:
    """A class as icon and word in its colour."""
    warna = KELAS_MENURUT_KODE[kelas].warna.teks_terang if kelas else TERANG.redup
    return sel(f"{ikon(kelas, kata)} {kata}", warna, tebal=True)


def lampiran(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    """All indikator of the plan: target, realisasi, capaian, predikat, OPD."""
    tujuan = {i.kode: i for satu in lap.indikator_tujuan.values() for i in satu}
    milik = {**tujuan, **lap.indikator}
    urut = dict.fromkeys(str(b["indikator"]) for b in baris(lap.kinerja.indikator))
    semua = [milik[kode] for kode in urut if kode in milik]
    isi = [
        (
            sel(i.nama, tebal=True),
            sel(i.target),
            sel(i.realisasi),
            sel(i.capaian),
            kelas_sel(i.kelas, i.kata),
            sel(i.opd or "–"),
        )
        for i in semua
    ]
    kolom = [("Indikator", 0.28), ("Target", 0.15), ("Realisasi", 0.15), ("Capaian", 0.15),
             ("Predikat", 0.16), ("OPD", 0.11)]  # fmt: skip
    judul = f"Lampiran: {len(semua)} indikator, target sampai predikat"
    lede = f"{lap.kepala.nama_rencana}, {lap.kepala.periode}"
    catatan = [catatan_simpul(s) for s in (lap.keseluruhan, *lap.misi)]
    yield from berlembar(
        t, lap, Lembar(judul, lede, lap.tautan("sasaran"), catatan, kolom, isi, besar=13)
    )


def beda(t: Templat, lap: Laporan, b: IsiBeda) -> Iterator[Tugas]:
    """What changed since the meeting: first what changed its class, the rest in a sentence."""
    r = ringkasan_beda(b.hasil)
    gulungan = sum(satu.jenis != INDIKATOR for satu in b.hasil)
    judul = judul_beda(r.indikator, gulungan, f"rapat “{b.dari}”, {b.tanggal}", None)
    sebab = [(SEBAB_TEKS[s], n) for s, n in r.sebab]
    rinci = rincian_beda(sebab, (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai))
    semua = [satu for satu in b.hasil if satu.jenis == INDIKATOR]
    atas = [satu for satu in semua if _berganti(satu)] or semua
    lain = len(semua) - len(atas)
    if lain:
        rinci = f"{lain} lainnya berubah tanpa berganti predikat"
    isi = [_baris_beda(lap, satu) for satu in atas]
    kolom = [("Indikator", 0.34), ("Realisasi", 0.19), ("Capaian", 0.19), ("Predikat", 0.28)]
    catatan = [rincian_beda(sebab, (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai))]
    catatan += [_sebab(satu) for satu in semua]
    yield from berlembar(t, lap, Lembar(judul, rinci, lap.tautan("beda"), catatan, kolom, isi, 16))


def _berganti(b: Beda) -> bool:
    return (b.dari.predikat, b.dari.keadaan) != (b.ke.predikat, b.ke.keadaan)


def _baris_beda(lap: Laporan, b: Beda) -> Sequence[Sel]:
    dulu, kini = (_kelas(lap, n) for n in (b.dari, b.ke))
    kelas = kelas_sel(b.ke.predikat, kini)
    if dulu != kini:
        kelas = (f"{ikon(b.dari.predikat, dulu)} {dulu} → {kelas[0]}", kelas[1], True)
    i = lap.indikator.get(b.kode)
    satuan = i.satuan if i else Satuan("", b.desimal)
    angka = [satuan.tulis(n.realisasi) for n in (b.dari, b.ke)]
    return (
        sel(b.nama, tebal=True),
        sel(_dari_ke(*angka)),
        sel(_dari_ke(tulis(b.dari.capaian), tulis(b.ke.capaian))),
        kelas,
    )


def _dari_ke(dulu: str, kini: str) -> str:
    return kini if dulu == kini else f"{dulu} → {kini}"


def _kelas(lap: Laporan, n: Nilai) -> str:
    if not n.keadaan:
        return "Tidak ada dalam rencana"
    return kata_keadaan(n.predikat, n.keadaan, lap.kepala.label)


def _sebab(b: Beda) -> str:
    isi = (
        SEBAB_TEKS[s.sebab] + ("" if s.selisih is None else f" {tulis(s.selisih, tanda=True)}")
        for s in langkah(b)
    )
    return f"{b.nama}: {'; '.join(isi)}"


def tindak_lanjut(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    """What was decided to be done: by whom, until when, how far, what the figures say since."""
    nama = {str(b["indikator"]): str(b["nama"]) for b in baris(lap.kinerja.indikator)}
    isi = [
        (
            sel(s.uraian, tebal=True),
            sel(nama.get(s.indikator, s.indikator)),
            sel(s.opd),
            sel(s.tenggat),
            sel(s.keadaan),
            sel(s.gerak),
        )
        for s in lap.tindak_lanjut
    ]
    kolom = [("Tindak lanjut", 0.31), ("Indikator", 0.2), ("OPD", 0.11), ("Tenggat", 0.12),
             ("Keadaan", 0.11), ("Sejak itu", 0.15)]  # fmt: skip
    selesai = sum(s.keadaan == "selesai" for s in lap.tindak_lanjut)
    judul = f"{len(isi)} tindak lanjut, {selesai} selesai"
    lede = (
        f"Rapat {lap.kepala.rapat}, {lap.kepala.tanggal_rapat}"
        if lap.kepala.rapat
        else f"{lap.kepala.nama}, {lap.kepala.periode}"
    )
    bukti = [f"Bukti {s.uraian}: {s.bukti}" for s in lap.tindak_lanjut if s.bukti]
    alamat = lap.tautan("tindak_lanjut")
    yield from berlembar(t, lap, Lembar(judul, lede, alamat, bukti, kolom, isi))


def catatan(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    """What was written at the meeting."""
    isi = [
        (sel(jenis.capitalize(), TERANG.utama, tebal=True), sel(teks))
        for jenis, teks in lap.catatan
    ]
    judul = f"Catatan dan keputusan rapat {lap.kepala.rapat}".strip()
    kolom = [("Jenis", 0.16), ("Isi", 0.84)]
    alamat = lap.tautan("rapat")
    yield from berlembar(
        t, lap, Lembar(judul, lap.kepala.tanggal_rapat, alamat, (), kolom, isi, besar=18)
    )
