"""Priorities and achievements in sentences composed from figures; no adjective without a rule."""

from domain.kalimat import SPASI, Sebutan, bacaan_tren, nama_target, peringkat, periode
from domain.laju import Titik
from domain.target import Target


def judul_prioritas(sebut: str, bernilai: int, semua: int, tahun: int) -> str:
    """1 dari 4 prioritas RKPD 2021 mempunyai nilai tahun 2023; 3 menunggu target atau data."""
    isi = f"{bernilai} dari {semua} {sebut} mempunyai nilai {periode(tahun)}"
    return isi if bernilai == semua else f"{isi}; {semua - bernilai} menunggu target atau data"


def membaik_dari(membaik: int, memburuk: int, dapat: int, sejak: str) -> str:
    """How many figures moved well and how many badly: 5 dari 7 indikator membaik, 1 memburuk.

    `sejak` says since when; "" where no movement is known.
    """
    if not dapat:
        return ""
    isi = f"{membaik} dari {dapat} indikator membaik {sejak}"
    return f"{isi}, {memburuk}{SPASI}memburuk" if memburuk else isi


def capaian_kalimat(
    sebutan: Sebutan, dari: Titik | None, kini: Titik, target: Target | None, naik: str
) -> str:
    """Tell an achievement: Kemiskinan Lahat turun dari 16,15 % (2018) ke 15,00 % (2023), ...

    `target` is one that was reached (None: not told), `naik` peringkat_naik's clause or "".
    """
    isi = bacaan_tren(sebutan, dari or kini, kini)
    if target is not None:
        isi += f", memenuhi {nama_target(target, sebutan)}"
    return f"{isi}{f'; {naik}' if naik else ''}."


def peringkat_naik(awal: Titik, kini: Titik, dari: int, kode: str) -> str:
    """Peringkat dari ke-2 (2018) menjadi ke-3 termiskin dari 17 (2023); ranks as values."""
    return (
        f"peringkat dari ke-{awal.nilai:.0f} ({awal.tahun}) menjadi "
        f"{peringkat(int(kini.nilai), dari, kode)} ({kini.tahun})"
    )
