"""Who proposed what: all proposals against all terms, and each in words."""

import re
from collections.abc import Callable, Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from peaceterms import facts
from peaceterms.facts.models.terms import FAMILIES
from peaceterms.sphinxext import readings
from peaceterms.sphinxext.proposals import SUBJECTS

PAGE = (
    "# Proposals\n\n```{proposals-compare}\n```\n\n## In words\n\n```{proposals-list}\n```\n\n"
    "## Terms\n\n```{term} T9\n```\n"
)
TERMS = tuple(facts.terms()["term_id"].unique())
LABELS = dict(zip(facts.terms()["option_id"], facts.terms()["label"], strict=True))


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
        built = book(index=PAGE)
        assert not built.warnings
        BUILT.append(built.soup())
    return BUILT[0]


def lines(page: BeautifulSoup) -> Iterator[tuple[dict, Tag]]:
    """Return each proposal as mapped with its row of the table."""
    packages = facts.packages().set_index("package_id", drop=False).to_dict("index")
    for line in page.select(".compare tbody tr"):
        yield packages[line.th.a.text.split()[0]], line


def test_all_proposals_stand_against_all_terms_by_date(page: BeautifulSoup) -> None:
    found = [package["package_id"] for package, _ in lines(page)]
    assert sorted(found) == sorted(facts.packages()["package_id"])
    dates = [package["date"] for package, _ in lines(page)]
    assert dates == sorted(dates)
    for _, line in lines(page):
        assert [cell["data-term"] for cell in line.select("td")] == list(TERMS)


def test_each_cell_says_what_its_row_says_or_that_the_text_says_nothing(page: BeautifulSoup) -> None:
    unread = set(facts.proposals()[facts.proposals()["confidence_note"].str.contains("not read, not absent")]
                 ["proposal_id"])  # fmt: skip
    assert unread, "the test needs a proposal that was read in part"
    for package, line in lines(page):
        silence = "not in the parts read" if package["package_id"] in unread else "says nothing"
        for cell in line.select("td"):
            term = cell["data-term"]
            options = [package[term]]
            if term == "T2" and package["T2_crimea"] != package["T2_donbas"]:
                options = [package["T2_crimea"], package["T2_donbas"]]
                assert "Crimea: " in cell.text and "Donbas: " in cell.text
            for option in options:
                words = silence if option.endswith(".0") else curly(LABELS[option])
                assert words in said(cell), (package["package_id"], term)
            assert ("silence" in cell.get("class", [])) == all(o.endswith(".0") for o in options)
            assert bool(cell.select(".silent")) == any(o.endswith(".0") for o in options)


def test_partial_fits_and_other_readings_open_on_demand(page: BeautifulSoup) -> None:
    folds = 0
    for package, line in lines(page):
        others = readings.alternatives_of(package["alternatives"])
        for cell in line.select("td"):
            term = cell["data-term"]
            partial = term in facts.ids(package["partial_terms"])
            fold = cell.select_one("details")
            assert bool(fold) == bool(partial or others.get(term)), (package["package_id"], term)
            if fold:
                folds += 1
                assert not fold.has_attr("open")
                summary = fold.summary.text.lower()
                assert (("in part" in summary) or ("touches on it" in summary)) == partial
                assert ("other readings" in summary) == bool(others.get(term))
                for other in others.get(term, []):
                    words = "saying nothing" if other.endswith(".0") else curly(LABELS[other])
                    assert words in said(fold)
                assert fold.select("a")[-1]["href"] == f"#{package['package_id'].lower()}-why"
    assert folds == sum(
        len({*facts.ids(p["partial_terms"]), *readings.alternatives_of(p["alternatives"])})
        for p in facts.packages().to_dict("records")
    )


