"""The locks pin what pyproject.toml asks for and carry nothing of the machine that made them."""

import re
import tomllib

import pytest

from tests.running_app import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(lock: str) -> dict[str, str]:
    """Name and version of every `name==version` line; the last of several forks wins."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    """Package names of 'name[extra]>=1.2' requirements."""
    return {re.split(r"[^\w.-]", requirement)[0] for requirement in requirements}


def test_every_direct_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed_to_run = names(project["project"]["dependencies"])
    needed_to_test = names(project["dependency-groups"]["dev"])
    assert needed_to_run <= pins("requirements.txt").keys()
    assert needed_to_run | needed_to_test <= pins("requirements-dev.txt").keys()


def test_tests_run_on_the_versions_that_users_install() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_path(lock: str) -> None:
    assert not re.search(r"://|--(index-url|find-links)|file:", (ROOT / lock).read_text())
