"""Reads what stands beside a report's figures: findings, changes since a meeting, tindak lanjut."""

from dataclasses import replace
from datetime import date

import pandas as pd

from domain.kalimat import periode
from domain.tindak_lanjut import GERAK_TEKS, Posisi, gerak
from domain.waktu import tulis_tanggal
from metrics.bahan import Tingkat
from metrics.bahan_rencana import bahan_rencana
from metrics.baris import baris
from metrics.beda import Potret, beda
from metrics.kinerja import Kinerja, kinerja
from metrics.pintu.angka_tahunan import selisih_bagian
from metrics.temuan import temuan
from metrics.temuan_kode import ATURAN_TEMUAN, alamat
from metrics.temuan_terpilih import terpilih
from metrics.tindak_lanjut import periode_berikut, posisi
from reports.isi import IsiAnggaran, IsiBeda, IsiTemuan, IsiTindakLanjut, Laporan, LaporanSalah
from store.anggaran import anggaran_frame, program_frame
from store.engine import Connection
from store.kinerja import KinerjaFrames, kinerja_frames
from store.rapat import Rapat, rapat_bernama, rapat_frame, rapat_frames
from store.reading_plan import gulungan_frames, opd_frame
from store.tindak_lanjut import tindak_lanjut_frame

# A finding wears the colour of the class it is as pressing as.
KELAS_TINGKAT = {
    Tingkat.MENDESAK: "sangat_rendah",
    Tingkat.MEMBURUK: "rendah",
    Tingkat.CATATAN: "sedang",
    Tingkat.MEMBAIK: "sangat_tinggi",
    Tingkat.BELUM_DIKETAHUI: None,
}


def baca_temuan(
    sambungan: Connection, laporan: Laporan, lalu: Kinerja | None, wilayah: pd.DataFrame
) -> tuple[IsiTemuan, ...]:
    """The findings that Ringkasan shows, in its order; ranks and gaps of the cards' indikator."""
    k, masukan = laporan.kinerja, laporan.masukan
    assert isinstance(masukan, KinerjaFrames)
    di_rencana = {b["indikator"] for b in k.baris_indikator}
    figur = {
        i.kode: i.figur
        for i in laporan.kartu
        if i.figur is not None and i.kode in di_rencana and i.figur.tahun == k.tahun
    }
    rencana = bahan_rencana(masukan, k, lalu)
    bahan = replace(
        rencana,
        selisih=(*rencana.selisih, *selisih_bagian(sambungan, masukan, wilayah)),
        acuan=laporan.kepala.provinsi,
        peringkat={kode: f.per_tahun for kode, f in figur.items()},
        jarak={kode: f.jarak_per_tahun for kode, f in figur.items()},
    )
    return tuple(
        IsiTemuan(t, KELAS_TINGKAT[t.tingkat], ATURAN_TEMUAN[t.kode].aturan,
                  alamat(t, laporan.pilihan()))
        for t in terpilih(temuan(bahan))
    )  # fmt: skip


def baca_beda(
    sambungan: Connection,
    masukan: KinerjaFrames,
    kini: tuple[int, int],
    sejak: str,
    rapat: Rapat | None,
) -> IsiBeda | None:
    """What changed since the meeting `sejak`, or the plan's last one before; None without any."""
    nama = sejak or _rapat_sebelum(sambungan, masukan, rapat)
    if not nama:
        return None
    lalu = rapat_bernama(sambungan, nama)
    if (lalu.wilayah, lalu.rencana) != (masukan.wilayah, masukan.rencana):
        raise LaporanSalah(
            f"Rapat “{nama}” tentang {lalu.nama_wilayah}, {lalu.rencana}; bandingkan dengan rapat "
            f"tentang {masukan.nama_rencana}."
        )
    potret = [
        Potret(rapat_frames(sambungan, lalu), lalu.tahun, lalu.triwulan),
        Potret(masukan, *kini),
    ]
    tahun = (potret[0].tahun, potret[1].tahun)
    bergulung = [_bergulung(sambungan, p, tahun) for p in potret]
    tanggal = tulis_tanggal(date.fromisoformat(str(lalu.tanggal)))
    return IsiBeda(nama, tanggal, beda(*bergulung))


def _rapat_sebelum(sambungan: Connection, masukan: KinerjaFrames, rapat: Rapat | None) -> str:
    semua = [
        r
        for r in baris(rapat_frame(sambungan))
        if (r["wilayah"], r["rencana"]) == (masukan.wilayah, masukan.rencana)
        and r["as_of"] <= masukan.versi_data
        and (rapat is None or (r["tanggal"], r["nama"]) < (str(rapat.tanggal), rapat.nama))
    ]
    return str(semua[0]["nama"]) if semua else ""


def _bergulung(sambungan: Connection, potret: Potret, tahun: tuple[int, int]) -> Potret:
    m = potret.masukan
    opd, prioritas = gulungan_frames(sambungan, m.rencana, m.versi_rencana, tahun, m.versi_data)
    return Potret(m, potret.tahun, potret.triwulan, opd, prioritas)


def baca_tindak_lanjut(
    sambungan: Connection, masukan: KinerjaFrames, rapat: Rapat | None
) -> tuple[IsiTindakLanjut, ...]:
    """The tindak lanjut of the plan, of a meeting those decided at it, soonest due first."""
    semua = [
        t
        for t in baris(tindak_lanjut_frame(sambungan, masukan.wilayah))
        if t["rencana"] == masukan.rencana and (rapat is None or t["rapat"] == rapat.nama)
    ]
    return tuple(
        IsiTindakLanjut(
            indikator=str(t["indikator"]),
            opd=str(t["opd"]),
            uraian=str(t["uraian"]),
            tenggat=tulis_tanggal(date.fromisoformat(str(t["tenggat"]))),
            keadaan=str(t["keadaan"]),
            bukti=str(t["bukti"]),
            gerak=_gerak(sambungan, masukan, t),
            rapat=str(t["rapat"] or ""),
        )
        for t in semua
    )


def _gerak(sambungan: Connection, masukan: KinerjaFrames, t: dict[str, str]) -> str:
    """What the figures of the period after say of one, in words."""
    tahun, tw = periode_berikut(int(t["tahun"]), int(t["triwulan"]))
    kini = Posisi(None, None)
    if tahun <= masukan.tahun_akhir:
        bingkai = kinerja_frames(
            sambungan, masukan.wilayah, tahun, masukan.rencana, masukan.versi_data
        )
        kini = posisi(kinerja(bingkai, tahun, tw), str(t["indikator"]))
    awal = Posisi(t["realisasi"], t["capaian"])  # pyright: ignore[reportArgumentType]
    return f"{GERAK_TEKS[gerak(awal, kini)]} ({periode(tahun, tw)})"


def baca_anggaran(sambungan: Connection, k: Kinerja) -> IsiAnggaran:
    """The programmes of the plan's version in force and their rupiah, of all its years."""
    versi = (k.rencana, k.versi_rencana, k.versi_data)
    return IsiAnggaran(program_frame(sambungan, *versi), anggaran_frame(sambungan, *versi))


def baca_opd(sambungan: Connection, k: Kinerja) -> dict[str, str]:
    """The names of the plan's agencies by code."""
    opd = opd_frame(sambungan, k.rencana, k.versi_rencana, k.versi_data)
    return {str(o["kode"]): str(o["nama"]) for o in baris(opd)}
