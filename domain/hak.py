"""The one table of rights, which pages and functions that write both ask; it knows no page."""

from dataclasses import dataclass
from enum import StrEnum

from domain.peran import SEBUTAN_PERAN, SEMUA, Pelaku, Peran


class Tindakan(StrEnum):
    """Everything that one may be allowed to do."""

    LIHAT = "lihat"
    LIHAT_TRIWULAN = "lihat_triwulan"
    LIHAT_VERIFIKASI = "lihat_verifikasi"
    LIHAT_TINDAK_LANJUT = "lihat_tindak_lanjut"
    LIHAT_RAPAT = "lihat_rapat"
    LIHAT_MASUKAN = "lihat_masukan"
    LIHAT_AUDIT = "lihat_audit"
    ISI = "isi"
    AJUKAN = "ajukan"
    TARIK = "tarik"
    PERIKSA = "periksa"
    VERIFIKASI = "verifikasi"
    KEMBALIKAN = "kembalikan"
    SETUJUI = "setujui"
    KUNCI = "kunci"
    BUKA_KUNCI = "buka_kunci"
    ATUR_PERIODE = "atur_periode"
    BUAT_TINDAK_LANJUT = "buat_tindak_lanjut"
    LAPOR_TINDAK_LANJUT = "lapor_tindak_lanjut"
    CATAT_RAPAT = "catat_rapat"
    KIRIM_MASUKAN = "kirim_masukan"
    MODERASI_MASUKAN = "moderasi_masukan"
    ATUR_MASUKAN = "atur_masukan"
    MUAT = "muat"
    BATAL_MUAT = "batal_muat"
    KELOLA_PENGGUNA = "kelola_pengguna"


@dataclass(frozen=True)
class Hak:
    """Who may do something, and what it is called in a sentence: `yang dapat ...`."""

    peran: frozenset[Peran]
    sebutan: str


_SEMUA = frozenset(Peran)
_DINAS = _SEMUA - {Peran.PUBLIK}
_OPERATOR = frozenset((Peran.OPERATOR,))
_ADMIN = frozenset((Peran.ADMIN,))
_PEMERIKSA = frozenset((Peran.VERIFIKATOR, Peran.ADMIN))
_PENINJAU = _PEMERIKSA | {Peran.PIMPINAN}

HAK: dict[Tindakan, Hak] = {
    Tindakan.LIHAT: Hak(_SEMUA, "melihat yang sudah terbit"),
    Tindakan.LIHAT_TRIWULAN: Hak(_DINAS, "melihat laporan triwulan"),
    Tindakan.LIHAT_VERIFIKASI: Hak(_PENINJAU, "melihat verifikasi"),
    Tindakan.LIHAT_TINDAK_LANJUT: Hak(_DINAS, "melihat tindak lanjut"),
    Tindakan.LIHAT_RAPAT: Hak(_PENINJAU, "melihat catatan rapat"),
    Tindakan.LIHAT_MASUKAN: Hak(_PENINJAU, "melihat semua masukan"),
    Tindakan.LIHAT_AUDIT: Hak(_ADMIN, "melihat jejak audit"),
    Tindakan.ISI: Hak(_OPERATOR, "mengisi laporan"),
    Tindakan.AJUKAN: Hak(_OPERATOR, "mengajukan laporan"),
    Tindakan.TARIK: Hak(_OPERATOR, "menarik laporan"),
    Tindakan.PERIKSA: Hak(_PEMERIKSA, "memeriksa isian"),
    Tindakan.VERIFIKASI: Hak(_PEMERIKSA, "memverifikasi laporan"),
    Tindakan.KEMBALIKAN: Hak(_PEMERIKSA, "mengembalikan laporan"),
    Tindakan.SETUJUI: Hak(_PEMERIKSA, "menyetujui laporan"),
    Tindakan.KUNCI: Hak(_PEMERIKSA, "mengunci laporan"),
    Tindakan.BUKA_KUNCI: Hak(_ADMIN, "membuka kunci laporan"),
    Tindakan.ATUR_PERIODE: Hak(_PEMERIKSA, "mengatur periode"),
    Tindakan.BUAT_TINDAK_LANJUT: Hak(_PEMERIKSA, "membuat tindak lanjut"),
    Tindakan.LAPOR_TINDAK_LANJUT: Hak(_OPERATOR | _PEMERIKSA, "melaporkan tindak lanjut"),
    Tindakan.CATAT_RAPAT: Hak(_PEMERIKSA, "membuka, mencatat, dan menutup rapat"),
    Tindakan.KIRIM_MASUKAN: Hak(_SEMUA, "mengirim masukan"),
    Tindakan.MODERASI_MASUKAN: Hak(_PEMERIKSA, "menayangkan atau menolak masukan"),
    Tindakan.ATUR_MASUKAN: Hak(_ADMIN, "membuka atau menutup formulir masukan"),
    Tindakan.MUAT: Hak(_PEMERIKSA, "memuat berkas"),
    Tindakan.BATAL_MUAT: Hak(_PEMERIKSA, "membatalkan muatan"),
    Tindakan.KELOLA_PENGGUNA: Hak(_ADMIN, "mengelola pengguna"),
}

