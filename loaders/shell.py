"""The one write of the loaders: an examined file becomes a load, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from loaders.examine import Examined, examine
from loaders.known import known_from_store
from store.engine import Engine, check_schema
from store.writing import LoadFile, LoadResult, write_load

ACTOR = "terminal"


@dataclass(frozen=True)
class Loaded:
    """A file that was examined, and its load where it was written."""

    examined: Examined
    result: LoadResult | None = None


def write_examined(engine: Engine, examined: Examined, *, whole_file: bool) -> LoadResult:
    """Write a file that has no galat as one load."""
    if examined.refused:
        raise AssertionError(f"{examined.file} has a galat: it must not be written")
    file = LoadFile(examined.file, examined.sha256, examined.layout, ACTOR, datetime.now(UTC))
    content = examined.content
    return write_load(engine, file, content.batches, content.identities, whole_file=whole_file)


def check_files(engine: Engine, paths: Sequence[Path]) -> list[Loaded]:
    """Examine files by the kamus and wilayah of the store; nothing is written."""
    check_schema(engine)
    known = known_from_store(engine)
    return [Loaded(examine(path, path.name, known)) for path in paths]


def load_files(engine: Engine, paths: Sequence[Path]) -> list[Loaded]:
    """Load files under their base names: all of them, or none where one has a galat."""
    checked = check_files(engine, paths)
    if any(loaded.examined.refused for loaded in checked):
        return checked
    return [
        Loaded(loaded.examined, write_examined(engine, loaded.examined, whole_file=False))
        for loaded in checked
    ]
