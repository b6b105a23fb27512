"""`python -m metrics jumlah`: the roll-ups of one wilayah, along the cascade and across it."""

from metrics.gulungan import per_opd, per_prioritas
from metrics.keluaran_jumlah import isi_jumlah, tabel_jumlah
from metrics.kinerja import kinerja
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, angka, keadaan, terbuka, triwulan
from store.kinerja import kinerja_frames
from store.reading import resolve_kode
from store.reading_plan import opd_frame, prioritas_frame


def _jalankan(pilihan: Pilihan) -> Hasil:
    tahun, tw = angka(pilihan, "tahun"), triwulan(pilihan)
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        kode = resolve_kode(sambungan, pilihan["wilayah"])
        masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
        rencana = (masukan.rencana, masukan.versi_rencana)
        opd = opd_frame(sambungan, *rencana, versi)
        prioritas = prioritas_frame(sambungan, *rencana, tahun, versi)
    hasil = kinerja(masukan, tahun, tw)
    gulungan = per_opd(hasil, opd), per_prioritas(hasil, prioritas)
    return isi_jumlah(hasil, *gulungan), tabel_jumlah(hasil, *gulungan)


JUMLAH = Perintah(
    "jumlah",
    _jalankan,
    frozenset({"wilayah", "tahun"}),
    frozenset({"triwulan", "rencana", "as-of"}),
    "gulungan capaian: sasaran, tujuan, misi, kabupaten, OPD, prioritas RKPD",
    """\
Gulungan = rata-rata berbobot capaian (sesudah batas maksimum) dari bagian yang diketahui.
Sasaran dari indikatornya, tujuan dari sasaran, misi dari tujuan, kabupaten dari misi; OPD dari
indikator yang ditanggungnya; prioritas RKPD dari sasaran yang dilayaninya. Rentang: yang belum
diketahui dihitung 0 dan dihitung maksimum. Cakupan: bagian yang diketahui menurut bobot; di bawah
80 % (dapat diatur) gulungan hanya sementara dan tidak mendapat predikat.
""",
)
