import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from textwrap import dedent
from threading import Barrier, Event
from typing import Any

import pytest
from sqlalchemy import Engine, event, text

from store.engine import StoreError, opened, write_transaction
from store.migrate import migrate
from store.reading import loads_frame
from store.reading_figures import realisasi_frame, riwayat_frame
from store.version import data_version
from store.writing import LoadResult, write_load
from tests.store.sample import KEEPER, a_file, dump, figure, figures, load_world

ROOT = Path(__file__).parents[2]
WRITERS = 4


def test_concurrent_writers_take_their_turns(store: Engine, fresh_database_url: str) -> None:
    together = Barrier(WRITERS)

    def write(writer: int) -> LoadResult:
        own = figure(2000 + writer, 1.0)
        with opened(fresh_database_url) as engine:
            together.wait()
            return write_load(
                engine, KEEPER, a_file(f"{writer}.xlsx"), figures(own, figure(2020, float(writer)))
            )

    with ThreadPoolExecutor(WRITERS) as pool:
        results = list(pool.map(write, range(WRITERS)))
    assert sorted(r.load or 0 for r in results) == [2, 3, 4, 5]
    assert sorted((r.new, r.changed) for r in results) == [(1, 1), (1, 1), (1, 1), (2, 0)]
    with store.connect() as connection:
        assert loads_frame(connection)["id"].tolist() == [1, 2, 3, 4, 5]
        assert len(realisasi_frame(connection)) == WRITERS + 1
        disputed = riwayat_frame(connection, "P0", "1604").query("tahun == 2020")
    assert disputed["to_load"].tolist() == [3, 4, 5, 0]


def test_readers_see_the_old_state_while_a_writer_is_at_work(
    store: Engine, fresh_database_url: str
) -> None:
    started, done = Event(), Event()

    def write() -> LoadResult:
        with opened(fresh_database_url) as engine:
            started.set()
            result = write_load(engine, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))
            done.set()
            return result

    with ThreadPoolExecutor(1) as pool:
        with write_transaction(store) as writer:
            waiting = pool.submit(write)
            assert started.wait(10)
            writer.execute(text("UPDATE wilayah SET nama = 'Baru' WHERE kode = '1604'"))
            with store.connect() as reader:
                assert data_version(reader) == 1
                name = reader.execute(text("SELECT nama FROM wilayah WHERE kode = '1604'"))
                assert name.scalar() == "Kabupaten Lahat"
            assert not done.wait(0.2)
        assert waiting.result(10).load == 2


def test_a_writer_that_waits_too_long_says_so(store: Engine, fresh_database_url: str) -> None:
    with opened(fresh_database_url) as impatient, write_transaction(store):
        on_sqlite = store.dialect.name == "sqlite"

        def hurry(connection: Any, _record: object) -> None:
            connection.execute("PRAGMA busy_timeout = 20" if on_sqlite else "SET lock_timeout = 20")
            if not on_sqlite:
                connection.commit()

        event.listen(impatient, "connect", hurry)
        with pytest.raises(StoreError, match="ulangi setelah penulis lain selesai"):
            write_load(impatient, KEEPER, a_file("a.xlsx"), figures(figure(2020, 15.9)))


def test_two_starts_at_once_migrate_once(fresh_database_url: str) -> None:
    together = Barrier(2)

    def start(_: int) -> None:
        with opened(fresh_database_url) as engine:
            together.wait()
            migrate(engine)
            load_world(engine)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(start, range(2)))
    with opened(fresh_database_url) as engine, engine.connect() as connection:
        assert data_version(connection) == 1


KILLED = dedent("""
    import os, signal, sys
    from sqlalchemy import event
    from store.engine import connect
    from store.writing import write_load
    from tests.store.sample import KEEPER, a_file, figure, figures

    engine = connect(sys.argv[1])

    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)

    if sys.argv[2] == "commit":
        event.listen(engine, "commit", die)
    else:
        @event.listens_for(engine, "after_cursor_execute")
        def look(_connection, _cursor, statement, *_):
            if statement.strip().startswith(sys.argv[2]):
                die()

    @event.listens_for(engine, "connect")
    def spill(connection, _record):
        connection.execute("PRAGMA cache_size = 2")  # pages reach the file before the commit

    years, regions = range(1950, 2100), ("1604", "1607")
    rows = [figure(year, 2.0, region) for year in years for region in regions]
    write_load(engine, KEEPER, a_file("a.xlsx", 2), figures(*rows), whole_file=True)
""")


@pytest.mark.parametrize(
    "moment",
    ["BEGIN", "INSERT INTO load", "INSERT INTO staged", "UPDATE realisasi", "INSERT INTO realisasi",
     "DROP TABLE", "INSERT INTO audit", "commit"],
)  # fmt: skip
def test_a_process_killed_in_the_middle_of_a_load_leaves_the_old_state(
    sqlite_url: str, moment: str
) -> None:
    with opened(sqlite_url) as engine:
        migrate(engine)
        load_world(engine)
        old = figures(figure(2020, 1.0), figure(1949, 1.0))
        write_load(engine, KEEPER, a_file("a.xlsx", 1), old, whole_file=True)
        before = dump(engine)
    killed = subprocess.run([sys.executable, "-c", KILLED, sqlite_url, moment], cwd=ROOT)
    assert killed.returncode == -9
    with opened(sqlite_url) as engine:
        assert dump(engine) == before
        with engine.connect() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
        assert write_load(engine, KEEPER, a_file("b.xlsx"), figures(figure(2021, 1.0))).load == 3
