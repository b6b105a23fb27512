"""The files that the words of a command name: files, folders and patterns; it opens none."""

from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

from loaders.problems import UnreadableFile
from loaders.reading import DELIMITED, WORKBOOKS

_READABLE = frozenset((*WORKBOOKS, *DELIMITED))


def files_of(words: Iterable[str]) -> list[Path]:
    """Every file named, a folder's in the order of their paths, each once.

    Raises UnreadableFile for a folder or a pattern that gives no file.
    """
    return list(dict.fromkeys(path for word in words for path in _files(word)))


def _files(word: str) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        found = [p for p in sorted(path.rglob("*")) if _is_readable(p)]
        yield from found
        if not found:
            raise UnreadableFile(word, "folder tanpa lembar kerja", "Periksa nama foldernya")
    elif any(sign in word for sign in "*?[") and not path.exists():
        found = [p for p in map(Path, sorted(glob(word, recursive=True))) if _is_readable(p)]
        yield from found
        if not found:
            raise UnreadableFile(word, "pola tanpa berkas yang cocok", "Periksa polanya")
    else:
        yield path


def _is_readable(path: Path) -> bool:
    """Whether a file found in a folder is a workbook, and no lock or hidden file of a program."""
    return path.is_file() and path.suffix.lower() in _READABLE and path.name[0] not in "~."
