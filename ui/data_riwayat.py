"""The part of the page Data that tells what was loaded, and takes a load back as one act."""

from html import escape
from pathlib import PurePath
from typing import Any

import streamlit as st

from domain.angka import tulis
from domain.waktu import tulis_saat
from loaders.shell import undo
from metrics.baris import baris
from store.history import ended_rows, written_rows
from store.reading import loads_frame
from ui import cache
from ui.cache import StoreError, Versi
from ui.data_nama import nama_tata_letak
from ui.hak import boleh_menulis, pelaku
from ui.ingat import ingat
from ui.komponen import subjudul
from ui.pilihan import Pilihan
from ui.tabel import sel, tabel

TERAKHIR = 5
_KABAR = "data_dibatalkan"  # what the run before took back, told once where it was pressed


@ingat(4)
def muatan(versi: Versi) -> list[dict[str, Any]]:
    """Every load, newest first, with the rows it wrote and ended and the load that undid it."""
    with cache.mesin(versi).connect() as connection:
        semua = baris(loads_frame(connection, versi.nomor))
        tertulis, berakhir = written_rows(connection), ended_rows(connection)
    pembatal = {m["undoes"]: m["id"] for m in semua if m["undoes"]}
    return [
        m
        | {
            "tertulis": tertulis.get(m["id"], 0),
            "berakhir": berakhir.get(m["id"], 0),
            "pembatal": pembatal.get(m["id"], 0),
        }
        for m in reversed(semua)
    ]


def riwayat(pilih: Pilihan) -> None:
    """The last loads: when, who, what; and the picker that takes one back."""
    semua = muatan(pilih.versi)
    tampak = semua
    st.html(subjudul("Riwayat muatan", "Yang lama tidak pernah dihapus; pembatalan pun muatan."))
    if len(semua) > TERAKHIR and not st.toggle(
        f"Tampilkan semua {tulis(len(semua), 0)} muatan", key="data_semua"
    ):
        tampak = semua[:TERAKHIR]
    isi = [_baris(m, pilih.zona_waktu) for m in tampak]
    kepala = ("Muatan", "Waktu", "Berkas", "Isi")
    judul = f"{tulis(len(semua), 0)} muatan" + (
        f", {TERAKHIR} yang terakhir" if len(tampak) < len(semua) else ""
    )
    if kabar := st.session_state.pop(_KABAR, ""):
        st.success(kabar, icon=":material/check_circle:")
    dapat = [m for m in semua if not m["pembatal"] and m["tertulis"] + m["berakhir"]]
    if dapat and boleh_menulis():
        _pembatalan(pilih, {m["id"]: m for m in dapat})
    st.html(tabel(kepala, isi, judul, "riwayat alir"))


def _baris(m: dict[str, Any], zona: str) -> str:
    isi = f"{nama_tata_letak(m['layout'])}, {tulis(m['tertulis'], 0)} baris, oleh {m['actor']}"
    if m["undoes"]:
        isi = f"membatalkan muatan {m['undoes']}, oleh {m['actor']}"
    elif m["pembatal"]:
        isi += f"; dibatalkan muatan {m['pembatal']}"
    nomor = f"Muatan {m['id']}"
    return (
        f"<tr>{sel('Muatan', nomor, 'nama')}"
        f"{sel('Waktu', escape(tulis_saat(m['moment'], zona)))}"
        f"{sel('Berkas', _nama(m['file_name']))}"
        f"{sel('Isi', escape(isi), 'kalimat redup')}</tr>"
    )


def _nama(berkas: str) -> str:
    """A file without its folder; on a narrow screen it breaks between its words."""
    return escape(PurePath(berkas).name).replace("_", "_<wbr>")


def _pembatalan(pilih: Pilihan, dapat: dict[int, dict[str, Any]]) -> None:
    """Choose a load, read what taking it back would do, and do it."""
    nomor = st.selectbox(
        "Batalkan muatan",
        list(dapat),
        index=None,
        placeholder="Pilih muatan",
        format_func=lambda n: f"{n} · {dapat[n]['file_name']}",
        key=f"data_batal_{pilih.versi.nomor}",  # another one after every load: nothing stays chosen
        width=460,
    )
    if nomor is None:
        return
    m = dapat[nomor]
    tulisan = (("menulis", m["tertulis"]), ("mengganti atau menarik", m["berakhir"]))
    akibat = " dan ".join(f"{kata} {tulis(n, 0)} baris" for kata, n in tulisan if n)
    st.html(
        f'<p class="lede">Muatan {nomor} {akibat}. Semuanya kembali seperti sebelum muatan '
        "itu, sebagai muatan baru; riwayatnya tetap.</p>"
    )
    if st.button(f"Batalkan muatan {nomor}", key="data_batalkan"):
        _batalkan(pilih, nomor)


def _batalkan(pilih: Pilihan, nomor: int) -> None:
    try:
        hasil = undo(cache.mesin(pilih.versi), pelaku(), nomor)
    except StoreError as sebab:
        st.error(str(sebab), icon=":material/error:")
        return
    st.session_state[_KABAR] = (
        f"Muatan {nomor} dibatalkan sebagai muatan {hasil.load}: "
        f"{tulis(hasil.changed, 0)} baris kembali seperti semula."
    )
    st.rerun()
