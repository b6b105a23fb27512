"""What passes from the process that parses (parser.py) to the one that asked it (apart.py)."""

from typing import NamedTuple

BLOCK = 100_000  # cells in one piece of rows


class Refused(NamedTuple):
    """Why a file is not read, and what to do."""

    found: str
    remedy: str
