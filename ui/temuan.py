"""The findings of a page, each with the address of the page that shows it; rules are elsewhere."""

from collections.abc import Mapping
from dataclasses import replace

from metrics.bahan import SkorTahun, Tingkat
from metrics.bahan_rencana import bahan_rencana
from metrics.kinerja import Kinerja, skor
from metrics.konsistensi import Selisih
from metrics.pintu.angka_tahunan import selisih_bagian
from metrics.temuan import temuan
from metrics.temuan_kode import alamat
from metrics.temuan_terpilih import terpilih
from store.kinerja import KinerjaFrames
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat
from ui.pilihan import Pilihan
from ui.ringkasan import Sorot

# A finding wears the colour of the class it is as pressing as.
_KELAS = {
    Tingkat.MENDESAK: "sangat_rendah",
    Tingkat.MEMBURUK: "rendah",
    Tingkat.CATATAN: "sedang",
    Tingkat.MEMBAIK: "sangat_tinggi",
    Tingkat.BELUM_DIKETAHUI: None,
}


def daftar_temuan(
    pilih: Pilihan,
    masukan: KinerjaFrames | None,
    nilai: Kinerja | None,
    sorotan: Mapping[str, Sorot],
) -> list[tuple[str | None, str, str, str]]:
    """The most pressing findings as (class, title, sentence, address), at most PALING_BANYAK.

    What is not updated is told in one, and what cannot be assessed always has the last place.
    """
    if masukan is None or nilai is None:
        return []
    di_rencana = {b["indikator"] for b in nilai.baris_indikator}
    figur = {
        kode: s.figur
        for kode, s in sorotan.items()
        if s.figur is not None and kode in di_rencana and s.figur.tahun == pilih.tahun
    }
    rencana = bahan_rencana(masukan, nilai, _tahun_lalu(pilih, nilai))
    bagian = selisih_wilayah(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    bahan = replace(
        rencana,
        selisih=(*rencana.selisih, *bagian),
        acuan=cache.wilayah(pilih.versi)[pilih.induk].nama if pilih.induk else "",
        peringkat={kode: f.per_tahun for kode, f in figur.items()},
        jarak={kode: f.jarak_per_tahun for kode, f in figur.items()},
    )
    return [
        (_KELAS[t.tingkat], t.judul, t.isi, alamat(t, pilih.tautan()).removeprefix("/"))
        for t in terpilih(temuan(bahan))
    ]


def selisih_wilayah(versi: Versi, wilayah: str, tahun: int, rencana: str) -> tuple[Selisih, ...]:
    """The counts of a plan that the wilayah beside it and below it contradict."""
    nomor = cache.versi_rencana(versi, rencana, tahun)
    return _selisih(versi, wilayah, rencana, nomor, tahun)


@ingat(64, kunci=4)
def _selisih(
    versi: Versi, wilayah: str, rencana: str, nomor: int, tahun: int
) -> tuple[Selisih, ...]:
    del nomor  # part of the key alone
    masukan = cache.kinerja_masukan(versi, wilayah, tahun, rencana)
    with cache.mesin(versi).connect() as sambungan:
        return selisih_bagian(sambungan, masukan, cache.tabel_wilayah(versi))


def _tahun_lalu(pilih: Pilihan, nilai: Kinerja) -> SkorTahun | None:
    if nilai.tahun <= nilai.tahun_awal:
        return None
    lalu = nilai.tahun - 1
    siap = cache.rencana_siap(pilih.versi, pilih.wilayah, lalu, pilih.rencana)
    return SkorTahun(lalu, skor(siap, [lalu])[lalu])
