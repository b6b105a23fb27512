"""The heat map of sasaran over the years: unknown stays unknown, the last year's order holds."""

from metrics.kinerja import kinerja
from metrics.sasaran_tahunan import sasaran_tahunan
from tests.metrics.rencana import angka, rencana, target, ukur

PLAN = rencana(
    [ukur("4.1", "LPE"), ukur("4.2", "P0", "turun")],
    [target("LPE", 2022, 5), target("LPE", 2023, 5), target("P0", 2023, 10)],
    [angka("LPE", 2022, 4), angka("LPE", 2023, 5), angka("P0", 2022, 12)],
)


def test_every_sasaran_has_a_row_per_year_and_unknown_stays_unknown():
    hasil = sasaran_tahunan([kinerja(PLAN, t) for t in (2023, 2022)])
    assert list(zip(hasil["kode"], hasil["tahun"], strict=True)) == [
        (kode, tahun) for kode in ("4.1", "4.2", "4.3") for tahun in (2022, 2023)
    ]
    isi = {(b.kode, b.tahun): (b.capaian, b.keadaan) for b in hasil.itertuples()}
    assert isi["4.1", 2022] == (80.0, "dinilai")
    assert isi["4.1", 2023] == (100.0, "dinilai")
    assert isi["4.2", 2022][1] == "tanpa_target"
    assert isi["4.2", 2023][1] == "belum_ada_data"
    assert isi["4.3", 2023][1] == "belum_ada_indikator"
    assert hasil.loc[hasil["kode"] != "4.1", "capaian"].isna().all()


def test_no_year_is_an_empty_map_with_its_columns():
    assert list(sasaran_tahunan([]).columns)[:3] == ["kode", "uraian", "tahun"]
