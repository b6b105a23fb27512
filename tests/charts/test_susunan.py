import csv
from collections import defaultdict

import pytest

from charts.susunan import Susunan, Titik, susunan
from tests.running_app import ROOT


def titik_provinsi() -> dict[str, dict[str, Titik]]:
    """The centres of kab/kota by their province."""
    hasil: dict[str, dict[str, Titik]] = defaultdict(dict)
    with (ROOT / "data/wilayah.csv").open(encoding="utf-8", newline="") as berkas:
        for w in csv.DictReader(berkas):
            if w["lat"]:
                hasil[w["induk"]][w["kode"]] = (float(w["lat"]), float(w["lon"]))
    return hasil


TITIK = titik_provinsi()


def searah(titik: dict[str, Titik], hasil: Susunan) -> float:
    """The share of pairs, apart by more than 0.15 degrees, whose direction the tiles keep."""
    benar = semua = 0
    kode = sorted(titik)
    for i, satu in enumerate(kode):
        for lain in kode[:i]:
            (b, k), (d, m) = hasil.tempat[satu], hasil.tempat[lain]
            lat, lon = (p - q for p, q in zip(titik[satu], titik[lain], strict=True))
            for jauh, ubin in ((lat, d - b), (lon, k - m)):
                if abs(jauh) > 0.15:
                    semua, benar = semua + 1, benar + (jauh * ubin >= 0)
    return benar / semua


@pytest.mark.parametrize("provinsi", sorted(TITIK))
def test_tiles_laid_from_centres_have_a_place_each_and_keep_their_directions(provinsi: str) -> None:
    titik = TITIK[provinsi]
    hasil = susunan(list(titik), {}, titik)

    assert set(hasil.tempat) == set(titik)
    assert len(set(hasil.tempat.values())) == len(titik)
    assert hasil.tanpa_letak == ()
    assert hasil.kolom <= 9
    assert searah(titik, hasil) >= 0.95
    assert hasil == susunan(list(titik)[::-1], {}, titik)


def test_the_drawn_place_comes_first_and_rows_of_nobody_are_left_out() -> None:
    digambar = {"1604": (4, 0), "1606": (2, 3), "1699": (0, 0)}
    hasil = susunan(["1604", "1606"], digambar, TITIK["16"])
    assert hasil.tempat == {"1606": (0, 1), "1604": (1, 0)}


def test_who_is_not_drawn_or_has_no_centre_stands_below_and_is_named() -> None:
    digambar = {"a": (0, 0), "b": (0, 1)}
    hasil = susunan(["a", "b", "e", "c", "d"], digambar, {})
    assert hasil.tanpa_letak == ("c", "d", "e")
    assert [hasil.tempat[k] for k in "cde"] == [(1, 0), (1, 1), (2, 0)]


def test_without_any_centre_all_stand_in_order_of_code() -> None:
    hasil = susunan([*"dcba"], {}, {})
    assert hasil.tempat == {"a": (0, 0), "b": (0, 1), "c": (1, 0), "d": (1, 1)}
    assert hasil.tanpa_letak == ("a", "b", "c", "d")
    assert susunan([], {}, {}).kolom == 0


def test_a_lone_wilayah_has_a_place() -> None:
    assert susunan(["1604"], {}, TITIK["16"]).tempat == {"1604": (0, 0)}
