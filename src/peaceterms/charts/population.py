"""Chart of populations."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import DOTTED, ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years

# The essay's two figures, in its words and as heights.
_ESSAY_SHARES = {"China": (20.0, "essay: about 20"), "Russia": (2.0, "essay: a little less than 2")}
_COLORS = {"China": palette.SIDE_A, "India": palette.INK_2, "Russia": palette.SIDE_B}


@chart("population")
def population_shares(population: pd.DataFrame) -> Figure:
    """Draw the shares of China, India and Russia in the world's population, and what the essay says of two.

    Parameters
    ----------
    population
        The table `population`.
    """
    shown = population[population["entity_name"].isin(list(_COLORS))].sort_values(["entity_name", "year"])
    first, last, year = int(shown["year"].min()), int(shown["year"].max()), ESSAY.year - 1
    shares = {
        name: {
            int(row.year): float(row.share_of_world_pct) for row in each(shown[shown["entity_name"] == name])
        }
        for name in _COLORS
    }

    def plan(room: Room) -> Plane:
        ticks = [1990, 2000, 2010, 2020] if room.narrow else [1990, 1995, 2000, 2005, 2010, 2015, 2020]
        p = Plane(room, of_years(first, last, ticks), of_values(25, (0, 5, 10, 15, 20, 25), "%", side="left"))
        p.essay()
        series = [
            forms.Series(name, [(at + 0.5, share) for at, share in shares[name].items()], color)
            for name, color in _COLORS.items()
        ]
        forms.lines(p, series)
        for share, label in _ESSAY_SHARES.values():
            p.rules([{"x": 2012, "x2": last + 1, "y": share}], dash=DOTTED)
            p.write(label, {"x": words.year(ESSAY), "y": share}, dx=-3, dy=-10, align="right")
        return p

    china, russia = shares["China"], shares["Russia"]
    return Figure(
        name="population_shares",
        title="Shares of the world's population",
        unit="Percent. Dotted: the essay's date and its two figures. Dashed: since the essay.",
        summary=(
            f"In {year} China held {words.number(china[year], 1)} percent of the world's people and Russia "
            f"{words.number(russia[year], 1)}, where the essay says about 20 and a little less than 2. "
            f"China's share was {words.number(china[first], 1)} percent in {first} and "
            f"{words.number(china[last], 1)} in {last}; Russia's was {words.number(russia[first], 1)} and "
            f"{words.number(russia[last], 1)}."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="in 2026",
        data=pd.DataFrame(
            {
                "State": shown["entity_name"],
                "Year": shown["year"].astype("string"),
                "Population": shown["population_persons"],
                "Share of the world, %": shown["share_of_world_pct"],
            }
        ),
        tables=("population",),
        **draw(
            "population_shares",
            plan,
            Room(WIDE, 230, left=40, right=66),
            Room(NARROW, 230, left=40, right=60),
        ),
    )
