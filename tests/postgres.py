"""A PostgreSQL of the tests' own: on loopback, on a random port, gone when the tests end."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

USER = "capaian"
# Nothing here outlives the tests, so nothing need survive a power cut.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def free_port() -> int:
    """A TCP port of the loopback address that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def throwaway_cluster(binaries: Path) -> Generator[str]:
    """Starts a fresh cluster and yields its address, 'user:password@127.0.0.1:port'."""
    home = Path(tempfile.mkdtemp(prefix="capaian-postgres-"))
    password = secrets.token_hex(16)
    port = free_port()
    (home / "password").write_text(password)
    # PostgreSQL refuses to run as root; Debian's package brings the user postgres.
    is_root = os.geteuid() == 0
    before = ["runuser", "-u", "postgres", "--"] if is_root else []
    if is_root:
        for path in (home, home / "password"):
            shutil.chown(path, "postgres")

    def run(program: str, *arguments: str) -> None:
        command = [*before, str(binaries / program), "-D", str(home / "data"), *arguments]
        subprocess.run(command, check=True, cwd=home, stdout=subprocess.DEVNULL)

    listen = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=''"
    try:
        run("initdb", "--no-sync", "--locale=C", "--encoding=UTF8", "-U", USER,
            "--auth=scram-sha-256", f"--pwfile={home / 'password'}")  # fmt: skip
        run("pg_ctl", "--wait", "-l", str(home / "log"), "-o", f"{listen} {FAST}", "start")
        try:
            yield f"{USER}:{password}@127.0.0.1:{port}"
        finally:
            run("pg_ctl", "--wait", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home)


@contextmanager
def empty_database(cluster: str) -> Generator[str]:
    """Makes an empty database in the cluster, yields its SQLAlchemy URL, drops it."""
    name = f"uji_{secrets.token_hex(4)}"
    identifier = sql.Identifier(name)
    with psycopg.connect(f"postgresql://{cluster}/postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(identifier))
        yield f"postgresql+psycopg://{cluster}/{name}"
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(identifier))
