"""Which charts there are, and which tables each is drawn from."""

import difflib
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from peaceterms import facts
from peaceterms.charts.figure import Figure

F = TypeVar("F", bound=Callable[..., Figure])


class Chart(NamedTuple):
    """A chart function and the names of the tables that it takes, in order."""

    function: Callable[..., Figure]
    tables: tuple[str, ...]


CHARTS: dict[str, Chart] = {}


def chart(*tables: str) -> Callable[[F], F]:
    """Register a chart function under its own name with the tables that it takes."""

    def register(function: F) -> F:
        CHARTS[function.__name__] = Chart(function, tables)
        return function

    return register


def draw(name: str) -> Figure:
    """Return the chart `name`, drawn from the tables of facts as they stand.

    Raises
    ------
    FactsError
        If there is no such chart; the message names near matches.
    """
    if name not in CHARTS:
        near = difflib.get_close_matches(name, CHARTS, n=3) or sorted(CHARTS)
        raise facts.FactsError(f"no chart is named {name!r}: did you mean {', '.join(near)}?")
    function, tables = CHARTS[name]
    return function(*(facts.load(table) for table in tables))
