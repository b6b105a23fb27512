"""A change as steps from its old to its new value, one step per cause; it computes no change."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import Langkah

TERSEMPIT = 10.0  # points that the scale spans at least, so that a small change looks small
_TEPI = 0.06  # of the scale left free at either end


def undakan(dari: float | None, ke: float | None, langkah: Sequence[Langkah]) -> str:
    """Where a roll-up stood, what each cause did to it, and where it stands; as a list of HTML."""
    semua = [n for s in langkah for n in (s.dari, s.ke) if n is not None]
    semua += [n for n in (dari, ke) if n is not None]
    skala = _skala(semua)
    baris = [_titik("Semula", dari, skala)]
    baris += [_langkah(satu, skala) for satu in langkah]
    baris.append(_titik("Menjadi", ke, skala))
    return f'<ol class="undakan-isi">{"".join(baris)}</ol>'


Skala = tuple[float, float]  # its lower end and what it spans


def _skala(semua: Sequence[float]) -> Skala:
    if not semua:
        return 0.0, TERSEMPIT
    bawah, atas = min(semua), max(semua)
    lebar = max(atas - bawah, TERSEMPIT)
    tepi = lebar * _TEPI
    return (bawah + atas - lebar) / 2 - tepi, lebar + 2 * tepi


def _persen(nilai: float, skala: Skala) -> float:
    return 100 * (nilai - skala[0]) / skala[1]


def _titik(kata: str, nilai: float | None, skala: Skala) -> str:
    if nilai is None:
        return f'<li><span>{kata}</span><i></i><b class="redup">belum diketahui</b></li>'
    tanda = f'<u class="titik" style="left:{_persen(nilai, skala):.2f}%"></u>'
    return f"<li><span>{kata}</span><i>{tanda}</i><b>{tulis(nilai)}</b></li>"


def _langkah(satu: Langkah, skala: Skala) -> str:
    batang = ""
    if satu.dari is not None and satu.ke is not None:
        kiri, kanan = sorted((_persen(satu.dari, skala), _persen(satu.ke, skala)))
        arah = "naik" if satu.ke > satu.dari else "turun" if satu.ke < satu.dari else "tetap"
        batang = f'<u class="{arah}" style="left:{kiri:.2f}%;width:{kanan - kiri:.2f}%"></u>'
    elif satu.ke is not None:
        batang = f'<u class="titik baru" style="left:{_persen(satu.ke, skala):.2f}%"></u>'
    nama = escape(SEBAB_TEKS[satu.sebab])
    return f"<li><span>{nama}</span><i>{batang}</i><b>{_besar(satu)}</b></li>"


def _besar(satu: Langkah) -> str:
    """▲ +1,20 or what became of it where there is no difference; cakupan beside it."""
    if satu.selisih is None:
        kata = "tidak lagi diketahui" if satu.ke is None else f"baru: {tulis(satu.ke)}"
        if satu.dari is None and satu.ke is None:
            kata = "tetap belum diketahui"
    else:
        tanda = "▲ " if satu.selisih > 0 else "▼ " if satu.selisih < 0 else ""
        kata = f"{tanda}{tulis(satu.selisih, tanda=True)}"
    cakupan = f" (cakupan {tulis(satu.selisih_cakupan, 0, tanda=True)})"
    return kata + (f'<small class="redup">{cakupan}</small>' if satu.selisih_cakupan else "")
