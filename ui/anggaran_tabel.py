"""The table of the page Anggaran: rupiah as doors to their cells, capaian, where a row stands."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from domain.kalimat_anggaran import persen
from domain.periode import ROMAWI
from domain.rupiah import tulis_rupiah
from domain.serapan import KUADRAN_TEKS, Kuadran
from metrics.anggaran import AnggaranKinerja
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.tertulis import nilai_berentang, tulis_cakupan
from ui.anggaran import APA, PROGRAM, TANDA
from ui.komponen import lencana_keadaan, pintu
from ui.tabel import sel, tabel


def tabel_anggaran(
    hasil: AnggaranKinerja, nilai: Kinerja, semua: Sequence[Baris], menurut: str
) -> str:
    """Every row: rupiah as doors to their cells, capaian with what it is made of, its place."""
    apa, sampai = APA[menurut], f" {_sampai(hasil)}" if hasil.triwulan else ""
    kepala = ("No", apa.capitalize(), "Pagu setahun", f"Realisasi{sampai}", "Serapan", "Capaian",
              "Predikat", "Perbandingan")  # fmt: skip
    program = baris(hasil.program)
    isi = [_baris(hasil, nilai, b, kepala, _program_milik(program, b, menurut)) for b in semua]
    return tabel(kepala, isi, f"{len(semua)} {apa}", "anggaran")


def _sampai(hasil: AnggaranKinerja) -> str:
    return f"s.d. {ROMAWI[hasil.triwulan]}"


def _program_milik(program: Sequence[Baris], b: Baris, menurut: str) -> list[Baris]:
    """The programmes whose rupiah a row holds: itself, or those of the OPD."""
    return [b] if menurut == PROGRAM else [p for p in program if p["opd"] == b["kode"]]


def _baris(
    hasil: AnggaranKinerja, nilai: Kinerja, b: Baris, kepala: Sequence[str], milik: list[Baris]
) -> str:
    nama = str(b["nama"])
    bawah = f"{b['kode']} · {b['opd']}".strip(" ·") if "opd" in b else _banyak(b)
    judul = f'{escape(nama)}<br><small class="redup">{escape(bawah)}</small>'
    pagu, realisasi = (
        pintu(escape(teks), _asal_rupiah(milik, kolom), f"{kata} {nama}: {teks}")
        for kolom, kata, teks in (
            ("pagu", "Pagu", tulis_rupiah(b["pagu"])),
            ("realisasi", "Realisasi", tulis_rupiah(b["realisasi"])),
        )
    )
    capaian = nilai_berentang(b)
    asal = _asal_capaian(nilai, b)
    sel_sel = (
        (b["nomor"], "redup"),
        (judul, "nama"),
        (pagu, "angka-sel"),
        (realisasi, "angka-sel"),
        (_serapan(hasil, b), "angka-sel"),
        (pintu(escape(capaian), asal, f"Capaian {nama}: {capaian}"), "angka-sel"),
        (lencana_keadaan(b["predikat"], str(b["keadaan"]), nilai.aturan.label), ""),
        (_tempat(b), ""),
    )
    return "<tr>" + "".join(
        sel(label, isi, gaya) for label, (isi, gaya) in zip(kepala, sel_sel, strict=True)
    ) + "</tr>"  # fmt: skip


def _banyak(b: Baris) -> str:
    return f"{b['program']} program" if b["program"] else "tanpa program"


def _asal_rupiah(milik: list[Baris], kolom: str) -> dict[str, str]:
    """The cells of a program's rupiah; of an OPD its programmes with theirs."""
    if len(milik) == 1:
        return asal_angka(milik[0], f"{kolom}_")
    return {
        str(p["kode"]): f"{tulis_rupiah(p[kolom])}; {p[f'{kolom}_sheet']}, sel {p[f'{kolom}_cell']}"
        if p[kolom] is not None
        else "belum diketahui"
        for p in milik
    }


def _asal_capaian(nilai: Kinerja, b: Baris) -> dict[str, str]:
    """The indikator of a capaian with theirs, and how it is made of them."""
    kolom, milik = (
        ("indikator", str(b["indikator"]).split("; "))
        if "indikator" in b
        else ("opd", [str(b["kode"])])
    )
    isi = baris(nilai.indikator.drop_duplicates("indikator"))
    satu = {str(i["nama"]): tulis(i["capaian"]) for i in isi if i[kolom] in milik}
    if not satu:
        return {}
    return satu | {
        "Cara": "rata-rata tertimbang menurut bobot rencana, setiap capaian dibatasi",
        "Diketahui": tulis_cakupan(b),
    }


def _serapan(hasil: AnggaranKinerja, b: Baris) -> str:
    isi = escape(persen(b["serapan"]))
    if not hasil.triwulan or b["serapan_sd"] is None:
        return isi
    rencana = f"{persen(b['serapan_sd'])} dari rencana {_sampai(hasil)}"
    return f'<span>{isi}<br><small class="redup">{escape(rencana)}</small></span>'


def _tempat(b: Baris) -> str:
    """The corner in words, or that there is none."""
    if b["alasan"]:
        return '<span class="redup">tidak dibandingkan</span>'
    if not b["kuadran"]:
        return '<span class="redup">○ sementara</span>'
    kuadran = Kuadran(b["kuadran"])
    tanda = f'<span class="tanda" aria-hidden="true">{TANDA[kuadran]}</span>'
    return f"<span>{tanda}{escape(KUADRAN_TEKS[kuadran])}</span>"
