"""How the sheets that are handed out look on a screen and on paper; it writes no values."""

from collections.abc import Iterable
from textwrap import wrap

from openpyxl.styles import Font
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FACE = "Calibri"  # said outright: without it LibreOffice takes a face with serifs
TITLE = Font(FACE, bold=True, size=14)
HEADING = Font(FACE, bold=True)
_LINE = 15.0  # points


def make_room(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its longest text needs, wrapped to the width of its column.

    Excel does so by itself when somebody edits the row, LibreOffice and print-outs do not.
    """
    lines = max((lines_of(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = _LINE * lines


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes that is wrapped to a width in letters."""
    return sum(max(1, len(wrap(line, int(width)))) for line in text.split("\n"))


def set_up_page(sheet: Worksheet, heading: int | None = None) -> None:
    """Print on A4, as wide as the page, the heading's row again on every page, pages numbered."""
    sheet.page_setup.paperSize = "9"  # A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.8)
    footer = sheet.oddFooter
    assert footer is not None
    for part, text in ((footer.left, "&A"), (footer.right, "Halaman &P dari &N")):
        assert part is not None
        part.text = text
    if heading is not None:
        sheet.print_title_rows = f"{heading}:{heading}"
