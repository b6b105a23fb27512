"""What a finding is, and what findings are made of; no rule lives here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from domain.laju import Laju
from metrics.jalur import JalurIndikator
from metrics.kinerja import Kinerja
from metrics.konsistensi import Selisih

Tahunan = Sequence[Mapping[str, Any]]  # a row a year


class Tingkat(IntEnum):
    """How much a finding asks for a decision; the lower, the sooner."""

    MENDESAK = 1
    MEMBURUK = 2
    CATATAN = 3
    MEMBAIK = 4
    BELUM_DIKETAHUI = 5


@dataclass(frozen=True)
class Temuan:
    """One finding: kode names its rule, indikator is "" where it is about the whole.

    `urut` sorts findings of one tingkat and kode, the smallest first.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    isi: str
    indikator: str
    urut: float = 0.0


@dataclass(frozen=True)
class SkorTahun:
    """A year of a plan by its rows alone, as metrics.kinerja.skor gives them."""

    tahun: int
    baris_indikator: list[dict[str, Any]]


@dataclass(frozen=True)
class Bahan:
    """What findings are made of: the kinerja of a year, and what is known beside it.

    sebelum is the same plan a year earlier. By indikator: peringkat the rows of peringkat_tahunan,
    jarak those of perubahan.jarak to the wilayah named `acuan`, laju its rates, jalur the verdict
    on its way to the end target, terakhir year and quarter of its last figure. selisih are the
    figures that contradict each other.
    """

    kinerja: Kinerja
    sebelum: Kinerja | SkorTahun | None = None
    acuan: str = ""
    peringkat: Mapping[str, Tahunan] = field(default_factory=dict[str, Tahunan])
    jarak: Mapping[str, Tahunan] = field(default_factory=dict[str, Tahunan])
    laju: Mapping[str, Laju | None] = field(default_factory=dict[str, Laju | None])
    jalur: Mapping[str, JalurIndikator] = field(default_factory=dict[str, JalurIndikator])
    selisih: Sequence[Selisih] = ()
    terakhir: Mapping[str, tuple[int, int]] | None = None
