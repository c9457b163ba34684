"""Kinds of columns: each function describes one, with its unit and the checks that its cells must pass."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.typing import Series

from peaceterms.facts import checks  # noqa: F401  (registers the checks that columns name)

# Types of columns. Dates that may be a day, a month or a year stay text.
Text = Series[str]
Whole = Series[pd.Int64Dtype]
Number = Series[float]
Day = Series[pd.Timestamp]


def text(description: str, *, blank: bool = False, **options: Any) -> Any:
    """Describe a column of text."""
    if not blank:
        options["filled"] = True
    return pa.Field(description=description, metadata={"unit": ""}, **options)


def number(
    description: str, unit: str = "", low: float | None = None, high: float | None = None, **options: Any
) -> Any:
    """Describe a column of numbers in a unit, between two limits if given; ``blank=True`` allows gaps."""
    blank = options.pop("blank", False)
    return pa.Field(
        description=description, metadata={"unit": unit}, nullable=blank, ge=low, le=high, **options
    )


def percent(description: str, **options: Any) -> Any:
    """Describe a share in per cent."""
    return number(description, "per cent", 0, 100, **options)


def count(description: str, unit: str, **options: Any) -> Any:
    """Describe a count or an amount that is never below zero."""
    return number(description, unit, 0, **options)


def in_year(description: str = "Calendar year", **options: Any) -> Any:
    """Describe a column of years."""
    return number(description, "year", 1800, 2030, **options)


def day(description: str, *, blank: bool = False) -> Any:
    """Describe a column of whole dates."""
    return pa.Field(description=description, metadata={"unit": "date"}, nullable=blank)


def dates(description: str, *, parted: str = ";") -> Any:
    """Describe a column of dates of mixed precision, several in a cell where needed."""
    return text(description, dates=parted)


def choice(description: str, choices: Sequence[str]) -> Any:
    """Describe a column with few possible values."""
    return pa.Field(description=description, metadata={"unit": ""}, choices=list(choices))


def yes_no(description: str) -> Any:
    """Describe a column of yes and no."""
    return choice(description, ("yes", "no"))
