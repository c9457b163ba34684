"""Charts of trade between China, Russia and the European Union."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_rows, of_values, of_years


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
            f"{words.number(totals[top], 0)} in {top} and {words.number(totals[end], 0)} in {end}. The "
            f"researchers' series rises from {words.number(research['total_usd_bn'].iloc[0], 0)} billion "
            f"in {research['year'].iloc[0]} to {words.number(research['total_usd_bn'].iloc[-1], 0)} in "
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


@chart("trade_shares")
def trade_shares(shares: pd.DataFrame) -> Figure:
    """Draw what China, Russia and the European Union are in one another's trade, a row a measure.

    Parameters
    ----------
    shares
        The table `trade_shares`.
    """
    shares = shares.sort_values(["measure", "year"], kind="stable").reset_index(drop=True)
    order = sorted(
        set(shares["measure"]), key=lambda name: -shares.loc[shares["measure"] == name, "value_pct"].max()
    )

    def plan(room: Room) -> Plane:
        p = Plane(
            room, Scale(0, 60, (0, 20, 40, 60), {60: "60 %"}, grid=True, side="top"), of_rows(len(order))
        )
        for place, measure in enumerate(order):
            p.write(measure, {"left": 0, "y": place}, dy=-24)
            rows = [row for row in each(shares) if row.measure == measure]
            marks = [{"x": float(row.value_pct), "y": place} for row in rows]
            low, high = min(mark["x"] for mark in marks), max(mark["x"] for mark in marks)
            p.line([{"x": low, "y": place}, {"x": high, "y": place}], color=palette.EDGE, width=1)
            for row, mark in zip(rows, marks, strict=True):
                p.points([mark], hollow=row.year >= ESSAY.year)
            for row in rows:
                p.label(str(row.year), float(row.value_pct), place, color=palette.INK_2, first="center")
        return p

    def last(measure: str) -> str:
        row = [row for row in each(shares) if row.measure == measure][-1]
        return f"{words.number(round(row.value_pct, 1))} percent in {row.year}"

    return Figure(
        name="trade_shares",
        title="What each is in the other's trade",
        unit="Percent of goods trade; the year beside each mark. Hollow: since the essay.",
        summary=(
            f"China's share of Russian goods trade was {last('China share of Russian goods trade')}, "
            f"Russia's share of Chinese goods trade {last('Russia share of Chinese goods trade')}. The "
            f"European Union's share of Russian trade was {last('EU share of Russian goods trade')}. "
            "Russia closed its detailed statistics in 2022; the shares since are statements of officials."
        ),
        sources=figure.sources(shares["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Measure": shares["measure"],
                "Year": shares["year"].astype("string"),
                "Share, %": shares["value_pct"],
                "Note": shares["note"],
            }
        ),
        tables=("trade_shares",),
        **draw(
            "trade_shares",
            plan,
            Room(WIDE, 62 * len(order), left=8, right=30, top=34, bottom=0),
            Room(NARROW, 62 * len(order), left=8, right=30, top=34, bottom=0),
        ),
    )


@chart("currency_settlement_russia")
def currency_settlement(settlement: pd.DataFrame) -> Figure:
    """Draw the currencies in which Russian exports and imports are paid.

    Parameters
    ----------
    settlement
        The table `currency_settlement_russia`.
    """

    def plan(width: int) -> Plane:
        blocks = []
        for (flow, group), frame in settlement.groupby(["flow", "currency_group"], sort=False):
            bars = [
                forms.Bar(
                    words.month(row.as_of),
                    float(row.share_pct),
                    words.number(row.share_pct),
                    hollow=pd.Timestamp(row.as_of) > ESSAY,
                )
                for row in each(frame)
            ]
            blocks.append(
                forms.Block(f"{words.capital(str(flow))} paid in {_currencies(str(group))}", bars, 100)
            )
        return forms.bars(width, blocks, beside=130, end=48)

    yuan = [row for row in each(settlement) if (row.flow, row.currency_group) == ("exports", "yuan")]
    return Figure(
        name="currency_settlement",
        title="Currencies in which Russia's trade is paid",
        unit="Percent of settlements. Outlined: since the essay.",
        summary=(
            f"The yuan's share in payments for Russian exports was {words.number(yuan[0].share_pct)} "
            f"percent in {words.month(yuan[0].as_of)} and {words.number(yuan[-1].share_pct)} in "
            f"{words.month(yuan[-1].as_of)}. The groups of currencies change from report to report, so "
            "that shares need not add up to 100."
        ),
        sources=figure.sources(settlement["source_id"]),
        as_of="at the end of 2023",
        data=pd.DataFrame(
            {
                "As of": settlement["as_of"],
                "Flow": settlement["flow"],
                "Currencies": settlement["currency_group"],
                "Share, %": settlement["share_pct"],
            }
        ),
        tables=("currency_settlement_russia",),
        **forms.both(plan, "currency_settlement"),
    )


def _currencies(group: str) -> str:
    """Return the name of a group, in quotation marks where it is the Bank of Russia's term."""
    return group.replace("unfriendly currencies", "“unfriendly” currencies")


@chart("energy_russia_to_china")
def energy_to_china(energy: pd.DataFrame) -> Figure:
    """Draw Russian crude oil and pipeline gas to China by year.

    Parameters
    ----------
    energy
        The table `energy_russia_to_china`.
    """
    energy = energy.sort_values("year").reset_index(drop=True)
    kinds = {
        "Crude oil, million tonnes": "crude_oil_million_tonnes",
        "Gas by the pipeline Power of Siberia, billion cubic metres": "pipeline_gas_power_of_siberia_bcm",
    }

    def plan(width: int) -> Plane:
        blocks = [
            forms.Block(
                title,
                [
                    forms.Bar(str(row.year), float(value), words.number(value), hollow=row.year >= ESSAY.year)
                    for row in each(energy)
                    if pd.notna(value := getattr(row, column))
                ],
                float(energy[column].max()),
            )
            for title, column in kinds.items()
        ]
        return forms.bars(width, blocks, beside=54, end=56)

    rows = list(each(energy))
    first, last = rows[0], rows[-1]
    return Figure(
        name="energy_to_china",
        title=f"Russian oil and gas to China, {first.year} to {last.year}",
        unit="Each block has a unit of its own. Outlined: since the essay.",
        summary=(
            f"Crude oil rose from {words.number(first.crude_oil_million_tonnes)} million tonnes in "
            f"{first.year} to {words.number(last.crude_oil_million_tonnes)} in {last.year}. Gas by the one "
            f"pipeline rose from {words.number(first.pipeline_gas_power_of_siberia_bcm)} to "
            f"{words.number(last.pipeline_gas_power_of_siberia_bcm)} billion cubic metres."
        ),
        sources=figure.sources(energy["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Year": energy["year"].astype("string"),
                "Crude oil, million tonnes": energy["crude_oil_million_tonnes"],
                "Crude oil, bn US$": energy["crude_oil_usd_bn"],
                "Pipeline gas, bn cubic metres": energy["pipeline_gas_power_of_siberia_bcm"],
                "Note": energy["note"],
            }
        ),
        tables=("energy_russia_to_china",),
        **forms.both(plan, "energy_to_china"),
    )
