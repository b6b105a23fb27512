"""What a page draws, made once for a choice and a state of the data, for all who choose it."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from ui.ingat import ingat
from ui.pilihan import Pilihan
from ui.tema import gelap

T = TypeVar("T")


def sekali(nama: str, pilih: Pilihan, *lainnya: Hashable, buat: Callable[[], T]) -> T:
    """What `buat` gives, made once for its name, the choice, the colours and what else it takes.

    Whatever `buat` reads must follow from these; nobody may change what is handed out.
    """
    return _simpan((nama, pilih, gelap(), *lainnya), buat)


@ingat(512, kunci=1)
def _simpan(kunci: tuple[Hashable, ...], buat: Callable[[], Any]) -> Any:  # noqa: ARG001
    return buat()
