"""What the page Beda says of a comparison and shows of its roll-ups; it computes no change."""

from html import escape

from domain.angka import tulis
from domain.aturan import Aturan
from domain.kalimat import periode
from domain.kalimat_beda import judul_beda, rincian_beda
from metrics.beda import INDIKATOR, OPD, PRIORITAS, Beda
from metrics.kaskade import KESELURUHAN
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import langkah, ringkasan_beda
from ui.beda_tabel import kelas_berganti
from ui.beda_undakan import undakan
from ui.cache_beda import Acuan, Perbandingan
from ui.komponen import subjudul

GULUNGAN = {
    "misi": "Misi",
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    OPD: "Perangkat daerah",
    PRIORITAS: "Prioritas RKPD",
}


def judul_perbandingan(p: Perbandingan, acuan: Acuan) -> tuple[str, str]:
    """The title and what stands below it, composed from the changes."""
    r = ringkasan_beda(p.hasil)
    gulungan = sum(b.jenis != INDIKATOR for b in p.hasil)
    ujung = p.awal.keseluruhan, p.akhir.keseluruhan
    nilai = [u.nilai for u in ujung if u.kelas is not None and u.nilai is not None]
    seluruh = (nilai[0], nilai[1]) if len(nilai) == len(ujung) else None
    sebab = [(SEBAB_TEKS[s], n) for s, n in r.sebab]
    kelas = (r.naik_kelas, r.turun_kelas, r.jadi_dinilai, r.tak_dinilai)
    bawah = [rincian_beda(sebab, kelas), _antara(p)]
    return (
        judul_beda(r.indikator, gulungan, acuan.sebutan, seluruh),
        " ".join(b for b in bawah if b),
    )


def _antara(p: Perbandingan) -> str:
    """Which two states and periods are compared."""
    dulu, kini = (
        f"{periode(k.tahun, k.triwulan)}, versi data {k.versi_data}" for k in (p.awal, p.akhir)
    )
    return f"Dibandingkan: {dulu} dan {kini}."


def gulungan(p: Perbandingan) -> str:
    """The roll-ups that changed, each as steps by cause; all but the whole and misi are folded."""
    milik = {j: [b for b in p.hasil if b.jenis == j] for j in (KESELURUHAN, *GULUNGAN)}
    if not any(b.kode for b in milik[OPD]):
        milik[OPD] = []  # nobody is named: what is nobody's is the whole
    if not any(milik.values()):
        return ""
    aturan = p.awal.aturan, p.akhir.aturan
    isi = [_kartu(b, aturan, "Seluruh rencana") for b in milik.pop(KESELURUHAN)]
    atas = f'<div class="undakan-undakan">{"".join(isi)}</div>' if isi else ""
    for jenis, semua in milik.items():
        if semua:
            kartu = "".join(_kartu(b, aturan, _nama(b)) for b in semua)
            buka = " open" if jenis == "misi" else ""
            atas += (
                f'<details class="lipat"{buka}><summary>{GULUNGAN[jenis]}, {len(semua)} berubah'
                f'</summary><div class="undakan-undakan">{kartu}</div></details>'
            )
    kepala = subjudul(
        "Gulungan menurut sebab",
        "Sebab dimasukkan satu per satu; jumlah bagiannya sama dengan perubahan seluruhnya, poin.",
    )
    return kepala + atas


def _nama(b: Beda) -> str:
    kode = b.kode or "–"
    return f"{kode}  {b.nama}" if b.jenis != OPD or b.kode else b.nama


def _kartu(b: Beda, aturan: tuple[Aturan, Aturan], nama: str) -> str:
    cakupan = ""
    if b.selisih_cakupan:
        cakupan = (
            f'<span class="redup">cakupan {tulis(b.dari.cakupan, 0)} % → '
            f"{tulis(b.ke.cakupan, 0)} %</span>"
        )
    return (
        f'<article class="undakan"><h3>{escape(nama)}</h3>'
        f'<div class="ringkas">{kelas_berganti(b, aturan)}{cakupan}</div>'
        f"{undakan(b.dari.capaian, b.ke.capaian, langkah(b))}</article>"
    )
