"""Where the figures come from and which versions are at work, as tables; it computes nothing."""

import re
import tomllib
from collections.abc import Sequence
from html import escape
from pathlib import Path

import pandas as pd

from domain.angka import tulis
from domain.aturan import Aturan
from domain.waktu import tulis_saat
from metrics.asal import Baris
from metrics.baris import baris
from store.engine import SCHEMA
from store.reading import aturan_untuk, loads_frame, setelan_sendiri
from store.reading_figures import sumber_frame
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.komponen import lipat
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel

_PROYEK = Path(__file__).parents[1] / "pyproject.toml"
_LISENSI = re.compile(r"CC[ -](?:BY[A-Z-]*|0)(?: \d\.\d)?")  # as a source's own words name it
TANPA_LISENSI = "tidak disebut"
TANPA_SUMBER = "tidak disebut pada berkas"
_TERBANYAK = 6  # indikator of a file that are named without opening it
_LEWAT = ". Dihimpun dari:"  # what follows is the way a published figure came here


@ingat(32)
def aturan_wilayah(versi: Versi, wilayah: str) -> tuple[Aturan, frozenset[str]]:
    """The rules in force for a wilayah, and which of them are its own."""
    with cache.mesin(versi).connect() as sambungan:
        return (
            aturan_untuk(sambungan, wilayah, versi.nomor),
            setelan_sendiri(sambungan, wilayah, versi.nomor),
        )


@ingat(32)
def sumber(versi: Versi, wilayah: str) -> pd.DataFrame:
    """Sources of the figures of a wilayah (store.reading_figures.sumber_frame)."""
    with cache.mesin(versi).connect() as sambungan:
        return sumber_frame(sambungan, wilayah, versi.nomor)


def tabel_sumber(pilih: Pilihan) -> str:
    """What was read where about the chosen wilayah, one row per file."""
    per_berkas: dict[str, list[Baris]] = {}
    for satu in baris(sumber(pilih.versi, pilih.wilayah)):
        per_berkas.setdefault(str(satu["file_name"]), []).append(satu)
    isi = [_berkas(berkas, milik, pilih) for berkas, milik in per_berkas.items()]
    judul = f"Sumber angka {pilih.nama}, {len(isi)} berkas"
    return tabel(("Sumber", "Yang dimuat"), isi, judul, "sumber")


def _berkas(berkas: str, milik: Sequence[Baris], pilih: Pilihan) -> str:
    teks = list(dict.fromkeys(str(b["sumber"]) for b in milik))
    saat = tulis_saat(str(max(b["moment"] for b in milik)), pilih.zona_waktu)
    bawah = f"Lisensi {lisensi(' '.join(teks))} · dimuat {saat}"
    kepala = (
        f'{escape(sumber_singkat(teks))}<small class="redup">{escape(berkas)}</small>'
        f'<small class="redup">{escape(bawah)}</small>'
    )
    return (
        f"<tr>{sel('Sumber', kepala, 'nama')}"
        f"{sel('Yang dimuat', _dimuat(milik, pilih), 'kalimat')}</tr>"
    )


def sumber_singkat(teks: Sequence[str]) -> str:
    """Who published what a file holds, without the way it came; of many the first and how many."""
    pendek = [t.split(_LEWAT)[0] or TANPA_SUMBER for t in teks]
    semua = list(dict.fromkeys(pendek))
    return semua[0] if len(semua) == 1 else f"{semua[0]} dan {len(semua) - 1} sumber lain"


def _dimuat(milik: Sequence[Baris], pilih: Pilihan) -> str:
    """The indikator of a file with their years, and folded what the source says of each.

    Of many only how many there are.
    """
    kamus = cache.kamus(pilih.versi)
    tahun: dict[str, list[int]] = {}
    for b in milik:
        tahun.setdefault(str(b["indikator"]), []).extend((b["tahun_awal"], b["tahun_akhir"]))
    isi = "; ".join(f"{kamus[k].nama} {_rentang(t)}" for k, t in tahun.items())
    if len(tahun) > _TERBANYAK:
        isi = f"{len(tahun)} indikator, {_rentang([n for t in tahun.values() for n in t])}"
    rinci = "".join(
        f"<dt>{escape(kamus[str(b['indikator'])].nama)}, {tulis(b['banyak'], 0)} angka</dt>"
        f"<dd>{escape(str(b['sumber']) or TANPA_SUMBER)}</dd>"
        for b in milik
    )
    daftar = lipat("Selengkapnya", f'<dl class="rincian">{rinci}</dl>')
    return f"<div>{escape(isi)}{daftar}</div>"


def _rentang(tahun: Sequence[int]) -> str:
    awal, akhir = min(tahun), max(tahun)
    return str(awal) if awal == akhir else f"{awal}–{akhir}"


def lisensi(sumber: str) -> str:
    """The licence that a source names of itself."""
    return ", ".join(dict.fromkeys(_LISENSI.findall(sumber))) or TANPA_LISENSI


def tabel_versi(pilih: Pilihan) -> str:
    """Versions of application, data and schema, and what the data hold in all."""
    saat = cache.saat_muatan_terakhir(pilih.versi)
    muatan, cakupan = _muatan(pilih.versi), cache.cakupan_angka(pilih.versi)
    isi = {
        "Aplikasi": f"Capaian {_versi_aplikasi()}",
        "Versi data": f"{pilih.versi.nomor}, {tulis_saat(saat, pilih.zona_waktu)}",
        "Skema penyimpan": SCHEMA,
        "Berkas dimuat": tulis(muatan, 0),
        "Wilayah berangka": tulis(cakupan["wilayah"].nunique(), 0),
        "Indikator berangka": tulis(cakupan["indikator"].nunique(), 0),
        "Rencana": tulis(cache.rencana(pilih.versi)["rencana"].nunique(), 0),
    }
    if len(cakupan):
        isi["Tahun"] = f"{cakupan['tahun_awal'].min()}–{cakupan['tahun_akhir'].max()}"
    baris_versi = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in isi.items())
    return f'<dl class="rincian">{baris_versi}</dl>'


@ingat(8)
def _muatan(versi: Versi) -> int:
    """How many files the data were read from."""
    with cache.mesin(versi).connect() as sambungan:
        muatan = loads_frame(sambungan, versi.nomor)
    return int(muatan.loc[muatan["kind"] == "load", "file_name"].nunique())


@ingat(1)
def _versi_aplikasi() -> str:
    return str(tomllib.loads(_PROYEK.read_text(encoding="utf-8"))["project"]["version"])
