"""What is chosen on the page Tren: how it is drawn, who stands in it, against what, which years."""

from dataclasses import dataclass

import pandas as pd

from charts.target import GarisTarget
from domain.acuan import Wilayah
from domain.istilah import JenisWilayah
from ui import cache
from ui.ingat import ingat
from ui.peta_lingkup import Lingkup, lingkup_lingkup
from ui.pilihan import Pilihan, pilih, pilih_beberapa
from ui.tren import di_atas, garis_target

BENTUK = {"garis": "Garis", "kecil": "Grafik kecil", "indeks": "Indeks"}
TANPA = "tanpa"
ACUAN = {
    "wilayah": "Wilayah di atasnya",
    "target": "Ditambah target nasional",
    TANPA: "Tanpa acuan",
}


@dataclass(frozen=True)
class PilihanTren:
    """The choices of the page but for the years; kelompok are the codes of a whole group."""

    indikator: str
    bentuk: str
    banding: tuple[str, ...]
    kelompok: tuple[str, ...]
    acuan: str


@dataclass(frozen=True)
class Rentang:
    """The first and last year shown, and the last with a figure: beyond stand only targets."""

    sejak: int
    sampai: int
    akhir: int

    def bagian(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of the years shown."""
        return frame[frame["tahun"].between(self.sejak, self.sampai)]

    def memuat(self, tahun: int) -> bool:
        """Whether a target of that year is shown: years to come are while no end is chosen."""
        return self.sejak <= tahun and (tahun <= self.sampai or self.sampai == self.akhir)


def pilih_tren(pilihan: Pilihan, indikator: str) -> PilihanTren:
    """Show the pickers of how an indikator is drawn and give what they stand at."""
    bentuk = _pilih_bentuk(pilihan, indikator)
    ada_target = bentuk == "garis" and pilihan.induk and target_nasional(pilihan, indikator)
    boleh = [k for k in ACUAN if ada_target or k != "target"]
    acuan = pilih("acuan", "Acuan", boleh, "wilayah", ACUAN.__getitem__, lebar=190)
    nama = calon_banding(pilihan, indikator)
    banding = pilih_beberapa(
        "banding", "Bandingkan dengan", list(nama), nama.__getitem__, "Tambah wilayah"
    )
    kelompok = _pilih_kelompok(pilihan, indikator, bentuk if not banding else "")
    return PilihanTren(indikator, bentuk, tuple(banding), kelompok, acuan)


def pilih_tahun(frame: pd.DataFrame) -> Rentang:
    """Show the pickers of the first and last year, of those that have a figure."""
    tahun = sorted({int(t) for t in frame.loc[frame["nilai"].notna(), "tahun"]})
    if not tahun:
        return Rentang(0, 0, 0)
    sejak = pilih("sejak", "Sejak", tahun, tahun[0], str, lebar=100)
    sesudah = [t for t in tahun if t >= sejak]
    sampai = pilih("sampai", "Sampai", sesudah[::-1], tahun[-1], str, lebar=100)
    return Rentang(sejak, sampai, tahun[-1])


@ingat(64)
def calon_banding(pilihan: Pilihan, indikator: str) -> dict[str, str]:
    """The wilayah that may be set beside the chosen one: all that have figures, nearest first.

    Real ones stand beside real ones alone.
    """
    semua = cache.wilayah(pilihan.versi)
    cakupan = cache.cakupan_angka(pilihan.versi)
    berangka = set(cakupan.loc[cakupan["indikator"] == indikator, "wilayah"])
    milik = semua[pilihan.wilayah]
    luar = {pilihan.wilayah, *di_atas(pilihan)}

    def jauh(satu: Wilayah) -> tuple[bool, bool, str]:
        return satu.induk != milik.induk, satu.induk != milik.kode, satu.kode

    calon = [
        w
        for w in semua.values()
        if w.kode in berangka and w.kode not in luar and w.contoh is milik.contoh
    ]
    return {w.kode: _nama(w, semua) for w in sorted(calon, key=jauh)}


@ingat(64)
def target_nasional(pilih: Pilihan, indikator: str) -> GarisTarget | None:
    """The nation's targets of an indikator; None where its plan holds none."""
    kode = _rencana_nasional(pilih)
    if not kode:
        return None
    semua = cache.rencana(pilih.versi)
    milik = semua[semua["rencana"] == kode].iloc[-1]
    masukan = cache.kinerja_masukan(
        pilih.versi, str(milik["wilayah"]), int(milik["tahun_akhir"]), kode
    )
    return garis_target(masukan, indikator)


def _rencana_nasional(pilihan: Pilihan) -> str:
    """The latest plan of the nation, "" where the store has none."""
    semua = cache.rencana(pilihan.versi)
    negara = {k for k, w in cache.wilayah(pilihan.versi).items() if w.jenis is JenisWilayah.NEGARA}
    milik = semua[semua["wilayah"].isin(negara)].sort_values("tahun_awal")
    return "" if milik.empty else str(milik["rencana"].iloc[-1])


def _nama(satu: Wilayah, semua: dict[str, Wilayah]) -> str:
    """A name as short as may be; a kecamatan with its kabupaten, for many share theirs."""
    if satu.jenis is not JenisWilayah.KECAMATAN:
        return satu.nama.removeprefix("Kabupaten ")
    return f"{satu.nama} ({semua[satu.induk].label})"


def _pilih_bentuk(pilihan: Pilihan, indikator: str) -> str:
    """A level of a scale has no index."""
    skala = cache.kamus(pilihan.versi)[indikator].skala
    boleh = [k for k in BENTUK if not (skala and k == "indeks")]
    return pilih("bentuk", "Bentuk", boleh, "garis", BENTUK.__getitem__, lebar=140)


def _pilih_kelompok(pilihan: Pilihan, indikator: str, bentuk: str) -> tuple[str, ...]:
    """A group of which at least two have figures; small charts open with the first there is."""
    ada = _kelompok(pilihan, indikator)

    def tulisan(kode: str) -> str:
        if kode == TANPA:
            return "Tanpa kelompok"
        lingkup, anggota = ada[kode]
        return f"{len(anggota)} {lingkup.sebutan} di {lingkup.nama_induk}"

    bawaan = next(iter(ada), TANPA) if bentuk == "kecil" else TANPA
    kode = pilih("kelompok", "Kelompok", [TANPA, *ada], bawaan, tulisan, lebar=280)
    return ada[kode][1] if kode in ada else ()


@ingat(64)
def _kelompok(pilihan: Pilihan, indikator: str) -> dict[str, tuple[Lingkup, tuple[str, ...]]]:
    """The groups around the chosen wilayah, each with those of its members that have figures."""
    cakupan = cache.cakupan_angka(pilihan.versi)
    berangka = set(cakupan.loc[cakupan["indikator"] == indikator, "wilayah"])
    semua = {
        kode: (isi, tuple(k for k in isi.kode_anggota if k in berangka))
        for kode, isi in lingkup_lingkup(pilihan).items()
    }
    return {kode: isi for kode, isi in semua.items() if len(isi[1]) > 1}
