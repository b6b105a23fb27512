"""What the full evaluation says, as plain data for its template: the frame of an LKjIP chapter III.

Every sentence is one of the Laporan; nothing is scored here.
"""

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from domain.kalimat import nama_target
from domain.target import Target
from metrics.asal import Baris
from metrics.baris import baris
from metrics.tertulis import kata_keadaan, nilai_capaian, realisasi_tertulis, target_tertulis
from reports.cetak import bagian, bagian_gambar
from reports.cetak.bagian import Bagian
from reports.isi import IsiIndikator, IsiSimpul, Langkah, Laporan
from reports.pdf_anggaran import isi_anggaran
from reports.pdf_lampiran import isi_lampiran

_LEBAR, _TINGGI = 470, 220  # px of the chart beside the comparisons


def isi_evaluasi(laporan: Laporan, langkah: Langkah | None) -> dict[str, Any]:
    """All pages as data; langkah is told after each indikator and may cancel."""
    k = laporan.kepala
    tautan = laporan.tautan("ringkasan")
    semua = [s for m in laporan.misi for s in _kelompok_misi(laporan, m.kode)]
    banyak = sum(len(milik) for _, milik in semua) + 1  # the last step is setting the pages
    urut = count(1)

    def maju() -> None:
        if langkah is not None:
            langkah(next(urut), banyak)

    return {
        **bagian.dasar(laporan),
        "langkah": banyak,
        "judul-dokumen": f"Evaluasi Capaian Kinerja {k.nama} {k.periode}",
        "keseluruhan": bagian.simpul(laporan.keseluruhan),
        "kartu": [bagian.kartu(i, k) for i in laporan.kartu],
        "temuan": [bagian.temuan(t, k.alamat) for t in laporan.temuan],
        "misi": [bagian.simpul(m) for m in laporan.misi],
        "bab": _bab(laporan, maju),
        "anggaran": isi_anggaran(laporan),
        "peta": bagian_gambar.peta(laporan),
        "peringkat": bagian_gambar.peringkat(laporan),
        "tindak-lanjut": bagian.tindak_lanjut(laporan),
        "catatan": [list(satu) for satu in laporan.catatan],
        "lampiran": isi_lampiran(laporan),
        "tautan": tautan,
        "qr": bagian_gambar.qr(tautan),
    }


Kelompok = tuple[IsiSimpul, Sequence[IsiIndikator]]


def _kelompok_misi(laporan: Laporan, misi: str) -> list[Kelompok]:
    """The tujuan of a misi with indikator of their own, then its sasaran."""
    menurut = {s.simpul.kode: s.indikator for s in laporan.sasaran}
    tujuan = [t for t in laporan.tujuan if t.induk[:1] == (misi,)]
    sendiri = [(t, laporan.indikator_tujuan.get(t.kode, ())) for t in tujuan]
    return [
        *((t, milik) for t, milik in sendiri if milik),
        *((s, menurut[s.kode]) for s in bagian.sasaran_misi(laporan, misi)),
    ]


def _bab(laporan: Laporan, maju: Callable[[], None]) -> list[Bagian]:
    """A chapter per misi; maju is called after each indikator."""
    hasil: list[Bagian] = []
    for misi in laporan.misi:
        kelompok: list[Bagian] = []
        for simpul, milik in _kelompok_misi(laporan, misi.kode):
            rinci: list[Bagian] = []
            for i in milik:
                rinci.append(_rinci(i, laporan))
                maju()
            kelompok.append(_kelompok(simpul, milik, rinci))
        hasil.append({**bagian.simpul(misi), "kelompok": kelompok})
    return hasil


def _kelompok(simpul: IsiSimpul, milik: Sequence[IsiIndikator], rinci: list[Bagian]) -> Bagian:
    return {
        **bagian.simpul(simpul),
        "nama": f"{simpul.jenis.capitalize()} {simpul.kode}",
        "indikator": [bagian.indikator(i) for i in milik],
        "rinci": rinci,
    }


def _rinci(satu: IsiIndikator, laporan: Laporan) -> Bagian:
    """One indikator: chart, reading, findings, comparisons, what its OPD wrote."""
    milik = [t for t in laporan.temuan if t.temuan.indikator == satu.kode]
    faktor = satu.faktor
    return {
        "nama": satu.nama,
        "opd": laporan.opd.get(satu.opd, satu.opd),
        "grafik": bagian_gambar.grafik(satu, laporan.kepala.tahun, _TINGGI, _LEBAR),
        "bacaan": satu.bacaan,
        "banding": [list(p) for p in _banding(satu, laporan) if p[1]],
        "temuan": [f"{t.temuan.judul}. {t.temuan.isi}" for t in milik],
        "faktor": [
            [nama, teks]
            for nama, teks in (
                ("Capaian utama", faktor.capaian_utama),
                ("Faktor pendorong", faktor.pendorong),
                ("Faktor penghambat", faktor.penghambat),
                ("Tindak lanjut", faktor.tindak_lanjut),
            )
            if teks
        ],
    }


def _banding(satu: IsiIndikator, laporan: Laporan) -> list[tuple[str, str]]:
    """The period beside last year, the end target, the regions above, and its peers."""
    k = laporan.kepala
    di_atas = satu.seri[(satu.seri["peran"] == "rujukan") & satu.seri["nilai"].notna()]
    di_atas = di_atas[di_atas["tahun"] <= k.tahun].groupby("seri", sort=False).tail(1)
    return [
        *_lalu(satu, laporan),
        *_target_akhir(satu, laporan),
        *((f"{b['seri']} {b['tahun']}", satu.satuan.tulis(b["nilai"])) for b in baris(di_atas)),
        ("Jarak", satu.jarak),
        ("Peringkat", satu.peringkat),
        ("Gerak", satu.gerak),
    ]


def _lalu(satu: IsiIndikator, laporan: Laporan) -> list[tuple[str, str]]:
    """Realisasi and capaian of the year before, by the plan then in force."""
    if laporan.lalu is None:
        return []
    semua = laporan.lalu.indikator
    milik = baris(semua[semua["indikator"] == satu.kode])
    if not milik:
        return []
    dulu, tahun = milik[0], laporan.lalu.tahun
    kata = kata_keadaan(dulu["predikat"], str(dulu["keadaan"]), laporan.kepala.label)
    return [
        (f"Realisasi {tahun}", realisasi_tertulis(dulu, satu.satuan)),
        (f"Target {tahun}", _target_lalu(dulu)),
        (f"Capaian {tahun}", f"{nilai_capaian(dulu, satu.satuan, setahun=True)} · {kata}"),
    ]


def _target_lalu(dulu: Baris) -> str:
    """The target of last year; where only the end target stood, it is named so."""
    teks = target_tertulis(dulu)
    akhir = dulu["dasar_target"] == "akhir" and dulu["target_teks"]
    return f"{teks} (akhir {dulu['tahun_target']})" if akhir else teks


def _target_akhir(satu: IsiIndikator, laporan: Laporan) -> list[tuple[str, str]]:
    """The target of the plan's last year, where it has one."""
    if satu.garis is None:
        return []
    akhir = baris(satu.garis.target[satu.garis.target["tahun"] == laporan.kinerja.tahun_akhir])
    if not akhir:
        return []
    janji = Target(akhir[-1]["bawah"], akhir[-1]["atas"])
    teks = nama_target(janji, satu.sebutan).removeprefix("target ")
    return [(f"Target akhir {laporan.kinerja.tahun_akhir}", teks)]
