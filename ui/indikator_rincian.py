"""The place of one indikator in the kamus, and its notes, as HTML."""

from collections.abc import Iterator
from html import escape

from domain.istilah import Agregasi, StatusAngka
from domain.kalimat import nilai as tulis_nilai
from domain.langkah import ARAH_TEKS
from metrics.baris import baris as daftar_baris
from ui import cache
from ui.indikator import Isi
from ui.komponen import kosong, subjudul
from ui.pilihan import Pilihan

AGREGASI_TEKS = {
    Agregasi.KUMULATIF: "triwulan dijumlahkan menjadi setahun",
    Agregasi.POSISI_AKHIR: "keadaan triwulan terakhir menjadi angka setahun",
    Agregasi.RATA_RATA: "rata-rata triwulan menjadi angka setahun",
    Agregasi.TAHUNAN: "hanya ada setahun sekali",
}
_STATUS_TEKS = {
    StatusAngka.KOSONG: "tidak ada angka di sumbernya",
    StatusAngka.PRESISI_RENDAH: "presisi rendah",
    StatusAngka.HAMPIR_NOL: "mendekati nol",
}


def kartu_kamus(isi: Isi) -> str:
    """What the indikator means, how it is counted, who says so and when."""
    kamus = isi.kamus
    butir = {
        "Definisi": kamus.definisi,
        "Rumus": kamus.rumus,
        "Satuan": kamus.satuan.nama,
        "Arah": f"{kamus.arah.value}, {ARAH_TEKS[kamus.arah]}",
        "Dalam setahun": AGREGASI_TEKS[kamus.agregasi],
        "Sumber": kamus.sumber,
        "Terbit": kamus.rilis,
        "Mengukur": "; ".join(_simpul(isi)),
        "Kode kamus": kamus.kode,
    }
    baris = "".join(
        f"<dt>{escape(k)}</dt><dd>{escape(v) if v else 'belum diisi di kamus'}</dd>"
        for k, v in butir.items()
        if v or k in ("Definisi", "Rumus", "Sumber", "Terbit")
    )
    return f'{subjudul("Definisi dan sumber")}<dl class="rincian">{baris}</dl>'


def kartu_catatan(pilih: Pilihan, isi: Isi) -> str:
    """Notes of the plan and the sources, breaks and revisions."""
    semua = list(_catatan(pilih, isi))
    isi_catatan = "".join(f"<li>{escape(teks)}</li>" for teks in semua)
    daftar = f'<ul class="butir">{isi_catatan}</ul>' if semua else kosong("Tanpa catatan.")
    return subjudul("Catatan") + daftar


def _catatan(pilih: Pilihan, isi: Isi) -> Iterator[str]:
    kamus = cache.kamus(pilih.versi)
    if isi.masukan is not None:
        janji = isi.masukan.target[isi.masukan.target["indikator"] == isi.kamus.kode]
        yield from (
            c if c.startswith("Target") else f"Target: {c}"
            for c in dict.fromkeys(janji["catatan"])
            if c
        )
        yield from (f"Target relatif: {c}" for c in dict.fromkeys(janji["relatif"]) if c)
    if isi.jalur is not None and isi.jalur.jalur.laju is not None:
        yield f"Laju dihitung sejak {isi.jalur.titik[0].tahun}: {isi.jalur.dasar}."
    for ganti in isi.ganti:
        yield (
            f"Sejak {ganti.tahun} terbit deret {kamus[ganti.ke].nama_pendek} di samping "
            f"{kamus[ganti.dari].nama_pendek}; keduanya tidak disambung."
        )
    yield from (f"Sejak {p.tahun} {p.alasan} ({p.sumber})." for p in isi.putus)
    sebut = isi.sorot.sebutan
    for b in daftar_baris(isi.semula):
        kini = "ditarik" if b["kini"] is None else f"kini {tulis_nilai(b['kini'], sebut)}"
        yield f"{b['tahun']} semula {tulis_nilai(b['nilai'], sebut)}, {kini} ({b['file_name']})."
    for b in daftar_baris(isi.seri[isi.seri["peran"] == "utama"]):
        if b["status"] not in (StatusAngka.TETAP, StatusAngka.REVISI):
            tanda = f" (tanda “{b['marker']}”)" if b["marker"] else ""
            yield f"{b['tahun']}: {tulis_status(str(b['status']))}{tanda}."


def tulis_status(status: str) -> str:
    """How firm a figure is, in words."""
    return _STATUS_TEKS.get(StatusAngka(status), status.replace("_", " "))


def _simpul(isi: Isi) -> list[str]:
    """The nodes of the plan that the indikator measures."""
    if isi.nilai is None:
        return []
    semua = isi.nilai.baris_indikator
    milik = [b for b in semua if b["indikator"] == isi.kamus.kode]
    return [f"{b['jenis_simpul']} {b['simpul']}" for b in milik]
