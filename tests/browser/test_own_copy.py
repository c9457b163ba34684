"""The reader's own copy of the essay: beside its paraphrase, as text, and kept only when asked.

The page is given the fingerprints of a stand-in, so that no word of the essay is needed here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from peaceterms.essay import fingerprints
from peaceterms.essay.opening import LARGEST, html_text
from peaceterms.essay.said import REFUSALS
from peaceterms.sphinxext.own_copy import page_data

Open = Callable[..., Any]
STANDIN = Path(__file__).parents[1] / "essay" / "standin.txt"
BLOCKS = [
    " ".join(block.split()) for block in re.split(r"\n\s*\n", STANDIN.read_text(encoding="utf-8").strip())
]
TEXTS = dict(zip(["S0", *(f"¶{number}" for number in range(1, 16))], [BLOCKS[2], *BLOCKS[4:19]], strict=True))
DATA = re.sub(r"^<script[^>]*>|</script>\s*$", "", page_data(fingerprints.take(TEXTS)))
KEY = "weighing-the-terms-own-copy"
SHOWN = """slots => Object.fromEntries(slots.filter((slot) => !slot.hidden)
  .map((slot) => [slot.dataset.paragraph, slot.querySelector("blockquote").textContent]))"""
HOSTILE = """<!doctype html><html><head><script>window.ran = "head"</script>
<meta http-equiv="refresh" content="0;url=http://example.invalid/"><link rel="stylesheet" href="http://example.invalid/x.css">
</head><body onload="window.ran = 'load'"><img src="http://example.invalid/x.png" onerror="window.ran = 'img'">
<svg onload="window.ran = 'svg'"><script>window.ran = "svg"</script></svg><iframe srcdoc="<script>parent.ran=1</script>"></iframe>
<script>window.ran = "body"; localStorage.setItem("stolen", "1")</script>"""


@pytest.fixture
def reading(page_with: Callable[[str], str]) -> str:
    """Return the page where readers may set their copy."""
    return page_with('class="own-copy"')


@pytest.fixture
def opened(visit: Open, reading: str) -> Any:
    """Return the page as opened by a new reader, knowing the stand-in, the block unfolded."""
    return unfolded(visit(reading))


def unfolded(opened: Any) -> Any:
    known(opened.page)
    opened.page.locator(".own-copy > summary").click()
    return opened


def known(page: Page) -> None:
    page.locator("#own-copy-data").evaluate("(data, text) => { data.textContent = text; }", DATA)


def shown(page: Page) -> dict[str, str]:
    return page.locator(".own").evaluate_all(SHOWN)


def said(page: Page) -> str:
    return page.locator(".own-copy [role=status]").inner_text()


def press(page: Page, name: str) -> None:
    page.locator(".own-copy").get_by_role("button", name=name, exact=True).click()


def paste(page: Page, text: str) -> None:
    page.get_by_label("Your copy", exact=True).fill(text)
    press(page, "Set it beside the paraphrase")


def choose(page: Page, path: Path, content: bytes | str | None = None) -> None:
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    page.locator(".own-copy [role=status]").evaluate("status => { status.textContent = ''; }")
    page.get_by_label("Or open a saved copy").set_input_files(path)
    page.wait_for_function("document.querySelector('.own-copy [role=status]').textContent")


@pytest.mark.parametrize("disk", [False, True])
def test_each_paragraph_stands_beside_its_paraphrase(visit: Open, reading: str, disk: bool) -> None:
    opened = unfolded(visit(reading, disk=disk))
    page = opened.page
    assert shown(page) == {}
    paste(page, STANDIN.read_text(encoding="utf-8"))
    assert shown(page) == TEXTS
    assert said(page).startswith("Parts of the essay found: all 16.")
    third = page.locator("#p3 .said")
    assert TEXTS["¶3"] in third.inner_text() and third.locator(".own").is_visible()
    assert opened.errors == [] and opened.foreign == []


@pytest.mark.parametrize("name", ["copy.txt", "copy.html"])
def test_a_saved_copy_can_be_opened(opened: Any, name: str, tmp_path: Path) -> None:
    html = "".join(f"<p>{text}</p><div class=ad>Buy rope!</div>" for text in TEXTS.values())
    choose(opened.page, tmp_path / name, html if name.endswith("html") else "\r\n\r\n".join(TEXTS.values()))
    assert shown(opened.page) == TEXTS


def test_a_page_with_scripts_is_read_and_nothing_of_it_runs_or_is_fetched(
    opened: Any, tmp_path: Path
) -> None:
    page = opened.page
    html = HOSTILE + "".join(f"<p onclick='ran=1'>{text}</p>" for text in TEXTS.values())
    address = page.url
    choose(page, tmp_path / "copy.html", html)
    assert shown(page) == TEXTS
    paste(page, html)
    assert shown(page) == TEXTS
    page.wait_for_timeout(300)
    assert page.evaluate("[window.ran, localStorage.getItem('stolen')]") == [None, None]
    assert opened.foreign == [] and opened.errors == [] and page.url == address


def test_markup_in_a_copy_stays_text(opened: Any) -> None:
    page = opened.page
    text = TEXTS["¶5"].replace("to row", "<img src onerror=ran()> to row")
    paste(page, "\n\n".join([TEXTS["¶4"], text, TEXTS["¶6"]]))
    assert shown(page)["¶5"] == text
    assert page.locator(".own img").count() == 0


@pytest.mark.parametrize(
    "html",
    [
        HOSTILE + "<p>One<br>two</p>three",
        "<div>a<span>b</span> c\n\n d<table><tr><td>e<td>f</table><pre>g\nh</pre></div>",
        "<ul><li>one<li>two</ul><title>no</title><button>no</button>&eacute;&nbsp;&lt;b&gt;",
    ],
)
def test_the_page_reads_html_as_the_build_does(opened: Any, html: str) -> None:
    page = opened.page
    paste(page, html + "".join(f"<p>{text}</p>" for text in TEXTS.values()))
    there = page.get_by_label("Your copy", exact=True).input_value()
    here = html_text(html + "".join(f"<p>{text}</p>" for text in TEXTS.values()))
    assert [line.split() for line in there.splitlines() if line.strip()] == [
        line.split() for line in here.splitlines() if line.strip()
    ]


def test_a_copy_that_ends_early_is_set_as_far_as_it_goes_and_what_lacks_is_named(opened: Any) -> None:
    page = opened.page
    paste(page, "\n\n".join(list(TEXTS.values())[:9]) + "\n\nSubscribe to read on.")
    assert list(shown(page)) == list(TEXTS)[:9]
    assert "9 of 16. Not found: ¶9, ¶10, ¶11, ¶12, ¶13, ¶14, ¶15." in said(page)


REFUSED: dict[str, tuple[str, bytes]] = {
    "another text": ("other", b"The boat is slow and the tide is high. " * 40),
    "a scan": ("empty", b"\f\n1\n\f\n2\n"),
    "an empty file": ("empty", b""),
    "a PDF": ("pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    "a word processor's file": ("binary", b"PK\x03\x04\x00\x00words words"),
    "too large": ("large", b"word " * (LARGEST // 5 + 1)),
}


@pytest.mark.parametrize("copy", REFUSED)
def test_what_is_not_the_essay_is_refused_and_changes_nothing(opened: Any, copy: str, tmp_path: Path) -> None:
    page, (why, content) = opened.page, REFUSED[copy]
    page.get_by_label("Keep my copy in this browser").check()
    choose(page, tmp_path / "copy", content)
    assert said(page) == f"{REFUSALS[why]} Nothing was changed."
    assert shown(page) == {} and page.evaluate(f"localStorage.getItem('{KEY}')") is None
    paste(page, "\n\n".join(TEXTS.values()))
    choose(page, tmp_path / "again", content)
    assert shown(page) == TEXTS, "an earlier copy stays"
    assert opened.errors == []


def test_100_megabytes_are_refused_without_reading(opened: Any, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    opened.page.evaluate("() => { Blob.prototype.arrayBuffer = () => { throw new Error('it was read'); }; }")
    choose(opened.page, path)
    assert said(opened.page).startswith(REFUSALS["large"])
    assert opened.errors == []


def test_a_huge_paste_never_reaches_the_field(opened: Any) -> None:
    page = opened.page
    page.get_by_label("Your copy", exact=True).evaluate(
        """(field, size) => {
          const data = new DataTransfer();
          data.setData("text/plain", "word ".repeat(size / 5 + 1));
          const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
          if (field.dispatchEvent(paste)) field.value = "it came through";
        }""",
        LARGEST,
    )
    assert said(page).startswith(REFUSALS["large"])
    assert page.get_by_label("Your copy", exact=True).input_value() == ""


def test_nothing_of_it_is_kept_unless_asked(opened: Any, reading: str) -> None:
    page = opened.page
    paste(page, "\n\n".join(TEXTS.values()))
    page.locator(".bd-footer [data-keep-all]").check()
    holds = "Object.values({ ...localStorage, ...sessionStorage }).some((text) => text.includes('Somebody ought'))"
    assert page.evaluate(holds) is False, "the tick for the rest is not the tick for the copy"
    page.reload()
    assert shown(page) == {} and page.get_by_label("Your copy", exact=True).input_value() == ""


def remembered(opened: Any) -> Page:
    """Keep the stand-in in the browser and open the page again, which knows the stand-in from the start."""
    page = opened.page
    page.get_by_label("Keep my copy in this browser").check()
    paste(page, "\n\n".join(TEXTS.values()))
    assert "stays in this browser" in said(page)

    def known_from_the_start(route: Any) -> None:
        answer = route.fetch()
        body = re.sub(
            r'(id="own-copy-data">).*?(</script>)', lambda m: m[1] + DATA + m[2], answer.text(), count=1
        )
        route.fulfill(response=answer, body=body)

    page.route("**/*.html", known_from_the_start)
    page.reload()
    assert shown(page) == TEXTS
    assert page.get_by_label("Keep my copy in this browser").is_checked()
    assert page.evaluate("JSON.stringify(peaceterms.store.all())").find("Somebody ought") < 0
    return page


def test_a_kept_copy_comes_back_until_it_is_removed(opened: Any) -> None:
    page = remembered(opened)
    page.locator(".own-copy > summary").click()
    press(page, "Remove it")
    assert shown(page) == {} and said(page) == "Your copy is removed. Nothing of it is kept."
    assert page.get_by_label("Your copy", exact=True).input_value() == ""
    assert not page.get_by_label("Keep my copy in this browser").is_checked()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None
    page.reload()
    assert shown(page) == {}


def test_unticking_forgets_the_copy_and_leaves_it_on_the_page(opened: Any) -> None:
    page = remembered(opened)
    page.locator(".own-copy > summary").click()
    page.get_by_label("Keep my copy in this browser").uncheck()
    assert shown(page) == TEXTS
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_forget_everything_on_another_page_forgets_the_copy(opened: Any, reading: str) -> None:
    page = remembered(opened)
    opened.go("index.html")
    page.locator("[data-forget]").click()
    page.locator("[data-kept]", has_text="Everything is forgotten.").wait_for()
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('weighing'))") == []
    opened.go(reading)
    assert shown(page) == {}


def test_blocked_storage_is_said_and_stops_nothing(visit: Open, reading: str) -> None:
    opened = visit(reading)
    opened.page.add_init_script(
        "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked'); } });"
    )
    opened.go(reading)
    page = unfolded(opened).page
    tick = page.get_by_label("Keep my copy in this browser")
    tick.click()
    assert not tick.is_checked() and said(page) == "This browser lets no page keep anything."
    paste(page, "\n\n".join(TEXTS.values()))
    assert shown(page) == TEXTS and opened.errors == []


def test_the_keyboard_reaches_everything(visit: Open, reading: str) -> None:
    page = visit(reading).page
    known(page)
    page.locator(".own-copy > summary").focus()
    page.keyboard.press("Enter")
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
        if stops[-1] == "own-text":
            page.keyboard.insert_text("\n\n".join(TEXTS.values()))
    assert stops[:5] == [
        "the publisher’s page", "own-text", "own-file", "Set it beside the paraphrase", "Remove it"
    ]  # fmt: skip
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert shown(page) == TEXTS


def test_a_file_can_be_dropped_on_the_folded_block(visit: Open, reading: str) -> None:
    page = visit(reading).page
    known(page)
    page.locator(".own-copy > summary").evaluate(
        """(summary, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "copy.txt", { type: "text/plain" }));
          for (const kind of ["dragover", "drop"]) {
            const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
            if (summary.dispatchEvent(event)) throw new Error(`${kind} was left to the browser`);
          }
        }""",
        "\n\n".join(TEXTS.values()),
    )
    page.wait_for_function("document.querySelector('.own-copy [role=status]').textContent")
    assert shown(page) == TEXTS
    assert page.locator(".own-copy").get_attribute("open") is not None


def test_both_buttons_have_equal_standing(opened: Any) -> None:
    looks = opened.page.locator(".own-copy button").evaluate_all(
        """buttons => buttons.map((button) => {
          const { font, color, backgroundColor, borderColor, height } = getComputedStyle(button);
          return [font, color, backgroundColor, borderColor, height].join();
        })"""
    )
    assert len(looks) == 2 and looks[0] == looks[1]


def test_without_scripts_the_block_is_absent_and_the_page_says_why(visit: Open, reading: str) -> None:
    page = visit(reading, scripts=False).page
    assert not page.locator(".own-copy").is_visible()
    assert "where this page may run its script" in " ".join(page.locator("main").inner_text().split())
    assert page.locator(".own:visible").count() == 0
