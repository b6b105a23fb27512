"""A whole quarter of Kabupaten Contoh by the people whose work it is, each signed in."""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from domain.angka import tulis
from domain.hak import HAK, Tindakan
from domain.peran import SEMUA, Pelaku, Peran, Tugas
from metrics.baris import baris
from metrics.kinerja import kinerja
from store.engine import connect, opened
from store.kinerja import kinerja_frames
from store.pengguna import put_pengguna
from tests.e2e.acting import PLAN, go, keyed, press, take, told, unfold, write
from tests.e2e.browsing import DESKTOP, new_visitor
from tests.e2e.looking import Watch, faults, open_fully, watched
from tests.e2e.signing_in import House, house, known, open_cold, sign_in

ROADS, INVESTMENT, PERMITS = "jalan_mantap", "realisasi_investasi", "waktu_penerbitan_izin"
MEETING = "Evaluasi TW III 2025"
ADMIN = Pelaku("admin@contoh.go.id", "Adi Admin", (Tugas(Peran.ADMIN, SEMUA),))
OPERATOR = Pelaku(
    "opd@contoh.go.id",
    "Puji Operator",
    (Tugas(Peran.OPERATOR, "9901", "DPUPR"), Tugas(Peran.OPERATOR, "9901", "DPMPTSP")),
)
BAPPEDA = Pelaku("bappeda@contoh.go.id", "Vera Bappeda", (Tugas(Peran.VERIFIKATOR, "9901"),))
BUPATI = Pelaku("bupati@contoh.go.id", "Bupati Contoh", (Tugas(Peran.PIMPINAN, "9901"),))
# Whose name the ledger must show at which acts.
ACTS = {
    OPERATOR: (Tindakan.ISI, Tindakan.AJUKAN, Tindakan.LAPOR_TINDAK_LANJUT),
    BAPPEDA: (
        Tindakan.ATUR_PERIODE, Tindakan.KEMBALIKAN, Tindakan.PERIKSA, Tindakan.VERIFIKASI,
        Tindakan.SETUJUI, Tindakan.CATAT_RAPAT, Tindakan.BUAT_TINDAK_LANJUT,
    ),
    ADMIN: (Tindakan.ATUR_PERIODE, Tindakan.KUNCI),
    BUPATI: (),
}  # fmt: skip
_ROWS = """rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"""


@dataclass(frozen=True)
class Office:
    """The app, its store, and the tab of each of the people, all of them signed in."""

    server: str
    store: str
    tabs: dict[str, Page]
    watches: tuple[Watch, ...]

    def of(self, who: Pelaku) -> Page:
        """The tab of somebody."""
        return self.tabs[who.subjek]


@pytest.fixture
def rumah(built_database_url: str, tmp_path: Path) -> Generator[House]:
    """The app with its provider; one admin comes from the settings, roles from the store."""
    with house(built_database_url, tmp_path, admin=ADMIN.subjek) as one:
        yield one


@pytest.fixture
def office(rumah: House, browser: Browser) -> Generator[Office]:
    """Everybody in a browser profile of their own."""
    with ExitStack() as open_profiles:
        tabs = {
            who.subjek: open_profiles.enter_context(new_visitor(browser, DESKTOP)).new_page()
            for who in ACTS
        }
        for who in ACTS:
            known(rumah, who.subjek, name=who.nama)
            put_pengguna(
                connect(rumah.store), ADMIN, who.subjek, who.nama, who.tugas, datetime.now(UTC)
            )
            open_cold(tabs[who.subjek], f"{rumah.address}/tentang")
            sign_in(tabs[who.subjek], who.subjek)
        watches = tuple(map(watched, tabs.values()))
        yield Office(rumah.address, rumah.store, tabs, watches)


def open_period(page: Page, server: str, quarter: str) -> None:
    """A quarter is opened."""
    go(page, server, "verifikasi")
    if not keyed(page, "periode_triwulan").is_visible():
        unfold(page, "Buka periode baru atau ubah tanggalnya")
    take(page, "periode_triwulan", quarter, quarter)
    press(page, "periode_simpan")
    told(page, f"Periode {quarter} dibuka")


def enter(page: Page, server: str, period: str, value: str, *, returned: str = "") -> None:
    """The OPD of roads types a figure with its reason and saves both."""
    go(page, server, "triwulan", periode=period, opd="DPUPR")
    if returned:
        told(page, returned)
    unfold(page, "Faktor, tindak lanjut")  # stays open while the value is read and judged
    write(page, f"_{ROADS}_nilai", value)
    expect(page.locator(".hitung-isian")).to_be_visible()
    write(page, f"_{ROADS}_pendorong", "Cuaca kering")
    press(page, f"simpan_{ROADS}")
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
    """Bappeda returns the report on roads; a note is asked for where none was written."""
    go(page, server, "verifikasi", periode="2025-3", opd="DPUPR")
    page.get_by_role("button", name="Kembalikan", exact=True).click()
    press(page, "kembalikan")
    told(page, "Tulis dahulu catatan")
    write(page, "st-key-catatan_kembalikan", note)
    press(page, "kembalikan")
    told(page, "kini draf")


