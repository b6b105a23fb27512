"""What a trend is held against: a greyed group, a level line, targets of another plan."""

import pandas as pd

from charts.lapisan import TANPA_LAPISAN, Lapisan
from charts.target import GarisTarget
from charts.tema import Palet
from domain.angka import Satuan


def lapisan_kelompok(
    frame: pd.DataFrame, tahun: list[int], satuan: Satuan, palet: Palet
) -> Lapisan:
    """Draw many series thin and grey below the others; each is named on touching it.

    frame as in charts.tren; a year without a figure stays a gap, a figure between two gaps a dot.
    The highest and the lowest of the last year are named where they end.
    """
    if frame.empty:
        return TANPA_LAPISAN
    jejak = tuple(
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": str(seri),
            "x": tahun,
            "y": [None if pd.isna(n) else float(n) for n in nilai],
            "connectgaps": False,
            "opacity": 0.45,
            "line": {"color": palet.rujukan, "width": 1},
            "marker": {"size": 3, "color": palet.rujukan},
            "customdata": [satuan.tulis(n) for n in nilai],
            "hovertemplate": "%{customdata} (%{x})<extra>%{fullData.name}</extra>",
        }
        for seri, nilai in _per_seri(frame, tahun)
    )
    ada = frame.dropna(subset=["nilai"])
    return Lapisan(
        jejak=jejak,
        label=tuple(
            (nilai, f"{seri} {satuan.angka(nilai)}", palet.redup) for nilai, seri in _ujung(ada)
        ),
        tahun=tuple(int(t) for t in ada["tahun"]),
        nilai=tuple(float(n) for n in ada["nilai"]),
        banyak=True,
    )


def _ujung(ada: pd.DataFrame) -> list[tuple[float, str]]:
    """The highest and the lowest figure of the last year with their series, where they differ."""
    kolom = (ada[n].tolist() for n in ("tahun", "nilai", "seri"))
    semua = list(zip(*kolom, strict=True))
    akhir = max((t for t, _, _ in semua), default=None)
    urut = sorted((float(n), str(s)) for t, n, s in semua if t == akhir)
    return [urut[-1], urut[0]] if len(urut) > 1 else urut


def lapisan_datar(nilai: float, teks: str, palet: Palet) -> Lapisan:
    """Draw a level line from edge to edge, named at its right end."""
    garis = {"color": palet.rujukan, "width": 1.5, "dash": "dash"}
    bentuk = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": nilai, "y1": nilai}
    return Lapisan(
        bentuk=({**bentuk, "line": garis, "layer": "below"},),
        label=((nilai, teks, palet.redup),),
        nilai=(nilai,),
    )


def lapisan_target(rencana: GarisTarget, nama: str, satuan: Satuan, palet: Palet) -> Lapisan:
    """Draw the targets of another plan as small hollow gold diamonds, a range as a bar."""
    baris = rencana.target.sort_values("tahun")
    bawah = baris["bawah"].fillna(baris["atas"]).astype(float)
    atas = baris["atas"].fillna(baris["bawah"]).astype(float)
    if baris.empty:
        return TANPA_LAPISAN
    tahun = tuple(int(t) for t in baris["tahun"])
    teks = [
        ("" if b == a else f"{satuan.angka(b)}–") + satuan.tulis(a)
        for b, a in zip(bawah, atas, strict=True)
    ]
    tengah = (bawah + atas) / 2
    jejak = {
        "type": "scatter",
        "mode": "markers",
        "name": nama,
        "x": tahun,
        "y": list(tengah),
        "marker": {"symbol": "diamond-open", "size": 8, "color": palet.target},
        "error_y": {
            "type": "data",
            "array": list(atas - tengah),
            "color": palet.target,
            "thickness": 1.5,
            "width": 3,
            "visible": bool((atas != bawah).any()),
        },
        "customdata": teks,
        "hovertemplate": "%{customdata}<extra>%{fullData.name}</extra>",
    }
    return Lapisan(
        jejak=(jejak,),
        label=((float(tengah.iloc[-1]), f"{nama} {tahun[-1]} {teks[-1]}", palet.target),),
        tahun=tahun,
        nilai=(*bawah, *atas),
    )


def _per_seri(frame: pd.DataFrame, tahun: list[int]) -> list[tuple[str, list[float | None]]]:
    return [
        (
            str(seri),
            list(bagian.drop_duplicates("tahun", keep="last").set_index("tahun")["nilai"]
                 .reindex(tahun)),
        )
        for seri, bagian in frame.groupby("seri", sort=False)
    ]  # fmt: skip
