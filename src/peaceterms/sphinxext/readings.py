"""How proposals were mapped to the terms: the main reading, its fit, and other readings."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from peaceterms import facts
from peaceterms.facts.models.terms import alternatives_of
from peaceterms.sphinxext.directive import Row, records, rows

FAMILIES = {
    "essay": "The essay",
    "negotiated": "Negotiated",
    "Russian": "Russian government",
    "Ukrainian-European": "Ukrainian and European governments",
    "private": "Private persons",
    "non-aligned": "Non-aligned governments",
    "summit": "Summit of states",
    "United States": "United States government",
}
"""Families of proposals, with governments named as governments."""


@dataclass(frozen=True)
class Reading:
    """What one proposal says on one term.

    Attributes
    ----------
    places
        The option, with the place that it is for where Crimea and Donbas are read apart: `{"": "T2.1"}`
        or `{"Crimea": "T2.0", "Donbas": "T2.6"}`.
    partial
        Whether the option catches the text only in part.
    others
        Options that the text could also be read as.
    """

    places: dict[str, str]
    partial: bool
    others: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether the main reading is a silence, for both places where there are two."""
        return all(map(unsaid, self.places.values()))


def reading(package: Row, term: str) -> Reading:
    """Return what a proposal says on a term."""
    places = {"": package[term]}
    if term == "T2" and package["T2_crimea"] != package["T2_donbas"]:
        places = {"Crimea": package["T2_crimea"], "Donbas": package["T2_donbas"]}
    others = alternatives_of(package["alternatives"]).get(term, [])
    return Reading(places, term in facts.ids(package["partial_terms"]), tuple(others))


@cache
def terms() -> dict[str, Row]:
    """Return the first row of each term, by its id."""
    found: dict[str, Row] = {}
    for option in rows("terms").values():
        found.setdefault(option["term_id"], option)
    return found


def term(name: str) -> Row:
    """Return the name and the subject of a term.

    Raises
    ------
    FactsError
        If the table has no such term; the message names the nearest.
    """
    if name not in terms():
        near = ", ".join(get_close_matches(name, terms(), n=3)) or ", ".join(terms())
        raise facts.FactsError(f"terms.csv has no term_id {name!r}; the nearest are {near}")
    return terms()[name]


@cache
def packages() -> list[Row]:
    """Return the proposals as mapped, in the order of their dates."""
    return sorted(records(facts.packages()), key=lambda package: (package["date"], package["package_id"]))


def holders(option: str) -> list[Row]:
    """Return the proposals whose main reading holds `option`, also for one of two places."""
    term = option.partition(".")[0]
    return [package for package in packages() if option in reading(package, term).places.values()]


def possible_holders(option: str) -> list[Row]:
    """Return the proposals that could also be read as holding `option`."""
    term = option.partition(".")[0]
    return [package for package in packages() if option in reading(package, term).others]


def unsaid(option: str) -> bool:
    """Tell whether an option is a silence."""
    return option.endswith(".0")
