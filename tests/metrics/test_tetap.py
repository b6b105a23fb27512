"""The same answer on every day, for rows in any order, and on either database."""

import ast
import json
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pandas as pd
import pytest

from metrics.__main__ import PERINTAH
from metrics.jalur import jalur_rencana
from metrics.kepekaan import kepekaan
from metrics.kinerja import kinerja
from metrics.konsistensi import konsistensi
from tests.metrics.rencana import Masukan, angka, rencana, target, ukur
from tests.postgres import empty_database
from tests.running_app import build_store

AKAR = Path(__file__).parents[2]
LAHAT = ("--wilayah", "1604", "--tahun", "2023")
CONTOH = ("--wilayah", "9901", "--tahun", "2023")
PENJAGA = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
RUMUS = ("--arah", "turun", "--target", "11,9-12,4", "--realisasi", "11,44")
JALAN_SEMUA = (
    ("capaian", *CONTOH),
    ("capaian", *CONTOH, "--triwulan", "2"),
    ("capaian", *LAHAT),
    ("jumlah", *CONTOH, "--triwulan", "3"),
    ("jumlah", "--wilayah", "1604", "--tahun", "2021"),
    ("peringkat", "--indikator", "P0", "--provinsi", "16", "--tahun", "2023"),
    ("peringkat", "--indikator", "P0", *CONTOH),
    ("peringkat", "--indikator", "P0", *LAHAT, "--kelompok", "terdekat"),
    ("jalur", "--wilayah", "7312", "--tahun", "2024"),
    ("jalur", *CONTOH, "--metode", "cagr"),
    ("uji-proyeksi",),
    ("kepekaan", *CONTOH),
    ("konsistensi", *CONTOH),
    ("aturan",),
    ("temuan", *LAHAT),
    ("temuan", *CONTOH, "--triwulan", "2"),
    ("beda", "--dari", "45", *CONTOH),
    ("rapat simpan", "--nama", "Uji", "--tanggal", "2024-01-31", *CONTOH),
    ("beda", "--dari", "Uji", "--wilayah", "9901", "--tahun", "2024"),
    ("rapat daftar",),
    ("rapat buka", "--nama", "Uji"),
    ("rumus", *RUMUS),
)
# All is imported once; then each run is a process of its own, in which every way to ask what time
# it is answers with the year given. A command computes once for both of what it can print.
JALAN = """
import datetime, json, os, sys, time
from metrics.__main__ import PERINTAH
from metrics.pintu.perintah import pilihan_dari
def pada(tahun):
    kini = datetime.datetime(tahun, 2, 28, 23, 59, tzinfo=datetime.timezone.utc)
    class Tanggal(datetime.date):
        @classmethod
        def today(cls): return cls(kini.year, kini.month, kini.day)
    class Saat(datetime.datetime):
        @classmethod
        def now(cls, tz=None): return cls.fromtimestamp(kini.timestamp(), tz)
        today = utcnow = now
    for nama, modul in list(sys.modules.items()):
        if nama.split(".")[0] in ("domain", "metrics", "store", "datetime"):
            vars(modul).update({k: baru for k, baru in (("date", Tanggal), ("datetime", Saat))
                                if k in vars(modul)})
    time.time = kini.timestamp
    assert datetime.datetime.now().year == tahun
for url, tahun in json.loads(sys.argv[2]):
    sys.stdout.flush()
    if anak := os.fork():
        assert os.waitpid(anak, 0)[1] == 0
        print(end="\\f")
        continue
    os.environ["DATABASE_URL"] = url
    pada(tahun)
    for nama, *kata in json.loads(sys.argv[1]):
        isi, teks = PERINTAH[nama].jalankan(pilihan_dari(PERINTAH[nama], kata))
        print(json.dumps(isi, ensure_ascii=False, allow_nan=False), teks, sep="\\n")
    sys.exit()
"""


