"""The first judgement as a visit: names after the order, the question, what is kept, paper, no scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

Open = Callable[..., Any]
Start = Callable[..., Any]


def test_names_come_after_the_reader_s_order(start: Start) -> None:
    cards = start()
    page = cards.page
    placed = cards.place(3)
    page.get_by_role("button", name="Go on").click()
    assert page.evaluate("document.activeElement.textContent").startswith("2 of 2")
    rows = page.locator(".plans > li")
    assert rows.locator(".place").all_inner_texts() == ["1", "2", "3"] + ["–"] * (
        7 - 3 - ("none" not in placed)
    )
    assert rows.get_by_text("Family:").count() == 6
    assert page.locator(".stage:visible > div > p").first.inner_text().startswith("You put “")
    page.get_by_role("button", name="Back to the plans").click()
    assert cards.tray.first.locator(".by").is_visible() or "none" in cards.ids(cards.tray.first)


def test_skipping_is_as_large_as_going_on_and_keeps_the_names_folded(start: Start) -> None:
    for width in (360, 1280):
        cards = start(width=width)
        page = cards.page
        on, skip = (
            page.get_by_role("button", name=name).bounding_box() for name in ("Go on", "Skip this step")
        )
        assert on and skip and abs(on["width"] - skip["width"]) < 2 and abs(on["height"] - skip["height"]) < 2
    page.get_by_role("button", name="Skip this step").click()
    assert not page.locator(".plans").get_by_text("Family:").first.is_visible()
    page.get_by_text("Who wrote the plans, and when").last.focus()
    page.keyboard.press("Enter")
    assert page.locator(".plans").get_by_text("Family:").first.is_visible()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_the_question_has_no_answer_beforehand_and_either_end_may_stand_first(
    start: Start,
) -> None:
    cards = start()
    page = cards.page
    ends = []
    met = sorted(cards.ids(cards.tray))
    for shuffled in (met, met[::-1]):
        page.evaluate(
            """shuffled => peaceterms.store.set("first", {
              version: 1, set: "2025", order: [], answer: "", reason: "", shown: false, shuffled,
            })""",
            shuffled,
        )
        page.reload()
        cards.ready()
        page.get_by_role("button", name="Skip this step").click()
        assert page.locator(".choices input:checked").count() == 0
        names = page.locator(".choices input").evaluate_all("all => all.map((one) => one.value)")
        assert names[-1] == "rather not say" and names[2] == "undecided"
        ends.append((names[0], names[4]))
    assert ends == [("yes", "no"), ("no", "yes")]
    page.get_by_label("Undecided").check()
    page.get_by_label("Why, in a sentence?").fill("Too little is known to me.")
    saved = page.evaluate("peaceterms.store.get('first')")
    assert (saved["answer"], saved["reason"]) == ("undecided", "Too little is known to me.")


def test_a_visit_is_kept_for_the_visit_and_no_longer(start: Start) -> None:
    cards = start()
    page = cards.page
    placed = cards.place(2)
    rest = cards.ids(cards.tray)
    names = cards.tray.locator(".more").all_inner_texts()
    assert page.evaluate("localStorage.length") == 0
    saved = page.evaluate("peaceterms.store.get('first')")
    assert set(saved) == {"version", "set", "order", "answer", "reason", "shown", "shuffled"}
    assert saved["order"] == [[card] for card in placed]
    page.reload()
    cards.ready()
    assert (cards.ids(cards.ladder), cards.ids(cards.tray)) == (placed, rest)
    assert cards.tray.locator(".more").all_inner_texts() == names, "each plan keeps its letter"
    assert start().ladder.count() == 0, "another visit starts empty"


def test_keeping_is_a_choice_and_both_ticks_agree(start: Start) -> None:
    cards = start()
    page = cards.page
    cards.place(1)
    tick, foot = page.locator(".widget-view .keep input"), page.locator("[data-keep-all]")
    assert not tick.is_checked()
    tick.check()
    assert foot.is_checked() and page.evaluate("peaceterms.store.kept()")
    foot.uncheck()
    assert not tick.is_checked() and page.evaluate("localStorage.length") == 0


def test_start_again_empties_and_can_be_undone(start: Start) -> None:
    cards = start()
    page = cards.page
    placed = cards.place(2)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Probably no").check()
    page.get_by_role("button", name="Start again").click()
    assert cards.ladder.count() == 0 and cards.tray.count() == 7
    assert page.evaluate("peaceterms.store.get('first')") is None
    page.get_by_role("button", name="Undo").click()
    assert cards.ids(cards.ladder) == placed
    assert page.evaluate("peaceterms.store.get('first').answer") == "probably no"


def test_without_scripts_the_worksheet_is_there(visit: Open, path: str) -> None:
    page = visit(path, scripts=False).page
    assert page.locator(".worksheet table").first.is_visible()
    assert not page.get_by_text("memorandum").first.is_visible(), "names stay folded"
    assert page.locator(".worksheet tbody").first.locator("tr").count() == 7


def test_a_broken_widget_leaves_the_worksheet(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page()
    page.route(
        f"**/{path}",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace(
                "function render({", "function render() { throw new Error(); }\\nfunction unused({"
            ),
        ),
    )
    page.goto(address + path)
    page.get_by_text("The interactive part cannot run").wait_for()
    assert page.locator(".worksheet table").first.is_visible()
    page.close()


def test_on_paper_the_present_order_stands_and_nothing_to_press(start: Start) -> None:
    cards = start()
    page = cards.page
    cards.place(2)
    page.emulate_media(media="print")
    assert cards.ladder.nth(1).locator(".place").is_visible()
    assert cards.tray.last.locator("dd, p").last.is_visible(), "cards are printed in full"
    assert page.locator(".widget-view button:visible").count() == 0
    assert not page.locator(".worksheet").is_visible()
    assert not page.locator(".plans").get_by_text("Family:").first.is_visible(), (
        "names are not printed before they were shown"
    )


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_use(start: Start, width: int, scheme: str) -> None:
    cards = start(width=width, scheme=scheme)
    page = cards.page
    cards.place(3)
    cards.ladder.nth(1).locator("[data-act=tie]").click()
    for press in ("Go on", None):
        response = Axe().run(page, options={"resultTypes": ["violations"]}).response
        found = [
            f"{rule['id']}: {node['html'][:160]}" for rule in response["violations"] for node in rule["nodes"]
        ]
        assert found == []
        if press:
            page.get_by_role("button", name=press).click()
            page.get_by_label("Probably yes").check()
