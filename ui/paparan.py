"""What the wall shows: the list of screens, and each as one statement with its figure and chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from domain.angka import Satuan, tulis
from domain.kalimat import jarak, peringkat
from domain.target import Target
from metrics.acuan import satuan_dari
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.bacaan import judul_ringkasan, keterangan_ringkasan
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.tertulis import kata_keadaan, nilai_berentang
from metrics.utama import indikator_utama_sasaran, sasaran_tampil
from ui import cache
from ui.komponen import lencana_keadaan, pintu
from ui.pilihan import Pilihan
from ui.ringkasan import Sorot, sorot

SAMPUL, SASARAN, BELUM = "sampul", "sasaran", "belum"


@dataclass(frozen=True)
class Layar:
    """One screen: its kind, and the sasaran and leading indikator it is about ("" for neither)."""

    jenis: str
    sasaran: str = ""
    indikator: str = ""


def daftar_layar(nilai: Kinerja, terpilih: Sequence[str]) -> list[Layar]:
    """The screens in order: the whole, each chosen sasaran, what cannot be assessed."""
    isi: list[Layar] = []
    for kode in terpilih or sasaran_tampil(nilai):
        utama = indikator_utama_sasaran(nilai, kode)
        isi.append(Layar(SASARAN, kode, str(utama["indikator"]) if utama else ""))
    belum = [Layar(BELUM)] if nilai.sasaran["capaian"].isna().any() else []
    return [Layar(SAMPUL), *isi, *belum]


def judul_layar(pilih: Pilihan, nilai: Kinerja, layar: Layar, utama: Sorot | None) -> str:
    """The one statement of a screen."""
    if layar.jenis == BELUM:
        return f"{int(nilai.sasaran['capaian'].isna().sum())} sasaran belum dapat dinilai"
    if utama is None and layar.jenis == SASARAN:
        return f"Sasaran {layar.sasaran} belum mempunyai indikator"
    if utama is None:
        return f"{nilai.nama_rencana}, {pilih.nama}"
    return judul_ringkasan(utama.sebutan, utama.figur, nilai, utama.indikator)


def kepala_layar(pilih: Pilihan, nilai: Kinerja, layar: Layar) -> str:
    """What a screen is about, left, and whose figures they are, right."""
    kiri = nilai.nama_rencana
    if layar.jenis == SASARAN:
        uraian = nilai.sasaran.loc[nilai.sasaran["kode"] == layar.sasaran, "uraian"].iloc[0]
        kiri = f"Sasaran {layar.sasaran} · {uraian}"
    return (
        f'<div class="layar-kepala"><span>{escape(kiri)}</span>'
        f"<span>{escape(pilih.tertulis())}</span></div>"
    )


def isi_sasaran(pilih: Pilihan, nilai: Kinerja, layar: Layar, utama: Sorot | None) -> str:
    """The figure of a sasaran's screen: value, target, gap, class, rank; each a door."""
    satu = indikator_utama_sasaran(nilai, layar.sasaran)
    if satu is None or utama is None:
        return _sisi("Tambahkan indikator dan targetnya pada buku kerja rencana, lalu muat lagi.")
    figur = utama.figur
    satuan = satuan_dari(satu)
    nilai_teks = "–" if satu["realisasi"] is None else tulis(satu["realisasi"], satuan.desimal)
    if satu["skala"]:
        nilai_teks = str(satu["raw_text"] or "–")
    tanda = f"<small>{escape(satuan.tanda)}</small>" if satuan.tanda else ""
    besar = (
        f'<span class="layar-angka" style="--huruf:{len(nilai_teks)}">'
        f"<span>{escape(nilai_teks)}</span>{tanda}</span>"
    )
    isi = [pintu(besar, asal_angka(satu), f"{satu['nama']} {nilai_teks}")]
    if satu["target_teks"]:
        isi.append(_target(satu, satuan))
    lencana = lencana_keadaan(satu["predikat"], str(satu["keadaan"]), nilai.aturan.label)
    capaian = ""
    if satu["capaian"] is not None:
        capaian = f' <span class="sat">capaian <b>{tulis(satu["capaian"])}</b></span>'
    kata = kata_keadaan(satu["predikat"], str(satu["keadaan"]), nilai.aturan.label)
    asal = asal_capaian(satu, nilai.aturan)
    isi.append(
        f'<div class="layar-capaian">{pintu(lencana + capaian, asal, f"Capaian {kata}")}</div>'
    )
    if figur is not None and figur.peringkat is not None and figur.dari is not None:
        isi.append(_sisi(peringkat(figur.peringkat, figur.dari, utama.indikator)))
    if figur is not None and figur.selisih is not None:
        acuan = cache.wilayah(pilih.versi)[pilih.induk].nama
        isi.append(_sisi(jarak(figur.selisih, utama.sebutan, acuan)))
    return f'<div class="layar-isi">{"".join(isi)}</div>'


