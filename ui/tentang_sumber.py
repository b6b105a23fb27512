"""Where the figures come from and which versions are at work, as tables; it computes nothing."""

import re
import tomllib
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
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel

_PROYEK = Path(__file__).parents[1] / "pyproject.toml"
_LISENSI = re.compile(r"CC[ -](?:BY[A-Z-]*|0)(?: \d\.\d)?")  # as a source's own words name it
TANPA_LISENSI = "tidak disebut pada berkas"


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
    """What was read where about the chosen wilayah, one row per indikator and source."""
    kepala = ("Indikator", "Angka", "Tahun", "Sumber", "Lisensi", "Dimuat")
    isi = [_sumber(b, pilih) for b in baris(sumber(pilih.versi, pilih.wilayah))]
    return tabel(kepala, isi, f"Sumber angka {pilih.nama}", "sumber")


def _sumber(satu: Baris, pilih: Pilihan) -> str:
    nama = cache.kamus(pilih.versi)[str(satu["indikator"])].nama
    awal, akhir = satu["tahun_awal"], satu["tahun_akhir"]
    teks = str(satu["sumber"]) or "tidak disebut pada berkas"
    berkas = f'<span class="redup">{escape(str(satu["file_name"]))}</span>'
    return (
        f"<tr>{sel('Indikator', escape(nama), 'nama')}"
        + sel("Angka", tulis(satu["banyak"], 0), "angka-sel")
        + sel("Tahun", str(awal) if awal == akhir else f"{awal}–{akhir}", "angka-sel")
        + sel("Sumber", f"{escape(teks)}<br>{berkas}", "kalimat")
        + sel("Lisensi", escape(lisensi(teks)), "redup")
        + sel("Dimuat", escape(tulis_saat(str(satu["moment"]), pilih.zona_waktu)), "redup")
        + "</tr>"
    )


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
