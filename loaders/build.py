"""Brings the store up to date with data/: every file of it, or none where one has a galat.

Which version of a file the store holds is read from its loads; nothing else is remembered.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from loaders.data_folder import DATA, DataFile, data_files
from loaders.examine import Examined, examine
from loaders.indicators import dictionary_of
from loaders.known import NOTHING, Known
from loaders.outcome import Content, Figure
from loaders.problems import Level, Problem, UnreadableFile
from loaders.reading import read_workbook, sha256_of
from loaders.reference import read_kamus, read_wilayah
from loaders.regions import regions_of
from loaders.shell import ACTOR, Loaded, write_examined
from store.engine import Engine, SchemaState, check_schema, schema_state
from store.migrate import migrate
from store.reading import recorded_files
from store.reading_figures import realisasi_frame
from store.writing import Batch, LoadFile, LoadResult, write_load

Progress = Callable[[int, int, str], None]
GONE = sha256_of(b"")  # what a file that was removed is recorded as


@dataclass(frozen=True)
class BuildResult:
    """What a build did: each file with its load, and the files whose figures were withdrawn."""

    files: tuple[Loaded, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether a galat kept everything as it was."""
        return any(loaded.examined.refused for loaded in self.files)


def needs_build(engine: Engine, folder: Path = DATA) -> bool:
    """Whether the store is missing or not of these files; it compares, and reads no figure.

    Raises StoreError for a database that is not for this program, UnreadableFile for a folder
    without its reference files.
    """
    if schema_state(engine) is SchemaState.MISSING:
        return True
    check_schema(engine)
    return _recorded(engine, folder) != {file.name: file.sha256 for file in data_files(folder)}


def build(engine: Engine, folder: Path, progress: Progress) -> BuildResult:
    """Load what is new or changed in data/ and withdraw what was removed from it.

    `progress` is told how many of how many files are done, and the next one's name.
    """
    if not needs_build(engine, folder):
        return BuildResult()
    files = data_files(folder)
    examined = _examine_all(files, progress)
    if any(one.refused for one in examined):
        return BuildResult(tuple(Loaded(one) for one in examined))
    migrate(engine)
    recorded = _recorded(engine, folder)
    removed = sorted(set(recorded) - {file.name for file in files})
    for name in removed:
        moment = datetime.now(UTC)
        write_load(engine, LoadFile(name, GONE, "dihapus", ACTOR, moment), (), whole_file=True)
    loaded = [_load(engine, one, recorded) for one in examined]
    if removed or any(one.result and one.result.withdrawn for one in loaded):
        loaded = [_complete(engine, one) for one in loaded]
    return BuildResult(tuple(loaded), tuple(removed))


def _recorded(engine: Engine, folder: Path) -> dict[str, str]:
    """The version of each file of this folder that the store holds."""
    with engine.connect() as connection:
        found = recorded_files(connection)
    prefix = f"{folder.name}/"
    return {n: sha for n, sha in found.items() if n.startswith(prefix) and sha != GONE}


def _examine_all(files: list[DataFile], progress: Progress) -> list[Examined]:
    """Examine the reference files first: without them the others cannot be recognised."""
    known = _known(files[0], files[1])
    examined: list[Examined] = []
    for number, file in enumerate(files):
        progress(number, len(files), file.name)
        examined.append(examine(file.path, file.name, known))
        if number < 2 and examined[-1].refused:
            return examined
    progress(len(files), len(files), "")
    return _without_contradiction(examined)


def _known(kamus: DataFile, wilayah: DataFile) -> Known:
    try:
        entries, _ = read_kamus(read_workbook(kamus.path, kamus.name))
        regions, _ = read_wilayah(read_workbook(wilayah.path, wilayah.name))
    except UnreadableFile:
        return NOTHING  # examine() says what is wrong with the file
    return Known(dictionary_of(entries), regions_of(regions))


def _without_contradiction(examined: list[Examined]) -> list[Examined]:
    """Add a galat where two files give different figures for the same: neither is chosen."""
    seen: dict[tuple[object, ...], tuple[str, Figure]] = {}
    checked: list[Examined] = []
    for one in examined:
        problems = list(one.content.problems)
        for figure in one.figures:
            file, first = seen.setdefault(figure[:4], (one.file, figure))
            if file != one.file and first.nilai != figure.nilai:
                problems.append(_contradiction(one.file, figure, file, first))
        content = Content(one.content.batches, one.content.identities, tuple(problems))
        checked.append(
            Examined(one.file, one.sha256, one.layout, one.reasons, one.figures, content)
        )
    return checked


def _contradiction(file: str, figure: Figure, other: str, first: Figure) -> Problem:
    what = f"{figure.indikator} {figure.wilayah} {figure.tahun}"
    where = f"{other}, lembar {first.sheet}, sel {first.cell}"
    return Problem(
        Level.GALAT,
        file,
        figure.sheet,
        figure.cell,
        f"{what} = {figure.raw_text}",
        f"sama dengan {first.raw_text} di {where}",
        "Pilih satu angka dan catat yang lain sebagai catatan",
    )


def _load(engine: Engine, one: Examined, recorded: dict[str, str]) -> Loaded:
    if recorded.get(one.file) == one.sha256:
        return Loaded(one)
    return Loaded(one, write_examined(engine, one, whole_file=True))


def _complete(engine: Engine, one: Loaded) -> Loaded:
    """Load the figures of a file that were withdrawn with another file which also gave them."""
    with engine.connect() as connection:
        held = realisasi_frame(connection)[["indikator", "wilayah", "tahun", "triwulan"]]
    keys = set(held.itertuples(index=False, name=None))
    examined = one.examined
    missing = [figure for figure in examined.figures if figure[:4] not in keys]
    if not missing:
        return one
    file = LoadFile(examined.file, examined.sha256, examined.layout, ACTOR, datetime.now(UTC))
    result: LoadResult = write_load(engine, file, (Batch("realisasi", missing),))
    return Loaded(examined, result)
