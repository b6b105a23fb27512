"""The door of metrics at a terminal: `python -m metrics`; it reads the store and prints."""

import json
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from domain.aturan import AturanSalah
from domain.istilah import Arah
from domain.jumlah import BobotSalah
from metrics.keluaran import isi_capaian, isi_peringkat, tabel_capaian, tabel_peringkat
from metrics.kinerja import kinerja
from metrics.peringkat import peringkat, tanpa_data
from metrics.periode import periode
from store.engine import Engine, StoreError, check_schema, connect
from store.kinerja import kinerja_frames
from store.reading import kamus_frame, resolve_kode, wilayah_frame
from store.reading_figures import realisasi_frame
from store.version import as_of, data_version

HELP = """\
Pemakaian: python -m metrics PERINTAH --tahun TAHUN [pilihan]

Menghitung dari basis data Capaian (DATABASE_URL, atau capaian.db di folder program).

Perintah:
  capaian    capaian setiap indikator dan sasaran satu wilayah terhadap rencananya
             --wilayah KODE [--triwulan 1..4] [--rencana KODE]
  peringkat  urutan kabupaten/kota satu provinsi, dari nilai tertinggi; nilai sama, peringkat sama
             --indikator KODE --provinsi KODE

Pilihan:
  --tahun TAHUN      tahun yang dihitung
  --wilayah KODE     kode BPS (1604) atau Kemendagri (16.04)
  --provinsi KODE    provinsi (16); 0000 mengurutkan provinsi
  --indikator KODE   kode pada kamus indikator, misalnya P0
  --triwulan N       sampai dengan triwulan 1..4; tanpa ini setahun
  --rencana KODE     rencana tertentu; tanpa ini rencana yang tahunnya memuat TAHUN
  --as-of KEADAAN    keadaan data pada nomor muatan (41) atau saat (2026-11-21T09:14, WIB)
  --json             hasil sebagai JSON
  --help             petunjuk ini

Status keluar: 0 berhasil, 1 tidak dapat dihitung, 2 perintah tidak dikenal.
"""
PERLU = {
    "capaian": ({"wilayah", "tahun"}, {"triwulan", "rencana", "as-of"}),
    "peringkat": ({"indikator", "provinsi", "tahun"}, {"as-of"}),
}
Pilihan = Mapping[str, str]


class PilihanSalah(ValueError):
    """An option whose value cannot be used; the message names it."""


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    if {"--help", "-h"} & set(arguments):
        print(HELP, end="")
        return 0
    kata = [k for k in arguments if k != "--json"]
    pilihan = _pilihan(kata)
    if pilihan is None:
        print(HELP, end="", file=sys.stderr)
        return 2
    try:
        isi, teks = PERINTAH[kata[0]](pilihan)
    except (StoreError, AturanSalah, BobotSalah, PilihanSalah) as sebab:
        print(sebab, file=sys.stderr)
        return 1
    print(json.dumps(isi, ensure_ascii=False, allow_nan=False) if "--json" in arguments else teks)
    return 0


def _pilihan(kata: list[str]) -> Pilihan | None:
    """The options of a command, None where a word is unknown, without its value, or missing."""
    perlu, boleh = PERLU.get(kata[0] if kata else "", (set[str](), set[str]()))
    nama, nilai = kata[1::2], kata[2::2]
    hasil = {n.removeprefix("--"): v for n, v in zip(nama, nilai, strict=False)}
    utuh = bool(perlu) and len(nama) == len(nilai) == len(hasil)
    dikenal = all(n.startswith("--") for n in nama) and perlu <= set(hasil) <= perlu | boleh
    return hasil if utuh and dikenal else None


def _capaian(pilihan: Pilihan) -> tuple[dict[str, Any], str]:
    """The score of one wilayah, as plain values and as text."""
    tahun = _angka(pilihan, "tahun")
    triwulan = _angka(pilihan, "triwulan") if "triwulan" in pilihan else 0
    if triwulan not in range(5):
        raise PilihanSalah(f"--triwulan {triwulan}: harus 1 sampai 4.")
    with _mesin().connect() as sambungan:
        versi = _keadaan(pilihan, data_version(sambungan), partial(as_of, sambungan))
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
    hasil = kinerja(masukan, tahun, triwulan)
    return isi_capaian(hasil), tabel_capaian(hasil)


def _peringkat(pilihan: Pilihan) -> tuple[dict[str, Any], str]:
    """The ranks of the wilayah right below another, as plain values and as text."""
    tahun, indikator = _angka(pilihan, "tahun"), pilihan["indikator"]
    with _mesin().connect() as sambungan:
        versi = _keadaan(pilihan, data_version(sambungan), partial(as_of, sambungan))
        arti = _arti(kamus_frame(sambungan, versi), indikator)
        induk = resolve_kode(sambungan, pilihan["provinsi"])
        wilayah = wilayah_frame(sambungan)
        anggota = wilayah[wilayah["induk"] == induk].rename(columns={"kode": "wilayah"})
        angka = realisasi_frame(
            sambungan,
            indikator=[indikator],
            wilayah=list(anggota["wilayah"]),
            tahun=(tahun, tahun),
            as_of=versi,
        )
    nilai = periode(angka.assign(agregasi=arti["agregasi"]), ["wilayah"], 0)
    semua = anggota[["wilayah", "nama"]].merge(
        nilai[["wilayah", "nilai"]], on="wilayah", how="left"
    )
    urutan, tanpa = peringkat(semua, Arah(arti["arah"])), tanpa_data(semua)
    isi = isi_peringkat(indikator, tahun, urutan, tanpa)
    return isi, tabel_peringkat(urutan, tanpa, arti["desimal"])


PERINTAH = {"capaian": _capaian, "peringkat": _peringkat}


def _mesin() -> Engine:
    mesin = connect()
    check_schema(mesin)
    return mesin


def _arti(kamus: pd.DataFrame, indikator: str) -> dict[str, Any]:
    """What the kamus says of an indikator; a name of several series is no indikator."""
    for baris in kamus[kamus["indikator"] == indikator].to_dict("records"):
        return {str(kolom): isi for kolom, isi in baris.items()}
    seri = ", ".join(kamus["indikator"][kamus["kelompok_seri"] == indikator])
    saran = f"pilih salah satu serinya: {seri}" if seri else "periksa kode di kamus indikator"
    raise PilihanSalah(f"Indikator “{indikator}” tidak dikenal; {saran}.")


def _angka(pilihan: Pilihan, nama: str) -> int:
    try:
        return int(pilihan[nama])
    except ValueError as sebab:
        raise PilihanSalah(f"--{nama} {pilihan[nama]}: harus bilangan bulat.") from sebab


def _keadaan(pilihan: Pilihan, terakhir: int, pada: Callable[[datetime], int]) -> int:
    """The data version that --as-of names: a load's number or a moment (WIB without a zone)."""
    teks = pilihan.get("as-of", str(terakhir))
    if teks.isdecimal():
        if int(teks) > terakhir:
            raise PilihanSalah(f"--as-of {teks}: muatan terakhir bernomor {terakhir}.")
        return int(teks)
    try:
        saat = datetime.fromisoformat(teks)
    except ValueError as sebab:
        raise PilihanSalah(f"--as-of {teks}: tulis nomor muatan atau saat ISO 8601.") from sebab
    return pada(saat if saat.tzinfo else saat.replace(tzinfo=ZoneInfo("Asia/Jakarta")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
