"""The kamus, the list of wilayah and the settings: what is wrong in them is told with its cell."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.examine import Examined, examine
from tests.loaders.golden import GOLDEN, known

Edit = Callable[[str], str]


def sentence(folder: Path, name: str, old: str, new: str) -> str:
    """The one problem of a golden file in which a text was replaced."""
    found = edited(folder, name, old, new)
    (problem,) = found.content.problems
    return problem.sentence.replace(f"GALAT {name}", "…")


def edited(folder: Path, name: str, old: str, new: str) -> Examined:
    text = (GOLDEN / name).read_text(encoding="utf-8")
    assert old in text
    path = folder / name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return examine(path, name, known())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("HLS,Harapan", "P0,Harapan", "…, sel A5: kode “P0”; seharusnya kode yang belum dipakai"),
        ("HLS,Harapan", ",Harapan", "…, sel A5: kode “”; seharusnya kode dan nama yang terisi"),
        ("tahun,2,naik", "tahun,9,naik", "…, sel H5: desimal “9”; seharusnya bilangan bulat 0"),
        ("2,naik,tahunan,8", "2,atas,tahunan,8", "…, sel I5: arah “atas”; seharusnya naik atau"),
        ("naik,tahunan,8", "naik,harian,8", "…, sel J5: agregasi “harian”; seharusnya kumulatif"),
        ("tahunan,8,20", "tahunan,nol,20", "…, sel K5: minimum “nol”; seharusnya angka atau kos"),
        ("opini_bpk", "opini", "…, sel S13: skala “opini”; seharusnya opini_bpk atau sakip atau"),
        ("kode,nama", "sandi,nama", "…: kolom kode tidak ada; seharusnya kolom kode, nama, nama"),
    ],
)
def test_a_wrong_cell_of_the_kamus_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert sentence(tmp_path, "kamus.csv", old, new).startswith(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("9902,99", "9901,99", "…, sel A5: kode “9901”; seharusnya kode yang belum dipakai"),
        ("9902,99", "9902,98", "…, sel B5: induk “98”; seharusnya kode wilayah yang sudah ada"),
        ("9904,99,", "9904,,", "…, sel B7: induk “”; seharusnya kode induk; hanya negara yang"),
        ("9904,99,kabupaten", "9904,99,desa", "…, sel C7: jenis “desa”; seharusnya negara atau"),
        ("-3.5", "selatan", "…, sel I3: lat “selatan”; seharusnya angka atau kosong"),
        ("kode,induk", "sandi,induk", "…: kolom kode tidak ada; seharusnya kolom kode, induk"),
    ],
)
def test_a_wrong_cell_of_the_wilayah_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    found = edited(tmp_path, "wilayah.csv", old, new).content.problems
    assert found[0].sentence.replace("GALAT wilayah.csv", "…").startswith(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"rasio"', '"selisih2"', "…, sel aturan.formula_turun: formula_turun = selisih2: nilai"),
        ("maks", "atap", "…, sel aturan.atap: setelan aturan “atap” tidak dikenal"),
        ('wilayah."9902"', 'wilayah."9909"', "…, sel aturan.wilayah.9909: wilayah “9909” tidak"),
        ('formulir.wilayah."9902"', 'formulir.wilayah."9909"', "…, sel formulir.wilayah.9909: w"),
        ('wilayah = "9901"', 'wilayah = "9909"', "…, sel beranda.wilayah: wilayah “9909” tidak"),
        ('wilayah = "9901"', 'warna = "biru"', "…, sel beranda.warna: setelan “beranda.warna” tid"),
        ('["P0", "IPM"]', '["P9"]', "…, sel ringkasan.kartu: kartu “P9” tidak dikenal"),
        ("[beranda]", "bahasa = 1\n[beranda]", "…, sel bahasa.: setelan “bahasa.” tidak dikenal"),
        ("[beranda]", "[beranda", "…: bukan TOML yang benar"),
    ],
)
def test_a_wrong_setting_is_told(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert sentence(tmp_path, "pengaturan.toml", old, new).startswith(said)


def test_one_card_may_be_given_without_a_list(tmp_path: Path) -> None:
    found = edited(tmp_path, "pengaturan.toml", '["P0", "IPM"]', '"P0"')
    assert not found.content.problems
