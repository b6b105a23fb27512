"""A whole quarter of Kabupaten Contoh in a browser: open to locked, a meeting, and the next one."""

import shutil
from collections.abc import Generator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from domain.angka import tulis
from domain.hak import Tindakan
from metrics.baris import baris
from metrics.kinerja import kinerja
from store.audit import audit_frame, verify
from store.engine import opened
from store.kinerja import kinerja_frames
from tests.e2e.browsing import wait_until_run
from tests.e2e.looking import faults, open_fully, watched
from tests.running_app import serving

PLAN = "9901-RPJMD-2021"
ROADS, INVESTMENT, PERMITS = "jalan_mantap", "realisasi_investasi", "waktu_penerbitan_izin"
TRIES, SETTLES_MS = 6, 700
MEETING = "Evaluasi TW III 2025"
# Every act of the quarter, as the ledger calls it.
ACTS = {
    Tindakan.ATUR_PERIODE, Tindakan.ISI, Tindakan.AJUKAN, Tindakan.KEMBALIKAN, Tindakan.PERIKSA,
    Tindakan.VERIFIKASI, Tindakan.SETUJUI, Tindakan.KUNCI, Tindakan.CATAT_RAPAT,
    Tindakan.BUAT_TINDAK_LANJUT, Tindakan.LAPOR_TINDAK_LANJUT,
}  # fmt: skip


@pytest.fixture
def own_store(built_database_url: str, tmp_path: Path) -> str:
    """A store that this test may write to."""
    shutil.copy(built_database_url.removeprefix("sqlite:///"), tmp_path / "capaian.db")
    return f"sqlite:///{tmp_path / 'capaian.db'}"


@pytest.fixture
def own_server(own_store: str, tmp_path: Path) -> Generator[str]:
    """The app over it, on loopback: whoever opens it is operator and admin."""
    with serving(own_store, tmp_path / "log") as address:
        yield address


def go(page: Page, server: str, name: str, **more: str) -> None:
    """Open a page for Kabupaten Contoh in 2025."""
    choice = {"wilayah": "9901", "rencana": PLAN, "tahun": "2025", **more}
    open_fully(page, f"{server}/{name}?{urlencode(choice)}")


def keyed(page: Page, key: str) -> Locator:
    """The widget of that key."""
    return page.locator(f".st-key-{key}")


def press(page: Page, key: str) -> None:
    """Press a button and wait until its run has ended."""
    keyed(page, key).get_by_role("button").first.click()
    wait_until_run(page)


def told(page: Page, words: str) -> None:
    """The page says what was done."""
    expect(page.get_by_test_id("stAlert").filter(has_text=words)).to_be_visible()


def write(page: Page, key_part: str, words: str) -> None:
    """Type into a field and leave it; what was typed stands there when the page has settled."""
    field = page.locator(f"[class*='{key_part}'] :is(input,textarea)").locator("visible=true").first
    field.fill(words)
    field.press("Tab")
    wait_until_run(page)
    expect(field).to_have_value(words)


def unfold(page: Page, words: str) -> None:
    """Open a folded part and wait until what is in it stands still."""
    part = page.get_by_test_id("stExpander").filter(has_text=words)
    part.locator("summary").click()
    part.locator(":is(textarea,[role=combobox])").first.click(trial=True)


def take(page: Page, key_part: str, typed: str, option: str) -> None:
    """Look for an option of a picker by a part of its name and take it."""
    picker = page.locator(f"[class*='st-key-{key_part}']").get_by_role("combobox")
    for _ in range(TRIES):  # a click while the page still settles opens nothing
        picker.click()
        page.wait_for_timeout(SETTLES_MS)
        if page.get_by_role("option").count():
            break
    picker.fill(typed)
    page.get_by_role("option").filter(has_text=option).last.click()
    wait_until_run(page)


def open_period(page: Page, server: str, quarter: str) -> None:
    """Bappeda opens a quarter, if it is not the one proposed."""
    go(page, server, "verifikasi")
    if (
        keyed(page, "periode_triwulan").count() == 0
        or not keyed(page, "periode_triwulan").is_visible()
    ):
        unfold(page, "Buka periode baru atau ubah tanggalnya")
    take(page, "periode_triwulan", quarter, quarter)
    press(page, "periode_simpan")
    told(page, f"Periode {quarter} dibuka")


def enter(page: Page, server: str, period: str, opd: str, indikator: str, value: str) -> None:
    """An OPD types a figure and saves it."""
    go(page, server, "triwulan", periode=period, opd=opd)
    unfold(page, "Faktor, tindak lanjut")  # stays open while the value is read and judged
    write(page, f"_{indikator}_nilai", value)
    expect(page.locator(".hitung-isian")).to_be_visible()
    write(page, f"_{indikator}_pendorong", "Cuaca kering")
    press(page, f"simpan_{indikator}")
    told(page, "disimpan sebagai draf")


def hand_in(page: Page) -> None:
    """The report goes to Bappeda."""
    press(page, "ajukan")
    told(page, "kini diajukan")


def enter_by_workbook(page: Page, server: str, folder: Path, values: dict[str, float]) -> None:
    """An OPD downloads its workbook, fills the column of TW III and sends it back."""
    go(page, server, "triwulan", periode="2025-3", opd="DPMPTSP")
    with page.expect_download() as download:
        keyed(page, "unduh_laporan").get_by_role("button").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    book = load_workbook(path)
    sheet = book["Realisasi"]
    for number, row in enumerate(sheet.iter_rows(min_row=5, values_only=True), 5):
        sheet.cell(number, 7, values[str(row[0])])
    book.save(path)
    page.locator("[class*='st-key-unggah_laporan'] input[type=file]").set_input_files(path)
    expect(page.get_by_text("2 isian TW III 2025 baru atau berubah")).to_be_visible()
    press(page, "jadikan_isian")
    told(page, "2 isian dari buku kerja")


