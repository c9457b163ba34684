"""Charts of the chapter on Crimea and Donbas: the votes of 1991 and later, and the censuses."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_rows

_CENSUS_REGIONS = {
    "UA-43": "Crimea", "UA-40": "Sevastopol", "UA-43+40": "Crimea with Sevastopol",
    "UA-14": "Donetsk", "UA-09": "Luhansk", "UA-65": "Kherson", "UA-23": "Zaporizhzhia", "UA": "Ukraine",
}  # fmt: skip
_CENSUS_KINDS = (
    forms.Part("Russians", palette.SIDE_A, palette.PAPER),
    forms.Part("Ukrainians", palette.SIDE_B, palette.PAPER),
    forms.Part("Crimean Tatars", palette.RAMP[4], palette.PAPER),
    forms.Part("others", palette.EDGE, palette.INK, hollow=True),
)


@chart("referendum_1991")
def referendum_1991(regions: pd.DataFrame) -> Figure:
    """Draw the vote on independence of December 1991 by region, of ballots cast and of all electors.

    Parameters
    ----------
    regions
        The table `referendum_1991`.
    """
    regions = regions.sort_values("yes_pct_of_ballots_cast", ascending=False).reset_index(drop=True)

    def plan(room: Room) -> Plane:
        scale = Scale(0, 100, (0, 25, 50, 75, 100), {100: "100 %"}, grid=True, side="top")
        p = Plane(room, scale, of_rows(len(regions)))
        for place, row in enumerate(each(regions)):
            whole = row.region_code_iso3166_2 == "UA"
            p.write(row.region, {"left": 0, "y": place}, bold=whole)
            cast, electors = float(row.yes_pct_of_ballots_cast), float(row.yes_pct_of_electorate)
            p.rules([{"x": electors, "x2": cast, "y": place}], color=palette.LINE)
            p.points([{"x": electors, "y": place}], color=palette.SIDE_B, hollow=True, square=True, size=7)
            p.points([{"x": cast, "y": place}], color=palette.SIDE_A)
        foot = len(regions) - 1
        low = regions.iloc[foot]
        squares = {"x": float(low["yes_pct_of_electorate"]), "y": foot}
        p.write("of electors", squares, dy=20, color=palette.SIDE_B, align="right", bold=True)
        discs = {"x": float(low["yes_pct_of_ballots_cast"]), "y": foot}
        p.write("of ballots cast", discs, dx=-20, dy=20, color=palette.SIDE_A, bold=True)
        return p

    return Figure(
        name="referendum_1991",
        title="Yes to independence on 1 December 1991, by region",
        unit="Percent. Disc: of ballots cast; square: of all who could vote.",
        summary=_referendum_summary(regions),
        sources=figure.sources(regions["source_id"]),
        as_of="in 1991, as printed later",
        data=pd.DataFrame(
            {
                "Region": regions["region"],
                "Turnout, %": regions["turnout_pct_of_electorate"],
                "Yes, % of ballots cast": regions["yes_pct_of_ballots_cast"],
                "Yes, % of electors": regions["yes_pct_of_electorate"],
                "Ballots cast": regions["ballots_cast"],
                "Yes": regions["yes_votes"],
                "No": regions["no_votes"],
                "Invalid": regions["invalid_votes"],
                "Note": regions["note"],
            }
        ),
        tables=("referendum_1991",),
        **draw(
            "referendum_1991",
            plan,
            Room(WIDE, 19 * len(regions), left=118, right=28, bottom=24),
            Room(NARROW, 19 * len(regions), left=118, right=28, bottom=24),
        ),
    )


def _referendum_summary(regions: pd.DataFrame) -> str:
    """Give the country's result, that of four regions, and where fewer than half of all electors said yes."""
    rows = {row.region: row for row in each(regions)}
    total = next(row for row in rows.values() if row.region_code_iso3166_2 == "UA")
    some = [
        f"{name} {words.number(rows[name].yes_pct_of_ballots_cast)}"
        for name in ("Crimea", "Sevastopol", "Luhansk", "Donetsk")
        if name in rows
    ]
    lowest = min(rows.values(), key=lambda row: row.yes_pct_of_ballots_cast)
    half = [name for name, row in rows.items() if row.yes_pct_of_electorate < 50]
    return (
        f"In all Ukraine {words.number(total.yes_pct_of_ballots_cast)} percent of ballots cast were for "
        f"independence, at a turnout of {words.number(total.turnout_pct_of_electorate)} percent. "
        f"The yes share was lowest in {lowest.region}. Four regions in percent: {words.listed(some)}. "
        f"Counted on all electors it was below half in {words.listed(half) or 'no region'}."
    )


