"""The forms of tindak lanjut: a new one aimed at a gap, and how far one is."""

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import timedelta
from typing import Any

import streamlit as st

from domain.angka import tulis
from domain.hak import Tindakan, larangan
from domain.peran import Pelaku
from domain.tindak_lanjut import KeadaanTindakLanjut
from metrics.kinerja import Kinerja
from metrics.laporan import tulis_periode
from metrics.tindak_lanjut import Celah, celah, posisi
from store.tindak_lanjut import TindakLanjut, add_tindak_lanjut, report_tindak_lanjut
from ui import cache
from ui.komponen import kosong
from ui.pilihan import Pilihan
from ui.siklus import dicoba, hari_ini, sekarang, selesai, terisi

_LAMA = 60  # days that the form proposes


def boleh_membuat(pilih: Pilihan, pelaku: Pelaku) -> bool:
    """Whether somebody may make one in the wilayah."""
    return larangan(pelaku, Tindakan.BUAT_TINDAK_LANJUT, pilih.wilayah) is None


def formulir(
    pilih: Pilihan, pelaku: Pelaku, periode_kini: tuple[int, int], *, rapat: str | None = None
) -> None:
    """The form for a new one, aimed at an indikator short of its target; folded in a meeting."""
    if not boleh_membuat(pilih, pelaku):
        return
    tahun, triwulan = periode_kini
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, tahun, pilih.rencana, triwulan)
    sasaran = {c.indikator: c for c in celah(nilai)}
    if not sasaran:
        st.html(kosong(_tanpa_celah(nilai, tulis_periode(tahun, triwulan))))
        return
    lipat = nullcontext() if rapat is None else st.expander("Tambah tindak lanjut")
    with lipat, st.form("tl_baru", border=False):
        kode = st.selectbox(
            "Indikator yang dituju", list(sasaran), key="tl_indikator",
            format_func=lambda k: _dituju(sasaran[k]),
        )  # fmt: skip
        label = "Yang dikerjakan"
        uraian = st.text_area(label, key="tl_uraian", max_chars=1000)
        tenggat = st.date_input(
            "Tenggat", hari_ini(pilih) + timedelta(_LAMA), key="tl_tenggat", format="DD/MM/YYYY",
            width=180,
        )  # fmt: skip
        if st.form_submit_button("Tambah", type="primary", key="tl_tambah") and terisi(
            uraian, label
        ):
            baru = TindakLanjut(
                pilih.wilayah, pilih.rencana, tahun, triwulan, kode, sasaran[kode].opd,
                uraian.strip(), tenggat, posisi(nilai, kode), rapat,
            )  # fmt: skip
            _tambah(pilih, pelaku, baru)


def _tambah(pilih: Pilihan, pelaku: Pelaku, baru: TindakLanjut) -> None:
    mesin = cache.mesin(pilih.versi)
    if dicoba(lambda: add_tindak_lanjut(mesin, pelaku, baru, sekarang())):
        selesai(f"Tindak lanjut untuk {baru.opd} dicatat.", "tl_uraian")


def _dituju(satu: Celah) -> str:
    return f"{satu.nama} (capaian {tulis(satu.capaian)}, {satu.opd})"


def _tanpa_celah(nilai: Kinerja, nama: str) -> str:
    """Why there is nothing to aim at: all known ones reach their target, or none is known."""
    if nilai.indikator["capaian"].notna().any():
        return f"Tidak ada indikator yang diketahui di bawah target {nama}."
    return f"Belum ada indikator yang dapat dinilai pada {nama}; pilih periode lain."


def formulir_lapor(pilih: Pilihan, pelaku: Pelaku, semua: Sequence[dict[str, Any]]) -> None:
    """Say how far one is, where one may."""
    boleh = {
        int(t["id"]): t
        for t in semua
        if larangan(pelaku, Tindakan.LAPOR_TINDAK_LANJUT, pilih.wilayah, str(t["opd"])) is None
    }
    if not boleh:
        return
    with st.expander("Laporkan kemajuan"):
        nomor = st.selectbox(
            "Tindak lanjut", list(boleh), key="lapor_nomor",
            format_func=lambda n: str(boleh[n]["uraian"]),
        )  # fmt: skip
        with st.form(f"lapor_{nomor}", border=False):
            keadaan = st.selectbox(
                "Keadaan", list(KeadaanTindakLanjut), key=f"lapor_keadaan_{nomor}",
                index=list(KeadaanTindakLanjut).index(KeadaanTindakLanjut(boleh[nomor]["keadaan"])),
                format_func=str.capitalize,
            )  # fmt: skip
            bukti = st.text_area(
                "Bukti", str(boleh[nomor]["bukti"]), key=f"lapor_bukti_{nomor}", max_chars=1000
            )
            ditekan = st.form_submit_button("Simpan kemajuan", key="lapor_simpan")
        if ditekan:
            _lapor(pilih, pelaku, nomor, keadaan, bukti)


def _lapor(
    pilih: Pilihan, pelaku: Pelaku, nomor: int, keadaan: KeadaanTindakLanjut, bukti: str
) -> None:
    def tulis() -> bool:
        mesin = cache.mesin(pilih.versi)
        report_tindak_lanjut(mesin, pelaku, nomor, keadaan, bukti, sekarang())
        return True

    if dicoba(tulis):
        selesai("Kemajuan tindak lanjut disimpan.")
