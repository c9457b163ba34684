"""What the tables say can be found in the built site: a row that no page shows fails by its name."""

import html
import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from peaceterms import facts

SITE = Path(__file__).resolve().parents[2] / "_build" / "html"

SHOWN = {  # table: the columns whose words a reader must find
    "paragraphs": ("paraphrase", "reading_notes"),
    "claims": (
        "paraphrase",
        "assessment_as_of_feb_2023",
        "what_changed_since",
        "strongest_support",
        "strongest_objection",
    ),
    "terms": ("card", "label", "description"),
    "proposals": ("proposal", "status"),
    "pairs": ("reason",),
    "parties": ("position",),
    "voices": ("statement_in_our_words",),
    "glossary": ("term", "definition"),
    "quiz": ("question", "explanation"),
    "objectives": ("objective",),
    "key_votes": ("resolution", "subject"),
    "timeline": ("event",),
    "argument": ("text",),
}


MARKED = {"The text is silent."}
"""Cells that a page shows by a mark: a silence is dotted and says so in words of its own."""


def plain(text: str) -> str:
    """Return words alone: typography, case and space differ between tables and pages."""
    return re.sub(r"\W+", " ", html.unescape(text)).strip().lower()


@cache
def site() -> str:
    """Return the words of all pages."""
    pages = sorted(SITE.rglob("*.html"))
    assert pages, "there is no site; run `make book`"
    soups = (BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser") for page in pages)
    return " ".join(plain(soup.get_text(" ")) for soup in soups)


@pytest.mark.parametrize("name", SHOWN)
def test_every_row_can_be_found(name: str) -> None:
    frame = facts.load(name)
    missing = [
        f"{name}.csv, row {index + 1}, column {column}: {row[column][:80]}"
        for index, row in enumerate(frame.to_dict("records"))
        for column in SHOWN[name]
        if row[column] and row[column] not in MARKED and plain(str(row[column])) not in site()
    ]
    assert not missing, "no page shows\n" + "\n".join(missing)


def test_a_row_that_no_page_shows_would_be_named() -> None:
    assert plain("A claim that nobody ever made about turnips.") not in site()


def test_every_source_stands_in_the_list_of_sources() -> None:
    pages = [
        (SITE / "appendix" / name).read_text(encoding="utf-8")
        for name in ("sources.html", "sources-l-z.html")
    ]
    listed = {match for page in pages for match in re.findall(r'id="ref-([^"]+)"', page)}
    assert listed == set(facts.bibliography())
