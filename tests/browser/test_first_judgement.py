"""The first judgement on the built site: by mouse, finger and keys, from a disk, on paper, without scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

Open = Callable[..., Any]
KEY = "weighing-the-terms"

FOCUS = "document.activeElement.getAttribute('aria-label')"
SPOKEN = "status => status.textContent"


@pytest.fixture
def path(page_with: Callable[[str], str]) -> str:
    """Return the page with the widget."""
    return page_with('class="worksheet"')


@pytest.fixture
def start(visit: Open, path: str) -> Callable[..., Page]:
    """Return a function that opens the page and waits for the cards; it takes what `visit` takes."""

    def opened(**options: Any) -> Page:
        page = visit(path, **options).page
        ready(page)
        return page

    return opened


def ready(page: Page) -> None:
    page.wait_for_selector(".widget-view .card")


def tray(page: Page) -> Locator:
    return page.locator("ul.cards > .card")


def ladder(page: Page) -> Locator:
    return page.locator("ol.cards > .card")


def ids(cards: Locator) -> list[str]:
    return cards.evaluate_all("all => all.map((card) => card.dataset.id)")


def places(page: Page) -> list[str]:
    return ladder(page).locator(".place").all_inner_texts()


def place_some(page: Page, count: int = 3) -> list[str]:
    """Put the first cards of the tray at the foot of the list, one below the other; return their ids."""
    for _ in range(count):
        tray(page).first.locator("[data-act=worst]").click()
    return ids(ladder(page))


def spoken(page: Page) -> str:
    status = page.locator(".order [role=status]")
    page.wait_for_function("document.querySelector('.order [role=status]').textContent !== ''")
    return status.evaluate(SPOKEN)


def middle(part: Locator) -> tuple[float, float]:
    box = part.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("disk", [False, True])
def test_it_starts_empty_without_names_and_asks_no_other_host(visit: Open, path: str, disk: bool) -> None:
    opened = visit(path, disk=disk)
    ready(opened.page)
    assert tray(opened.page).count() == 7 and ladder(opened.page).count() == 0
    assert opened.page.locator("input:checked").count() == 0
    assert not opened.page.locator(".worksheet").is_visible()
    text = opened.page.locator(".widget-view").inner_text()
    assert "Family:" not in text and "memorandum" not in text.lower()
    assert opened.errors == [] and opened.foreign == []


def test_every_visit_meets_the_cards_in_another_order(start: Callable[..., Page]) -> None:
    page = start()
    met = {tuple(ids(tray(page)))}
    for _ in range(8):
        page.reload()
        ready(page)
        met.add(tuple(ids(tray(page))))
    assert len(met) > 1
    letters = tray(page).locator(".more").all_inner_texts()
    assert [name for name in letters if name != "No settlement now"] == [
        f"Plan {letter}" for letter in "ABCDEF"
    ]


def test_keys_alone_do_everything(start: Callable[..., Page]) -> None:
    page = start()
    grips = tray(page).locator(".grip")
    names = [grip.removeprefix("Move with the arrow keys, or drag: ") for grip in
             grips.evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")]  # fmt: skip
    met = ids(tray(page))
    for _ in range(60):  # the grip is reached with the Tab key
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[0]}":
            break
    page.keyboard.press("End")
    assert ids(ladder(page)) == met[:1]
    assert spoken(page) == f"{names[0]}: place 1 of 1."
    grips.first.focus()
    page.keyboard.press("Home")
    assert ids(ladder(page)) == [met[1], met[0]]
    page.keyboard.press("ArrowDown")
    assert ids(ladder(page)) == met[:2]
    page.keyboard.press("=")
    assert places(page) == ["1=", "1="]
    page.wait_for_function("document.querySelector('.order [role=status]').textContent.includes('shared')")
    tie = ladder(page).nth(1).locator("[data-act=tie]")
    assert tie.get_attribute("aria-pressed") == "true"
    page.keyboard.press("=")
    assert places(page) == ["1", "2"]
    assert page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[1]}", (
        "the focus stays on the card"
    )
    page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "document.querySelector('.order [role=status]').textContent.startsWith('Nothing moved.')"
    )
    page.keyboard.press("Delete")
    assert ids(ladder(page)) == met[:1] and tray(page).count() == 6
    assert page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[1]}"
    page.get_by_role("button", name="Flip the list").focus()
    page.keyboard.press("Enter")
    assert page.locator(".order .end").nth(1).inner_text().startswith("Least liked")


def test_buttons_place_move_and_take_back(start: Callable[..., Page]) -> None:
    page = start()
    placed = place_some(page, 3)
    ladder(page).nth(2).locator("[data-act=up]").click()
    assert ids(ladder(page)) == [placed[0], placed[2], placed[1]]
    assert page.evaluate(FOCUS).startswith("Up: "), "pressing again goes on"
    page.keyboard.press("Enter")
    assert ids(ladder(page)) == [placed[2], placed[0], placed[1]]
    assert page.evaluate(FOCUS).startswith("Move with"), (
        "the button is gone at the top; the grip has the focus"
    )
    assert not ladder(page).first.locator("[data-act=up]").is_visible()
    ladder(page).first.locator("[data-act=back]").click()
    assert ids(tray(page))[0] == placed[2]


def test_a_mouse_drags_cards_in_between_and_back(start: Callable[..., Page]) -> None:
    page = start()
    placed = place_some(page, 2)
    card = ids(tray(page))[0]
    page.mouse.move(*middle(tray(page).first.locator(".place ~ .body > :last-child")))
    page.mouse.down()
    x, y = middle(ladder(page).nth(1))
    page.mouse.move(x, y - 20, steps=6)
    assert page.locator("ol.cards > .drop").count() == 1
    page.mouse.up()
    assert ids(ladder(page)) == [placed[0], card, placed[1]]
    assert page.evaluate(FOCUS).startswith("Move with"), "the focus is on the card that was dragged"
    assert page.locator(".drop, .drag").count() == 0
    page.mouse.move(*middle(ladder(page).nth(1).locator(".grip")))
    page.mouse.down()
    page.mouse.move(*middle(tray(page).first), steps=6)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert ids(ladder(page)) == [placed[0], card, placed[1]], "Escape leaves everything as it was"
    page.mouse.move(*middle(ladder(page).nth(1).locator(".grip")))
    page.mouse.down()
    page.mouse.move(*middle(tray(page).first), steps=6)
    page.mouse.up()
    assert ids(ladder(page)) == placed


def test_a_finger_drags_by_the_grip_and_scrolls_elsewhere(start: Callable[..., Page]) -> None:
    page = start(width=360)
    wire = page.context.new_cdp_session(page)
    wire.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def touch(kind: str, *points: tuple[float, float]) -> None:
        wire.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
        )

    def swipe(start: tuple[float, float], end: tuple[float, float], rest: int = 0) -> None:
        touch("touchStart", start)
        for part in range(1, 9):
            touch("touchMove", tuple(a + (b - a) * part / 8 for a, b in zip(start, end, strict=True)))  # type: ignore[arg-type]
        page.wait_for_timeout(rest)
        touch("touchEnd")

    last = tray(page).last
    last.scroll_into_view_if_needed()
    card = ids(tray(page))[-1]
    swipe(middle(last.locator(".more")), (180, 100))
    assert ladder(page).count() == 0, "a swipe over a card scrolls"
    # The list lies below the screen: at the lower edge the page comes up to meet the card.
    last.evaluate("card => card.scrollIntoView({ block: 'center' })")
    top = page.evaluate("scrollY")
    x, y = middle(last.locator(".grip"))
    touch("touchStart", (x, y))
    for step in range(1, 9):
        touch("touchMove", (x + step, y + (890 - y) * step / 8))
    page.wait_for_function("top => scrollY > top + 40", arg=top)
    page.wait_for_function("""() => {
      const { top, bottom } = document.querySelector("ol.cards").getBoundingClientRect();
      return top < 880 && bottom > 0;
    }""")
    x, y = middle(page.locator("ol.cards"))
    touch("touchMove", (x, y))
    touch("touchEnd")
    assert ids(ladder(page)) == [card]


def test_names_come_after_the_reader_s_order(start: Callable[..., Page]) -> None:
    page = start()
    placed = place_some(page, 3)
    page.get_by_role("button", name="Go on").click()
    assert page.evaluate("document.activeElement.textContent").startswith("2 of 2")
    rows = page.locator(".plans > li")
    assert rows.locator(".place").all_inner_texts() == ["1", "2", "3"] + ["–"] * (
        7 - 3 - ("none" not in placed)
    )
    assert rows.get_by_text("Family:").count() == 6
    assert page.locator(".stage:visible > div > p").first.inner_text().startswith("You put “")
    page.get_by_role("button", name="Back to the plans").click()
    assert tray(page).first.locator(".by").is_visible() or "none" in ids(tray(page).first)


def test_skipping_is_as_large_as_going_on_and_keeps_the_names_folded(start: Callable[..., Page]) -> None:
    for width in (360, 1280):
        page = start(width=width)
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
    start: Callable[..., Page],
) -> None:
    page = start()
    ends = []
    met = sorted(ids(tray(page)))
    for shuffled in (met, met[::-1]):
        page.evaluate(
            """shuffled => peaceterms.store.set("first", {
              version: 1, set: "2025", order: [], answer: "", reason: "", shown: false, shuffled,
            })""",
            shuffled,
        )
        page.reload()
        ready(page)
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


def test_a_visit_is_kept_for_the_visit_and_no_longer(start: Callable[..., Page]) -> None:
    page = start()
    placed = place_some(page, 2)
    rest = ids(tray(page))
    names = tray(page).locator(".more").all_inner_texts()
    assert page.evaluate("localStorage.length") == 0
    saved = page.evaluate("peaceterms.store.get('first')")
    assert set(saved) == {"version", "set", "order", "answer", "reason", "shown", "shuffled"}
    assert saved["order"] == [[card] for card in placed]
    page.reload()
    ready(page)
    assert (ids(ladder(page)), ids(tray(page))) == (placed, rest)
    assert tray(page).locator(".more").all_inner_texts() == names, "each plan keeps its letter"
    other = start()
    assert ladder(other).count() == 0


def test_keeping_is_a_choice_and_both_ticks_agree(start: Callable[..., Page]) -> None:
    page = start()
    place_some(page, 1)
    tick, foot = page.locator(".widget-view .keep input"), page.locator("[data-keep-all]")
    assert not tick.is_checked()
    tick.check()
    assert foot.is_checked() and page.evaluate("peaceterms.store.kept()")
    foot.uncheck()
    assert not tick.is_checked() and page.evaluate("localStorage.length") == 0


def test_start_again_empties_and_can_be_undone(start: Callable[..., Page]) -> None:
    page = start()
    placed = place_some(page, 2)
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Probably no").check()
    page.get_by_role("button", name="Start again").click()
    assert ladder(page).count() == 0 and tray(page).count() == 7
    assert page.evaluate("peaceterms.store.get('first')") is None
    page.get_by_role("button", name="Undo").click()
    assert ids(ladder(page)) == placed
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


def test_on_paper_the_present_order_stands_and_nothing_to_press(start: Callable[..., Page]) -> None:
    page = start()
    place_some(page, 2)
    page.emulate_media(media="print")
    assert ladder(page).nth(1).locator(".place").is_visible()
    assert tray(page).last.locator("dd, p").last.is_visible(), "cards are printed in full"
    assert page.locator(".widget-view button:visible:not(.more)").count() == 0
    assert not page.locator(".worksheet").is_visible()
    assert not page.locator(".plans").get_by_text("Family:").first.is_visible(), (
        "names are not printed before they were shown"
    )


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_sticks_out_and_targets_are_large(start: Callable[..., Page], width: int) -> None:
    page = start(width=width)
    place_some(page, 7)
    ladder(page).nth(2).locator("[data-act=tie]").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator(".widget-view button:visible, .widget-view label:visible").evaluate_all(
        """all => all.map((one) => [one.textContent, one.getBoundingClientRect()])
          .filter(([, { width, height }]) => width < 24 || height < 24).map(([text]) => text)"""
    )
    assert small == []
    outside = page.locator(".card").evaluate_all(
        """all => all.flatMap((card) => [...card.querySelectorAll("button")].filter((one) => {
          const [inner, outer] = [one.getBoundingClientRect(), card.getBoundingClientRect()];
          return inner.width && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
        }).map((one) => one.getAttribute("aria-label")))"""
    )
    assert outside == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_use(start: Callable[..., Page], width: int, scheme: str) -> None:
    page = start(width=width, scheme=scheme)
    place_some(page, 3)
    ladder(page).nth(1).locator("[data-act=tie]").click()
    for press in ("Go on", None):
        response = Axe().run(page, options={"resultTypes": ["violations"]}).response
        found = [
            f"{rule['id']}: {node['html'][:160]}" for rule in response["violations"] for node in rule["nodes"]
        ]
        assert found == []
        if press:
            page.get_by_role("button", name=press).click()
            page.get_by_label("Probably yes").check()
