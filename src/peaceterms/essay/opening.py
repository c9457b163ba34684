"""Opens a copy of the essay that someone else made: any file, of any size, of which nothing is believed."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from peaceterms.essay import words
from peaceterms.essay.said import REFUSALS

LARGEST = 2_000_000  # bytes of a file, or characters of a pasted text
FEWEST = 10  # words
MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|main|article|section|div|p|br|span)\b[^<>]*>", re.IGNORECASE
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
WHITE = re.compile(r"[ \t\n\f\r]+")

# fmt: off
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
}
LEFT_OUT = {
    "button", "iframe", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title",
}
# fmt: on


class CopyError(Exception):
    """A copy cannot be used; the message says why and what to do."""


def open_copy(path: Path) -> str:
    """Return the text of a copy saved as text or as HTML.

    Raises
    ------
    CopyError
        If there is no such file, if it is larger than 2 MB (it is then not read), or if it has no text.
    """
    if not path.is_file():
        raise CopyError(f"{path}: there is no such file.")
    if path.stat().st_size > LARGEST:
        raise CopyError(f"{path}: {REFUSALS['large']}")
    try:
        return text_of(decoded(path.read_bytes()))
    except OSError as fault:
        raise CopyError(f"{path}: {REFUSALS['unread']}") from fault
    except CopyError as fault:
        raise CopyError(f"{path}: {fault}") from fault


def decoded(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 by its mark, or else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def text_of(source: str) -> str:
    """Return the text of what was pasted or opened; of HTML only its words, whatever it would do.

    Raises
    ------
    CopyError
        If it is too large, if it is not text, or if it has hardly any words.
    """
    if len(source) > LARGEST:
        raise CopyError(REFUSALS["large"])
    if source.startswith("%PDF-"):
        raise CopyError(REFUSALS["pdf"])
    if source.startswith("{\\rtf") or "\0" in source or len(CONTROL.findall(source)) * 100 > len(source):
        raise CopyError(REFUSALS["binary"])
    text = html_text(source) if MARKUP.search(source) else source
    if len(words.split(text).words) < FEWEST:
        raise CopyError(REFUSALS["empty"])
    return text


def html_text(source: str) -> str:
    """Return the text of HTML, a blank line between its blocks."""
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return "".join(reader.pieces)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.left_out: list[str] = []
        self.kept = 0  # depth of elements whose line ends count

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LEFT_OUT:
            self.left_out.append(tag)
        self.kept += tag == "pre"
        self.pieces.append("\n\n" if tag in BLOCKS else "\n" if tag == "br" else "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append("\n\n" if tag in BLOCKS else "\n" if tag == "br" else "")

    def handle_endtag(self, tag: str) -> None:
        if self.left_out and self.left_out[-1] == tag:
            self.left_out.pop()
        self.kept -= tag == "pre" and self.kept > 0
        self.pieces.append("\n\n" if tag in BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self.left_out:
            self.pieces.append(data if self.kept else WHITE.sub(" ", data))
