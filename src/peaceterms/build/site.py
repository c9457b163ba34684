"""Builds the site beside the old one and puts it in place only when all of it stands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from peaceterms import essay
from peaceterms.build import private
from peaceterms.build.inputs import ROOT, digest, everything

NOT_PUBLISHED = shutil.ignore_patterns(
    ".doctrees", ".buildinfo*", "objects.inv", "reports", "jupyter_execute"
)
WARNING = re.compile(r"WARNING|ERROR|CRITICAL|Warning:|Error:|exception", re.IGNORECASE)

Say = Callable[[str], None]


@dataclass(frozen=True)
class Target:
    """Where a site is built.

    Attributes
    ----------
    site
        The folder of the finished site.
    work
        The folder that Sphinx works in and keeps between builds.
    essay
        A copy of the essay to set beside the paraphrase; such a site is not for publication.
    """

    site: Path
    work: Path
    essay: Path | None = None

    @property
    def stamp(self) -> Path:
        """The file that says what the site was built from."""
        return self.site.with_name(f"{self.site.name}.stamp")


PUBLIC = Target(ROOT / "_build" / "html", ROOT / "_build" / "work")
SITE = PUBLIC.site


def with_essay(copy: Path) -> Target:
    """Return the target of a site that carries a copy of the essay, apart from the one that is published."""
    folder = ROOT / "_build"
    return Target(folder / "html-with-essay", folder / "work-with-essay", copy.expanduser().resolve())


class BuildError(Exception):
    """The site could not be built; the message lists what to mend. The old site stands as it was."""


def build(say: Say, target: Target = PUBLIC) -> Path:
    """Build the site, unless nothing changed since the last build.

    Parameters
    ----------
    say
        Takes each line of progress.
    target
        Where it is built, and whether it carries a copy of the essay.

    Returns
    -------
    Path
        The folder of the site.

    Raises
    ------
    BuildError
        If a table, a cell or a page is not as it must be, or if the copy of the essay is none.
    """
    copy = _read_essay(target.essay, say) if target.essay else ""
    now = digest(everything(), sys.version, copy)
    if target.stamp.exists() and target.stamp.read_text() == now and (target.site / "index.html").exists():
        say("Nothing has changed since the last build.")
        return target.site
    target.stamp.unlink(missing_ok=True)
    _check_tables(say)
    _run_cells(say)
    _build_pages(say, target)
    _put_in_place(target)
    target.stamp.write_text(now)
    return target.site


def _read_essay(path: Path, say: Say) -> str:
    """Return the text of the copy, and say which paragraphs of the essay stand in it."""
    if any(path.is_relative_to(ROOT / folder) for folder in ("book", "src")):
        raise BuildError(f"{path}: it stands where it would be published; move it out of the project first.")
    try:
        text = essay.open_copy(path)
    except essay.CopyError as fault:
        raise BuildError(str(fault)) from fault
    paragraphs = essay.load()
    found = essay.find(text, paragraphs)
    said = essay.outcome(found, paragraphs)
    if not found:
        raise BuildError(f"{path}: {said}")
    say(said)
    return text


def _check_tables(say: Say) -> None:
    from peaceterms.facts import FactsError, agreement  # late: an unchanged build need not wait for pandas

    say("Checking the tables")
    try:
        agreement.check_all()
    except FactsError as fault:
        raise BuildError(str(fault)) from fault


def _run_cells(say: Say) -> None:
    from peaceterms.build import runner
    from peaceterms.build.pages import PageError

    say("Running the cells of pages that changed")
    try:
        ran = runner.run_changed(say)
    except PageError as fault:
        raise BuildError(str(fault)) from fault
    say(f"  {ran} run" if ran else "  none changed")


def _build_pages(say: Say, target: Target) -> None:
    say("Building the pages")
    command = [
        sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(ROOT / "book"),
        "--config", str(ROOT / "_config.yml"), "--toc", str(ROOT / "_toc.yml"),
        "--path-output", str(target.work), "-W", "-n", "--keep-going", "-q",
    ]  # fmt: skip
    settings = {**os.environ, "PEACETERMS_ESSAY": str(target.essay or "")}
    ran = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)
    if ran.returncode:
        # Sphinx keeps what it read of a faulty page and would not warn again.
        shutil.rmtree(target.work / "_build" / ".doctrees", ignore_errors=True)
        lines = [line for line in (ran.stdout + ran.stderr).splitlines() if line.strip()]
        said = [line for line in lines if WARNING.search(line)] or lines[-30:]
        raise BuildError("\n".join(line.replace(f"{ROOT}/", "") for line in dict.fromkeys(said)))


def _put_in_place(target: Target) -> None:
    site = target.site
    new, old = site.with_name(f"{site.name}.new"), site.with_name(f"{site.name}.old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(target.work / "_build" / "html", new, ignore=NOT_PUBLISHED)
    try:
        if target.essay:
            private.mark(new)
        else:
            private.check_publishable(new)
    except private.PrivateError as fault:
        shutil.rmtree(new)
        raise BuildError(str(fault)) from fault
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
