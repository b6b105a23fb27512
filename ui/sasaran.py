"""The cascade of one misi as a card: its tujuan, sasaran and indikator; it computes nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import urlencode

from domain.istilah import JenisSimpul, Keadaan
from domain.jalur import putusan_ringkas
from domain.predikat import IKON_SEMENTARA, KELAS
from metrics.asal import Baris
from metrics.baris import baris as daftar_baris
from metrics.jalur import jalur_rencana
from metrics.kinerja import Kinerja
from metrics.tertulis import nilai_berentang, tulis_cakupan
from store.kinerja import KinerjaFrames
from ui.komponen import lencana, lencana_keadaan
from ui.pilihan import TAMPIL_RINGKAS, Pilihan
from ui.pilihan import pilih as pilih_satu
from ui.tabel import KEPALA_KINERJA, baris_indikator, baris_sasaran, tabel

SEMUA = "semua"


def pilih_misi(nilai: Kinerja) -> list[str]:
    """Show a picker of one misi or all, bound to `?misi=`, and give the codes it stands for."""
    kode = [str(k) for k in nilai.misi["kode"]]
    opsi = [SEMUA, *kode]
    dipilih = pilih_satu("misi", "Misi", opsi, SEMUA, _nama_misi, TAMPIL_RINGKAS, lebar=140)
    return kode if dipilih == SEMUA else [dipilih]


def _nama_misi(kode: str) -> str:
    return "Semua misi" if kode == SEMUA else f"Misi {kode}"


def sebaran(nilai: Kinerja) -> str:
    """How many sasaran are in each class, in part known, and not known: the legend, too."""
    kelas = Counter(nilai.sasaran["predikat"].dropna())
    sementara = int((nilai.sasaran["keadaan"] == Keadaan.SEMENTARA).sum())
    belum = len(nilai.sasaran) - sementara - kelas.total()
    isi = [
        *(lencana(k.kode, f"{k.label[nilai.aturan.label]} {kelas[k.kode]}") for k in KELAS),
        lencana(None, f"Sementara {sementara}", IKON_SEMENTARA),
        lencana(None, f"Belum dapat dinilai {belum}"),
    ]
    return f'<div class="legenda">{"".join(isi)}</div>'


def jalur_jalur(masukan: KinerjaFrames, tahun: int) -> dict[str, str]:
    """The verdict on each indikator of the plan up to a year, in few words."""
    return {j.indikator: putusan_ringkas(j.jalur.putusan) for j in jalur_rencana(masukan, tahun)}


def kartu_misi(
    pilih: Pilihan, nilai: Kinerja, kode: str, jalur: Mapping[str, str], *, terbuka: bool
) -> str:
    """One misi with all below it, as HTML; folded where nothing of it is known but of another.

    `jalur` is the verdict on each indikator; with `terbuka` it is never folded.
    """
    misi = next(m for m in daftar_baris(nilai.misi) if m["kode"] == kode)
    lencana = lencana_keadaan(misi["predikat"], str(misi["keadaan"]), nilai.aturan.label)
    kepala = (
        '<summary class="barisjudul"><h2 class="sub">'
        f'<span class="redup">Misi {escape(kode)}</span> {escape(str(misi["uraian"]))}</h2>'
        f'<span class="ringkas">{nilai_berentang(misi, "")} {lencana} '
        f'<span class="redup">{tulis_cakupan(misi)}</span></span></summary>'
    )
    tujuan = [t for t in daftar_baris(nilai.tujuan) if kode in daftar_induk(t["induk"])]
    isi = "".join(_tujuan(pilih, nilai, t, jalur) for t in tujuan)
    terbuka = terbuka or bool(misi["diketahui"]) or not nilai.keseluruhan.cakupan
    return f'<details class="misi-lipat"{" open" if terbuka else ""}>{kepala}{isi}</details>'


def catatan_tanpa_indikator(nilai: Kinerja, tautan: Mapping[str, str]) -> str:
    """What the plan lacks and who mends it; "" where every sasaran has an indikator.

    `tautan` is the choice that the link to the page Data carries.
    """
    kosong = int((nilai.sasaran["keadaan"] == Keadaan.BELUM_ADA_INDIKATOR).sum())
    if not kosong:
        return ""
    alamat = escape(f"data?{urlencode(tautan)}", quote=True)
    return (
        f'<p class="lede">{kosong} sasaran belum mempunyai indikator dan target; Bappeda memuatnya '
        f'dalam buku kerja rencana di <a href="{alamat}" target="_self">halaman Data</a>.</p>'
    )


def _tujuan(pilih: Pilihan, nilai: Kinerja, tujuan: Baris, jalur: Mapping[str, str]) -> str:
    kode = str(tujuan["kode"])
    baris = [_indikator(pilih, nilai, b, jalur) for b in _milik(nilai, JenisSimpul.TUJUAN, kode)]
    sasaran = [s for s in daftar_baris(nilai.sasaran) if kode in daftar_induk(s["induk"])]
    for satu in sasaran:
        baris.append(baris_sasaran(satu, nilai.aturan, 2))
        milik = _milik(nilai, JenisSimpul.SASARAN, str(satu["kode"]))
        baris.extend(_indikator(pilih, nilai, b, jalur) for b in milik)
    judul = f"Tujuan {kode}: {tujuan['uraian']}"
    return tabel(KEPALA_KINERJA, baris, judul, "kinerja")


def _indikator(pilih: Pilihan, nilai: Kinerja, baris: Baris, jalur: Mapping[str, str]) -> str:
    kode = str(baris["indikator"])
    return baris_indikator(
        baris,
        nilai.aturan,
        jalur[kode],
        setahun=not nilai.triwulan,
        alamat=pilih.alamat("indikator", indikator=kode),
    )


def _milik(nilai: Kinerja, jenis: JenisSimpul, kode: str) -> Sequence[Baris]:
    return [b for b in nilai.baris_indikator if (b["jenis_simpul"], b["simpul"]) == (jenis, kode)]


def daftar_induk(induk: object) -> list[str]:
    """The codes above a node, which metrics lists as "1; 2"."""
    return str(induk or "").split("; ")
