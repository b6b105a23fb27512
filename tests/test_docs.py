"""What the texts promise: every command of README runs, every path named in a text is there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running_app import ROOT

TEXTS = (
    "README.md",
    "docs/panduan.md",
    "docs/pemasangan.md",
    "data/README.md",
    "docs/decisions.md",
)
_CODE_BLOCK = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r'\]\(([^)#]+)\)|src="([^"]+)"')
_ROOMS = "app.py|CHANGELOG.md|requirements.txt|pyproject.toml|Makefile"
_FOLDERS = "pages|ui|reports|charts|metrics|loaders|store|domain|data|tests|docs|deploy"
_PATH = re.compile(rf"`((?:{_FOLDERS})/[\w./-]*|{_ROOMS})`")


def _commands() -> list[tuple[list[str], list[str]]]:
    """Each `python -m` command of README's code blocks, and the output written below it."""
    found: list[tuple[list[str], list[str]]] = []
    for block in _CODE_BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        written: list[str] = []
        for line in block.splitlines():
            if line.removeprefix("$ ").startswith("python -m "):
                written = []
                found.append((shlex.split(line.removeprefix("$ "), comments=True), written))
            else:
                written.append(line)
    return found


@pytest.fixture
def project(tmp_path: Path, built_database_url: str) -> tuple[Path, str]:
    """A folder with data/ and a copy of the store of its own, which commands may write to."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    store = tmp_path / "capaian.db"
    _run(["python", "-m", "store", "backup", str(store)], tmp_path, built_database_url)
    return tmp_path, f"sqlite:///{store}"


def _run(command: list[str], folder: Path, url: str) -> str:
    environment = {**os.environ, "DATABASE_URL": url, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *command[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{shlex.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_every_command_of_readme_runs_and_metrics_print_what_is_written(
    project: tuple[Path, str],
) -> None:
    commands = _commands()
    assert {command[2] for command, _ in commands} == {"loaders", "store", "metrics", "reports"}
    for command, written in commands:
        said = _run(command, *project).splitlines()
        if command[2] == "metrics":  # the others count files and rows, which grow
            assert [line for line in written if line not in (*said, "...")] == []


@pytest.mark.parametrize("text", TEXTS)
def test_every_path_named_in_a_text_is_there(text: str) -> None:
    content = (ROOT / text).read_text(encoding="utf-8")
    linked = [a or b for a, b in _LINK.findall(content) if not (a or b).startswith("http")]
    named = [(ROOT / path) for path in _PATH.findall(content)]
    paths = [*((ROOT / text).parent / path for path in linked), *named]
    assert [str(p.relative_to(ROOT)) for p in paths if not p.exists()] == []
