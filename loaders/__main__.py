"""The loaders' door at a terminal: `python -m loaders`; it reads words and prints, no more."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.build import build
from loaders.data_folder import DATA
from loaders.layouts import LAYOUTS
from loaders.problems import UnreadableFile
from loaders.report import as_json, as_lines, build_lines
from loaders.shell import check_files, load_files
from store.engine import StoreError, opened
from store.terminal import run

HELP = """\
Pemakaian: python -m loaders PERINTAH [--json]

Memuat lembar kerja ke basis data Capaian (DATABASE_URL, atau capaian.db di folder program).

Perintah:
  build [--data FOLDER]  memuat yang baru atau berubah di folder data; yang dihapus ditarik
  check BERKAS...        memeriksa berkas: tata letaknya, angkanya, masalahnya; tidak memuat
  load BERKAS...         memeriksa lalu memuat; satu galat, tidak ada yang dimuat
  layouts                menyebut tata letak yang dikenal

Pilihan:
  --json                 hasil sebagai JSON
  --help                 petunjuk ini

Status keluar: 0 berhasil, 1 ada galat atau tidak dapat dikerjakan, 2 perintah tidak dikenal.
"""
_OTHERS = (
    ("rencana", "dokumen rencana: lembar Rencana, Kaskade, Indikator, Target dan seterusnya"),
    ("kamus", "kamus indikator: satu indikator per baris, kolom kode, nama, sinonim, satuan, ..."),
    ("wilayah", "daftar wilayah: satu wilayah per baris, kolom kode, induk, jenis, nama, ..."),
    ("pengaturan", "setelan dalam TOML: beranda, aturan, ringkasan"),
)


@dataclass(frozen=True)
class Said:
    """What a command has to say, for people and for machines, and its exit status."""

    lines: list[str]
    data: dict[str, Any]
    status: int = 0


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    if {"--help", "-h"} & set(arguments):
        print(HELP, end="")
        return 0
    words = [word for word in arguments if word != "--json"]
    try:
        said = _run(words)
    except (StoreError, UnreadableFile) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    if said is None:
        print(HELP, end="", file=sys.stderr)
        return 2
    if "--json" in arguments:
        print(json.dumps(said.data, ensure_ascii=False))
    else:
        print("\n".join(said.lines), file=sys.stderr if said.status else sys.stdout)
    return said.status


def _run(words: list[str]) -> Said | None:
    match words:
        case ["build"]:
            return _build(DATA)
        case ["build", "--data", folder]:
            return _build(Path(folder).resolve())
        case ["layouts"]:
            listed = known_layouts()
            lines = [f"{kode:<16}{uraian}" for kode, uraian in listed]
            return Said(lines, {"tata_letak": [{"kode": k, "uraian": u} for k, u in listed]})
        case ["check" | "load" as command, *names] if names and not _options(names):
            return _files(command, [Path(name) for name in names])
        case _:
            return None


def known_layouts() -> list[tuple[str, str]]:
    """Every layout with what it looks like, those of figures first."""
    return [(layout.kode, layout.uraian) for layout in LAYOUTS] + list(_OTHERS)


def _options(words: list[str]) -> bool:
    return any(word.startswith("--") for word in words)


def _files(command: str, paths: list[Path]) -> Said:
    with opened() as engine:
        loaded = check_files(engine, paths) if command == "check" else load_files(engine, paths)
    refused = any(one.examined.refused for one in loaded)
    lines = [line for one in loaded for line in as_lines(one)]
    if refused and command == "load":
        lines.append("Tidak ada yang dimuat; basis data tetap seperti semula.")
    return Said(lines, {"berkas": [as_json(one) for one in loaded]}, int(refused))


def _build(folder: Path) -> Said:
    with opened() as engine:
        result = build(engine, folder, _progress)
    data = {"berkas": [as_json(one) for one in result.files], "ditarik": list(result.removed)}
    return Said(build_lines(result), data, int(result.refused))


def _progress(done: int, total: int, name: str) -> None:
    """One line that is written over, on a terminal only."""
    if sys.stderr.isatty():
        bar = "█" * (20 * done // total)
        end = "\n" if done == total else ""
        print(f"\r\033[K{bar:<20} {done}/{total} {name}", end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(run(main))
