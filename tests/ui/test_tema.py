"""Colours: readable on both grounds, and told apart by every kind of eye."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from charts.tema import GELAP, LAIN_GELAP, LAIN_TERANG, TERANG, Palet
from domain.predikat import KELAS, WARNA_TAK_DIKETAHUI
from tests.ui.warna import MATA, jarak, kontras
from ui import tema

TERBACA = 4.5  # WCAG 2 AA, for words of any size
TERBEDAKAN = 15  # in CIE Lab; 2.3 is just seen
PALET = pytest.mark.parametrize("palet", [TERANG, GELAP], ids=["terang", "gelap"])
WARNA = [*(kelas.warna for kelas in KELAS), WARNA_TAK_DIKETAHUI]


def test_contrast_is_that_of_wcag() -> None:
    assert kontras("#000000", "#FFFFFF") == pytest.approx(21)
    assert kontras("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.005)


@PALET
@pytest.mark.parametrize("untuk", ["tinta", "redup", "utama", "target", "rujukan", "buruk", "baik"])
@pytest.mark.parametrize("alas", ["kartu", "latar"])
def test_words_are_readable_on_card_and_ground(palet: Palet, untuk: str, alas: str) -> None:
    assert kontras(getattr(palet, untuk), getattr(palet, alas)) >= TERBACA


@PALET
@pytest.mark.parametrize("alas", ["kartu", "latar", "arsir"])
def test_the_word_of_every_class_is_readable(palet: Palet, alas: str) -> None:
    nama = "teks_gelap" if palet is GELAP else "teks_terang"
    dasar: str = getattr(palet, alas)
    # Hatching lies only beneath what has no class.
    diuji = [WARNA_TAK_DIKETAHUI] if alas == "arsir" else WARNA

    assert min(kontras(getattr(w, nama), dasar) for w in diuji) >= TERBACA


def test_the_icon_of_every_class_is_readable_upon_its_fill() -> None:
    assert min(kontras(w.di_atas, w.isi) for w in WARNA) >= TERBACA


@pytest.mark.parametrize("mata", MATA)
def test_every_kind_of_eye_tells_the_fills_of_classes_apart(mata: str) -> None:
    isi = [kelas.warna.isi for kelas in KELAS]

    assert min(jarak(a, b, mata) for a, b in combinations(isi, 2)) >= TERBEDAKAN


def test_no_two_classes_share_a_colour_an_icon_or_a_word() -> None:
    for sifat in ("isi", "teks_terang", "teks_gelap"):
        assert len({getattr(w, sifat) for w in WARNA}) == len(WARNA)
    assert len({kelas.ikon for kelas in KELAS}) == len(KELAS)
    for label in KELAS[0].label:
        assert len({kelas.label[label] for kelas in KELAS}) == len(KELAS)


@pytest.mark.parametrize(
    ("warna", "palet"), [(LAIN_TERANG, TERANG), (LAIN_GELAP, GELAP)], ids=["terang", "gelap"]
)
def test_wilayah_set_beside_another_are_labelled_readably(
    warna: tuple[str, ...], palet: Palet
) -> None:
    assert min(kontras(w, palet.kartu) for w in warna) >= TERBACA
    assert len(set(warna)) == len(warna)


def test_white_words_on_a_button_are_readable() -> None:
    assert kontras("#FFFFFF", TERANG.utama) >= TERBACA


@pytest.mark.parametrize(
    ("gelap", "kini", "lain"), [(False, "light", "dark"), (True, "dark", "light")]
)
def test_the_style_sheet_holds_every_colour_and_the_scheme_of_the_visitor(
    monkeypatch: pytest.MonkeyPatch, gelap: bool, kini: str, lain: str
) -> None:
    lembar: list[str | Path] = []
    monkeypatch.setattr(tema, "gelap", lambda: gelap)
    monkeypatch.setattr(tema.st, "html", lembar.append)

    tema.pasang_gaya()

    gaya = str(lembar[-1])
    assert tema.palet() is (GELAP if gelap else TERANG)
    assert f":root{{color-scheme:{kini}}}@media (prefers-color-scheme:{lain})" in gaya
    assert f"--kartu:light-dark({TERANG.kartu},{GELAP.kartu})" in gaya
    assert all(f".k-{kelas.kode}{{--isi:{kelas.warna.isi};" in gaya for kelas in KELAS)
    assert ".k-tak_diketahui{" in gaya


def test_the_style_sheet_names_no_colour_variable_that_is_not_written() -> None:
    gaya = (Path(tema.__file__).with_name("gaya.css")).read_text()
    ditulis = {n.replace("_", "-") for n in vars(TERANG)} | {"tombol", "peringatan"}
    ditulis |= {"isi", "di-atas", "teks", "g"}  # of a class, of a sparkline
    ditulis |= {"n", "t", "k", "j"}  # of a map: tiles or squares in a row, their height and gap
    ditulis |= {"huruf"}  # of a wall: how many characters its number has
    assert set(re.findall(r"var\(--([\w-]+)", gaya)) <= ditulis
