"""The search: from disk as from a server, by keyboard, announced, and with a way on where scripts are off."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

Open = Callable[..., Any]
OWN = {"search.html", "404.html", "index.html"}


def _title(page: Path) -> str:
    heading = BeautifulSoup(page.read_text(encoding="utf-8"), "html5lib").h1
    assert heading is not None
    for link in heading.select(".headerlink"):
        link.decompose()
    return heading.get_text(strip=True)


@pytest.mark.parametrize("disk", [True, False], ids=["from disk", "served"])
def test_search_finds_each_page_by_its_title(visit: Open, site: Path, pages: list[str], disk: bool) -> None:
    opened = visit("search.html", disk=disk)
    for path in [page for page in pages if page not in OWN]:
        words = " ".join(re.findall(r"[a-zA-Z]{4,}", _title(site / path))) or _title(site / path)
        page = opened.go(f"search.html?q={quote(words)}")
        page.locator(".results li").first.wait_for()
        links = [str(link.get_attribute("href")) for link in page.locator(".results a").all()]
        assert any(link.partition("#")[0].removeprefix("./") == path for link in links), f"{words!r}: {links}"
        assert re.fullmatch(rf"\d+ places? found for “{words}”\.", page.locator("#search-said").inner_text())
    assert opened.errors == []


def test_search_by_keyboard_and_what_it_says(visit: Open, site: Path) -> None:
    page = visit("search.html").page
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("zzzznothing")
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="Nothing found for “zzzznothing”").wait_for()
    page.locator("#q").fill("NATO")
    page.keyboard.press("Enter")
    first = page.locator(".results a").first
    first.wait_for()
    href = str(first.get_attribute("href")).partition("#")[0]
    assert (site / href).exists()
    assert page.locator(".results .note").first.inner_text().strip(), "the part of the module is named"


def test_search_keeps_nothing(visit: Open) -> None:
    page = visit("search.html?q=NATO").page
    page.locator(".results a").first.wait_for()
    assert page.evaluate("localStorage.length") == 0


def test_without_scripts_the_contents_stand_in(visit: Open, pages: list[str]) -> None:
    page = visit("search.html", scripts=False).page
    assert page.locator("noscript").inner_text().strip()
    assert not page.locator(".search-form").is_visible()
    links = [str(link.get_attribute("href")) for link in page.locator(".contents a:visible").all()]
    assert set(pages) - {"search.html", "404.html"} <= {link.removeprefix("./") for link in links}
