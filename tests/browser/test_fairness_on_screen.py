"""Fairness as it meets the eye: nothing chosen, the reader first, two sides level, no judging colour."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Open = Callable[..., Any]

LEVEL = """groups => groups.map((group) => [...group.querySelectorAll(':scope > .side')].map((side) => {
  const { top, width } = side.getBoundingClientRect();
  const font = (element) => getComputedStyle(element).font;
  return { top, width, text: font(side.querySelector('p')), head: font(side.firstElementChild) };
}))"""

COLOURS = """() => {
  const found = {}, properties = ["color", "backgroundColor", "borderTopColor", "borderBottomColor",
    "borderLeftColor", "outlineColor", "fill", "stroke"];
  for (const element of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(element), name = element.getAttribute("class") ?? element.tagName;
    for (const property of properties) found[style[property]] ??= `${name}: ${property}`;
  }
  return found;
}"""


def test_nothing_is_chosen_beforehand(visit: Open, page_path: str) -> None:
    page = visit(page_path).page
    chosen = page.locator("input:checked").evaluate_all("fields => fields.map((field) => field.value)")
    assert set(chosen) <= {""}, "only “not yet” may be chosen"
    assert page.locator("select").evaluate_all("all => all.every((one) => one.selectedIndex <= 0)")
    typed = page.locator("textarea, input[type=text], input[type=search]")
    assert typed.evaluate_all("fields => fields.every((field) => field.value === '')")


def test_folds_are_shut_and_verdicts_out_of_sight(visit: Open, page_path: str) -> None:
    page = visit(page_path).page
    assert page.locator("article details[open]:is(.view, .since)").count() == 0
    assert page.locator(".verdict:visible").count() == 0


@pytest.mark.pages_with('class="ledger"')
def test_no_verdict_shows_before_the_reader_judges(visit: Open, page_path: str) -> None:
    page = visit(page_path).page
    entry = page.locator(".ledger > li").first
    entry.locator("summary").first.click()
    assert page.locator(".verdict:visible").count() == 0
    entry.locator(".choice", has_text="is open").click()
    assert entry.locator(".view > .claim-head .verdict").is_visible()
    assert entry.locator(".tags .verdict").is_visible(), "the row shows it beside the reader's own"
    assert page.locator(".ledger > li:not(:first-child) .verdict:visible").count() == 0
    assert not entry.locator(".since > :not(summary)").first.is_visible(), "what changed since stays folded"
    entry.locator(".choice", has_text="not yet").click()
    assert page.locator(".ledger .view[open]").count() == 0


@pytest.mark.pages_with("side side-b")
def test_two_sides_stand_level(visit: Open, page_path: str) -> None:
    page = visit(page_path, width=1280).page
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    groups = page.locator(".sides").evaluate_all(LEVEL)
    assert groups
    for first, second in groups:
        assert abs(first["top"] - second["top"]) <= 1
        assert abs(first["width"] - second["width"]) <= 1
        assert first["text"] == second["text"] and first["head"] == second["head"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_colour_is_red_or_green(visit: Open, page_path: str, scheme: str) -> None:
    page = visit(page_path, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    judging = {colour: where for colour, where in page.evaluate(COLOURS).items() if _is_red_or_green(colour)}
    assert judging == {}


def _is_red_or_green(colour: str) -> bool:
    """Tell whether a computed colour has a hue of red or of green that a reader would see."""
    inside = colour.partition("(")[2].rstrip(")").replace(",", " ").replace("/", " ").split()
    if not inside or not colour.startswith(("rgb", "color(srgb")):
        return False
    scale = 1.0 if colour.startswith("color") else 255.0
    red, green, blue, *alpha = [float(part) / scale for part in inside if part != "srgb"]
    if alpha and alpha[0] == 0:
        return False
    high, low = max(red, green, blue), min(red, green, blue)
    if high - low < 0.12:
        return False
    span = high - low
    if high == red:
        hue = 60 * ((green - blue) / span % 6)
    elif high == green:
        hue = 60 * ((blue - red) / span + 2)
    else:
        hue = 60 * ((red - green) / span + 4)
    return hue < 15 or hue > 345 or 75 < hue < 165


@pytest.mark.parametrize(
    ("colour", "judging"),
    [
        ("rgb(200, 30, 30)", True),
        ("rgb(30, 140, 60)", True),
        ("color(srgb 0.8 0.1 0.1 / 0.5)", True),
        ("rgb(131, 96, 63)", False),
        ("rgb(10, 92, 99)", False),
        ("rgba(255, 0, 0, 0)", False),
        ("none", False),
    ],
)
def test_the_test_of_colours_knows_red_and_green(colour: str, judging: bool) -> None:
    assert _is_red_or_green(colour) is judging
