"""What the page Ringkasan shows: its cards, its leading indikator, its misi; all scored elsewhere."""

from dataclasses import dataclass

import pandas as pd

from domain.angka import Satuan, tulis
from domain.istilah import Keadaan
from domain.kalimat import Sebutan, beda, gerak, jarak, peringkat
from domain.periode import SETAHUN
from metrics.kinerja import Kinerja
from metrics.sorotan import Pembanding, Sorotan, membaik, sorotan
from ui import cache
from ui.asal import asal_angka
from ui.komponen import Kartu, baris_misi, kata_keadaan, ubin
from ui.peringkat import sebanding
from ui.pilihan import Pilihan, kartu_terpilih
from ui.sasaran import daftar_induk
from ui.sebutan import sebutan
from ui.tabel import nilai_berentang, tulis_cakupan
from ui.tren import nama_pendek


@dataclass(frozen=True)
class Sorot:
    """A headline figure with what it is called; `figur` is None where there is no figure."""

    indikator: str
    sebutan: Sebutan
    figur: Sorotan | None


def sorot(pilih: Pilihan, indikator: str) -> Sorot:
    """The latest figure of an indikator up to the chosen year, with rank and gap."""
    pembanding = Pembanding(pilih.induk, tuple(sebanding(pilih)["wilayah"]))
    wilayah = tuple(dict.fromkeys([pilih.wilayah, pilih.induk, *pembanding.setingkat]))
    angka = cache.angka(pilih.versi, (indikator,), wilayah)
    tahunan = angka[angka["triwulan"] == SETAHUN]
    sebut = sebutan(pilih, indikator)
    figur = sorotan(tahunan, pilih.wilayah, pembanding, sebut.arah, sebut.desimal, pilih.tahun)
    return Sorot(indikator, sebut, figur)


def indikator_kartu(pilih: Pilihan) -> list[str]:
    """The indikator of the cards; of a kelompok_seri the one with the latest figure.

    Where two series reach the same year, the setting's own code is taken, then the newer series.
    """
    kamus = cache.kamus(pilih.versi)
    cakupan = cache.cakupan_angka(pilih.versi)
    ada = cakupan[(cakupan["wilayah"] == pilih.wilayah) & (cakupan["tahun_awal"] <= pilih.tahun)]
    ada = ada.set_index("indikator")
    akhir = ada["tahun_akhir"].clip(upper=pilih.tahun).to_dict()
    awal = ada["tahun_awal"].to_dict()
    hasil: list[str] = []
    for pilihan in kartu_terpilih(pilih.versi):
        calon = kamus.index[(kamus["kelompok_seri"] == pilihan) | (kamus.index == pilihan)]
        urut = sorted(calon, key=lambda k: (akhir.get(k, 0), k == pilihan, awal.get(k, 0)))
        hasil.extend(urut[-1:])
    return hasil


def indikator_utama(nilai: Kinerja | None, kartu: list[str]) -> str:
    """The indikator the page opens with: of those scored the furthest from its target.

    IKU come first where the plan names any; without a score the first card leads.
    """
    if nilai is not None:
        dinilai = nilai.indikator[nilai.indikator["keadaan"] == Keadaan.DINILAI]
        iku = dinilai[dinilai["iku"] == 1]
        calon = (dinilai if iku.empty else iku).sort_values(["capaian", "indikator"])
        if len(calon):
            return str(calon["indikator"].iloc[0])
    return kartu[0]


def kartu_indikator(pilih: Pilihan, sorot: Sorot, kinerja: Kinerja | None) -> Kartu:
    """A card: value, movement, rank, gap to the region above, and how it stands to its target."""
    kamus = cache.kamus(pilih.versi).loc[sorot.indikator]
    kelas, kata = _predikat(sorot.indikator, kinerja)
    nama = str(kamus["nama_pendek"])
    figur = sorot.figur
    if figur is None:
        return Kartu(nama, "–", "", None, kata_keadaan(None, Keadaan.BELUM_ADA_DATA, ""))
    satuan = Satuan(str(kamus["satuan"]), int(kamus["desimal"]))
    induk = nama_pendek(str(cache.wilayah(pilih.versi)["nama"].get(pilih.induk, "")))
    sisi = [_peringkat(figur, sorot.indikator)]
    if figur.tahun < pilih.tahun:
        sisi.append(f"{pilih.tahun} belum ada data")
    return Kartu(
        nama=f"{nama}, {figur.tahun}",
        angka=tulis(figur.nilai, satuan.desimal),
        satuan=satuan.tanda,
        kelas=kelas,
        kata=kata,
        gerak=_gerak(figur, sorot.sebutan),
        membaik=membaik(figur.poin, sorot.sebutan.arah),
        sisi=" · ".join(s for s in sisi if s),
        kaki="" if figur.selisih is None else jarak(figur.selisih, sorot.sebutan, induk),
        seri=figur.seri,
        bacaan=f"{nama}: gerak dari tahun ke tahun",
        asal=asal_angka(figur.baris),
    )


def _predikat(indikator: str, kinerja: Kinerja | None) -> tuple[str | None, str]:
    if kinerja is None:
        return None, kata_keadaan(None, Keadaan.TANPA_TARGET, "")
    milik = kinerja.indikator[kinerja.indikator["indikator"] == indikator]
    if milik.empty:
        return None, kata_keadaan(None, Keadaan.TANPA_TARGET, "")
    baris = milik.iloc[0]
    return baris["predikat"], kata_keadaan(
        baris["predikat"], str(baris["keadaan"]), kinerja.aturan.label
    )


def _gerak(figur: Sorotan, sebut: Sebutan) -> str:
    if figur.sebelum is None or figur.poin is None:
        return ""
    arah = gerak(figur.sebelum[1], figur.nilai, sebut.desimal)
    if arah == "tetap":
        return f"tetap sejak {figur.sebelum[0]}"
    panah = "▼" if arah == "turun" else "▲"
    return f"{panah} {beda(figur.poin, sebut)} sejak {figur.sebelum[0]}"


def _peringkat(figur: Sorotan, indikator: str) -> str:
    if figur.peringkat is None or figur.dari is None:
        return ""
    return peringkat(figur.peringkat, figur.dari, indikator)


def misi_misi(kinerja: Kinerja) -> str:
    """All misi with a tile per sasaran, as HTML."""
    return "".join(_misi(kinerja, baris) for _, baris in kinerja.misi.iterrows())


def _misi(kinerja: Kinerja, misi: pd.Series) -> str:
    kode = str(misi["kode"])
    tujuan = kinerja.tujuan
    milik = tujuan.loc[tujuan["induk"].map(lambda i: kode in daftar_induk(i)), "kode"]
    sasaran = kinerja.sasaran
    di_bawah = sasaran[sasaran["induk"].map(lambda i: bool({*daftar_induk(i)} & {*milik}))]
    ubin_ubin = [_ubin(kinerja, baris) for _, baris in di_bawah.iterrows()]
    cakupan = tulis_cakupan(misi) or "belum ada indikator"
    kata = nilai_berentang(misi, "belum dapat dinilai")
    return baris_misi(kode, str(misi["uraian"]), ubin_ubin, kata, cakupan)


def _ubin(kinerja: Kinerja, sasaran: pd.Series) -> str:
    kata = kata_keadaan(sasaran["predikat"], str(sasaran["keadaan"]), kinerja.aturan.label)
    nilai = nilai_berentang(sasaran, "")
    isi = f"{kata} {nilai}".strip()
    nama = f"Sasaran {sasaran['kode']}: {sasaran['uraian']}. {isi}"
    return ubin(sasaran["predikat"], nama, sementara=bool(nilai))
