"""The addresses of the pages that tell more of a wilayah on a map; the rest of the choice stays."""

from urllib.parse import urlencode

from ui.frame import HALAMAN
from ui.peta_lingkup import PilihanPeta
from ui.pilihan import Pilihan


def tautan_wilayah(pilih: Pilihan, kode: str, dipilih: PilihanPeta) -> dict[str, str]:
    """Pages by their title with the wilayah changed.

    A wilayah has plans of its own, so the chosen plan is left out.
    """
    pilihan = pilih.tautan() | {"wilayah": kode, "indikator": dipilih.indikator}
    if kode != pilih.wilayah:
        pilihan.pop("rencana", None)
    hasil = {
        HALAMAN[halaman]: f"{halaman}?{urlencode(pilihan)}"
        for halaman in ("indikator", "tren", "peringkat")
        if halaman in HALAMAN
    }
    if kode != pilih.wilayah:
        milik = pilihan | {"tampil": dipilih.tampil, "bentuk": dipilih.bentuk}
        hasil["Petanya"] = f"peta?{urlencode(milik)}"
    return hasil
