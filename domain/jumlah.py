"""Roll-up of capaian on plain values: weighted mean, cakupan and bounds; it fetches nothing."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from domain.aturan import Aturan
from domain.istilah import Keadaan
from domain.predikat import Kelas, kelas_capaian


@dataclass(frozen=True)
class Bagian:
    """One part of a whole: its weight, its capaian if known, its bounds and its own cakupan."""

    bobot: float
    nilai: float | None
    bawah: float
    atas: float
    cakupan: float


@dataclass(frozen=True)
class Jumlah:
    """A whole: capaian of what is known, bounds with the unknown at 0 and at the cap.

    cakupan is the known share by weight, 0 to 1, through all levels below.
    """

    keadaan: Keadaan
    nilai: float | None
    bawah: float
    atas: float
    cakupan: float
    kelas: Kelas | None = None


class BobotSalah(ValueError):
    """Weights that cannot be averaged; the message names them."""


def bagian_indikator(bobot: float, nilai: float | None, aturan: Aturan) -> Bagian:
    """Make the part that one indikator is: fully known, or anything from 0 to the cap."""
    if nilai is None:
        return Bagian(bobot, None, 0.0, aturan.batas_atas, 0.0)
    return Bagian(bobot, nilai, nilai, nilai, 1.0)


def bagian_simpul(bobot: float, bawahan: Jumlah) -> Bagian:
    """Make the part that a node of the level below is in the whole above it."""
    return Bagian(bobot, bawahan.nilai, bawahan.bawah, bawahan.atas, bawahan.cakupan)


def jumlah(bagian: Sequence[Bagian], aturan: Aturan) -> Jumlah:
    """Roll parts up to their whole (docs/decisions.md: an incomplete whole is never green).

    A whole without parts is unknown between 0 and the cap. Raises BobotSalah where a weight is
    negative or all are zero.
    """
    if not bagian:
        return Jumlah(Keadaan.BELUM_ADA_INDIKATOR, None, 0.0, aturan.batas_atas, 0.0)
    total = math.fsum(b.bobot for b in bagian)
    if total <= 0 or any(b.bobot < 0 for b in bagian):
        raise BobotSalah(f"bobot {[b.bobot for b in bagian]} tidak dapat dirata-ratakan")
    cakupan = math.fsum(b.bobot * b.cakupan for b in bagian) / total
    bawah = math.fsum(b.bobot * b.bawah for b in bagian) / total
    atas = math.fsum(b.bobot * b.atas for b in bagian) / total
    tahu = [(b.bobot, b.nilai) for b in bagian if b.nilai is not None]
    berat = math.fsum(w for w, _ in tahu)
    if berat == 0:
        return Jumlah(Keadaan.BELUM_ADA_DATA, None, bawah, atas, cakupan)
    nilai = math.fsum(w * n for w, n in tahu) / berat
    if bulat_cakupan(cakupan) < aturan.cakupan_minimum:
        return Jumlah(Keadaan.SEMENTARA, nilai, bawah, atas, cakupan)
    return Jumlah(Keadaan.DINILAI, nilai, bawah, atas, cakupan, kelas_capaian(nilai, aturan.batas))


def bulat_cakupan(cakupan: float) -> float:
    """Take away the binary dust of a share, so that 4 of 5 is the 80 % it is."""
    return round(cakupan, 9)
