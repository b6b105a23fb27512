"""`python -m metrics peringkat`: the ranks of the wilayah right below another."""

from domain.istilah import Arah
from metrics.keluaran import isi_peringkat, tabel_peringkat
from metrics.peringkat import peringkat, tanpa_data
from metrics.periode import periode
from metrics.pintu.perintah import Hasil, Perintah, Pilihan, angka, arti, keadaan, terbuka
from store.reading import kamus_frame, resolve_kode, wilayah_frame
from store.reading_figures import realisasi_frame


def _jalankan(pilihan: Pilihan) -> Hasil:
    tahun, indikator = angka(pilihan, "tahun"), pilihan["indikator"]
    with terbuka() as sambungan:
        versi = keadaan(sambungan, pilihan)
        makna = arti(kamus_frame(sambungan, versi), indikator)
        induk = resolve_kode(sambungan, pilihan["provinsi"])
        wilayah = wilayah_frame(sambungan)
        anggota = wilayah[wilayah["induk"] == induk].rename(columns={"kode": "wilayah"})
        angka_tahun = realisasi_frame(
            sambungan,
            indikator=[indikator],
            wilayah=list(anggota["wilayah"]),
            tahun=(tahun, tahun),
            as_of=versi,
        )
    nilai = periode(angka_tahun.assign(agregasi=makna["agregasi"]), ["wilayah"], 0)
    semua = anggota[["wilayah", "nama"]].merge(
        nilai[["wilayah", "nilai"]], on="wilayah", how="left"
    )
    urutan, tanpa = peringkat(semua, Arah(makna["arah"])), tanpa_data(semua)
    isi = isi_peringkat(indikator, tahun, urutan, tanpa)
    return isi, tabel_peringkat(urutan, tanpa, makna["desimal"])


PERINGKAT = Perintah(
    "peringkat",
    _jalankan,
    frozenset({"indikator", "provinsi", "tahun"}),
    frozenset({"as-of"}),
    "urutan kabupaten/kota satu provinsi, dari nilai tertinggi; nilai sama, peringkat sama",
    """\
Peringkat dihitung dari nilai tertinggi, seperti dikatakan pejabat: untuk kemiskinan itu yang
terburuk (“ke-3 termiskin dari 17”), untuk IPM yang terbaik. Nilai sama, peringkat sama (1-2-2-4).
Wilayah tanpa angka disebut, tidak diperingkat. --provinsi 0000 mengurutkan provinsi.
""",
)
