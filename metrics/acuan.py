"""Reference tables as what the domain knows: regions and indikator by code; it fetches nothing."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.acuan import Indikator, Wilayah
from domain.angka import Satuan
from domain.istilah import Agregasi, Arah, JenisWilayah
from metrics.baris import baris


def wilayah_menurut_kode(frame: pd.DataFrame) -> dict[str, Wilayah]:
    """The regions of store.reading.wilayah_frame by their kode, in its order."""
    return {
        w["kode"]: Wilayah(
            kode=w["kode"],
            induk=w["induk"],
            jenis=JenisWilayah(w["jenis"]),
            nama=w["nama"],
            kode_bps=w["kode_bps"],
            kode_kemendagri=w["kode_kemendagri"],
            zona_waktu=w["zona_waktu"],
            contoh=bool(w["contoh"]),
        )
        for w in baris(frame)
    }


def kamus_menurut_kode(frame: pd.DataFrame) -> dict[str, Indikator]:
    """The indikator of store.reading.kamus_frame by their code, in its order."""
    return {i["indikator"]: indikator_dari(i) for i in baris(frame)}


def indikator_dari(i: Mapping[str, Any]) -> Indikator:
    """An indikator of its row in store.reading.kamus_frame."""
    return Indikator(
        kode=i["indikator"],
        nama=i["nama"],
        nama_pendek=i["nama_pendek"],
        definisi=i["definisi"],
        satuan=satuan_dari(i),
        arah=Arah(i["arah"]),
        agregasi=Agregasi(i["agregasi"]),
        sumber=i["sumber"],
        rilis=i["rilis"],
        kelompok_seri=i["kelompok_seri"],
        skala=i["skala"],
        rumus=i["rumus"],
    )


def satuan_dari(i: Mapping[str, Any]) -> Satuan:
    """How the figures of a row [satuan, desimal, skala] are written."""
    return Satuan(str(i["satuan"]), int(i["desimal"]), str(i["skala"] or ""))


def di_atas(wilayah: Mapping[str, Wilayah], kode: str) -> list[str]:
    """The regions above one, nearest first."""
    hasil: list[str] = []
    induk = wilayah[kode].induk
    while induk:
        hasil.append(induk)
        induk = wilayah[induk].induk
    return hasil
