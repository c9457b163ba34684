"""Seeded faults that no table shows by itself: two tables that disagree."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from peaceterms import facts
from peaceterms.facts import agreement

from .conftest import Break


def told(check: Callable[[], object]) -> list[str]:
    return list(check())  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("check", "table", "row", "column", "cell", "message"),
    [
        ("packages_match_proposals", "packages", 2, "date", "2015-02", "packages.csv, date of P01: found '2015-02', proposals.csv has '2015-02-12'"),
        ("claims_match_paragraphs", "claims", 3, "paragraph", "¶2", "paragraphs.csv, claims of ¶3: found 'C03', claims.csv has 'C03 without ¶3'"),
        ("claims_match_paragraphs", "claims", 3, "paragraph", "¶3-4", "paragraphs.csv, claims of ¶4: found 'C06; C07', claims.csv has 'C03 with ¶4'"),
        ("votes_agree", "unga_rollcall_full", 1, "vote", "yes", "key_votes.csv, yes on A/RES/68/262: found '100', unga_rollcall_full.csv has '101'"),
        ("votes_agree", "key_votes", 2, "India", "yes", "key_votes.csv, India on A/RES/68/262: found 'yes', unga_rollcall_full.csv has 'abstain'"),
        ("votes_agree", "unga_ukraine_resolutions", 2, "china_vote", "no", "unga_ukraine_resolutions.csv, china_vote on A/RES/ES-11/1: found 'no'"),
        ("borders_agree", "nato_members", 9, "land_border_with_russia_km", "1", "nato_members.csv, border of NOR: found '1', russia_land_borders.csv has '191'"),
        ("borders_agree", "russia_land_borders", 1, "nato_member_since_year", "1950", "russia_land_borders.csv, entry of NOR: found '1950', nato_members.csv has '1949-08-24'"),
        ("objectives_are_checked", "objectives", 1, "checked_by", "Q99", "objectives.csv, checked_by of M1: found 'Q99', quiz.csv has 'no such id'"),
        ("prose_names_what_exists", "glossary", 1, "definition", "The claim C99 says so.", "glossary.csv, column definition: found 'C99', claims.csv has 'no such id'"),
        ("prose_names_what_exists", "glossary", 1, "definition", "As said [jervis1978; nobody1900].", "found 'nobody1900', sources.bib has"),
    ],
)  # fmt: skip
def test_disagreement(
    check: str, table: str, row: int, column: str, cell: str, message: str, set_cell: Break
) -> None:
    set_cell(table, row, column, cell)
    lines = told(getattr(agreement, check))
    assert any(message in line for line in lines), lines


@pytest.mark.parametrize(
    ("check", "table", "message"),
    [
        ("lenses_are_complete", "lenses", "lenses.csv: found no row of L9 for T9.0, expected one; add it"),
        ("lenses_are_complete", "lens_criteria", "lens_criteria.csv: found no row of L9 for K9"),
        ("parties_are_complete", "parties", "parties.csv: found no row of GS for T9, expected one; add it"),
        ("packages_match_proposals", "packages", "packages.csv: found no row for P21, expected one for each"),
    ],
)
def test_row_that_is_missing(check: str, table: str, message: str, copies: Path) -> None:
    path = copies / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows[:-1])
    lines = told(getattr(agreement, check))
    assert any(message in line for line in lines), lines


def test_lens_under_two_names(copies: Path) -> None:
    path = copies / "lens_terms.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("L1,Restraint and realism", "L1,Realism"), encoding="utf-8")
    assert told(agreement.lenses_are_complete) == [
        "lens_terms.csv, the name of L1: found 'Realism', lenses.csv has 'Restraint and realism'; "
        "correct one of the two"
    ]


def test_every_check_has_a_fault_here() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [check.__name__ for check in agreement.CHECKS if f'("{check.__name__}", ' not in source] == []


def test_all_broken_tables_are_told_before_disagreements(set_cell: Break) -> None:
    set_cell("claims", 1, "verdict", "true")
    set_cell("quiz", 1, "answer", "E")
    set_cell("key_votes", 2, "India", "yes")
    with pytest.raises(facts.FactsError) as caught:
        agreement.check_all()
    files = [line.partition(",")[0] for line in str(caught.value).split("\n")]
    assert files == ["claims.csv", "quiz.csv"]
