"""Charts of what states have and spend: capabilities, military spending, output, arms."""

from typing import Any

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years

_COLORS = {
    "United States": palette.INK,
    "China": palette.SIDE_A,
    "Russia": palette.SIDE_B,
    "India": palette.INK_2,
}
_SHORT = {"United States": "US"}
_TICKS = [1990, 1995, 2000, 2005, 2010, 2015, 2020]


def _by_year(frame: pd.DataFrame, country: str, column: str, unit: float) -> dict[int, float]:
    """Return one state's values in units by year, without gaps."""
    rows = frame[frame["country"].eq(country) & frame[column].notna()].sort_values("year")
    return {int(row.year): float(getattr(row, column)) / unit for row in each(rows)}


def _lines(
    name: str, values: dict[str, dict[int, float]], high: float, ticks: tuple[float, ...], unit: str
) -> dict[str, Any]:
    """Return the two drawings of states' values over years."""
    years = [year for by_year in values.values() for year in by_year]

    def plan(room: Room) -> Plane:
        shown = [tick for tick in _TICKS[:: 2 if room.narrow else 1] if tick >= min(years)]
        p = Plane(room, of_years(min(years), max(years), shown), of_values(high, ticks, unit, side="left"))
        p.essay()
        series = [
            forms.Series(
                _SHORT.get(state, state) if room.narrow else state,
                [(year + 0.5, value) for year, value in by_year.items()],
                _COLORS[state],
            )
            for state, by_year in values.items()
        ]
        forms.lines(p, series)
        return p

    return draw(name, plan, Room(WIDE, 220, left=48, right=104), Room(NARROW, 220, left=48, right=58))


def _then_and_last(by_year: dict[int, float], digits: int) -> tuple[str, str]:
    """Return the value of the year before the essay and the last one, as text."""
    return words.number(by_year[ESSAY.year - 1], digits), words.number(by_year[max(by_year)], digits)


