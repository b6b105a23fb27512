"""What the choice says in an address, and how the periods are called."""

from dataclasses import replace

import pytest

from ui.cache import Versi
from ui.pilihan import Pilihan, nama_periode

LAHAT = Pilihan(
    versi=Versi("sqlite:///capaian.db", 1),
    kini=True,
    wilayah="1604",
    nama="Kabupaten Lahat",
    induk="16",
    zona_waktu="Asia/Jakarta",
    contoh=False,
    rencana="1604-RPJMD-2019",
    tahun=2023,
    triwulan=0,
)


def test_a_link_carries_wilayah_plan_and_year() -> None:
    assert LAHAT.tautan() == {"wilayah": "1604", "rencana": "1604-RPJMD-2019", "tahun": "2023"}


def test_a_link_carries_the_quarter_only_where_one_is_chosen() -> None:
    assert replace(LAHAT, triwulan=2).tautan()["triwulan"] == "2"


def test_a_link_of_a_wilayah_without_a_plan_names_none() -> None:
    assert "rencana" not in replace(LAHAT, rencana="").tautan()


@pytest.mark.parametrize(
    ("triwulan", "nama"), [(0, "Setahun"), (1, "s.d. TW I"), (2, "s.d. TW II"), (4, "s.d. TW IV")]
)
def test_a_period_is_called_as_officials_call_it(triwulan: int, nama: str) -> None:
    assert nama_periode(triwulan) == nama
