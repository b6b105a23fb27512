"""What the page Beda says of a comparison and shows of its roll-ups; it computes no change."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from domain.aturan import Aturan
from domain.kalimat import periode
from domain.kalimat_beda import judul_beda, rincian_beda, sebab_beda, ujung_beda
from metrics.beda import INDIKATOR, OPD, PRIORITAS, Beda
from metrics.kaskade import KESELURUHAN
from metrics.peralihan import SEBAB_TEKS
from metrics.ringkas_beda import langkah, ringkasan_beda
from ui.beda_tabel import kelas_berganti
from ui.beda_undakan import undakan
from ui.cache_beda import Acuan, Perbandingan
from ui.komponen import lipat, subjudul

MISI = "misi"
GULUNGAN = {
    MISI: "Misi",
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
    rinci = rincian_beda(sebab, kelas) if seluruh else sebab_beda(sebab)
    dulu, kini = ((periode(k.tahun, k.triwulan), k.versi_data) for k in (p.awal, p.akhir))
    return (
        judul_beda(r.indikator, gulungan, acuan.sebutan, seluruh, kelas),
        f"{rinci} {ujung_beda(dulu, kini)}".strip(),
    )


def gulungan(p: Perbandingan) -> str:
    """The roll-ups that changed, each as steps by cause: the whole and misi, the rest folded."""
    milik = {j: [b for b in p.hasil if b.jenis == j] for j in (KESELURUHAN, *GULUNGAN)}
    if not any(b.kode for b in milik[OPD]):
        milik[OPD] = []  # nobody is named: what is nobody's is the whole
    if not any(milik.values()):
        return ""
    aturan = p.awal.aturan, p.akhir.aturan
    isi = [_kartu(b, aturan, "Seluruh rencana") for b in milik.pop(KESELURUHAN)]
    isi += [_kartu(b, aturan, f"Misi {_nama(b)}") for b in milik.pop(MISI)]
    bawah = "".join(_lipat(j, semua, aturan) for j, semua in milik.items() if semua)
    kepala = subjudul(
        "Yang mengubah nilai rencana dan misi",
        "Tiap sebab menaikkan atau menurunkan nilai, dalam poin; jumlahnya sama dengan perubahan "
        "seluruhnya.",
    )
    return f'{kepala}<div class="undakan-undakan">{"".join(isi)}</div>{bawah}'


def _lipat(jenis: str, semua: Sequence[Beda], aturan: tuple[Aturan, Aturan]) -> str:
    kartu = "".join(_kartu(b, aturan, _nama(b)) for b in semua)
    return lipat(
        f"{GULUNGAN[jenis]}, {len(semua)} berubah", f'<div class="undakan-undakan">{kartu}</div>'
    )


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
