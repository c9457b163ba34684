"""Reads tables as they stand, cell by cell, with the line each row starts on; nothing is interpreted here."""

import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from peaceterms.facts.errors import FactsError

TABLES = Path(__file__).parent / "tables"

# The house style of all text, in tables and in the bibliography.
HYGIENE = {
    "no em dash": re.compile("[\u2014\u2015]"),
    "no tab or carriage return": re.compile("[\t\r]"),
    "single spaces": re.compile(r"\S {2,}\S"),
    "no path or address of one machine": re.compile(
        r"(?<![\w./:)])/[a-z]+/\w|file://|localhost|127\.0\.0\.1|\b[A-Z]:\\"
    ),
}
LOOSE = re.compile(r"(?:^|\v)[ \n]|[ \n](?:\v|$)")  # a space at the end of a cell


def folder() -> Path:
    """Give the folder of the tables: ``PEACETERMS_TABLES`` if set (tests break copies there), else ours."""
    return Path(os.environ.get("PEACETERMS_TABLES") or TABLES)


def ids(cell: str) -> list[str]:
    """Split a list cell: ``ids("a; b")`` is ``["a", "b"]``, a blank cell is ``[]``."""
    return [part.strip() for part in cell.split(";") if part.strip()]


@dataclass(frozen=True)
class Raw:
    """A table as text: the header, the rows, and for each row the line of the file on which it starts."""

    path: Path
    header: list[str]
    rows: list[list[str]]
    lines: list[int]

    def place(self, row: int, column: str) -> str:
        """Name a cell for a message: ``terms.csv, row 5 (line 6), column order`` (``row`` counts from 0)."""
        return f"{self.path.name}, row {row + 1} (line {self.lines[row]}), column {column}"


def slips(text: str) -> Iterator[tuple[str, str]]:
    """Yield what breaks the house style in a text: the words around it, and what was expected."""
    for expected, pattern in HYGIENE.items():
        if hit := pattern.search(text):
            yield text[max(0, hit.start() - 20) : hit.end() + 20].strip("\n"), expected


def read(name: str) -> Raw:
    """Read a table of the folder in use.

    Raises
    ------
    FactsError
        The file is missing, is not CSV in UTF-8, has rows of another length than its header, or has cells
        that break the house style; all such rows and cells are listed.
    """
    return _read(folder() / f"{name}.csv")


@cache
def _read(path: Path) -> Raw:
    raw = _parse(path)
    lengths = {len(row) for row in raw.rows}
    if len(lengths) == 1 and lengths != {len(raw.header)}:
        raise FactsError(
            f"{path.name}: found {lengths.pop()} cells in every row, expected {len(raw.header)} "
            "as in the header; correct the header"
        )
    problems = [
        f"{path.name}, row {number + 1} (line {raw.lines[number]}): found {len(row)} cells, expected "
        f"{len(raw.header)}; quote the cell that holds a comma, or add the missing cell"
        for number, row in enumerate(raw.rows)
        if len(row) != len(raw.header)
    ]
    if not raw.rows:
        problems.append(f"{path.name}: found no rows, expected a header and at least one; restore the table")
    raise_all(problems or list(_untidy(raw)))
    return raw


def _parse(path: Path) -> Raw:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            header, rows, lines, start = next(reader, []), [], [], reader.line_num + 1
            for row in reader:
                rows.append(row)
                lines.append(start)
                start = reader.line_num + 1
    except FileNotFoundError:
        raise FactsError(f"{path.name}: found no such file in {path.parent}; restore the table") from None
    except (csv.Error, UnicodeDecodeError) as fault:
        raise FactsError(f"{path.name}: found {fault}, expected CSV in UTF-8; mend the file") from None
    return Raw(path, header, rows, lines)


def _untidy(raw: Raw) -> Iterator[str]:
    # One look at the whole table, its cells parted by a mark of their own, is enough where nothing is wrong.
    whole = "\v".join("\v".join(row) for row in raw.rows)
    if not any(pattern.search(whole) for pattern in (*HYGIENE.values(), LOOSE)):
        return
    for number, row in enumerate(raw.rows):
        for column, cell in zip(raw.header, row, strict=True):
            if cell != cell.strip():
                yield f"{raw.place(number, column)}: found {cell!r}, expected no outer space; correct it"
            for found, expected in slips(cell):
                yield f"{raw.place(number, column)}: found {found!r}, expected {expected}; correct the cell"


def raise_all(problems: list[str]) -> None:
    """Raise one FactsError with a line for each problem, if there is any."""
    if problems:
        raise FactsError("\n".join(problems))
