"""What changed between two states, in sentences composed from figures; it counts nothing itself."""

from collections.abc import Sequence

from domain.angka import bulat, tulis
from domain.kalimat import SPASI


def judul_beda(
    indikator: int,
    gulungan: int,
    sejak: str,
    seluruh: tuple[float, float] | None,
    kelas: Sequence[int] = (),
) -> str:
    """Open the page: Nilai keseluruhan naik 1,20 poin ke 83,25 sejak rapat “Evaluasi”.

    `seluruh` is the value of the whole at both ends, None where either end may not be called one
    (too little of it is known); `gulungan` counts the roll-ups that changed. `kelas` as in
    rincian_beda is told where the whole has no value: 9 indikator berubah sejak ..., 3 turun kelas.
    """
    if not indikator and not gulungan:
        return f"Tidak ada yang berubah sejak {sejak}"
    berapa = f"{indikator} indikator" if indikator else f"{gulungan} gulungan"
    if seluruh is None:
        berganti = ", ".join(_berganti(kelas)) if indikator else ""
        return f"{berapa} berubah sejak {sejak}{f': {berganti}' if berganti else ''}"
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
    gerak = ", ".join(_berganti(kelas))
    return f"{sebab_beda(sebab)} {gerak or 'Tidak ada yang berganti kelas'}."


def sebab_beda(sebab: Sequence[tuple[str, int]]) -> str:
    """Why indikator changed: Menurut sebab: 4 angka baru, 2 target direvisi."""
    isi = ", ".join(f"{n}{SPASI}{kata}" for kata, n in sebab)
    return f"Menurut sebab: {isi}." if isi else ""


def ujung_beda(awal: tuple[str, int], akhir: tuple[str, int]) -> str:
    """Which states are compared, each by its period and its version of the data."""
    (periode_awal, versi_awal), (periode_akhir, versi_akhir) = awal, akhir
    if periode_awal == periode_akhir:
        return f"Yang dibandingkan: {periode_akhir}, data versi {versi_awal} dan {versi_akhir}."
    return (
        f"Yang dibandingkan: {periode_awal}, data versi {versi_awal}, dan {periode_akhir}, "
        f"data versi {versi_akhir}."
    )


def _berganti(kelas: Sequence[int]) -> list[str]:
    nama = ("naik kelas", "turun kelas", "jadi dapat dinilai", "tidak lagi dinilai")
    return [f"{n} {kata}".replace(" ", SPASI) for n, kata in zip(kelas, nama, strict=False) if n]
