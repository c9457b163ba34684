"""Code cells on the site: their cache, and the reading of pages anew when tables or code changed."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.config import Config

from peaceterms.build import cache, inputs, pages


def _configure(app: Sphinx, config: Config) -> None:
    config["nb_execution_cache_path"] = str(cache.FOLDER)
    # A page shows what the tables and the extension make of it; Sphinx sees neither change by itself.
    config["peaceterms_inputs"] = inputs.digest(inputs.code_and_tables())


def _stamp(app: Sphinx, docname: str, source: list[str]) -> None:
    if pages.front_matter(source[0]).get("file_format") == "mystnb":
        source[0] = pages.stamped(source[0])


def setup(app: Sphinx) -> None:
    """Connect the cache."""
    app.add_config_value("peaceterms_inputs", "", "env")
    app.connect("config-inited", _configure, priority=100)
    app.connect("source-read", _stamp)
