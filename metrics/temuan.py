"""Findings for leaders, ranked: the rules of temuan_aturan and temuan_jalur; nothing is fetched."""

from metrics import temuan_aturan as aturan
from metrics import temuan_jalur
from metrics.bahan import Bahan, Temuan
from metrics.temuan_kode import ATURAN_TEMUAN

_ATURAN = tuple(ATURAN_TEMUAN)


def temuan(bahan: Bahan) -> tuple[Temuan, ...]:
    """Give all findings, the most pressing first; equally pressing ones rule by rule.

    An indikator that stands at several nodes of the plan is found once.
    """
    isi = {str(b["indikator"]): b for b in bahan.kinerja.baris_indikator}
    semua = [
        *aturan.target_tak_tercapai(bahan, isi),
        *aturan.kelas_turun(bahan, isi),
        *aturan.peringkat_bergeser(bahan, isi),
        *aturan.jarak_bergerak(bahan, isi),
        *temuan_jalur.keluar_jalur(bahan, isi),
        *temuan_jalur.target_lebih_awal(bahan, isi),
        *temuan_jalur.belum_diperbarui(bahan, isi),
        *temuan_jalur.data_meragukan(bahan, isi),
        *aturan.belum_dinilai(bahan),
    ]
    return tuple(
        sorted(semua, key=lambda t: (t.tingkat, _ATURAN.index(t.kode), t.urut, t.indikator))
    )
