"""The slide of a sasaran: statement, figure, native chart of its leading indikator, faktor."""

from collections.abc import Sequence

from charts.tema import TERANG
from reports.isi import IsiIndikator, IsiSasaran, Laporan
from reports.pptx.bentuk import KARTU, Kata, Paragraf, Rupa, bersih, kotak, lencana
from reports.pptx.garis import grafik_garis
from reports.pptx.kanvas import Halaman, Kanvas, kanvas
from reports.pptx.kata import (
    angka_besar,
    catatan_indikator,
    catatan_laporan,
    catatan_simpul,
    judul_indikator,
    utama,
)
from reports.pptx.slide_misi import daftar_belum
from reports.pptx.templat import Templat
from reports.pptx.ukur import Bidang, lebar, muat, tinggi


def sasaran(t: Templat, lap: Laporan, s: IsiSasaran) -> None:
    """A sasaran: the statement of its leading indikator, its figure and its chart."""
    i = utama(s)
    catatan = [catatan_simpul(s.simpul)]
    for satu in sorted(s.indikator, key=lambda satu: satu.kode != s.utama):
        catatan += catatan_indikator(satu)
    catatan += catatan_laporan(lap)
    lede = f"Sasaran {s.simpul.kode} · {s.simpul.uraian}"
    if s.simpul.capaian is not None:
        lede += f" · capaian {s.simpul.nilai}, {s.simpul.kata}"
    if i is None:
        judul = f"Sasaran {s.simpul.kode} belum mempunyai indikator"
        k = kanvas(t, lap, Halaman(judul, lede, lap.tautan("sasaran"), catatan))
        daftar_belum(k, k.bidang, [s.simpul])
        return
    alamat = lap.tautan("indikator", indikator=i.kode)
    k = kanvas(t, lap, Halaman(judul_indikator(lap, i), lede, alamat, catatan))
    bawah = [(nama, teks) for nama, teks in (
        ("Faktor pendorong", i.faktor.pendorong), ("Faktor penghambat", i.faktor.penghambat),
        ("Tindak lanjut", i.faktor.tindak_lanjut)) if teks]  # fmt: skip
    area = k.bidang
    if bawah:
        area, kaki = k.bidang.potong(k.bidang.h - 104 * k.skala)
        _faktor(k, Bidang(kaki.x, kaki.y + 10 * k.skala, kaki.w, kaki.h - 10 * k.skala), bawah)
    kiri, kanan = area.belah(288 * k.skala, 18 * k.skala)
    _angka(k, kiri, i)
    if grafik_garis(k, kanan, i) is None:
        kata = Kata("Garis digambar bila ada angka dua tahun", 18 * k.skala, TERANG.redup)
        rupa = Rupa(arsir=True, rata="tengah", tegak="tengah")
        kotak(k.slide, kanan, [[kata]], rupa, nama="Belum ada garis")


def _angka(k: Kanvas, bidang: Bidang, i: IsiIndikator) -> None:
    """The figure with its target, its class, and in sentences how it moved and where it stands."""
    u = k.skala
    sisa = _besar(k, bidang, i)
    nilai = i.capaian.split(" ")[0] if i.kelas else ""
    panjang = lebar(f"○○  {nilai}  {i.kata}", 22, tebal=True) + 32
    ukuran = min(22 * u, 22 * bidang.w / panjang)
    lencana(k.slide, sisa.x, sisa.y + 4 * u, i, ukuran, nilai=nilai)
    _, sisa = sisa.potong(ukuran * 1.9 + 14 * u)
    setahun = i.capaian.partition("(setahun ")[2].rstrip(")")
    janji = f"terhadap target setahun: {setahun}" if setahun else ""
    kalimat: list[Paragraf] = []
    terpakai = 0.0
    for teks in (b for b in (janji, i.gerak, i.peringkat, i.jarak) if b):
        pas, ukuran = muat(bersih(teks), Bidang(0, 0, bidang.w, 46 * u), 18 * u, 14 * u)
        terpakai += tinggi(pas, ukuran, bidang.w) + 5 * u
        if terpakai <= sisa.h:
            kalimat.append([Kata(pas, ukuran)])
    if kalimat:
        kotak(k.slide, sisa, kalimat, Rupa(jarak=5 * u), nama="Keterangan")


def _besar(k: Kanvas, bidang: Bidang, i: IsiIndikator) -> Bidang:
    """The figure as large as it can be with its unit, its target in gold; the room below."""
    u = k.skala
    angka, ekor = angka_besar(i)
    besar = min(66 * u, 66 * u * bidang.w / lebar(angka, 66 * u, tebal=True))
    isi: list[Paragraf] = [[Kata(angka, besar, None, tebal=True)]]
    atas = besar * 1.2 + 8 * u
    if lebar(angka, besar, tebal=True) + lebar(f" {ekor}", 22 * u) <= bidang.w:
        isi = [[*isi[0], Kata(f"\u00a0{ekor}", 22 * u)]]
    else:
        pas, ukuran = muat(ekor, Bidang(0, 0, bidang.w, 26 * u), 18 * u, 11 * u)
        isi.append([Kata(pas, ukuran)])
        atas += ukuran * 1.3
    if i.target != "–":
        teks = bersih(f"◆ target {i.target}")
        pas, ukuran = muat(teks, Bidang(0, 0, bidang.w, 30 * u), 22 * u, 13 * u)
        isi.append([Kata(pas, ukuran, TERANG.target, tebal=True)])
        atas += ukuran * 1.25
    tempat, sisa = bidang.potong(min(atas, bidang.h))
    kotak(k.slide, tempat, isi, nama="Angka")
    return sisa


def _faktor(k: Kanvas, bidang: Bidang, isi: Sequence[tuple[str, str]]) -> None:
    """What the OPD wrote, side by side; what does not fit is whole in the notes."""
    u, sela = k.skala, 14 * k.skala
    w = (bidang.w - sela * (len(isi) - 1)) / len(isi)
    for ke, (nama, teks) in enumerate(isi):
        tempat = Bidang(bidang.x + ke * (w + sela), bidang.y, w, bidang.h)
        kotak(k.slide, tempat, rupa=KARTU, nama="Kartu")
        dalam = tempat.susut(8 * u)
        ruang = Bidang(0, 0, dalam.w, dalam.h - 19 * u)
        pas, ukuran = muat(bersih(teks), ruang, 16 * u, 13 * u)
        kotak(
            k.slide,
            dalam,
            [[Kata(nama, 14 * u, TERANG.utama, tebal=True)], [Kata(pas, ukuran, TERANG.tinta)]],
            nama=nama,
        )
