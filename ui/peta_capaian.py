"""The map of capaian: each wilayah by its own plan of the year."""

from collections.abc import Sequence

from domain.angka import tulis
from domain.kalimat import nilai, satuan_singkat
from domain.kalimat_peta import judul_capaian
from domain.predikat import KELAS, KELAS_MENURUT_KODE
from metrics.asal import Baris, asal_capaian
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.peta import capaian_peta
from metrics.tertulis import kata_keadaan
from ui import cache
from ui.peta_bahan import Bahan, Peta, petak_wilayah
from ui.peta_ubin import Petak
from ui.pilihan import Pilihan


def peta_capaian(bahan: Bahan) -> Peta:
    """The capaian of each wilayah by its own plan of the year."""
    nilai_rencana = kinerja_anggota(bahan.pilih, bahan.dipilih.lingkup.kode_anggota)
    frame = capaian_peta(nilai_rencana, bahan.dipilih.lingkup.frame, bahan.dipilih.indikator)
    petak = [_petak_capaian(bahan, satu, nilai_rencana) for satu in baris(frame)]
    siapa, tahun = bahan.siapa, bahan.pilih.tahun
    milik = next((p for p in petak if p.sorot), None)
    dinilai = sum(p.kelas is not None for p in petak)
    label = next((k.aturan.label for k in nilai_rencana.values()), "permendagri86")
    return Peta(
        judul=judul_capaian(bahan.sebut, tahun, dinilai, siapa, milik.kata if milik else ""),
        keterangan=f"{len(nilai_rencana)} dari {siapa.banyak} {siapa.sebutan} mempunyai rencana "
        f"yang memuat {tahun}; target yang lain belum diketahui",
        ukuran="persen dari target menurut rencana masing-masing",
        petak=petak,
        legenda=[(k.kode, k.ikon, k.label[label]) for k in KELAS],
        kepala=["Target", "Realisasi", "Capaian", "Predikat"],
        saran="Capaian memerlukan target dan realisasi tahun itu: muat buku kerja rencana dan "
        "tabel angka wilayahnya, atau pilih tahun lain.",
    )


def kinerja_anggota(pilih: Pilihan, anggota: Sequence[str]) -> dict[str, Kinerja]:
    """The score of each member that has a plan whose years hold the chosen one, the latest plan."""
    semua = cache.rencana(pilih.versi)
    milik = semua[
        semua["wilayah"].isin(anggota)
        & (semua["tahun_awal"] <= pilih.tahun)
        & (semua["tahun_akhir"] >= pilih.tahun)
    ].sort_values("tahun_awal")
    rencana = dict(zip(milik["wilayah"], milik["rencana"], strict=True))
    if pilih.wilayah in rencana and pilih.rencana in set(milik["rencana"]):
        rencana[pilih.wilayah] = pilih.rencana
    return {
        kode: cache.kinerja(pilih.versi, kode, pilih.tahun, satu) for kode, satu in rencana.items()
    }


def _petak_capaian(bahan: Bahan, satu: Baris, semua: dict[str, Kinerja]) -> Petak:
    if satu["keadaan"] is None:
        kata = "target belum diketahui" if satu["wilayah"] in semua else "rencana belum diketahui"
        return petak_wilayah(bahan, satu, "–", None, kata, {}, ["–", "–", "–", kata])
    aturan = semua[str(satu["wilayah"])].aturan
    kelas, angka = satu["predikat"], satu["capaian"]
    kata = kata_keadaan(kelas, str(satu["keadaan"]), aturan.label)
    target = f"{satu['target_teks']} {satuan_singkat(bahan.sebut.satuan)}".strip() or "–"
    realisasi = nilai(satu["realisasi"], bahan.sebut)
    return petak_wilayah(
        bahan,
        satu,
        tulis(angka),
        kelas,
        f"{tulis(angka)}, {kata}" if angka is not None else kata.lower(),
        asal_capaian(satu, aturan),
        [target, realisasi, tulis(angka), kata],
        tanda=KELAS_MENURUT_KODE[kelas].ikon if kelas else "",
        urut=float("-inf") if angka is None else angka,
    )
