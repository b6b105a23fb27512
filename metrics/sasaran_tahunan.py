"""Capaian of every sasaran over the years of a plan, for a heat map; it fetches nothing."""

from collections.abc import Sequence

import pandas as pd

from metrics.kinerja import Kinerja


def sasaran_tahunan(nilai: Sequence[Kinerja]) -> pd.DataFrame:
    """Give the sasaran of each year's kinerja of one plan, in the order of its last year.

    Returns [kode, uraian, tahun, capaian, bawah, atas, cakupan, predikat, keadaan], a row per
    sasaran and year: capaian is NaN and predikat None where unknown, as in Kinerja.sasaran. A
    sasaran that a version of the plan does not know has no row in its years.
    """
    kolom = ["kode", "uraian", "tahun", "capaian", "bawah", "atas", "cakupan", "predikat",
             "keadaan"]  # fmt: skip
    if not nilai:
        return pd.DataFrame(columns=kolom)
    menurut = sorted(nilai, key=lambda k: k.tahun)
    urut = dict.fromkeys(kode for k in reversed(menurut) for kode in k.sasaran["kode"])
    letak = {kode: i for i, kode in enumerate(urut)}
    semua = pd.concat([k.sasaran.assign(tahun=k.tahun) for k in menurut], ignore_index=True)
    semua = semua.assign(letak=semua["kode"].map(letak)).sort_values(["letak", "tahun"])
    return semua[kolom].reset_index(drop=True)
