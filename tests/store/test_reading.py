import pandas as pd
import pytest
from sqlalchemy import Engine

from domain.aturan import Aturan, AturanSalah, Batas, FormulaTurun
from store.engine import StoreError
from store.reading import (
    aturan_untuk,
    kamus_frame,
    konfirmasi_frame,
    loads_frame,
    resolve_kode,
    setelan,
    setelan_bagian,
    setelan_sendiri,
    sinonim_frame,
    tata_letak_frame,
    wilayah_frame,
)
from store.reading_figures import (
    cakupan_frame,
    liputan_anggota_frame,
    liputan_frame,
    realisasi_frame,
    riwayat_frame,
    sumber_frame,
)
from store.reading_plan import (
    indikator_kinerja_frame,
    opd_frame,
    rencana_frame,
    simpul_frame,
    target_frame,
    tautan_frame,
    versi_berlaku,
)
from store.writing import Batch, write_load
from tests.store.sample import KEEPER, ORIGIN, PLAN, Row, a_file, figure, figures, plan


def settings(engine: Engine, *rows: tuple[str, str, str], minute: int = 0) -> None:
    batch = Batch("aturan", [(*row, *ORIGIN) for row in rows])
    write_load(engine, KEEPER, a_file("pengaturan.toml", rows, minute), [batch])


def test_what_is_not_known_is_empty_text_or_not_a_number(store: Engine) -> None:
    with store.connect() as connection:
        regions = wilayah_frame(connection)
        terms = kamus_frame(connection)
    assert list(regions) == [
        "kode", "induk", "jenis", "nama", "kode_bps", "kode_kemendagri", "zona_waktu", "lat", "lon",
        "contoh",
    ]  # fmt: skip
    nation = regions.set_index("kode").loc["0000"]
    assert (nation["induk"], nation["kode_kemendagri"]) == ("", "")
    assert regions["lat"].isna().sum() == 3
    assert {"indikator", "skala", "minimum"} <= set(terms)
    assert not {"sheet", "from_load", "origin_load"} & set(terms)


def test_frames_keep_their_types_when_nothing_is_found(empty_store: Engine) -> None:
    with empty_store.connect() as connection:
        for found in (realisasi_frame(connection), riwayat_frame(connection, "P0", "1604")):
            assert found.empty
            kinds = {name: found[name].dtype.kind for name in ("tahun", "nilai", "indikator")}
            assert kinds["tahun"] == "i"
            assert kinds["nilai"] == "f"
            assert found["indikator"].dtype == "str"
        assert sinonim_frame(connection).empty


@pytest.mark.parametrize(
    ("text", "kode"),
    [("1604", "1604"), ("16.04", "1604"), (" 1604 ", "1604"), ("16", "16"), ("1600", "16"),
     ("16.00", "16"), ("0000", "0000"), ("16.07", "1607")],
)  # fmt: skip
def test_a_code_is_understood_as_people_write_it(store: Engine, text: str, kode: str) -> None:
    with store.connect() as connection:
        assert resolve_kode(connection, text) == kode


@pytest.mark.parametrize("text", ["", "1699", "16.4", "Lahat", "00"])
def test_a_code_that_nobody_has_says_what_to_write(store: Engine, text: str) -> None:
    with store.connect() as connection, pytest.raises(StoreError, match="tidak dikenal; tulis"):
        resolve_kode(connection, text)


def test_a_wilayah_has_its_own_rules_where_set_and_the_common_ones_else(store: Engine) -> None:
    common = [("*", "maks", "100"), ("*", "batas", "atas"), ("*", "beranda.wilayah", "1604")]
    settings(store, *common, ("1607", "maks", "tanpa"), ("1607", "formula_turun", "rasio"))
    settings(store, ("*", "maks", "150"), minute=1)
    with store.connect() as connection:
        assert aturan_untuk(connection, "1604") == Aturan(maks=150.0, batas=Batas.ATAS)
        assert aturan_untuk(connection, "1604", as_of=2).maks == 100.0
        assert aturan_untuk(connection, "1604", as_of=0) == Aturan()
        assert aturan_untuk(connection, "1607") == Aturan(
            FormulaTurun.RASIO, maks=None, batas=Batas.ATAS
        )
        assert setelan(connection, "beranda.wilayah") == "1604"
        assert setelan(connection, "beranda.wilayah", as_of=1) is None
        assert setelan(connection, "ringkasan.kartu") is None
        assert setelan_sendiri(connection, "1607") == {"maks", "formula_turun"}
        assert setelan_sendiri(connection, "1607", as_of=1) == set()
        assert setelan_sendiri(connection, "1604") == set()


