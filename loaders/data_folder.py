"""What lies in data/: its files in the order of loading and what they are called; it opens none."""

from dataclasses import dataclass
from pathlib import Path

from loaders.problems import UnreadableFile
from loaders.reading import DELIMITED, WORKBOOKS, file_bytes, sha256_of

DATA = Path(__file__).resolve().parent.parent / "data"
REFERENCE = ("kamus_indikator.csv", "wilayah.csv", "pengaturan.toml")
_SUFFIXES = (*WORKBOOKS, *DELIMITED)


@dataclass(frozen=True)
class DataFile:
    """A file of data/, called by its path from the folder above, and what it holds now."""

    path: Path
    name: str
    sha256: str


def data_files(folder: Path) -> list[DataFile]:
    """Every file to be loaded: kamus, wilayah, settings, plans, then all else by path.

    Raises UnreadableFile where the folder or one of the three files is not there.
    """
    if not folder.is_dir():
        raise UnreadableFile(str(folder), "folder data tidak ada", "Periksa pilihan --data")
    first = [folder / name for name in REFERENCE]
    found = [p for p in sorted(folder.rglob("*")) if _is_loadable(p, folder) and p not in first]
    found.sort(key=lambda path: path.relative_to(folder).parts[0] != "rencana")
    return [_data_file(path, folder) for path in (*first, *found)]


def _is_loadable(path: Path, folder: Path) -> bool:
    """Whether a file is a table; notes, boundaries and what a program left open are not."""
    parts = path.relative_to(folder).parts
    hidden = any(part.startswith((".", "~$")) for part in parts)
    return path.suffix.lower() in _SUFFIXES and not hidden and path.is_file()


def _data_file(path: Path, folder: Path) -> DataFile:
    name = path.relative_to(folder.parent).as_posix()
    return DataFile(path, name, sha256_of(file_bytes(path)))
