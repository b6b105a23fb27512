"""Budget beside kinerja, per program and per OPD, in one period; pure.

Frames taken in: `program` [kode, nama, sasaran, indikator, opd] and `anggaran` (metrics.rupiah) as
store.anggaran reads them, `opd` [kode, nama].
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.istilah import Arah, JenisAnggaran, JenisSimpul, Keadaan
from domain.serapan import Alasan, kuadran
from metrics.angka import ASAL
from metrics.capaian import larik
from metrics.gulungan import per_opd
from metrics.jumlah import SEBAB, bagian_indikator, dinilai, jumlah
from metrics.kinerja import Kinerja
from metrics.predikat import Larik
from metrics.rupiah import rupiah

KINERJA = ("capaian", "bawah", "atas", "cakupan", "diketahui", "jumlah", "predikat", "keadaan")
KOLOM_PROGRAM = (
    "kode", "nama", "opd", "sasaran", "indikator", "pagu", "pagu_sd", "realisasi", "serapan",
    "serapan_sd", *KINERJA, "alasan", "kuadran", *(f"pagu_{a}" for a in ASAL),
    *(f"realisasi_{a}" for a in ASAL),
)  # fmt: skip
KOLOM_OPD = (
    "kode", "nama", "program", "pagu", "pagu_sd", "realisasi", "serapan", "serapan_sd", *KINERJA,
    "alasan", "kuadran",
)  # fmt: skip
_UANG = ("pagu", "pagu_sd", "realisasi")


@dataclass(frozen=True)
class Serapan:
    """The rupiah of many rows together: those whose pagu and realisasi are both known.

    `dihitung` of `banyak` are; serapan is realisasi over pagu in percent, None where nothing is.
    """

    pagu: float
    realisasi: float
    serapan: float | None
    dihitung: int
    banyak: int


@dataclass(frozen=True)
class AnggaranKinerja:
    """A period's budget beside its kinerja (triwulan 0: the year).

    `program` has KOLOM_PROGRAM, in the order given. indikator are those it is measured by, its own
    or else those of its sasaran. Rupiah: pagu (the year's), pagu_sd (planned s.d. TW n), realisasi
    (s.d. TW n); serapan and serapan_sd are percent of pagu and of pagu_sd; pagu_cell, ... and
    realisasi_cell, ... name every cell added. capaian to keadaan are a roll-up as in
    metrics.gulungan (NaN unknown, `sementara` below the least cakupan). alasan says why a row is
    out of the comparison, domain.serapan.Alasan joined by "; ", "" for one that is in it; kuadran
    is a domain.serapan.Kuadran, "" for one that is out or sementara. `opd` has KOLOM_OPD: sums over
    its programmes, NaN where one is unknown, beside the indikator it answers for.
    """

    tahun: int
    triwulan: int
    program: pd.DataFrame
    opd: pd.DataFrame
    semua: Serapan


def anggaran_kinerja(
    kinerja: Kinerja, program: pd.DataFrame, anggaran: pd.DataFrame, opd: pd.DataFrame
) -> AnggaranKinerja:
    """Put the budget of a kinerja's period beside it; raises BobotSalah as metrics.gulungan."""
    kode: list[str] = program["kode"].tolist()
    tahun, triwulan = kinerja.tahun, kinerja.triwulan
    pagu = rupiah(anggaran, kode, JenisAnggaran.PAGU, tahun)
    realisasi = rupiah(anggaran, kode, JenisAnggaran.REALISASI, tahun, triwulan)
    ukuran = _ukuran(kinerja, program)
    isi = program[["kode", "nama", "opd", "sasaran"]].assign(
        indikator=["; ".join(satu) for satu in ukuran],
        pagu=pagu["nilai"],
        pagu_sd=rupiah(anggaran, kode, JenisAnggaran.PAGU, tahun, triwulan)["nilai"],
        realisasi=realisasi["nilai"],
        **{f"pagu_{a}": pagu[a] for a in ASAL},
        **{f"realisasi_{a}": realisasi[a] for a in ASAL},
    )
    semua = _bersama(isi)
    skor = _kinerja_program(kinerja, kode, ukuran)
    per_program = _dibandingkan(pd.concat([isi.reset_index(drop=True), skor], axis=1), semua)
    return AnggaranKinerja(
        tahun=tahun,
        triwulan=triwulan,
        program=per_program[list(KOLOM_PROGRAM)],
        opd=_dibandingkan(_per_opd(kinerja, isi, opd), semua)[list(KOLOM_OPD)],
        semua=semua,
    )


def _kinerja_program(
    kinerja: Kinerja, program: Sequence[str], ukuran: Sequence[Sequence[str]]
) -> pd.DataFrame:
    """Roll up to each program the indikator that measure it, weighted as in the plan, each once."""
    sekali = kinerja.indikator.drop_duplicates("indikator").set_index("indikator")
    semua = [(i, k) for i, isi in enumerate(ukuran) for k in isi if k in sekali.index]
    ikut = [(i, k) for i, k in semua if sekali.at[k, "arah"] != Arah.NETRAL]
    baris = sekali.loc[[k for _, k in ikut]]
    letak = np.array([i for i, _ in ikut], dtype=np.intp)
    bagian = bagian_indikator(larik(baris, "capaian"), list(baris["keadaan"]), kinerja.aturan)
    sebut = [f"program {k}" for k in program]
    hasil = jumlah(bagian, letak, larik(baris, "bobot"), sebut, kinerja.aturan)
    hanya_netral = sorted({i for i, _ in semua} - {i for i, _ in ikut})
    hasil.sebab[hanya_netral] = SEBAB.index(Keadaan.TIDAK_DINILAI)
    return dinilai(hasil, kinerja.aturan)


def _ukuran(kinerja: Kinerja, program: pd.DataFrame) -> list[list[str]]:
    """The indikator that measure each program: its own, else those of its sasaran."""
    isi = kinerja.indikator[kinerja.indikator["jenis_simpul"] == JenisSimpul.SASARAN]
    milik: dict[str, list[str]] = {}
    for simpul, kode in zip(isi["simpul"], isi["indikator"], strict=True):
        milik.setdefault(str(simpul), []).append(str(kode))
    return [
        _pecah(sendiri)
        or list(dict.fromkeys(k for satu in _pecah(dilayani) for k in milik.get(satu, [])))
        for sendiri, dilayani in zip(program["indikator"], program["sasaran"], strict=True)
    ]


def _pecah(kode: str) -> list[str]:
    return [satu for satu in kode.split("; ") if satu]


def _per_opd(kinerja: Kinerja, program: pd.DataFrame, opd: pd.DataFrame) -> pd.DataFrame:
    """The roll-up per OPD beside the sums of its programmes; an OPD unknown so far is added."""
    lain = sorted(set(program["opd"]) - set(opd["kode"]))
    tambah = pd.DataFrame({"kode": lain, "nama": lain}, dtype=object)
    hasil = per_opd(kinerja, pd.concat([opd, tambah], ignore_index=True))
    per = program.groupby("opd")
    berlubang = program[list(_UANG)].isna().groupby(program["opd"]).any()
    uang = per[list(_UANG)].sum().mask(berlubang)
    uang["program"] = per.size()
    hasil = hasil.join(uang, on="kode")
    return hasil.assign(program=hasil["program"].fillna(0).astype("int64"))


def _bersama(isi: pd.DataFrame) -> Serapan:
    tahu = isi[isi["pagu"].notna() & isi["realisasi"].notna()]
    pagu, realisasi = float(tahu["pagu"].sum()), float(tahu["realisasi"].sum())
    persen = 100 * realisasi / pagu if pagu > 0 else None
    return Serapan(pagu, realisasi, persen, len(tahu), len(isi))


def _persen(bagian: Larik, dari: Larik) -> Larik:
    return np.where(dari > 0, 100 * bagian / np.where(dari > 0, dari, 1.0), np.nan)


def _dibandingkan(isi: pd.DataFrame, semua: Serapan) -> pd.DataFrame:
    """Add serapan, why a row is out of the comparison, and the corner of a row that is assessed."""
    pagu, pagu_sd, realisasi = (larik(isi, nama) for nama in _UANG)
    serapan = _persen(realisasi, pagu)
    capaian = larik(isi, "capaian")
    banyak = isi["program"].tolist() if "program" in isi else [1] * len(isi)
    pasang = zip(banyak, pagu.tolist(), realisasi.tolist(), capaian.tolist(), strict=True)
    alasan = ["; ".join(_alasan(*satu)) for satu in pasang]
    garis = semua.serapan
    dapat = [
        n == Keadaan.DINILAI and not kata for n, kata in zip(isi["keadaan"], alasan, strict=True)
    ]
    sudut = [
        kuadran(c, s, garis).value if ya and garis is not None else ""
        for ya, c, s in zip(dapat, capaian.tolist(), serapan.tolist(), strict=True)
    ]
    return isi.assign(
        serapan=serapan, serapan_sd=_persen(realisasi, pagu_sd), alasan=alasan, kuadran=sudut
    )


def _alasan(program: int, pagu: float, realisasi: float, capaian: float) -> list[str]:
    """Every reason that keeps a row out, the budget's first."""
    hasil: list[str] = []
    if not program:
        hasil.append(Alasan.TANPA_PROGRAM.value)
    elif np.isnan(pagu):
        hasil.append(Alasan.TANPA_PAGU.value)
    elif pagu == 0:
        hasil.append(Alasan.PAGU_NOL.value)
    elif np.isnan(realisasi):
        hasil.append(Alasan.TANPA_REALISASI.value)
    if np.isnan(capaian):
        hasil.append(Alasan.BELUM_DINILAI.value)
    return hasil
