"""The dictionary as a list: each indikator with the years that have figures, and all of it opened
in place; every text is escaped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from domain.angka import tulis
from domain.kalimat import sebutkan
from domain.kalimat_kamus import bacaan_liputan, bacaan_sebaran
from domain.kamus import Lema, tulis_sdg
from domain.langkah import ARAH_TEKS
from domain.ordinal import SKALA, SUMBER_SKALA
from domain.predikat import TAK_DIKETAHUI
from metrics.liputan import Liputan
from ui.indikator_rincian import AGREGASI_TEKS
from ui.komponen import tautan
from ui.pilihan import Pilihan
from ui.tentang import KATA_SKALA

_JENJANG = 5  # classes of a share below the whole


@dataclass(frozen=True)
class Peliputan:
    """Whose coverage a list shows, over which years: of one wilayah, or of so many of a kind."""

    nama: str
    banyak: int
    sebutan: str
    isi: Liputan
    tahun: Sequence[int]
    kode: str = ""  # how the address calls the group


def daftar_lema(lema: Sequence[Lema], liput: Peliputan, pilih: Pilihan, ada: set[str]) -> str:
    """All entries under the headings of their bidang; `ada` are the indikator with any figure."""
    isi = ""
    for bidang, milik in groupby(lema, key=lambda satu: satu.bidang):
        anggota = list(milik)
        berangka = any(liput.isi.banyak.get(satu.indikator.kode) for satu in anggota)
        kepala = _kepala_tahun(liput.tahun) if berangka else ""
        isi += (
            f'<div class="lema-kepala"><h2 class="sub">{escape(bidang.capitalize())}</h2>'
            f'<span class="lajur" aria-hidden="true">{kepala}</span></div>'
        ) + "".join(_lema(satu, liput, pilih, satu.indikator.kode in ada) for satu in anggota)
    return f'<div class="lema-lema" style="--n:{max(len(liput.tahun), 1)}">{isi}</div>'


def legenda_liputan(liput: Peliputan, hasil: str) -> str:
    """How many entries were found, and what the cells of the list mean."""
    if liput.banyak == 1:
        isi = [("n5", "●", "ada angka"), ("n5 sementara", "○", "sementara")]
    else:
        isi = [
            ("n1", "3", f"banyaknya {liput.sebutan} yang mempunyai angka"),
            ("n5", str(liput.banyak), "semua"),
            ("n5 sementara", str(liput.banyak), "semuanya angka sementara"),
        ]
    isi.append((TAK_DIKETAHUI, "", "belum ada angka"))
    butir = "".join(
        f'<li><i class="k-{kelas}" aria-hidden="true">{tanda}</i>{escape(kata)}</li>'
        for kelas, tanda, kata in isi
    )
    ditemukan = f'<li><b role="status">{escape(hasil)}</b></li>' if hasil else ""
    return f'<ul class="legenda-peta">{ditemukan}{butir}</ul>'


def daftar_anggota(
    milik: Mapping[str, Mapping[int, bool]],
    nama: Mapping[str, str],
    tahun: Sequence[int],
    sorot: str,
) -> str:
    """Every wilayah of a group with its years, `sorot` among them; those without any are named."""
    isi = "".join(
        f'<li class="lema-anggota{" sorot" if w == sorot else ""}"><span>{escape(nama[w])}</span>'
        f'<span class="lajur" role="img" '
        f'aria-label="{escape(_bacaan_anggota(nama[w], milik[w]), quote=True)}">'
        + "".join(_sel(t in milik[w], milik[w].get(t, False), 1) for t in tahun)
        + "</span></li>"
        for w in nama
        if w in milik
    )
    belum = [n for w, n in nama.items() if w not in milik]
    bawah = f'<p class="lede">Belum ada angka: {escape(sebutkan(belum))}.</p>' if belum else ""
    return (
        f'<div class="lema-lema" style="--n:{max(len(tahun), 1)}"><div class="lema-kepala">'
        f'<span></span><span class="lajur" aria-hidden="true">{_kepala_tahun(tahun)}</span></div>'
        f'<ul class="lema-daftar">{isi}</ul></div>{bawah}'
    )


def _bacaan_anggota(nama: str, milik: Mapping[int, bool]) -> str:
    return bacaan_liputan(nama, list(milik), [t for t, belum in milik.items() if belum])


def _kepala_tahun(tahun: Sequence[int]) -> str:
    return "".join(f"<span><b>{str(t)[:2]}</b>{str(t)[2:]}</span>" for t in tahun)


def _lema(lema: Lema, liput: Peliputan, pilih: Pilihan, berangka: bool) -> str:
    milik = lema.indikator
    banyak = liput.isi.banyak.get(milik.kode, {})
    sementara = liput.isi.sementara.get(milik.kode, {})
    bacaan = _bacaan(banyak, sementara, liput)
    ada = any(banyak.get(t) for t in liput.tahun)
    sel = "".join(_sel(banyak.get(t, 0), sementara.get(t, 0), liput.banyak) for t in liput.tahun)
    lajur = (
        f'<span class="lajur" role="img" aria-label="{escape(bacaan, quote=True)}">{sel}</span>'
        if ada
        else '<span class="tanpa-angka">belum ada angka</span>'
    )
    return (
        f'<details class="lema"><summary><span class="nama">{escape(milik.nama)}'
        f"<small>{escape(milik.satuan.nama)}</small></span>"
        f'{lajur}</summary><div class="isi">{_rincian(lema, bacaan)}'
        f'<p class="tautan-lain">{_tautan(milik.kode, pilih, berangka)}'
        f"{_per_anggota(milik.kode, pilih, liput) if banyak else ''}</p></div></details>"
    )


def _sel(banyak: int, sementara: int, dari: int) -> str:
    """A year: hatched without a figure, hollow where all figures are provisional."""
    if not banyak:
        return f'<i class="k-{TAK_DIKETAHUI}"></i>'
    kelas = "n5" if banyak == dari else f"n{banyak * _JENJANG // dari}"
    belum = " sementara" if sementara == banyak else ""
    tanda = str(banyak) if dari > 1 else "○" if belum else "●"
    return f'<i class="k-{kelas}{belum}">{tanda}</i>'


def _bacaan(banyak: Mapping[int, int], sementara: Mapping[int, int], liput: Peliputan) -> str:
    if liput.banyak == 1:
        return bacaan_liputan(liput.nama, list(banyak), list(sementara))
    terakhir = banyak[max(banyak)] if banyak else 0
    return bacaan_sebaran(liput.sebutan, liput.banyak, list(banyak), terakhir)


def _rincian(lema: Lema, bacaan: str) -> str:
    milik = lema.indikator
    butir = {
        "Definisi": milik.definisi or "belum diisi di kamus",
        "Rumus": milik.rumus or "belum diisi di kamus",
        "Satuan": f"{milik.satuan.nama}, {milik.satuan.desimal} desimal",
        "Arah": f"{milik.arah.value}, {ARAH_TEKS[milik.arah]}",
        "Tingkat": _tingkat(milik.skala),
        "Dalam setahun": AGREGASI_TEKS[milik.agregasi],
        "Wajar antara": _wajar(lema),
        "Sumber": milik.sumber or "belum diisi di kamus",
        "Terbit": milik.rilis or "belum diisi di kamus",
        "SDG": tulis_sdg(lema.sdg),
        "KRI Bappenas": lema.kri,
        "Kode kamus": milik.kode,
        "Nama lain": "; ".join(lema.sinonim),
        "Angka": bacaan,
    }
    isi = "".join(f"<dt>{escape(k)}</dt><dd>{escape(v)}</dd>" for k, v in butir.items() if v)
    return f'<dl class="rincian">{isi}</dl>'


def _tingkat(skala: str) -> str:
    """The levels of an ordinal scale from the best down, with where the scale comes from."""
    if not skala:
        return ""
    isi = ", ".join(reversed(SKALA[skala]))
    return f"{KATA_SKALA[skala]}, dari yang terbaik: {isi} ({SUMBER_SKALA[skala]})"


def _wajar(lema: Lema) -> str:
    if lema.indikator.skala or (lema.bawah is None and lema.atas is None):
        return ""
    desimal = lema.indikator.satuan.desimal
    if lema.atas is None:
        return f"{tulis(lema.bawah, desimal)} ke atas"
    if lema.bawah is None:
        return f"sampai {tulis(lema.atas, desimal)}"
    return f"{tulis(lema.bawah, desimal)} dan {tulis(lema.atas, desimal)}"


def _per_anggota(kode: str, pilih: Pilihan, liput: Peliputan) -> str:
    """The way to which wilayah of the group have figures; there is none for one alone."""
    if liput.banyak == 1:
        return ""
    alamat = pilih.alamat("kamus", cari=kode, cakupan=liput.kode)
    return " " + tautan(f"Cakupan per {liput.sebutan}", alamat)


def _tautan(kode: str, pilih: Pilihan, berangka: bool) -> str:
    """The pages that show the indikator; where nobody has a figure, only the one about it."""
    halaman = {"indikator": "Selengkapnya", "tren": "Tren", "peringkat": "Peringkat"}
    return " ".join(
        tautan(judul, pilih.alamat(nama, indikator=kode))
        for nama, judul in halaman.items()
        if berangka or nama == "indikator"
    )
