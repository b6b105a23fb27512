"""The benchmark of reports writes what it says it measures, and says what is over its bar."""

from dataclasses import replace

from benchmarks.laporan import (
    BANYAK,
    BARIS,
    NAMA,
    Terpakai,
    berulang,
    gambar,
    melebihi,
    tabel,
    untuk_formulir,
    utama,
)
from reports.formulir.angka import angka_indikator
from reports.formulir.baris import baris_formulir
from reports.isi import Permintaan
from reports.pptx import dek
from tests.reports.isi_dek import baca
from tests.reports.lembar_formulir import laporan

CONTOH = Permintaan("9901", 2025, 4)
DALAM = {c: Terpakai(0.3, 0.3, 200.0) for c in NAMA} | {"kaleido": Terpakai(9.0, 9.0, 0.0)}


def test_the_deck_has_as_many_native_charts_of_sasaran_as_the_peer_draws_pictures(
    built_database_url: str,
) -> None:
    besar = berulang(laporan(built_database_url, CONTOH), BANYAK)
    assert len([s for s in besar.sasaran if utama(s)]) == BANYAK
    lembar = baca(dek(besar))
    bergrafik = [s for s in lembar if s.grafik and not s.judul.startswith(("Misi", "Capaian misi"))]
    assert len(bergrafik) == BANYAK
    assert len(lembar) > BANYAK
    assert len(gambar(besar).__closure__[0].cell_contents) == BANYAK  # pyright: ignore


def test_the_form_has_the_rows_that_are_asked_of_it(built_database_url: str) -> None:
    banyak = untuk_formulir(laporan(built_database_url, CONTOH))
    baris = baris_formulir(banyak, (), angka_indikator(banyak.masukan))
    assert BARIS <= len(baris) < BARIS + 10


def test_what_is_over_its_bar_is_named() -> None:
    assert melebihi(DALAM) == []
    assert melebihi(DALAM | {"dek": Terpakai(0.3, 2.1, 200.0)}) == ["dek", "kaleido"]
    assert melebihi(DALAM | {"dek": Terpakai(0.3, 0.3, 301.0)}) == ["dek"]
    assert melebihi(DALAM | {"kaleido": replace(DALAM["kaleido"], prosesor=2.9)}) == ["kaleido"]
    isi = "\n".join(tabel(DALAM | {"formulir": Terpakai(0.6, 0.6, 200.0)}))
    assert "| E.79 200 baris (XLSX) | 0,60 | 0,60 | 200 | 0,5 detik | MELEBIHI |" in isi
    assert "| detik prosesor | 30,0 kali | paling sedikit 10 kali | ya |" in isi
