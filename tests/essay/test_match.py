"""The paragraphs of a copy are found, each in its place, and what is not there is not found."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaceterms.essay import Paragraph, find, outcome

Texts = dict[str, str]


def names(found: list[Any]) -> list[str]:
    return [one.name for one in found]


def bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", text.lower())


def wrapped(text: str, width: int = 60) -> str:
    """Set a text in lines, long words broken with a hyphen, as the text of a PDF has them."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) <= width:
            line += f"{word} "
        elif len(word) > 6 and word.isalpha():
            lines.append(f"{line}{word[:3]}-")
            line = f"{word[3:]} "
        else:
            lines.append(line.rstrip())
            line = f"{word} "
    return "\n".join([*lines, line.rstrip()])


def test_every_paragraph_of_the_page_is_found_word_by_word(
    standin: str, paragraphs: Texts, prints: list[Paragraph]
) -> None:
    found = find(standin, prints)
    assert {one.name: one.text for one in found} == paragraphs
    assert all(one.whole for one in found)


CHANGES: dict[str, Callable[[list[str]], str]] = {
    "straight quotes": lambda texts: "\n\n".join(texts).translate(str.maketrans("“”‘’", "\"\"''")),
    "no quotes": lambda texts: re.sub("[“”‘’']", "", "\n\n".join(texts)),
    "dashes as hyphens": lambda texts: re.sub("—", " - ", "\n\n".join(texts)),
    "a paragraph a line": "\n".join,
    "all in one line": " ".join,
    "two merged": lambda texts: "\n\n".join([*texts[:3], f"{texts[3]} {texts[4]}", *texts[5:]]),
    "lines of a PDF": lambda texts: "\n".join(map(wrapped, texts)),
    "capitals": lambda texts: "\n\n".join(texts).upper(),
    "Windows line ends": lambda texts: "\r\n\r\n".join(texts),
    "an advertisement between all": lambda texts: "\n\nAdvertisement. Buy our rope!\n\n".join(texts),
    "twice": lambda texts: "\n\n".join([*texts, *texts]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_copy_gives_the_same_paragraphs(
    change: str, paragraphs: Texts, prints: list[Paragraph]
) -> None:
    found = find(CHANGES[change](list(paragraphs.values())), prints)
    assert {one.name: bare(one.text) for one in found} == {
        name: bare(text) for name, text in paragraphs.items()
    }
    assert all(one.whole for one in found)


@pytest.mark.parametrize("gone", ["S0", "¶1", "¶7", "¶9", "¶15"])
def test_a_paragraph_that_is_not_there_is_named_and_nothing_takes_its_place(
    gone: str, paragraphs: Texts, prints: list[Paragraph]
) -> None:
    found = find("\n\n".join(text for name, text in paragraphs.items() if name != gone), prints)
    assert names(found) == [name for name in paragraphs if name != gone]
    assert all(one.text == paragraphs[one.name] for one in found)
    said = "the line under the headline" if gone == "S0" else gone
    assert outcome(found, prints) == f"Parts of the essay found: 15 of 16. Not found: {said}."


def test_a_copy_that_ends_early_says_where(paragraphs: Texts, prints: list[Paragraph]) -> None:
    text = "\n\n".join(paragraphs.values())
    found = find(text[: text.index(paragraphs["¶10"]) + 200] + "…\n\nSubscribe to read on.", prints)
    assert names(found) == list(paragraphs)[:11]
    assert [one.name for one in found if not one.whole] == ["¶10"]
    assert paragraphs["¶10"].startswith(found[-1].text.removesuffix("…"))
    assert outcome(found, prints) == (
        "Parts of the essay found: 11 of 16. Not found: ¶11, ¶12, ¶13, ¶14, ¶15."
        " Found, but with another beginning or end: ¶10."
    )


def test_a_copy_that_begins_late_says_where(paragraphs: Texts, prints: list[Paragraph]) -> None:
    text = "\n\n".join(paragraphs.values())
    found = find(text[text.index(paragraphs["¶4"]) + 100 :], prints)
    assert names(found) == list(paragraphs)[4:]
    assert [one.name for one in found if not one.whole] == ["¶4"]
    assert paragraphs["¶4"].endswith(found[0].text)


@pytest.mark.parametrize("inside", ["7", "HARBOUR NEWS\n8", "Advertisement\n\nBuy our excellent rope today!"])
def test_what_stands_between_the_lines_of_a_paragraph_is_left_out(
    inside: str, paragraphs: Texts, prints: list[Paragraph]
) -> None:
    texts = dict(paragraphs)
    for name, text in texts.items():
        lines = wrapped(text).split("\n")
        if len(lines) > 4:
            texts[name] = "\n".join(
                [*lines[:3], *(["", inside, ""] if "\n\n" in inside else [inside]), *lines[3:]]
            )
    found = find("\n\n".join(texts.values()), prints)
    right = [one.name for one in found if bare(one.text) == bare(paragraphs[one.name])]
    assert names(found) == list(paragraphs)
    assert len(right) >= 14, "a run that the insertion cut in two may hide it"
    assert all(bare(one.text) == bare(paragraphs[one.name]) for one in found if one.name in right)


def test_another_text_is_refused(standin: str, prints: list[Paragraph]) -> None:
    from peaceterms.essay import load

    assert find(standin, load()) == []
    shuffled = standin.split()
    random.Random(1).shuffle(shuffled)
    assert find(" ".join(shuffled * 20), prints) == []
    assert outcome([], prints) == "This does not seem to be the essay: no part of it was recognised."


def edited(text: str, share: float, seed: int) -> str:
    """Change, drop or add a share of the words."""
    chance = random.Random(seed)
    out = []
    for piece in re.split(r"(\s+)", text):
        if piece.strip() and chance.random() < share:
            out.append(chance.choice(["heron", "", f"{piece} heron"]))
        else:
            out.append(piece)
    return "".join(out)


@pytest.mark.parametrize("share", [0.01, 0.03, 0.05])
def test_small_edits_cost_few_paragraphs_and_misplace_none(
    share: float, standin: str, paragraphs: Texts, prints: list[Paragraph]
) -> None:
    missed = 0
    for seed in range(20):
        found = find(edited(standin, share, seed), prints)
        missed += 16 - len(found)
        for one in found:
            assert SequenceMatcher(None, one.text.split(), paragraphs[one.name].split()).ratio() > 0.75, one
    assert missed / (20 * 16) <= share


@st.composite
def mangled(draw: st.DrawFn, paragraphs: Texts) -> str:
    """A copy with anything done to it: parts left out, moved, cut, edited, joined in any way."""
    pieces = []
    for name in draw(st.lists(st.sampled_from(list(paragraphs)), min_size=1, max_size=12)):
        text = paragraphs[name]
        kind = draw(st.sampled_from(["as it is", "edited", "cut", "lines", "split"]))
        if kind == "edited":
            text = edited(text, 0.06, draw(st.integers(0, 99)))
        elif kind == "cut":
            text = text[draw(st.integers(0, 60)) : draw(st.integers(100, 400))]
        elif kind == "lines":
            text = wrapped(text)
        elif kind == "split":
            middle = draw(st.integers(10, 150))
            text = (
                text[:middle] + draw(st.sampled_from(["\n\n", "\n9\n", "\n\nBuy rope!\n\n"])) + text[middle:]
            )
        pieces += [
            text,
            draw(st.sampled_from(["\n\n", "\n", " ", "\r\n", "\n\nRead next: ten harbours.\n\n", "\f"])),
        ]
    return "".join(pieces)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_the_script_finds_the_same_paragraphs(
    data: st.DataObject, script: Callable[..., Any], paragraphs: Texts, prints: list[Paragraph]
) -> None:
    text = data.draw(mangled(paragraphs))
    known = [
        {"name": one.name, "words": one.words, "starts": one.starts, "hashes": one.hashes} for one in prints
    ]
    here, there = find(text, prints), script("match.js", "find", text, known)
    assert there == [{"name": one.name, "text": one.text, "whole": one.whole} for one in here]
    if there:
        assert script("said.js", "outcome", there, known) == outcome(here, prints)
