"""The plan that a matrix itself brings: its document, its cascade, its agencies and measures.

It is made only where no stored plan fits, and told as a peringatan: a person agrees to it.
"""

import re
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from domain.istilah import JenisSimpul
from loaders.cascade import ABOVE, Cascade, Node
from loaders.cells import address, words
from loaders.indicators import Indikator
from loaders.known import Known, Plan
from loaders.matrix import Matrix
from loaders.outcome import Extract
from loaders.plan_document import JENIS
from loaders.plan_found import named_plan
from loaders.problems import Asking, Level, Problem
from loaders.wide import source_of
from store.writing import Batch

_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*"
                   r"((?:19|20)\d\d)(?!\d)", re.IGNORECASE)  # fmt: skip
_LONGEST = 7  # years of a plan: one of five may begin late in its first and end in a sixth
_CODE = re.compile(rf"\w+-(?P<jenis>{'|'.join(JENIS)})-(?P<awal>(?:19|20)\d\d)")
_LONG_NAME = "rencana pembangunan jangka menengah daerah"
Measures = Sequence[tuple[int, Indikator]]


def new_plan(
    matrix: Matrix, known: Known, wilayah: str, years: Collection[int], problems: list[Problem]
) -> Plan | None:
    """The plan of a matrix that fits no stored one; None, and a problem, where none is told."""
    named = named_plan(matrix.sheet, matrix.heading, known.rencana)
    stated = _CODE.fullmatch(named.kode) if named else None
    if named and stated is None:
        found = f"kode rencana “{named.kode}”"
        problems.append(_asked(matrix, found, "wilayah-jenis-tahun awal, 1604-RPJMD-2019"))
        return None
    period = _period(matrix, years, stated)
    if period is None:
        found = "masa rencana tidak dapat dipastikan dari judul dan kolom targetnya"
        expected = "judul yang menyebut masanya, misalnya RPJMD Kabupaten Contoh 2021-2026"
        problems.append(_asked(matrix, found, expected))
        return None
    jenis = stated["jenis"] if stated else _jenis(matrix)
    file = matrix.sheet.file  # which brings its own plan again, whole
    kode = named.kode if named else f"{wilayah}-{jenis}-{period[0]}"
    if taken := next((p for p in known.plans if p.kode == kode and p.file != file), None):
        found = f"{kode} sudah tersimpan untuk {taken.tahun_awal}-{taken.tahun_akhir}"
        expected = f"tahun target di dalam masa itu; kolomnya {min(years)}-{max(years)}"
        problems.append(_asked(matrix, found, expected))
        return None
    return Plan(kode, named.versi if named and named.versi else 1, wilayah, *period, file)


def _asked(matrix: Matrix, found: str, expected: str) -> Problem:
    remedy = "Tulis baris “Rencana: kode”, atau nyatakan kodenya (di terminal: --rencana KODE)"
    sheet = matrix.sheet
    told = (sheet.file, sheet.name, address(matrix.heading, 0), found, expected, remedy)
    return Problem(Level.GALAT, *told, asking=Asking.RENCANA)


def _period(
    matrix: Matrix, years: Collection[int], stated: re.Match[str] | None
) -> tuple[int, int] | None:
    """First and last year: of the title's span that holds all years, else of the columns."""
    texts = [*(text for _, text in matrix.titles), matrix.sheet.name, Path(matrix.sheet.file).stem]
    spans = [(int(a), int(b)) for text in texts for a, b in _SPAN.findall(text)]
    fitting = {
        (a, b) for a, b in spans if a <= b < a + _LONGEST and all(a <= y <= b for y in years)
    }
    if stated:
        first = int(stated["awal"])
        fitting = {span for span in fitting if span[0] == first} or {(first, max(years, default=0))}
    elif not spans and years:
        fitting = {(min(years), max(years))}
    good = [(a, b) for a, b in fitting if a <= min(years, default=a) and a <= b < a + _LONGEST]
    return good[0] if len(good) == 1 else None


def _jenis(matrix: Matrix) -> str:
    said = [*(text for _, text in matrix.titles), matrix.sheet.name, Path(matrix.sheet.file).stem]
    named = words(" ".join(said)).upper().split()
    return next((jenis for jenis in JENIS if jenis in named), JENIS[0])


