"""The cells of a row of E.79 and E.81: the year, its quarters and the plan so far."""

from domain.istilah import Agregasi
from domain.periode import SETAHUN
from domain.target import Target
from reports.formulir import rumus
from reports.formulir.angka import Angka, Uang
from reports.formulir.baris import BarisFormulir
from reports.formulir.konteks import (
    Konteks,
    Tempat,
    kata_tahunan,
    sel_capaian,
    sel_realisasi,
    tanpa_uang,
    umum,
)
from reports.formulir.sel import Sel, sel_angka, sel_hitung, sel_rupiah, sel_target, tampil


def isi_tahunan(b: BarisFormulir, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    """The cells of one row, by column."""
    hasil = {**umum(b, bersatuan=True), **tanpa_uang(k, b)}
    if b.angka is not None:
        hasil |= _kinerja(b, b.angka, k, baris)
    if b.program is not None:
        hasil |= _uang(b.program.uang, k, baris)
    return hasil


def _kinerja(b: BarisFormulir, a: Angka, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    assert b.kamus is not None
    m = b.kamus
    sel = {n: k.tabel.sel(n, baris) for n in ("k6", "k7", "k13", "k14")}
    tw = [k.tabel.sel(f"tw{n}", baris) for n in range(1, k.sampai + 1)]
    kini = a.realisasi.get(k.tahun, {})
    target, lalu = target_periode(a, k), sampai_tahun_lalu(a, k)
    k13 = sel_realisasi(k, a, m, tw)
    nyata = a.sampai(k.tahun, k.triwulan)
    if a.agregasi is Agregasi.KUMULATIF and k.tahun > k.tahun_awal:
        nyata = None if lalu is None or nyata is None else lalu + nyata
        teks = rumus.tambah(sel["k7"], sel["k13"])
    else:
        teks = rumus.sama(sel["k13"])
    k14 = sel_hitung(tampil(nyata, m), teks, m.satuan.desimal, belum_tetap=k13.belum_tetap)
    return {
        ("k6", False): sel_target(target, m),
        ("k7", False): sel_angka(lalu, m),
        ("k8", False): sel_target(a.target_setahun(k.tahun, k.tahun_akhir), m),
        **{
            (f"tw{n}", False): sel_angka(kini.get(n), m, belum_tetap=(k.tahun, n) in a.belum_tetap)
            for n in range(1, k.sampai + 1)
        },
        ("k13", False): k13,
        ("k14", False): k14,
        ("k15", False): sel_capaian(k, m, target, nyata, sel["k6"], sel["k14"], kata_tahunan(k, a)),
    }


def target_periode(a: Angka, k: Konteks) -> Target | None:
    """What the plan promises s.d. its end: of a kumulatif indikator the sum of all its years."""
    if a.agregasi is not Agregasi.KUMULATIF:
        return a.target_akhir or a.target_setahun(k.tahun_akhir, k.tahun_akhir)
    janji = [a.target_setahun(tahun, k.tahun_akhir) for tahun in k.tahun_rencana]
    ada = [j for j in janji if j is not None]
    if len(ada) < len(janji):
        return None
    bawah = [j.bawah for j in ada if j.bawah is not None]
    atas = [j.atas for j in ada if j.atas is not None]
    ujung = [sum(u) if len(u) == len(ada) else None for u in (bawah, atas)]
    return None if ujung == [None, None] else Target(*ujung)


def sampai_tahun_lalu(a: Angka, k: Konteks) -> float | None:
    """The plan's realisasi s.d. last year: a sum of kumulatif, else last year's own figure."""
    tahun = range(k.tahun_awal, k.tahun)
    if not tahun:
        return None
    if a.agregasi is not Agregasi.KUMULATIF:
        return a.setahun(k.tahun - 1)
    return jumlah_tahun([a.setahun(satu) for satu in tahun])


def jumlah_tahun(nilai: list[float | None]) -> float | None:
    """The sum of several years, unknown where one is."""
    ada = [n for n in nilai if n is not None]
    return sum(ada) if ada and len(ada) == len(nilai) else None


def _uang(u: Uang, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    sel = {n: k.tabel.sel(n, baris, rp=True) for n in ("k6", "k7", "k13", "k14")}
    tw = [k.tabel.sel(f"tw{n}", baris, rp=True) for n in range(1, k.sampai + 1)]
    kini = u.realisasi.get(k.tahun, {})
    pagu = jumlah_tahun([u.pagu_setahun(satu) for satu in k.tahun_rencana])
    dulu = range(k.tahun_awal, k.tahun)
    lalu = jumlah_tahun([u.realisasi_setahun(satu) for satu in dulu])
    k13, tahun_ini = _uang_tahun_ini(kini, k, tw)
    if dulu:
        total = None if lalu is None or tahun_ini is None else lalu + tahun_ini
        teks = rumus.tambah(sel["k7"], sel["k13"])
    else:
        total, teks = tahun_ini, rumus.sama(sel["k13"])
    serap = None if total is None or not pagu else 100 * total / pagu
    k15 = rumus.persen(sel["k14"], sel["k6"])
    return {
        ("k6", True): sel_rupiah(pagu),
        ("k7", True): sel_rupiah(lalu) if dulu else Sel(None),
        ("k8", True): sel_rupiah(u.pagu_setahun(k.tahun)),
        **{(f"tw{n}", True): sel_rupiah(kini.get(n)) for n in range(1, k.sampai + 1)},
        ("k13", True): k13,
        ("k14", True): sel_hitung(total, teks, 0, rupiah=True),
        ("k15", True): sel_hitung(serap, k15),
    }


def _uang_tahun_ini(kini: dict[int, float], k: Konteks, tw: list[str]) -> tuple[Sel, float | None]:
    if k.setahun and SETAHUN in kini:
        return sel_rupiah(kini[SETAHUN]), kini[SETAHUN]
    nilai = jumlah_tahun([kini.get(n) for n in range(1, k.sampai + 1)])
    teks = rumus.periode(tw, Agregasi.KUMULATIF, setahun=k.triwulan == 0)
    return sel_hitung(nilai, teks, 0, rupiah=True), nilai
