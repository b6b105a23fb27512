"""Loads one workbook in one of three ways and says what it took: `python -m benchmarks.muat`.

capaian: this program, whole path. pandas: what one would otherwise write, five columns without
cells, statuses, keys or checks. dasar: the floor, a bare reader and a bare insert of the same rows
with the columns that the store fills (sheet, cell and its text among them; all but origin_load),
into a table without key, index or constraint. Each runs in a process of its own, and
tests/test_benchmarks.py sees that all three write the same figures.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.memory import Watch, own_mb


def with_capaian(path: Path, database: Path) -> Callable[[], int]:
    """`loaders load` of the file into a store that knows kamus and wilayah."""
    from loaders.shell import load_files
    from store.engine import opened
    from store.terminal import at_the_machine

    def load() -> int:
        with opened(f"sqlite:///{database}") as engine:
            (loaded,) = load_files(engine, at_the_machine(), [path])
        assert loaded.result is not None, [p.sentence for p in loaded.examined.content.problems[:5]]
        return loaded.result.new

    return load


def with_pandas(path: Path, database: Path) -> Callable[[], int]:
    """read_excel by openpyxl, melt, to_sql."""
    import openpyxl
    import pandas as pd
    from sqlalchemy import create_engine

    assert openpyxl  # imported before the clock starts

    def load() -> int:
        kinds = {"Kode": str}
        sheets = pd.read_excel(path, sheet_name=None, engine="openpyxl", header=2, dtype=kinds)
        parts: list[pd.DataFrame] = [
            frame.dropna(subset=["Kabupaten/Kota"])
            .melt(["Kode", "Kabupaten/Kota"], var_name="tahun", value_name="nilai")
            .assign(indikator=name)
            for name, frame in sheets.items()
        ]
        whole = pd.concat(parts)
        engine = create_engine(f"sqlite:///{database}")
        whole.to_sql("realisasi", engine, index=False, if_exists="append")
        engine.dispose()
        return len(whole)

    return load


def with_calamine(path: Path, database: Path) -> Callable[[], int]:
    """python-calamine and sqlite3.executemany of the rows that the store would hold."""
    import python_calamine as calamine

    def rows(book: Any) -> Iterator[tuple[Any, ...]]:
        for name in book.sheet_names:
            cells = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            years = [int(year) for year in cells[2][2:]]
            for number, row in enumerate(cells[3:], 4):
                if not row[1]:
                    continue
                for at, year in enumerate(years, 2):
                    cell = f"{chr(65 + at)}{number}"
                    value = row[at]
                    yield name, row[0], year, 0, value, "tetap", "", "", name, cell, str(value), 1

    def load() -> int:
        columns = "indikator, wilayah, tahun, triwulan, nilai, status, marker, sumber, sheet, cell"
        with sqlite3.connect(database) as connection, calamine.load_workbook(str(path)) as book:
            connection.execute(f"create table dasar ({columns}, raw_text, from_load)")
            marks = ", ".join("?" * 12)
            cursor = connection.executemany(f"insert into dasar values ({marks})", rows(book))
            return cursor.rowcount

    return load


WAYS = {"capaian": with_capaian, "pandas": with_pandas, "dasar": with_calamine}


def main(way: str, path: Path, database: Path) -> None:
    """Load and print seconds, figures and the largest memory as JSON; imports are not counted."""
    load = WAYS[way](path, database)
    watch = Watch() if way == "capaian" else None  # only this one starts a process
    start, busy = perf_counter(), _busy()
    figures = load()
    seconds, spent = perf_counter() - start, _busy() - busy
    mb = watch.peak_mb() if watch else own_mb()
    spent -= watch.busy if watch else 0.0
    print(json.dumps({"seconds": seconds, "busy": spent, "figures": figures, "mb": mb}))


def _busy() -> float:
    """Processor seconds of this process and those it started and ended."""
    return sum(os.times()[:4])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
