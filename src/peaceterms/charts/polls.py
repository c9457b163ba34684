"""Charts of polls on territory in Ukraine, before and after 2014."""

from typing import Any

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_rows, of_values

END_OF_RECORD = pd.Timestamp(2025, 12, 31)
_CONCESSION = "ready to give up some territory"
_SECEDE = "your oblast should secede and join Russia"


def _fieldwork(row: Any) -> str:
    """Return the month or months of fieldwork."""
    start, end = words.month(row.fieldwork_start), words.month(row.fieldwork_end)
    return (
        start
        if start == end
        else f"{start.split()[0]} to {end}"
        if start[-4:] == end[-4:]
        else f"{start} to {end}"
    )


def _poll_table(polls: pd.DataFrame) -> pd.DataFrame:
    """Return polls with what a reader needs to judge each: who asked, whom, when, where, how and what."""
    return pd.DataFrame(
        {
            "Fieldwork from": polls["fieldwork_start"],
            "to": polls["fieldwork_end"],
            "Pollster": polls["pollster"],
            "Client": polls["client"],
            "Territory": polls["territory"],
            "Sample": polls["sample_size"],
            "Mode": polls["mode"],
            "Question": polls["question_short"],
            "Answer": polls["answer"],
            "Share, %": polls["share_pct"],
            "Caveat": polls["caveat"],
        }
    )


@chart("polls_territory")
def polls_concession(polls: pd.DataFrame) -> Figure:
    """Draw the polls in Ukraine on giving up territory for peace, each poll two marks.

    Parameters
    ----------
    polls
        The table `polls_territory`; of it the question of KIIS on concessions in the whole country to 2025.
    """
    shown = polls[
        polls["question_short"].str.startswith(_CONCESSION)
        & polls["territory"].str.startswith("Ukraine")
        & (polls["fieldwork_end"] <= END_OF_RECORD)
    ].sort_values(["fieldwork_start", "answer"], kind="stable")
    shown = shown.reset_index(drop=True)
    answers = {"no concession": palette.SIDE_A, "ready for some concession": palette.SIDE_B}

    def plan(room: Room) -> Plane:
        ticks = (2022, 2023, 2024, 2025, 2026)
        p = Plane(room, Scale(2022.4, 2026.05, ticks[1:]), of_values(100, (0, 25, 50, 75, 100), "%"))
        p.essay()
        anchors = []
        for square, (answer, color) in enumerate(answers.items()):
            rows = [
                {
                    "x": words.year(row.fieldwork_start + (row.fieldwork_end - row.fieldwork_start) / 2),
                    "y": row.share_pct,
                }
                for row in each(shown[shown["answer"] == answer])
            ]
            p.points(rows, color=color, hollow=bool(square), square=bool(square), size=7 + (1 - square))
            anchors.append((answer, rows[-3], color))
        for answer, at, color in anchors:
            p.label(answer, at["x"], at["y"], color=color, first="center", bold=True)
        return p

    def shares(answer: str) -> list[Any]:
        return list(each(shown[shown["answer"] == answer]))

    no, some = shares("no concession"), shares("ready for some concession")
    near = min(no, key=lambda row: abs(row.fieldwork_start - ESSAY))
    return Figure(
        name="polls_concession",
        title="Ukrainians on giving up territory for peace, 2022 to 2025",
        unit="Percent of respondents; those who do not know are not shown. Dotted upright: the essay.",
        before=(
            "Leaves out: people in Crimea, in Donbas and on other land that the government does not hold, "
            "and those who fled abroad. Asked by telephone in a country at war; the question does not say "
            "which territory."
        ),
        summary=_concession_summary(no, some, near),
        sources=figure.sources(shown["source_id"]),
        as_of="at the end of 2025",
        data=_poll_table(shown),
        tables=("polls_territory",),
        **draw("polls_concession", plan, Room(WIDE, 230, left=10), Room(NARROW, 230, left=10)),
    )


def _concession_summary(no: list[Any], some: list[Any], near: Any) -> str:
    """Give the answers nearest to the essay, their extremes and the last ones."""
    same = {row.fieldwork_start: row.share_pct for row in some}
    high, low = (
        [row for row in no if row.share_pct == pick(row.share_pct for row in no)] for pick in (max, min)
    )
    last = no[-1]
    return (
        f"In {_fieldwork(near)}, next to the essay, {words.number(near.share_pct)} percent refused any "
        f"concession and {words.number(same[near.fieldwork_start])} percent were ready for some. Refusal "
        f"was highest in {_when(high)} ({words.number(high[0].share_pct)}) and lowest in "
        f"{_when(low)} ({words.number(low[0].share_pct)}). In {_fieldwork(last)} it was "
        f"{words.number(last.share_pct)} percent, against {words.number(same[last.fieldwork_start])} "
        "percent ready for some concession."
    )


def _when(rows: list[Any]) -> str:
    return words.listed(_fieldwork(row) for row in rows)


