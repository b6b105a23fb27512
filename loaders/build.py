"""Brings the store up to date with data/: every file of it, or none where one has a galat.

Which version of a file the store holds is read from its loads, and what people said of names and
layouts from the store; nothing else is remembered.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.peran import Pelaku
from loaders.answers import Answers, answers_for
from loaders.budget_sums import without_sums
from loaders.data_folder import DATA, DataFile, data_files
from loaders.examine import Examined, examine
from loaders.indicators import dictionary_of
from loaders.known import NOTHING, Known
from loaders.naming_figures import series
from loaders.outcome import Figure
from loaders.plan_brought import plans_of
from loaders.problems import Level, Problem, UnreadableFile
from loaders.reading import read_workbook, sha256_of
from loaders.reference import read_kamus, read_wilayah
from loaders.regions import regions_of
from loaders.shell import Loaded, write_examined
from loaders.sparing import spared, spared_rows
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


def build(engine: Engine, pelaku: Pelaku, folder: Path, progress: Progress) -> BuildResult:
    """Load what is new or changed in data/ and withdraw what was removed from it.

    `progress` is told how many of how many files are done, and the next one's name.
    """
    answers = answers_for(engine, folder)
    if not needs_build(engine, folder) and not answers.fresh:
        return BuildResult()
    files = data_files(folder)
    examined = _examine_all(files, answers, progress)
    if any(one.refused for one in examined):
        return BuildResult(tuple(Loaded(one) for one in examined))
    migrate(engine)
    recorded = {} if answers.fresh else _recorded(engine, folder)
    removed = sorted(set(_recorded(engine, folder)) - {file.name for file in files})
    for name in removed:
        gone = LoadFile(name, GONE, "dihapus", datetime.now(UTC))
        write_load(engine, pelaku, gone, spared_rows(engine, name), whole_file=True)
    loaded = [_load(engine, pelaku, one, recorded) for one in examined]
    if removed or any(one.result and one.result.withdrawn for one in loaded):
        loaded = [_complete(engine, pelaku, one) for one in loaded]
    return BuildResult(tuple(loaded), tuple(removed))


def _recorded(engine: Engine, folder: Path) -> dict[str, str]:
    """The version of each file of this folder that the store holds."""
    with engine.connect() as connection:
        found = recorded_files(connection)
    prefix = f"{folder.name}/"
    return {n: sha for n, sha in found.items() if n.startswith(prefix) and sha != GONE}


def _examine_all(files: list[DataFile], answers: Answers, progress: Progress) -> list[Examined]:
    """Examine the reference files first: without them the others cannot be recognised.

    Plans come next: the tables of their targets are recognised by them.
    """
    known = _known(files[0], files[1], answers)
    examined: list[Examined] = []
    for number, file in enumerate(files):
        progress(number, len(files), file.name)
        examined.append(examine(file.path, file.name, known))
        if number < 2 and examined[-1].refused:
            return examined
        known = replace(known, plans=(*known.plans, *plans_of(examined[-1])))
    progress(len(files), len(files), "")
    return _without_contradiction(examined, known)


def _known(kamus: DataFile, wilayah: DataFile, answers: Answers) -> Known:
    try:
        entries, _ = read_kamus(read_workbook(kamus.path, kamus.name))
        regions, _ = read_wilayah(read_workbook(wilayah.path, wilayah.name))
    except UnreadableFile:
        return NOTHING  # examine() says what is wrong with the file
    return Known(
        dictionary_of(entries, answers.of("indikator")),
        regions_of(regions, answers.of("wilayah")),
        answers.layouts,
    )


_TARGET_KEY, _TARGET_ENDS = slice(0, 6), slice(6, 8)


def _without_contradiction(examined: list[Examined], known: Known) -> list[Examined]:
    """Add a galat where two files give different figures or targets: neither is chosen."""
    seen: dict[tuple[object, ...], tuple[str, Figure]] = {}
    promised: dict[tuple[object, ...], tuple[str, tuple[Any, ...]]] = {}
    checked: list[Examined] = []
    for one in examined:
        problems = list(one.content.problems)
        for figure in one.figures:
            file, first = seen.setdefault(figure[:4], (one.file, figure))
            if file != one.file and first.nilai != figure.nilai:
                what = series(figure, known)
                problems.append(_contradiction(one.file, what, figure[-3:], file, first[-3:]))
        targets = [r for b in one.content.batches if b.table == "target" for r in b.rows]
        for row in targets:
            file, other = promised.setdefault(row[_TARGET_KEY], (one.file, row))
            if file != one.file and other[_TARGET_ENDS] != row[_TARGET_ENDS]:
                what = f"target {row[2]} {row[4]} {row[0]}"
                problems.append(_contradiction(one.file, what, row[-3:], file, other[-3:]))
        checked.append(replace(one, content=replace(one.content, problems=tuple(problems))))
    return checked


Origin = tuple[Any, ...]  # sheet, cell and text


def _contradiction(file: str, what: str, here: Origin, other: str, there: Origin) -> Problem:
    where = f"{other}, lembar {there[0]}, sel {there[1]}"
    return Problem(
        Level.GALAT,
        file,
        here[0],
        here[1],
        f"{what} = {here[2]}",
        f"sama dengan {there[2]} di {where}",
        "Pilih satu angka dan catat yang lain sebagai catatan",
    )


def _load(engine: Engine, pelaku: Pelaku, one: Examined, recorded: dict[str, str]) -> Loaded:
    if recorded.get(one.file) == one.sha256:
        return Loaded(one)
    one = without_sums(engine, spared(engine, one))
    return Loaded(one, write_examined(engine, pelaku, one, whole_file=True))


def _complete(engine: Engine, pelaku: Pelaku, one: Loaded) -> Loaded:
    """Load the figures of a file that were withdrawn with another file which also gave them."""
    with engine.connect() as connection:
        held = realisasi_frame(connection)[["indikator", "wilayah", "tahun", "triwulan"]]
    keys = set(held.itertuples(index=False, name=None))
    examined = one.examined
    missing = [figure for figure in examined.figures if figure[:4] not in keys]
    if not missing:
        return one
    file = LoadFile(examined.file, examined.sha256, examined.layout, datetime.now(UTC))
    result: LoadResult = write_load(engine, pelaku, file, (Batch("realisasi", missing),))
    return Loaded(examined, result)
