"""An independent slow capaian in exact fractions, written from domain.md, agrees with ours."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.aturan import Aturan, FormulaTurun
from domain.capaian import capaian
from domain.istilah import Arah, Keadaan
from domain.target import Target


def lambat(
    bawah: Fraction | None, atas: Fraction | None, r: Fraction, arah: str, formula: str
) -> Fraction | None:
    """Percent as section 2 tells it, None where it cannot be computed."""
    if bawah is not None and (bawah == atas or r < bawah):
        t = bawah
    elif atas is not None and r > atas:
        t = atas
    else:
        return Fraction(100)
    if t == 0:
        return Fraction(100) if arah == "turun" and r == 0 else None
    if t < 0:
        return None
    if arah == "naik":
        return 100 * r / t
    if arah == "tetap":
        return 100 * (1 - abs(r - t) / abs(t))
    if arah == "ordinal":
        return Fraction(100) if r >= t else 100 * r / t
    if formula == "selisih":
        return 100 * (2 * t - r) / t
    return 100 * t / r if r > 0 else None


ANGKA = st.integers(-2000, 20000).map(lambda n: Fraction(n, 100))
UJUNG = st.one_of(st.none(), ANGKA)
DINILAI = st.sampled_from([a for a in Arah if a is not Arah.NETRAL])


@given(UJUNG, UJUNG, ANGKA, DINILAI, st.sampled_from(FormulaTurun), st.booleans())
def test_exact_fractions_agree(
    satu: Fraction | None,
    dua: Fraction | None,
    r: Fraction,
    arah: Arah,
    formula: FormulaTurun,
    satu_titik: bool,
):
    bawah, atas = (satu, satu) if satu_titik else (satu, dua)
    if bawah is not None and atas is not None and bawah > atas:
        bawah, atas = atas, bawah
    if bawah is None and atas is None:
        return
    target = Target(None if bawah is None else float(bawah), None if atas is None else float(atas))
    tepat = lambat(bawah, atas, r, arah.value, formula.value)
    hasil = capaian(target, float(r), arah, Aturan(formula_turun=formula, maks=120))
    if tepat is None:
        assert hasil.keadaan is Keadaan.TIDAK_DAPAT_DIHITUNG
    else:
        assert hasil.mentah is not None
        assert hasil.nilai is not None
        assert abs(Fraction(hasil.mentah) - tepat) <= abs(tepat) / 10**9 + Fraction(1, 10**9)
        terpotong = min(max(tepat, Fraction(0)), Fraction(120))
        assert abs(Fraction(hasil.nilai) - terpotong) <= Fraction(1, 10**6)
