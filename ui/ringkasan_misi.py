"""What the page Ringkasan shows of the plan: findings and every misi; all is scored elsewhere."""

from collections.abc import Sequence

from domain.angka import tulis
from metrics.asal import Baris
from metrics.baris import baris
from metrics.kinerja import Kinerja
from metrics.tertulis import kata_keadaan, nilai_berentang, tulis_cakupan
from ui.ingat import ingat
from ui.komponen import (
    BarisMisi,
    Peluru,
    baris_misi,
    lencana,
    subjudul,
    tautan,
    temuan,
    ubin,
)
from ui.pilihan import Pilihan
from ui.sasaran import daftar_induk

TemuanTertulis = tuple[str | None, str, str, str]  # class, title, sentence, address


def kartu_temuan(semua: Sequence[TemuanTertulis]) -> str:
    """The findings that need a decision; what cannot be assessed stands beside the misi."""
    isi = [satu for satu in semua if satu[0] is not None]
    kepala = subjudul("Perlu keputusan")
    belum = '<p class="lede">Belum ada temuan dari angka yang dimuat.</p>'
    return kepala + (temuan(isi) if isi else belum)


def belum_dinilai(semua: Sequence[TemuanTertulis]) -> str:
    """What cannot be assessed and what to do about it, in a line; "" where all can be."""
    return "".join(
        f'<p class="lede belum">{lencana(None, judul)}{tautan(isi, alamat)}</p>'
        for kelas, judul, isi, alamat in semua
        if kelas is None
    )


@ingat(128, kunci=1)
def misi_misi(pilih: Pilihan, kinerja: Kinerja) -> str:
    """The whole plan, then every misi with a tile per sasaran, as HTML."""
    isi = "".join(_misi(pilih, kinerja, m) for m in baris(kinerja.misi))
    return f'<div class="misi-misi">{_seluruhnya(pilih, kinerja)}{isi}</div>'


def _seluruhnya(pilih: Pilihan, kinerja: Kinerja) -> str:
    semua = kinerja.keseluruhan
    kelas = semua.kelas.kode if semua.kelas else None
    whole = {
        "capaian": semua.nilai,
        "bawah": semua.bawah,
        "atas": semua.atas,
        "predikat": kelas,
    }
    kata = kata_keadaan(kelas, semua.keadaan, kinerja.aturan.label)
    return baris_misi(
        BarisMisi(
            "Seluruh rencana",
            "Rata-rata tertimbang semua misi",
            [],
            _peluru(kinerja, whole),
            nilai_berentang(whole, "belum dapat dinilai"),
            f"{kata}, cakupan {tulis(100 * semua.cakupan, 0)}\u00a0%",
            pilih.alamat("sasaran"),
            gaya="misi seluruh",
        )
    )


def _misi(pilih: Pilihan, kinerja: Kinerja, misi: Baris) -> str:
    kode = str(misi["kode"])
    tujuan = {t["kode"] for t in baris(kinerja.tujuan) if kode in daftar_induk(t["induk"])}
    di_bawah = [s for s in baris(kinerja.sasaran) if tujuan & {*daftar_induk(s["induk"])}]
    return baris_misi(
        BarisMisi(
            f"Misi {kode}",
            str(misi["uraian"]),
            [_ubin(kinerja, satu) for satu in di_bawah],
            _peluru(kinerja, misi),
            nilai_berentang(misi, "belum dapat dinilai"),
            tulis_cakupan(misi) or "belum ada indikator",
            pilih.alamat("sasaran", misi=kode),
        )
    )


def _peluru(kinerja: Kinerja, simpul: Baris) -> Peluru:
    return Peluru(
        simpul["capaian"],
        simpul["predikat"],
        simpul["bawah"],
        simpul["atas"],
        max(kinerja.aturan.batas_atas, 100.0),
    )


def _ubin(kinerja: Kinerja, sasaran: Baris) -> str:
    kata = kata_keadaan(sasaran["predikat"], str(sasaran["keadaan"]), kinerja.aturan.label)
    nilai = nilai_berentang(sasaran, "")
    nama = f"Sasaran {sasaran['kode']}: {sasaran['uraian']}. {kata} {nilai}".strip()
    return ubin(sasaran["predikat"], nama, sementara=bool(nilai))
