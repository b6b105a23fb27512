"""The formulas of the forms: an office that calculates them anew comes to the stored values."""

import re
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.aturan import Aturan, Batas, FormulaTurun
from metrics.kinerja import kinerja
from reports.formulir import Bentuk, formulir
from reports.isi import Laporan
from tests import machine
from tests.reports.lembar_formulir import CONTOH, CONTOH_LALU, LAHAT, SOPPENG, laporan

_VALUE = re.compile(rb'(<c r="[A-Z]+\d+"[^>]*?)( t="str")?(><f>[^<]*</f>)<v>[^<]*</v>')


def tanpa_nilai(isi: bytes) -> bytes:
    """The workbook without the stored values of its formulas, so that they must be calculated."""
    hasil = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as dari, zipfile.ZipFile(hasil, "w") as ke:
        for nama in dari.namelist():
            data = dari.read(nama)
            if nama.startswith("xl/worksheets/"):
                data, banyak = _VALUE.subn(rb"\1\3", data)
                assert banyak
            ke.writestr(nama, data)
    return hasil.getvalue()


def lain(satu: Laporan, aturan: Aturan) -> Laporan:
    """The report under other rules."""
    n = satu.kinerja
    return replace(satu, kinerja=kinerja(satu.masukan, n.tahun, n.triwulan, aturan))


def isi_sel(isi: bytes) -> dict[tuple[str, str], Any]:
    """Every cell that holds anything, by sheet and address."""
    book = load_workbook(BytesIO(isi), data_only=True)
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


@pytest.mark.skipif(machine.office() is None, reason=machine.NO_OFFICE)
def test_an_office_calculates_what_is_stored(built_database_url: str, tmp_path: Path) -> None:
    rasio = Aturan(FormulaTurun.RASIO, maks=None, batas=Batas.BULAT, label="baik")
    contoh, lahat = (laporan(built_database_url, p) for p in (CONTOH_LALU, LAHAT))
    semua = {
        **{f"contoh-{b.name}": formulir(contoh, b) for b in Bentuk},
        **{f"rasio-{b.name}": formulir(lain(contoh, rasio), b) for b in (Bentuk.E78, Bentuk.E79)},
        "lahat": formulir(lahat, Bentuk.E79),
        "soppeng": formulir(laporan(built_database_url, SOPPENG), Bentuk.RENCANA_AKSI),
        "tw2": formulir(laporan(built_database_url, CONTOH[2]), Bentuk.RENCANA_AKSI),
        "tw3": formulir(laporan(built_database_url, CONTOH[3]), Bentuk.E79),
        "tw4-atas": formulir(
            lain(laporan(built_database_url, CONTOH[4]), Aturan(maks=100.0, batas=Batas.ATAS)),
            Bentuk.RENCANA_AKSI,
        ),
    }
    for nama, isi in semua.items():
        (tmp_path / f"{nama}.xlsx").write_bytes(tanpa_nilai(isi))
    into = tmp_path / "jadi"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (str(machine.office()), profile, "--headless", "--convert-to", "xlsx")
    files = (str(tmp_path / f"{nama}.xlsx") for nama in semua)
    subprocess.run(
        (*command, "--outdir", str(into), *files), check=True, capture_output=True, timeout=240
    )
    for nama, isi in semua.items():
        dihitung = isi_sel((into / f"{nama}.xlsx").read_bytes())
        for tempat, nilai in isi_sel(isi).items():
            angka = isinstance(nilai, int | float)
            assert dihitung[tempat] == (pytest.approx(nilai) if angka else nilai), (nama, tempat)
