"""What an approved report holds: a file that says otherwise is refused, and data/ leaves it be."""

import shutil
from pathlib import Path

import pytest

from domain.hak import Tindakan
from loaders.build import build, needs_build
from loaders.problems import Level
from loaders.shell import check_files, load_files
from store.engine import Engine
from store.isian import save_isian
from store.laporan import move
from store.pemeriksaan import Isian
from store.periode import Periode, set_periode
from store.writing import Batch, write_load
from tests.loaders.conftest import silent
from tests.loaders.golden import GOLDEN
from tests.loaders.stored import figures, version
from tests.loaders.test_build import change
from tests.store.cycle import WINDOWS, now, report_of
from tests.store.sample import KEEPER, ORIGIN, a_file

PLAN = "9901-RPJMD-2023"
TW2, TW3 = (("peserta_latih", "9901", 2024, quarter) for quarter in (2, 3))
TABLE = "contoh/realisasi_2024.xlsx"  # cell F5 is TW II (25), G5 is TW III (30)


def approve(engine: Engine, nilai: float) -> int:
    """The OPD's report of TW II 2024 with this figure, approved; gives its number."""
    owner = (PLAN, 1, "sasaran", "1.1.1", "peserta_latih", 3, 1.0, "BAPPEDA", 0, *ORIGIN)
    write_load(engine, KEEPER, a_file("milik.xlsx"), [Batch("indikator_kinerja", [owner])])
    given = Periode("9901", PLAN, 2024, 2, WINDOWS)
    number = report_of(engine, set_periode(engine, KEEPER, given, now()), "BAPPEDA")
    save_isian(engine, KEEPER, number, "peserta_latih", Isian(nilai), 0, now())
    for act in (Tindakan.AJUKAN, Tindakan.VERIFIKASI, Tindakan.SETUJUI):
        move(engine, KEEPER, number, act, now())
    return number


def test_a_file_is_refused_at_the_cell_until_the_report_is_returned(
    store: Engine, tmp_path: Path
) -> None:
    number = approve(store, 27.0)
    sent = tmp_path / "kiriman.xlsx"
    shutil.copy(GOLDEN / "triwulan.xlsx", sent)
    (checked,) = check_files(store, [sent])
    galat = [p for p in checked.examined.content.problems if p.level is Level.GALAT]
    assert [p.sentence for p in galat] == [
        "GALAT kiriman.xlsx, lembar Realisasi, sel F5: Peserta Kabupaten Contoh 2024 TW II = "
        "25, padahal angka ini sudah disetujui pada laporan BAPPEDA; seharusnya angka yang "
        "sama dengan laporan itu. Hapus sel ini dari berkas, atau kembalikan dahulu laporan itu di "
        "halaman Verifikasi."
    ]
    before = version(store)
    assert load_files(store, KEEPER, [sent], yes=True)[0].result is None
    assert version(store) == before
    move(store, KEEPER, number, Tindakan.KEMBALIKAN, now(), "salah hitung")
    assert load_files(store, KEEPER, [sent], yes=True)[0].result is not None
    assert figures(store)[TW2][0] == 25.0


@pytest.mark.parametrize("nilai", [25.0, 27.0])
def test_data_leaves_it_as_it_was_approved_and_loads_the_rest(
    store: Engine, data_folder: Path, nilai: float
) -> None:
    approve(store, nilai)
    change(data_folder / TABLE, "F5", 26)
    change(data_folder / TABLE, "G5", 31)
    result = build(store, KEEPER, data_folder, silent)
    assert not result.refused
    assert (figures(store)[TW2][0], figures(store)[TW3][0]) == (nilai, 31.0)
    (told,) = [
        problem.sentence
        for one in result.files
        for problem in one.examined.content.problems
        if "tidak dimuat" in problem.sentence
    ]
    assert told.startswith(
        f"PERINGATAN data/{TABLE}, lembar Realisasi, sel F5: peserta_latih 9901 TW II 2024 = 26 "
        "tidak dimuat karena sudah disetujui pada laporan BAPPEDA"
    )
    assert not needs_build(store, data_folder)


@pytest.mark.parametrize("nilai", [25.0, 27.0])
def test_it_stays_when_its_cell_or_its_file_is_gone_from_data(
    store: Engine, data_folder: Path, nilai: float
) -> None:
    approve(store, nilai)
    change(data_folder / TABLE, "F5", None)
    build(store, KEEPER, data_folder, silent)
    assert figures(store)[TW2][0] == nilai
    (data_folder / TABLE).unlink()
    assert build(store, KEEPER, data_folder, silent).removed == (f"data/{TABLE}",)
    assert figures(store)[TW2][0] == nilai
    assert TW3 not in figures(store)
    assert not needs_build(store, data_folder)