def verify_report(page: Page, server: str, period: str, opd: str, indikator: str) -> None:
    """Bappeda accepts one figure and approves the report."""
    go(page, server, "verifikasi", periode=period, opd=opd)
    press(page, f"terima_{indikator}")
    told(page, "diterima")
    for act, state in (("verifikasi", "diverifikasi"), ("setujui", "disetujui")):
        press(page, act)
        told(page, f"kini {state}")


def lock(page: Page, server: str) -> None:
    """The admin locks what was approved, both reports at once."""
    go(page, server, "verifikasi", periode="2025-3")
    press(page, "semua_kunci")
    told(page, "2 laporan TW III 2025 kini terkunci")


def report(office: Office, folder: Path) -> None:
    """TW III is opened; two OPD report, one by hand and corrected, one by its workbook."""
    operator = office.of(OPERATOR)
    open_period(office.of(BAPPEDA), office.server, "TW III 2025")
    enter(operator, office.server, "2025-3", "74,5")
    hand_in(operator)
    enter_by_workbook(operator, office.server, folder, {INVESTMENT: 150.25, PERMITS: 5.2})
    hand_in(operator)
    send_back(office.of(BAPPEDA), office.server, "Angka ini belum sesuai survei")
    enter(operator, office.server, "2025-3", "47,5", returned="Angka ini belum sesuai survei")
    hand_in(operator)


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


def see_the_figures(page: Page, server: str, figure: str) -> None:
    """The Bupati sees the quarter on Ringkasan and Sasaran, and the reports, with no button."""
    go(page, server, "ringkasan", triwulan="3")
    expect(page.locator(".misi").filter(has_text=figure).first).to_be_visible()
    go(page, server, "sasaran", triwulan="3")
    row = page.locator("tr", has_text="Persentase Jalan dalam Kondisi Mantap")
    expect(row).to_contain_text("47,50")
    go(page, server, "verifikasi", periode="2025-3", opd="DPUPR")
    expect(page.locator(".laporan-terkunci").first).to_be_visible()
    expect(keyed(page, "buka_buka_kunci")).to_have_count(0)
    expect(keyed(page, "periode_simpan")).to_have_count(0)


def judge_the_decision(page: Page, server: str) -> None:
    """A quarter later the figures say whether it helped, and the OPD brings its evidence."""
    go(page, server, "tindak_lanjut")
    expect(page.locator("table.tindak")).to_contain_text("Membaik")
    unfold(page, "Laporkan kemajuan")
    take(page, "lapor_keadaan", "Selesai", "Selesai")
    write(page, "st-key-lapor_bukti", "Berita acara serah terima")
    press(page, "lapor_simpan")
    told(page, "Kemajuan tindak lanjut disimpan")


def signed(page: Page, server: str) -> set[tuple[str, str]]:
    """Who did what, as the admin reads it on the page Audit."""
    open_fully(page, f"{server}/audit")
    expect(page.get_by_role("heading", name="Jejak audit utuh")).to_be_visible()
    rows = cast(list[list[Any]], page.locator("table.audit tbody tr").evaluate_all(_ROWS))
    done = [row for row in rows if row[-1] == "Berhasil"]
    return {(who.splitlines()[0], act) for _, _, who, act, *_ in done}


def test_a_quarter_from_open_to_locked_and_what_follows(office: Office, tmp_path: Path) -> None:
    server = office.server
    operator, bappeda, admin = map(office.of, (OPERATOR, BAPPEDA, ADMIN))
    report(office, tmp_path)
    verify_report(bappeda, server, "2025-3", "DPUPR", ROADS)
    verify_report(bappeda, server, "2025-3", "DPMPTSP", INVESTMENT)
    lock(admin, server)
    see_the_figures(office.of(BUPATI), server, figure_of_misi(office.store))
    meet(bappeda, server)
    open_period(admin, server, "TW IV 2025")
    enter(operator, server, "2025-4", "52,3")
    hand_in(operator)
    verify_report(bappeda, server, "2025-4", "DPUPR", ROADS)
    judge_the_decision(operator, server)

    acts = {(who.nama, HAK[act].sebutan) for who, done in ACTS.items() for act in done}
    came = {(who.nama, "masuk") for who in ACTS}
    assert acts | came <= signed(admin, server)
    assert [fault for watch in office.watches for fault in faults(watch)] == []
