"""What the directives of the book share: reading tables, and errors that name the line."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from docutils import nodes
from docutils.nodes import Node
from sphinx.util.docutils import SphinxDirective, SphinxRole

from peaceterms import facts
from peaceterms.build.pages import front_matter
from peaceterms.facts import FactsError


class FactsDirective(SphinxDirective):
    """A directive that shows rows of the tables.

    A subclass says in `draw` what stands on the page. What `draw` cannot find, it reports by
    `FactsError`; the build then stops with the file and the line of the directive.
    """

    draw: Callable[[], list[Node]]

    def run(self) -> list[Node]:
        try:
            return self.draw()
        except FactsError as fault:
            raise self.error(f"{self.name}: {fault}") from fault

    def page(self) -> str:
        """Return the id of the page now read, from its front matter (Sphinx has it only later)."""
        text = Path(self.env.doc2path(self.env.docname)).read_text(encoding="utf-8")
        return str(front_matter(text).get("page", ""))

    def body(self, parent: nodes.Element) -> nodes.Element:
        """Parse the content of the directive into `parent`, and return `parent`."""
        self.state.nested_parse(self.content, self.content_offset, parent)
        return parent

    def download(self, name: str) -> str:
        """Return the address of a file under `data/` of the site, seen from the page now read."""
        return "../" * self.env.docname.count("/") + f"data/{name}"

    def text(self, source: str) -> list[Node]:
        """Parse one line of inline Markdown."""
        parsed, messages = self.parse_inline(source)
        return [*parsed, *messages]


class FactsRole(SphinxRole):
    """A role that shows something of the tables; see `FactsDirective`."""

    draw: Callable[[], list[Node]]

    def run(self) -> tuple[list[Node], list[nodes.system_message]]:
        try:
            return self.draw(), []
        except FactsError as fault:
            message = self.inliner.reporter.error(f"{self.name}: {fault}", line=self.lineno)
            return [nodes.problematic(self.rawtext, self.rawtext)], [message]


Row = dict[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """Return the rows of a frame as dictionaries."""
    return [{str(column): value for column, value in found.items()} for found in frame.to_dict("records")]


@cache
def rows(table: str) -> dict[str, Row]:
    """Return the rows of a table by the first column of its key, for look-ups in directives."""
    frame = facts.load(table)
    key = frame.attrs["peaceterms"]["key"][0]
    return {str(found[key]): found for found in records(frame)}


def row(table: str, key: str) -> Row:
    """Return one row of a table.

    Raises
    ------
    FactsError
        If the table has no such row; the message names the nearest keys.
    """
    known = rows(table)
    if key not in known:
        near = ", ".join(get_close_matches(key, known, n=3, cutoff=0.4)) or ", ".join(list(known)[:5])
        raise FactsError(f"{table}.csv has no row {key!r}; the nearest are {near}")
    return known[key]
