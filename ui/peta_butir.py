"""All kabupaten/kota at once: a tile for each province, in it a square for each of its parts."""

from collections.abc import Sequence
from html import escape

from domain.acuan import Wilayah
from domain.predikat import TAK_DIKETAHUI
from ui import cache
from ui.cache_peta import gambar_ubin, susunan_ubin
from ui.peta_bahan import Peta
from ui.peta_lingkup import PilihanPeta
from ui.peta_tautan import tautan_wilayah
from ui.peta_ubin import Petak, papan_ubin
from ui.pilihan import Pilihan, wilayah_terpakai

KETERANGAN_BUTIR = "; satu kotak satu kabupaten/kota, dari yang tertinggi"


def butir_peta(pilih: Pilihan, dipilih: PilihanPeta, isi: Peta) -> str:
    """The provinces where they lie, their parts in them, highest first; what is unknown below."""
    semua, terbuka = cache.wilayah(pilih.versi), set(wilayah_terpakai(pilih.versi))
    milik = menurut_induk(isi.petak, dipilih.lingkup.anggota)
    letak, masalah = susunan_ubin(pilih.versi, dipilih.lingkup.induk, sorted(milik))
    nama = gambar_ubin()[0].nama
    ubin = "".join(
        _provinsi(
            milik[kode],
            tempat,
            letak.kolom,
            nama.get(kode, semua[kode].label),
            semua[kode].nama,
            tautan_wilayah(pilih, kode, dipilih).get("Petanya", "") if kode in terbuka else "",
        )
        for kode, tempat in sorted(letak.tempat.items(), key=lambda satu: satu[1])
    )
    catatan = f'<p class="lede">{escape(masalah)}</p>' if masalah else ""
    return papan_ubin(ubin, letak, isi.judul, "peta-butir") + catatan


def menurut_induk(petak: Sequence[Petak], anggota: Sequence[Wilayah]) -> dict[str, list[Petak]]:
    """The parts of each province, highest first and the unknown last."""
    induk = {w.kode: w.induk for w in anggota}
    hasil: dict[str, list[Petak]] = {}
    for p in sorted(petak, key=lambda p: (p.kelas is None, -p.urut, p.kode)):
        hasil.setdefault(induk[p.kode], []).append(p)
    return hasil


def catatan_butir(petak: Sequence[Petak], anggota: Sequence[Wilayah]) -> str:
    """How many the table leaves out as unknown, and in how many provinces nobody is known."""
    milik = menurut_induk(petak, anggota).values()
    tanpa = sum(p.kelas is None for p in petak)
    kosong = sum(all(p.kelas is None for p in semua) for semua in milik)
    isi = f"Tidak ada dalam tabel: {tanpa} kabupaten/kota yang belum diketahui"
    isi += f", termasuk semua di {kosong} provinsi." if kosong else "."
    return f'<p class="lede">{isi}</p>' if tanpa else ""


def _provinsi(
    petak: Sequence[Petak], tempat: tuple[int, int], kolom: int, pendek: str, nama: str, alamat: str
) -> str:
    tahu = [p for p in petak if p.kelas is not None]
    bacaan = f"{nama}: {len(tahu)} dari {len(petak)} kabupaten/kota diketahui"
    baris, ke = tempat
    sisi = " kanan" if ke >= kolom / 2 else ""
    butir = "".join(_butir(p) for p in petak)
    isi = "".join(f"<dt>{escape(p.nama)}</dt><dd>{escape(p.kata)}</dd>" for p in tahu)
    tautan = (
        f'<p class="tautan"><a href="{escape(alamat, quote=True)}" target="_self">Petanya</a></p>'
        if alamat
        else ""
    )
    return (
        f'<details class="pintu petak-peta{sisi}" name="asal" '
        f'style="grid-row:{baris + 1};grid-column:{ke + 1}">'
        f'<summary aria-label="{escape(bacaan, quote=True)}"><span class="kotak">'
        f'<span class="nama">{escape(pendek)}</span><span class="butir">{butir}</span></span>'
        f'</summary><div class="asal"><b>{escape(bacaan)}</b>{tautan}'
        f"{f'<dl>{isi}</dl>' if isi else ''}</div></details>"
    )


def _butir(petak: Petak) -> str:
    gaya = f"k-{petak.kelas or TAK_DIKETAHUI}"
    gaya += " sorot" * petak.sorot + " sementara" * petak.sementara
    return f'<i class="{gaya}"></i>'
