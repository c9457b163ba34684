"""Charts of the chapter on NATO enlargement."""

import pandas as pd

from peaceterms.charts import figure, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import DOTTED, ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import BROAD, NARROW, WIDE, Room, Scale, of_rows, of_values

# The Soviet Union ended on 26 December 1991; before, a border with it was not one with Russia.
SOVIET_END = pd.Timestamp(1991, 12, 26)
_AS_OF = "at the end of 2025"


@chart("nato_members", "russia_land_borders")
def border_members(members: pd.DataFrame, borders: pd.DataFrame) -> Figure:
    """Draw the NATO members that border Russia as bars of membership.

    Parameters
    ----------
    members
        The table `nato_members`.
    borders
        The table `russia_land_borders`.
    """
    names = borders.rename(columns={"neighbour_iso3": "country_iso3"})
    joined = members.merge(names, on="country_iso3", suffixes=("", "_border"))
    joined = joined.sort_values(["accession_date", "country"]).reset_index(drop=True)
    joined["exclave"] = joined["section"].eq("Kaliningrad exclave")

    def plan(room: Room) -> Plane:
        ticks = (1949, 1970, 1990, 2010) if room.narrow else (1949, 1960, 1970, 1980, 1990, 2000, 2010, 2025)
        p = Plane(room, Scale(1949, 2026, ticks, grid=True), of_rows(len(joined)))
        essay, end, soviet = words.year(ESSAY), 2026.0, words.year(SOVIET_END)
        for place, row in enumerate(each(joined)):
            start = words.year(row.accession_date)
            p.write(row.country, {"left": 0, "y": place})
            p.write(words.number(row.land_border_km), {"left": room.width, "y": place}, align="right")
            if start < soviet:
                p.rules([{"x": start, "x2": soviet, "y": place}], dash=DOTTED, width=2)
                note = "Soviet Union to 1991" if room.narrow else "border with the Soviet Union until 1991"
                p.write(note, {"x": start, "y": place}, dx=2, dy=-10, color=palette.INK_2)
            if start < essay:
                p.bars([{"x": max(start, soviet), "x2": essay, "y": place}])
            p.bars([{"x": max(start, essay), "x2": end, "y": place}], hollow=True)
            if start >= soviet:
                joining = words.month(row.accession_date) if start > essay else f"{row.accession_date.year}"
                note = joining + (", Kaliningrad" if row.exclave else "")
                end_of_note = {"x": min(start, essay), "y": place}
                p.write(note, end_of_note, dx=-6, color=palette.INK_2, align="right")
        p.essay("essay, February 2023")
        p.write("km", {"left": room.width, "top": room.top - 13}, align="right", color=palette.INK_2)
        return p

    height = 30 * len(joined)
    before = joined[joined["accession_date"] <= ESSAY]
    later = joined[joined["accession_date"] > ESSAY]
    exclaves = joined.loc[joined["exclave"], "country"]
    return Figure(
        name="border_members",
        title="NATO members that border Russia, by date of accession",
        unit="Bar: years of membership; outlined: after the essay. Right: border with Russia, kilometres.",
        summary=_border_summary(before, later, list(exclaves)),
        sources=figure.sources(joined["source_id"], joined["source_id_border"]),
        as_of=_AS_OF,
        data=pd.DataFrame(
            {
                "Country": joined["country"],
                "Joined": joined["accession_date"],
                "Land border with Russia, km": joined["land_border_km"],
                "Note": joined["border_note"],
            }
        ),
        tables=("nato_members", "russia_land_borders"),
        **draw(
            "border_members",
            plan,
            Room(BROAD, height, left=78, right=62, top=40),
            Room(NARROW, height, left=78, right=46, top=40),
        ),
    )


