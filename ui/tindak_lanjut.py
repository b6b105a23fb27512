"""Tindak lanjut on pages: the list with what the next period says, the form, the report of one."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape
from typing import Any

import streamlit as st

from domain.angka import tulis
from domain.hak import Tindakan, larangan
from domain.kalimat import periode
from domain.peran import Pelaku
from domain.tindak_lanjut import GERAK_TEKS, Gerak, KeadaanTindakLanjut, Posisi, gerak
from domain.waktu import tulis_tanggal
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.laporan import tulis_periode
from metrics.tindak_lanjut import celah, periode_berikut, posisi
from store.tindak_lanjut import (
    TindakLanjut,
    add_tindak_lanjut,
    report_tindak_lanjut,
    tindak_lanjut_frame,
)
from ui import cache
from ui.data_berkas import tanda
from ui.komponen import kosong
from ui.pilihan import Pilihan
from ui.siklus import dicoba, hari_ini, sekarang, selesai
from ui.tabel import sel, tabel

_LAMA = 60  # days that the form proposes
_KATA = {
    KeadaanTindakLanjut.DIRENCANAKAN: ("catatan", "○"),
    KeadaanTindakLanjut.BERJALAN: ("peringatan", "◑"),
    KeadaanTindakLanjut.SELESAI: ("siap", "✓"),
    KeadaanTindakLanjut.BATAL: ("catatan", "✕"),
}
_TERBUKA = (KeadaanTindakLanjut.DIRENCANAKAN, KeadaanTindakLanjut.BERJALAN)
_GERAK = {
    Gerak.BERGERAK: ("siap", "▲"),
    Gerak.TIDAK_BERGERAK: ("galat", "■"),
    Gerak.TANPA_DATA: ("catatan", "○"),
}
_KEPALA = ("Tindak lanjut", "Perangkat daerah", "Tenggat", "Keadaan", "Periode berikutnya")


def semua_tindak_lanjut(pilih: Pilihan, rapat: str | None = None) -> list[dict[str, Any]]:
    """The tindak lanjut of the chosen plan, of one meeting where it is named."""
    with cache.mesin(pilih.versi).connect() as connection:
        semua = baris(tindak_lanjut_frame(connection, pilih.wilayah))
    milik = [t for t in semua if t["rencana"] == pilih.rencana]
    return [t for t in milik if rapat is None or t["rapat"] == rapat]


def putusan_gerak(pilih: Pilihan, t: dict[str, Any]) -> tuple[Gerak, str]:
    """What the period after says of one, with the figures of both."""
    tahun, triwulan = periode_berikut(int(t["tahun"]), int(t["triwulan"]))
    awal = Posisi(t["realisasi"], t["capaian"])
    rencana = cache.rencana(pilih.versi)
    milik = rencana[rencana["rencana"] == pilih.rencana]
    kini = Posisi(None, None)
    if tahun <= int(milik["tahun_akhir"].max()):
        nilai = cache.kinerja(pilih.versi, pilih.wilayah, tahun, pilih.rencana, triwulan)
        kini = posisi(nilai, str(t["indikator"]))
    dari = periode(int(t["tahun"]), int(t["triwulan"]))
    teks = (
        f"capaian {tulis(awal.capaian)} ({dari}) menjadi {tulis(kini.capaian)} "
        f"({periode(tahun, triwulan)})"
    )
    return gerak(awal, kini), teks


def kalimat(pilih: Pilihan) -> tuple[str, str]:
    """The sentence of the page and what stands under it."""
    semua = semua_tindak_lanjut(pilih)
    if not semua:
        return (
            f"Belum ada tindak lanjut {pilih.nama}",
            "Dibuat di rapat atau di sini, untuk indikator yang belum mencapai target.",
        )
    buka = [t for t in semua if KeadaanTindakLanjut(t["keadaan"]) in _TERBUKA]
    hari = hari_ini(pilih).isoformat()
    lewat = sum(str(t["tenggat"]) < hari for t in buka)
    hasil = [putusan_gerak(pilih, t)[0] for t in semua]
    rinci = ", ".join(f"{hasil.count(g)} {GERAK_TEKS[g]}" for g in Gerak)
    telat = f", {lewat} lewat tenggat" if lewat else ""
    return f"{len(buka)} dari {len(semua)} tindak lanjut belum selesai{telat}", f"{rinci}."


def daftar(
    pilih: Pilihan, pelaku: Pelaku, *, rapat: str | None = None, opd: str | None = None
) -> None:
    """The list, the soonest due first, and the form that reports on one."""
    semua = [t for t in semua_tindak_lanjut(pilih, rapat) if opd is None or t["opd"] == opd]
    if not semua:
        st.html(kosong("Belum ada tindak lanjut."))
        return
    hari = hari_ini(pilih)
    rows = [_baris(pilih, t, hari) for t in semua]
    st.html(tabel(_KEPALA, rows, "Yang tenggatnya paling dekat lebih dahulu", "tindak"))
    _melapor(pilih, pelaku, semua)


def _baris(pilih: Pilihan, t: dict[str, Any], hari: date) -> str:
    keadaan = KeadaanTindakLanjut(t["keadaan"])
    tenggat = date.fromisoformat(str(t["tenggat"]))
    lewat = keadaan in _TERBUKA and tenggat < hari
    lambat = f", lewat {(hari - tenggat).days} hari" if lewat else ""
    hasil, angka = putusan_gerak(pilih, t)
    nama = cache.kamus(pilih.versi)[str(t["indikator"])].nama
    bukti = f'<br><span class="redup">Bukti: {escape(str(t["bukti"]))}</span>' if t["bukti"] else ""
    tentang = (
        f'<span><b>{escape(str(t["uraian"]))}</b><br><span class="redup">{escape(nama)}</span>'
        f"{bukti}</span>"
    )
    kata = tanda(*_GERAK[hasil], GERAK_TEKS[hasil].capitalize())
    berikut = f'<span>{kata}<br><span class="redup">{escape(angka)}</span></span>'
    return (
        f"<tr>{sel('Tindak lanjut', tentang, 'nama')}"
        f"{sel('Perangkat daerah', escape(str(t['opd'])))}"
        f"{sel('Tenggat', escape(tulis_tanggal(tenggat) + lambat), 'telat' if lewat else '')}"
        f"{sel('Keadaan', tanda(*_KATA[keadaan], keadaan.capitalize()))}"
        f"{sel('Periode berikutnya', berikut)}</tr>"
    )


def formulir(
    pilih: Pilihan, pelaku: Pelaku, periode_kini: tuple[int, int], *, rapat: str | None = None
) -> None:
    """The form for a new one, aimed at an indikator that is short of its target."""
    if larangan(pelaku, Tindakan.BUAT_TINDAK_LANJUT, pilih.wilayah):
        return
    tahun, triwulan = periode_kini
    nilai = cache.kinerja(pilih.versi, pilih.wilayah, tahun, pilih.rencana, triwulan)
    sasaran = {c.indikator: c for c in celah(nilai)}
    if not sasaran:
        st.html(kosong(_tanpa_celah(nilai, tulis_periode(tahun, triwulan))))
        return
    with st.expander("Tambah tindak lanjut"):
        kode = st.selectbox(
            "Indikator yang dituju", list(sasaran), key="tl_indikator",
            format_func=lambda k: f"{sasaran[k].nama} (capaian {tulis(sasaran[k].capaian)})",
        )  # fmt: skip
        uraian = st.text_area("Yang dikerjakan", key="tl_uraian", max_chars=1000)
        tenggat = st.date_input(
            "Tenggat", hari_ini(pilih) + timedelta(_LAMA), key="tl_tenggat", format="DD/MM/YYYY",
            width=180,
        )  # fmt: skip
        st.html(f'<p class="redup kecil">Penanggung jawab: {escape(sasaran[kode].opd)}</p>')
        if st.button("Tambah", type="primary", key="tl_tambah", disabled=not uraian.strip()):
            baru = TindakLanjut(
                pilih.wilayah, pilih.rencana, tahun, triwulan, kode, sasaran[kode].opd,
                uraian.strip(), tenggat, posisi(nilai, kode), rapat,
            )  # fmt: skip
            mesin = cache.mesin(pilih.versi)
            if dicoba(lambda: add_tindak_lanjut(mesin, pelaku, baru, sekarang())):
                selesai(f"Tindak lanjut untuk {sasaran[kode].opd} dicatat.")


def _tanpa_celah(nilai: Kinerja, nama: str) -> str:
    """Why there is nothing to aim at: all known ones reach their target, or none is known."""
    if nilai.indikator["capaian"].notna().any():
        return f"Tidak ada indikator yang diketahui di bawah target {nama}."
    return f"Belum ada indikator yang dapat dinilai pada {nama}; pilih periode lain."


def _melapor(pilih: Pilihan, pelaku: Pelaku, semua: Sequence[dict[str, Any]]) -> None:
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
        keadaan = st.selectbox(
            "Keadaan", list(KeadaanTindakLanjut), key=f"lapor_keadaan_{nomor}",
            index=list(KeadaanTindakLanjut).index(KeadaanTindakLanjut(boleh[nomor]["keadaan"])),
            format_func=str.capitalize,
        )  # fmt: skip
        bukti = st.text_area(
            "Bukti", str(boleh[nomor]["bukti"]), key=f"lapor_bukti_{nomor}", max_chars=1000
        )
        if st.button("Simpan kemajuan", key="lapor_simpan"):
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
