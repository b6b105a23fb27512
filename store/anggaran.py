"""Reads the programmes of a plan and their rupiah as frames; it sums nothing and scores nothing.

Amounts are long: one row per program, tahun, triwulan (0: the whole year) and jenis (pagu or
realisasi), each with the cell it was read from. What is not known has no row, never a zero. Pagu
are those of the version of the plan that is asked for, realisasi what that workbook says was spent
in the quarter alone (not s.d.). metrics.anggaran turns them into what a period says.
"""

import pandas as pd
from sqlalchemy import Connection, select

from store.frames import frame
from store.reading_plan import of_plan
from store.tables import anggaran, load, program


def program_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Programmes in their order of code.

    kode, nama, sasaran and indikator (codes separated by "; "; indikator "" means those of its
    sasaran), opd (its code, "" unknown), sheet, cell, raw_text, file_name, sha256 (of the code).
    """
    p = program.c
    query = (
        select(p.kode, p.nama, p.sasaran, p.indikator, p.opd,
               p.sheet, p.cell, p.raw_text, load.c.file_name, load.c.sha256)
        .join(load, load.c.id == p.origin_load)
        .where(of_plan(program, rencana, versi, as_of))
        .order_by(p.kode)
    )  # fmt: skip
    return frame(connection, query)


def anggaran_frame(
    connection: Connection, rencana: str, versi: int, as_of: int | None = None
) -> pd.DataFrame:
    """Rupiah of all programmes, years and quarters, one row per amount that is known.

    program (its code), tahun, triwulan (0: the whole year), jenis (domain.istilah.JenisAnggaran),
    nilai (rupiah), sheet, cell, raw_text, file_name, sha256.
    """
    a = anggaran.c
    query = (
        select(a.program, a.tahun, a.triwulan, a.jenis, a.nilai,
               a.sheet, a.cell, a.raw_text, load.c.file_name, load.c.sha256)
        .join(load, load.c.id == a.origin_load)
        .where(of_plan(anggaran, rencana, versi, as_of))
        .order_by(a.program, a.tahun, a.triwulan, a.jenis)
    )  # fmt: skip
    return frame(connection, query)
