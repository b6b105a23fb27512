"""Which classes hang on a choice of rule, and which figures contradict each other."""

from dataclasses import replace

import pandas as pd
import pytest

from domain.aturan import Aturan, Batas, FormulaTurun
from metrics.kepekaan import aturan_lain, kepekaan
from metrics.kinerja import kinerja
from metrics.konsistensi import Pasangan, Selisih, bagian_keseluruhan, konsistensi
from tests.metrics.rencana import angka, rencana, target, ukur


def test_every_choice_that_is_not_in_force_is_tried_once():
    lain = aturan_lain(Aturan())
    assert [(s, n) for s, n, _ in lain] == [
        ("formula_turun", "rasio"), ("maks", "tanpa"), ("maks", "100"), ("maks", "150"),
        ("maks", "200"), ("batas", "atas"), ("batas", "bulat"),
    ]  # fmt: skip
    assert lain[0][2] == Aturan(formula_turun=FormulaTurun.RASIO)
    assert lain[1][2] == Aturan(maks=None)
    assert lain[-1][2] == Aturan(batas=Batas.BULAT)


LAHAT = rencana(
    [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun")],
    [target("P0", 2023, 9.8, peran="akhir"), target("LPE", 2023, 10.0)],
    [angka("P0", 2023, 15.0), angka("LPE", 2023, 9.05)],
    tautan=[("tujuan", "4.1", "4", 1.0), ("sasaran", "4.1", "4.1", 1.0),
            ("sasaran", "4.2", "4.1", 1.0), ("sasaran", "4.3", "4.1", 0.0)],
)  # fmt: skip


def test_the_class_of_lahat_s_poverty_hangs_on_the_formula_and_the_whole_with_it():
    hasil = kepekaan(LAHAT, 2023)
    rasio = hasil[hasil["setelan"] == "formula_turun"]
    assert rasio[["jenis", "kode", "predikat", "predikat_lain"]].to_numpy().tolist() == [
        ["indikator", "P0", "sangat_rendah", "rendah"],
        ["sasaran", "4.2", "sangat_rendah", "rendah"],
        ["tujuan", "4.1", "sedang", "tinggi"],
        ["misi", "4", "sedang", "tinggi"],
        ["keseluruhan", "", "sedang", "tinggi"],
    ]
    assert rasio["simpul"].tolist() == ["4.2", "", "", "", ""]
    assert rasio["capaian_lain"].iloc[0] == pytest.approx(65.3333, abs=1e-4)
    batas = hasil[(hasil["setelan"] == "batas") & (hasil["nilai"] == "atas")]
    assert batas["kode"].tolist() == ["LPE", "4.1"]
    assert hasil[hasil["setelan"] == "maks"].empty


def test_what_other_rules_are_in_force_is_what_is_compared_with():
    rasio = replace(LAHAT, aturan=Aturan(formula_turun=FormulaTurun.RASIO))
    hasil = kepekaan(rasio, 2023)
    satu = hasil[hasil["setelan"] == "formula_turun"].iloc[0]
    assert (satu["nilai"], satu["predikat"], satu["predikat_lain"]) == (
        "selisih", "rendah", "sangat_rendah",
    )  # fmt: skip
    asli, lain = kinerja(rasio, 2023), kinerja(LAHAT, 2023, 0, rasio.aturan)
    pd.testing.assert_frame_equal(asli.indikator, lain.indikator)
    assert asli.keseluruhan == lain.keseluruhan
    assert lain.aturan == rasio.aturan


def test_a_class_that_is_lost_altogether_is_a_difference():
    nol = rencana([ukur("4.2", "K", "turun")], [target("K", 2023, 4)], [angka("K", 2023, 0)])
    hasil = kepekaan(nol, 2023)
    satu = hasil[hasil["jenis"] == "indikator"].iloc[0]
    assert (satu["predikat"], satu["predikat_lain"], satu["keadaan_lain"]) == (
        "sangat_tinggi", None, "tidak_dapat_dihitung",
    )  # fmt: skip


def tw(kode: str, *nilai: float) -> list[tuple[object, ...]]:
    return [angka(kode, 2022, n, i) for i, n in enumerate(nilai)]


@pytest.mark.parametrize(
    ("agregasi", "nilai", "seharusnya"),
    [
        ("kumulatif", (100, 20, 30, 25, 24), 99.0),
        ("posisi_akhir", (80, 60, 70, 75, 79), 79.0),
        ("rata_rata", (5, 4, 5, 6, 6), 5.25),
        ("kumulatif", (99, 20, 30, 25, 24), None),
        ("posisi_akhir", (79, 60, 70, 75, 79), None),
        ("rata_rata", (5.25, 4, 5, 6, 6), None),
        ("rata_rata", (5.254, 4, 5, 6, 6), None),  # the same as shown
        ("tahunan", (100, 20, 30, 25, 24), None),
        ("kumulatif", (100, 20, 30, 25), None),  # a quarter is missing
    ],
)
def test_the_quarters_make_the_year(
    agregasi: str, nilai: tuple[float, ...], seharusnya: float | None
):
    masukan = rencana([ukur("4.1", "X", agregasi=agregasi)], [], tw("X", *nilai))
    ada = konsistensi(masukan)
    assert [s.seharusnya for s in ada] == ([] if seharusnya is None else [seharusnya])
    janji = [target("X", 2022, n, triwulan=i) for i, n in enumerate(nilai)]
    hasil = konsistensi(rencana([ukur("4.1", "X", agregasi=agregasi)], janji, []))
    assert [(s.pasangan, s.seharusnya) for s in hasil] == (
        [] if seharusnya is None else [(Pasangan.TRIWULAN_TARGET, seharusnya)]
    )
    if ada:
        sel = "; ".join(f"Lembar!R2022.{i}" for i in range(5))
        assert ada[0] == Selisih(
            Pasangan.TRIWULAN_REALISASI, "X", "1604", 2022, nilai[0], ada[0].seharusnya, sel
        )


def test_both_ends_of_a_range_over_the_quarters_are_compared():
    janji = [target("X", 2022, 40, 80), *(target("X", 2022, 10, 25, triwulan=t)
                                          for t in (1, 2, 3, 4))]  # fmt: skip
    hasil = konsistensi(rencana([ukur("4.1", "X", agregasi="kumulatif")], janji, []))
    assert [(s.ada, s.seharusnya) for s in hasil] == [(80, 100)]


def test_the_kondisi_akhir_equals_the_last_year():
    janji = [target("X", 2023, 80, peran="akhir"), target("X", 2023, 79), target("X", 2022, 70)]
    hasil = konsistensi(rencana([ukur("4.1", "X")], janji, []))
    assert hasil == (
        Selisih(
            Pasangan.KONDISI_AKHIR, "X", "1604", 2023, 80, 79, "Lembar!T2023.0; Lembar!T2023.0"
        ),
    )
    sama = [target("X", 2023, 80.001, peran="akhir"), target("X", 2023, 80)]
    assert konsistensi(rencana([ukur("4.1", "X")], sama, [])) == ()
    tanpa = [target("X", 2023, 80, peran="akhir"), target("X", 2022, 70)]
    assert konsistensi(rencana([ukur("4.1", "X")], tanpa, [])) == ()


def bagian(*nilai: float | None, tahun: int = 2023) -> pd.DataFrame:
    rows = [("J", f"16{i:02}", tahun, n, f"B{i}") for i, n in enumerate(nilai, 1)]
    kolom = ["indikator", "wilayah", "tahun", "nilai", "cell"]
    return pd.DataFrame(rows, columns=kolom).astype({"nilai": "float64"})


def test_the_parts_of_a_whole_sum_to_it_but_for_their_rounding():
    utuh = bagian(30.5).assign(wilayah="16", cell="B20")

    def periksa(*n: float | None, banyak: int = 3, desimal: int = 1) -> tuple[Selisih, ...]:
        return bagian_keseluruhan(bagian(*n), utuh, {"J": desimal}, banyak)

    assert periksa(10, 10, 10.4) == ()  # off by 0.1: each part may be off by 0.05
    assert periksa(10, 10, 10.3) == ()
    assert periksa(10, 10, 10.29) == (
        Selisih(Pasangan.BAGIAN, "J", "16", 2023, 30.5, 30.29, "B20; jumlah 3 bagian"),
    )
    assert len(periksa(10, 10, 10.4, desimal=2)) == 1
    assert periksa(10, 10, None) == ()  # a part is not known
    assert periksa(10, 10, banyak=3) == ()
    assert bagian_keseluruhan(bagian(1, 2, 3), utuh, {}, 3) == ()
    assert bagian_keseluruhan(bagian(1, 2, 3, tahun=2022), utuh, {"J": 1}, 3) == ()
