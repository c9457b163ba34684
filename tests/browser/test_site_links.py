"""Every link within the site leads to a page that exists and, where it names a place, to that place."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag


@cache
def anchors(file: Path) -> frozenset[str]:
    """Return the ids of a page."""
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html5lib")
    return frozenset(str(tag["id"]) for tag in soup.select("[id]"))


def test_links_and_files_of_the_page_exist(site: Path, page_path: str) -> None:
    file = site / page_path
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html5lib")
    lost = [fault for tag in soup.select("[href], [src]") if (fault := _fault(file, tag))]
    assert lost == []


def _fault(page: Path, tag: Tag) -> str:
    target = str(tag.get("href") or tag.get("src"))
    parts = urlsplit(target)
    if parts.scheme in {"http", "https", "data", "mailto"}:
        return ""
    file = page.parent / unquote(parts.path) if parts.path else page
    file = file / "index.html" if file.is_dir() else file
    if not file.exists():
        return f"{target}: no such file"
    if parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in anchors(file.resolve()):
        return f"{target}: the page has no such place"
    return ""
