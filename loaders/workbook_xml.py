"""Looks at an xlsx or xlsm workbook: its sheets' parts and styles; the cells are sheet_xml.py's."""

import posixpath
import re
import zipfile

from loaders.look import Look, local, stream_through, xml_parser
from loaders.sheet_plain import look_at_part

PERCENT_BUILT_IN = frozenset({"9", "10"})  # 0% and 0.00%
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def look_at_workbook(container: zipfile.ZipFile, limit: int) -> dict[str, Look]:
    """Look at every worksheet, by name; raises TooManyCells when all have more than `limit`."""
    book = main_part(container)
    styles = percent_styles(container, _target(container, book, "styles"))
    names, stale = _sheets(container, book)
    parts = relations(container, book)
    looks: dict[str, Look] = {}
    for name, relation in names.items():
        kind, part = parts.get(relation, ("", ""))
        if kind == "worksheet" and part in container.NameToInfo:
            looks[name] = look_at_part(container, part, styles, limit, stale=stale)
            limit -= looks[name].cells
    return looks


def is_percent_format(code: str) -> bool:
    """Whether a number format multiplies by 100: an unquoted % in its first section."""
    return "%" in _QUOTED.sub("", code).split(";")[0]


def elements(container: zipfile.ZipFile, part: str) -> list[tuple[str, dict[str, str]]]:
    """All elements of a small part, in their order, with attributes; none where it is missing."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((local(name), attributes))

    if part in container.NameToInfo:
        with container.open(part) as stream:
            stream_through(xml_parser(start), stream)
    return found


def percent_styles(container: zipfile.ZipFile, part: str) -> frozenset[str]:
    """The numbers of the cell styles that show a percentage."""
    percent = set(PERCENT_BUILT_IN)
    styles: set[str] = set()
    number, within = -1, False
    for name, attributes in elements(container, part):
        if name == "numFmt" and is_percent_format(attributes.get("formatCode", "")):
            percent.add(attributes["numFmtId"])
        elif name == "cellXfs":
            within, number = True, -1
        elif name in ("cellStyles", "dxfs"):
            within = False
        elif name == "xf" and within:
            number += 1
            if attributes.get("numFmtId") in percent:
                styles.add(str(number))
    return frozenset(styles)


def main_part(container: zipfile.ZipFile) -> str:
    """The path of the part that lists the sheets."""
    targets = relations(container, "").values()
    return next((part for kind, part in targets if kind == "officeDocument"), "xl/workbook.xml")


def _target(container: zipfile.ZipFile, part: str, kind: str) -> str:
    return next((t for k, t in relations(container, part).values() if k == kind), "")


def relations(container: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: kind and path by the relation's id."""
    folder, name = posixpath.split(part)
    listed = elements(container, posixpath.join(folder, "_rels", name + ".rels"))
    return {
        attributes.get("Id", ""): (
            attributes.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))[1:],
        )
        for name, attributes in listed
        if name == "Relationship" and attributes.get("TargetMode") != "External"
    }


def _sheets(container: zipfile.ZipFile, book: str) -> tuple[dict[str, str], bool]:
    """The relation of every sheet by its name, and whether the formulas wait to be calculated."""
    names: dict[str, str] = {}
    stale = False
    for name, attributes in elements(container, book):
        if name == "sheet":
            relation = next((v for k, v in attributes.items() if local(k) == "id"), "")
            names[attributes.get("name", "")] = relation
        elif name == "calcPr":
            stale = attributes.get("fullCalcOnLoad") in ("1", "true")
    return names, stale
