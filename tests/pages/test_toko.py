"""Pages over a store that is empty, nearly empty, newer, older or not ours: a sentence, no more."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.engine import Engine, opened
from store.migrate import migrate
from store.writing import Batch, Identities, write_load
from tests.pages.conftest import Toko
from tests.pages.halaman import HALAMAN, buka, buka_lewat_app
from tests.store.sample import KEEPER, WILAYAH, a_file, figure, figures, kamus

pytestmark = pytest.mark.usefixtures("sendiri")


@pytest.fixture
def tanpa_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in data/ waits to be loaded."""

    def tidak_perlu(engine: Engine, folder: Path) -> bool:
        del engine, folder
        return False

    monkeypatch.setattr("ui.cache.needs_build", tidak_perlu)


def _termigrasi(url: str) -> None:
    with opened(url) as engine:
        migrate(engine)


def _perintah(url: str, *perintah: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        for satu in perintah:
            connection.execute(satu)
        connection.commit()


@pytest.mark.usefixtures("tanpa_data")
@pytest.mark.parametrize("nama", HALAMAN)
def test_an_empty_store_says_what_to_do(nama: str, toko: Toko, sqlite_url: str) -> None:
    _termigrasi(sqlite_url)
    toko(sqlite_url)

    halaman = buka(nama)

    assert halaman.cacat == []
    assert "Belum ada data Taruh buku kerja di folder data/" in halaman.teks


@pytest.mark.usefixtures("tanpa_data")
@pytest.mark.parametrize("nama", HALAMAN)
def test_a_store_with_a_single_figure_has_every_page(
    nama: str, toko: Toko, sqlite_url: str
) -> None:
    _termigrasi(sqlite_url)
    with opened(sqlite_url) as engine:
        isi = [Batch("kamus", [kamus("P0")]), *figures(figure(2023, 15.0))]
        write_load(engine, KEEPER, a_file("satu.csv"), isi, Identities(WILAYAH, (), ["P0"]))
    toko(sqlite_url)

    halaman = buka(nama)

    assert halaman.cacat == []
    assert halaman.pilihan("wilayah") == ["Kabupaten Lahat"]
    if nama in ("tren", "peringkat", "ringkasan"):
        assert "15,00" in halaman.teks


@pytest.mark.parametrize(
    ("skema", "kalimat"),
    [
        ("9999", "dibuat versi Capaian yang lebih baru; perbarui program ini dahulu."),
        ("0000", "dibuat versi Capaian yang lebih lama; cadangkan"),
    ],
)
def test_a_store_of_another_version_says_what_to_do(
    skema: str, kalimat: str, toko: Toko, sqlite_url: str
) -> None:
    _termigrasi(sqlite_url)
    _perintah(sqlite_url, f"UPDATE capaian_skema SET version_num = '{skema}'")
    toko(sqlite_url)

    for halaman in [*map(buka, HALAMAN), buka_lewat_app("")]:
        assert halaman.cacat == []
        assert kalimat in halaman.teks


def test_a_database_that_is_not_ours_is_named_and_left_alone(toko: Toko, sqlite_url: str) -> None:
    _perintah(sqlite_url, "CREATE TABLE gaji (nama TEXT)")
    sebelum = Path(sqlite_url.removeprefix("sqlite:///")).read_bytes()
    toko(sqlite_url)

    halaman = buka("ringkasan")

    assert halaman.cacat == []
    assert "bukan milik Capaian dan tidak disentuh" in halaman.teks
    assert Path(sqlite_url.removeprefix("sqlite:///")).read_bytes() == sebelum


def test_a_missing_folder_of_data_says_what_to_do(
    toko: Toko, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.cache.DATA", tmp_path / "data")
    _termigrasi(sqlite_url)
    toko(sqlite_url)

    halaman = buka("ringkasan")

    assert halaman.cacat == []
    assert "folder data tidak ada" in halaman.teks


def test_an_address_of_no_database_says_how_to_write_one(toko: Toko) -> None:
    toko("capaian.db")

    halaman = buka("ringkasan")

    assert halaman.cacat == []
    assert "Alamat basis data pada DATABASE_URL tidak dikenal" in halaman.teks
