"""What changed between two states, as plain values and as a table of text; it computes nothing."""

from collections.abc import Sequence
from typing import Any

from domain.angka import tulis
from domain.aturan import Aturan, teks_aturan
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.ordinal import label
from domain.predikat import KELAS_MENURUT_KODE
from metrics.beda import INDIKATOR, OPD, PRIORITAS, BagianBeda, Beda, Nilai, Potret
from metrics.kaskade import DARI_BAWAH, KESELURUHAN
from metrics.keluaran import isi_aturan, tabel
from metrics.peralihan import SEBAB_TEKS, Sebab

KELUAR = "tidak ada dalam rencana"
_SIMPUL = {INDIKATOR: "simpul", PRIORITAS: "tahun"}


def isi_beda(dari: Potret, ke: Potret, hasil: Sequence[Beda]) -> dict[str, Any]:
    """Everything `python -m metrics beda --json` prints; capaian as displayed, 2 decimals."""
    kelompok = {jenis.value: _daftar(jenis, dari, ke, hasil) for jenis in DARI_BAWAH}
    semua = _daftar(KESELURUHAN, dari, ke, hasil)
    return {
        "wilayah": ke.masukan.wilayah,
        "nama": ke.masukan.nama,
        "contoh": ke.masukan.contoh,
        "urutan_sebab": [s.value for s in Sebab],
        "dari": _potret(dari),
        "ke": _potret(ke),
        "indikator": _daftar(INDIKATOR, dari, ke, hasil),
        **kelompok,
        "keseluruhan": semua[0] if semua else None,
        OPD: _daftar(OPD, dari, ke, hasil),
        PRIORITAS: _daftar(PRIORITAS, dari, ke, hasil),
    }


def _potret(p: Potret) -> dict[str, Any]:
    m = p.masukan
    return {
        "versi": m.versi_data,
        "tahun": p.tahun,
        "triwulan": p.triwulan,
        "rencana": m.rencana,
        "versi_rencana": m.versi_rencana,
        "aturan": isi_aturan(m.aturan),
    }


def _daftar(jenis: str, dari: Potret, ke: Potret, hasil: Sequence[Beda]) -> list[dict[str, Any]]:
    milik = [b for b in hasil if b.jenis == jenis]
    lama, baru = dari.masukan.aturan, ke.masukan.aturan
    return [
        {
            "kode": b.kode,
            **({_SIMPUL[b.jenis]: b.simpul} if b.simpul else {}),
            "nama": b.nama,
            "dari": _nilai(b, b.dari, lama),
            "ke": _nilai(b, b.ke, baru),
            **_selisih(b),
            "bagian": [_bagian(b, g, lama, baru) for g in b.bagian],
        }
        for b in milik
    ]


def _bagian(b: Beda, g: BagianBeda, lama: Aturan, baru: Aturan) -> dict[str, Any]:
    return {
        "sebab": g.sebab.value,
        "dari": _nilai(b, g.dari, lama),
        "ke": _nilai(b, g.ke, baru if g.sebab is Sebab.ATURAN else lama),
        **_selisih(g),
    }


def _selisih(b: Beda | BagianBeda) -> dict[str, Any]:
    """What changed; of a roll-up its cakupan, too, in points."""
    gulungan = b.dari.cakupan is not None or b.ke.cakupan is not None
    cakupan = {"selisih_cakupan": b.selisih_cakupan} if gulungan else {}
    return {"selisih": b.selisih, **cakupan}


def _nilai(b: Beda, n: Nilai, aturan: Aturan) -> dict[str, Any]:
    sendiri: dict[str, Any] = {"cakupan": n.cakupan}
    if b.jenis == INDIKATOR:
        sendiri = {"realisasi": n.realisasi, "target": n.target}
    kelas = n.predikat and KELAS_MENURUT_KODE[n.predikat].label[aturan.label]
    return {**sendiri, "capaian": n.capaian, "predikat": kelas, "keadaan": n.keadaan or None}


def tabel_beda(dari: Potret, ke: Potret, hasil: Sequence[Beda]) -> str:
    """The changes as a table of text, each with its causes and what each of them did."""
    m = ke.masukan
    contoh = "DATA CONTOH · " if m.contoh else ""
    versi = f"versi data {dari.masukan.versi_data} ke {m.versi_data}"
    atas = f"{contoh}{m.nama} · {m.nama_rencana} · {versi}"
    if not hasil:
        return f"{atas}\n\nTidak ada yang berubah."
    aturan = dari.masukan.aturan, m.aturan
    isi = [
        (
            b.jenis,
            b.kode,
            b.nama,
            _sel(b, b.dari, aturan[0]),
            _sel(b, b.ke, aturan[1]),
            tulis(b.selisih, tanda=True),
            "; ".join(_sebab(g) for g in b.bagian),
        )
        for b in hasil
    ]
    lama, baru = (teks_aturan(a) for a in aturan)
    bawah = f"Aturan: {lama}" if lama == baru else f"Aturan: dari {lama} ke {baru}"
    kepala = ("", "Kode", "Nama", "Dari", "Ke", "Selisih", "Sebab")
    return "\n".join([atas, "", tabel(kepala, isi), "", bawah])


def _sebab(g: BagianBeda) -> str:
    besar = "" if g.selisih is None else f" {tulis(g.selisih, tanda=True)}"
    cakupan = f" (cakupan {tulis(g.selisih_cakupan, tanda=True)})" if g.selisih_cakupan else ""
    return f"{SEBAB_TEKS[g.sebab]}{besar}{cakupan}"


def _sel(b: Beda, n: Nilai, aturan: Aturan) -> str:
    """15,00 terhadap 9,80: 46,94 Sangat Rendah; of a roll-up its capaian and predikat only."""
    if not n.keadaan:
        return KELUAR
    kata = KEADAAN_TEKS[Keadaan(n.keadaan)]
    if n.predikat is not None:
        kata = KELAS_MENURUT_KODE[n.predikat].label[aturan.label]
    angka = kata if n.capaian is None else f"{tulis(n.capaian)} {kata}"
    if b.jenis != INDIKATOR:
        return f"{angka} · cakupan {tulis(n.cakupan, 0)}%"
    tingkat = b.skala and n.realisasi is not None and label(b.skala, int(n.realisasi))
    return f"{tingkat or tulis(n.realisasi, b.desimal)} terhadap {n.target or '–'}: {angka}"
