"""Puts values into the cells of workbooks that are handed out; it decides nothing."""

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from loaders.cells import Value, text_of


def put(sheet: Worksheet, row: int, col: int, value: Value) -> Cell:
    """Write a value as what it is: a number, or a text even where it begins with =.

    The cell must not be a covered one of a merged range.
    """
    cell = sheet.cell(row, col)
    assert isinstance(cell, Cell)
    if isinstance(value, int | float) and not isinstance(value, bool):
        cell.value = value
    elif value != "":
        cell.value = text_of(value)
        cell.data_type = "s"
    return cell
