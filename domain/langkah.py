"""The worked sum of one capaian as data: rule, source, inputs, steps, result, rounding, class."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.angka import bulat, tulis
from domain.aturan import Aturan, Batas
from domain.capaian import Capaian, capaian, rumus_terpakai
from domain.istilah import KEADAAN_TEKS, Arah, Keadaan
from domain.ordinal import label
from domain.rumus import BATAS, NOL, ORDINAL, RENTANG, Rumus, tulis_rumus
from domain.target import Target, tulis_target


class Bagian(StrEnum):
    """What a step of the sum tells."""

    ARAH = "arah"
    TARGET = "target"
    REALISASI = "realisasi"
    RUMUS = "rumus"
    SUMBER = "sumber"
    PEMBANDING = "pembanding"
    HITUNGAN = "hitungan"
    BATASAN = "batasan"
    PEMBULATAN = "pembulatan"
    PREDIKAT = "predikat"
    KEADAAN = "keadaan"
    PENYIMPANGAN = "penyimpangan"


@dataclass(frozen=True)
class Langkah:
    """One step: what it tells, in words, and its number where it has one."""

    bagian: Bagian
    teks: str
    nilai: float | None = None


@dataclass(frozen=True)
class Hitungan:
    """A capaian with the steps that lead to it; rumus is None where none was used."""

    hasil: Capaian
    rumus: Rumus | None
    langkah: tuple[Langkah, ...]

    def teks(self, bagian: Bagian) -> str:
        """The words of one step, "" where the sum has no such step."""
        return next((g.teks for g in self.langkah if g.bagian is bagian), "")


@dataclass(frozen=True)
class Ukuran:
    """How the figures of a row are written, and where each was read ("target", "realisasi")."""

    desimal: int = 2
    skala: str = ""
    asal: Mapping[str, str] = field(default_factory=dict[str, str])

    def tulis(self, nilai: float) -> str:
        """A figure, or the label of a level."""
        return (label(self.skala, int(nilai)) if self.skala else None) or tulis(nilai, self.desimal)


_POLOS = Ukuran()
ARAH_TEKS = {
    Arah.NAIK: "makin tinggi makin baik",
    Arah.TURUN: "makin rendah makin baik",
    Arah.TETAP: "tepat pada target yang terbaik",
    Arah.ORDINAL: "tingkat pada skala",
    Arah.NETRAL: "ditampilkan, tidak dinilai",
}
BATAS_TEKS = {
    Batas.BAWAH: "≥ 91, ≥ 76, ≥ 66, ≥ 51",
    Batas.ATAS: "> 90, > 75, > 65, > 50",
    Batas.BULAT: "dibulatkan dahulu, lalu ≥ 91, ≥ 76, ≥ 66, ≥ 51",
}


def hitungan(
    target: Target | None,
    realisasi: float | None,
    arah: Arah,
    aturan: Aturan,
    ukuran: Ukuran = _POLOS,
) -> Hitungan:
    """Work the sum of a row as domain.capaian scores it; what is unknown ends it with a state."""
    hasil = capaian(target, realisasi, arah, aturan)
    awal = (
        Langkah(Bagian.ARAH, f"{arah.value}: {ARAH_TEKS[arah]}"),
        _target(target, ukuran),
        _realisasi(None if hasil.keadaan is Keadaan.BELUM_ADA_DATA else realisasi, ukuran),
    )
    tanpa_hitungan = (Keadaan.TIDAK_DINILAI, Keadaan.TANPA_TARGET, Keadaan.BELUM_ADA_DATA)
    if target is None or realisasi is None or hasil.keadaan in tanpa_hitungan:
        return Hitungan(hasil, None, (*awal, _keadaan(hasil.keadaan)))
    rumus = rumus_terpakai(target, realisasi, arah, aturan.formula_turun)
    if rumus is None:
        raise ValueError(f"arah {arah.value} dinilai tanpa rumus: lengkapi rumus_untuk")
    tengah = (
        Langkah(Bagian.RUMUS, f"{rumus.kode}: {rumus.teks}"),
        Langkah(Bagian.SUMBER, rumus.sumber),
        *_pembanding(target, realisasi, rumus, ukuran),
    )
    if hasil.mentah is None or hasil.nilai is None:
        return Hitungan(hasil, rumus, (*awal, *tengah, *_gagal(rumus, target, realisasi, ukuran)))
    akhir = _akhir(rumus, target, realisasi, hasil.mentah, ukuran)
    return Hitungan(hasil, rumus, (*awal, *tengah, *akhir, *_penutup(hasil, aturan)))


def _target(target: Target | None, ukuran: Ukuran) -> Langkah:
    if target is None:
        return Langkah(Bagian.TARGET, "target: tidak ada")
    teks = tulis_target(target, ukuran.desimal, ukuran.skala)
    return Langkah(Bagian.TARGET, f"target: {teks}{_dari(ukuran, 'target')}")


def _realisasi(realisasi: float | None, ukuran: Ukuran) -> Langkah:
    if realisasi is None:
        return Langkah(Bagian.REALISASI, "realisasi: belum ada data")
    teks = ukuran.tulis(realisasi)
    return Langkah(Bagian.REALISASI, f"realisasi: {teks}{_dari(ukuran, 'realisasi')}", realisasi)


def _dari(ukuran: Ukuran, nama: str) -> str:
    return f" ({ukuran.asal[nama]})" if ukuran.asal.get(nama) else ""


def _keadaan(keadaan: Keadaan) -> Langkah:
    return Langkah(Bagian.KEADAAN, KEADAAN_TEKS[keadaan])


def _pembanding(
    target: Target, realisasi: float, rumus: Rumus, ukuran: Ukuran
) -> tuple[Langkah, ...]:
    """Which end of a range or bound serves as the target."""
    if target.titik or rumus in (RENTANG, BATAS):
        return ()
    terdekat = target.terdekat(realisasi)
    teks = f"di luar target: batas terdekat {ukuran.tulis(terdekat)} menjadi target"
    return (Langkah(Bagian.PEMBANDING, teks, terdekat),)


def _gagal(rumus: Rumus, target: Target, realisasi: float, ukuran: Ukuran) -> tuple[Langkah, ...]:
    """Why there is no sum, and how far off the realisasi is in its own unit."""
    terdekat = target.terdekat(realisasi)
    selisih = realisasi - terdekat
    angka = tulis(selisih, ukuran.desimal, tanda=True)
    return (
        Langkah(Bagian.KEADAAN, f"tidak dapat dihitung: rumus ini berlaku bila {rumus.berlaku}"),
        Langkah(Bagian.PENYIMPANGAN, f"penyimpangan dari target: {angka} poin", selisih),
    )


def _akhir(
    rumus: Rumus, target: Target, realisasi: float, mentah: float, ukuran: Ukuran
) -> tuple[Langkah, ...]:
    """The formula with its figures; one that says 100 by itself has none to show."""
    if rumus in (RENTANG, BATAS, NOL):
        return ()
    t = target.terdekat(realisasi)
    if rumus is not ORDINAL:
        kiri = tulis_rumus(rumus, t, realisasi, ukuran.desimal)
    elif realisasi >= t:
        kiri = f"tingkat {tulis(realisasi, 0)} ≥ tingkat {tulis(t, 0)}"
    else:
        kiri = f"100 × tingkat {tulis(realisasi, 0)} ÷ tingkat {tulis(t, 0)}"
    return (Langkah(Bagian.HITUNGAN, f"{kiri} = {tulis(mentah)}", mentah),)


def _penutup(hasil: Capaian, aturan: Aturan) -> tuple[Langkah, ...]:
    """What is made of the formula's own result: floor, cap, rounding and class."""
    nilai, kelas = hasil.nilai, hasil.kelas
    if hasil.mentah is None or nilai is None or kelas is None:
        return ()
    batasan = ()
    if nilai != hasil.mentah:
        ujung = "di bawah 0 menjadi 0" if nilai == 0 else f"dibatasi maks {tulis(aturan.maks, 0)}"
        batasan = (Langkah(Bagian.BATASAN, f"{tulis(hasil.mentah)} {ujung}", nilai),)
    tampil = bulat(nilai)
    return (
        *batasan,
        Langkah(Bagian.PEMBULATAN, f"dibulatkan 2 desimal: {tulis(tampil)}", tampil),
        Langkah(
            Bagian.PREDIKAT,
            f"{kelas.label[aturan.label]} (batas {aturan.batas.value}: {BATAS_TEKS[aturan.batas]})",
        ),
    )
