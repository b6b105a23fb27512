"""Remembers what a person says that a text of a file means; no other text is read by it.

An answer is a load: it has its actor and moment, is part of the data version and can be undone.
"""

from datetime import datetime

from domain.peran import Pelaku
from loaders.cells import fold
from loaders.known import known_from_store
from loaders.problems import Proposal
from loaders.reading import sha256_of
from store.engine import Engine, StoreError
from store.reading import konfirmasi_frame
from store.writing import Batch, LoadFile, LoadResult, write_load

NAME = "konfirmasi"
INDIKATOR = "indikator"


def confirm(
    engine: Engine, pelaku: Pelaku, proposal: Proposal, kode: str, moment: datetime
) -> LoadResult:
    """Remember that the text of a proposal means the wilayah or indikator of a code.

    Raises StoreError for a text that names nothing, a code that nobody has, or a text that is a
    name already: a confirmation adds a meaning and may correct an earlier one, no more.
    """
    known, text = known_from_store(engine), " ".join(proposal.teks.split())
    if not fold(text) or (proposal.jenis == INDIKATOR and known.is_bare(text)):
        raise StoreError(f"“{text}” tidak menyebut apa pun yang dapat diingat; tulis judulnya.")
    if proposal.jenis == INDIKATOR:
        there, means = kode in known.kamus.entries, set(known.kamus.exactly(text).candidates)
    else:
        there, means = kode in known.regions.entries, set(known.regions.by_name(text))
    if not there:
        raise StoreError(f"Kode {proposal.jenis} “{kode}” tidak terdaftar; pilih kode yang ada.")
    before = _said_before(engine, proposal.jenis, text)
    if before is None and means - {kode}:
        listed = " atau ".join(sorted(means))
        raise StoreError(f"“{text}” sudah berarti {listed}; perbaiki teks itu di berkasnya.")
    row = (proposal.jenis, before or text, kode, "", "", text)
    file = LoadFile(f"{NAME}: {text}", sha256_of(repr(row).encode()), NAME, moment)
    return write_load(engine, pelaku, file, (Batch("konfirmasi", [row]),))


def _said_before(engine: Engine, jenis: str, text: str) -> str | None:
    """The text, as it was once confirmed, that differs from this one in case and marks only."""
    with engine.connect() as connection:
        said = konfirmasi_frame(connection)
    held = said[said["jenis"] == jenis]["teks"]
    return next((teks for teks in map(str, held) if fold(teks) == fold(text)), None)
