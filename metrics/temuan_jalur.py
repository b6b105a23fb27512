"""Findings on the way to the end target and on the figures themselves; nothing is fetched.

`isi` is the rows of the kinerja's indikator by kode, as in temuan_aturan.
"""

from collections.abc import Iterator
from typing import Any

from domain import kalimat, kalimat_temuan
from domain.angka import bulat, tulis
from domain.istilah import Agregasi, Arah, StatusAngka
from domain.jalur import Putusan
from domain.kalimat import Sebutan
from domain.periode import ROMAWI
from metrics.bahan import Bahan, Temuan, Tingkat
from metrics.jalur import JalurIndikator
from metrics.konsistensi import Pasangan, Selisih
from metrics.temuan_aturan import sebutan
from metrics.temuan_kode import PERIODE_MINIMUM

Baris = dict[str, Any]
KELUAR = (Putusan.PERLU_PERCEPATAN, Putusan.TERBATAS, Putusan.MEMBURUK)
APA: dict[Pasangan, str] = {
    Pasangan.TRIWULAN_TARGET: "Target setahun dan target triwulannya berbeda",
    Pasangan.TRIWULAN_REALISASI: "Realisasi setahun dan realisasi triwulannya berbeda",
    Pasangan.KONDISI_AKHIR: "Kondisi akhir dan target tahun terakhir berbeda",
    Pasangan.BAGIAN: "Keseluruhan dan jumlah bagiannya berbeda",
}
LEMAH = {
    StatusAngka.PRESISI_RENDAH: "presisi rendah",
    StatusAngka.HAMPIR_NOL: "hampir nol",
    StatusAngka.PERKIRAAN: "angka perkiraan",
}


def _nama(b: Baris) -> str:
    return kalimat.subjek(b["indikator"], b["nama_pendek"])


def keluar_jalur(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """Off track to a target whose year is still to come, and the last movement the wrong way."""
    for kode, j in bahan.jalur.items():
        if j.jalur.putusan not in KELUAR or not _berjalan(bahan, j) or len(j.titik) < 2:
            continue
        sebelum, kini = j.titik[-2:]
        kata = sebutan(isi[kode], bahan.kinerja.nama)
        gerak = bulat(kini.nilai, j.desimal) - bulat(sebelum.nilai, j.desimal)
        if not (gerak > 0 if j.arah is Arah.TURUN else gerak < 0):
            continue
        mundur = j.jalur.putusan is Putusan.MEMBURUK
        teks = kalimat_temuan.memburuk_di_luar_jalur(sebelum, kini, kata, _akhir(j, kata))
        laju = j.jalur.laju
        yield Temuan(
            "keluar_jalur_memburuk",
            Tingkat.MENDESAK if mundur else Tingkat.MEMBURUK,
            f"{_nama(isi[kode])} keluar jalur dan memburuk",
            f"{teks}. {kalimat.laju_kalimat(laju, kata)}." if laju else f"{teks}.",
            kode,
            0.0 if j.jalur.pace is None else 100 * j.jalur.pace,
        )


def target_lebih_awal(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """An end target that is reached in a year before its own."""
    for kode, j in bahan.jalur.items():
        if j.jalur.putusan is Putusan.TERCAPAI and _berjalan(bahan, j):
            kata = sebutan(isi[kode], bahan.kinerja.nama)
            yield Temuan(
                "target_lebih_awal",
                Tingkat.MEMBAIK,
                f"Target akhir {kalimat.di_tengah(_nama(isi[kode]))} tercapai lebih awal",
                kalimat_temuan.lebih_awal(j.titik[-1], kata, _akhir(j, kata), j.tahun_target),
                kode,
                -float(j.tahun_target - bahan.kinerja.tahun),
            )


def _berjalan(bahan: Bahan, j: JalurIndikator) -> bool:
    """Whether the figure is of the chosen year, and the target's year still to come."""
    tahun = bahan.kinerja.tahun
    return bool(j.titik) and j.titik[-1].tahun == tahun < j.tahun_target


def _akhir(j: JalurIndikator, kata: Sebutan) -> str:
    nama = "" if j.target is None else kalimat.nama_target(j.target, kata)
    return f"{nama} ({j.tahun_target})"


def belum_diperbarui(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """No new figure for PERIODE_MINIMUM periods: quarters where the indikator has any, else years.

    On a quarterly view a yearly figure is expected for the year before, for it comes afterwards.
    """
    k = bahan.kinerja
    if bahan.terakhir is None:
        return
    for kode, b in isi.items():
        per_tw = bool(k.triwulan) and b["agregasi"] != Agregasi.TAHUNAN
        tahun, tw = bahan.terakhir.get(kode, (k.tahun_awal - 1, 4))
        if per_tw:
            lama = 4 * (k.tahun - tahun) + k.triwulan - tw
            satuan, kapan = "triwulan", f"{ROMAWI[tw]} {tahun}"
        else:
            lama = k.tahun - bool(k.triwulan) - tahun
            satuan, kapan = "tahun", f"tahun {tahun}"
        if lama >= PERIODE_MINIMUM:
            ada = kapan if kode in bahan.terakhir else ""
            yield Temuan(
                "belum_diperbarui",
                Tingkat.CATATAN,
                f"{_nama(b)} belum diperbarui",
                kalimat_temuan.belum_diperbarui(ada, lama, satuan, b["opd"]),
                kode,
                -float(lama),
            )


def data_meragukan(bahan: Bahan, isi: dict[str, Baris]) -> Iterator[Temuan]:
    """Figures of the chosen year or of the plan's end that contradict, or are marked as weak."""
    tahun = bahan.kinerja.tahun
    for s in bahan.selisih:
        if s.indikator in isi and (s.tahun == tahun or s.pasangan is Pasangan.KONDISI_AKHIR):
            yield _meragukan(isi[s.indikator], s.tahun, _bertentangan(s, isi[s.indikator]))
    for b in isi.values():
        if b["realisasi"] is not None and b["status"] in LEMAH:
            angka = kalimat.nilai(b["realisasi"], sebutan(b, bahan.kinerja.nama))
            tanda = LEMAH[StatusAngka(b["status"])]
            yield _meragukan(b, tahun, f"{angka} bertanda {tanda} ({b['sheet']}!{b['cell']}).")


def _bertentangan(s: Selisih, b: Baris) -> str:
    ada, lain = (tulis(n, b["desimal"]) for n in (s.ada, s.seharusnya))
    return kalimat_temuan.bertentangan(APA[s.pasangan], ada, lain, s.asal)


def _meragukan(b: Baris, tahun: int, teks: str) -> Temuan:
    judul = f"Data {kalimat.di_tengah(_nama(b))} {tahun} meragukan"
    return Temuan("data_meragukan", Tingkat.CATATAN, judul, teks, b["indikator"])
