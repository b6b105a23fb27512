"""What a page costs beside Streamlit's GDP template: `python -m benchmarks.halaman`.

Both are served at once and visited in turn, each page beside a template of the same number of
charts, series, years and rows (tests/test_benchmarks_halaman.py counts them), ours over ten times
the template's data. A script run is told in processor time of its thread on the server.
"""

import csv
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.comparing import silent
from benchmarks.national import indikator_name, write_national
from benchmarks.visiting import Seen, Visitor, visitor
from loaders.build import build
from loaders.data_folder import DATA
from loaders.shell import load_files
from store.engine import opened
from store.terminal import at_the_machine
from tests import machine
from tests.e2e.browsing import started_browser

ROOT = Path(__file__).parents[1]
ROOMS = ("pages", "ui", "loaders", "metrics", "charts", "reports", "store", "domain")
TEMPLATE = Path(__file__).parent / "gdp_template"
COUNTRIES, YEARS = 266, range(1960, 2023)  # of the template's file: 16.758 figures
INDIKATOR = 22  # sheets of the national workbook: 169.620 figures, beside those of data/
FASTER, OWN_MS = 3.0, 40.0
NEW = "pilihan baru"  # filters of the first turn: years that nobody has opened in this process
_WILAYAH = {"wilayah": "1604", "tahun": "2023"}
_BESIDE = "1601,1602,1603,1605,1606,1607"


@dataclass(frozen=True)
class Halaman:
    """A page of ours by its address, and what a template shows that shows as much."""

    nama: str
    alamat: Mapping[str, str]
    charts: int
    countries: int
    years: int
    rows: int

    @property
    def own(self) -> str:
        """Its address in our app."""
        return f"{self.nama}?{urlencode({**_WILAYAH, **self.alamat})}"

    @property
    def peer(self) -> str:
        """The address of the template."""
        asked = {name: getattr(self, name) for name in ("charts", "countries", "years", "rows")}
        return f"?{urlencode(asked)}"


_UJI = {"indikator": "uji_000"}
HALAMAN = (
    Halaman("ringkasan", {}, 1, 3, 15, 20),
    Halaman("tren", {**_UJI, "banding": _BESIDE}, 1, 7, 15, 15),
    Halaman("indikator", {}, 2, 3, 15, 15),
    Halaman("peringkat", _UJI, 3, 17, 15, 17),
)


@dataclass(frozen=True)
class Run:
    """Milliseconds of the script on the server for a visit or a filter, and what was seen."""

    busy: float
    own: float
    seen: Seen


@dataclass(frozen=True)
class Server:
    """A served app: its address and the log of its script runs."""

    address: str
    log: Path

    def taken(self, act: Callable[[], Seen]) -> Run:
        """What the script runs that `act` caused took together."""
        before = len(self._runs())
        seen = act()
        runs = self._runs()[before:]
        assert runs, "no script has run"
        busy, own = (1000 * sum(run[name] for run in runs) for name in ("busy", "own"))
        return Run(busy, own, seen)

    def _runs(self) -> list[dict[str, float]]:
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]


