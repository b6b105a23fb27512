"""The rules of findings in words, and the page that shows what each is about; nothing is found."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from metrics.bahan import Temuan

PERIODE_MINIMUM = 2  # without an update, from which on that is a finding


@dataclass(frozen=True)
class AturanTemuan:
    """When there is such a finding, and which page shows it."""

    aturan: str
    halaman: str


# In the order in which equally pressing ones are told: what is promised, then how it stands.
ATURAN_TEMUAN: dict[str, AturanTemuan] = {
    "target_akhir_tidak_tercapai": AturanTemuan(
        "capaian terhadap target akhir rencana di bawah 100", "tren"
    ),
    "target_tidak_tercapai": AturanTemuan("capaian terhadap target periode di bawah 100", "tren"),
    "keluar_jalur_memburuk": AturanTemuan(
        "laju di bawah 0,95 dari yang diperlukan, dan angka terakhir bergerak ke arah yang salah",
        "tren",
    ),
    "kelas_turun": AturanTemuan("predikat lebih rendah daripada tahun sebelumnya", "tren"),
    "peringkat_memburuk": AturanTemuan(
        "peringkat lebih buruk daripada awal rencana, di antara wilayah yang sama banyaknya",
        "peringkat",
    ),
    "peringkat_membaik": AturanTemuan(
        "peringkat lebih baik daripada awal rencana, di antara wilayah yang sama banyaknya",
        "peringkat",
    ),
    "jarak_melebar": AturanTemuan("jarak ke wilayah di atasnya bertambah", "tren"),
    "jarak_menyempit": AturanTemuan("jarak ke wilayah di atasnya berkurang", "tren"),
    "belum_diperbarui": AturanTemuan(
        f"tanpa angka baru selama {PERIODE_MINIMUM} periode atau lebih", "tren"
    ),
    "target_lebih_awal": AturanTemuan("target akhir tercapai sebelum tahunnya", "tren"),
    "data_meragukan": AturanTemuan(
        "dua angka yang seharusnya sama berbeda, atau angka bertanda lemah", "tren"
    ),
    "sasaran_belum_dinilai": AturanTemuan("sasaran tanpa nilai, menurut sebabnya", "sasaran"),
}


def alamat(temuan: Temuan, pilihan: Mapping[str, str]) -> str:
    """The address of the page that shows a finding; `pilihan` is the choice all pages share."""
    tentang = {"indikator": temuan.indikator} if temuan.indikator else {}
    halaman = ATURAN_TEMUAN[temuan.kode].halaman
    return f"/{halaman}?{urlencode({**pilihan, **tentang})}"
