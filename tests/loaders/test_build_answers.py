"""What people said of names holds for the folder data/, too; plans there are not contradicted."""

from datetime import UTC, datetime
from pathlib import Path

from loaders.build import build
from loaders.confirming import confirm
from loaders.problems import Proposal
from store.engine import Engine
from store.reading_plan import rencana_frame
from tests.loaders.conftest import silent
from tests.loaders.stored import figures, version
from tests.loaders.test_matrix_plan import NEW, PAUH, TARGETS, changed, written
from tests.store.sample import KEEPER

CSV = "Kabupaten/Kota,Tahun,P0{extra}\nKab. Contoh,2019,12.25{value}\n"


def say(store: Engine, jenis: str, teks: str, kode: str) -> None:
    confirm(store, KEEPER, Proposal(jenis, teks, ()), kode, datetime.now(UTC))


def test_a_name_confirmed_once_is_read_by_the_next_build(store: Engine, data_folder: Path) -> None:
    text = CSV.format(extra="", value="").replace("Contoh", "Contooh")
    (data_folder / "tabel.csv").write_text(text, encoding="utf-8")
    assert build(store, KEEPER, data_folder, silent).refused
    say(store, "wilayah", "Kab. Contooh", "9901")
    assert not build(store, KEEPER, data_folder, silent).refused
    assert figures(store)["P0", "9901", 2019, 0] == (12.25, "data/tabel.csv", "C2")


def test_a_column_left_out_is_read_once_its_heading_is_confirmed(
    store: Engine, data_folder: Path
) -> None:
    text = CSV.format(extra=",pov rate kota", value=",3.5")
    (data_folder / "tabel.csv").write_text(text, encoding="utf-8")
    assert not build(store, KEEPER, data_folder, silent).refused
    assert ("LPE", "9901", 2019, 0) not in figures(store)
    say(store, "indikator", "pov rate kota", "LPE")
    build(store, KEEPER, data_folder, silent)
    assert figures(store)["LPE", "9901", 2019, 0] == (3.5, "data/tabel.csv", "D2")
    before = version(store)
    build(store, KEEPER, data_folder, silent)
    assert version(store) == before


def test_a_matrix_in_the_folder_brings_its_plan_and_may_not_contradict_another(
    store: Engine, data_folder: Path
) -> None:
    written(data_folder, NEW)
    assert not build(store, KEEPER, data_folder, silent).refused
    with store.connect() as connection:
        assert PAUH in set(rencana_frame(connection)["rencana"])
    written(data_folder, changed(TARGETS, E3=11.25), "contoh.xlsx")
    result = build(store, KEEPER, data_folder, silent)
    (galat,) = [p for f in result.files for p in f.examined.content.problems if p.level == "galat"]
    assert galat.found == "target P0 2024 9901-RPJMD-2023 = 11.25"
    assert galat.file == "data/contoh.xlsx"
    assert "data/rencana/contoh.xlsx, lembar Target" in galat.expected
