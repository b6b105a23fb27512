"""Which state the page Beda compares with: a meeting, the start of a day, or a data version."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st

from domain.waktu import tulis_saat, tulis_tanggal
from metrics.baris import baris
from ui.cache_beda import Acuan, muatan
from ui.pilihan import Pilihan, pilih

DARI = "dari"  # the query parameter: a meeting's name, a date (its start), or a version
_BELUM = ""  # nothing to compare with by itself
_LEBAR = 460

Acuan_acuan = dict[str, Acuan]


def pilih_acuan(pilihan: Pilihan, rapat: Sequence[dict[str, Any]]) -> Acuan | None:
    """Show the picker of states before the chosen one and give what it stands at.

    The last meeting of this plan first, else the state before the last day of loads. None where
    neither is there and none was asked for.
    """
    semua = acuan_acuan(pilihan, rapat)
    if not semua:
        return None
    bawaan = _bawaan(pilihan, semua, rapat)
    tulisan = {_BELUM: "Pilih keadaan yang lalu"} | {k: a.tulisan for k, a in semua.items()}
    opsi = list(semua) if bawaan else [_BELUM, *semua]
    kode = pilih(DARI, "Bandingkan dengan", opsi, bawaan, tulisan.__getitem__, lebar=_LEBAR)
    return semua.get(kode)


def acuan_acuan(pilihan: Pilihan, rapat: Sequence[dict[str, Any]]) -> Acuan_acuan:
    """All states before the chosen one by their code: meetings, days, versions; newest first."""
    muatan_muatan = baris(muatan(pilihan.versi))
    hari: dict[date, int] = {}  # the last version before each day that has loads
    zona = ZoneInfo(pilihan.zona_waktu)
    for m in muatan_muatan:
        hari.setdefault(datetime.fromisoformat(m["moment"]).astimezone(zona).date(), m["id"] - 1)
    milik = [r for r in rapat if r["wilayah"] == pilihan.wilayah and not r["nama"].isdecimal()]
    hasil = {r["nama"]: _rapat(r) for r in milik}
    for tanggal, versi in reversed(hari.items()):
        if versi:
            hasil.setdefault(tanggal.isoformat(), _hari(tanggal, versi))
    for m in reversed(muatan_muatan[:-1]):
        hasil[str(m["id"])] = _versi(m, pilihan.zona_waktu)
    return {**hasil, **_hari_diminta(hari)}


def _rapat(r: dict[str, Any]) -> Acuan:
    sebutan = f"rapat “{r['nama']}”"
    waktu = tulis_tanggal(date.fromisoformat(r["tanggal"]))
    return Acuan(r["as_of"], sebutan, f"Rapat “{r['nama']}”, {waktu}", r["nama"])


def _hari(tanggal: date, versi: int) -> Acuan:
    kata = tulis_tanggal(tanggal)
    return Acuan(versi, kata, f"{kata}, sejak awal hari (versi {versi})")


def _versi(m: dict[str, Any], zona: str) -> Acuan:
    nomor = f"versi {m['id']}"
    berkas = str(m["file_name"]).rsplit("/", 1)[-1]
    sebutan = f"{nomor} ({tulis_saat(m['moment'], zona)})"
    return Acuan(m["id"], sebutan, f"Versi {m['id']}, sesudah {berkas}")


def _hari_diminta(hari: dict[date, int]) -> Acuan_acuan:
    """The day that the address asks for where nothing was loaded on it."""
    teks = st.query_params.get(DARI, "")
    try:
        diminta = date.fromisoformat(teks)
    except ValueError:
        return {}
    sesudah = [versi for tanggal, versi in hari.items() if tanggal >= diminta]
    if diminta in hari or not sesudah or not min(sesudah):
        return {}
    return {teks: _hari(diminta, min(sesudah))}


def _bawaan(pilihan: Pilihan, semua: Acuan_acuan, rapat: Sequence[dict[str, Any]]) -> str:
    serencana = [r["nama"] for r in rapat if r["rencana"] == pilihan.rencana]
    hari = [kode for kode, a in semua.items() if not a.rapat and not kode.isdecimal()]
    return next((k for k in [*serencana, *hari] if k in semua), _BELUM)
