"""Chart of the territory of Ukraine held by Russia."""

from typing import Any

import pandas as pd

from peaceterms.charts import figure, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years


@chart("territory_control")
def territory_control(control: pd.DataFrame) -> Figure:
    """Draw the share of Ukraine held by Russia by date, each count a mark of its own.

    Parameters
    ----------
    control
        The table `territory_control`; rows of gains and of parts of the country are not drawn.
    """
    whole = control["area"].eq("Ukraine") & control["share_of_ukraine_pct"].notna()
    totals = control[whole & ~control["note"].str.contains("GAIN")].reset_index(drop=True)
    dates = [pd.Timestamp(date) for date in totals["date"]]
    invasion = pd.Timestamp(2022, 1, 1)
    rows: list[dict[str, Any]] = [
        {
            "x": words.year(date),
            "y": float(row.share_of_ukraine_pct),
            "text": words.number(row.share_of_ukraine_pct),
        }
        for date, row in zip(dates, each(totals), strict=True)
        if date >= invasion
    ]
    essay = words.year(ESSAY)

    def plan(room: Room) -> Plane:
        p = Plane(room, of_years(2022, 2025, [2022, 2023, 2024, 2025]), of_values(30, (0, 10, 20, 30), "%"))
        p.essay()
        p.points([row for row in rows if row["x"] <= essay])
        p.points([row for row in rows if row["x"] > essay], hollow=True)
        for row in rows:
            p.label(row["text"], row["x"], row["y"])
        return p

    shares = {date: float(row.share_of_ukraine_pct) for date, row in zip(dates, each(totals), strict=True)}
    near = min(shares, key=lambda date: abs(date - ESSAY))
    eve = max(date for date in shares if date < pd.Timestamp(2022, 2, 24))
    top = max(shares, key=lambda date: shares[date])
    end = max(shares)
    return Figure(
        name="territory_control",
        title="Share of Ukraine held by Russia, 2022 to 2025",
        unit="Percent of Ukraine with Crimea and Donbas. Each mark is one count; methods differ. "
        "Hollow: since the essay.",
        summary=(
            f"Russia held about {words.number(shares[eve])} percent on {words.day(eve)}, Crimea and parts "
            f"of Donbas, and up to {words.number(shares[top])} percent in {words.month(top)}. The count "
            f"nearest to the essay, of {words.day(near)}, gives {words.number(shares[near])} percent, that "
            f"of {words.day(end)} gives {words.number(shares[end])}. The counts come from different maps "
            "and from statements of one side, so that a small difference need not be a change."
        ),
        sources=figure.sources(totals["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Date": totals["date"],
                "Share of Ukraine, %": totals["share_of_ukraine_pct"],
                "Square kilometres": totals["km2"],
                "Method": totals["method"],
                "Note": totals["note"],
            }
        ),
        tables=("territory_control",),
        **draw("territory_control", plan, Room(WIDE, 200, left=10), Room(NARROW, 200, left=10)),
    )
