"""What the user has chosen: read from the URL, written back to it; the URL is the only truth."""

import json
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from domain.istilah import JenisWilayah
from domain.periode import ROMAWI, SETAHUN
from metrics.baris import baris
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat

T = TypeVar("T", bound=Hashable)
LabelVisibility = Literal["visible", "hidden", "collapsed"]
KEADAAN = "keadaan"  # the query parameter that asks for an earlier state of the data
TEKS_TERPANJANG = 40
TAMPIL_RINGKAS: LabelVisibility = "collapsed"


@dataclass(frozen=True)
class Pilihan:
    """The choice all pages share, of one state of the store.

    induk is the region above ("" for the nation); rencana is "" for a wilayah without a plan;
    kini is whether the state is the newest.
    """

    versi: Versi
    kini: bool
    wilayah: str
    nama: str
    induk: str
    zona_waktu: str
    contoh: bool
    rencana: str
    tahun: int
    triwulan: int  # 0: the whole year

    def tautan(self) -> dict[str, str]:
        """The query of a link that keeps the choice."""
        pilihan = {"wilayah": self.wilayah, "rencana": self.rencana, "tahun": str(self.tahun)}
        if self.triwulan:
            pilihan["triwulan"] = str(self.triwulan)
        if not self.kini:
            pilihan[KEADAAN] = str(self.versi.nomor)
        return {nama: nilai for nama, nilai in pilihan.items() if nilai}

    def tertulis(self) -> str:
        """Whose figures, and of when: Kabupaten Lahat · 2023, Contoh · s.d. TW II 2025."""
        periode = f"{nama_periode(self.triwulan)} " if self.triwulan else ""
        return f"{self.nama} · {periode}{self.tahun}"

    def alamat(self, halaman: str, **lainnya: str) -> str:
        """The address of a page that keeps the choice and adds to it, beside the page shown."""
        return f"{halaman}?{urlencode({**self.tautan(), **lainnya})}"


def pilih(
    nama: str,
    label: str,
    opsi: Sequence[T],
    bawaan: T,
    tulisan: Callable[[T], str],
    tampil: LabelVisibility = "visible",
    *,
    lebar: int,
) -> T:
    """Show a picker bound to `?nama=` by the options' codes; an unknown code falls to `bawaan`.

    The value is set from the URL before the widget is made and written back by one assignment,
    which is one step of the browser's history.
    """
    menurut_teks = {str(o): o for o in opsi}
    diminta = st.query_params.get(nama)
    if diminta is not None and diminta not in menurut_teks:
        st.toast(f"{label} “{diminta}” tidak tersedia di sini; yang ditampilkan {tulisan(bawaan)}.")
    kunci = f"pilih_{nama}"
    st.session_state[kunci] = menurut_teks.get(diminta or "", bawaan)
    return st.selectbox(
        label,
        opsi,
        key=kunci,
        format_func=tulisan,
        on_change=_tulis,
        args=(nama,),
        placeholder=f"Cari {label.lower()}",
        label_visibility=tampil,
        width=lebar,
    )


def pilih_beberapa(
    nama: str, label: str, opsi: Sequence[str], tulisan: Callable[[str], str], kosong: str
) -> list[str]:
    """Show a picker of several codes bound to `?nama=a,b`; unknown ones are left out and said.

    `kosong` is what the picker says while nothing is chosen.
    """
    diminta = st.query_params.get(nama, "").split(",")
    if asing := ", ".join(k for k in diminta if k and k not in opsi):
        st.toast(f"{label} “{asing}” tidak tersedia di sini; ditinggalkan.")
    kunci = f"pilih_{nama}"
    st.session_state[kunci] = [k for k in diminta if k in opsi]
    return st.multiselect(
        label,
        opsi,
        key=kunci,
        format_func=tulisan,
        on_change=_tulis,
        args=(nama,),
        placeholder=kosong,
    )


def isi(nama: str, label: str, bawaan: str, *, contoh: str) -> str:
    """Show a field of text bound to `?nama=`, cut to what a cell holds; `contoh` shows the way."""
    kunci = f"pilih_{nama}"
    st.session_state[kunci] = st.query_params.get(nama, bawaan)[:TEKS_TERPANJANG]
    return st.text_input(
        label,
        key=kunci,
        on_change=_tulis,
        args=(nama,),
        placeholder=contoh,
        max_chars=TEKS_TERPANJANG,
    )