def _border_summary(before: pd.DataFrame, later: pd.DataFrame, exclaves: list[str]) -> str:
    """Say who bordered Russia at the essay, who joined since, and where the border is the exclave's."""
    members = words.listed(f"{row.country} ({row.accession_date.year})" for row in each(before))
    counted = words.capital(words.counted(len(before), "NATO member"))
    parts = [f"{counted} bordered Russia when the essay appeared: {members}."]
    for row in each(later):
        longest = row.land_border_km == max(*before["land_border_km"], *later["land_border_km"])
        parts.append(
            f"{row.country}, with a border of {words.number(row.land_border_km)} km"
            f"{', the longest of all,' if longest else ''} joined on {words.day(row.accession_date)}."
        )
    if exclaves:
        parts.append(f"{words.listed(exclaves)} border only the Kaliningrad region.")
    return " ".join(parts)


@chart("nato_members")
def members_count(members: pd.DataFrame) -> Figure:
    """Draw the number of NATO members over time as steps, one a round.

    Parameters
    ----------
    members
        The table `nato_members`.
    """
    rounds = members.groupby("accession_date", as_index=False).agg(
        joined=("country", lambda names: words.listed(sorted(names))), n=("country", "size")
    )
    rounds["total"] = rounds["n"].cumsum()
    steps = [{"x": words.year(row.accession_date), "y": row.total} for row in each(rounds)]
    founded, last = rounds["accession_date"].iloc[0].year, rounds["accession_date"].iloc[-1].year
    essay = words.year(ESSAY)
    known = [step for step in steps if step["x"] <= essay]

    def plan(room: Room) -> Plane:
        ticks = (1949, 1970, 1990, 2010) if room.narrow else (1949, 1960, 1970, 1980, 1990, 2000, 2010, 2020)
        p = Plane(room, Scale(founded, last + 2, ticks), of_values(35, (0, 10, 20, 30)))
        p.essay()
        p.line([*known, {"x": essay, "y": known[-1]["y"]}], step=True)
        later = [
            {"x": essay, "y": known[-1]["y"]},
            *steps[len(known) :],
            {"x": last + 1.8, "y": steps[-1]["y"]},
        ]
        p.line(later, step=True, dash=(5, 4))
        named = 0
        for row, step in zip(each(rounds), steps, strict=True):
            # Small rounds stand too close together to be named one by one.
            if step["y"] - named > 2:
                named, early = step["y"], row.accession_date.year < 1960
                at = {"x": min(step["x"], essay), "y": named}
                text = f"{row.accession_date.year}: {named}"
                if early:
                    p.write(text, at, dx=6, dy=12)
                else:
                    p.write(text, at, dx=-6, align="right")
        return p

    before = rounds[rounds["accession_date"] <= ESSAY]
    return Figure(
        name="members_count",
        title=f"Number of NATO members, {founded} to {last}",
        unit="Members; dashed: since the essay.",
        summary=(
            f"NATO had {words.counted(rounds['total'].iloc[0], 'member')} in {founded}, "
            f"{_members_at(rounds, 1991)} at the end of 1991, {before['total'].iloc[-1]} when the essay "
            f"appeared and {rounds['total'].iloc[-1]} from "
            f"{words.month(rounds['accession_date'].iloc[-1])}. The largest round after the first was that "
            f"of {_largest(rounds)}."
        ),
        sources=figure.sources(members["source_id"]),
        as_of=_AS_OF,
        data=pd.DataFrame(
            {
                "Date": rounds["accession_date"],
                "Joined": rounds["joined"],
                "New members": rounds["n"],
                "Members": rounds["total"],
            }
        ),
        tables=("nato_members",),
        **draw(
            "members_count", plan, Room(WIDE, 220, left=20, right=30), Room(NARROW, 220, left=20, right=30)
        ),
    )


def _members_at(rounds: pd.DataFrame, year: int) -> int:
    return int(rounds.loc[rounds["accession_date"] < pd.Timestamp(year + 1, 1, 1), "n"].sum())


def _largest(rounds: pd.DataFrame) -> str:
    row = max(list(each(rounds))[1:], key=lambda row: row.n)
    return f"{row.accession_date.year}, with {words.counted(row.n, 'state')}"


