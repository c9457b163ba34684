"""Each passage has a place for a copy of its paragraph; a build with a copy fills it, as text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peaceterms import essay
from peaceterms.essay import fingerprints
from peaceterms.sphinxext import own_copy

PAGE = """---
page: reading
---
# The reading

```{own-copy}
```

```{passage} S0
```

```{passage} ¶1
```
"""
STANDIN = Path(__file__).parents[1] / "essay" / "standin.txt"


def test_places_are_empty_and_hidden_until_a_reader_fills_them(book: Callable[..., Any]) -> None:
    built = book(reading=PAGE)
    page = built.soup("reading")
    slots = page.select(".said > .own")
    assert [slot["data-paragraph"] for slot in slots] == ["S0", "¶1"]
    assert all(slot.has_attr("hidden") and not slot.blockquote.get_text() for slot in slots)
    data = json.loads(page.select_one("#own-copy-data").string)
    assert [one["name"] for one in data["paragraphs"]] == [one.name for one in essay.load()]
    assert page.select_one("script[src*='own_copy.js']").has_attr("defer")
    assert not built.soup().select("script[src*='own_copy.js']"), "a page without the block has no need of it"
    assert page.noscript, "without scripts the page says what is missing"


def test_the_script_is_one_file_in_a_block_of_its_own(book: Callable[..., Any]) -> None:
    text = (book(reading=PAGE).folder / "_static" / own_copy.SCRIPT).read_text(encoding="utf-8")
    assert text.startswith("{\n") and text.endswith("}\n")
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)
    assert "innerHTML" not in text and "insertAdjacentHTML" not in text


def test_a_build_with_a_copy_sets_it_as_text(
    book: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = re.split(r"\n\s*\n", STANDIN.read_text(encoding="utf-8").strip())
    names = ["S0", *(f"¶{number}" for number in range(1, 16))]
    prints = fingerprints.take(dict(zip(names, [texts[2], *texts[4:19]], strict=True)))
    monkeypatch.setattr(essay, "load", lambda: prints)
    copy = tmp_path / "copy.txt"
    copy.write_text("\n\n".join([texts[4].replace("slow", "<b>slow</b>"), *texts[5:9]]), encoding="utf-8")
    monkeypatch.setenv("PEACETERMS_ESSAY", str(copy))
    page = book(reading=PAGE).soup("reading")
    first, second = page.select(".said > .own")
    assert "Not found" in first.get_text()
    assert "<b>slow</b>" in second.blockquote.get_text() and not second.find("b")
    assert not second.has_attr("hidden")
    assert not page.select(".own-copy, #own-copy-data")
