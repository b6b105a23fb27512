"""The page Triwulan: an OPD types, is checked while typing, saves, hands in, takes back."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from domain.hak import Tindakan
from domain.peran import Pelaku, Peran, Tugas, setempat
from domain.siklus import Jendela, KeadaanLaporan
from loaders.known import known_from_store
from loaders.template_rows import report_template
from store.engine import opened
from store.isian import save_isian
from store.laporan import laporan_bernomor, move
from store.pemeriksaan import Isian, Tersimpan, current_isian
from store.periode import Periode, laporan_frame, set_periode
from tests.pages.halaman import Halaman, buka, terbaca
from ui import hak

IZIN = {"wilayah": "9901", "rencana": "9901-RPJMD-2021", "tahun": "2025", "opd": "DPMPTSP"}
LAIN = setempat("rekan", "Rekan Sebelah")
INVESTASI, WAKTU_IZIN = "realisasi_investasi", "waktu_penerbitan_izin"

pytestmark = pytest.mark.usefixtures("sendiri")


def kini() -> datetime:
    return datetime.now(UTC)


def hari_ini() -> date:
    """The day in Kabupaten Contoh."""
    return kini().astimezone(ZoneInfo("Asia/Jakarta")).date()


def buka_periode(url: str, *, mulai: int = -3, lama: int = 14) -> int:
    """Open TW III 2025 of Kabupaten Contoh, some days from today on; its id."""
    awal = hari_ini() + timedelta(mulai)
    tutup = awal + timedelta(lama)
    jendela = Jendela(awal, tutup, tutup + timedelta(14))
    with opened(url) as engine:
        periode = Periode("9901", "9901-RPJMD-2021", 2025, 3, jendela)
        return set_periode(engine, LAIN, periode, kini())


def laporan(url: str, periode: int, opd: str = "DPMPTSP") -> int:
    with opened(url) as engine, engine.connect() as connection:
        semua = laporan_frame(connection, periode, hari_ini())
    return int(semua.loc[semua["opd"] == opd, "id"].iloc[0])


def tersimpan(url: str, nomor: int) -> dict[str, Tersimpan]:
    with opened(url) as engine, engine.connect() as connection:
        return {t.indikator: t for t in current_isian(connection, nomor)}


def keadaan(url: str, nomor: int) -> KeadaanLaporan:
    with opened(url) as engine, engine.connect() as connection:
        return laporan_bernomor(connection, nomor).keadaan


def ketik(halaman: Halaman, nomor: int, indikator: str, teks: str) -> Halaman:
    kunci = f"isi_{nomor}_{indikator}_nilai"
    return terbaca(halaman.uji.text_input(key=kunci).set_value(teks).run())


def tekan(halaman: Halaman, kunci: str) -> Halaman:
    return terbaca(halaman.uji.button(key=kunci).click().run())


def polos(halaman: Halaman) -> str:
    return halaman.teks.replace("\u00a0", " ")


def test_without_a_period_the_page_says_where_one_is_opened(url: str) -> None:
    assert url
    halaman = buka("triwulan", **IZIN)
    assert halaman.cacat == []
    assert "Belum ada periode pengisian" in halaman.teks


def test_an_opd_sees_targets_and_earlier_figures_beside_each_field(url: str) -> None:
    buka_periode(url)
    halaman = buka("triwulan", **IZIN)
    assert halaman.cacat == []
    assert "2 dari 2 indikator TW III 2025 belum diisi" in halaman.teks
    for teks in ("TW III 2024 159,29", "TW I 2025 118,60", "TW II 2025 171,30"):
        assert teks in polos(halaman)
    assert "Target s.d. TW III 2025" in halaman.teks


def test_yearly_indikator_are_named_and_not_asked_for(url: str) -> None:
    nomor = laporan(url, buka_periode(url), "DINSOS")
    halaman = buka("triwulan", **(IZIN | {"opd": "DINSOS"}))
    assert "data tahunan, terakhir 2024: 11,52 %" in polos(halaman)
    assert {t.key for t in halaman.uji.text_input if str(t.key).endswith("_nilai")} == {
        f"isi_{nomor}_cakupan_JKN_nilai"
    }


def test_what_is_typed_is_scored_saved_and_found_again(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = ketik(buka("triwulan", **IZIN), nomor, INVESTASI, "150,25")
    assert "S.d. TW III 2025: 440,15 miliar rupiah dari target 403,00 miliar rupiah" in polos(
        halaman
    )
    halaman.uji.text_area(key=f"isi_{nomor}_{INVESTASI}_pendorong").set_value("Kawasan industri")
    halaman = tekan(halaman, f"simpan_{INVESTASI}")
    assert halaman.cacat == []
    assert "disimpan sebagai draf" in halaman.uji.success[0].value
    assert "1 dari 2 indikator TW III 2025 belum diisi" in halaman.teks
    isi = tersimpan(url, nomor)[INVESTASI].isi
    assert (isi.nilai, isi.pendorong) == (150.25, "Kawasan industri")
    lagi = buka("triwulan", **IZIN)
    assert lagi.uji.text_input(key=f"isi_{nomor}_{INVESTASI}_nilai").value == "150,25"


@pytest.mark.parametrize(
    ("indikator", "teks", "kata"),
    [
        (INVESTASI, "150.2", "belum terbaca sebagai angka"),
        (INVESTASI, "450,3", "seperti jumlah sejak awal tahun"),
        (WAKTU_IZIN, "-1", "paling kecil 0"),
        (WAKTU_IZIN, "25", "jauh dari 5,30 (TW II 2025)"),
    ],
)
def test_a_doubtful_value_is_told_while_it_is_typed(
    url: str, indikator: str, teks: str, kata: str
) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = ketik(buka("triwulan", **IZIN), nomor, indikator, teks)
    assert halaman.cacat == []
    assert kata in halaman.teks + "".join(str(e.value) for e in halaman.uji.error)


@pytest.mark.parametrize("teks", ["150.2", "-1"])
def test_what_cannot_be_a_value_cannot_be_saved(url: str, teks: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = ketik(buka("triwulan", **IZIN), nomor, WAKTU_IZIN, teks)
    halaman = tekan(halaman, f"simpan_{WAKTU_IZIN}")
    assert "Belum disimpan" in str(halaman.uji.error[-1].value)
    assert tersimpan(url, nomor) == {}


def bentrok(url: str, nomor: int) -> Halaman:
    """I type, a colleague saves first, I save."""
    halaman = ketik(buka("triwulan", **IZIN), nomor, INVESTASI, "150,25")
    with opened(url) as engine:
        save_isian(engine, LAIN, nomor, INVESTASI, Isian(149.0, "Pameran"), 0, kini())
    return tekan(halaman, f"simpan_{INVESTASI}")


def test_the_second_editor_is_told_and_sees_both(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = bentrok(url, nomor)
    assert halaman.cacat == []
    assert "Rekan Sebelah" in str(halaman.uji.warning[0].value)
    for satu in ("149,00", "150,25", "Pameran"):
        assert satu in halaman.teks
    assert tersimpan(url, nomor)[INVESTASI].isi.nilai == 149.0


@pytest.mark.parametrize(
    ("pilihan", "nilai", "versi"), [("pakai_saya", 150.25, 2), ("pakai_tersimpan", 149.0, 1)]
)
def test_the_second_editor_chooses(url: str, pilihan: str, nilai: float, versi: int) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = tekan(bentrok(url, nomor), f"{pilihan}_{INVESTASI}")
    assert (halaman.cacat, list(halaman.uji.warning)) == ([], [])
    isi = tersimpan(url, nomor)[INVESTASI]
    assert (isi.isi.nilai, isi.versi) == (nilai, versi)
    teks = halaman.uji.text_input(key=f"isi_{nomor}_{INVESTASI}_nilai").value
    assert float(str(teks).replace(",", ".")) == nilai


def test_a_report_is_handed_in_and_taken_back_with_a_reason(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    with opened(url) as engine:
        save_isian(engine, LAIN, nomor, INVESTASI, Isian(150.25), 0, kini())
    halaman = tekan(buka("triwulan", **IZIN), "ajukan")
    assert keadaan(url, nomor) is KeadaanLaporan.DIAJUKAN
    assert not [t for t in halaman.uji.text_input if str(t.key).endswith("_nilai")]
    assert "150,25" in halaman.teks
    kosong = tekan(halaman, "tarik")
    assert "Tulis dahulu alasan menarik" in str(kosong.uji.error[0].value)
    assert keadaan(url, nomor) is KeadaanLaporan.DIAJUKAN
    halaman.uji.text_area(key="catatan_tarik").set_value("salah triwulan")
    halaman = tekan(halaman, "tarik")
    assert keadaan(url, nomor) is KeadaanLaporan.DRAFT
    assert "salah triwulan" in halaman.teks


def test_what_is_typed_and_not_saved_holds_a_report_back(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = ketik(buka("triwulan", **IZIN), nomor, INVESTASI, "150,25")
    halaman = tekan(tekan(halaman, f"simpan_{INVESTASI}"), f"simpan_{INVESTASI}")
    halaman = tekan(ketik(halaman, nomor, INVESTASI, "151,25"), "ajukan")
    assert "Simpan dahulu perubahan pada Realisasi Investasi" in str(halaman.uji.error[0].value)
    assert keadaan(url, nomor) is KeadaanLaporan.DRAFT
    tekan(tekan(halaman, f"simpan_{INVESTASI}"), "ajukan")
    assert keadaan(url, nomor) is KeadaanLaporan.DIAJUKAN


def test_an_empty_report_is_refused_in_a_sentence(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = tekan(buka("triwulan", **IZIN), "ajukan")
    assert "isi paling sedikit satu indikator" in str(halaman.uji.error[0].value)
    assert keadaan(url, nomor) is KeadaanLaporan.DRAFT


def test_what_came_back_says_why(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    with opened(url) as engine:
        save_isian(engine, LAIN, nomor, INVESTASI, Isian(150.25), 0, kini())
        move(engine, LAIN, nomor, Tindakan.AJUKAN, kini())
        move(engine, LAIN, nomor, Tindakan.KEMBALIKAN, kini(), "lengkapi faktor penghambat")
    halaman = buka("triwulan", **IZIN)
    assert "lengkapi faktor penghambat" in str(halaman.uji.warning[0].value)
    assert halaman.uji.button(key=f"simpan_{INVESTASI}")


def test_after_the_last_day_nothing_is_typed_and_the_days_are_told(url: str) -> None:
    buka_periode(url, mulai=-20, lama=15)
    halaman = buka("triwulan", **IZIN)
    assert "terlambat 5 hari" in halaman.teks
    assert not [t for t in halaman.uji.text_input if str(t.key).endswith("_nilai")]


def buku(url: str, nilai: dict[str, float]) -> bytes:
    """The workbook that the page hands out, with values in the column of TW III."""
    with opened(url) as engine:
        isi = report_template(
            engine, known_from_store(engine), "9901", "9901-RPJMD-2021", (2025, 3),
            dict.fromkeys(nilai),
        )  # fmt: skip
    book = load_workbook(BytesIO(isi))
    lembar = book["Realisasi"]
    for nomor, row in enumerate(lembar.iter_rows(min_row=5, values_only=True), 5):
        if str(row[0]) in nilai:
            lembar.cell(nomor, 7, nilai[str(row[0])])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def unggah(halaman: Halaman, kunci: str, berkas: tuple[str, bytes]) -> Halaman:
    """Send a file through the uploader of that key."""
    semua: list[Any] = list(halaman.uji.get("file_uploader"))
    (pengunggah,) = [u for u in semua if u.key == kunci]
    pengunggah.set_value([(*berkas, "application/octet-stream")])
    return terbaca(halaman.uji.run())


def kirim(halaman: Halaman, isi: bytes) -> Halaman:
    return unggah(halaman, "unggah_laporan_0", ("laporan.xlsx", isi))


def test_a_workbook_becomes_entries_and_keeps_the_words_beside_them(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    with opened(url) as engine:
        save_isian(engine, LAIN, nomor, INVESTASI, Isian(149.0, "Pameran"), 0, kini())
    isi = buku(url, {INVESTASI: 150.25, WAKTU_IZIN: 5.2})
    halaman = kirim(buka("triwulan", **IZIN), isi)
    assert halaman.cacat == []
    assert "2 isian TW III 2025 baru atau berubah" in halaman.teks
    halaman = tekan(halaman, "jadikan_isian")
    assert "2 isian dari buku kerja" in halaman.uji.success[0].value
    semua = {k: (t.isi.nilai, t.isi.pendorong) for k, t in tersimpan(url, nomor).items()}
    assert semua == {INVESTASI: (150.25, "Pameran"), WAKTU_IZIN: (5.2, "")}
    assert halaman.uji.text_input(key=f"isi_{nomor}_{WAKTU_IZIN}_nilai").value == "5,2"


def test_a_workbook_out_of_range_is_told_by_its_cell_and_not_taken(url: str) -> None:
    buka_periode(url)
    halaman = kirim(buka("triwulan", **IZIN), buku(url, {WAKTU_IZIN: -5.0}))
    assert "sel G5" in halaman.teks
    assert "jadikan_isian" not in {b.key for b in halaman.uji.button}


def test_figures_of_another_opd_in_a_workbook_are_not_taken(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = kirim(buka("triwulan", **IZIN), buku(url, {"cakupan_JKN": 98.1}))
    assert "1 angka lain di berkas ini bukan bagian laporan ini" in halaman.teks
    assert tersimpan(url, nomor) == {}


def lampirkan(halaman: Halaman, nomor: int, isi: bytes) -> Halaman:
    return unggah(halaman, f"lampiran_{nomor}_{INVESTASI}_0", ("LKPM 2025.pdf", isi))


def unduhan(halaman: Halaman) -> list[str]:
    semua: list[Any] = list(halaman.uji.get("download_button"))
    return [str(satu.label) for satu in semua]


def test_an_attachment_is_listed_and_taken_back(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = lampirkan(buka("triwulan", **IZIN), nomor, b"%PDF-1.7 isi %%EOF")
    assert halaman.cacat == []
    assert "Unduh LKPM 2025.pdf" in unduhan(halaman)
    halaman = tekan(halaman, "cabut_1")
    assert "dicabut" in halaman.uji.success[0].value
    assert "Unduh LKPM 2025.pdf" not in unduhan(halaman)


def test_an_attachment_of_another_kind_is_refused_by_its_content(url: str) -> None:
    nomor = laporan(url, buka_periode(url))
    halaman = lampirkan(buka("triwulan", **IZIN), nomor, b"MZ program")
    assert "bukan PDF" in str(halaman.uji.error[0].value)


def test_an_operator_sees_no_report_but_its_own(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    buka_periode(url)
    orang = Pelaku("op", "Operator", (Tugas(Peran.OPERATOR, "9901", "LAIN"),))
    monkeypatch.setattr(hak, "pelaku", lambda: orang)
    halaman = buka("triwulan", **IZIN)
    assert halaman.cacat == []
    assert "Tidak ada yang diisi pada TW III 2025" in halaman.teks
    assert "pilih_opd" not in {s.key for s in halaman.uji.selectbox}


def test_without_a_plan_nothing_is_reported_and_it_says_so() -> None:
    halaman = buka("triwulan", wilayah="1608", tahun="2024")
    assert "diisi sesudah rencananya dimuat di halaman Data" in halaman.teks
