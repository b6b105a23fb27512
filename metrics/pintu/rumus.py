"""`python -m metrics rumus`: the worked sum of a single row, without a store."""

from typing import Any

from domain.angka import bulat, tulis
from domain.aturan import Aturan
from domain.istilah import KEADAAN_TEKS
from domain.langkah import Hitungan
from domain.ordinal import label
from domain.target import Target, tulis_target
from metrics.isian import IsianSalah, hitungan_baris
from metrics.keluaran import isi_aturan, tabel
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, PilihanSalah


def _jalankan(pilihan: Pilihan) -> Hasil:
    try:
        baris = hitungan_baris(pilihan)
    except IsianSalah as sebab:
        raise PilihanSalah(sebab.kalimat("--{}".format)) from sebab
    isi = {
        "arah": baris.arah.value,
        "target": None if baris.target is None else _target_isi(baris.target, baris.skala),
        "realisasi": _tingkat_isi(baris.realisasi, baris.skala),
        **isi_hitungan(baris.hitungan, baris.aturan),
        "aturan": isi_aturan(baris.aturan),
    }
    return isi, teks_hitungan(baris.hitungan, baris.aturan)


def isi_hitungan(hasil: Hitungan, aturan: Aturan) -> dict[str, Any]:
    """A worked sum as plain values: capaian rounded to 2 decimals, null where there is none."""
    nilai = hasil.hasil
    return {
        "capaian": None if nilai.nilai is None else bulat(nilai.nilai),
        "capaian_mentah": nilai.mentah,
        "predikat": nilai.kelas and nilai.kelas.label[aturan.label],
        "keadaan": nilai.keadaan.value,
        "rumus": hasil.rumus and hasil.rumus.kode,
        "langkah": [
            {"bagian": g.bagian.value, "teks": g.teks, "nilai": g.nilai} for g in hasil.langkah
        ],
    }


def teks_hitungan(hasil: Hitungan, aturan: Aturan) -> str:
    """A worked sum as lines of text, its result last."""
    baris = [(f"{i}.", g.bagian.value, g.teks) for i, g in enumerate(hasil.langkah, 1)]
    isi = isi_hitungan(hasil, aturan)
    predikat = isi["predikat"] or KEADAAN_TEKS[hasil.hasil.keadaan]
    kepala = tabel(("", "Langkah", "Isi"), baris)
    return f"{kepala}\n\nCapaian: {tulis(isi['capaian'])} · {predikat}"


def _target_isi(target: Target, skala: str) -> Any:
    if skala:
        return tulis_target(target, 0, skala)
    return target.bawah if target.titik else {"bawah": target.bawah, "atas": target.atas}


def _tingkat_isi(realisasi: float | None, skala: str) -> Any:
    return realisasi if realisasi is None or not skala else label(skala, int(realisasi))


RUMUS = Perintah(
    "rumus",
    _jalankan,
    frozenset({"arah", "target", "realisasi"}),
    frozenset({"formula", "maks", "batas", "label", "skala"}),
    "hitungan satu baris langkah demi langkah, tanpa basis data",
    """\
--arah naik: 100 × R ÷ T; turun: 100 × (2T − R) ÷ T (--formula selisih) atau 100 × T ÷ R (rasio);
tetap: 100 × (1 − |R − T| ÷ T); ordinal: tingkat dibanding tingkat; netral: tidak dinilai.
Target boleh angka (9,8), rentang (11,9-12,4), batas (>= 75) atau tingkat (WTP). Di dalam rentang
100; di luarnya batas terdekat menjadi T. Kosong (\"\") berarti tidak ada. Target 0 atau negatif
tidak dapat dihitung, kecuali arah turun dengan target 0 dan realisasi 0: 100.
Capaian tidak kurang dari 0 dan tidak lebih dari --maks (120); predikat menurut --batas (bawah).
""",
)
