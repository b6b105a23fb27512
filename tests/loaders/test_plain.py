"""Short ways for plain sheets and rows come to the same as the long ones."""

import random
import zipfile
from io import BytesIO

import pytest

from loaders import sheet_plain
from loaders.look import Look, TooManyCells
from loaders.sheet_plain import look_at_part
from loaders.sheet_xml import look_at_sheet

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
PLAIN = (
    '<c r="{c}{r}"><v>1.5</v></c>',
    '<c r="{c}{r}" s="1" t="s"><v>0</v></c>',
    '<c r="{c}{r}" s="3"/>',
    '<c r="{c}{r}" s="3" />',
    '<c r="{c}{r}" t="inlineStr"><is><t>Lahat</t></is></c>',
)
ODD = (
    '<c r="{c}{r}" s="2"><v>0.5</v></c>',  # shown as a percentage
    '<c r="{c}{r}" t="e"><v>#REF!</v></c>',
    '<c r="{c}{r}"><f>A1+B1</f></c>',
    '<c r="{c}{r}"><f>A1+B1</f><v>2</v></c>',
    '<c r="{c}9"><v>1</v></c>',  # in the wrong row
    "<c><v>1</v></c>",
    '<c t="e" r="{c}{r}"><v>#N/A</v></c>',
    "<c r='{c}{r}' t='e'><v>#N/A</v></c>",
    '<c r="{c}{r}" t="&#101;"><v>#N/A</v></c>',
    "<!-- kosong -->",
)


def sheet(cells: list[list[str]], *, row: str = "", before: str = "", after: str = "") -> bytes:
    rows = ""
    for r, some in enumerate(cells, 1):
        placed = "".join(cell.format(c="ABCDEF"[n], r=r) for n, cell in enumerate(some))
        rows += f'<row r="{r}"{row}>{placed}</row>'
    return f"<worksheet {MAIN}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>".encode()


def both(content: bytes, limit: int = 1000) -> tuple[Look, Look]:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as container:
        container.writestr("s.xml", content)
    with zipfile.ZipFile(packed) as container:
        short = look_at_part(container, "s.xml", frozenset("2"), limit, stale=False)
    return short, look_at_sheet(BytesIO(content), frozenset("2"), limit, stale=False)


@pytest.mark.parametrize(
    ("row", "before", "after"),
    [
        ("", "", ""),
        (' spans="1:3" ht="15"', '<cols><col min="2" max="2" hidden="1"/></cols>', ""),
        ("", "", '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
        (' hidden="1"', "", ""),
    ],
)
def test_a_sheet_is_seen_the_same_the_short_and_the_long_way(
    row: str, before: str, after: str
) -> None:
    chance = random.Random(3)
    for odd in ("", *ODD):
        cells = [[chance.choice(PLAIN) for _ in range(chance.randrange(6))] for _ in range(8)]
        cells.append([*cells[-1][:2], odd] if odd else [])
        short, long = both(sheet(cells, row=row, before=before, after=after))
        assert short == long, odd


def test_the_short_way_is_taken_where_all_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def counted(stream: BytesIO, *_rest: object, **_more: object) -> Look:
        seen.append(len(stream.getvalue()))
        return Look()

    monkeypatch.setattr(sheet_plain, "look_at_sheet", counted)
    content = sheet([list(PLAIN)] * 9)
    with zipfile.ZipFile(BytesIO(), "w") as container:
        container.writestr("s.xml", content)
        look = look_at_part(container, "s.xml", frozenset("2"), 99, stale=False)
    assert (look.cells, look.rows, look.columns) == (45, 9, 5)
    assert seen[0] < 200 < len(content)  # only what stands around the cells was parsed


def test_plain_cells_are_counted_too() -> None:
    with pytest.raises(TooManyCells):
        both(sheet([[PLAIN[0]] * 3] * 4), limit=11)
