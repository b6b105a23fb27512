"""The cached seam to what maps are laid out with: centres, drawn tiles, the user's boundaries."""

import os
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from charts.batas import sederhana
from charts.susunan import Susunan, Titik, susunan
from domain.ubin import SOFT_HYPHEN, GambarUbin, UbinSalah, baca_ubin
from loaders.boundaries import Boundaries, Ring, boundary_files, read_boundaries
from loaders.data_folder import DATA
from metrics.baris import baris
from store.reading import wilayah_frame
from ui import cache
from ui.cache import Versi
from ui.ingat import ingat

Tanda = tuple[tuple[str, int, int], ...]  # name, size and time of each file: changes with them


def susunan_ubin(versi: Versi, induk: str, anggota: Sequence[str]) -> tuple[Susunan, str]:
    """Where the tile of each wilayah under `induk` stands, and what is wrong with the drawn ones.

    Where the drawing cannot be read, all are laid from their centres.
    """
    ubin = _tanda([DATA / "ubin.txt"])
    return _susunan(versi, induk, tuple(anggota), ubin), _gambar(ubin)[1]


def gambar_ubin() -> tuple[GambarUbin, str]:
    """The tiles drawn by hand in data/ubin.txt, and the sentence where they cannot be read."""
    return _gambar(_tanda([DATA / "ubin.txt"]))


def nama_ubin() -> dict[str, str]:
    """The short names drawn on tiles, by code, without the places where they may be broken."""
    return {k: nama.replace(SOFT_HYPHEN, "") for k, nama in gambar_ubin()[0].nama.items()}


def folder_batas() -> Path:
    """Where the user puts boundaries: data/batas, or the folder that CAPAIAN_PETA names."""
    return Path(os.environ.get("CAPAIAN_PETA") or DATA / "batas")


def tanda_batas() -> Tanda:
    """What changes with the files of boundaries: a key for what is drawn of them."""
    return _tanda(boundary_files(folder_batas()))


def batas(versi: Versi) -> Boundaries:
    """The boundaries of all wilayah that the user has put down."""
    folder = folder_batas()
    return _batas(versi, folder, _tanda(boundary_files(folder)))


def batas_ringan(versi: Versi, anggota: Sequence[str]) -> dict[str, list[Ring]]:
    """The boundaries of some wilayah, as light as a map of them may be."""
    folder = folder_batas()
    return _ringan(versi, folder, _tanda(boundary_files(folder)), tuple(anggota))


@ingat(8)
def _titik(versi: Versi) -> dict[str, Titik]:
    """The centres of the wilayah that have one."""
    with cache.mesin(versi).connect() as connection:
        semua = baris(wilayah_frame(connection, versi.nomor))
    return {w["kode"]: (w["lat"], w["lon"]) for w in semua if None not in (w["lat"], w["lon"])}


@ingat(64)
def _susunan(versi: Versi, induk: str, anggota: tuple[str, ...], ubin: Tanda) -> Susunan:
    return susunan(anggota, _gambar(ubin)[0].tempat.get(induk, {}), _titik(versi))


@ingat(2)
def _gambar(tanda: Tanda) -> tuple[GambarUbin, str]:
    try:
        teks = "".join(Path(nama).read_text(encoding="utf-8") for nama, _, _ in tanda)
        return baca_ubin(teks), ""
    except UbinSalah as sebab:
        return GambarUbin({}, {}), f"Gambar ubin data/ubin.txt tidak dipakai. {sebab}"
    except UnicodeDecodeError:
        return GambarUbin({}, {}), "Gambar ubin data/ubin.txt tidak dipakai: simpan sebagai UTF-8."


@st.cache_resource(max_entries=2, show_spinner="Membaca batas wilayah…")
def _batas(versi: Versi, folder: Path, tanda: Tanda) -> Boundaries:
    del tanda  # part of the key alone
    return read_boundaries(folder, cache.wilayah(versi).values())


@ingat(16)
def _ringan(
    versi: Versi, folder: Path, tanda: Tanda, anggota: tuple[str, ...]
) -> dict[str, list[Ring]]:
    semua = _batas(versi, folder, tanda).rings
    return sederhana({k: semua[k] for k in anggota if k in semua})


def _tanda(berkas: Sequence[Path]) -> Tanda:
    keterangan = [(str(p), p.stat()) for p in berkas if p.is_file()]
    return tuple((nama, s.st_size, s.st_mtime_ns) for nama, s in keterangan)
