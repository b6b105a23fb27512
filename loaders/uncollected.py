"""Keeps the collector of cycles out of a load, which makes many rows and no cycles; no more."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Generator[None]:
    """Without the collector: it would walk all rows again and again, a third of a load's time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
