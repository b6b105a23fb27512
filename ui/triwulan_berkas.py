"""A report as a workbook: downloaded with what is known, filled, read by the same loader."""

from dataclasses import dataclass, replace

import streamlit as st

from loaders.outcome import Figure
from loaders.template_rows import report_template
from metrics.laporan import BarisLaporan
from store.isian import save_isian
from ui import cache
from ui.data_masalah import daftar_masalah
from ui.data_periksa import Berkas, dikenal, periksa
from ui.komponen import subjudul
from ui.siklus import dicoba, sekarang, selesai
from ui.triwulan import Lembar
from ui.triwulan_medan import medan, tersimpan, versi_tersimpan

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_GILIRAN = "berkas_giliran"  # a new number empties the uploader


@dataclass(frozen=True)
class Dari:
    """What a workbook brings to a report: values for it, and how many figures are not its own."""

    nilai: dict[str, float]
    lain: int


def lewat_berkas(satu: Lembar) -> None:
    """The download of the workbook and, where one may write, its way back."""
    st.html(
        subjudul(
            "Lewat buku kerja",
            "Unduh, isi di Excel tanpa jaringan, lalu unggah kembali: angkanya menjadi draf di "
            "halaman ini dan diperiksa dengan cara yang sama.",
        )
    )
    if not satu.dilaporkan:
        st.html('<p class="lede">Tidak ada indikator yang dilaporkan pada periode ini.</p>')
        return
    st.download_button(
        f"Unduh buku kerja {satu.periode.nama}",
        lambda: _buku(satu),
        f"laporan_{satu.opd}_{satu.periode.tahun}_{satu.periode.triwulan}.xlsx",
        _XLSX,
        key="unduh_laporan",
        on_click="ignore",
    )
    if satu.dapat_diisi:
        _unggah(satu)


def _buku(satu: Lembar) -> bytes:
    p = satu.periode
    diisi = {b.indikator: satu.nilai(b.indikator) for b in satu.dilaporkan}
    return report_template(
        cache.mesin(satu.pilih.versi), dikenal(satu.pilih.versi), satu.pilih.wilayah,
        satu.pilih.rencana, (p.tahun, p.triwulan), diisi,
    )  # fmt: skip


def _unggah(satu: Lembar) -> None:
    giliran = st.session_state.get(_GILIRAN, 0)
    kiriman = st.file_uploader(
        "Buku kerja yang sudah diisi", ["xlsx", "ods", "xls"], key=f"unggah_laporan_{giliran}"
    )
    if kiriman is None:
        return
    (berkas,) = periksa(satu.pilih.versi, [(kiriman.name, kiriman.getvalue())])
    isi = dari_berkas(satu, berkas)
    if berkas.masalah:
        st.html(daftar_masalah(berkas.masalah))
    st.html(f'<p class="lede">{_ringkas(satu, isi)}</p>')
    if isi.nilai and not berkas.ditolak and st.button("Jadikan isian", key="jadikan_isian"):
        _jadikan(satu, isi, giliran)


def dari_berkas(satu: Lembar, berkas: Berkas) -> Dari:
    """The figures of a checked workbook that belong to this report and differ from its entries."""
    p, milik = satu.periode, {b.indikator for b in satu.dilaporkan}
    nilai: dict[str, float] = {}
    lain = 0
    for f in berkas.hasil.difference.touched:
        if _milik(f, satu.pilih.wilayah, (p.tahun, p.triwulan), milik) and f.nilai is not None:
            nilai[f.indikator] = f.nilai
        else:
            lain += 1
    beda = {k: n for k, n in nilai.items() if n != satu.nilai(k)}
    return Dari(beda, lain)


def _milik(f: Figure, wilayah: str, periode: tuple[int, int], indikator: set[str]) -> bool:
    return f.wilayah == wilayah and (f.tahun, f.triwulan) == periode and f.indikator in indikator


def _ringkas(satu: Lembar, isi: Dari) -> str:
    lain = ""
    if isi.lain:
        lain = f" {isi.lain} angka lain di berkas ini bukan bagian laporan ini dan tidak dipakai."
    if not isi.nilai:
        return f"Tidak ada isian {satu.periode.nama} yang baru di berkas ini.{lain}"
    return f"{len(isi.nilai)} isian {satu.periode.nama} baru atau berubah.{lain}"


def _jadikan(satu: Lembar, isi: Dari, giliran: int) -> None:
    banyak = sum(_simpan(satu, b, isi.nilai[b.indikator]) for b in satu.dilaporkan
                 if b.indikator in isi.nilai)  # fmt: skip
    if banyak == len(isi.nilai):
        st.session_state[_GILIRAN] = giliran + 1
        selesai(f"{banyak} isian dari buku kerja disimpan sebagai draf.")


def _simpan(satu: Lembar, baris: BarisLaporan, nilai: float) -> bool:
    """Save a value and keep the words that stand beside it."""
    kode = baris.indikator
    isian = replace(tersimpan(satu, kode), nilai=nilai)
    mesin, dasar = cache.mesin(satu.pilih.versi), versi_tersimpan(satu, kode)
    versi = dicoba(lambda: save_isian(mesin, satu.pelaku, satu.id, kode, isian, dasar, sekarang()))
    for nama in ("dasar", "asli"):
        st.session_state.pop(medan(satu, baris, nama), None)
    return versi is not None