@chart("polls_territory")
def polls_crimea(polls: pd.DataFrame) -> Figure:
    """Draw the polls in Crimea on its status from 2012 to 2017, a block a poll.

    Parameters
    ----------
    polls
        The table `polls_territory`.
    """
    shown = polls[polls["territory"].str.startswith("Crimea")].sort_values("fieldwork_start", kind="stable")
    seized = pd.Timestamp(2014, 2, 27)

    def plan(width: int) -> Plane:
        blocks = []
        for _, block in shown.groupby(["fieldwork_start", "pollster", "question_short"], sort=True):
            rows = list(each(block))
            title = f"{_fieldwork(rows[0])}, {rows[0].pollster}: {rows[0].question_short}"
            bars = [
                forms.Bar(
                    row.answer,
                    float(row.share_pct),
                    words.number(row.share_pct),
                    hollow=row.fieldwork_start >= seized,
                )
                for row in rows
            ]
            blocks.append(forms.Block(title, bars, 100))
        return forms.bars(width, blocks, beside=170, end=48)

    answers = [
        row
        for row in each(shown)
        if row.answer in ("autonomy within Russia", "join Russia", "fully support", "as in March 2014")
        or row.question_short.endswith("unite into one state")
    ]
    free = [row.share_pct for row in answers if row.fieldwork_start < seized]
    held = [row.share_pct for row in answers if row.fieldwork_start >= seized]
    polls_before = len({row.fieldwork_start for row in answers if row.fieldwork_start < seized})
    return Figure(
        name="polls_crimea",
        title="Polls in Crimea on its status, 2012 to 2017",
        unit="Percent of respondents. Outlined: after Russian forces took control on 27 February 2014.",
        before=(
            "The questions differ and must not be joined to a line. The sample of February 2014 in Crimea "
            "was small. From March 2014 people answered under Russian control, and those who had left "
            "were not asked."
        ),
        summary=(
            f"In {words.counted(polls_before, 'poll')} before the takeover, {words.span(free)} percent chose "
            f"Russia in some form, depending on the question. After it, {words.span(held)} percent did. "
            "The two periods were not asked the same question under the same conditions."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="at the end of 2025",
        data=_poll_table(shown),
        tables=("polls_territory",),
        **forms.both(plan, "polls_crimea"),
    )


@chart("polls_territory")
def polls_southeast(polls: pd.DataFrame) -> Figure:
    """Draw the poll of April 2014 in eight regions of the south-east on joining Russia.

    Parameters
    ----------
    polls
        The table `polls_territory`; of it the question on secession of April 2014.
    """
    shown = polls[polls["question_short"] == _SECEDE].reset_index(drop=True)
    regions = list(dict.fromkeys(shown["territory"]))
    answers = {"against": palette.SIDE_A, "for": palette.SIDE_B}

    def plan(room: Room) -> Plane:
        p = Plane(
            room,
            Scale(0, 100, (0, 25, 50, 75, 100), {100: "100 %"}, grid=True, side="top"),
            of_rows(len(regions)),
        )
        for place, region in enumerate(regions):
            name = "All eight" if place == 0 else region.removesuffix(" oblast")
            p.write(name, {"left": 0, "y": place}, bold=place == 0)
        for answer, color in answers.items():
            hollow = answer == "for"
            rows = [
                {"x": float(row.share_pct), "y": regions.index(row.territory)}
                for row in each(shown[shown["answer"] == answer])
            ]
            p.points(rows, color=color, hollow=hollow, square=hollow)
            p.write(answer, {"x": rows[0]["x"], "y": 0}, dy=-15, color=color, bold=True, align="center")
        for row in each(shown):
            p.label(
                words.number(row.share_pct),
                float(row.share_pct),
                regions.index(row.territory),
                color=answers[row.answer],
            )
        return p

    top = {
        answer: max(each(shown[shown["answer"] == answer]), key=lambda row: row.share_pct)
        for answer in answers
    }
    whole = {row.answer: row.share_pct for row in each(shown) if row.territory == regions[0]}
    return Figure(
        name="polls_southeast",
        title="Should your region leave Ukraine and join Russia? South-east, April 2014",
        unit="Percent of respondents; those who were undecided or did not answer are not shown.",
        before=(
            "Leaves out Crimea. About 400 people were asked in each of eight regions, from "
            f"{words.day(shown['fieldwork_start'].min())} to {words.day(shown['fieldwork_end'].max())}. "
            "Shares that were not found in public reports are missing."
        ),
        summary=(
            f"In the eight regions together {words.number(whole['for'])} percent were for and "
            f"{words.number(whole['against'])} percent against. The share for was highest in "
            f"{top['for'].territory} ({words.number(top['for'].share_pct)}), the share against in "
            f"{top['against'].territory} ({words.number(top['against'].share_pct)})."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="in April 2014",
        data=_poll_table(shown),
        tables=("polls_territory",),
        **draw(
            "polls_southeast",
            plan,
            Room(WIDE, 34 * len(regions), left=130, right=28, top=36, bottom=4),
            Room(NARROW, 34 * len(regions), left=118, right=24, top=36, bottom=4),
        ),
    )
