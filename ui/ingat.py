"""Remembers what was made, for all visitors; keys name the state of the data, so none is stale."""

from collections.abc import Callable
from threading import Condition
from typing import Any, ParamSpec, TypeVar

from cachetools import LRUCache, cached
from cachetools.keys import hashkey

P = ParamSpec("P")
T = TypeVar("T")


def ingat(
    terbanyak: int, *, kunci: int | None = None
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the `terbanyak` results of a function that were asked for last.

    Its arguments are the key, or the first `kunci` of them where the others follow from these.
    Who asks for what is being made waits for it. What is handed out is no copy: nobody may change
    it.
    """

    def sebagai_kunci(*isi: Any, **bernama: Any) -> Any:
        return hashkey(*isi[:kunci], **bernama)

    return cached(LRUCache[Any, Any](terbanyak), key=sebagai_kunci, condition=Condition())
