"""Roles that an identity provider lists, read closed by default."""

import pytest

from domain.klaim import tugas_dari_klaim
from domain.peran import SEMUA, Peran, Tugas


def test_the_roles_among_the_words_of_a_claim_are_read() -> None:
    klaim = ["capaian:verifikator:1604", "/capaian:operator:9901:4.01", "capaian:admin:*"]

    assert tugas_dari_klaim(klaim) == (
        Tugas(Peran.VERIFIKATOR, "1604"),
        Tugas(Peran.OPERATOR, "9901", "4.01"),
        Tugas(Peran.ADMIN, SEMUA),
    )


@pytest.mark.parametrize(
    "kata",
    [
        "admin",
        "lain:admin:*",
        "capaian:admin",
        "capaian:admin:",
        "capaian:publik:*",
        "capaian:raja:*",
        "capaian:operator:9901",
        "capaian:admin:*:4.01",
        "capaian:operator:9901:4.01:x",
        "Capaian:admin:*",
        "",
    ],
)
def test_a_word_that_is_no_role_of_ours_gives_none(kata: str) -> None:
    assert tugas_dari_klaim([kata]) == ()
