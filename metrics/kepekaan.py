"""Which classes would be others under another official rule: formula, cap or band reading.

The same figures are scored again under each choice that is not in force; no setting is changed.
"""

from dataclasses import replace

import pandas as pd

from domain.aturan import MAKS_BOLEH, Aturan, Batas, FormulaTurun
from metrics.kinerja import Kinerja, kinerja
from metrics.masukan import KinerjaInput

KUNCI = ["jenis", "kode", "simpul"]
_NILAI = ["capaian", "predikat", "keadaan"]


def pilihan_aturan(aturan: Aturan) -> tuple[tuple[str, str, Aturan], ...]:
    """Each official choice: its setting, its value, the rules with it; those in force are equal."""
    formula = [("formula_turun", f.value, replace(aturan, formula_turun=f)) for f in FormulaTurun]
    maks = [
        ("maks", "tanpa" if m is None else f"{m:.0f}", replace(aturan, maks=m)) for m in MAKS_BOLEH
    ]
    batas = [("batas", b.value, replace(aturan, batas=b)) for b in Batas]
    return (*formula, *maks, *batas)


def aturan_lain(aturan: Aturan) -> tuple[tuple[str, str, Aturan], ...]:
    """Each official choice that is not in force."""
    return tuple(pilihan for pilihan in pilihan_aturan(aturan) if pilihan[2] != aturan)


def kepekaan(masukan: KinerjaInput, tahun: int, triwulan: int = 0) -> pd.DataFrame:
    """Give what would have another class, by choice.

    [setelan, nilai, jenis, kode, simpul, nama, capaian, predikat, keadaan, capaian_lain,
    predikat_lain, keadaan_lain]: jenis is indikator, sasaran, tujuan, misi or keseluruhan; simpul
    is the node of an indikator, else "". Ordered by choice, then as the plan is, from below up.
    """
    kini = _kelas(kinerja(masukan, tahun, triwulan))
    bagian: list[pd.DataFrame] = []
    for setelan, nilai, aturan in aturan_lain(masukan.aturan):
        lain = _kelas(kinerja(masukan, tahun, triwulan, aturan))
        semua = pd.concat([kini, lain[_NILAI].add_suffix("_lain")], axis=1)
        beda = semua["predikat"].fillna("") != semua["predikat_lain"].fillna("")
        hasil = semua[beda]
        hasil.insert(0, "nilai", nilai)
        hasil.insert(0, "setelan", setelan)
        bagian.append(hasil)
    return pd.concat(bagian, ignore_index=True)


def _kelas(nilai: Kinerja) -> pd.DataFrame:
    """Every class of a kinerja in one frame, whose rows do not depend on the rules."""
    indikator = nilai.indikator.rename(columns={"indikator": "kode"})
    simpul = [
        frame.rename(columns={"uraian": "nama"}).assign(jenis=jenis, simpul="")
        for jenis, frame in (
            ("sasaran", nilai.sasaran),
            ("tujuan", nilai.tujuan),
            ("misi", nilai.misi),
        )
    ]
    semua = nilai.keseluruhan
    puncak = pd.DataFrame(
        [
            ("keseluruhan", "", "", "", semua.nilai, semua.kelas and semua.kelas.kode,
             semua.keadaan.value)
        ],
        columns=[*KUNCI, "nama", *_NILAI],
    )  # fmt: skip
    kolom = [*KUNCI, "nama", *_NILAI]
    bagian = [indikator.assign(jenis="indikator"), *simpul, puncak]
    return pd.concat([b[kolom].astype(object) for b in bagian], ignore_index=True)
