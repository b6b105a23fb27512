"""The rows of a form: sasaran, programmes and indikator in the plan's order; no figure is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.acuan import Indikator
from metrics.baris import baris
from reports.formulir.angka import Angka, Uang, uang_program
from reports.isi import IsiIndikator, Laporan

TANPA_INDIKATOR = "belum ada indikator"
TANPA_SASARAN = "Program tanpa sasaran"


@dataclass(frozen=True)
class Program:
    """A program of the plan: its code, name, agency, what it serves, its rupiah."""

    kode: str
    nama: str
    opd: str
    sasaran: tuple[str, ...]
    indikator: tuple[str, ...]
    uang: Uang


@dataclass(frozen=True)
class BarisFormulir:
    """A row: the first of a sasaran says it (nomor too), the first of a program its program.

    isi, angka and kamus are of its indikator, None where the row has none.
    """

    nomor: int | None
    kode_sasaran: str
    sasaran: str
    program: Program | None
    isi: IsiIndikator | None
    angka: Angka | None
    kamus: Indikator | None
    opd: str


def program_rencana(laporan: Laporan) -> tuple[Program, ...]:
    """The programmes of the report's plan."""
    uang = uang_program(laporan.anggaran.rupiah)
    return tuple(
        Program(
            p["kode"], p["nama"], p["opd"] or "", _kode(p["sasaran"]), _kode(p["indikator"]),
            uang[p["kode"]],
        )
        for p in baris(laporan.anggaran.program)
    )  # fmt: skip


def baris_formulir(
    laporan: Laporan,
    semua: Sequence[Program],
    angka: Mapping[str, Angka],
    opd: str | None = None,
) -> list[BarisFormulir]:
    """The rows of a form, of one agency (its code) or of all (None)."""
    hasil: list[BarisFormulir] = []
    milik = [p for p in semua if opd is None or p.opd == opd]
    letak = _letak(laporan, milik)
    for sasaran in laporan.sasaran:
        isi = [i for i in sasaran.indikator if opd is None or i.opd == opd]
        program = [p for p in milik if letak[p.kode] == sasaran.simpul.kode]
        if not isi and not program and opd is not None:
            continue
        judul = f"{sasaran.simpul.kode} {sasaran.simpul.uraian}"
        kepala = (sasaran.simpul.kode, judul, len(_bernomor(hasil)) + 1)
        hasil += _susun(laporan, kepala, isi, program, angka)
    if sisa := [p for p in milik if not letak[p.kode]]:
        kepala = ("", TANPA_SASARAN, len(_bernomor(hasil)) + 1)
        hasil += _susun(laporan, kepala, [], sisa, angka)
    return hasil


def _bernomor(semua: list[BarisFormulir]) -> list[BarisFormulir]:
    return [b for b in semua if b.nomor is not None]


def _letak(laporan: Laporan, program: list[Program]) -> dict[str, str]:
    """The sasaran under which each program stands: the first it serves; "" for none of these.

    A program of sasaran that were not chosen stands nowhere.
    """
    dipilih = {s.simpul.kode: s for s in laporan.sasaran}
    semua = set(laporan.kinerja.sasaran["kode"])
    hasil: dict[str, str] = {}
    for p in program:
        lewat = [k for k, s in dipilih.items() if {i.kode for i in s.indikator} & {*p.indikator}]
        ada = [k for k in (*p.sasaran, *lewat) if k in dipilih]
        hasil[p.kode] = ada[0] if ada else "tidak dipilih" if semua & {*p.sasaran} else ""
    return hasil


def _susun(
    laporan: Laporan,
    kepala: tuple[str, str, int],
    isi: list[IsiIndikator],
    program: list[Program],
    angka: Mapping[str, Angka],
) -> Iterator[BarisFormulir]:
    """The indikator that no program names, then each program with those it names."""
    kode, judul, nomor = kepala
    menurut = {i.kode: i for i in isi}
    punya: dict[str, list[IsiIndikator]] = {p.kode: [] for p in program}
    for p in program:
        punya[p.kode] = [menurut.pop(k) for k in p.indikator if k in menurut]
    pasang: list[tuple[Program | None, IsiIndikator | None]] = []
    pasang += [(None, i) for i in menurut.values()]
    for p in program:
        pasang.append((p, next(iter(punya[p.kode]), None)))
        pasang += [(None, i) for i in punya[p.kode][1:]]
    for urut, (p, i) in enumerate(pasang or [(None, None)]):
        opd = i.opd if i is not None else p.opd if p is not None else ""
        yield BarisFormulir(
            nomor=nomor if urut == 0 else None,
            kode_sasaran=kode,
            sasaran=judul if urut == 0 else "",
            program=p,
            isi=i,
            angka=angka[i.kode] if i is not None else None,
            kamus=laporan.kamus[i.kode] if i is not None else None,
            opd=laporan.opd.get(opd, opd),
        )


def _kode(teks: str | None) -> tuple[str, ...]:
    return tuple(satu for satu in (teks or "").split("; ") if satu)
