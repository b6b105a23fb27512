"""What is remembered: once for its key, the latest only, and one making for all who ask at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from ui.ingat import ingat


def test_what_was_asked_for_before_is_handed_out_again() -> None:
    dibuat: list[str] = []

    @ingat(8)
    def daftar(kode: str, *, semua: bool = False) -> list[str]:
        dibuat.append(kode)
        return [kode, str(semua)]

    assert daftar("1604") is daftar("1604")
    assert daftar("1604", semua=True) == ["1604", "True"]
    assert dibuat == ["1604", "1604"]


def test_only_the_first_arguments_are_the_key() -> None:
    @ingat(8, kunci=1)
    def hasil(versi: int, lain: list[int]) -> int:
        return versi + len(lain)

    assert (hasil(1, [0]), hasil(1, [0, 0]), hasil(2, [])) == (2, 2, 2)


def test_the_oldest_makes_room() -> None:
    dibuat: list[int] = []

    @ingat(2)
    def hasil(n: int) -> None:
        dibuat.append(n)

    for n in (1, 2, 1, 3, 1, 2):
        hasil(n)

    assert dibuat == [1, 2, 3, 2]


def test_who_asks_for_what_is_being_made_waits_for_it() -> None:
    dibuat: list[int] = []
    mulai, boleh = Barrier(2, timeout=10), Event()

    @ingat(8)
    def lambat(n: int) -> object:
        dibuat.append(n)
        mulai.wait()
        boleh.wait(10)
        return object()

    with ThreadPoolExecutor(3) as kolam:
        pertama = kolam.submit(lambat, 1)
        mulai.wait()
        lainnya = [kolam.submit(lambat, 1) for _ in range(2)]
        boleh.set()
        hasil = [satu.result(10) for satu in (pertama, *lainnya)]

    assert dibuat == [1]
    assert len(set(map(id, hasil))) == 1


def test_what_failed_is_made_again() -> None:
    kali: list[int] = []

    @ingat(8)
    def hasil() -> int:
        kali.append(1)
        if len(kali) == 1:
            raise ValueError
        return len(kali)

    with pytest.raises(ValueError):  # noqa: PT011
        hasil()

    assert hasil() == 2
