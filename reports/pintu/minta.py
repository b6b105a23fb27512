"""What the options of a command ask for, and the file it is kept in; it writes no report."""

import os
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from metrics.pintu.perintah import (
    Pilihan,
    PilihanKurang,
    PilihanSalah,
    angka,
    keadaan,
    terbuka,
    triwulan,
)
from reports.bacaan import baca_laporan
from reports.isi import Kepala, Laporan, Permintaan
from store.terminal import at_the_machine

TENTANG = frozenset({"wilayah", "tahun", "triwulan", "rencana", "as-of"})
PEMILIH = TENTANG | {"rapat", "sejak", "sasaran", "pembuat", "alamat"}


def laporan_diminta(pilihan: Pilihan) -> Laporan:
    """Read the Laporan that the options ask for, of a meeting or of a wilayah and period."""
    _periksa(pilihan)
    with terbuka() as sambungan:
        bersama: dict[str, Any] = {
            "sejak": pilihan.get("sejak", ""),
            "sasaran": tuple(k for k in re.split(r"[\s,]+", pilihan.get("sasaran", "")) if k),
            "pembuat": pilihan.get("pembuat", at_the_machine().nama),
            "alamat": pilihan.get("alamat", ""),
        }
        if "rapat" in pilihan:
            return baca_laporan(sambungan, Permintaan(rapat=pilihan["rapat"], **bersama))
        minta = Permintaan(
            pilihan["wilayah"],
            angka(pilihan, "tahun"),
            triwulan(pilihan),
            pilihan.get("rencana", ""),
            keadaan(sambungan, pilihan) if "as-of" in pilihan else None,
            **bersama,
        )
        return baca_laporan(sambungan, minta)


def _periksa(pilihan: Pilihan) -> None:
    """A meeting brings what it is about; without one, wilayah and year have to be named."""
    ada = TENTANG & set(pilihan)
    if "rapat" in pilihan and ada:
        sebut = ", ".join(f"--{n}" for n in sorted(ada))
        raise PilihanKurang(f"--rapat membawa wilayah, periode, dan keadaannya; hapus {sebut}.")
    if "rapat" not in pilihan and not {"wilayah", "tahun"} <= ada:
        raise PilihanKurang("Sebutkan --wilayah dan --tahun, atau --rapat.")


def satu_dari(pilihan: Pilihan, nama: str, boleh: Sequence[str], bawaan: str) -> str:
    """The value of an option among those there are, whatever its case and marks."""
    nilai = pilihan.get(nama, bawaan)
    menurut = {_polos(b): b for b in boleh}
    if _polos(nilai) not in menurut:
        raise PilihanSalah(f"--{nama} {nilai}: pilih dari {', '.join(boleh)}.")
    return menurut[_polos(nilai)]


def _polos(teks: str) -> str:
    return re.sub(r"[^a-z0-9]", "", teks.lower())


def simpan(tujuan: Path, isi: bytes) -> dict[str, Any]:
    """Keep a file at its place, whole or not at all, and tell what was kept."""
    if tujuan.is_dir():
        raise PilihanSalah(f"-o {tujuan}: itu folder; sebutkan nama berkasnya juga.")
    sementara = tujuan.parent / f".{tujuan.name}.sementara"
    try:
        sementara.write_bytes(isi)
        os.replace(sementara, tujuan)
    except OSError as sebab:
        if sementara.exists():
            sementara.unlink()
        raise PilihanSalah(f"{tujuan} tidak dapat ditulis: {kata_berkas(sebab)}.") from sebab
    return {"berkas": str(tujuan), "bita": len(isi), "sha256": sha256(isi).hexdigest()}


def kata_berkas(sebab: OSError) -> str:
    """Why a file or folder cannot be used, in words for its user."""
    if isinstance(sebab, FileNotFoundError):
        return "tidak ada di sana"
    if isinstance(sebab, PermissionError):
        return "akun ini tidak berhak"
    if isinstance(sebab, (IsADirectoryError, NotADirectoryError, FileExistsError)):
        return "yang ada di sana lain jenisnya"
    return "periksa nama dan ruang simpannya"


def templat(pilihan: Pilihan) -> bytes | None:
    """The deck's own template, None without one."""
    if "templat" not in pilihan:
        return None
    try:
        return Path(pilihan["templat"]).read_bytes()
    except OSError as sebab:
        nama = pilihan["templat"]
        raise PilihanSalah(
            f"--templat {nama}: tidak dapat dibaca, {kata_berkas(sebab)}."
        ) from sebab


def tentang(kepala: Kepala) -> dict[str, Any]:
    """What a report says of itself, for a machine."""
    nama = ("wilayah", "nama", "periode", "rencana", "versi", "keadaan", "aturan", "rapat")
    return {n: getattr(kepala, n) for n in (*nama, "pembuat", "aplikasi")}
