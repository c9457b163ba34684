"""The diagram of the argument as a browser sets it: every text stands in its box, and no box on another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PAGE = "essay/argument.html"
MEASURE = """
() => {
  const svg = [...document.querySelectorAll("svg.argument-map")].find((one) => one.getBoundingClientRect().width);
  const area = (one) => { const {left, top, right, bottom} = one.getBoundingClientRect(); return {left, top, right, bottom}; };
  const inside = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  const nodes = [...svg.querySelectorAll("g.node")].map((node) => ({
    name: node.dataset.node,
    box: area(node.querySelector("rect")),
    texts: [...node.querySelectorAll("text")].map((text) => ({words: text.textContent, ...area(text)})),
  }));
  const faults = [];
  for (const {name, box, texts} of nodes) {
    for (const text of texts) if (!inside(text, box)) faults.push(`${name}: ${text.words} leaves its box`);
    for (const a of texts) for (const b of texts)
      if (a !== b && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 6 && b.top < a.bottom - 6)
        faults.push(`${name}: ${a.words} lies on ${b.words}`);
    if (!inside(box, area(svg))) faults.push(`${name} leaves the drawing`);
    for (const other of nodes)
      if (other.name < name && other.box.left < box.right && box.left < other.box.right
          && other.box.top < box.bottom && box.top < other.box.bottom) faults.push(`${name} lies on ${other.name}`);
  }
  const size = parseFloat(getComputedStyle(svg.querySelector("text")).fontSize) * svg.getBoundingClientRect().width
    / svg.viewBox.baseVal.width;
  return {count: nodes.length, size, faults};
}
"""


@pytest.mark.parametrize("font", ["system-ui", "Verdana, 'DejaVu Sans', sans-serif"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_every_text_stands_in_its_box(visit: Callable[..., Any], width: int, font: str) -> None:
    page = visit(PAGE, width=width).page
    page.add_style_tag(content=f":root {{--sans: {font}}}")
    found = page.evaluate(MEASURE)
    assert found["count"] > 10 and found["faults"] == []
    assert found["size"] >= 11, "text of the diagram too small to read"


def test_the_measure_finds_a_text_that_is_too_long(visit: Callable[..., Any]) -> None:
    page = visit(PAGE, width=360).page
    page.evaluate(
        "document.querySelectorAll('.narrow g.node text').forEach((text) => { text.textContent += ' and much more'; })"
    )
    assert page.evaluate(MEASURE)["faults"]


def test_a_statement_leads_to_its_entry_and_a_number_to_its_claim(visit: Callable[..., Any]) -> None:
    page = visit(PAGE).page
    page.locator("svg.wide g[data-node=H4] a.statement").click()
    assert page.url.endswith("#node-h4")
    page.locator("svg.wide g[data-node=B3] a.chip").click()
    page.wait_for_load_state()
    assert page.url.endswith("claims.html#c12")
