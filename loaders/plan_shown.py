"""What a matrix of a stored plan shows of its cascade, and where the stored one differs.

Only targets of a stored plan are read from a matrix: its cascade is told where it differs, not
changed.
"""

from collections.abc import Iterable, Iterator

from loaders.cascade import Cascade
from loaders.cells import address, fold
from loaders.known import Known, Plan
from loaders.matrix import Matrix
from loaders.matrix_rows import Listed
from loaders.outcome import Shown
from loaders.plan_new import agency_of
from loaders.plan_stored import StoredCascade
from loaders.problems import Level, Problem


def shown_of(matrix: Matrix, cascade: Cascade, plan: Plan, listed: Listed) -> list[Shown]:
    """The nodes, and the indikator with the node over each."""
    name = matrix.sheet.name
    nodes = [
        Shown(plan.key, n.jenis.value, n.uraian, "", "", name, address(n.row, n.col))
        for n in cascade.nodes
    ]
    measures: list[Shown] = []
    for row, entry in listed:
        node = cascade.at.get(row)
        above = (node.jenis.value, node.uraian) if node else ("", "")
        cell = address(row, matrix.named_at(row))
        measures.append(Shown(plan.key, *above, entry.kode, agency_of(matrix, row), name, cell))
    return [*nodes, *measures]


def cascade_problems(
    file: str, shown: Iterable[Shown], stored: dict[tuple[str, int], StoredCascade], known: Known
) -> Iterator[Problem]:
    """Nodes and indikator that the stored plan does not have, or has elsewhere."""
    seen = list(shown)
    for one in seen:
        told = _of_node(one, stored[one.plan]) if not one.indikator else None
        told = told or (_of_measure(one, stored[one.plan], known) if one.indikator else None)
        if told:
            yield Problem(told[0], file, one.sheet, one.cell, *told[1:])
    for plan, held in stored.items():
        there = {one.indikator for one in seen if one.plan == plan}
        if lacking := sorted(set(held.places) - there):
            found = f"indikator {plan[0]} yang tidak ada di matriks ini: {', '.join(lacking)}"
            remedy = "Tidak perlu apa-apa bila matriksnya memang sebagian"
            told = (file, seen[0].sheet, "", found, "", remedy)
            yield Problem(Level.CATATAN, *told)


Told = tuple[Level, str, str, str]


def _of_node(one: Shown, held: StoredCascade) -> Told | None:
    if (one.jenis, fold(one.uraian)) in held.nodes:
        return None
    found = f"{one.jenis} “{one.uraian}” tidak ada di {one.plan[0]} yang tersimpan"
    expected = f"rumusan {one.jenis} menurut rencana yang tersimpan; yang dimuat hanya targetnya"
    return Level.PERINGATAN, found, expected, "Periksa apakah rencananya benar"


def _of_measure(one: Shown, held: StoredCascade, known: Known) -> Told | None:
    if one.indikator not in held.places:
        found = f"{one.indikator} bukan indikator {one.plan[0]} yang tersimpan"
        expected = "indikator rencana itu; targetnya tersimpan, tetapi tidak tampak di halaman"
        remedy = "Tambahkan indikatornya pada buku kerja rencana"
        return Level.PERINGATAN, found, expected, remedy
    node = (one.jenis, fold(one.uraian))
    if one.jenis and node in held.nodes and (*node, one.indikator) not in held.measures:
        found = f"{one.indikator} di bawah {one.jenis} “{one.uraian}”"
        expected = f"di bawah {held.places[one.indikator]} menurut rencana yang tersimpan"
        return Level.PERINGATAN, found, expected, "Periksa mana yang benar; susunannya tidak diubah"
    agencies = held.agencies.get(one.indikator, frozenset())
    if one.opd and agencies and fold(one.opd) not in agencies:
        found = f"penanggung jawab {known.kamus.entries[one.indikator].nama}: {one.opd}"
        expected = "perangkat daerah menurut rencana yang tersimpan; tidak diubah"
        return Level.CATATAN, found, expected, "Perbaiki pada buku kerja rencana bila berganti"
    return None
