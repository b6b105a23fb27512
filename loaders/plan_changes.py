"""Tells what a file would change in a stored plan: its targets, its cascade; it changes nothing."""

from collections.abc import Iterable, Iterator, Sequence

from domain.angka import tulis
from domain.istilah import PeranTarget
from domain.periode import ROMAWI
from domain.target import Target, tulis_target
from loaders.comparing import RowChange
from loaders.known import Known
from loaders.problems import Level, Problem
from store.comparing import Key
from store.tables import VERSIONED

_PERAN = {
    PeranTarget.AWAL: "kondisi awal",
    PeranTarget.TAHUNAN: "target",
    PeranTarget.AKHIR: "kondisi akhir",
}
_NAMES = {
    "rencana_versi": "dokumen rencana",
    "tautan": "induk dan bobot",
    "indikator_kinerja": "indikator",
    "opd": "perangkat daerah",
}
_EXPECTED_PARTS = 60  # letters of a stored text that are told


def plan_changes(file: str, changes: Iterable[RowChange], known: Known) -> Iterator[Problem]:
    """Every changed row of a plan: a target with both values, another with both texts."""
    for change in changes:
        sheet, cell, _ = change.origin
        if change.table == "target":
            if change.old[:2] == change.new[:2]:
                continue  # only its source or remark
            found = f"{named_target(change.key, known)} = {written_target(change, known, new=True)}"
            stored = written_target(change, known, new=False)
            remedy = "Muat bila targetnya memang berubah; yang lama tetap tersimpan sebagai riwayat"
        elif change.table == "anggaran":
            found = f"{_named_amount(change.key)} = Rp{_rupiah(change.new)}"
            stored = f"Rp{_rupiah(change.old)}"
            remedy = "Muat bila rupiahnya memang berubah; yang lama tersimpan sebagai riwayat"
        else:
            found, stored = _texts(change)
            remedy = "Muat bila rencananya memang berubah; yang lama tersimpan sebagai riwayat"
        expected = f"{stored} yang tersimpan"
        found = f"{found}, mengubah yang tersimpan"
        yield Problem(Level.PERINGATAN, file, sheet, cell, found, expected, remedy)


def named_target(key: Key, known: Known) -> str:
    """What a target is of: "target Kemiskinan (P0) 2024 TW II", in the short name of the kamus."""
    _, _, indikator, peran, tahun, triwulan = key
    entry = known.kamus.entries[indikator]
    quarter = f" TW {('', 'I', 'II', 'III', 'IV')[triwulan]}" if triwulan else ""
    return f"{_PERAN[PeranTarget(peran)]} {entry.nama_pendek or indikator} {tahun}{quarter}"


def _named_amount(key: Key) -> str:
    """What an amount is of: "realisasi program 1.03.10 TW II 2025"."""
    _, _, program, tahun, triwulan, jenis = key
    return f"{jenis} program {program} {ROMAWI[triwulan]} {tahun}"


def _rupiah(content: Key) -> str:
    return tulis(content[0], 2 if content[0] % 1 else 0)


def written_target(change: RowChange, known: Known, *, new: bool) -> str:
    """A changed target, new or stored, as officials write it."""
    entry = known.kamus.entries[change.key[2]]
    bawah, atas = (change.new if new else change.old)[:2]
    return tulis_target(Target(bawah, atas), entry.desimal, entry.skala)


def _texts(change: RowChange) -> tuple[str, str]:
    """The parts of a row that differ, new and old."""
    names = VERSIONED[change.table].content
    pairs = list(zip(names, change.new, change.old, strict=True))
    differing = [(n, a, b) for n, a, b in pairs if a != b]
    what = _NAMES.get(change.table, "")
    head = " ".join(filter(None, (what, *map(str, change.key[2:]))))
    return f"{head}: {_listed([(n, a) for n, a, _ in differing])}", _listed(
        [(n, b) for n, _, b in differing]
    )


def _listed(parts: Sequence[tuple[str, object]]) -> str:
    texts = [f"{name.replace('_', ' ')} “{str(value)[:_EXPECTED_PARTS]}”" for name, value in parts]
    return ", ".join(texts)
