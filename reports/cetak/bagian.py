"""The pieces of printed pages as plain data for templates: words, colours, charts as SVG."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from charts.sparkline import sparkline
from charts.tema import TERANG
from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from domain.predikat import (
    IKON_SEMENTARA,
    IKON_TAK_DIKETAHUI,
    KELAS_MENURUT_KODE,
    WARNA_TAK_DIKETAHUI,
)
from metrics.asal import asal_angka
from metrics.sorotan import membaik
from reports.isi import IsiIndikator, IsiSimpul, IsiTemuan, Kepala, Laporan

WARNA_CONTOH = "#6B4A00"  # the words DATA CONTOH, on white or on their pale band
Bagian = dict[str, Any]  # what a template reads: words, numbers of layout, SVG


def dasar(laporan: Laporan) -> Bagian:
    """What every page says of itself, and the colours it is drawn in."""
    k = laporan.kepala
    pembuat = f"Dibuat oleh {k.pembuat}" if k.pembuat else ""
    rapat = f"Rapat {k.rapat}, {k.tanggal_rapat}" if k.rapat else ""
    lahir = [k.nama_rencana, f"Aturan: {k.aturan}", k.keadaan, k.aplikasi, pembuat, rapat]
    return {
        "warna": {n.replace("_", "-"): w for n, w in asdict(TERANG).items() if w[0] == "#"}
        | {"pita-contoh": "#FBF1DC", "teks-contoh": WARNA_CONTOH},
        "kepala": {
            "nama": k.nama,
            "provinsi": k.provinsi,
            "periode": k.periode,
            "rencana": k.nama_rencana,
            "keadaan": k.keadaan,
            "aturan": f"aturan: {k.aturan}",
            "oleh": f" · {pembuat}" if pembuat else "",
            "visi": k.visi,
            "contoh": k.contoh,
            "aplikasi": k.aplikasi,
            "baris": [n for n in lahir if n],
            "kaki": " · ".join(
                n for n in ("DATA CONTOH" if k.contoh else "", k.nama, k.periode, k.keadaan) if n
            ),
        },
        "judul": laporan.judul,
        "keterangan": laporan.keterangan,
    }


def tanda(kelas: str | None, kata: str, *, sementara: bool = False) -> Bagian:
    """A badge: icon, word and colours of a class, of the unknown where it is None."""
    if kelas is None:
        ikon = IKON_SEMENTARA if sementara else IKON_TAK_DIKETAHUI
        warna = WARNA_TAK_DIKETAHUI
    else:
        ikon, warna = KELAS_MENURUT_KODE[kelas].ikon, KELAS_MENURUT_KODE[kelas].warna
    return {
        "kelas": kelas is not None,
        "ikon": ikon,
        "kata": kata,
        "isi": warna.isi,
        "atas": warna.di_atas,
        "teks": warna.teks_terang,
    }


def simpul(satu: IsiSimpul) -> Bagian:
    """A rolled-up node with its badge; half a ring where only part of it is known."""
    sementara = satu.kelas is None and satu.capaian is not None
    return {
        "jenis": satu.jenis,
        "kode": satu.kode,
        "nama": f"Misi {satu.kode}" if satu.jenis == "misi" else satu.kode,
        "uraian": satu.uraian,
        "nilai": satu.nilai,
        "cakupan": satu.cakupan,
        "tanda": tanda(satu.kelas, satu.kata, sementara=sementara),
    }


def kartu(satu: IsiIndikator, kepala: Kepala) -> Bagian:
    """A headline figure as on Ringkasan: value, movement, rank, gap, class.

    Beside a figure of an earlier year stands that of the period, which the class is of.
    """
    figur = satu.figur
    arah = None if figur is None else membaik(figur.poin, satu.sebutan.arah)
    sisi = [satu.peringkat, satu.jarak]
    if belum_tetap(satu):
        sisi.append("angka sementara")
    lama = figur is not None and figur.tahun < kepala.tahun
    if lama and satu.baris and satu.baris["realisasi"] is not None:
        sisi.append(f"{kepala.periode}: {satu.realisasi}, target {satu.target}")
    elif lama:
        sisi.append(f"{kepala.tahun} belum ada data")
    return {
        "nama": satu.nama_pendek if figur is None else f"{satu.nama_pendek}, {figur.tahun}",
        "angka": tulis(None if figur is None else figur.nilai, satu.satuan.desimal),
        "satuan": "" if figur is None else satu.satuan.tanda,
        "gerak": satu.gerak,
        "arah": {True: "baik", False: "buruk", None: "redup"}[arah],
        "sisi": [s for s in sisi if s],
        "mini": (sparkline(figur.seri, TERANG.utama) or None) if figur else None,
        "bacaan": satu.bacaan,
        "target": "–" if lama else satu.target,
        "tanda": tanda(satu.kelas, satu.kata),
    }


def indikator(satu: IsiIndikator) -> Bagian:
    """Target, realisasi, capaian and class of an indikator as written on the screen."""
    belum = " (sementara)" if satu.baris and satu.baris["status"] in BELUM_TETAP else ""
    return {
        "nama": satu.nama,
        "target": satu.target,
        "realisasi": satu.realisasi + belum,
        "capaian": satu.capaian,
        "tanda": tanda(satu.kelas, satu.kata),
    }


def belum_tetap(satu: IsiIndikator) -> bool:
    """Whether its latest figure may still change at the next release."""
    return satu.figur is not None and satu.figur.asal.get("status") in BELUM_TETAP


def temuan(satu: IsiTemuan, alamat: str) -> Bagian:
    """A finding, with the address of its page where the application has one."""
    return {
        "judul": satu.temuan.judul,
        "isi": satu.temuan.isi,
        "aturan": satu.aturan,
        "alamat": f"{alamat.rstrip('/')}{satu.alamat}" if alamat else "",
        "tanda": tanda(satu.kelas, ""),
    }


def sumber_kartu(satu: IsiIndikator) -> str:
    """Where the figure of a card was read, with its name; "" where it was read nowhere."""
    asal = "" if satu.figur is None else sumber(asal_angka(satu.figur.asal))
    return asal and f"{satu.nama_pendek}: {asal}"


def sumber(asal: Mapping[str, str]) -> str:
    """Where a figure was read on one line: berkas, lembar, sel; "" where it was read nowhere."""
    if not asal:
        return ""
    sel = "!".join(n for n in (asal["Lembar"], asal["Sel"]) if n)
    return f"{asal['Berkas'].rsplit('/', 1)[-1]} {sel}".strip()


def sasaran_misi(laporan: Laporan, misi: str) -> list[IsiSimpul]:
    """The sasaran of a misi; one that serves several stands under the first."""
    pertama = {t.kode: t.induk[0] for t in laporan.tujuan if t.induk}
    milik = [(s.simpul, [pertama.get(t, "") for t in s.simpul.induk]) for s in laporan.sasaran]
    return [simpul for simpul, di in milik if di[:1] == [misi]]


def tindak_lanjut(laporan: Laporan) -> list[Bagian]:
    """What was decided to be done, with names in place of codes."""
    nama = {kode: i.nama_pendek for kode, i in laporan.kamus.items()}
    return [
        {
            "uraian": t.uraian,
            "indikator": nama.get(t.indikator, t.indikator),
            "opd": laporan.opd.get(t.opd, t.opd),
            "tenggat": t.tenggat,
            "keadaan": t.keadaan,
            "gerak": t.gerak,
        }
        for t in laporan.tindak_lanjut
    ]
