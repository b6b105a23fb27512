"""The table of the page Anggaran: rupiah as doors to their cells, capaian, where a row stands."""

from collections.abc import Mapping, Sequence
from html import escape

from domain.angka import tulis
from domain.istilah import Arah
from domain.kalimat import SPASI
from domain.kalimat_anggaran import persen
from domain.periode import ROMAWI
from domain.rupiah import tulis_rupiah
from domain.serapan import KUADRAN_TEKS, Kuadran
from metrics.anggaran import AnggaranKinerja
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.tertulis import nilai_berentang, tulis_cakupan
from ui.anggaran import APA, TANDA
from ui.komponen import lencana_keadaan, pintu
from ui.tabel import sel, tabel


def tabel_anggaran(
    hasil: AnggaranKinerja, nilai: Kinerja, semua: Sequence[Baris], menurut: str
) -> str:
    """Every row: rupiah as doors to their cells, capaian with what it is made of, its place."""
    apa, sampai = APA[menurut], f" {_sampai(hasil)}" if hasil.triwulan else ""
    kepala = (apa.capitalize(), "Pagu setahun", f"Realisasi{sampai}", "Serapan", "Capaian",
              "Predikat", "Perbandingan")  # fmt: skip
    program, indikator = baris(hasil.program), baris(nilai.indikator)
    isi = [
        _baris(hasil, b, kepala, _asal(hasil, b, program, indikator), nilai.aturan.label)
        for b in semua
    ]
    return tabel(kepala, isi, f"{len(semua)} {apa}", "anggaran dua")


def _sampai(hasil: AnggaranKinerja) -> str:
    return f"s.d. {ROMAWI[hasil.triwulan]}"


def _asal(
    hasil: AnggaranKinerja, b: Baris, program: Sequence[Baris], indikator: Sequence[Baris]
) -> dict[str, dict[str, str]]:
    """Where the figures of a row come from: of a program, or of an OPD with several."""
    if "opd" in b:
        milik, ukuran = [b], _milik(indikator, "indikator", str(b["indikator"]).split("; "))
    else:
        milik = _milik(program, "opd", [str(b["kode"])])
        ukuran = _milik(indikator, "opd", [str(b["kode"])])
    return {
        "pagu": _asal_rupiah(milik, "pagu"),
        "realisasi": _asal_rupiah(milik, "realisasi"),
        "serapan": _asal_serapan(hasil, b),
        "capaian": _asal_capaian(b, ukuran),
    }


def _milik(semua: Sequence[Baris], kolom: str, isi: Sequence[str]) -> list[Baris]:
    return [satu for satu in semua if satu[kolom] in isi]


def _baris(
    hasil: AnggaranKinerja,
    b: Baris,
    kepala: Sequence[str],
    asal: Mapping[str, Mapping[str, str]],
    label: str,
) -> str:
    nama = str(b["nama"])
    bawah = f"{b['kode']} · {b['opd']}".strip(" ·") if "opd" in b else _banyak(b)
    judul = f'{b["nomor"]}  {escape(nama)}<small class="redup">{escape(bawah)}</small>'

    def angka(kolom: str, teks: str) -> tuple[str, str]:
        return pintu(escape(teks), asal[kolom], f"{kolom} {nama}: {teks}"), "angka-sel"

    serapan, gaya = angka("serapan", persen(b["serapan"]))
    sel_sel = (
        (judul, "nama"),
        angka("pagu", tulis_rupiah(b["pagu"])),
        angka("realisasi", tulis_rupiah(b["realisasi"])),
        (f"<span>{serapan}{_terhadap_rencana(hasil, b)}</span>", gaya),
        angka("capaian", nilai_berentang(b)),
        (lencana_keadaan(b["predikat"], str(b["keadaan"]), label), ""),
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


def _asal_serapan(hasil: AnggaranKinerja, b: Baris) -> dict[str, str]:
    """The worked sum of a serapan; empty where it is not known."""
    if b["serapan"] is None:
        return {}
    realisasi, pagu = (f"Rp{tulis(b[kolom], 0)}" for kolom in ("realisasi", "pagu"))
    sampai = f" {_sampai(hasil)}" if hasil.triwulan else ""
    return {
        "Rumus": f"realisasi{sampai} ÷ pagu setahun × 100",
        "Hitungan": f"{realisasi} ÷ {pagu} × 100 = {persen(b['serapan'])}",
    }


def _asal_capaian(b: Baris, ukuran: Sequence[Baris]) -> dict[str, str]:
    """The indikator of a capaian with theirs, and how it is made of them."""
    satu = {str(i["nama"]): tulis(i["capaian"]) for i in ukuran if i["arah"] != Arah.NETRAL}
    if not satu:
        return {}
    return satu | {
        "Cara": "rata-rata tertimbang menurut bobot rencana, setiap capaian dibatasi",
        "Diketahui": tulis_cakupan(b),
    }


def _terhadap_rencana(hasil: AnggaranKinerja, b: Baris) -> str:
    """What a quarter's serapan is of what was planned up to it."""
    if not hasil.triwulan or b["serapan_sd"] is None:
        return ""
    rencana = f"{persen(b['serapan_sd'])} dari rencana".replace(" ", SPASI)
    return f'<small class="redup">{escape(rencana)}</small>'


def _tempat(b: Baris) -> str:
    """The corner in words, or that there is none."""
    if b["alasan"]:
        return '<span class="redup">tidak dibandingkan</span>'
    if not b["kuadran"]:
        return '<span class="redup">○ sementara</span>'
    kuadran = Kuadran(b["kuadran"])
    tanda = f'<span class="tanda" aria-hidden="true">{TANDA[kuadran]}</span>'
    return f"<span>{tanda}{escape(KUADRAN_TEKS[kuadran])}</span>"
