"""Reports whose every word is hostile: what HTML, a spreadsheet or XML could take for its own."""

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from reports.isi import Faktor, IsiIndikator, IsiTindakLanjut, Laporan

JAHAT = (
    '=HYPERLINK("http://luar.example/x")<b>tebal</b></script><img src=http://luar.example/y> & $*'
)

_BERKATA = ("nama", "opd", "raw_text", "file_name")  # columns of a score that hold words


def jahat(satu: Laporan, teks: str = JAHAT) -> Laporan:
    """The report with names, words and notes replaced; codes and figures stay."""

    def indikator(i: IsiIndikator) -> IsiIndikator:
        return replace(
            i,
            nama=teks,
            nama_pendek=teks,
            opd=teks,
            bacaan=teks,
            asal={"Berkas": teks, "Teks asli": teks},
            seri=_frame(i.seri, "sumber", "raw_text", "file_name"),
            faktor=Faktor(teks, teks, teks, teks),
        )

    def _frame(frame: pd.DataFrame, *kolom: str) -> pd.DataFrame:
        return frame.assign(**dict.fromkeys(kolom, teks))

    masukan: Any = satu.masukan
    return replace(
        satu,
        kepala=replace(satu.kepala, nama=teks, nama_rencana=teks, pembuat=teks, visi=teks),
        judul=teks,
        kinerja=replace(
            satu.kinerja,
            kolom={
                nama: np.full_like(isi, teks) if nama in _BERKATA else isi
                for nama, isi in satu.kinerja.kolom.items()
            },
            sasaran=_frame(satu.kinerja.sasaran, "uraian"),
        ),
        masukan=replace(
            masukan,
            realisasi=_frame(masukan.realisasi, "sumber", "raw_text", "file_name"),
            target=_frame(masukan.target, "sumber", "catatan", "raw_text"),
        ),
        misi=tuple(replace(m, uraian=teks) for m in satu.misi),
        tujuan=tuple(replace(t, uraian=teks) for t in satu.tujuan),
        sasaran=tuple(
            replace(
                s,
                simpul=replace(s.simpul, uraian=teks),
                indikator=tuple(indikator(i) for i in s.indikator),
            )
            for s in satu.sasaran
        ),
        kartu=tuple(indikator(i) for i in satu.kartu),
        tindak_lanjut=(IsiTindakLanjut("P0", teks, teks, teks, teks, teks, teks, ""),),
        catatan=(("catatan", teks), ("keputusan", teks)),
        kamus={k: replace(i, nama=teks, definisi=teks) for k, i in satu.kamus.items()},
    )
