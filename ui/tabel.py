"""The rows of a sasaran and of an indikator in a table of charts.tabel; it computes nothing."""

from collections.abc import Mapping
from html import escape

from charts.tabel import sel, tabel
from domain.aturan import Aturan
from metrics.acuan import satuan_dari
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.tertulis import (
    nilai_berentang,
    nilai_capaian,
    realisasi_tertulis,
    target_tertulis,
    tulis_cakupan,
)
from ui.komponen import lencana_keadaan, pintu, tautan

KEPALA_KINERJA = (
    "Indikator", "Target", "Realisasi", "Capaian", "Predikat", "Jalur", "Perangkat daerah"
)  # fmt: skip


def baris_sasaran(baris: Baris, aturan: Aturan, sisa: int = 1) -> str:
    """A sasaran as a heading row: statement and what is known of it, capaian, badge.

    `sisa` is how many columns follow the badge's.
    """
    uraian = escape(f"{baris['kode']}  {baris['uraian']}")
    cakupan = f'<small class="redup">{tulis_cakupan(baris)}</small>' if baris["jumlah"] else ""
    return (
        f'<tr class="simpul"><th scope="rowgroup" colspan="3">{uraian} {cakupan}</th>'
        f"{_sel_teks('Capaian', nilai_berentang(baris), 'angka-sel')}"
        f'{sel("Predikat", _lencana(baris, aturan))}<td colspan="{sisa}"></td></tr>'
    )


def baris_indikator(
    baris: Baris, aturan: Aturan, jalur: str = "–", *, setahun: bool = True, alamat: str = ""
) -> str:
    """An indikator: its figures are doors to their cells, its capaian to the worked sum.

    `jalur` is the verdict on its way to the end target. On a quarterly view (not `setahun`) the
    capaian against the year's target stands beside it. `alamat` is where its name leads.
    """
    satuan = satuan_dari(baris)
    nama = str(baris["nama"])
    target = target_tertulis(baris)
    if baris["dasar_target"] == "akhir" and baris["target_teks"]:
        target += f" (akhir {baris['tahun_target']})"
    realisasi = realisasi_tertulis(baris, satuan)
    nilai = nilai_capaian(baris, satuan, setahun=setahun)
    return (
        "<tr>"
        f"{sel('Indikator', tautan(nama, alamat), 'nama')}"
        f"{_pintu_sel('Target', target, asal_target(baris), nama)}"
        f"{_pintu_sel('Realisasi', realisasi, asal_angka(baris), nama)}"
        f"{_pintu_sel('Capaian', nilai, asal_capaian(baris, aturan), nama)}"
        f"{sel('Predikat', _lencana(baris, aturan))}"
        f"{_sel_teks('Jalur', escape(jalur))}"
        f"{_sel_teks('OPD', escape(str(baris['opd']) or '–'), 'redup')}</tr>"
    )


def _lencana(baris: Baris, aturan: Aturan) -> str:
    return lencana_keadaan(baris["predikat"], str(baris["keadaan"]), aturan.label)


def _pintu_sel(label: str, teks: str, asal: Mapping[str, str], nama: str) -> str:
    isi = pintu(escape(teks), asal, f"{label} {nama}: {teks}")
    return sel(label, isi, f"angka-sel{' tanpa' if teks == '–' else ''}")


def _sel_teks(label: str, isi: str, gaya: str = "") -> str:
    """A cell that a phone leaves out where it has nothing to say."""
    return sel(label, isi, f"{gaya} tanpa".strip() if isi == "–" else gaya)


__all__ = ["KEPALA_KINERJA", "baris_indikator", "baris_sasaran", "sel", "tabel"]
