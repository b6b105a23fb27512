"""Has workbooks parsed in another process, within limits; its death is a sentence, no crash."""

import atexit
import json
import os
import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from loaders.cells import Sheet
from loaders.container import BROKEN, SPLIT
from loaders.limits import Limits
from loaders.pieces import BLOCK, Refused
from loaders.problems import UnreadableFile

_ROOT = Path(__file__).resolve().parent.parent
_COMMAND = (sys.executable, "-m", "loaders.parser")
ENDS_WITHIN_SECONDS = 2
_idle: list[subprocess.Popen[bytes]] = []  # processes that wait for their next file


def parsed_apart(path: Path, name: str, limits: Limits) -> tuple[Sheet, ...]:
    """The sheets of a workbook, parsed by another process.

    Raises UnreadableFile: what that process refuses, or that it died or took too long.
    """
    process = _waiting() or _started()
    late = threading.Event()
    timer = threading.Timer(limits.seconds, _stop, (process, late))
    timer.start()
    again = False
    try:
        answer = _answer(process, path, name, limits)
        again = isinstance(answer, Refused) or _small(answer)
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as cause:
        process.kill()
        raise UnreadableFile(path.name, *_death(process.wait(), late, limits)) from cause
    finally:
        timer.cancel()
        if again:
            _idle.append(process)
        else:
            _close(process)  # died, or gives back the memory of a large file
    if isinstance(answer, Refused):
        raise UnreadableFile(path.name, answer.found, answer.remedy)
    return answer


def _waiting() -> subprocess.Popen[bytes] | None:
    try:
        process = _idle.pop()
    except IndexError:
        return None
    if process.poll() is None:
        return process
    _close(process)
    return None


def _small(sheets: tuple[Sheet, ...]) -> bool:
    return sum(len(sheet.rows) * sheet.width for sheet in sheets) <= BLOCK


def _started() -> subprocess.Popen[bytes]:
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    frugal = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # openpyxl brings numpy and its threads
    return subprocess.Popen(
        _COMMAND, cwd=_ROOT, env=frugal, stdin=pipe, stdout=pipe, stderr=nowhere
    )


def _answer(
    process: subprocess.Popen[bytes], path: Path, name: str, limits: Limits
) -> tuple[Sheet, ...] | Refused:
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
    return tuple(sheets) if piece is None else piece


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
def close_idle() -> None:
    """End the processes that wait for a file."""
    while _idle:
        _close(_idle.pop())


def _close(process: subprocess.Popen[bytes]) -> None:
    """Let a process end by itself at the end of its input; one that does not is killed."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    try:
        process.wait(timeout=ENDS_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
