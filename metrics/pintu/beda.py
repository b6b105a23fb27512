"""`python -m metrics beda`: what changed between two states or meetings, split by cause."""

from dataclasses import replace

from metrics.beda import Potret, beda
from metrics.keluaran_beda import isi_beda, tabel_beda
from metrics.pintu.perintah import (
    Hasil,
    Perintah,
    Pilihan,
    PilihanSalah,
    angka,
    keadaan,
    terbuka,
    triwulan,
)
from store.engine import Connection
from store.kinerja import kinerja_frames
from store.rapat import ada_rapat, rapat_bernama, rapat_frames
from store.reading import resolve_kode
from store.reading_plan import gulungan_frames


def _jalankan(pilihan: Pilihan) -> Hasil:
    with terbuka() as sambungan:
        dari, ke = (_potret(sambungan, pilihan, nama) for nama in ("dari", "ke"))
        if dari.masukan.versi_data > ke.masukan.versi_data:
            raise PilihanSalah(
                f"--dari {pilihan['dari']} (muatan {dari.masukan.versi_data}) lebih baru daripada "
                f"--ke {pilihan.get('ke', '')} (muatan {ke.masukan.versi_data}); tukar keduanya."
            )
        dari, ke = (_bergulung(sambungan, p, (dari.tahun, ke.tahun)) for p in (dari, ke))
    hasil = beda(dari, ke)
    return isi_beda(dari, ke, hasil), tabel_beda(dari, ke, hasil)


def _potret(sambungan: Connection, pilihan: Pilihan, nama: str) -> Potret:
    """The state that an option names: a meeting with its own period, else a load or a moment."""
    teks, tahun, tw = pilihan.get(nama, ""), angka(pilihan, "tahun"), triwulan(pilihan)
    kode = resolve_kode(sambungan, pilihan["wilayah"])
    if not teks.isdecimal() and ada_rapat(sambungan, teks):
        rapat = rapat_bernama(sambungan, teks)
        if rapat.wilayah != kode:
            raise PilihanSalah(
                f"--{nama} {teks}: rapat ini tentang {rapat.nama_wilayah} ({rapat.wilayah}), "
                f"bukan {kode}."
            )
        return Potret(rapat_frames(sambungan, rapat), rapat.tahun, rapat.triwulan)
    versi = keadaan(sambungan, pilihan, nama)
    masukan = kinerja_frames(sambungan, kode, tahun, pilihan.get("rencana"), versi)
    return Potret(masukan, tahun, tw)


def _bergulung(sambungan: Connection, potret: Potret, tahun: tuple[int, int]) -> Potret:
    """The same with the OPD and the priorities of its plan in both years."""
    m = potret.masukan
    rencana = (m.rencana, m.versi_rencana)
    opd, prioritas = gulungan_frames(sambungan, *rencana, tahun, m.versi_data)
    return replace(potret, opd=opd, prioritas=prioritas)


BEDA = Perintah(
    "beda",
    _jalankan,
    frozenset({"dari", "wilayah", "tahun"}),
    frozenset({"ke", "triwulan", "rencana"}),
    "yang berubah antara dua keadaan data atau dua rapat, dibagi menurut sebab",
    """\
Setiap perubahan nilai dan predikat dibagi menurut sebab: sebab dimasukkan satu per satu dengan
urutan tetap (periode, angka baru, angka direvisi, target direvisi, versi rencana, kamus, aturan),
dan bagian sebuah sebab adalah perubahan yang terjadi saat ia dimasukkan. Karena itu jumlah semua
bagian sama dengan perubahan seluruhnya, juga untuk gulungan (sasaran sampai kabupaten, OPD,
prioritas) dan untuk cakupannya, dalam poin. Yang baru diketahui atau menjadi
tidak diketahui tidak mempunyai selisih. --dari dan --ke boleh nomor muatan, saat, atau nama rapat;
sebuah rapat membawa periode dan aturannya sendiri. Tanpa --ke: keadaan terakhir.
""",
)
