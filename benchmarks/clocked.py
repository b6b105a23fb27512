"""Serves a Streamlit app and writes what each script run took: `python -m benchmarks.clocked LOG
APP [flags of streamlit run]`, from the folder of the app.

One line of JSON a run: seconds of the script's thread on the processor and on the clock, with what
Streamlit does before and after the script (its garbage collection among it), and the processor
seconds within functions of store, metrics and charts, each counted once from the outermost call.
"""

import functools
import importlib
import inspect
import json
import pkgutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time
from types import ModuleType
from typing import Any

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web import cli

OWN = ("store", "metrics", "charts")
_LEFT_OUT = ("__main__", "migrations")  # doors of the terminal, and what runs when a store is made


class Clock(threading.local):
    """Processor seconds in our own code on this thread, and whether it is in it now."""

    def __init__(self) -> None:
        self.own = 0.0
        self.inside = False


_CLOCK = Clock()


def counted(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, its time counted unless a counted one called it."""

    @functools.wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        if _CLOCK.inside:
            return function(*args, **kwargs)
        _CLOCK.inside, start = True, thread_time()
        try:
            return function(*args, **kwargs)
        finally:
            _CLOCK.own += thread_time() - start
            _CLOCK.inside = False

    return call


def count_own(packages: tuple[str, ...] = OWN) -> int:
    """Put every function of the packages under the clock; how many. Before ui imports them."""
    modules = [m for name in packages for m in _modules(name)]
    found: dict[Any, Callable[..., Any]] = {}
    for module in modules:
        for value in list(vars(module).values()):
            # What is a context manager does its work after it has returned.
            plain = inspect.isfunction(value) and not hasattr(value, "__wrapped__")
            if plain and value.__module__.split(".")[0] in packages:
                found.setdefault(value, counted(value))
    for module in modules:
        for name, value in list(vars(module).items()):
            if inspect.isfunction(value) and value in found:
                setattr(module, name, found[value])
    return len(found)


def _modules(package: str) -> list[ModuleType]:
    root = importlib.import_module(package)
    names = [m.name for m in pkgutil.walk_packages(root.__path__, f"{package}.")]
    return [importlib.import_module(n) for n in names if not set(_LEFT_OUT) & set(n.split("."))]


def clock_runs(log: Path) -> None:
    """Have every script run of this process written to `log`."""
    run = ScriptRunner._run_script  # pyright: ignore[reportPrivateUsage]

    def clocked(self: ScriptRunner, rerun_data: Any) -> None:
        _CLOCK.own, wall, busy = 0.0, perf_counter(), thread_time()
        run(self, rerun_data)
        taken = {"busy": thread_time() - busy, "wall": perf_counter() - wall, "own": _CLOCK.own}
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(taken) + "\n")

    ScriptRunner._run_script = clocked  # pyright: ignore[reportPrivateUsage]


def main(arguments: list[str]) -> None:
    """Serve until ended, from the app's own folder, where its packages and configuration are."""
    log, app = Path(arguments[0]).resolve(), Path(arguments[1]).resolve()
    clock_runs(log)
    if (app.parent / "charts").is_dir():
        count_own()
    sys.argv = ["streamlit", "run", str(app), *arguments[2:]]
    cli.main()


if __name__ == "__main__":
    main(sys.argv[1:])
