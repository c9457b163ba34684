"""Chart of the balloon's flight, with which the essay opens."""

import pandas as pd

from peaceterms.charts import figure, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.placing import Align
from peaceterms.charts.plane import Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale


@chart("balloon_flight")
def balloon_flight(flight: pd.DataFrame) -> Figure:
    """Draw the stations of the balloon's flight on a line of days.

    Parameters
    ----------
    flight
        The table `balloon_flight`.
    """
    flight = flight.sort_values("date").reset_index(drop=True)
    first, last = flight.iloc[0], flight.iloc[-1]
    days = [(date - first["date"]).days for date in flight["date"]]
    names = [row.place if row.event == "over" else f"{row.event} {row.place}" for row in each(flight)]
    labels = list(zip(days, names, map(_day, flight["date"]), strict=True))

    def wide() -> Plane:
        p = Plane(Room(WIDE, 64, left=20, right=20, top=0, bottom=0), Scale(0, days[-1]))
        p.rules([{"x": 0, "x2": days[-1], "top": 32}], color=palette.EDGE)
        p.points([{"x": day, "top": 32} for day in days])
        for number, (day, name, date) in enumerate(labels):
            side: Align = "left" if number == 0 else "right" if day == days[-1] else "center"
            edge = {"left": -5, "center": 0, "right": 5}[side]
            # Places and days change sides, so that neighbours do not run into one another.
            name_at, date_at = (14, 52) if number % 2 == 0 else (52, 14)
            p.write(name, {"x": day, "top": name_at}, dx=edge, align=side)
            p.write(date, {"x": day, "top": date_at}, dx=edge, align=side, color=palette.INK_2)
        return p

    def narrow() -> Plane:
        room = Room(NARROW, 24 * days[-1], left=90, right=0, top=10, bottom=10)
        p = Plane(room, y=Scale(days[-1], 0))
        p.rules([{"left": 90, "y": 0, "y2": days[-1]}], color=palette.EDGE)
        p.points([{"left": 90, "y": day} for day in days])
        for day, name, date in labels:
            p.write(date, {"left": 78, "y": day}, align="right", color=palette.INK_2)
            p.write(name, {"left": 104, "y": day})
        return p

    places = words.listed(f"{row.place} on {_day(row.date)}" for row in list(each(flight))[1:-1])
    return Figure(
        name="balloon_flight",
        title=f"The flight, {_day(first['date'])} to {words.day(last['date'])}",
        unit="Places and days as confirmed in public by the US Department of Defense and others.",
        summary=(
            f"The balloon was over {first['place']} from {_day(first['date'])}, over {places}. It was "
            f"{last['event']} {last['place']} on {_day(last['date'])}, {words.count(days[-1])} days after it "
            "had entered US airspace."
        ),
        sources=figure.sources(flight["source_ids"]),
        as_of="on 7 February 2023",
        data=pd.DataFrame({"Day": flight["date"], "Place": [words.capital(name) for name in names]}),
        tables=("balloon_flight",),
        **draw("balloon_flight", lambda plan: plan(), wide, narrow),
    )


def _day(date: pd.Timestamp) -> str:
    return f"{date.day} {date.month_name()}"
