"""Takes the README's pictures from the running app; not a test. `make pictures` runs it."""

import sys
import tempfile
from pathlib import Path

from reports.bacaan import baca_laporan
from reports.gambar import kartu
from reports.isi import Permintaan
from store.engine import opened
from tests import machine
from tests.e2e.browsing import PHONE, Screen, new_visitor, open_page, started_browser
from tests.running_app import ROOT, build_store, serving

LAPTOP = Screen(1440, 1100)
WALL = Screen(1600, 900, dark=True)
DRAWN_AFTER_MS = 1500  # plotly draws a moment after the script has run
PICTURES = (
    ("ringkasan", "ringkasan?wilayah=1604&tahun=2023", LAPTOP),
    ("ringkasan-gelap", "ringkasan?wilayah=1604&tahun=2023", Screen(1440, 1100, dark=True)),
    ("ringkasan-ponsel", "ringkasan?wilayah=1604&tahun=2023", PHONE),
    ("sasaran", "sasaran?wilayah=1604&tahun=2023", LAPTOP),
    ("sasaran-contoh", "sasaran?wilayah=9901&tahun=2024&triwulan=2", LAPTOP),
    ("tren", "tren?wilayah=1604&tahun=2023", LAPTOP),
    ("peringkat", "peringkat?wilayah=1604&tahun=2023", LAPTOP),
    ("indikator", "indikator?wilayah=9901&tahun=2024&indikator=P0", LAPTOP),
    ("peta", "peta?wilayah=1604&tahun=2023", LAPTOP),
    ("peta-panas", "sasaran?wilayah=9901&tahun=2024&tampilan=peta-panas", LAPTOP),
    ("paparan", "paparan?wilayah=1604&tahun=2023&sasaran=4.2&layar=2", WALL),
    ("data", "data?wilayah=1604&tahun=2023", LAPTOP),
    ("anggaran", "anggaran?wilayah=9901&tahun=2024", LAPTOP),
    ("laporan", "laporan?wilayah=1604&tahun=2023", LAPTOP),
)


def main() -> int:
    """Writes docs/gambar/<name>.png for every picture."""
    executable = machine.chromium()
    if executable is None:
        print(machine.NO_BROWSER, file=sys.stderr)
        return 1
    folder = ROOT / "docs" / "gambar"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        url = f"sqlite:///{scratch}/capaian.db"
        build_store(url)
        with (
            serving(url, Path(scratch) / "log") as address,
            started_browser(executable) as browser,
        ):
            for name, path, screen in PICTURES:
                with new_visitor(browser, screen) as visitor:
                    page = visitor.new_page()
                    open_page(page, f"{address}/{path}")
                    page.wait_for_timeout(DRAWN_AFTER_MS)
                    page.screenshot(path=folder / f"{name}.png")
                    print(folder / f"{name}.png")
        with opened(url) as engine, engine.connect() as connection:
            card = kartu(baca_laporan(connection, Permintaan("1604", 2023)))
        (folder / "kartu.png").write_bytes(card)
    return 0


if __name__ == "__main__":
    sys.exit(main())
