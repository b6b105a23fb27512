from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hak import Tindakan
from domain.peran import Peran
from domain.siklus import (
    PERLU_CATATAN,
    TINDAKAN_LAPORAN,
    Fase,
    Jendela,
    KeadaanLaporan,
    Tolakan,
    fase,
    lanjut,
    terlambat,
)

# What the field does, written by hand: act, from, to, who.
BOLEH = """
isi           draft         draft         operator
ajukan        draft         diajukan      operator
tarik         diajukan      draft         operator
periksa       diajukan      diajukan      verifikator admin
kembalikan    diajukan      draft         verifikator admin
kembalikan    diverifikasi  draft         verifikator admin
kembalikan    disetujui     draft         verifikator admin
verifikasi    diajukan      diverifikasi  verifikator admin
setujui       diverifikasi  disetujui     verifikator admin
kunci         disetujui     terkunci      verifikator admin
buka_kunci    terkunci      disetujui     admin
"""
SEL = {
    (KeadaanLaporan(dari), Tindakan(tindakan), Peran(peran)): KeadaanLaporan(ke)
    for tindakan, dari, ke, *semua in map(str.split, BOLEH.strip().splitlines())
    for peran in semua
}
JENDELA = Jendela(date(2026, 4, 1), date(2026, 4, 15), date(2026, 5, 1))


@pytest.mark.parametrize("fase", list(Fase))
@pytest.mark.parametrize("peran", list(Peran))
def test_every_cell_leads_on_or_says_why_not(peran: Peran, fase: Fase) -> None:
    for keadaan, tindakan in product(KeadaanLaporan, Tindakan):
        hasil = lanjut(keadaan, tindakan, peran, fase, "ada alasan")
        harap = SEL.get((keadaan, tindakan, peran))
        if fase is Fase.BELUM_BUKA or (fase is Fase.KUNCI and tindakan is not Tindakan.KUNCI):
            harap = None
        if fase is Fase.TUTUP and tindakan in (Tindakan.ISI, Tindakan.AJUKAN, Tindakan.TARIK):
            harap = None
        sel = (keadaan, tindakan, peran, fase)
        if harap is None:
            assert isinstance(hasil, Tolakan), sel
            assert hasil.alasan.endswith("."), sel
            assert len(hasil.alasan) > 20, sel
        else:
            assert hasil is harap, sel


@pytest.mark.parametrize("sel", list(SEL))
def test_only_returning_withdrawing_and_unlocking_need_a_note(
    sel: tuple[KeadaanLaporan, Tindakan, Peran],
) -> None:
    tanpa = lanjut(*sel, Fase.BUKA, "  ")
    assert isinstance(tanpa, Tolakan) == (str(sel[1]) in ("tarik", "kembalikan", "buka_kunci"))
    assert {str(t) for t in PERLU_CATATAN} == {"tarik", "kembalikan", "buka_kunci"}


def test_the_acts_on_a_report_are_those_of_the_table() -> None:
    assert {str(t) for t in TINDAKAN_LAPORAN} == {b.split()[0] for b in BOLEH.strip().splitlines()}


@pytest.mark.parametrize(
    ("hari", "harap", "dikembalikan"),
    [
        (date(2026, 3, 31), Fase.BELUM_BUKA, Fase.BELUM_BUKA),
        (date(2026, 4, 1), Fase.BUKA, Fase.BUKA),
        (date(2026, 4, 15), Fase.BUKA, Fase.BUKA),
        (date(2026, 4, 16), Fase.TUTUP, Fase.BUKA),
        (date(2026, 4, 30), Fase.TUTUP, Fase.BUKA),
        (date(2026, 5, 1), Fase.KUNCI, Fase.KUNCI),
    ],
)
def test_a_returned_report_may_be_corrected_until_the_period_locks(
    hari: date, harap: Fase, dikembalikan: Fase
) -> None:
    assert fase(JENDELA, hari) is harap
    assert fase(JENDELA, hari, dikembalikan=True) is dikembalikan


def test_only_a_draft_is_late_and_from_the_day_after_the_last() -> None:
    assert terlambat(JENDELA, date(2026, 4, 15), KeadaanLaporan.DRAFT) == 0
    assert terlambat(JENDELA, date(2026, 4, 18), KeadaanLaporan.DRAFT) == 3
    assert terlambat(JENDELA, date(2026, 4, 18), KeadaanLaporan.DIAJUKAN) == 0


@pytest.mark.parametrize("hari", [(2, 1, 3), (1, 3, 3), (1, 3, 2)])
def test_windows_out_of_order_are_none(hari: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="does not hold"):
        Jendela(*(date(2026, 1, h) for h in hari))


@given(
    st.lists(st.tuples(st.sampled_from(Tindakan), st.sampled_from(Peran), st.sampled_from(Fase)))
)
def test_no_way_leads_to_a_state_that_the_machine_does_not_know(
    jalan: list[tuple[Tindakan, Peran, Fase]],
) -> None:
    keadaan = KeadaanLaporan.DRAFT
    for tindakan, peran, saat in jalan:
        hasil = lanjut(keadaan, tindakan, peran, saat, "alasan")
        if not isinstance(hasil, Tolakan):
            keadaan = hasil
    assert keadaan in tuple(KeadaanLaporan)
