"""Reads a plan workbook (rencana): its cascade, its agencies and what measures them.

The document is read by plan_document.py, targets by plan_targets.py, budgets by plan_budget.py,
priorities by plan_priorities.py.
"""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from domain.istilah import JenisSimpul
from loaders.cells import Workbook, fold
from loaders.heading import Column, Row
from loaders.known import Known
from loaders.outcome import Content
from loaders.plan_budget import read_budgets, read_programmes
from loaders.plan_document import Document, read_document
from loaders.plan_priorities import read_priorities
from loaders.plan_targets import read_targets
from loaders.problems import Level
from loaders.sheets import Desk, origin
from store.writing import Batch, Identities

SHEETS = ("Rencana", "Kaskade", "Indikator", "Target")
_CASCADE = (
    *(Column(k, (k,)) for k in ("jenis", "kode", "induk", "uraian")),
    Column("bobot", ("bobot",), required=False),
)
_AGENCIES = (Column("kode", ("kode",)), Column("nama", ("nama",)))
_MEASURES = (
    Column("jenis", ("Jenis simpul",)),
    Column("simpul", ("Kode simpul",)),
    Column("kode", ("Kode indikator",)),
    *(Column(k, (k,), required=False) for k in ("bobot", "opd", "iku")),
)
_PARENT = {JenisSimpul.TUJUAN: JenisSimpul.MISI, JenisSimpul.SASARAN: JenisSimpul.TUJUAN}
Node = tuple[JenisSimpul, str]
Rows = list[tuple[Any, ...]]


def read_plan(book: Workbook, known: Known) -> Content:
    """Read every sheet of the plan; all problems are collected."""
    desk = Desk(book, known)
    document = read_document(desk)
    if document is None:
        return Content(problems=tuple(desk.problems))
    nodes, simpul, tautan = _cascade(desk, document)
    agencies = {row.text("kode"): row for row in desk.rows("OPD", _AGENCIES) if row.text("kode")}
    opd = [(*document.key, k, r.text("nama"), *origin(r, "kode")) for k, r in agencies.items()]
    measures = _measures(desk, document, nodes, set(agencies))
    target = read_targets(desk, document.key, document.tahun_awal, document.tahun_akhir)
    sasaran = {kode for jenis, kode in nodes if jenis is JenisSimpul.SASARAN}
    indikator = {str(measure[4]) for measure in measures}
    program = read_programmes(desk, document.key, sasaran, indikator, set(agencies))
    anggaran = read_budgets(desk, document.key, {str(row[2]) for row in program})
    prioritas = read_priorities(desk, document, sasaran)
    batches = (
        *(Batch("rencana_versi", [document.row]), Batch("simpul", simpul)),
        *(Batch("tautan", tautan), Batch("opd", opd), Batch("indikator_kinerja", measures)),
        *(Batch("target", target), Batch("program", program), Batch("anggaran", anggaran)),
        Batch("prioritas", prioritas),
    )
    identities = Identities(rencana=[document.identity])
    return Content(batches, identities, tuple(desk.problems))


def _weight(desk: Desk, row: Row) -> float | None:
    """The weight in a row, 1 where it says none; None, and a problem, where it is no weight."""
    text = row.text("bobot").replace(",", ".")
    try:
        value = float(text) if text else 1.0
    except ValueError:
        value = -1.0
    if value >= 0:
        return value
    desk.refuse(row, "bobot", "angka nol atau lebih, atau kosong untuk 1")
    return None


def _kind(desk: Desk, row: Row) -> JenisSimpul | None:
    try:
        return JenisSimpul(row.text("jenis").casefold())
    except ValueError:
        desk.refuse(row, "jenis", " atau ".join(JenisSimpul))
        return None


