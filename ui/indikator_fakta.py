"""The figures a meeting asks first of one indikator, as HTML."""

from collections.abc import Mapping
from html import escape
from typing import Any

from domain.angka import tulis
from domain.istilah import Arah, Keadaan, StatusAngka
from domain.jalur import PUTUSAN_TEKS, Putusan
from domain.kalimat import nilai as tulis_nilai
from domain.kalimat import periode
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.sorotan import membaik
from metrics.tertulis import nilai_capaian, target_tertulis, tulis_gerak, tulis_peringkat
from ui.indikator import Isi
from ui.komponen import ikon, lencana_keadaan, pintu
from ui.pilihan import Pilihan
from ui.ringkasan import tulis_jarak

_PANJANG = 12  # characters of the largest figure in its full size
# The class a verdict is as good as; the others are not known.
_KELAS_PUTUSAN = {
    Putusan.TERCAPAI: "sangat_tinggi",
    Putusan.MEMPERTAHANKAN: "sangat_tinggi",
    Putusan.SESUAI_JALUR: "tinggi",
    Putusan.PERLU_PERCEPATAN: "sedang",
    Putusan.TERBATAS: "rendah",
    Putusan.MEMBURUK: "sangat_rendah",
}


def fakta(pilih: Pilihan, isi: Isi) -> str:
    """Value, target, capaian, verdict and rank side by side, each with a line below it."""
    semua = [
        _angka(pilih, isi),
        _target(isi),
        _capaian(isi),
        _jalur(isi),
        _tempat(pilih, isi),
    ]
    return f'<dl class="fakta">{"".join(semua)}</dl>'


def _fakta(nama: str, isi: str, bawah: str = "", gaya: str = "") -> str:
    kaki = f'<dd class="redup">{bawah}</dd>' if bawah else ""
    return f'<div class="{gaya}"><dt>{escape(nama)}</dt><dd class="isi">{isi}</dd>{kaki}</div>'


def _angka(pilih: Pilihan, isi: Isi) -> str:
    figur, sebut = isi.sorot.figur, isi.sorot.sebutan
    if isi.saat[1] and isi.baris is not None and isi.baris["realisasi"] is not None:
        return _angka_triwulan(isi, isi.baris)
    if figur is None:
        return _fakta(
            "Angka", ikon(None) + " belum ada data", "Muat tabelnya di halaman Data.", "utama"
        )
    gerak = escape(tulis_gerak(figur, sebut)) if isi.kamus.arah is not Arah.ORDINAL else ""
    gaya = {True: "membaik", False: "memburuk", None: ""}[membaik(figur.poin, sebut.arah)]
    bawah = [f'<b class="{gaya}">{gerak}</b>'] if gerak else []
    if figur.asal["status"] not in (StatusAngka.TETAP, StatusAngka.REVISI):
        bawah.append(escape(str(figur.asal["status"]).replace("_", " ")))
    if figur.tahun < pilih.tahun:
        bawah.append(f"{pilih.tahun} belum ada data")
    teks = tulis_nilai(figur.nilai, sebut)
    return _fakta(f"Angka {figur.tahun}", _besar(teks, figur.asal), " · ".join(bawah), "utama")


def _angka_triwulan(isi: Isi, baris: Baris) -> str:
    """The figure so far; below it the last one of a whole year."""
    figur, sebut = isi.sorot.figur, isi.sorot.sebutan
    setahun = "" if figur is None else f"setahun {figur.tahun}: {tulis_nilai(figur.nilai, sebut)}"
    teks = tulis_nilai(baris["realisasi"], sebut)
    return _fakta(f"Angka {periode(*isi.saat)}", _besar(teks, baris), escape(setahun), "utama")


def _besar(teks: str, asal: Mapping[str, Any]) -> str:
    """The largest figure of the page, the door to its cell; smaller where it is long."""
    kelas = "angka panjang" if len(teks) > _PANJANG else "angka"
    return pintu(f'<span class="{kelas}">{escape(teks)}</span>', asal_angka(asal), teks)


def _target(isi: Isi) -> str:
    baris = isi.baris
    if baris is None or not baris["target_teks"]:
        kata = "rencana tidak memuat indikator ini" if baris is None else "belum ada di rencana"
        return _fakta("Target", "–", kata if isi.nilai else "belum ada rencana")
    teks = target_tertulis(baris)
    nama = "Target akhir" if baris["dasar_target"] == "akhir" else "Target"
    angka = pintu(escape(teks), asal_target(baris), f"Target {teks}")
    kapan = periode(*isi.saat)
    if baris["keadaan"] == Keadaan.DATA_TAHUNAN:
        kapan = periode(isi.saat[0])
    if baris["dasar_target"] == "akhir":
        kapan = str(baris["tahun_target"])
    return _fakta(f"{nama} {kapan}", f'<span class="wajik"></span>{angka}')


def _capaian(isi: Isi) -> str:
    baris, nilai = isi.baris, isi.nilai
    if baris is None or nilai is None:
        return _fakta("Capaian", "–", lencana_keadaan(None, Keadaan.TANPA_TARGET, ""))
    teks = nilai_capaian(baris, isi.kamus.satuan, setahun=not isi.saat[1])
    angka = pintu(escape(teks), asal_capaian(baris, nilai.aturan), f"Capaian {teks}")
    badge = lencana_keadaan(baris["predikat"], str(baris["keadaan"]), nilai.aturan.label)
    return _fakta(f"Capaian {periode(*isi.saat)}", angka, badge)


def _jalur(isi: Isi) -> str:
    if isi.jalur is None:
        return _fakta("Jalur ke target", "–", "tanpa target rencana")
    jalur = isi.jalur.jalur
    kata = PUTUSAN_TEKS[jalur.putusan].split(": ")
    kelas = _KELAS_PUTUSAN.get(jalur.putusan)
    pace = "" if jalur.pace is None else f"laju {tulis(jalur.pace)} kali yang diperlukan"
    isi_teks = f'<span class="k-{kelas or "tak_diketahui"}">{ikon(kelas)} {escape(kata[0])}</span>'
    return _fakta("Jalur ke target", isi_teks, escape(": ".join(kata[1:]) or pace))


def _tempat(pilih: Pilihan, isi: Isi) -> str:
    figur = isi.sorot.figur
    tempat = "" if figur is None else tulis_peringkat(figur, isi.kamus.kode)
    jarak = "" if figur is None else tulis_jarak(pilih, figur, isi.sorot.sebutan)
    return _fakta("Peringkat", escape(tempat or "belum diperingkat"), escape(jarak))
