"""The project's colours as style sheets: variables for a ground, classes of capaian and of maps."""

from charts.tema import GELAP, PETA_GELAP, PETA_TERANG, TERANG
from domain.predikat import KELAS, TAK_DIKETAHUI, WARNA_TAK_DIKETAHUI, Warna

_TOMBOL = TERANG.utama  # white words on it have a contrast of 9 on either ground


def gaya_warna() -> str:
    """Every colour as a CSS variable or class; light-dark() follows the color-scheme around it."""
    return f"{_warna()}{_kelas()}{_peta()}"


def _warna() -> str:
    pasangan = {
        nama.replace("_", "-"): f"light-dark({terang},{getattr(GELAP, nama)})"
        for nama, terang in vars(TERANG).items()
    }
    pasangan |= {"tombol": _TOMBOL, "peringatan": f"light-dark({_rendah()})"}
    return ":root{" + "".join(f"--{nama}:{nilai};" for nama, nilai in pasangan.items()) + "}"


def _rendah() -> str:
    warna = KELAS[-2].warna
    return f"{warna.teks_terang},{warna.teks_gelap}"


def _kelas() -> str:
    """One CSS class per class of capaian, setting what `.lencana`, `.ubin` and `.kpi` draw with."""
    semua: dict[str, Warna] = {kelas.kode: kelas.warna for kelas in KELAS}
    semua[TAK_DIKETAHUI] = WARNA_TAK_DIKETAHUI
    return "".join(
        f".k-{kode}{{--isi:{w.isi};--di-atas:{w.di_atas};"
        f"--teks:light-dark({w.teks_terang},{w.teks_gelap})}}"
        for kode, w in semua.items()
    )


def _peta() -> str:
    """One CSS class per class of a map, as `_kelas` for those of a capaian."""
    return "".join(
        f".k-{kode}{{--isi:light-dark({isi},{PETA_GELAP[kode][0]});"
        f"--di-atas:light-dark({atas},{PETA_GELAP[kode][1]})}}"
        for kode, (isi, atas) in PETA_TERANG.items()
    )
