"""Every Indonesian name in code has its line in docs/glossary.md."""

import ast
import re
from collections.abc import Iterator

from tests.running_app import ROOT

ROOMS = ("domain", "metrics", "charts", "ui", "pages")
# Names that are English, or no words at all; a new Indonesian one belongs in the glossary.
ENGLISH = frozenset(["cache", "data", "formula", "frame", "input", "main"])
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def _names(tree: ast.Module) -> Iterator[str]:
    """The public functions, classes, fields and enum members that a module declares."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        if isinstance(node, ast.ClassDef):
            for line in node.body:
                if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
                    yield line.target.id
                elif isinstance(line, ast.Assign):
                    yield from (t.id for t in line.targets if isinstance(t, ast.Name))


def _words(name: str) -> list[str]:
    return [part.lower() for part in _PART.findall(name)]


def _glossary() -> set[str]:
    """The words of the table's first column."""
    lines = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    first = [line.split("|")[1] for line in lines if line.startswith("| ")]
    return {word for cell in first for word in _words(cell)}


def test_every_indonesian_name_in_code_has_its_line_in_the_glossary() -> None:
    known = _glossary() | ENGLISH
    missing: dict[str, str] = {}
    for path in (p for room in ROOMS for p in sorted((ROOT / room).rglob("*.py"))):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name in (path.stem, *_names(tree)):
            if name.startswith("_"):
                continue
            for word in _words(name):
                if word not in known:
                    missing.setdefault(word, f"{name} in {path.relative_to(ROOT)}")
    assert missing == {}, "add a line to docs/glossary.md for each"


def test_every_line_of_the_glossary_is_one_word_only_once() -> None:
    lines = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    first = [line.split("|")[1].strip() for line in lines if line.startswith("| ")]
    assert len(first) == len(set(first))
