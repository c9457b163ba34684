"""Numbers, dates and lists in the words of the summaries and tables."""

from collections.abc import Iterable, Sequence
from numbers import Real
from typing import Any

import pandas as pd

_COUNTS = (
    "no", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def number(value: float, digits: int | None = None) -> str:
    """Return a number with thousands parted by commas and no needless zeros.

    Parameters
    ----------
    value
        The number.
    digits
        Decimals to round to and to show; by default as many as the number has, at most four.
    """
    if digits is not None:
        # Tables print one decimal; Python's own rounding would take 0.25 to 0.2.
        shown = f"{round(float(value) + 1e-9, digits):,.{digits}f}"
    else:
        shown = f"{float(value):,.4f}".rstrip("0").rstrip(".")
    return shown.replace("-", "−")


def count(value: float) -> str:
    """Return a count up to twelve as a word, above as a number."""
    whole = round(float(value))
    return _COUNTS[whole] if whole == value and 0 <= whole < len(_COUNTS) else number(value)


def counted(value: float, singular: str, plural: str | None = None) -> str:
    """Return a count with its noun: "one member", "32 members"."""
    return f"{count(value)} {singular if value == 1 else plural or singular + 's'}"


def capital(text: str) -> str:
    """Return `text` with its first letter in capitals, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return items as prose: "a", "a and b", "a, b and c"."""
    all_items = list(items)
    if len(all_items) < 2:
        return "".join(all_items)
    return f"{', '.join(all_items[:-1])} {last} {all_items[-1]}"


def day(date: Any) -> str:
    """Return a date as "4 April 2023"."""
    stamp = pd.Timestamp(date)
    return f"{stamp.day} {stamp.month_name()} {stamp.year}"


def month(date: Any) -> str:
    """Return a date as "April 2023"."""
    stamp = pd.Timestamp(date)
    return f"{stamp.month_name()} {stamp.year}"


def year(date: Any) -> float:
    """Return a date as a year with a fraction, so that no axis depends on a time zone."""
    stamp = pd.Timestamp(date)
    start = pd.Timestamp(stamp.year, 1, 1)
    length = (pd.Timestamp(stamp.year + 1, 1, 1) - start).days
    return stamp.year + (stamp - start).days / length


def cell(value: Any) -> str:
    """Return a cell of a table as text; an empty one as a dash."""
    if value is None or (not isinstance(value, (list, tuple)) and pd.isna(value)) or value == "":
        return "–"
    if isinstance(value, pd.Timestamp):
        return day(value)
    if isinstance(value, Real) and not isinstance(value, bool):  # numbers of numpy are real numbers too
        return number(float(value))
    return str(value)


def span(values: Sequence[float], unit: str = "") -> str:
    """Return the range of `values` as "3 to 14" with its unit, or the one value that they share."""
    low, high = min(values), max(values)
    shown = number(low) if low == high else f"{number(low)} to {number(high)}"
    return f"{shown} {unit}".strip()
