"""The app as users meet it: a store built from data/ and a Streamlit server on loopback."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.postgres import free_port

ROOT = Path(__file__).parents[1]
STARTS_WITHIN_SECONDS = 60
NOTHING: Mapping[str, str] = {}


def build_store(database_url: str) -> None:
    """Builds the store from data/ as `make run` does; raises with what the command said."""
    command = [sys.executable, "-m", "loaders", "build"]
    environment = {**os.environ, "DATABASE_URL": database_url}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"python -m loaders build failed:\n{done.stdout}{done.stderr}")


@contextmanager
def serving(
    database_url: str,
    log: Path,
    *,
    port: int | None = None,
    options: Mapping[str, str] = NOTHING,
    environment: Mapping[str, str] = NOTHING,
    script: Path = ROOT / "app.py",
) -> Generator[str]:
    """Serves app.py over that store, yields its address; what the server prints goes to `log`."""
    address = f"http://127.0.0.1:{(port := port or free_port())}"
    options = {
        "server.address": "127.0.0.1",
        "server.port": str(port),
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
        **options,
    }
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    # Coverage is measured where tests call code, not in a server that is ended by a signal.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), *flags],
            cwd=ROOT,
            env={**kept, "DATABASE_URL": database_url, **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            _wait_until_healthy(process, address, log)
            yield address
        finally:
            process.terminate()


def _wait_until_healthy(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except urllib.error.HTTPError:
            return  # it refused us, so it is there
        except OSError:  # nobody listens yet, or a busy machine takes its time
            time.sleep(0.1)
    raise RuntimeError(f"the app did not start:\n{log.read_text()}")
