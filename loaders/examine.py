"""Opens one file, finds its layout and reads it: rows for the store or problems; it writes none."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from loaders.blocks import blocks_of
from loaders.cells import Sheet, Workbook, fold
from loaders.figures import read_figures
from loaders.heading import Column, find_heading
from loaders.judging import judge
from loaders.judging_ranks import ranks
from loaders.judging_repeats import taken_once
from loaders.known import Known
from loaders.layouts import ENOUGH, Recognition, recognise
from loaders.mapped import read_mapped
from loaders.mapping import layout_of
from loaders.outcome import Content, Extract, Figure, RawFigure
from loaders.own_sheets import without_own_sheets
from loaders.plan import SHEETS, read_plan
from loaders.plan_joined import joined
from loaders.problems import Level, Problem, UnreadableFile, each_once, gravest_first, has_galat
from loaders.reading import file_bytes, read_workbook, sha256_of
from loaders.reference import KAMUS, WILAYAH, read_kamus, read_wilayah
from loaders.remarks import remarks_on
from loaders.settings import read_settings
from store.writing import Batch, Identities

UNKNOWN = "tidak dikenal"
_NEAREST = 2  # layouts that are named for a sheet that is of none
_WHOLE = ("rencana", "kamus", "wilayah")  # layouts of which every cell is read


@dataclass(frozen=True)
class Examined:
    """What one file comes to: its layout with the reasons, its rows and its problems."""

    file: str
    sha256: str
    layout: str
    reasons: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    content: Content = field(default_factory=Content)

    @property
    def refused(self) -> bool:
        """Whether a problem stops the load."""
        return has_galat(self.content.problems)

    @property
    def rows(self) -> int:
        """How many rows the file brings."""
        listed = sum(len(batch.rows) for batch in self.content.batches)
        return listed + len(self.content.identities.wilayah)


def examine(path: Path, name: str, known: Known) -> Examined:
    """Read a file by its layout; `name` is what the load will call it.

    A file that cannot be opened is refused with one sentence.
    """
    try:
        if path.suffix.lower() == ".toml":
            content = file_bytes(path)
            settings = read_settings(content, name, known)
            return Examined(name, sha256_of(content), "pengaturan", content=settings)
        return examine_book(read_workbook(path, name), known)
    except UnreadableFile as cause:
        problem = Problem(Level.GALAT, name, "", "", cause.found, "", cause.remedy)
        return Examined(name, "", "tidak terbaca", content=Content(problems=(problem,)))


def examine_book(book: Workbook, known: Known) -> Examined:
    """Find the layout of an opened file and read it."""
    book = without_own_sheets(book)
    examined = _by_layout(book, known)
    remarks = remarks_on(book, examined.layout in _WHOLE, examined.content.problems)
    problems = gravest_first(each_once((*examined.content.problems, *remarks)))
    return replace(examined, content=replace(examined.content, problems=problems))


def _by_layout(book: Workbook, known: Known) -> Examined:
    names = {fold(sheet.name) for sheet in book.sheets}
    found = [name for name in SHEETS if fold(name) in names]
    if fold("Rencana") in names and len(found) >= 3:
        reason = (
            f"buku kerja rencana: {len(found)} dari {len(SHEETS)} lembarnya ada, yaitu "
            f"{', '.join(found)}"
        )
        return Examined(
            book.file, book.sha256, "rencana", (reason,), content=read_plan(book, known)
        )
    first = book.sheets[0]
    if _is_table(first, KAMUS):
        return _reference(book, "kamus", lambda: read_kamus(book)[1])
    if _is_table(first, WILAYAH):
        return _reference(book, "wilayah", lambda: read_wilayah(book)[1])
    return _figures(book, known)


def _is_table(sheet: Sheet, columns: tuple[Column, ...]) -> bool:
    required = [column for column in columns if column.required]
    return len(find_heading(sheet, columns).missing) <= len(required) // 4


def _reference(book: Workbook, kode: str, read: Callable[[], Content]) -> Examined:
    reason = f"judul kolomnya milik daftar {kode}"
    return Examined(book.file, book.sha256, kode, (reason,), content=read())


def _figures(book: Workbook, known: Known) -> Examined:
    read, layouts, reasons, unrecognised = _tables(book, known)
    figures, unread, decision = read_figures(read.figures)
    konvensi = decision.konvensi
    if any(isinstance(raw, RawFigure) and isinstance(raw.value, str) for raw in read.figures):
        way = f"angka ditulis seperti {konvensi.contoh}" if konvensi else "cara menulis tidak pasti"
        reasons.append(f"{way}: {decision.evidence}")
    figures, repeats = taken_once(book.file, figures, known)
    judged = [*repeats, *judge(book.file, figures, known), *ranks(book.sheets, figures)]
    rows, clashes = joined(book.file, (*read.batches, Batch("target", read.targets)))
    problems = [*read.problems, *unrecognised, *unread, *judged, *clashes]
    if not figures and not rows and not has_galat(problems):
        problems.append(_nothing(book))
    layout = ", ".join(dict.fromkeys(layouts)) or UNKNOWN
    batches = (Batch("realisasi", figures), *rows)
    plans = Identities(rencana=list(dict.fromkeys(read.rencana)))
    content = Content(batches, plans, gravest_first(problems), tuple(read.shown))
    return Examined(book.file, book.sha256, layout, tuple(reasons), tuple(figures), content)


def _tables(book: Workbook, known: Known) -> tuple[Extract, list[str], list[str], list[Problem]]:
    """What the tables of all sheets gave, their layouts with reasons, and what is no table."""
    read = Extract()
    reasons: list[str] = []
    layouts: list[str] = []
    strange: list[tuple[Sheet, list[Recognition]]] = []
    hidden = [sheet for sheet in book.sheets if sheet.rows and sheet.hidden]
    read.problems += [_hidden(sheet) for sheet in hidden]
    shown = [sheet for sheet in book.sheets if sheet.rows and not sheet.hidden]
    for sheet in (block for one in shown for block in blocks_of(one)):
        found = _read(sheet, known)
        if isinstance(found, list):
            strange.append((sheet, found))
            continue
        kode, reason, extract = found
        layouts.append(kode)
        reasons.append(reason)
        read.add(extract)
    level = Level.PERINGATAN if layouts else Level.GALAT  # a sheet of words beside the tables
    if not layouts:
        reasons += [one.sentence for _, ranking in strange for one in ranking]
    return read, layouts, reasons, [_unrecognised(level, *one) for one in strange]


def _read(sheet: Sheet, known: Known) -> tuple[str, str, Extract] | list[Recognition]:
    """Layout, reason and what a sheet gave; else how near it came to each layout."""
    if named := layout_of(sheet, known.layouts):
        layout, header = named
        reason = f"{layout.nama}: judul tabel dan judul kolomnya sama dengan yang ditandai"
        return layout.nama, reason, read_mapped(sheet, layout, header, known)
    ranking = recognise(sheet, known)
    if ranking[0].score < ENOUGH:
        return list(ranking)
    best = ranking[0]
    return best.layout.kode, best.sentence, best.layout.read(sheet, known)


def _hidden(sheet: Sheet) -> Problem:
    found, expected = "lembar tersembunyi tidak dimuat", "lembar yang tampak"
    remedy = "Tampilkan lembarnya di Excel bila isinya perlu dimuat"
    return sheet.problem_here(Level.CATATAN, found, expected, remedy)


def _unrecognised(level: Level, sheet: Sheet, ranking: list[Recognition]) -> Problem:
    near = [one.nearness for one in ranking[:_NEAREST] if one.score]
    told = f"yang paling dekat {' dan '.join(near)}" if near else "tidak mirip satu pun"
    return sheet.problem_here(
        level,
        "tata letak lembar ini tidak dikenal",
        f"salah satu tata letak yang dikenal; {told}",
        "Tandai isi kolomnya di halaman Data, atau salin angkanya ke templat dari halaman itu",
    )


def _nothing(book: Workbook) -> Problem:
    found = "tidak ada satu pun angka yang dapat dimuat"
    remedy = "Periksa apakah berkas yang dikirim sudah benar"
    return Problem(Level.GALAT, book.file, "", "", found, "paling sedikit satu angka", remedy)
