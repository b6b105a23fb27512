"""`python -m metrics jalur` and `uji-proyeksi`: on track to the target, and how far that holds."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.istilah import Arah
from domain.jalur import Metode
from metrics.baris import baris
from metrics.jalur import jalur_rencana
from metrics.keluaran_jalur import isi_jalur, isi_uji, tabel_jalur, tabel_uji
from metrics.pintu.angka_tahunan import angka_tahunan
from metrics.pintu.perintah import (
    Hasil,
    Perintah,
    Pilihan,
    PilihanSalah,
    angka,
    keadaan,
    terbuka,
)
from metrics.uji_proyeksi import perbandingan, uji_proyeksi
from store.engine import Connection
from store.kinerja import kinerja_frames
from store.reading import kamus_frame, resolve_kode

Uji = Mapping[str, Mapping[int, Mapping[str, Any]]]


def _jalur(pilihan: Pilihan) -> Hasil:
    tahun, metode = angka(pilihan, "tahun"), _metode(pilihan.get("metode", Metode.LINIER.value))
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
        ukuran = _ukuran(sambungan, versi)
        milik = ukuran["indikator"].isin(masukan.indikator["indikator"])
        semua = angka_tahunan(sambungan, ukuran[milik], None, versi)
    uji = _uji(uji_proyeksi(semua))
    hasil = jalur_rencana(masukan, tahun, metode)
    isi = {
        "wilayah": masukan.wilayah,
        "nama": masukan.nama,
        "contoh": masukan.contoh,
        "tahun": tahun,
        "versi": masukan.versi_data,
        "rencana": masukan.rencana,
        "versi_rencana": masukan.versi_rencana,
        "metode": metode.value,
        "indikator": [isi_jalur(j, uji.get(j.indikator, {})) for j in hasil],
    }
    contoh = "DATA CONTOH · " if masukan.contoh else ""
    kepala = f"{contoh}{masukan.nama} · {masukan.nama_rencana} · {tahun} · metode {metode.value}"
    return isi, f"{kepala}\n\n{tabel_jalur(hasil, uji)}\n\nVersi data {masukan.versi_data}"


def _uji_proyeksi(pilihan: Pilihan) -> Hasil:
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        semua = angka_tahunan(sambungan, _ukuran(sambungan, versi), None, versi)
    uji = uji_proyeksi(semua)
    ringkasan = perbandingan(uji)
    return {
        "versi": versi,
        **isi_uji(uji, ringkasan),
    }, f"{tabel_uji(uji, ringkasan)}\n\nVersi data {versi}"


def _ukuran(sambungan: Connection, versi: int) -> pd.DataFrame:
    """The kamus without what is a level of a scale: that is no figure to project."""
    kamus = kamus_frame(sambungan, versi)
    return kamus[kamus["arah"] != Arah.ORDINAL]


def _uji(uji: pd.DataFrame) -> Uji:
    hasil: dict[str, dict[int, Mapping[str, Any]]] = {}
    for b in baris(uji):
        hasil.setdefault(str(b["indikator"]), {})[int(b["horizon"])] = b
    return hasil


def _metode(teks: str) -> Metode:
    try:
        return Metode(teks)
    except ValueError as sebab:
        raise PilihanSalah(f"--metode {teks}: harus {' atau '.join(Metode)}.") from sebab


JALUR = Perintah(
    "jalur",
    _jalur,
    frozenset({"wilayah", "tahun"}),
    frozenset({"rencana", "metode", "as-of"}),
    "apakah setiap indikator berada di jalur menuju target akhir rencananya",
    """\
Pace = laju yang terjadi ÷ laju yang diperlukan, keduanya per tahun sejak dasar (kondisi awal
rencana; tanpa itu, realisasi terakhir sebelum rencana). Target yang sudah tercapai diperiksa lebih
dahulu; lalu ≥ 0,95 sesuai jalur, 0,60 – < 0,95 perlu percepatan, 0 – < 0,60 kemajuan terbatas,
< 0 memburuk. Target sama dengan dasar: mempertahankan. Kurang dari 3 tahun data, atau sesudah putus
seri, belum ada putusan. Sisa = laju yang masih diperlukan. Proyeksi meneruskan laju yang terjadi,
dengan selang prediksi 80 %, tidak keluar dari rentang nilai pada kamus (di sana bertanda “batas”);
galat uji = rata-rata salah cara ini pada deret yang sudah diketahui.
--metode cagr: nisbah pertumbuhan majemuk (Open SDG), hanya untuk nilai di atas 0.
""",
)
UJI_PROYEKSI = Perintah(
    "uji-proyeksi",
    _uji_proyeksi,
    frozenset(),
    frozenset({"as-of"}),
    "seberapa salah proyeksi bila dicoba pada semua deret yang sudah diketahui",
    """\
Untuk setiap deret dan setiap tahun yang mempunyai sekurangnya 3 titik dalam 5 tahun sebelumnya,
1 sampai 3 tahun ke depan diramalkan dengan tiga cara: laju linier (dipakai di sini), nilai terakhir
tetap, dan CAGR (Open SDG); galatnya dibandingkan pada ramalan yang sama. Putus seri tidak dilewati.
Selang 80 % seharusnya memuat sekitar 80 dari 100 angka.
""",
)
