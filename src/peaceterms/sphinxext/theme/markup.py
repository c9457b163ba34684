"""Small corrections to the HTML of a page that Sphinx and MyST-NB offer no setting for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import count

_HEADING = re.compile(
    r'(<(h[1-6])\b[^>]*>)((?:(?!</?h[1-6]\b).)*?)<a class="headerlink" href="(#[^"]+)"[^>]*>(.*?)</a>(</\2>)',
    re.DOTALL,
)
_TABLE = re.compile(r"<table\b[^>]*>.*?</table>", re.DOTALL)
_FRAME = re.compile(r'<div[^>]*class="[^"]*\bscroll\b[^"]*"[^>]*>\s*$')
_CAPTION = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
_HIDDEN = re.compile(
    r'<details class="(?:admonition )?hide ([\w-]+)">\s*<summary[^>]*>\s*'
    r'<p class="collapsed[^"]*">(.*?)</p>.*?</summary>',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")


def corrected(body: str) -> str:
    """Return the body of a page with named heading links, framed tables and plain folds of code."""
    return _HIDDEN.sub(r'<details class="hide \1"><summary>\2</summary>', framed_tables(named_links(body)))


def named_links(body: str) -> str:
    """Return `body` with each link of a heading named after the heading, not only by a sign."""

    def named(match: re.Match[str]) -> str:
        start, _, text, target, sign, end = match.groups()
        name = escape(f"Link to this heading: {plain(text)}")
        return f'{start}{text}<a class="headerlink" href="{target}" aria-label="{name}">{sign}</a>{end}'

    return _HEADING.sub(named, body)


def framed_tables(body: str) -> str:
    """Return `body` with each bare table in a frame that scrolls, takes the keyboard and has a name.

    A table that stands in such a frame already is left as it is.
    """
    return "".join(_tables(body))


def _tables(body: str) -> Iterator[str]:
    end, numbers = 0, count(1)
    for match in _TABLE.finditer(body):
        before = body[end : match.start()]
        end = match.end()
        table = _scoped(match[0])
        if _FRAME.search(before):
            yield before + table
            continue
        caption = _CAPTION.search(table)
        name = escape(plain(caption[1]) if caption else f"Table {next(numbers)}")
        yield f'{before}<div class="scroll" tabindex="0" role="region" aria-label="{name}">{table}</div>'
    yield body[end:]


def _scoped(table: str) -> str:
    """Return a table whose headings say what they head; pandas writes neither scope nor width well."""
    table = re.sub(r'<table border="1" class="dataframe">', '<table class="dataframe">', table)
    table = re.sub(r'<tr style="text-align: \w+;">', "<tr>", table)
    table = re.sub(r"<th\b[^>]*>\s*(?:<p>\s*</p>)?\s*</th>", "<td></td>", table)
    head, closing, rows = table.partition("</thead>")
    head = re.sub(r"<th(?![^>]*\bscope=)(?=[\s>])", '<th scope="col"', head)
    rows = re.sub(r"<th(?![^>]*\bscope=)(?=[\s>])", '<th scope="row"', rows)
    return head + closing + rows


def plain(html: str) -> str:
    """Return the text of a piece of HTML."""
    return " ".join(unescape(_TAG.sub("", html)).split())
