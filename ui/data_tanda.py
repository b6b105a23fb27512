"""The badges of files and of what is to be said of them: icon and word; it decides nothing."""

from html import escape

from loaders.problems import Level

IKON = {Level.GALAT: "✕", Level.PERINGATAN: "▲", Level.CATATAN: "●"}


def tanda(jenis: str, ikon: str, kata: str) -> str:
    """A badge of a file or of a problem: icon and word."""
    return (
        f'<span class="lencana tanda-{jenis}"><span class="ikon" aria-hidden="true">{ikon}</span>'
        f"{escape(kata)}</span>"
    )
