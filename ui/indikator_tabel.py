"""The tables of every figure of one indikator, each the door to its cell; as HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from domain.angka import tulis
from domain.istilah import StatusAngka
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.baris import baris as daftar_baris
from metrics.tertulis import nilai_capaian, target_tertulis
from ui import cache
from ui.indikator import Isi, isi_indikator
from ui.ingat import ingat
from ui.komponen import pintu
from ui.pilihan import Pilihan, nama_periode
from ui.tabel import sel, tabel

_PONSEL = 46  # characters that a row has room for on a phone


@dataclass(frozen=True)
class _Kolom:
    """A column: by year its words, and the same as a door."""

    nama: str
    isi: Mapping[int, tuple[str, str]]

    @property
    def lebar(self) -> int:
        """The characters it needs, with the longest word of its head."""
        kepala = max(map(len, self.nama.split()))
        return max(kepala, *(len(teks) for teks, _ in self.isi.values())) + 1


@ingat(64)
def tabel_angka(pilih: Pilihan, indikator: str) -> str:
    """Every year of which anything is known: figure, target, capaian, regions above, rank.

    A column without a figure is left out; few and short ones stay columns on a phone.
    """
    isi = isi_indikator(pilih, indikator)
    utama = cache.wilayah(pilih.versi)[pilih.wilayah].label
    seri = _menurut_seri(isi)
    semua = [
        _Kolom(utama, seri.pop(utama, {})),
        *_rencana(isi),
        *(_Kolom(nama, angka) for nama, angka in seri.items()),
        _Kolom("Peringkat", _tempat(isi)),
    ]
    kolom = [k for k in semua if k.isi]
    tahun = sorted({t for k in kolom for t in k.isi}, reverse=True)
    baris = [
        f"<tr>{sel('Tahun', f'<b>{t}</b>')}{''.join(_sel(k, t) for k in kolom)}</tr>" for t in tahun
    ]
    rapat = " rapat" if sum(k.lebar for k in kolom) + 5 <= _PONSEL else ""
    judul = f"{isi.kamus.nama} menurut tahun, {isi.kamus.satuan.nama}"
    return tabel(["Tahun", *(k.nama for k in kolom)], baris, judul, f"angka-lengkap{rapat}")


def tabel_triwulan(isi: Isi) -> str:
    """The figures of quarters as they were reported, with their targets; "" without any."""
    if isi.masukan is None:
        return ""
    angka = isi.masukan.realisasi
    angka = angka[(angka["indikator"] == isi.kamus.kode) & (angka["triwulan"] > 0)]
    janji = isi.masukan.target
    janji = janji[(janji["indikator"] == isi.kamus.kode) & (janji["triwulan"] > 0)]
    nyata = {(b["tahun"], b["triwulan"]): b for b in daftar_baris(angka)}
    target = {(b["tahun"], b["triwulan"]): b for b in daftar_baris(janji)}
    baris = [
        f"<tr>{sel('Periode', f'<b>TW {_romawi(tw)} {tahun}</b>')}"
        f"{_pintu('Realisasi', nyata.get((tahun, tw)), 'nilai', isi)}"
        f"{_pintu('Target', target.get((tahun, tw)), 'bawah', isi)}</tr>"
        for tahun, tw in sorted({*nyata, *target}, reverse=True)
    ]
    if not baris:
        return ""
    judul = f"Menurut triwulan, seperti dilaporkan, {isi.kamus.satuan.nama}"
    return tabel(("Periode", "Realisasi", "Target"), baris, judul, "angka-lengkap rapat")


def _sel(kolom: _Kolom, tahun: int) -> str:
    if tahun not in kolom.isi:
        return sel(kolom.nama, "–", "redup")
    return sel(kolom.nama, kolom.isi[tahun][1], "angka-sel")


def _menurut_seri(isi: Isi) -> dict[str, dict[int, tuple[str, str]]]:
    """The figures of each series, with their markers, and those they have replaced."""
    semula = _semula(isi)
    hasil: dict[str, dict[int, tuple[str, str]]] = {}
    for b in daftar_baris(isi.seri):
        seri, tahun = str(b["seri"]), int(b["tahun"])
        teks = _tulis(isi, b)
        lama = semula.get(tahun, "") if b["peran"] == "utama" else ""
        angka = pintu(escape(teks), asal_angka(b), f"{seri} {tahun} {teks}") + lama
        hasil.setdefault(seri, {})[tahun] = (teks, angka)
    return hasil


def _tulis(isi: Isi, satu: Baris) -> str:
    """A figure as the caption gives its unit, a level by its label; with its marker."""
    teks = isi.kamus.satuan.angka(satu["nilai"])
    if satu["marker"] and satu["status"] != StatusAngka.KOSONG:
        teks += f" {satu['marker']}"
    return teks


def _semula(isi: Isi) -> dict[int, str]:
    """The figures of each year that another has replaced, told after it."""
    hasil: dict[int, str] = {}
    for b in daftar_baris(isi.semula):
        teks = tulis(b["nilai"], isi.kamus.satuan.desimal)
        tahun = int(b["tahun"])
        angka = pintu(escape(teks), asal_angka(b), f"semula {tahun} {teks}")
        hasil[tahun] = f'{hasil.get(tahun, "")} <small class="redup">semula {angka}</small>'
    return hasil


def _rencana(isi: Isi) -> list[_Kolom]:
    """Target and capaian of the years of the plan that have a target."""
    janji = {t: b for t, b in isi.per_tahun.items() if b["target_teks"]}
    if isi.nilai is None or not janji:
        return []
    ujung = {b["tahun_target"] if b["dasar_target"] == "akhir" else None for b in janji.values()}
    akhir = ujung.pop() if len(ujung) == 1 else None
    target: dict[int, tuple[str, str]] = {}
    capaian: dict[int, tuple[str, str]] = {}
    for tahun, b in janji.items():
        teks = target_tertulis(b).removesuffix(isi.kamus.satuan.tanda).strip()
        if b["dasar_target"] == "akhir" and akhir is None:
            teks += f" (akhir {b['tahun_target']})"
        target[tahun] = (teks, pintu(escape(teks), asal_target(b), f"Target {tahun} {teks}"))
        angka = nilai_capaian(b, isi.kamus.satuan, setahun=True)
        hitungan = asal_capaian(b, isi.nilai.aturan)
        capaian[tahun] = (angka, pintu(escape(angka), hitungan, f"Capaian {tahun} {angka}"))
    nama = "Target" if akhir is None else f"Target akhir {akhir}"
    return [_Kolom(nama, target), _Kolom("Capaian", capaian)]


def _tempat(isi: Isi) -> dict[int, tuple[str, str]]:
    """The rank of each year that has one; its door tells how it was counted."""
    hasil: dict[int, tuple[str, str]] = {}
    for b in daftar_baris(isi.urut):
        teks = f"{b['peringkat']} dari {b['dari']}"
        cara = {
            "Cara": "dari nilai tertinggi; nilai sama, peringkat sama",
            "Wilayah": f"{b['dari']} dari {b['jumlah_wilayah']} mempunyai angka {b['tahun']}",
            "Dari terendah": f"{b['peringkat_bawah']} dari {b['dari']}",
        }
        isi_sel = pintu(escape(teks), cara, f"Peringkat {b['tahun']} {teks}")
        hasil[int(b["tahun"])] = (teks, isi_sel)
    return hasil


def _pintu(label: str, satu: Baris | None, kolom: str, isi: Isi) -> str:
    if satu is None or satu[kolom] is None:
        return sel(label, "–", "redup")
    teks = tulis(satu[kolom], isi.kamus.satuan.desimal)
    nama = f"{label} TW {_romawi(satu['triwulan'])} {satu['tahun']} {teks}"
    return sel(label, pintu(escape(teks), asal_angka(satu), nama), "angka-sel")


def _romawi(triwulan: int) -> str:
    return nama_periode(triwulan).removeprefix("s.d. TW ")
