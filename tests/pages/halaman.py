"""A page as AppTest ran it: its words, its notices, its charts' texts, what is wrong with it."""

import json
import re
from collections.abc import Generator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.running_app import ROOT
from ui import frame

HALAMAN = tuple(frame.HALAMAN)
SABAR_DETIK = 60
# What a program says where it should have said that something is not known.
BAHASA_MESIN = re.compile(r"\b(nan|NaN|NaT|None|undefined|Infinity)\b|<NA>")


@dataclass(frozen=True)
class Halaman:
    """What a visitor of a page reads: `teks` also holds what is read aloud and on hovering."""

    uji: AppTest
    html: str
    teks: str
    grafik: str  # every text of every chart

    @property
    def toast(self) -> list[str]:
        """The passing notices."""
        return [str(t.value) for t in self.uji.toast]

    @property
    def cacat(self) -> list[str]:
        """Exceptions, and words that are not for people; empty for a page as it should be."""
        sebab = [f"{e.value}" for e in self.uji.exception]
        for isi in (self.teks, self.grafik, *self.toast):
            sebab += [
                isi[max(0, m.start() - 60) : m.end() + 20] for m in BAHASA_MESIN.finditer(isi)
            ]
        return sebab

    def pilihan(self, nama: str) -> list[str]:
        """What a picker offers, as written on it; empty where the page has no such picker."""
        return [o for s in self.uji.selectbox if s.key == f"pilih_{nama}" for o in s.options]

    def terpilih(self, nama: str) -> Any:
        """What a picker stands at."""
        return self.uji.selectbox(key=f"pilih_{nama}").value


def buka(nama: str, **pilihan: str) -> Halaman:
    """Open a page by itself, as a cold visit to its address does."""
    uji = AppTest.from_file(ROOT / "pages" / f"{nama}.py", default_timeout=SABAR_DETIK)
    uji.query_params.update(pilihan)
    return terbaca(uji.run())


def buka_lewat_app(nama: str, **pilihan: str) -> Halaman:
    """Open a page through app.py, as every later visit does; "" is the bare address."""
    uji = AppTest.from_file(ROOT / "app.py", default_timeout=SABAR_DETIK)
    uji.query_params.update(pilihan)
    uji.run()
    if nama:
        uji.switch_page(f"pages/{nama}.py").run()
    return terbaca(uji)


def terbaca(uji: AppTest) -> Halaman:
    """Read what a run of a page has put on the screen."""
    html = "\n".join(str(e.proto.body) for e in uji.get("html"))
    grafik = [json.loads(e.proto.spec) for e in uji.get("plotly_chart")]
    return Halaman(uji, html, teks_terbaca(html), "\n".join(_teks(grafik)))


def teks_terbaca(html: str) -> str:
    """The words of a piece of HTML, on screen and read aloud, without style sheets."""
    pembaca = _Pembaca()
    pembaca.feed(html)
    return " ".join(" ".join(pembaca.kata).split())


class _Pembaca(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.kata: list[str] = []
        self._gaya = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._gaya = tag == "style"
        self.kata += [v for k, v in attrs if v and k in ("aria-label", "title", "data-label")]

    def handle_endtag(self, tag: str) -> None:
        self._gaya = self._gaya and tag != "style"

    def handle_data(self, data: str) -> None:
        if not self._gaya:
            self.kata.append(data)


def _teks(isi: Any) -> Generator[str]:
    """Every text within, but for packed arrays of numbers."""
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, list):
        for satu in isi:  # pyright: ignore[reportUnknownVariableType]
            yield from _teks(satu)
    elif isinstance(isi, dict):
        for kunci, satu in isi.items():  # pyright: ignore[reportUnknownVariableType]
            if kunci != "bdata":
                yield from _teks(satu)