def write_template(folder: Path) -> int:
    """Put the template and its invented data into a folder; the number of its figures."""
    folder.mkdir()
    shutil.copy(TEMPLATE / "app.py", folder)
    chance = random.Random(5)
    with (folder / "gdp.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["Country", *YEARS])
        for number in range(COUNTRIES):
            rows.writerow([f"Country {number:03}", *(chance.randint(1, 9999) for _ in YEARS)])
    return COUNTRIES * len(YEARS)


def write_app(folder: Path) -> Path:
    """Copy the app, for its data/ to be one's own; its app.py."""
    folder.mkdir()
    for name in (".streamlit", "app.py", *ROOMS):
        copy = shutil.copy if (ROOT / name).is_file() else shutil.copytree
        copy(ROOT / name, folder / name)
    shutil.copytree(DATA, folder / "data")
    return folder / "app.py"


def build_store(url: str, folder: Path, indikator: int = INDIKATOR) -> int:
    """A store of the copy's data/, and of a national workbook of so many indikator; its figures."""
    own = folder / "data"
    kamus = own / "kamus_indikator.csv"
    with kamus.open(newline="", encoding="utf-8") as file:
        head = next(csv.reader(file))
    with kamus.open("a", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, head)
        for n in range(indikator):
            name = indikator_name(n)
            kind = {"satuan": "persen", "desimal": 2, "arah": "naik", "agregasi": "tahunan"}
            names = {"kode": f"uji_{n:03}", "nama": name, "nama_pendek": name}
            rows.writerow({**names, **kind, "minimum": 0, "maksimum": 100})
    write_national(folder / "nasional.xlsx", indikator)
    with opened(url) as engine:
        assert not build(engine, at_the_machine(), own, silent).refused
        (loaded,) = load_files(engine, at_the_machine(), [folder / "nasional.xlsx"])
        assert loaded.result is not None
        return loaded.result.new


@contextmanager
def served(app: Path, log: Path, **environment: str) -> Generator[Server]:
    """Serve an app under the clock, as each of the two is configured."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    flags = {"server.port": port, "server.address": "127.0.0.1", "server.headless": "true"}
    flags |= {"server.fileWatcherType": "none", "browser.gatherUsageStats": "false"}
    command = [sys.executable, "-m", "benchmarks.clocked", str(log), str(app)]
    command += [part for name, value in flags.items() for part in (f"--{name}", str(value))]
    with (
        log.with_suffix(".out").open("wb") as said,
        subprocess.Popen(
            command,
            cwd=app.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=said,
            stderr=said,
        ) as process,
    ):
        try:
            server = Server(f"http://127.0.0.1:{port}", log)
            _wait(server.address)
            yield server
        finally:
            process.terminate()


def _wait(address: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except OSError:  # not there yet, or too busy to answer
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def other_year(page: Page) -> None:
    """Choose the next year of the picker in our header."""
    box = page.locator(".st-key-pilih_tahun input")
    box.click()
    box.press("ArrowDown")
    box.press("Enter")


def other_end(page: Page) -> None:
    """Move the last year of the template's slider one back."""
    page.get_by_role("slider").nth(1).press("ArrowLeft")


def ukur(rounds: int, say: Callable[[str], None]) -> dict[tuple[str, str, str], list[Run]]:
    """Visit every page and its template in turn, and change the year three times at each visit."""
    found: dict[tuple[str, str, str], list[Run]] = {}
    executable = machine.chromium()
    assert executable, machine.NO_BROWSER
    with TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        few, url = write_template(folder / "templat"), f"sqlite:///{folder}/capaian.db"
        app = write_app(folder / "capaian")
        many = build_store(url, app.parent)
        assert many >= 10 * few
        say(f"{many} figures beside {few}")
        ours = stack.enter_context(served(app, folder / "own.log", DATABASE_URL=url))
        theirs = stack.enter_context(served(folder / "templat" / "app.py", folder / "peer.log"))
        browser = stack.enter_context(started_browser(executable))
        for turn in range(rounds + 1):  # of the first, which warms both, only its filters count
            for halaman in HALAMAN:
                for who, server, address, act in (
                    ("templat", theirs, halaman.peer, other_end),
                    ("capaian", ours, halaman.own, other_year),
                ):
                    visit = _visit(browser, server, address, act, halaman.charts)
                    counted = visit if turn else {NEW: visit["saring"]}
                    for what, runs in counted.items():
                        found.setdefault((halaman.nama, who, what), []).extend(runs)
                say(f"{turn} {halaman.nama}")
    return found


def _visit(
    browser: Browser, server: Server, address: str, act: Callable[[Page], None], charts: int
) -> dict[str, list[Run]]:
    with visitor(browser) as guest:
        first = server.taken(lambda: guest.open(f"{server.address}/{address}", charts))
        changes = [_change(server, guest, act, charts) for _ in range(3)]
    for run in (first, *changes):
        assert run.seen.charts == charts, (address, run.seen.charts)
    return {"buka": [first], "saring": changes}


def _change(server: Server, guest: Visitor, act: Callable[[Page], None], charts: int) -> Run:
    return server.taken(lambda: guest.change(act, charts))


def tabel(found: Mapping[tuple[str, str, str], list[Run]]) -> list[str]:
    """The measures in Markdown, medians; and the bars."""
    lines = [
        "| halaman | | skrip (ms) | kode kami (ms) | tergambar (ms) | soket (kB) | HTTP (kB) |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    for (nama, who, what), runs in found.items():
        figures = (
            _middle(runs, lambda r: r.busy),
            _middle(runs, lambda r: r.own),
            _middle(runs, lambda r: r.seen.paint),
            _middle(runs, lambda r: r.seen.socket / 1000),
            _middle(runs, lambda r: r.seen.http / 1000),
        )
        shown = " | ".join(f"{f:.0f}" for f in figures)
        lines.append(f"| {nama}, {what} | {who} | {shown} |")
    lines += ["", "| halaman | skrip lebih cepat | gambar lebih cepat | kode kami | |"]
    lines.append("|---|---:|---:|---:|---|")
    for bar in batas(found):
        script, paint = (f"{f:.1f}".replace(".", ",") for f in (bar.faster, bar.paint))
        held = "ya" if bar.held else "BELUM"
        lines.append(
            f"| {bar.nama}, {bar.what} | {script} kali | {paint} kali | {bar.own:.0f} ms | {held} |"
        )
    return lines


@dataclass(frozen=True)
class Bar:
    """How many times faster than the template a page is, and milliseconds of our own code."""

    nama: str
    what: str
    faster: float
    paint: float
    own: float

    @property
    def held(self) -> bool:
        """The bars of a script run; of the paint only after a filter, of a new choice our own."""
        if self.what == NEW:
            return self.own < OWN_MS
        drawn = self.what != "saring" or self.paint > 1
        return self.faster >= FASTER and self.own < OWN_MS and drawn


def batas(found: Mapping[tuple[str, str, str], list[Run]]) -> list[Bar]:
    """Every page and what was done on it, held against the template of the same run."""
    bars: list[Bar] = []
    for nama, who, what in found:
        if who != "capaian":
            continue
        own, peer = found[nama, "capaian", what], found[nama, "templat", what]
        script = _middle(peer, lambda r: r.busy) / _middle(own, lambda r: r.busy)
        paint = _middle(peer, lambda r: r.seen.paint) / _middle(own, lambda r: r.seen.paint)
        bars.append(Bar(nama, what, script, paint, _middle(own, lambda r: r.own)))
    return bars


def _middle(runs: list[Run], figure: Callable[[Run], float]) -> float:
    return median(figure(run) for run in runs)


def main(words: list[str]) -> int:
    """Measure and print; 1 where a bar is not held."""
    found = ukur(int(words[0]) if words else 5, lambda line: print(line, flush=True))
    print("\n".join(tabel(found)))
    return int(not all(bar.held for bar in batas(found)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
