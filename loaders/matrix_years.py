"""The years of columns that count them ("Tahun ke-1" to "ke-5"), from the plan they are of."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.known import Plan
from loaders.matrix import Matrix
from loaders.matrix_columns import MatrixColumn
from loaders.problems import Level, Problem


def dated_columns(
    matrix: Matrix, columns: Sequence[MatrixColumn], plan: Plan | None, problems: list[Problem]
) -> list[MatrixColumn]:
    """The columns with their years; those that cannot be told are left out with a problem.

    Five years counted in a plan of six are not guessed: the first may be either.
    """
    counted = [c for c in columns if c.ke]
    if not counted:
        return list(columns)
    rest = [c for c in columns if not c.ke]
    if plan is None:  # that has its own problem
        return rest
    many, length = max(c.ke for c in counted), plan.tahun_akhir - plan.tahun_awal + 1
    if many == length:
        return [replace(c, tahun=plan.tahun_awal + c.ke - 1) if c.ke else c for c in columns]
    found = f"tahun ke-1 sampai ke-{many}, sedangkan masa {plan.kode} {length} tahun"
    expected = f"tahun di judul kolom, {plan.tahun_awal} sampai {plan.tahun_akhir}"
    at = (matrix.heading, counted[0].col)
    remedy = "Ganti “tahun ke-1” dan seterusnya dengan tahunnya"
    problems.append(matrix.sheet.problem(Level.GALAT, *at, found, expected, remedy))
    return rest
