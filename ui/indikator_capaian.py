"""The capaian of one indikator: its worked sum and what each other official rule makes of it."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from domain.istilah import Arah, Keadaan
from domain.kalimat import periode
from domain.langkah import Bagian, Hitungan, Langkah, Ukuran, hitungan
from domain.target import Target
from metrics.asal import Baris
from metrics.tiap_aturan import MenurutAturan, tiap_aturan
from ui.indikator import Isi
from ui.komponen import kosong, lencana_keadaan, subjudul
from ui.tabel import sel, tabel

NAMA_SETELAN = {
    "formula_turun": "Rumus arah turun",
    "maks": "Batas maksimum",
    "batas": "Batas kelas",
}


def kartu_capaian(isi: Isi) -> str:
    """The worked sum of the capaian and what it would be under each other official rule."""
    baris, nilai = isi.baris, isi.nilai
    if baris is None or nilai is None:
        return subjudul("Capaian") + kosong(
            "Rencana yang dipilih tidak memuat indikator ini; capaiannya tidak dihitung."
            if nilai
            else "Wilayah ini belum mempunyai rencana; capaiannya tidak dihitung."
        )
    kepala = subjudul(f"Capaian {periode(*isi.saat)}")
    hasil = _hitungan(isi, baris)
    if hasil is None:
        return kepala + kosong(_sebab(baris))
    catatan = ""
    if baris["keadaan"] == Keadaan.TANPA_TARGET_TAHUNAN:
        catatan = (
            f'<p class="lede">Terhadap target akhir {baris["tahun_target"]}: target tahun ini '
            "belum ada, jadi tanpa predikat.</p>"
        )
    return f"{kepala}{catatan}{_langkah(hasil)}{_menurut_aturan(isi, baris)}"


def _sebab(baris: Baris) -> str:
    """Why there is no sum, and what to do."""
    return {
        Keadaan.BELUM_ADA_DATA: "Realisasi periode ini belum ada. Muat tabel angkanya di "
        "halaman Data.",
        Keadaan.TANPA_TARGET: "Rencana belum memuat target indikator ini. Isi lembar “Target” pada "
        "buku kerja rencana.",
        Keadaan.TIDAK_DINILAI: "Indikator ini netral: ditampilkan, tidak dinilai.",
        Keadaan.DATA_TAHUNAN: "Data tahunan: capaiannya ada pada periode Setahun.",
        Keadaan.TANPA_TARGET_TAHUNAN: "Realisasi tahun ini belum ada; rencana hanya memuat target "
        "akhir.",
    }[Keadaan(baris["keadaan"])]


def _hitungan(isi: Isi, baris: Baris) -> Hitungan | None:
    """The worked sum of the row; None where target or realisasi is not there to work on."""
    if isi.nilai is None or baris["realisasi"] is None or not baris["target_teks"]:
        return None
    if baris["keadaan"] in (Keadaan.DATA_TAHUNAN, Keadaan.TIDAK_DINILAI):
        return None
    return hitungan(
        Target(baris["bawah"], baris["atas"]),
        float(baris["realisasi"]),
        Arah(baris["arah"]),
        isi.nilai.aturan,
        Ukuran(
            int(baris["desimal"]),
            str(baris["skala"] or ""),
            {"target": _sel(baris, "target_"), "realisasi": _sel(baris, "")},
        ),
    )


def _sel(baris: Baris, awalan: str) -> str:
    lembar, sel = baris[f"{awalan}sheet"], baris[f"{awalan}cell"]
    return f"{lembar}!{sel}" if sel else ""


def _langkah(hasil: Hitungan) -> str:
    """The sum in one line, its steps below it."""
    rumus = hasil.teks(Bagian.HITUNGAN) or hasil.teks(Bagian.KEADAAN)
    rumus = rumus or (hasil.rumus.teks if hasil.rumus else "")
    isi = "".join(f"<li>{_satu_langkah(g)}</li>" for g in hasil.langkah)
    return (
        f'<p class="rumus">{escape(rumus)}</p><details class="lipat"><summary>Langkah demi '
        f'langkah</summary><ol class="langkah">{isi}</ol></details>'
    )


def _satu_langkah(langkah: Langkah) -> str:
    kata = langkah.bagian.value
    teks = langkah.teks.removeprefix(f"{kata}: ")
    return f"<b>{escape(kata.capitalize())}</b> {escape(teks)}"


def _menurut_aturan(isi: Isi, baris: Baris) -> str:
    """A row per choice of rule; those that change nothing share one."""
    nilai = isi.nilai
    if nilai is None:
        return ""
    semua = tiap_aturan(
        Target(baris["bawah"], baris["atas"]),
        float(baris["realisasi"]),
        Arah(baris["arah"]),
        nilai.aturan,
    )
    setelan = list(dict.fromkeys(m.setelan for m in semua))
    baris_baris = [
        satu
        for nama in setelan
        for satu in _baris_setelan(
            nama, [m for m in semua if m.setelan == nama], nilai.aturan.label, baris
        )
    ]
    kepala = ("Pilihan", "Capaian", "Predikat")
    return tabel(kepala, baris_baris, "Menurut setiap aturan resmi", "aturan-lain")


def _baris_setelan(
    nama: str, pilihan: Sequence[MenurutAturan], label: str, baris: Baris
) -> list[str]:
    """The choice in force, those that make a difference, and the others in one row."""
    isi = [
        _baris_pilihan(f"{m.nilai} (berlaku)" if m.berlaku else m.nilai, m, label, baris)
        for m in sorted(pilihan, key=lambda m: not m.berlaku)
        if m.berlaku or not m.sama
    ]
    sama = [m.nilai for m in pilihan if m.sama and not m.berlaku]
    if sama:
        isi.append(
            f"<tr>{sel('Pilihan', escape(', '.join(sama)), 'nama')}"
            f"{sel('Capaian', 'sama', 'redup')}{sel('Predikat', 'sama', 'redup')}</tr>"
        )
    judul = f'<th scope="rowgroup" colspan="3">{escape(NAMA_SETELAN[nama])}</th>'
    return [f'<tr class="simpul">{judul}</tr>', *isi]


def _baris_pilihan(pilihan: str, m: MenurutAturan, label: str, baris: Baris) -> str:
    """A choice; the predikat only where the row itself has one."""
    kelas = m.hasil.kelas
    kode = kelas.kode if kelas and baris["keadaan"] == Keadaan.DINILAI else None
    keadaan = str(baris["keadaan"]) if m.hasil.nilai is not None else m.hasil.keadaan.value
    predikat = sel("Predikat", lencana_keadaan(kode, keadaan, label))
    if keadaan == Keadaan.TANPA_TARGET_TAHUNAN:  # said once, above
        predikat = sel("Predikat", "–", "redup")
    return (
        f"<tr{'' if m.berlaku else ' class=beda'}>{sel('Pilihan', escape(pilihan), 'nama')}"
        f"{sel('Capaian', tulis(m.hasil.nilai), 'angka-sel')}"
        f"{predikat}</tr>"
    )
