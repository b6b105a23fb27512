"""How rows and figures are written, the same on a page and in a report; it computes nothing."""

from domain.angka import Satuan, tulis
from domain.istilah import KEADAAN_TEKS, Keadaan
from domain.kalimat import Sebutan, beda, gerak, peringkat
from domain.predikat import KELAS_MENURUT_KODE
from domain.target import Target, tulis_target
from metrics.acuan import satuan_dari
from metrics.asal import Baris
from metrics.sorotan import Sorotan


def kata_keadaan(kelas: str | None, keadaan: str, label: str) -> str:
    """The word of a class, or of the state that has none; `label` names the label set."""
    if kelas:
        return KELAS_MENURUT_KODE[kelas].label[label]
    return KEADAAN_TEKS[Keadaan(keadaan)].capitalize()


def target_tertulis(baris: Baris) -> str:
    """The target of a row with its unit, a level by its label; a dash where there is none."""
    if not baris["target_teks"]:
        return "–"
    return f"{baris['target_teks']} {satuan_dari(baris).tanda}".strip()


def target_tahun(baris: Baris) -> tuple[Target, str] | None:
    """The target of the row's year, else the end target, and its words: target 2025: 10,40 %.

    None where the plan has neither.
    """
    akhir = baris["dasar_target"] == "akhir"
    ujung = ("bawah", "atas") if akhir else ("bawah_tahun", "atas_tahun")
    bawah, atas = (baris[nama] for nama in ujung)
    if bawah is None and atas is None:
        return None
    janji, tulisan = Target(bawah, atas), satuan_dari(baris)
    tanda = f"\u00a0{tulisan.tanda}" if tulisan.tanda else ""
    isi = tulis_target(janji, tulisan.desimal, tulisan.skala)
    return janji, f"target {'akhir ' if akhir else ''}{baris['tahun_target']}: {isi}{tanda}"


def realisasi_tertulis(baris: Baris, satuan: Satuan) -> str:
    """The figure of the period, a level by its word; else the last year that has one."""
    nilai = baris["realisasi"]
    if nilai is not None:
        return str(baris["raw_text"]) if baris["skala"] else satuan.tulis(nilai)
    terakhir = baris["realisasi_tahun"]
    return "–" if terakhir is None else f"– (terakhir {terakhir})"


def nilai_capaian(baris: Baris, satuan: Satuan, *, setahun: bool) -> str:
    """The capaian in words: its value, both values of a quarter, or the deviation in points."""
    if baris["keadaan"] == Keadaan.TIDAK_DAPAT_DIHITUNG:
        janji = Target(baris["bawah"], baris["atas"])
        simpang = tulis(janji.penyimpangan(baris["realisasi"]), satuan.desimal, tanda=True)
        return f"– (selisih {simpang})"
    nilai = tulis(baris["capaian"])
    if setahun or baris["capaian_tahun"] is None or baris["capaian"] is None:
        return nilai
    return f"{nilai} (setahun {tulis(baris['capaian_tahun'])})"


def nilai_berentang(baris: Baris, tanpa: str = "–") -> str:
    """A rolled-up capaian with its range where part of it is unknown: 46,94 (9,39–105,39).

    `tanpa` stands where nothing of it is known.
    """
    nilai = baris["capaian"]
    if nilai is None:
        return tanpa
    if baris["bawah"] == baris["atas"]:
        return tulis(nilai)
    return f"{tulis(nilai)} ({tulis(baris['bawah'])}–{tulis(baris['atas'])})"


def tulis_cakupan(baris: Baris) -> str:
    """How many of how many indikator are known."""
    if not baris["jumlah"]:
        return ""
    return f"{baris['diketahui']} dari {baris['jumlah']} indikator"


def tulis_gerak(figur: Sorotan, sebut: Sebutan) -> str:
    """How it moved since the figure before: ▼ 0,61 poin sejak 2022; "" for the first figure."""
    if figur.sebelum is None or figur.poin is None:
        return ""
    arah = gerak(figur.sebelum[1], figur.nilai, sebut.desimal)
    if arah == "tetap":
        return f"tetap sejak {figur.sebelum[0]}"
    panah = "▼" if arah == "turun" else "▲"
    return f"{panah} {beda(figur.poin, sebut)} sejak {figur.sebelum[0]}"


def tulis_peringkat(figur: Sorotan, indikator: str) -> str:
    """Its rank among its peers; "" where too few have a figure."""
    if figur.peringkat is None or figur.dari is None:
        return ""
    return peringkat(figur.peringkat, figur.dari, indikator)