def _cascade(desk: Desk, document: Document) -> tuple[dict[Node, Row], Rows, Rows]:
    nodes: dict[Node, Row] = {}
    for row in desk.rows("Kaskade", _CASCADE):
        jenis = _kind(desk, row)
        if jenis is None:
            continue
        if not row.text("kode") or (jenis, row.text("kode")) in nodes:
            desk.refuse(row, "kode", f"kode {jenis} yang belum dipakai di atasnya")
        elif not row.text("uraian"):
            desk.refuse(row, "uraian", f"rumusan {jenis}")
        else:
            nodes[jenis, row.text("kode")] = row
    simpul: Rows = []
    for order, ((jenis, kode), row) in enumerate(nodes.items(), 1):
        head = (*document.key, jenis.value, kode)
        simpul.append((*head, order, row.text("uraian"), *origin(row, "uraian")))
    found = (_edges(desk, document, node, row, nodes) for node, row in nodes.items())
    edges = list(chain.from_iterable(found))
    above = {jenis.value: parent.value for jenis, parent in _PARENT.items()}
    weights = [(above.get(e[2], "keseluruhan"), str(e[4]), float(e[5])) for e in edges]
    _check_weights(desk, "Kaskade", "bagian", weights)
    return nodes, simpul, edges


def _edges(desk: Desk, document: Document, node: Node, row: Row, nodes: dict[Node, Row]) -> Rows:
    jenis, kode = node
    bobot = _weight(desk, row)
    parents = [p for p in (part.strip() for part in row.text("induk").split(";")) if p] or [""]
    above = _PARENT.get(jenis)
    for parent in parents:
        if above is None and parent:
            desk.refuse(row, "induk", "kosong, karena misi tidak berinduk")
            return []
        if above is not None and (above, parent) not in nodes:
            desk.refuse(row, "induk", f"kode {above} yang ada di lembar Kaskade")
            return []
    if bobot is None:
        return []
    head = (*document.key, jenis.value, kode)
    return [(*head, p, bobot, *origin(row, "induk")) for p in dict.fromkeys(parents)]


def _measures(desk: Desk, document: Document, nodes: dict[Node, Row], agencies: set[str]) -> Rows:
    rows: dict[tuple[str, str, str], tuple[Any, ...]] = {}
    for order, row in enumerate(desk.rows("Indikator", _MEASURES), 1):
        jenis, bobot = _kind(desk, row), _weight(desk, row)
        entry = desk.known.kamus.by_code(row.text("kode"))
        if jenis and (jenis, row.text("simpul")) not in nodes:
            desk.refuse(row, "simpul", f"kode {jenis} yang ada di lembar Kaskade")
        if entry is None:
            desk.refuse(row, "kode", "kode indikator menurut kamus")
        iku = fold(row.text("iku"))
        if iku not in ("ya", "tidak", ""):
            desk.refuse(row, "iku", "Ya atau Tidak")
        if agencies and row.text("opd") and row.text("opd") not in agencies:
            desk.refuse(row, "opd", "kode yang ada di lembar OPD")
        if entry is None or jenis is None or bobot is None:
            continue
        key = (jenis.value, row.text("simpul"), entry.kode)
        if key in rows:
            desk.refuse(row, "kode", "setiap indikator satu kali untuk satu simpul")
            continue
        rest = (order, bobot, row.text("opd"), int(iku == "ya"))
        rows[key] = (*document.key, *key, *rest, *origin(row, "kode"))
    _check_weights(desk, "Indikator", "indikator", [(*k[:2], float(r[6])) for k, r in rows.items()])
    return list(rows.values())


def _check_weights(
    desk: Desk, sheet_name: str, parts: str, weights: Iterable[tuple[str, str, float]]
) -> None:
    """A node whose parts all weigh nothing has no mean; weights are (jenis, kode, weight)."""
    totals: dict[tuple[str, str], float] = {}
    for jenis, kode, weight in weights:
        totals[jenis, kode] = totals.get((jenis, kode), 0.0) + weight
    sheet = desk.sheet(sheet_name)
    for (jenis, kode), total in totals.items():
        if total == 0 and sheet is not None:
            found = f"semua bobot {parts} {f'{jenis} {kode}'.strip()} nol"
            remedy = f"Isi bobot salah satu {parts}nya"
            expected = "jumlah bobot di atas nol"
            desk.problems.append(sheet.problem_here(Level.GALAT, found, expected, remedy))
