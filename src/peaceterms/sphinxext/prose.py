"""Facts in prose: the role `fact` reads a cell of a table, or a named computation.

`` {fact}`russia_land_borders[FIN].land_border_km` `` prints 1,309;
`` {fact}`key_votes[A/RES/ES-11/1].for` ``, `` {fact}`population[CHN, 2022].share_of_world_pct | .1f` ``
and `` {fact}`claims_count | words` `` work alike. A row may also be named by any columns,
`column=value` for the whole cell and `column~words` for a part of it. What does not resolve to one
row fails the build, so prose cannot keep a number that its table has lost.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

import pandas as pd
from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms import facts
from peaceterms.facts import derived
from peaceterms.sphinxext.directive import FactsRole
from peaceterms.sphinxext.elements import element

CELL = re.compile(r"(?P<table>\w+)\[(?P<key>[^\]]*)\]\.(?P<column>\w+)")
SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def cell(table: str, key: list[str], column: str) -> Any:
    """Return the value of a cell.

    Parameters
    ----------
    table
        Name of the table.
    key
        Values of the key columns in their order (the first are enough where they name one row), or
        conditions `column=value` and `column~words`.
    column
        Name of the column.

    Raises
    ------
    FactsError
        If there is no such table, row or column, if several rows fit, or if the cell is empty.
    """
    frame = facts.load(table)
    conditions = _conditions(key, frame.attrs["peaceterms"]["key"])
    for name in (*(condition[0] for condition in conditions), column):
        if name not in frame:
            near = ", ".join(get_close_matches(name, map(str, frame.columns), n=3, cutoff=0.3))
            raise facts.FactsError(f"{table}.csv has no column {name!r}; near: {near or 'none'}")
    for name, sign, wanted in conditions:
        cells = frame[name].map(_text)
        frame = frame[cells == wanted if sign == "=" else cells.str.contains(wanted, regex=False)]
    if len(frame) != 1:
        shown = ", ".join("".join(condition) for condition in conditions)
        raise facts.FactsError(f"{table}.csv: {len(frame)} rows fit {shown}; expected one")
    value = frame.iloc[0][column]
    if pd.isna(value) or value == "":
        raise facts.FactsError(f"{table}.csv: column {column} of row {key} is empty")
    return value


def written(value: Any, style: str) -> str:
    """Return `value` as prose writes it.

    Parameters
    ----------
    value
        A number, a date, or text.
    style
        `""` (thousands parted by commas, dates as 4 April 2023), `words` (whole numbers below one
        hundred), `million` (5.9 million), or a format of Python such as `.1f`.

    Raises
    ------
    FactsError
        If the style does not fit the value.
    """
    try:
        if style == "words":
            return in_words(int(value))
        if style == "million":
            return f"{float(value) / 1e6:.1f}".removesuffix(".0") + " million"
        if isinstance(value, pd.Timestamp):
            return f"{value.day} {value:%B %Y}" if not style else format(value, style)
        if style:
            return format(value, style)
    except (ValueError, TypeError) as fault:
        raise facts.FactsError(f"cannot write {value!r} in the style {style!r}: {fault}") from fault
    if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
        return written(pd.Timestamp(value), "")
    if isinstance(value, str):
        return value
    return f"{value:,}" if float(value) % 1 else f"{int(value):,}"


def in_words(number: int) -> str:
    """Return a whole number below one hundred in words, as in `twenty-six`."""
    if not 0 <= number < 100:
        raise ValueError("words are for numbers from 0 to 99")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def look_up(text: str) -> str:
    """Return what the role prints for `text`; see the module's description."""
    what, _, style = (part.strip() for part in text.partition("|"))
    match = CELL.fullmatch(what)
    if match:
        key = [part.strip() for part in match["key"].split(",")]
        return written(cell(match["table"], key, match["column"]), style)
    known = derived.DERIVED
    if what not in known:
        near = ", ".join(get_close_matches(what, known, n=3, cutoff=0.3))
        raise facts.FactsError(
            f"{what!r} is neither table[key].column nor a derived fact; near: {near or 'none'}"
        )
    return written(known[what](), style)


def _conditions(key: list[str], names: list[str]) -> list[tuple[str, str, str]]:
    """Return (column, sign, value) of each part of a key; plain values stand for the key columns."""
    found = [re.fullmatch(r"(\w+)\s*([=~])\s*(.+)", part) for part in key]
    return [
        (match[1], match[2], match[3]) if match else (names[i] if i < len(names) else names[-1], "=", part)
        for i, (match, part) in enumerate(zip(found, key, strict=True))
    ]


def _text(value: Any) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return str(int(value)) if isinstance(value, float) and value % 1 == 0 else str(value)


class Fact(FactsRole):
    """`{fact}`table[key].column``; see the module's description."""

    def draw(self) -> list[Node]:
        return [
            element("span", look_up(self.text), class_="fact", data_fact=self.text.partition("|")[0].strip())
        ]


def setup(app: Sphinx) -> None:
    """Register the role."""
    app.add_role("fact", Fact())
