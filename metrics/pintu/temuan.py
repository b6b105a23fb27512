"""`python -m metrics temuan`: the findings for leaders, each with its rule and its page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from domain.aturan import teks_aturan
from metrics.bahan import Bahan, Temuan
from metrics.bahan_rencana import bahan_rencana, dibandingkan
from metrics.kelompok import Kelompok, anggota
from metrics.keluaran import isi_aturan
from metrics.kinerja import Kinerja, kinerja
from metrics.pintu.angka_tahunan import angka_tahunan, selisih_bagian
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, angka, keadaan, terbuka, triwulan
from metrics.sorotan import Pembanding
from metrics.temuan import temuan
from metrics.temuan_kode import ATURAN_TEMUAN, alamat
from store.engine import Connection
from store.kinerja import KinerjaFrames, kinerja_frames
from store.reading import resolve_kode, wilayah_frame


def _jalankan(pilihan: Pilihan) -> Hasil:
    tahun, tw = angka(pilihan, "tahun"), triwulan(pilihan)
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
        lalu = (
            kinerja_frames(sambungan, kode, tahun - 1, masukan.rencana, versi)
            if tahun > masukan.tahun_awal
            else None
        )
        nilai = kinerja(masukan, tahun, tw)
        sebelum = None if lalu is None else kinerja(lalu, tahun - 1)
        wilayah = wilayah_frame(sambungan, versi)
        bahan = bahan_rencana(masukan, nilai, sebelum)
        bagian = selisih_bagian(sambungan, masukan, wilayah)
        bahan = replace(bahan, selisih=(*bahan.selisih, *bagian))
        bahan = _dibandingkan(sambungan, masukan, bahan, wilayah)
    hasil = temuan(bahan)
    return isi_temuan(nilai, hasil), tabel_temuan(nilai, hasil)


def _dibandingkan(
    sambungan: Connection, masukan: KinerjaFrames, bahan: Bahan, wilayah: pd.DataFrame
) -> Bahan:
    """Beside the other wilayah of its level, and the one above; the nation has none."""
    induk = str(wilayah.loc[wilayah["kode"] == masukan.wilayah, "induk"].iloc[0])
    if not induk:
        return bahan
    setingkat = tuple(anggota(wilayah, masukan.wilayah, Kelompok.PROVINSI))
    angka = angka_tahunan(sambungan, masukan.indikator, [*setingkat, induk], masukan.versi_data)
    acuan = str(wilayah.loc[wilayah["kode"] == induk, "nama"].iloc[0])
    return dibandingkan(bahan, angka, masukan.wilayah, Pembanding(induk, setingkat), acuan)


def isi_temuan(k: Kinerja, hasil: Sequence[Temuan]) -> dict[str, Any]:
    """Everything `python -m metrics temuan --json` prints."""
    pilihan = {"wilayah": k.wilayah, "rencana": k.rencana, "tahun": str(k.tahun)}
    if k.triwulan:
        pilihan["triwulan"] = str(k.triwulan)
    return {
        "wilayah": k.wilayah,
        "nama": k.nama,
        "contoh": k.contoh,
        "tahun": k.tahun,
        "triwulan": k.triwulan,
        "versi": k.versi_data,
        "rencana": k.rencana,
        "versi_rencana": k.versi_rencana,
        "aturan": isi_aturan(k.aturan),
        "temuan": [
            {
                "kode": t.kode,
                "aturan": ATURAN_TEMUAN[t.kode].aturan,
                "tingkat": t.tingkat.name.lower(),
                "judul": t.judul,
                "isi": t.isi,
                "indikator": t.indikator or None,
                "halaman": alamat(t, pilihan),
            }
            for t in hasil
        ],
    }


def tabel_temuan(k: Kinerja, hasil: Sequence[Temuan]) -> str:
    """The findings as text, the most pressing first, each with its rule and page."""
    contoh = "DATA CONTOH · " if k.contoh else ""
    isi = isi_temuan(k, hasil)["temuan"]
    blok = [
        f"{i}. [{t['tingkat'].replace('_', ' ')}] {t['judul']}\n   {t['isi']}\n"
        f"   Aturan: {t['aturan']} · {t['halaman']}"
        for i, t in enumerate(isi, 1)
    ] or ["Tidak ada temuan."]
    bawah = f"Aturan: {teks_aturan(k.aturan)} · versi data {k.versi_data}"
    return "\n\n".join([f"{contoh}{k.nama} · {k.nama_rencana} · {k.tahun}", *blok, bawah])


TEMUAN = Perintah(
    "temuan",
    _jalankan,
    frozenset({"wilayah", "tahun"}),
    frozenset({"triwulan", "rencana", "as-of"}),
    "yang perlu diketahui pimpinan, yang paling mendesak dahulu",
    "Setiap temuan berasal dari satu aturan atas angka, tanpa kata di luar angkanya:\n"
    + "".join(f"  {kode}: {a.aturan}\n" for kode, a in ATURAN_TEMUAN.items()),
)
