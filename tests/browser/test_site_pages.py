"""Every page of the site: well-formed, complete without scripts, fit for any width, asking no other host."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from bs4 import BeautifulSoup

Open = Callable[..., Any]

FIRST_LOAD_KB = 120
"""Most that a first visit to any page may fetch, each file compressed."""


def test_every_page_of_the_contents_is_built(site: Path) -> None:
    contents = yaml.safe_load((site.parents[1] / "_toc.yml").read_text(encoding="utf-8"))
    names = [contents["root"]] + [page["file"] for part in contents["parts"] for page in part["chapters"]]
    assert [name for name in names if not (site / f"{name}.html").exists()] == []


def test_html_parses_without_an_error(site: Path, page_path: str) -> None:
    parser = html5lib.HTMLParser()
    parser.parse((site / page_path).read_text(encoding="utf-8"))
    assert [f"line {line}: {what} {data}" for (line, _), what, data in parser.errors] == []


def test_page_has_one_title_its_landmarks_and_alternatives(site: Path, page_path: str) -> None:
    page = BeautifulSoup((site / page_path).read_text(encoding="utf-8"), "html5lib")
    assert len(page.find_all("h1")) == 1
    assert page.title is not None and page.title.string is not None
    assert page.title.string.endswith("Weighing the Terms")
    assert [len(page.find_all(name)) for name in ("main", "footer")] == [1, 1]
    assert all(nav.get("aria-label") for nav in page.find_all("nav"))
    assert [image for image in page.find_all("img") if not image.get("alt")] == []
    drawings = page.select("svg[role=img]")
    assert [svg for svg in drawings if not (svg.get("aria-label") or svg.get("aria-labelledby"))] == []
    ids = [element["id"] for element in page.select("[id]")]
    assert sorted({name for name in ids if ids.count(name) > 1}) == []


def test_nothing_is_wider_than_the_screen(visit: Open, page_path: str) -> None:
    page = visit(page_path, width=1280).page
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    for width in (1280, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"at {width} px the page is {wide} px wide"


def test_served_page_runs_clean_and_light(visit: Open, page_path: str) -> None:
    opened = visit(page_path)
    opened.page.wait_for_timeout(150)
    assert opened.errors == []
    assert opened.foreign == []
    sizes = {file.name: _packed(file) for file in opened.files()}
    total = sum(sizes.values()) / 1000
    assert total < FIRST_LOAD_KB, f"{total:.0f} kB: {sizes}"


@pytest.mark.parametrize("send", ["fetch(location.href)", "fetch('https://example.org/')"])
def test_browser_lets_nothing_be_sent(visit: Open, send: str) -> None:
    page = visit("index.html").page
    assert page.evaluate(f"{send}.then(() => 'sent', () => 'refused')") == "refused"


def test_page_opened_from_disk_runs_clean(visit: Open, page_path: str) -> None:
    opened = visit(page_path, disk=True)
    opened.page.wait_for_timeout(150)
    assert opened.errors == []
    assert opened.foreign == []


def test_page_is_complete_without_scripts(visit: Open, page_path: str) -> None:
    page = visit(page_path, scripts=False).page
    assert page.locator("h1").is_visible()
    assert page.locator("button:visible").count() == 0, "a button that does nothing"
    for figure in page.locator("article figure.chart-figure").all():
        assert figure.locator("figcaption .summary").first.inner_text().strip()
    folds = page.locator("article details")
    for fold in [folds.nth(i) for i in range(min(folds.count(), 4))]:
        summary = fold.locator("> summary")
        if summary.is_visible():
            summary.click()
            assert fold.get_attribute("open") is not None
            assert fold.locator("> :not(summary)").first.is_visible()


@pytest.mark.pages_with("widget-fallback")
def test_widget_leaves_its_table_where_scripts_are_off(visit: Open, page_path: str) -> None:
    page = visit(page_path, scripts=False).page
    for fallback in page.locator(".widget-fallback").all():
        assert fallback.is_visible() and fallback.inner_text().strip()


@pytest.mark.pages_with("scripts/print.js")
def test_print_opens_the_folds_but_no_view(visit: Open, page_path: str) -> None:
    page = visit(page_path).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article details:not(.view, .hide, form *, [open])").count() == 0
    assert page.locator("details.view[open]").count() == 0
    assert page.locator(".verdict:visible").count() == 0
    assert page.locator("nav:visible, button:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def _packed(file: Path) -> int:
    data = file.read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data, 9))
