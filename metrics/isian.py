"""A row written by hand, as texts, into its worked sum; without a store and without a screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from domain.angka import Konvensi, baca, konvensi_mungkin, tulis
from domain.aturan import Aturan, aturan_dari
from domain.istilah import Arah
from domain.langkah import Hitungan, Ukuran, hitungan
from domain.ordinal import SKALA, tingkat
from domain.target import Target, TargetSalah, target_dari

KOSONG = frozenset({"", "-", "–", "...", "…", "na", "n/a", "tidak ada", "belum ada"})
SETELAN = {"formula": "formula_turun", "maks": "maks", "batas": "batas", "label": "label"}
_ISIAN = ("arah", "target", "realisasi", "skala")
_SKALA = ", ".join(SKALA)


class IsianSalah(ValueError):
    """A text that cannot be used; the sentence names the field as the caller calls it."""

    def __init__(self, pola: str, **isi: str) -> None:
        super().__init__(pola)
        self._isi = isi

    def kalimat(self, sebut: Callable[[str], str]) -> str:
        """The sentence, with `sebut` telling how a field (arah, target, ...) is called."""
        return str(self).format(**{nama: sebut(nama) for nama in _ISIAN}, **self._isi)


@dataclass(frozen=True)
class HitunganBaris:
    """A row as it was understood, the rules it was scored by, and its worked sum."""

    arah: Arah
    skala: str
    target: Target | None
    realisasi: float | None
    aturan: Aturan
    hitungan: Hitungan


def hitungan_baris(isian: Mapping[str, str]) -> HitunganBaris:
    """Work the sum of a row of texts: arah, target, realisasi; formula, maks, batas, label, skala.

    The first three are needed, the others have the defaults of domain.aturan. Raises IsianSalah
    or AturanSalah where a text cannot be read.
    """
    arah, skala = _arah(isian["arah"]), _skala(isian)
    aturan = aturan_dari({SETELAN[k]: _maks(k, v) for k, v in isian.items() if k in SETELAN})
    teks = (isian["target"].strip(), isian["realisasi"].strip())
    target = None if teks[0].lower() in KOSONG else _target(teks, arah, skala)
    realisasi = None if teks[1].lower() in KOSONG else _realisasi(teks, arah, skala)
    ukuran = Ukuran(max(_desimal(t) for t in teks), skala)
    hasil = hitungan(target, realisasi, arah, aturan, ukuran)
    return HitunganBaris(arah, skala, target, realisasi, aturan, hasil)


def _arah(teks: str) -> Arah:
    try:
        return Arah(teks.strip().lower())
    except ValueError as sebab:
        boleh = ", ".join(Arah)
        raise IsianSalah(
            "{arah} {teks}: harus salah satu dari {boleh}.", teks=teks, boleh=boleh
        ) from sebab


def _skala(isian: Mapping[str, str]) -> str:
    """The scale named, else the only one that knows the target's label."""
    skala = isian.get("skala", "")
    ordinal = isian["arah"].strip().lower() == Arah.ORDINAL
    if skala and skala not in SKALA:
        raise IsianSalah("{skala} {teks}: harus salah satu dari {boleh}.", teks=skala, boleh=_SKALA)
    if skala and not ordinal:
        raise IsianSalah("{skala} {teks}: hanya untuk {arah} ordinal.", teks=skala)
    if skala or not ordinal:
        return skala
    teks = [isian[k].strip().lstrip("<>=≥≤ ") for k in ("target", "realisasi")]
    kata = [t for t in teks if t.lower() not in KOSONG and not t.isdecimal()]
    cocok = [s for s in SKALA if kata and all(tingkat(s, t) for t in kata)]
    if not kata:
        return ""  # levels by their positions need no labels
    if len(cocok) != 1:
        raise IsianSalah("{arah} ordinal memerlukan {skala}: {boleh}.", boleh=_SKALA)
    return cocok[0]


def _maks(kunci: str, teks: str) -> str | float:
    if kunci != "maks" or teks == "tanpa":
        return teks
    return float(teks) if teks.isdecimal() else teks


def _target(teks: tuple[str, str], arah: Arah, skala: str) -> Target:
    try:
        return target_dari(teks[0], _dibaca(arah, skala), skala, _konvensi(teks[0], teks))
    except TargetSalah as sebab:
        raise IsianSalah("{target}: {sebab}.", sebab=str(sebab)) from sebab


def _dibaca(arah: Arah, skala: str) -> Arah:
    """How a text is read: without a scale a level is a plain number."""
    return arah if skala else Arah.NAIK


def _realisasi(teks: tuple[str, str], arah: Arah, skala: str) -> float:
    """The realisasi is read as a target of one point is, but is never a range or a bound."""
    isi = teks[1].removesuffix("%").strip()
    try:
        dibaca = target_dari(isi, _dibaca(arah, skala), skala, _konvensi(isi, teks))
    except TargetSalah:
        dibaca = None
    if dibaca is None or dibaca.bawah is None or not dibaca.titik:
        perlu = f"satu dari {', '.join(SKALA[skala])}" if skala else "satu angka, misalnya 11,44"
        raise IsianSalah(
            "{realisasi} {teks}: tulis {perlu}, atau kosongkan bila belum ada.",
            teks=teks[1],
            perlu=perlu,
        )
    return dibaca.bawah


def _potongan(teks: str) -> list[str]:
    """The numbers in a text, without the words and signs of ranges and bounds."""
    bersih = "".join(c if c.isdigit() or c in ".," else " " for c in teks)
    return [p.strip(".,") for p in bersih.split() if any(c.isdigit() for c in p)]


def _konvensi(milik: str, teks: tuple[str, str]) -> Konvensi:
    """How a text writes its numbers: by its own, else by the other text's unmistakable ones.

    1.234 alone is a thousand or little more than one: refused, not guessed.
    """
    for bukti in (_potongan(milik), [p for t in teks for p in _potongan(t)]):
        pasti = {k for p in bukti if len(m := konvensi_mungkin(p)) == 1 for k in m}
        if len(pasti) == 1:
            return pasti.pop()
    for p in _potongan(milik):
        nilai = {baca(p, k) for k in konvensi_mungkin(p)}
        if len(nilai) > 1:
            dua = " atau ".join(tulis(n, 3 if n % 1 else 0).replace(".", "") for n in sorted(nilai))
            raise IsianSalah("“{p}” dapat dibaca dua cara: tulis {dua}.", p=p, dua=dua)
    return Konvensi.INDONESIA


def _desimal(teks: str) -> int:
    pecahan = [p for p in _potongan(teks) if "," in p or "." in p]
    return max([2, *(len(p) - 1 - max(p.rfind(","), p.rfind(".")) for p in pecahan)])
