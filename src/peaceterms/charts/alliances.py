"""Charts of treaties of alliance."""

from typing import Any

import pandas as pd

from peaceterms import facts
from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years

_COLORS = {"United States": palette.INK, "Russia": palette.SIDE_B, "China": palette.SIDE_A}
_THE = {"United States": "The United States"}


@chart("alliance_counts_atop")
def treaty_allies(counts: pd.DataFrame) -> Figure:
    """Draw the number of states that China, Russia and the United States had to defend by treaty.

    Parameters
    ----------
    counts
        The table `alliance_counts_atop`.
    """
    counts = counts.sort_values(["state", "year"]).reset_index(drop=True)
    allies = {
        state: {
            int(row.year): int(row.n_defence_pact_partners) for row in each(counts[counts["state"] == state])
        }
        for state in _COLORS
    }
    first, last = int(counts["year"].min()), int(counts["year"].max())

    def plan(room: Room) -> Plane:
        p = Plane(
            room,
            of_years(first - 1, last + 1, sorted(allies["China"])),
            of_values(70, (0, 20, 40, 60), side="left"),
        )
        series = [
            forms.Series(
                f"{'US' if room.narrow and state == 'United States' else state}, {by_year[last]}",
                [(year + 0.5, n) for year, n in by_year.items()],
                _COLORS[state],
                {year + 0.5: str(n) for year, n in by_year.items() if year == first},
                dots=True,
            )
            for state, by_year in allies.items()
        ]
        forms.lines(p, series)
        return p

    partner = words.listed(facts.ids(_row(counts, "China", last).defence_pact_partners))
    return Figure(
        name="treaty_allies",
        title="States with a mutual-defence treaty",
        unit="Number of partners in defence pacts that were in force, selected years.",
        summary=(
            " ".join(
                f"{_THE.get(state, state)} had {words.counted(by_year[first], 'defence partner')} in "
                f"{first} and {words.count(by_year[last])} in {last}."
                for state, by_year in allies.items()
            )
            + f" China's in {last}: {partner}. Treaties of non-aggression without a duty to defend "
            f"bound China to {_loose(counts, 'China', last)} states in {last} and Russia to "
            f"{_loose(counts, 'Russia', last)}."
        ),
        sources=figure.sources(counts["source_id"]),
        as_of="in 2018, where the data end",
        data=pd.DataFrame(
            {
                "State": counts["state"],
                "Year": counts["year"].astype("string"),
                "Partners in defence pacts": counts["n_defence_pact_partners"],
                "Non-aggression only": counts["n_nonaggression_only_partners"],
                "Consultation without defence": counts["n_consultation_without_defence_partners"],
                "Defence partners": counts["defence_pact_partners"],
            }
        ),
        tables=("alliance_counts_atop",),
        **draw(
            "treaty_allies", plan, Room(WIDE, 200, left=28, right=132), Room(NARROW, 200, left=28, right=86)
        ),
    )


def _row(counts: pd.DataFrame, state: str, year: int) -> Any:
    return next(row for row in each(counts) if (row.state, row.year) == (state, year))


def _loose(counts: pd.DataFrame, state: str, year: int) -> str:
    return words.number(_row(counts, state, year).n_nonaggression_only_partners)
