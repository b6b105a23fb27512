"""Roles as an identity provider lists them, one word each; what is no role of ours is left out."""

from collections.abc import Iterable

from domain.peran import Peran, Tugas

AWALAN = "capaian"  # capaian:verifikator:1604, capaian:operator:9901:4.01, capaian:admin:*


def tugas_dari_klaim(klaim: Iterable[str]) -> tuple[Tugas, ...]:
    """The tugas among the words of a claim, each `capaian:peran:wilayah`, an operator's `:opd`."""
    return tuple(t for satu in klaim if (t := _tugas(satu.strip().strip("/"))) is not None)


def _tugas(kata: str) -> Tugas | None:
    awalan, *bagian = kata.split(":")
    if awalan != AWALAN or not 2 <= len(bagian) <= 3 or bagian[0] not in set(Peran):
        return None
    try:
        return Tugas(Peran(bagian[0]), *bagian[1:])
    except ValueError:  # publik, an operator without an OPD, a role without a wilayah
        return None