def keluaran(*keadaan: tuple[str, int]) -> list[str]:
    """What every command prints on each store, on a day of each year; a meeting is saved."""
    hasil = subprocess.run(
        [sys.executable, "-c", JALAN, json.dumps(JALAN_SEMUA), json.dumps(keadaan)],
        cwd=AKAR, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout.split("\f")[:-1]


@pytest.fixture(scope="module")
def salinan(built_database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Copies of the built store, one for each run, for a meeting is saved once."""
    asal, nomor = Path(built_database_url.removeprefix("sqlite:///")), count()
    folder = tmp_path_factory.mktemp("salinan")

    def salin() -> str:
        tujuan = folder / f"{next(nomor)}.db"
        shutil.copy(asal, tujuan)
        return f"sqlite:///{tujuan}"

    return salin


@pytest.fixture(scope="module")
def hasil(salinan: Callable[[], str]) -> list[str]:
    """What is printed on three days, and last on the first of them for rows in another order."""
    hari = [(salinan(), tahun) for tahun in (2001, 2024, 2099)]
    return keluaran(*hari, (teracak(salinan()), 2001))


def teracak(url: str) -> str:
    """The store, with the rows of every table in another order and no guard to refuse that."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as basis:
        for (penjaga,) in basis.execute(PENJAGA).fetchall():
            basis.execute(f"DROP TRIGGER {penjaga}")
        kueri = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        for (tabel,) in basis.execute(kueri).fetchall():
            baris = basis.execute(f"SELECT * FROM {tabel}").fetchall()
            if not baris:
                continue
            random.Random(7).shuffle(baris)
            basis.execute(f"DELETE FROM {tabel}")
            tanda = ", ".join("?" * len(baris[0]))
            basis.executemany(f"INSERT INTO {tabel} VALUES ({tanda})", baris)
        basis.commit()
    return url


def test_every_command_is_run():
    assert {nama for nama, *_ in JALAN_SEMUA} == set(PERINTAH)


def test_three_dates_give_the_same_bytes(hasil: list[str]):
    assert len(hasil[0]) > 100_000
    assert hasil[0] == hasil[1] == hasil[2]


def test_rows_stored_in_another_order_give_the_same_bytes(hasil: list[str]):
    assert hasil[3] == hasil[0]


def test_no_rule_and_no_metric_asks_what_time_it_is():
    jam = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
    semua = [*AKAR.glob("domain/*.py"), *AKAR.glob("metrics/*.py")]  # a door may date a meeting
    bertanya = [
        f"{path.name}:{node.lineno}"
        for path in semua
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in jam
    ]
    assert len(semua) > 40
    assert bertanya == []


@pytest.mark.postgresql
def test_either_database_gives_the_same_bytes(hasil: list[str], postgres_cluster: str):
    with empty_database(postgres_cluster) as url:
        build_store(url)
        assert keluaran((url, 2001)) == hasil[:1]


KODE = ("A", "B", "C", "D", "E", "F")
ARAH = ("naik", "turun", "tetap", "naik", "turun", "netral")
AGREGASI = ("kumulatif", "posisi_akhir", "rata_rata", "tahunan", "tahunan", "tahunan")
PLAN = rencana(
    [
        ukur(f"4.{i % 3 + 1}", k, a, g)
        for i, (k, a, g) in enumerate(zip(KODE, ARAH, AGREGASI, strict=True))
    ],
    [target(k, 2018, 4.0, peran="awal") for k in KODE]
    + [target(k, t, 10.0 + t % 5, triwulan=q) for k in KODE for t in (2021, 2022, 2023)
       for q in range(5)]
    + [target(k, 2023, 14.0, peran="akhir") for k in KODE],
    [angka(k, t, 8.0 + (t + q) % 7, q) for k in KODE for t in (2020, 2021, 2022, 2023)
     for q in range(5)],
)  # fmt: skip


def diacak(frame: pd.DataFrame, benih: int) -> pd.DataFrame:
    urut = list(range(len(frame)))
    random.Random(benih).shuffle(urut)
    return frame.iloc[urut]


@pytest.mark.parametrize("benih", [1, 2, 3])
def test_the_order_of_rows_changes_no_metric(benih: int):
    acak: Masukan = replace(
        PLAN,
        **{n: diacak(getattr(PLAN, n), benih)
           for n in ("simpul", "tautan", "indikator", "target", "realisasi")},
    )  # fmt: skip
    for triwulan in (0, 2, 4):
        satu, dua = kinerja(PLAN, 2022, triwulan), kinerja(acak, 2022, triwulan)
        for bagian in ("indikator", "sasaran", "tujuan", "misi"):
            pd.testing.assert_frame_equal(getattr(satu, bagian), getattr(dua, bagian))
        assert satu.keseluruhan == dua.keseluruhan
    assert jalur_rencana(PLAN, 2022) == jalur_rencana(acak, 2022)
    assert konsistensi(PLAN) == konsistensi(acak)
    assert len(konsistensi(PLAN)) > 0
    pd.testing.assert_frame_equal(kepekaan(PLAN, 2022), kepekaan(acak, 2022))
