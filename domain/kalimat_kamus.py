"""The sentences of the dictionary and of its coverage, composed from counts; nothing is computed
here."""

from collections.abc import Sequence


def judul_kamus(
    semua: int, berangka: int, nama: str, terbaru: int | None, pada_terbaru: int
) -> str:
    """66 indikator, 18 mempunyai angka untuk Lahat; yang paling mutakhir 2025, pada 7 indikator.

    `terbaru` is the latest year of `nama`, None without any figure.
    """
    if not berangka or terbaru is None:
        return f"{semua} indikator, belum ada yang mempunyai angka untuk {nama}"
    isi = f"{semua} indikator, {berangka} mempunyai angka untuk {nama}"
    pada = "" if berangka == 1 else f", pada {pada_terbaru} indikator"
    return f"{isi}; yang paling mutakhir {terbaru}{pada}"


def hasil_cari(cari: str, cocok: int, semua: int) -> str:
    """How many entries answer what is looked for; "" where nothing is."""
    if not cari.strip():
        return ""
    if not cocok:
        return f"Tidak ada indikator yang cocok dengan “{cari}”"
    return f"{cocok} dari {semua} indikator cocok dengan “{cari}”"


def tulis_tahun(tahun: Sequence[int]) -> str:
    """Years in order, runs of them drawn together: 2010–2015, 2017."""
    deret: list[list[int]] = []
    for t in sorted(tahun):
        if deret and deret[-1][-1] == t - 1:
            deret[-1].append(t)
        else:
            deret.append([t])
    return ", ".join(f"{d[0]}–{d[-1]}" if len(d) > 1 else str(d[0]) for d in deret)


def bacaan_liputan(nama: str, tahun: Sequence[int], sementara: Sequence[int]) -> str:
    """Which years of one wilayah have a figure, and which of them are provisional."""
    if not tahun:
        return f"{nama}: belum ada angka"
    isi = f"{nama}: {tulis_tahun(tahun)}"
    return f"{isi}, sementara {tulis_tahun(sementara)}" if sementara else isi


def bacaan_sebaran(sebutan: str, banyak: int, tahun: Sequence[int], terakhir: int) -> str:
    """Of how many of a group the last year has a figure, and which years have any.

    17 dari 17 kabupaten/kota pada 2025; tahun berangka 2010–2025.
    """
    if not tahun:
        return f"belum ada angka untuk {banyak} {sebutan}"
    return (
        f"{terakhir} dari {banyak} {sebutan} pada {max(tahun)}; tahun berangka {tulis_tahun(tahun)}"
    )
