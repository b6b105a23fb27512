"""The sender's own workbook with every problem marked in its cell; it judges nothing.

An xlsx keeps its formats and formulas; of other kinds of file a copy as xlsx is made.
"""

import warnings
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from loaders.own_sheets import PROBLEMS
from loaders.paper import FACE, HEADING, lines_of, make_room, set_up_page
from loaders.problems import Level, Problem, UnreadableFile
from loaders.put import put
from loaders.reading import read_workbook

_FILL = {Level.GALAT: "FFC9C4", Level.PERINGATAN: "FFE3A3", Level.CATATAN: "D6E6F2"}
_HEADINGS = {"Tingkat": 12, "Lembar": 20, "Sel": 8, "Ditemukan": 52, "Seharusnya": 46,
             "Tindakan": 46}  # fmt: skip
MOST_COPIED = 1_000_000  # cells: openpyxl takes 17 s and 500 MB for so many
_LIST_ONLY = "Hanya daftar: berkasnya tidak terbaca, atau terlalu besar untuk disalin dan ditandai"
_MEANING = {
    Level.GALAT: "harus diperbaiki; selama masih ada, berkas ini tidak dimuat",
    Level.PERINGATAN: "perlu diperiksa; berkas dimuat setelah peringatan disetujui",
    Level.CATATAN: "sekadar pemberitahuan; tidak perlu diperbaiki",
}
_COMMENT_LETTERS = 48  # that fit on a line of a comment
_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_NOT_FOR_OPENPYXL = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError,
                     AttributeError, IndexError, OSError)  # fmt: skip


def annotated(path: Path, problems: Sequence[Problem]) -> bytes:
    """The file as xlsx with the problems' cells coloured and commented, and a list of them all.

    Of a file that cannot be read, or has more than MOST_COPIED cells, only the list is given.
    """
    book, names = _opened(path)
    if PROBLEMS in book.sheetnames:
        del book[PROBLEMS]
    marks: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        title = names.get(problem.sheet, "")
        if title and problem.cell:
            marks.setdefault((title, problem.cell), []).append(problem)
    for (title, cell), found in marks.items():
        _mark(book[title], cell, found)
    _list(book, problems, names)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _opened(path: Path) -> tuple[Book, dict[str, str]]:
    """The workbook to mark and, by the sheet's name in problems, the title of its sheet."""
    book = Book()
    book.remove(book.worksheets[0])
    try:
        read = read_workbook(path, path.name)  # refuses what would be dangerous to open
    except UnreadableFile:
        return book, {}
    if sum(len(row) for sheet in read.sheets for row in sheet.rows) > MOST_COPIED:
        return book, {}
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what openpyxl does not keep
                theirs = load_workbook(path)
            return theirs, {sheet.title: sheet.title for sheet in theirs.worksheets}
        except _NOT_FOR_OPENPYXL:
            pass  # a copy will do
    names: dict[str, str] = {}
    for number, sheet in enumerate(read.sheets, 1):
        title = (sheet.name or path.stem).translate(_SHEET_NAME)[:31].strip("' ")
        copy = book.create_sheet(title or f"Lembar{number}")
        names[sheet.name] = copy.title
        for r, row in enumerate(sheet.rows, 1):
            for c, value in enumerate(row, 1):
                if value != "":
                    put(copy, r, c, value)
    return book, names


def _mark(sheet: Worksheet, address: str, problems: Sequence[Problem]) -> None:
    cell = sheet[address]
    if isinstance(cell, MergedCell):
        over = next(r for r in sheet.merged_cells.ranges if address in r)
        cell = sheet.cell(over.min_row, over.min_col)
    gravest = min(problems, key=lambda p: list(Level).index(p.level))
    cell.fill = PatternFill("solid", start_color=_FILL[gravest.level])
    said = [f"{p.level.value.upper()}: {_told(p)}" for p in problems]
    before = [cell.comment.text] if cell.comment else []
    text = "\n\n".join([*before, *said])
    height = 17 * lines_of(text, _COMMENT_LETTERS) + 12
    cell.comment = Comment(text, "Capaian", height=height, width=340)


def _told(problem: Problem) -> str:
    expected = f"\nSeharusnya: {problem.expected}." if problem.expected else ""
    return f"{problem.found}.{expected}\n{problem.remedy}."


def _list(book: Book, problems: Sequence[Problem], names: dict[str, str]) -> None:
    sheet = book.create_sheet(PROBLEMS, 0)
    book.active = 0
    for other in book.worksheets[1:]:
        other.sheet_view.tabSelected = False
    for col, (heading, width) in enumerate(_HEADINGS.items(), 1):
        cell = sheet.cell(1, col, heading)
        cell.font = HEADING
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
    for row, problem in enumerate(problems, 2):
        _list_one(sheet, row, problem, names.get(problem.sheet, ""))
    sheet.auto_filter.ref = f"A1:F{len(problems) + 1}"
    for row, level in enumerate({p.level: None for p in problems}, len(problems) + 3):
        put(sheet, row, 1, level.value).fill = PatternFill("solid", start_color=_FILL[level])
        put(sheet, row, 2, _MEANING[level])
    if len(book.worksheets) == 1:
        put(sheet, sheet.max_row + 2, 1, _LIST_ONLY)
    set_up_page(sheet, 1)


def _list_one(sheet: Worksheet, row: int, problem: Problem, title: str) -> None:
    texts = (problem.level.value, problem.sheet, problem.cell, problem.found,
             problem.expected, problem.remedy)  # fmt: skip
    for col, text in enumerate(texts, 1):
        put(sheet, row, col, text).alignment = Alignment(wrap_text=True, vertical="top")
    make_room(sheet, row, zip(texts, _HEADINGS.values(), strict=True))
    level, place = sheet.cell(row, 1), sheet.cell(row, 3)
    level.fill = PatternFill("solid", start_color=_FILL[problem.level])
    if isinstance(place, Cell) and problem.cell and title:
        quoted = title.replace("'", "''")
        place.hyperlink = f"#'{quoted}'!{problem.cell}"
        place.font = Font(FACE, underline="single", color="0F4C5C")
