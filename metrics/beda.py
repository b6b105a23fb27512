"""What changed between two states of one wilayah, each change split by cause; it fetches nothing.

The causes are put in one after the other (metrics.peralihan), and what the score does at each is
that cause's part. So the parts of a change sum to it, for indikator and for roll-ups alike.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import pandas as pd

from domain.angka import bulat
from domain.istilah import JenisSimpul
from metrics.baris import baris
from metrics.gulungan import per_opd, per_prioritas
from metrics.kaskade import KESELURUHAN
from metrics.kinerja import Kinerja, kinerja
from metrics.masukan import KinerjaInput
from metrics.peralihan import Sebab, peralihan, sama

INDIKATOR, OPD, PRIORITAS = "indikator", "opd", "prioritas"
# What it is, its code, and of an indikator its node, of a priority its year ("" for every year).
Kunci = tuple[str, str, str]


@dataclass(frozen=True)
class Nilai:
    """A score at one state: capaian in percent as displayed, predikat a Kelas.kode.

    realisasi and target are an indikator's own, cakupan a roll-up's in percent; keadaan is "" where
    the plan knows no such thing.
    """

    realisasi: float | None = None
    target: str = ""
    capaian: float | None = None
    predikat: str | None = None
    keadaan: str = ""
    cakupan: float | None = None


@dataclass(frozen=True)
class BagianBeda:
    """What one cause did: selisih in points of capaian, from the last value that was known.

    It is None where a value became known for the first time, or unknown. selisih_cakupan is in
    points of cakupan, None for what is no roll-up or not in the plan.
    """

    sebab: Sebab
    dari: Nilai
    ke: Nilai
    selisih: float | None
    selisih_cakupan: float | None = None


@dataclass(frozen=True)
class Beda:
    """A change with its causes in order; a selisih is None unless both ends are known."""

    jenis: str
    kode: str
    simpul: str
    nama: str
    desimal: int
    skala: str
    dari: Nilai
    ke: Nilai
    selisih: float | None
    selisih_cakupan: float | None
    bagian: tuple[BagianBeda, ...]


def _tanpa_opd() -> pd.DataFrame:
    return pd.DataFrame(columns=["kode", "nama"], dtype=object)


def _tanpa_prioritas() -> pd.DataFrame:
    kolom = ["tahun", "kode", "nama", "sasaran", "bobot"]
    return pd.DataFrame(columns=kolom, dtype=object)


@dataclass(frozen=True)
class Potret:
    """A state of a wilayah's frames, and the period that is scored on them.

    opd is [kode, nama] and prioritas [tahun (0: every year), kode, nama, sasaran, bobot] of the
    plan, whatever the year.
    """

    masukan: KinerjaInput
    tahun: int
    triwulan: int = 0
    opd: pd.DataFrame = field(default_factory=_tanpa_opd)
    prioritas: pd.DataFrame = field(default_factory=_tanpa_prioritas)


def beda(dari: Potret, ke: Potret) -> tuple[Beda, ...]:
    """Give every change of realisasi, target, capaian or class, in the order of the plan.

    indikator first, then sasaran, tujuan, misi, the whole, OPD and priorities; what the plan no
    longer has comes last of its kind.
    """
    jejak = list(_jejak(dari, ke))
    awal, akhir = jejak[0], jejak[-1]
    hasil: list[Beda] = []
    for kunci in dict.fromkeys([*akhir, *awal]):
        nilai = [satu.get(kunci, _TIADA)[0] for satu in jejak]
        bagian = tuple(_bagian(nilai))
        if bagian:
            tentang = (akhir.get(kunci) or awal[kunci])[1]
            selisih = _selisih(nilai[0].capaian, nilai[-1].capaian)
            cakupan = _selisih(nilai[0].cakupan, nilai[-1].cakupan)
            hasil.append(Beda(*kunci, *tentang, nilai[0], nilai[-1], selisih, cakupan, bagian))
    urut = [INDIKATOR, *reversed(JenisSimpul), KESELURUHAN, OPD, PRIORITAS]
    return tuple(sorted(hasil, key=lambda b: urut.index(b.jenis)))


def _jejak(dari: Potret, ke: Potret) -> Iterator["Jejak"]:
    """The scores at the start and after each cause; OPD and priorities change with the plan."""
    nilai = _nilai(kinerja(dari.masukan, dari.tahun, dari.triwulan), dari)
    yield nilai
    kini = replace(dari, tahun=ke.tahun, triwulan=ke.triwulan)
    if (dari.tahun, dari.triwulan) != (ke.tahun, ke.triwulan):
        nilai = _nilai(kinerja(kini.masukan, kini.tahun, kini.triwulan), kini)
    yield nilai
    for sebab, masukan in peralihan(dari.masukan, ke.masukan):
        rencana = ke if sebab is Sebab.VERSI_RENCANA else kini
        berikut = replace(kini, masukan=masukan, opd=rencana.opd, prioritas=rencana.prioritas)
        if rencana is ke or not sama(kini.masukan, masukan):
            nilai = _nilai(kinerja(masukan, ke.tahun, ke.triwulan), berikut)
        kini = berikut
        yield nilai


Tentang = tuple[str, int, str]  # nama, desimal, skala
Jejak = Mapping[Kunci, tuple[Nilai, Tentang]]
_TIADA: tuple[Nilai, Tentang] = (Nilai(), ("", 2, ""))


def _nilai(k: Kinerja, potret: Potret) -> Jejak:
    """The scores of a kinerja by what they are of."""
    hasil: dict[Kunci, tuple[Nilai, Tentang]] = {}
    for b in baris(k.indikator):
        simpul = f"{b['jenis_simpul']} {b['simpul']}"
        nilai = Nilai(
            b["realisasi"], b["target_teks"], _tampil(b["capaian"]), b["predikat"], b["keadaan"]
        )
        tentang = (b["nama"], b["desimal"], b["skala"])
        hasil[INDIKATOR, b["indikator"], simpul] = nilai, tentang
    for jenis in reversed(JenisSimpul):
        for b in baris(getattr(k, jenis)):
            hasil[jenis.value, b["kode"], ""] = _gulungan(b), (b["uraian"], 2, "")
    semua = k.keseluruhan
    kelas = semua.kelas and semua.kelas.kode
    nilai = Nilai(
        None, "", _tampil(semua.nilai), kelas, semua.keadaan.value, bulat(100 * semua.cakupan)
    )
    hasil[KESELURUHAN, "", ""] = nilai, (k.nama, 2, "")
    for b in baris(per_opd(k, potret.opd)):
        hasil[OPD, b["kode"], ""] = _gulungan(b), (b["nama"], 2, "")
    setahun = potret.prioritas[potret.prioritas["tahun"].isin((0, potret.tahun))]
    for b in baris(per_prioritas(k, setahun)):
        kunci = PRIORITAS, b["kode"], str(b["tahun"] or "")
        hasil[kunci] = _gulungan(b), (b["nama"], 2, "")
    return hasil


def _gulungan(b: Mapping[str, Any]) -> Nilai:
    cakupan = bulat(100 * b["cakupan"])
    return Nilai(None, "", _tampil(b["capaian"]), b["predikat"], b["keadaan"], cakupan)


def _bagian(nilai: Sequence[Nilai]) -> Iterator[BagianBeda]:
    tahu = nilai[0].capaian
    for sebab, (lama, baru) in zip(Sebab, pairwise(nilai), strict=True):
        if lama != baru:
            cakupan = _selisih(lama.cakupan, baru.cakupan)
            yield BagianBeda(sebab, lama, baru, _selisih(tahu, baru.capaian), cakupan)
        tahu = tahu if baru.capaian is None else baru.capaian


def _selisih(dari: float | None, ke: float | None) -> float | None:
    return None if dari is None or ke is None else bulat(ke - dari)


def _tampil(capaian: float | None) -> float | None:
    return None if capaian is None else bulat(capaian)
