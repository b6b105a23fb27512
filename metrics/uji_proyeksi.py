"""The projection tried on every series in the store, where the future is known; it fetches nothing.

For each series and each year with figures before and after, the last 5 years say what comes, and
what came says how wrong that was: beside the last value kept, and Open SDG's compound growth.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from domain.jalur import TITIK_MINIMUM, kuantil
from domain.seri import PUTUS
from metrics.capaian import larik
from metrics.predikat import Larik

JENDELA = 5  # years before the origin in which the base is looked for
HORIZON = (1, 2, 3)
KUNCI = ["indikator", "wilayah"]


def uji_proyeksi(angka: pd.DataFrame) -> pd.DataFrame:
    """Back-test on yearly figures [indikator, wilayah, tahun, nilai], one per key.

    Returns, by indikator and horizon in years, [indikator, horizon, banyak, linier, terakhir, cagr,
    di_dalam]: mean absolute errors in the indikator's satuan over the same `banyak` forecasts, and
    the share of figures inside the 80 % interval. cagr is over those where it is defined.
    """
    ada = _berseri(angka[angka["nilai"].notna()])
    if ada["tahun"].nunique() <= TITIK_MINIMUM:
        return _ringkas(pd.DataFrame(columns=["indikator", "horizon", *_GALAT], dtype="float64"))
    lebar = ada.pivot_table(index=[*KUNCI, "seri"], columns="tahun", values="nilai")
    tahun = range(int(ada["tahun"].min()), int(ada["tahun"].max()) + 1)
    nilai = lebar.reindex(columns=list(tahun)).to_numpy(dtype=np.float64)
    indikator = lebar.index.get_level_values("indikator")
    bagian: list[pd.DataFrame] = []
    for asal in range(TITIK_MINIMUM - 1, len(tahun) - 1):
        awal = max(0, asal - JENDELA)
        for h in (h for h in HORIZON if asal + h < len(tahun)):
            galat = _galat(nilai[:, awal : asal + 1], nilai[:, asal + h], h)
            bagian.append(pd.DataFrame(galat).assign(indikator=indikator, horizon=h))
    return _ringkas(pd.concat(bagian, ignore_index=True))


def perbandingan(uji: pd.DataFrame) -> pd.DataFrame:
    """Set the method against the others, by horizon, each indikator counting the same.

    [horizon, indikator, banyak, terhadap_terakhir, terhadap_cagr, di_dalam]: geometric means of
    the ratios of errors, below 1 where the linear one errs less; NaN where nothing compares.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        rasio = uji.assign(
            terhadap_terakhir=_log(larik(uji, "linier") / larik(uji, "terakhir")),
            terhadap_cagr=_log(larik(uji, "linier") / larik(uji, "cagr")),
            tepat=larik(uji, "di_dalam") * larik(uji, "banyak"),
        )
    per = rasio.groupby("horizon")
    hasil = per.agg(indikator=("indikator", "size"), banyak=("banyak", "sum"))
    return hasil.assign(
        terhadap_terakhir=np.exp(larik(per[["terhadap_terakhir"]].mean(), "terhadap_terakhir")),
        terhadap_cagr=np.exp(larik(per[["terhadap_cagr"]].mean(), "terhadap_cagr")),
        di_dalam=larik(per[["tepat"]].sum(), "tepat") / larik(hasil, "banyak"),
    ).reset_index()


_GALAT = ("linier", "terakhir", "cagr", "di_dalam")


def _berseri(angka: pd.DataFrame) -> pd.DataFrame:
    """Number the parts of a series between its breaks: no forecast runs across one."""
    seri = np.zeros(len(angka), dtype=np.intp)
    for putus in PUTUS:
        seri += (
            (angka["indikator"] == putus.indikator) & (angka["tahun"] >= putus.tahun)
        ).to_numpy()
    return angka.assign(seri=seri)


def _galat(jendela: Larik, nyata: Larik, h: int) -> Mapping[str, Larik]:
    """Absolute errors of each row's forecast h years after the window's last column."""
    baris = np.arange(len(jendela))
    ada = ~np.isnan(jendela)
    mulai = np.argmax(ada, axis=1)
    lama = jendela.shape[1] - 1 - mulai
    dasar, kini = jendela[baris, mulai], jendela[:, -1]
    sah = ada[:, -1] & (ada.sum(axis=1) >= TITIK_MINIMUM)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rata = np.where(sah, (kini - dasar) / lama, np.nan)
        positif = (dasar > 0) & (kini > 0)
        cagr = np.where(positif, kini * (kini / dasar) ** (h / lama), np.nan)
        lebar = _lebar(jendela, rata, lama.astype(np.float64), h)
    linier = np.abs(kini + rata * h - nyata)
    return {
        "linier": linier,
        "terakhir": np.where(sah, np.abs(kini - nyata), np.nan),
        "cagr": np.where(sah, np.abs(cagr - nyata), np.nan),
        "di_dalam": np.where(np.isnan(linier), np.nan, (linier <= lebar + 1e-9) * 1.0),
    }


def _lebar(jendela: Larik, rata: Larik, lama: Larik, h: int) -> Larik:
    """Half the width of domain.jalur's 80 % interval, for each row."""
    n, kolom = jendela.shape
    ragam, langkah = np.zeros(n), np.zeros(n)
    lalu, jauh = jendela[:, 0], np.ones(n)
    for k in range(1, kolom):
        ini = jendela[:, k]
        beda = ini - lalu - jauh * rata
        pakai = ~np.isnan(beda)
        ragam += np.where(pakai, beda**2 / jauh, 0.0)
        langkah += pakai
        jauh = np.where(np.isnan(ini), jauh + 1, 1.0)
        lalu = np.where(np.isnan(ini), lalu, ini)
    derajat = np.maximum(langkah - 1, 1)
    t = np.array([kuantil(d) for d in range(1, JENDELA + 1)])[derajat.astype(np.intp) - 1]
    return t * np.sqrt(ragam / derajat * (h + h**2 / lama))


def _ringkas(galat: pd.DataFrame) -> pd.DataFrame:
    ada = galat[galat["linier"].notna()]
    hasil = ada.groupby(["indikator", "horizon"])[list(_GALAT)].mean()
    banyak = ada.groupby(["indikator", "horizon"]).size()
    hasil.insert(0, "banyak", banyak)
    return hasil.reset_index()


def _log(rasio: Larik) -> Larik:
    """The logarithm of a ratio, NaN where an error is nothing: it compares with nothing."""
    return np.where(np.isfinite(rasio) & (rasio > 0), np.log(rasio), np.nan)
