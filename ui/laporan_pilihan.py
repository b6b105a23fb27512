"""What a report is made of: a meeting or the choice of the header, sasaran, paper, template."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from domain.hak import Tindakan, larangan, opd_dalam
from domain.peran import Pelaku
from metrics.baris import baris
from reports.isi import Permintaan
from reports.pdf import Kertas
from store.rapat import rapat_frame
from ui import cache
from ui.pilihan import Pilihan, pilih, pilih_beberapa, pilih_triwulan

TEMPLAT_TERBESAR = 20 * 1024**2  # bytes, as the server takes


@dataclass(frozen=True)
class Pesan:
    """What is asked for, on which paper and template, and whose words its reader may see.

    `opd` are the OPD of an operator, none for the public; None is all of them.
    """

    minta: Permintaan
    kertas: Kertas
    templat: bytes | None
    opd: frozenset[str] | None
    basis_data: str


def pilih_laporan(pilihan: Pilihan, orang: Pelaku) -> Pesan:
    """Show the pickers and give what they stand at."""
    with st.container(key="kartu_bahan"):
        with st.container(key="saring_laporan", horizontal=True, vertical_alignment="bottom"):
            rapat = _pilih_rapat(pilihan, orang)
            if not rapat:
                pilih_triwulan(pilihan)
            kertas = pilih(
                "kertas", "Kertas laporan evaluasi", [k.value for k in Kertas], Kertas.A4.value,
                str, lebar=180,
            )  # fmt: skip
        sasaran = _pilih_sasaran(pilihan)
        templat = _templat()
    bersama: dict[str, Any] = {
        "sasaran": tuple(sasaran),
        "pembuat": orang.nama if orang.subjek else "",
        "alamat": _alamat(),
    }
    minta = Permintaan(rapat=rapat, **bersama)
    if not rapat:
        versi = None if pilihan.kini else pilihan.versi.nomor
        minta = Permintaan(
            pilihan.wilayah, pilihan.tahun, pilihan.triwulan, pilihan.rencana, versi, **bersama
        )
    opd = opd_dalam(orang, Tindakan.LIHAT_TINDAK_LANJUT, pilihan.wilayah)
    return Pesan(minta, Kertas(kertas), templat, opd, pilihan.versi.basis_data)


def _pilih_rapat(pilihan: Pilihan, orang: Pelaku) -> str:
    """A saved meeting of the wilayah; "" for what the header says, or without the right to any."""
    if larangan(orang, Tindakan.LIHAT_RAPAT, pilihan.wilayah):
        return ""
    with cache.mesin(pilihan.versi).connect() as sambungan:
        semua = baris(rapat_frame(sambungan))
    milik = [str(r["nama"]) for r in semua if r["wilayah"] == pilihan.wilayah]
    if not milik:
        return ""
    return pilih(
        "rapat", "Bahan", ["", *milik], "",
        lambda nama: f"Rapat: {nama}" if nama else "Keadaan yang dipilih di atas", lebar=360,
    )  # fmt: skip


def _pilih_sasaran(pilihan: Pilihan) -> list[str]:
    nilai = cache.kinerja(
        pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana, pilihan.triwulan
    )
    uraian = {str(s["kode"]): str(s["uraian"]) for s in baris(nilai.sasaran)}
    return pilih_beberapa(
        "sasaran",
        "Sasaran yang dilaporkan",
        list(uraian),
        lambda kode: f"{kode}  {uraian[kode]}",
        "Semua sasaran",
    )


def _templat() -> bytes | None:
    """The kabupaten's own slides for the deck, None without any or where they are too large."""
    with st.expander("Templat dek sendiri (.pptx)"), st.container(key="unggah_templat"):
        kiriman = st.file_uploader(
            "Templat dengan logo kabupaten", ["pptx"], key="laporan_templat",
            label_visibility="collapsed",
        )  # fmt: skip
        if kiriman is None:
            return None
        if kiriman.size > TEMPLAT_TERBESAR or not kiriman.name.lower().endswith(".pptx"):
            st.html(gangguan_templat())
            return None
        return kiriman.getvalue()


def gangguan_templat() -> str:
    """What to do about a template that cannot be taken."""
    return '<p class="lede" role="alert">Templat harus berkas .pptx, paling besar 20 MB.</p>'


def _alamat() -> str:
    """Where the visitor has the application open, without the page; "" where it is not known."""
    bagian = urlsplit(str(st.context.url or ""))
    if not bagian.netloc:
        return ""
    return f"{bagian.scheme}://{bagian.netloc}{bagian.path.rsplit('/', 1)[0]}"
