"""The cells of a row of a rencana aksi: the quarters' targets and realisasi, and what is done."""

from collections.abc import Sequence

from domain.capaian import capaian
from domain.istilah import Agregasi
from reports.formulir import rumus
from reports.formulir.angka import Angka
from reports.formulir.baris import BarisFormulir, Program
from reports.formulir.konteks import (
    Konteks,
    Tempat,
    kata_tahunan,
    kata_tanpa,
    sel_capaian,
    sel_realisasi,
    umum,
)
from reports.formulir.sel import Sel, sel_angka, sel_target, sel_teks


def isi_aksi(
    b: BarisFormulir, k: Konteks, baris: int, program: Sequence[Program]
) -> dict[Tempat, Sel]:
    """The cells of one row, by column, with the programmes that serve its indikator."""
    hasil = umum(b, bersatuan=False)
    if b.isi is None or b.kamus is None or b.angka is None:
        return hasil
    faktor = b.isi.faktor
    nama = [p.nama for p in program if b.isi.kode in p.indikator]
    nama = nama or [p.nama for p in program if b.kode_sasaran in p.sasaran and not p.indikator]
    hasil |= {
        ("satuan", False): sel_teks("" if b.kamus.skala else b.kamus.satuan.nama),
        ("program", False): sel_teks("; ".join(nama)),
        ("pendukung", False): sel_teks(faktor.pendorong),
        ("penghambat", False): sel_teks(faktor.penghambat),
        ("rekomendasi", False): sel_teks(faktor.tindak_lanjut),
    }
    return hasil | _kinerja(b, b.angka, k, baris)


def _kinerja(b: BarisFormulir, a: Angka, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    assert b.kamus is not None
    m = b.kamus
    kini, janji_tw = a.realisasi.get(k.tahun, {}), a.target.get(k.tahun, {})
    tw = [k.tabel.sel(f"tw{n}", baris) for n in range(1, k.sampai + 1)]
    janji = a.target_sampai(k.tahun, k.triwulan, k.tahun_akhir)
    nyata = a.sampai(k.tahun, k.triwulan)
    kata = kata_tahunan(k, a)
    sel = {n: k.tabel.sel(n, baris) for n in ("target", "realisasi", "tingkat")}
    target = sel["target"]
    setahun = a.target_setahun(k.tahun, k.tahun_akhir)
    if a.agregasi is not Agregasi.TAHUNAN and not (k.setahun and setahun):
        sel_t = [k.tabel.sel(f"target{n}", baris) for n in range(1, k.sampai + 1)]
        target = rumus.periode(sel_t, a.agregasi, setahun=False)
    if kata:
        nyata = None
    nilai = capaian(janji, nyata, m.arah, k.aturan)
    kelas = nilai.kelas
    return {
        ("target", False): sel_target(setahun, m),
        **{(f"target{n}", False): sel_target(janji_tw.get(n), m) for n in range(1, 5)},
        **{
            (f"tw{n}", False): sel_angka(kini.get(n), m, belum_tetap=(k.tahun, n) in a.belum_tetap)
            for n in range(1, k.sampai + 1)
        },
        ("realisasi", False): sel_realisasi(k, a, m, tw),
        ("tingkat", False): sel_capaian(k, m, janji, nyata, target, sel["realisasi"], kata),
        ("predikat", False): Sel(
            f"{kelas.ikon} {kelas.label[k.aturan.label]}" if kelas else kata or kata_tanpa(nilai),
            rumus.predikat(sel["tingkat"], k.aturan, kata or kata_tanpa(nilai)),
        ),
    }