def test_a_section_of_settings_gives_a_wilayahs_own_before_the_common_ones(store: Engine) -> None:
    common = [("*", "formulir.e78", "E.78"), ("*", "formulir.e79", "E.79")]
    settings(store, *common, ("1607", "formulir.e79", "E.58"), ("*", "maks", "100"))
    with store.connect() as connection:
        assert setelan_bagian(connection, "formulir", "1607") == {"e78": "E.78", "e79": "E.58"}
        assert setelan_bagian(connection, "formulir", "1604") == {"e78": "E.78", "e79": "E.79"}
        assert setelan_bagian(connection, "formulir", "1604", as_of=1) == {}
        assert setelan_sendiri(connection, "1607") == set()


def test_a_stored_rule_that_is_none_is_named(store: Engine) -> None:
    settings(store, ("*", "maks", "110"))
    with store.connect() as connection, pytest.raises(AturanSalah, match="maks = 110"):
        aturan_untuk(connection, "1604")


def test_figures_are_filtered_and_say_where_they_were_read(store: Engine) -> None:
    rows = [figure(2020, 15.9), figure(2021, 16.4), figure(2021, 12.8, "16"),
            figure(2021, 68.0, indikator="IPM")]  # fmt: skip
    write_load(store, KEEPER, a_file("a.xlsx", minute=3), figures(*rows))
    with store.connect() as connection:
        found = realisasi_frame(
            connection, indikator=["P0"], wilayah=["1604", "16"], tahun=(2021, 2022)
        )
        assert realisasi_frame(connection, wilayah=[]).empty
        assert len(realisasi_frame(connection)) == 4
    assert list(found) == [
        "indikator", "wilayah", "tahun", "triwulan", "nilai", "status", "marker", "sumber",
        "sheet", "cell", "raw_text", "load", "file_name", "sha256", "moment",
    ]  # fmt: skip
    assert found["nilai"].tolist() == [12.8, 16.4]
    first = found.iloc[0]
    assert (first["file_name"], first["sheet"], first["cell"]) == ("a.xlsx", "Lembar", "B2")
    assert first["moment"] == "2026-01-01T00:03:00.000000+00:00"


def test_a_series_reaches_from_its_first_to_its_last_known_year(store: Engine) -> None:
    rows = [figure(2019, None), figure(2020, 15.9), figure(2022, 15.6), figure(2023, None)]
    write_load(store, KEEPER, a_file("a.xlsx"), figures(*rows))
    with store.connect() as connection:
        assert cakupan_frame(connection).to_numpy().tolist() == [["P0", "1604", 2020, 2022]]
        assert cakupan_frame(connection, as_of=1).empty


def test_figures_are_counted_by_indikator_source_and_file(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9), figure(2022, 15.6)))
    later = figures(figure(2023, 15.0), figure(2024, None), figure(2023, 12.8, "16"))
    write_load(store, KEEPER, a_file("b.xlsx", minute=1), later)
    with store.connect() as connection:
        found = sumber_frame(connection, "1604")
        assert sumber_frame(connection)["banyak"].tolist() == [2, 2]
        assert sumber_frame(connection, as_of=2)["file_name"].tolist() == ["a.xlsx"]
    kolom = ["indikator", "file_name", "banyak", "tahun_awal", "tahun_akhir"]
    assert found[kolom].to_numpy().tolist() == [
        ["P0", "a.xlsx", 2, 2020, 2022], ["P0", "b.xlsx", 1, 2023, 2023],
    ]  # fmt: skip


def test_a_plan_is_read_frame_by_frame_in_its_order(store: Engine) -> None:
    write_load(store, KEEPER, a_file("plan.xlsx"), plan())
    with store.connect() as connection:
        nodes = simpul_frame(connection, PLAN, 1)
        edges = tautan_frame(connection, PLAN, 1)
        measured = indikator_kinerja_frame(connection, PLAN, 1)
        targets = target_frame(connection, PLAN, 1)
        agencies = opd_frame(connection, PLAN, 1)
        assert simpul_frame(connection, PLAN, 2).empty
        assert target_frame(connection, PLAN, 1, as_of=1).empty
    assert nodes["kode"].tolist() == ["4", "4.1", "4.2"]
    assert edges[["jenis", "kode", "induk"]].to_numpy().tolist() == [
        ["sasaran", "4.2", "4.1"],
        ["tujuan", "4.1", "4"],
    ]
    assert measured[["indikator", "nama", "arah", "agregasi", "opd", "iku"]].iloc[0].tolist() == [
        "P0", "Nama P0", "turun", "tahunan", "DINSOS", 1,
    ]  # fmt: skip
    bound = targets[targets["peran"] == "tahunan"].iloc[0]
    assert bound["bawah"] != bound["bawah"]
    assert (bound["atas"], bound["file_name"], bound["cell"]) == (11.0, "plan.xlsx", "B2")
    assert agencies.to_numpy().tolist() == [["DINSOS", "Dinas Sosial"]]


