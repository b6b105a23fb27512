"""The corners of budget beside kinerja, at their lines as displayed."""

import pytest

from domain.serapan import KUADRAN_TEKS, Kuadran, kuadran


@pytest.mark.parametrize(
    ("capaian", "serapan", "sudut"),
    [
        (100.0, 80.0, Kuadran.TERCAPAI_TERSERAP),
        (99.995, 79.995, Kuadran.TERCAPAI_TERSERAP),  # 100,00 and 80,00 as shown
        (99.994, 80.0, Kuadran.KURANG_TERSERAP),
        (120.0, 79.99, Kuadran.TERCAPAI_HEMAT),
        (0.0, 0.0, Kuadran.KURANG_TERTAHAN),
    ],
)
def test_a_row_on_a_line_is_above_it(capaian: float, serapan: float, sudut: Kuadran) -> None:
    assert kuadran(capaian, serapan, 80.0) is sudut


def test_every_corner_has_its_words() -> None:
    assert set(KUADRAN_TEKS) == set(Kuadran)
    assert len(set(KUADRAN_TEKS.values())) == 4
