"""Copies the take-home notebooks of the site to `notebooks/`, where they are kept and tested."""

from __future__ import annotations

import shutil
from pathlib import Path

from peaceterms.build.inputs import ROOT
from peaceterms.build.site import SITE

NOTEBOOKS = ROOT / "notebooks"
SOURCES = SITE / "_sources"


def copy_all(target: Path = NOTEBOOKS) -> list[Path]:
    """Replace the take-homes in `target` by those of the site, and return their paths."""
    for old in target.rglob("*.ipynb"):
        old.unlink()
    copied = []
    for source in sorted(SOURCES.rglob("*.ipynb")):
        path = target / source.relative_to(SOURCES)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
        copied.append(path)
    return copied
