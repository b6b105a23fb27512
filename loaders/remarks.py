"""What a sender should know of a workbook beside its figures: percentages, hidden rows, links.

It judges the form of cells only; what they mean is not known here.
"""

from collections.abc import Iterable, Iterator

from loaders.cells import Places, Sheet, Workbook, address, column_letter, text_of
from loaders.problems import Level, Problem


def remarks_on(book: Workbook, whole: bool, reported: Iterable[Problem]) -> list[Problem]:
    """The remarks on all visible sheets; a flaw that was `reported` already is left out.

    `whole`: every cell of the file is read, so that no cell may be without its value.
    """
    cells = {(problem.sheet, problem.cell) for problem in reported}
    sheets = [sheet for sheet in book.sheets if not sheet.hidden]
    flaws = [flaw for sheet in sheets for flaw in _flaws(sheet, whole)]
    others = [
        r
        for sheet in sheets
        for r in (*_links(sheet), *_between(sheet), *_percentages(sheet), *_hidden(sheet))
    ]
    return [*(flaw for flaw in flaws if (flaw.sheet, flaw.cell) not in cells), *others]


def _flaws(sheet: Sheet, whole: bool) -> Iterator[Problem]:
    for row, cols in sorted(sheet.flawed.items()):
        for col in sorted(cols):
            yield sheet.problem(
                Level.GALAT if whole else Level.CATATAN,
                row,
                col,
                f"sel ini {text_of(sheet.value(row, col))}, nilainya tidak ada",
                "nilai" if whole else "",
                "Buka di Excel, perbaiki rumusnya, lalu simpan",
            )


def _links(sheet: Sheet) -> Iterator[Problem]:
    if sheet.linked:
        found = f"{_count(sheet.linked)} rumus mengambil nilai dari buku kerja lain"
        expected = "nilai yang ada di berkas ini; yang dipakai nilai saat berkas terakhir disimpan"
        remedy = "Periksa apakah nilainya masih benar"
        yield sheet.problem(Level.PERINGATAN, *_first(sheet.linked), found, expected, remedy)


def _between(sheet: Sheet) -> Iterator[Problem]:
    if sheet.between:
        found = f"{_count(sheet.between)} angka dihitung dari angka di kiri dan kanannya"
        remedy = "Kosongkan sel-sel itu bila angkanya memang tidak terbit"
        at = _first(sheet.between)
        yield sheet.problem(Level.PERINGATAN, *at, found, "angka yang terbit", remedy)


def _percentages(sheet: Sheet) -> Iterator[Problem]:
    if sheet.percent:
        row, col = _first(sheet.percent)
        shown = text_of(sheet.value(row, col)).replace(".", ",")
        found = f"{_count(sheet.percent)} sel berformat persen dibaca seperti yang tampak"
        remedy = f"Tidak perlu apa-apa bila {address(row, col)} memang {shown} persen"
        yield sheet.problem(Level.CATATAN, row, col, found, "", remedy)


def _hidden(sheet: Sheet) -> Iterator[Problem]:
    remedy = "Periksa apakah memang perlu dimuat; bila tidak, hapus dari berkas"
    if sheet.hidden_rows:
        found = f"baris tersembunyi ikut dibaca: {_ranges(sheet.hidden_rows)}"
        yield sheet.problem_here(Level.PERINGATAN, found, "", remedy)
    if sheet.hidden_columns:
        letters = ", ".join(column_letter(col) for col in sorted(sheet.hidden_columns)[:10])
        more = ", ..." if len(sheet.hidden_columns) > 10 else ""
        found = f"kolom tersembunyi ikut dibaca: {letters}{more}"
        yield sheet.problem_here(Level.PERINGATAN, found, "", remedy)


def _first(cells: Places) -> tuple[int, int]:
    row = min(cells)
    return row, min(cells[row])


def _count(cells: Places) -> int:
    return sum(map(len, cells.values()))


def _ranges(rows: Iterable[int]) -> str:
    """Rows as people number them, 3-5, 8; the first ten stretches of them."""
    stretches: list[list[int]] = []
    for number in sorted(rows):
        if stretches and stretches[-1][1] == number - 1:
            stretches[-1][1] = number
        else:
            stretches.append([number, number])
    texts = [str(a + 1) if a == b else f"{a + 1}-{b + 1}" for a, b in stretches]
    return ", ".join((*texts[:10], "...") if len(texts) > 10 else texts)
