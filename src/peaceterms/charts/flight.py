"""Chart of the balloon's flight, with which the essay opens."""

import re

import pandas as pd

from peaceterms import facts
from peaceterms.charts import palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.placing import Align
from peaceterms.charts.plane import Plane, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale

_STATION = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*) (?:from|on) (\d{1,2} [A-Z][a-z]+)")


@chart("claims")
def balloon_flight(claims: pd.DataFrame) -> Figure:
    """Draw the stations of the balloon's flight on a line of days.

    Parameters
    ----------
    claims
        The table `claims`: the assessment of C01 names each place with its day.
    """
    claim = next(row for row in each(claims) if row.claim_id == "C01")
    year = re.search(r"\b20\d\d\b", claim.assessment_as_of_feb_2023)
    found = _STATION.findall(claim.assessment_as_of_feb_2023)
    if len(found) < 2 or year is None:
        raise facts.FactsError(
            "claims.csv: C01, assessment_as_of_feb_2023: found fewer than two places with a day, "
            "expected a text like 'over Alaska from 28 January 2023, Canada on 30 January'"
        )
    stations = [(place, pd.Timestamp(f"{day} {year[0]}")) for place, day in found]
    first, last = stations[0][1], stations[-1][1]
    names = [place for place, _ in stations[:-1]] + [f"shot down off {stations[-1][0]}"]

    def wide() -> Plane:
        p = Plane(
            Room(WIDE, 64, left=20, right=20, top=0, bottom=0), Scale(0, (last - first).days), Scale(64, 0)
        )
        p.rule((p.across(0), 32), (p.across((last - first).days), 32), color=palette.EDGE)
        for place, ((_, date), name) in enumerate(zip(stations, names, strict=True)):
            x = p.across((date - first).days)
            side: Align = "left" if place == 0 else "right" if place == len(stations) - 1 else "center"
            # Places and days change sides, so that neighbours do not run into one another.
            above, below = (name, _day(date)) if place % 2 == 0 else (_day(date), name)
            edge = {"left": -5, "center": 0, "right": 5}[side]
            p.write(above, x + edge, 14, align=side, color=palette.INK if above == name else palette.INK_2)
            p.write(below, x + edge, 52, align=side, color=palette.INK if below == name else palette.INK_2)
            p.points([{"x": (date - first).days, "y": 32}])
        return p

    def narrow() -> Plane:
        days, height = (last - first).days, 24 * (last - first).days + 20
        p = Plane(Room(NARROW, height, left=0, right=0, top=0, bottom=0), Scale(0, NARROW), Scale(height, 0))
        p.rule((90, 10), (90, 10 + 24 * days), color=palette.EDGE)
        for (_, date), name in zip(stations, names, strict=True):
            y = 10 + 24 * (date - first).days
            p.points([{"x": 90, "y": y}])
            p.write(_day(date), 78, y, align="right", color=palette.INK_2)
            p.write(name, 104, y)
        return p

    places = words.listed(f"{place} on {_day(date)}" for place, date in stations[1:-1])
    return Figure(
        name="balloon_flight",
        title=f"The flight, {_day(first)} to {words.day(last)}",
        unit="Places and days as confirmed in public by the US Department of Defense and others.",
        summary=(
            f"The balloon was over {stations[0][0]} from {_day(first)}, over {places}. It was shot down "
            f"off {stations[-1][0]} on {_day(last)}, {words.count((last - first).days)} days after it had "
            "entered US airspace."
        ),
        sources=tuple(facts.ids(claim.source_ids)),
        as_of="on 7 February 2023",
        data=pd.DataFrame(
            {"Day": [date for _, date in stations], "Place": [words.capital(name) for name in names]}
        ),
        tables=("claims",),
        wide=wide().svg("balloon_flight-wide"),
        narrow=narrow().svg("balloon_flight-narrow"),
    )


def _day(date: pd.Timestamp) -> str:
    return f"{date.day} {date.month_name()}"
