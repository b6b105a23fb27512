"""What a person once said of a text is remembered, for that text and for no other."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from loaders.confirming import confirm
from loaders.examine import Examined
from loaders.known import known_from_store
from loaders.problems import Proposal
from loaders.shell import check_files
from store.engine import Engine, StoreError
from store.writing import LoadResult, undo_load
from tests.store.sample import KEEPER

CSV = "Kabupaten/Kota,Tahun,{heading}\n{name},2019,12.25\n"


def say(store: Engine, jenis: str, teks: str, kode: str) -> LoadResult:
    return confirm(store, KEEPER, Proposal(jenis, teks, ()), kode, datetime.now(UTC))


def checked(
    store: Engine, folder: Path, heading: str = "P0", name: str = "Kab. Contoh"
) -> Examined:
    path = folder / "tabel.csv"
    path.write_text(CSV.format(heading=heading, name=name), encoding="utf-8")
    return check_files(store, [path])[0].examined


def test_an_unknown_heading_is_proposed_confirmed_and_read_from_then_on(
    store: Engine, tmp_path: Path
) -> None:
    examined = checked(store, tmp_path, "pov rate")
    (problem,) = examined.content.problems
    assert examined.refused
    assert problem.proposal == Proposal("indikator", "pov rate", ())
    say(store, "indikator", "pov rate", "P0")
    (figure,) = checked(store, tmp_path, "Pov_Rate").figures
    assert (figure.indikator, figure.wilayah, figure.tahun, figure.nilai) == (
        *("P0", "9901", 2019),
        12.25,
    )
    assert checked(store, tmp_path, "pov rate kota").refused


def test_a_misspelt_region_is_proposed_confirmed_and_read_from_then_on(
    store: Engine, tmp_path: Path
) -> None:
    (problem,) = checked(store, tmp_path, name="Kab. Contooh").content.problems
    assert problem.proposal is not None
    assert problem.proposal.kode == ("9901",)
    say(store, "wilayah", "Kab. Contooh", "9901")
    assert [f.wilayah for f in checked(store, tmp_path, name="KAB CONTOOH").figures] == ["9901"]
    assert checked(store, tmp_path, name="Kab. Contoooh").refused


def test_a_confirmation_can_be_corrected_and_undone(store: Engine) -> None:
    say(store, "indikator", "pov", "P0")
    second = say(store, "indikator", "POV", "LPE")
    assert known_from_store(store).kamus.confirmed == {"pov": "LPE"}
    assert say(store, "indikator", "pov", "LPE").changed == 0
    assert second.load is not None
    undo_load(store, KEEPER, second.load, datetime.now(UTC))
    assert known_from_store(store).kamus.confirmed == {"pov": "P0"}


@pytest.mark.parametrize(
    ("jenis", "teks", "kode", "sentence"),
    [
        ("indikator", "pov", "XX", "Kode indikator “XX” tidak terdaftar"),
        ("wilayah", "Contooh", "1234", "Kode wilayah “1234” tidak terdaftar"),
        ("indikator", "HLS", "RLS", "“HLS” sudah berarti HLS"),
        ("indikator", "Indeks Pembangunan Manusia", "IPM_baru", "sudah berarti IPM_baru atau IPM_"),
        ("wilayah", "Pauh", "9904", "“Pauh” sudah berarti 9904 atau 9971"),
        ("indikator", "Data Kabupaten 2023", "P0", "tidak menyebut apa pun"),
        ("wilayah", " - ", "9901", "tidak menyebut apa pun"),
    ],
)
def test_a_confirmation_that_would_mislead_is_refused(
    store: Engine, jenis: str, teks: str, kode: str, sentence: str
) -> None:
    with pytest.raises(StoreError, match=sentence):
        say(store, jenis, teks, kode)
