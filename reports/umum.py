"""A report without the words that its reader may not see in the application; figures stay."""

from dataclasses import replace

from reports.isi import Faktor, IsiIndikator, Laporan


def untuk_umum(laporan: Laporan) -> Laporan:
    """The report without notes of meetings, tindak lanjut and the words of OPD."""
    return untuk_opd(laporan, frozenset())


def untuk_opd(laporan: Laporan, opd: frozenset[str]) -> Laporan:
    """The same for an operator, who reads the tindak lanjut and the words of these OPD."""
    return replace(
        laporan,
        catatan=(),
        tindak_lanjut=tuple(t for t in laporan.tindak_lanjut if t.opd in opd),
        kartu=_polos(laporan.kartu, opd),
        indikator_tujuan={k: _polos(i, opd) for k, i in laporan.indikator_tujuan.items()},
        sasaran=tuple(replace(s, indikator=_polos(s.indikator, opd)) for s in laporan.sasaran),
    )


def _polos(semua: tuple[IsiIndikator, ...], opd: frozenset[str]) -> tuple[IsiIndikator, ...]:
    return tuple(i if i.opd in opd else replace(i, faktor=Faktor()) for i in semua)
