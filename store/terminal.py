"""How a door ends at a terminal when the reader of its pipe has gone; it knows no command."""

import os
import sys
from collections.abc import Callable

READER_GONE = 141  # what a shell reports of a program whose reader closed the pipe (`| head`)


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
