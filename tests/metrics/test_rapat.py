"""The doors rapat and beda on a store of their own: SQLite and PostgreSQL."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine

from metrics.__main__ import main
from store.engine import opened
from store.migrate import migrate
from store.writing import Batch, Identities, write_load
from tests.store.sample import (
    KEEPER,
    ORIGIN,
    RENCANA,
    WILAYAH,
    a_file,
    figure,
    figures,
    kamus,
    load_world,
    plan,
)

Jalan = Callable[..., tuple[int, str, str]]
SIMPAN = ("rapat", "simpan", "--nama", "Evaluasi", "--tanggal", "2024-01-15", "--wilayah", "1604",
          "--tahun", "2023")  # fmt: skip
BUKA = ("rapat", "buka", "--nama", "Evaluasi", "--json")
BEDA = ("beda", "--wilayah", "1604", "--tahun", "2023", "--dari")


@pytest.fixture
def jalan(
    fresh_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Jalan:
    """Run a command on a store of three loads: the world, the plan (P0: 9,8), P0 2023 at 15,0."""
    monkeypatch.setenv("DATABASE_URL", fresh_database_url)
    with opened(fresh_database_url) as mesin:
        migrate(mesin)
        load_world(mesin)
        write_load(mesin, KEEPER, a_file("plan.xlsx"), plan())
        write_load(mesin, KEEPER, a_file("a.xlsx"), figures(figure(2023, 15.0)))

    def jalankan(*kata: str) -> tuple[int, str, str]:
        status = main(list(kata))
        tertulis = capsys.readouterr()
        return status, tertulis.out, tertulis.err

    return jalankan


def muat(url: str, langkah: Callable[[Engine], object]) -> None:
    with opened(url) as mesin:
        langkah(mesin)


def twenty_loads(mesin: Engine) -> None:
    """Seventeen revisions of figures, then the plan, the rules and kamus, and the identities."""
    for n in range(17):
        write_load(mesin, KEEPER, a_file("a.xlsx", n), figures(figure(2023, 10.0 + n)))
    write_load(mesin, KEEPER, a_file("plan.xlsx", 2), plan(end_target=5.0))
    aturan = Batch("aturan", [("1604", "formula_turun", "rasio", *ORIGIN)])
    write_load(mesin, KEEPER, a_file("k.csv"), [Batch("kamus", [kamus("P0", nama="Lain")]), aturan])
    bernama = [(*w[:3], f"{w[3]} Baru", *w[4:]) for w in WILAYAH]
    write_load(
        mesin, KEEPER, a_file("w.csv"), [], Identities(bernama, rencana=[(*RENCANA[0][:4], 2024)])
    )


def test_a_meeting_is_equal_to_the_byte_after_twenty_further_loads(
    jalan: Jalan, fresh_database_url: str
):
    assert jalan(*SIMPAN)[:2] == (0, "Rapat “Evaluasi” disimpan pada versi data 3.\n")
    sebelum = jalan(*BUKA)
    teks = jalan(*BUKA[:-1])
    assert json.loads(sebelum[1])["rapat"]["as_of"] == 3
    assert json.loads(sebelum[1])["indikator"][0]["capaian"] == 46.94
    muat(fresh_database_url, twenty_loads)
    assert jalan(*BUKA) == sebelum
    assert jalan(*BUKA[:-1]) == teks
    daftar = json.loads(jalan("rapat", "daftar", "--json")[1])["rapat"]
    assert [(r["nama"], r["tanggal"], r["as_of"]) for r in daftar] == [
        ("Evaluasi", "2024-01-15", 3)
    ]


def test_what_changed_since_a_meeting_is_split_by_cause_and_sums(
    jalan: Jalan, fresh_database_url: str
):
    jalan(*SIMPAN)
    muat(fresh_database_url, twenty_loads)
    status, keluar, salah = jalan(*BEDA, "Evaluasi", "--ke", "23", "--json")
    assert (status, salah) == (0, "")
    isi = json.loads(keluar)
    (p0,) = isi["indikator"]
    assert (p0["dari"]["capaian"], p0["ke"]["capaian"], p0["ke"]["target"]) == (
        46.94,
        19.23,
        "5,00",
    )
    assert [g["sebab"] for g in p0["bagian"]] == ["angka_direvisi", "target_direvisi",
                                                  "versi_rencana", "aturan"]  # fmt: skip
    assert [o["kode"] for o in isi["opd"]] == ["DINSOS"]
    assert isi["keseluruhan"]["selisih_cakupan"] == -100  # its year is no longer the plan's last
    for b in (p0, *isi["sasaran"], *isi["misi"], isi["keseluruhan"], *isi["opd"]):
        bagian = [g["selisih"] for g in b["bagian"] if g["selisih"] is not None]
        if b["selisih"] is not None:
            assert sum(bagian) == pytest.approx(b["selisih"], abs=1e-6)
    assert "angka direvisi" in jalan(*BEDA, "3", "--ke", "23")[1]
    assert jalan(*BEDA, "3") == jalan(*BEDA, "3", "--ke", "23")  # without --ke: the last state
    assert jalan(*BEDA, "23", "--ke", "23")[1].endswith("Tidak ada yang berubah.\n")


def test_a_meeting_that_is_not_there_or_of_others_is_one_sentence(jalan: Jalan):
    jalan(*SIMPAN)
    salah: list[tuple[tuple[str, ...], str]] = [
        (SIMPAN, "Rapat “Evaluasi” sudah disimpan dan tidak ditimpa"),
        (("rapat", "buka", "--nama", "Lain"), "Rapat “Lain” tidak dikenal; yang tersimpan: Eval"),
        ((*SIMPAN[:5], "15-01-2024", *SIMPAN[6:]), "--tanggal 15-01-2024: tulis seperti 2024-07"),
        ((*BEDA, "3", "--ke", "9"), "--ke 9: muatan terakhir bernomor 3"),
        ((*BEDA, "Lain", "--ke", "3"), "--dari Lain: tulis nomor muatan, saat ISO 8601, atau nama"),
        ((*BEDA, "3", "--ke", "2"), "--dari 3 (muatan 3) lebih baru daripada --ke 2 (muatan 2)"),
        ((*BEDA, "1", "--ke", "3"), "Kabupaten Lahat belum mempunyai rencana pada keadaan data 1"),
        (("beda", "--wilayah", "16", *BEDA[3:], "Evaluasi", "--ke", "3"),
         "--dari Evaluasi: rapat ini tentang Kabupaten Lahat (1604), bukan 16"),
    ]  # fmt: skip
    for kata, kalimat in salah:
        status, keluar, kata_salah = jalan(*kata)
        assert (status, keluar, kata_salah.count("\n")) == (1, "", 1)
        assert kalimat in kata_salah


@pytest.mark.parametrize("kata", [("rapat",), ("rapat", "hapus"), ("rapat", "buka")])
def test_a_command_in_two_words_needs_both_and_its_options(jalan: Jalan, kata: tuple[Any, ...]):
    assert jalan(*kata)[0] == 2
    assert jalan("rapat", "buka", "--help")[1].startswith("Pemakaian: python -m metrics rapat buka")
