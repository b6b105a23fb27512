"""What a typed value comes to: read, judged by the loaders, scored as if it were approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from domain.angka import Konvensi, baca, tulis
from domain.istilah import StatusAngka
from domain.ordinal import tingkat
from loaders.judging_entry import Entry, judge_entry
from loaders.outcome import Figure
from loaders.problems import Level, Problem
from metrics.laporan import BarisLaporan
from metrics.tertulis import nilai_capaian
from ui import cache
from ui.data_periksa import dikenal
from ui.komponen import lencana_keadaan
from ui.triwulan import Lembar, bila_disetujui

_SEKOLAH = {"HLS": "RLS", "RLS": "HLS"}


@dataclass(frozen=True)
class Terbaca:
    """What was typed as a value; `galat` says why it is none."""

    nilai: float | None
    galat: str = ""


def dibaca(isi: BarisLaporan, teks: str) -> Terbaca:
    """Read what was typed, as Indonesians write numbers; nothing typed is no value."""
    bersih = teks.strip().removesuffix("%").strip()
    if not bersih:
        return Terbaca(None)
    if isi.skala:
        level = tingkat(isi.skala, bersih)
        return Terbaca(level) if level else Terbaca(None, f"“{teks}” bukan tingkat pada skalanya.")
    try:
        return Terbaca(baca(bersih, Konvensi.INDONESIA))
    except ValueError:
        return Terbaca(
            None, f"“{teks}” belum terbaca sebagai angka; tulis misalnya 1.234,56 tanpa satuan."
        )


def masalah(satu: Lembar, isi: BarisLaporan, nilai: float) -> list[Problem]:
    """What the loaders would say of the value in this period."""
    p = satu.periode
    known = dikenal(satu.pilih.versi)
    entry = Entry(
        isi.indikator,
        satu.pilih.wilayah,
        p.tahun,
        p.triwulan,
        nilai,
        isi.angka,
        _sekolah(satu, isi),
    )
    return judge_entry(entry, known)


def _sekolah(satu: Lembar, isi: BarisLaporan) -> Sequence[Figure]:
    """The year's figure of the other one of RLS and HLS, which bound each other."""
    lain = _SEKOLAH.get(isi.indikator)
    tahun = satu.periode.tahun
    milik = [b for b in satu.baris if b.indikator == lain]
    nilai = satu.nilai(lain or "") or (milik[0].angka.get((tahun, 0)) if milik else None)
    if lain is None or nilai is None:
        return ()
    return (
        Figure(lain, satu.pilih.wilayah, tahun, 0, nilai, StatusAngka.TETAP, "", "", "", "",
               tulis(nilai)),
    )  # fmt: skip


def tulis_masalah(semua: Sequence[Problem]) -> str:
    """The problems of one value as a list, the gravest first."""
    if not semua:
        return ""
    kata = {Level.GALAT: ("galat", "✕"), Level.PERINGATAN: ("peringatan", "▲")}
    butir = ""
    for m in semua:
        gaya, ikon = kata.get(m.level, ("catatan", "●"))
        harus = f"; seharusnya {m.expected}" if m.expected else ""
        butir += (
            f'<li class="tanda-{gaya}"><span class="ikon" aria-hidden="true">{ikon}</span>'
            f"<span>{escape(m.found + harus)}. {escape(m.remedy)}.</span></li>"
        )
    return f'<div role="status"><ul class="periksa">{butir}</ul></div>'


def tulis_hitungan(satu: Lembar, isi: BarisLaporan, nilai: float) -> str:
    """What the value makes: the figure s.d. the quarter, capaian against its target, predikat."""
    b = bila_disetujui(satu, {isi.indikator: nilai})[isi.indikator]
    aturan = cache.kinerja(
        satu.pilih.versi, satu.pilih.wilayah, satu.periode.tahun, satu.pilih.rencana
    ).aturan
    setahun = not satu.periode.triwulan
    sampai = "" if setahun else f"S.d. {satu.periode.nama}: "
    satuan = f" {isi.satuan.tanda}" if isi.target and isi.satuan.tanda and not isi.skala else ""
    target = f"{isi.target or '–'}{satuan}"
    capaian = nilai_capaian(b, isi.satuan, setahun=setahun)
    return (
        f'<p class="hitung-isian"><span>{escape(sampai)}<b>{escape(isi.tulis(b["realisasi"]))}</b>'
        f" dari target {escape(target)} · capaian <b>{escape(capaian)}</b></span> "
        f"{lencana_keadaan(b['predikat'], str(b['keadaan']), aturan.label)}</p>"
    )
