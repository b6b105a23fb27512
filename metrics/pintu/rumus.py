"""`python -m metrics rumus`: the worked sum of a single row, without a store; and the registry."""

from typing import Any

from domain.angka import Konvensi, baca, bulat, konvensi_mungkin, tulis
from domain.aturan import Aturan, aturan_dari
from domain.istilah import KEADAAN_TEKS, Arah
from domain.langkah import Hitungan, Ukuran, hitungan
from domain.ordinal import SKALA, label, tingkat
from domain.target import Target, TargetSalah, target_dari, tulis_target
from metrics.keluaran import isi_aturan, tabel
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, PilihanSalah

KOSONG = frozenset({"", "-", "–", "...", "…", "na", "n/a", "tidak ada", "belum ada"})
SETELAN = {"formula": "formula_turun", "maks": "maks", "batas": "batas", "label": "label"}


def _jalankan(pilihan: Pilihan) -> Hasil:
    arah, skala = _arah(pilihan["arah"]), _skala(pilihan)
    aturan = aturan_dari({SETELAN[k]: _maks(k, v) for k, v in pilihan.items() if k in SETELAN})
    teks = (pilihan["target"].strip(), pilihan["realisasi"].strip())
    target = None if teks[0].lower() in KOSONG else _target(teks, arah, skala)
    realisasi = None if teks[1].lower() in KOSONG else _realisasi(teks, arah, skala)
    desimal = max(_desimal(t) for t in (teks[0], teks[1]))
    hasil = hitungan(target, realisasi, arah, aturan, Ukuran(desimal, skala))
    isi = {
        "arah": arah.value,
        "target": None if target is None else _target_isi(target, skala),
        "realisasi": _tingkat_isi(realisasi, skala),
        **isi_hitungan(hasil, aturan),
        "aturan": isi_aturan(aturan),
    }
    return isi, teks_hitungan(hasil, aturan)


def isi_hitungan(hasil: Hitungan, aturan: Aturan) -> dict[str, Any]:
    """A worked sum as plain values: capaian rounded to 2 decimals, null where there is none."""
    nilai = hasil.hasil
    return {
        "capaian": None if nilai.nilai is None else bulat(nilai.nilai),
        "capaian_mentah": nilai.mentah,
        "predikat": nilai.kelas and nilai.kelas.label[aturan.label],
        "keadaan": nilai.keadaan.value,
        "rumus": hasil.rumus and hasil.rumus.kode,
        "langkah": [
            {"bagian": g.bagian.value, "teks": g.teks, "nilai": g.nilai} for g in hasil.langkah
        ],
    }


def teks_hitungan(hasil: Hitungan, aturan: Aturan) -> str:
    """A worked sum as lines of text, its result last."""
    baris = [(f"{i}.", g.bagian.value, g.teks) for i, g in enumerate(hasil.langkah, 1)]
    isi = isi_hitungan(hasil, aturan)
    predikat = isi["predikat"] or KEADAAN_TEKS[hasil.hasil.keadaan]
    kepala = tabel(("", "Langkah", "Isi"), baris)
    return f"{kepala}\n\nCapaian: {tulis(isi['capaian'])} · {predikat}"


def _arah(teks: str) -> Arah:
    try:
        return Arah(teks.strip().lower())
    except ValueError as sebab:
        boleh = ", ".join(Arah)
        raise PilihanSalah(f"--arah {teks}: harus salah satu dari {boleh}.") from sebab


def _skala(pilihan: Pilihan) -> str:
    """The scale named, else the only one that knows the target's label."""
    skala = pilihan.get("skala", "")
    ordinal = pilihan["arah"].strip().lower() == Arah.ORDINAL
    if skala and skala not in SKALA:
        raise PilihanSalah(f"--skala {skala}: harus salah satu dari {', '.join(SKALA)}.")
    if skala and not ordinal:
        raise PilihanSalah(f"--skala {skala}: hanya untuk --arah ordinal.")
    if skala or not ordinal:
        return skala
    teks = [pilihan[k].strip().lstrip("<>=≥≤ ") for k in ("target", "realisasi")]
    kata = [t for t in teks if t.lower() not in KOSONG and not t.isdecimal()]
    cocok = [s for s in SKALA if kata and all(tingkat(s, t) for t in kata)]
    if not kata:
        return ""  # levels by their positions need no labels
    if len(cocok) != 1:
        raise PilihanSalah(f"--arah ordinal memerlukan --skala: {', '.join(SKALA)}.")
    return cocok[0]


def _maks(kunci: str, teks: str) -> str | float:
    if kunci != "maks" or teks == "tanpa":
        return teks
    return float(teks) if teks.isdecimal() else teks


def _target(teks: tuple[str, str], arah: Arah, skala: str) -> Target:
    try:
        return target_dari(teks[0], _dibaca(arah, skala), skala, _konvensi(teks[0], teks))
    except TargetSalah as sebab:
        raise PilihanSalah(f"--target: {sebab}.") from sebab


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
        raise PilihanSalah(f"--realisasi {teks[1]}: tulis {perlu}, atau kosongkan bila belum ada.")
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
            raise PilihanSalah(f"“{p}” dapat dibaca dua cara: tulis {dua}.")
    return Konvensi.INDONESIA


def _desimal(teks: str) -> int:
    pecahan = [p for p in _potongan(teks) if "," in p or "." in p]
    return max([2, *(len(p) - 1 - max(p.rfind(","), p.rfind(".")) for p in pecahan)])


def _target_isi(target: Target, skala: str) -> Any:
    if skala:
        return tulis_target(target, 0, skala)
    return target.bawah if target.titik else {"bawah": target.bawah, "atas": target.atas}


def _tingkat_isi(realisasi: float | None, skala: str) -> Any:
    return realisasi if realisasi is None or not skala else label(skala, int(realisasi))


RUMUS = Perintah(
    "rumus",
    _jalankan,
    frozenset({"arah", "target", "realisasi"}),
    frozenset({"formula", "maks", "batas", "label", "skala"}),
    "hitungan satu baris langkah demi langkah, tanpa basis data",
    """\
--arah naik: 100 × R ÷ T; turun: 100 × (2T − R) ÷ T (--formula selisih) atau 100 × T ÷ R (rasio);
tetap: 100 × (1 − |R − T| ÷ T); ordinal: tingkat dibanding tingkat; netral: tidak dinilai.
Target boleh angka (9,8), rentang (11,9-12,4), batas (>= 75) atau tingkat (WTP). Di dalam rentang
100; di luarnya batas terdekat menjadi T. Kosong (\"\") berarti tidak ada. Target 0 atau negatif
tidak dapat dihitung, kecuali arah turun dengan target 0 dan realisasi 0: 100.
Capaian tidak kurang dari 0 dan tidak lebih dari --maks (120); predikat menurut --batas (bawah).
""",
)
