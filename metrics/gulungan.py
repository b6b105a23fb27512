"""Roll-up across the cascade: per OPD of its indikator, per priority of its sasaran; pure."""

import numpy as np
import pandas as pd

from domain.istilah import Arah, Keadaan
from metrics.capaian import larik
from metrics.jumlah import SEBAB, Bagian, bagian_indikator, dinilai, jumlah
from metrics.kinerja import Kinerja

TANPA_OPD = "belum ditetapkan"
ANGKA = ("capaian", "bawah", "atas", "cakupan", "diketahui", "jumlah")
_SEBAB = {keadaan.value: urut for urut, keadaan in enumerate(SEBAB)}


def per_opd(kinerja: Kinerja, opd: pd.DataFrame) -> pd.DataFrame:
    """Roll up to each OPD the indikator it answers for, weighted as in the plan.

    opd is [kode, nama]. An indikator that the OPD answers for at several nodes counts once, with
    its first weight; netral ones count not. Returns [kode, nama, capaian, bawah, atas, cakupan,
    diketahui, jumlah, predikat, keadaan] by kode; indikator without an OPD come last, as kode "".
    Raises BobotSalah where the weights of an OPD sum to zero.
    """
    isi = kinerja.indikator.drop_duplicates(["opd", "indikator"])
    milik = isi[isi["arah"] != Arah.NETRAL].reset_index(drop=True)
    kode = sorted(set(isi["opd"]) | set(opd["kode"]), key=lambda k: (not k, k))
    bagian = bagian_indikator(larik(milik, "capaian"), list(milik["keadaan"]), kinerja.aturan)
    letak = pd.Index(kode, dtype=object).get_indexer(pd.Index(milik["opd"], dtype=object))
    sebut = [f"OPD {k}" if k else TANPA_OPD for k in kode]
    hasil = jumlah(bagian, letak, larik(milik, "bobot"), sebut, kinerja.aturan)
    hanya_netral = np.isin(kode, isi["opd"]) & ~np.isin(np.arange(len(kode)), letak)
    hasil.sebab[hanya_netral] = SEBAB.index(Keadaan.TIDAK_DINILAI)
    nama = dict(zip(opd["kode"], opd["nama"], strict=True)) | {"": TANPA_OPD}
    kepala = pd.DataFrame({"kode": kode, "nama": [nama.get(k, k) for k in kode]}, dtype=object)
    return pd.concat([kepala, dinilai(hasil, kinerja.aturan)], axis=1)


def per_prioritas(kinerja: Kinerja, prioritas: pd.DataFrame) -> pd.DataFrame:
    """Roll up to each priority the sasaran it serves, by the weights that the plan gives them.

    prioritas is [tahun, kode, nama, sasaran, bobot], a row per sasaran. Returns [tahun, kode, nama,
    sasaran, capaian, bawah, atas, cakupan, diketahui, jumlah, predikat, keadaan] in its order, the
    sasaran as "4.1; 4.2". Raises BobotSalah where the weights of a priority sum to zero.
    """
    per_kode = prioritas.groupby(["tahun", "kode"], sort=False)
    kepala = per_kode.agg(nama=("nama", "first"), sasaran=("sasaran", "; ".join)).reset_index()
    letak = np.asarray(per_kode.ngroup(), dtype=np.intp)
    ada = pd.Index(kinerja.sasaran["kode"]).get_indexer(pd.Index(prioritas["sasaran"]))
    dikenal = ada >= 0
    hasil = jumlah(
        _bagian(kinerja.sasaran)[ada[dikenal]],
        letak[dikenal],
        larik(prioritas, "bobot")[dikenal],
        [f"prioritas {k}" for k in kepala["kode"]],
        kinerja.aturan,
    )
    return pd.concat([kepala, dinilai(hasil, kinerja.aturan)], axis=1)


def _bagian(simpul: pd.DataFrame) -> Bagian:
    """Nodes that are rolled up already, as parts of another whole."""
    sebab = [_SEBAB.get(k, len(SEBAB)) for k in simpul["keadaan"]]
    capaian, bawah, atas, cakupan, diketahui, banyak = (larik(simpul, k) for k in ANGKA)
    letak = np.array(sebab, dtype=np.intp)
    return Bagian(capaian, bawah, atas, cakupan, diketahui, banyak, letak)
