"""Reads a report from the store: one wilayah, plan and period in one state; it writes nothing."""

import json
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from domain.acuan import Indikator, Wilayah
from domain.aturan import teks_aturan
from domain.periode import ROMAWI
from domain.waktu import tulis_saat, tulis_tanggal
from metrics.acuan import di_atas, kamus_menurut_kode, wilayah_menurut_kode
from metrics.bacaan import judul_ringkasan, keterangan_ringkasan
from metrics.baris import baris
from metrics.kelompok import Kelompok, anggota
from metrics.kinerja import Kinerja, kinerja
from metrics.pintu.angka_tahunan import angka_tahunan
from metrics.sorotan import Pembanding
from metrics.utama import indikator_kartu, indikator_utama
from reports import APLIKASI
from reports.bacaan_lain import (
    baca_anggaran,
    baca_beda,
    baca_opd,
    baca_temuan,
    baca_tindak_lanjut,
)
from reports.isi import Faktor, Kepala, Laporan, LaporanSalah, Permintaan
from reports.peta import isi_peringkat, isi_peta
from reports.susun import (
    Acuan,
    isi_indikator,
    isi_keseluruhan,
    isi_sasaran,
    isi_simpul,
    isi_tujuan,
)
from store.engine import Connection
from store.faktor import faktor_frame
from store.kinerja import KinerjaFrames, kinerja_frames
from store.rapat import Rapat, rapat_bernama, rapat_frames
from store.rapat_butir import butir_frame
from store.reading import (
    kamus_frame,
    loads_frame,
    resolve_kode,
    setelan,
    setelan_bagian,
    wilayah_frame,
)
from store.reading_figures import cakupan_frame
from store.version import data_version


@dataclass(frozen=True)
class Sekitar:
    """What a report needs to know around the plan: regions, kamus, figures, cards."""

    wilayah: dict[str, Wilayah]
    frame: pd.DataFrame
    kamus: dict[str, Indikator]
    kartu: list[str]
    acuan: Acuan


def baca_laporan(sambungan: Connection, minta: Permintaan) -> Laporan:
    """Read all that a report of the wilayah and period, or of a meeting, may say.

    Raises StoreError for what the store does not know, LaporanSalah for a choice that leaves
    nothing to report.
    """
    rapat = rapat_bernama(sambungan, minta.rapat) if minta.rapat else None
    masukan, tahun, tw = _masukan(sambungan, minta, rapat)
    nilai = kinerja(masukan, tahun, tw)
    _periksa_sasaran(nilai, minta.sasaran)
    lalu = None
    if tahun > nilai.tahun_awal:
        dulu = kinerja_frames(sambungan, nilai.wilayah, tahun - 1, nilai.rencana, nilai.versi_data)
        lalu = kinerja(replace(dulu, aturan=nilai.aturan), tahun - 1)
    saat = _saat(sambungan, nilai.versi_data)
    sekitar = _sekitar(sambungan, masukan, nilai, saat if rapat or minta.versi else "")
    sasaran = isi_sasaran(nilai, masukan, sekitar.acuan, minta.sasaran)
    menurut = {b["indikator"]: b for b in reversed(baris(nilai.indikator))}
    kartu = {
        kode: isi_indikator(kode, menurut.get(kode), nilai, masukan, sekitar.acuan)
        for kode in sekitar.kartu
    }
    utama = kartu[indikator_utama(nilai, sekitar.kartu)]
    kepala = _kepala(sekitar, masukan, nilai, saat, rapat, minta)
    laporan = Laporan(
        kepala=kepala,
        judul=judul_ringkasan(utama.sebutan, utama.figur, nilai, utama.kode),
        keterangan=keterangan_ringkasan(nilai),
        kinerja=nilai,
        masukan=masukan,
        keseluruhan=isi_keseluruhan(nilai),
        misi=tuple(isi_simpul("misi", m, nilai) for m in baris(nilai.misi)),
        tujuan=tuple(isi_simpul("tujuan", t, nilai) for t in baris(nilai.tujuan)),
        indikator_tujuan=isi_tujuan(nilai, masukan, sekitar.acuan, sasaran),
        sasaran=sasaran,
        kartu=tuple(kartu.values()),
        temuan=(),
        peringkat=isi_peringkat(utama, sekitar.acuan, sekitar.wilayah),
        peta=isi_peta(utama, nilai, sekitar.acuan, sekitar.wilayah, sekitar.frame),
        beda=baca_beda(sambungan, masukan, (tahun, tw), minta.sejak, rapat),
        tindak_lanjut=baca_tindak_lanjut(sambungan, masukan, rapat),
        catatan=_catatan(sambungan, rapat),
        kamus={k: i for k, i in sekitar.kamus.items() if k in menurut or k in kartu},
        anggaran=baca_anggaran(sambungan, nilai),
        opd=baca_opd(sambungan, nilai),
        formulir=setelan_bagian(sambungan, "formulir", nilai.wilayah, nilai.versi_data),
        lalu=lalu,
    )
    return replace(laporan, temuan=baca_temuan(sambungan, laporan, lalu, sekitar.frame))


