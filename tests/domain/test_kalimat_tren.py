from domain.istilah import Arah
from domain.kalimat import Sebutan
from domain.kalimat_tren import bacaan_indeks, dasar_indeks, kunci_kecil, lainnya, tanpa_indeks
from domain.laju import Titik

P0 = Sebutan("Kemiskinan Lahat", "persen", 2, Arah.TURUN)


def test_an_index_is_read_with_its_base_and_those_beside_it() -> None:
    lain = [("Sumsel", Titik(2024, 86.65)), ("Indonesia", Titik(2025, 91.0))]
    assert bacaan_indeks(P0, 2020, Titik(2025, 85.83), lain) == (
        "Indeks kemiskinan Lahat 85,8 pada 2025 bila 2020\u00a0=\u00a0100; Sumsel 86,7 (2024), "
        "Indonesia 91,0"
    )
    assert bacaan_indeks(P0, 2020, Titik(2025, 85.83), []).endswith("=\u00a0100")
    assert bacaan_indeks(P0, 2020, None, lain) == (
        "Kemiskinan Lahat: belum ada angka yang dapat dijadikan indeks"
    )


def test_who_has_no_index_or_no_chart_is_named() -> None:
    assert tanpa_indeks({"PALI": "2010 belum ada data"}) == (
        "Tanpa indeks: PALI (2010 belum ada data)."
    )
    assert tanpa_indeks({}) == ""
    assert lainnya(["A", "B"]) == "2 lainnya ada di tabel: A, B."
    assert lainnya([]) == ""


def test_the_key_of_small_charts_says_what_there_is() -> None:
    assert kunci_kecil("Sumsel", "target 9,80") == "garis putus-putus: Sumsel; wajik: target 9,80"
    assert kunci_kecil("", "target 9,80") == "wajik: target 9,80"
    assert kunci_kecil("", "") == ""


def test_a_base_later_than_the_first_year_is_explained() -> None:
    assert dasar_indeks(2020, 2010).startswith("Dasarnya 2020: tahun pertama")
    assert dasar_indeks(2020, 2020) == dasar_indeks(None, 2020) == ""
