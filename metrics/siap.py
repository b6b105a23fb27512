"""A plan made ready to be scored in any period; nothing is scored here and nothing fetched."""

from dataclasses import dataclass

from metrics.angka import (
    Daftar,
    Kolom,
    kolom_realisasi,
    kolom_target,
    realisasi_periode,
    target_periode,
    teks,
)
from metrics.kaskade import Kaskade, kaskade, letak
from metrics.masukan import KinerjaInput


@dataclass(frozen=True)
class Siap:
    """What is the same in every period: the cascade, the plan's indikator in its order, figures.

    daftar has each indikator once, ke says for each row of `kolom` which of them it is.
    """

    masukan: KinerjaInput
    susunan: Kaskade
    kolom: Kolom
    realisasi: Kolom
    target: Kolom
    daftar: Daftar
    ke: list[int]

    def disusun(self, tahun: int, triwulan: int) -> Kolom:
        """The plan's indikator in its order, each with realisasi and target of the period."""
        akhir = self.masukan.tahun_akhir
        angka = {
            **realisasi_periode(self.realisasi, self.daftar, tahun, triwulan),
            **target_periode(self.target, self.daftar, tahun, triwulan, akhir),
        }
        return {**self.kolom, **{nama: isi[self.ke] for nama, isi in angka.items()}}


def siapkan(masukan: KinerjaInput) -> Siap:
    """Put the indikator in the plan's order and the figures in columns."""
    susunan = kaskade(masukan.simpul, masukan.tautan)
    milik = {str(nama): masukan.indikator[nama].to_numpy() for nama in masukan.indikator}
    kode: list[str] = milik["indikator"].tolist()
    pertama = {k: i for i, k in reversed(list(enumerate(kode)))}
    daftar = Daftar(tuple(pertama), teks(masukan.indikator, "agregasi")[list(pertama.values())])
    tempat = letak(susunan, masukan.indikator)
    urut = sorted(range(len(kode)), key=lambda i: (tempat["tempat"][i], milik["urut"][i], kode[i]))
    baris = {k: i for i, k in enumerate(daftar.kode)}
    kolom = {nama: isi[urut] for nama, isi in (milik | tempat).items()}
    kolom |= {"jenis_simpul": kolom["jenis"], "simpul": kolom["kode"]}
    return Siap(
        masukan,
        susunan,
        kolom,
        kolom_realisasi(masukan.realisasi),
        kolom_target(masukan.target),
        daftar,
        [baris[kode[i]] for i in urut],
    )
