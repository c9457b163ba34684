"""Charts of measures of power."""

import pandas as pd

from peaceterms.charts import figure, palette, placing, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_rows

# Short names of the measures, in the order drawn: output, arms, composite, regional, opinion.
_MEASURES = {
    "GDP at market exchange rates": "GDP, market rates",
    "GDP at purchasing power parity": "GDP, PPP",
    "military expenditure, current US$": "military spending",
    "CINC (COW material capabilities)": "CINC index",
    "Lowy Asia Power Index (Asia only)": "Lowy, Asia only",
    "US News power ranking (perception survey, 17,000 respondents)": "US News survey",
}
_STATES = {
    "United States": ("US", palette.INK),
    "China": ("China", palette.SIDE_A),
    "Russia": ("Russia", palette.SIDE_B),
}


@chart("power_rankings")
def power_rankings(rankings: pd.DataFrame) -> Figure:
    """Draw the ranks of the United States, China and Russia by measures of unlike things.

    Parameters
    ----------
    rankings
        The table `power_rankings`; of each measure the last year up to the essay is drawn.
    """
    known = rankings[(rankings["year"] < ESSAY.year) | rankings["measure"].str.startswith("Lowy")]
    latest = known["year"] == known.groupby("measure")["year"].transform("max")
    shown = known[latest & known["country"].isin(list(_STATES)) & known["measure"].isin(list(_MEASURES))]
    order = list(_MEASURES)
    shown = shown.assign(place=[order.index(measure) for measure in shown["measure"]])
    shown = shown.sort_values(["place", "rank"]).reset_index(drop=True)
    worst = int(shown["rank"].max())

    def plan(room: Room) -> Plane:
        p = Plane(
            room, Scale(0.5, worst + 0.5, range(1, worst + 1), grid=True, side="top"), of_rows(len(order))
        )
        for place, measure in enumerate(order):
            names = placing.wrapped(_MEASURES[measure], room.left - 12)
            for line, name in enumerate(names):
                p.write(name, {"left": 0, "y": place}, dy=16 * (line - (len(names) - 1) / 2))
        for state, (_, color) in _STATES.items():
            square = state == "United States"
            rows = [{"x": row.rank, "y": row.place} for row in each(shown[shown["country"] == state])]
            p.line(rows, color=color, width=1, dash=(1, 3))
            p.points(rows, color=color, hollow=square, square=square, size=10)
        for row in each(shown[shown["place"] == 0]):
            name, color = _STATES[row.country]
            p.label(name, row.rank, row.place, color=color, first="center", bold=True)
        return p

    ranks = {state: list(shown.loc[shown["country"] == state, "rank"]) for state in _STATES}
    third = [_MEASURES[row.measure] for row in each(shown) if row.country == "Russia" and row.rank == 3]
    used = known[latest & known["measure"].isin(list(_MEASURES))]
    others = sorted({row.country for row in each(used) if row.rank == 3} - {"Russia"})
    return Figure(
        name="power_rankings",
        title="Ranks by six measures of power",
        unit="Rank in the world (Lowy: in Asia), last year known. The measures count unlike things.",
        summary=_ranks_summary(ranks, third, others),
        sources=figure.sources(shown["source_id"]),
        as_of="at the end of 2025, for the years named in the table",
        data=pd.DataFrame(
            {
                "Measure": shown["measure"],
                "Year": shown["year"].astype("string"),
                "State": shown["country"],
                "Rank": shown["rank"],
                "Value": shown["value"],
                "Unit": shown["unit"],
                "Note": shown["note"],
            }
        ),
        tables=("power_rankings",),
        **draw(
            "power_rankings",
            plan,
            Room(WIDE, 44 * len(order), left=150, right=10, top=26, bottom=4),
            Room(NARROW, 44 * len(order), left=100, right=6, top=26, bottom=4),
        ),
    )


def _ranks_summary(ranks: dict[str, list[int]], third: list[str], others: list[str]) -> str:
    """Say where the two largest stand, where Russia stands third, and who does elsewhere."""
    china, america = ranks["China"], ranks["United States"]
    top = (
        f"China and the United States hold the first two places by all {words.count(len(china))} measures."
        if max(china + america) <= 2
        else f"China ranks {words.span(china)}, the United States {words.span(america)}."
    )
    russia = f"Russia ranks {words.span(ranks['Russia'])}" + (
        f": third by {words.listed(third)}." if third else "."
    )
    return f"{top} {russia}" + (f" Elsewhere {words.listed(others)} stand third." if others else "")
