"""The order of a deck: which slides a report takes, one after the other."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import quote

from reports.isi import Langkah, Laporan
from reports.pptx import slide_awal, slide_misi, slide_sasaran, slide_tabel, slide_wilayah
from reports.pptx.bentuk import bersih
from reports.pptx.kata import sasaran_tampil
from reports.pptx.kemasan import kemas
from reports.pptx.slide_tabel import Tugas
from reports.pptx.templat import Templat, buka

_DALAM_ALAMAT = ":/?#[]@!$&'()*+,;=%~"  # what an address may hold beside letters and digits


def dek(laporan: Laporan, templat: bytes | None = None, langkah: Langkah | None = None) -> bytes:
    """Write the meeting's deck as .pptx, into the kabupaten's own template where one is given.

    Raises LaporanSalah for a template that cannot be used. `langkah` is told of each slide, and
    may raise Dibatalkan. The same inputs give the same bytes.
    """
    t = buka(templat)
    alamat = quote(bersih(laporan.kepala.alamat), safe=_DALAM_ALAMAT)
    laporan = replace(laporan, kepala=replace(laporan.kepala, alamat=alamat))
    semua = list(_tugas(t, laporan))
    for ke, gambar in enumerate(semua, 1):
        gambar()
        if langkah is not None:
            langkah(ke, len(semua))
    return kemas(t.presentasi, laporan.kepala)


def _tugas(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    yield partial(slide_awal.sampul, t, lap)
    yield partial(slide_awal.ringkasan, t, lap)
    yield from _temuan(t, lap)
    for m in lap.misi:
        yield partial(slide_misi.misi, t, lap, m)
    for s in sasaran_tampil(lap):
        yield partial(slide_sasaran.sasaran, t, lap, s)
    if any(s.simpul.capaian is None for s in lap.sasaran):
        yield partial(slide_misi.belum, t, lap)
    yield from _wilayah(t, lap)
    if lap.beda is not None:
        yield from slide_tabel.beda(t, lap, lap.beda)
    if lap.tindak_lanjut:
        yield from slide_tabel.tindak_lanjut(t, lap)
    if lap.catatan:
        yield from slide_tabel.catatan(t, lap)
    yield from slide_tabel.lampiran(t, lap)


def _temuan(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    per = slide_awal.TEMUAN_SEHALAMAN
    bagian = [lap.temuan[n : n + per] for n in range(0, len(lap.temuan), per)]
    for ke, satu in enumerate(bagian, 1):
        yield partial(slide_awal.temuan, t, lap, satu, (ke, len(bagian)))


def _wilayah(t: Templat, lap: Laporan) -> Iterator[Tugas]:
    """Ranks and map; one region with a figure is neither."""
    sedikit = slide_wilayah.PALING_SEDIKIT
    if lap.peringkat is not None and len(lap.peringkat.hasil.urutan) >= sedikit:
        yield partial(slide_wilayah.peringkat, t, lap, lap.peringkat)
    if lap.peta is not None and sum(p.warna is not None for p in lap.peta.petak) >= sedikit:
        yield partial(slide_wilayah.peta, t, lap, lap.peta)