def send_back(page: Page, server: str, note: str) -> None:
    """Bappeda returns the report on roads with a note."""
    go(page, server, "verifikasi", periode="2025-3", opd="DPUPR")
    page.get_by_role("button", name="Kembalikan", exact=True).click()
    write(page, "st-key-catatan_kembalikan", note)
    press(page, "kembalikan")
    told(page, "kini draf")


def verify_report(page: Page, server: str, period: str, opd: str, indikator: str) -> None:
    """Bappeda accepts one figure and takes the report on to the lock."""
    go(page, server, "verifikasi", periode=period, opd=opd)
    press(page, f"terima_{indikator}")
    told(page, "diterima")
    for act, state in (
        ("verifikasi", "diverifikasi"),
        ("setujui", "disetujui"),
        ("kunci", "terkunci"),
    ):
        press(page, act)
        told(page, f"kini {state}")


def meet(page: Page, server: str) -> None:
    """A meeting on TW III: a decision, a tindak lanjut aimed at roads, closed."""
    go(page, server, "rapat", triwulan="3")
    write(page, "st-key-rapat_nama", MEETING)
    press(page, "rapat_buka")
    told(page, "dibuka pada versi data")
    expect(page.locator(".agenda li").first).to_be_visible()
    keyed(page, "butir_jenis").get_by_text("Keputusan", exact=True).click()
    write(page, "st-key-butir_teks", "Dahulukan pemeliharaan jalan kabupaten")
    press(page, "butir_catat")
    told(page, "Keputusan dicatat")
    expect(keyed(page, "butir_teks").locator("textarea")).to_have_value("")
    unfold(page, "Tambah tindak lanjut")
    take(page, "tl_indikator", "Jalan", "Persentase Jalan dalam Kondisi Mantap")
    write(page, "st-key-tl_uraian", "Pemeliharaan berkala 12 ruas")
    press(page, "tl_tambah")
    told(page, "Tindak lanjut untuk DPUPR dicatat")
    press(page, "rapat_tutup")
    told(page, "ditutup")


def figure_of_misi(store: str) -> str:
    """What s.d. TW III 2025 comes to in the first misi that has a figure, as pages write it."""
    with opened(store) as engine, engine.connect() as connection:
        frames = kinerja_frames(connection, "9901", 2025, PLAN)
    known = [m["capaian"] for m in baris(kinerja(frames, 2025, 3).misi) if m["capaian"] is not None]
    return tulis(known[0])


def report(page: Page, server: str, folder: Path) -> None:
    """TW III is opened; two OPD report, one by hand and corrected, one by its workbook."""
    open_period(page, server, "TW III 2025")
    enter(page, server, "2025-3", "DPUPR", ROADS, "74,5")
    hand_in(page)
    enter_by_workbook(page, server, folder, {INVESTMENT: 150.25, PERMITS: 5.2})
    hand_in(page)
    send_back(page, server, "Angka ini belum sesuai survei")
    go(page, server, "triwulan", periode="2025-3", opd="DPUPR")
    told(page, "Angka ini belum sesuai survei")
    enter(page, server, "2025-3", "DPUPR", ROADS, "47,5")
    hand_in(page)


def see_the_figures(page: Page, server: str, store: str) -> None:
    """The quarter stands on Ringkasan and Sasaran."""
    go(page, server, "ringkasan", triwulan="3")
    expect(page.locator(".misi").filter(has_text=figure_of_misi(store)).first).to_be_visible()
    go(page, server, "sasaran", triwulan="3")
    row = page.locator("tr", has_text="Persentase Jalan dalam Kondisi Mantap")
    expect(row).to_contain_text("47,50")


def judge_the_decision(page: Page, server: str) -> None:
    """A quarter later the figures say whether it helped, and the OPD brings its evidence."""
    go(page, server, "tindak_lanjut")
    expect(page.locator("table.tindak")).to_contain_text("Bergerak membaik")
    unfold(page, "Laporkan kemajuan")
    take(page, "lapor_keadaan", "Selesai", "Selesai")
    write(page, "st-key-lapor_bukti", "Berita acara serah terima")
    press(page, "lapor_simpan")
    told(page, "Kemajuan tindak lanjut disimpan")


def test_a_quarter_from_open_to_locked_and_what_follows(
    page: Page, own_server: str, own_store: str, tmp_path: Path
) -> None:
    watch = watched(page)
    report(page, own_server, tmp_path)
    verify_report(page, own_server, "2025-3", "DPUPR", ROADS)
    verify_report(page, own_server, "2025-3", "DPMPTSP", INVESTMENT)
    see_the_figures(page, own_server, own_store)
    meet(page, own_server)
    open_period(page, own_server, "TW IV 2025")
    enter(page, own_server, "2025-4", "DPUPR", ROADS, "52,3")
    hand_in(page)
    verify_report(page, own_server, "2025-4", "DPUPR", ROADS)
    judge_the_decision(page, own_server)

    assert faults(watch) == []
    with opened(own_store) as engine, engine.connect() as connection:
        ledger = audit_frame(connection)
        assert verify(connection).utuh
    assert set(ledger.loc[ledger["hasil"] == "berhasil", "tindakan"]) >= set(map(str, ACTS))
