"""What the page Kamus looks things up in: the entries, and how far the figures of a group reach."""

import pandas as pd

from domain.kalimat import nama_singkat
from domain.kamus import Lema
from metrics.baris import baris
from metrics.liputan import Liputan, liputan, liputan_anggota
from store.reading import kamus_frame
from store.reading_figures import liputan_anggota_frame, liputan_frame
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.peta_lingkup import Lingkup, lingkup_lingkup
from ui.pilihan import Pilihan, pilih

SENDIRI = "wilayah"  # the coverage of the chosen wilayah alone


@ingat(8)
def semua_lema(versi: Versi) -> tuple[Lema, ...]:
    """All entries of the kamus by bidang and name."""
    indikator = cache.kamus(versi)
    with cache.mesin(versi).connect() as sambungan:
        isi = baris(kamus_frame(sambungan, versi.nomor))
    hasil = [
        Lema(
            indikator=indikator[b["indikator"]],
            sinonim=tuple(s for s in b["sinonim"].split("|") if s),
            bidang=b["bidang"],
            sdg=b["sdg"],
            kri=b["kri"],
            bawah=b["minimum"],
            atas=b["maksimum"],
        )
        for b in isi
    ]
    return tuple(sorted(hasil, key=lambda satu: (satu.bidang, satu.indikator.nama)))


@ingat(64)
def liputan_wilayah(versi: Versi, kode: tuple[str, ...]) -> Liputan:
    """How far the figures of some wilayah reach (store.reading_figures.liputan_frame)."""
    with cache.mesin(versi).connect() as sambungan:
        frame: pd.DataFrame = liputan_frame(sambungan, kode, versi.nomor)
    return liputan(frame)


@ingat(32)
def liputan_per_anggota(
    versi: Versi, indikator: str, kode: tuple[str, ...]
) -> dict[str, dict[int, bool]]:
    """Which wilayah of a group have figures of an indikator (metrics.liputan.liputan_anggota)."""
    with cache.mesin(versi).connect() as sambungan:
        frame: pd.DataFrame = liputan_anggota_frame(sambungan, indikator, kode, versi.nomor)
    return liputan_anggota(frame)


def pilih_liputan(pilihan: Pilihan) -> Lingkup | None:
    """Show a picker of whose coverage is drawn; None for that of the chosen wilayah alone."""
    kelompok = {k: isi for k, isi in lingkup_lingkup(pilihan).items() if len(isi.anggota) > 1}

    def tulisan(kode: str) -> str:
        if kode == SENDIRI:
            return f"{nama_singkat(pilihan.nama)} saja"
        isi = kelompok[kode]
        return f"{len(isi.anggota)} {isi.sebutan} di {isi.nama_induk}"

    kode = pilih("cakupan", "Cakupan angka", [SENDIRI, *kelompok], SENDIRI, tulisan, lebar=300)
    return kelompok.get(kode)
