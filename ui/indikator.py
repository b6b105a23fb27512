"""Everything the page of one indikator shows, gathered once per choice; metrics compute it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from charts.tanda import Putus
from domain.acuan import Indikator
from domain.istilah import Keadaan
from domain.periode import SETAHUN
from domain.seri import PUTUS, PutusSeri
from metrics.asal import Baris
from metrics.baris import baris as daftar_baris
from metrics.deret import Pergantian, pergantian
from metrics.jalur import JalurIndikator, jalur_rencana
from metrics.keluaran_jalur import galat_uji
from metrics.kinerja import Kinerja, skor
from metrics.peringkat import peringkat_tahunan
from metrics.revisi import revisi
from metrics.sorotan import lengkapi
from store.kinerja import KinerjaFrames
from ui import cache, cache_indikator
from ui.ingat import ingat
from ui.peringkat import sebanding
from ui.pilihan import Pilihan
from ui.ringkasan import Sorot, sorot
from ui.tren import seri


@dataclass(frozen=True)
class Isi:
    """One indikator of the chosen wilayah and period.

    seri are the yearly figures of the wilayah, of the regions above it and of the other series of
    its kelompok; baris its row in the score of the period, per_tahun those of the plan's years by
    year, empty where the plan does not hold it. Where the period is a quarter of which it has no
    figures, baris is that of the last year of the plan that has; saat says which year and
    triwulan baris is of. urut are the years in which it has a rank
    (metrics.peringkat.peringkat_tahunan), semula its figures since replaced, putus and ganti its
    breaks of method. Of `jalur` galat is the back-tested error.
    """

    kamus: Indikator
    sorot: Sorot
    seri: pd.DataFrame
    masukan: KinerjaFrames | None
    nilai: Kinerja | None
    baris: Baris | None
    saat: tuple[int, int]
    per_tahun: Mapping[int, Baris]
    jalur: JalurIndikator | None
    galat: Mapping[str, Any] | None
    urut: pd.DataFrame
    semula: pd.DataFrame
    putus: tuple[PutusSeri, ...]
    ganti: tuple[Pergantian, ...]

    @property
    def ada_target(self) -> bool:
        """Whether the plan has a target of it in any year."""
        return any(b["target_teks"] for b in self.per_tahun.values())


@ingat(128)
def isi_indikator(pilih: Pilihan, indikator: str) -> Isi:
    """Gather it all; raises as the readers of ui.cache do."""
    kamus = cache.kamus(pilih.versi)[indikator]
    rentang = _rentang_kelompok(pilih, kamus)
    masukan = nilai = None
    if pilih.rencana:
        versi, wilayah = pilih.versi, pilih.wilayah
        masukan = cache.kinerja_masukan(versi, wilayah, pilih.tahun, pilih.rencana)
        nilai = cache.kinerja(versi, wilayah, pilih.tahun, pilih.rencana, pilih.triwulan)
    per_tahun = _per_tahun(pilih, masukan, indikator)
    baris, saat = _baris(nilai, indikator), (pilih.tahun, pilih.triwulan)
    if baris is not None and baris["keadaan"] == Keadaan.DATA_TAHUNAN:
        tahun = baris["realisasi_tahun"]
        if tahun in per_tahun:
            baris, saat = per_tahun[tahun], (tahun, SETAHUN)
    jalur = None if masukan is None else _jalur(masukan, indikator, pilih.tahun)
    diuji = jalur is not None and jalur.jalur.proyeksi is not None
    return Isi(
        kamus=kamus,
        sorot=sorot(pilih, indikator),
        seri=_seri(pilih, indikator, [k for k in rentang if k != indikator]),
        masukan=masukan,
        nilai=nilai,
        baris=baris,
        saat=saat,
        per_tahun=per_tahun,
        jalur=jalur,
        galat=galat_uji(jalur, cache_indikator.uji(pilih.versi, indikator))
        if jalur is not None and diuji
        else None,
        urut=_urut(pilih, kamus),
        semula=revisi(
            cache_indikator.riwayat(pilih.versi, indikator, pilih.wilayah), pilih.versi.nomor
        ),
        putus=tuple(p for p in PUTUS if p.indikator == indikator and _terlihat(p, rentang)),
        ganti=pergantian(rentang),
    )


def putus_digambar(pilih: Pilihan, isi: Isi) -> list[Putus]:
    """The breaks of method with the words they wear in a chart."""
    kamus = cache.kamus(pilih.versi)
    ganti = [Putus(g.tahun, kamus[g.ke].nama_pendek) for g in isi.ganti]
    return [*ganti, *(Putus(p.tahun, "metode baru") for p in isi.putus)]


def _terlihat(putus: PutusSeri, rentang: Mapping[str, tuple[int, int]]) -> bool:
    awal, akhir = rentang.get(putus.indikator, (0, 0))
    return awal < putus.tahun <= akhir


def _rentang_kelompok(pilih: Pilihan, kamus: Indikator) -> dict[str, tuple[int, int]]:
    """First and last year of each series of the kelompok that the wilayah has figures of."""
    semua = cache.kamus(pilih.versi)
    cakupan = cache.cakupan_angka(pilih.versi)
    milik = cakupan[cakupan["wilayah"] == pilih.wilayah]
    kelompok = {kamus.kode} | {
        k
        for k, i in semua.items()
        if kamus.kelompok_seri and i.kelompok_seri == kamus.kelompok_seri
    }
    return {
        str(b["indikator"]): (int(b["tahun_awal"]), int(b["tahun_akhir"]))
        for b in daftar_baris(milik[milik["indikator"].isin(kelompok)])
    }


def _seri(pilih: Pilihan, indikator: str, lain: list[str]) -> pd.DataFrame:
    """The series of the chosen wilayah and those above, then other series of the same kelompok."""
    kamus = cache.kamus(pilih.versi)
    bagian = [
        cache.angka_tahunan(pilih.versi, k, (pilih.wilayah,)).assign(
            seri=kamus[k].nama_pendek, peran="lain"
        )
        for k in lain
    ]
    return pd.concat([seri(pilih, indikator), *bagian], ignore_index=True)


def _urut(pilih: Pilihan, kamus: Indikator) -> pd.DataFrame:
    """The rank among its peers in every year that has one, later ones than the chosen, too."""
    setara = sebanding(pilih)
    angka = cache.angka_tahunan(pilih.versi, kamus.kode, setara)
    semua = peringkat_tahunan(lengkapi(angka, setara, pilih.tahun), pilih.wilayah, kamus.arah)
    return pd.DataFrame([b for b in semua if b["peringkat"] is not None])


def _jalur(masukan: KinerjaFrames, indikator: str, tahun: int) -> JalurIndikator | None:
    """The verdict on this indikator alone; None where the plan does not hold it."""
    return next(iter(jalur_rencana(_sendiri(masukan, indikator), tahun)), None)


def _sendiri(masukan: KinerjaFrames, indikator: str) -> KinerjaFrames:
    """The plan with this indikator alone."""

    def milik(frame: pd.DataFrame) -> pd.DataFrame:
        return frame[(frame["indikator"] == indikator).to_numpy()]

    return replace(
        masukan,
        indikator=milik(masukan.indikator),
        target=milik(masukan.target),
        realisasi=milik(masukan.realisasi),
    )


def _baris(nilai: Kinerja | None, indikator: str) -> Baris | None:
    return None if nilai is None else nilai.baris_milik(indikator)


def _per_tahun(pilih: Pilihan, masukan: KinerjaFrames | None, indikator: str) -> dict[int, Baris]:
    """The row of each year of the plan, by the version of the plan in force in that year."""
    if masukan is None or indikator not in set(masukan.indikator["indikator"]):
        return {}
    tahun = range(masukan.tahun_awal, masukan.tahun_akhir + 1)
    berlaku = cache.versi_tiap_tahun(pilih.versi, pilih.rencana, tahun)
    hasil: dict[int, list[dict[str, Any]]] = {}
    for nomor, milik in berlaku.items():
        setahun = masukan
        if nomor != masukan.versi_rencana:
            setahun = cache.kinerja_masukan(pilih.versi, pilih.wilayah, milik[0], pilih.rencana)
        hasil |= skor(_sendiri(setahun, indikator), milik)
    return {t: hasil[t][0] for t in tahun if hasil[t]}
