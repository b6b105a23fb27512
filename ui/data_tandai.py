"""The step in which a person tells what the columns of an unknown table hold, and names it."""

import pandas as pd
import streamlit as st

from loaders.cells import Sheet, column_letter
from loaders.mapping import (
    Marking,
    guessed_headings,
    heading_key,
    headings,
    named_from,
    save_layout,
)
from ui import cache
from ui.cache import StoreError
from ui.data_periksa import Berkas, lembar_lembar
from ui.hak import boleh_menulis, pelaku
from ui.komponen import subjudul
from ui.pilihan import Pilihan

_BARIS, _KOLOM = 25, 20
_JUDUL_PALING_BANYAK = 4
_TANPA = "–"


def tandai(pilih: Pilihan, nomor: int, berkas: Berkas) -> None:
    """Preview, pickers for heading row and columns, a name, and the button that keeps it."""
    lembar = lembar_lembar(berkas)
    if not lembar or not boleh_menulis():
        return
    with st.expander("Tandai sendiri isi kolomnya, agar berkas seperti ini dikenali seterusnya"):
        sheet = lembar[0]
        if len(lembar) > 1:
            menurut_nama = {satu.name: satu for satu in lembar}
            dipilih = st.selectbox("Lembar", list(menurut_nama), key=f"tandai_lembar_{nomor}")
            sheet = menurut_nama[dipilih]
        st.dataframe(_cuplikan(sheet), height=300)
        tanda = _tanda(pilih, nomor, sheet)
        nama = st.text_input(
            "Nama tata letak", placeholder="misalnya Rekap kemiskinan Dinas Sosial",
            key=f"tandai_nama_{nomor}",
        )  # fmt: skip
        if kurang := _kurang(tanda, nama):
            st.caption(kurang)
        if st.button("Simpan tata letak", disabled=bool(kurang), key=f"tandai_simpan_{nomor}"):
            _simpan(pilih, sheet, tanda, nama, berkas.nama)


def _cuplikan(sheet: Sheet) -> pd.DataFrame:
    """The first rows as text under their column letters, numbered as in the spreadsheet."""
    lebar = min(sheet.width, _KOLOM)
    isi = [[sheet.text(r, c) for c in range(lebar)] for r in range(min(len(sheet.rows), _BARIS))]
    kolom = [column_letter(c) for c in range(lebar)]
    return pd.DataFrame(isi, columns=kolom, index=range(1, len(isi) + 1))


def _tanda(pilih: Pilihan, nomor: int, sheet: Sheet) -> Marking:
    semua = range(min(len(sheet.rows), _BARIS))
    dugaan, banyaknya = guessed_headings(sheet)
    judul = st.selectbox(
        "Baris judul kolom", semua, index=min(dugaan, len(semua) - 1),
        format_func=lambda r: f"baris {r + 1}",
        key=f"tandai_judul_{nomor}",
    )  # fmt: skip
    banyak = min(_JUDUL_PALING_BANYAK, len(sheet.rows) - judul - 1)
    pilihan = range(1, max(1, banyak) + 1)
    baris = st.selectbox(
        "Banyaknya baris judul", pilihan, key=f"tandai_baris_{nomor}_{judul}",
        index=min(banyaknya, len(pilihan)) - 1 if judul == dugaan else 0,
        help="Lebih dari satu bila tahun, triwulan, atau indikator tertulis di baris tersendiri",
    )  # fmt: skip
    teks = headings(sheet, judul, baris)
    terisi = [c for c in range(sheet.width) if teks[c]]

    def nama(c: int | None) -> str:
        return _TANPA if c is None else f"{column_letter(c)}: {teks[c]}"

    kiri, tengah, kanan = st.columns(3)
    wilayah = kiri.selectbox(
        "Kolom wilayah", [None, *terisi], index=1 if terisi else 0, format_func=nama,
        key=f"tandai_wilayah_{nomor}_{judul}",
    )  # fmt: skip
    kode = tengah.selectbox(
        "Kolom kode wilayah", [None, *terisi], format_func=nama, key=f"tandai_kode_{nomor}_{judul}"
    )
    tahun = kanan.selectbox(
        "Kolom tahun", [None, *terisi], format_func=nama, key=f"tandai_tahun_{nomor}_{judul}",
        help="Biarkan kosong bila tahunnya tertulis pada judul kolom atau judul tabel",
    )  # fmt: skip
    kamus = cache.kamus(pilih.versi)
    indikator = {kamus[k].nama: k for k in sorted(kamus, key=lambda k: kamus[k].nama)}
    st.html(subjudul("Kolom nilai", "Pilih indikator bagi setiap kolom yang berisi angkanya."))
    sama: dict[str, list[int]] = {}  # columns that differ in year and quarter only
    for c in terisi:
        if c not in (wilayah, kode, tahun):
            sama.setdefault(heading_key(teks[c]), []).append(c)
    nilai: dict[int, str] = {}
    for kolom in sama.values():
        lain = f" dan {len(kolom) - 1} kolom lain" if len(kolom) > 1 else ""
        dipilih = st.selectbox(
            nama(kolom[0]) + lain, list(indikator), index=None, placeholder="bukan nilai",
            key=f"tandai_nilai_{nomor}_{judul}_{kolom[0]}",
        )  # fmt: skip
        nilai |= dict.fromkeys(kolom, indikator[dipilih]) if dipilih else {}
    return Marking(judul, wilayah if wilayah is not None else -1, kode, tahun, nilai, baris)


def _kurang(tanda: Marking, nama: str) -> str:
    """What is still to be marked, "" where all is."""
    if tanda.wilayah < 0:
        return "Pilih baris yang berisi judul kolom."
    if not tanda.nilai:
        return "Pilih indikator bagi sedikitnya satu kolom nilai."
    return "" if nama.strip() else "Beri nama tata letak ini."


def _simpan(pilih: Pilihan, sheet: Sheet, tanda: Marking, nama: str, contoh: str) -> None:
    try:
        tata_letak = named_from(nama, sheet, tanda)
        save_layout(cache.mesin(pilih.versi), pelaku(), tata_letak, contoh)
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.rerun()
