"""The map of NATO enlargement."""

from typing import Any

import pandas as pd

from peaceterms.charts import figure, geography, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import BROAD, NARROW

_AS_OF = "at the end of 2025"

# First years of the steps that are drawn; one more step is for members since the essay.
_STARTS = (1949, 1999, 2004, 2009)
_AT_SEA = 3

# Longitude and latitude of labels: the years of each step, and names.
_PLACES = (
    ((2.6, 46.8),),
    ((19.4, 52.1),),
    ((25.0, 45.9), (24.9, 56.8)),
    ((18.6, 36.3),),
    ((26.6, 63.2), (15.6, 63.0)),
)
# From above the years at sea to the first of their members.
_ALBANIA = {"longitude": 18.85, "latitude": 37.7, "longitude2": 19.9, "latitude2": 40.9}
_NAMES = {
    "Russia": (40.5, 56.5),
    "Belarus": (28.2, 53.4),
    "Ukraine": (31.2, 49.0),
    "Georgia": (42.2, 42.1),
    "Crimea": (34.2, 43.7),
}
_NARROW_NAMES = ("Russia", "Ukraine", "Crimea")


@chart("nato_members", "unga_ukraine_resolutions", "crimea_depiction_options")
def enlargement_map(members: pd.DataFrame, resolutions: pd.DataFrame, depiction: pd.DataFrame) -> Figure:
    """Draw the members of NATO in Europe by year of accession.

    Parameters
    ----------
    members
        The table `nato_members`.
    resolutions
        The table `unga_ukraine_resolutions`, for the vote on the status of Crimea.
    depiction
        The table `crimea_depiction_options`, for the source of the map.
    """
    members = members.sort_values(["accession_date", "country"]).reset_index(drop=True)
    years = {row.country_iso3: row.accession_date for row in each(members)}

    def plan(width: int) -> Plane:
        steps = {state: _step(years.get(state)) for state in geography.states().values()}
        p = geography.plane(
            geography.EUROPE,
            width,
            [
                ([state for state, its in steps.items() if its == step], _paint(step))
                for step in range(-1, len(_STARTS) + 1)
            ],
        )
        _name_steps(p, list(years.values()))
        for name, place in _NAMES.items():
            if not p.room.narrow or name in _NARROW_NAMES:
                p.write(name, geography.at(place), color=palette.INK_2, align="center")
        return p

    vote = geography.crimea_vote(resolutions)
    base = next(row for row in each(depiction) if row.option.startswith("de jure: "))
    return Figure(
        name="enlargement_map",
        title="Members of NATO in Europe, by year of accession",
        unit="The fainter, the later; dashed outline: since the essay. Canada and the United States, "
        "members since 1949, lie off the map. Hatched: Crimea.",
        summary=(
            f"{_rounds(members)} {geography.crimea_status(vote)} The map takes no view on other borders."
        ),
        sources=figure.sources(members["source_id"], [vote.source_id, base.source_id]),
        as_of=_AS_OF,
        data=pd.DataFrame(
            {
                "Member": members["country"],
                "Joined": members["accession_date"],
                "Round": members["enlargement_round"],
                "Note": [row.border_note or row.date_note for row in each(members)],
            }
        ),
        tables=("nato_members", "unga_ukraine_resolutions", "crimea_depiction_options"),
        **draw("enlargement_map", plan, BROAD, NARROW),
    )


def _paint(step: int) -> dict[str, Any]:
    """Return fill and outline of a step."""
    if step < 0:
        return {"fill": palette.SUNK, "stroke": palette.LINE}
    if step == len(_STARTS):
        return {"fill": palette.RAMP[0], "stroke": palette.INK, "strokeDash": (3, 2)}
    return {"fill": palette.RAMP[4 - step], "stroke": palette.PAPER}


def _name_steps(p: Plane, dates: list[pd.Timestamp]) -> None:
    """Write the years of each step on one or two of its members."""
    narrow = p.room.narrow
    for step, places in enumerate(_PLACES):
        found = sorted({date.year for date in dates if _step(date) == step})
        for number, place in enumerate(places):
            # Each member since the essay has its own year.
            span = found[number : number + 1] if step == len(_STARTS) else [found[0], found[-1]]
            text = "–".join(str(year) for year in dict.fromkeys(span))
            if narrow:
                text = (
                    "–".join(f"’{year % 100:02}" for year in dict.fromkeys(span))
                    if step
                    else f"to ’{span[-1] % 100}"
                )
            if step == _AT_SEA:
                # The members of this step are too small to write on.
                p.rules([_ALBANIA])
            color = palette.PAPER if step < 2 else palette.INK
            p.write(text, geography.at(place), color=color, align="center")


def _rounds(members: pd.DataFrame) -> str:
    """Say how many members joined in each step."""
    steps = [(_step(row.accession_date), row) for row in each(members)]
    parts: list[str] = []
    for step in range(len(_STARTS)):
        found = [row.accession_date.year for at, row in steps if at == step]
        when = f"in {found[0]}" if found[0] == found[-1] else f"from {found[0]} to {found[-1]}"
        parts.append(f"{words.count(len(found))} {'' if parts else 'joined '}{when}")
    since = [(row.country, words.day(row.accession_date)) for at, row in steps if at == len(_STARTS)]
    later = words.listed(
        f"{country} {'' if place else 'joined '}on {date}" for place, (country, date) in enumerate(since)
    )
    return f"Of the {words.number(len(members))} members, {words.listed(parts)}; since the essay, {later}."


def _step(date: pd.Timestamp | None) -> int:
    """Return the step of a date of accession: the last one is for those since the essay, -1 for no member."""
    if date is None:
        return -1
    return len(_STARTS) if date > ESSAY else sum(date.year >= year for year in _STARTS) - 1
