"""Copies of the real tables that a test may break."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from peaceterms import facts

Break = Callable[[str, int, str, str], None]


@pytest.fixture
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with copies of all tables, which the loader reads instead of the packaged ones."""
    folder = tmp_path / "tables"
    folder.mkdir()
    for path in facts.TABLES.iterdir():
        shutil.copyfile(path, folder / path.name)
    monkeypatch.setenv("PEACETERMS_TABLES", str(folder))
    return folder


@pytest.fixture
def set_cell(copies: Path) -> Break:
    """Give a function that overwrites a cell of a copy: table, row (from 1), column, text."""

    def overwrite(table: str, row: int, column: str, text: str) -> None:
        path = copies / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        rows[row][rows[0].index(column)] = text
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    return overwrite
