"""Files that are no sound tables, and faults that a table shows only as a whole."""

from pathlib import Path

import pytest

from peaceterms import facts
from peaceterms.facts.reader import read

from .conftest import Break


def problems(name: str) -> list[str]:
    with pytest.raises(facts.FactsError) as caught:
        facts.load(name)
    return str(caught.value).split("\n")


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_missing_column_gives_one_error(copies: Path) -> None:
    edit(copies / "claims.csv", "verdict,", "opinion,")
    [problem] = problems("claims")
    assert problem.startswith(
        "claims.csv: found no column verdict and the unexpected column opinion, expected the columns "
    )
    assert problem.endswith("correct the header or the model of the table")


def test_column_that_stands_twice_gives_one_error(copies: Path) -> None:
    edit(copies / "claims.csv", "checkable,", "verdict,")
    [problem] = problems("claims")
    assert "found no column checkable and the unexpected column verdict" in problem


def test_row_of_another_length(copies: Path) -> None:
    edit(copies / "nato_members.csv", "Belgium,", "Belgium,extra,")
    [problem] = problems("nato_members")
    assert problem.startswith("nato_members.csv, row 1 (line 2): found 16 cells, expected 15; quote the cell")


def test_missing_file(copies: Path) -> None:
    (copies / "claims.csv").unlink()
    [problem] = problems("claims")
    assert problem == f"claims.csv: found no such file in {copies}; restore the table"


def test_empty_table(copies: Path) -> None:
    (copies / "trade_shares.csv").write_text("year,measure\n")
    [problem] = problems("trade_shares")
    assert problem.startswith("trade_shares.csv: found no rows, expected a header and at least one")


def test_file_that_is_not_utf8(copies: Path) -> None:
    (copies / "claims.csv").write_bytes(b"claim_id\n\xff\n")
    [problem] = problems("claims")
    assert "expected CSV in UTF-8; mend the file" in problem


def test_quote_that_is_left_open(copies: Path) -> None:
    with (copies / "claims.csv").open("a", encoding="utf-8") as file:
        file.write('"C99,')
    [problem] = problems("claims")
    assert problem.startswith("claims.csv: found unexpected end of data, expected CSV")


def test_all_failing_cells_are_told_at_once_in_order(set_cell: Break) -> None:
    set_cell("nato_members", 7, "capital_lon", "far")
    set_cell("nato_members", 3, "confidence", "sure")
    set_cell("nato_members", 3, "capital", "")
    set_cell("nato_members", 9, "capital_lat", "91")
    told = problems("nato_members")
    assert [line.partition(":")[0] for line in told] == [
        "nato_members.csv, row 3 (line 4), column capital",
        "nato_members.csv, row 3 (line 4), column confidence",
        "nato_members.csv, row 7 (line 8), column capital_lon",
        "nato_members.csv, row 9 (line 10), column capital_lat",
    ]


def test_key_that_stands_twice_names_the_first(set_cell: Break) -> None:
    set_cell("glossary", 5, "term", "alliance")
    [problem] = problems("glossary")
    assert problem == (
        "glossary.csv, row 5 (line 6), column term: found 'alliance' again (first in row 2), "
        "expected a key that stands once; correct the cell"
    )


def test_key_of_several_columns_that_stands_twice(set_cell: Break) -> None:
    set_cell("unga_rollcall_full", 2, "country_iso3", "AFG")
    [problem] = problems("unga_rollcall_full")
    assert "column resolution+country_iso3: found 'A/RES/68/262/AFG' again (first in row 1)" in problem


def test_lines_count_breaks_within_cells(copies: Path) -> None:
    edit(copies / "glossary.csv", "A looser pattern", '"A looser\npattern')
    edit(copies / "glossary.csv", "a duty to fight.", 'a duty to fight."')
    raw = read("glossary")
    assert raw.lines[:3] == [2, 4, 5]


def test_fault_in_a_table_that_is_referred_to_is_told_of_that_table(copies: Path) -> None:
    edit(copies / "claims.csv", "claim_id,", "")
    assert problems("paragraphs") == [
        "claims.csv: found 14 cells in every row, expected 13 as in the header; correct the header"
    ]


def test_column_that_is_missing_in_a_table_that_is_referred_to(copies: Path) -> None:
    edit(copies / "claims.csv", "claim_id,", "claim,")
    assert problems("paragraphs") == ["claims.csv: found no column claim_id, expected it; correct the header"]


def test_packaged_tables_are_read_where_nothing_else_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEACETERMS_TABLES", "")
    assert facts.claims().loc[0, "claim_id"] == "C01"
