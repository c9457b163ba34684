"""A browser, a server and ways to open a page, for all tests of the built site.

A test that takes `page_path` runs on every page of the site, or on the pages whose HTML contains the
argument of the mark `pages_with`.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ROOT = Path(__file__).parents[2]
SITE = ROOT / "_build" / "html"
NOT_PAGES = {"_static", "_sources", "_images", "_downloads", "data"}
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
NO_SITE = f"There is no site in {SITE.relative_to(ROOT)}. Build it and run the tests again:\n  make book"
NO_CHROMIUM = (
    "No Chromium was found. Install one and run the tests again:\n"
    "  sudo apt-get install chromium      (Debian, Ubuntu)\n"
    "  .venv/bin/playwright install chromium\n"
    "or name one: PEACETERMS_CHROMIUM=/path/to/chromium"
)


@cache
def all_pages() -> list[str]:
    """Return the pages of the site as paths below its root."""
    found = [path.relative_to(SITE) for path in SITE.rglob("*.html")]
    return sorted(path.as_posix() for path in found if path.parts[0] not in NOT_PAGES)


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", "pages_with(text): run on the pages whose HTML contains the text")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes `page_path` on the pages it is meant for.

    Without any such page it runs once and fails: an empty list would skip it, and a run without a site
    would pass.
    """
    if "page_path" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("pages_with")
        text = mark.args[0] if mark else ""
        found = [page for page in all_pages() if text in (SITE / page).read_text(encoding="utf-8")]
        metafunc.parametrize("page_path", found or [f"no page with {text!r}"])


def chromium(playwright: Playwright) -> str:
    """Return the path of a Chromium: named in the environment, installed, or Playwright's own.

    Raises
    ------
    FileNotFoundError
        If there is none; the message says how to install one.
    """
    named = os.environ.get("PEACETERMS_CHROMIUM")
    installed = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    for path in [named, *installed, playwright.chromium.executable_path]:
        if path and Path(path).exists():
            return path
    raise FileNotFoundError(NO_CHROMIUM)


def launch(playwright: Playwright) -> Browser:
    """Start a Chromium that finds no host but this machine."""
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=chromium(playwright), args=[*FLAGS, *root])


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass


def serve() -> tuple[ThreadingHTTPServer, str]:
    """Serve the site on a free port of this machine; return the server and its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


@dataclass
class Visit:
    """A page, and what was noted since it was opened."""

    page: Page
    root: str
    errors: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("requestfailed", lambda request: self.errors.append(f"failed: {request.url}"))

    def go(self, path: str) -> Page:
        """Open another page of the site in the same tab."""
        self.page.goto(self.root + path, wait_until="load")
        return self.page

    def files(self) -> list[Path]:
        """Return the files of the site that were fetched, each once."""
        paths = [unquote(urlsplit(url).path) for url in self.fetched]
        base = urlsplit(self.root).path
        return [SITE / path for path in dict.fromkeys(path.removeprefix(base) for path in paths)]

    def _heard(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)

    def _asked(self, url: str) -> None:
        if url.startswith(self.root):
            self.fetched.append(url)
        elif not url.startswith(("data:", "blob:")):
            self.foreign.append(url)


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the folder of the built site."""
    if not (SITE / "index.html").exists():
        pytest.fail(NO_SITE, pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """Return the pages of the site as paths below its root."""
    return all_pages()


@pytest.fixture(scope="session")
def page_with(site: Path) -> Callable[[str], str]:
    """Return a function that gives the first page of a part whose HTML contains a text."""

    def first(text: str) -> str:
        for page in all_pages():
            if "/" in page and text in (site / page).read_text(encoding="utf-8"):
                return page
        pytest.fail(f"the site has no page with {text!r}", pytrace=False)

    return first


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for the whole run."""
    with sync_playwright() as playwright:
        try:
            started = launch(playwright)
        except FileNotFoundError as fault:
            pytest.fail(str(fault), pytrace=False)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site for the whole run; give its address."""
    server, root = serve()
    yield root
    server.shutdown()


@pytest.fixture
def visit(site: Path, address: str, browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a page as a new reader would, with nothing kept from before.

    Its parameters: `path`; `width`; `scheme` (`"light"` or `"dark"`); `scripts`, whether they run; and
    `disk`, whether the page is opened from disk instead of from the server.
    """
    contexts = []

    def open_page(
        path: str,
        *,
        width: int = 1280,
        scheme: str = "light",
        scripts: bool = True,
        disk: bool = False,
    ) -> Visit:
        if not (site / path.partition("?")[0].partition("#")[0]).exists():
            pytest.fail(f"the site has no page {path} for this test", pytrace=False)
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        opened = Visit(context.new_page(), f"{site.as_uri()}/" if disk else address)
        opened.go(path)
        return opened

    yield open_page
    for context in contexts:
        context.close()
