"""The page with the first judgement, and short ways to move its cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page


@dataclass
class Cards:
    """The cards on an open page: not placed in the tray, placed in the ladder."""

    page: Page

    @property
    def tray(self) -> Locator:
        """Return the cards not placed."""
        return self.page.locator("ul.cards > .card")

    @property
    def ladder(self) -> Locator:
        """Return the cards placed, as shown."""
        return self.page.locator("ol.cards > .card")

    def ready(self) -> Cards:
        """Wait until the widget has drawn its cards."""
        self.page.wait_for_selector(".widget-view .card")
        return self

    def ids(self, cards: Locator) -> list[str]:
        """Return the ids of cards."""
        return cards.evaluate_all("all => all.map((card) => card.dataset.id)")

    def places(self) -> list[str]:
        """Return the places shown on the cards."""
        return self.ladder.locator(".place").all_inner_texts()

    def place(self, count: int) -> list[str]:
        """Put the first cards of the tray at the foot of the list, one below the other; return their ids."""
        for _ in range(count):
            self.tray.first.locator("[data-act=worst]").click()
        return self.ids(self.ladder)

    def spoken(self) -> str:
        """Return what was last said to a screen reader."""
        self.page.wait_for_function("document.querySelector('.order [role=status]').textContent !== ''")
        return self.page.locator(".order [role=status]").inner_text()

    def middle(self, part: Locator) -> tuple[float, float]:
        """Return the point in the middle of a part of the page."""
        box = part.bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.fixture
def path(page_with: Callable[[str], str]) -> str:
    """Return the page with the widget."""
    return page_with('class="worksheet"')


@pytest.fixture
def start(visit: Callable[..., Any], path: str) -> Callable[..., Cards]:
    """Return a function that opens the page and waits for the cards; it takes what `visit` takes."""
    return lambda **options: Cards(visit(path, **options).page).ready()
