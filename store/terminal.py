"""What the doors at a terminal share: who acts there, and how they end; it knows no command."""

import os
import sys
from collections.abc import Callable

from domain.peran import Pelaku, setempat

READER_GONE = 141  # what a shell reports of a program whose reader closed the pipe (`| head`)


def at_the_machine(where: str = "terminal") -> Pelaku:
    """The account that runs this program: whoever has it could write to the files as well."""
    name = os.environ.get("USER") or os.environ.get("USERNAME") or "pengelola"
    return setempat(f"{where}:{name}", f"{name} di {where}")


def run(main: Callable[[list[str]], int]) -> int:
    """Run a door on the words of the command line, and say nothing when nobody reads on."""
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would be written once more at exit: let it go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    return status


def progress(done: int, total: int, name: str) -> None:
    """One line that is written over, on a terminal only."""
    if sys.stderr.isatty() and total > 1:
        bar = "█" * (20 * done // total)
        end = "\n" if done == total else ""
        print(f"\r\033[K{bar:<20} {done}/{total} {name}", end=end, file=sys.stderr, flush=True)
