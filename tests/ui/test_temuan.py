"""Which findings a page shows: the most pressing, those that say the same in one."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from metrics.bahan import Temuan, Tingkat
from metrics.temuan_terpilih import PALING_BANYAK, terpilih
from store.engine import opened
from store.writing import Batch, LoadFile, write_load
from tests.store.sample import KEEPER
from ui.cache import Versi
from ui.temuan import selisih_wilayah


def _lama(nama: str) -> Temuan:
    return Temuan("belum_diperbarui", Tingkat.CATATAN, f"{nama} belum diperbarui", "", nama)


def _mendesak(nama: str) -> Temuan:
    return Temuan("target_tidak_tercapai", Tingkat.MENDESAK, nama, "", nama)


BELUM = Temuan("sasaran_belum_dinilai", Tingkat.BELUM_DIKETAHUI, "16 sasaran", "", "")


def test_what_is_not_updated_is_told_in_one_finding() -> None:
    semua = [_mendesak("P0"), *map(_lama, ["HLS", "IPM", "TPT", "UHH", "P1", "P2"]), BELUM]

    satu, dua, tiga = terpilih(semua)

    assert (satu, tiga) == (semua[0], BELUM)
    assert dua.judul == "6 indikator belum diperbarui"
    assert dua.isi == "HLS, IPM, TPT, UHH, dan 2\u00a0lainnya."
    assert dua.indikator == ""


def test_a_single_one_keeps_its_own_words() -> None:
    assert terpilih([_lama("HLS"), BELUM]) == [_lama("HLS"), BELUM]


def test_two_are_joined_by_a_word() -> None:
    assert terpilih([_lama("HLS"), _lama("IPM")])[0].isi == "HLS dan IPM."


def test_what_is_not_updated_is_never_crowded_out() -> None:
    semua = [*(_mendesak(str(i)) for i in range(9)), _lama("HLS"), _lama("IPM"), BELUM]

    terlihat = terpilih(semua)

    assert terlihat[:4] == semua[:4]
    assert [t.judul for t in terlihat[4:]] == ["2 indikator belum diperbarui", "16 sasaran"]


def test_an_indikator_falls_short_of_its_target_once_and_the_rest_of_it_is_told() -> None:
    semua = [
        Temuan("keluar_jalur_memburuk", Tingkat.MENDESAK, "P0 keluar jalur", "", "P0"),
        _mendesak("TPT"),
        _mendesak("P0"),
        Temuan("peringkat_memburuk", Tingkat.MEMBURUK, "Peringkat P0", "", "P0"),
    ]

    assert terpilih(semua) == [semua[0], semua[1], semua[3]]


def test_what_cannot_be_assessed_is_never_crowded_out() -> None:
    semua = [*(_mendesak(str(i)) for i in range(9)), BELUM]

    assert terpilih(semua) == [*semua[: PALING_BANYAK - 1], BELUM]


def test_a_province_that_its_parts_contradict_is_found(
    built_database_url: str, tmp_path: Path
) -> None:
    salinan = tmp_path / "salinan.db"
    shutil.copy(Path(built_database_url.removeprefix("sqlite:///")), salinan)
    url, moment = f"sqlite:///{salinan}", datetime(2026, 1, 1, tzinfo=UTC)
    asal = ("", "", "Lembar", "B2", "1")
    baris = ("jumlah_penduduk_miskin", "16", 2024, 0, 1.0, "tetap", *asal)
    with opened(url) as engine:
        berkas = LoadFile("a.xlsx", "a" * 64, "panjang", moment)
        versi = write_load(engine, KEEPER, berkas, [Batch("realisasi", [baris])]).load
    assert versi is not None

    def ada(nomor: int) -> list[tuple[str, int]]:
        semua = selisih_wilayah(Versi(url, nomor), "1604", 2023, "1604-RPJMD-2019")
        return [(s.wilayah, s.tahun) for s in semua]

    assert ada(versi - 1) == []
    assert ada(versi) == [("16", 2024)]
