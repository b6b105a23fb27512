"""What the page Peta shows: each wilayah with its figure, class, words and doors, and the title."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.skala import Skala, batas_gerak, kelas_gerak, skala
from charts.tren import BELUM_TETAP
from domain.angka import tulis
from domain.kalimat import Sebutan, beda, gerak, nilai, satuan_singkat, subjek
from domain.kalimat_peta import Lingkungan, judul_capaian, judul_nilai, judul_perubahan
from domain.predikat import KELAS, KELAS_MENURUT_KODE
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.peta import capaian_peta, gerakan, nilai_peta, perubahan_peta
from ui import cache
from ui.asal import Baris, asal_angka, asal_capaian
from ui.komponen import kata_keadaan
from ui.peringkat import tahun_terdekat
from ui.peta_lingkup import PilihanPeta
from ui.peta_tautan import tautan_wilayah
from ui.peta_ubin import Petak
from ui.pilihan import Pilihan, wilayah_terpakai

_PANAH = {-2: "▼▼", -1: "▼", 0: "●", 1: "▲", 2: "▲▲"}


@dataclass(frozen=True)
class Peta:
    """A map before it is drawn: title, what to know, its wilayah, classes, columns of its table."""

    judul: str
    keterangan: str
    ukuran: str  # what the figures on it are counted in
    petak: Sequence[Petak]
    legenda: Sequence[tuple[str, str, str]]
    kepala: Sequence[str]
    saran: str  # what to do where nothing is known

    @property
    def kosong(self) -> bool:
        """Whether nothing at all is known of anybody."""
        return all(p.kelas is None for p in self.petak)


@dataclass(frozen=True)
class _Bahan:
    """What each of the three maps is made of."""

    pilih: Pilihan
    dipilih: PilihanPeta
    sebut: Sebutan
    angka: pd.DataFrame
    terbuka: frozenset[str]  # the wilayah that pages can be opened of

    @property
    def siapa(self) -> Lingkungan:
        lingkup = self.dipilih.lingkup
        milik = next((w.label for w in lingkup.anggota if w.kode == self.pilih.wilayah), "")
        return Lingkungan(len(lingkup.anggota), lingkup.sebutan, milik)

    def milik(self, frame: pd.DataFrame, kolom: str) -> float | None:
        """What a column says of the chosen wilayah."""
        return next((b[kolom] for b in baris(frame) if b["wilayah"] == self.pilih.wilayah), None)


def peta(pilih: Pilihan, dipilih: PilihanPeta) -> Peta:
    """Gather the map that is chosen."""
    indikator = cache.kamus(pilih.versi)[dipilih.indikator]
    bahan = _Bahan(
        pilih,
        dipilih,
        Sebutan(
            subjek(indikator.kode, indikator.nama_pendek),
            indikator.satuan.nama,
            indikator.satuan.desimal,
            indikator.arah,
            indikator.skala,
        ),
        cache.angka_tahunan(pilih.versi, dipilih.indikator, dipilih.lingkup.kode_anggota),
        frozenset(wilayah_terpakai(pilih.versi)),
    )
    if dipilih.tampil == "capaian":
        return _capaian(bahan)
    if dipilih.tampil == "perubahan":
        return _perubahan(bahan)
    return _nilai(bahan)


def _muat(bahan: _Bahan) -> str:
    nama = cache.kamus(bahan.pilih.versi)[bahan.dipilih.indikator].nama
    lingkup = bahan.dipilih.lingkup
    return f"Muat {nama} untuk {lingkup.sebutan} di {lingkup.nama_induk}, atau pilih tahun lain."


def _nilai(bahan: _Bahan) -> Peta:
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
        saran=_muat(bahan),
    )


def _kelas_nilai(jenjang: Skala, kelas: int, sebut: Sebutan) -> str:
    """The words of a class: a level of a scale by its label, a lone value as it is."""
    bawah = jenjang.bawah[kelas]
    if sebut.skala or len(jenjang.bawah) == 1:
        return nilai(bawah, sebut)
    atas = nilai(bawah + jenjang.lebar, replace(sebut, desimal=jenjang.desimal))
    return f"{tulis(bawah, jenjang.desimal)} sampai <\u00a0{atas}"


def _petak_nilai(bahan: _Bahan, satu: Baris, jenjang: Skala | None, tahun: int) -> Petak:
    angka = satu["nilai"]
    if angka is None or jenjang is None:
        akhir = satu["terakhir"]
        kata = "belum ada data" if akhir is None else f"belum ada data, terakhir {akhir}"
        return _petak(bahan, satu, "–", None, f"{tahun} {kata}", {}, ["–", kata])
    teks = nilai(angka, bahan.sebut)
    sementara = satu["status"] in BELUM_TETAP
    return _petak(
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


def _perubahan(bahan: _Bahan) -> Peta:
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
        saran=_muat(bahan),
    )


def _petak_perubahan(bahan: _Bahan, satu: Baris, besar: float | None, sejak: int) -> Petak:
    sebut, selisih, tahun = bahan.sebut, satu["selisih"], bahan.pilih.tahun
    dulu, kini = nilai(satu["sebelum"], sebut), nilai(satu["nilai"], sebut)
    if selisih is None:
        tanpa = " dan ".join(
            str(t) for t, n in ((sejak, satu["sebelum"]), (tahun, satu["nilai"])) if n is None
        )
        kata = f"belum ada data {tanpa}"
        return _petak(bahan, satu, "–", None, kata, {}, [dulu, kini, "–"])
    arah = gerak(0, selisih, sebut.desimal)
    kata = arah if arah == "tetap" else f"{arah} {beda(selisih, sebut)}"
    return _petak(
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


def _capaian(bahan: _Bahan) -> Peta:
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
        saran="Capaian memerlukan target tahun itu: muat buku kerja rencana wilayahnya, atau pilih "
        "tahun akhir rencana.",
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


def _petak_capaian(bahan: _Bahan, satu: Baris, semua: dict[str, Kinerja]) -> Petak:
    if satu["keadaan"] is None:
        kata = "target belum diketahui" if satu["wilayah"] in semua else "rencana belum diketahui"
        return _petak(bahan, satu, "–", None, kata, {}, ["–", "–", "–", kata])
    aturan = semua[str(satu["wilayah"])].aturan
    kelas, angka = satu["predikat"], satu["capaian"]
    kata = kata_keadaan(kelas, str(satu["keadaan"]), aturan.label)
    target = f"{satu['target_teks']} {satuan_singkat(bahan.sebut.satuan)}".strip() or "–"
    realisasi = nilai(satu["realisasi"], bahan.sebut)
    return _petak(
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


def _petak(
    bahan: _Bahan,
    satu: Baris,
    teks: str,
    kelas: str | None,
    kata: str,
    asal: dict[str, str],
    kolom: list[str],
    *,
    tanda: str = "",
    sementara: bool = False,
    urut: float = float("-inf"),
) -> Petak:
    kode, nama = str(satu["wilayah"]), str(satu["nama"])
    return Petak(
        kode=kode,
        nama=nama,
        teks=teks,
        kelas=kelas,
        kata=kata,
        bacaan=f"{nama}: {kata}",
        asal=asal,
        tautan=tautan_wilayah(bahan.pilih, kode, bahan.dipilih) if kode in bahan.terbuka else {},
        kolom=kolom,
        tanda=tanda,
        sorot=kode == bahan.pilih.wilayah,
        sementara=sementara,
        urut=urut,
    )
