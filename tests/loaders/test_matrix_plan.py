"""A matrix brings a whole new plan, or its targets beside the stored ones; nothing in silence."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from loaders.confirming import confirm
from loaders.known import known_from_store
from loaders.shell import Loaded, Told, check_files, may_be_written, write_checked
from store.engine import Engine, StoreError
from store.kinerja import kinerja_frames
from store.reading_plan import (
    indikator_kinerja_frame,
    opd_frame,
    rencana_frame,
    simpul_frame,
    target_frame,
    tautan_frame,
)
from tests.store.sample import KEEPER

Rows = Sequence[Sequence[Any]]
PAUH = "9904-RPJMD-2026"
NEW: Rows = [
    ["RPJMD Kabupaten Pauh Tahun 2026-2030"],
    ["Wilayah: Kabupaten Pauh (9904)"],
    ["Visi: Maju dan rukun"],
    [
        *("No", "Tujuan", "Sasaran", "Indikator Kinerja", "Satuan", "Kondisi Awal 2025"),
        *("Target Kinerja", "", "", "", "", "Kondisi Akhir", "Perangkat Daerah"),
    ],
    ["", "", "", "", "", "", 2026, 2027, 2028, 2029, 2030, "", ""],
    [*range(1, 14)],
    ["Misi 1: Manusia yang unggul"],
    [
        *(1, "Kesejahteraan naik", "", "Laju Pertumbuhan Ekonomi", "%"),
        *(4.5, 4.6, 4.7, 4.8, 4.9, 5, 5, "Bappeda"),
    ],
    [
        *("", "", "Kemiskinan turun", "Persentase Penduduk Miskin", "persen"),
        *("12,50", "12,0", "11,5", "11 - 11,5", "<= 11", 10.5, 10.5, "Dinas Sosial"),
    ],
    ["", "", "", "Jumlah Peserta Pelatihan", "orang", 90, 95, 100, 105, 110, 115, 115, "Bappeda"],
    ["Misi II: Layanan yang baik"],
    [
        *(2, "2.1 Tata kelola bersih", "2.1.1 Laporan keuangan wajar", "Opini BPK", "opini"),
        *("WDP", "WDP", "WTP", "WTP", "WTP", "WTP", "WTP", "BPKAD"),
    ],
    ["", "", "Izin cepat", "Rata-rata Waktu Izin", "hari", 9, 8, 7, 6, 5, 4, 4, "DPMPTSP"],
    ["Sumber: Perda rekaan"],
]


def written(folder: Path, rows: Rows, name: str = "matriks.xlsx") -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append([None if v == "" else v for v in row])
    path = folder / name
    book.save(path)
    return path


def changed(rows: Rows, **cells: Any) -> list[list[Any]]:
    """The rows with other values in some cells, by address (one letter)."""
    copy = [list(row) for row in rows]
    for cell, value in cells.items():
        copy[int(cell[1:]) - 1][ord(cell[0]) - 65] = value
    return copy


def checked(store: Engine, folder: Path, rows: Rows, told: Told | None = None) -> Loaded:
    (one,) = check_files(store, [written(folder, rows)], told=told or Told())
    return one


def loaded(store: Engine, folder: Path, rows: Rows) -> Loaded:
    one = checked(store, folder, rows)
    assert may_be_written([one], yes=True), problems(one)
    return write_checked(store, KEEPER, [one])[0]


def problems(one: Loaded) -> list[str]:
    return [f"{p.level} {p.cell} {p.found}" for p in one.examined.content.problems]


def test_a_matrix_of_a_plan_nobody_has_brings_it_whole_after_a_yes(
    store: Engine, tmp_path: Path
) -> None:
    one = checked(store, tmp_path, NEW)
    assert problems(one) == [
        f"peringatan D4 rencana baru {PAUH} (RPJMD Kabupaten Pauh 2026-2030): visi “Maju dan "
        "rukun”; 2 misi, 2 tujuan, 3 sasaran, 5 indikator"
    ]
    assert not may_be_written([one], yes=False)
    loaded(store, tmp_path, NEW)
    with store.connect() as connection:
        plan = rencana_frame(connection, "9904").iloc[0]
        simpul = simpul_frame(connection, PAUH, 1)
        edges = tautan_frame(connection, PAUH, 1)
        kinerja = indikator_kinerja_frame(connection, PAUH, 1)
        opd = opd_frame(connection, PAUH, 1)
        target = target_frame(connection, PAUH, 1)
        frames = kinerja_frames(connection, "9904", 2027)
    assert (plan["tahun_awal"], plan["tahun_akhir"], plan["visi"], plan["sumber"]) == (
        *(2026, 2030),
        *("Maju dan rukun", "Perda rekaan"),
    )
    assert list(simpul[["jenis", "kode", "uraian"]].itertuples(index=False, name=None)) == [
        ("misi", "1", "Manusia yang unggul"),
        ("tujuan", "1.1", "Kesejahteraan naik"),
        ("sasaran", "1.1.1", "Kemiskinan turun"),
        ("misi", "2", "Layanan yang baik"),
        ("tujuan", "2.1", "Tata kelola bersih"),
        ("sasaran", "2.1.1", "Laporan keuangan wajar"),
        ("sasaran", "2.1.2", "Izin cepat"),
    ]
    assert dict(zip(edges["kode"], edges["induk"], strict=True)) == {
        **{"1": "", "2": "", "1.1": "1", "2.1": "2"},
        **{"1.1.1": "1.1", "2.1.1": "2.1", "2.1.2": "2.1"},
    }
    measures = kinerja[["kode", "indikator", "opd"]].itertuples(index=False, name=None)
    assert list(measures) == [
        ("1.1", "LPE", "Bappeda"),
        ("1.1.1", "P0", "Dinas Sosial"),
        ("1.1.1", "peserta_latih", "Bappeda"),
        ("2.1.1", "opini_BPK", "BPKAD"),
        ("2.1.2", "waktu_izin", "DPMPTSP"),
    ]
    assert sorted(opd["nama"]) == ["BPKAD", "Bappeda", "DPMPTSP", "Dinas Sosial"]
    assert len(target) == 5 * 7
    poor = target[(target["indikator"] == "P0") & (target["tahun"] == 2028)].iloc[0]
    assert (poor["bawah"], poor["atas"], poor["cell"]) == (11.0, 11.5, "I9")
    assert (frames.rencana, len(frames.simpul)) == (PAUH, 7)


def test_the_same_matrix_again_changes_nothing_and_its_next_version_is_compared(
    store: Engine, tmp_path: Path
) -> None:
    loaded(store, tmp_path, NEW)
    again = checked(store, tmp_path, NEW)
    assert problems(again) == []
    assert (again.difference.baru, again.difference.berubah, again.difference.hilang) == (0, 0, 0)
    rows = changed(NEW, G9="11,9", C13="Izin lekas", D10="Persentase Serapan", E10="persen")
    one = checked(store, tmp_path, rows)
    assert problems(one) == [
        "peringatan C13 sasaran 2.1.2: uraian “Izin lekas”, mengubah yang tersimpan",
        "peringatan G9 target Kemiskinan 2026 = 11,90, mengubah yang tersimpan",
    ]
    assert [p.expected for p in one.examined.content.problems] == [
        "uraian “Izin cepat” yang tersimpan",
        "12,00 yang tersimpan",
    ]
    assert {key[2] for key in one.difference.gone_targets} == {"peserta_latih"}


TARGETS: Rows = [
    ["Wilayah: Kabupaten Contoh (9901)"],
    ["Sasaran", "Indikator", "Satuan", "Target 2023", "Target 2024", "Target 2025", "OPD"],
    ["Sasaran satu", "Persentase Penduduk Miskin", "persen", 12, 11.5, 11, "Badan Perencanaan"],
    ["", "Jumlah Peserta Pelatihan", "orang", 100, "", 120, "BAPPEDA"],
]


def test_targets_of_a_stored_plan_are_compared_and_a_changed_one_needs_a_yes(
    store: Engine, tmp_path: Path
) -> None:
    same = checked(store, tmp_path, TARGETS)
    assert [text for text in problems(same) if not text.startswith("catatan")] == []
    rows = changed(TARGETS, E3=11.25, E4=110)
    one = checked(store, tmp_path, rows)
    assert "peringatan E3 target Kemiskinan 2024 = 11,25, mengubah yang tersimpan" in problems(one)
    (changing,) = [c for c in one.difference.rows if c.old[:2] != c.new[:2]]
    assert (changing.old[:2], changing.new[:2]) == ((11.5, 11.5), (11.25, 11.25))
    assert not may_be_written([one], yes=False)
    assert one.difference.baru == 1
    assert "catatan  indikator 9901-RPJMD-2023 yang tidak ada di matriks ini: LPE" in problems(one)


def test_a_cascade_that_differs_from_the_stored_one_is_said_and_not_changed(
    store: Engine, tmp_path: Path
) -> None:
    rows = [
        *changed(TARGETS, A3="Sasaran lain", G3="Dinas Lain"),
        ["", "Persentase Jalan Mantap", "persen", 60, 61, 62, ""],
    ]
    one = loaded(store, tmp_path, rows)
    told = [text for text in problems(one) if not text.startswith("catatan  ")]
    assert told == [
        "peringatan A3 sasaran “Sasaran lain” tidak ada di 9901-RPJMD-2023 yang tersimpan",
        "peringatan B5 jalan_mantap bukan indikator 9901-RPJMD-2023 yang tersimpan",
        "catatan B3 penanggung jawab Persentase Penduduk Miskin: Dinas Lain",
    ]
    with store.connect() as connection:
        assert "Sasaran lain" not in set(simpul_frame(connection, "9901-RPJMD-2023", 1)["uraian"])


def test_an_unknown_indikator_is_asked_for_and_comes_with_the_plan_once_it_is_known(
    store: Engine, tmp_path: Path
) -> None:
    rows = changed(NEW, D10="Peserta yang terlatih")
    one = loaded(store, tmp_path, rows)
    (unknown,) = [p for p in one.examined.content.problems if p.cell == "D10"]
    assert unknown.level == "peringatan"
    assert unknown.proposal
    confirm(store, KEEPER, unknown.proposal, "peserta_latih", datetime.now(UTC))
    again = loaded(store, tmp_path, rows)
    assert again.result
    assert again.result.new == 8  # its measure and its seven targets
    with store.connect() as connection:
        held = indikator_kinerja_frame(connection, PAUH, 1)
    assert "peserta_latih" in set(held["indikator"])


@pytest.mark.parametrize(
    ("cells", "told", "problem"),
    [
        ({"A2": ""}, Told(), "galat  wilayah angkanya tidak disebut"),
        ({"A1": "Matriks", "A2": ""}, Told("9904"), ""),
        ({"A1": "Matriks", "A2": ""}, Told("", PAUH), ""),
        ({"A1": "RPJMD 2021-2026"}, Told(), "galat A4 masa rencana tidak dapat dipastikan"),
        ({"A1": "RPJMD 2021-2026"}, Told("", "Pauh"), "galat A4 kode rencana “Pauh”"),
        (
            {"A7": ""},
            Told(),
            "galat B8 tujuan “Kesejahteraan naik” tidak berada di bawah satu misi",
        ),
        (
            {"B8": "", "D8": "Persentase Serapan"},
            Told(),
            "galat C9 sasaran “Kemiskinan turun” tidak berada di bawah satu tujuan pun",
        ),
    ],
)
def test_what_the_file_does_not_tell_is_asked_for_and_may_be_said(
    store: Engine, tmp_path: Path, cells: dict[str, Any], told: Told, problem: str
) -> None:
    rows = changed(NEW, **cells)
    rows[0] = [str(rows[0][0]).replace("Kabupaten Pauh ", "") if "A2" in cells else rows[0][0]]
    one = checked(store, tmp_path, rows, told)
    galat = [text for text in problems(one) if text.startswith("galat")]
    assert [text[: len(problem)] for text in galat] == ([problem] if problem else [])
    if not problem:
        (batch,) = [b for b in one.examined.content.batches if b.table == "rencana_versi"]
        assert batch.rows[0][0] == PAUH


def test_a_code_of_a_wilayah_that_nobody_has_is_refused(store: Engine, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Kode wilayah “1234” tidak terdaftar"):
        checked(store, tmp_path, NEW, Told("1234"))
    assert {p.kode for p in known_from_store(store).plans} == {"9901-RPJMD-2023"}
