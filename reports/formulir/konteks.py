"""What every row of a form needs to know, and the cells that all forms share; it writes none."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.acuan import Indikator
from domain.aturan import Aturan
from domain.capaian import Capaian, capaian
from domain.istilah import KEADAAN_TEKS, Agregasi, Keadaan
from domain.target import Target
from reports.formulir import rumus
from reports.formulir.angka import Angka
from reports.formulir.baris import TANPA_INDIKATOR, BarisFormulir
from reports.formulir.kolom import Tabel
from reports.formulir.sel import Sel, nama_bersatuan, sel_hitung, sel_rupiah, sel_teks, tampil

Tempat = tuple[str, bool]  # the key of a column, and whether its Rp
Isi = Mapping[Tempat, Sel]


@dataclass(frozen=True)
class Konteks:
    """The period of a form, its plan's years, the rules and where the columns stand."""

    tabel: Tabel
    aturan: Aturan
    tahun: int
    triwulan: int
    tahun_awal: int
    tahun_akhir: int
    ada_anggaran: bool

    @property
    def sampai(self) -> int:
        """The last quarter that the period holds."""
        return self.triwulan or 4

    @property
    def setahun(self) -> bool:
        """Whether the period holds the whole year."""
        return self.triwulan in (0, 4)

    @property
    def tahun_rencana(self) -> range:
        """The years of the plan."""
        return range(self.tahun_awal, self.tahun_akhir + 1)


def umum(b: BarisFormulir, *, bersatuan: bool) -> dict[Tempat, Sel]:
    """Number, sasaran, program, indikator and agency of a row."""
    nama = None
    if b.kamus is not None:
        nama = nama_bersatuan(b.kamus) if bersatuan else b.kamus.nama
    elif b.program is None:
        nama = TANPA_INDIKATOR
    return {
        ("no", False): Sel(b.nomor, desimal=0),
        ("sasaran", False): sel_teks(b.sasaran),
        ("kode", False): sel_teks(b.program.kode if b.program else ""),
        ("program", False): sel_teks(b.program.nama if b.program else ""),
        ("indikator", False): sel_teks(nama),
        ("opd", False): sel_teks(b.opd),
    }


def tanpa_uang(k: Konteks, b: BarisFormulir) -> dict[Tempat, Sel]:
    """The marks of rupiah that are not known, where the plan has no programmes at all."""
    if k.ada_anggaran or b.isi is None:
        return {}
    return {(satu.kunci, True): sel_rupiah(None) for satu in k.tabel.kolom if satu.pasang}


def sel_capaian(
    k: Konteks, kamus: Indikator, janji: Target | None, nyata: float | None, t: str, r: str,
    kata: str = "",
) -> Sel:  # fmt: skip
    """The capaian of a realisasi against a target, live, with the value that domain gives it.

    `kata` is shown where it is unknown, else the word of its state.
    """
    hasil = capaian(janji, nyata, kamus.arah, k.aturan)
    tanpa = kata or kata_tanpa(hasil)
    nilai = hasil.nilai if hasil.nilai is not None else tanpa
    if hasil.keadaan is Keadaan.TIDAK_DAPAT_DIHITUNG:
        nilai, tanpa = rumus.TIDAK_DAPAT, KEADAAN_TEKS[Keadaan.BELUM_ADA_DATA]
    teks = rumus.capaian(janji, kamus.arah, kamus.skala, k.aturan, t, r, tanpa)
    return Sel(nilai, teks)


def kata_tanpa(hasil: Capaian) -> str:
    """The word of a state that has no value; of one that has, what would stand there without."""
    lain = hasil.keadaan is Keadaan.DINILAI
    return KEADAAN_TEKS[Keadaan.BELUM_ADA_DATA if lain else hasil.keadaan]


def kata_tahunan(k: Konteks, angka: Angka) -> str:
    """The word for figures that exist only for the year, on a quarter's form; "" for others."""
    hanya = k.triwulan and angka.agregasi is Agregasi.TAHUNAN
    return KEADAAN_TEKS[Keadaan.DATA_TAHUNAN] if hanya else ""


def sel_realisasi(k: Konteks, angka: Angka, kamus: Indikator, sel_tw: list[str]) -> Sel:
    """The realisasi of the period: as reported for the year, else made of the quarters' cells."""
    nilai = angka.sampai(k.tahun, k.triwulan)
    kini = angka.realisasi.get(k.tahun, {})
    tahunan = angka.agregasi is Agregasi.TAHUNAN
    dari = {(k.tahun, tw) for tw in range(5) if tw in kini and (tw == 0) == (0 in kini)}
    hasil = Sel(
        tampil(nilai, kamus),
        desimal=kamus.satuan.desimal,
        belum_tetap=bool(nilai is not None and dari & angka.belum_tetap),
    )
    if tahunan or (k.setahun and 0 in kini):
        return hasil
    teks = rumus.periode(sel_tw, angka.agregasi, setahun=k.triwulan == 0)
    return sel_hitung(hasil.nilai, teks, hasil.desimal, belum_tetap=hasil.belum_tetap)
