"""The pages of the part on terms leave out no row of their tables."""

import re
from pathlib import Path

import pytest

from peaceterms import facts

FOLDER = Path(__file__).parents[2] / "book" / "terms"


@pytest.mark.parametrize(("page", "directive"), [("terms", "term"), ("parties", "positions")])
def test_each_term_has_its_section_once(page: str, directive: str) -> None:
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    assert re.findall(rf"^`+{{{directive}}} (T\d)$", text, re.MULTILINE) == list(
        facts.terms()["term_id"].unique()
    )


@pytest.mark.parametrize(
    ("page", "directive"),
    [
        ("terms", "term-list"),
        ("proposals", "proposals-compare"),
        ("proposals", "proposals-list"),
        ("proposals", "self-check"),
        ("parties", "positions-filter"),
        ("pairs", "pairs-list"),
    ],
)
def test_each_list_stands_on_its_page(page: str, directive: str) -> None:
    assert f"```{{{directive}}}" in (FOLDER / f"{page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("term", ["T2", "T7", "T8"])
def test_a_line_of_care_stands_before_what_may_hurt(term: str) -> None:
    text = (FOLDER / "terms.md").read_text(encoding="utf-8")
    section = text[text.index(f"```{{term}} {term}\n") :].split("\n```\n")[0]
    assert "{.care}\n**Before you read on.**" in section


@pytest.mark.parametrize("page", ["terms", "proposals", "parties", "pairs"])
def test_prose_has_at_most_sixteen_words_a_sentence(page: str) -> None:
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    text = re.sub(
        r"{(?:cite|since)}`[^`]*`|^[`:]{3,}.*$|^:\w+:.*$|^\|.*$|^#.*$|^{\..*$", "", text, flags=re.MULTILINE
    )
    sentences = [s.split() for s in re.split(r"(?<=[.?!:])\s+|\n\n", text) if len(s.split()) > 2]
    assert sum(map(len, sentences)) / len(sentences) <= 16
