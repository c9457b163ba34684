"""First version of the loader: types by inspection, no checks yet."""

import difflib
import os
import re
from functools import cache
from pathlib import Path

import pandas as pd

from peaceterms.facts.errors import FactsError

TABLES = Path(__file__).parent / "tables"
NAMES = tuple(sorted(path.stem for path in TABLES.glob("*.csv")))


def ids(cell: str) -> list[str]:
    """The ids of a list cell ("a; b")."""
    return [part.strip() for part in str(cell).split(";") if part.strip()]


@cache
def _table(name: str) -> pd.DataFrame:
    if name not in NAMES:
        near = ", ".join(difflib.get_close_matches(name, NAMES)) or "see facts.NAMES"
        raise FactsError(f"there is no table {name!r}; near names: {near}")
    frame = pd.read_csv(TABLES / f"{name}.csv", dtype=str, keep_default_na=False)
    for column in frame:
        values = frame[column]
        filled = values[values != ""]
        if len(filled) and filled.str.fullmatch(r"-?\d+").all() and column != "sample":
            frame[column] = pd.to_numeric(values.replace("", None)).astype("Int64")
        elif len(filled) and filled.str.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?").all():
            frame[column] = pd.to_numeric(values.replace("", None)).astype("float64")
        elif len(filled) and filled.str.fullmatch(r"\d{4}-\d\d-\d\d").all():
            frame[column] = pd.to_datetime(values.replace("", None))
    sources = sorted({x for c in frame if re.match("source_id", c) for cell in frame[c] for x in ids(cell)})
    frame.attrs["peaceterms"] = {
        "name": name,
        "title": name.replace("_", " ").capitalize(),
        "description": "",
        "key": [frame.columns[0]],
        "units": {},
        "descriptions": {},
        "sources": sources,
        "licence": "",
        "path": f"{name}.csv",
    }
    return frame


def load(name: str) -> pd.DataFrame:
    """A copy of a table."""
    frame = _table(name).copy()
    if trace := os.environ.get("PEACETERMS_TRACE"):
        with Path(trace).open("a", encoding="utf-8") as file:
            file.write(name + "\n")
    return frame
