"""The site is replaced only by a whole one; a fault stops the build, and stops it again."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("book", "src", "_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with its site, so that faults can be seeded in it."""
    copy = tmp_path_factory.mktemp("project")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copyfile(source, copy / name)
    shutil.copytree(ROOT / "_build" / ".jupyter_cache", copy / "_build" / ".jupyter_cache")
    ran = build(copy)
    assert ran.returncode == 0, ran.stderr
    return copy


def build(project: Path) -> subprocess.CompletedProcess[str]:
    code = "from peaceterms.cli import main; raise SystemExit(main(['build']))"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=project, env={"PYTHONPATH": str(project / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True, text=True,
    )  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


FAULTS = {
    "an unknown source": (
        "book/appendix/data.md",
        "# Data and provenance",
        "# Data {cite}`nobody1900`",
        "nobody1900",
    ),
    "a failing cell": (
        "book/start/first-judgement.md",
        "FirstJudgement()",
        "FirstJudgement(set='1066')",
        "first-judgement.md:",
    ),
    "a broken cell of a table": (
        "src/peaceterms/facts/tables/claims.csv",
        "C01,¶1,",
        "C01,¶99,",
        "claims.csv",
    ),
    "a missing column": (
        "src/peaceterms/facts/tables/claims.csv",
        "claim_id,paragraph,",
        "claim_id,para,",
        "claims.csv",
    ),
    "a duplicate key": ("src/peaceterms/facts/tables/claims.csv", "\nC02,", "\nC01,", "claims.csv"),
}


PAGES_WITH_THE_SHARE = {  # prose, the summary of a chart beside the essay, and that of a cell
    "index.html": "in February 2023 about 15 percent",
    "teaching/assign.html": "it held about 15 percent",
    "essay/reading.html": "of 19 February 2023, gives 15 percent",
    "start/war.html": "of 19 February 2023, gives 15 percent",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stops_the_build_twice_and_leaves_the_site_as_it_was(project: Path, fault: str) -> None:
    name, old, new, said = FAULTS[fault]
    path = project / name
    good, before = path.read_text(encoding="utf-8"), contents(project / "_build" / "html")
    assert old in good
    path.write_text(good.replace(old, new, 1), encoding="utf-8")
    try:
        for _ in range(2):
            ran = build(project)
            assert ran.returncode != 0
            assert said in ran.stderr, ran.stderr
            assert "Traceback" not in ran.stderr
            assert contents(project / "_build" / "html") == before
    finally:
        path.write_text(good, encoding="utf-8")


def test_a_changed_cell_changes_every_page_that_uses_it(project: Path) -> None:
    table = project / "src/peaceterms/facts/tables/territory_control.csv"
    good = table.read_text(encoding="utf-8")
    table.write_text(good.replace("2023-02-19,Ukraine,17,", "2023-02-19,Ukraine,15,"), encoding="utf-8")
    try:
        ran = build(project)
        assert ran.returncode == 0, ran.stderr
        html = project / "_build" / "html"
        pages = {name: (html / name).read_text(encoding="utf-8") for name in PAGES_WITH_THE_SHARE}
        for name, words in PAGES_WITH_THE_SHARE.items():
            shown = BeautifulSoup(pages[name], "html.parser").get_text()
            assert words in " ".join(shown.split()), name
        assert "2023-02-19,Ukraine,15," in (html / "data" / "territory_control.csv").read_text(
            encoding="utf-8"
        )
    finally:
        table.write_text(good, encoding="utf-8")


def test_an_unchanged_project_is_not_built_again(project: Path) -> None:
    assert build(project).returncode == 0
    ran = build(project)
    assert ran.returncode == 0
    assert "Nothing has changed" in ran.stdout
