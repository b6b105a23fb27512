"""Every switch of the rules as a table: what it may be, what that means, where it comes from."""

from dataclasses import dataclass

from domain.aturan import Aturan, Batas, FormulaTurun
from domain.predikat import KELAS


@dataclass(frozen=True)
class Setelan:
    """One choice of one setting; `baku` marks the default."""

    kunci: str
    nilai: str
    arti: str
    sumber: str
    baku: bool = False


_MAKS_SUMBER = "praktik LKjIP daerah; tidak ada ketentuan nasional"
_PITA = "Permendagri 86/2017 mencetak 91–100, 76–90, 66–75, 51–65, ≤ 50 dan diam di antaranya"
_DASAR = Aturan()


def _maks(nilai: str, arti: str) -> Setelan:
    return Setelan("maks", nilai, arti, _MAKS_SUMBER, nilai == "120")


def _label(kode: str, sumber: str) -> Setelan:
    return Setelan(
        "label", kode, ", ".join(k.label[kode] for k in KELAS), sumber, kode == _DASAR.label
    )


SETELAN: tuple[Setelan, ...] = (
    Setelan(
        "formula_turun",
        FormulaTurun.SELISIH,
        "100 × (2 × target − realisasi) ÷ target bila makin rendah makin baik",
        "PermenPANRB 53/2014, kondisi khusus; dipakai kebanyakan LKjIP",
        baku=True,
    ),
    Setelan(
        "formula_turun",
        FormulaTurun.RASIO,
        "100 × target ÷ realisasi bila makin rendah makin baik",
        "dipakai sebagian daerah",
    ),
    _maks("tanpa", "capaian tidak dibatasi ke atas; batas atas gulungan memakai 100"),
    _maks("100", "capaian di atas 100 dihitung 100"),
    _maks("120", "capaian di atas 120 dihitung 120"),
    _maks("150", "capaian di atas 150 dihitung 150"),
    _maks("200", "capaian di atas 200 dihitung 200"),
    Setelan("batas", Batas.BAWAH, "≥ 91, ≥ 76, ≥ 66, ≥ 51; 90,5 Tinggi", _PITA, baku=True),
    Setelan("batas", Batas.ATAS, "> 90, > 75, > 65, > 50; 90,5 Sangat Tinggi", _PITA),
    Setelan("batas", Batas.BULAT, "dibulatkan ke bilangan bulat dahulu; 90,5 menjadi 91", _PITA),
    _label("permendagri86", "Permendagri 86/2017"),
    _label("baik", "dipakai sebagian LKjIP daerah"),
    Setelan(
        "cakupan_minimum",
        "0.8",
        "bagian yang diketahui sebelum gulungan mendapat predikat; di bawahnya sementara",
        "ketetapan aplikasi; tidak ada ketentuan nasional",
        baku=True,
    ),
)
NAMA_SETELAN = {
    "formula_turun": "Rumus bila makin rendah makin baik",
    "maks": "Batas maksimum capaian",
    "batas": "Cara membaca batas kelas",
    "label": "Sebutan predikat",
    "cakupan_minimum": "Cakupan minimum",
}


def setelan_berlaku(aturan: Aturan) -> dict[str, str]:
    """The value of every setting of the rules in force, as SETELAN writes them."""
    return {
        "formula_turun": aturan.formula_turun.value,
        "maks": "tanpa" if aturan.maks is None else f"{aturan.maks:.0f}",
        "batas": aturan.batas.value,
        "label": aturan.label,
        "cakupan_minimum": f"{aturan.cakupan_minimum:g}",
    }
