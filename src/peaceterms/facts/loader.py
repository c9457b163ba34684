"""Loads tables: reads a file, gives its columns their types, holds it against its model, keeps it."""

import difflib
import os
import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

import pandas as pd
from pandera.typing import DataFrame

from peaceterms.facts.checks import open_references
from peaceterms.facts.errors import FactsError
from peaceterms.facts.failures import Problems, failures
from peaceterms.facts.models import MODELS, Table
from peaceterms.facts.models.base import Figures
from peaceterms.facts.reader import Raw, folder, ids, raise_all, read

NAMES = tuple(MODELS)
OWN_LICENCE = "CC BY 4.0"  # of the tables in the module's own words

M = TypeVar("M", bound=Table)

# How a typed cell is written, and what to call it in a message.
WRITTEN = {
    "Int64": (re.compile(r"-?\d+"), "a whole number"),
    "float64": (re.compile(r"-?\d+(\.\d+)?"), "a number such as 12 or 12.5"),
    "datetime64[ns]": (re.compile(r"\d{4}-\d\d-\d\d"), "a day of the calendar as YYYY-MM-DD"),
}


def load(name: str) -> pd.DataFrame:
    """Load a table, checked and typed.

    Parameters
    ----------
    name
        One of ``NAMES``.

    Returns
    -------
    pandas.DataFrame
        A copy that may be changed freely. Text columns hold "" where a cell is blank, whole numbers are
        ``Int64``, other numbers ``float64``, whole dates ``datetime64[ns]``; dates of mixed precision stay
        text. ``attrs["peaceterms"]`` is what ``describe`` says of the table.

    Raises
    ------
    FactsError
        There is no such table, or it has failing cells; all of them are listed, one a line.
    """
    if name not in MODELS:
        near = difflib.get_close_matches(name, NAMES)
        raise FactsError(
            f"found the table name {name!r}, expected one of facts.NAMES"
            + (f", such as {near[0]}" if near else "")
        )
    frame = _load(folder(), name)
    if trace := os.environ.get("PEACETERMS_TRACE"):
        with Path(trace).open("a", encoding="utf-8") as file:
            file.write(name + "\n")
    return frame.copy()


def load_as(model: type[M]) -> DataFrame[M]:
    """Load the table of a model, with a type that says so."""
    return cast("DataFrame[M]", load(str(model.Config.name)))


@cache
def _load(_folder: Path, name: str) -> pd.DataFrame:
    model = MODELS[name]
    schema = model.to_schema()
    raw = read(name)
    _check_header(raw, list(schema.columns))
    frame = pd.DataFrame(raw.rows, columns=raw.header, dtype="str")
    misread: Problems = {}
    for column, field in schema.columns.items():
        open_references(field.checks)
        if str(field.dtype) in WRITTEN:
            frame[column], unread = _typed(frame[column], str(field.dtype))
            misread |= {(row, column): words for row, words in unread.items()}
    # A cell that could not be read is blank by now; what it was is the better message.
    problems = failures(frame, raw, schema) | misread
    order = sorted(problems, key=lambda place: (place[0], raw.header.index(place[1].partition("+")[0])))
    raise_all([f"{raw.place(*place)}: {problems[place]}" for place in order])
    frame.attrs["peaceterms"] = describe(name, frame)
    return frame


def _check_header(raw: Raw, columns: list[str]) -> None:
    if sorted(raw.header) == sorted(columns):
        return
    missing = [column for column in columns if column not in raw.header]
    unexpected = [column for column in raw.header if column not in columns or raw.header.count(column) > 1]
    found = " and ".join(
        words
        for words, names in (("no column ", missing), ("the unexpected column ", unexpected))
        for words in ([words + ", ".join(dict.fromkeys(names))] if names else [])
    )
    raise FactsError(
        f"{raw.path.name}: found {found}, expected the columns {', '.join(columns)}; "
        "correct the header or the model of the table"
    )


def _typed(cells: pd.Series, dtype: str) -> tuple[pd.Series, dict[int, str]]:
    """Turn text into numbers or dates; gaps are blanks, or cells that cannot be read and are told."""
    pattern, words = WRITTEN[dtype]
    written = cells.where(cells.str.fullmatch(pattern), None)
    typed: Any
    if dtype == "datetime64[ns]":
        typed = pd.to_datetime(written, format="%Y-%m-%d", errors="coerce")
    else:
        typed = pd.to_numeric(written)
    typed = typed.astype(dtype)
    unread = cells[typed.isna() & (cells != "")]
    return typed, {
        int(str(row)): f"found {cell!r}, expected {words}; correct the cell" for row, cell in unread.items()
    }


def describe(name: str, frame: pd.DataFrame) -> dict[str, Any]:
    """Say what a table is, for ``attrs`` and for the data package; the frame gives the sources it uses."""
    schema = MODELS[name].to_schema()
    used = {
        source
        for column in frame
        if str(column).startswith("source_id") and name != "sources"
        for cell in frame[column].unique()
        for source in ids(cell)
    }
    if name == "sources":
        used = set(frame["source_id"])
    # pandera does not pass the metadata of a model on to its schema.
    metadata: dict[str, str] = getattr(MODELS[name].Config, "metadata", {})
    return {
        "name": name,
        "title": schema.title,
        "description": " ".join(filter(None, [schema.description, metadata.get("caveat")])),
        "unit": metadata.get("unit", ""),
        "period": metadata.get("period", ""),
        "key": list(schema.unique or []),
        "units": {column: (field.metadata or {}).get("unit", "") for column, field in schema.columns.items()},
        "descriptions": {column: field.description or "" for column, field in schema.columns.items()},
        "sources": sorted(used),
        "licence": _licence(used) if issubclass(MODELS[name], Figures) else OWN_LICENCE,
        "path": f"{name}.csv",
    }


def _licence(used: set[str]) -> str:
    """Join the terms of use of the sources of a table, each once."""
    raw = read("sources")
    key, licence = raw.header.index("source_id"), raw.header.index("licence")
    return "; ".join(dict.fromkeys(row[licence] for row in raw.rows if row[key] in used))
