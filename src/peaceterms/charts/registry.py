"""Which charts there are, and which tables each is drawn from."""

import difflib
import functools
from collections.abc import Callable
from typing import NamedTuple, ParamSpec

import pandas as pd

from peaceterms import facts
from peaceterms.charts.figure import Figure

P = ParamSpec("P")


class Chart(NamedTuple):
    """A chart function and the names of the tables that it takes, in order."""

    function: Callable[..., Figure]
    tables: tuple[str, ...]


CHARTS: dict[str, Chart] = {}


def chart(*tables: str) -> Callable[[Callable[P, Figure]], Callable[P, Figure]]:
    """Register a chart function under its own name with the tables that it takes.

    A frame that was changed too far for the chart raises a FactsError that names the chart and its tables.
    """

    def register(function: Callable[P, Figure]) -> Callable[P, Figure]:
        name = function.__name__

        @functools.wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> Figure:
            for table, frame in zip(tables, args, strict=False):
                if isinstance(frame, pd.DataFrame) and frame.empty:
                    raise facts.FactsError(
                        f"chart {name}: the frame of {table} is empty, expected at least one row"
                    )
            try:
                return function(*args, **kwargs)
            except facts.FactsError:
                raise
            except (AttributeError, KeyError, IndexError, StopIteration, ValueError) as error:
                raise facts.FactsError(
                    f"chart {name}: a row or column that it draws is missing ({error!r}); "
                    f"expected frames with the columns of {', '.join(tables)} and the rows that the chart "
                    "names"
                ) from error

        CHARTS[name] = Chart(checked, tables)
        return checked

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
