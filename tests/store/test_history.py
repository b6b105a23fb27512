"""Whatever is loaded and undone, each state of the store is what a plain dict would hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete

from store.engine import write_transaction
from store.reading_figures import realisasi_frame
from store.tables import load, realisasi
from store.version import data_version
from store.writing import undo_load, write_load
from tests.store.sample import KEEPER, START, a_file, figure, figures

Figures = dict[int, float | None]
State = dict[int, tuple[float | None, str]]  # by year: the figure and the file it was read from


@dataclass(frozen=True)
class Step:
    """A file that is loaded, or (file None) the undoing of the last load."""

    file: str | None
    rows: Figures = field(default_factory=dict[int, float | None])
    whole_file: bool = False


YEARS = st.integers(2018, 2022)
FIGURES = st.dictionaries(YEARS, st.none() | st.sampled_from([0.0, -1.5, 9.8]))
LOADS = st.builds(Step, st.sampled_from(["a.xlsx", "b.xlsx"]), FIGURES, st.booleans())
STEPS = st.lists(LOADS | st.just(Step(None)), max_size=8)


def after(state: State, step: Step) -> State:
    """The model: what a dict holds after a file was loaded."""
    kept = {
        year: (value, file)
        for year, (value, file) in state.items()
        if not (step.whole_file and file == step.file and year not in step.rows)
    }
    for year, value in step.rows.items():
        if year not in kept or kept[year][0] != value:
            kept[year] = (value, str(step.file))
    return kept


def held(engine: Engine, version: int | None) -> State:
    with engine.connect() as connection:
        found = realisasi_frame(connection, as_of=version).astype(object)
    nilai = found["nilai"].where(found["nilai"].notna(), None)
    return dict(zip(found["tahun"], zip(nilai, found["file_name"], strict=True), strict=True))


def emptied(engine: Engine) -> int:
    """Take everything after load 1 away, so that each example starts from the same store."""
    with write_transaction(engine) as connection:
        connection.execute(delete(realisasi))
        connection.execute(delete(load).where(load.c.id > 1))
        return data_version(connection)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_state_as_of_each_load_is_that_of_a_dict(store: Engine, steps: Sequence[Step]) -> None:
    states: dict[int, State] = {emptied(store): {}}
    undoable = 0
    for number, step in enumerate(steps):
        version = max(states)
        if step.file is None:
            if undoable != version:
                continue
            assert undo_load(store, KEEPER, version, START).load == version + 1
            states[version + 1] = states[version - 1]
        else:
            rows = [figure(year, value) for year, value in step.rows.items()]
            file = a_file(step.file, number)
            result = write_load(store, KEEPER, file, figures(*rows), whole_file=step.whole_file)
            assert result.load == version + 1
            states[version + 1] = after(states[version], step)
            undoable = version + 1 if result.new + result.changed + result.withdrawn else 0
            again = write_load(store, KEEPER, file, figures(*rows), whole_file=step.whole_file)
            assert again.load is None
    for version, state in states.items():
        assert held(store, version) == state
    assert held(store, None) == states[max(states)]