@chart("cinc_capabilities")
def capabilities(cinc: pd.DataFrame) -> Figure:
    """Draw the shares of four states in the world's material capabilities (CINC).

    Parameters
    ----------
    cinc
        The table `cinc_capabilities`.
    """
    cinc = cinc.assign(country=cinc["country"].replace("United States of America", "United States"))
    shown = cinc[cinc["country"].isin(list(_COLORS))].sort_values(["country", "year"])
    values = {state: _by_year(shown, state, "cinc_share_of_world", 0.01) for state in _COLORS}
    first, last = int(shown["year"].min()), int(shown["year"].max())
    return Figure(
        name="capabilities",
        title="Shares in the world's material capabilities",
        unit="Percent, CINC index: soldiers, military spending, steel, energy, people, people in cities.",
        summary=(
            " ".join(
                f"{state}: {words.number(by_year[first], 1)} percent in {first}, "
                f"{words.number(by_year[last], 1)} in {last}."
                for state, by_year in values.items()
            )
            + " The index favours people, steel and soldiers over technology, money and allies."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="at the end of 2025, for the years to 2022",
        data=pd.DataFrame(
            {
                "State": shown["country"],
                "Year": shown["year"].astype("string"),
                "Share of the world": shown["cinc_share_of_world"],
                "Rank": shown["rank_in_world"],
            }
        ),
        tables=("cinc_capabilities",),
        **_lines("capabilities", values, 25, (0, 5, 10, 15, 20, 25), "%"),
    )


@chart("military_expenditure")
def military_spending(spending: pd.DataFrame) -> Figure:
    """Draw the military spending of the United States, China and Russia at constant prices.

    Parameters
    ----------
    spending
        The table `military_expenditure`.
    """
    states = ("United States", "China", "Russia")
    shown = spending[spending["country"].isin(states)].sort_values(["country", "year"])
    values = {state: _by_year(shown, state, "milex_constant_2023_usd_million", 1000) for state in states}
    parts = []
    for state, by_year in values.items():
        then, last = _then_and_last(by_year, 0)
        parts.append(f"{state}: {then} billion dollars in {ESSAY.year - 1}, {last} in {max(by_year)}.")
    return Figure(
        name="military_spending",
        title="Military spending",
        unit="Billion US dollars of 2023, at exchange rates. Dashed: since the essay.",
        summary=(" ".join(parts) + " The figures for China and Russia are estimates of the source."),
        sources=figure.sources(shown["source_id"]),
        as_of="in April 2025",
        data=pd.DataFrame(
            {
                "State": shown["country"],
                "Year": shown["year"].astype("string"),
                "Million US$ of 2023": shown["milex_constant_2023_usd_million"],
                "Share of GDP, %": shown["milex_share_gdp_pct"],
                "Kind of figure": shown["sipri_colour_flag"].str.replace("_", " "),
            }
        ),
        tables=("military_expenditure",),
        **_lines("military_spending", values, 1100, (0, 250, 500, 750, 1000), ""),
    )


@chart("gdp")
def economies(gdp: pd.DataFrame) -> Figure:
    """Draw the output of the United States, China, India and Russia at market exchange rates.

    Parameters
    ----------
    gdp
        The table `gdp`; of it the indicator at market exchange rates.
    """
    market = gdp[gdp["indicator"].eq("gdp_current_usd") & gdp["country"].isin(list(_COLORS))]
    market = market.sort_values(["country", "year"])
    power = gdp[gdp["indicator"].eq("gdp_ppp_current_intl")]
    values = {state: _by_year(market, state, "value", 1e12) for state in _COLORS}
    parity = {state: _by_year(power, state, "value", 1e12) for state in ("China", "Russia")}
    year = ESSAY.year - 1
    return Figure(
        name="economies",
        title="Four economies at market exchange rates",
        unit="Gross domestic product, trillion US dollars of each year. Dashed: since the essay.",
        summary=(
            f"In {year} China's economy was "
            f"{words.number(values['China'][year] / values['Russia'][year], 1)} times Russia's at market "
            f"exchange rates ({words.number(values['China'][year], 1)} and "
            f"{words.number(values['Russia'][year], 1)} trillion dollars), and "
            f"{words.number(parity['China'][year] / parity['Russia'][year], 1)} times at purchasing power. "
            f"That of the United States was {words.number(values['United States'][year], 1)} trillion."
        ),
        sources=figure.sources(market["source_id"], power["source_id"]),
        as_of="in 2024",
        data=pd.DataFrame(
            {
                "State": market["country"],
                "Year": market["year"].astype("string"),
                "Trillion US$": [round(float(row.value) / 1e12, 3) for row in each(market)],
            }
        ),
        tables=("gdp",),
        **_lines("economies", values, 28, (0, 5, 10, 15, 20, 25), ""),
    )


@chart("arms_transfers_russia_china")
def arms_transfers(transfers: pd.DataFrame) -> Figure:
    """Draw Russian arms deliveries to China by year, and Ukraine's.

    Parameters
    ----------
    transfers
        The table `arms_transfers_russia_china`.
    """
    shown = (
        transfers[transfers["russia_to_china_tiv_million"].notna()].sort_values("year").reset_index(drop=True)
    )
    first, last = int(shown["year"].min()), int(shown["year"].max())

    def plan(room: Room) -> Plane:
        ticks = [2000, 2010, 2020] if room.narrow else [2000, 2005, 2010, 2015, 2020]
        p = Plane(room, of_years(first, last, ticks), of_values(3300, (0, 1000, 2000, 3000)))
        p.essay()
        width = room.plot / (last - first + 1) - 3
        for since in (False, True):
            rows = [
                {"x": row.year + 0.5, "y": float(row.russia_to_china_tiv_million), "y2": 0}
                for row in each(shown)
                if (row.year >= ESSAY.year) == since
            ]
            p.columns(rows, width=width, hollow=since)
        return p

    rows = {int(row.year): row for row in each(shown)}
    top = max(rows.values(), key=lambda row: row.russia_to_china_tiv_million)
    year = ESSAY.year - 1
    return Figure(
        name="arms_transfers",
        title="Russian arms to China",
        unit="Millions of trend-indicator value: volume, not money. Outlined: since the essay.",
        summary=(
            f"Deliveries were largest in {top.year} ({words.number(top.russia_to_china_tiv_million, 0)} "
            f"million) and stood at {words.number(rows[year].russia_to_china_tiv_million, 0)} million in "
            f"{year}. In that year Russia sent "
            f"{words.number(rows[year].russia_share_of_china_imports_pct, 0)} percent of what China took "
            f"in, and China took {words.number(rows[year].china_share_of_russia_exports_pct, 0)} percent "
            "of what Russia sent out. Single years swing with single orders."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="in 2024",
        data=pd.DataFrame(
            {
                "Year": shown["year"].astype("string"),
                "Russia to China, million TIV": shown["russia_to_china_tiv_million"],
                "Ukraine to China, million TIV": shown["ukraine_to_china_tiv_million"],
                "All Chinese imports, million TIV": shown["china_total_arms_imports_tiv_million"],
                "All Russian exports, million TIV": shown["russia_total_arms_exports_tiv_million"],
                "Russia in Chinese imports, %": shown["russia_share_of_china_imports_pct"],
                "China in Russian exports, %": shown["china_share_of_russia_exports_pct"],
            }
        ),
        tables=("arms_transfers_russia_china",),
        **draw("arms_transfers", plan, Room(WIDE, 200, left=8), Room(NARROW, 200, left=8)),
    )
