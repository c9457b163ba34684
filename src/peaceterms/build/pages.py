"""The pages of the book that run code, and what each of them depends on."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import yaml
from myst_nb.core.read import read_myst_markdown_notebook
from nbformat import NotebookNode

from peaceterms import facts
from peaceterms.build.inputs import PACKAGE, ROOT, digest

BOOK = ROOT / "book"


class PageError(Exception):
    """A page is not as it must be; the message names file, line, what was found and what to do."""


def front_matter(text: str) -> dict[str, Any]:
    """Return the front matter of a page, empty where it has none."""
    if not text.startswith("---\n"):
        return {}
    head, _, _ = text[4:].partition("\n---")
    loaded = yaml.safe_load(head)
    return loaded if isinstance(loaded, dict) else {}


def code_pages() -> list[Path]:
    """Return the pages that run code, in order of their paths."""
    pages = sorted(BOOK.rglob("*.md"))
    return [
        page
        for page in pages
        if front_matter(page.read_text(encoding="utf-8")).get("file_format") == "mystnb"
    ]


def declared_tables(page: Path) -> set[str]:
    """Return the tables that a page says its cells open.

    Raises
    ------
    PageError
        If the list names a table that does not exist.
    """
    declared = set(front_matter(page.read_text(encoding="utf-8")).get("tables", []))
    unknown = sorted(declared - set(facts.NAMES))
    if unknown:
        raise PageError(f"{shown(page)}: front matter `tables` names {', '.join(unknown)}, which no table is")
    return declared


def shown(page: Path) -> str:
    """Return the path of a page as messages print it."""
    return str(page.relative_to(ROOT))


@cache
def code_digest() -> str:
    """Return a hash of what every cell depends on: Python, the lock, and the code that cells can reach."""
    reached = [
        path
        for folder in ("facts", "weigh", "charts", "widgets")
        for path in (PACKAGE / folder).rglob("*")
        if path.suffix in {".py", ".js", ".css"}
    ]
    return digest([*reached, ROOT / "requirements.lock"], f"{sys.version_info[:2]}")


def stamp(text: str) -> str:
    """Return a hash of all that the cells of a page depend on, besides their own text."""
    tables = [facts.TABLES / f"{name}.csv" for name in front_matter(text).get("tables", [])]
    return digest([table for table in tables if table.exists()], code_digest())


def stamped(text: str) -> str:
    """Return the source of a page with its stamp in the name of the kernel.

    The cache of notebooks looks at cells and kernel only. With the stamp in the kernel's display name
    a change of a table, of the package or of the lock runs the page again.
    """
    return text.replace("display_name: Python 3", f"display_name: Python 3 {stamp(text)}", 1)


def notebook(page: Path) -> NotebookNode:
    """Return a page as the notebook that the cache knows it by.

    Raises
    ------
    PageError
        If the page cannot be read as a notebook or names no kernel.
    """
    text = page.read_text(encoding="utf-8")
    if "display_name: Python 3" not in text:
        raise PageError(
            f"{shown(page)}: front matter has no kernel;"
            " add `kernelspec: {name: python3, display_name: Python 3}`"
        )
    try:
        read: NotebookNode = read_myst_markdown_notebook(stamped(text), add_source_map=True, path=str(page))
    except Exception as fault:
        raise PageError(f"{shown(page)}: cannot be read as a notebook: {fault}") from fault
    return read


def line_of(source: NotebookNode, cell: int) -> int:
    """Return the line of a page on which a cell starts."""
    return int(source.metadata["source_map"][cell]) + 1


def plain(source: NotebookNode) -> NotebookNode:
    """Return a copy that a kernel can run: code cells only count, outputs are empty."""
    copy: NotebookNode = nbformat.from_dict(source)
    for cell in copy.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return copy
