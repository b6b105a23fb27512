"""Whether what a priority is measured by moves: the figures, their direction, and both in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from domain.kalimat import beda, sebutkan
from domain.kalimat import gerak as arah
from metrics.asal import Baris, asal_angka
from metrics.gerak import Gerak, arah_gerak, gerak
from ui import cache
from ui.ingat import ingat
from ui.komponen import pintu, tautan
from ui.pilihan import Pilihan
from ui.ringkasan import sorot, tulis_jarak
from ui.sebutan import sebutan

_URUT: dict[bool | None, int] = {False: 0, True: 1, None: 2}  # what needs a word comes first


@dataclass(frozen=True)
class Hitungan:
    """How many indikator moved well, how many badly, and of how many a movement is known."""

    membaik: int
    memburuk: int
    dapat: int


@ingat(512)
def gerak_indikator(pilihan: Pilihan, indikator: str) -> Gerak | None:
    """The latest figure of the wilayah up to the year, the one before, the one before the plan."""
    m = cache.kinerja_masukan(pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana)
    angka = cache.angka_tahunan(pilihan.versi, indikator, (pilihan.wilayah,))
    return gerak(angka, pilihan.tahun, m.tahun_awal)


def hitungan(pilihan: Pilihan, indikator: Sequence[str]) -> Hitungan:
    """Count the indikator by how they moved since the figure before."""
    semua = [_membaik(pilihan, k, g) for k in indikator if (g := _bergerak(pilihan, k))]
    return Hitungan(semua.count(True), semua.count(False), len(semua))


def daftar_gerak(pilihan: Pilihan, milik: Sequence[Baris]) -> str:
    """Each indikator with its latest figure and its movement, those that got worse first.

    `milik` are rows of Kinerja.indikator; one without a figure is named below.
    """
    satu = {str(i["indikator"]): i for i in milik}
    gerak_gerak = {kode: gerak_indikator(pilihan, kode) for kode in satu}
    ada = [(kode, g) for kode, g in gerak_gerak.items() if g is not None]
    ada.sort(key=lambda b: _URUT[_membaik(pilihan, *b)])
    isi = "".join(_butir(pilihan, satu[kode], g) for kode, g in ada)
    belum = [str(satu[kode]["nama_pendek"]) for kode, g in gerak_gerak.items() if g is None]
    daftar = f'<ul class="geraknya">{isi}</ul>' if isi else ""
    if belum:
        daftar += f'<p class="lede">Belum ada angka: {escape(sebutkan(belum))}.</p>'
    return daftar


def _butir(pilihan: Pilihan, i: Baris, g: Gerak) -> str:
    kode, nama = str(i["indikator"]), str(i["nama_pendek"])
    nama_tautan = tautan(nama, pilihan.alamat("indikator", indikator=kode))
    return (
        f"<li><span>{nama_tautan}</span><span>{angka_terakhir(pilihan, i, g)}</span>"
        f"<span>{_sebelumnya(pilihan, kode, g)}</span></li>"
    )


def angka_terakhir(pilihan: Pilihan, i: Baris, g: Gerak) -> str:
    """15,00 % (2023), the door to its cell."""
    kode = str(i["indikator"])
    satuan = cache.kamus(pilihan.versi)[kode].satuan
    kini = str(g.kini["raw_text"]) if i["skala"] else satuan.tulis(g.kini["nilai"])
    teks = f"{kini} ({g.kini['tahun']})"
    return pintu(escape(teks), asal_angka(g.kini), f"{i['nama']} {teks}")


def tulis_gerak(pilihan: Pilihan, indikator: str, g: Gerak | None) -> str:
    """▼ 0,61 poin sejak 2022, membaik; the same since before the plan; the gap to the province."""
    if g is None or g.sebelum is None:
        return '<span class="redup">belum dapat dibandingkan</span>'
    isi = [_sejak(pilihan, indikator, g.sebelum, g.kini)]
    if g.awal is not None and g.awal["tahun"] != g.sebelum["tahun"]:
        isi.append(_sejak(pilihan, indikator, g.awal, g.kini))
    s = sorot(pilihan, indikator)
    jarak = "" if s.figur is None else tulis_jarak(pilihan, s.figur, s.sebutan)
    if jarak:
        isi.append(f'<span class="redup">{escape(jarak)}</span>')
    return f'<span class="gerak-isi">{"<br>".join(isi)}</span>'


def _sebelumnya(pilihan: Pilihan, kode: str, g: Gerak) -> str:
    if g.sebelum is None:
        return '<span class="redup">belum dapat dibandingkan</span>'
    return _sejak(pilihan, kode, g.sebelum, g.kini)


def _bergerak(pilihan: Pilihan, kode: str) -> Gerak | None:
    """The movement of an indikator, None where there is no figure to compare with."""
    g = gerak_indikator(pilihan, kode)
    return None if g is None or g.sebelum is None else g


def _membaik(pilihan: Pilihan, kode: str, g: Gerak) -> bool | None:
    sebut = sebutan(pilihan, kode)
    return arah_gerak(g.sebelum, g.kini, sebut.arah, sebut.desimal)


def _sejak(pilihan: Pilihan, indikator: str, dari: Baris, kini: Baris) -> str:
    sebut = sebutan(pilihan, indikator)
    kata = arah(dari["nilai"], kini["nilai"], sebut.desimal)
    if kata == "tetap" or sebut.skala:
        tetap = "tetap" if dari["nilai"] == kini["nilai"] or not sebut.skala else "berganti"
        return f"{tetap} sejak {dari['tahun']}"
    baik = arah_gerak(dari, kini, sebut.arah, sebut.desimal)
    tanda = "▼" if kata == "turun" else "▲"
    isi = f"{tanda} {beda(kini['nilai'] - dari['nilai'], sebut)} sejak {dari['tahun']}"
    if baik is None:
        return isi
    nilai = "membaik" if baik else "memburuk"
    return f'{isi}, <b class="{nilai}">{nilai}</b>'
