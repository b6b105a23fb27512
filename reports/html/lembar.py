"""Puts the page together: its sections, its looks and its scripts in one file, nothing outside."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path

from charts.gaya import gaya_warna
from charts.mandiri import isi_grafik
from charts.mandiri import skrip as skrip_grafik
from reports.html.bagian import Bagian, tulis_bagian
from reports.html.pembuka import daftar_temuan, kepala, misi, ringkasan
from reports.html.perubahan import catatan, perubahan, tindak_lanjut
from reports.html.sasaran import sasaran
from reports.html.sumber import sumber
from reports.html.tren import grafik, tren_tren
from reports.html.wilayah import peringkat, peta
from reports.isi import Laporan

_DI_SINI = Path(__file__).parent
# The type of the screen comes along: family, weight, file.
_HURUF = (
    ("Source Sans", "400", "SourceSans3-Regular.ttf"),
    ("Source Sans", "600", "SourceSans3-Semibold.ttf"),
    ("Source Serif", "600", "SourceSerif4-Semibold.ttf"),
)
BAGIAN = (
    ringkasan, daftar_temuan, misi, sasaran, tren_tren, peringkat, peta, perubahan, tindak_lanjut,
    catatan, sumber,
)  # fmt: skip


def lembar(laporan: Laporan) -> bytes:
    """The meeting as one HTML file, UTF-8: readable without its scripts, closed to the network."""
    bagian = [b for satu in BAGIAN if (b := satu(laporan)).isi]
    skrip = (skrip_grafik(), (_DI_SINI / "grafik.js").read_text(encoding="utf-8"))
    data = isi_grafik(grafik(laporan))
    k = laporan.kepala
    judul = f"Capaian {k.nama}, {k.periode}" + (f", rapat {k.rapat}" if k.rapat else "")
    isi = (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_izin(skrip)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        '<meta name="referrer" content="no-referrer">'
        f'<meta name="generator" content="{escape(k.aplikasi, quote=True)}">'
        f"<title>{escape(judul)}</title><style>{gaya_warna()}{_gaya()}</style></head><body>"
        f"{kepala(laporan)}{_isi(bagian)}<main>{''.join(map(tulis_bagian, bagian))}</main>"
        f"{_kaki(laporan)}"
        f'<script type="application/json" id="data-grafik">{data}</script>'
        f"{''.join(f'<script>{s}</script>' for s in skrip)}</body></html>\n"
    )
    return isi.encode()


def _izin(skrip: tuple[str, ...]) -> str:
    """The page may run its own scripts and nothing else, and ask nobody for anything."""
    sidik = " ".join(f"'sha256-{_sandi(sha256(s.encode()).digest())}'" for s in skrip)
    return (
        f"default-src 'none'; script-src {sidik}; style-src 'unsafe-inline'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _gaya() -> str:
    folder = _DI_SINI.parent / "huruf"
    huruf = "".join(
        f'@font-face{{font-family:"{nama}";font-weight:{tebal};'
        f"src:url(data:font/ttf;base64,{_sandi((folder / berkas).read_bytes())})}}"
        for nama, tebal, berkas in _HURUF
    )
    return huruf + (_DI_SINI / "gaya.css").read_text(encoding="utf-8")


def _sandi(isi: bytes) -> str:
    return b64encode(isi).decode()


def _isi(bagian: list[Bagian]) -> str:
    tautan = "".join(f'<a href="#{b.kode}">{escape(b.nama)}</a>' for b in bagian)
    return f'<nav aria-label="Isi">{tautan}</nav>'


def _kaki(laporan: Laporan) -> str:
    k = laporan.kepala
    oleh = f"dibuat oleh {k.pembuat}" if k.pembuat else ""
    kiri = " · ".join(b for b in (k.nama, k.periode, oleh) if b)
    contoh = "DATA CONTOH · " if k.contoh else ""
    return (
        f'<footer class="kakihal"><span>{contoh}{escape(kiri)}</span>'
        f"<span>{escape(f'{k.aturan} · {k.keadaan} · {k.aplikasi}')}</span></footer>"
    )
