"""Pages are written in short sentences: at most sixteen words a sentence in the mean of each page."""

import re
from pathlib import Path

import pytest

BOOK = Path(__file__).resolve().parents[2] / "book"
PAGES = sorted(BOOK.rglob("*.md"))
LONGEST_MEAN = 16


def sentences(source: str) -> list[str]:
    """Return the sentences of a page's prose: no code, tables, directives, roles or front matter."""
    text = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    text = re.sub(r"^```\{code-cell\}.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"\{cite\}`[^`]*`", "", text)
    text = re.sub(r"\{(?:fact|see|gloss)\}`[^`]*`", "word", text)
    text = re.sub(r"^(?:[`:]{3,}.*|:\w+:.*|\|.*|#.*|\{\..*\})$", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    blocks = re.split(r"\n\s*\n|^\s*(?:[-*]|\d+\.)\s", text, flags=re.MULTILINE)
    parts = (part for block in blocks for part in re.split(r"(?<=[.?!])[\"”)*]*\s+(?=[A-Z\"“*(])", block))
    return [part for part in parts if len(re.findall(r"\w+", part)) > 2]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(BOOK)))
def test_sentences_are_short(page: Path) -> None:
    lengths = [
        len(re.findall(r"[\w’'-]+", sentence)) for sentence in sentences(page.read_text(encoding="utf-8"))
    ]
    if lengths:
        mean = sum(lengths) / len(lengths)
        assert mean <= LONGEST_MEAN, f"{mean:.1f} words a sentence; the longest: {max(lengths)}"


def test_the_measure_sees_long_sentences() -> None:
    long = "This sentence goes on " + "and on " * 20 + "until it ends."
    assert len(sentences(f"# Title\n\n{long} A short one follows here.\n")) == 2