def _target(satu: Baris, satuan: Satuan) -> str:
    tanda = f"\u00a0{satuan.tanda}" if satuan.tanda else ""
    teks = f"target {satu['target_teks']}{tanda}"
    if satu["dasar_target"] == "akhir":
        teks += f" (akhir {satu['tahun_target']})"
    selisih = ""
    if satu["realisasi"] is not None and not satu["skala"]:
        simpang = Target(satu["bawah"], satu["atas"]).penyimpangan(satu["realisasi"])
        kata = "poin" if satuan.tanda in ("", "%") else satuan.tanda
        gaya = (
            "" if satu["capaian"] is None else "membaik" if satu["capaian"] >= 100 else "memburuk"
        )
        selisih = (
            f' <span class="sat">selisih <b class="{gaya}">'
            f"{tulis(simpang, satuan.desimal, tanda=True)}\u00a0{escape(kata)}</b></span>"
        )
    asal = pintu(escape(teks), asal_target(satu), f"{satu['nama']}: {teks}")
    return f'<div class="layar-sisi">{asal}{selisih}</div>'


def _sisi(teks: str) -> str:
    return f'<p class="layar-sisi">{escape(teks)}</p>'


def isi_sampul(nilai: Kinerja) -> str:
    """The whole plan: how much of it can be said, and a line for each misi."""
    misi = "".join(
        f"<li><b>Misi {escape(str(m['kode']))}</b><span>{escape(str(m['uraian']))}</span>"
        f"<span>{nilai_berentang(m, '')}</span><span>"
        f"{lencana_keadaan(m['predikat'], str(m['keadaan']), nilai.aturan.label)}</span></li>"
        for m in baris(nilai.misi)
    )
    return f'{_sisi(keterangan_ringkasan(nilai))}<ul class="layar-daftar">{misi}</ul>'


def isi_belum(nilai: Kinerja) -> str:
    """The sasaran without a value, gathered by why."""
    menurut: dict[str, list[Baris]] = {}
    for satu in baris(nilai.sasaran):
        if satu["capaian"] is None:
            menurut.setdefault(str(satu["keadaan"]), []).append(satu)
    isi = "".join(_sebab(keadaan, milik) for keadaan, milik in menurut.items())
    return f'<div class="layar-belum">{isi}</div>'


def _sebab(keadaan: str, milik: Sequence[Baris]) -> str:
    """One reason with the sasaran it holds for."""
    kata = kata_keadaan(None, keadaan, "")
    isi = "".join(
        f"<li><b>{escape(str(s['kode']))}</b><span>{escape(str(s['uraian']))}</span></li>"
        for s in milik
    )
    return f'<h2 class="sub">{escape(kata)}: {len(milik)}</h2><ul class="layar-daftar">{isi}</ul>'


def sumber_layar(pilih: Pilihan, utama: Sorot | None) -> str:
    """Who publishes the figure of a screen; "" where it has none or the kamus names nobody."""
    sumber = cache.kamus(pilih.versi)[utama.indikator].sumber if utama else ""
    return f"Sumber: {sumber}" if sumber else ""


def sorot_layar(pilih: Pilihan, layar: Layar, kartu: Sequence[str]) -> Sorot | None:
    """The headline figure of a screen: of its indikator, of the first card on the cover."""
    kode = layar.indikator or (kartu[0] if layar.jenis == SAMPUL and kartu else "")
    return sorot(pilih, kode) if kode else None
