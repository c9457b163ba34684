"""Builds the site beside the old one and puts it in place only when all of it stands."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from peaceterms.build.inputs import ROOT, digest, everything

SITE = ROOT / "_build" / "html"
WORK = ROOT / "_build" / "work"
STAMP = ROOT / "_build" / "site.stamp"
NOT_PUBLISHED = shutil.ignore_patterns(
    ".doctrees", ".buildinfo*", "objects.inv", "reports", "jupyter_execute"
)
WARNING = re.compile(r"WARNING|ERROR|CRITICAL|Warning:|Error:|exception", re.IGNORECASE)

Say = Callable[[str], None]


class BuildError(Exception):
    """The site could not be built; the message lists what to mend. The old site stands as it was."""


def build(say: Say) -> Path:
    """Build the site, unless nothing changed since the last build.

    Parameters
    ----------
    say
        Takes each line of progress.

    Returns
    -------
    Path
        The folder of the site.

    Raises
    ------
    BuildError
        If a table, a cell or a page is not as it must be.
    """
    now = digest(everything(), sys.version)
    if STAMP.exists() and STAMP.read_text() == now and (SITE / "index.html").exists():
        say("Nothing has changed since the last build.")
        return SITE
    STAMP.unlink(missing_ok=True)
    _check_tables(say)
    _run_cells(say)
    _build_pages(say)
    _put_in_place()
    STAMP.write_text(now)
    return SITE


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


def _build_pages(say: Say) -> None:
    say("Building the pages")
    command = [
        sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(ROOT / "book"),
        "--config", str(ROOT / "_config.yml"), "--toc", str(ROOT / "_toc.yml"), "--path-output", str(WORK),
        "-W", "-n", "--keep-going", "-q",
    ]  # fmt: skip
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if ran.returncode:
        # Sphinx keeps what it read of a faulty page and would not warn again.
        shutil.rmtree(WORK / "_build" / ".doctrees", ignore_errors=True)
        lines = [line for line in (ran.stdout + ran.stderr).splitlines() if line.strip()]
        said = [line for line in lines if WARNING.search(line)] or lines[-30:]
        raise BuildError("\n".join(line.replace(f"{ROOT}/", "") for line in dict.fromkeys(said)))


def _put_in_place() -> None:
    new, old = SITE.with_name("html.new"), SITE.with_name("html.old")
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(WORK / "_build" / "html", new, ignore=NOT_PUBLISHED)
    if SITE.exists():
        SITE.rename(old)
    new.rename(SITE)
    shutil.rmtree(old, ignore_errors=True)
