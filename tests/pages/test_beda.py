"""The page Beda: since a meeting, a day or a version; its figures are those of `metrics beda`."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.angka import tulis
from domain.kalimat import SPASI
from metrics.__main__ import main
from store.audit import audit_frame
from store.engine import Connection, opened
from store.kinerja import kinerja_frames
from store.migrate import migrate
from store.rapat import rapat_baru, rapat_frame
from store.rapat_butir import open_rapat
from store.writing import Batch, Identities, write_load
from tests.pages.conftest import Toko
from tests.pages.halaman import Halaman, buka
from tests.store.sample import KEEPER, PLAN, a_file, figure, figures, load_world, plan
from ui.beda_rapat import tabel_rapat
from ui.beda_tabel import tanpa_satuan
from ui.cache import Versi
from ui.pilihan import Pilihan

DAY = 24 * 60
RKPD = "1604-RKPD-2024"
LAHAT = {"wilayah": "1604", "tahun": "2022"}


@pytest.fixture
def sejarah(sqlite_url: str, toko: Toko, monkeypatch: pytest.MonkeyPatch) -> str:
    """Days 1 and 2 January 2026: the plan with P0 of 2022 at 12,0, then a revision to 11,5."""
    monkeypatch.setattr("ui.cache.needs_build", lambda *_: False)  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    with opened(sqlite_url) as mesin:
        migrate(mesin)
        load_world(mesin)
        write_load(mesin, KEEPER, a_file("plan.xlsx"), plan())
        write_load(mesin, KEEPER, a_file("a.xlsx"), figures(figure(2022, 12.0)))
        write_load(mesin, KEEPER, a_file("b.xlsx", minute=DAY), figures(figure(2022, 11.5)))
    toko(sqlite_url)
    return sqlite_url


def simpan(url: str, nama: str, as_of: int, tanggal: str = "2026-01-05", tahun: int = 2022) -> None:
    def tulis_rapat(mesin: Engine, sambungan: Connection) -> None:
        masukan = kinerja_frames(sambungan, "1604", tahun, PLAN, as_of)
        rapat = rapat_baru(nama, date.fromisoformat(tanggal), masukan, tahun, 0)
        open_rapat(mesin, KEEPER, rapat, (), datetime(2026, 1, 6, tzinfo=UTC))

    with opened(url) as mesin, mesin.connect() as sambungan:
        tulis_rapat(mesin, sambungan)


def perintah(capsys: pytest.CaptureFixture[str], *kata: str) -> dict[str, Any]:
    assert main([*kata, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def judul(halaman: Halaman) -> str:
    return halaman.html.split('<h1 class="judul">')[1].split("</h1>")[0].replace(SPASI, " ")


@pytest.mark.usefixtures("sejarah")
def test_without_a_meeting_the_last_day_of_loads_is_told() -> None:
    halaman = buka("beda", **LAHAT)

    assert halaman.cacat == []
    assert halaman.terpilih("dari") == "2026-01-02"
    # 2022 has a bound of 11,00: 12,00 gives 90,91 and 11,50 gives 95,45 by selisih.
    assert judul(halaman) == (
        "Nilai keseluruhan naik 4,54 poin ke 95,45 sejak 2 Jan 2026; 1 indikator berubah"
    )
    assert "12,00" in halaman.teks
    assert "angka direvisi ▲ +4,54" in halaman.teks
    assert halaman.html.index("Indikator yang berubah") < halaman.html.index("Yang mengubah nilai")
    assert "naik kelas" in halaman.teks


@pytest.mark.parametrize("dari", ["3", "2026-01-02", "Evaluasi"])
def test_figures_on_screen_are_those_of_the_command(
    sejarah: str, dari: str, capsys: pytest.CaptureFixture[str]
) -> None:
    simpan(sejarah, "Evaluasi", 3)
    halaman = buka("beda", **LAHAT, dari=dari)
    isi = perintah(capsys, "beda", "--wilayah", "1604", "--tahun", "2022", "--dari", dari)

    assert halaman.cacat == []
    for jenis in ("indikator", "sasaran", "tujuan", "misi", "opd", "prioritas"):
        for satu in isi[jenis]:
            assert satu["nama"] in halaman.teks
            for angka in (satu["dari"]["capaian"], satu["ke"]["capaian"]):
                assert tulis(angka) in halaman.teks
            for bagian in satu["bagian"]:
                assert tulis(bagian["selisih"], tanda=True) in halaman.teks
    assert isi["keseluruhan"]["selisih"] == 4.54


def test_the_last_meeting_comes_first_and_later_ones_lead(sejarah: str) -> None:
    simpan(sejarah, "Awal", 2, "2026-01-04")
    simpan(sejarah, "Kedua", 3, "2026-01-05")

    halaman = buka("beda", **LAHAT)

    assert halaman.terpilih("dari") == "Kedua"
    assert halaman.pilihan("dari")[:2] == ["Rapat “Kedua”, 5 Jan 2026", "Rapat “Awal”, 4 Jan 2026"]
    assert "sejak rapat “Kedua”" in judul(halaman)


def test_a_meeting_that_saw_what_is_shown_has_nothing_to_tell(sejarah: str) -> None:
    simpan(sejarah, "Kini", 4)

    assert judul(buka("beda", **LAHAT)) == "Tidak ada yang berubah sejak rapat “Kini”"


def test_a_meeting_brings_its_period_and_what_was_unknown_then_is_said(sejarah: str) -> None:
    simpan(sejarah, "Tahun lalu", 3, tahun=2021)

    halaman = buka("beda", **LAHAT)

    assert halaman.cacat == []
    teks = halaman.teks.replace(SPASI, " ")
    assert "tahun 2021, data versi 3, dan tahun 2022, data versi 4" in teks
    assert "Semula belum diketahui" in halaman.teks
    assert "periode lain" in halaman.teks


def test_a_meeting_of_another_plan_is_not_compared_but_opened(sejarah: str) -> None:
    simpan(sejarah, "Lama", 3)
    with opened(sejarah) as mesin:
        kepala = plan()[0].rows[0][1:]
        isi = [Batch("rencana_versi", [(RKPD, *kepala)])]
        milik = Identities([], [], [], [(RKPD, "1604", "RKPD", 2024, 2024)])
        write_load(mesin, KEEPER, a_file("lain.xlsx", minute=DAY), isi, milik)

    halaman = buka("beda", wilayah="1604", rencana=RKPD, tahun="2024", dari="Lama")

    assert halaman.cacat == []
    assert judul(halaman) == "Rapat “Lama” membahas rencana lain"
    assert f"rencana={PLAN}" in halaman.html


@pytest.mark.parametrize(
    ("dulu", "kini", "tampil"),
    [
        ("15,61\u00a0%", "15,00\u00a0%", "15,61"),
        ("−1,85 %", "4,63 %", "−1,85"),
        ("42.840 ton GKG", "78.120 ton GKG", "42.840"),
        ("5,00 %", "–", "5,00 %"),
        ("5,00 %", "5,00 poin", "5,00 %"),
        ("8,50 – 9,50 %", "8,00 – 9,50 %", "8,50 – 9,50 %"),
        ("≥ 75 %", "≥ 80 %", "≥ 75 %"),
        ("WTP", "WDP", "WTP"),
        ("12,5", "12,0", "12,5"),
    ],
)
def test_a_unit_is_written_once_where_both_values_have_it(
    dulu: str, kini: str, tampil: str
) -> None:
    assert tanpa_satuan(dulu, kini) == tampil


def test_meetings_of_another_wilayah_are_folded_below_its_own() -> None:
    pilih = Pilihan(Versi("", 4), True, "1604", "Kabupaten Lahat", "16", "Asia/Jakarta", False,
                    PLAN, 2022, 0)  # fmt: skip
    sini: dict[str, Any] = {"nama": "Sini", "tanggal": "2026-01-05", "wilayah": "1604",
                            "nama_wilayah": "Lahat", "rencana": PLAN, "tahun": 2022, "triwulan": 0,
                            "as_of": 3}  # fmt: skip

    html = tabel_rapat(pilih, [sini | {"nama": "Sana", "wilayah": "1607"}, sini])

    milik, lain = html.split("<summary>Rapat wilayah lain, 1</summary>")
    assert ("Sini" in milik, "Sana" in milik) == (True, False)
    assert "Sana" in lain
    assert "wilayah lain" not in tabel_rapat(pilih, [sini])


@pytest.mark.usefixtures("sejarah")
def test_a_state_before_the_plan_is_told_apart_from_no_change() -> None:
    halaman = buka("beda", **LAHAT, dari="1")

    assert halaman.cacat == []
    assert "rencana ini belum ada" in judul(halaman)


@pytest.mark.usefixtures("sejarah")
@pytest.mark.parametrize("dari", ["99", "0", "4", "2026-01-01", "2030-01-01", "entah", "<b>"])
def test_what_cannot_be_compared_with_falls_back_with_a_word(dari: str) -> None:
    halaman = buka("beda", **LAHAT, dari=dari)

    assert halaman.cacat == []
    assert halaman.terpilih("dari") == "2026-01-02"
    assert f"Bandingkan dengan “{dari}” tidak tersedia di sini" in halaman.toast[0]


def test_a_day_without_loads_is_the_state_at_its_start(sejarah: str) -> None:
    with opened(sejarah) as mesin:
        write_load(mesin, KEEPER, a_file("c.xlsx", minute=5 * DAY), figures(figure(2022, 11.0)))

    halaman = buka("beda", **LAHAT, dari="2026-01-04")

    assert halaman.cacat == []
    assert judul(halaman).endswith("sejak 4 Jan 2026; 1 indikator berubah")
    assert "11,50" in halaman.teks
    assert "12,00" not in halaman.teks


@pytest.mark.usefixtures("sejarah")
def test_all_of_it_loaded_on_one_day_leaves_the_choice_and_says_how_to_go_on() -> None:
    halaman = buka("beda", **LAHAT, keadaan="3")

    assert halaman.cacat == []
    assert judul(halaman) == "Belum ada keadaan untuk dibandingkan"
    assert "Semua 3 muatan terjadi pada satu hari" in halaman.teks
    assert "dari=2" in halaman.html
    assert halaman.pilihan("dari")[0] == "Pilih keadaan yang lalu"


@pytest.mark.usefixtures("sejarah")
def test_a_visitor_is_not_asked_to_save_a_meeting() -> None:
    halaman = buka("beda", **LAHAT)

    assert "Belum ada rapat yang disimpan" in halaman.teks
    assert list(halaman.uji.text_input) == []


@pytest.mark.usefixtures("sendiri")
def test_a_meeting_is_saved_once_and_then_listed(sejarah: str) -> None:
    uji = buka("beda", **LAHAT).uji

    def kirim(nama: str, tanggal: date | None) -> list[str]:
        uji.text_input[0].set_value(nama)
        uji.date_input[0].set_value(tanggal)
        uji.button[0].click().run()
        return [str(e.value) for e in (*uji.error, *uji.toast)]

    assert kirim("Evaluasi TW II", None) == ["Tanggal rapat kosong; pilih tanggalnya."]
    assert "hanya angka" in kirim("12", date(2026, 1, 7))[0]
    assert "Nama rapat kosong" in kirim("", date(2026, 1, 7))[0]
    assert kirim("Evaluasi TW II", date(2026, 1, 7)) == [
        "Rapat “Evaluasi TW II” disimpan pada versi data 4."
    ]
    assert "sudah disimpan dan tidak ditimpa" in kirim("Evaluasi TW II", date(2026, 1, 7))[0]
    with opened(sejarah) as mesin, mesin.connect() as sambungan:
        assert rapat_frame(sambungan)[["nama", "tanggal", "as_of"]].to_numpy().tolist() == [
            ["Evaluasi TW II", "2026-01-07", 4]
        ]
        (told,) = audit_frame(sambungan, tindakan="catat_rapat").to_dict("records")
        assert (told["objek"], told["pelaku"]) == ("rapat Evaluasi TW II", "Pengguna setempat")
    assert "7 Jan 2026" in buka("beda", **LAHAT).teks


def test_a_plan_in_a_new_version_is_told_as_the_cause(sejarah: str) -> None:
    with opened(sejarah) as mesin:
        write_load(mesin, KEEPER, a_file("v2.xlsx", minute=2 * DAY), plan(2, end_target=12.0))

    halaman = buka("beda", wilayah="1604", tahun="2023", dari="4")

    assert halaman.cacat == []
    assert "versi atau susunan rencana" in halaman.teks


@pytest.mark.usefixtures("terbangun")
def test_since_its_plan_was_loaded_contoh_is_all_new_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    contoh = ("--wilayah", "9901", "--tahun", "2024")
    halaman = buka("beda", wilayah="9901", tahun="2024", dari="6")
    isi = perintah(capsys, "beda", *contoh, "--dari", "6")

    assert halaman.cacat == []
    assert {g["sebab"] for b in isi["misi"] for g in b["bagian"]} == {"angka_baru"}
    for jenis in ("misi", "sasaran", "opd", "prioritas"):
        for satu in isi[jenis]:
            assert tulis(satu["ke"]["capaian"]) in halaman.teks
