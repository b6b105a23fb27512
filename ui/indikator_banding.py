"""One indikator beside others: its rank over the years, its gaps, its neighbours; as HTML."""

from html import escape

from domain.kalimat import nilai
from domain.kalimat import peringkat as kata_peringkat
from domain.kalimat_jalur import jarak_bergerak
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.perubahan import jarak_seri
from ui import cache, cache_indikator
from ui.indikator import Isi, isi_indikator
from ui.ingat import ingat
from ui.komponen import kosong, pintu, subjudul, tautan
from ui.peringkat import sebanding
from ui.pilihan import Pilihan
from ui.tren import di_atas


def bacaan_urut(isi: Isi) -> str:
    """The reading of the ranks: from the first to the last year that has one."""
    awal, akhir = baris(isi.urut)[0], baris(isi.urut)[-1]

    def tempat(satu: dict[str, int]) -> str:
        return (
            f"{kata_peringkat(satu['peringkat'], satu['dari'], isi.kamus.kode)} ({satu['tahun']})"
        )

    if awal["tahun"] == akhir["tahun"]:
        return f"{isi.sorot.sebutan.nama} {tempat(akhir)}"
    return f"{isi.sorot.sebutan.nama} dari {tempat(awal)} ke {tempat(akhir)}"


@ingat(128)
def jarak_ke_atas(pilih: Pilihan, indikator: str) -> str:
    """The gap to the province and the nation and whether it narrows, as a list; "" without any."""
    isi = isi_indikator(pilih, indikator)
    semua = cache.wilayah(pilih.versi)
    kolom = (isi.seri[n].tolist() for n in ("peran", "wilayah", "tahun", "nilai"))
    sampai: dict[tuple[str, str], dict[int, float]] = {}
    for peran, kode, tahun, angka in zip(*kolom, strict=True):
        if tahun <= pilih.tahun and angka == angka:
            sampai.setdefault((peran, kode), {})[tahun] = angka
    milik = sampai.get(("utama", pilih.wilayah), {})
    teks: list[str] = []
    for kode in di_atas(pilih):
        acuan = sampai.get(("rujukan", kode), {})
        beda = jarak_seri(milik, acuan, isi.kamus.satuan.desimal)
        if beda:
            kini = beda[-1]
            lalu = None
            if kini["gerak"] is not None:
                lalu = (int(kini["tahun_sebelum"]), float(kini["selisih_sebelum"]))
            kalimat = jarak_bergerak(
                kini["selisih"], lalu, kini["gerak"], isi.sorot.sebutan, semua[kode].nama
            )
            teks.append(f"<li>{kini['tahun']}: {escape(kalimat)}</li>")
    return f'<ul class="butir">{"".join(teks)}</ul>' if teks else ""


@ingat(128)
def kartu_tetangga(pilih: Pilihan, indikator: str) -> str:
    """The nearest wilayah of the same level, and those above, in the year of the last figure."""
    isi = isi_indikator(pilih, indikator)
    figur = isi.sorot.figur
    kode = cache_indikator.tetangga(pilih.versi, pilih.wilayah)
    judul = "Tetangga terdekat"
    if not kode:
        kode, judul = sebanding(pilih), "Wilayah setingkat"
    semua = cache.wilayah(pilih.versi)
    if figur is None:
        return subjudul(judul) + kosong("Belum ada angka yang dapat dibandingkan.")
    angka = cache.angka_tahunan(pilih.versi, isi.kamus.kode, (*kode, *di_atas(pilih)))
    kolom = (angka[n].tolist() for n in ("tahun", "nilai", "wilayah"))
    ada = [
        (-n, w, i)
        for i, (tahun, n, w) in enumerate(zip(*kolom, strict=True))
        if tahun == figur.tahun and n == n
    ]
    milik = baris(angka.take([i for *_, i in sorted(ada)]))
    if len(milik) < 2:
        return subjudul(judul) + kosong(f"Hanya {pilih.nama} yang berangka pada {figur.tahun}.")
    puncak = max([*(b["nilai"] for b in milik), 0.0]) or 1.0
    berangka = {str(b["wilayah"]) for b in milik}
    tanpa = [semua[k].label for k in kode if k not in berangka]
    catatan = f"Belum ada data {figur.tahun}: {', '.join(tanpa)}." if tanpa else ""
    baris_baris = "".join(
        _batang(b, semua[str(b["wilayah"])].label, _gaya(str(b["wilayah"]), pilih), puncak, isi)
        for b in milik
    )
    return (
        subjudul(f"{judul}, {figur.tahun}", "Dari nilai tertinggi")
        + f'<ol class="tetangga">{baris_baris}</ol>'
        + (f'<p class="lede">{escape(catatan)}</p>' if catatan else "")
    )


def tautan_lain(pilih: Pilihan, indikator: str) -> str:
    """The way to the pages that compare this indikator further."""
    tren, urutan = (pilih.alamat(h, indikator=indikator) for h in ("tren", "peringkat"))
    return (
        f'<p class="tautan-lain">{tautan("Bandingkan wilayah di Tren", tren)}'
        f"{tautan('Urutan semua wilayah di Peringkat', urutan)}</p>"
    )


def _gaya(kode: str, pilih: Pilihan) -> str:
    """The look of a row: the chosen wilayah, one above it, or a neighbour."""
    if kode == pilih.wilayah:
        return "sorot"
    return "atas" if kode in di_atas(pilih) else ""


def _batang(satu: Baris, nama: str, gaya: str, puncak: float, isi: Isi) -> str:
    teks = nilai(satu["nilai"], isi.sorot.sebutan)
    kini = ' aria-current="true"' if gaya == "sorot" else ""
    panjang = max(float(satu["nilai"]), 0.0) / puncak
    return (
        f'<li class="{gaya}"{kini}><span class="nama">{escape(nama)}</span>'
        f'<span class="alas"><span class="isi" style="width:{panjang:.2%}"></span></span>'
        f'<span class="nilai">{pintu(escape(teks), asal_angka(satu), f"{nama} {teks}")}</span></li>'
    )
