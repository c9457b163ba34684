"""What is kept of a text: few runs, far apart, hashed short; the same in Python and in the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peaceterms import facts
from peaceterms.essay import Paragraph, fingerprints
from peaceterms.essay.fingerprints import BITS, GAP, MOST, RUN, load


@pytest.fixture(params=["the essay", "the stand-in"])
def kept(request: pytest.FixtureRequest, prints: list[Paragraph]) -> list[Paragraph]:
    """Return fingerprints: of the essay as the project keeps them, and of the stand-in as taken."""
    return load() if request.param == "the essay" else prints


def test_every_paragraph_of_the_reading_has_fingerprints() -> None:
    assert [one.name for one in load()] == list(facts.paragraphs()["para"])


def test_runs_stand_apart_so_that_none_leads_to_the_next(kept: list[Paragraph]) -> None:
    for one in kept:
        assert 2 <= len(one.starts) == len(one.hashes) <= MOST
        assert one.starts[0] == 0 and one.starts[-1] == one.words - RUN, "the outer runs mark both ends"
        assert all(second - first >= RUN + GAP for first, second in pairwise(one.starts)), one


def test_less_than_half_of_the_words_are_hashed_and_each_hash_is_short(kept: list[Paragraph]) -> None:
    runs = sum(len(one.starts) for one in kept)
    assert runs * RUN < 0.5 * sum(one.words for one in kept)
    assert all(0 <= value < 2**BITS for one in kept for value in one.hashes)
    assert BITS <= 16


def test_a_hash_fits_many_wordings() -> None:
    some = [f"word{number}" for number in range(60)]
    values = [fingerprints.hashes([a, "and", b, c])[0] for a in some for b in some for c in some[:40]]
    counts = Counter(values)
    assert max(counts.values()) > 6, "of so few wordings many already share a hash"
    assert len(counts) > 0.85 * 2**BITS, "and yet hashes spread evenly"


def test_the_table_reads_back_what_was_written(prints: list[Paragraph], tmp_path: Path) -> None:
    fingerprints.write(prints, tmp_path / "some.csv")
    assert load(tmp_path / "some.csv") == prints


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("abcxyz019", min_size=1, max_size=12), max_size=20))
def test_the_script_takes_the_same_hashes(script: Callable[..., Any], some: list[str]) -> None:
    assert script("fingerprints.js", "hashes", some) == fingerprints.hashes(some)
