"""What changed between two states of one wilayah, each change split by cause; it fetches nothing.

The causes are put in one after the other (metrics.peralihan), and what the score does at each is
that cause's part. So the parts of a change sum to it, for indikator and for roll-ups alike.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.angka import bulat
from domain.istilah import JenisSimpul
from metrics.baris import baris
from metrics.kaskade import KESELURUHAN
from metrics.kinerja import Kinerja, kinerja
from metrics.masukan import KinerjaInput
from metrics.peralihan import Sebab, peralihan, sama

INDIKATOR = "indikator"
Kunci = tuple[str, str, str]  # what it is, its code, and of an indikator its node


@dataclass(frozen=True)
class Nilai:
    """A score at one state: capaian in percent as displayed, predikat a Kelas.kode.

    realisasi and target are an indikator's own; keadaan is "" where the plan knows no such thing.
    """

    realisasi: float | None = None
    target: str = ""
    capaian: float | None = None
    predikat: str | None = None
    keadaan: str = ""


@dataclass(frozen=True)
class BagianBeda:
    """What one cause did: selisih in points of capaian, from the last value that was known.

    It is None where a value became known for the first time, or unknown.
    """

    sebab: Sebab
    dari: Nilai
    ke: Nilai
    selisih: float | None


@dataclass(frozen=True)
class Beda:
    """A change with its causes in order; selisih is None unless both ends are known."""

    jenis: str
    kode: str
    simpul: str
    nama: str
    desimal: int
    skala: str
    dari: Nilai
    ke: Nilai
    selisih: float | None
    bagian: tuple[BagianBeda, ...]


@dataclass(frozen=True)
class Potret:
    """A state of a wilayah's frames, and the period that is scored on them."""

    masukan: KinerjaInput
    tahun: int
    triwulan: int = 0


def beda(dari: Potret, ke: Potret) -> tuple[Beda, ...]:
    """Give every change of realisasi, target, capaian or class, in the order of the plan.

    indikator first, then sasaran, tujuan, misi and the whole; what the plan no longer has comes
    last of its kind.
    """
    jejak = [_nilai(k) for k in _jejak(dari, ke)]
    awal, akhir = jejak[0], jejak[-1]
    hasil: list[Beda] = []
    for kunci in dict.fromkeys([*akhir, *awal]):
        nilai = [satu.get(kunci, _TIADA)[0] for satu in jejak]
        bagian = tuple(_bagian(nilai))
        if bagian:
            tentang = (akhir.get(kunci) or awal[kunci])[1]
            selisih = _selisih(nilai[0].capaian, nilai[-1].capaian)
            hasil.append(Beda(*kunci, *tentang, nilai[0], nilai[-1], selisih, bagian))
    urut = [INDIKATOR, *reversed(JenisSimpul), KESELURUHAN]
    return tuple(sorted(hasil, key=lambda b: urut.index(b.jenis)))


def _jejak(dari: Potret, ke: Potret) -> Iterator[Kinerja]:
    """The scores at the start and after each cause."""
    nilai = kinerja(dari.masukan, dari.tahun, dari.triwulan)
    yield nilai
    if (dari.tahun, dari.triwulan) != (ke.tahun, ke.triwulan):
        nilai = kinerja(dari.masukan, ke.tahun, ke.triwulan)
    yield nilai
    kini: KinerjaInput = dari.masukan
    for _, berikut in peralihan(dari.masukan, ke.masukan):
        if not sama(kini, berikut):
            nilai = kinerja(berikut, ke.tahun, ke.triwulan)
        kini = berikut
        yield nilai


Tentang = tuple[str, int, str]  # nama, desimal, skala
_TIADA: tuple[Nilai, Tentang] = (Nilai(), ("", 2, ""))


def _nilai(k: Kinerja) -> dict[Kunci, tuple[Nilai, Tentang]]:
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
            nilai = Nilai(None, "", _tampil(b["capaian"]), b["predikat"], b["keadaan"])
            hasil[jenis.value, b["kode"], ""] = nilai, (b["uraian"], 2, "")
    semua = k.keseluruhan
    kelas = semua.kelas and semua.kelas.kode
    nilai = Nilai(None, "", _tampil(semua.nilai), kelas, semua.keadaan.value)
    hasil[KESELURUHAN, "", ""] = nilai, (k.nama, 2, "")
    return hasil


def _bagian(nilai: Sequence[Nilai]) -> Iterator[BagianBeda]:
    tahu = nilai[0].capaian
    for sebab, (lama, baru) in zip(Sebab, pairwise(nilai), strict=True):
        if lama != baru:
            yield BagianBeda(sebab, lama, baru, _selisih(tahu, baru.capaian))
        tahu = tahu if baru.capaian is None else baru.capaian


def _selisih(dari: float | None, ke: float | None) -> float | None:
    return None if dari is None or ke is None else bulat(ke - dari)


def _tampil(capaian: float | None) -> float | None:
    return None if capaian is None else bulat(capaian)
