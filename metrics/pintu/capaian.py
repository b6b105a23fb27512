"""`python -m metrics capaian`: the score of one wilayah against its plan."""

from metrics.keluaran import isi_capaian, tabel_capaian
from metrics.kinerja import kinerja
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, angka, keadaan, terbuka, triwulan
from store.kinerja import kinerja_frames
from store.reading import resolve_kode


def _jalankan(pilihan: Pilihan) -> Hasil:
    tahun, tw = angka(pilihan, "tahun"), triwulan(pilihan)
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
    hasil = kinerja(masukan, tahun, tw)
    return isi_capaian(hasil), tabel_capaian(hasil)


CAPAIAN = Perintah(
    "capaian",
    _jalankan,
    frozenset({"wilayah", "tahun"}),
    frozenset({"triwulan", "rencana", "as-of"}),
    "capaian setiap indikator dan sasaran satu wilayah terhadap rencananya",
    """\
Capaian = seberapa banyak dari target yang terwujud, dalam persen. Makin tinggi makin baik:
100 × realisasi ÷ target. Makin rendah makin baik: 100 × (2 × target − realisasi) ÷ target
(selisih) atau 100 × target ÷ realisasi (rasio), menurut pengaturan wilayah. Di dalam rentang
target = 100. Yang belum ada data tidak pernah menjadi 0. `python -m metrics rumus` menunjukkan
hitungan satu baris.
""",
)
