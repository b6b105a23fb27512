"""Words and JSON for what the loaders did; it decides nothing."""

from typing import Any

from loaders.build import BuildResult
from loaders.comparing import Difference
from loaders.problems import Level
from loaders.shell import Loaded

MOST = 40  # problems of a file that are told one by one


def as_lines(loaded: Loaded) -> list[str]:
    """A file's layout, its figures, its load and its problems, a line each."""
    examined, result = loaded.examined, loaded.result
    lines = [f"{examined.file}: {examined.layout}, {examined.rows} baris"]
    lines += [f"  {reason}" for reason in examined.reasons]
    if result is not None and result.load is None:
        lines.append("  sudah ada di basis data, tidak ada yang berubah")
    elif result is None and examined.rows:
        d = loaded.difference
        lines.append(
            f"  dibanding basis data: {d.baru} baru, {d.berubah} berubah, {d.sama} sama, "
            f"{d.hilang} tidak ada lagi di berkas ini"
        )
    elif result is not None:
        lines.append(
            f"  muatan {result.load}: {result.new} baru, {result.changed} berubah, "
            f"{result.same} sama, {result.withdrawn} ditarik"
        )
    problems = examined.content.problems
    lines += [f"  {problem.sentence}" for problem in problems[:MOST]]
    if len(problems) > MOST:
        lines.append(f"  ... dan {len(problems) - MOST} lagi; semuanya dengan --annotated, --json")
    return lines


def as_json(loaded: Loaded) -> dict[str, Any]:
    """The same for machines."""
    examined, result = loaded.examined, loaded.result
    return {
        "berkas": examined.file,
        "sha256": examined.sha256,
        "tata_letak": examined.layout,
        "alasan": list(examined.reasons),
        "baris": examined.rows,
        "angka": len(examined.figures),
        "muatan": result.load if result else None,
        "baru": result.new if result else 0,
        "berubah": result.changed if result else 0,
        "sama": result.same if result else 0,
        "ditarik": result.withdrawn if result else 0,
        "beda": _difference(loaded.difference),
        "masalah": [problem.as_json() for problem in examined.content.problems],
    }


def _difference(difference: Difference) -> dict[str, Any]:
    names = ("indikator", "wilayah", "tahun", "triwulan")
    return {
        "baru": difference.baru,
        "berubah": difference.berubah,
        "sama": difference.sama,
        "hilang": difference.hilang,
        "perubahan": [
            dict(zip(names, figure[:4], strict=True))
            | {"lama": held.nilai, "baru": figure.nilai, "sel": figure.cell, "muatan": held.load}
            for figure, held in difference.changes
        ],
    }


def build_lines(result: BuildResult) -> list[str]:
    """The problems of a build and one line that sums it up."""
    problems = [p for one in result.files for p in one.examined.content.problems]
    lines = [problem.sentence for problem in problems if problem.level is not Level.CATATAN]
    if result.refused:
        galat = sum(problem.level is Level.GALAT for problem in problems)
        return [*lines, f"{galat} galat; tidak ada yang dimuat, basis data tetap seperti semula."]
    written = [one for one in result.files if one.result and one.result.load is not None]
    if not written and not result.removed:
        return [*lines, "Basis data sudah sesuai dengan folder data; tidak ada yang dimuat."]
    rows = sum(one.examined.rows for one in written)
    removed = f", {len(result.removed)} berkas ditarik" if result.removed else ""
    return [*lines, f"{len(written)} berkas dimuat, {rows} baris{removed}."]
