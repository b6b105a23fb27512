"""Which wilayah a map is of, and what is chosen for it; every choice is in the address."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from domain.acuan import SINGKATAN, Wilayah
from domain.istilah import JenisWilayah
from domain.kalimat import nama_singkat
from domain.seri import putus_terakhir
from ui import cache
from ui.cache_peta import batas
from ui.pilihan import Pilihan, pilih, pilih_indikator

TAMPIL = {"nilai": "Nilai", "capaian": "Capaian", "perubahan": "Perubahan"}
BENTUK = {"ubin": "Ubin", "batas": "Batas wilayah"}
SEBUTAN = {
    JenisWilayah.PROVINSI: "provinsi",
    JenisWilayah.KABUPATEN: "kabupaten/kota",
    JenisWilayah.KECAMATAN: "kecamatan",
}


SEMUA = "kabkota"  # the scope of all kabupaten/kota of the nation
SENEGARA = ("nasional", SEMUA)


@dataclass(frozen=True)
class Lingkup:
    """A group of wilayah on one level under one induk, as a map shows it."""

    kode: str  # how the address calls it
    induk: str
    nama_induk: str
    sebutan: str  # what its members are called
    anggota: tuple[Wilayah, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """The members as [wilayah, nama]."""
        isi = [(w.kode, w.label) for w in self.anggota]
        return pd.DataFrame(isi, columns=["wilayah", "nama"])

    @property
    def kode_anggota(self) -> tuple[str, ...]:
        """The codes of the members."""
        return tuple(w.kode for w in self.anggota)


@dataclass(frozen=True)
class PilihanPeta:
    """What is chosen on this page; sejak is None but for a change."""

    lingkup: Lingkup
    indikator: str
    tampil: str
    bentuk: str
    sejak: int | None

    @property
    def kunci(self) -> tuple[str | int | None, ...]:
        """What tells it from another choice of the same wilayah and state, but for its drawing."""
        return self.lingkup.kode, self.indikator, self.tampil, self.sejak


def pilih_peta(pilihan: Pilihan) -> PilihanPeta:
    """Show the pickers of the page and give what they stand at."""
    with st.container(key="saring_peta", horizontal=True):
        indikator = pilih_indikator(pilihan)
        semua = lingkup_lingkup(pilihan)
        kode = pilih(
            "lingkup", "Lingkup", list(semua), next(iter(semua)), lambda k: _tulis(semua[k]),
            lebar=190,
        )  # fmt: skip
        tampil = pilih("tampil", "Tampilkan", list(TAMPIL), "nilai", TAMPIL.__getitem__, lebar=130)
        sejak = None
        if tampil == "perubahan":
            sejak = _pilih_sejak(pilihan, indikator, semua[kode])
        bentuk = "ubin"
        ada_batas = set(semua[kode].kode_anggota) & set(batas(pilihan.versi).rings)
        if ada_batas or "bentuk" in st.query_params:
            ada = list(BENTUK) if ada_batas else ["ubin"]
            bentuk = pilih("bentuk", "Bentuk", ada, "ubin", BENTUK.__getitem__, lebar=150)
    return PilihanPeta(semua[kode], indikator, tampil, bentuk, sejak)


def lingkup_lingkup(pilihan: Pilihan) -> dict[str, Lingkup]:
    """The groups that a map of the chosen wilayah can be of, the nearest first, by their code."""
    wilayah = cache.wilayah(pilihan.versi)
    milik = wilayah[pilihan.wilayah]
    hasil: list[Lingkup] = []
    if milik.jenis is JenisWilayah.PROVINSI:
        hasil.append(_lingkup("provinsi", milik, wilayah.values()))
    elif milik.setingkat is JenisWilayah.KABUPATEN:
        hasil.append(_lingkup("provinsi", wilayah[milik.induk], wilayah.values()))
        hasil.append(_lingkup("kecamatan", milik, wilayah.values()))
    negara = [w for w in wilayah.values() if w.jenis is JenisWilayah.NEGARA]
    if not milik.contoh:
        hasil += [_lingkup(k, w, wilayah.values()) for w in negara for k in SENEGARA]
    ada = {satu.kode: satu for satu in hasil if satu.anggota}
    return ada or {"provinsi": Lingkup("provinsi", "", milik.nama, "wilayah", (milik,))}


def _lingkup(kode: str, induk: Wilayah, semua: Iterable[Wilayah]) -> Lingkup:
    jenis = {
        "nasional": JenisWilayah.PROVINSI,
        "provinsi": JenisWilayah.KABUPATEN,
        "kecamatan": JenisWilayah.KECAMATAN,
        SEMUA: JenisWilayah.KABUPATEN,
    }[kode]
    isi = tuple(
        w
        for w in semua
        if w.setingkat is jenis
        and w.contoh is induk.contoh
        and (w.induk == induk.kode or kode == SEMUA)
    )
    return Lingkup(kode, induk.kode, induk.nama, SEBUTAN[jenis], isi)


def _tulis(lingkup: Lingkup) -> str:
    if lingkup.kode in SENEGARA:
        sebutan = "kab/kota" if lingkup.kode == SEMUA else lingkup.sebutan
        return f"{len(lingkup.anggota)} {sebutan}"
    return SINGKATAN.get(lingkup.nama_induk, nama_singkat(lingkup.nama_induk))


def _pilih_sejak(pilihan: Pilihan, indikator: str, lingkup: Lingkup) -> int | None:
    """The year a change is counted from: never across a break of the series."""
    banyak = tahun_sejak(pilihan, indikator, lingkup)
    if not banyak:
        return None
    rencana = cache.rencana(pilihan.versi)
    milik = rencana.loc[rencana["rencana"] == pilihan.rencana, "tahun_awal"]
    ingin = int(milik.min()) if len(milik) else pilihan.tahun - 5
    # Of the years that most have a figure of, the one nearest to the start of the plan.
    bawaan = min(banyak, key=lambda t: (-banyak[t], abs(t - ingin), t))
    return pilih("sejak", "Sejak", sorted(banyak, reverse=True), bawaan, str, lebar=100)


def tahun_sejak(pilihan: Pilihan, indikator: str, lingkup: Lingkup) -> dict[int, int]:
    """The years before the chosen one of the same series, and how many have a figure in each."""
    angka = cache.angka_tahunan(pilihan.versi, indikator, lingkup.kode_anggota)
    putus = putus_terakhir(indikator, pilihan.tahun)
    ada = angka.loc[angka["nilai"].notna() & (angka["tahun"] < pilihan.tahun), "tahun"]
    return Counter(int(t) for t in ada if putus is None or t >= putus.tahun)
