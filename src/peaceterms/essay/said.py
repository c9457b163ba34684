"""What is said of a copy: the words are the same in a build and on the page."""

from __future__ import annotations

from peaceterms.essay.fingerprints import Paragraph
from peaceterms.essay.match import Found

REFUSALS = {
    "large": "This is larger than 2 MB, so it was not read. Save the article alone as text.",
    "pdf": "This is a PDF itself. Open it in a PDF reader, select all, copy, and save or paste the words.",
    "binary": "This is not plain text. Save the article as text or as a web page (HTML), and use that.",
    "empty": "Hardly any words were found. A scan is only a picture of a text: find a copy whose words can be"
    " selected.",
    "none": "There is no text yet. Paste one, or open a file.",
    "unread": "This file could not be read.",
    "other": "This does not seem to be the essay: no part of it was recognised.",
}
FIRST = "the line under the headline"


def outcome(found: list[Found], paragraphs: list[Paragraph]) -> str:
    """Return in words which paragraphs were found, which in part, and which not."""
    if not found:
        return REFUSALS["other"]
    names = {one.name for one in found}
    missing = [one.name for one in paragraphs if one.name not in names]
    parts = [one.name for one in found if not one.whole]
    count = f"all {len(paragraphs)}" if not missing else f"{len(found)} of {len(paragraphs)}"
    said = [f"Parts of the essay found: {count}."]
    if missing:
        said.append(f"Not found: {_listed(missing)}.")
    if parts:
        said.append(f"Found, but with another beginning or end: {_listed(parts)}.")
    return " ".join(said)


def _listed(names: list[str]) -> str:
    return ", ".join(FIRST if name == "S0" else name for name in names)
