"""The settings in force are written as the table of choices writes them."""

from domain.aturan import Aturan
from domain.setelan import NAMA_SETELAN, SETELAN, setelan_berlaku


def test_every_default_is_the_choice_the_table_marks() -> None:
    assert setelan_berlaku(Aturan()) == {s.kunci: s.nilai for s in SETELAN if s.baku}


def test_no_cap_is_a_word_and_a_share_keeps_its_decimals() -> None:
    berlaku = setelan_berlaku(Aturan(maks=None, cakupan_minimum=0.75))

    assert (berlaku["maks"], berlaku["cakupan_minimum"]) == ("tanpa", "0.75")


def test_every_setting_has_a_name() -> None:
    assert set(NAMA_SETELAN) == set(setelan_berlaku(Aturan())) == {s.kunci for s in SETELAN}
