"""Titles and bodies of findings, composed from figures by rules like those of kalimat."""

from collections.abc import Mapping, Sequence

from domain.angka import bulat, tulis
from domain.kalimat import SPASI, Sebutan, beda, di_tengah, jarak, nama_target, nilai, sebutkan
from domain.laju import Titik
from domain.periode import ROMAWI
from domain.target import Target

NAMA_DISEBUT = 4  # indikator that a finding about several names, the rest being counted


def target_tidak_tercapai(nama: str, tahun: int, triwulan: int = 0) -> str:
    """Target kemiskinan 2023 tidak tercapai; s.d. TW n belum tercapai, for the year is not over."""
    if triwulan:
        return f"Target {di_tengah(nama)} s.d. {ROMAWI[triwulan]} {tahun} belum tercapai"
    return f"Target {di_tengah(nama)} {tahun} tidak tercapai"


def terhadap(kini: float, target: Target, sebutan: Sebutan, capaian: float, lain: str = "") -> str:
    """15,00 % terhadap target 9,80 %: capaian 46,94; `lain` is said in brackets behind it."""
    tambah = f" ({lain})" if lain else ""
    angka = f"{nilai(kini, sebutan)} terhadap {nama_target(target, sebutan)}"
    return f"{angka}: capaian {tulis(capaian)}{tambah}"


def rumus_lain(rumus: str, capaian_lain: float | None, nama_lain: str) -> str:
    """rumus selisih; 65,33 bila rasio."""
    angka = "tidak dapat dihitung" if capaian_lain is None else tulis(capaian_lain)
    return f"rumus {rumus}; {angka} bila {nama_lain}"


def peringkat_bergeser(awal: Titik, kini: Titik, sejak: int, sebutan_kini: str) -> str:
    """Dari ke-3 (2018) menjadi ke-2 termiskin dari 17 (2023), sejak 2021.

    The points are ranks counted from the highest value; `sebutan_kini` is kalimat.peringkat's.
    """
    mulai = "" if sejak == kini.tahun else f", sejak {sejak}"
    return f"Dari ke-{awal.nilai:.0f} ({awal.tahun}) menjadi {sebutan_kini} ({kini.tahun}){mulai}."


def jarak_bergerak(sebelum: Titik, kini: Titik, sebutan: Sebutan, acuan: str) -> str:
    """3,71 poin di atas Sumatera Selatan (2022) menjadi 3,22 poin di atas (2023)."""
    tampil = bulat(kini.nilai, sebutan.desimal)
    letak = " di atas" if tampil > 0 else " di bawah" if tampil < 0 else ""
    awal = jarak(sebelum.nilai, sebutan, acuan)
    awal = awal[:1].upper() + awal[1:]
    return f"{awal} ({sebelum.tahun}) menjadi {beda(tampil, sebutan)}{letak} ({kini.tahun})."


def kelas_turun(awal: tuple[str, float, int], kini: tuple[str, float, int]) -> str:
    """Dari Tinggi 80,00 (2022) menjadi Rendah 60,00 (2023); each a label, a capaian, a year."""
    dulu, sekarang = (f"{label} {tulis(angka)} ({tahun})" for label, angka, tahun in (awal, kini))
    return f"Dari {dulu} menjadi {sekarang}."


def belum_dapat_dinilai(sebab: Mapping[str, int]) -> str:
    """Why sasaran cannot be assessed, by state: 12 belum ada indikator, 4 tanpa target."""
    isi = ", ".join(f"{banyak}{SPASI}{kata}" for kata, banyak in sebab.items())
    return f"{isi}. Muat buku kerja rencana atau realisasi yang memuatnya."


def memburuk_di_luar_jalur(sebelum: Titik, kini: Titik, sebutan: Sebutan, akhir: str) -> str:
    """15,61 % (2022) menjadi 16,46 % (2023), menjauhi target 9,80 % (2026).

    `akhir` names the end target with its year.
    """
    dulu, sekarang = (f"{nilai(t.nilai, sebutan)} ({t.tahun})" for t in (sebelum, kini))
    return f"{dulu} menjadi {sekarang}, menjauhi {akhir}"


def lebih_awal(kini: Titik, sebutan: Sebutan, akhir: str, tahun_target: int) -> str:
    """7,10 % (2023) memenuhi target 7,28 % (2026), 3 tahun lebih awal."""
    sekarang = f"{nilai(kini.nilai, sebutan)} ({kini.tahun})"
    return f"{sekarang} memenuhi {akhir}, {tahun_target - kini.tahun}{SPASI}tahun lebih awal."


def belum_diperbarui(terakhir: str, lama: int, satuan: str, opd: str) -> str:
    """Angka terakhir tahun 2021, 2 tahun yang lalu (DINKES); "" where there was never any."""
    oleh = f" ({opd})" if opd else ""
    awal = f"Angka terakhir {terakhir}" if terakhir else "Belum pernah ada angka"
    return f"{awal}, {lama}{SPASI}{satuan} tanpa pembaruan{oleh}."


def belum_diperbarui_bersama(nama: Sequence[str]) -> tuple[str, str]:
    """Title and body for several: 6 indikator belum diperbarui; HLS, IPM, TPT, dan 3 lainnya."""
    disebut, sisa = nama[:NAMA_DISEBUT], len(nama) - NAMA_DISEBUT
    akhir = [f"{sisa}{SPASI}lainnya"] if sisa > 0 else []
    return f"{len(nama)} indikator belum diperbarui", f"{sebutkan([*disebut, *akhir])}."


def bertentangan(apa: str, ada: str, seharusnya: str, asal: str) -> str:
    """Target setahun 12,00, menurut triwulannya 11,50 (Target!F5; Target triwulan!F2)."""
    return f"{apa}: tertulis {ada}, menurut pasangannya {seharusnya} ({asal})."
