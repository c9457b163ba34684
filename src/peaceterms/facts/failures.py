"""Turns what pandera reports into what a maintainer reads: the cell, what was found, what was expected."""

import pandas as pd
import pandera.pandas as pa

from peaceterms.facts.checks import culprits, expected, remedy
from peaceterms.facts.reader import Raw


def failures(fault: pa.errors.SchemaErrors, frame: pd.DataFrame, raw: Raw) -> dict[tuple[int, str], str]:
    """Say for each failing cell (row from 0, column) what was found and what was expected.

    Raises
    ------
    pandera.errors.SchemaErrors
        The fault lies in a model, not in a cell: a check broke, or a type does not fit.
    """
    problems: dict[tuple[int, str], str] = {}
    for error in fault.schema_errors:
        reason = error.reason_code.name if error.reason_code else ""
        if reason == "DUPLICATES":
            continue  # reported by the loader, with the row that came first
        if reason == "SERIES_CONTAINS_NULLS":
            column = str(error.schema.name)
            for row in frame.index[frame[column].isna()]:
                problems[int(row), column] = "found a blank, expected a value"
        elif reason == "DATAFRAME_CHECK" and isinstance(error.check, pa.Check):
            for row in _rows(error):
                column = str(error.schema.name if error.schema.name in frame else error.check.title)
                cells = [raw.rows[row][raw.header.index(name)] for name in column.split("+")]
                found = culprits(error.check, " / ".join(cells))
                words = f"found {found!r}, expected {expected(error.check)}; {remedy(error.check)}"
                problems.setdefault((row, column), words)
        else:
            raise fault
    return problems


def _rows(error: pa.errors.SchemaError) -> list[int]:
    """List the failing rows of a check."""
    passed = error.check_output
    if isinstance(passed, pd.Series):
        return [int(row) for row in passed.index[~passed.fillna(True).astype(bool)]]
    return sorted({int(row) for row in error.failure_cases["index"]})
