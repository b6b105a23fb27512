"""One indikator on its way to the target: the chart, its reading and what it rests on."""

from html import escape
from typing import Any

from charts.lapisan import satukan
from charts.proyeksi import lapisan_proyeksi
from charts.tanda import lapisan_putus, lapisan_revisi
from charts.tema import Palet
from charts.tren import tren
from domain import kalimat, kalimat_jalur
from domain.jalur import Putusan
from metrics.asal import asal_angka
from metrics.bacaan import bacaan_tren
from metrics.baris import baris
from metrics.jalur import kerucut
from ui.indikator import Isi, putus_digambar
from ui.komponen import pintu
from ui.pilihan import Pilihan
from ui.tren import garis_target


def grafik_jalur(pilih: Pilihan, isi: Isi, palet: Palet) -> Any:
    """The series with target, projection, replaced figures and breaks of method, as a figure."""
    satuan = isi.kamus.satuan
    lapisan = [lapisan_putus(putus_digambar(pilih, isi), palet)]
    if isi.jalur is not None and isi.jalur.titik:
        depan = kerucut(isi.jalur)
        lapisan.append(lapisan_proyeksi(isi.jalur.titik[-1], depan, satuan, palet))
    lapisan.append(lapisan_revisi(isi.semula, satuan, palet))
    return tren(
        isi.seri,
        satuan,
        palet,
        rencana=garis_target(isi.masukan, isi.kamus.kode) if isi.masukan else None,
        tahun_pilihan=pilih.tahun,
        tambahan=satukan(lapisan),
        tinggi=440,
    )


def bacaan_jalur(isi: Isi) -> str:
    """The chart in a sentence: how the figure moved, and where its pace leads."""
    bacaan = bacaan_tren(isi.sorot.sebutan, isi.seri)
    return ". ".join([bacaan, *_kalimat(isi)])


def butir_jalur(isi: Isi) -> str:
    """What the chart says of the way to the target, as a list; "" where there is nothing to say.

    The verdict itself stands with the figures above.
    """
    semua = _kalimat(isi)[1:]
    if not semua:
        return ""
    return f'<ul class="butir">{"".join(f"<li>{escape(s)}</li>" for s in semua)}</ul>'


def _kalimat(isi: Isi) -> list[str]:
    if isi.jalur is None or isi.jalur.jalur.putusan is Putusan.TIDAK_DINILAI:
        return []
    jalur, sebut = isi.jalur.jalur, isi.sorot.sebutan
    semua = [kalimat_jalur.putusan(jalur)]
    if jalur.laju is not None:
        semua.append(kalimat.laju_kalimat(jalur.laju, sebut))
    semua.append(kalimat_jalur.sisa(jalur, sebut, isi.jalur.tahun_target))
    if jalur.proyeksi is not None:
        semua.append(kalimat_jalur.proyeksi(jalur.proyeksi, sebut, jalur.sasaran))
    if isi.galat is not None:
        semua.append(
            kalimat_jalur.galat(
                isi.galat["linier"], isi.galat["horizon"], isi.galat["banyak"], sebut
            )
        )
    return [s for s in semua if s]


def tangga(isi: Isi) -> str:
    """The levels of an ordinal indikator year by year, each beside the target of its year."""
    milik = isi.seri[(isi.seri["peran"] == "utama") & isi.seri["nilai"].notna()]
    butir: list[str] = []
    for satu in baris(milik.sort_values("tahun")):
        teks = kalimat.nilai(satu["nilai"], isi.sorot.sebutan)
        rencana = isi.per_tahun.get(int(satu["tahun"]))
        target = str(rencana["target_teks"]) if rencana else ""
        janji = f'<span class="wajik"></span>target {escape(target)}' if target else "tanpa target"
        angka = pintu(f'<span class="angka">{escape(teks)}</span>', asal_angka(satu), teks)
        butir.append(
            f'<li><span class="redup">{satu["tahun"]}</span>{angka}'
            f'<span class="redup">{janji}</span></li>'
        )
    return f'<ol class="tangga">{"".join(butir)}</ol>'
