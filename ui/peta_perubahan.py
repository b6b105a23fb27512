"""The map of change between two years: larger and smaller, the wished way in teal."""

from charts.skala import batas_gerak, kelas_gerak
from domain.angka import tulis
from domain.istilah import BELUM_TETAP
from domain.kalimat import Sebutan, beda, gerak, nilai
from domain.kalimat_peta import judul_perubahan
from metrics.asal import Baris
from metrics.baris import baris
from metrics.peta import gerakan, perubahan_peta
from ui.peta_bahan import Bahan, Peta, petak_wilayah, saran_muat
from ui.peta_ubin import Petak

_PANAH = {-2: "▼▼", -1: "▼", 0: "●", 1: "▲", 2: "▲▲"}


def peta_perubahan(bahan: Bahan) -> Peta:
    """The change between two years, each wilayah with its figures of both."""
    sebut, sejak, tahun = bahan.sebut, bahan.dipilih.sejak, bahan.pilih.tahun
    siapa = bahan.siapa
    if sejak is None:
        sejak = tahun
    frame = perubahan_peta(bahan.angka, bahan.dipilih.lingkup.frame, sejak, tahun, sebut.desimal)
    jumlah = gerakan(frame)
    persen = sebut.satuan.startswith("persen")
    besar = batas_gerak([float(n) for n in frame["selisih"].dropna()])
    tanpa = f"; {jumlah.tanpa} tanpa angka salah satu tahun" if jumlah.tanpa else ""
    return Peta(
        judul=judul_perubahan(sebut, sejak, jumlah, siapa, bahan.milik(frame, "selisih"))
        if bahan.dipilih.sejak
        else f"{sebut.nama}: belum ada tahun pembanding sebelum {tahun}",
        keterangan=f"Selisih {sejak} dan {tahun}: {jumlah.turun} turun, {jumlah.naik} naik, "
        f"{jumlah.tetap} tetap{tanpa}",
        ukuran=f"selisih {sejak}–{tahun} dalam {'poin' if persen else sebut.satuan}",
        petak=[_petak_perubahan(bahan, satu, besar, sejak) for satu in baris(frame)],
        legenda=_legenda_perubahan(besar, sebut),
        kepala=[str(sejak), str(tahun), "Perubahan"],
        saran=saran_muat(bahan),
    )


def _petak_perubahan(bahan: Bahan, satu: Baris, besar: float | None, sejak: int) -> Petak:
    sebut, selisih, tahun = bahan.sebut, satu["selisih"], bahan.pilih.tahun
    dulu, kini = nilai(satu["sebelum"], sebut), nilai(satu["nilai"], sebut)
    if selisih is None:
        tanpa = " dan ".join(
            str(t) for t, n in ((sejak, satu["sebelum"]), (tahun, satu["nilai"])) if n is None
        )
        kata = f"belum ada data {tanpa}"
        return petak_wilayah(bahan, satu, "–", None, kata, {}, [dulu, kini, "–"])
    arah = gerak(0, selisih, sebut.desimal)
    kata = arah if arah == "tetap" else f"{arah} {beda(selisih, sebut)}"
    return petak_wilayah(
        bahan,
        satu,
        tulis(selisih, sebut.desimal, tanda=True),
        kelas_gerak(selisih, besar, sebut.arah),
        f"{kata}, dari {dulu} ({sejak}) ke {kini} ({tahun})",
        {
            str(tahun): f"{kini} · {satu['file_name']} · {satu['sheet']} · {satu['cell']}",
            str(sejak): f"{dulu} · {satu['file_sebelum']} · {satu['sheet_sebelum']} · "
            f"{satu['cell_sebelum']}",
        },
        [dulu, kini, tulis(selisih, sebut.desimal, tanda=True)],
        sementara=satu["status"] in BELUM_TETAP,
        urut=selisih,
    )


def _legenda_perubahan(besar: float | None, sebut: Sebutan) -> list[tuple[str, str, str]]:
    """Sizes of change from the largest fall to the largest rise, the better ones teal."""
    if besar is None:
        return [(kelas_gerak(0, None, sebut.arah), _PANAH[0], "tetap")]
    batas = beda(besar, sebut)
    kata = {
        -2: f"turun {batas} atau lebih",
        -1: f"turun kurang dari {batas}",
        0: "tetap",
        1: f"naik kurang dari {batas}",
        2: f"naik {batas} atau lebih",
    }
    return [
        (kelas_gerak(besar * jauh / 2, besar, sebut.arah), _PANAH[jauh], isi)
        for jauh, isi in kata.items()
    ]
