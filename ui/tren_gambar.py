"""The trend in each of its forms, drawn from its series; what is said of it comes along."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.kecil import bingkai_kecil, kecil
from charts.lapisan import satukan
from charts.pembanding import lapisan_datar, lapisan_kelompok, lapisan_target
from charts.target import GarisTarget, target_terakhir
from charts.tema import Grafik, Palet
from charts.tren import tren
from domain.angka import Satuan
from domain.kalimat import Sebutan
from domain.kalimat_tren import (
    bacaan_indeks,
    dasar_indeks,
    kunci_kecil,
    lainnya,
    tanpa_indeks,
)
from domain.laju import Titik
from metrics.bacaan import bacaan_tren
from metrics.indeks import DASAR, Indeks, indeks
from ui import cache
from ui.ingat import ingat
from ui.pilihan import Pilihan
from ui.sebutan import sebutan
from ui.tren_pilihan import PilihanTren, Rentang, target_nasional

PALING_BANYAK = 12  # small charts on a page
TINGGI = 480


@dataclass(frozen=True)
class Gambar:
    """A chart, and its reading for those who do not see it."""

    grafik: Grafik
    bacaan: str


@dataclass(frozen=True)
class Isi:
    """What the page shows: its title, what is left to say, its figures, its charts.

    angka has the column asli where nilai is an index; kunci says what the marks of small charts
    are, which have no room for words of their own.
    """

    bacaan: str
    catatan: str
    angka: pd.DataFrame
    gambar: Sequence[Gambar]
    kunci: str = ""


@ingat(32, kunci=4)
def isi_tren(
    pilih: Pilihan,
    dipilih: PilihanTren,
    rentang: Rentang,
    warna: Palet,
    semua: pd.DataFrame,
    rencana: GarisTarget | None,
) -> Isi:
    """Gather the form that is chosen, of the figures and targets of the years that are.

    Drawn once for a choice and a ground; the figures and the plan follow from the choice.
    """
    angka, sebut = rentang.bagian(semua), sebutan(pilih, dipilih.indikator)
    satuan = cache.kamus(pilih.versi)[dipilih.indikator].satuan
    if dipilih.bentuk == "indeks":
        hasil = indeks(angka)
        bacaan, catatan = ucapan_indeks(sebut, hasil)
        gambar = [] if hasil.frame.empty else [Gambar(grafik_indeks(hasil, warna), bacaan)]
        return Isi(bacaan, catatan, hasil.frame, gambar)
    bacaan = bacaan_tren(sebut, angka)
    if angka["nilai"].notna().sum() == 0:
        return Isi(bacaan, "", angka.iloc[:0], [])
    janji = rencana_dalam(rencana, rentang)
    if dipilih.bentuk == "kecil":
        return Isi(bacaan, *isi_kecil(angka, satuan, warna, janji))
    nasional = target_nasional(pilih, dipilih.indikator) if dipilih.acuan == "target" else None
    nasional = rencana_dalam(nasional, rentang)
    grafik = grafik_garis(angka, satuan, warna, janji, nasional, pilih.tahun)
    return Isi(bacaan, "", angka, [Gambar(grafik, bacaan)])


def rencana_dalam(rencana: GarisTarget | None, rentang: Rentang) -> GarisTarget | None:
    """The plan within the years shown; its straight line only where all of it is."""
    if rencana is None:
        return None
    semua = rencana.target["tahun"]
    milik = rencana.target[semua.isin([t for t in semua if rentang.memuat(int(t))])]
    lurus = rencana.lurus
    if lurus is not None and not (rentang.memuat(lurus[0]) and rentang.memuat(lurus[2])):
        lurus = None
    tahun = range(rencana.tahun_awal, rencana.tahun_akhir + 1)
    if not any(rentang.memuat(t) for t in tahun):
        return None
    return replace(rencana, target=milik, lurus=lurus)


def grafik_garis(
    angka: pd.DataFrame,
    satuan: Satuan,
    palet: Palet,
    rencana: GarisTarget | None,
    nasional: GarisTarget | None,
    tahun: int,
) -> Grafik:
    """Lines, a group greyed below them, targets of the nation beside those of the plan."""
    latar = angka["peran"] == "latar"
    lapisan = [lapisan_kelompok(angka[latar], _tahun(angka), satuan, palet)]
    if nasional is not None:
        lapisan.append(lapisan_target(nasional, "target nasional", satuan, palet))
    return tren(
        angka[~latar], satuan, palet, rencana=rencana, tahun_pilihan=tahun,
        tambahan=satukan(lapisan), tinggi=TINGGI,
    )  # fmt: skip


def grafik_indeks(hasil: Indeks, palet: Palet) -> Grafik:
    """Series as an index, with a level line where the base stands."""
    latar = hasil.frame["peran"] == "latar"
    satuan = Satuan("indeks", 1)
    lapisan = [
        lapisan_kelompok(hasil.frame[latar], _tahun(hasil.frame), satuan, palet),
        lapisan_datar(DASAR, f"{hasil.dasar} = 100", palet),
    ]
    return tren(hasil.frame[~latar], satuan, palet, tambahan=satukan(lapisan), tinggi=TINGGI)


def ucapan_indeks(sebut: Sebutan, hasil: Indeks) -> tuple[str, str]:
    """The reading of an index; why its base is a later year, and which series have none."""
    akhir = hasil.frame.dropna(subset=["nilai"]).drop_duplicates("seri", keep="last")
    titik = {
        str(s): (str(p), Titik(int(t), float(n)))
        for s, p, t, n in zip(
            akhir["seri"], akhir["peran"], akhir["tahun"], akhir["nilai"], strict=True
        )
    }
    utama = next((t for p, t in titik.values() if p == "utama"), None)
    lain = [(s, t) for s, (p, t) in titik.items() if p in ("lain", "rujukan")]
    awal = min(hasil.frame["tahun"], default=0)
    catatan = filter(None, (dasar_indeks(hasil.dasar, int(awal)), tanpa_indeks(hasil.tanpa)))
    return bacaan_indeks(sebut, hasil.dasar or 0, utama, lain), " ".join(catatan)


def isi_kecil(
    angka: pd.DataFrame, satuan: Satuan, palet: Palet, rencana: GarisTarget | None
) -> tuple[str, pd.DataFrame, list[Gambar], str]:
    """A small chart per wilayah, at most a dozen; with who has none, the figures, and the key.

    The chosen one first, with the targets of its plan, then those set beside it, then the group
    from its highest last figure; the nearest above is the grey line in each.
    """
    ada = angka.dropna(subset=["nilai"])
    rujukan = ada[ada["peran"] == "rujukan"]
    atas = rujukan[rujukan["seri"].isin(rujukan["seri"].head(1))]
    milik = ada[ada["peran"] != "rujukan"]
    urut = _urut(milik)
    tampil = angka[angka["seri"].isin(urut[:PALING_BANYAK])]
    bingkai = bingkai_kecil(tampil.dropna(subset=["nilai"]), atas, rencana)
    hasil: list[Gambar] = []
    for nama in urut[:PALING_BANYAK]:
        satu = tampil[tampil["seri"] == nama]
        akhir = satu.dropna(subset=["nilai"]).iloc[-1]
        bacaan = f"{nama} {akhir['tahun']}: {satuan.tulis(float(akhir['nilai']))}"
        hasil.append(Gambar(kecil(satu, bingkai, satuan, palet), bacaan))
    target = target_terakhir(rencana, satuan)
    kunci = kunci_kecil("".join(atas["seri"].head(1)), target[1] if target else "")
    return lainnya(urut[PALING_BANYAK:]), angka, hasil, kunci


def _urut(milik: pd.DataFrame) -> Sequence[str]:
    tingkat = {"utama": 0, "lain": 1, "latar": 2}
    akhir = milik.drop_duplicates("seri", keep="last")
    akhir = akhir.assign(tingkat=akhir["peran"].map(tingkat))
    return [
        str(s) for s in akhir.sort_values(["tingkat", "nilai"], ascending=[True, False])["seri"]
    ]


def _tahun(frame: pd.DataFrame) -> list[int]:
    tahun = [int(t) for t in frame["tahun"]]
    return list(range(min(tahun), max(tahun) + 1)) if tahun else []