def _tulis(nama: str) -> None:
    nilai = st.session_state[f"pilih_{nama}"]
    teks = ",".join(map(str, nilai)) if isinstance(nilai, list) else str(nilai)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    st.query_params.from_dict({**st.query_params.to_dict(), nama: teks})


def keadaan_diminta(terbaru: Versi) -> Versi:
    """The state of the data the address asks for by its version; the newest where it asks none."""
    diminta = st.query_params.get(KEADAAN)
    if diminta is None:
        return terbaru
    if diminta.isascii() and diminta.isdigit() and 1 <= int(diminta) <= terbaru.nomor:
        return Versi(terbaru.basis_data, int(diminta))
    st.toast(f"Keadaan data “{diminta}” tidak ada; yang ditampilkan yang terbaru.")
    return terbaru


def baca(versi: Versi, terbaru: Versi) -> Pilihan:
    """Show the pickers of wilayah, plan and year and give what they stand at."""
    semua = cache.wilayah(versi)
    kode = wilayah_terpakai(versi)
    wilayah = pilih(
        "wilayah",
        "Wilayah",
        kode,
        _beranda(versi, kode),
        lambda k: semua[k].nama,
        TAMPIL_RINGKAS,
        lebar=200,
    )
    rencana = _pilih_rencana(versi, wilayah)
    tahun = _pilih_tahun(versi, wilayah, rencana)
    dipilih = semua[wilayah]
    return Pilihan(
        versi=versi,
        kini=versi == terbaru,
        wilayah=wilayah,
        nama=dipilih.nama,
        induk=dipilih.induk,
        zona_waktu=dipilih.zona_waktu,
        contoh=dipilih.contoh,
        rencana=rencana,
        tahun=tahun,
        triwulan=_triwulan_diminta() if _bertriwulan(versi, rencana) else SETAHUN,
    )


@ingat(8)
def wilayah_terpakai(versi: Versi) -> list[str]:
    """Regions with a plan or a figure: those with a plan first, then by code."""
    berencana = set(cache.rencana(versi)["wilayah"])
    berangka = set(cache.cakupan_angka(versi)["wilayah"])
    wilayah = cache.wilayah(versi)
    semua = sorted(
        k for k in berencana | berangka if wilayah[k].jenis is not JenisWilayah.KECAMATAN
    )
    return [k for k in semua if k in berencana] + [k for k in semua if k not in berencana]


def _beranda(versi: Versi, kode: Sequence[str]) -> str:
    """The home wilayah of the settings, else the first there is."""
    beranda = cache.pengaturan(versi, "beranda.wilayah")
    return beranda if beranda is not None and beranda in kode else kode[0]


def _pilih_rencana(versi: Versi, wilayah: str) -> str:
    nama, terakhir = _rencana_rencana(versi, wilayah)
    if not nama:
        return ""
    return pilih(
        "rencana",
        "Rencana",
        list(nama),
        terakhir,
        nama.__getitem__,
        TAMPIL_RINGKAS,
        lebar=180,
    )


@ingat(64)
def _rencana_rencana(versi: Versi, wilayah: str) -> tuple[dict[str, str], str]:
    """The plans of a wilayah by their code, and the one a meeting would open."""
    milik = cache.rencana(versi)
    milik = milik[milik["wilayah"] == wilayah].sort_values(["tahun_awal", "versi"])
    nama = dict(zip(milik["rencana"], _nama_rencana(milik), strict=True))
    return nama, _rencana_terakhir(versi, milik) if nama else ""


def _nama_rencana(milik: pd.DataFrame) -> list[str]:
    return [
        f"{jenis} {awal}–{akhir}" if awal < akhir else f"{jenis} {awal}"
        for jenis, awal, akhir in zip(
            milik["jenis"], milik["tahun_awal"], milik["tahun_akhir"], strict=True
        )
    ]


