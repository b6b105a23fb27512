"""`python -m metrics peringkat`: one indikator ranked within a chosen group, and over the years."""

from collections.abc import Sequence

import pandas as pd

from metrics.acuan import indikator_dari
from metrics.kelompok import Kelompok, KelompokSalah, anggota
from metrics.keluaran_peringkat import Tentang, isi_peringkat, tabel_peringkat
from metrics.peringkat_kelompok import peringkat_kelompok
from metrics.pintu.perintah import (
    Hasil,
    Perintah,
    Pilihan,
    PilihanSalah,
    angka,
    arti,
    keadaan,
    terbuka,
)
from metrics.tahunan import tahunan
from store.engine import Connection
from store.reading import kamus_frame, resolve_kode, wilayah_frame
from store.reading_figures import realisasi_frame
from store.reading_plan import rencana_frame

NASIONAL = "0000"


def _jalankan(pilihan: Pilihan) -> Hasil:
    tahun = angka(pilihan, "tahun")
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        makna = indikator_dari(arti(kamus_frame(sambungan, versi), pilihan["indikator"]))
        wilayah = wilayah_frame(sambungan, versi)
        milik, kelompok, kode, acuan = _kelompok(sambungan, pilihan, wilayah, versi)
        semua = realisasi_frame(
            sambungan, indikator=[makna.kode], wilayah=[*kode, acuan], as_of=versi
        )
    setahun = tahunan(semua, makna.agregasi)
    nama = wilayah.set_index("kode")["nama"]
    hasil = peringkat_kelompok(
        setahun,
        pd.DataFrame({"wilayah": list(kode), "nama": nama.loc[list(kode)].tolist()}),
        setahun.loc[setahun["wilayah"] == acuan, ["tahun", "nilai"]],
        makna.arah,
        makna.satuan.desimal,
        tahun,
    )
    sebutan = str(nama.get(acuan, ""))
    tentang = Tentang(makna, milik, kelompok, sebutan, versi)
    return isi_peringkat(tentang, hasil), tabel_peringkat(tentang, hasil)


def _kelompok(
    sambungan: Connection, pilihan: Pilihan, wilayah: pd.DataFrame, versi: int
) -> tuple[str, str, Sequence[str], str]:
    """The wilayah asked about, the name of its group, their codes, and whom gaps are told to."""
    if ("provinsi" in pilihan) is ("wilayah" in pilihan):
        raise PilihanSalah("Pilih salah satu: --provinsi KODE atau --wilayah KODE.")
    if "provinsi" in pilihan:
        if "kelompok" in pilihan:
            raise PilihanSalah("--kelompok hanya untuk --wilayah KODE.")
        induk = _kode(sambungan, pilihan["provinsi"], wilayah, versi)
        contoh = wilayah.loc[wilayah["kode"] == induk, "contoh"].iloc[0]
        kode = wilayah.loc[(wilayah["induk"] == induk) & (wilayah["contoh"] == contoh), "kode"]
        nama = str(wilayah.loc[wilayah["kode"] == induk, "nama"].iloc[0])
        if kode.empty:
            raise PilihanSalah(f"--provinsi {pilihan['provinsi']}: {nama} tanpa wilayah bawahan.")
        return "", f"semua di bawah {nama}", [str(k) for k in kode], induk
    milik = _kode(sambungan, pilihan["wilayah"], wilayah, versi)
    teks = pilihan.get("kelompok", Kelompok.PROVINSI.value)
    if teks in tuple(Kelompok):
        kelompok: Kelompok | list[str] = Kelompok(teks)
    else:
        kelompok = [_kode(sambungan, k, wilayah, versi) for k in teks.split(",") if k.strip()]
    berencana = rencana_frame(sambungan, as_of=versi)["wilayah"].tolist()
    try:
        kode = anggota(wilayah, milik, kelompok, berencana)
    except KelompokSalah as sebab:
        raise PilihanSalah(f"--kelompok {teks}: {sebab}.") from sebab
    satu = wilayah.loc[wilayah["kode"] == milik].iloc[0]
    di_atas = str(satu["induk"])
    acuan = di_atas if kelompok is Kelompok.PROVINSI or satu["contoh"] else NASIONAL
    return milik, f"kelompok {teks}", kode, "" if acuan == milik else acuan


def _kode(sambungan: Connection, teks: str, wilayah: pd.DataFrame, versi: int) -> str:
    kode = resolve_kode(sambungan, teks)
    if kode not in set(wilayah["kode"]):
        raise PilihanSalah(f"Wilayah {teks} belum ada pada keadaan data {versi}.")
    return kode


PERINGKAT = Perintah(
    "peringkat",
    _jalankan,
    frozenset({"indikator", "tahun"}),
    frozenset({"provinsi", "wilayah", "kelompok", "as-of"}),
    "peringkat sebuah indikator di dalam kelompok wilayah, geseran dan jaraknya",
    """\
Peringkat dihitung dari nilai tertinggi, seperti dikatakan pejabat: untuk kemiskinan itu yang
terburuk (“ke-3 termiskin dari 17”), untuk IPM yang terbaik. Nilai sama, peringkat sama (1-2-2-4).
Wilayah tanpa angka disebut, tidak diperingkat; di bawah 80 % anggota, peringkatnya tidak berarti.
--provinsi 16: semua wilayah tepat di bawahnya (0000: provinsi). --wilayah 1604: kelompoknya menurut
--kelompok: provinsi, nasional (setingkat seluruh Indonesia), berencana (yang mempunyai rencana di
sini), terdekat (6 yang titik tengahnya paling dekat), atau kode dipisah koma.
Mungkin = peringkat yang tidak dapat dibedakan: angka dikenal sampai setengah desimal terakhirnya,
yang bertanda presisi rendah sampai 1,28 × 25 %. Geser = tempat yang naik ke arah terbaik sejak
tahun sebelumnya dengan banyak wilayah yang sama. Jarak = nilai dikurangi wilayah acuan, menyempit
atau melebar. Sebaran = simpangan baku wilayah yang angkanya lengkap: merapat atau merenggang.
""",
)
