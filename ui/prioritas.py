"""What the page Prioritas shows of a year's priorities: each with what shows whether it moves."""

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from domain.aturan import Aturan
from domain.istilah import Keadaan
from domain.kalimat import sebutkan
from domain.kalimat_prioritas import (
    RingkasPrioritas,
    judul_prioritas,
    keterangan_prioritas,
    membaik_dari,
)
from domain.periode import SETAHUN
from domain.predikat import KELAS
from domain.prioritas import JENIS_TEKS, JenisPrioritas, jenis_prioritas
from metrics.asal import Baris, asal_capaian, asal_target
from metrics.baris import baris
from metrics.gulungan import per_prioritas
from metrics.kinerja import Kinerja
from metrics.tertulis import nilai_berentang, nilai_capaian, target_tertulis, tulis_cakupan
from ui import cache
from ui.cache_prioritas import prioritas_rencana
from ui.ingat import ingat
from ui.komponen import Peluru, lencana_keadaan, lipat, peluru, pintu, subjudul, tautan
from ui.pilihan import Pilihan, pilih
from ui.prioritas_gerak import (
    Hitungan,
    angka_terakhir,
    daftar_gerak,
    gerak_indikator,
    hitungan,
    tulis_gerak,
)
from ui.tabel import baris_sasaran, sel, tabel

RKPD = "rkpd"  # the query parameter: the year whose priorities are shown
KEPALA = ("Indikator", "Angka terakhir", "Gerak", "Capaian", "Predikat", "Target")
_LEBAR = 150
_SEKILAS = 3  # fewer movements than this need no count
_TANPA = "Belum ada indikator yang menunjukkan geraknya"
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
    """How the priorities stand by predikat, or where none has one how their indikator moved."""
    k, prioritas = _setahun(pilihan), _prioritas_tahun(pilihan, rkpd)
    gulungan = baris(per_prioritas(k, prioritas))
    per_kelas = Counter(b["predikat"] for b in gulungan if b["predikat"])
    gerak = _hitungan(pilihan, k, set(prioritas["sasaran"]))
    isi = RingkasPrioritas(
        sebut=_sebut([b["kode"] for b in gulungan], rkpd),
        tahun=k.tahun,
        predikat=[(x.label[k.aturan.label], n) for x in KELAS if (n := per_kelas[x.kode])],
        sementara=sum(b["keadaan"] == Keadaan.SEMENTARA for b in gulungan),
        semua=len(gulungan),
        membaik=gerak.membaik,
        memburuk=gerak.memburuk,
        dapat=gerak.dapat,
    )
    return judul_prioritas(isi), keterangan_prioritas(isi)


def _hitungan(pilihan: Pilihan, k: Kinerja, sasaran: set[str]) -> Hitungan:
    milik = k.indikator.loc[k.indikator["sasaran"].isin(sasaran), "indikator"].unique()
    return hitungan(pilihan, [str(kode) for kode in milik])


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
    isi: dict[JenisPrioritas, list[str]] = {j: [] for j in JenisPrioritas}
    sumber: dict[JenisPrioritas, set[str]] = {j: set() for j in JenisPrioritas}
    for b in baris(prioritas):
        sumber[jenis_prioritas(b["kode"])].add(str(b["sumber"] or "") or "tidak disebut")
    for b in baris(per_prioritas(k, prioritas)):
        isi[jenis_prioritas(b["kode"])].append(_kartu(pilihan, k, b))
    return [
        (j, subjudul(JENIS_TEKS[j], f"Sumber: {'; '.join(sorted(sumber[j]))}.") + "".join(semua))
        for j, semua in isi.items()
        if semua
    ]


def _kartu(pilihan: Pilihan, k: Kinerja, b: Baris) -> str:
    """A priority: its statement, its capaian with range and coverage, and what shows it moves."""
    sasaran = str(b["sasaran"]).split("; ")
    milik = [i for i in baris(k.indikator) if i["sasaran"] in sasaran]
    return (
        '<article class="prioritas"><div class="prioritas-kepala">'
        f"<h3>{escape(b['kode'])}  {escape(b['nama'])}</h3>{_nilai(b, k.aturan)}"
        f"{lencana_keadaan(b['predikat'], b['keadaan'], k.aturan.label)}</div>"
        f"{_lede(pilihan, k, sasaran)}{daftar_gerak(pilihan, milik)}"
        f"{lipat('Sasaran, target, dan capaiannya', _tabel(pilihan, k, sasaran))}</article>"
    )


def _lede(pilihan: Pilihan, k: Kinerja, sasaran: list[str]) -> str:
    """How many moved well, where they are too many for a glance, or that none is known."""
    h = _hitungan(pilihan, k, set(sasaran))
    if 0 < h.dapat < _SEKILAS:
        return ""
    isi = membaik_dari(h.membaik, h.memburuk, h.dapat, "dari angka sebelumnya") or _TANPA_GERAK
    return f'<p class="lede">{escape(isi)}.</p>'


def _nilai(b: Baris, aturan: Aturan) -> str:
    """The capaian as a bar and in words; without one only how many indikator wait for it."""
    cakupan = escape(tulis_cakupan(b))
    if b["capaian"] is None:
        return f'<span></span><span class="angka-sel redup">{cakupan}</span>'
    ujung = max(aturan.batas_atas, 100.0)
    batang = peluru(Peluru(b["capaian"], b["predikat"], b["bawah"], b["atas"], ujung))
    return (
        f'{batang}<span class="angka-sel"><b>{nilai_berentang(b)}</b><br>'
        f'<span class="redup">{cakupan}</span></span>'
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
    return tabel(KEPALA, isi, f"{len(kode)} sasaran", "gerak dua")


def _baris(pilihan: Pilihan, k: Kinerja, i: dict[str, Any]) -> str:
    kode, nama = str(i["indikator"]), str(i["nama"])
    satuan = cache.kamus(pilihan.versi)[kode].satuan
    g = gerak_indikator(pilihan, kode)
    angka = "belum ada data" if g is None else angka_terakhir(pilihan, i, g)
    target = target_tertulis(i)
    if i["dasar_target"] == "akhir" and i["target_teks"]:
        target += f" (akhir {i['tahun_target']})"
    nilai = escape(nilai_capaian(i, satuan, setahun=not k.triwulan))
    hitungan = asal_capaian(i, k.aturan)
    return (
        f"<tr>{sel('Indikator', tautan(nama, pilihan.alamat('indikator', indikator=kode)), 'nama')}"
        f"{sel('Angka terakhir', angka, 'angka-sel' if g else 'redup')}"
        f"{sel('Gerak', tulis_gerak(pilihan, kode, g))}"
        f"{sel('Capaian', pintu(nilai, hitungan, f'Capaian {nama}: {nilai}'), 'angka-sel')}"
        f"{sel('Predikat', _lencana(i, k.aturan))}"
        f"{sel('Target', pintu(escape(target), asal_target(i), f'Target {nama}: {target}'))}</tr>"
    )


def _lencana(i: Baris, aturan: Aturan) -> str:
    return lencana_keadaan(i["predikat"], str(i["keadaan"]), aturan.label)
