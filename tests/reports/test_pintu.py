"""`python -m reports`: files for people and cron, statuses, sentences, help that is true."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from metrics.__main__ import main as metrics
from reports.__main__ import PERINTAH, PILIHAN, main
from reports.daftar import DAFTAR, MIME, nama_berkas
from tests.reports.lembar_formulir import SOPPENG, laporan

Jalan = Callable[..., tuple[int, str, str]]
LAHAT = ("--wilayah", "16.04", "--tahun", "2023")
AWAL = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "png": b"\x89PNG", "svg": b"<svg"}
ZIP = b"PK\x03\x04"  # also of pptx and xlsx


@pytest.fixture
def jalan(
    built_database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Jalan:
    """Run a command on the built store."""
    monkeypatch.setenv("DATABASE_URL", built_database_url)
    return lambda *kata: _jalankan(capsys, *kata)


def _jalankan(capsys: pytest.CaptureFixture[str], *kata: str) -> tuple[int, str, str]:
    status = main(list(kata))
    tertulis = capsys.readouterr()
    return status, tertulis.out, tertulis.err


def dimulai(isi: bytes, akhiran: str) -> bool:
    return isi.startswith(AWAL.get(akhiran, ZIP))


@pytest.mark.parametrize(
    ("kata", "akhiran"),
    [
        (["pptx"], "pptx"),
        (["xlsx"], "xlsx"),
        (["xlsx", "--form", "E.79"], "xlsx"),
        (["xlsx", "--form", "rencana-aksi"], "xlsx"),
        (["pdf"], "pdf"),
        (["pdf", "--bentuk", "evaluasi", "--kertas", "f4"], "pdf"),
        (["gambar"], "png"),
        (["gambar", "--indikator", "P0"], "svg"),
        (["gambar", "--indikator", "P0", "--format", "png"], "png"),
        (["html"], "html"),
        (["data", "--sasaran", "4.2,4.3"], "zip"),
    ],
    ids=" ".join,
)
def test_a_command_writes_its_file(
    jalan: Jalan, tmp_path: Path, kata: list[str], akhiran: str
) -> None:
    berkas = tmp_path / f"laporan.{akhiran}"

    status, keluar, galat = jalan(*kata, *LAHAT, "-o", str(berkas), "--json")

    isi = json.loads(keluar)
    assert (status, galat) == (0, "")
    assert dimulai(berkas.read_bytes(), akhiran)
    assert isi["berkas"] == str(berkas)
    assert isi["bita"] == berkas.stat().st_size
    assert isi["tentang"]["periode"] == "Tahun 2023"
    assert [p.name for p in tmp_path.iterdir()] == [berkas.name]


def test_the_same_command_writes_the_same_bytes_and_as_of_an_earlier_state_others(
    jalan: Jalan, tmp_path: Path
) -> None:
    isi: list[bytes] = []
    for kata in ([], [], ["--as-of", "40"]):
        jalan("data", *LAHAT, *kata, "-o", str(tmp_path / "x.zip"))
        isi.append((tmp_path / "x.zip").read_bytes())
    assert isi[0] == isi[1] != isi[2]


SALAH = [
    (["pdf", *LAHAT], 2, "Pemakaian: python -m reports pdf -o TUJUAN"),
    (["surat", "-o", "x"], 2, "Pemakaian: python -m reports PERINTAH"),
    (["pdf", *LAHAT, "--lebar", "3", "-o", "x"], 2, "Pemakaian: python -m reports pdf"),
    (["pdf", "--tahun", "2023", "-o", "x"], 2, "Sebutkan --wilayah dan --tahun, atau --rapat."),
    (["pdf", *LAHAT, "--rapat", "R", "-o", "x"], 2, "hapus --tahun, --wilayah."),
    (["paket", *LAHAT, "-o", "x"], 2, "Pemakaian: python -m reports paket --rapat NAMA -o TUJUAN"),
    (["pdf", *LAHAT, "--bentuk", "buku", "-o", "x"], 1, "--bentuk buku: pilih dari ringkas"),
    (["pdf", *LAHAT, "--kertas", "A0", "-o", "x"], 1, "--kertas A0: pilih dari A4, F4."),
    (["xlsx", *LAHAT, "--form", "E.99", "-o", "x"], 1, "--form E.99: pilih dari E.78, E.79"),
    (["xlsx", *LAHAT, "--form", "", "-o", "x"], 1, "--form : pilih dari E.78"),
    (["gambar", *LAHAT, "--indikator", "ZZ", "-o", "x"], 1, "Indikator “ZZ” tidak ada"),
    (["gambar", *LAHAT, "--indikator", "P0", "--format", "gif", "-o", "x"], 1, "--format gif"),
    (["html", *LAHAT, "--sasaran", "9.9", "-o", "x"], 1, "Sasaran 9.9 tidak ada di RPJMD"),
    (["html", *LAHAT, "--triwulan", "7", "-o", "x"], 1, "--triwulan 7: harus 1 sampai 4."),
    (["html", *LAHAT, "--as-of", "9999", "-o", "x"], 1, "--as-of 9999: muatan terakhir"),
    (["html", *LAHAT, "--rencana", "X", "-o", "x"], 1, "Rencana “X” tidak ada"),
    (["html", *LAHAT, "--sejak", "Rapat lain", "-o", "x"], 1, "Rapat lain"),
    (["html", "--rapat", "Rapat lain", "-o", "x"], 1, "Rapat lain"),
    (["html", "--wilayah", "9999", "--tahun", "2023", "-o", "x"], 1, "“9999” tidak dikenal"),
    (["html", "--wilayah", "1605", "--tahun", "2023", "-o", "x"], 1, "belum mempunyai rencana"),
    (["html", *LAHAT, "-o", "tiada/x.html"], 1, "tidak dapat ditulis: tidak ada di sana."),
    (["html", *LAHAT, "-o", "."], 1, "-o .: itu folder; sebutkan nama berkasnya juga."),
    (["pptx", *LAHAT, "--templat", "t.pptx", "-o", "x"], 1, "t.pptx: tidak dapat dibaca"),
]


@pytest.mark.parametrize(("kata", "status", "kalimat"), SALAH, ids=[" ".join(k) for k, *_ in SALAH])
def test_what_is_asked_wrongly_is_one_sentence_and_no_file(
    jalan: Jalan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kata: list[str], status: int,
    kalimat: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)

    hasil = jalan(*kata)

    assert (hasil[0], hasil[1]) == (status, "")
    assert kalimat in hasil[2]
    assert "Traceback" not in hasil[2]
    assert hasil[2].startswith("Pemakaian") or hasil[2].count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_template_that_is_none_is_refused(jalan: Jalan, tmp_path: Path) -> None:
    (tmp_path / "t.pptx").write_bytes(b"bukan slide")

    status, _, galat = jalan(
        "pptx", *LAHAT, "--templat", str(tmp_path / "t.pptx"), "-o", str(tmp_path / "d.pptx")
    )

    assert status == 1
    assert "emplat" in galat
    assert not (tmp_path / "d.pptx").exists()


def test_paket_makes_every_report_of_a_meeting(
    built_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'capaian.db'}")
    simpan = ["rapat", "simpan", "--nama", "Evaluasi TW II", "--tanggal", "2025-07-15",
              "--wilayah", "9901", "--tahun", "2025", "--triwulan", "2"]  # fmt: skip
    assert metrics(simpan) == 0
    folder = tmp_path / "rapat" / "juli"
    capsys.readouterr()

    status, keluar, galat = _jalankan(
        capsys, "paket", "--rapat", "Evaluasi TW II", "-o", str(folder), "--json"
    )

    isi = json.loads(keluar)
    assert (status, galat) == (0, "")
    assert isi["dilewati"] == {}
    assert isi["tentang"]["rapat"] == "Evaluasi TW II"
    assert [b["jenis"] for b in isi["berkas"]] == [j.kode for j in DAFTAR]
    for b in isi["berkas"]:
        berkas = Path(b["berkas"])
        assert berkas.parent == folder
        assert berkas.name.startswith("capaian_contoh_2025_tw2_")
        assert dimulai(berkas.read_bytes(), berkas.suffix[1:])
    assert len(list(folder.iterdir())) == len(DAFTAR)


def test_the_help_of_every_command_names_its_options(jalan: Jalan) -> None:
    _, semua, _ = jalan("--help")
    for nama, perintah in PERINTAH.items():
        status, bantuan, _ = jalan(nama, "--help")
        assert status == 0
        assert f"  {nama}" in semua
        for pilihan in perintah.perlu | perintah.boleh:
            assert f"-{pilihan} {PILIHAN[pilihan][0]}" in bantuan
    assert "Status keluar: 0 berhasil, 1 tidak dapat dibuat, 2 perintah tidak dikenal." in semua


def test_every_kind_has_a_code_of_its_own_and_a_readable_file_name(
    built_database_url: str,
) -> None:
    kepala = laporan(built_database_url, SOPPENG).kepala
    nama = [nama_berkas(kepala, j.kode, j.akhiran) for j in DAFTAR]

    assert len(set(nama)) == len(nama)
    assert "capaian_soppeng_2024_tw2_dek.pptx" in nama
    assert "capaian_soppeng_2024_tw2_e79.xlsx" in nama
    for satu in nama:
        assert re.fullmatch(r"[a-z0-9_]+\.[a-z]+", satu)
    assert all(j.mime == MIME[j.akhiran] for j in DAFTAR)
