"""The part of the page Data that takes files: upload, what each came to, the yes, the load."""

from collections.abc import Sequence

import streamlit as st

from domain.angka import tulis
from loaders.comparing import Difference
from loaders.shell import write_checked
from store.writing import LoadResult
from ui import cache
from ui.cache import StoreError
from ui.data_berkas import (
    alasan,
    kepala_berkas,
    pratinjau,
    tabel_hilang,
    tabel_perubahan,
    tabel_target,
)
from ui.data_masalah import bersel, daftar_masalah
from ui.data_nyatakan import nyatakan
from ui.data_periksa import Berkas, dikenal, periksa, salinan_bercatatan
from ui.data_sebutkan import sebutkan
from ui.data_tandai import tandai
from ui.hak import boleh_menulis, pelaku
from ui.pilihan import Pilihan

_JENIS = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"]
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_GILIRAN = "data_giliran"  # a new number empties the uploader
_KABAR = "data_kabar"  # what the run before did, told once


def unggah(pilih: Pilihan) -> list[Berkas]:
    """Show the uploader and give the files, checked."""
    if kabar := st.session_state.pop(_KABAR, ""):
        st.success(kabar, icon=":material/check_circle:")
    kiriman = st.file_uploader(
        "Berkas untuk diperiksa dan dimuat",
        _JENIS,
        accept_multiple_files=True,
        key=f"unggah_{st.session_state.get(_GILIRAN, 0)}",
        label_visibility="collapsed",
    )
    return periksa(pilih.versi, [(k.name, k.getvalue()) for k in kiriman])


def kartu_berkas(pilih: Pilihan, nomor: int, berkas: Berkas) -> None:
    """One file: what it was taken for, its problems, what it changes, its rows."""
    known, beda = dikenal(pilih.versi), berkas.hasil.difference
    with st.container(key=f"kartu_berkas_{nomor}"):
        st.html(kepala_berkas(berkas))
        bagian = {
            f"Masalah ({len(berkas.masalah)})": bool(berkas.masalah),
            f"Perubahan ({tulis(_berubah(beda), 0)})": bool(_berubah(beda)),
            "Pratinjau": bool(berkas.hasil.examined.figures),
            "Cara dikenali": bool(berkas.hasil.examined.reasons),
        }
        ada = [nama for nama, perlu in bagian.items() if perlu]
        for nama, tempat in zip(ada, st.tabs(ada), strict=True) if ada else ():
            with tempat:
                if nama.startswith("Masalah"):
                    _masalah(nomor, berkas)
                elif nama.startswith("Perubahan"):
                    ganti = tabel_perubahan(beda.changes, known) if beda.changes else ""
                    target = tabel_target(beda.rows, known)
                    st.html(ganti + target + tabel_hilang(beda, known))
                elif nama == "Pratinjau":
                    st.dataframe(pratinjau(berkas, known), hide_index=True, height=320)
                else:
                    st.html(alasan(berkas))
        sebutkan(pilih, nomor, berkas)
        nyatakan(pilih, nomor, berkas.masalah)
        if berkas.tak_dikenal:
            tandai(pilih, nomor, berkas)


def _berubah(beda: Difference) -> int:
    """How many figures and targets the tab of changes lists."""
    target = sum(p.table == "target" and p.old[:2] != p.new[:2] for p in beda.rows)
    return len(beda.changes) + len(beda.gone) + len(beda.gone_targets) + target


def _masalah(nomor: int, berkas: Berkas) -> None:
    st.html(daftar_masalah(berkas.masalah))
    if not bersel(berkas.masalah):
        return
    st.download_button(
        "Unduh salinannya dengan sel bermasalah ditandai",
        lambda: salinan_bercatatan(berkas),
        f"{berkas.nama.rpartition('.')[0]} (masalah).xlsx",
        _XLSX,
        key=f"salinan_{nomor}",
        on_click="ignore",
    )


def persetujuan(pilih: Pilihan, semua: Sequence[Berkas]) -> None:
    """The yes to what was pointed out, and the button that loads what may be loaded."""
    siap = [b for b in semua if not b.ditolak]
    if not siap or not boleh_menulis():
        return
    peringatan = sum(b.peringatan for b in siap)
    hilang = sum(b.hasil.difference.hilang for b in siap)
    with st.container(key="kartu_muat"):
        setuju = not peringatan or st.checkbox(
            f"{peringatan} peringatan sudah diperiksa dan memang demikian", key="data_setuju"
        )
        tarik = bool(hilang) and st.checkbox(
            f"Tarik {tulis(hilang, 0)} angka versi lama yang tidak ada lagi di berkasnya",
            key="data_tarik",
        )
        jumlah = f"{len(siap)} berkas"
        if len(siap) < len(semua):
            jumlah = f"{len(siap)} dari {len(semua)} berkas"
        if st.button(f"Muat {jumlah}", type="primary", disabled=not setuju, key="data_muat"):
            _muat(pilih, siap, tarik=tarik)


def _muat(pilih: Pilihan, siap: Sequence[Berkas], *, tarik: bool) -> None:
    try:
        termuat = write_checked(
            cache.mesin(pilih.versi), pelaku(), [b.hasil for b in siap], whole_file=tarik
        )
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.session_state[_KABAR] = " ".join(
        _hasil(one.examined.file, one.result) for one in termuat if one.result
    )
    st.session_state[_GILIRAN] = st.session_state.get(_GILIRAN, 0) + 1
    st.rerun()


def _hasil(nama: str, hasil: LoadResult) -> str:
    if hasil.load is None:
        return f"{nama} sudah ada seluruhnya; tidak ada yang berubah."
    hitung = (
        (hasil.new, "baru"),
        (hasil.changed, "berubah"),
        (hasil.same, "sama"),
        (hasil.withdrawn, "ditarik"),
    )
    isi = ", ".join(f"{tulis(n, 0)} {kata}" for n, kata in hitung if n)
    return f"{nama} dimuat sebagai muatan {hasil.load}: {isi}."
