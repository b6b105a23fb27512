"""The rules behind the findings, one function each; no word beyond the figures, nothing fetched.

`isi` is the rows of the kinerja's indikator by kode.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from domain import kalimat, kalimat_temuan
from domain.angka import bulat
from domain.aturan import Aturan, FormulaTurun
from domain.capaian import capaian
from domain.istilah import KEADAAN_TEKS, Arah, Keadaan
from domain.laju import Titik
from domain.predikat import KELAS_MENURUT_KODE
from metrics.bahan import Bahan, Temuan, Tingkat
from metrics.jumlah import SEBAB
from metrics.kinerja import target
from metrics.perubahan import GerakJarak

Baris = dict[str, Any]
# How pressing a missed target is, by its class. The plan's end target is more so, but what is
# Tinggi or better is no alarm, even at the end: 99,90 in red would contradict its own predikat.
TINGKAT_KELAS = {
    "sangat_rendah": Tingkat.MENDESAK,
    "rendah": Tingkat.MENDESAK,
    "sedang": Tingkat.MEMBURUK,
}


def sebutan(b: Baris, wilayah: str) -> kalimat.Sebutan:
    """How the indikator of a row [indikator, nama_pendek, satuan, desimal, arah, skala] is told."""
    nama = kalimat.subjek(b["indikator"], b["nama_pendek"])
    return kalimat.Sebutan(
        f"{nama} {kalimat.nama_singkat(wilayah)}",
        b["satuan"],
        b["desimal"],
        Arah(b["arah"]),
        b["skala"],
    )


def _nama(b: Baris) -> str:
    return kalimat.subjek(b["indikator"], b["nama_pendek"])


def target_tak_tercapai(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """A target of the year, or of the plan's end, that was missed."""
    k = bahan.kinerja
    for kode, b in isi.items():
        if b["keadaan"] != Keadaan.DINILAI or bulat(b["mentah"]) >= 100:
            continue
        akhir = k.tahun == k.tahun_akhir and not k.triwulan
        tingkat = TINGKAT_KELAS.get(b["predikat"], Tingkat.CATATAN)
        if akhir and tingkat is Tingkat.MEMBURUK:
            tingkat = Tingkat.MENDESAK
        kata = sebutan(b, k.nama)
        teks = kalimat_temuan.terhadap(
            b["realisasi"], _target_baris(b), kata, b["capaian"], _lain(b, k.aturan)
        )
        laju = bahan.laju.get(kode)
        yield Temuan(
            "target_akhir_tidak_tercapai" if akhir else "target_tidak_tercapai",
            tingkat,
            kalimat_temuan.target_tidak_tercapai(_nama(b), k.tahun, k.triwulan),
            f"{teks}. {kalimat.laju_kalimat(laju, kata)}." if laju else f"{teks}.",
            kode,
            b["mentah"],
        )


def _target_baris(b: Baris) -> Any:
    tanpa = float("nan")
    bawah, atas = (tanpa if b[ujung] is None else b[ujung] for ujung in ("bawah", "atas"))
    return target(bawah, atas)


def _lain(b: Baris, aturan: Aturan) -> str:
    """For arah turun: the formula in force, and what the other official one gives."""
    if b["arah"] != Arah.TURUN:
        return ""
    lain = next(f for f in FormulaTurun if f is not aturan.formula_turun)
    hasil = capaian(
        _target_baris(b), b["realisasi"], Arah.TURUN, replace(aturan, formula_turun=lain)
    )
    return kalimat_temuan.rumus_lain(aturan.formula_turun.value, hasil.nilai, lain.value)


