"""Priorities and achievements in sentences composed from figures; no adjective without a rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.kalimat import SPASI, Sebutan, bacaan_tren, nama_target, peringkat, periode
from domain.laju import Titik
from domain.target import Target


@dataclass(frozen=True)
class RingkasPrioritas:
    """What the priorities of a year came to in `tahun`, and how their indikator moved.

    `predikat` counts those with a class, the best first; the others of `semua` are sementara or
    have no capaian at all. Movements are since the figure before, `dapat` is where one is known.
    """

    sebut: str
    tahun: int
    predikat: Sequence[tuple[str, int]]
    sementara: int
    semua: int
    membaik: int
    memburuk: int
    dapat: int

    @property
    def belum(self) -> int:
        """How many have no capaian."""
        return self.semua - self.sementara - sum(n for _, n in self.predikat)


def judul_prioritas(isi: RingkasPrioritas) -> str:
    """Open the page: Prioritas RKPD 2024: 2 Sangat Tinggi, 1 Tinggi, 3 menunggu target ...

    Where none has a class, how their indikator moved leads.
    """
    if isi.predikat:
        waktu = "" if str(isi.tahun) in isi.sebut else f", {periode(isi.tahun)}"
        return f"{isi.sebut[:1].upper()}{isi.sebut[1:]}{waktu}: {_nilai(isi)}"
    if not isi.dapat:
        return f"{isi.semua} {isi.sebut} belum dapat dinilai {periode(isi.tahun)}"
    awal = f"{isi.membaik} dari {isi.dapat} indikator {isi.sebut} membaik"
    return f"{awal}, {isi.memburuk}{SPASI}memburuk" if isi.memburuk else awal


def keterangan_prioritas(isi: RingkasPrioritas) -> str:
    """What stands below the title: the movement, or how many have a capaian all the same."""
    gerak = membaik_dari(isi.membaik, isi.memburuk, isi.dapat, "dari angka sebelumnya")
    if isi.predikat:
        return f"{gerak or 'Belum ada angka yang menunjukkan geraknya'}."
    sejak = "Dibandingkan dengan angka sebelumnya. " if gerak else ""
    return f"{sejak}Capaian {periode(isi.tahun)}: {_nilai(isi)}."


def _nilai(isi: RingkasPrioritas) -> str:
    bagian = [f"{n} {kata}".replace(" ", SPASI) for kata, n in isi.predikat]
    if isi.sementara:
        bagian.append(f"{isi.sementara}{SPASI}sementara")
    if isi.belum:
        bagian.append(f"{isi.belum}{SPASI}menunggu target atau data")
    return ", ".join(bagian)


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