@chart("polls_nato_membership")
def nato_polls(polls: pd.DataFrame) -> Figure:
    """Draw the polls in Ukraine for and against joining NATO, each poll one mark.

    Parameters
    ----------
    polls
        The table `polls_nato_membership`.
    """
    polls = polls.sort_values("month_start_date", kind="stable").reset_index(drop=True)
    # A month is drawn at its middle.
    at = [words.year(date + pd.Timedelta(days=14)) for date in polls["month_start_date"]]
    first, last = polls["month_start_date"].iloc[0].year, polls["month_start_date"].iloc[-1].year

    def marks(column: str) -> list[dict[str, float]]:
        return [{"x": x, "y": float(y)} for x, y in zip(at, polls[column], strict=True) if pd.notna(y)]

    def plan(room: Room) -> Plane:
        step = 4 if room.narrow else 2
        ticks = [year for year in range(first + 1, last + 1) if (year - 2022) % step == 0]
        p = Plane(
            room,
            Scale(first + 0.4, last + 0.6, ticks),
            of_values(100, (0, 25, 50, 75, 100), "%"),
        )
        p.upright(words.year(pd.Timestamp(2014, 3, 1)), "March 2014", align="right")
        p.upright(words.year(pd.Timestamp(2022, 2, 24)), "24 Feb 2022", align="right")
        p.essay()
        p.points(marks("against_pct"), color=palette.SIDE_B, hollow=True, square=True, size=7)
        p.points(marks("for_pct"), color=palette.SIDE_A)
        for name, x, y, color in (
            ("for joining", 2018.4, 60, palette.SIDE_A),
            ("against", 2019.3, 17, palette.SIDE_B),
        ):
            p.write(name, {"x": x, "y": y}, color=color, align="center", bold=True)
        return p

    return Figure(
        name="nato_polls",
        title=f"Ukrainians for and against joining NATO, {first} to {last}",
        unit="Percent of respondents, each poll one mark; undecided not shown. Dotted upright: the essay.",
        before=(
            "Leaves out: from 2014 Crimea and the occupied parts; from 2022 all land not held by the "
            "government, and those who fled abroad where a poll asked only inside Ukraine. Pollsters word "
            "the question differently; the poll of December 2016 counts only those who would vote."
        ),
        summary=_polls_summary(polls),
        sources=figure.sources(polls["source_id"]),
        as_of=f"in {words.month(polls['month_start_date'].iloc[-1])}",
        data=pd.DataFrame(
            {
                "Fieldwork": polls["fieldwork_month_or_end"],
                "Pollster": polls["pollster"],
                "For, %": polls["for_pct"],
                "Against, %": polls["against_pct"],
                "Sample": polls["sample_size"],
                "Territory": polls["territory"],
                "Note": polls["note"],
            }
        ),
        tables=("polls_nato_membership",),
        **draw("nato_polls", plan, Room(WIDE, 256), Room(NARROW, 236)),
    )


def _polls_summary(polls: pd.DataFrame) -> str:
    """Give the range of both answers before 2014, from 2014 to the invasion, and after."""
    date = polls["month_start_date"]
    invasion = pd.Timestamp(2022, 3, 1)
    spells = {
        "before March 2014": polls[date < pd.Timestamp(2014, 3, 1)],
        "from March 2014 to January 2022": polls[(date >= pd.Timestamp(2014, 3, 1)) & (date < invasion)],
        "from March 2022": polls[date >= invasion],
    }
    parts = []
    for label, spell in spells.items():
        yes, no = spell["for_pct"].dropna(), spell["against_pct"].dropna()
        if len(yes) and len(no):
            parts.append(
                f"In {words.counted(len(spell), 'poll')} {label}, {words.span(list(yes))} percent "
                f"were for joining and {words.span(list(no))} percent against."
            )
    voters = polls["note"].fillna("").str.contains("who would vote")
    if voters.any():
        top = polls[voters].iloc[0]
        parts.append(
            f"The {words.number(top['for_pct'])} percent of {words.month(top['month_start_date'])} "
            "counts only those who would vote."
        )
    return " ".join(parts)
