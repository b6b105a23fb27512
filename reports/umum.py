"""A report for the public: without what only the offices of a wilayah read; figures stay."""

from dataclasses import replace

from reports.isi import Faktor, IsiIndikator, Laporan


def untuk_umum(laporan: Laporan) -> Laporan:
    """The report without notes of meetings, tindak lanjut and the words of OPD."""
    return replace(
        laporan,
        catatan=(),
        tindak_lanjut=(),
        kartu=_polos(laporan.kartu),
        indikator_tujuan={k: _polos(i) for k, i in laporan.indikator_tujuan.items()},
        sasaran=tuple(replace(s, indikator=_polos(s.indikator)) for s in laporan.sasaran),
    )


def _polos(semua: tuple[IsiIndikator, ...]) -> tuple[IsiIndikator, ...]:
    return tuple(replace(i, faktor=Faktor()) for i in semua)
