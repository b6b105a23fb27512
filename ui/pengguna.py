"""Users, what is assigned to them, and the forms by which an admin changes it."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from domain.peran import SEBUTAN_PERAN, SEMUA, Pelaku, Peran, Tugas
from metrics.baris import baris
from store.pengguna import pelaku_bernama, pengguna_frame, put_pengguna, set_aktif
from store.reading_plan import opd_frame
from ui import cache
from ui.komponen import kosong, subjudul
from ui.pilihan import Pilihan, wilayah_terpakai
from ui.siklus import dicoba, sekarang, selesai
from ui.tabel import sel, tabel

_PERAN = tuple(p for p in Peran if p is not Peran.PUBLIK)


def daftar_pengguna(pilihan: Pilihan) -> list[Pelaku]:
    """Everybody the store knows, with what is assigned to them."""
    with cache.mesin(pilihan.versi).connect() as connection:
        subjek = dict.fromkeys(str(b["subjek"]) for b in baris(pengguna_frame(connection)))
        return [pelaku_bernama(connection, s) for s in subjek]


def tabel_pengguna(pilihan: Pilihan, semua: list[Pelaku]) -> str:
    """The users as a table, or what to do where there is none."""
    if not semua:
        return kosong("Belum ada pengguna. Daftarkan yang pertama di bawah ini.")
    isi = (
        f"<tr>{sel('Nama', escape(p.nama), 'nama')}{sel('Nama masuk', escape(p.subjek))}"
        f"{sel('Tugas', '<span>' + _tugas_tertulis(pilihan, p) + '</span>', 'kalimat')}"
        f"{sel('Keadaan', 'Aktif' if p.aktif else '<b>Dinonaktifkan</b>')}</tr>"
        for p in semua
    )
    return tabel(
        ("Nama", "Nama masuk", "Tugas", "Keadaan"), isi, f"{len(semua)} pengguna", "pengguna alir"
    )


def daftarkan(pilihan: Pilihan, siapa: Pelaku, semua: list[Pelaku]) -> None:
    """The form that adds a user, or gives one more role to somebody who is known."""
    st.html(subjudul("Daftarkan atau beri tugas", "Tugas baru menambah yang sudah ada."))
    wilayah = wilayah_terpakai(pilihan.versi)
    with st.form("pengguna_tambah", border=False), st.container(key="isi_pengguna"):
        subjek = st.text_input("Nama masuk", placeholder="surel@kabupaten.go.id", max_chars=200)
        nama = st.text_input("Nama", max_chars=200)
        peran = st.selectbox("Peran", _PERAN, format_func=lambda p: SEBUTAN_PERAN[p])
        tempat = st.selectbox(
            "Wilayah",
            [*wilayah, SEMUA],
            index=wilayah.index(pilihan.wilayah),
            format_func=lambda k: _nama_wilayah(pilihan, k),
        )
        opd = _pilih_opd(pilihan)
        if not st.form_submit_button("Simpan", type="primary"):
            return
    if peran is Peran.OPERATOR and not opd:
        st.error("Pilih perangkat daerah operator ini.", icon=":material/error:")
        return
    subjek = subjek.strip().lower()
    lama = next((p for p in semua if p.subjek == subjek), Pelaku(subjek, nama))
    baru = Tugas(peran, tempat, opd if peran is Peran.OPERATOR else "")
    _simpan(pilihan, siapa, replace(lama, nama=nama.strip() or lama.nama), [*lama.tugas, baru])


def _pilih_opd(pilihan: Pilihan) -> str:
    """The OPD of an operator, "" for none; one of another wilayah is named by its code."""
    nama = _opd(pilihan)
    dipilih: str | None = st.selectbox(
        "Perangkat daerah, bagi operator",
        list(nama),
        index=None,
        format_func=lambda k: nama.get(str(k), str(k)),
        placeholder="hanya untuk operator",
        accept_new_options=True,
    )
    return (dipilih or "").strip()


def _opd(pilihan: Pilihan) -> dict[str, str]:
    """What an operator may be of: the OPD of the chosen plan with their names, or all of them."""
    semua = {SEMUA: "semua perangkat daerah"}
    if not pilihan.rencana:
        return semua
    versi = cache.versi_rencana(pilihan.versi, pilihan.rencana, pilihan.tahun)
    with cache.mesin(pilihan.versi).connect() as connection:
        frame = opd_frame(connection, pilihan.rencana, versi, pilihan.versi.nomor)
    return {str(o["kode"]): f"{o['nama']} ({o['kode']})" for o in baris(frame)} | semua


def ubah(pilihan: Pilihan, siapa: Pelaku, semua: list[Pelaku]) -> None:
    """Take one role from a user, disable or enable them; nothing while nobody is known."""
    if not semua:
        return
    st.html(subjudul("Cabut atau nonaktifkan", "Berlaku pada klik mereka berikutnya."))
    orang = st.selectbox("Pengguna", semua, format_func=lambda p: f"{p.nama} · {p.subjek}")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if orang.tugas:
            dicabut = st.selectbox(
                "Tugas", orang.tugas, format_func=lambda t: tulis_tugas(pilihan, t), width=420
            )
            if st.button("Cabut tugas ini"):
                _simpan(pilihan, siapa, orang, [t for t in orang.tugas if t != dicabut])
        if st.button("Nonaktifkan" if orang.aktif else "Aktifkan lagi"):
            _aktifkan(pilihan, siapa, orang)


def tulis_tugas(pilihan: Pilihan, tugas: Tugas) -> str:
    """A role in words: verifikator, Kabupaten Contoh."""
    opd = {"": "", SEMUA: ", semua OPD"}.get(tugas.opd, f", OPD {tugas.opd}")
    return f"{SEBUTAN_PERAN[tugas.peran]}, {_nama_wilayah(pilihan, tugas.wilayah)}{opd}"


def _simpan(pilihan: Pilihan, siapa: Pelaku, orang: Pelaku, tugas: Sequence[Tugas]) -> None:
    def tulis() -> bool:
        mesin = cache.mesin(pilihan.versi)
        put_pengguna(mesin, siapa, orang.subjek, orang.nama, tugas, sekarang())
        return True

    if dicoba(tulis):
        selesai(f"Tugas {orang.nama} disimpan.")


def _aktifkan(pilihan: Pilihan, siapa: Pelaku, orang: Pelaku) -> None:
    def tulis() -> bool:
        mesin = cache.mesin(pilihan.versi)
        set_aktif(mesin, siapa, orang.subjek, not orang.aktif, sekarang())
        return True

    if dicoba(tulis):
        selesai(f"{orang.nama} {'dinonaktifkan' if orang.aktif else 'aktif lagi'}.")


def _tugas_tertulis(pilihan: Pilihan, orang: Pelaku) -> str:
    return "<br>".join(escape(tulis_tugas(pilihan, t)) for t in orang.tugas) or "tanpa tugas"


def _nama_wilayah(pilihan: Pilihan, kode: str) -> str:
    semua = cache.wilayah(pilihan.versi)
    return "semua wilayah" if kode == SEMUA else semua[kode].nama if kode in semua else kode
