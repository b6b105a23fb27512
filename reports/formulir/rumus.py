"""Formulas of a spreadsheet that say what domain says: capaian, figure of a period, predikat.

Each is the text of a formula over cells named by address; its value is computed by domain and
stored beside it. What is unknown is a dash or the word of its state, never 0.
"""

from collections.abc import Sequence

from domain.aturan import Aturan, Batas, FormulaTurun
from domain.istilah import KEADAAN_TEKS, Agregasi, Arah, Keadaan
from domain.ordinal import SKALA
from domain.predikat import IKON_SEMENTARA, KELAS
from domain.target import Target
from reports.formulir.sel import TAK_DIKETAHUI

TIDAK_DAPAT = KEADAAN_TEKS[Keadaan.TIDAK_DAPAT_DIHITUNG]


_KOSONG = f'"{TAK_DIKETAHUI}"'


def angka(nilai: float) -> str:
    """A number as formulas write it."""
    return repr(float(nilai)).removesuffix(".0")


def kata(teks: str) -> str:
    """A text as formulas write it."""
    return '"' + teks.replace('"', '""') + '"'


def capaian(
    target: Target | None, arah: Arah, skala: str, aturan: Aturan, t: str, r: str, tanpa: str
) -> str:
    """The formula of domain.capaian: target in cell (or expression) `t`, realisasi in cell `r`.

    A range or a bound stands in the formula itself, for its cell holds a text; `tanpa` is what is
    shown where either is unknown.
    """
    if arah is Arah.NETRAL:
        return kata(tanpa)
    isi = _tingkat(r, skala) if skala else r
    if target is None or target.titik:
        janji = _tingkat(t, skala) if skala else t
        ada = f"AND(ISNUMBER({janji}),ISNUMBER({isi}))"
        return f"IF({ada},{_terbatas(janji, isi, arah, aturan)},{kata(tanpa)})"
    ada, hasil = f"ISNUMBER({isi})", "100"
    if target.atas is not None:
        luar = _terbatas(angka(target.atas), isi, arah, aturan)
        hasil = f"IF({isi}>{angka(target.atas)},{luar},{hasil})"
    if target.bawah is not None:
        luar = _terbatas(angka(target.bawah), isi, arah, aturan)
        hasil = f"IF({isi}<{angka(target.bawah)},{luar},{hasil})"
    return f"IF({ada},{hasil},{kata(tanpa)})"


def _tingkat(sel: str, skala: str) -> str:
    """The level of a label in a cell, 1 for the lowest."""
    return f"MATCH({sel},{{{','.join(kata(nama) for nama in SKALA[skala])}}},0)"


def _terbatas(t: str, r: str, arah: Arah, aturan: Aturan) -> str:
    """The formula of an arah with the cap in force, inside the domain where it holds."""
    turun = arah is Arah.TURUN
    rumus = {
        Arah.NAIK: f"100*({r}/{t})",
        Arah.TURUN: f"100*((2*{t}-{r})/{t})",
        Arah.TETAP: f"100*(1-ABS({r}-{t})/{t})",
        Arah.ORDINAL: f"IF({r}>={t},100,100*({r}/{t}))",
    }[arah]
    berlaku = f"{t}>0"
    if turun and aturan.formula_turun is FormulaTurun.RASIO:
        rumus, berlaku = f"100*({t}/{r})", f"AND({t}>0,{r}>0)"
    batas = rumus if aturan.maks is None else f"MIN({angka(aturan.maks)},{rumus})"
    penuh = "100" if aturan.maks is None else angka(min(100.0, aturan.maks))
    luar = f"IF(AND({t}=0,{r}=0),{penuh},{kata(TIDAK_DAPAT)})" if turun else kata(TIDAK_DAPAT)
    return f"IF({berlaku},MAX(0,{batas}),{luar})"


def periode(sel: Sequence[str], agregasi: Agregasi, *, setahun: bool) -> str:
    """The figure s.d. the last of these quarters' cells, or (setahun) that of the whole year.

    Only kumulatif (and rupiah) adds up, without a gap; a position takes the last value.
    """
    daftar, akhir, tanpa = ",".join(sel), sel[-1], _KOSONG
    match agregasi:
        case Agregasi.KUMULATIF:
            return f"IF(COUNT({daftar})={len(sel)},SUM({daftar}),{tanpa})"
        case Agregasi.RATA_RATA:
            ada = f"ISNUMBER({akhir})" if setahun else f"COUNT({daftar})>0"
            return f"IF({ada},AVERAGE({daftar}),{tanpa})"
        case Agregasi.POSISI_AKHIR | Agregasi.TAHUNAN:
            hasil = tanpa
            for satu in sel[-1:] if setahun else sel:
                hasil = f'IF({satu}<>"",{satu},{hasil})'
            return hasil


def tambah(satu: str, dua: str) -> str:
    """Two cells added where both are known."""
    return f"IF(AND(ISNUMBER({satu}),ISNUMBER({dua})),{satu}+{dua},{_KOSONG})"


def sama(sel: str) -> str:
    """What another cell says, unknown where that is."""
    return f'IF({sel}="",{_KOSONG},{sel})'


def persen(bagian: str, dari: str) -> str:
    """A part of a whole in percent, where both are known and the whole is more than 0."""
    ada = f"AND(ISNUMBER({bagian}),ISNUMBER({dari}))"
    return f"IF({ada},IF({dari}>0,100*{bagian}/{dari},{_KOSONG}),{_KOSONG})"


def rata(rentang: str) -> str:
    """The mean of what is known of a range."""
    return f"IF(COUNT({rentang})>0,AVERAGE({rentang}),{_KOSONG})"


def jumlah(rentang: str, banyak: int) -> str:
    """The sum of a range in which `banyak` amounts must be known."""
    return f"IF(COUNT({rentang})={banyak},SUM({rentang}),{_KOSONG})"


def predikat(sel: str, aturan: Aturan, tanpa: str) -> str:
    """The class of a capaian as displayed, icon and word; `tanpa` where there is none."""
    nilai = f"ROUND({sel},2)"
    if aturan.batas is Batas.BULAT:
        nilai = f"ROUND({nilai},0)"
    hasil = kata(f"{KELAS[-1].ikon} {KELAS[-1].label[aturan.label]}")
    for kelas in reversed(KELAS[:-1]):
        atas = aturan.batas is Batas.ATAS
        syarat = f"{nilai}>{kelas.bawah - 1}" if atas else f"{nilai}>={kelas.bawah}"
        hasil = f"IF({syarat},{kata(f'{kelas.ikon} {kelas.label[aturan.label]}')},{hasil})"
    return f"IF(ISNUMBER({sel}),{hasil},{kata(tanpa)})"


def predikat_rata(sel: str, rentang: str, banyak: int, aturan: Aturan, tanpa: str) -> str:
    """The class of a mean: sementara where too few of the `banyak` behind it are known."""
    cukup = f"ROUND(COUNT({rentang})/{max(banyak, 1)},9)>={angka(aturan.cakupan_minimum)}"
    isi = predikat(sel, aturan, tanpa)
    belum = f"IF(ISNUMBER({sel}),{kata(f'{IKON_SEMENTARA} Sementara')},{kata(tanpa)})"
    return f"IF({cukup},{isi},{belum})"
