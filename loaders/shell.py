"""The one write of the loaders: an examined file becomes a load, whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from domain.peran import Pelaku
from loaders.budget_sums import without_sums
from loaders.comparing import Difference, compare
from loaders.examine import Examined, examine
from loaders.judging_approved import against_approved
from loaders.judging_store import judge_store
from loaders.kept_words import with_kept_words
from loaders.known import Known, known_from_store
from loaders.plan_changes import plan_changes
from loaders.plan_shown import cascade_problems
from loaders.plan_stored import stored_cascade
from loaders.problems import Problem, gravest_first, needs_yes, worth_saying
from loaders.uncollected import uncollected
from store.approved import approved_cells
from store.engine import Engine, StoreError, check_schema
from store.writing import LoadFile, LoadResult, undo_load, write_load

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Told:
    """What a person says of files that do not tell it themselves; "" for nothing.

    `wilayah` is a code of either system, `rencana` the code of a plan, stored or new.
    """

    wilayah: str = ""
    rencana: str = ""


NOTHING_TOLD = Told()


@dataclass(frozen=True)
class Loaded:
    """A file that was examined, what it would change, and its load where it was written."""

    examined: Examined
    result: LoadResult | None = None
    difference: Difference = field(default_factory=Difference)


def quiet(_done: int, _total: int, _name: str) -> None:
    """Progress that nobody watches."""


def write_examined(
    engine: Engine, pelaku: Pelaku, examined: Examined, *, whole_file: bool
) -> LoadResult:
    """Write a file that has no galat as one load."""
    if examined.refused:
        raise AssertionError(f"{examined.file} has a galat: it must not be written")
    file = LoadFile(examined.file, examined.sha256, examined.layout, datetime.now(UTC))
    content = examined.content
    with uncollected():
        return write_load(
            engine, pelaku, file, content.batches, content.identities, whole_file=whole_file
        )


def check_file(engine: Engine, path: Path, name: str, known: Known) -> Loaded:
    """Examine a file and judge it against the store; nothing is written."""
    with uncollected():
        examined = with_kept_words(engine, without_sums(engine, examine(path, name, known)))
        if not examined.rows:
            return Loaded(examined)
        difference, held = compare(engine, examined, known)
        found = judge_store(name, examined.figures, difference, held, known)
        with engine.connect() as connection:
            found += against_approved(name, difference.touched, approved_cells(connection), known)
        found = worth_saying(found, examined.content.problems)
        found += plan_changes(name, difference.rows, known)
        found += _cascade(engine, examined, known)
        problems = gravest_first((*examined.content.problems, *found))
        judged = replace(examined, content=replace(examined.content, problems=problems))
        return Loaded(judged, None, difference)


def knowing(known: Known, told: Told) -> Known:
    """What is known, with what a person said; raises StoreError for a code that nobody has."""
    text, regions = told.wilayah.strip(), known.regions
    wilayah = regions.by_kemendagri(text) if "." in text else regions.by_bps(text)
    if text and not wilayah:
        raise StoreError(f"Kode wilayah “{text}” tidak terdaftar; pilih kode yang ada.")
    return replace(known, wilayah=wilayah or "", rencana=told.rencana.strip())


def _cascade(engine: Engine, examined: Examined, known: Known) -> list[Problem]:
    """Where a matrix shows another cascade than the store has of its plan."""
    shown = examined.content.shown
    with engine.connect() as connection:
        keys = dict.fromkeys(one.plan for one in shown)
        stored = {key: stored_cascade(connection, *key) for key in keys}
    return list(cascade_problems(examined.file, shown, stored, known))


def check_files(
    engine: Engine,
    paths: Sequence[Path],
    progress: Progress = quiet,
    told: Told = NOTHING_TOLD,
) -> list[Loaded]:
    """Examine files by the kamus and wilayah of the store; nothing is written."""
    check_schema(engine)
    known = knowing(known_from_store(engine), told)
    checked: list[Loaded] = []
    for number, path in enumerate(paths):
        progress(number, len(paths), path.name)
        checked.append(check_file(engine, path, path.name, known))
    progress(len(paths), len(paths), "")
    return checked


def may_be_written(checked: Iterable[Loaded], *, yes: bool) -> bool:
    """Whether no file has a galat and none a peringatan that was not agreed to."""
    problems = [problem for one in checked for problem in one.examined.content.problems]
    refused = any(one.examined.refused for one in checked)
    return not refused and (yes or not needs_yes(problems))


def write_checked(
    engine: Engine, pelaku: Pelaku, checked: Iterable[Loaded], *, whole_file: bool = False
) -> list[Loaded]:
    """Write checked files, each as a load of its own."""
    return [
        replace(one, result=write_examined(engine, pelaku, one.examined, whole_file=whole_file))
        for one in checked
    ]


def load_files(
    engine: Engine, pelaku: Pelaku, paths: Sequence[Path], *, yes: bool = False
) -> list[Loaded]:
    """Load files under their base names: all, or none where one has a galat.

    A peringatan stops them too, unless `yes`.
    """
    checked = check_files(engine, paths)
    return write_checked(engine, pelaku, checked) if may_be_written(checked, yes=yes) else checked


def undo(engine: Engine, pelaku: Pelaku, number: int) -> LoadResult:
    """Take a load back as one act; raises StoreError where that cannot be done."""
    return undo_load(engine, pelaku, number, datetime.now(UTC))
