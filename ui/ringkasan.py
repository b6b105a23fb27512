"""What the page Ringkasan shows: cards, leading indikator, misi; all is scored elsewhere."""

from dataclasses import dataclass
from urllib.parse import urlencode

from domain.angka import tulis
from domain.istilah import Keadaan
from domain.kalimat import Sebutan, jarak
from metrics import utama
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.sorotan import Pembanding, Sorotan, membaik, sorotan
from metrics.tertulis import (
    kata_keadaan,
    nilai_berentang,
    tulis_cakupan,
    tulis_gerak,
    tulis_peringkat,
)
from ui import cache
from ui.ingat import ingat
from ui.komponen import BarisMisi, Kartu, Peluru, baris_misi, ubin
from ui.peringkat import sebanding
from ui.pilihan import Pilihan, kartu_terpilih
from ui.sasaran import daftar_induk
from ui.sebutan import sebutan


@dataclass(frozen=True)
class Sorot:
    """A headline figure with what it is called; `figur` is None where there is no figure."""

    indikator: str
    sebutan: Sebutan
    figur: Sorotan | None


@ingat(256)
def sorot(pilih: Pilihan, indikator: str) -> Sorot:
    """The latest figure of an indikator up to the chosen year, with rank and gap."""
    pembanding = Pembanding(pilih.induk, sebanding(pilih))
    wilayah = tuple(dict.fromkeys([*pembanding.setingkat, pilih.wilayah, pilih.induk]))
    angka = cache.angka_tahunan(pilih.versi, indikator, wilayah)
    sebut = sebutan(pilih, indikator)
    figur = sorotan(angka, pilih.wilayah, pembanding, sebut.arah, sebut.desimal, pilih.tahun)
    return Sorot(indikator, sebut, figur)


def indikator_kartu(pilih: Pilihan) -> list[str]:
    """The indikator of the cards (metrics.utama.indikator_kartu)."""
    kamus, cakupan = cache.kamus(pilih.versi), cache.cakupan_angka(pilih.versi)
    return utama.indikator_kartu(
        kartu_terpilih(pilih.versi),
        {kode: i.kelompok_seri for kode, i in kamus.items()},
        cakupan[cakupan["wilayah"] == pilih.wilayah],
        pilih.tahun,
    )


def kartu_indikator(pilih: Pilihan, sorot: Sorot, kinerja: Kinerja | None) -> Kartu:
    """A card: value, movement, rank, gap to the region above, and how it stands to its target."""
    kamus = cache.kamus(pilih.versi)[sorot.indikator]
    kelas, kata = _predikat(sorot.indikator, kinerja)
    nama = kamus.nama_pendek
    figur = sorot.figur
    if figur is None:
        return Kartu(nama, "–", "", None, kata_keadaan(None, Keadaan.BELUM_ADA_DATA, ""))
    sisi = [tulis_peringkat(figur, sorot.indikator)]
    if figur.tahun < pilih.tahun:
        sisi.append(f"{pilih.tahun} belum ada data")
    return Kartu(
        nama=f"{nama}, {figur.tahun}",
        angka=tulis(figur.nilai, kamus.satuan.desimal),
        satuan=kamus.satuan.tanda,
        kelas=kelas,
        kata=kata,
        gerak=tulis_gerak(figur, sorot.sebutan),
        membaik=membaik(figur.poin, sorot.sebutan.arah),
        sisi=" · ".join(s for s in sisi if s),
        kaki=tulis_jarak(pilih, figur, sorot.sebutan),
        seri=figur.seri,
        bacaan=f"{nama}: gerak dari tahun ke tahun",
        asal=asal_angka(figur.asal),
        alamat=pilih.alamat("indikator", indikator=sorot.indikator),
    )


def _predikat(indikator: str, kinerja: Kinerja | None) -> tuple[str | None, str]:
    if kinerja is None:
        return None, kata_keadaan(None, Keadaan.TANPA_TARGET, "")
    milik = kinerja.baris_milik(indikator)
    if milik is None:
        return None, kata_keadaan(None, Keadaan.TANPA_TARGET, "")
    kelas = milik["predikat"]
    return kelas, kata_keadaan(kelas, milik["keadaan"], kinerja.aturan.label)


def tulis_jarak(pilih: Pilihan, figur: Sorotan, sebut: Sebutan) -> str:
    """How far it is from the region above; "" where that has no figure."""
    if figur.selisih is None:
        return ""
    return jarak(figur.selisih, sebut, cache.wilayah(pilih.versi)[pilih.induk].nama)


def misi_misi(pilih: Pilihan, kinerja: Kinerja) -> str:
    """The whole plan, then every misi with a tile per sasaran, as HTML."""
    return _seluruhnya(kinerja) + "".join(_misi(pilih, kinerja, m) for m in baris(kinerja.misi))


def _seluruhnya(kinerja: Kinerja) -> str:
    semua = kinerja.keseluruhan
    kelas = semua.kelas.kode if semua.kelas else None
    whole = {
        "capaian": semua.nilai,
        "bawah": semua.bawah,
        "atas": semua.atas,
        "predikat": kelas,
    }
    kata = kata_keadaan(kelas, semua.keadaan, kinerja.aturan.label)
    return baris_misi(
        BarisMisi(
            "Seluruh rencana",
            "Rata-rata tertimbang semua misi",
            [],
            _peluru(kinerja, whole),
            nilai_berentang(whole, "belum dapat dinilai"),
            f"{kata}, cakupan {tulis(100 * semua.cakupan, 0)}\u00a0%",
            gaya="misi seluruh",
        )
    )


def _misi(pilih: Pilihan, kinerja: Kinerja, misi: Baris) -> str:
    kode = str(misi["kode"])
    tujuan = {t["kode"] for t in baris(kinerja.tujuan) if kode in daftar_induk(t["induk"])}
    di_bawah = [s for s in baris(kinerja.sasaran) if tujuan & {*daftar_induk(s["induk"])}]
    return baris_misi(
        BarisMisi(
            f"Misi {kode}",
            str(misi["uraian"]),
            [_ubin(kinerja, satu) for satu in di_bawah],
            _peluru(kinerja, misi),
            nilai_berentang(misi, "belum dapat dinilai"),
            tulis_cakupan(misi) or "belum ada indikator",
            f"/sasaran?{urlencode(pilih.tautan())}",
        )
    )


def _peluru(kinerja: Kinerja, simpul: Baris) -> Peluru:
    return Peluru(
        simpul["capaian"],
        simpul["predikat"],
        simpul["bawah"],
        simpul["atas"],
        max(kinerja.aturan.batas_atas, 100.0),
    )


def _ubin(kinerja: Kinerja, sasaran: Baris) -> str:
    kata = kata_keadaan(sasaran["predikat"], str(sasaran["keadaan"]), kinerja.aturan.label)
    nilai = nilai_berentang(sasaran, "")
    nama = f"Sasaran {sasaran['kode']}: {sasaran['uraian']}. {kata} {nilai}".strip()
    return ubin(sasaran["predikat"], nama, sementara=bool(nilai))
