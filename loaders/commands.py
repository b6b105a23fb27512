"""What each command of `python -m loaders` does and has to say; it reads no words of a user."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from loaders.annotated import annotated
from loaders.build import build
from loaders.confirming import confirm
from loaders.known import known_from_store
from loaders.layouts import LAYOUTS
from loaders.problems import Level, Proposal
from loaders.report import as_json, as_lines, build_lines
from loaders.shell import Loaded, Told, check_files, may_be_written, undo, write_checked
from loaders.template_rows import template_for
from store.engine import Engine, StoreError, check_schema, opened
from store.reading import loads_frame, tata_letak_frame
from store.terminal import at_the_machine, progress

_OTHERS = (
    ("rencana", "dokumen rencana: lembar Rencana, Kaskade, Indikator, Target dan seterusnya"),
    ("kamus", "kamus indikator: satu indikator per baris, kolom kode, nama, sinonim, satuan, ..."),
    ("wilayah", "daftar wilayah: satu wilayah per baris, kolom kode, induk, jenis, nama, ..."),
    ("pengaturan", "setelan dalam TOML: beranda, aturan, ringkasan"),
)
_LAST = 15  # loads that `undo` without a number lists


@dataclass(frozen=True)
class Said:
    """What a command has to say, for people and for machines, and its exit status."""

    lines: list[str]
    data: dict[str, Any]
    status: int = 0


def check(paths: Sequence[Path], into: Path | None, told: Told) -> Said:
    """Examine files and judge them against the store."""
    with opened() as engine:
        checked = check_files(engine, paths, progress, told)
    lines = [line for one in checked for line in as_lines(one)]
    lines += _annotate(checked, paths, into)
    refused = any(one.examined.refused for one in checked)
    return Said(lines, {"berkas": [as_json(one) for one in checked]}, int(refused))


def load(
    paths: Sequence[Path], into: Path | None, told: Told, *, yes: bool, whole_file: bool
) -> Said:
    """Examine files and write them all, or none where one has a problem that stops it."""
    with opened() as engine:
        loaded = check_files(engine, paths, progress, told)
        written = may_be_written(loaded, yes=yes)
        if written:
            loaded = write_checked(engine, at_the_machine(), loaded, whole_file=whole_file)
    lines = [line for one in loaded for line in as_lines(one)]
    lines += _annotate(loaded, paths, into)
    if not written:
        lines.append(_why_not(loaded))
    return Said(lines, {"berkas": [as_json(one) for one in loaded]}, int(not written))


def _why_not(checked: Sequence[Loaded]) -> str:
    nothing = "Tidak ada yang dimuat; basis data tetap seperti semula."
    if any(one.examined.refused for one in checked):
        return nothing
    count = sum(
        p.level is Level.PERINGATAN for one in checked for p in one.examined.content.problems
    )
    return f"{count} peringatan perlu persetujuan: periksa, lalu ulangi dengan --ya. {nothing}"


def _annotate(checked: Sequence[Loaded], paths: Sequence[Path], into: Path | None) -> list[str]:
    """Write the marked copies: into one file, or for several files into a folder."""
    if into is None:
        return []
    if len(paths) > 1:
        into.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    for one, path in zip(checked, paths, strict=True):
        target = into if len(paths) == 1 else into / f"{path.stem} (masalah).xlsx"
        if target.resolve() == path.resolve():
            raise StoreError(f"{target} adalah berkas pengirim sendiri; beri nama lain.")
        target.write_bytes(annotated(path, one.examined.content.problems))
        lines.append(f"Salinan dengan catatan: {target}")
    return lines


def undo_one(number: int) -> Said:
    """Take a load back."""
    with opened() as engine:
        result = undo(engine, at_the_machine(), number)
    data = {"dibatalkan": number, "muatan": result.load, "baris": result.changed}
    line = f"Muatan {number} dibatalkan sebagai muatan {result.load}: {result.changed} baris."
    return Said([line], data)


def undoable() -> Said:
    """The last loads, newest first."""
    with opened() as engine:
        check_schema(engine)
        with engine.connect() as connection:
            frame = loads_frame(connection)
    rows: list[Any] = list(frame.tail(_LAST).iloc[::-1].itertuples(index=False))
    lines = ["Sebutkan nomornya: python -m loaders undo NOMOR. Muatan terakhir:"]
    lines += [
        f"  {row.id:>5}  {row.moment[:16].replace('T', ' ')} UTC  {row.actor:<10} "
        f"{f'membatalkan {row.undoes}: ' if row.undoes else ''}{row.file_name}"
        for row in rows
    ]
    listed = [
        {"muatan": int(r.id), "saat": r.moment, "berkas": r.file_name, "oleh": r.actor,
         "membatalkan": int(r.undoes) or None} for r in rows
    ]  # fmt: skip
    return Said(lines, {"muatan": listed})


def confirm_one(text: str, kode: str) -> Said:
    """Remember that a text of a file means the wilayah or the indikator of a code."""
    with opened() as engine:
        check_schema(engine)
        jenis = "indikator" if kode in known_from_store(engine).kamus.entries else "wilayah"
        proposal = Proposal(jenis, text, (kode,))
        result = confirm(engine, at_the_machine(), proposal, kode, datetime.now(UTC))
    line = f"Mulai sekarang “{text}” dibaca sebagai {jenis} {kode}."
    return Said([line], {"teks": text, "jenis": jenis, "kode": kode, "muatan": result.load})


def layouts() -> Said:
    """Every layout with what it looks like, those that people named last."""
    listed = known_layouts()
    with opened() as engine:
        listed += _named(engine)
    lines = [f"{kode:<16}{uraian}" for kode, uraian in listed]
    return Said(lines, {"tata_letak": [{"kode": k, "uraian": u} for k, u in listed]})


def known_layouts() -> list[tuple[str, str]]:
    """The layouts of the program, those of figures first."""
    return [(layout.kode, layout.uraian) for layout in LAYOUTS] + list(_OTHERS)


def _named(engine: Engine) -> list[tuple[str, str]]:
    try:
        check_schema(engine)
    except StoreError:
        return []  # the program's own are told without a store, too
    with engine.connect() as connection:
        names = tata_letak_frame(connection)["nama"]
    return [(str(nama), "ditandai dan diberi nama di halaman Data") for nama in names]


def make_template(wilayah: str, rencana: str, tahun: int | None, into: Path | None) -> Said:
    """Write the workbook to fill for a wilayah and its plan."""
    with opened() as engine:
        check_schema(engine)
        name, content = template_for(engine, known_from_store(engine), wilayah, rencana, tahun)
    target = into or Path(name)
    if target.is_dir():
        target = target / name
    target.write_bytes(content)
    return Said([f"Templat ditulis: {target}"], {"templat": str(target)})


def build_store(folder: Path) -> Said:
    """Bring the store up to date with data/."""
    with opened() as engine:
        result = build(engine, at_the_machine(), folder, progress)
    data = {"berkas": [as_json(one) for one in result.files], "ditarik": list(result.removed)}
    return Said(build_lines(result), data, int(result.refused))
