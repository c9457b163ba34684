"""The tables as downloads: every CSV with `datapackage.json`, under `data/` of the site."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from peaceterms.facts import datapackage


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception is None and app.builder.name == "html":
        datapackage.write(Path(app.outdir) / "data")


def setup(app: Sphinx) -> None:
    """Write the package when the pages stand."""
    app.connect("build-finished", _write)
