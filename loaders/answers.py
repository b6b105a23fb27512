"""What people said of names and layouts, for reading a folder of files again; it writes none."""

from dataclasses import dataclass
from pathlib import Path

from loaders.confirming import NAME
from loaders.mapping import LAYOUT, NamedLayout, from_text
from store.engine import Engine, SchemaState, check_schema, schema_state
from store.reading import konfirmasi_frame, loads_frame, tata_letak_frame


@dataclass(frozen=True)
class Answers:
    """Confirmed names by kind and named layouts; `fresh`: given since the folder was read."""

    names: tuple[tuple[str, str, str], ...] = ()  # jenis, teks, kode
    layouts: tuple[NamedLayout, ...] = ()
    fresh: bool = False

    def of(self, jenis: str) -> list[tuple[str, str]]:
        """The confirmed texts of a kind with their codes."""
        return [(teks, kode) for kind, teks, kode in self.names if kind == jenis]


def answers_for(engine: Engine, folder: Path) -> Answers:
    """What the store remembers, and whether that is newer than the last load of the folder."""
    if schema_state(engine) is SchemaState.MISSING:
        return Answers()
    check_schema(engine)
    with engine.connect() as connection:
        said = konfirmasi_frame(connection)[["jenis", "teks", "kode"]]
        marked = tata_letak_frame(connection)[["nama", "isi"]]
        loads = loads_frame(connection)
    ours = loads["file_name"].str.startswith(f"{folder.name}/")
    answered = loads["layout"].isin((NAME, LAYOUT))
    last = [int(loads[which]["id"].max()) if which.any() else 0 for which in (answered, ours)]
    return Answers(
        tuple(said.itertuples(index=False, name=None)),
        tuple(from_text(nama, isi) for nama, isi in marked.itertuples(index=False, name=None)),
        last[0] > last[1],
    )
