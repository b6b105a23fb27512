"""Every page over every wilayah of the store, and every year and quarter of those with a plan.

`CAPAIAN_UJI=penuh` opens every year of the wilayah without a plan, too.
"""

import os
from collections.abc import Generator

import pytest

from domain.periode import SETAHUN
from tests.pages.halaman import HALAMAN, buka
from ui import cache
from ui.pilihan import wilayah_terpakai

PENUH = os.environ.get("CAPAIAN_UJI") == "penuh"

pytestmark = pytest.mark.usefixtures("terbangun", "sendiri")


def pilihan() -> Generator[dict[str, str]]:
    """What the addresses choose: each wilayah, each of its years, each quarter of its plan."""
    versi = cache.versi()
    rencana = cache.rencana(versi)
    for wilayah in wilayah_terpakai(versi):
        yield {"wilayah": wilayah}
        milik = set(rencana.loc[rencana["wilayah"] == wilayah, "rencana"])
        if not milik and not PENUH:
            continue
        triwulan = range(SETAHUN + 1, 5) if milik & cache.rencana_bertriwulan(versi) else ()
        for tahun in buka("tentang", wilayah=wilayah).pilihan("tahun"):
            yield {"wilayah": wilayah, "tahun": tahun}
            for tw in triwulan:
                yield {"wilayah": wilayah, "tahun": tahun, "triwulan": str(tw)}


@pytest.mark.parametrize("nama", HALAMAN)
def test_a_page_stands_over_everything_in_the_store(nama: str) -> None:
    cacat = {str(p): c for p in pilihan() if (c := buka(nama, **p).cacat)}

    assert cacat == {}
