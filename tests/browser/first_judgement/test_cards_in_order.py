"""Cards put in order: by keys, buttons, mouse and finger, at any width."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Open = Callable[..., Any]
Start = Callable[..., Any]
FOCUS = "document.activeElement.getAttribute('aria-label')"


@pytest.mark.parametrize("disk", [False, True])
def test_it_starts_empty_without_names_and_asks_no_other_host(visit: Open, path: str, disk: bool) -> None:
    opened = visit(path, disk=disk)
    opened.page.wait_for_selector(".widget-view .card")
    assert opened.page.locator("ul.cards > .card").count() == 7
    assert opened.page.locator("ol.cards > .card").count() == 0
    assert opened.page.locator("input:checked").count() == 0
    assert not opened.page.locator(".worksheet").is_visible()
    text = opened.page.locator(".widget-view").inner_text()
    assert "Family:" not in text and "memorandum" not in text.lower()
    assert opened.errors == [] and opened.foreign == []


def test_every_visit_meets_the_cards_in_another_order(start: Start) -> None:
    cards = start()
    page = cards.page
    met = {tuple(cards.ids(cards.tray))}
    for _ in range(8):
        page.reload()
        cards.ready()
        met.add(tuple(cards.ids(cards.tray)))
    assert len(met) > 1
    letters = cards.tray.locator(".more").all_inner_texts()
    assert [name for name in letters if name != "No settlement now"] == [
        f"Plan {letter}" for letter in "ABCDEF"
    ]


def test_keys_alone_do_everything(start: Start) -> None:
    cards = start()
    page = cards.page
    grips = cards.tray.locator(".grip")
    names = [grip.removeprefix("Move with the arrow keys, or drag: ") for grip in
             grips.evaluate_all("all => all.map((one) => one.getAttribute('aria-label'))")]  # fmt: skip
    met = cards.ids(cards.tray)
    for _ in range(60):  # the grip is reached with the Tab key
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[0]}":
            break
    page.keyboard.press("End")
    assert cards.ids(cards.ladder) == met[:1]
    assert cards.spoken() == f"{names[0]}: place 1 of 1."
    grips.first.focus()
    page.keyboard.press("Home")
    assert cards.ids(cards.ladder) == [met[1], met[0]]
    page.keyboard.press("ArrowDown")
    assert cards.ids(cards.ladder) == met[:2]
    page.keyboard.press("=")
    assert cards.places() == ["1=", "1="]
    page.wait_for_function("document.querySelector('.order [role=status]').textContent.includes('shared')")
    tie = cards.ladder.nth(1).locator("[data-act=tie]")
    assert tie.get_attribute("aria-pressed") == "true"
    page.keyboard.press("=")
    assert cards.places() == ["1", "2"]
    assert page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[1]}", (
        "the focus stays on the card"
    )
    page.keyboard.press("ArrowDown")
    page.wait_for_function(
        "document.querySelector('.order [role=status]').textContent.startsWith('Nothing moved.')"
    )
    page.keyboard.press("Delete")
    assert cards.ids(cards.ladder) == met[:1] and cards.tray.count() == 6
    assert page.evaluate(FOCUS) == f"Move with the arrow keys, or drag: {names[1]}"
    page.get_by_role("button", name="Flip the list").focus()
    page.keyboard.press("Enter")
    assert page.locator(".order .end").nth(1).inner_text().startswith("Least liked")


def test_buttons_place_move_and_take_back(start: Start) -> None:
    cards = start()
    page = cards.page
    placed = cards.place(3)
    cards.ladder.nth(2).locator("[data-act=up]").click()
    assert cards.ids(cards.ladder) == [placed[0], placed[2], placed[1]]
    assert page.evaluate(FOCUS).startswith("Up: "), "pressing again goes on"
    page.keyboard.press("Enter")
    assert cards.ids(cards.ladder) == [placed[2], placed[0], placed[1]]
    assert page.evaluate(FOCUS).startswith("Move with"), (
        "the button is gone at the top; the grip has the focus"
    )
    assert not cards.ladder.first.locator("[data-act=up]").is_visible()
    cards.ladder.first.locator("[data-act=back]").click()
    assert cards.ids(cards.tray)[0] == placed[2]


def test_a_mouse_drags_cards_in_between_and_back(start: Start) -> None:
    cards = start()
    page = cards.page
    placed = cards.place(2)
    card = cards.ids(cards.tray)[0]
    page.mouse.move(*cards.middle(cards.tray.first.locator(".place ~ .body > :last-child")))
    page.mouse.down()
    x, y = cards.middle(cards.ladder.nth(1))
    page.mouse.move(x, y - 20, steps=6)
    assert page.locator("ol.cards > .drop").count() == 1
    page.mouse.up()
    assert cards.ids(cards.ladder) == [placed[0], card, placed[1]]
    assert page.evaluate(FOCUS).startswith("Move with"), "the focus is on the card that was dragged"
    assert page.locator(".drop, .drag").count() == 0
    page.mouse.move(*cards.middle(cards.ladder.nth(1).locator(".grip")))
    page.mouse.down()
    page.mouse.move(*cards.middle(cards.tray.first), steps=6)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert cards.ids(cards.ladder) == [placed[0], card, placed[1]], "Escape leaves everything as it was"
    page.mouse.move(*cards.middle(cards.ladder.nth(1).locator(".grip")))
    page.mouse.down()
    page.mouse.move(*cards.middle(cards.tray.first), steps=6)
    page.mouse.up()
    assert cards.ids(cards.ladder) == placed


def test_a_finger_drags_by_the_grip_and_scrolls_elsewhere(start: Start) -> None:
    cards = start(width=360)
    page = cards.page
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

    last = cards.tray.last
    last.scroll_into_view_if_needed()
    card = cards.ids(cards.tray)[-1]
    swipe(cards.middle(last.locator(".more")), (180, 100))
    assert cards.ladder.count() == 0, "a swipe over a card scrolls"
    # The list lies below the screen: at the lower edge the page comes up to meet the card.
    last.evaluate("card => card.scrollIntoView({ block: 'center' })")
    top = page.evaluate("scrollY")
    x, y = cards.middle(last.locator(".grip"))
    touch("touchStart", (x, y))
    for step in range(1, 9):
        touch("touchMove", (x + step, y + (890 - y) * step / 8))
    page.wait_for_function("top => scrollY > top + 40", arg=top)
    page.wait_for_function("""() => {
      const { top, bottom } = document.querySelector("ol.cards").getBoundingClientRect();
      return top < 880 && bottom > 0;
    }""")
    x, y = cards.middle(page.locator("ol.cards"))
    touch("touchMove", (x, y))
    touch("touchEnd")
    assert cards.ids(cards.ladder) == [card]


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_sticks_out_and_targets_are_large(start: Start, width: int) -> None:
    cards = start(width=width)
    page = cards.page
    cards.place(7)
    cards.ladder.nth(2).locator("[data-act=tie]").click()
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
