"""What the page Prioritas shows of a year's priorities: each with what shows whether it moves."""

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from domain.aturan import Aturan
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.kalimat import beda, sebutkan
from domain.kalimat import gerak as arah
from domain.kalimat_prioritas import judul_prioritas, membaik_dari
from domain.periode import SETAHUN
from domain.prioritas import JENIS_TEKS, JenisPrioritas, jenis_prioritas
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.baris import baris
from metrics.gerak import Gerak, arah_gerak, gerak
from metrics.gulungan import per_prioritas
from metrics.kinerja import Kinerja
from metrics.tertulis import nilai_berentang, nilai_capaian, target_tertulis, tulis_cakupan
from ui import cache
from ui.cache_prioritas import prioritas_rencana
from ui.ingat import ingat
from ui.komponen import Peluru, lencana_keadaan, peluru, pintu, subjudul, tautan
from ui.pilihan import Pilihan, pilih
from ui.ringkasan import sorot, tulis_jarak
from ui.sebutan import sebutan
from ui.tabel import baris_sasaran, sel, tabel

RKPD = "rkpd"  # the query parameter: the year whose priorities are shown
KEPALA = ("Indikator", "Angka terakhir", "Gerak", "Capaian", "Predikat", "Target")
_LEBAR = 150
_TANPA = "Belum ada indikator yang menunjukkan geraknya"
_TAK_TAHU = "belum diketahui"
_TANPA_GERAK = "Belum ada angka yang menunjukkan geraknya"


def pilih_rkpd(pilihan: Pilihan) -> int | None:
    """Show a picker of the years that state priorities; None where the plan states none."""
    semua = prioritas_rencana(pilihan)
    khusus = set(semua["tahun"]) - {SETAHUN}
    setiap = {pilihan.tahun} if SETAHUN in set(semua["tahun"]) else set[int]()
    tahun = sorted({int(t) for t in khusus | setiap}, reverse=True)
    if not tahun:
        return None
    lalu = [t for t in tahun if t <= pilihan.tahun]
    bawaan = (lalu or tahun[::-1])[0]
    if len(tahun) == 1:
        return bawaan
    return pilih(RKPD, "Prioritas tahun", tahun, bawaan, lambda t: f"RKPD {t}", lebar=_LEBAR)


def _prioritas_tahun(pilihan: Pilihan, rkpd: int) -> pd.DataFrame:
    """The priorities of a year, those of every year among them (store.prioritas_frame)."""
    semua = prioritas_rencana(pilihan)
    return semua[semua["tahun"].isin((SETAHUN, rkpd))]


@ingat(32)
def judul_halaman(pilihan: Pilihan, rkpd: int) -> tuple[str, str]:
    """How many priorities can be assessed, and how many of their indikator moved well."""
    k, prioritas = _setahun(pilihan), _prioritas_tahun(pilihan, rkpd)
    gulungan = per_prioritas(k, prioritas)
    bernilai = int(gulungan["capaian"].notna().sum())
    sebut = _sebut(gulungan["kode"], rkpd)
    isi = _membaik(pilihan, k, set(prioritas["sasaran"]))
    return judul_prioritas(sebut, bernilai, len(gulungan), k.tahun), f"{isi}."


def _membaik(pilihan: Pilihan, k: Kinerja, sasaran: set[str]) -> str:
    """How many indikator of some sasaran moved well since the figure before."""
    milik = k.indikator.loc[k.indikator["sasaran"].isin(sasaran), "indikator"].unique()
    arah_arah = [_arah(pilihan, str(kode)) for kode in milik]
    dapat = sum(a != _TAK_TAHU for a in arah_arah)
    hitung = arah_arah.count("membaik"), arah_arah.count("memburuk")
    return membaik_dari(*hitung, dapat, "dari angka sebelumnya") or _TANPA_GERAK


def _setahun(pilihan: Pilihan) -> Kinerja:
    """The score of the whole year, whatever quarter other pages stand at."""
    return cache.kinerja(pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana)


def _sebut(kode: Iterable[str], rkpd: int) -> str:
    """prioritas RKPD 2021; of several kinds: isu, prioritas, dan terobosan RKPD 2017."""
    ada = {jenis_prioritas(k) for k in kode}
    return f"{sebutkan([j.value for j in JenisPrioritas if j in ada])} RKPD {rkpd}"


@ingat(32)
def kartu_jenis(pilihan: Pilihan, rkpd: int) -> list[tuple[JenisPrioritas, str]]:
    """Per kind of statement (isu, prioritas, strategi) its priorities as HTML, in their order."""
    k, prioritas = _setahun(pilihan), _prioritas_tahun(pilihan, rkpd)
    sumber = {(b["tahun"], b["kode"]): b["sumber"] for b in baris(prioritas)}
    isi: dict[JenisPrioritas, list[str]] = {j: [] for j in JenisPrioritas}
    for b in baris(per_prioritas(k, prioritas)):
        satu = _kartu(pilihan, k, b, str(sumber[b["tahun"], b["kode"]] or ""))
        isi[jenis_prioritas(b["kode"])].append(satu)
    return [(j, subjudul(JENIS_TEKS[j]) + "".join(semua)) for j, semua in isi.items() if semua]


