"""Sasaran: what hangs on the choice of a rule, what contradicts itself, what the plan lacks."""

import pandas as pd
import pytest

from metrics.konsistensi import Pasangan, Selisih
from tests.pages.halaman import buka, teks_terbaca, terbaca
from ui.kepekaan import tabel_kepekaan

LAHAT = {"wilayah": "1604", "tahun": "2023"}

pytestmark = pytest.mark.usefixtures("terbangun")


def test_the_section_is_worked_out_only_when_opened() -> None:
    tutup = buka("sasaran", **LAHAT)
    assert tutup.cacat == []
    assert "Angka yang sama dinilai" not in tutup.teks

    terbuka = buka("sasaran", **LAHAT, aturan_lain="buka")
    assert terbuka.cacat == []
    assert "1 predikat berubah" in terbuka.teks
    assert (
        "Rumus rasio dipakai untuk makin rendah makin baik "
        "Yang berubah Indikator Persentase Penduduk Miskin "
        "Kini 46,94 ▼▼ Sangat Rendah Menjadi 65,33 ▼ Rendah"
    ) in terbuka.teks


def test_roll_ups_are_named_with_their_number() -> None:
    teks = buka("sasaran", wilayah="9901", tahun="2023", aturan_lain="buka").teks

    assert "Batas maksimum 100 Yang berubah Misi 4 Memeratakan infrastruktur" in teks
    assert "Kelas dibaca dengan batas atas" in teks


def test_where_nothing_hangs_on_a_rule_it_is_said() -> None:
    assert "Tidak ada predikat yang berubah." in teks_terbaca(
        tabel_kepekaan(pd.DataFrame(), "permendagri86")
    )


def test_a_plan_that_agrees_with_itself_has_nothing_to_check() -> None:
    assert "Perlu diperiksa" not in buka("sasaran", **LAHAT).teks


@pytest.mark.parametrize(
    ("pasangan", "kalimat"),
    [
        (Pasangan.TRIWULAN_TARGET, "target sampai TW IV 9,50 %, tetapi target setahun 9,80 %"),
        (Pasangan.TRIWULAN_REALISASI, "realisasi keempat triwulan 9,50 %, tetapi setahun 9,80 %"),
        (Pasangan.KONDISI_AKHIR, "kondisi akhir 9,80 %, tetapi target tahun terakhir 9,50 %"),
        (Pasangan.BAGIAN, "keseluruhan 9,80 %, tetapi jumlah bagiannya 9,50 %"),
    ],
)
def test_a_contradiction_names_both_figures_their_cells_and_who_mends_it(
    monkeypatch: pytest.MonkeyPatch, pasangan: Pasangan, kalimat: str
) -> None:
    satu = Selisih(pasangan, "P0", "1604", 2023, 9.8, 9.5, "Target!H4; Target!<b>")
    monkeypatch.setattr("ui.kepekaan._konsistensi", lambda _pilih: (satu,))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]

    halaman = buka("sasaran", **LAHAT)

    teks = halaman.teks.replace("\u00a0", " ")
    assert f"Persentase Penduduk Miskin, 2023 : {kalimat} (sel Target!H4; Target!<b>)" in teks
    assert "Bappeda memeriksa sel yang disebut" in teks


def test_what_the_plan_lacks_is_said_with_who_mends_it_and_where() -> None:
    halaman = buka("sasaran", **LAHAT)

    assert "11 sasaran belum mempunyai indikator dan target; Bappeda memuatnya" in halaman.teks
    assert "python -m" not in halaman.teks
    assert 'href="data?wilayah=1604&amp;rencana=1604-RPJMD-2019&amp;tahun=2023"' in halaman.html


def test_the_opened_section_stays_open_when_another_year_is_chosen() -> None:
    halaman = buka("sasaran", **LAHAT, aturan_lain="buka")

    halaman.uji.selectbox(key="pilih_tahun").set_value(2022).run()

    assert halaman.uji.query_params["aturan_lain"] == "buka"
    assert "Angka yang sama dinilai" in terbaca(halaman.uji).teks
