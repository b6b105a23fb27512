"""The calculator: fields bound to the address, and the worked sum of a row as HTML."""

from collections.abc import Mapping
from html import escape

import streamlit as st

from domain.angka import tulis
from domain.aturan import MAKS_BOLEH, Aturan, AturanSalah, Batas, FormulaTurun
from domain.istilah import Arah
from domain.langkah import ARAH_TEKS, BATAS_TEKS, Bagian
from domain.ordinal import SKALA
from domain.rumus import RASIO, SELISIH
from domain.setelan import setelan_berlaku
from metrics.isian import HitunganBaris, IsianSalah, hitungan_baris
from ui.komponen import kabar, lencana_keadaan
from ui.pilihan import isi, pilih
from ui.tentang import KATA_SKALA

SEBUTAN = {"arah": "Arah", "target": "Target", "realisasi": "Realisasi", "skala": "Skala"}
CONTOH = {"target": "10", "realisasi": "8"}
CONTOH_ORDINAL = {"target": "WTP", "realisasi": "WDP"}
_BUNYI = {FormulaTurun.SELISIH: SELISIH.teks, FormulaTurun.RASIO: RASIO.teks}
_MAKS = ["tanpa" if m is None else f"{m:.0f}" for m in MAKS_BOLEH]
_LEBAR = 320


@st.fragment
def kalkulator(aturan: Aturan) -> None:
    """Draw the calculator; `aturan` are the rules its settings start from."""
    isian = _isian(aturan)
    try:
        st.html(hasil_hitungan(hitungan_baris(isian)))
    except IsianSalah as sebab:
        st.html(kabar("Isian belum dapat dihitung", sebab.kalimat(SEBUTAN.__getitem__)))
    except AturanSalah as sebab:
        st.html(kabar("Aturan belum dapat dipakai", f"{sebab}."))


def _isian(aturan: Aturan) -> Mapping[str, str]:
    """The fields as texts, those of rules only where they matter to the arah."""
    bawaan = setelan_berlaku(aturan)
    arah_arah = [a for a in Arah if a is not Arah.NETRAL]
    with st.container(horizontal=True, key="isian_baris"):
        arah = pilih("arah", "Arah", arah_arah, Arah.TURUN, _tulis_arah, lebar=_LEBAR)
        isian = {"arah": arah.value, "label": bawaan["label"]}
        contoh = CONTOH
        if arah is Arah.ORDINAL:
            contoh = CONTOH_ORDINAL
            isian["skala"] = pilih(
                "skala", "Skala", list(SKALA), "opini_bpk", _tulis_skala, lebar=_LEBAR
            )
        petunjuk = "WTP" if arah is Arah.ORDINAL else "9,8 · 11,9-12,4 · >= 75"
        isian["target"] = isi("target", "Target", contoh["target"], contoh=petunjuk)
        isian["realisasi"] = isi(
            "realisasi", "Realisasi", contoh["realisasi"], contoh="kosong: belum ada data"
        )
    with st.container(horizontal=True, key="isian_aturan"):
        if arah is Arah.TURUN:
            isian["formula"] = pilih(
                "formula", "Rumus", list(FormulaTurun), aturan.formula_turun, _tulis_formula,
                lebar=_LEBAR,
            )  # fmt: skip
        isian["maks"] = pilih("maks", "Maksimum", _MAKS, bawaan["maks"], str, lebar=120)
        isian["batas"] = pilih(
            "batas", "Batas kelas", list(Batas), aturan.batas, _tulis_batas, lebar=_LEBAR
        )
    return isian


def hasil_hitungan(baris: HitunganBaris) -> str:
    """The result and the steps that lead to it, read aloud when it changes."""
    hasil = baris.hitungan.hasil
    kelas = hasil.kelas.kode if hasil.kelas else None
    badge = lencana_keadaan(kelas, hasil.keadaan.value, baris.aturan.label)
    langkah = "".join(
        f"<li><b>{_kata(g.bagian)}</b> {escape(g.teks.removeprefix(f'{g.bagian}: '))}</li>"
        for g in baris.hitungan.langkah
    )
    return (
        f'<div class="hasil" role="status"><span class="redup">Capaian</span> '
        f'<span class="angka">{tulis(hasil.nilai)}</span> {badge}</div>'
        f'<ol class="langkah">{langkah}</ol>'
    )


def _kata(bagian: Bagian) -> str:
    return escape(bagian.value.capitalize())


def _tulis_arah(arah: Arah) -> str:
    return f"{arah.value.capitalize()}: {ARAH_TEKS[arah]}"


def _tulis_skala(skala: str) -> str:
    return f"{KATA_SKALA[skala]}: {', '.join(reversed(SKALA[skala]))}"


def _tulis_formula(formula: FormulaTurun) -> str:
    return f"{formula.value}: {_BUNYI[formula]}"


def _tulis_batas(batas: Batas) -> str:
    return f"{batas.value}: {BATAS_TEKS[batas]}"
