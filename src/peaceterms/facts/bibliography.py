"""The bibliography, read with pybtex."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pybtex.database import Person, parse_file


@dataclass(frozen=True)
class Source:
    """One entry of the bibliography."""

    key: str
    label: str
    authors: tuple[str, ...]
    title: str
    year: str
    container: str
    addendum: str
    url: str
    note: str
    status: str


def _plain(text: str) -> str:
    return re.sub(r"[{}]", "", text)


def _surname(person: Person) -> str:
    return _plain(" ".join(person.prelast_names + person.last_names))


def _name(person: Person) -> str:
    first = " ".join(person.first_names + person.middle_names)
    return _plain(f"{_surname(person)}, {first}" if first else _surname(person))


def _source(key: str, entry: Any) -> Source:
    people = entry.persons.get("author", [])
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    names = [_surname(person) for person in people]
    who = " and ".join(names) if len(names) < 3 else f"{names[0]} and others"
    who = fields.get("shorthand") or who or " ".join(fields["title"].split()[:3])
    note = fields["note"]
    status = "not yet checked" if note.startswith("not yet") else "checked"
    if status == "checked" and re.search(r"not yet (checked|seen)", note):
        status = "in part"
    homes = ("journal", "booktitle", "howpublished", "publisher", "institution")
    container = next((fields[home] for home in homes if home in fields), "")
    return Source(
        key, f"{who} {fields['year']}", tuple(map(_name, people)), fields["title"], fields["year"], container,
        fields.get("addendum", ""), fields.get("url", ""), note, status,
    )  # fmt: skip


@cache
def bibliography() -> Mapping[str, Source]:
    """Every source by its key."""
    data = parse_file(str(Path(__file__).parent / "sources.bib"), "bibtex")
    return MappingProxyType({key: _source(key, entry) for key, entry in data.entries.items()})
