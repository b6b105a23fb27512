"""Puts a report together from frames with the words of the screen; it fetches nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from charts.target import GarisTarget, garis_target
from domain.acuan import Indikator
from domain.angka import Satuan, tulis
from domain.istilah import JenisSimpul, Keadaan
from domain.kalimat import Sebutan, jarak, nama_singkat, subjek
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.bacaan import bacaan_tren
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.masukan import KinerjaInput
from metrics.sorotan import Pembanding, Sorotan, sorotan
from metrics.tertulis import (
    kata_keadaan,
    nilai_berentang,
    nilai_capaian,
    realisasi_tertulis,
    target_tertulis,
    tulis_cakupan,
    tulis_gerak,
    tulis_peringkat,
)
from metrics.utama import indikator_utama_sasaran
from reports.isi import Faktor, IsiIndikator, IsiSasaran, IsiSimpul


@dataclass(frozen=True)
class Acuan:
    """What stands beside the plan's own figures: the kamus, yearly figures, the regions around.

    angka is [indikator, wilayah, tahun, nilai, ...] of the wilayah, those it is compared with and
    those above it; di_atas [(kode, label)] the regions above, nearest first.
    """

    kamus: Mapping[str, Indikator]
    angka: pd.DataFrame
    pembanding: Pembanding
    nama_induk: str
    label: str
    di_atas: Sequence[tuple[str, str]]
    faktor: Mapping[str, Faktor]

    def angka_milik(self, indikator: str) -> pd.DataFrame:
        """The figures of one indikator."""
        return self.angka.take(self._letak.get(indikator, []))

    @cached_property
    def _letak(self) -> Mapping[str, list[int]]:
        """The rows of each indikator, looked for once."""
        letak: dict[str, list[int]] = {}
        for i, kode in enumerate(self.angka["indikator"].tolist()):
            letak.setdefault(kode, []).append(i)
        return letak


def isi_indikator(
    kode: str, satu: Baris | None, k: Kinerja, masukan: KinerjaInput, acuan: Acuan
) -> IsiIndikator:
    """An indikator by its row of the plan, or (None) of a card outside it."""
    kamus = acuan.kamus[kode]
    sebut = Sebutan(
        nama=f"{subjek(kode, kamus.nama_pendek)} {nama_singkat(k.nama)}",
        satuan=kamus.satuan.nama,
        desimal=kamus.satuan.desimal,
        arah=kamus.arah,
        skala=kamus.skala,
    )
    milik = acuan.angka_milik(kode)
    figur = sorotan(milik, k.wilayah, acuan.pembanding, sebut.arah, sebut.desimal, k.tahun)
    seri = _seri(milik, k, acuan)
    return IsiIndikator(
        kode=kode,
        nama=kamus.nama,
        nama_pendek=kamus.nama_pendek,
        sebutan=sebut,
        satuan=kamus.satuan,
        figur=figur,
        gerak="" if figur is None else tulis_gerak(figur, sebut),
        peringkat="" if figur is None else tulis_peringkat(figur, kode),
        jarak=_jarak(figur, sebut, acuan.nama_induk),
        seri=seri,
        garis=_garis(masukan, kode),
        bacaan=bacaan_tren(sebut, seri),
        faktor=acuan.faktor.get(kode, Faktor()),
        **_tertulis(satu, figur, kamus.satuan, k),
    )


def _tertulis(
    satu: Baris | None, figur: Sorotan | None, satuan: Satuan, k: Kinerja
) -> dict[str, Any]:
    """What is written of the plan's row; of a card outside the plan, its latest figure."""
    if satu is None:
        asal: Mapping[str, str] = {} if figur is None else asal_angka(figur.asal)
        keadaan = Keadaan.BELUM_ADA_DATA if figur is None else Keadaan.TANPA_TARGET
        teks = "–" if figur is None else f"{satuan.tulis(figur.nilai)} ({figur.tahun})"
        return {
            "baris": {}, "opd": "", "target": "–", "realisasi": teks, "capaian": "–",
            "kelas": None, "kata": kata_keadaan(None, keadaan, k.aturan.label), "asal": asal,
            "asal_target": {}, "hitungan": {},
        }  # fmt: skip
    target = target_tertulis(satu)
    if satu["dasar_target"] == "akhir" and satu["target_teks"]:
        target += f" (akhir {satu['tahun_target']})"
    return {
        "baris": satu,
        "opd": str(satu["opd"] or ""),
        "target": target,
        "realisasi": realisasi_tertulis(satu, satuan),
        "capaian": nilai_capaian(satu, satuan, setahun=k.triwulan == 0),
        "kelas": satu["predikat"],
        "kata": kata_keadaan(satu["predikat"], str(satu["keadaan"]), k.aturan.label),
        "asal": asal_angka(satu),
        "asal_target": asal_target(satu),
        "hitungan": asal_capaian(satu, k.aturan),
    }


