"""Runs the ways of loading beside each other, each in a process of its own, and makes the table."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.national import data_folder, write_national
from loaders.build import build
from loaders.shell import check_files
from store.engine import opened
from store.terminal import at_the_machine

WAYS = ("capaian", "pandas", "dasar")
ORDINARY = Path(__file__).parents[1] / "data" / "contoh" / "persentase_penduduk_miskin.xlsx"


@dataclass(frozen=True)
class Taken:
    """What one load took: wall and processor seconds, figures, largest memory in MB."""

    seconds: float
    busy: float
    figures: int
    mb: float

    @property
    def micros(self) -> float:
        """Processor microseconds per figure, which a busy machine changes least."""
        return 1e6 * self.busy / self.figures


def silent(_done: int, _total: int, _name: str) -> None:
    """No progress is shown."""


def measure(
    sizes: Sequence[int], peers_up_to: int, say: Callable[[str], None]
) -> dict[tuple[str, int], Taken]:
    """Load national workbooks of so many indikator; peers only up to a size."""
    taken: dict[tuple[str, int], Taken] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            base = _store(folder, size)
            workbook = folder / f"nasional_{size}.xlsx"
            write_national(workbook, size)
            for way in WAYS if size <= peers_up_to else WAYS[:1]:
                database = folder / f"{way}_{size}.db"
                if way == "capaian":
                    shutil.copy(base, database)
                taken[way, size] = _best(way, workbook, database, 3 if size < 100 else 1)
                say(f"{way:<8} {size:>4} indikator: {taken[way, size]}")
    return taken


def ordinary_seconds() -> float:
    """How long the check of an ordinary workbook takes, after imports; the best of five."""
    with TemporaryDirectory() as name, opened(f"sqlite:///{name}/capaian.db") as engine:
        build(engine, at_the_machine(), ORDINARY.parents[1], silent)
        times: list[float] = []
        for _ in range(5):
            start = perf_counter()
            check_files(engine, [ORDINARY])
            times.append(perf_counter() - start)
    return min(times)


def _store(folder: Path, size: int) -> Path:
    database = folder / f"dasar_{size}.sqlite"
    with opened(f"sqlite:///{database}") as engine:
        result = build(engine, at_the_machine(), data_folder(folder / f"data_{size}", size), silent)
        assert not result.refused
    return database


def _best(way: str, workbook: Path, database: Path, times: int) -> Taken:
    found: list[Taken] = []
    for number in range(times):
        copy = database.with_suffix(f".{number}")
        if database.exists():
            shutil.copy(database, copy)
        command = [sys.executable, "-m", "benchmarks.muat", way, str(workbook), str(copy)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        found.append(Taken(**json.loads(done.stdout)))
    return min(found, key=lambda one: one.busy)
