import pytest

from domain.aturan import FormulaTurun
from domain.istilah import Arah
from domain.rumus import NAIK, RASIO, SELISIH, rumus_untuk, tulis_rumus


def test_a_formula_is_written_with_its_figures() -> None:
    assert tulis_rumus(SELISIH, 9.8, 15.0, 2) == "100 × (2 × 9,80 − 15,00) ÷ 9,80"
    assert tulis_rumus(NAIK, 80, 70, 0) == "100 × 70 ÷ 80"


def test_the_setting_chooses_between_the_two_formulas_of_turun_alone() -> None:
    assert rumus_untuk(Arah.TURUN, FormulaTurun.SELISIH) is SELISIH
    assert rumus_untuk(Arah.TURUN, FormulaTurun.RASIO) is RASIO
    assert rumus_untuk(Arah.NAIK, FormulaTurun.RASIO) is NAIK


def test_what_is_never_judged_has_no_formula() -> None:
    assert rumus_untuk(Arah.NETRAL, FormulaTurun.SELISIH) is None


@pytest.mark.parametrize("rumus", [NAIK, SELISIH, RASIO])
def test_every_formula_says_where_it_comes_from_and_where_it_holds(rumus: object) -> None:
    assert getattr(rumus, "sumber", "")
    assert getattr(rumus, "berlaku", "")