def test_the_version_in_force_is_the_last_that_took_effect_by_the_years_end(store: Engine) -> None:
    for versi, since in ((1, ""), (2, "2021-12-31"), (3, "2023-01-01")):
        batches = plan(versi, berlaku_sejak=since)
        write_load(store, KEEPER, a_file(f"plan{versi}.xlsx"), batches)
    with store.connect() as connection:
        plans = rencana_frame(connection)
        assert len(rencana_frame(connection, "1604")) == 3
        assert rencana_frame(connection, "1607").empty
    years = (2020, 2021, 2022, 2023)
    assert [versi_berlaku(plans, PLAN, year) for year in years] == [1, 2, 2, 3]
    assert versi_berlaku(plans[plans["versi"] > 1], PLAN, 2020) == 2
    with pytest.raises(StoreError, match="Rencana “X” tidak ada"):
        versi_berlaku(plans, "X", 2020)


def test_loads_are_listed_up_to_a_data_version(store: Engine) -> None:
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
    with store.connect() as connection:
        assert loads_frame(connection)["file_name"].tolist() == ["kamus.csv", "a.xlsx"]
        assert loads_frame(connection, as_of=1)["undoes"].tolist() == [0]


def test_a_named_layout_holds_from_one_load_to_another(store: Engine) -> None:
    for number, content in enumerate(("{}", '{"kolom": []}')):
        rows = [("Rekap dinas", content, *ORIGIN)]
        write_load(store, KEEPER, a_file("Rekap dinas", number), [Batch("tata_letak", rows)])
    with store.connect() as connection:
        assert tata_letak_frame(connection).values.tolist() == [["Rekap dinas", '{"kolom": []}']]
        assert tata_letak_frame(connection, 2)["isi"].tolist() == ["{}"]
        assert tata_letak_frame(connection, 1).empty


def test_what_a_text_means_is_as_it_was_last_confirmed(store: Engine) -> None:
    for number, kode in enumerate(("P0", "P1")):
        rows = [("indikator", "MISKIN", kode, *ORIGIN)]
        write_load(store, KEEPER, a_file("konfirmasi", number), [Batch("konfirmasi", rows)])
    with store.connect() as connection:
        assert konfirmasi_frame(connection).values.tolist() == [["indikator", "MISKIN", "P1"]]
        assert konfirmasi_frame(connection, 2)["kode"].tolist() == ["P0"]


def load_coverage(store: Engine) -> None:
    """IPM of 2022: provisional for 1604, firm for 1607, begun for 16, none for the nation."""

    def satu(wilayah: str, triwulan: int, status: str, nilai: float | None = 5.0) -> Row:
        return ("IPM", wilayah, 2022, triwulan, nilai, status, "", "BPS", *ORIGIN)

    rows = [
        satu("1604", 0, "sementara"),
        satu("1607", 0, "tetap"),
        satu("1607", 4, "sementara"),  # a firm figure stands beside it
        satu("16", 2, "tetap"),  # a begun year
        satu("0000", 0, "kosong", None),
    ]
    write_load(store, KEEPER, a_file("liputan.csv", rows), figures(*rows))


def test_coverage_counts_wilayah_with_a_whole_year_and_tells_the_provisional(
    store: Engine,
) -> None:
    load_coverage(store)
    with store.connect() as connection:
        semua = liputan_frame(connection, ["0000", "16", "1604", "1607"])
        lahat = liputan_frame(connection, ["1604"])
        tanpa = liputan_frame(connection, [])
        dulu = liputan_frame(connection, ["1604"], as_of=1)

    def ipm(found: pd.DataFrame) -> list[list[object]]:
        return found.loc[found["indikator"] == "IPM"].to_numpy().tolist()

    assert ipm(semua) == [["IPM", 2022, 2, 1]]
    assert ipm(lahat) == [["IPM", 2022, 1, 1]]
    assert tanpa.empty
    assert ipm(dulu) == []


def test_coverage_of_an_indikator_names_its_wilayah(store: Engine) -> None:
    load_coverage(store)
    with store.connect() as connection:
        semua = liputan_anggota_frame(connection, "IPM", ["0000", "16", "1604", "1607"])
        satu_saja = liputan_anggota_frame(connection, "IPM", ["1607"])
        dulu = liputan_anggota_frame(connection, "IPM", ["1604"], as_of=1)
        lain = liputan_anggota_frame(connection, "P1", ["1604"])

    assert semua.to_numpy().tolist() == [["1604", 2022, 1], ["1607", 2022, 0]]
    assert satu_saja.to_numpy().tolist() == [["1607", 2022, 0]]
    assert dulu.empty
    assert lain.empty
