"""Writes a national workbook: 514 kabupaten and kota, one indikator a sheet, 15 years; invented."""

import csv
import random
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from loaders.data_folder import DATA

YEARS = range(2010, 2025)
_KAMUS = (
    *("kode", "nama", "nama_pendek", "sinonim", "satuan", "desimal"),
    *("arah", "agregasi", "minimum", "maksimum"),
)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill>'
    '<patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">'
    '<xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="2"/></cellXfs></styleSheet>'
)


def data_folder(folder: Path, indikator: int) -> Path:
    """A folder data/ with all wilayah and a kamus of so many invented indikator."""
    folder.mkdir(parents=True)
    shutil.copy(DATA / "wilayah.csv", folder)
    settings = (DATA / "pengaturan.toml").read_text(encoding="utf-8")
    cards = re.sub(r"kartu = \[.*?\]", 'kartu = ["uji_000"]', settings, flags=re.DOTALL)
    (folder / "pengaturan.toml").write_text(cards, encoding="utf-8")
    with (folder / "kamus_indikator.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(_KAMUS)
        for n in range(indikator):
            name = indikator_name(n)
            rows.writerow([f"uji_{n:03}", name, name, "", "persen", 2, "naik", "tahunan", 0, 100])
    return folder


def indikator_name(number: int) -> str:
    """The name of an invented indikator, unlike that of any other."""
    return f"Indikator Uji {number:03}"


def regions() -> list[tuple[str, str]]:
    """Code and name of every real kabupaten and kota."""
    with (DATA / "wilayah.csv").open(newline="", encoding="utf-8") as file:
        listed = [r for r in csv.DictReader(file) if r["jenis"] in ("kabupaten", "kota")]
    return [(r["kode"], r["nama"]) for r in listed if r["contoh"] == "0"]


def write_national(path: Path, indikator: int) -> int:
    """Write the workbook as Excel would; the number of its figures."""
    listed = regions()
    texts: dict[str, int] = {}
    names = [f"uji_{n:03}" for n in range(indikator)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        for number in range(indikator):
            rows = "".join(_rows(number, listed, texts))
            part = f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
            file.writestr(f"xl/worksheets/sheet{number + 1}.xml", part)
        strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{strings}</sst>')
        for part, content in _frame(names).items():
            file.writestr(part, content)
    return indikator * len(listed) * len(YEARS)


def _rows(number: int, listed: list[tuple[str, str]], texts: dict[str, int]) -> Iterator[str]:
    chance = random.Random(number)
    title = f"{indikator_name(number)} Menurut Kabupaten/Kota (Persen)"
    years = "".join(f'<c r="{chr(67 + n)}3"><v>{year}</v></c>' for n, year in enumerate(YEARS))
    yield f'<row r="1">{_text("A1", title, texts)}</row>'
    head = _text("A3", "Kode", texts) + _text("B3", "Kabupaten/Kota", texts)
    yield f'<row r="3">{head}{years}</row>'
    for row, (kode, nama) in enumerate(listed, 4):
        figures = "".join(
            f'<c r="{chr(67 + n)}{row}" s="1"><v>{chance.randrange(100, 9900) / 100}</v></c>'
            for n in range(len(YEARS))
        )
        labels = _text(f"A{row}", kode, texts) + _text(f"B{row}", nama, texts)
        yield f'<row r="{row}">{labels}{figures}</row>'
    last = 5 + len(listed)
    yield f'<row r="{last}">{_text(f"A{last}", "Sumber: rekaan untuk pengukuran", texts)}</row>'


def _text(at: str, text: str, texts: dict[str, int]) -> str:
    return f'<c r="{at}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'


def _frame(names: list[str]) -> dict[str, str]:
    """The parts around the sheets."""
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    kinds = [(f"worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(names) + 1)]
    kinds += [("styles.xml", "styles"), ("sharedStrings.xml", "sharedStrings")]
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (target, kind) in enumerate(kinds, 1)
    )
    overrides = "".join(
        f'<Override PartName="/xl/{target}" ContentType="{_TYPE}.{kind}+xml"/>'
        for target, kind in (*kinds, ("workbook.xml", "sheet.main"))
    )
    relationships = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    return {
        "xl/styles.xml": _STYLES,
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"{relationships}{relations}</Relationships>",
        "_rels/.rels": f'{relationships}<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
    }
