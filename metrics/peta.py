"""What a map shows of one indikator and a group of wilayah: value, change, capaian; no sentence."""

from collections.abc import Mapping

import pandas as pd

from domain.angka import bulat
from domain.kalimat_peta import Gerakan
from metrics.kinerja import Kinerja


def nilai_peta(angka: pd.DataFrame, anggota: pd.DataFrame, tahun: int) -> pd.DataFrame:
    """The figure of every member [wilayah, nama] in a year, one row each, in the given order.

    angka has [wilayah, tahun, nilai, ...], at most one row per wilayah and year. Returns the
    members with the columns of angka and `terakhir`, the last year up to `tahun` that has a figure
    (missing without); nilai is NaN where the year has none.
    """
    setahun: list[int] = []
    akhir: dict[str, int] = {}
    kolom = (angka[n].tolist() for n in ("wilayah", "tahun", "nilai"))
    for i, (kode, saat, nilai) in enumerate(zip(*kolom, strict=True)):
        if saat == tahun:
            setahun.append(i)
        if saat <= tahun and nilai == nilai:
            akhir[kode] = max(saat, akhir.get(kode, saat))
    hasil = anggota.merge(angka.take(setahun), on="wilayah", how="left")
    terakhir = [akhir.get(kode, pd.NA) for kode in hasil["wilayah"].tolist()]
    return hasil.assign(terakhir=pd.array(terakhir, dtype="Int64"))


def perubahan_peta(
    angka: pd.DataFrame, anggota: pd.DataFrame, sejak: int, tahun: int, desimal: int
) -> pd.DataFrame:
    """The change of every member between two years, with its figures of both.

    Returns nilai_peta of `tahun` with sebelum, sel_sebelum (where that was read) and selisih: the
    difference of the two as displayed, NaN where either is unknown.
    """
    lalu = angka.loc[angka["tahun"] == sejak, ["wilayah", "nilai", "file_name", "sheet", "cell"]]
    lalu = lalu.set_axis(["wilayah", "sebelum", "file_sebelum", "sheet_sebelum", "cell_sebelum"],
                         axis=1)  # fmt: skip
    hasil = nilai_peta(angka, anggota, tahun).merge(lalu, on="wilayah", how="left")
    beda = [
        bulat(bulat(kini, desimal) - bulat(dulu, desimal), desimal)
        if kini == kini and dulu == dulu
        else float("nan")
        for kini, dulu in zip(hasil["nilai"], hasil["sebelum"], strict=True)
    ]
    return hasil.assign(selisih=beda)


def gerakan(perubahan: pd.DataFrame) -> Gerakan:
    """Count the movements of perubahan_peta."""
    selisih = perubahan["selisih"]
    return Gerakan(
        turun=int((selisih < 0).sum()),
        naik=int((selisih > 0).sum()),
        tetap=int((selisih == 0).sum()),
        tanpa=int(selisih.isna().sum()),
    )


def capaian_peta(
    kinerja: Mapping[str, Kinerja], anggota: pd.DataFrame, indikator: str
) -> pd.DataFrame:
    """The capaian of an indikator for every member that has a plan, by that plan.

    Returns [wilayah, nama] with the columns of Kinerja.indikator, one row per member; all but the
    two are missing where the member has no plan in the year or its plan does not hold the
    indikator.
    """
    milik = [
        nilai.indikator[nilai.indikator["indikator"] == indikator].head(1).assign(wilayah=kode)
        for kode, nilai in kinerja.items()
    ]
    semua = pd.concat(milik) if milik else pd.DataFrame({"wilayah": [], "keadaan": []})
    return anggota[["wilayah", "nama"]].merge(
        semua.rename(columns={"nama": "nama_indikator"}), on="wilayah", how="left"
    )
