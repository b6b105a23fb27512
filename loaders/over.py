"""What stands over a column in several rows of headings, and the quarter it names."""

import re

from loaders.cells import Sheet

NUMBER = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5} | {str(n): n for n in range(1, 7)}
QUARTER = re.compile(r"\b(?:tw|triwulan|trw)\s*(iv|iii|ii|i|[1-4])\b")


def spread(sheet: Sheet, row: int, end: int) -> dict[int, str]:
    """The heading text over each column in one row of a heading that ends before row `end`.

    Merged ranges are filled; in a row without any, blanks to the right that have a text below.
    """
    found: dict[int, str] = {}
    merged = any(m.top <= row <= m.bottom and m.right > m.left for m in sheet.merged)
    last = ""
    for col in range(sheet.width):
        if text := sheet.text(row, col):
            last = text
            for over in range(col, max(sheet.span(row, col), col) + 1):
                found[over] = text
        elif not merged and last and any(sheet.text(r, col) for r in range(row + 1, end)):
            found[col] = last
    return found


def quarter_in(said: str) -> int:
    """The quarter that words name, 0 for none."""
    quarter = QUARTER.search(said)
    return NUMBER[quarter[1]] if quarter else 0
