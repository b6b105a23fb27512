"""Who acts: roles, in which wilayah they hold, and the person who has them; it grants nothing."""

from dataclasses import dataclass
from enum import StrEnum

SEMUA = "*"  # every wilayah, or every OPD


class Peran(StrEnum):
    """What a person is to a wilayah."""

    PUBLIK = "publik"
    PIMPINAN = "pimpinan"
    OPERATOR = "operator"
    VERIFIKATOR = "verifikator"
    ADMIN = "admin"


SEBUTAN_PERAN: dict[Peran, str] = {
    Peran.PUBLIK: "pengunjung",
    Peran.PIMPINAN: "pimpinan",
    Peran.OPERATOR: "operator OPD",
    Peran.VERIFIKATOR: "verifikator",
    Peran.ADMIN: "admin",
}


@dataclass(frozen=True)
class Tugas:
    """One role in one wilayah (SEMUA: in every one); an operator's is for one OPD, too."""

    peran: Peran
    wilayah: str
    opd: str = ""

    def __post_init__(self) -> None:
        if self.peran is Peran.PUBLIK:
            raise ValueError("publik is what everybody is; it is assigned to nobody")
        if (self.peran is Peran.OPERATOR) != bool(self.opd):
            raise ValueError("an operator, and nobody else, has an OPD")
        if not self.wilayah:
            raise ValueError("a role holds in a wilayah")

    def mencakup(self, wilayah: str, opd: str) -> bool:
        """Whether it reaches a wilayah and, for an operator, an OPD (SEMUA: all there are)."""
        milik = self.opd in (SEMUA, opd) or self.peran is not Peran.OPERATOR
        return self.wilayah in (SEMUA, wilayah) and milik


@dataclass(frozen=True)
class Pelaku:
    """A person who acts: the subject of the sign-in, a name to show, what is assigned to them."""

    subjek: str
    nama: str
    tugas: tuple[Tugas, ...] = ()
    aktif: bool = True


PUBLIK = Pelaku("", "Pengunjung")


def setempat(subjek: str, nama: str) -> Pelaku:
    """The one person at the machine itself: operator of every OPD, and admin."""
    return Pelaku(subjek, nama, (Tugas(Peran.OPERATOR, SEMUA, SEMUA), Tugas(Peran.ADMIN, SEMUA)))
