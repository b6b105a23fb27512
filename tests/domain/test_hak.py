from itertools import product

import pytest

from domain.hak import (
    HAK,
    Tindakan,
    boleh_di_suatu_tempat,
    larangan,
    opd_dalam,
    peran_dalam,
)
from domain.peran import PUBLIK, SEMUA, Pelaku, Peran, Tugas, setempat

# Who may do what in their own wilayah (and OPD), written by hand.
# publik, pimpinan, operator, verifikator, admin
HARAP = """
lihat                 x x x x x
lihat_triwulan        . x x x x
lihat_verifikasi      . x . x x
lihat_tindak_lanjut   . x x x x
lihat_rapat           . x . x x
lihat_masukan         . x . x x
lihat_audit           . . . . x
isi                   . . x . .
ajukan                . . x . .
tarik                 . . x . .
periksa               . . . x x
verifikasi            . . . x x
kembalikan            . . . x x
setujui               . . . x x
kunci                 . . . x x
buka_kunci            . . . . x
atur_periode          . . . x x
buat_tindak_lanjut    . . . x x
lapor_tindak_lanjut   . . x x x
catat_rapat           . . . x x
kirim_masukan         x x x x x
moderasi_masukan      . . . x x
atur_masukan          . . . . x
muat                  . . . x x
batal_muat            . . . x x
kelola_pengguna       . . . . x
"""
BARIS = {t: dict(zip(Peran, s, strict=True)) for t, *s in map(str.split, HARAP.strip().split("\n"))}


def orang(
    peran: Peran, wilayah: str = "9901", opd: str = "DINKES", *, aktif: bool = True
) -> Pelaku:
    if peran is Peran.PUBLIK:
        return PUBLIK
    milik = opd if peran is Peran.OPERATOR else ""
    return Pelaku(f"{peran}@contoh", f"Si {peran}", (Tugas(peran, wilayah, milik),), aktif)


def test_the_table_says_of_each_act_and_role_what_the_field_says() -> None:
    assert set(BARIS) == {str(t) for t in Tindakan} == {str(t) for t in HAK}
    for tindakan, peran in product(Tindakan, Peran):
        alasan = larangan(orang(peran), tindakan, "9901", "DINKES")
        assert (alasan is None) == (BARIS[tindakan][peran] == "x"), (tindakan, peran, alasan)
        assert alasan is None or (alasan.endswith(".") and "Hanya" in alasan)


def test_a_role_holds_in_its_own_wilayah_only() -> None:
    for tindakan, peran in product(Tindakan, Peran):
        if Peran.PUBLIK not in HAK[tindakan].peran:
            assert larangan(orang(peran), tindakan, "1604", "DINKES") is not None
            assert larangan(orang(peran), tindakan, SEMUA) is not None
    assert "wilayah 1604" in str(larangan(orang(Peran.ADMIN), Tindakan.KUNCI, "1604"))
    assert "semua wilayah" in str(larangan(orang(Peran.ADMIN), Tindakan.KUNCI))
    assert larangan(orang(Peran.ADMIN, SEMUA), Tindakan.KUNCI, "1604") is None


def test_an_operator_acts_for_the_own_opd_only() -> None:
    operator = orang(Peran.OPERATOR)
    assert larangan(operator, Tindakan.ISI, "9901", "DINKES") is None
    assert "OPD DISDIK" in str(larangan(operator, Tindakan.ISI, "9901", "DISDIK"))
    assert "semua OPD" in str(larangan(operator, Tindakan.ISI, "9901"))
    assert larangan(orang(Peran.OPERATOR, opd=SEMUA), Tindakan.ISI, "9901", "DISDIK") is None


def test_of_which_opd_somebody_reads_is_told_by_their_roles() -> None:
    def dibaca(*tugas: Tugas) -> frozenset[str] | None:
        orang = Pelaku("x", "X", tugas)
        return opd_dalam(orang, Tindakan.LIHAT_TINDAK_LANJUT, "9901")

    dua = Tugas(Peran.OPERATOR, "9901", "A"), Tugas(Peran.OPERATOR, "1604", "B")
    assert dibaca(*dua) == {"A"}
    assert dibaca(Tugas(Peran.OPERATOR, "9901", SEMUA)) is None
    assert dibaca(*dua, Tugas(Peran.PIMPINAN, "9901")) is None
    assert dibaca() == frozenset()


def test_who_was_disabled_may_do_what_everybody_may() -> None:
    for tindakan, peran in product(Tindakan, set(Peran) - {Peran.PUBLIK}):
        alasan = larangan(orang(peran, aktif=False), tindakan, "9901", "DINKES")
        assert (alasan is None) == (BARIS[tindakan][Peran.PUBLIK] == "x")
        assert alasan is None or "dinonaktifkan" in alasan
    assert peran_dalam(orang(Peran.ADMIN, aktif=False), "9901") == {Peran.PUBLIK}


def test_a_visitor_is_told_to_sign_in() -> None:
    assert larangan(PUBLIK, Tindakan.ISI, "9901") == (
        "Hanya operator OPD yang dapat mengisi laporan; masuk dahulu."
    )


def test_who_may_is_listed_as_one_says_it() -> None:
    assert larangan(PUBLIK, Tindakan.LIHAT_TRIWULAN) == (
        "Hanya pimpinan, operator OPD, verifikator, atau admin yang dapat melihat laporan "
        "triwulan; masuk dahulu."
    )


def test_one_person_on_one_laptop_has_every_right() -> None:
    for tindakan in Tindakan:
        assert larangan(setempat("siti", "Siti"), tindakan) is None


def test_the_menu_asks_whether_there_is_any_place() -> None:
    operator = orang(Peran.OPERATOR)
    assert boleh_di_suatu_tempat(operator, Tindakan.LIHAT_TRIWULAN)
    assert not boleh_di_suatu_tempat(operator, Tindakan.LIHAT_AUDIT)
    assert not boleh_di_suatu_tempat(PUBLIK, Tindakan.LIHAT_TRIWULAN)
    assert boleh_di_suatu_tempat(PUBLIK, Tindakan.KIRIM_MASUKAN)
    assert peran_dalam(operator, "9901", "DINKES") == {Peran.PUBLIK, Peran.OPERATOR}
    assert peran_dalam(operator, "9901", "DISDIK") == {Peran.PUBLIK}


@pytest.mark.parametrize(
    ("peran", "wilayah", "opd"),
    [
        (Peran.PUBLIK, "9901", ""),
        (Peran.OPERATOR, "9901", ""),
        (Peran.ADMIN, "9901", "DINKES"),
        (Peran.ADMIN, "", ""),
    ],
)
def test_an_assignment_that_means_nothing_cannot_be_made(
    peran: Peran, wilayah: str, opd: str
) -> None:
    with pytest.raises(ValueError, match=r"publik|operator|wilayah"):
        Tugas(peran, wilayah, opd)
