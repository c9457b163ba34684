"""A site that carries a copy of the essay: marked on every page, and kept from whatever publishes."""

from __future__ import annotations

import re
from pathlib import Path

MARKER = "NOT-FOR-PUBLICATION.txt"
NOTICE = (
    "Not for publication: this copy of the book carries the essay’s text, which belongs to its publisher."
)
ROBOTS = '<meta name="robots" content="noindex, nofollow, noarchive">'
HEAD, BODY = re.compile(r"<head\b[^>]*>"), re.compile(r"<body\b[^>]*>")


class PrivateError(Exception):
    """A site with the essay's text would be published, or could not be marked; the message says which."""


def mark(site: Path) -> None:
    """Mark every page of a site, and the site itself.

    Raises
    ------
    PrivateError
        If a page has no head or no body to carry the mark.
    """
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if not HEAD.search(text) or not BODY.search(text):
            raise PrivateError(f"{page.name}: this page has no head or no body, so it cannot be marked")
        text = HEAD.sub(rf"\g<0>\n{ROBOTS}", text, count=1)
        notice = f'<p class="not-for-publication" role="note">{NOTICE}</p>'
        page.write_text(BODY.sub(rf"\g<0>\n{notice}", text, count=1), encoding="utf-8")
    (site / MARKER).write_text(
        f"{NOTICE}\nDo not put it on a server and do not pass it on.\n", encoding="utf-8"
    )


def check_publishable(site: Path) -> None:
    """Refuse a folder that is marked, itself or anywhere in it.

    Raises
    ------
    PrivateError
        If the folder carries the essay's text.
    """
    found = next(site.rglob(MARKER), None)
    if found:
        raise PrivateError(
            f"{found.parent}: this site carries the essay’s text and must not be published."
            " Build the book without it: make book"
        )
