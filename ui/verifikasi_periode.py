"""The periods of a plan with their windows, and the form that opens one or moves its days."""

from datetime import date, timedelta
from html import escape

import streamlit as st

from domain.hak import Tindakan, larangan
from domain.peran import Pelaku
from domain.siklus import Jendela
from domain.waktu import tulis_tanggal
from metrics.laporan import tulis_periode
from store.periode import Periode, set_periode
from ui import cache
from ui.komponen import subjudul
from ui.pilihan import Pilihan
from ui.siklus import (
    PeriodeTerpilih,
    dicoba,
    hari_ini,
    periode_semua,
    sekarang,
    selesai,
    tulis_fase,
)
from ui.tabel import sel, tabel

_LAMA_ISI, _LAMA_PERIKSA = 14, 14  # days that the form proposes
_TRIWULAN = (1, 2, 3, 4, 0)


def atur_periode(pilih: Pilihan, pelaku: Pelaku, kini: PeriodeTerpilih | None) -> None:
    """The list of periods and, where one may, the form."""
    with st.container(key="kartu_periode"):
        st.html(
            subjudul(
                "Periode dan tanggalnya",
                "Sejak hari buka perangkat daerah mengisi; sesudah hari tutup hanya yang "
                "dikembalikan; sejak hari kunci tidak ada yang berubah.",
            )
        )
        semua = periode_semua(pilih)
        if semua:
            st.html(_tabel(pilih, semua))
        if larangan(pelaku, Tindakan.ATUR_PERIODE, pilih.wilayah) is None:
            _formulir(pilih, pelaku, kini)


def _tabel(pilih: Pilihan, semua: list[PeriodeTerpilih]) -> str:
    hari = hari_ini(pilih)
    kepala = ("Periode", "Buka", "Tutup", "Kunci", "Sekarang")
    baris = [
        f"<tr>{sel('Periode', escape(p.nama), 'nama')}"
        f"{sel('Buka', tulis_tanggal(p.jendela.buka), 'berlabel')}"
        f"{sel('Tutup', tulis_tanggal(p.jendela.tutup), 'berlabel')}"
        f"{sel('Kunci', tulis_tanggal(p.jendela.kunci), 'berlabel')}"
        f"{sel('Sekarang', escape(tulis_fase(p, hari)), 'kalimat')}</tr>"
        for p in semua
    ]
    return tabel(kepala, baris, "Terbaru lebih dahulu", "periode alir")


def _formulir(pilih: Pilihan, pelaku: Pelaku, kini: PeriodeTerpilih | None) -> None:
    rencana = cache.rencana(pilih.versi)
    milik = rencana[rencana["rencana"] == pilih.rencana]
    tahun = list(range(int(milik["tahun_awal"].min()), int(milik["tahun_akhir"].max()) + 1))
    hari = hari_ini(pilih)
    with st.expander("Buka periode baru atau ubah tanggalnya", expanded=kini is None):
        with st.container(horizontal=True, key="periode_yang"):
            t = st.selectbox(
                "Tahun", tahun, index=tahun.index(pilih.tahun) if pilih.tahun in tahun else 0,
                key="periode_tahun", width=120,
            )  # fmt: skip
            q = st.selectbox(
                "Triwulan", _TRIWULAN, _berikutnya(pilih), key="periode_triwulan", width=160,
                format_func=lambda n: tulis_periode(t, n),
            )  # fmt: skip
        lama = next((p for p in periode_semua(pilih) if (p.tahun, p.triwulan) == (t, q)), None)
        bawaan = lama.jendela if lama else _usulan(hari)
        hari_hari = _tanggal(bawaan, f"{t}_{q}")
        label = f"Ubah tanggal {tulis_periode(t, q)}" if lama else f"Buka {tulis_periode(t, q)}"
        if st.button(label, type="primary", key="periode_simpan"):
            _simpan(pilih, pelaku, (t, q), hari_hari)


def _berikutnya(pilih: Pilihan) -> int:
    """The place in _TRIWULAN of the first period of the year that is not opened yet."""
    ada = {p.triwulan for p in periode_semua(pilih) if p.tahun == pilih.tahun}
    return next((n for n, triwulan in enumerate(_TRIWULAN) if triwulan not in ada), 0)


def _usulan(hari: date) -> Jendela:
    tutup = hari + timedelta(days=_LAMA_ISI)
    return Jendela(hari, tutup, tutup + timedelta(days=_LAMA_PERIKSA))


def _tanggal(bawaan: Jendela, kunci: str) -> list[date]:
    label = {"buka": "Hari buka", "tutup": "Hari terakhir mengisi", "kunci": "Hari kunci"}
    with st.container(horizontal=True, key="periode_hari"):
        return [
            st.date_input(
                judul, getattr(bawaan, nama), format="DD/MM/YYYY", key=f"hari_{nama}_{kunci}",
                width=190,
            )
            for nama, judul in label.items()
        ]  # fmt: skip


def _simpan(
    pilih: Pilihan, pelaku: Pelaku, periode: tuple[int, int], hari_hari: list[date]
) -> None:
    try:
        jendela = Jendela(*hari_hari)
    except ValueError:
        st.error(
            "Urutan harinya terbalik: hari buka tidak sesudah hari terakhir mengisi, dan hari "
            "kunci sesudahnya.",
            icon=":material/error:",
        )
        return
    tahun, triwulan = periode
    baru = Periode(pilih.wilayah, pilih.rencana, tahun, triwulan, jendela)
    mesin = cache.mesin(pilih.versi)
    if dicoba(lambda: set_periode(mesin, pelaku, baru, sekarang())):
        st.query_params["periode"] = f"{tahun}-{triwulan}"
        selesai(f"Periode {tulis_periode(tahun, triwulan)} dibuka sampai {jendela.tutup:%d/%m/%Y}.")
