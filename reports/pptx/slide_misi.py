"""Slides of misi: the capaian of their sasaran as native bars, and what is not yet assessable."""

from collections.abc import Sequence

from charts.tema import TERANG
from domain.angka import tulis
from domain.predikat import KELAS_MENURUT_KODE, WARNA_TAK_DIKETAHUI
from reports.isi import IsiSimpul, Laporan
from reports.pptx.batang import Batang, Skala, grafik_batang
from reports.pptx.bentuk import KARTU, Kata, Rupa, bersih, ikon, kotak
from reports.pptx.kanvas import Halaman, Kanvas, kanvas
from reports.pptx.kata import catatan_laporan, catatan_simpul, judul_misi, sasaran_misi
from reports.pptx.templat import Templat
from reports.pptx.ukur import Bidang, lebar, muat, pangkas

CAPAIAN_PENUH = 100.0  # percent: the target itself


def misi(t: Templat, lap: Laporan, m: IsiSimpul) -> None:
    """A misi: its sasaran's capaian as bars to the gold line of 100, the unknown ones named."""
    semua = [s.simpul for s in sasaran_misi(lap, m.kode)]
    catatan = [catatan_simpul(m), *(catatan_simpul(s) for s in semua), *catatan_laporan(lap)]
    k = kanvas(t, lap, Halaman(judul_misi(m), m.uraian, lap.tautan("sasaran"), catatan))
    if not semua:
        return
    if all(s.capaian is None for s in semua):
        daftar_belum(k, k.bidang, semua)
        return
    batang = [
        Batang(
            nama=pangkas(
                f"{s.kode} {s.uraian}{'' if s.capaian is not None else f' ({s.kata})'}",
                16 * k.skala,
                Bidang(0, 0, k.bidang.w * 0.38, 42 * k.skala),
            ),
            nilai=s.capaian,
            teks=f"{ikon(s.kelas, s.kata)} {tulis(s.capaian)} {s.kata}",
            warna=KELAS_MENURUT_KODE[s.kelas].warna.isi if s.kelas else WARNA_TAK_DIKETAHUI.isi,
        )
        for s in semua
    ]
    arti = "Grafik batang capaian sasaran. " + "; ".join(catatan_simpul(s) for s in semua)
    tinggi = min(k.bidang.h, (100 * len(batang) + 70) * k.skala)
    bidang = Bidang(k.bidang.x, k.bidang.y, k.bidang.w, tinggi)
    grafik_batang(k, bidang, batang, Skala("capaian", "#,##0.00", 0.42, CAPAIAN_PENUH), arti)


def belum(t: Templat, lap: Laporan) -> None:
    """Every sasaran that cannot be assessed, by why."""
    semua = [s.simpul for s in lap.sasaran if s.simpul.capaian is None]
    judul = f"{len(semua)} dari {len(lap.sasaran)} sasaran belum dapat dinilai"
    lede = "Menurut sebabnya; yang belum diketahui tidak dihitung nol"
    catatan = [*(catatan_simpul(s) for s in semua), *catatan_laporan(lap)]
    k = kanvas(t, lap, Halaman(judul, lede, lap.tautan("sasaran"), catatan))
    daftar_belum(k, k.bidang, semua)


def daftar_belum(k: Kanvas, bidang: Bidang, semua: Sequence[IsiSimpul]) -> None:
    """Nodes without a value in one or two columns of hatched cards, each with its reason."""
    u = k.skala
    kolom = 1 if len(semua) <= 6 else 2
    baris = -(-len(semua) // kolom)
    sela = 14 * u
    w, h = (bidang.w - (kolom - 1) * sela) / kolom, min(58 * u, bidang.h / baris)
    besar = min(17 * u, h * 0.4)
    sebab = max(lebar(s.kata, besar * 0.8, tebal=True) for s in semua) + 8 * u
    kiri = min(34 * u, h)
    ruang = Bidang(0, 0, w - kiri - sebab - 26 * u, h - min(8 * u, h * 0.14) - 2)
    nama = [
        muat(bersih(f"{s.kode}  {s.uraian}"), ruang, besar, max(9.0, besar * 0.8)) for s in semua
    ]
    ukuran = min(n for _, n in nama)
    for ke, (s, (teks, _)) in enumerate(zip(semua, nama, strict=True)):
        kol, b = divmod(ke, baris)
        tempat = Bidang(bidang.x + kol * (w + sela), bidang.y + b * h, w, ruang.h + 2)
        kotak(k.slide, tempat, rupa=KARTU, nama="Kartu")
        tanda, isi = tempat.belah(kiri, 10 * u)
        rupa = Rupa(arsir=True, rata="tengah", tegak="tengah")
        kotak(k.slide, tanda, [[Kata(ikon(None, s.kata), besar, TERANG.tinta)]], rupa,
              nama="Belum dinilai")  # fmt: skip
        kata, kanan = isi.belah(ruang.w, 8 * u)
        kotak(k.slide, kata, [[Kata(teks, ukuran, TERANG.tinta)]], Rupa(tegak="tengah"),
              nama="Sasaran")  # fmt: skip
        kanan = Bidang(kanan.x, kanan.y, sebab, kanan.h)
        kotak(k.slide, kanan, [[Kata(s.kata, besar * 0.8, TERANG.redup, tebal=True)]],
              Rupa(rata="kanan", tegak="tengah"), nama="Sebab")  # fmt: skip