@chart("ukraine_census")
def census_nationality(census: pd.DataFrame) -> Figure:
    """Draw the shares of nationalities in Crimea, Donbas and the two other regions, by census.

    Parameters
    ----------
    census
        The table `ukraine_census`; rows on mother tongue are not drawn.
    """
    return _census(
        census,
        "nationality",
        name="census_nationality",
        title="Nationality in the censuses of 1989, 2001 and 2014",
        kinds=_CENSUS_KINDS,
        categories=("Russians", "Ukrainians", "Crimean Tatars"),
    )


@chart("ukraine_census")
def census_language(census: pd.DataFrame) -> Figure:
    """Draw the shares of mother tongues in the census of 2001.

    Parameters
    ----------
    census
        The table `ukraine_census`; rows on nationality are not drawn.
    """
    names = ("Russian", "Ukrainian", "Crimean Tatar")
    kinds = [kind._replace(name=name) for kind, name in zip(_CENSUS_KINDS, (*names, "other"), strict=True)]
    return _census(
        census,
        "mother tongue",
        name="census_language",
        title="Mother tongue in the census of 2001",
        kinds=kinds,
        categories=names,
    )


def _census(
    census: pd.DataFrame,
    variable: str,
    *,
    name: str,
    title: str,
    kinds: "list[forms.Part] | tuple[forms.Part, ...]",
    categories: tuple[str, ...],
) -> Figure:
    """Draw one variable of the censuses as bars of parts, one a region and year."""
    shown = census[census["variable"] == variable]
    order = list(_CENSUS_REGIONS)
    keys = sorted(
        {(row.region_code_iso3166_2, int(row.census_year)) for row in each(shown)},
        key=lambda key: (order.index("UA-40" if key[0] == "UA-43+40" else key[0]), key[1]),
    )
    shares = {
        (row.region_code_iso3166_2, int(row.census_year), row.category): float(row.share_pct)
        for row in each(shown)
    }
    rows = []
    for code, year in keys:
        values = [shares.get((code, year, category), 0.0) for category in categories]
        rest = round(100 - sum(values), 1)
        label = f"{_CENSUS_REGIONS[code]}, {year}" + (
            " (Russian census, not recognised)" if "+" in code else ""
        )
        missing = [category for category in categories[:2] if (code, year, category) not in shares]
        label += f" ({words.listed(missing)} not given)" if missing else ""
        rows.append((label, [*values, rest], [words.number(value) for value in (*values, rest)]))

    def plan(width: int) -> Plane:
        return forms.parts(width, kinds, rows, beside=0 if width == NARROW else 170)

    first = categories[0]
    found = [
        f"{_CENSUS_REGIONS[code]} {words.number(shares[code, 2001, first])}"
        for code in ("UA-43", "UA-40", "UA-14", "UA-09")
        if (code, 2001, first) in shares
    ]
    what = "gave Russian as their mother tongue" if variable == "mother tongue" else "counted as Russians"
    ukraine = shares[("UA", 2001, first)]
    summary = f"In 2001, percent who {what}: {words.listed(found)}; in all Ukraine {words.number(ukraine)}. "
    if variable == "nationality":
        summary += (
            "Crimean Tatars, deported in 1944, rose from "
            f"{words.number(shares['UA-43', 1989, 'Crimean Tatars'])} to "
            f"{words.number(shares['UA-43', 2001, 'Crimean Tatars'])} percent in Crimea between 1989 and "
            "2001. Nationality is not language, and neither is a political view."
        )
    else:
        summary += "Mother tongue is not nationality, and neither is a political view."
    ordered = shown.assign(
        place=[keys.index((row.region_code_iso3166_2, int(row.census_year))) for row in each(shown)]
    ).sort_values("place", kind="stable")
    return Figure(
        name=name,
        title=title,
        unit="Percent of the population. The last part is what remains to 100: others, or not given.",
        before=(
            "A census counts those who live in a place when it is taken. The Russian census of 2014 in "
            "Crimea is not recognised; its shares are of those who stated a nationality, and people who "
            "had left are not in it."
            if variable == "nationality"
            else ""
        ),
        summary=summary,
        sources=figure.sources(shown["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Region": ordered["region"],
                "Census": ordered["census_year"].astype("string"),
                "Group": ordered["category"],
                "Share, %": ordered["share_pct"],
                "Thousand": ordered["count_thousand"],
                "Note": ordered["note"],
            }
        ),
        tables=("ukraine_census",),
        **forms.both(plan, name),
    )