def _masukan(
    sambungan: Connection, minta: Permintaan, rapat: Rapat | None
) -> tuple[KinerjaFrames, int, int]:
    if rapat is not None:
        return rapat_frames(sambungan, rapat), rapat.tahun, rapat.triwulan
    versi = data_version(sambungan) if minta.versi is None else minta.versi
    kode = resolve_kode(sambungan, minta.wilayah)
    masukan = kinerja_frames(sambungan, kode, minta.tahun, minta.rencana or None, versi)
    return masukan, minta.tahun, minta.triwulan


def _periksa_sasaran(nilai: Kinerja, sasaran: tuple[str, ...]) -> None:
    if nilai.sasaran.empty:
        raise LaporanSalah(f"{nilai.nama_rencana} belum mempunyai sasaran; laporan tidak dibuat.")
    kenal = set(map(str, nilai.sasaran["kode"]))
    if asing := [k for k in sasaran if k not in kenal]:
        raise LaporanSalah(
            f"Sasaran {', '.join(asing)} tidak ada di {nilai.nama_rencana}; pilih dari "
            f"{', '.join(sorted(kenal))}."
        )


def _sekitar(sambungan: Connection, masukan: KinerjaFrames, k: Kinerja, sampai: str) -> Sekitar:
    frame = wilayah_frame(sambungan, k.versi_data)
    semua = wilayah_menurut_kode(frame)
    arti = kamus_frame(sambungan, k.versi_data)
    kamus = kamus_menurut_kode(arti)
    cakupan = cakupan_frame(sambungan, k.versi_data)
    terpilih = setelan(sambungan, "ringkasan.kartu", k.versi_data)
    kartu = indikator_kartu(
        list(json.loads(terpilih)) if terpilih else [],
        {kode: i.kelompok_seri for kode, i in kamus.items()},
        cakupan[cakupan["wilayah"] == k.wilayah],
        k.tahun,
        set(masukan.target["indikator"]),
    )
    utama = indikator_utama(k, kartu)
    kartu = list(dict.fromkeys([*kartu, utama]))
    milik = semua[k.wilayah]
    setingkat = tuple(anggota(frame, k.wilayah, Kelompok.PROVINSI)) if milik.induk else ()
    atas = di_atas(semua, k.wilayah)
    perlu = {*kartu, *masukan.indikator["indikator"]}
    angka = angka_tahunan(
        sambungan,
        arti[arti["indikator"].isin(list(perlu))],
        list(dict.fromkeys([k.wilayah, *atas, *setingkat])),
        k.versi_data,
    )
    faktor = faktor_frame(sambungan, k.rencana, k.tahun, k.triwulan, sampai)
    acuan = Acuan(
        kamus=kamus,
        angka=angka,
        pembanding=Pembanding(milik.induk, setingkat),
        nama_induk=semua[milik.induk].nama if milik.induk else "",
        label=milik.label,
        di_atas=[(kode, semua[kode].label) for kode in atas],
        faktor={
            str(f["indikator"]): Faktor(
                f["pendorong"], f["penghambat"], f["tindak_lanjut"], f["capaian_utama"]
            )
            for f in baris(faktor)
        },
    )
    return Sekitar(semua, frame, kamus, kartu, acuan)


def _saat(sambungan: Connection, versi: int) -> str:
    """The moment of the last load of a version, UTC; "" before the first."""
    muatan = loads_frame(sambungan, versi)
    return "" if muatan.empty else str(muatan["moment"].iloc[-1])


def _catatan(sambungan: Connection, rapat: Rapat | None) -> tuple[tuple[str, str], ...]:
    if rapat is None:
        return ()
    return tuple(
        (str(b["jenis"]), str(b["teks"])) for b in baris(butir_frame(sambungan, rapat.nama))
    )


def _kepala(
    sekitar: Sekitar,
    masukan: KinerjaFrames,
    k: Kinerja,
    saat: str,
    rapat: Rapat | None,
    minta: Permintaan,
) -> Kepala:
    milik = sekitar.wilayah[k.wilayah]
    kapan = f"keadaan data per {tulis_saat(saat, milik.zona_waktu)} · " if saat else ""
    tanggal = date.fromisoformat(str(rapat.tanggal)) if rapat else None
    return Kepala(
        wilayah=k.wilayah,
        nama=k.nama,
        provinsi=sekitar.acuan.nama_induk,
        contoh=k.contoh,
        periode=f"s.d. {ROMAWI[k.triwulan]} {k.tahun}" if k.triwulan else f"Tahun {k.tahun}",
        tahun=k.tahun,
        triwulan=k.triwulan,
        rencana=k.rencana,
        nama_rencana=k.nama_rencana,
        visi=masukan.visi,
        versi=k.versi_data,
        saat=saat,
        keadaan=f"{kapan}versi {k.versi_data}",
        aturan=teks_aturan(k.aturan),
        label=k.aturan.label,
        rapat=rapat.nama if rapat else "",
        tanggal_rapat=tulis_tanggal(tanggal) if tanggal else "",
        pembuat=minta.pembuat,
        alamat=minta.alamat,
        aplikasi=APLIKASI,
    )
