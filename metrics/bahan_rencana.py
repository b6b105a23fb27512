"""Gathers what findings are made of from one plan's frames, and beside others; pure."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from domain.istilah import Arah
from metrics.bahan import Bahan, SkorTahun, Tahunan
from metrics.baris import baris
from metrics.jalur import jalur_rencana
from metrics.kinerja import Kinerja
from metrics.konsistensi import konsistensi
from metrics.masukan import KinerjaInput
from metrics.peringkat import peringkat_tahunan
from metrics.perubahan import jarak
from metrics.sorotan import Pembanding, lengkapi


def bahan_rencana(
    masukan: KinerjaInput, kinerja: Kinerja, sebelum: Kinerja | SkorTahun | None
) -> Bahan:
    """What the plan's own figures tell: the way to its targets, contradictions, last figures."""
    jalur = {j.indikator: j for j in jalur_rencana(masukan, kinerja.tahun)}
    return Bahan(
        kinerja=kinerja,
        sebelum=sebelum,
        jalur=jalur,
        laju={
            kode: j.jalur.laju
            for kode, j in jalur.items()
            if j.titik and j.titik[-1].tahun == kinerja.tahun
        },
        selisih=konsistensi(masukan),
        terakhir=terakhir(masukan.realisasi, kinerja.tahun, kinerja.triwulan),
    )


def dibandingkan(
    bahan: Bahan, angka: pd.DataFrame, wilayah: str, pembanding: Pembanding, acuan: str
) -> Bahan:
    """The same with the rank among `pembanding` and the gap to the wilayah named `acuan`.

    angka is [indikator, wilayah, tahun, nilai], yearly figures; only an indikator with one of the
    wilayah in the chosen year is compared.
    """
    tahun = bahan.kinerja.tahun
    angka = angka[angka["tahun"] <= tahun]
    kini = angka[(angka["wilayah"] == wilayah) & (angka["tahun"] == tahun) & angka["nilai"].notna()]
    arti = {str(b["indikator"]): b for b in baris(bahan.kinerja.indikator)}
    peringkat: dict[str, Tahunan] = {}
    beda: dict[str, Tahunan] = {}
    for kode in sorted(set(map(str, kini["indikator"])) & set(arti)):
        milik = angka[angka["indikator"] == kode]
        semua = lengkapi(milik, pembanding.setingkat, tahun)
        peringkat[kode] = peringkat_tahunan(semua, wilayah, Arah(arti[kode]["arah"]))
        atas = milik[milik["wilayah"] == pembanding.induk]
        desimal = int(arti[kode]["desimal"])
        beda[kode] = jarak(milik[milik["wilayah"] == wilayah], atas, desimal)
    return replace(bahan, acuan=acuan, peringkat=peringkat, jarak=beda)


def terakhir(realisasi: pd.DataFrame, tahun: int, triwulan: int) -> Mapping[str, tuple[int, int]]:
    """The year and quarter of the last known figure of each indikator up to a period.

    A figure of the whole year stands as of its TW IV.
    """
    batas = tahun, triwulan or 4
    akhir: dict[str, tuple[int, int]] = {}
    kolom = (realisasi[k].tolist() for k in ("indikator", "tahun", "triwulan", "nilai"))
    for kode, tahun_ini, tw, nilai in zip(*kolom, strict=True):
        saat = tahun_ini, tw or 4
        if nilai == nilai and saat <= batas:
            akhir[kode] = max(saat, akhir.get(kode, saat))
    return akhir
