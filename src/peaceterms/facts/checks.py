"""Checks that the models of the tables share, each with the words that say what it expects.

Importing this module makes the checks known to pandera, so that a field can name them:
``Field(refs="claims.claim_id")``.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera import extensions

from peaceterms.facts.bibliography import bibliography
from peaceterms.facts.errors import FactsError
from peaceterms.facts.reader import folder, ids, read

BIBLIOGRAPHY = "sources.bib"

# Patterns of ids and codes, each named by an example.
LIKE = {
    "C01": r"C\d\d",
    "K1": r"K\d",
    "L1": r"L\d",
    "P00": r"P\d\d",
    "Q01": r"Q\d\d",
    "T1": r"T\d",
    "T1.2": r"T\d\.\d",
    "V01": r"V\d\d",
    "I001": r"I\d{3}",
    "R1": r"[A-Z]\d",
    "S0 or ¶1": r"S0|¶\d{1,2}",
    "UKR": r"[A-Z]{3}",
    "UA-43": r"UA(-\d\d(\+\d\d)?)?",
    "https://example.org/page": r"https?://\S+",
    "A/RES/68/262": r"A/RES/(\d+|ES-\d+)/\d+",
}


def open_references(checks: Iterable[pa.Check]) -> None:
    """Read what the checks refer to, so that a fault there is told of that table and not of this one."""
    for check in checks:
        if check.name in ("ref", "refs", "paragraphs"):
            known((check.statistics or {})[check.name])


def known(reference: str) -> frozenset[str]:
    """Give the ids that a reference may name: those of ``"claims.claim_id"``, or of ``"sources.bib"``."""
    if reference == BIBLIOGRAPHY:
        return frozenset(bibliography())
    return _column(folder(), reference)


@cache
def _column(_folder: Path, reference: str) -> frozenset[str]:
    table, column = reference.split(".")
    raw = read(table)
    if column not in raw.header:
        raise FactsError(f"{raw.path.name}: found no column {column}, expected it; correct the header")
    place = raw.header.index(column)
    return frozenset(row[place] for row in raw.rows)


def paragraphs_of(cell: str) -> list[str]:
    """List the paragraphs that a cell names: "S0, ¶11-12" gives S0, ¶11 and ¶12."""
    found: list[str] = []
    for part in cell.split(","):
        first, _, last = part.strip().removeprefix("¶").partition("-")
        if first.isdigit() and (last or first).isdigit():
            found += [f"¶{number}" for number in range(int(first), int(last or first) + 1)]
        else:
            found.append(part.strip())
    return found


def is_date(text: str) -> bool:
    """Tell whether a text is a day, a month or a year of the calendar (YYYY-MM-DD, YYYY-MM, YYYY)."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _each(cells: pd.Series, test: Callable[[str], bool]) -> pd.Series:
    """Test every distinct cell once."""
    verdicts = {cell: test(cell) for cell in cells.unique()}
    return cells.map(verdicts).astype(bool)


@extensions.register_check_method(statistics=["filled"])  # type: ignore[untyped-decorator]
def filled(cells: pd.Series, *, filled: bool) -> pd.Series:
    """Hold if no cell is blank."""
    return cells != ""


@extensions.register_check_method(statistics=["like"])  # type: ignore[untyped-decorator]
def like(cells: pd.Series, *, like: str) -> pd.Series:
    """Hold if every filled cell has the shape of the example."""
    return _each(cells, lambda cell: not cell or bool(re.fullmatch(LIKE[like], cell)))


@extensions.register_check_method(statistics=["ref"])  # type: ignore[untyped-decorator]
def ref(cells: pd.Series, *, ref: str) -> pd.Series:
    """Hold if every filled cell is one known id."""
    names = known(ref)
    return _each(cells, lambda cell: not cell or cell in names)


@extensions.register_check_method(statistics=["refs"])  # type: ignore[untyped-decorator]
def refs(cells: pd.Series, *, refs: str) -> pd.Series:
    """Hold if every id of every cell is known."""
    names = known(refs)
    return _each(cells, lambda cell: names.issuperset(ids(cell)))


@extensions.register_check_method(statistics=["paragraphs"])  # type: ignore[untyped-decorator]
def paragraphs(cells: pd.Series, *, paragraphs: str) -> pd.Series:
    """Hold if every paragraph of every cell is known."""
    names = known(paragraphs)
    return _each(cells, lambda cell: names.issuperset(paragraphs_of(cell)))


@extensions.register_check_method(statistics=["of_term"])  # type: ignore[untyped-decorator]
def of_term(cells: pd.Series, *, of_term: str) -> pd.Series:
    """Hold if every cell is an option of the term."""
    return cells.str.startswith(f"{of_term}.")


@extensions.register_check_method(statistics=["dates"])  # type: ignore[untyped-decorator]
def dates(cells: pd.Series, *, dates: str) -> pd.Series:
    """Hold if every filled cell is a date, or several, parted by the character given."""
    return _each(cells, lambda cell: all(is_date(part.strip()) for part in cell.split(dates) if cell))


@extensions.register_check_method(statistics=["choices"])  # type: ignore[untyped-decorator]
def choices(cells: pd.Series, *, choices: Iterable[str]) -> pd.Series:
    """Hold if every cell is one of the choices; a blank is one if it is listed."""
    return cells.isin(list(choices))


def expected(check: pa.Check) -> str:
    """Say in words what a check expects of a cell, for an error message."""
    given = check.statistics or {}
    match check.name:
        case "filled":
            return "a filled cell"
        case "like":
            return f"a value like {given['like']}"
        case "ref" | "refs":
            return f"{'an id' if check.name == 'ref' else 'ids'} of {_home(given[check.name])}"
        case "dates":
            several = f", several parted by {given['dates']}"
            return "a date as YYYY-MM-DD, YYYY-MM or YYYY" + several
        case "paragraphs":
            return f"paragraphs of {_home(given['paragraphs'])}, such as S0, ¶9 or ¶11-12"
        case "of_term":
            return f"an option of {given['of_term']}"
        case "choices":
            return "one of " + ", ".join(choice or "blank" for choice in given["choices"])
        case "greater_than_or_equal_to":
            return f"at least {given['min_value']}"
        case "less_than_or_equal_to":
            return f"at most {given['max_value']}"
    return str(check.error)


def remedy(check: pa.Check) -> str:
    """Say how to mend a cell that fails a check."""
    if check.name not in ("ref", "refs"):
        return "correct the cell"
    column = str((check.statistics or {})[check.name]).rpartition(".")[2]
    thing = "source" if column == "bib" else column.removesuffix("_id") if column.endswith("_id") else "row"
    return f"correct the cell or add the {thing}"


def culprits(check: pa.Check, cell: str) -> str:
    """Give the part of a cell that fails a check: the unknown ids of a list, else the whole cell."""
    if check.name == "refs":
        names = known((check.statistics or {})["refs"])
        return "; ".join(part for part in ids(cell) if part not in names)
    return cell


def _home(reference: str) -> str:
    return reference if reference == BIBLIOGRAPHY else reference.partition(".")[0] + ".csv"