def test_each_panel_holds_all_that_its_rows_say(page: BeautifulSoup) -> None:
    packages = facts.packages().set_index("package_id")
    for proposal in facts.proposals().to_dict("records"):
        name = proposal["proposal_id"]
        panel = page.find(id=name.lower())
        text = said(panel)
        for column in ("proposal", "author", "status", *SUBJECTS, "confidence_note"):
            assert curly(proposal[column]) in text, f"{name}: {column}"
        assert curly(packages.loc[name, "mapping_note"]) in said(panel.find(id=f"{name.lower()}-why"))
        keys = [*facts.ids(proposal["source_ids"]), *facts.ids(packages.loc[name, "source_ids"])]
        for key in keys:
            assert page.find(id=f"ref-{key}") is not None
            assert panel.find("a", href=f"#ref-{key}") is not None
        known = (
            "known in February 2023" if proposal["known_at_essay_date"] == "yes" else "since February 2023"
        )
        assert known in text
        blank = sum(not proposal[column] for column in SUBJECTS)
        assert len(panel.select_one("dl").select(".silent")) == blank


def test_every_column_of_subjects_is_told() -> None:
    told = {*SUBJECTS, "proposal_id", "proposal", "family", "date", "author", "status", "known_at_essay_date",
            "source_ids", "confidence", "confidence_note"}  # fmt: skip
    assert told == set(facts.proposals().columns)


def test_what_was_not_checked_says_so_in_the_table_and_in_the_panel(page: BeautifulSoup) -> None:
    unchecked = set(facts.proposals().query("confidence != 'checked'")["proposal_id"])
    assert unchecked
    for package, line in lines(page):
        name = package["package_id"]
        assert ("Not yet checked" in line.th.text) == (name in unchecked)
        assert ("Not yet checked" in page.find(id=name.lower()).summary.text) == (name in unchecked)


def test_the_filters_offer_every_family_and_term_and_choose_nothing(page: BeautifulSoup) -> None:
    form = page.select_one("form[data-sift=proposals]")
    assert form.has_attr("hidden"), "without scripts all is shown and no filter"
    families = {option["value"] for option in form.select("[name=family] option")}
    assert families == {"", *(line["data-family"] for line in page.select(".compare tbody tr"))}
    assert len(families) - 1 == facts.packages()["family"].nunique()
    assert [option["value"] for option in form.select("[name=term] option")] == ["", *TERMS]
    assert [radio["value"] for radio in form.select("[name=known]") if radio.has_attr("checked")] == [""]
    known = facts.packages().set_index("package_id")["known_at_essay_date"]
    for package, line in lines(page):
        assert line["data-known"] == known[package["package_id"]]


def test_the_table_scrolls_takes_the_keyboard_and_has_headings(page: BeautifulSoup) -> None:
    frame = page.select_one(".compare").parent
    assert (frame["role"], frame["tabindex"]) == ("region", "0")
    assert frame["aria-label"] == page.select_one(".compare caption").text
    assert all(cell["scope"] == "col" for cell in page.select(".compare thead th"))
    assert all(cell["scope"] == "row" for cell in page.select(".compare tbody th"))


def test_a_text_read_in_part_is_never_said_to_say_nothing(page: BeautifulSoup) -> None:
    for name in ("p17", "p18"):
        assert "says nothing" not in page.find(id=name).text
        assert "not in the parts read" in page.find(id=name).text


@pytest.fixture
def packages_now(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable]:
    """Change the table of packages for one test."""
    frame = facts.packages()

    def change(**cells: str) -> None:
        new = frame.copy()
        for column, value in cells.items():
            new.loc[new["package_id"] == "P10", column] = value
        monkeypatch.setattr(facts, "packages", lambda: new)
        readings.packages.cache_clear()

    yield change
    readings.packages.cache_clear()


def test_a_changed_row_changes_the_page(book: Callable, packages_now: Callable) -> None:
    packages_now(T5="T5.4", partial_terms="T5", alternatives="T5: T5.5")
    line = dict((package["package_id"], line) for package, line in lines(book(index=PAGE).soup()))["P10"]
    cell = line.select_one("[data-term=T5]")
    assert curly(LABELS["T5.4"]) in said(cell) and curly(LABELS["T5.5"]) in said(cell.details)
    assert "In part, other readings" in cell.details.summary.text


def test_every_family_that_the_table_may_hold_has_a_name() -> None:
    assert set(readings.FAMILIES) == set(FAMILIES)
