"""The figures a meeting asks first of one indikator, and its capaian under each rule, as HTML."""

from collections.abc import Sequence
from html import escape

from domain.angka import tulis
from domain.istilah import Arah, Keadaan, StatusAngka
from domain.jalur import PUTUSAN_TEKS, Putusan
from domain.kalimat import nilai as tulis_nilai
from domain.kalimat import periode
from domain.langkah import Bagian, Hitungan, Langkah, Ukuran, hitungan
from domain.target import Target
from metrics.asal import Baris, asal_angka, asal_capaian, asal_target
from metrics.sorotan import membaik
from metrics.tertulis import nilai_capaian, target_tertulis, tulis_gerak, tulis_peringkat
from metrics.tiap_aturan import MenurutAturan, tiap_aturan
from ui.indikator import Isi
from ui.komponen import ikon, kosong, lencana_keadaan, pintu, subjudul
from ui.pilihan import Pilihan
from ui.ringkasan import tulis_jarak
from ui.tabel import sel, tabel

NAMA_SETELAN = {
    "formula_turun": "Rumus arah turun",
    "maks": "Batas maksimum",
    "batas": "Batas kelas",
}
# The class a verdict is as good as; the others are not known.
_KELAS_PUTUSAN = {
    Putusan.TERCAPAI: "sangat_tinggi",
    Putusan.MEMPERTAHANKAN: "sangat_tinggi",
    Putusan.SESUAI_JALUR: "tinggi",
    Putusan.PERLU_PERCEPATAN: "sedang",
    Putusan.TERBATAS: "rendah",
    Putusan.MEMBURUK: "sangat_rendah",
}


def fakta(pilih: Pilihan, isi: Isi) -> str:
    """Value, target, capaian, verdict and rank side by side, each with a line below it."""
    semua = [
        _angka(pilih, isi),
        _target(isi),
        _capaian(pilih, isi),
        _jalur(isi),
        _tempat(pilih, isi),
    ]
    return f'<dl class="fakta">{"".join(semua)}</dl>'


def kartu_capaian(isi: Isi) -> str:
    """The worked sum of the capaian and what it would be under each other official rule."""
    baris, nilai = isi.baris, isi.nilai
    if baris is None or nilai is None:
        return subjudul("Capaian") + kosong(
            "Rencana yang dipilih tidak memuat indikator ini; capaiannya tidak dihitung."
            if nilai
            else "Wilayah ini belum mempunyai rencana; capaiannya tidak dihitung."
        )
    kepala = subjudul(f"Capaian {periode(nilai.tahun, nilai.triwulan)}")
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
    return (
        f"<tr{'' if m.berlaku else ' class=beda'}>{sel('Pilihan', escape(pilihan), 'nama')}"
        f"{sel('Capaian', tulis(m.hasil.nilai), 'angka-sel')}"
        f"{sel('Predikat', lencana_keadaan(kode, keadaan, label))}</tr>"
    )


def _fakta(nama: str, isi: str, bawah: str = "", gaya: str = "") -> str:
    kaki = f'<dd class="redup">{bawah}</dd>' if bawah else ""
    return f'<div class="{gaya}"><dt>{escape(nama)}</dt><dd class="isi">{isi}</dd>{kaki}</div>'


def _angka(pilih: Pilihan, isi: Isi) -> str:
    figur, sebut = isi.sorot.figur, isi.sorot.sebutan
    if figur is None:
        return _fakta(
            "Angka", ikon(None) + " belum ada data", "Muat tabelnya di halaman Data.", "utama"
        )
    teks = tulis_nilai(figur.nilai, sebut)
    gerak = escape(tulis_gerak(figur, sebut)) if isi.kamus.arah is not Arah.ORDINAL else ""
    gaya = {True: "membaik", False: "memburuk", None: ""}[membaik(figur.poin, sebut.arah)]
    bawah = [f'<b class="{gaya}">{gerak}</b>'] if gerak else []
    if figur.asal["status"] not in (StatusAngka.TETAP, StatusAngka.REVISI):
        bawah.append(escape(str(figur.asal["status"]).replace("_", " ")))
    if figur.tahun < pilih.tahun:
        bawah.append(f"{pilih.tahun} belum ada data")
    angka = pintu(f'<span class="angka">{escape(teks)}</span>', asal_angka(figur.asal), teks)
    return _fakta(f"Angka {figur.tahun}", angka, " · ".join(bawah), "utama")


def _target(isi: Isi) -> str:
    baris = isi.baris
    if baris is None or not baris["target_teks"]:
        kata = "rencana tidak memuat indikator ini" if baris is None else "belum ada di rencana"
        return _fakta("Target", "–", kata if isi.nilai else "belum ada rencana")
    teks = target_tertulis(baris)
    nama = "Target akhir" if baris["dasar_target"] == "akhir" else "Target"
    angka = pintu(escape(teks), asal_target(baris), f"Target {teks}")
    kapan = periode(isi.nilai.tahun, isi.nilai.triwulan) if isi.nilai else ""
    if baris["dasar_target"] == "akhir":
        kapan = str(baris["tahun_target"])
    return _fakta(f"{nama} {kapan}", f'<span class="wajik"></span>{angka}')


def _capaian(pilih: Pilihan, isi: Isi) -> str:
    baris, nilai = isi.baris, isi.nilai
    if baris is None or nilai is None:
        return _fakta("Capaian", "–", lencana_keadaan(None, Keadaan.TANPA_TARGET, ""))
    teks = nilai_capaian(baris, isi.kamus.satuan, setahun=not pilih.triwulan)
    angka = pintu(escape(teks), asal_capaian(baris, nilai.aturan), f"Capaian {teks}")
    badge = lencana_keadaan(baris["predikat"], str(baris["keadaan"]), nilai.aturan.label)
    return _fakta(f"Capaian {periode(nilai.tahun, nilai.triwulan)}", angka, badge)


def _jalur(isi: Isi) -> str:
    if isi.jalur is None:
        return _fakta("Jalur ke target", "–", "tanpa target rencana")
    jalur = isi.jalur.jalur
    kata = PUTUSAN_TEKS[jalur.putusan].split(": ")
    kelas = _KELAS_PUTUSAN.get(jalur.putusan)
    pace = "" if jalur.pace is None else f"laju {tulis(jalur.pace)} kali yang diperlukan"
    isi_teks = f'<span class="k-{kelas or "tak_diketahui"}">{ikon(kelas)} {escape(kata[0])}</span>'
    return _fakta("Jalur ke target", isi_teks, escape(": ".join(kata[1:]) or pace))


def _tempat(pilih: Pilihan, isi: Isi) -> str:
    figur = isi.sorot.figur
    tempat = "" if figur is None else tulis_peringkat(figur, isi.kamus.kode)
    jarak = "" if figur is None else tulis_jarak(pilih, figur, isi.sorot.sebutan)
    return _fakta("Peringkat", escape(tempat or "belum diperingkat"), escape(jarak))