def _rencana_terakhir(versi: Versi, milik: pd.DataFrame) -> str:
    """The last plan that has begun by the latest figure of the wilayah, else the first.

    A five-year plan stands before those of one year.
    """
    milik = milik.loc[milik["jenis"] == "RPJMD"] if "RPJMD" in set(milik["jenis"]) else milik
    cakupan = cache.cakupan_angka(versi)
    akhir = cakupan.loc[cakupan["wilayah"] == milik["wilayah"].iloc[0], "tahun_akhir"].max()
    mulai = [str(r["rencana"]) for r in baris(milik) if r["tahun_awal"] <= akhir]
    return mulai[-1] if mulai else str(milik["rencana"].iloc[0])


def _pilih_tahun(versi: Versi, wilayah: str, rencana: str) -> int:
    tahun, bawaan = _tahun_tahun(versi, wilayah, rencana)
    return pilih("tahun", "Tahun", tahun[::-1], bawaan, str, TAMPIL_RINGKAS, lebar=100)


@ingat(64)
def _tahun_tahun(versi: Versi, wilayah: str, rencana: str) -> tuple[list[int], int]:
    """The years of the figures and the plan, and the one a meeting would open."""
    cakupan = cache.cakupan_angka(versi)
    milik = cakupan[cakupan["wilayah"] == wilayah]
    plans = cache.rencana(versi)
    plan = plans[plans["rencana"] == rencana]
    tahun_awal = [*milik["tahun_awal"], *plan["tahun_awal"]]
    tahun_akhir = [*milik["tahun_akhir"], *plan["tahun_akhir"]]
    tahun = list(range(int(min(tahun_awal)), int(max(tahun_akhir)) + 1))
    # The latest year of the plan that has a figure: the year a meeting would open.
    batas = int(plan["tahun_akhir"].max()) if len(plan) else tahun[-1]
    bawaan = min(batas, int(milik["tahun_akhir"].max()) if len(milik) else batas)
    return tahun, bawaan if bawaan in tahun else tahun[-1]


def pilih_triwulan(pilihan: Pilihan) -> None:
    """Show a picker of the period where the plan has quarterly targets."""
    if _bertriwulan(pilihan.versi, pilihan.rencana):
        pilih("triwulan", "Periode", range(5), SETAHUN, nama_periode, TAMPIL_RINGKAS, lebar=150)


def nama_periode(triwulan: int) -> str:
    """Setahun, or s.d. TW II."""
    return "Setahun" if triwulan == SETAHUN else f"s.d. {ROMAWI[triwulan]}"


def _triwulan_diminta() -> int:
    diminta = st.query_params.get("triwulan", "")
    return int(diminta) if diminta in ("1", "2", "3", "4") else SETAHUN


def _bertriwulan(versi: Versi, rencana: str) -> bool:
    return rencana in cache.rencana_bertriwulan(versi)


def pilih_indikator(pilihan: Pilihan, *, semua: bool = False) -> str:
    """Show a picker of the indikator that have figures, those of the chosen wilayah first.

    With `semua` those of the kamus that have none yet may be chosen, too.
    """
    kamus = cache.kamus(pilihan.versi)
    ada, utama = _indikator_indikator(pilihan.versi, pilihan.wilayah, semua=semua)
    return pilih("indikator", "Indikator", ada, utama, lambda k: kamus[k].nama, lebar=420)


@ingat(64)
def _indikator_indikator(versi: Versi, wilayah: str, *, semua: bool) -> tuple[list[str], str]:
    """The indikator that may be chosen, those of the wilayah first, and the one that leads."""
    kamus, cakupan = cache.kamus(versi), cache.cakupan_angka(versi)
    milik = set(cakupan.loc[cakupan["wilayah"] == wilayah, "indikator"])
    boleh = set(kamus) if semua else set(cakupan["indikator"])
    ada = sorted(boleh, key=lambda k: (k not in milik, kamus[k].nama))
    utama = [k for k in kartu_terpilih(versi) if k in milik]
    return ada, (utama or ada)[0]


def kartu_terpilih(versi: Versi) -> list[str]:
    """Indikator or kelompok_seri codes that the settings put on the cards of Ringkasan."""
    isi = cache.pengaturan(versi, "ringkasan.kartu")
    return list(json.loads(isi)) if isi else []
