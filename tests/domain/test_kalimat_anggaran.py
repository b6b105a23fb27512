"""Budget beside kinerja in sentences: every branch is composed from its figures."""

import pytest

from domain.istilah import Keadaan
from domain.kalimat_anggaran import (
    Ringkas,
    alasan_tertulis,
    bacaan_serapan,
    judul_serapan,
    keterangan_serapan,
    pembanding_serapan,
    serapan_kosong,
)
from domain.rupiah import tulis_rupiah
from domain.serapan import Alasan, Kuadran


def ringkas(
    hemat: int = 0, kurang: int = 0, sementara: int = 0, tanpa: int = 0, *, triwulan: int = 0,
    serapan: float | None = 81.7446,
) -> Ringkas:  # fmt: skip
    isi = {Kuadran.KURANG_TERSERAP: kurang, Kuadran.TERCAPAI_HEMAT: hemat}
    per = {k: isi.get(k, 0) for k in Kuadran}
    return Ringkas("program", 2024, triwulan, 558.3728e9, 456.439e9, serapan, per, sementara, tanpa)


def polos(teks: str) -> str:
    return teks.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (ringkas(5, 3), "81,74 % anggaran tahun 2024 terserap; 3 dari 8 program belum mencapai "
         "target"),
        (ringkas(5), "81,74 % anggaran tahun 2024 terserap; 5 program yang dapat dinilai mencapai "
         "target"),
        (ringkas(0, 0, 3, triwulan=2), "81,74 % anggaran s.d. TW II 2024 terserap; belum ada "
         "program yang dapat dibandingkan dengan kinerjanya"),
        (ringkas(serapan=None), "Serapan anggaran tahun 2024 belum diketahui"),
    ],
)  # fmt: skip
def test_the_page_opens_with_what_was_spent_and_reached(isi: Ringkas, kalimat: str) -> None:
    assert polos(judul_serapan(isi)) == kalimat


def test_what_the_serapan_is_made_of_is_said() -> None:
    assert polos(keterangan_serapan(ringkas(5), 20, 22)) == (
        "Rp456,44 miliar dari pagu setahun Rp558,37 miliar: 20 dari 22 program yang rupiahnya "
        "diketahui"
    )
    assert "Tidak ada program" in keterangan_serapan(ringkas(serapan=None), 0, 2)


def test_what_a_serapan_is_higher_than_is_said() -> None:
    assert polos(pembanding_serapan(81.7446)) == (
        "Serapan dibandingkan dengan seluruhnya, 81,74 %; capaian dalam kurung."
    )


def test_an_empty_chart_of_a_year_points_to_its_quarters() -> None:
    assert "Pilih triwulan" in serapan_kosong(bertriwulan=True)
    assert serapan_kosong(bertriwulan=False).endswith("sama-sama diketahui.")


def test_the_scatter_is_read_with_who_is_left_out() -> None:
    assert polos(bacaan_serapan(ringkas(1, 2, 3, 4))) == (
        "Serapan anggaran dan capaian kinerja per program tahun 2024: 1 target tercapai, serapan "
        "lebih rendah; 2 target belum tercapai, serapan lebih tinggi; 3 bernilai sementara; "
        "4 tidak dibandingkan."
    )
    assert polos(bacaan_serapan(ringkas())).endswith("tahun 2024: belum ada yang dibandingkan.")


def test_every_reason_is_written_with_its_period() -> None:
    semua = alasan_tertulis(
        [Alasan.TANPA_REALISASI, Alasan.BELUM_DINILAI], 2025, 2, Keadaan.DATA_TAHUNAN
    )
    assert polos(semua) == (
        "realisasi anggaran s.d. TW II 2025 belum lengkap dan capaian s.d. TW II 2025 belum dapat "
        "dinilai (data tahunan)"
    )
    for satu in Alasan:
        teks = alasan_tertulis([satu], 2024, 0, Keadaan.TANPA_TARGET)
        assert teks
        assert "{" not in teks


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        (None, "–"), (float("nan"), "–"), (0, "Rp0"), (999_994, "Rp999.994"),
        (1_000_000, "Rp1,00 juta"), (999_994_000, "Rp999,99 juta"),
        (999_996_000, "Rp1,00 miliar"), (558.3728e9, "Rp558,37 miliar"),
        (1.25e12, "Rp1,25 triliun"), (2.5e15, "Rp2.500,00 triliun"), (-2e6, "Rp−2,00 juta"),
    ],
)  # fmt: skip
def test_rupiah_are_shortened_as_officials_say_them(nilai: float | None, teks: str) -> None:
    assert polos(tulis_rupiah(nilai)) == teks
