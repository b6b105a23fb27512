"""Has workbooks parsed in another process, within limits; its death is a sentence, no crash."""

import atexit
import json
import pickle
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from loaders.cells import Sheet
from loaders.container import BROKEN, SPLIT
from loaders.limits import Limits
from loaders.problems import UnreadableFile

_ROOT = Path(__file__).resolve().parent.parent
_COMMAND = (sys.executable, "-m", "loaders.parser")
_idle: list[subprocess.Popen[bytes]] = []  # processes that wait for their next file


def parsed_apart(path: Path, name: str, limits: Limits) -> tuple[Sheet, ...]:
    """The sheets of a workbook, parsed by another process.

    Raises UnreadableFile: what that process refuses, or that it died or took too long.
    """
    with _process() as process:
        late = threading.Event()
        timer = threading.Timer(limits.seconds, _stop, (process, late))
        timer.start()
        try:
            return _sheets(process, path, name, limits)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as cause:
            process.kill()
            raise UnreadableFile(path.name, *_death(process.wait(), late, limits)) from cause
        finally:
            timer.cancel()


@contextmanager
def _process() -> Generator[subprocess.Popen[bytes]]:
    """A parsing process: one that waits, or a new one; it waits again after a plain end."""
    try:
        process = _idle.pop()
    except IndexError:
        process = _started()
    if process.poll() is not None:
        _close(process)
        process = _started()
    try:
        yield process
    except UnreadableFile:
        _idle.append(process)
        raise
    except BaseException:  # an answer was not read to its end
        _close(process)
        raise
    _idle.append(process)


def _started() -> subprocess.Popen[bytes]:
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen(_COMMAND, cwd=_ROOT, stdin=pipe, stdout=pipe, stderr=nowhere)


def _sheets(
    process: subprocess.Popen[bytes], path: Path, name: str, limits: Limits
) -> tuple[Sheet, ...]:
    question, answer = process.stdin, process.stdout
    if question is None or answer is None:
        raise AssertionError("the parsing process is started with pipes")
    request = {"path": str(path.resolve()), "name": name, "limits": asdict(limits)}
    question.write(json.dumps(request).encode() + b"\n")
    question.flush()
    sheets: list[Sheet] = []
    while isinstance(piece := _piece(answer), Sheet):
        while rows := _piece(answer):
            piece.rows.extend(rows)
        sheets.append(piece)
    if piece is not None:
        raise UnreadableFile(path.name, *piece[1:])
    return tuple(sheets)


def _piece(answer: IO[bytes]) -> Any:
    return pickle.load(answer)


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _death(status: int, late: threading.Event, limits: Limits) -> tuple[str, str]:
    if late.is_set():
        return f"belum selesai dibaca setelah {limits.seconds} detik", SPLIT
    if status < 0:
        return "terlalu besar atau terlalu rumit untuk dibaca", SPLIT
    return BROKEN


@atexit.register
def _close_idle() -> None:
    while _idle:
        _close(_idle.pop())


def _close(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()
