"""What the page Anggaran shows of budget beside kinerja: marks, corners, who is left out."""

from collections.abc import Sequence
from html import escape
from typing import Any

from charts.serapan import Titik
from domain.angka import tulis
from domain.istilah import Keadaan
from domain.kalimat_anggaran import KURANG, alasan_tertulis, persen
from domain.rupiah import tulis_rupiah
from domain.serapan import KUADRAN_TEKS, Alasan, Kuadran
from metrics.anggaran import AnggaranKinerja
from metrics.asal import Baris
from metrics.bacaan_anggaran import APA, OPD, PROGRAM, URUT
from metrics.baris import baris
from metrics.tertulis import kata_keadaan
from ui.komponen import subjudul

MENURUT = {PROGRAM: "Menurut program", OPD: "Menurut perangkat daerah"}
TANDA = {k: "■" if k in KURANG else "●" for k in Kuadran}
_SEMENTARA = "sementara, cakupannya belum cukup untuk dinilai"
_LENGKAPI = (
    "Pagu dan realisasi diisi pada lembar Anggaran buku kerja rencana, program pada lembar Program."
)


def baris_bernomor(hasil: AnggaranKinerja, menurut: str) -> list[dict[str, Any]]:
    """The rows of the table, each with its number."""
    semua = baris(hasil.program if menurut == PROGRAM else hasil.opd)
    return [b | {"nomor": str(n)} for n, b in enumerate(semua, 1)]


def titik_titik(semua: Sequence[Baris], label: str) -> list[Titik]:
    """The rows that have a place in the scatter; `label` names the words of the classes."""
    return [
        Titik(
            nomor=str(b["nomor"]),
            serapan=b["serapan"],
            capaian=b["capaian"],
            pagu=b["pagu"],
            kelas=b["predikat"],
            bacaan=f"{b['nomor']}  {escape(str(b['nama']))}<br>serapan {persen(b['serapan'])}, "
            f"capaian {tulis(b['capaian'])} ({kata_keadaan(b['predikat'], b['keadaan'], label)})"
            f"<br>pagu {tulis_rupiah(b['pagu'])}",
        )
        for b in semua
        if not b["alasan"]
    ]


def daftar_kuadran(semua: Sequence[Baris]) -> str:
    """Every corner with its sign and who stands in it, as the scatter is read without colour."""
    isi = [
        _kelompok(TANDA[k], KUADRAN_TEKS[k], [b for b in semua if b["kuadran"] == k]) for k in URUT
    ]
    tanggung = [b for b in semua if not b["alasan"] and not b["kuadran"]]
    isi.append(_kelompok("○", _SEMENTARA, tanggung))
    return f'<ul class="kuadran">{"".join(isi)}</ul>'


def _kelompok(tanda: str, kata: str, milik: Sequence[Baris]) -> str:
    """Who stands together, the furthest from the target first."""
    if not milik:
        return ""
    nama = "; ".join(
        f"{_bernomor(b)} ({tulis(b['capaian'])})" for b in sorted(milik, key=lambda b: b["capaian"])
    )
    kepala = f"{kata[:1].upper()}{kata[1:]}: {len(milik)}"
    return (
        f'<li><b><span class="tanda" aria-hidden="true">{tanda}</span>{escape(kepala)}</b>'
        f"<span>{escape(nama)}</span></li>"
    )


def daftar_tanpa(hasil: AnggaranKinerja, semua: Sequence[Baris], menurut: str) -> str:
    """Who is left out of the comparison and why, with what to do; "" where nobody is."""
    tanpa = [b for b in semua if b["alasan"]]
    if not tanpa:
        return ""
    per_sebab: dict[str, list[str]] = {}
    for b in tanpa:
        per_sebab.setdefault(_sebab(hasil, b), []).append(_bernomor(b))
    isi = "".join(
        f"<li><b>{escape(f'{sebab[:1].upper()}{sebab[1:]}: {len(nama)}')}</b>"
        f"<span>{escape('; '.join(nama))}</span></li>"
        for sebab, nama in sorted(per_sebab.items(), key=lambda satu: -len(satu[1]))
    )
    kepala = f"Tidak dibandingkan: {len(tanpa)} {APA[menurut]}"
    return subjudul(kepala, _LENGKAPI) + f'<ul class="kuadran">{isi}</ul>'


def _bernomor(b: Baris) -> str:
    return f"{b['nomor']}\u00a0{str(b['nama']).removeprefix('Program ')}"


def _sebab(hasil: AnggaranKinerja, b: Baris) -> str:
    alasan = [Alasan(satu) for satu in str(b["alasan"]).split("; ")]
    return alasan_tertulis(alasan, hasil.tahun, hasil.triwulan, Keadaan(b["keadaan"]))
