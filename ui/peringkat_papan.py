"""What the page Peringkat shows of a group: made of its ranks once, for all who choose it."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.lereng import lereng
from charts.peringkat import bump
from charts.rentang import rentang
from charts.tema import Grafik
from domain.kalimat import Sebutan, di_tengah, nama_singkat, subjek
from domain.kalimat_peta import Lingkungan, judul_perubahan
from metrics.asal import Baris
from metrics.baris import baris
from metrics.peringkat_jarak import perubahan_dua
from metrics.peringkat_kelompok import PeringkatKelompok
from metrics.peta import gerakan
from ui import cache
from ui.komponen import judul, subjudul
from ui.peringkat import (
    acuan,
    angka_di_atas,
    angka_kelompok,
    hasil_peringkat,
    nama_kelompok,
    nilai_tahun,
    per_tahun,
)
from ui.peringkat_kalimat import (
    jarak_jarak,
    kalimat_geser,
    kalimat_peringkat,
    kalimat_perjalanan,
    kalimat_pita,
    kalimat_tanpa_peringkat,
    kalimat_ujung,
)
from ui.peringkat_kartu import batang, lede
from ui.peringkat_tabel import tabel_jarak, tabel_lereng, tabel_perjalanan
from ui.peta_lingkup import SEBUTAN
from ui.pilihan import Pilihan
from ui.sebutan import sebutan
from ui.tema import palet


@dataclass(frozen=True)
class Siapa:
    """Who is ranked by what, in which group, and the year of it."""

    pilihan: Pilihan
    indikator: str
    kelompok: str
    kode: tuple[str, ...]
    tahun: int

    @property
    def rujukan(self) -> str:
        """The region that gaps are told to."""
        return acuan(self.pilihan, self.kelompok)

    @property
    def hasil(self) -> PeringkatKelompok:
        """Their ranks in the year and up to it."""
        return hasil_peringkat(self.pilihan, self.indikator, self.kode, self.rujukan, self.tahun)

    def angka(self, tahun: Container[int], kode: Container[str] | None = None) -> Sequence[Baris]:
        """Their figures of some years with their origin, or only those of `kode`."""
        semua = angka_kelompok(self.pilihan, self.indikator, self.kode)
        kolom = zip(semua["wilayah"].tolist(), semua["tahun"].tolist(), strict=True)
        dipilih = self.kode if kode is None else kode
        return baris(
            semua.take([i for i, (k, t) in enumerate(kolom) if t in tahun and k in dipilih])
        )


@dataclass(frozen=True)
class Papan:
    """What the page shows in a year, as HTML and charts; `sebelum` are the years before it."""

    judul: str
    batang: str
    bump: Grafik | None  # None where no year can be ranked
    perjalanan: str
    tabel_bump: str
    rentang: Grafik
    jarak: Mapping[str, str]
    tabel_rentang: str
    sebelum: Sequence[int]


@dataclass(frozen=True)
class Lereng:
    """Two years beside each other: the chart, what it says, its table."""

    gambar: Grafik
    bacaan: str
    tabel: str


def papan(siapa: Siapa) -> Papan:
    """Rank the group, and write and draw what the page shows of it."""
    pilihan, hasil, sebut = siapa.pilihan, siapa.hasil, sebutan(siapa.pilihan, siapa.indikator)
    di_atas = angka_di_atas(pilihan, siapa.indikator, siapa.tahun)
    sendiri = pd.DataFrame(siapa.angka(range(siapa.tahun + 1), [pilihan.wilayah]))
    semua = per_tahun(pilihan, hasil)
    seri = {pilihan.nama: sendiri, **di_atas} if len(sendiri) else di_atas
    milik = hasil.milik(pilihan.wilayah)
    berperingkat = hasil.per_tahun[hasil.per_tahun["peringkat"].notna().to_numpy()]
    nama = nama_singkat(pilihan.nama)
    return Papan(
        judul=_judul(siapa, sebut),
        batang=_batang(siapa, nilai_tahun(di_atas, siapa.tahun)),
        bump=bump(semua, palet(), sorot=pilihan.wilayah) if len(semua) else None,
        perjalanan=kalimat_perjalanan(milik, siapa.indikator, nama),
        tabel_bump=lede(kalimat_tanpa_peringkat(hasil))
        + (
            tabel_perjalanan(semua, hasil.urutan["wilayah"].tolist(), pilihan.wilayah)
            if len(semua)
            else ""
        ),
        rentang=rentang(berperingkat, seri, palet(), desimal=sebut.desimal),
        jarak=jarak_jarak(sebut, hasil, milik, di_atas),
        tabel_rentang=tabel_jarak(seri, berperingkat, sebut),
        sebelum=sorted({int(t) for t in semua["tahun"] if t < siapa.tahun}),
    )


def papan_lereng(siapa: Siapa, dari: int) -> Lereng:
    """Set a year beside an earlier one."""
    pilihan, antara = siapa.pilihan, (dari, siapa.tahun)
    kamus = cache.kamus(pilihan.versi)[siapa.indikator]
    sebut = replace(
        sebutan(pilihan, siapa.indikator), nama=subjek(siapa.indikator, kamus.nama_pendek)
    )
    semua = per_tahun(pilihan, siapa.hasil)
    ubah = perubahan_dua(siapa.hasil.per_tahun, *antara, sebut.desimal)
    milik = next((b["selisih"] for b in baris(ubah) if b["wilayah"] == pilihan.wilayah), None)
    tingkat = cache.wilayah(pilihan.versi)[pilihan.wilayah].setingkat
    lingkungan = Lingkungan(len(ubah), SEBUTAN.get(tingkat, "wilayah"), nama_singkat(pilihan.nama))
    nama = dict(zip(semua["wilayah"].tolist(), semua["nama"].tolist(), strict=True))
    asal = {(b["wilayah"], b["tahun"]): b for b in siapa.angka(antara)}
    return Lereng(
        gambar=lereng(semua, antara, palet(), sorot=pilihan.wilayah, desimal=sebut.desimal),
        bacaan=judul_perubahan(sebut, dari, gerakan(ubah), lingkungan, milik),
        tabel=tabel_lereng(ubah, nama, antara, asal, sebut, pilihan.wilayah),
    )


def _judul(siapa: Siapa, sebut: Sebutan) -> str:
    pilihan, hasil = siapa.pilihan, siapa.hasil
    kamus, semua = cache.kamus(pilihan.versi)[siapa.indikator], cache.wilayah(pilihan.versi)
    milik = next((b for b in baris(hasil.urutan) if b["wilayah"] == pilihan.wilayah), None)
    milik = milik and {**milik, "tahun": siapa.tahun}
    apa = f"{kamus.nama}, {di_tengah(nama_kelompok(pilihan, siapa.kelompok))}"
    if not hasil.cukup:
        isi = f"{sebut.nama} {siapa.tahun} belum dapat diperingkat"
        return judul(f"{isi}: baru {len(hasil.urutan)} dari {hasil.banyak} wilayah mempunyai angka",
                     f"{apa} · {kamus.sumber}")  # fmt: skip
    keterangan = (apa, kalimat_ujung(milik), kalimat_geser(milik), kamus.sumber)
    return judul(
        kalimat_peringkat(sebut, milik, siapa.indikator, semua[siapa.rujukan].nama),
        " · ".join(k for k in keterangan if k),
    )


def _batang(siapa: Siapa, rujukan: Mapping[str, float]) -> str:
    hasil, tahun = siapa.hasil, siapa.tahun
    satuan = cache.kamus(siapa.pilihan.versi)[siapa.indikator].satuan
    asal = {str(b["wilayah"]): b for b in siapa.angka([tahun])}
    urutan = [{**asal[str(b["wilayah"])], **b} for b in baris(hasil.urutan)]
    milik = next((b for b in urutan if b["wilayah"] == siapa.pilihan.wilayah), None)
    tanpa = ", ".join(hasil.tanpa["nama"])
    cakupan = f"{satuan.nama}; {len(urutan)} dari {hasil.banyak} wilayah mempunyai angka"
    return (
        subjudul(f"Peringkat {tahun}" if hasil.cukup else f"Angka {tahun}", cakupan)
        + lede(kalimat_pita(milik, nama_singkat(siapa.pilihan.nama)))
        + batang(urutan, satuan, siapa.pilihan.wilayah, rujukan)
        + lede(tanpa and f"Belum ada data, tidak diperingkat: {tanpa}.")
    )
