"""The heat map of a plan: a row per sasaran, a column per year, a tile in the class's colour."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from domain.angka import tulis
from domain.predikat import IKON_SEMENTARA, TAK_DIKETAHUI
from metrics.asal import Baris
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.sasaran_tahunan import sasaran_tahunan
from metrics.tertulis import kata_keadaan
from ui import cache
from ui.komponen import ikon
from ui.pilihan import Pilihan
from ui.sasaran import daftar_induk
from ui.tabel import sel

PETA_PANAS = "peta-panas"  # what the address calls this view


def peta_panas(pilih: Pilihan, kini: Kinerja, misi_misi: Sequence[str]) -> str:
    """The sasaran of some misi over the years of the plan, as HTML; a tile leads to its year."""
    tahun = range(kini.tahun_awal, kini.tahun_akhir + 1)
    semua = [cache.kinerja(pilih.versi, pilih.wilayah, t, pilih.rencana) for t in tahun]
    menurut = {(s["kode"], s["tahun"]): s for s in baris(sasaran_tahunan(semua))}
    isi: list[str] = []
    saring = {"misi": misi_misi[0]} if len(misi_misi) == 1 else {}
    for misi in baris(kini.misi):
        kode = str(misi["kode"])
        if kode not in misi_misi:
            continue
        isi.append(
            f'<tr class="simpul"><th scope="rowgroup" colspan="{len(tahun) + 1}">'
            f"Misi {escape(kode)}: {escape(str(misi['uraian']))}</th></tr>"
        )
        isi.extend(
            _baris(pilih, kini, s, [menurut.get((s["kode"], t)) for t in tahun], saring)
            for s in _sasaran(kini, kode)
        )
    kepala = "".join(f'<th scope="col">{t}</th>' for t in tahun)
    return (
        f'<table class="tabel panas" style="--n:{len(tahun)}">'
        "<caption>Capaian sasaran menurut tahun</caption><thead><tr>"
        f'<th scope="col">Sasaran</th>{kepala}</tr></thead><tbody>{"".join(isi)}</tbody></table>'
    )


def _sasaran(kini: Kinerja, misi: str) -> list[Baris]:
    tujuan = {t["kode"] for t in baris(kini.tujuan) if misi in daftar_induk(t["induk"])}
    return [s for s in baris(kini.sasaran) if tujuan & {*daftar_induk(s["induk"])}]


def _baris(
    pilih: Pilihan,
    kini: Kinerja,
    sasaran: Baris,
    per_tahun: list[Baris | None],
    saring: Mapping[str, str],
) -> str:
    nama = f"{sasaran['kode']}  {sasaran['uraian']}"
    tahun = range(kini.tahun_awal, kini.tahun_akhir + 1)
    kotak = "".join(
        sel(str(t), _kotak(pilih, kini, nama, satu, {"tahun": str(t), **saring}))
        for t, satu in zip(tahun, per_tahun, strict=True)
    )
    return f'<tr><th scope="row" class="nama">{escape(nama)}</th>{kotak}</tr>'


def _kotak(
    pilih: Pilihan, kini: Kinerja, nama: str, satu: Baris | None, saring: Mapping[str, str]
) -> str:
    """One tile: icon and capaian on the class's colour, hatched where nothing is known."""
    if satu is None:
        return ""
    kelas, nilai = satu["predikat"], satu["capaian"]
    kata = kata_keadaan(kelas, str(satu["keadaan"]), kini.aturan.label)
    tanda = IKON_SEMENTARA if nilai is not None and not kelas else ""
    gambar = ikon(kelas) if kelas else f'<span class="ikon" aria-hidden="true">{tanda}</span>'
    alamat = urlencode({**pilih.tautan(), **saring, "tampilan": PETA_PANAS})
    bacaan = (
        f"{nama}, {saring['tahun']}: {kata} {tulis(nilai) if nilai is not None else ''}".strip()
    )
    return (
        f'<a class="k-{kelas or TAK_DIKETAHUI}" href="sasaran?{escape(alamat, quote=True)}" '
        f'target="_self" title="{escape(bacaan, quote=True)}" '
        f'aria-label="{escape(bacaan, quote=True)}">{gambar}{tulis(nilai)}</a>'
    )
