import csv

import pytest

from domain.ubin import UbinSalah, baca_ubin
from tests.running_app import ROOT

GAMBAR = """
# catatan
[16]
.    1606
1604 .
[nama]
1604 La|hat
"""


def test_a_tile_stands_where_its_code_is_drawn_and_wears_the_name_given() -> None:
    gambar = baca_ubin(GAMBAR)

    assert gambar.tempat == {"16": {"1606": (0, 1), "1604": (1, 0)}}
    assert gambar.nama == {"1604": "La\u00adhat"}


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("1604\n", "Baris 1: belum ada judul"),
        ("[16]\n1604\n1604\n", "Baris 3: 1604 digambar dua kali"),
        ("[16]\n1604\n[16]\n", "Baris 3: [16] sudah digambar"),
        ("[nama]\n1604\n", "Baris 2: nama untuk 1604 belum ditulis"),
    ],
)
def test_a_wrong_line_is_named(teks: str, kalimat: str) -> None:
    with pytest.raises(UbinSalah) as salah:
        baca_ubin(teks)
    assert kalimat in str(salah.value)


def test_the_drawn_maps_hold_each_of_their_wilayah_once_and_no_other() -> None:
    gambar = baca_ubin((ROOT / "data/ubin.txt").read_text(encoding="utf-8"))
    with (ROOT / "data/wilayah.csv").open(encoding="utf-8", newline="") as berkas:
        wilayah = [w for w in csv.DictReader(berkas) if w["jenis"] != "kecamatan"]

    assert set(gambar.tempat) == {"0000", "16", "73", "99"}
    for induk, tempat in gambar.tempat.items():
        contoh = "1" if induk == "99" else "0"
        isi = {w["kode"] for w in wilayah if w["induk"] == induk and w["contoh"] == contoh}
        assert set(tempat) == isi
        assert len(set(tempat.values())) == len(isi)
    assert set(gambar.nama) <= {w["kode"] for w in wilayah}
