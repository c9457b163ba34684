"""Holds a frame against its model and says of each failing cell what a maintainer needs to know.

The checks of the model are run one by one rather than by ``validate``, which takes longer and reports
faults in the words of the library.
"""

from collections.abc import Iterator

import pandas as pd
import pandera.pandas as pa

from peaceterms.facts.checks import culprits, expected, remedy
from peaceterms.facts.reader import Raw

Problems = dict[tuple[int, str], str]  # (row from 0, column) → what was found and what was expected


def failures(frame: pd.DataFrame, raw: Raw, schema: pa.DataFrameSchema) -> Problems:
    """Say for each failing cell what was found, what was expected and how to mend it; the first fault counts.

    Parameters
    ----------
    frame
        The table with typed columns.
    raw
        The same table as text, for the messages.
    schema
        Of the model of the table.
    """
    problems: Problems = {}
    for column, field in schema.columns.items():
        if not field.nullable:
            for row in frame.index[frame[column].isna()]:
                problems[int(row), column] = "found a blank, expected a value; correct the cell"
        for check in field.checks:
            for row in _failing(check, frame[column]):
                problems.setdefault((row, column), _words(check, raw, row, column))
    for check in schema.checks:
        for row in _failing(check, frame):
            problems.setdefault((row, str(check.title)), _words(check, raw, row, str(check.title)))
    for row, column, words in _repeated(frame, list(schema.unique or [])):
        problems.setdefault((row, column), words)
    return problems


def _failing(check: pa.Check, checked: pd.Series | pd.DataFrame) -> list[int]:
    result = check(checked)
    if result.check_passed:
        return []
    passed = result.check_output
    return [int(row) for row in passed.index[~passed.fillna(True).astype(bool)]]


def _words(check: pa.Check, raw: Raw, row: int, column: str) -> str:
    cells = [raw.rows[row][raw.header.index(name)] for name in column.split("+")]
    found = culprits(check, " / ".join(cells))
    return f"found {found!r}, expected {expected(check)}; {remedy(check)}"


def _repeated(frame: pd.DataFrame, key: list[str]) -> Iterator[tuple[int, str, str]]:
    seen: dict[tuple[object, ...], int] = {}
    twice = frame.loc[frame.duplicated(key, keep=False), key]
    for row, cells in zip(twice.index, twice.itertuples(index=False, name=None), strict=True):
        first = seen.setdefault(tuple(map(str, cells)), int(row))
        if first != int(row):
            found = "/".join(map(str, cells))
            words = f"found {found!r} again (first in row {first + 1}), expected a key that stands once"
            yield int(row), "+".join(key), f"{words}; correct the cell"
