"""Sets pages with typst: a template of this folder, a report's words as data, fonts of our own.

What a report says reaches a template as JSON and is never read as markup; no clock and no font of
the machine is asked, so that the same report gives the same bytes everywhere.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

import typst

_TEMPLAT = Path(__file__).parent
_HURUF = _TEMPLAT.parent / "huruf"
_DIINGAT = 10  # runs after which typst drops what none of them used
_TANPA_SAAT = 0  # of a report on an older state, which has no moment of its own


@cache
def huruf() -> typst.Fonts:
    """The fonts of reports/huruf and typst's own; those of the machine are not looked for."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(_HURUF)])


def cetak_pdf(templat: str, isi: Mapping[str, Any], saat: str) -> bytes:
    """A tagged PDF with every font in it; typst refuses what PDF/UA-1 does not allow."""
    return _cetak(templat, isi, format="pdf", pdf_standards=["ua-1"], timestamp=_detik(saat))


def lupakan() -> None:
    """Let typst forget the pages it keeps for its next ten runs: 40 MB of a long report each."""
    for _ in range(_DIINGAT + 1):
        _cetak("kosong", {}, format="pdf")


def cetak_png(templat: str, isi: Mapping[str, Any]) -> bytes:
    """The one page of a template as PNG, 2 px for each of its points."""
    return _cetak(templat, isi, format="png", ppi=144.0)


def _cetak(templat: str, isi: Mapping[str, Any], **lain: Any) -> bytes:
    hasil = cast(
        object,
        typst.compile(
            str(_TEMPLAT / f"{templat}.typ"),
            root=str(_TEMPLAT),
            font_paths=huruf(),
            sys_inputs={"isi": json.dumps(isi, ensure_ascii=False)},
            **lain,
        ),
    )
    assert isinstance(hasil, bytes)  # a list only of several pages as pictures
    return hasil


def _detik(saat: str) -> int:
    return int(datetime.fromisoformat(saat).timestamp()) if saat else _TANPA_SAAT
