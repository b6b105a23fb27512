"""Every layout and every table that a load may bring has a name in words."""

from loaders.commands import known_layouts
from loaders.confirming import NAME
from loaders.mapping import LAYOUT
from store.tables import VERSIONED
from ui.data_nama import nama_tabel, nama_tata_letak


def test_no_layout_is_shown_by_its_code() -> None:
    for kode in (*(kode for kode, _ in known_layouts()), NAME, LAYOUT):
        assert "_" not in nama_tata_letak(kode)
        assert nama_tata_letak(kode) != kode or kode == "pengaturan"


def test_a_layout_that_a_person_named_keeps_its_name() -> None:
    assert nama_tata_letak("panjang, Rekap rakor") == "daftar satu angka per baris, Rekap rakor"


def test_every_table_of_a_file_has_a_name() -> None:
    for kode in VERSIONED:
        if kode not in ("konfirmasi", "tata_letak", "rapat"):
            assert "_" not in nama_tabel(kode)