MASUK_DAHULU = "; masuk dahulu"  # what a refusal asks of whoever is not signed in


def larangan(
    pelaku: Pelaku, tindakan: Tindakan, wilayah: str = SEMUA, opd: str = SEMUA
) -> str | None:
    """Why somebody may not do this in a wilayah (SEMUA: in all of them), None where they may.

    `opd` is whose it is, and matters to operators only (SEMUA: of whichever OPD).
    """
    hak = HAK[tindakan]
    if Peran.PUBLIK in hak.peran:
        return None
    if not pelaku.aktif:
        return f"Akun {pelaku.nama} dinonaktifkan; hubungi admin."
    sesuai = [t for t in pelaku.tugas if t.peran in hak.peran]
    if any(t.mencakup(wilayah, opd) for t in sesuai):
        return None
    if not sesuai:
        *awal, akhir = (SEBUTAN_PERAN[p] for p in Peran if p in hak.peran)
        siapa = f"{', '.join(awal)}{',' * (len(awal) > 1)} atau {akhir}" if awal else akhir
        masuk = "" if pelaku.subjek else MASUK_DAHULU
        return f"Hanya {siapa} yang dapat {hak.sebutan}{masuk}."
    if not any(t.wilayah in (SEMUA, wilayah) for t in sesuai):
        di = "semua wilayah" if wilayah == SEMUA else f"wilayah {wilayah}"
        return f"Tugas {pelaku.nama} tidak mencakup {di}; hubungi admin."
    milik = "semua OPD" if opd == SEMUA else f"OPD {opd}"
    return f"Tugas {pelaku.nama} tidak mencakup {milik}; hubungi admin."


def opd_dalam(pelaku: Pelaku, tindakan: Tindakan, wilayah: str) -> frozenset[str] | None:
    """The OPD of a wilayah for which somebody may do this; None where it is all of them."""
    if larangan(pelaku, tindakan, wilayah) is None:
        return None
    milik = {t.opd for t in pelaku.tugas}
    return frozenset(o for o in milik if larangan(pelaku, tindakan, wilayah, o) is None)


def peran_dalam(pelaku: Pelaku, wilayah: str, opd: str = SEMUA) -> frozenset[Peran]:
    """The roles that somebody has towards a wilayah and an OPD; everybody is publik."""
    ada = (
        {t.peran for t in pelaku.tugas if t.mencakup(wilayah, opd)}
        if pelaku.aktif
        else set[Peran]()
    )
    return frozenset({Peran.PUBLIK, *ada})


def boleh_di_suatu_tempat(pelaku: Pelaku, tindakan: Tindakan) -> bool:
    """Whether somebody may do this in any wilayah and OPD at all, as the menu asks."""
    tempat = [(t.wilayah, t.opd or SEMUA) for t in pelaku.tugas] or [(SEMUA, SEMUA)]
    return any(larangan(pelaku, tindakan, w, o) is None for w, o in tempat)
