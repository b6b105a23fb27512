import pytest
from sqlalchemy import Engine

from domain.aturan import Aturan
from store.engine import StoreError
from store.kinerja import KinerjaFrames, kinerja_frames
from store.reading import wilayah_frame
from store.writing import Batch, Identities, write_load
from tests.store.sample import (
    KEEPER,
    ORIGIN,
    PLAN,
    RENCANA,
    WILAYAH,
    Row,
    a_file,
    figure,
    figures,
    kamus,
    plan,
)


def read(engine: Engine, tahun: int, rencana: str | None = None) -> KinerjaFrames:
    with engine.connect() as connection:
        return kinerja_frames(connection, "1604", tahun, rencana)


def add_plan(engine: Engine, code: str, jenis: str, first: int, last: int) -> None:
    identity: Row = (code, "1604", jenis, first, last)
    version: Row = (code, 1, code, "", "", "", "", "", *ORIGIN)
    write_load(
        engine,
        KEEPER,
        a_file(f"{code}.xlsx"),
        [Batch("rencana_versi", [version])],
        Identities(rencana=[identity]),
    )


def test_all_that_a_score_needs_is_read_at_once(store: Engine) -> None:
    write_load(store, KEEPER, a_file("plan.xlsx"), plan())
    rows = [figure(2018, 16.15), figure(2023, 15.0), figure(2023, 70.0, indikator="IPM"),
            figure(2023, 11.78, "16")]  # fmt: skip
    write_load(store, KEEPER, a_file("a.xlsx"), figures(*rows))
    found = read(store, 2023)
    assert (found.wilayah, found.nama, found.contoh) == ("1604", "Kabupaten Lahat", False)
    assert (found.rencana, found.versi_rencana, found.nama_rencana) == (PLAN, 1, "RPJMD 1")
    assert (found.tahun_awal, found.tahun_akhir, found.visi) == (2019, 2023, "Visi")
    assert (found.versi_data, found.aturan) == (3, Aturan())
    assert len(found.simpul) == 3
    assert len(found.tautan) == 2
    assert found.indikator["indikator"].tolist() == ["P0"]
    assert len(found.target) == 3
    assert found.realisasi[["tahun", "nilai"]].to_numpy().tolist() == [[2018, 16.15], [2023, 15.0]]


def test_an_earlier_state_is_read_as_it_was(store: Engine) -> None:
    write_load(store, KEEPER, a_file("plan.xlsx", 1), plan())
    write_load(store, KEEPER, a_file("a.xlsx"), figures(figure(2023, 15.0)))
    write_load(store, KEEPER, a_file("plan.xlsx", 2), [*plan(end_target=9.0), Batch("kamus", [
        kamus("P0", nama="Kemiskinan")])])  # fmt: skip
    with store.connect() as connection:
        now = kinerja_frames(connection, "1604", 2023)
        then = kinerja_frames(connection, "1604", 2023, as_of=2)
        with pytest.raises(StoreError, match="Kabupaten Lahat belum mempunyai rencana pada"):
            kinerja_frames(connection, "1604", 2023, as_of=1)
        with pytest.raises(StoreError, match="Wilayah “1604” belum ada pada keadaan data 0"):
            kinerja_frames(connection, "1604", 2023, as_of=0)
    assert (then.versi_data, now.versi_data) == (2, 4)
    assert then.realisasi.empty
    ends = [f.target.query("peran == 'akhir'")["atas"].tolist() for f in (then, now)]
    assert ends == [[9.8], [9.0]]
    assert [f.indikator["nama"].tolist() for f in (then, now)] == [["Nama P0"], ["Kemiskinan"]]


def test_the_version_of_the_plan_follows_the_year(store: Engine) -> None:
    write_load(store, KEEPER, a_file("plan1.xlsx"), plan(1))
    write_load(
        store, KEEPER, a_file("plan2.xlsx"), plan(2, end_target=10.0, berlaku_sejak="2022-03-01")
    )
    assert [read(store, year).versi_rencana for year in (2020, 2021, 2022)] == [1, 1, 2]


def test_the_plan_follows_the_year_and_a_rpjmd_goes_first(store: Engine) -> None:
    add_plan(store, PLAN, "RPJMD", 2019, 2023)
    add_plan(store, "RKPD-2021", "RKPD", 2021, 2021)
    add_plan(store, "RPJMD-2013", "RPJMD", 2013, 2018)
    add_plan(store, "RPJMD-2026", "RPJMD", 2026, 2030)
    expected = {2010: "RPJMD-2013", 2018: "RPJMD-2013", 2021: PLAN, 2025: PLAN, 2026: "RPJMD-2026",
                2040: "RPJMD-2026"}  # fmt: skip
    assert {year: read(store, year).rencana for year in expected} == expected
    assert read(store, 2021, "RKPD-2021").tahun_akhir == 2021


def test_a_wilayah_without_a_plan_and_an_unknown_one_say_what_to_do(store: Engine) -> None:
    with store.connect() as connection:
        with pytest.raises(StoreError, match="Kabupaten Lahat belum mempunyai rencana; muat"):
            kinerja_frames(connection, "1604", 2023)
        with pytest.raises(StoreError, match="Wilayah “9999” tidak dikenal"):
            kinerja_frames(connection, "9999", 2023)


def test_the_plan_of_another_wilayah_is_not_its_own(store: Engine) -> None:
    add_plan(store, PLAN, "RPJMD", 2019, 2023)
    with pytest.raises(StoreError, match="Rencana “1607-RPJMD” tidak ada"):
        read(store, 2021, "1607-RPJMD")


def test_what_a_wilayah_and_its_plan_were_called_is_read_as_it_was(store: Engine) -> None:
    write_load(store, KEEPER, a_file("plan.xlsx"), plan())
    lahat = WILAYAH[2]
    renamed: Row = (*lahat[:3], "Kabupaten Lahat Raya", *lahat[4:])
    longer: Row = (*RENCANA[0][:4], 2024)
    new: Row = (
        "1699",
        "16",
        "kabupaten",
        "Kabupaten Baru",
        "1699",
        None,
        "Asia/Jakarta",
        None,
        None,
        0,
    )
    given = Identities([renamed, new], rencana=[longer])
    assert write_load(store, KEEPER, a_file("w.csv"), [], given).load == 3
    with store.connect() as connection:
        states = [kinerja_frames(connection, "1604", 2023, as_of=n) for n in (2, 3)]
        named = [wilayah_frame(connection, n).set_index("kode")["nama"] for n in (2, 3, None)]
    assert [s.nama for s in states] == ["Kabupaten Lahat", "Kabupaten Lahat Raya"]
    assert [s.tahun_akhir for s in states] == [2023, 2024]
    assert [names["1604"] for names in named] == [states[0].nama, states[1].nama, states[1].nama]
    assert ["1699" in names for names in named] == [False, True, True]
    assert all(names["16"] == "Sumatera Selatan" for names in named)
    assert write_load(store, KEEPER, a_file("w.csv"), [], given).load is None
