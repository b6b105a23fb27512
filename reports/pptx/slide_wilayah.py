"""The leading indikator among the regions around: ranks as bars, the map as tiles."""

from charts.tema import PETA_TERANG, TERANG
from domain.kalimat import nilai
from metrics.baris import baris
from reports.isi import IsiPeringkat, IsiPeta, Laporan, PetakLaporan
from reports.pptx.batang import Batang, Skala, grafik_batang
from reports.pptx.bentuk import ABU, Kata, Rupa, bersih, kotak
from reports.pptx.kanvas import Halaman, Kanvas, kanvas
from reports.pptx.kata import catatan_laporan, judul_peringkat, lede_peringkat
from reports.pptx.templat import Templat
from reports.pptx.ukur import Bidang, lebar, muat

PALING_SEDIKIT = 2  # regions with a figure: one alone is neither a rank nor a map


def peringkat(t: Templat, lap: Laporan, p: IsiPeringkat) -> None:
    """Every kabupaten/kota of the province with a figure, highest first, the own one in colour."""
    milik = next((i for i in (*lap.kartu, *lap.indikator.values()) if i.kode == p.indikator), None)
    semua = baris(p.hasil.urutan)
    catatan = [f"{b['peringkat']}. {b['nama']}: {nilai(b['nilai'], p.sebutan)}" for b in semua]
    isi = Halaman(
        judul_peringkat(p, milik),
        lede_peringkat(p),
        lap.tautan("peringkat", indikator=p.indikator),
        [*catatan, lede_peringkat(p), *catatan_laporan(lap)],
    )
    k = kanvas(t, lap, isi)
    batang = [
        Batang(
            nama=f"{b['peringkat']}  {b['nama']}" if p.hasil.cukup else str(b["nama"]),
            nilai=float(b["nilai"]),
            teks=nilai(b["nilai"], p.sebutan),
            warna=TERANG.utama if b["wilayah"] == lap.kepala.wilayah else ABU,
        )
        for b in semua
    ]
    desimal = p.sebutan.desimal
    bentuk = f"#,##0{'.' if desimal else ''}{'0' * desimal}"
    arti = f"Grafik batang {isi.judul}. {'; '.join(catatan)}"
    grafik_batang(k, k.bidang, batang, Skala(p.sebutan.nama, bentuk, 0.24), arti)


def peta(t: Templat, lap: Laporan, p: IsiPeta) -> None:
    """The province as tiles, each with its name and value; the own one outlined."""
    catatan = [f"{s.nama}: {s.teks}{' (sementara)' if s.sementara else ''}" for s in p.petak]
    alamat = lap.tautan("peta", **({"indikator": lap.peringkat.indikator} if lap.peringkat else {}))
    isi = Halaman(p.judul, p.keterangan, alamat, [p.judul, *catatan, *catatan_laporan(lap)])
    k = kanvas(t, lap, isi)
    kiri, kanan = k.bidang.belah(k.bidang.w - 190 * k.skala, 20 * k.skala)
    tempat = p.susunan.tempat
    baris_ubin = max(b for b, _ in tempat.values()) + 1
    h = min(64 * k.skala, kiri.h / baris_ubin)
    w = min(h * 3.4, kiri.w / p.susunan.kolom)
    for s in sorted(p.petak, key=lambda s: s.wilayah == lap.kepala.wilayah):
        b, kol = tempat[s.wilayah]
        ubin = Bidang(kiri.x + kol * w, kiri.y + b * h, w - 3 * k.skala, h - 3 * k.skala)
        _ubin(k, ubin, s, sendiri=s.wilayah == lap.kepala.wilayah)
    _legenda(k, kanan, p)


def _ubin(k: Kanvas, bidang: Bidang, s: PetakLaporan, *, sendiri: bool) -> None:
    isi, huruf = PETA_TERANG[s.warna] if s.warna else (TERANG.arsir, TERANG.tinta)
    rupa = Rupa(
        isi=isi,
        arsir=s.warna is None,
        garis=TERANG.target if sendiri else TERANG.kartu,
        tebal_garis=3.5 * k.skala if sendiri else 0.75,
        rata="tengah",
        tegak="tengah",
    )
    nama, besar = muat(
        bersih(s.nama), Bidang(0, 0, bidang.w - 18, bidang.h * 0.5), min(15, bidang.h * 0.36), 7
    )
    teks = f"{s.teks}{'*' if s.sementara else ''}"
    kata = [
        [Kata(nama, besar, huruf, tebal=sendiri)],
        [Kata(teks, min(17, bidang.h * 0.38), huruf, tebal=True)],
    ]
    arti = f"{s.nama}: {s.teks}{' (sementara)' if s.sementara else ''}"
    kotak(k.slide, bidang, kata, rupa, nama="Ubin", arti=arti)


def _legenda(k: Kanvas, bidang: Bidang, p: IsiPeta) -> None:
    u, y = k.skala, bidang.y
    isi = [(PETA_TERANG[warna][0], kata) for warna, kata in reversed(p.legenda)]
    baris_legenda: list[tuple[str | None, str]] = [*isi]
    if any(s.warna is None for s in p.petak):
        baris_legenda.append((None, "belum ada angka"))
    for warna, kata in baris_legenda:
        rupa = Rupa(isi=warna, arsir=warna is None, garis=TERANG.garis)
        kotak(k.slide, Bidang(bidang.x, y, 30 * u, 22 * u), rupa=rupa, nama="Legenda")
        besar = min(15 * u, 15 * u * (bidang.w - 40 * u) / lebar(kata, 15 * u))
        kotak(k.slide, Bidang(bidang.x + 38 * u, y, bidang.w - 38 * u, 22 * u),
              [[Kata(bersih(kata), besar)]], Rupa(tegak="tengah"), nama="Arti warna")  # fmt: skip
        y += 28 * u
    kaki = ["* angka sementara"] if any(s.sementara for s in p.petak) else []
    kaki.append("garis emas: wilayah ini")
    isi_kaki = [[Kata(satu, 13 * u)] for satu in kaki]
    kotak(k.slide, Bidang(bidang.x, y + 8 * u, bidang.w, 40 * u), isi_kaki, nama="Keterangan")
