"""Any file may be opened: its words are read, nothing else of it, and what has none is refused in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from peaceterms.essay import CopyError, Paragraph, find, open_copy
from peaceterms.essay.opening import LARGEST, decoded, html_text, text_of
from peaceterms.essay.said import REFUSALS


def as_page(texts: list[str]) -> str:
    """Return paragraphs as a page of the web has them."""
    inside = "".join(f"<p>{text.replace('’', '&rsquo;')}</p>\n<aside>Buy rope!</aside>" for text in texts)
    return (
        "<!DOCTYPE html><html><head><title>Harbour</title><style>p {color: red}</style></head>\n"
        "<body><nav><ul><li>News<li>Tides</ul></nav>"
        f"<script>document.body.textContent = 'gone'</script><article>{inside}</article></body></html>"
    )


def test_a_page_of_the_web_is_read_for_its_words(paragraphs: dict[str, str], prints: list[Paragraph]) -> None:
    text = text_of(as_page(list(paragraphs.values())))
    assert {one.name: one.text for one in find(text, prints)} == paragraphs
    assert "gone" not in text and "color" not in text


@pytest.mark.parametrize("between", ["<br>", "<br><br/>", "</div><div>", "</p>\n\n<p>", " "])
def test_paragraphs_are_found_however_a_page_parts_them(
    between: str, paragraphs: dict[str, str], prints: list[Paragraph]
) -> None:
    text = text_of(f"<div><p>{between.join(paragraphs.values())}</p></div>")
    assert {one.name: one.text for one in find(text, prints)} == paragraphs


def test_lines_of_the_source_are_no_lines_of_the_page_but_of_pre_they_are() -> None:
    assert (
        html_text("<p>one\n  two</p>three<pre>four\nfive</pre>") == "\n\none two\n\nthree\n\nfour\nfive\n\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_the_usual_encodings(
    encoding: str, tmp_path: Path, standin: str, paragraphs: dict[str, str], prints: list[Paragraph]
) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(standin.encode(encoding))
    assert {one.name: one.text for one in find(open_copy(path), prints)} == paragraphs


SCANS = [b"", b" \n\n\f\n", b"1\n\f2\n\f3\n"]
REFUSED = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n",
    "binary": b"PK\x03\x04\x14\x00\x06\x00",
    "large": b"word " * (LARGEST // 5 + 1),
}


@pytest.mark.parametrize(
    ("why", "content"),
    [*REFUSED.items(), *(("empty", scan) for scan in SCANS), ("binary", b"{\\rtf1\\ansi words")],
)
def test_what_holds_no_text_is_refused_with_the_reason(why: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    path.write_bytes(content)
    with pytest.raises(CopyError) as refused:
        open_copy(path)
    assert str(refused.value) == f"{path}: {REFUSALS[why]}"


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("it was read"))
    with pytest.raises(CopyError, match="larger than 2 MB"):
        open_copy(path)


def test_no_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(CopyError, match="no such file"):
            open_copy(path)


@pytest.mark.parametrize(
    "source", ["", "1 2 3", "%PDF-1.4", "{\\rtf1 a", "a\0b", "a\x01\x02", "word " * 9, "word " * 10]
)
def test_the_script_refuses_the_same(source: str, script: Callable[..., Any]) -> None:
    there = script("opening.js", "textOf", source)
    try:
        assert there == {"text": text_of(source)}
    except CopyError as fault:
        assert REFUSALS[there["refusal"]] == str(fault)


def test_bytes_that_are_no_utf_8_are_read_as_windows_has_them() -> None:
    assert decoded("the captain’s".encode("cp1252")) == "the captain’s"
