"""What the page Laporan shows: the kinds of report with their buttons, and what was made."""

from html import escape
from typing import Any

import streamlit as st

from domain.kalimat import periode
from reports.daftar import DAFTAR, MENURUT_KODE, JenisLaporan
from reports.paket.arsip import arsip
from reports.pintu.satu import ukuran
from ui.komponen import subjudul
from ui.laporan_antre import Antrean, Dibuat, batalkan, dibuat, gagal, minta_dibuat
from ui.laporan_pilihan import Pesan
from ui.pilihan import Pilihan

TERMINAL = 'python -m reports paket --rapat "NAMA RAPAT" -o FOLDER'


def judul_laporan(pilihan: Pilihan, pesan: Pesan) -> tuple[str, str]:
    """The title and what stands below it."""
    m = pesan.minta
    kapan = periode(pilihan.tahun, pilihan.triwulan)
    tentang = f"untuk rapat “{m.rapat}”" if m.rapat else kapan
    sasaran = f"{len(m.sasaran)} sasaran" if m.sasaran else "semua sasaran"
    return (
        f"{len(DAFTAR)} laporan {pilihan.nama} {tentang}",
        f"Sekali tekan untuk semuanya, {sasaran}. Setiap angkanya sama dengan layar.",
    )


def daftar_jenis(pesan: Pesan, antre: Antrean | None) -> Any:
    """Every kind with its button; gives the place of the progress bar."""
    jadi = {d.kode: d for d in dibuat() if d.pesan == pesan}
    salah = gagal(pesan)
    with st.container(key="kartu_jenis"):
        bilah = _atas(pesan, antre, jadi)
        for jenis, kelompok in zip(DAFTAR, _kelompok(), strict=True):
            kode = jenis.kode
            if kelompok:
                st.html(f'<h3 class="kelompok">{escape(kelompok)}</h3>')
            with st.container(key=f"jenis_{kode}", horizontal=True, vertical_alignment="center"):
                st.html(_nama(jenis, jadi.get(kode), salah.get(kode, "")))
                _tombol(pesan, jenis, jadi.get(kode), sibuk=antre is not None)
    return bilah


def _kelompok() -> list[str]:
    """The group that begins with each kind; "" within one."""
    nama = [j.kelompok for j in DAFTAR]
    return [kini if kini != lalu else "" for lalu, kini in zip(["", *nama], nama, strict=False)]


def _atas(pesan: Pesan, antre: Antrean | None, jadi: dict[str, Dibuat]) -> Any:
    """The heading with the one press for all, or how far the work is with the way out of it."""
    with st.container(key="laporan_semua", horizontal=True, vertical_alignment="center"):
        if antre is not None:
            bilah = st.empty()
            st.button("Batalkan", key="laporan_batal", on_click=batalkan)
            return bilah
        st.html(subjudul("Yang dapat dibuat"))
        if len(jadi) == len(DAFTAR):
            _unduh_semua(list(jadi.values()))
        else:
            st.button(
                f"Buat semua ({len(DAFTAR)})",
                key="laporan_buat_semua",
                type="primary",
                on_click=minta_dibuat,
                args=(pesan, tuple(j.kode for j in DAFTAR)),
            )
    return None


def _unduh_semua(jadi: list[Dibuat]) -> None:
    nama = jadi[0].nama.rsplit("_", 1)[0]
    urut = sorted(jadi, key=lambda d: d.nama)
    st.download_button(
        "Unduh semua (zip)",
        arsip({d.nama: d.isi for d in urut}, ""),
        f"{nama}_semua.zip",
        "application/zip",
        key="laporan_unduh_semua",
        type="primary",
        on_click="ignore",
    )


def _nama(jenis: JenisLaporan, jadi: Dibuat | None, salah: str) -> str:
    """A kind: its name, what it is for, its file or why there is none."""
    bawah = f"{jadi.nama} · {ukuran(len(jadi.isi))}" if jadi else jenis.akhiran.upper()
    sebab = f'<p class="salah" role="alert">{escape(salah)}</p>' if salah else ""
    return (
        f'<div class="jenis"><b>{escape(jenis.judul)}</b> <small>{escape(bawah)}</small>'
        f"<p>{escape(jenis.keterangan)}</p>{sebab}</div>"
    )


def _tombol(pesan: Pesan, jenis: JenisLaporan, jadi: Dibuat | None, *, sibuk: bool) -> None:
    if jadi is not None:
        _unduh(jadi, f"unduh_{jenis.kode}")
        return
    st.button(
        "Buat",
        key=f"buat_{jenis.kode}",
        disabled=sibuk,
        help=f"Buat {jenis.judul}",
        on_click=minta_dibuat,
        args=(pesan, (jenis.kode,)),
    )


def _unduh(jadi: Dibuat, kunci: str) -> None:
    jenis = MENURUT_KODE[jadi.kode]
    st.download_button(
        "Unduh",
        jadi.isi,
        jadi.nama,
        jenis.mime,
        key=kunci,
        help=f"Unduh {jadi.nama}",
        on_click="ignore",
    )


def daftar_dibuat(pesan: Pesan) -> None:
    """What was made for other choices in this session, and how it is made without the screen."""
    semua = [d for d in dibuat() if d.pesan != pesan]
    if semua:
        with st.container(key="kartu_dibuat"):
            st.html(subjudul("Dibuat sebelumnya di sesi ini", "Hilang saat peramban ditutup."))
            for ke, satu in enumerate(semua):
                with st.container(key=f"dibuat_{ke}", horizontal=True, vertical_alignment="center"):
                    st.html(_terdahulu(satu))
                    _unduh(satu, f"unduh_dibuat_{ke}")
    with st.expander("Membuatnya terjadwal, tanpa layar"):
        st.html(
            '<p class="lede">Di server, misalnya dari cron, perintah ini menulis semua laporan '
            "sebuah rapat ke satu folder dan menyebut letak setiap berkasnya.</p>"
        )
        st.code(TERMINAL, language="bash")


def _terdahulu(satu: Dibuat) -> str:
    return (
        f'<div class="jenis"><b>{escape(MENURUT_KODE[satu.kode].judul)}</b> '
        f"<small>{escape(satu.nama)} · {ukuran(len(satu.isi))}</small>"
        f"<p>{escape(satu.tentang)}</p></div>"
    )