def kelas_turun(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """A class that fell since the year before."""
    if bahan.sebelum is None:
        return
    label = bahan.kinerja.aturan.label
    lalu = {str(b["indikator"]): b for b in bahan.sebelum.baris_indikator}
    for kode, b in isi.items():
        dulu = lalu.get(kode, {}).get("predikat")
        if dulu is None or b["predikat"] is None:
            continue
        awal, kini = KELAS_MENURUT_KODE[dulu], KELAS_MENURUT_KODE[b["predikat"]]
        if kini.urut < awal.urut:
            yield Temuan(
                "kelas_turun",
                Tingkat.MEMBURUK,
                f"Predikat {kalimat.di_tengah(_nama(b))} turun",
                kalimat_temuan.kelas_turun(
                    (awal.label[label], lalu[kode]["capaian"], bahan.sebelum.tahun),
                    (kini.label[label], b["capaian"], bahan.kinerja.tahun),
                ),
                kode,
                b["capaian"] - lalu[kode]["capaian"],
            )


def peringkat_bergeser(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """A rank other than at the plan's start, among the same number of wilayah."""
    k = bahan.kinerja
    for kode, semua in bahan.peringkat.items():
        tahun = [b for b in semua if k.tahun_awal - 1 <= b["tahun"] <= k.tahun]
        ada = [b for b in tahun if b["peringkat"] is not None]
        if not ada or ada[-1]["tahun"] != k.tahun:
            continue
        sama = [b for b in ada if b["dari"] == ada[-1]["dari"]]
        awal, kini = sama[0], sama[-1]
        geser = kini["peringkat"] - awal["peringkat"]
        arah = isi[kode]["arah"]
        if geser == 0 or arah not in (Arah.NAIK, Arah.TURUN):
            continue
        buruk = (geser < 0) == (arah == Arah.TURUN)
        lain = [b["tahun"] for b in sama if b["peringkat"] != kini["peringkat"]]
        sejak = next(b["tahun"] for b in sama if b["tahun"] > lain[-1])
        kata = "memburuk" if buruk else "membaik"
        yield Temuan(
            f"peringkat_{kata}",
            Tingkat.MEMBURUK if buruk else Tingkat.MEMBAIK,
            f"Peringkat {kalimat.di_tengah(_nama(isi[kode]))} {kata}",
            kalimat_temuan.peringkat_bergeser(
                Titik(awal["tahun"], awal["peringkat"]),
                Titik(kini["tahun"], kini["peringkat"]),
                sejak,
                kalimat.peringkat(kini["peringkat"], kini["dari"], kode),
            ),
            kode,
            -abs(geser),
        )


def jarak_bergerak(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """A gap to the reference that moved since the known year before."""
    for kode, semua in bahan.jarak.items():
        kini = [b for b in semua if b["tahun"] == bahan.kinerja.tahun]
        if not kini or kini[0]["gerak"] in (None, GerakJarak.TETAP):
            continue
        b, kata = kini[0], sebutan(isi[kode], bahan.kinerja.nama)
        buruk_bila = {Arah.TURUN: 1, Arah.NAIK: -1}.get(kata.arah, 0)
        tingkat = Tingkat.CATATAN
        if b["gerak"] == GerakJarak.MELEBAR and buruk_bila:
            tingkat = Tingkat.MEMBURUK if b["selisih"] * buruk_bila > 0 else Tingkat.MEMBAIK
        yield Temuan(
            f"jarak_{b['gerak']}",
            tingkat,
            f"Jarak {kalimat.di_tengah(_nama(isi[kode]))} ke {bahan.acuan} {b['gerak']}",
            kalimat_temuan.jarak_bergerak(
                Titik(b["tahun_sebelum"], b["selisih_sebelum"]),
                Titik(b["tahun"], b["selisih"]),
                kata,
                bahan.acuan,
            ),
            kode,
            -abs(b["selisih"]),
        )


def belum_dinilai(bahan: Bahan) -> Iterator[Temuan]:
    """The sasaran without any value, counted by why."""
    sasaran = bahan.kinerja.sasaran
    belum = sasaran[sasaran["capaian"].isna()]
    if len(belum):
        banyak = belum["keadaan"].value_counts()
        sebab = {KEADAAN_TEKS[s]: int(banyak[s]) for s in SEBAB if s in banyak.index}
        yield Temuan(
            "sasaran_belum_dinilai",
            Tingkat.BELUM_DIKETAHUI,
            f"{len(belum)} sasaran belum dapat dinilai",
            kalimat_temuan.belum_dapat_dinilai(sebab),
            "",
        )
