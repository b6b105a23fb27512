"""What a store holds, as plain values to compare."""

from typing import Any

from store.engine import Engine
from store.reading import loads_frame
from store.reading_figures import realisasi_frame
from store.version import data_version


def figures(engine: Engine) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """Every current figure by its key: value ("" for none), file and cell."""
    with engine.connect() as connection:
        frame = realisasi_frame(connection)
    frame["nilai"] = frame["nilai"].astype(object).where(frame["nilai"].notna(), "")
    keys = frame[["indikator", "wilayah", "tahun", "triwulan"]].itertuples(index=False, name=None)
    rows = frame[["nilai", "file_name", "cell"]].itertuples(index=False, name=None)
    return dict(zip(keys, rows, strict=True))


def loads(engine: Engine) -> list[tuple[str, str]]:
    """File name and layout of every load, in order."""
    with engine.connect() as connection:
        frame = loads_frame(connection)
    return list(frame[["file_name", "layout"]].itertuples(index=False, name=None))


def version(engine: Engine) -> int:
    """The data version."""
    with engine.connect() as connection:
        return data_version(connection)
