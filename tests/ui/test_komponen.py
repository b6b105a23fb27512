"""Pieces of HTML: every text is escaped, every state has its word, a figure is a door."""

from dataclasses import replace
from typing import Any

import pytest

from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.predikat import KELAS
from metrics.tertulis import kata_keadaan
from tests.pages.halaman import teks_terbaca
from ui import komponen
from ui.komponen import BarisMisi, Kartu, Peluru, kartu, lencana, lencana_keadaan, pintu, ubin

JAHAT = '<img src=x onerror="alert(1)">&'
LABEL = "permendagri86"
TAK_TAHU = Peluru(None, None, 0.0, 120.0, 120.0)
ASAL = {"Berkas": "data/sumatera_selatan/p0.xlsx", "Lembar": "Tabel 1", "Sel": "O7"}


def _tanpa_pintu(isi: str) -> dict[str, Any]:
    return {"nama": isi, "angka": isi, "satuan": isi, "kelas": None, "kata": isi, "gerak": isi}


@pytest.mark.parametrize(
    "html",
    [
        komponen.judul(JAHAT, JAHAT),
        komponen.visi(JAHAT),
        komponen.subjudul(JAHAT, JAHAT),
        komponen.kabar(JAHAT, JAHAT),
        lencana(None, JAHAT),
        pintu("1", {JAHAT: JAHAT}, JAHAT),
        kartu(Kartu(**_tanpa_pintu(JAHAT), sisi=JAHAT, kaki=JAHAT, target=JAHAT, seri=(1, 2))),
        kartu(Kartu(**_tanpa_pintu(JAHAT), asal={"Berkas": JAHAT}, seri=(1, 2), bacaan=JAHAT)),
        komponen.temuan([(None, JAHAT, JAHAT, JAHAT)]),
        ubin(None, JAHAT, sementara=True),
        komponen.baris_misi(BarisMisi(JAHAT, JAHAT, [], TAK_TAHU, JAHAT, JAHAT, JAHAT)),
        komponen.kosong(JAHAT),
        komponen.kaki_halaman(JAHAT, JAHAT),
    ],
)
def test_markup_in_a_text_is_shown_and_never_obeyed(html: str) -> None:
    assert "<img" not in html
    assert '"alert(1)"' not in html
    assert JAHAT in teks_terbaca(html) or JAHAT in html.replace("&lt;", "<").replace(
        "&quot;", '"'
    ).replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("keadaan", [k for k in Keadaan if k is not Keadaan.DINILAI])
def test_every_state_without_a_class_has_its_own_word(keadaan: Keadaan) -> None:
    kata = kata_keadaan(None, keadaan, LABEL)

    assert kata.lower() == KEADAAN_TEKS[keadaan]
    assert [k for k in Keadaan if kata_keadaan(None, k, LABEL) == kata] == [keadaan]


@pytest.mark.parametrize("label", ["permendagri86", "baik"])
@pytest.mark.parametrize("kelas", KELAS)
def test_a_class_is_shown_by_icon_and_the_word_of_the_setting(kelas: Any, label: str) -> None:
    kata = kata_keadaan(kelas.kode, Keadaan.DINILAI, label)

    assert kata == kelas.label[label]
    assert teks_terbaca(lencana(kelas.kode, kata)) == f"{kelas.ikon} {kata}"
    assert f"k-{kelas.kode}" in lencana(kelas.kode, kata)


def test_the_legend_names_every_class_and_the_unknown() -> None:
    teks = teks_terbaca(komponen.legenda(LABEL))

    assert teks == (
        "▲▲ Sangat Tinggi ▲ Tinggi ● Sedang ▼ Rendah ▼▼ Sangat Rendah ◐ Sementara "
        "○ Belum dapat dinilai"
    )


def test_what_is_known_in_part_wears_half_a_ring() -> None:
    assert teks_terbaca(lencana_keadaan(None, Keadaan.SEMENTARA, LABEL)) == "◐ Sementara"
    assert teks_terbaca(lencana_keadaan(None, Keadaan.TANPA_TARGET, LABEL)) == "○ Tanpa target"
    assert teks_terbaca(lencana_keadaan("tinggi", Keadaan.DINILAI, LABEL)) == "▲ Tinggi"


def test_a_figure_with_an_origin_is_a_door_that_names_itself() -> None:
    html = pintu("15,00", ASAL, "Kemiskinan 15,00 persen")

    assert html.startswith('<details class="pintu" name="asal"><summary aria-label=')
    assert teks_terbaca(html) == (
        "Kemiskinan 15,00 persen, buka asal angka 15,00 "
        "Berkas data/sumatera_selatan/p0.xlsx Lembar Tabel 1 Sel O7"
    )


