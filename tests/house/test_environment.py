"""The environment of conda, Binder and JupyterHub is that of the lock, and the locks are clean."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-bench.lock")


def locked(name: str) -> dict[str, str]:
    """Return the version of each package in a lock file."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [re.match(r"([a-z0-9._-]+)==(\S+)", line) for line in lines]
    return {match[1]: match[2] for match in pins if match}


def test_the_conda_environment_installs_the_lock_under_a_python_that_it_was_made_for() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    pip = next(part["pip"] for part in environment["dependencies"] if isinstance(part, dict))
    assert pip == ["-r requirements.lock"]
    python = next(part for part in environment["dependencies"] if str(part).startswith("python="))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert SpecifierSet(project["requires-python"]).contains(python.removeprefix("python=") + ".0")
    assert "--no-deps" in (ROOT / "postBuild").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_line_names_a_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"https?://|--index-url|--extra-index|--find-links", text)
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    bare = [
        block.split()[0] for block in blocks if "==" in block.split("\n")[0] and "--hash=sha256:" not in block
    ]
    assert not bare


def test_the_locks_agree_and_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    book, test, bench = map(locked, LOCKS)
    assert {name: test.get(name) for name in book} == book
    assert {name: bench.get(name) for name in test} == test
    extras = project["optional-dependencies"]
    for pins, wanted in (
        (book, [*project["dependencies"], *extras["book"]]),
        (test, [*project["dependencies"], *extras["book"], *extras["test"]]),
        (bench, [*project["dependencies"], *extras["book"], *extras["test"], *extras["bench"]]),
    ):
        for requirement in map(Requirement, wanted):
            assert requirement.specifier.contains(pins[requirement.name]), requirement


def test_each_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.findall(r'^  "[a-zA-Z0-9_.-]+(?:\[\w+\])?[<>=][^"]*",(.*)$', text, re.MULTILINE)
    assert len(listed) > 20
    assert all(rest.strip().startswith("# ") for rest in listed)
