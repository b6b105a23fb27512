"""The benchmarks' door: `python -m benchmarks` measures, prints the tables, writes kinerja.md."""

import platform
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import halaman, laporan, metrik
from benchmarks.comparing import Taken, measure, ordinary_seconds

KINERJA = Path(__file__).parents[1] / "docs" / "kinerja.md"
NAMES = {
    "capaian": "Capaian: baca, kenali, nilai, padankan, tulis dengan asal-usul",
    "pandas": "(a) pandas.read_excel(openpyxl), melt, to_sql",
    "dasar": "(b) python-calamine, sqlite3.executemany",
}
HELP = """\
Pemakaian: python -m benchmarks [--besar]

Mengukur pemuatan lembar kerja nasional (514 kabupaten/kota, 15 tahun) dengan tiga cara, lalu
hitungan metrik sesudah data dibaca, lalu halaman di peramban, lalu laporan, dan menulis tabelnya ke
docs/kinerja.md. Status keluar 1 bila metrik, halaman atau laporan melebihi batasnya. --besar juga
memuat 2,3 juta angka (beberapa menit). `python -m benchmarks.metrik`, `benchmarks.halaman` dan
`benchmarks.laporan` mengukur salah satunya saja.
"""


def main(arguments: list[str]) -> int:
    """Measure and write; 1 where a bar is not held, 2 for words that it does not know."""
    if set(arguments) - {"--besar"}:
        print(HELP, end="")
        return 0 if arguments == ["--help"] else 2
    sizes = [3, 30, 300] if "--besar" in arguments else [3, 30]
    taken = measure(sizes, 30, lambda line: print(line, flush=True))
    lines = table(taken, ordinary_seconds())
    print("\n".join(lines))
    write_section(KINERJA, "muat", lines)
    costs = metrik.ukur()
    print(metrik.tabel(costs))
    write_section(KINERJA, "metrik", [_taken_on("terbaik"), "", *metrik.tabel(costs).splitlines()])
    pages = halaman.ukur(5, lambda line: print(line, flush=True))
    print("\n".join(halaman.tabel(pages)))
    write_section(KINERJA, "halaman", [_taken_on("nilai tengah"), "", *halaman.tabel(pages)])
    reports = laporan.ukur(lambda line: print(line, flush=True))
    print("\n".join(laporan.tabel(reports)))
    write_section(KINERJA, "laporan", [_taken_on("terbaik"), "", *laporan.tabel(reports)])
    late = [bar for bar in halaman.batas(pages) if not bar.held]
    over = any(cost.melebihi for cost in costs) or laporan.melebihi(reports)
    return int(bool(late or over))


def table(taken: dict[tuple[str, int], Taken], ordinary: float) -> list[str]:
    """The table of all ways and sizes and the bars, in Markdown."""
    lines = [
        _taken_on("terbaik dari tiga kali"),
        "",
        "| cara | angka | detik | detik prosesor | µs prosesor per angka | memori puncak (MB) |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for (way, _), one in sorted(taken.items(), key=lambda item: (item[0][1], item[0][0])):
        figures = f"{one.figures:,}".replace(",", ".")
        numbers = (one.seconds, one.busy, one.micros)
        shown = " | ".join(f"{number:.2f}".replace(".", ",") for number in numbers)
        lines.append(f"| {NAMES[way]} | {figures} | {shown} | {one.mb:.0f} |")
    own, peer, floor = (taken[way, 30] for way in ("capaian", "pandas", "dasar"))
    bars = (
        ("lebih cepat dari (a)", peer.busy / own.busy, "paling sedikit 5 kali"),
        ("waktu dibanding (b)", own.busy / floor.busy, "paling banyak 4 kali"),
        ("memori dibanding (a)", own.mb / peer.mb, "di bawah 1 kali"),
    )
    lines += ["", "| ukuran | hasil | batas |", "|---|---:|---|"]
    lines += [f"| {n} | {v:.2f} kali | {b} |".replace(".", ",", 1) for n, v, b in bars]
    text = f"{ordinary:.2f}".replace(".", ",")
    lines.append(f"| memeriksa berkas biasa sesudah impor | {text} detik | di bawah 0,3 detik |")
    return lines


def _taken_on(how: str) -> str:
    return (
        f"Diukur {datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}; {how}."
    )


def write_section(path: Path, name: str, lines: list[str]) -> None:
    """Replace what stands between the marks of a section."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    section = "\n".join((begin, *lines, end))
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    path.write_text(pattern.sub(lambda _: section, path.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
