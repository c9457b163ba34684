"""The nine terms: every option with its words, in an order that takes no side, silence as silence."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from peaceterms import facts
from peaceterms.sphinxext.readings import holders, possible_holders

TERMS = tuple(facts.terms()["term_id"].unique())
PAGE = "# Terms\n\n```{term-list}\n```\n\n" + "\n\n".join(f"```{{term}} {name}\n```" for name in TERMS)


def curly(text: str) -> str:
    """Return the text as smart quotes set it, blanks evened out."""
    return re.sub(r"[\"'“”‘’]", "’", " ".join(text.split()))


def said(tag: Tag) -> str:
    return curly(tag.get_text())


BUILT: list[BeautifulSoup] = []


@pytest.fixture
def page(book: Callable) -> BeautifulSoup:
    """Build the page once for all tests that only read it."""
    if not BUILT:
        built = book(index=PAGE)
        assert not built.warnings
        BUILT.append(built.soup())
    return BUILT[0]


def test_every_option_stands_with_all_that_its_row_says(page: BeautifulSoup) -> None:
    for row in facts.terms().to_dict("records"):
        text = said(page.find(id=row["option_id"].lower().replace(".", "-")))
        cells = ["label", "card", "note", "confidence_note"]
        if not row["option_id"].endswith(".0"):  # a silence has no words beside its card
            cells += ["description"]
        for cell in cells:
            assert curly(row[cell]) in text, f"{row['option_id']}: {cell}"
        if row["source_ids"]:
            assert ("Checked" if row["confidence"] == "checked" else "Not yet checked") in text
        for key in facts.ids(row["source_ids"]):
            assert curly(facts.bibliography()[key].label) in text
        if row["card_place"]:
            assert curly(row["card_place"].replace("{place}", "[Crimea, or Donbas]")) in text


def test_an_option_names_the_proposals_that_hold_it_and_those_that_might(page: BeautifulSoup) -> None:
    for name in facts.terms()["option_id"]:
        text = said(page.find(id=name.lower().replace(".", "-")))
        for package in (*holders(name), *possible_holders(name)):
            assert f"{package['package_id']} {curly(package['package'])}" in text, name
        if not holders(name):
            assert "No proposal listed here" in text


def test_the_holders_are_those_that_the_table_of_terms_lists() -> None:
    for row in facts.terms().to_dict("records"):
        if not row["option_id"].endswith(".0"):
            found = {package["package_id"] for package in holders(row["option_id"])}
            assert found == set(facts.ids(row["corresponds_to_proposal"])), row["option_id"]


def test_the_first_position_alternates_and_the_line_above_says_which(page: BeautifulSoup) -> None:
    for name in TERMS:
        section = page.find(id=name.lower())
        numbers = [int(item["id"].partition("-")[2]) for item in section.select(".options > li")]
        assert numbers.pop() == 0, "silence stands last"
        turned = numbers == sorted(numbers, reverse=True)
        assert turned or numbers == sorted(numbers)
        assert turned == (int(name[1:]) % 2 == 0)
        shown, hidden = section.select(".axis-line > span")
        assert hidden.has_attr("hidden") and not shown.has_attr("hidden")
        assert shown.text.startswith("From the Ukrainian" if turned else "From the Russian")
        assert hidden.text.startswith("From the Russian" if turned else "From the Ukrainian")
        assert section.select_one("[data-turn]")["aria-label"].startswith("Turn this list round: ")


def test_silence_is_marked_as_silence(page: BeautifulSoup) -> None:
    for name in TERMS:
        silence = page.find(id=f"{name.lower()}-0")
        assert silence["class"] == ["silence"]
        assert "Silent on it" in silence.text


def test_a_text_read_in_part_is_not_called_silent(page: BeautifulSoup) -> None:
    assert readings_of(page, "t7-0", "Silent on it").isdisjoint({"P17", "P18"})
    assert readings_of(page, "t7-0", "Not in the parts that we read of") == {"P17", "P18"}


def readings_of(page: BeautifulSoup, anchor: str, label: str) -> set[str]:
    """Return the proposals that an option names under a label."""
    (line,) = [line for line in page.find(id=anchor).select(".held p") if line.b.text.startswith(label)]
    return {link.text.split()[0] for link in line.select("a, span")}


def test_the_essays_terms_are_named_as_its_own(page: BeautifulSoup) -> None:
    essay = set(facts.terms().query("essay_term == 'yes'")["term_id"])
    for name in TERMS:
        assert ("One of the essay’s three terms" in page.find(id=name.lower()).text) == (name in essay)
    assert [row.select("td")[-1].text == "the essay’s" for row in page.select("tbody tr")] == [
        name in essay for name in TERMS
    ]


def test_options_and_terms_are_linked_from_other_pages(book: Callable) -> None:
    built = book(index="# Start\n\n{see}`T1.2` and {see}`T3`.\n", terms=PAGE)
    links = [link["href"] for link in built.soup().select("article section p a")]
    assert links == ["terms.html#t1-2", "terms.html#t3"]


def test_a_line_of_care_stands_before_the_options(book: Callable) -> None:
    page = book(index="# Terms\n\n```{term} T2\nTake care.\n```\n").soup()
    text = page.find(id="t2").text
    assert text.index("Take care.") < text.index("From the ")


@pytest.mark.parametrize("fault", ["```{term} T12\n```", "```{positions} T12\n```"])
def test_a_term_that_is_none_names_page_and_line(book: Callable, fault: str) -> None:
    built = book(index=f"# Terms\n\n{fault}\n")
    line = next(line for line in built.warnings.splitlines() if "T12" in line)
    assert "index.md:3" in line and "the nearest are T" in line