def _jarak(figur: Sorotan | None, sebut: Sebutan, induk: str) -> str:
    return "" if figur is None or figur.selisih is None else jarak(figur.selisih, sebut, induk)


def _seri(milik: pd.DataFrame, k: Kinerja, acuan: Acuan) -> pd.DataFrame:
    """The lines of the wilayah and of those above it, as charts.tren.tren takes them."""
    nama = {k.wilayah: acuan.label} | dict(acuan.di_atas)
    urutan = {kode: i for i, kode in enumerate([k.wilayah, *(kode for kode, _ in acuan.di_atas)])}
    kolom = (milik[n].tolist() for n in ("wilayah", "tahun"))
    ada = [
        (urutan[kode], tahun, i, kode)
        for i, (kode, tahun) in enumerate(zip(*kolom, strict=True))
        if kode in urutan
    ]
    ada.sort()
    return (
        milik.take([i for _, _, i, _ in ada])
        .reset_index(drop=True)
        .assign(
            seri=[nama[kode] for *_, kode in ada],
            peran=["utama" if kode == k.wilayah else "rujukan" for *_, kode in ada],
            urutan=[tempat for tempat, *_ in ada],
        )
    )


def _garis(masukan: KinerjaInput, kode: str) -> GarisTarget | None:
    milik = masukan.target[masukan.target["indikator"] == kode]
    if milik.empty:
        return None
    return garis_target(milik, masukan.rencana, (masukan.tahun_awal, masukan.tahun_akhir))


def isi_sasaran(
    k: Kinerja, masukan: KinerjaInput, acuan: Acuan, terpilih: Sequence[str]
) -> tuple[IsiSasaran, ...]:
    """The sasaran of the plan in its order, or those that are chosen."""
    hasil: list[IsiSasaran] = []
    for s in baris(k.sasaran):
        kode = str(s["kode"])
        if terpilih and kode not in terpilih:
            continue
        utama = indikator_utama_sasaran(k, kode)
        hasil.append(
            IsiSasaran(
                isi_simpul(JenisSimpul.SASARAN, s, k),
                "" if utama is None else str(utama["indikator"]),
                _milik(JenisSimpul.SASARAN, kode, k, masukan, acuan),
            )
        )
    return tuple(hasil)


def isi_tujuan(
    k: Kinerja, masukan: KinerjaInput, acuan: Acuan, sasaran: Sequence[IsiSasaran]
) -> dict[str, tuple[IsiIndikator, ...]]:
    """The indikator that tujuan have themselves, of those above the given sasaran."""
    di_atas = {kode for s in sasaran for kode in s.simpul.induk}
    semua = {
        str(t["kode"]): _milik(JenisSimpul.TUJUAN, str(t["kode"]), k, masukan, acuan)
        for t in baris(k.tujuan)
        if str(t["kode"]) in di_atas
    }
    return {kode: milik for kode, milik in semua.items() if milik}


def _milik(
    jenis: JenisSimpul, kode: str, k: Kinerja, masukan: KinerjaInput, acuan: Acuan
) -> tuple[IsiIndikator, ...]:
    return tuple(
        isi_indikator(str(b["indikator"]), b, k, masukan, acuan)
        for b in k.baris_indikator
        if b["jenis_simpul"] == jenis and b["simpul"] == kode
    )


def isi_simpul(jenis: str, satu: Baris, k: Kinerja) -> IsiSimpul:
    """A node of the plan from its row of Kinerja.sasaran, tujuan or misi."""
    return IsiSimpul(
        jenis=jenis,
        kode=str(satu["kode"]),
        uraian=str(satu["uraian"]),
        capaian=satu["capaian"],
        nilai=nilai_berentang(satu, "belum dapat dinilai"),
        kelas=satu["predikat"],
        kata=kata_keadaan(satu["predikat"], str(satu["keadaan"]), k.aturan.label),
        cakupan=tulis_cakupan(satu) or "belum ada indikator",
        induk=tuple(n for n in str(satu["induk"] or "").split("; ") if n),
    )


def isi_keseluruhan(k: Kinerja) -> IsiSimpul:
    """The whole plan."""
    j = k.keseluruhan
    kelas = j.kelas.kode if j.kelas else None
    satu = {"capaian": j.nilai, "bawah": j.bawah, "atas": j.atas}
    return IsiSimpul(
        jenis="keseluruhan",
        kode="",
        uraian=k.nama_rencana,
        capaian=j.nilai,
        nilai=nilai_berentang(satu, "belum dapat dinilai"),
        kelas=kelas,
        kata=kata_keadaan(kelas, j.keadaan, k.aturan.label),
        cakupan=f"cakupan {tulis(100 * j.cakupan, 0)}\u00a0%",
    )
