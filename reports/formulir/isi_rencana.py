"""The cells of a row of E.78 and E.80: every year of the plan, and its end."""

from reports.formulir import rumus
from reports.formulir.angka import Angka, Uang
from reports.formulir.baris import BarisFormulir
from reports.formulir.isi_tahunan import jumlah_tahun
from reports.formulir.konteks import Konteks, Tempat, sel_capaian, tanpa_uang, umum
from reports.formulir.sel import Sel, sel_angka, sel_hitung, sel_rupiah, sel_target, tampil


def isi_rencana(b: BarisFormulir, k: Konteks, baris: int, tahun_awal: int) -> dict[Tempat, Sel]:
    """The cells of one row, by column; tahun_awal is the year of the plan's starting figures."""
    hasil = {**umum(b, bersatuan=True), **tanpa_uang(k, b)}
    if b.angka is not None:
        hasil |= _kinerja(b, b.angka, k, baris, tahun_awal)
    if b.program is not None:
        hasil |= _uang(b.program.uang, k, baris)
    return {tempat: sel for tempat, sel in hasil.items() if tempat[0] in k.tabel.awal}


def _sudah(k: Konteks, tahun: int) -> bool:
    """Whether a year of the plan is over in the form's period."""
    return tahun < k.tahun or (tahun == k.tahun and k.setahun)


def _kinerja(
    b: BarisFormulir, a: Angka, k: Konteks, baris: int, tahun_awal: int
) -> dict[Tempat, Sel]:
    assert b.kamus is not None
    m = b.kamus
    akhir = a.target_akhir or a.target_setahun(k.tahun_akhir, k.tahun_akhir)
    hasil: dict[Tempat, Sel] = {
        ("awal", False): sel_target(a.awal.get(tahun_awal), m),
        ("akhir", False): sel_target(akhir, m),
    }
    for tahun in k.tahun_rencana:
        sudah = _sudah(k, tahun)
        janji = a.target_setahun(tahun, k.tahun_akhir)
        nyata = a.setahun(tahun) if sudah else None
        mulai = (tahun, 0) in a.belum_tetap
        t, r = (k.tabel.sel(f"{n}{tahun}", baris) for n in ("target", "capaian"))
        hasil |= {
            (f"target{tahun}", False): sel_target(janji, m),
            (f"capaian{tahun}", False): sel_angka(nyata, m, belum_tetap=mulai and sudah),
            (f"tingkat{tahun}", False): sel_capaian(k, m, janji, nyata, t, r)
            if sudah
            else Sel(None),
        }
    return hasil | _akhir(b, a, k, baris)


def _akhir(b: BarisFormulir, a: Angka, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    """The end of the plan: its last year's figure against its end target."""
    if "rasio" not in k.tabel.awal or b.kamus is None:
        return {}
    akhir = a.target_akhir or a.target_setahun(k.tahun_akhir, k.tahun_akhir)
    nyata = a.setahun(k.tahun_akhir) if _sudah(k, k.tahun_akhir) else None
    teks = rumus.sama(k.tabel.sel(f"capaian{k.tahun_akhir}", baris))
    t, r = (k.tabel.sel(n, baris) for n in ("akhir", "capaian_akhir"))
    return {
        ("capaian_akhir", False): sel_hitung(tampil(nyata, b.kamus), teks, b.kamus.satuan.desimal),
        ("rasio", False): sel_capaian(k, b.kamus, akhir, nyata, t, r),
    }


def _uang(u: Uang, k: Konteks, baris: int) -> dict[Tempat, Sel]:
    pagu = {tahun: u.pagu_setahun(tahun) for tahun in k.tahun_rencana}
    nyata = {tahun: u.realisasi_setahun(tahun) for tahun in k.tahun_rencana if _sudah(k, tahun)}
    total = jumlah_tahun(list(pagu.values()))
    hasil: dict[Tempat, Sel] = {("akhir", True): sel_rupiah(total)}
    for tahun in k.tahun_rencana:
        hasil[f"target{tahun}", True] = sel_rupiah(pagu[tahun])
        if tahun in nyata:
            bagian, dari = (
                k.tabel.sel(f"{n}{tahun}", baris, rp=True) for n in ("capaian", "target")
            )
            hasil[f"capaian{tahun}", True] = sel_rupiah(nyata[tahun])
            hasil[f"tingkat{tahun}", True] = _persen(nyata[tahun], pagu[tahun], bagian, dari)
    semua = jumlah_tahun([nyata.get(tahun) for tahun in k.tahun_rencana])
    sel = [k.tabel.sel(f"capaian{tahun}", baris, rp=True) for tahun in k.tahun_rencana]
    jumlah = rumus.jumlah(",".join(sel), len(sel))
    if "rasio" in k.tabel.awal:
        bagian, dari = (k.tabel.sel(n, baris, rp=True) for n in ("capaian_akhir", "akhir"))
        hasil["capaian_akhir", True] = sel_hitung(semua, jumlah, 0, rupiah=True)
        hasil["rasio", True] = _persen(semua, total, bagian, dari)
    return hasil


def _persen(bagian: float | None, dari: float | None, sel: str, sel_dari: str) -> Sel:
    nilai = None if bagian is None or not dari else 100 * bagian / dari
    return sel_hitung(nilai, rumus.persen(sel, sel_dari))
