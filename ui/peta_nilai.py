"""The map of values: round classes from low to high, hatched where nothing is known."""

from dataclasses import replace

from charts.skala import Skala, skala
from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from domain.kalimat import Sebutan, nilai
from domain.kalimat_peta import judul_nilai
from metrics.asal import Baris, asal_angka
from metrics.baris import baris
from metrics.peta import nilai_peta
from ui.peringkat import tahun_terdekat
from ui.peta_bahan import Bahan, Peta, petak_wilayah, saran_muat
from ui.peta_ubin import Petak


def peta_nilai(bahan: Bahan) -> Peta:
    """Values of the latest year up to the chosen one that anybody has a figure of."""
    sebut = bahan.sebut
    tahun = tahun_terdekat(bahan.angka, bahan.pilih.tahun) or bahan.pilih.tahun
    frame = nilai_peta(bahan.angka, bahan.dipilih.lingkup.frame, tahun)
    ada = sorted(
        ((str(b["nama"]), float(b["nilai"])) for b in baris(frame) if b["nilai"] is not None),
        key=lambda satu: satu[1],
    )
    siapa = bahan.siapa
    jenjang = skala([n for _, n in ada])
    return Peta(
        judul=judul_nilai(sebut, tahun, ada, siapa, bahan.milik(frame, "nilai")),
        keterangan=f"{len(ada)} dari {siapa.banyak} {siapa.sebutan} mempunyai angka {tahun}"
        + ("" if tahun == bahan.pilih.tahun else f"; {bahan.pilih.tahun} belum ada data"),
        ukuran=sebut.satuan,
        petak=[_petak_nilai(bahan, satu, jenjang, tahun) for satu in baris(frame)],
        legenda=[
            (jenjang.warna(i), "", _kelas_nilai(jenjang, i, sebut))
            for i in range(len(jenjang.bawah) if jenjang else 0)
        ]
        if jenjang
        else [],
        kepala=[str(tahun), "Keterangan"],
        saran=saran_muat(bahan),
    )


def _kelas_nilai(jenjang: Skala, kelas: int, sebut: Sebutan) -> str:
    """The words of a class: a level of a scale by its label, a lone value as it is."""
    bawah = jenjang.bawah[kelas]
    if sebut.skala or len(jenjang.bawah) == 1:
        return nilai(bawah, sebut)
    atas = nilai(bawah + jenjang.lebar, replace(sebut, desimal=jenjang.desimal))
    return f"{tulis(bawah, jenjang.desimal)} sampai <\u00a0{atas}"


def _petak_nilai(bahan: Bahan, satu: Baris, jenjang: Skala | None, tahun: int) -> Petak:
    angka = satu["nilai"]
    if angka is None or jenjang is None:
        akhir = satu["terakhir"]
        kata = "belum ada data" if akhir is None else f"belum ada data, terakhir {akhir}"
        return petak_wilayah(bahan, satu, "–", None, f"{tahun} {kata}", {}, ["–", kata])
    teks = nilai(angka, bahan.sebut)
    sementara = satu["status"] in BELUM_TETAP
    return petak_wilayah(
        bahan,
        satu,
        teks if bahan.sebut.skala else tulis(angka, bahan.sebut.desimal),
        jenjang.warna(jenjang.kelas(angka)),
        f"{teks} ({tahun}{', sementara' if sementara else ''})",
        asal_angka(satu),
        [teks if bahan.sebut.skala else tulis(angka, bahan.sebut.desimal),
         "sementara" if sementara else ""],
        sementara=sementara,
        urut=angka,
    )  # fmt: skip
