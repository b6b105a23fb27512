"""The table of every figure of one indikator, its place in the kamus and its notes, as HTML."""

from collections.abc import Iterator, Mapping
from html import escape

from domain.angka import tulis
from domain.istilah import Agregasi, StatusAngka
from domain.kalimat import nilai as tulis_nilai
from domain.langkah import ARAH_TEKS
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.baris import baris as daftar_baris
from metrics.tertulis import nilai_capaian, target_tertulis
from ui import cache
from ui.indikator import Isi, isi_indikator
from ui.ingat import ingat
from ui.komponen import kosong, pintu, subjudul
from ui.pilihan import Pilihan, nama_periode
from ui.tabel import sel, tabel

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


@ingat(64)
def tabel_angka(pilih: Pilihan, indikator: str) -> str:
    """Every year: the figure, target, capaian, the regions above, the rank; each a door."""
    isi = isi_indikator(pilih, indikator)
    seri = list(dict.fromkeys(isi.seri["seri"]))
    utama = cache.wilayah(pilih.versi)[pilih.wilayah].label
    lain = [s for s in seri if s != utama]
    menurut = {(str(b["seri"]), int(b["tahun"])): b for b in daftar_baris(isi.seri)}
    tahun = sorted({*isi.per_tahun, *(t for _, t in menurut)}, reverse=True)
    kepala = ["Tahun", utama]
    kepala += ["Target", "Capaian"] if isi.per_tahun else []
    kepala += [*lain, "Peringkat"]
    tempat, semula = _tempat(isi), _semula(isi)
    baris: list[str] = []
    for t in tahun:
        kolom = [
            sel("Tahun", f"<b>{t}</b>"),
            _sel_angka(utama, t, menurut.get((utama, t)), isi, semula),
        ]
        if isi.per_tahun:
            kolom += _sel_rencana(isi, t)
        kolom += [_sel_angka(s, t, menurut.get((s, t)), isi, semula) for s in lain]
        kolom.append(tempat.get(t, sel("Peringkat", "–", "redup")))
        baris.append(f"<tr>{''.join(kolom)}</tr>")
    return tabel(kepala, baris, f"{isi.kamus.nama} menurut tahun", "angka-lengkap")


def tabel_triwulan(isi: Isi) -> str:
    """The figures of quarters as they were reported, with their targets; "" without any."""
    if isi.masukan is None:
        return ""
    angka = isi.masukan.realisasi
    angka = angka[(angka["indikator"] == isi.kamus.kode) & (angka["triwulan"] > 0)]
    janji = isi.masukan.target
    janji = janji[(janji["indikator"] == isi.kamus.kode) & (janji["triwulan"] > 0)]
    nyata = {(b["tahun"], b["triwulan"]): b for b in daftar_baris(angka)}
    target = {(b["tahun"], b["triwulan"]): b for b in daftar_baris(janji)}
    baris = [
        f"<tr>{sel('Periode', f'<b>TW {_romawi(tw)} {tahun}</b>')}"
        f"{_pintu('Realisasi', nyata.get((tahun, tw)), 'nilai', isi)}"
        f"{_pintu('Target', target.get((tahun, tw)), 'bawah', isi)}</tr>"
        for tahun, tw in sorted({*nyata, *target}, reverse=True)
    ]
    if not baris:
        return ""
    return tabel(("Periode", "Realisasi", "Target"), baris, "Menurut triwulan, seperti dilaporkan")


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
        yield from (f"Target: {c}" for c in dict.fromkeys(janji["catatan"]) if c)
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
    milik = isi.nilai.indikator
    milik = milik[milik["indikator"] == isi.kamus.kode]
    return [f"{j} {k}" for j, k in zip(milik["jenis_simpul"], milik["simpul"], strict=True)]


def _semula(isi: Isi) -> dict[int, str]:
    """The figures of each year that another has replaced, told after it."""
    hasil: dict[int, str] = {}
    for b in daftar_baris(isi.semula):
        teks = _buka(tulis_nilai(b["nilai"], isi.sorot.sebutan), b)
        tahun = int(b["tahun"])
        hasil[tahun] = f'{hasil.get(tahun, "")} <small class="redup">semula {teks}</small>'
    return hasil


def _sel_angka(
    seri: str, tahun: int, satu: Baris | None, isi: Isi, semula: Mapping[int, str]
) -> str:
    """A figure of a series, with its marker, and those it has replaced."""
    if satu is None:
        return sel(seri, "–", "redup")
    teks = tulis_nilai(satu["nilai"], isi.sorot.sebutan)
    if satu["marker"] and satu["status"] != StatusAngka.KOSONG:
        teks += f" {satu['marker']}"
    lama = semula.get(tahun, "") if satu["peran"] == "utama" else ""
    nama = f"{seri} {tahun} {teks}"
    return sel(seri, pintu(escape(teks), asal_angka(satu), nama) + lama, "angka-sel")


def _buka(teks: str, baris: Baris) -> str:
    return pintu(escape(teks), asal_angka(baris), f"semula {baris['tahun']} {teks}")


def _sel_rencana(isi: Isi, tahun: int) -> list[str]:
    """Target and capaian of a year of the plan."""
    baris, nilai = isi.per_tahun.get(tahun), isi.nilai
    if baris is None or nilai is None:
        return [sel("Target", "–", "redup"), sel("Capaian", "–", "redup")]
    target = target_tertulis(baris)
    if baris["dasar_target"] == "akhir" and baris["target_teks"]:
        target += f" (akhir {baris['tahun_target']})"
    angka = nilai_capaian(baris, isi.kamus.satuan, setahun=True)
    hitungan = asal_capaian(baris, nilai.aturan)
    janji = pintu(escape(target), asal_target(baris), f"Target {tahun} {target}")
    capaian = pintu(escape(angka), hitungan, f"Capaian {tahun} {angka}")
    return [sel("Target", janji, "angka-sel"), sel("Capaian", capaian, "angka-sel")]


def _tempat(isi: Isi) -> dict[int, str]:
    """The cell of the rank of each year that has one; its door tells how it was counted."""
    hasil: dict[int, str] = {}
    for b in daftar_baris(isi.urut):
        teks = f"{b['peringkat']} dari {b['dari']}"
        cara = {
            "Cara": "dari nilai tertinggi; nilai sama, peringkat sama",
            "Wilayah": f"{b['dari']} dari {b['jumlah_wilayah']} mempunyai angka {b['tahun']}",
            "Dari terendah": f"{b['peringkat_bawah']} dari {b['dari']}",
        }
        isi_sel = pintu(escape(teks), cara, f"Peringkat {b['tahun']} {teks}")
        hasil[int(b["tahun"])] = sel("Peringkat", isi_sel, "angka-sel")
    return hasil


def _pintu(label: str, satu: Baris | None, kolom: str, isi: Isi) -> str:
    if satu is None or satu[kolom] is None:
        return sel(label, "–", "redup")
    teks = tulis(satu[kolom], isi.kamus.satuan.desimal)
    nama = f"{label} TW {_romawi(satu['triwulan'])} {satu['tahun']} {teks}"
    return sel(label, pintu(escape(teks), asal_angka(satu), nama), "angka-sel")


def _romawi(triwulan: int) -> str:
    return nama_periode(triwulan).removeprefix("s.d. TW ")