def _kartu(pilihan: Pilihan, k: Kinerja, b: Baris, sumber: str) -> str:
    """A priority: its statement, its capaian with range and coverage, and what it is made of."""
    batang = Peluru(
        b["capaian"], b["predikat"], b["bawah"], b["atas"], max(k.aturan.batas_atas, 100.0)
    )
    sasaran = str(b["sasaran"]).split("; ")
    cakupan = tulis_cakupan(b) or KEADAAN_TEKS[Keadaan.BELUM_ADA_INDIKATOR]
    return (
        '<article class="prioritas"><div class="prioritas-kepala">'
        f"<h3>{escape(b['kode'])}  {escape(b['nama'])}</h3>{peluru(batang)}"
        f'<span class="angka-sel">{nilai_berentang(b, "belum dapat dinilai")}<br>'
        f'<span class="redup">{escape(cakupan)}</span></span>'
        f"{lencana_keadaan(b['predikat'], b['keadaan'], k.aturan.label)}</div>"
        f'<p class="lede">{escape(_membaik(pilihan, k, set(sasaran)))}. '
        f"Sumber prioritas: {escape(sumber) or 'tidak disebut'}.</p>"
        '<details class="lipat"><summary>Sasaran dan indikator yang menunjukkan geraknya</summary>'
        f"{_tabel(pilihan, k, sasaran)}</details></article>"
    )


def _tabel(pilihan: Pilihan, k: Kinerja, kode: list[str]) -> str:
    sasaran = {b["kode"]: b for b in baris(k.sasaran)}
    indikator = baris(k.indikator)
    isi: list[str] = []
    for satu in kode:
        milik = [i for i in indikator if i["sasaran"] == satu]
        isi.append(baris_sasaran(sasaran[satu], k.aturan))
        isi += [_baris(pilihan, k, i) for i in milik]
        if not milik:
            isi.append(f'<tr><td class="nama redup" colspan="{len(KEPALA)}">{_TANPA}</td></tr>')
    return tabel(KEPALA, isi, f"{len(kode)} sasaran", "gerak")


def _baris(pilihan: Pilihan, k: Kinerja, i: dict[str, Any]) -> str:
    kode, nama = str(i["indikator"]), str(i["nama"])
    satuan = cache.kamus(pilihan.versi)[kode].satuan
    g = gerak_indikator(pilihan, kode)
    angka = "belum ada data"
    if g is not None:
        kini = str(g.kini["raw_text"]) if i["skala"] else satuan.tulis(g.kini["nilai"])
        teks = f"{kini} ({g.kini['tahun']})"
        angka = pintu(escape(teks), asal_angka(g.kini), f"{nama} {teks}")
    target = target_tertulis(i)
    if i["dasar_target"] == "akhir" and i["target_teks"]:
        target += f" (akhir {i['tahun_target']})"
    nilai = escape(nilai_capaian(i, satuan, setahun=not k.triwulan))
    hitungan = asal_capaian(i, k.aturan)
    return (
        f"<tr>{sel('Indikator', tautan(nama, pilihan.alamat('indikator', indikator=kode)), 'nama')}"
        f"{sel('Angka terakhir', angka, 'angka-sel' if g else 'redup')}"
        f"{sel('Gerak', _tulis_gerak(pilihan, kode, g))}"
        f"{sel('Capaian', pintu(nilai, hitungan, f'Capaian {nama}: {nilai}'), 'angka-sel')}"
        f"{sel('Predikat', _lencana(i, k.aturan))}"
        f"{sel('Target', pintu(escape(target), asal_target(i), f'Target {nama}: {target}'))}</tr>"
    )


def _lencana(i: Baris, aturan: Aturan) -> str:
    return lencana_keadaan(i["predikat"], str(i["keadaan"]), aturan.label)


def gerak_indikator(pilihan: Pilihan, indikator: str) -> Gerak | None:
    """The latest figure of the wilayah up to the year, the one before, the one before the plan."""
    m = cache.kinerja_masukan(pilihan.versi, pilihan.wilayah, pilihan.tahun, pilihan.rencana)
    angka = cache.angka_tahunan(pilihan.versi, indikator, (pilihan.wilayah,))
    return gerak(angka, pilihan.tahun, m.tahun_awal)


def _arah(pilihan: Pilihan, indikator: str) -> str:
    g = gerak_indikator(pilihan, indikator)
    sebut = sebutan(pilihan, indikator)
    if g is None or g.sebelum is None:
        return _TAK_TAHU
    baik = arah_gerak(g.sebelum, g.kini, sebut.arah, sebut.desimal)
    return {True: "membaik", False: "memburuk", None: "tetap"}[baik]


def _tulis_gerak(pilihan: Pilihan, indikator: str, g: Gerak | None) -> str:
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
