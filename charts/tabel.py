"""Tables as HTML that becomes a list of blocks on a phone; it computes nothing."""

from collections.abc import Iterable, Sequence
from html import escape


def tabel(kepala: Sequence[str], baris: Iterable[str], judul: str, gaya: str = "") -> str:
    """A table of rows of HTML under its caption; `gaya` is a class of its own."""
    kolom = "".join(f'<th scope="col">{escape(k)}</th>' for k in kepala)
    return (
        f'<table class="tabel {gaya}"><caption>{escape(judul)}</caption>'
        f"<thead><tr>{kolom}</tr></thead><tbody>{''.join(baris)}</tbody></table>"
    )


def sel(label: str, isi: str, gaya: str = "") -> str:
    """A cell that carries its column's name for the phone, where there is no header row."""
    return f'<td data-label="{escape(label, quote=True)}" class="{gaya}">{isi}</td>'
