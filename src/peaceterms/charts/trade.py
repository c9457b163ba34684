"""Charts of trade between China, Russia and the European Union."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years


@chart("china_russia_trade")
def china_russia_trade(trade: pd.DataFrame) -> Figure:
    """Draw the trade of China and Russia: a research series and Chinese customs, which are not joined.

    Parameters
    ----------
    trade
        The table `china_russia_trade`.
    """
    trade = trade.sort_values(["series", "year"], kind="stable").reset_index(drop=True)
    customs = trade[trade["series"].str.contains("customs")]
    research = trade[~trade["series"].str.contains("customs")]
    first, last = int(trade["year"].min()), int(trade["year"].max())
    totals = {int(row.year): float(row.total_usd_bn) for row in each(customs)}
    full, top, end = ESSAY.year - 1, max(totals, key=lambda year: totals[year]), max(totals)
    low = min((year for year in totals if year < full), key=lambda year: totals[year])

    def plan(room: Room) -> Plane:
        ticks = [1992, 2002, 2012, 2022] if room.narrow else [1992, 1997, 2002, 2007, 2012, 2017, 2022]
        p = Plane(room, of_years(first, last, ticks), of_values(260, (0, 50, 100, 150, 200, 250)))
        p.essay()
        named = {year + 0.5: words.number(totals[year], 0) for year in {low, full, top, end}}
        forms.lines(
            p,
            [
                forms.Series("", _points(research), palette.SIDE_B),
                forms.Series("", _points(customs), palette.INK, named),
            ],
            labels=False,
        )
        # The two meet in one year: a mark each shows where one ends and the other starts.
        p.points(
            [{"x": x, "y": y} for x, y in _points(research)[-1:]], color=palette.SIDE_B, square=True, size=7
        )
        p.points([{"x": x, "y": y} for x, y in _points(customs)[:1]], size=7)
        rise, flat = _points(research)[len(research) // 2 + 4], _points(customs)[len(customs) // 2]
        names = ((rise, "researchers’ series", palette.SIDE_B), (flat, "Chinese customs", palette.INK))
        for (x, y), name, color in names:
            p.label(name, x, y, color=color, first="right", bold=True)
        return p

    return Figure(
        name="china_russia_trade",
        title=f"Trade between China and Russia, {first} to {last}",
        unit="Goods, both directions, billion US dollars a year. Dashed: since the essay. "
        "Two series that count differently and are not joined.",
        summary=(
            f"By Chinese customs, trade stood at {words.number(totals[low], 0)} billion dollars in {low}, "
            f"{words.number(totals[full], 0)} in {full}, the last full year before the essay, "
            f"{words.number(totals[top], 0)} in {top} and {words.number(totals[end], 0)} in {end}. "
            f"The researchers' series rises from {words.number(research['total_usd_bn'].iloc[0], 0)} "
            "billion in "
            f"{research['year'].iloc[0]} to {words.number(research['total_usd_bn'].iloc[-1], 0)} in "
            f"{research['year'].iloc[-1]}."
        ),
        sources=figure.sources(trade["source_id"]),
        as_of="at the end of 2025; the figure for 2025 was published in 2026",
        data=pd.DataFrame(
            {
                "Year": trade["year"].astype("string"),
                "Series": trade["series"],
                "China to Russia, bn US$": trade["china_to_russia_usd_bn"],
                "Russia to China, bn US$": trade["russia_to_china_usd_bn"],
                "Both, bn US$": trade["total_usd_bn"],
                "Note": trade["note"],
            }
        ),
        tables=("china_russia_trade",),
        **draw("china_russia_trade", plan, Room(WIDE, 200, left=16), Room(NARROW, 200, left=16)),
    )


def _points(frame: pd.DataFrame) -> list[tuple[float, float]]:
    return [(row.year + 0.5, float(row.total_usd_bn)) for row in each(frame)]
