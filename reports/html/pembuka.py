"""What the page opens with: whose figures these are, the headline, cards, findings, every misi."""

from html import escape

from charts.potongan import (
    BarisMisi,
    Kartu,
    Peluru,
    baris_misi,
    kartu,
    legenda,
    petak,
    temuan,
    ubin,
)
from domain.angka import tulis
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.sorotan import membaik
from metrics.utama import indikator_utama
from reports.html.bagian import Bagian, jangkar, tempat_grafik
from reports.isi import IsiIndikator, IsiSimpul, Laporan

CONTOH = "DATA CONTOH"


def kepala(laporan: Laporan) -> str:
    """The head of the page: wilayah, period, state of the data, headline, visi."""
    k = laporan.kepala
    contoh = (
        f'<p class="contoh"><b>{CONTOH}</b> wilayah dan angka rekaan untuk memperagakan fitur</p>'
        if k.contoh
        else ""
    )
    rapat = f"Rapat “{k.rapat}”, {k.tanggal_rapat}" if k.rapat else ""
    baris_kepala = " · ".join(b for b in (k.nama, k.provinsi, k.periode, rapat) if b)
    tautan = laporan.tautan("ringkasan")
    buka = f' · <a href="{escape(tautan, quote=True)}">buka di Capaian</a>' if tautan else ""
    visi = f'<p class="visi">“{escape(k.visi)}”</p>' if k.visi else ""
    return (
        f'<header>{contoh}<p class="merek">Capaian</p>'
        f'<p class="siapa">{escape(baris_kepala)}</p><h1 class="judul">{escape(laporan.judul)}</h1>'
        f'<p class="lede">{escape(laporan.keterangan)}</p>{visi}'
        f'<p class="redup">{escape(k.nama_rencana)} · {escape(k.keadaan)}{buka}</p></header>'
    )


def ringkasan(laporan: Laporan) -> Bagian:
    """The headline figures as cards, and the chart of the leading one."""
    isi = petak([kartu(_kartu(i, laporan)) for i in laporan.kartu])
    utama = indikator_utama(laporan.kinerja, [i.kode for i in laporan.kartu])
    for i in laporan.kartu:
        if i.kode == utama and i.seri["nilai"].notna().any():
            isi += (
                f'<div class="kartu utama"><h3>{escape(i.nama)}</h3>'
                f'<p class="lede">{escape(i.bacaan)}</p>{tempat_grafik(i)}</div>'
            )
    return Bagian("ringkasan", "Ringkasan", isi)


def _kartu(i: IsiIndikator, laporan: Laporan) -> Kartu:
    figur = i.figur
    if figur is None:
        return Kartu(i.nama_pendek, "–", "", None, i.kata)
    belum = f"{laporan.kepala.tahun} belum ada data"
    sisi = [i.peringkat, belum if figur.tahun < laporan.kepala.tahun else ""]
    return Kartu(
        nama=f"{i.nama_pendek}, {figur.tahun}",
        angka=tulis(figur.nilai, i.satuan.desimal),
        satuan=i.satuan.tanda,
        kelas=i.kelas,
        kata=i.kata,
        gerak=i.gerak,
        membaik=membaik(figur.poin, i.sebutan.arah),
        sisi=" · ".join(s for s in sisi if s),
        kaki=i.jarak,
        seri=figur.seri,
        bacaan=f"{i.nama_pendek}: gerak dari tahun ke tahun",
        asal=asal_angka(figur.asal),
        alamat=f"#{jangkar('tren', i.kode)}",
    )


def daftar_temuan(laporan: Laporan) -> Bagian:
    """The findings, each leading to what shows it further down."""
    grafik = {*laporan.indikator, *(i.kode for i in laporan.kartu)}
    isi = [
        (
            t.kelas,
            t.temuan.judul,
            t.temuan.isi,
            f"#{jangkar('tren', t.temuan.indikator)}"
            if t.temuan.indikator in grafik
            else "#sasaran",
        )
        for t in laporan.temuan
    ]
    return Bagian("temuan", "Perlu keputusan", temuan(isi) if isi else "")


def misi(laporan: Laporan) -> Bagian:
    """The whole plan, then every misi with a tile per sasaran."""
    angka = {str(m["kode"]): m for m in baris(laporan.kinerja.misi)}
    isi = _seluruhnya(laporan) + "".join(_misi(m, angka[m.kode], laporan) for m in laporan.misi)
    return Bagian("misi", "Misi", legenda(laporan.kepala.label) + isi, "Misi dan sasaran")


def _seluruhnya(laporan: Laporan) -> str:
    j, semua = laporan.kinerja.keseluruhan, laporan.keseluruhan
    return baris_misi(
        BarisMisi(
            "Seluruh rencana",
            "Rata-rata tertimbang semua misi",
            [],
            Peluru(j.nilai, semua.kelas, j.bawah, j.atas, _ujung(laporan)),
            semua.nilai,
            f"{semua.kata}, {semua.cakupan}",
            gaya="misi seluruh",
        )
    )


def _misi(satu: IsiSimpul, angka: Baris, laporan: Laporan) -> str:
    tujuan = {t.kode for t in laporan.tujuan if satu.kode in t.induk}
    di_bawah = [s.simpul for s in laporan.sasaran if tujuan & {*s.simpul.induk}]
    ubin_ubin = [
        ubin(
            s.kelas,
            f"Sasaran {s.kode}: {s.uraian}. {s.kata} {s.nilai}",
            sementara=s.capaian is not None,
        )
        for s in di_bawah
    ]
    return baris_misi(
        BarisMisi(
            f"Misi {satu.kode}",
            satu.uraian,
            ubin_ubin,
            Peluru(satu.capaian, satu.kelas, angka["bawah"], angka["atas"], _ujung(laporan)),
            satu.nilai,
            satu.cakupan,
            f"#{jangkar('misi', satu.kode)}" if di_bawah else "",
        )
    )


def _ujung(laporan: Laporan) -> float:
    return max(laporan.kinerja.aturan.batas_atas, 100.0)
