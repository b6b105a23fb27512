"""The page Data: a file is checked, shown, agreed to, loaded, listed and taken back."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from store.audit import audit_frame
from store.engine import opened
from store.reading_figures import realisasi_frame
from tests.pages.halaman import Halaman, buka, terbaca
from tests.running_app import ROOT

P0_SUMSEL = ROOT / "data/sumatera_selatan/persentase_penduduk_miskin.xlsx"


def tabel_revisi(folder: Path, **sel: float | str) -> Path:
    """The published table of poverty with other values in some cells."""
    buku = load_workbook(P0_SUMSEL)
    for alamat, nilai in sel.items():
        buku.worksheets[0][alamat] = nilai
    path = folder / "kemiskinan.xlsx"
    buku.save(path)
    return path


def unggah(halaman: Halaman, *berkas: Path) -> Halaman:
    """Send files as a visitor would."""
    kiriman = [(b.name, b.read_bytes(), "application/octet-stream") for b in berkas]
    pengunggah: Any = halaman.uji.get("file_uploader")[0]
    pengunggah.set_value(kiriman)
    return terbaca(halaman.uji.run())


def tekan(halaman: Halaman, kunci: str) -> Halaman:
    """Press a button."""
    return terbaca(halaman.uji.button(key=kunci).click().run())


def pemilih_pembatalan(halaman: Halaman) -> Any:
    """The picker of the load to take back."""
    (satu,) = [s for s in halaman.uji.selectbox if str(s.key).startswith("data_batal_")]
    return satu


def nilai_lahat_2023(url: str) -> float:
    with opened(url) as engine, engine.connect() as connection:
        angka = realisasi_frame(connection, indikator=["P0"], wilayah=["1604"], tahun=(2023, 2023))
    return float(angka["nilai"].iloc[0])


@pytest.mark.usefixtures("sendiri")
def test_a_revision_is_shown_agreed_to_loaded_listed_and_taken_back(
    url: str, tmp_path: Path
) -> None:
    halaman = unggah(buka("data"), tabel_revisi(tmp_path, O8=14.9))

    assert halaman.cacat == []
    assert "1 berubah" in halaman.teks
    assert "Kemiskinan (P0) Kabupaten Lahat 2023 = 14,90, mengubah angka yang" in halaman.teks
    assert "15,00 menurut muatan" in halaman.teks
    assert halaman.uji.button(key="data_muat").disabled

    halaman.uji.checkbox(key="data_setuju").check().run()
    halaman = tekan(terbaca(halaman.uji), "data_muat")
    assert halaman.cacat == []
    assert "1 berubah" in halaman.uji.success[0].value
    assert nilai_lahat_2023(url) == 14.9
    assert "kemiskinan.xlsx" in halaman.teks
    assert "oleh Pengguna setempat" in halaman.teks

    pembatal = pemilih_pembatalan(halaman)
    assert pembatal.options[0].endswith("kemiskinan.xlsx")
    pembatal.select_index(0).run()
    assert "menulis 1 baris dan mengganti atau menarik 1 baris" in terbaca(halaman.uji).teks
    halaman = tekan(terbaca(halaman.uji), "data_batalkan")
    assert pemilih_pembatalan(halaman).key != pembatal.key
    assert "kembali seperti semula" in halaman.uji.success[0].value
    assert nilai_lahat_2023(url) == 15.0
    assert "membatalkan muatan" in halaman.teks
    assert "dibatalkan muatan" in halaman.teks
    with opened(url) as engine, engine.connect() as connection:
        jejak = audit_frame(connection, subjek="setempat")
    assert jejak[["tindakan", "pelaku", "hasil"]].to_numpy().tolist() == [
        ["batal_muat", "Pengguna setempat", "berhasil"],
        ["muat", "Pengguna setempat", "berhasil"],
    ]


def test_who_lost_the_right_meanwhile_is_refused_by_the_write_itself(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.data_muat.boleh_menulis", lambda: True)
    halaman = unggah(buka("data"), tabel_revisi(tmp_path, O8=14.9))
    halaman.uji.checkbox(key="data_setuju").check().run()
    halaman = tekan(terbaca(halaman.uji), "data_muat")
    assert [str(e.value) for e in halaman.uji.error] == [
        "Hanya verifikator atau admin yang dapat memuat berkas; masuk dahulu."
    ]
    assert nilai_lahat_2023(url) == 15.0


@pytest.mark.usefixtures("sendiri")
def test_a_misprint_that_leaps_is_pointed_out(url: str, tmp_path: Path) -> None:
    assert url
    teks = unggah(buka("data"), tabel_revisi(tmp_path, O8=5.0)).teks
    assert "2023 = 5,00, jauh dari 15,61 (2022) dan 14,14 (2024)" in teks


@pytest.mark.usefixtures("sendiri")
def test_a_file_with_a_galat_is_not_loaded_and_the_others_are(url: str, tmp_path: Path) -> None:
    salah = tabel_revisi(tmp_path, O8="lima belas")
    baik = tmp_path / "tpt.xlsx"
    shutil.copy(ROOT / "data/sumatera_selatan/tingkat_pengangguran_terbuka.xlsx", baik)
    halaman = unggah(buka("data"), salah, baik)

    assert "“lima belas” bukan angka" in halaman.teks
    assert "Belum dapat dimuat" in halaman.teks
    assert halaman.uji.button(key="data_muat").label == "Muat 1 dari 2 berkas"
    halaman = tekan(halaman, "data_muat")
    assert "170 sama" in halaman.uji.success[0].value
    assert nilai_lahat_2023(url) == 15.0


def test_nothing_is_written_from_a_server_that_others_reach(url: str, tmp_path: Path) -> None:
    halaman = unggah(buka("data"), tabel_revisi(tmp_path, O8=14.9))

    assert halaman.cacat == []
    assert "Hanya untuk memeriksa" in halaman.teks
    assert "mengubah angka yang tersimpan" in halaman.teks
    assert {b.key for b in halaman.uji.button} & {"data_muat", "data_batalkan"} == set()
    assert nilai_lahat_2023(url) == 15.0


@pytest.mark.usefixtures("sendiri")
def test_columns_that_nobody_knows_are_marked_once_and_known_next_year(
    url: str, tmp_path: Path
) -> None:
    assert url
    rekap = rekap_rakor(tmp_path, 2024, 14.25)
    uji = unggah(buka("data"), rekap).uji
    assert "tandai_nilai_0_2_2" in {s.key for s in uji.selectbox}
    uji.selectbox(key="tandai_nilai_0_2_2").select("Persentase Penduduk Miskin")
    uji.text_input(key="tandai_nama_0").set_value("Rekap rakor").run()
    halaman = tekan(terbaca(uji), "tandai_simpan_0")
    assert halaman.cacat == []
    assert "Dikenali sebagai Rekap rakor, 2 baris" in halaman.teks

    halaman = unggah(buka("data"), rekap_rakor(tmp_path, 2026, 13.2))
    assert "Dikenali sebagai Rekap rakor, 2 baris" in halaman.teks
    assert "2 baru" in halaman.teks


def rekap_rakor(folder: Path, tahun: int, lahat: float) -> Path:
    """A table whose title and headings say little."""
    buku = Workbook()
    lembar = buku.worksheets[0]
    for baris in (["REKAP RAPAT KOORDINASI"], [], ["Daerah", "Jml", f"Hasil {tahun}"],
                  ["Lahat", 1200, lahat], ["Muara Enim", 900, 9.7]):  # fmt: skip
        lembar.append(baris)
    path = folder / f"rakor {tahun}.xlsx"
    buku.save(path)
    return path


@pytest.mark.usefixtures("sendiri")
def test_a_misspelt_name_is_said_once_and_remembered(url: str, tmp_path: Path) -> None:
    assert url
    path = tmp_path / "tpt.csv"
    path.write_text("Kabupaten/Kota,Tahun,TPT\nKab. Lahatt,2026,3.25\n", encoding="utf-8")
    uji = unggah(buka("data"), path).uji
    (nama,) = [s for s in uji.selectbox if s.label == "Wilayah “Kab. Lahatt” maksudnya"]
    nama.select("Kabupaten Lahat (1604)").run()
    halaman = tekan(terbaca(uji), "nyatakan_0")
    assert halaman.cacat == []
    assert "1 baru" in halaman.teks
    assert halaman.uji.button(key="data_muat").label == "Muat 1 berkas"


@pytest.mark.usefixtures("sendiri")
def test_of_which_wilayah_a_matrix_is_can_be_said_and_its_targets_are_compared(
    url: str, tmp_path: Path
) -> None:
    assert url
    uji = unggah(buka("data"), matriks(tmp_path)).uji
    uji.selectbox(key="sebut_wilayah_0").select("Kabupaten Lahat (1604)").run()
    halaman = tekan(terbaca(uji), "sebut_0")
    assert halaman.cacat == []
    assert "Dikenali sebagai matriks rencana atau evaluasinya" in halaman.teks
    assert "target berubah" in halaman.teks
    assert "kondisi akhir Kemiskinan (P0) 2023" in halaman.teks
    assert halaman.uji.button(key="data_muat").disabled
    halaman.uji.checkbox(key="data_setuju").check().run()
    halaman = tekan(terbaca(halaman.uji), "data_muat")
    assert "1 berubah" in halaman.uji.success[0].value


def matriks(folder: Path) -> Path:
    """Targets that say neither whose they are nor of which plan."""
    buku = Workbook()
    for baris in (["Indikator", "Satuan", "Target 2022", "Target 2023", "Kondisi Akhir"],
                  ["Persentase Penduduk Miskin", "persen", 11, 10.5, 10.5]):  # fmt: skip
        buku.worksheets[0].append(baris)
    path = folder / "matriks.xlsx"
    buku.save(path)
    return path
