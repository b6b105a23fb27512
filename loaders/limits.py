"""How large a file may be: limits that are measured before it is parsed; it measures nothing."""

import os
from dataclasses import dataclass, fields

_MB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """The limits of one file; each can be set by an environment variable, CAPAIAN_BATAS_<NAME>."""

    file_mb: int = 100  # the file as it is sent
    expanded_mb: int = 600  # all parts of a zip container, as its directory states them
    ratio: int = 250  # expanded to compressed, of a part larger than RATIO_FROM
    parts: int = 5_000
    sheets: int = 300
    cells: int = 6_000_000  # cells that are written in the file, of all sheets
    area: int = 20_000_000  # rows times columns of a sheet; beyond, it is read cell by cell
    memory_mb: int = 3_072  # of the process that parses
    seconds: int = 120

    @property
    def file_bytes(self) -> int:
        """The largest file in bytes."""
        return self.file_mb * _MB

    @property
    def expanded_bytes(self) -> int:
        """The largest sum of a container's parts in bytes."""
        return self.expanded_mb * _MB

    @property
    def memory_bytes(self) -> int:
        """The memory of the parsing process in bytes."""
        return self.memory_mb * _MB


RATIO_FROM = 20 * _MB
PREFIX = "CAPAIAN_BATAS_"


def limits_of_environment() -> Limits:
    """The limits as they are set for this machine; what is no positive number is left alone."""
    given = {f.name: os.environ.get(PREFIX + f.name.upper(), "") for f in fields(Limits)}
    return Limits(**{k: int(v) for k, v in given.items() if v.isdecimal() and int(v) > 0})
