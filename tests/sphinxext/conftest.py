"""Miniature books: each test writes pages, builds them with the extension, and reads the result."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

CONF = """
extensions = ["myst_nb", "sphinx_external_toc", "peaceterms.sphinxext"]
external_toc_path = "_toc.yml"
html_theme = "peaceterms"
html_use_index = False
html_domain_indices = False
nb_execution_mode = "off"
nb_ipywidgets_js = {}
myst_enable_extensions = ["colon_fence", "attrs_inline", "attrs_block"]
myst_heading_anchors = 3
"""


@dataclass
class Book:
    """A built book: its folder and what Sphinx warned of."""

    folder: Path
    warnings: str

    def soup(self, page: str = "index") -> BeautifulSoup:
        """Return a page as its HTML tree."""
        return BeautifulSoup((self.folder / f"{page}.html").read_text(encoding="utf-8"), "html5lib")


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Book]:
    """Build a book of the pages given by name; `index` is the root."""

    def build(**pages: str) -> Book:
        tmp_path = tmp_path_factory.mktemp("book")
        source = tmp_path / "book"
        source.mkdir()
        (source / "conf.py").write_text(CONF)
        chapters = "".join(f"\n  - file: {name}" for name in pages if name != "index")
        (source / "_toc.yml").write_text(
            "format: jb-book\nroot: index" + (f"\nchapters:{chapters}" if chapters else "")
        )
        for name, text in {"index": "# Index\n", **pages}.items():
            (source / f"{name}.md").write_text(text, encoding="utf-8")
        warnings = io.StringIO()
        with patch_docutils(), docutils_namespace():
            app = Sphinx(
                source, source, tmp_path / "html", tmp_path / "doctrees", "html", status=None, warning=warnings,
                confoverrides={"nitpicky": True},
            )  # fmt: skip
            app.build()
        return Book(tmp_path / "html", warnings.getvalue())

    return build
