"""Marks of rows on a page: how far a row can be relied on, silences, dates, and ids as links."""

from __future__ import annotations

import re

from docutils import nodes
from docutils.nodes import Node
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.charts.words import day, month
from peaceterms.facts.models.base import ESSAY_DATE
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import Row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.targets import link

ID = re.compile(r"\b(T\d\.\d|T\d|P\d\d)\b")
UNREAD = "blank cells are not read, not absent"
"""What the table says of a proposal of which only a part was read."""


def date_in_words(date: str) -> str:
    """Return `2022-03-29` as "29 March 2022", `2022-03` as "March 2022" and `2022` as it stands."""
    return {10: day, 7: month}.get(len(date), str)(date)


def by_the_essays_date(date: str) -> bool:
    """Tell whether a date, a month or a year had come when the essay was in circulation."""
    return date <= ESSAY_DATE[: len(date)]


def dates(cell: str) -> str:
    """Return the dates of a list cell in words, those after the essay set apart by "since"."""
    listed = facts.ids(cell)
    then = [date_in_words(date) for date in listed if by_the_essays_date(date)]
    since = [date_in_words(date) for date in listed if not by_the_essays_date(date)]
    parts = ["By 7 February 2023: " + "; ".join(then)] if then else []
    parts += ["Since: " + "; ".join(since)] if since else []
    return ". ".join(parts)


def silent(words: str = "says nothing") -> nodes.Element:
    """Return the mark of a silence: words on a dotted line."""
    return element("span", words, class_="silent")


def read_in_part(proposal: Row) -> bool:
    """Tell whether only a part of a proposal was read, so that its silences are not known."""
    return UNREAD in proposal["confidence_note"]


def silence_of(proposal: Row) -> nodes.Element:
    """Return how a proposal is silent: it says nothing, or the part that would say it was not read."""
    return silent("not in the parts read" if read_in_part(proposal) else "says nothing")


def with_links(text: str) -> list[Node]:
    """Return `text` with each id of a term, an option or a proposal linked to the place that shows it."""
    parts = ID.split(text)
    return [link(part, part) if i % 2 else nodes.Text(part) for i, part in enumerate(parts) if part]


def unchecked(row: Row) -> list[Node]:
    """Return the mark of a row that was not checked, and nothing for one that was."""
    if row["confidence"] == "checked":
        return []
    return [element("span", "Not yet checked", class_="unchecked")]


def standing(row: Row) -> list[Node]:
    """Return in words what was checked of a row, with the limits that the table notes."""
    limits = f": {row['confidence_note']}" if row["confidence_note"] else ""
    return [*(unchecked(row) or [nodes.Text("Checked")]), nodes.Text(f"{limits}.")]


def basis(row: Row) -> list[Node]:
    """Return in words whether a source says what the row says, or we read it out of sources."""
    if row["basis"] == "read":
        return [nodes.Text("Read: a copy of the source says so.")]
    return [element("span", "Inferred", class_="unchecked"), nodes.Text(": our reading of the sources.")]


def sources_with(env: BuildEnvironment, cell: str, more: list[Node]) -> nodes.Element:
    """Return the line of sources under a row, with what was checked of it."""
    line = sources_line(env, cell)
    line += [nodes.Text(". "), *more]
    return line
