"""One model a table: columns with types, units and descriptions, and the rules that cells must keep."""

from collections.abc import Iterator

from peaceterms.facts.models import (
    alliances,
    argument,
    essay,
    lenses,
    people,
    polls,
    power,
    provenance,
    teaching,
    terms,
    trade,
    votes,
    war,
)
from peaceterms.facts.models.base import Table

__all__ = [
    "MODELS",
    "Table",
    "alliances",
    "argument",
    "essay",
    "lenses",
    "people",
    "polls",
    "power",
    "provenance",
    "teaching",
    "terms",
    "trade",
    "votes",
    "war",
]


def _named(model: type[Table]) -> Iterator[type[Table]]:
    """Yield the models below one that name a table; the others only share columns."""
    for child in model.__subclasses__():
        if "title" in vars(child.Config):
            yield child
        yield from _named(child)


# The models by the names of their tables, in alphabetical order.
MODELS: dict[str, type[Table]] = {
    str(model.Config.name): model for model in sorted(_named(Table), key=lambda model: str(model.Config.name))
}