@chart("territorial_votes")
def territorial_votes(votes: pd.DataFrame) -> Figure:
    """Draw the official yes shares of votes on territory, and who recognised the vote.

    Parameters
    ----------
    votes
        The table `territorial_votes`.
    """
    votes = votes.sort_values("date_start", kind="stable").reset_index(drop=True)
    accepted = [
        row.recognition.startswith("recognised") and "no UN" not in row.recognition for row in each(votes)
    ]

    def plan(width: int) -> Plane:
        # On a phone the line on recognition stands below the bar.
        below = width == NARROW
        bars = [
            forms.Bar(
                f"{row.date_start.year}, {row.territory}: {row.question_short}",
                float(row.official_yes_pct),
                words.number(row.official_yes_pct) + ("" if below else f", {row.recognition}"),
                hollow=not known,
                note=row.recognition if below else "",
            )
            for row, known in zip(each(votes), accepted, strict=True)
        ]
        return forms.bars(width, [forms.Block("", bars, 100)], end=52 if below else 310)

    invalid = [row for row in each(votes) if row.recognition.startswith("held invalid")]
    return Figure(
        name="territorial_votes",
        title="Votes on territory and status, 1991 to 2022",
        unit="Official yes share in percent, of ballots or of valid votes. Solid: recognised; outlined: not "
        "recognised, or advisory.",
        before=(
            "The shares are those that the organisers gave out. They say nothing of who could vote, who "
            "had fled, what was on the ballot, or who stood by with arms; read the line on recognition "
            "with each."
        ),
        summary=(
            f"Of {words.counted(len(votes), 'vote')}, {words.count(sum(accepted))} were recognised. "
            f"{words.capital(words.count(len(invalid)))}, those of 2014 and 2022 on joining Russia, were "
            "held invalid by the General Assembly in resolutions 68/262 and ES-11/4. The official yes "
            f"shares run from {words.number(votes['official_yes_pct'].min())} to "
            f"{words.number(votes['official_yes_pct'].max())} percent."
        ),
        sources=figure.sources(votes["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Date": votes["date_start"],
                "Territory": votes["territory"],
                "Question": votes["question_short"],
                "Organiser": votes["organiser"],
                "Yes, official %": votes["official_yes_pct"],
                "Turnout, official %": votes["official_turnout_pct"],
                "Recognition": votes["recognition"],
                "Note": votes["note"],
            }
        ),
        tables=("territorial_votes",),
        **forms.both(plan, "territorial_votes"),
    )
