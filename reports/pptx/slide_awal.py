"""The slides a deck opens with: cover, ringkasan, findings."""

from collections.abc import Sequence
from typing import Any, cast

from charts.tema import TERANG
from domain.predikat import KELAS_MENURUT_KODE, WARNA_TAK_DIKETAHUI
from reports.isi import IsiIndikator, IsiTemuan, Laporan
from reports.pptx.bentuk import EMU, KARTU, Kata, Rupa, bersih, ikon, kotak, lencana
from reports.pptx.kaki import CONTOH, catat, kaki
from reports.pptx.kanvas import (
    Halaman,
    Kanvas,
    buang,
    isi_tempat,
    kanvas,
    letakkan,
    qr,
    tempat_slide,
)
from reports.pptx.kata import angka_besar, catatan_indikator, catatan_laporan, catatan_simpul
from reports.pptx.templat import Templat
from reports.pptx.ukur import Bidang, lebar, muat

TEMUAN_SEHALAMAN = 4
SISI_QR_SAMPUL = 120  # points


def sampul(t: Templat, lap: Laporan) -> None:
    """Whose capaian of which period, of which plan, in which state of the data."""
    k = lap.kepala
    slide = t.presentasi.slides.add_slide(t.sampul.layout)
    milik = tempat_slide(slide)
    judul = milik.pop(t.sampul.judul.nomor)
    badan = milik.pop(t.sampul.badan.nomor) if t.sampul.badan else None
    for lain in milik.values():
        buang(lain)
    tempat, alamat = t.sampul.judul.bidang, lap.tautan("ringkasan")
    lebar_slide = cast(int, t.presentasi.slide_width) / EMU
    if alamat:
        kiri = lebar_slide - 44 - SISI_QR_SAMPUL
        tempat = Bidang(tempat.x, tempat.y, min(tempat.w, kiri - 16 - tempat.x), tempat.h)
        atas = tempat.y + max(0, tempat.h - SISI_QR_SAMPUL)
        letakkan(judul, tempat)
        qr(slide, Bidang(kiri, atas, SISI_QR_SAMPUL, SISI_QR_SAMPUL), alamat)
    teks, besar = muat(bersih(f"Capaian kinerja {k.nama}"), tempat.susut(4), 52, 24)
    isi_tempat(judul, [(teks, besar)])
    if badan is not None:
        rapat = f"Rapat {k.rapat}, {k.tanggal_rapat}" if k.rapat else ""
        isi = [(k.periode, 26), (k.nama_rencana, 18), (rapat, 18), (k.keadaan, 14)]
        isi += [(f"Disusun oleh {k.pembuat}", 14)] if k.pembuat else []
        isi_tempat(badan, [(bersih(b), u) for b, u in isi if b])
    if k.contoh:
        w = lebar(CONTOH, 24, tebal=True) + 36
        rupa = Rupa(isi="#F2C14E", rata="tengah", tegak="tengah")
        isi_contoh = [[Kata(CONTOH, 24, TERANG.tinta, tebal=True)]]
        kotak(slide, Bidang(lebar_slide - 44 - w, 40, w, 44), isi_contoh, rupa, nama="Data contoh")
    kaki(slide, t.sampul, 1, k, "")  # a link has the colour of this ground
    catat(
        slide,
        [lap.judul, lap.keterangan, f"Visi: {k.visi}" if k.visi else "", *catatan_laporan(lap)],
    )


