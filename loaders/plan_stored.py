"""The cascade of a plan as the store holds it now, for a matrix to be compared with."""

from dataclasses import dataclass

from loaders.cells import fold
from store.engine import Connection
from store.reading_plan import indikator_kinerja_frame, opd_frame, simpul_frame


@dataclass(frozen=True)
class StoredCascade:
    """The current cascade of a plan; texts are folded, so that case and marks do not count."""

    nodes: frozenset[tuple[str, str]]  # jenis and uraian
    measures: frozenset[tuple[str, str, str]]  # jenis and uraian of the node, indikator
    agencies: dict[str, frozenset[str]]  # indikator to the codes and names of its OPD
    places: dict[str, str]  # indikator to its node, as people call it


def stored_cascade(connection: Connection, rencana: str, versi: int) -> StoredCascade:
    """Read the nodes, measures and agencies of one version of a plan."""
    simpul = simpul_frame(connection, rencana, versi)
    texts = {
        (str(jenis), str(kode)): str(uraian)
        for jenis, kode, uraian in zip(
            simpul["jenis"], simpul["kode"], simpul["uraian"], strict=True
        )
    }
    opd = opd_frame(connection, rencana, versi)
    names = dict(zip(map(str, opd["kode"]), map(str, opd["nama"]), strict=True))
    measures: set[tuple[str, str, str]] = set()
    agencies: dict[str, frozenset[str]] = {}
    places: dict[str, str] = {}
    frame = indikator_kinerja_frame(connection, rencana, versi)
    columns = [map(str, frame[name]) for name in ("jenis", "kode", "indikator", "opd")]
    for jenis, kode, indikator, agency in zip(*columns, strict=True):
        measures.add((jenis, fold(texts.get((jenis, kode), "")), indikator))
        said = {fold(agency), fold(names.get(agency, ""))} - {""}
        agencies[indikator] = agencies.get(indikator, frozenset()) | said
        places.setdefault(indikator, f"{jenis} {kode} “{texts.get((jenis, kode), '')}”")
    nodes = frozenset((jenis, fold(uraian)) for (jenis, _), uraian in texts.items())
    return StoredCascade(nodes, frozenset(measures), agencies, places)
