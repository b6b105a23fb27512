"""The desk behind the page Masukan: the switch, what waits for a look, the export of all."""

from csv import QUOTE_ALL, writer
from html import escape
from io import StringIO
from typing import Any

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.peran import Pelaku
from domain.waktu import tulis_saat
from metrics.baris import baris
from store.cycle_tables import KeadaanMasukan
from store.masukan import masukan_frame, moderate_masukan, set_masukan
from ui import cache
from ui.komponen import kosong, subjudul
from ui.pilihan import Pilihan
from ui.siklus import bercatatan, dicoba, sekarang, selesai

_SEKALIGUS = 20  # suggestions that the desk shows at a time
_KOLOM = {
    "id": "Nomor", "moment": "Waktu (UTC)", "keadaan": "Keadaan", "tentang": "Tentang",
    "nama": "Nama", "isi": "Masukan", "alasan": "Alasan ditolak",
}  # fmt: skip
_RUMUS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def atur(pilih: Pilihan, pelaku: Pelaku, *, terbuka: bool) -> None:
    """The switch of the form, for who may."""
    if larangan(pelaku, Tindakan.ATUR_MASUKAN, pilih.wilayah):
        return
    label = "Tutup formulir masukan" if terbuka else f"Buka formulir masukan {pilih.nama}"
    if st.button(label, key="masukan_atur"):
        mesin = cache.mesin(pilih.versi)

        def tulis() -> bool:
            set_masukan(mesin, pelaku, pilih.wilayah, not terbuka, sekarang())
            return True

        if dicoba(tulis):
            selesai("Formulir masukan ditutup." if terbuka else "Formulir masukan dibuka.")


def meja(pilih: Pilihan, pelaku: Pelaku) -> None:
    """What waits, with let through and turn down; and all of it as a file."""
    if larangan(pelaku, Tindakan.LIHAT_MASUKAN, pilih.wilayah):
        return
    with cache.mesin(pilih.versi).connect() as connection:
        semua = masukan_frame(connection, pilih.wilayah, None)
    if semua.empty:
        return
    tunggu = [m for m in baris(semua) if m["keadaan"] == KeadaanMasukan.MENUNGGU]
    with st.container(key="kartu_moderasi"):
        st.html(subjudul("Menunggu dibaca Bappeda", f"{len(tunggu)} dari {len(semua)} masukan"))
        if not tunggu:
            st.html(kosong("Semua masukan sudah dibaca."))
        for m in tunggu[:_SEKALIGUS]:
            _satu(pilih, pelaku, m)
        st.download_button(
            "Unduh semua masukan (CSV)",
            lambda: berkas(baris(semua)),
            f"masukan_{pilih.wilayah}.csv",
            "text/csv",
            key="masukan_unduh",
            on_click="ignore",
        )


def _satu(pilih: Pilihan, pelaku: Pelaku, m: dict[str, Any]) -> None:
    nomor = int(m["id"])
    saat = tulis_saat(str(m["moment"]), pilih.zona_waktu)
    st.html(
        f'<ul class="masukan"><li><b>{escape(str(m["tentang"]))}</b><p>{escape(str(m["isi"]))}</p>'
        f'<span class="redup">{escape(str(m["nama"]) or "Tanpa nama")} · {escape(saat)}</span>'
        "</li></ul>"
    )
    if larangan(pelaku, Tindakan.MODERASI_MASUKAN, pilih.wilayah):
        return
    with st.container(horizontal=True, key=f"moderasi_{nomor}"):
        if st.button("Tayangkan", key=f"tayang_{nomor}"):
            _putus(pilih, pelaku, nomor, KeadaanMasukan.TAYANG, "")
        with st.popover("Tolak", key=f"buka_tolak_{nomor}"):
            if alasan := bercatatan(
                "Alasan", "Tolak masukan", kunci=f"tolak_{nomor}", kunci_teks=f"alasan_{nomor}"
            ):
                _putus(pilih, pelaku, nomor, KeadaanMasukan.DITOLAK, alasan)


def _putus(
    pilih: Pilihan, pelaku: Pelaku, nomor: int, keadaan: KeadaanMasukan, alasan: str
) -> None:
    def tulis() -> bool:
        moderate_masukan(cache.mesin(pilih.versi), pelaku, nomor, keadaan, sekarang(), alasan)
        return True

    if dicoba(tulis):
        selesai("Masukan ditayangkan." if keadaan is KeadaanMasukan.TAYANG else "Masukan ditolak.")


def berkas(semua: list[dict[str, Any]]) -> bytes:
    """All suggestions as a CSV that Excel opens; no text in it can act as a formula."""
    isi = StringIO()
    tulis = writer(isi, delimiter=";", quoting=QUOTE_ALL)
    tulis.writerow(_KOLOM.values())
    tulis.writerows([_sel(m[k]) for k in _KOLOM] for m in semua)
    return f"\ufeff{isi.getvalue()}".encode()


def _sel(isi: object) -> str:
    teks = str(isi)
    return f"'{teks}" if teks.startswith(_RUMUS) else teks
