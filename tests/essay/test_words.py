"""Two copies of a text give the same words, whatever was done to its quotes, lines and hyphens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaceterms.essay import words

LETTERS = st.sampled_from(
    [*"abz019AZ", "é", "ß", "ﬁ", "½", "ж", "中", "e\u0301", "U.S.", "per cent", "United States", "%", "Kiev"]
)
SIGNS = st.sampled_from(
    [*" \t\n\r\f.,!?…:;-‐—–'’‘“”\"()[]/\u00a0\u00ad\u200b\u2028\u2029😀", "\r\n", "-\n", " \n \n"]
)
TEXTS = st.lists(st.one_of(LETTERS, LETTERS, SIGNS), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the captain’s “boat”", 'the captain\'s "boat"'),
        ("the captain’s boat", "the captains boat"),
        ("slow—and late", "slow -- and late"),
        ("slow—and late", "slow – and\nlate"),
        ("a careful decision", "a care-\nful deci\u00adsion"),
        ("the Anglo-Danish boat", "the Anglo-\nDanish boat"),
        ("second- and third-best", "second‐ and third‐\nbest"),
        ("the U.S. fleet", "the US fleet"),
        ("the U.S. fleet", "the United\nStates fleet"),
        ("20 percent of it", "20% of it"),
        ("20 percent of it", "20 per cent of it"),
        ("near Kiev", "near Kyiv"),
        ("a firm office", "a ﬁrm oﬃce"),
        ("the café", "the cafe\u0301"),
        ("one two", "ONE\u00a0\r\nTWO"),
    ],
)
def test_copies_that_differ_in_their_signs_have_the_same_words(one: str, other: str) -> None:
    assert words.split(one).words == words.split(other).words


def test_a_word_knows_where_it_stands() -> None:
    found = words.split("“The ﬁrst,” she said.\r\n\r\nAnd\nthen 20%")
    spans = zip(found.starts, found.ends, strict=True)
    assert [found.text[start:end] for start, end in spans] == [
        "The",
        "ﬁrst",
        "she",
        "said",
        "And",
        "then",
        "20",
        "%",
    ]
    assert found.breaks == [
        words.BLOCK, words.INSIDE, words.INSIDE, words.INSIDE, words.BLOCK, words.LINE, words.INSIDE,
        words.INSIDE, words.INSIDE,
    ]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_script_finds_the_same_words(script: Callable[..., Any], text: str) -> None:
    there, here = script("words.js", "split", text), words.split(text)
    assert there["words"] == here.words
    assert there["breaks"] == here.breaks
    units = there["text"].encode("utf-16-le", "surrogatepass")
    spans = zip(there["starts"], there["ends"], strict=True)
    cut = [units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in spans]
    assert cut == [here.text[start:end] for start, end in zip(here.starts, here.ends, strict=True)]
