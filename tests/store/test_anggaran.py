"""Programmes and their rupiah are read with their cells, per version and state; migration 0008."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from domain.istilah import JenisAnggaran
from store.anggaran import anggaran_frame, program_frame
from store.engine import opened, write_transaction
from store.migrate import MIGRATIONS, migrate
from store.writing import Batch, write_load
from tests.store.sample import KEEPER, ORIGIN, PLAN, a_file, plan


def test_a_budget_is_read_with_the_cell_of_each_amount(store: Engine) -> None:
    spent = (PLAN, 1, "P1", 2022, 1, "realisasi", 4e9, "Anggaran", "E2", "4000000000")
    batches = [*plan(), Batch("anggaran", [spent])]
    write_load(store, KEEPER, a_file("plan.xlsx"), batches)
    with store.connect() as connection:
        amounts = anggaran_frame(connection, PLAN, 1)
        programmes = program_frame(connection, PLAN, 1)
        assert anggaran_frame(connection, PLAN, 1, as_of=1).empty
        assert program_frame(connection, PLAN, 2).empty
    columns = ["program", "tahun", "triwulan", "jenis", "nilai", "cell", "file_name"]
    assert amounts[columns].to_numpy().tolist() == [
        ["P1", 2022, 1, JenisAnggaran.PAGU, 5e9, ORIGIN[1], "plan.xlsx"],
        ["P1", 2022, 1, JenisAnggaran.REALISASI, 4e9, "E2", "plan.xlsx"],
    ]
    columns = ["kode", "nama", "sasaran", "indikator", "opd", "cell"]
    assert programmes[columns].to_numpy().tolist() == [
        ["P1", "Program", "4.2", "", "DINSOS", ORIGIN[1]]
    ]


def upgrade(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with write_transaction(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_a_store_of_before_keeps_its_budget_and_makes_no_cell_up(fresh_database_url: str) -> None:
    load = f"(1, '2026-01-01T00:00:00.000000+00:00', 'load', 'a', '{'a' * 64}', '', '', NULL)"
    with opened(fresh_database_url) as engine:
        upgrade(engine, "0007")
        with engine.begin() as connection:
            for statement in (
                f"INSERT INTO load VALUES {load}",
                "INSERT INTO wilayah (kode, jenis, nama, zona_waktu) "
                "VALUES ('0000', 'negara', 'Indonesia', '')",
                "INSERT INTO rencana VALUES ('R', '0000', 'RPJMD', 2021, 2025)",
                "INSERT INTO program VALUES ('R', 1, 'P1', 'Program', '4.2', 'DINAS', 'Program', "
                "'A2', 'P1', 1, NULL, 1)",
                "INSERT INTO anggaran VALUES ('R', 1, 'P1', 2022, 1, 5, 4, 'Anggaran', 'D2', '5', "
                "1, NULL, 1)",
                "INSERT INTO anggaran VALUES ('R', 1, 'P1', 2022, 2, 6, NULL, 'Anggaran', 'D3', "
                "'6', 1, NULL, 1)",
            ):
                connection.execute(text(statement))
        assert migrate(engine) is True
        with engine.connect() as connection:
            amounts, programmes = (f(connection, "R", 1) for f in (anggaran_frame, program_frame))
    assert amounts[["triwulan", "jenis", "nilai", "cell", "raw_text"]].to_numpy().tolist() == [
        [1, "pagu", 5.0, "D2", "5"],
        [1, "realisasi", 4.0, "", ""],
        [2, "pagu", 6.0, "D3", "6"],
    ]
    assert programmes[["kode", "indikator", "opd"]].to_numpy().tolist() == [["P1", "", "DINAS"]]
