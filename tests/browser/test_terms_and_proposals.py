"""Lists of options can be read from either end; proposals, positions and pairs can be filtered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from peaceterms import facts

Open = Callable[..., Any]
TERMS, PROPOSALS, PARTIES, PAIRS = (
    f"terms/{name}.html" for name in ("terms", "proposals", "parties", "pairs")
)


def ids(page: Any, selector: str) -> list[str]:
    """Return the ids of the elements that fit a selector, in their order."""
    found: list[str] = page.locator(selector).evaluate_all("all => all.map((one) => one.id)")
    return found


def test_a_list_of_options_turns_round_and_says_so(visit: Open) -> None:
    page = visit(TERMS).page
    before = ids(page, "#t1 .options > li")
    line = page.locator("#t1 .axis-line").inner_text()
    button = page.get_by_role("button", name="Turn this list round: NATO membership")
    button.press("Enter")
    after = ids(page, "#t1 .options > li")
    assert after[:-1] == before[:-1][::-1] and after[-1] == before[-1] == "t1-0"
    assert page.locator("#t1 .axis-line").inner_text() != line
    assert ids(page, "#t2 .options > li")[0] == "t2-7", "only this list turns"
    button.press("Enter")
    assert ids(page, "#t1 .options > li") == before
    assert page.locator("#t1 .axis-line").inner_text() == line


def test_every_list_turns_at_once(visit: Open) -> None:
    page = visit(TERMS).page
    first = [ids(page, f"#t{i} .options > li")[0] for i in range(1, 10)]
    page.get_by_role("button", name="Turn every list round").click()
    assert all(ids(page, f"#t{i} .options > li")[-2] == first[i - 1] for i in range(1, 10))


def test_proposals_are_filtered_by_term_family_and_date(visit: Open) -> None:
    page = visit(PROPOSALS).page
    rows, panels = page.locator(".compare tbody tr:visible"), page.locator(".panels > li:visible")
    packages = facts.packages()
    assert rows.count() == panels.count() == len(packages)
    page.get_by_label("Term", exact=True).select_option("T5")
    assert page.locator(".compare thead th:visible").count() == 2
    assert rows.first.locator("td:visible").count() == 1
    page.get_by_label("known in February 2023").check()
    known = packages[packages["known_at_essay_date"] == "yes"]
    assert rows.count() == panels.count() == len(known)
    page.get_by_label("Family").select_option("russian")
    assert rows.count() == panels.count() == (known["family"] == "Russian").sum()
    assert (
        page.locator("form.sift [role=status]").inner_text() == f"{rows.count()} of {len(packages)} proposals"
    )
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.querySelectorAll('.compare tbody tr:not([hidden])').length > 20")
    assert rows.count() == len(packages)


def test_a_few_proposals_are_set_side_by_side(visit: Open) -> None:
    page = visit(PROPOSALS).page
    for name in ("P00", "P16", "P04"):
        page.get_by_label(f"compare {name}").check()
    page.get_by_label("only the rows ticked to compare").check()
    shown = page.locator(".compare tbody tr:visible th > a").all_inner_texts()
    assert [text[:3] for text in shown] == ["P04", "P00", "P16"]


def test_a_link_to_a_proposal_opens_it_even_where_a_filter_hides_it(visit: Open) -> None:
    page = visit(f"{PROPOSALS}#p16").page
    assert page.locator("#p16 dl").first.is_visible()
    page.get_by_label("known in February 2023").check()
    assert not page.locator("#p16").is_visible()
    page.evaluate("location.hash = 'p16-why'")
    page.wait_for_function("!document.querySelector('#p16').hidden")
    assert page.locator("#p16-why").is_visible()


def test_positions_of_one_term_or_one_party(visit: Open) -> None:
    page = visit(PARTIES).page
    page.get_by_label("Term", exact=True).select_option("T2")
    assert page.locator("article section[id^=positions-]:visible").count() == 1
    page.get_by_label("Term", exact=True).select_option("")
    page.get_by_label("Who speaks").select_option("UA")
    assert page.locator("article li[data-who]:visible").count() == 9
    page.get_by_label("Basis of voices").select_option("read")
    page.get_by_label("Who speaks").select_option("")
    voices = facts.voices()
    assert page.locator("article li[data-basis]:visible").count() == (voices["basis"] == "read").sum()


def test_pairs_that_touch_a_term(visit: Open) -> None:
    page = visit(PAIRS).page
    page.get_by_label("Term", exact=True).select_option("T8")
    pairs = facts.pairs()
    touching = pairs["option_a"].str.startswith("T8") | pairs["option_b"].str.startswith("T8")
    assert page.locator(".pairs > li:visible").count() == touching.sum()
    page.get_by_label("exclude each other", exact=True).check()
    assert page.locator("form.sift [role=status]").inner_text().startswith("Nothing fits")


@pytest.mark.parametrize("path", [PROPOSALS, PARTIES, PAIRS])
def test_without_scripts_all_is_shown_and_no_filter(visit: Open, path: str) -> None:
    page = visit(path, scripts=False).page
    assert page.locator("form.sift:visible").count() == 0
    assert page.locator("[data-of]").count() == page.locator("[data-of]:visible").count()
    assert page.locator("button:visible, [data-tick]:visible").count() == 0


def test_on_a_phone_the_table_shows_a_term_beside_the_names(visit: Open) -> None:
    page = visit(PROPOSALS, width=360).page
    frame = page.locator(".scroll:has(.compare)")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    for _ in range(2):
        name = page.locator(".compare tbody th").first.bounding_box()
        whole = page.locator(".compare tbody tr").first.locator("td").evaluate_all(
            "cells => cells.filter((cell) => { const box = cell.getBoundingClientRect();"
            " return box.left > 100 && box.right < 361; }).length"
        )  # fmt: skip
        assert name["x"] >= 0 and whole == 1
        frame.evaluate("frame => { frame.scrollLeft = 700; }")
        page.wait_for_timeout(400)
