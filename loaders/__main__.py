"""The loaders' door at a terminal: `python -m loaders`; it reads words and prints, no more."""

import json
import sys
from pathlib import Path

from loaders import commands
from loaders.commands import Said
from loaders.data_folder import DATA
from loaders.paths import files_of
from loaders.problems import UnreadableFile
from loaders.shell import Told
from store.engine import StoreError
from store.terminal import run

HELP = """\
Pemakaian: python -m loaders PERINTAH [pilihan]

Memuat lembar kerja ke basis data Capaian (DATABASE_URL, atau capaian.db di folder program).

Perintah:
  check BERKAS...        memeriksa: tata letak, angka, masalah, beda dengan basis data; tidak memuat
  load BERKAS...         memeriksa lalu memuat; satu galat, tidak ada yang dimuat
  undo [NOMOR]           membatalkan satu muatan seutuhnya; tanpa NOMOR menyebut muatan terakhir
  confirm TEKS KODE      mengingat bahwa TEKS pada berkas berarti wilayah atau indikator KODE
  layouts                menyebut tata letak yang dikenal
  template WILAYAH       menulis buku kerja realisasi untuk diisi; kode BPS (1604) atau 16.04
  build [--data FOLDER]  memuat yang baru atau berubah di folder data; yang dihapus ditarik

BERKAS boleh beberapa, boleh folder, boleh pola seperti "unduhan/*.xlsx".

Pilihan:
  --ya                   load: peringatan sudah diperiksa dan disetujui
  --tarik                load: tarik angka versi lama berkas ini yang tidak ada lagi di dalamnya
  --annotated TUJUAN     check, load: salinan berkas dengan sel bermasalah diwarnai dan diberi
                         komentar; TUJUAN berkas .xlsx, atau folder bila BERKAS lebih dari satu
  --wilayah KODE         check, load: wilayah berkas yang tidak menyebutnya sendiri
  --rencana KODE         check, load: rencana tabel target yang tidak menyebutnya sendiri, atau kode
                         rencana baru (1604-RPJMD-2025); template: bukan rencana yang terakhir
  --tahun TAHUN          template: satu tahun saja, bukan semua tahun rencana
  --keluar TUJUAN        template: nama berkas atau folder tujuan
  --json                 hasil sebagai JSON
  --help                 petunjuk ini

Status keluar: 0 berhasil, 1 ada galat atau tidak dapat dikerjakan, 2 perintah tidak dikenal.
"""
_VALUED = frozenset({"--annotated", "--wilayah", "--rencana", "--tahun", "--keluar", "--data"})
_FLAGS = frozenset({"--ya", "--tarik", "--json"})
_ALLOWED = {
    "check": {"--annotated", "--wilayah", "--rencana"},
    "load": {"--annotated", "--wilayah", "--rencana", "--ya", "--tarik"},
    "undo": set[str](),
    "confirm": set[str](),
    "layouts": set[str](),
    "template": {"--rencana", "--tahun", "--keluar"},
    "build": {"--data"},
}


def main(arguments: list[str]) -> int:
    """Run one command and give its exit status."""
    if {"--help", "-h"} & set(arguments):
        print(HELP, end="")
        return 0
    try:
        said = _run(arguments)
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


def _run(arguments: list[str]) -> Said | None:
    words, options = _apart(arguments)
    if not words or not set(options) - {"--json"} <= _ALLOWED.get(words[0], set()):
        return None
    into = Path(options["--annotated"]) if "--annotated" in options else None
    told = Told(options.get("--wilayah", ""), options.get("--rencana", ""))
    match words:
        case ["check", *names] if names:
            return commands.check(files_of(names), into, told)
        case ["load", *names] if names:
            yes, whole_file = "--ya" in options, "--tarik" in options
            return commands.load(files_of(names), into, told, yes=yes, whole_file=whole_file)
        case ["undo"]:
            return commands.undoable()
        case ["undo", number] if number.isdecimal():
            return commands.undo_one(int(number))
        case ["confirm", text, kode]:
            return commands.confirm_one(text, kode)
        case ["layouts"]:
            return commands.layouts()
        case ["template", wilayah] if options.get("--tahun", "2000").isdecimal():
            return _template(wilayah, options)
        case ["build"]:
            return commands.build_store(
                Path(options["--data"]).resolve() if "--data" in options else DATA
            )
        case _:
            return None


def _template(wilayah: str, options: dict[str, str]) -> Said:
    year = int(options["--tahun"]) if "--tahun" in options else None
    into = Path(options["--keluar"]) if "--keluar" in options else None
    return commands.make_template(wilayah, options.get("--rencana", ""), year, into)


def _apart(arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    """The words and the options; one that is unknown or lacks its value stays an option "?"."""
    words: list[str] = []
    options: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument in _VALUED:
            value = next(rest, "")
            options[argument if value and not value.startswith("--") else "?"] = value
        elif argument in _FLAGS:
            options[argument] = ""
        elif argument.startswith("--"):
            options["?"] = argument
        else:
            words.append(argument)
    return words, options


if __name__ == "__main__":
    sys.exit(run(main))
