"""A build with the essay's text stands apart, is marked on every page, and nothing publishes it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from peaceterms.build import private
from peaceterms.build.private import PrivateError
from peaceterms.essay import fingerprints
from peaceterms.essay.said import REFUSALS

ROOT = Path(__file__).resolve().parents[2]
STANDIN = ROOT / "tests" / "essay" / "standin.txt"
NAMES = ["S0", *(f"¶{number}" for number in range(1, 16))]
READING = "---\nlayout: wide\n---\n# The reading\n\n```{own-copy}\n```\n\n" + "\n\n".join(
    f"```{{passage}} {name}\n```" for name in NAMES
)
TOC = "format: jb-book\nroot: index\nparts:\n  - caption: Essay\n    chapters:\n      - file: essay/reading\n"


def texts() -> list[str]:
    blocks = re.split(r"\n\s*\n", STANDIN.read_text(encoding="utf-8").strip())
    return [blocks[2], *blocks[4:19]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small book with the package, which knows the stand-in instead of the essay."""
    copy = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("_config.yml", "requirements.lock", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copyfile(ROOT / name, copy / name)
    (copy / "_toc.yml").write_text(TOC)
    (copy / "book" / "essay").mkdir(parents=True)
    (copy / "book" / "index.md").write_text("# Weighing the Terms\n\nA book.\n")
    (copy / "book" / "essay" / "reading.md").write_text(READING, encoding="utf-8")
    prints = fingerprints.take(dict(zip(NAMES, texts(), strict=True)))
    fingerprints.write(prints, copy / "src" / "peaceterms" / "essay" / "fingerprints.csv")
    return copy


def run(project: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from peaceterms.cli import main; raise SystemExit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=project, capture_output=True, text=True,
        env={"PYTHONPATH": str(project / "src"), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small book, built without the essay and then with a copy that lacks a paragraph."""
    ran = run(project, "build")
    assert ran.returncode == 0, ran.stderr
    public = contents(project / "_build" / "html")
    copy = tmp_path_factory.mktemp("copies") / "my copy.txt"
    copy.write_text("\n\n".join(text for number, text in enumerate(texts()) if number != 3), encoding="utf-8")
    ran = run(project, "build", "--essay", copy)
    assert ran.returncode == 0, ran.stderr
    assert "Parts of the essay found: 15 of 16. Not found: ¶3." in ran.stdout
    assert "not for publication" in ran.stdout
    assert contents(project / "_build" / "html") == public, "the site is as it was"
    assert "Nothing has changed" in run(project, "build").stdout
    assert "Nothing has changed" in run(project, "build", "--essay", copy).stdout
    return project / "_build"


def test_every_page_says_that_it_is_not_for_publication(built: Path) -> None:
    pages = sorted((built / "html-with-essay").rglob("*.html"))
    assert len(pages) == 4, "two of the book, the search and the page for a wrong address"
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.count(private.NOTICE) == 1 and text.count(private.ROBOTS) == 1, page
        assert text.index(private.ROBOTS) < text.index("<body") < text.index(private.NOTICE), page
    assert (built / "html-with-essay" / private.MARKER).exists()


def test_the_text_stands_on_the_reading_page_and_nowhere_else(built: Path) -> None:
    sentence = "it would rather keep the sound as it is"
    holding = [
        name for name, data in contents(built / "html-with-essay").items() if sentence.encode() in data
    ]
    assert holding == ["essay/reading.html"]
    page = (built / "html-with-essay" / "essay" / "reading.html").read_text(encoding="utf-8")
    assert page.count("Not found in the copy of this build") == 1
    assert page.count('<p class="label">The essay</p>') == 15
    assert page.count(sentence) == 1


def test_the_site_holds_neither_text_nor_mark(built: Path) -> None:
    private.check_publishable(built / "html")
    for name, data in contents(built / "html").items():
        assert b"rather keep the sound" not in data and private.NOTICE.encode() not in data, name


REFUSED = {
    "another text": ("The boat is slow and the tide is high. " * 40, REFUSALS["other"]),
    "a scan": ("\f\f", REFUSALS["empty"]),
    "a PDF": ("%PDF-1.7\n", REFUSALS["pdf"]),
    "too large": ("word " * 500_000, REFUSALS["large"]),
}


@pytest.mark.parametrize("copy", REFUSED)
def test_what_is_not_the_essay_is_refused_and_nothing_is_built(
    built: Path, copy: str, tmp_path: Path
) -> None:
    content, said = REFUSED[copy]
    path = tmp_path / "copy.txt"
    path.write_text(content, encoding="utf-8")
    before = contents(built / "html-with-essay")
    ran = run(built.parent, "build", "--essay", path)
    assert ran.returncode == 1
    assert f"{path}: {said}" in ran.stderr and "Traceback" not in ran.stderr
    assert contents(built / "html-with-essay") == before


@pytest.mark.parametrize("folder", ["book", "src/peaceterms"])
def test_a_copy_inside_what_is_published_is_refused(built: Path, folder: str) -> None:
    path = built.parent / folder / "essay.txt"
    path.write_text("\n\n".join(texts()), encoding="utf-8")
    try:
        ran = run(built.parent, "build", "--essay", path)
    finally:
        path.unlink()
    assert ran.returncode == 1 and "move it out of the project" in ran.stderr


def test_a_marked_folder_is_never_served_or_taken_for_the_site(built: Path) -> None:
    with pytest.raises(PrivateError, match="must not be published"):
        private.check_publishable(built / "html-with-essay")
    with pytest.raises(PrivateError, match="must not be published"):
        private.check_publishable(built)
    site, aside = built / "html", built / "aside"
    site.rename(aside)
    shutil.copytree(built / "html-with-essay", site)
    try:
        ran = run(built.parent, "serve", "--port", "0")
    finally:
        shutil.rmtree(site)
        aside.rename(site)
    assert ran.returncode == 1 and "must not be published" in ran.stderr


def test_a_page_that_cannot_be_marked_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "bare.html").write_text("<p>No head, no body</p>")
    with pytest.raises(PrivateError, match=r"bare\.html"):
        private.mark(tmp_path)


def test_the_package_holds_nothing_of_it(built: Path, tmp_path: Path) -> None:
    code = "from setuptools import build_meta; import sys; print(build_meta.build_wheel(sys.argv[1]))"
    ran = subprocess.run(
        [sys.executable, "-c", code, tmp_path], cwd=built.parent, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    assert "peaceterms/essay/fingerprints.csv" in names and "peaceterms/essay/own_copy.js" in names
    assert not [
        name for name in names if name.startswith("_build") or name.endswith((private.MARKER, ".html.new"))
    ]
