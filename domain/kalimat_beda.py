"""What changed between two states, in sentences composed from figures; it counts nothing itself."""

from collections.abc import Sequence

from domain.angka import bulat, tulis
from domain.kalimat import SPASI


def judul_beda(
    indikator: int, gulungan: int, sejak: str, seluruh: tuple[float, float] | None
) -> str:
    """Open the page: Nilai keseluruhan naik 1,20 poin ke 83,25 sejak rapat “Evaluasi”.

    `seluruh` is the value of the whole at both ends, None where either end may not be called one
    (too little of it is known); `gulungan` counts the roll-ups that changed.
    """
    if not indikator and not gulungan:
        return f"Tidak ada yang berubah sejak {sejak}"
    berapa = f"{indikator} indikator" if indikator else f"{gulungan} gulungan"
    if seluruh is None:
        return f"{berapa} berubah sejak {sejak}"
    awal, akhir = seluruh
    selisih = bulat(bulat(akhir) - bulat(awal))  # of the values as shown
    if not selisih:
        return f"{berapa} berubah sejak {sejak}, nilai keseluruhan tetap {tulis(akhir)}"
    arah = "naik" if selisih > 0 else "turun"
    besar = f"{tulis(abs(selisih))}{SPASI}poin ke {tulis(akhir)}"
    return f"Nilai keseluruhan {arah} {besar} sejak {sejak}; {berapa} berubah"


def rincian_beda(sebab: Sequence[tuple[str, int]], kelas: Sequence[int]) -> str:
    """Why indikator changed and what became of their class; "" where none did.

    Menurut sebab: 4 angka baru, 2 target direvisi. 1 naik kelas. `kelas` counts the indikator whose
    class rose, fell, was gained and was lost; one with two causes is counted under both.
    """
    if not sebab:
        return ""
    isi = ", ".join(f"{n}{SPASI}{kata}" for kata, n in sebab)
    nama = ("naik kelas", "turun kelas", "jadi dapat dinilai", "tidak lagi dinilai")
    gerak = ", ".join(f"{n}{SPASI}{kata}" for n, kata in zip(kelas, nama, strict=True) if n)
    return f"Menurut sebab: {isi}. {gerak or 'Tidak ada yang berganti kelas'}."