def bring(
    matrix: Matrix, cascade: Cascade, plan: Plan, measures: Measures, known: Known, extract: Extract
) -> bool:
    """Give the rows of a new plan; False, and a problem, where a node lies under nothing."""
    lost = [node for node in cascade.nodes if node.jenis in ABOVE and not node.induk]
    loose = [row for row, _ in measures if row not in cascade.at]
    if lost or loose:
        extract.problems.append(_incomplete(matrix, lost, loose))
        return False
    sheet, origin = matrix.sheet, (matrix.sheet.name, address(matrix.heading, 0))
    name = f"{plan.kode.split('-')[1]} {known.regions.entries[plan.wilayah].nama}"
    span = f"{plan.tahun_awal}-{plan.tahun_akhir}"
    texts = (f"{name} {span}", "", "", cascade.visi, source_of(sheet), "")
    document = (*plan.key, *texts, *origin, sheet.text(matrix.heading, 0))
    rows = _rows(matrix, cascade, plan, measures)
    extract.rencana.append(
        (plan.kode, plan.wilayah, name.split()[0], plan.tahun_awal, plan.tahun_akhir)
    )
    extract.batches += [Batch("rencana_versi", [document]), *rows]
    if all(p.key != plan.key for p in known.plans):
        extract.problems.append(_brought(matrix, cascade, plan, f"{name} {span}", measures, known))
    return True


def _rows(matrix: Matrix, cascade: Cascade, plan: Plan, measures: Measures) -> list[Batch]:
    sheet = matrix.sheet
    simpul: list[tuple[Any, ...]] = []
    tautan: list[tuple[Any, ...]] = []
    for order, node in enumerate(cascade.nodes, 1):
        head = (*plan.key, node.jenis.value, node.kode)
        origin = (sheet.name, address(node.row, node.col), sheet.text(node.row, node.col))
        simpul.append((*head, order, node.uraian, *origin))
        tautan += [(*head, induk, 1.0, *origin) for induk in node.induk or ("",)]
    opd: dict[str, tuple[Any, ...]] = {}
    kinerja: list[tuple[Any, ...]] = []
    for order, (row, indikator) in enumerate(measures, 1):
        node, agency = cascade.at[row], agency_of(matrix, row)
        if agency and agency not in opd:
            cell = address(row, matrix.sides["opd"])
            opd[agency] = (*plan.key, agency, agency, sheet.name, cell, agency)
        col = matrix.named_at(row)
        at = (sheet.name, address(row, col), sheet.text(row, col))
        head = (*plan.key, node.jenis.value, node.kode, indikator.kode)
        kinerja.append((*head, order, 1.0, agency, 0, *at))
    tables = {"simpul": simpul, "tautan": tautan, "opd": list(opd.values())}
    tables["indikator_kinerja"] = kinerja
    return [Batch(table, rows) for table, rows in tables.items() if rows]


def agency_of(matrix: Matrix, row: int) -> str:
    """The agency of an indikator's row, "" where the matrix names none."""
    col = matrix.sides.get("opd")
    text = "" if col is None else " ".join(matrix.sheet.text(row, col).split())
    return text if any(ch.isalpha() for ch in text) else ""


def _incomplete(matrix: Matrix, lost: list[Node], loose: list[int]) -> Problem:
    if lost:
        node = lost[0]
        found = f"{node.jenis} “{node.uraian}” tidak berada di bawah satu {ABOVE[node.jenis]} pun"
        at, count = (node.row, node.col), len(lost) - 1
    else:
        found, at = "indikator ini tidak berada di bawah satu sasaran atau tujuan pun", (
            loose[0], matrix.named_at(loose[0]))  # fmt: skip
        count = len(loose) - 1
    more = f"; begitu juga {count} lainnya" if count else ""
    expected = (
        "rencana baru dengan misi, tujuan dan sasaran, sebagai kolom atau baris “Misi 1: ...”"
    )
    remedy = "Lengkapi matriksnya, atau muat rencananya dahulu dengan buku kerja rencana"
    return matrix.sheet.problem(Level.GALAT, *at, found + more, expected, remedy)


def _brought(
    matrix: Matrix, cascade: Cascade, plan: Plan, name: str, measures: Measures, known: Known
) -> Problem:
    levels = [f"{sum(n.jenis is j for n in cascade.nodes)} {j}" for j in JenisSimpul]
    listed = ", ".join([*levels, f"{len(measures)} indikator"])
    visi = f"visi “{cascade.visi}”" if cascade.visi else "tanpa visi"
    found = f"rencana baru {plan.kode} ({name}): {visi}; {listed}"
    beside = [
        f"{p.kode} ({p.tahun_awal}-{p.tahun_akhir})"
        for p in known.plans
        if p.wilayah == plan.wilayah and p.tahun_awal <= plan.tahun_akhir
        and p.tahun_akhir >= plan.tahun_awal
    ]  # fmt: skip
    expected = "rencana yang sudah tersimpan"
    expected += f"; masanya bersinggungan dengan {', '.join(beside)}" if beside else ""
    remedy = "Periksa kode, masa dan susunannya; kode lain ditulis di baris “Rencana: kode”"
    at = (matrix.heading, matrix.indikator)
    return matrix.sheet.problem(Level.PERINGATAN, *at, found, expected, remedy)
