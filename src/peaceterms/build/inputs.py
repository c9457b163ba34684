"""Which files the site is made of. Standard library only, so that an unchanged build ends at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "src" / "peaceterms"
SETTINGS = ("_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml")


def digest(paths: Iterable[Path], *more: str) -> str:
    """Return a hash of files, by the end of their path and their content, and of further strings."""
    found = hashlib.sha256("\0".join(more).encode())
    for path in sorted(paths):
        found.update("/".join(path.parts[-3:]).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def code_and_tables() -> list[Path]:
    """Return the files of the package: tables, bibliography, code, templates, scripts and styles."""
    return [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def everything() -> list[Path]:
    """Return every file that can change the site."""
    book = [path for path in (ROOT / "book").rglob("*") if path.is_file()]
    return [*book, *code_and_tables(), *(ROOT / name for name in SETTINGS)]
