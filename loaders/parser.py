"""The process that parses workbooks for apart.py, and may die of one: `python -m loaders.parser`.

It is asked on standard input, one line of JSON per file, and answers on standard output in
pickled pieces: a sheet without its rows, its rows in blocks, ..., None; or why it is refused.
"""

import json
import pickle
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from loaders.container import SPLIT
from loaders.limits import Limits
from loaders.opening import open_sheets
from loaders.pieces import BLOCK, Refused
from loaders.problems import UnreadableFile


def main() -> int:
    """Answer until nobody asks any more."""
    for line in sys.stdin.buffer:
        request: dict[str, Any] = json.loads(line)
        limits = Limits(**request["limits"])
        confine(limits)
        try:
            _answer(Path(request["path"]), request["name"], limits, sys.stdout.buffer)
        except MemoryError:
            found = f"perlu lebih dari {limits.memory_mb} MB memori"
            _send(sys.stdout.buffer, Refused(found, SPLIT))
    return 0


def confine(limits: Limits) -> None:
    """Limit memory and processor time of this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.seconds + 1
    for kind, value in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (soft, hard))


def _answer(path: Path, name: str, limits: Limits, out: IO[bytes]) -> None:
    try:
        for sheet in open_sheets(path, name, limits):
            rows = sheet.rows
            cells = sum(map(len, rows))
            step = min(BLOCK, max(1, BLOCK * len(rows) // max(1, cells)))  # as rows are on average
            _send(out, replace(sheet, rows=[]))
            for start in range(0, len(rows), step):
                _send(out, rows[start : start + step])
            _send(out, [])
        _send(out, None)
    except UnreadableFile as refusal:
        _send(out, Refused(refusal.found, refusal.remedy))


def _send(out: IO[bytes], piece: object) -> None:
    pickle.dump(piece, out, protocol=pickle.HIGHEST_PROTOCOL)
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
