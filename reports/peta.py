"""The leading indikator among the regions around: ranks and tiles of a map; it draws nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from charts.skala import Skala, skala
from charts.susunan import Susunan, susunan
from domain.acuan import Wilayah
from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from domain.kalimat import Sebutan, nilai, subjek
from domain.kalimat_peta import Lingkungan, judul_nilai
from domain.ubin import GambarUbin, UbinSalah, baca_ubin
from loaders.data_folder import DATA
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.peringkat_kelompok import peringkat_kelompok
from metrics.peta import nilai_peta
from reports.isi import IsiIndikator, IsiPeringkat, IsiPeta, PetakLaporan
from reports.susun import Acuan


def isi_peringkat(
    utama: IsiIndikator, acuan: Acuan, wilayah: Mapping[str, Wilayah]
) -> IsiPeringkat | None:
    """The indikator ranked in its latest year up to the period's; None where nobody is compared."""
    if utama.figur is None or len(acuan.pembanding.setingkat) < 2:
        return None
    angka = acuan.angka[acuan.angka["indikator"] == utama.kode]
    nama = {kode: wilayah[kode].label for kode in acuan.pembanding.setingkat}
    setingkat = pd.DataFrame(nama.items(), columns=["wilayah", "nama"])
    di_atas = angka.loc[angka["wilayah"] == acuan.pembanding.induk, ["tahun", "nilai"]]
    hasil = peringkat_kelompok(
        angka, setingkat, di_atas, utama.sebutan.arah, utama.sebutan.desimal, utama.figur.tahun
    )
    asal = angka[angka["wilayah"].isin(list(nama)) & (angka["tahun"] == hasil.tahun)]
    return IsiPeringkat(utama.kode, utama.sebutan, acuan.nama_induk, hasil, nama, asal)


def isi_peta(
    utama: IsiIndikator,
    k: Kinerja,
    acuan: Acuan,
    wilayah: Mapping[str, Wilayah],
    frame: pd.DataFrame,
) -> IsiPeta | None:
    """The values of the indikator as tiles, in the year of the wilayah's own figure."""
    anggota = acuan.pembanding.setingkat
    if utama.figur is None or len(anggota) < 2:
        return None
    tahun = utama.figur.tahun
    angka = acuan.angka[acuan.angka["indikator"] == utama.kode]
    milik = pd.DataFrame([(a, wilayah[a].label) for a in anggota], columns=["wilayah", "nama"])
    semua = baris(nilai_peta(angka, milik, tahun))
    ada = sorted(
        ((str(b["nama"]), float(b["nilai"])) for b in semua if b["nilai"] is not None),
        key=lambda satu: satu[1],
    )
    jenjang = skala([n for _, n in ada])
    if jenjang is None:
        return None
    sebut = replace(utama.sebutan, nama=subjek(utama.kode, utama.nama_pendek))  # of all, not one
    sendiri = next((b["nilai"] for b in semua if b["wilayah"] == k.wilayah), None)
    siapa = Lingkungan(len(anggota), "kabupaten/kota", acuan.label)
    petak = tuple(
        PetakLaporan(
            wilayah=str(b["wilayah"]),
            nama=str(b["nama"]),
            teks=_teks(b["nilai"], utama.sebutan),
            warna=None if b["nilai"] is None else jenjang.warna(jenjang.kelas(b["nilai"])),
            sementara=b["status"] in BELUM_TETAP,
        )
        for b in semua
    )
    legenda = tuple(
        (jenjang.warna(i), _kelas(jenjang, bawah, utama.sebutan))
        for i, bawah in enumerate(jenjang.bawah)
    )
    return IsiPeta(
        judul=judul_nilai(sebut, tahun, ada, siapa, sendiri),
        keterangan=f"{len(ada)} dari {len(anggota)} kabupaten/kota mempunyai angka {tahun}",
        susunan=_letak(acuan.pembanding.induk, anggota, frame),
        petak=petak,
        legenda=legenda,
    )


def _teks(angka: float | None, sebut: Sebutan) -> str:
    if angka is None:
        return "–"
    return nilai(angka, sebut) if sebut.skala else tulis(angka, sebut.desimal)


def _kelas(jenjang: Skala, bawah: float, sebut: Sebutan) -> str:
    """The words of a class: a level of a scale by its label, a lone value as it is."""
    if sebut.skala or len(jenjang.bawah) == 1:
        return nilai(bawah, sebut)
    atas = nilai(bawah + jenjang.lebar, replace(sebut, desimal=jenjang.desimal))
    return f"{tulis(bawah, jenjang.desimal)} sampai <\u00a0{atas}"


def _letak(induk: str, anggota: Sequence[str], frame: pd.DataFrame) -> Susunan:
    """Where each tile stands: as drawn by hand, else by the centres."""
    try:
        gambar = baca_ubin((DATA / "ubin.txt").read_text(encoding="utf-8"))
    except (UbinSalah, UnicodeDecodeError, FileNotFoundError):
        gambar = GambarUbin({}, {})
    titik = {
        w["kode"]: (w["lat"], w["lon"]) for w in baris(frame) if None not in (w["lat"], w["lon"])
    }
    return susunan(anggota, gambar.tempat.get(induk, {}), titik)
