"""Every page over every wilayah, year and quarter of the store: each one at least once.

`CAPAIAN_UJI=penuh` opens every combination of wilayah, year and quarter instead.
"""

import os
from collections.abc import Generator

import pytest

from domain.periode import SETAHUN
from tests.pages.halaman import HALAMAN, buka
from ui import cache
from ui.pilihan import wilayah_terpakai

PENUH = os.environ.get("CAPAIAN_UJI") == "penuh"
SEMUA_TAHUN = ("1604", "9901")  # a plan with few targets and one with all; test_rencana has more
BERTRIWULAN = ("9901", "2024")

pytestmark = pytest.mark.usefixtures("terbangun", "sendiri")


def pilihan() -> Generator[dict[str, str]]:
    """What the addresses choose: each wilayah, each year, each quarter."""
    for wilayah in wilayah_terpakai(cache.versi()):
        yield {"wilayah": wilayah}
        if not PENUH and wilayah not in SEMUA_TAHUN:
            continue
        for tahun in buka("tentang", wilayah=wilayah).pilihan("tahun"):
            yield {"wilayah": wilayah, "tahun": tahun}
            if PENUH or (wilayah, tahun) == BERTRIWULAN:
                for triwulan in range(SETAHUN + 1, 5):
                    yield {"wilayah": wilayah, "tahun": tahun, "triwulan": str(triwulan)}


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_stands_over_everything_in_the_store(nama: str) -> None:
    cacat = {str(p): c for p in pilihan() if (c := buka(nama, **p).cacat)}

    assert cacat == {}
