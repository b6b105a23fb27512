"""The map of boundaries: fills and words of each wilayah, and what of the files was not used."""

from collections.abc import Mapping, Sequence
from html import escape

from charts.peta import Bidang
from charts.tema import GELAP, PETA_GELAP, PETA_TERANG, Palet
from domain.predikat import KELAS
from domain.ubin import SOFT_HYPHEN
from loaders.boundaries import Boundaries
from ui.peta_lingkup import Lingkup
from ui.peta_ubin import Petak

_PALING_BANYAK = 12  # names told before the rest is counted


def bidang(petak: Sequence[Petak], nama: Mapping[str, str], palet: Palet) -> dict[str, Bidang]:
    """What each wilayah wears and says, by its code; no fill where nothing is known.

    `nama` are the short names of tiles.
    """
    isi = {k.kode: (k.warna.isi, k.warna.di_atas) for k in KELAS}
    isi |= PETA_GELAP if palet is GELAP else PETA_TERANG
    return {
        p.kode: Bidang(
            nama.get(p.kode, p.nama).replace(SOFT_HYPHEN, ""),
            f"{p.tanda} {p.teks}".strip(),
            p.bacaan,
            *isi.get(p.kelas or "", ("", "")),
            sorot=p.sorot,
        )
        for p in petak
    }


def catatan_batas(batas: Boundaries, lingkup: Lingkup) -> str:
    """What could not be used of the files, which wilayah have no boundary, what is unknown."""
    tanpa = [w.label for w in lingkup.anggota if w.kode not in batas.rings]
    kalimat = [
        *batas.problems,
        _sebut("Belum ada batas, lihat tabel", tanpa),
        _sebut("Poligon yang kodenya tidak dikenal", batas.unmatched),
    ]
    return "".join(f'<p class="lede">{escape(k)}</p>' for k in kalimat if k)


def _sebut(awal: str, nama: Sequence[str]) -> str:
    if not nama:
        return ""
    lebih = len(nama) - _PALING_BANYAK
    akhir = f", dan {lebih} lainnya" if lebih > 0 else ""
    return f"{awal}: {', '.join(nama[:_PALING_BANYAK])}{akhir}."