def ringkasan(t: Templat, lap: Laporan) -> None:
    """The headline, the whole with its range and cakupan, the headline figures as cards."""
    catatan = [lap.judul, lap.keterangan, catatan_simpul(lap.keseluruhan)]
    for i in lap.kartu:
        catatan += catatan_indikator(i)
    isi = Halaman(
        lap.judul, lap.keterangan, lap.tautan("ringkasan"), [*catatan, *catatan_laporan(lap)]
    )
    k = kanvas(t, lap, isi)
    kiri, kanan = k.bidang.belah(220 * k.skala, 16 * k.skala)
    _keseluruhan(k, kiri, lap)
    kartu = lap.kartu[:6]
    kolom = 3 if len(kartu) > 4 else 2
    baris = -(-len(kartu) // kolom)
    sela = 12 * k.skala
    w, h = (kanan.w - (kolom - 1) * sela) / kolom, (kanan.h - (baris - 1) * sela) / baris
    for ke, i in enumerate(kartu):
        b, kol = divmod(ke, kolom)
        _kartu(k, Bidang(kanan.x + kol * (w + sela), kanan.y + b * (h + sela), w, h), i)


def _keseluruhan(k: Kanvas, bidang: Bidang, lap: Laporan) -> None:
    s, u = lap.keseluruhan, k.skala
    kotak(k.slide, bidang, rupa=KARTU, nama="Kartu")
    dalam = bidang.susut(16 * u)
    angka, _, rentang = s.nilai.partition(" ") if s.capaian is not None else ("–", "", "")
    isi: list[Sequence[Kata]] = [
        [Kata("Nilai keseluruhan", 18 * u, TERANG.redup)],
        [Kata(angka, 54 * u, TERANG.tinta if s.kelas else TERANG.redup, tebal=True)],
    ]
    if rentang:
        isi.append([Kata(f"rentang {rentang.strip('()')}", 17 * u, TERANG.redup)])
    isi.append([Kata(s.cakupan, 17 * u, TERANG.redup)])
    atas, bawah = dalam.potong(dalam.h - 40 * u)
    kotak(k.slide, atas, isi, nama="Nilai keseluruhan")
    besar = min(18 * u, 18 * u * (bawah.w / (lebar(f"○  {s.kata}", 18 * u, tebal=True) + 26 * u)))
    lencana(k.slide, bawah.x, bawah.y + 4 * u, s, besar)


def _kartu(k: Kanvas, bidang: Bidang, i: IsiIndikator) -> None:
    u = k.skala
    kotak(k.slide, bidang, rupa=KARTU, nama="Kartu")
    warna = KELAS_MENURUT_KODE[i.kelas].warna if i.kelas else WARNA_TAK_DIKETAHUI
    tepi = Bidang(bidang.x, bidang.y, bidang.w, 4 * u)
    kotak(k.slide, tepi, rupa=Rupa(isi=warna.isi), nama="Tepi")
    dalam = Bidang(bidang.x + 12 * u, bidang.y + 10 * u, bidang.w - 24 * u, bidang.h - 46 * u)
    nama, besar = muat(bersih(i.nama_pendek), Bidang(0, 0, dalam.w, 18 * u), 15 * u, 11 * u)
    angka, ekor = angka_besar(i)
    panjang = lebar(angka, 34, tebal=True) + lebar(f" {ekor}", 14)
    kali = min(1.0, dalam.w / panjang) * u
    isi: list[Sequence[Kata]] = [
        [Kata(nama, besar, TERANG.redup)],
        [Kata(angka, 34 * kali, TERANG.tinta, tebal=True),
         Kata(f"\u00a0{ekor}", 14 * kali, TERANG.redup)],
    ]  # fmt: skip
    if i.target != "–":
        isi.append(_baris(f"target {i.target}", dalam.w, 14 * u, TERANG.target, "◆ "))
    isi += [_baris(s, dalam.w, 13 * u, TERANG.redup) for s in (i.gerak, i.peringkat) if s]
    muatan = isi[: 2 + max(0, int((dalam.h - 66 * u) // (17 * u)))]
    kotak(k.slide, dalam, muatan, nama=f"Kartu {bersih(i.nama_pendek)}")
    nilai = i.capaian.split(" ")[0] if i.kelas else ""
    panjang = lebar(f"○○  {nilai}  {i.kata}", 15, tebal=True) + 26
    kecil = min(15 * u, 15 * dalam.w / panjang)
    lencana(k.slide, dalam.x, bidang.y + bidang.h - 36 * u, i, kecil, nilai=nilai)


def _baris(teks: str, w: float, besar: float, warna: str, awalan: str = "") -> Sequence[Kata]:
    """One line, smaller where it would be longer than its place."""
    isi = bersih(awalan + teks)
    pas, ukuran = muat(isi, Bidang(0, 0, w, besar * 1.25), besar, 10)
    return [Kata(pas, ukuran, warna, tebal=bool(awalan))]


def temuan(t: Templat, lap: Laporan, bagian: Sequence[IsiTemuan], ke: tuple[int, int]) -> None:
    """Findings, each with the colour and icon of how pressing it is."""
    catatan = [f"{f.temuan.judul}: {f.temuan.isi} Aturan: {f.aturan}." for f in bagian]
    banyak = len(lap.temuan)
    lanjut = f" ({ke[0]} dari {ke[1]})" if ke[1] > 1 else ""
    isi = Halaman(
        f"{banyak} temuan untuk dibahas{lanjut}",
        f"{lap.kepala.nama}, {lap.kepala.periode}",
        lap.tautan("ringkasan"),
        [*catatan, *catatan_laporan(lap)],
    )
    k = kanvas(t, lap, isi)
    h = min(92 * k.skala, k.bidang.h / len(bagian))
    for urut, f in enumerate(bagian):
        tempat = Bidang(k.bidang.x, k.bidang.y + urut * h, k.bidang.w, h - 10 * k.skala)
        _temuan(k, tempat, f)


def _temuan(k: Kanvas, bidang: Bidang, f: IsiTemuan) -> None:
    u = k.skala
    warna: Any = KELAS_MENURUT_KODE[f.kelas].warna if f.kelas else WARNA_TAK_DIKETAHUI
    kotak(k.slide, bidang, rupa=KARTU, nama="Kartu")
    tanda, badan = bidang.belah(64 * u, 14 * u)
    rupa = Rupa(isi=warna.isi if f.kelas else None, arsir=f.kelas is None, rata="tengah",
                tegak="tengah")  # fmt: skip
    huruf = warna.di_atas if f.kelas else TERANG.tinta
    kotak(k.slide, tanda, [[Kata(ikon(f.kelas, ""), 20 * u, huruf)]], rupa, nama="Tanda")
    atas = Bidang(badan.x, badan.y + 3 * u, badan.w - 14 * u, badan.h - 6 * u)
    judul, besar = muat(bersih(f.temuan.judul), Bidang(0, 0, atas.w, 28 * u), 22 * u, 16 * u)
    sisa = Bidang(0, 0, atas.w, atas.h - besar * 1.2)
    isi, kecil = muat(bersih(f.temuan.isi), sisa, 17 * u, 12 * u)
    kotak(
        k.slide,
        atas,
        [[Kata(judul, besar, TERANG.tinta, tebal=True)], [Kata(isi, kecil, TERANG.redup)]],
        Rupa(tegak="tengah"),
        nama="Temuan",
    )
