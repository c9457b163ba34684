"""Charts of votes in the United Nations General Assembly."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, of_values, of_years

_KINDS = (forms.FOR, forms.AGAINST, forms.ABSTAINING, forms.NOT_VOTING)
_VOTES = ("yes", "no", "abstain", "not_voting")
_AS_OF = "at the end of 2025"


def _short(resolution: str) -> str:
    return resolution.removeprefix("A/RES/")


@chart("unga_ukraine_resolutions")
def key_votes(resolutions: pd.DataFrame) -> Figure:
    """Draw the General Assembly's votes on Ukraine as states for, against, abstaining and not voting.

    Parameters
    ----------
    resolutions
        The table `unga_ukraine_resolutions`.
    """
    votes = resolutions.sort_values("adopted_date", kind="stable").reset_index(drop=True)
    rows = [
        (
            f"{_short(row.resolution)}, {words.month(row.adopted_date)}: {row.subject_short}",
            [float(getattr(row, vote)) for vote in _VOTES],
            [words.number(getattr(row, vote)) for vote in _VOTES],
        )
        for row in each(votes)
    ]

    def plan(width: int) -> Plane:
        return forms.parts(width, _KINDS, rows, essay_after=int((votes["adopted_date"] <= ESSAY).sum()))

    return Figure(
        name="key_votes",
        title=f"The General Assembly on Ukraine, {votes['adopted_date'].min().year} to "
        f"{votes['adopted_date'].max().year}",
        unit="Member states, each with one vote. Dotted line: the essay, February 2023.",
        summary=_votes_summary(votes),
        sources=figure.sources(votes["source_id"]),
        as_of=_AS_OF,
        data=pd.DataFrame(
            {
                "Resolution": votes["resolution"],
                "Adopted": votes["adopted_date"],
                "Subject": votes["subject_short"],
                "For": votes["yes"],
                "Against": votes["no"],
                "Abstaining": votes["abstain"],
                "Not voting": votes["not_voting"],
                "China": votes["china_vote"],
                "India": votes["india_vote"],
                "Russia": votes["russia_vote"],
                "Ukraine": votes["ukraine_vote"],
                "United States": votes["us_vote"],
                "Note": votes["confidence_note"],
            }
        ),
        tables=("unga_ukraine_resolutions",),
        **forms.both(plan, "key_votes"),
    )


def _votes_summary(votes: pd.DataFrame) -> str:
    """Give the widest and the narrowest support, and how China and India voted."""
    resolutions = list(each(votes))
    most = max(resolutions, key=lambda row: row.yes)
    least = min(resolutions, key=lambda row: row.yes)
    china = [row.china_vote for row in resolutions]
    india = [row.india_vote for row in resolutions]
    return (
        f"Of {words.counted(len(votes), 'resolution')}, {_short(most.resolution)} had most votes for "
        f"({words.number(most.yes)}) and {_short(least.resolution)} fewest ({words.number(least.yes)}). "
        f"States against numbered {words.span(list(votes['no']))}, states abstaining "
        f"{words.span(list(votes['abstain']))}. China voted for {_of_them(china, 'yes')}, against "
        f"{_of_them(china, 'no')}, and abstained on {_of_them(china, 'abstain')}; India abstained on "
        f"{_of_them(india, 'abstain')}."
    )


def _of_them(votes: list[str], vote: str) -> str:
    """Return how many resolutions got this vote: "none", "two", "all"."""
    n = votes.count(vote)
    return "none" if n == 0 else "all" if n == len(votes) else words.count(n)


@chart("unga_votes_by_population", "unga_ukraine_resolutions")
def votes_by_population(shares: pd.DataFrame, resolutions: pd.DataFrame) -> Figure:
    """Draw the same votes by the share of the world's people who live in the states.

    Parameters
    ----------
    shares
        The table `unga_votes_by_population`.
    resolutions
        The table `unga_ukraine_resolutions`, for dates and subjects.
    """
    dates = resolutions.set_index("resolution")["adopted_date"]
    subjects = resolutions.set_index("resolution")["subject_short"]
    wide = shares.pivot(index="resolution", columns="vote", values="share_of_world_population_pct")
    wide = wide.loc[sorted(wide.index, key=lambda resolution: (dates[resolution], resolution))]
    states = shares.pivot(index="resolution", columns="vote", values="n_states").loc[wide.index]
    rows = [
        (
            f"{_short(resolution)}, {words.month(dates[resolution])}",
            [float(row[vote]) for vote in _VOTES],
            [words.number(float(row[vote]), 1) for vote in _VOTES],
        )
        for resolution, row in zip(map(str, wide.index), wide.to_dict("records"), strict=True)
    ]

    def plan(width: int) -> Plane:
        return forms.parts(width, _KINDS, rows, essay_after=int((dates[wide.index] <= ESSAY).sum()))

    over = int((wide["abstain"] > wide["yes"]).sum())
    return Figure(
        name="votes_by_population",
        title="The same votes by the population of the states",
        unit="Percent of the world's population of 2022 in the states that voted so.",
        before=(
            "A state's vote is not the view of its people. This chart counts who lives where, not what "
            "anyone thinks. It takes the population of 2022 for every vote, and the members of the United "
            "Nations; people elsewhere are left out, so that the parts add up to a little under 100 percent."
        ),
        summary=(
            f"States that voted for held {words.span(list(wide['yes']), 'percent')} of the world's "
            f"population, states that voted against {words.span(list(wide['no']), 'percent')}. "
            f"In {'all' if over == len(wide) else words.count(over) + ' of'} {words.count(len(wide))} votes "
            "the states that abstained held more people than those that voted for."
        ),
        sources=figure.sources(shares["source_id"]),
        as_of=_AS_OF,
        data=pd.DataFrame(
            {
                "Resolution": list(wide.index),
                "Adopted": list(dates[wide.index]),
                "Subject": list(subjects[wide.index]),
                "For, %": list(wide["yes"]),
                "Against, %": list(wide["no"]),
                "Abstaining, %": list(wide["abstain"]),
                "Not voting, %": list(wide["not_voting"]),
                "States for": list(states["yes"]),
                "States against": list(states["no"]),
                "States abstaining": list(states["abstain"]),
                "States not voting": list(states["not_voting"]),
            }
        ),
        tables=("unga_votes_by_population", "unga_ukraine_resolutions"),
        **forms.both(plan, "votes_by_population"),
    )


@chart("unga_pair_agreement")
def un_agreement(pairs: pd.DataFrame) -> Figure:
    """Draw how often Russia, China and the United States voted alike in the General Assembly.

    Parameters
    ----------
    pairs
        The table `unga_pair_agreement`.
    """
    key = {
        ("CHN", "RUS"): "Russia and China",
        ("USA", "RUS"): "Russia and US",
        ("USA", "CHN"): "China and US",
    }
    colors = (palette.SIDE_B, palette.INK, palette.SIDE_A)
    found = {
        name: pairs[pairs["country_a_iso3"].eq(a) & pairs["country_b_iso3"].eq(b)].sort_values("session_year")
        for (a, b), name in key.items()
    }
    years = found["Russia and China"]["session_year"]
    first, last = int(years.min()), int(years.max())

    def plan(room: Room) -> Plane:
        ticks = [1991, 2001, 2011, 2021] if room.narrow else [1991, 1996, 2001, 2006, 2011, 2016, 2021]
        p = Plane(room, of_years(first, last, ticks), of_values(100, (0, 25, 50, 75, 100), "%", side="left"))
        p.essay()
        series = [
            forms.Series(
                name.replace(" and ", "–") if room.narrow else name,
                [(row.session_year + 0.5, 100 * row.agreement_share_published) for row in each(frame)],
                color,
            )
            for (name, frame), color in zip(found.items(), colors, strict=True)
        ]
        forms.lines(p, series)
        return p

    used = pd.concat([frame.assign(pair=name) for name, frame in found.items()], ignore_index=True)
    return Figure(
        name="un_agreement",
        title="How often they voted alike in the General Assembly",
        unit="Percent of recorded votes of each session; abstention counts half. Dashed: since the essay.",
        summary=" ".join(
            f"{name}: {_alike(frame, first)} percent in the session that began in {first}, "
            f"{_alike(frame, ESSAY.year - 1)} in that of {ESSAY.year - 1}, "
            f"{_alike(frame, last)} in that of {last}."
            for name, frame in found.items()
        ),
        sources=figure.sources(used["source_id"]),
        as_of="in June 2024",
        data=pd.DataFrame(
            {
                "Session": used["session"],
                "Began in": used["session_year"].astype("string"),
                "States": used["pair"],
                "Voted alike, share": used["agreement_share_published"],
            }
        ),
        tables=("unga_pair_agreement",),
        **draw(
            "un_agreement",
            plan,
            Room(WIDE, 230, left=44, right=132),
            Room(NARROW, 210, left=44, right=104),
        ),
    )


def _alike(frame: pd.DataFrame, year: int) -> str:
    """Return the percentage of the session that began in `year`."""
    share = frame.loc[frame["session_year"] == year, "agreement_share_published"].iloc[0]
    return words.number(100 * float(share), 0)
