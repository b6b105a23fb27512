"""What the page Beda says where there is nothing to compare, and how to come by it."""

from html import escape

from ui import cache
from ui.beda_acuan import DARI
from ui.cache import StoreError
from ui.cache_beda import Acuan, Perbandingan, muatan, perbandingan, rapat_tersimpan
from ui.komponen import judul, tautan
from ui.pilihan import Pilihan


def tanpa_acuan(pilih: Pilihan) -> str:
    """No earlier state: one version only, or all of it loaded on one day."""
    banyak = len(muatan(pilih.versi))
    if banyak == 1:
        isi = "Baru satu muatan, jadi belum ada keadaan sebelumnya."
    else:
        isi = f"Semua {banyak} muatan terjadi pada satu hari dan belum ada rapat yang disimpan."
    rencana = _muatan_rencana(pilih)
    jalan = "Simpan keadaan ini sebagai rapat; yang berubah sesudahnya tampil di sini."
    lain = ""
    if rencana and rencana < pilih.versi.nomor:
        alamat = pilih.alamat("beda", **{DARI: str(rencana)})
        buka = f"Bandingkan dengan saat rencana ini dimuat (versi {rencana})"
        lain = f"<p>{tautan(buka, alamat)}</p>"
    return _kabar("Belum ada keadaan untuk dibandingkan", f"{isi} {jalan}", lain)


def banding(pilih: Pilihan, acuan: Acuan) -> Perbandingan | str:
    """The comparison, or what to say where the two states have no plan in common."""
    nama = acuan.sebutan[:1].upper() + acuan.sebutan[1:]
    if acuan.rapat:
        rapat = next(r for r in rapat_tersimpan(pilih.versi) if r["nama"] == acuan.rapat)
        if rapat["rencana"] != pilih.rencana:
            tujuan = {"rencana": rapat["rencana"], "tahun": str(rapat["tahun"]), DARI: acuan.rapat}
            buka = tautan(
                f"Buka {rapat['rencana']} sejak rapat itu", pilih.alamat("beda", **tujuan)
            )
            return _kabar(
                f"{nama} membahas rencana lain",
                f"Rapat itu melihat {rapat['rencana']}, yang dipilih {pilih.rencana}. Capaian "
                "terhadap dua rencana tidak dibandingkan.",
                f"<p>{buka}</p>",
            )
    try:
        return perbandingan(pilih, acuan)
    except StoreError as sebab:
        return _kabar(f"{nama}: rencana ini belum ada", str(sebab))


def _muatan_rencana(pilih: Pilihan) -> int:
    """The load that first brought a target of the plan; 0 where it has none."""
    masukan = cache.kinerja_masukan(pilih.versi, pilih.wilayah, pilih.tahun, pilih.rencana)
    semua = muatan(pilih.versi)
    milik = semua[semua["file_name"].isin(set(masukan.target["file_name"]))]
    return 0 if milik.empty else int(milik["id"].min())


def _kabar(judul_kabar: str, isi: str, lain: str = "") -> str:
    return (
        judul(judul_kabar)
        + f'<div class="kartu kabar" role="status"><p>{escape(isi)}</p>{lain}</div>'
    )
