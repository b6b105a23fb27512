"""What an OPD reports of a period: its indikator, targets, earlier figures; it fetches nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.angka import Satuan, tulis
from domain.istilah import Agregasi, Arah, StatusAngka
from domain.ordinal import label
from domain.periode import ROMAWI, SETAHUN
from metrics.acuan import satuan_dari
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.masukan import KinerjaInput


@dataclass(frozen=True)
class BarisLaporan:
    """An indikator in a report: what it is measured by, and what is known before the entry.

    `target` is the period's (s.d. TW n) and `target_tahun` the year's, as written; `angka` are all
    known figures by year and quarter. `dilaporkan` is False for what exists only for the year
    where a quarter is reported: `terakhir` is then its last year with a figure (0: none).
    """

    indikator: str
    nama: str
    opd: str
    satuan: Satuan
    arah: Arah
    agregasi: Agregasi
    skala: str
    target: str
    target_tahun: str
    angka: Mapping[tuple[int, int], float]
    dilaporkan: bool
    terakhir: int

    def tulis(self, nilai: float | None) -> str:
        """A value as it is written: a level by its label, an unknown as a dash."""
        if nilai is not None and self.skala:
            return label(self.skala, int(nilai)) or tulis(nilai, 0)
        return self.satuan.tulis(nilai)


def baris_laporan(masukan: KinerjaInput, periode: Kinerja, setahun: Kinerja) -> list[BarisLaporan]:
    """The plan's indikator in its order, each once; both scores are of the period's year."""
    angka: dict[str, dict[tuple[int, int], float]] = {}
    for b in baris(masukan.realisasi):
        if b["nilai"] is not None:
            angka.setdefault(b["indikator"], {})[b["tahun"], b["triwulan"]] = b["nilai"]
    target = {b["indikator"]: b["target_teks"] for b in baris(setahun.indikator)}
    hasil: dict[str, BarisLaporan] = {}
    for b in baris(periode.indikator):
        hasil.setdefault(b["indikator"], _baris(b, periode, angka.get(b["indikator"], {}), target))
    return list(hasil.values())


def _baris(
    b: Mapping[str, Any],
    periode: Kinerja,
    angka: Mapping[tuple[int, int], float],
    target: Mapping[str, str],
) -> BarisLaporan:
    agregasi = Agregasi(b["agregasi"])
    return BarisLaporan(
        indikator=b["indikator"],
        nama=b["nama"],
        opd=b["opd"],
        satuan=satuan_dari(b),
        arah=Arah(b["arah"]),
        agregasi=agregasi,
        skala=b["skala"],
        target=b["target_teks"],
        target_tahun=target.get(b["indikator"], ""),
        angka=angka,
        dilaporkan=periode.triwulan == SETAHUN or agregasi is not Agregasi.TAHUNAN,
        terakhir=max((t for t, q in angka if q == SETAHUN and t <= periode.tahun), default=0),
    )


def sebelumnya(isi: BarisLaporan, tahun: int, triwulan: int) -> list[tuple[str, str]]:
    """Known figures beside an entry, as (period, value): last year's, then this year's earlier."""
    periode = [(tahun, t) for t in range(1, triwulan)] if triwulan else []
    lalu = [(tahun - 1, triwulan)] if triwulan else [(tahun - n, SETAHUN) for n in (3, 2, 1)]
    return [(tulis_periode(*p), isi.tulis(isi.angka.get(p))) for p in (*lalu, *periode)]


def tulis_periode(tahun: int, triwulan: int) -> str:
    """A period as a name: TW II 2025, or Tahun 2025."""
    return f"{ROMAWI[triwulan]} {tahun}" if triwulan else f"Tahun {tahun}"


def realisasi_dengan(
    realisasi: pd.DataFrame,
    wilayah: str,
    periode: tuple[int, int],
    nilai: Mapping[str, float | None],
) -> pd.DataFrame:
    """The figures with those of a period as they are entered; one without a value is left out."""
    tahun, triwulan = periode
    diisi = {kode: n for kode, n in nilai.items() if n is not None}
    lama = realisasi[
        ~(
            (realisasi["tahun"] == tahun)
            & (realisasi["triwulan"] == triwulan)
            & realisasi["indikator"].isin(list(diisi))
        )
    ]
    teks = [n for n in realisasi.columns if n not in ("tahun", "triwulan", "nilai", "load")]
    baru = pd.DataFrame(
        [
            dict.fromkeys(teks, "")
            | {"indikator": kode, "wilayah": wilayah, "status": StatusAngka.TETAP.value, "load": 0,
               "tahun": tahun, "triwulan": triwulan, "nilai": n}
            for kode, n in diisi.items()
        ],
        columns=realisasi.columns,
    )  # fmt: skip
    if baru.empty:
        return realisasi
    return pd.concat([lama, baru.astype(realisasi.dtypes.to_dict())], ignore_index=True)
