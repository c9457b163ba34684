"""What a reader does by keyboard and pointer: skipping, judging, colours, keeping, forgetting, resuming."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

Open = Callable[..., Any]
KEY = "weighing-the-terms"


@pytest.fixture
def claims(page_with: Callable[[str], str]) -> str:
    """Return the page with the list of claims."""
    return page_with('class="ledger"')


@pytest.fixture
def chapter(page_with: Callable[[str], str]) -> str:
    """Return a page with a rail that lists its sections."""
    return page_with('class="onpage"')


def _kept(page: Page) -> tuple[bool, bool]:
    """Tell whether the browser and whether the visit's session hold anything."""
    box = f"box => Boolean(globalThis[box].getItem('{KEY}'))"
    return page.evaluate(box, "localStorage"), page.evaluate(box, "sessionStorage")


def test_skip_link_comes_first_and_leads_to_the_text(visit: Open, page_path: str) -> None:
    page = visit(page_path).page
    if page_path == "search.html":
        page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Tab")
    link = page.locator(".skip-link")
    if page_path != "search.html":
        assert link.evaluate("link => link === document.activeElement")
    link.focus()
    assert link.evaluate("link => link.getBoundingClientRect().top") >= 0, "it shows when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"


def test_focus_is_visible_on_every_stop(visit: Open, chapter: str) -> None:
    page = visit(chapter).page
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(({ outlineStyle, outlineWidth }) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert style[0] != "none" and style[1] >= 2


def test_arrow_keys_judge_but_open_only_on_enter_or_on_leaving(visit: Open, claims: str) -> None:
    page = visit(claims).page
    entry = page.locator(".ledger > li").first
    entry.locator("summary").first.click()
    view, before = entry.locator(".view"), entry.locator(".judge input:checked")
    before.focus()
    page.keyboard.press("ArrowUp")
    assert entry.locator(".judge input:checked").get_attribute("value") == "cannot be checked"
    assert view.get_attribute("open") is None, "on the way nothing opens"
    page.keyboard.press("Enter")
    assert view.get_attribute("open") is not None
    entry.locator(".choice", has_text="not yet").click()
    assert view.get_attribute("open") is None
    entry.locator(".judge input:checked").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    assert view.get_attribute("open") is not None


def test_a_verdict_is_shown_again_within_the_visit(visit: Open, claims: str) -> None:
    opened = visit(claims)
    page = opened.page
    entry = page.locator(".ledger > li").first
    entry.locator("summary").first.click()
    entry.locator(".choice", has_text="holds in part").click()
    page = opened.go(claims)
    chosen = page.locator(".ledger > li").first.locator(".judge input:checked")
    assert chosen.get_attribute("value") == "holds in part"
    assert "You: holds in part" in page.locator(".ledger > li .tags").first.inner_text()
    assert _kept(page) == (False, True)


def test_filters_narrow_the_claims_and_say_so(visit: Open, claims: str) -> None:
    page = visit(claims).page
    rows, shown = page.locator(".ledger > li"), page.locator(".ledger > li:visible")
    total = rows.count()
    page.locator(".filters .choice", has_text="Forecast").first.click()
    assert 0 < shown.count() < total
    assert page.locator("#count").inner_text() == f"{shown.count()} of {total} claims"
    page.locator(".filters [type=search]").fill("no such words anywhere")
    assert shown.count() == 0 and page.locator("#count").inner_text().startswith("No claim fits")
    page.locator(".filters [type=reset]").click()
    page.wait_for_function(f"document.getElementById('count').textContent.startsWith('{total} of')")


def test_an_answer_opens_its_reason_and_is_told_in_words(
    visit: Open, page_with: Callable[[str], str]
) -> None:
    page = visit(page_with("data-quiz=")).page
    choices = page.locator("[data-quiz]").first
    right = choices.get_attribute("data-answer")
    view = page.locator(f"#{choices.get_attribute('data-quiz')}")
    assert view.get_attribute("open") is None
    choices.locator(f"input:not([value='{right}'])").first.check()
    assert view.get_attribute("open") is not None
    assert choices.locator("[role=status]").inner_text().startswith("This is not the answer")
    choices.locator(f"input[value='{right}']").check()
    assert choices.locator("[role=status]").inner_text() == "Yes, this is the answer."


def test_colours_last_for_the_visit_only(visit: Open, chapter: str) -> None:
    opened = visit(chapter)
    switch = opened.page.locator(".theme-switch")
    assert switch.inner_text() == "Colours: auto"
    switch.click()
    switch.click()
    assert switch.inner_text() == "Colours: dark"
    page = opened.go("index.html")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(21, 24, 27)"
    assert _kept(page) == (False, True)
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator("html").get_attribute("data-theme") is None, "another visit starts afresh"


def test_keeping_is_asked_for_and_forgetting_empties_all(visit: Open, chapter: str) -> None:
    opened = visit(chapter)
    page = opened.page
    page.locator(".theme-switch").click()
    tick = page.locator(".bd-footer [data-keep-all]")
    assert not tick.is_checked()
    tick.check()
    assert _kept(page) == (True, False)
    assert "until you forget it" in page.locator("[data-kept]").inner_text()
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator("html").get_attribute("data-theme") == "light"
    page.locator("[data-forget]").click()
    page.locator("[data-kept]", has_text="Everything is forgotten.").wait_for()
    assert _kept(page)[0] is False
    assert page.locator("html").get_attribute("data-theme") is None
    assert not page.locator(".bd-footer [data-keep-all]").is_checked()


def test_unticking_takes_it_back_to_the_visit(visit: Open, chapter: str) -> None:
    page = visit(chapter).page
    tick = page.locator(".bd-footer [data-keep-all]")
    tick.check()
    tick.uncheck()
    assert _kept(page) == (False, True)


def test_blocked_storage_leaves_the_page_working(visit: Open, chapter: str) -> None:
    opened = visit(chapter)
    opened.page.add_init_script(
        "for (const box of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(globalThis, box, { get() { throw new DOMException('blocked'); } });"
    )
    page = opened.go(chapter)
    page.locator(".theme-switch").click()
    assert page.locator("html").get_attribute("data-theme") == "light"
    assert page.evaluate("peaceterms.store.get('mode')") == "light"
    assert opened.errors == []


def test_start_page_offers_to_resume(visit: Open, chapter: str) -> None:
    opened = visit("index.html")
    assert not opened.page.locator(".resume").is_visible(), "nothing was read yet"
    page = opened.go(chapter)
    heading = page.locator("article h2:not(.vh)").last
    heading.evaluate("heading => heading.scrollIntoView()")
    page.wait_for_timeout(500)
    page = opened.go("index.html")
    link = page.locator(".resume a")
    assert link.is_visible() and " – " in link.inner_text()
    link.click()
    page.wait_for_load_state()
    assert page.url.startswith(opened.root + chapter) and "#" in page.url


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_of_the_part_can_be_reached(visit: Open, chapter: str, width: int) -> None:
    page = visit(chapter, width=width, scripts=False).page
    if width < 1024:
        page.locator(".in-part summary").click()
    lists = page.locator("nav[aria-label='In this part'] a[aria-current=page]:visible")
    assert lists.count() == 1


def test_header_names_the_parts_and_marks_the_present_one(visit: Open, pages: list[str]) -> None:
    for path in [page for page in pages if page not in {"search.html", "404.html"}][:5]:
        page = visit(path).page
        links = page.locator(".bd-header nav a")
        assert links.first.inner_text() == "Start"
        assert page.locator(".bd-header nav a[aria-current]").count() == 1
