"""Reads one stream out of an OLE compound file, the container of .xls; it knows no workbook."""

import struct
from collections.abc import Callable

_END = 0xFFFFFFFA  # this and above are no sectors
_DIRECTORY, _SMALL, _SMALL_FAT, _MORE_FAT = 48, 56, 60, 68  # where the header says what


class BrokenCompound(Exception):
    """A compound file whose chains of sectors lead nowhere."""


def stream_of(content: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream that bears one of the names, b"" where there is none.

    Raises BrokenCompound.
    """
    try:
        return _Compound(content).stream(names)
    except (struct.error, IndexError) as cause:
        raise BrokenCompound from cause


class _Compound:
    """The tables of sectors of one file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.size = 1 << min(struct.unpack_from("<H", content, 30)[0], 12)
        self.fat = self._fat()
        directory = self._chain(self._number(_DIRECTORY))
        self.entries = [directory[at : at + 128] for at in range(0, len(directory), 128)]

    def _number(self, at: int) -> int:
        return struct.unpack_from("<I", self.content, at)[0]

    def _sector(self, number: int) -> bytes:
        return self.content[(number + 1) * self.size : (number + 2) * self.size]

    def _numbers(self, data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def _fat(self) -> list[int]:
        sectors = self._numbers(self.content[76:512])
        more, steps = self._number(_MORE_FAT), 0
        while more < _END and steps * self.size < len(self.content):
            listed = self._numbers(self._sector(more))
            sectors += listed[:-1]
            more, steps = listed[-1], steps + 1
        return [n for s in sectors if s < _END for n in self._numbers(self._sector(s))]

    def _chain(self, start: int) -> bytes:
        return _linked(start, self.fat, self._sector)

    def _small_chain(self, start: int) -> bytes:
        """A stream among the small ones, whose sectors lie in a stream of their own."""
        size = 1 << min(struct.unpack_from("<H", self.content, 32)[0], 12)
        store = self._chain(struct.unpack_from("<I", self.entries[0], 116)[0])
        fat = self._numbers(self._chain(self._number(_SMALL_FAT)))
        return _linked(start, fat, lambda number: store[number * size : (number + 1) * size])

    def stream(self, names: tuple[str, ...]) -> bytes:
        """The bytes of a stream; LibreOffice puts short workbooks among the small ones."""
        for entry in self.entries:
            length = struct.unpack_from("<H", entry, 64)[0]
            if entry[: max(0, length - 2)].decode("utf-16-le", "replace") in names:
                start, size = struct.unpack_from("<II", entry, 116)
                small = size < self._number(_SMALL)
                return (self._small_chain(start) if small else self._chain(start))[:size]
        return b""


def _linked(start: int, fat: list[int], sector: Callable[[int], bytes]) -> bytes:
    """The sectors of a chain, one after the other."""
    found: list[bytes] = []
    while start < _END:
        if len(found) > len(fat):
            raise BrokenCompound
        found.append(sector(start))
        start = fat[start]
    return b"".join(found)
