"""Killed at any instant of a load, the store is the old or the new state, and works on."""

import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from store.engine import Engine
from tests.loaders.golden import GOLDEN

# Forks a load of a file for each statement it makes, and one that is killed by the clock, after
# whose death the database is looked at; importing once keeps it to some seconds.
SWEEP = dedent("""
    import json, os, shutil, signal, sys, time
    from pathlib import Path
    from sqlalchemy import event
    from loaders.commands import load
    from loaders.shell import NOTHING_TOLD
    from store import engine as store_engine
    from store.engine import opened
    from tests.loaders.stored import figures, loads

    source, file = Path(sys.argv[1]), Path(sys.argv[2])
    copy = source.with_name("salinan.db")
    url = f"sqlite:///{copy}"
    os.environ["DATABASE_URL"] = url

    def state():
        with opened(url) as engine:
            return repr((sorted(figures(engine).items()), loads(engine)))

    def attempt(kill_at, after):
        for name in (copy, Path(f"{copy}-wal"), Path(f"{copy}-shm")):
            name.unlink(missing_ok=True)
        shutil.copy(source, copy)
        child = os.fork()
        if child == 0:
            if after is not None:
                signal.setitimer(signal.ITIMER_REAL, after)  # SIGALRM ends the process
            count = 0
            def before(*_):
                nonlocal count
                count += 1
                if count == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)
            def watch(engine):
                event.listen(engine, "before_cursor_execute", before)
                event.listen(engine, "commit", before)
                return engine
            connect = store_engine.connect
            store_engine.connect = lambda *a: watch(connect(*a))
            sys.stdout = sys.stderr = open(os.devnull, "w")
            said = load([file], None, NOTHING_TOLD, yes=True, whole_file=False)
            os._exit(said.status)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status), state()

    old = attempt(1, None)[1]
    done, new = attempt(None, None)
    assert done == 0 and old != new
    found, kill_at = [], 1
    while True:
        code, held = attempt(kill_at, None)
        if code == 0:
            break
        found.append([kill_at, code, "old" if held == old else "new" if held == new else "torn"])
        kill_at += 1
    for step in range(1, 25):
        code, held = attempt(None, step * 0.006)
        found.append([f"{step * 6} ms", code,
                      "old" if held == old else "new" if held == new else "torn"])
    print(json.dumps(found))
""")


@pytest.mark.skipif(sys.platform == "win32", reason="a process is forked for each instant")
def test_killed_at_every_statement_and_at_many_moments(store: Engine) -> None:
    source = Path(str(store.url.database))
    store.dispose()
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SWEEP, str(source), str(GOLDEN / "panjang.csv")],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    statements = [state for at, _, state in found if isinstance(at, int)]
    assert len(statements) > 20
    assert {code for at, code, _ in found if isinstance(at, int)} == {-9}
    assert "torn" not in {state for _, _, state in found}
    assert set(statements) == {"old"}  # the last one is the commit itself
