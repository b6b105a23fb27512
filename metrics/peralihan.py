"""From one state of a wilayah's frames to another, one cause at a time in a fixed order; pure."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

import pandas as pd

from domain.aturan import Aturan
from metrics.masukan import KinerjaInput

KUNCI_ANGKA = ["indikator", "tahun", "triwulan"]
KUNCI_TARGET = ["indikator", "peran", "tahun", "triwulan"]
TAUTAN = ["jenis", "kode", "induk"]
UKURAN = ["jenis", "kode", "indikator"]
ARTI = ["nama", "nama_pendek", "satuan", "desimal", "arah", "agregasi", "skala"]


class Sebab(StrEnum):
    """Why a value or its class changed, in the order in which the causes are put in."""

    PERIODE = "periode"
    ANGKA_BARU = "angka_baru"
    ANGKA_DIREVISI = "angka_direvisi"
    TARGET_DIREVISI = "target_direvisi"
    VERSI_RENCANA = "versi_rencana"
    KAMUS = "kamus"
    ATURAN = "aturan"


SEBAB_TEKS: dict[Sebab, str] = {
    Sebab.PERIODE: "periode lain",
    Sebab.ANGKA_BARU: "angka baru",
    Sebab.ANGKA_DIREVISI: "angka direvisi",
    Sebab.TARGET_DIREVISI: "target direvisi",
    Sebab.VERSI_RENCANA: "versi atau susunan rencana",
    Sebab.KAMUS: "kamus indikator",
    Sebab.ATURAN: "rumus atau aturan",
}


@dataclass(frozen=True)
class Masukan:
    """A KinerjaInput that can be changed piece by piece."""

    wilayah: str
    nama: str
    contoh: bool
    rencana: str
    versi_rencana: int
    nama_rencana: str
    tahun_awal: int
    tahun_akhir: int
    versi_data: int
    aturan: Aturan
    simpul: pd.DataFrame
    tautan: pd.DataFrame
    indikator: pd.DataFrame
    target: pd.DataFrame
    realisasi: pd.DataFrame


def peralihan(dari: KinerjaInput, ke: KinerjaInput) -> Iterator[tuple[Sebab, Masukan]]:
    """Give the states after each cause but PERIODE, from `dari` to what scores as `ke` does.

    Figures and targets of an indikator that leaves the plan stay until the plan itself changes, so
    that its leaving is the plan's doing. Targets of another version come with that version.
    """
    kini = Masukan(**{f.name: getattr(dari, f.name) for f in fields(Masukan)})
    ikut = set(ke.indikator["indikator"])
    kini = replace(kini, realisasi=_angka_baru(dari.realisasi, ke.realisasi))
    yield Sebab.ANGKA_BARU, kini
    kini = replace(kini, realisasi=_dengan_yang_keluar(ke.realisasi, dari.realisasi, ikut))
    yield Sebab.ANGKA_DIREVISI, kini
    if (dari.rencana, dari.versi_rencana) == (ke.rencana, ke.versi_rencana):
        kini = replace(kini, target=_dengan_yang_keluar(ke.target, dari.target, ikut))
    yield Sebab.TARGET_DIREVISI, kini
    akhir = Masukan(**{f.name: getattr(ke, f.name) for f in fields(Masukan)})
    kini = replace(akhir, indikator=_berarti(ke.indikator, dari.indikator), aturan=dari.aturan)
    yield Sebab.VERSI_RENCANA, kini
    kini = replace(kini, indikator=ke.indikator)
    yield Sebab.KAMUS, kini
    yield Sebab.ATURAN, akhir


def sama(satu: KinerjaInput, lain: KinerjaInput) -> bool:
    """Whether two states score the same in every period: nothing that is scored differs."""
    return (
        satu.aturan == lain.aturan
        and satu.tahun_akhir == lain.tahun_akhir
        and _isi(satu.simpul, ["jenis", "kode"]).equals(_isi(lain.simpul, ["jenis", "kode"]))
        and _isi(satu.tautan, TAUTAN).equals(_isi(lain.tautan, TAUTAN))
        and _isi(satu.indikator, UKURAN).equals(_isi(lain.indikator, UKURAN))
        and _isi(satu.target, KUNCI_TARGET).equals(_isi(lain.target, KUNCI_TARGET))
        and _isi(satu.realisasi, KUNCI_ANGKA).equals(_isi(lain.realisasi, KUNCI_ANGKA))
    )


def _isi(frame: pd.DataFrame, kunci: list[str]) -> pd.DataFrame:
    """A frame in the order of its keys."""
    return frame.sort_values(kunci, ignore_index=True)


def _angka_baru(dari: pd.DataFrame, ke: pd.DataFrame) -> pd.DataFrame:
    """The old figures, with those of `ke` that were unknown before."""
    tahu = pd.MultiIndex.from_frame(dari.loc[dari["nilai"].notna(), KUNCI_ANGKA])
    kunci = pd.MultiIndex.from_frame(ke[KUNCI_ANGKA])
    baru = ke["nilai"].notna().to_numpy() & ~kunci.isin(tahu)
    diganti = pd.MultiIndex.from_frame(dari[KUNCI_ANGKA]).isin(kunci[baru])
    return pd.concat([dari[~diganti], ke[baru]], ignore_index=True)


def _dengan_yang_keluar(ke: pd.DataFrame, dari: pd.DataFrame, ikut: set[str]) -> pd.DataFrame:
    """The rows of `ke`, and those of `dari` whose indikator is no longer in the plan."""
    return pd.concat([ke, dari[~dari["indikator"].isin(ikut)]], ignore_index=True)


def _berarti(ke: pd.DataFrame, dari: pd.DataFrame) -> pd.DataFrame:
    """The indikator of `ke` with what the kamus of `dari` said of those it knew."""
    lama = dari.drop_duplicates("indikator").set_index("indikator")[ARTI]
    dikenal = ke["indikator"].isin(lama.index)
    hasil = ke.copy()
    for kolom in ARTI:
        arti = ke["indikator"].map(lama[kolom])
        hasil[kolom] = hasil[kolom].where(~dikenal, arti).astype(ke[kolom].dtype)
    return hasil