def test_a_line_of_an_origin_that_is_empty_is_left_out() -> None:
    assert "Catatan" not in pintu("1", {**ASAL, "Catatan": ""}, "satu")


def test_a_figure_without_an_origin_is_no_door() -> None:
    assert pintu("–", {}, "belum ada") == "–"


@pytest.mark.parametrize(
    ("membaik", "gaya"), [(True, "membaik"), (False, "memburuk"), (None, "tetap")]
)
def test_a_card_colours_a_movement_by_whether_it_is_better(membaik: bool | None, gaya: str) -> None:
    html = kartu(
        Kartu("P0", "15,00", "%", "rendah", "Rendah", gerak="▼ 0,61 poin", membaik=membaik)
    )

    assert f'<b class="{gaya}">▼ 0,61 poin</b>' in html
    assert "k-rendah" in html


def test_a_card_without_a_movement_shows_none() -> None:
    assert "<b" not in kartu(Kartu("P0", "15,00", "%", None, "Tanpa target"))


def test_a_sparkline_is_read_aloud_and_a_lone_point_has_none() -> None:
    berseri = kartu(Kartu("P0", "1", "", None, "", seri=(1.0, None, 2.0, 3.0), bacaan="naik"))

    assert 'role="img" aria-label="naik"' in berseri
    assert 'class="mini"' not in kartu(Kartu("P0", "1", "", None, "", seri=()))


def test_a_card_shows_its_target_in_words_and_as_a_mark_on_its_line() -> None:
    tanpa = Kartu("P0", "15,00", "%", None, "", seri=(16.0, 15.0), bacaan="turun")
    html = kartu(replace(tanpa, target="target 2023: 9,80 %", nilai_target=9.8))

    assert "target 2023: 9,80 %" in teks_terbaca(html)
    assert '<i class="wajik" style="top:89%"></i>' in html
    assert "wajik" not in kartu(tanpa)


def test_a_heading_leads_on_where_there_is_somewhere_to_go() -> None:
    assert "<a " not in komponen.subjudul("Kemiskinan")
    assert 'href="indikator?a=1&amp;b=2"' in komponen.subjudul("P0", "", "indikator?a=1&b=2")


@pytest.mark.parametrize(
    ("kelas", "sementara", "tanda"),
    [("tinggi", False, "▲"), (None, True, "◐"), (None, False, "")],
)
def test_a_tile_shows_its_class_half_a_ring_or_nothing(
    kelas: str | None, sementara: bool, tanda: str
) -> None:
    html = ubin(kelas, "Sasaran 1", sementara=sementara)

    assert teks_terbaca(html) == f"Sasaran 1 Sasaran 1 {tanda}".strip()


def test_a_plan_without_a_vision_shows_no_quotation_marks() -> None:
    assert komponen.visi("") == ""


def test_the_bar_of_a_misi_hatches_what_is_unknown_and_marks_the_target() -> None:
    sebagian = komponen.peluru(Peluru(46.94, None, 9.39, 105.39, 120.0))
    tahu = komponen.peluru(Peluru(90.0, "tinggi", 90.0, 90.0, 120.0))

    assert 'class="rentang" style="left:7.83%;right:calc(100% - 87.83%)"' in sebagian
    assert 'class="nilai" style="width:39.12%"' in sebagian
    assert "k-tak_diketahui" in sebagian
    assert 'class="rentang"' not in tahu
    assert 'class="seratus" style="left:83.33%"' in tahu


def test_the_bar_of_what_nobody_knows_has_no_value() -> None:
    assert 'class="nilai"' not in komponen.peluru(TAK_TAHU)


def test_a_bar_never_leaves_its_ground() -> None:
    assert "width:100.00%" in komponen.peluru(Peluru(260.0, "tinggi", 260.0, 260.0, 120.0))


def test_the_foot_of_paper_is_one_string_whatever_stands_in_it() -> None:
    isi = komponen.kaki_cetak('Kab. "A"}</style>\\ · s.d. TW II 2025')

    assert isi.count('"') == 2
    assert isi.count("</style>") == 1
    assert "\\22 A\\22 \\7d \\3c \\2f style\\3e \\5c  · s.d. TW II 2025" in isi


def test_a_rank_in_a_headline_stays_on_one_line_and_markup_stays_text() -> None:
    html = komponen.judul("Kemiskinan <b>: ke-2 termiskin (ke-16), bukan sake-2")

    assert '<span class="utuh">ke-2</span> termiskin <span class="utuh">(ke-16),</span>' in html
    assert html.count("utuh") == 2
    assert "&lt;b&gt;" in html
