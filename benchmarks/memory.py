"""How much memory this process and those it started have taken at most."""

import os
import resource
import sys
import threading
from pathlib import Path
from time import thread_time

_UNIT = 1024**2 if sys.platform == "darwin" else 1024
_STEP = 0.02


class Watch:
    """Looks at the processes that this one starts; what the system counts for them is wrong.

    Linux reports as a process's largest memory that of its parent when it was started.
    """

    def __init__(self) -> None:
        self.busy = 0.0  # processor seconds that the looking took, once it is done
        self._largest: dict[str, float] = {}
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def peak_mb(self) -> float:
        """The largest memory of this process and of the largest other, in MB, added up."""
        self._done.set()
        self._thread.join()
        return own_mb() + max(self._largest.values(), default=0.0)

    def _look(self) -> None:
        own = os.getpid()
        while not self._done.wait(_STEP):
            for number in [name for name in os.listdir("/proc") if name.isdigit()]:
                if int(number) <= own:
                    continue  # older than this one
                try:
                    fields = _status(Path("/proc") / number)
                except OSError:
                    continue  # it ended
                if int(fields["PPid"]) == own and "VmHWM" in fields:
                    self._largest[number] = _mb(fields)
        self.busy = thread_time()


def own_mb() -> float:
    """The largest memory of this process alone, in MB; what it was started by is not in it."""
    own = Path("/proc/self")
    if own.exists():
        return _mb(_status(own))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT


def _status(process: Path) -> dict[str, str]:
    lines = (process / "status").read_text("ascii", "replace").splitlines()
    return dict(line.split(":", 1) for line in lines if ":" in line)


def _mb(fields: dict[str, str]) -> float:
    return int(fields["VmHWM"].split()[0]) / 1024
