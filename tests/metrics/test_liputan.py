import pandas as pd

from metrics.liputan import LAJUR, lajur, liputan

KOLOM = ["indikator", "tahun", "banyak", "sementara"]


def test_the_latest_year_and_how_many_have_it() -> None:
    hasil = liputan(
        pd.DataFrame([("P0", 2023, 17, 0), ("P0", 2024, 16, 0), ("LPE", 2024, 3, 3)], columns=KOLOM)
    )
    assert (hasil.terbaru, hasil.pada_terbaru) == (2024, 2)
    assert hasil.banyak == {"P0": {2023: 17, 2024: 16}, "LPE": {2024: 3}}
    assert hasil.sementara == {"LPE": {2024: 3}}


def test_nothing_is_known_of_nobody() -> None:
    hasil = liputan(pd.DataFrame([], columns=KOLOM))
    assert (hasil.terbaru, hasil.pada_terbaru) == (None, 0)


def test_a_row_has_every_year_and_no_more_than_there_is_room_for() -> None:
    def dari(*pasangan: tuple[int, int]) -> list[int]:
        return lajur(pd.DataFrame(pasangan, columns=["tahun_awal", "tahun_akhir"]))

    assert dari((2020, 2021), (2023, 2024)) == [2020, 2021, 2022, 2023, 2024]
    panjang = dari((1990, 2024))
    assert (len(panjang), panjang[0], panjang[-1]) == (LAJUR, 2009, 2024)
    assert dari() == []
