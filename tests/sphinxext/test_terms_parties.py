"""Positions by term and date, voices beside them, and pairs of options that clash."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from peaceterms import facts
from peaceterms.sphinxext import parties
from peaceterms.sphinxext.marks import dates
from peaceterms.sphinxext.readings import holders

TERMS = tuple(facts.terms()["term_id"].unique())
POSITIONS = "# Parties\n\n```{positions-filter}\n```\n\n" + "\n\n".join(
    f"```{{positions}} {name}\n```" for name in TERMS
)
PAIRS = "# Pairs\n\n```{pairs-list}\n```\n"


def said(tag: Tag) -> str:
    return curly(tag.get_text())


def curly(text: str) -> str:
    """Return the text as smart quotes set it, blanks evened out."""
    return re.sub(r"[\"'“”‘’]", "’", " ".join(text.split()))


BUILT: list[BeautifulSoup] = []


@pytest.fixture
def page(book: Callable) -> BeautifulSoup:
    """Build the page once for all tests that only read it."""
    if not BUILT:
        built = book(index=POSITIONS)
        assert not built.warnings
        BUILT.append(built.soup())
    return BUILT[0]


def test_every_position_stands_under_its_term_with_dates_and_sources(page: BeautifulSoup) -> None:
    for row in facts.parties().to_dict("records"):
        section = page.find(id=f"positions-{row['issue'].lower()}")
        (item,) = section.select(f"li[data-who={row['party_id']}]")
        text = said(item)
        for words in (row["position"], row["confidence_note"], dates(row["date"])):
            assert curly(words) in text, (row["party_id"], row["issue"])
        assert ("Checked" if row["confidence"] == "checked" else "Not yet checked") in text
        for key in facts.ids(row["source_ids"]):
            assert item.find("a", href=f"#ref-{key}") is not None


def test_governments_are_named_as_governments_and_none_stands_first_throughout(page: BeautifulSoup) -> None:
    first = []
    for name in TERMS:
        headings = [said(head) for head in page.select(f"#positions-{name.lower()} li:not([id]) > h4")]
        assert len(headings) == facts.parties()["party_id"].nunique()
        assert all("government" in words.lower() for words in headings)
        first.append(headings[0])
    assert all(one != two for one, two in pairwise(first))


def test_every_voice_says_on_what_it_rests(page: BeautifulSoup) -> None:
    options = facts.terms().set_index("option_id")["label"]
    for row in facts.voices().to_dict("records"):
        item = page.find(id=row["voice_id"].lower())
        text = said(item)
        for words in (
            row["voice"],
            row["statement_in_our_words"],
            options[row["option_id"]],
            dates(row["date"]),
        ):
            assert curly(words) in text, row["voice_id"]
        assert row["stance"] in text.lower()
        assert ("Read:" in text) == (row["basis"] == "read")
        assert bool(item.select(".unchecked")) == (row["basis"] == "inferred")
        assert item["data-term"] == row["term_id"]
        for key in facts.ids(row["source_ids"]):
            assert item.find("a", href=f"#ref-{key}") is not None


def test_voices_of_states_are_named_as_governments(page: BeautifulSoup) -> None:
    names = {said(head) for head in page.select("li[id^=v] > h4")}
    assert not names & set(parties.STATES)
    assert {name.removeprefix("Government of ") for name in names if name.startswith("Government")} == set(
        parties.STATES
    )


def test_each_term_says_whose_voice_is_missing(page: BeautifulSoup) -> None:
    voices = facts.voices()
    for name in TERMS:
        heard = set(voices[voices["term_id"] == name]["voice"])
        text = said(page.find(id=f"positions-{name.lower()}").select("p.note")[-1])
        for group in parties.MOST_TOUCHED:
            assert (curly(group) in text) == (group not in heard), (name, group)


def test_a_name_that_the_voices_do_not_have_stops_the_build(
    book: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parties, "MOST_TOUCHED", ("Nobody (survey)",))
    built = book(index="# Parties\n\n```{positions} T1\n```\n")
    assert "voices.csv has no voice 'Nobody (survey)'" in built.warnings


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("2023-02-07", "By 7 February 2023: 7 February 2023"),
        ("2023-02-08", "Since: 8 February 2023"),
        ("2023-02", "By 7 February 2023: February 2023"),
        ("2023-03", "Since: March 2023"),
        ("2019", "By 7 February 2023: 2019"),
        ("2022-04; 2025-06-02", "By 7 February 2023: April 2022. Since: 2 June 2025"),
    ],
)
def test_dates_before_and_after_the_essay_are_set_apart(cell: str, words: str) -> None:
    assert dates(cell) == words


def test_the_filter_offers_every_term_party_and_voice(page: BeautifulSoup) -> None:
    form = page.select_one("form[data-sift=positions]")
    offered = {
        name: {o["value"] for o in form.select(f"[name={name}] option")} for name in ("term", "who", "basis")
    }
    shown = page.select("[data-of=positions]")
    assert offered["term"] == {"", *TERMS}
    assert offered["who"] == {"", *(item["data-who"] for item in shown)}
    assert offered["basis"] == {"", *facts.voices()["basis"]}
    assert len(shown) == len(facts.parties()) + len(facts.voices())


def test_every_pair_has_its_reason_its_relation_and_its_sources(book: Callable) -> None:
    built = book(index=PAIRS)
    assert not built.warnings
    items = built.soup().select(".pairs > li")
    options = facts.terms().set_index("option_id")["label"]
    pairs = facts.pairs().to_dict("records")
    assert len(items) == len(pairs)
    relations = {"excludes": "Exclude each other", "tension": "Pull against each other"}
    for row, item in zip(pairs, items, strict=True):
        text = said(item)
        for option in (row["option_a"], row["option_b"]):
            assert f"{option} {curly(options[option])}" in text
        assert curly(row["reason"]) in text
        assert item.p.text == relations[row["relation"]]
        assert item["data-term"].split() == [row["option_a"][:2], row["option_b"][:2]]
        shared = [p for p in holders(row["option_a"]) if p in holders(row["option_b"])]
        assert ("Held together by" in text) == bool(shared)
        assert all(curly(package["package"]) in text for package in shared)
        for key in facts.ids(row["source_ids"]):
            assert item.find("a", href=f"#ref-{key}") is not None
