"""Workbooks for others to fill: the indikator of a plan, their units, what is already known.

What is written here is read back by the layout `triwulan`, unchanged; it reads no workbook.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook as Book
from openpyxl.styles import Alignment, Border, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from domain.istilah import Agregasi
from domain.ordinal import SKALA
from loaders.indicators import Indikator
from loaders.own_sheets import INSTRUCTIONS
from loaders.paper import HEADING, TITLE, lines_of, make_room, set_up_page
from loaders.put import put

SHEET = "Realisasi"
_HEADINGS = {"Kode Indikator": 24, "Indikator": 40, "Satuan": 16, "Tahun": 8, "TW I": 12,
             "TW II": 12, "TW III": 12, "TW IV": 12, "Setahun": 12, "Sumber": 32}  # fmt: skip
_WRAPPED = ("Indikator", "Satuan", "Sumber")
_MOST_LINES = 3  # of a source; a longer one stays on one line, cut off in print
_HEAD = 4  # the row of the headings
_FIRST_FIGURE, _YEAR = 5, 9  # columns of TW I and Setahun
_LOCKED = PatternFill("solid", start_color="EFEDE7")
_OPEN = PatternFill("solid", start_color="FFFFFF")
_STEP_WIDTH = 100
_SIDE = Side("thin", color="D5D1C6")
_LINE = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_STEPS = (
    "Isi sel putih pada lembar “Realisasi”. Sel abu-abu terkunci dan tidak perlu diisi.",
    "TW I sampai TW IV diisi angka triwulan itu sendiri untuk indikator yang dijumlahkan "
    "(kumulatif), dan keadaan pada akhir triwulan untuk yang lain. Indikator tahunan hanya "
    "mempunyai kolom Setahun.",
    "Angka yang belum ada dibiarkan kosong; sel kosong tidak dimuat dan tidak menghapus apa pun.",
    "Tulis ... bila sumbernya sendiri menyatakan datanya tidak ada.",
    "Angka sementara diberi bintang, misalnya 5,23*. Angka lain ditulis tanpa satuan dan tanpa %.",
    "Indikator bertingkat (opini BPK, predikat SAKIP) dipilih dari daftar.",
    "Angka yang sudah tercetak ialah yang tersimpan sekarang; ubah bila ada revisi.",
    "Tulis sumber tiap baris di kolom Sumber, simpan (xlsx atau ods), lalu unggah berkas ini di "
    "halaman Data atau kirim kepada Bappeda.",
)  # fmt: skip


@dataclass(frozen=True)
class TemplateRow:
    """An indikator and year with what is known of it: by quarter (0 the year), as cells."""

    indikator: Indikator
    tahun: int
    known: dict[int, float | str]
    sumber: str = ""


def template(wilayah: str, kode: str, rencana: str, rows: Sequence[TemplateRow]) -> bytes:
    """The workbook for one wilayah and plan: instructions, then a row per indikator and year."""
    book = Book()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    put(sheet, 1, 1, f"Realisasi kinerja {wilayah} menurut triwulan").font = TITLE
    put(sheet, 2, 1, f"Wilayah: {wilayah} ({kode})")
    put(sheet, 3, 1, f"Rencana: {rencana}")
    for col, (heading, width) in enumerate(_HEADINGS.items(), 1):
        cell = sheet.cell(_HEAD, col, heading)
        cell.font, cell.border, cell.fill = HEADING, _LINE, _LOCKED
        cell.alignment = Alignment(horizontal="center" if _FIRST_FIGURE <= col <= _YEAR else "left")
        sheet.column_dimensions[cell.column_letter].width = width
    for row, one in enumerate(rows, _HEAD + 1):
        _fill(sheet, row, one)
    _validate(sheet, rows)
    sheet.freeze_panes = f"C{_HEAD + 1}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    set_up_page(sheet, _HEAD)
    sheet.print_area = sheet.dimensions
    _instruct(book, wilayah)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def open_quarters(entry: Indikator) -> tuple[int, ...]:
    """The periods in which an indikator has figures: 0 is the year."""
    if entry.agregasi is Agregasi.TAHUNAN:
        return (0,)
    return (1, 2, 3, 4, 0)


def _column(quarter: int) -> int:
    return _YEAR if quarter == 0 else _FIRST_FIGURE + quarter - 1


def _fill(sheet: Worksheet, row: int, one: TemplateRow) -> None:
    entry = one.indikator
    fixed = (entry.kode, entry.nama, entry.satuan, one.tahun)
    for col in range(1, len(_HEADINGS) + 1):
        cell = sheet.cell(row, col)
        cell.border, cell.fill = _LINE, _LOCKED
    for col, (heading, value) in enumerate(zip(_HEADINGS, fixed, strict=False), 1):
        wraps = heading in _WRAPPED
        look = Alignment(vertical="top", wrap_text=wraps, shrink_to_fit=not wraps)
        put(sheet, row, col, value).alignment = look
    for quarter in {*open_quarters(entry), *one.known}:
        cell = put(sheet, row, _column(quarter), one.known.get(quarter, ""))
        if isinstance(cell.value, int | float):
            cell.number_format = "#,##0." + "0" * entry.desimal if entry.desimal else "#,##0"
        cell.fill, cell.protection = _OPEN, Protection(locked=False)
        cell.alignment = Alignment(horizontal="right", vertical="top")
    source = put(sheet, row, len(_HEADINGS), one.sumber)
    source.fill, source.protection = _OPEN, Protection(locked=False)
    wraps = lines_of(one.sumber, _HEADINGS["Sumber"]) <= _MOST_LINES
    source.alignment = Alignment(vertical="top", wrap_text=wraps)
    texts = (entry.nama, entry.satuan, one.sumber if wraps else "")
    wrapped = dict(zip(_WRAPPED, texts, strict=True))
    make_room(sheet, row, ((text, _HEADINGS[heading]) for heading, text in wrapped.items()))


def _validate(sheet: Worksheet, rows: Iterable[TemplateRow]) -> None:
    """Lists for levels, ranges for numbers; a mark such as 5,23* may be kept after a warning."""
    rules: dict[str, DataValidation] = {}
    for row, one in enumerate(rows, _HEAD + 1):
        entry = one.indikator
        if entry.kode not in rules:
            rules[entry.kode] = _rule(entry)
            sheet.add_data_validation(rules[entry.kode])
        for quarter in open_quarters(entry):
            rules[entry.kode].add(sheet.cell(row, _column(quarter)).coordinate)


def _rule(entry: Indikator) -> DataValidation:
    if entry.skala:
        levels = ",".join(SKALA[entry.skala])
        return DataValidation(
            type="list", formula1=f'"{levels}"', allow_blank=True, showErrorMessage=True,
            errorTitle=entry.nama_pendek, error=f"Pilih salah satu: {levels}",
        )  # fmt: skip
    low = -1e15 if entry.minimum is None else entry.minimum
    high = 1e15 if entry.maksimum is None else entry.maksimum
    return DataValidation(
        type="decimal", operator="between", formula1=f"{low:.10g}", formula2=f"{high:.10g}",
        allow_blank=True, showErrorMessage=True, showInputMessage=True, errorStyle="warning",
        errorTitle=entry.nama_pendek[:32],
        error=f"Biasanya {entry.range_text}, atau tanda seperti ... dan 5,23*. Tetap dipakai?",
        promptTitle=entry.nama_pendek[:32], prompt=f"{entry.satuan}; {entry.range_text}",
    )  # fmt: skip


def _instruct(book: Book, wilayah: str) -> None:
    sheet = book.create_sheet(INSTRUCTIONS, 0)
    put(sheet, 1, 1, f"Cara mengisi realisasi {wilayah}").font = TITLE
    sheet.column_dimensions["A"].width = 4
    sheet.column_dimensions["B"].width = _STEP_WIDTH
    for number, step in enumerate(_STEPS, 1):
        at = Alignment(horizontal="left", vertical="top")
        sheet.cell(number + 2, 1, number).alignment = at
        sheet.cell(number + 2, 2, step).alignment = Alignment(wrap_text=True, vertical="top")
        make_room(sheet, number + 2, [(step, _STEP_WIDTH)])
    set_up_page(sheet)
    sheet.protection.sheet = True
    book.active = 1
    sheet.sheet_view.tabSelected = False
