"""Facts in prose come from the tables, and what does not resolve stops the build at its line."""

import pandas as pd
import pytest

from peaceterms import facts
from peaceterms.sphinxext import prose


def test_a_cell_is_written_as_prose_writes_it() -> None:
    borders = facts.russia_land_borders()
    finland = borders.loc[borders["neighbour_iso3"] == "FIN", "land_border_km"].item()
    assert prose.look_up("russia_land_borders[FIN].land_border_km") == f"{finland:,.0f}"
    assert prose.look_up("nato_members[FIN].accession_date") == "4 April 2023"
    votes = facts.key_votes()
    expected = votes.loc[votes["resolution"] == "A/RES/ES-11/1", "for"].item()
    assert prose.look_up("key_votes[A/RES/ES-11/1].for") == str(expected)


def test_a_row_may_be_named_by_conditions() -> None:
    assert (
        prose.look_up("territory_control[date=2025-12-31, note~all land held].share_of_ukraine_pct | .0f")
        == "19"
    )
    assert prose.look_up("displacement[date=2026-02-24, territory=world].persons | million") == "5.9 million"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("russia_land_borders[XXX].land_border_km", "0 rows fit"),
        ("russia_land_borders[FIN].land_border", "no column 'land_border'"),
        ("no_such_table[FIN].x", "no_such_table"),
        ("claims_cont", "claims_count"),
        ("territory_control[date=2025-12-31].share_of_ukraine_pct", "rows fit"),
        ("russia_land_borders[FIN].neighbour | .1f", "cannot write"),
        ("territory_control[date=2015-09-29, area=Ukraine].share_of_ukraine_pct", "is empty"),
    ],
)
def test_what_does_not_resolve_says_what_was_found(text: str, said: str) -> None:
    with pytest.raises(facts.FactsError, match=said.replace("(", r"\(")):
        prose.look_up(text)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "zero"), (14, "fourteen"), (26, "twenty-six"), (90, "ninety")]
)
def test_small_numbers_are_written_in_words(number: int, words: str) -> None:
    assert prose.in_words(number) == words


def test_only_small_numbers_have_words() -> None:
    with pytest.raises(facts.FactsError, match="0 to 99"):
        prose.written(100, "words")


def test_a_date_is_written_in_full() -> None:
    assert prose.written(pd.Timestamp("2022-03-02"), "") == "2 March 2022"
