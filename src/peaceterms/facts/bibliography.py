"""The one bibliography: every source by its key, with the label that a citation prints."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pybtex.database import BibliographyDataError, Entry, Person, parse_string
from pybtex.exceptions import PybtexError

from peaceterms.facts.errors import FactsError
from peaceterms.facts.reader import folder, raise_all, slips

PACKAGED = Path(__file__).parent / "sources.bib"
CONTAINERS = ("journal", "booktitle", "howpublished", "publisher", "institution")
OPEN = re.compile(r"\bnot yet (checked|seen)\b")


@dataclass(frozen=True)
class Reference:
    """The parts of an entry in a list of references, in the order they are printed; "" if there is none."""

    authors: str
    title: str
    container: str
    date: str
    url: str
    note: str


@dataclass(frozen=True)
class Source:
    """One entry of the bibliography.

    Attributes
    ----------
    key
        The id that tables and pages cite.
    label
        What a citation prints: the shorthand of the entry, or up to two surnames, and the year.
    authors
        Names as "Surname, First", or the name of a body; empty if nobody is named.
    title, year, container, addendum, url
        As in the file; the container is the journal, book, site, publisher or body that printed it.
    note
        What was checked, in words.
    status
        "checked", "in part" (the note or the addendum says what is not yet checked) or "not yet checked".
    """

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

    def reference(self) -> Reference:
        """Give the parts for a list of references; the date is the addendum, or that and the year."""
        year_is_told = self.year in self.addendum
        date = self.addendum if year_is_told else f"{self.addendum} ({self.year})".strip()
        return Reference("; ".join(self.authors), self.title, self.container, date, self.url, self.note)


def bibliography() -> Mapping[str, Source]:
    """Give every source by its key, in the order of the file.

    A ``sources.bib`` in the folder of ``PEACETERMS_TABLES`` replaces the packaged one.

    Raises
    ------
    FactsError
        The file is not BibTeX, has a key twice, or has an entry without title, year, note or a name to cite.
    """
    own = folder() / PACKAGED.name
    return _read(own if own.exists() else PACKAGED)


def labels(keys: Iterable[str]) -> dict[str, str]:
    """Give the labels of several sources, with a, b and so on after the year where two would be the same."""
    sources = [bibliography()[key] for key in dict.fromkeys(keys)]
    shared = Counter(source.label for source in sources)
    seen: Counter[str] = Counter()
    result = {}
    for source in sources:
        result[source.key] = source.label
        if shared[source.label] > 1:
            result[source.key] += chr(ord("a") + seen[source.label])
            seen[source.label] += 1
    return result


@cache
def _read(path: Path) -> Mapping[str, Source]:
    text = path.read_text(encoding="utf-8")
    try:
        entries = parse_string(text, "bibtex").entries
    except BibliographyDataError as fault:
        key = str(fault).rpartition(" ")[2]
        line = _lines(text, key)[-1]
        raise FactsError(
            f"{path.name}, line {line}: found the key {key!r} twice, expected it once; "
            "rename or drop one of the entries"
        ) from None
    except PybtexError as fault:
        raise FactsError(f"{path.name}: found a {fault}, expected BibTeX; mend the entry") from None
    raise_all([*_lacking(path, text, entries), *_untidy(path, text)])
    return MappingProxyType({key: _source(key, entry) for key, entry in entries.items()})


def _lines(text: str, key: str) -> list[int]:
    """Give the lines on which entries with a key start; BibTeX does not tell capitals apart."""
    starts = re.finditer(rf"^@\w+\s*\{{\s*{re.escape(key)}\s*,", text, re.MULTILINE | re.IGNORECASE)
    return [text.count("\n", 0, start.start()) + 1 for start in starts]


def _lacking(path: Path, text: str, entries: Mapping[str, Entry]) -> Iterator[str]:
    for key, entry in entries.items():
        lacking = [field for field in ("title", "year", "note") if not _plain(entry.fields.get(field, ""))]
        if not entry.persons.get("author") and "shorthand" not in entry.fields:
            lacking.append("author or shorthand")
        for field in lacking:
            place = f"{path.name}, line {_lines(text, key)[0]}, entry {key}"
            yield f"{place}: found no {field}, expected one; add it"


def _untidy(path: Path, text: str) -> Iterator[str]:
    for found, expected in slips(text):
        line = text.count("\n", 0, text.index(found)) + 1
        yield f"{path.name}, line {line}: found {found!r}, expected {expected}; correct the entry"


def _source(key: str, entry: Entry) -> Source:
    fields = {name: _plain(value) for name, value in entry.fields.items()}
    people = entry.persons.get("author", [])
    container = next((fields[name] for name in CONTAINERS if name in fields), "")
    details = [fields.get("volume", ""), f"pp. {fields['pages']}" if "pages" in fields else ""]
    url = fields.get("url") or (f"https://doi.org/{fields['doi']}" if "doi" in fields else "")
    return Source(
        key=key,
        label=f"{fields.get('shorthand') or _who(people)} {fields['year']}",
        authors=tuple(map(_name, people)),
        title=fields["title"],
        year=fields["year"],
        container=", ".join(filter(None, [container, *details])),
        addendum=fields.get("addendum", ""),
        url=url,
        note=fields["note"],
        status=_status(fields["note"], fields.get("addendum", "")),
    )


def _who(people: list[Person]) -> str:
    surnames = [_surname(person) for person in people]
    return " and ".join(surnames) if len(surnames) < 3 else f"{surnames[0]} and others"


def _surname(person: Person) -> str:
    return _plain(" ".join(person.prelast_names + person.last_names))


def _name(person: Person) -> str:
    first = " ".join(person.first_names + person.middle_names)
    return ", ".join(filter(None, [_surname(person), _plain(first)]))


def _status(note: str, addendum: str) -> str:
    if note.startswith(("not yet checked", "unchecked")):
        return "not yet checked"
    return "in part" if OPEN.search(note) or OPEN.search(addendum) else "checked"


def _plain(text: str) -> str:
    return re.sub(r"[{}]", "", text).strip()
