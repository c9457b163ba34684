"""The navigation of a miniature book: parts, pages, sections, scripts, and the page for lost readers."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

CONF = """
project = html_title = "A book"
extensions = ["myst_parser", "sphinx_external_toc", "peaceterms.sphinxext.navigation"]
external_toc_path = "_toc.yml"
source_suffix = {".md": "markdown"}  # the default is one dict for all books of a process, and MyST-NB enters itself
html_theme = "peaceterms"
html_use_index = False
html_copy_source = False
"""
TOC = """
format: jb-book
root: index
parts:
  - caption: Start
    chapters:
      - file: start/war
  - caption: Context
    chapters:
      - file: context/nato
        sections:
          - file: context/polls
      - file: context/crimea
"""
PAGES = {
    "index": "---\nlayout: wide\nlead: What `this` is.\n---\n# A book\n",
    "start/war": "# The war\n",
    "context/nato": "# NATO & its members\n\n## The rule\n\nText.\n\n### Below\n\n## Questions & answers\n\nText.\n",
    "context/polls": "# Polls\n\n<details><summary>More</summary><p>Text</p></details>\n",
    "context/crimea": "---\nlayout: wide\n---\n# Crimea\n",
}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a function that builds the book with the given settings and returns its folder."""

    def run(**settings: str) -> Path:
        folder = tmp_path_factory.mktemp("book")
        for name, text in {
            **{f"{name}.md": text for name, text in PAGES.items()},
            "conf.py": CONF,
            "_toc.yml": TOC,
        }.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        warnings = io.StringIO()
        with patch_docutils(), docutils_namespace():
            app = Sphinx(
                folder, folder, folder / "html", folder / "doctrees", "html",
                confoverrides=settings, status=None, warning=warnings,
            )  # fmt: skip
            app.build()
        assert warnings.getvalue() == ""
        return folder / "html"

    return run


@pytest.fixture(scope="module")
def html(build: Callable[..., Path]) -> Path:
    """Build the book once."""
    return build()


def _soup(html: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((html / f"{page}.html").read_text(encoding="utf-8"), "html5lib")


def _links(tag: Tag | None) -> list[tuple[str, str]]:
    assert tag is not None
    return [(link.get_text(), str(link["href"])) for link in tag.find_all("a")]


def test_header_names_the_parts_of_the_contents(html: Path) -> None:
    header = _soup(html, "context/polls").select_one(".bd-header nav")
    assert _links(header) == [("Start", "../index.html"), ("Context", "nato.html")]
    assert header is not None
    assert [link.get_text() for link in header.select("[aria-current]")] == ["Context"]


def test_rail_lists_the_pages_of_the_part_and_the_sections(html: Path) -> None:
    rail = _soup(html, "context/nato").select_one(".bd-sidebar-primary")
    assert _links(rail) == [
        ("NATO & its members", "#"),
        ("Polls", "polls.html"),
        ("Crimea", "crimea.html"),
        ("The rule", "#the-rule"),
        ("Questions & answers", "#questions-answers"),
    ]
    assert rail is not None
    assert [link.get_text() for link in rail.select("[aria-current=page]")] == ["NATO & its members"]


def test_wide_page_has_no_rail_but_names_its_neighbours(html: Path) -> None:
    soup = _soup(html, "context/crimea")
    assert soup.select(".bd-sidebar-primary") == []
    assert [name for name, _ in _links(soup.select_one(".eyebrow"))] == ["NATO & its members", "Polls"]


def test_title_and_description(html: Path) -> None:
    start, chapter = _soup(html, "index"), _soup(html, "context/nato")
    assert start.title is not None and start.title.string == "A book"
    assert chapter.title is not None and chapter.title.string == "NATO & its members – A book"
    description = start.select_one("meta[name=description]")
    assert description is not None and description["content"] == "What this is."


def test_pages_follow_one_another(html: Path) -> None:
    following = _soup(html, "start/war").select_one(".prev-next .next")
    assert following is not None and following["href"] == "../context/nato.html"


def test_a_page_loads_only_the_scripts_it_needs(html: Path) -> None:
    def scripts(page: str) -> set[str]:
        found = [str(script["src"]) for script in _soup(html, page).select("script[src]")]
        return {Path(source.partition("?")[0]).name for source in found}

    always = {"store.js", "theme.js", "resume.js"}
    assert scripts("start/war") == always
    assert scripts("context/polls") == always | {"print.js"}
    assert {"searchtools.js", "search.js"} <= scripts("search")


def test_addresses_of_files_change_with_their_content(html: Path) -> None:
    sheet = _soup(html, "start/war").select_one("link[rel=stylesheet]")
    assert sheet is not None
    assert str(sheet["href"]).startswith("../_static/style.css?v=")
    assert len(str(sheet["href"]).partition("?v=")[2]) == 8


def test_lost_readers_find_the_contents(html: Path) -> None:
    assert ("Polls", "context/polls.html") in _links(_soup(html, "404").select_one(".contents"))


def test_where_the_address_is_known_the_lost_page_works_at_any_depth(build: Callable[..., Path]) -> None:
    html = build(html_baseurl="https://example.org/book/")
    soup = _soup(html, "404")
    addresses = [str(tag.get("href") or tag.get("src")) for tag in soup.select("[href], [src]")]
    relative = [address for address in addresses if not address.startswith(("https://", "#", "data:"))]
    assert relative == []
    assert "https://example.org/book/context/polls.html" in addresses
    canonical = _soup(html, "start/war").select_one("link[rel=canonical]")
    assert canonical is not None and canonical["href"] == "https://example.org/book/start/war.html"
