"""Charts of the chapter on the war: casualties, displacement, opinion in Russia."""

import pandas as pd

from peaceterms.charts import figure, forms, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.plane import ESSAY, Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_values

END_OF_RECORD = pd.Timestamp(2025, 12, 31)
_MONTH = pd.Timedelta(days=14)


@chart("civilian_casualties_monthly")
def civilian_casualties(months: pd.DataFrame) -> Figure:
    """Draw the civilians killed and injured by month, as verified by the United Nations.

    Parameters
    ----------
    months
        The table `civilian_casualties_monthly`; months after 2025 are not drawn.
    """
    months = months[months["month_start_date"] <= END_OF_RECORD].sort_values("month_start_date")
    months = months.reset_index(drop=True)
    kinds = (("killed_verified", "killed", palette.INK), ("injured_verified", "injured", palette.SIDE_B))

    def plan(room: Room) -> Plane:
        p = Plane(
            room, Scale(2022, 2026, (2022, 2023, 2024, 2025)), of_values(4500, (0, 1000, 2000, 3000, 4000))
        )
        p.essay()
        named = []
        for column, name, color in kinds:
            points = [
                (words.year(row.month_start_date + _MONTH), float(getattr(row, column)))
                for row in each(months)
            ]
            forms.lines(p, [forms.Series(name, points, color)], labels=False)
            named.append((name, *points[2 * len(points) // 3], color))
        for name, x, y, color in named:
            p.label(name, x, y, color=color, first="center", bold=True)
        top = max(each(months), key=lambda row: row.killed_verified)
        p.label(
            words.number(top.killed_verified),
            words.year(top.month_start_date + _MONTH),
            float(top.killed_verified),
        )
        return p

    known = months[months["month_start_date"] < ESSAY.replace(day=1)]
    top = max(each(months), key=lambda row: row.killed_verified)
    year = months[months["month_start_date"].dt.year == END_OF_RECORD.year]
    return Figure(
        name="civilian_casualties",
        title="Civilians killed and injured, by month",
        unit="Persons, verified by the UN human rights office. Dashed: since the essay.",
        before=(
            "Minimum counts of what the office could verify one by one. They leave out deaths that it has "
            "not been able to check, likely thousands in Mariupol alone, soldiers of both sides, and "
            "people in Russia."
        ),
        summary=(
            f"From February 2022 to the end of 2025 {words.number(months['killed_verified'].sum())} "
            f"civilians killed and {words.number(months['injured_verified'].sum())} injured were verified, "
            f"of whom {words.number(known['killed_verified'].sum())} and "
            f"{words.number(known['injured_verified'].sum())} before February 2023. The worst month was "
            f"{words.month(top.month_start_date)}, with {words.number(top.killed_verified)} killed. In "
            f"{END_OF_RECORD.year} a month saw {words.span(list(year['killed_verified']))} killed. The "
            "true numbers are higher."
        ),
        sources=figure.sources(months["source_id"]),
        as_of="early in 2026, for the months to December 2025",
        data=pd.DataFrame(
            {
                "Month": [words.month(date) for date in months["month_start_date"]],
                "Killed, verified": months["killed_verified"],
                "Injured, verified": months["injured_verified"],
                "Note": [row.note if "February" in row.note else "" for row in each(months)],
            }
        ),
        tables=("civilian_casualties_monthly",),
        **draw(
            "civilian_casualties",
            plan,
            Room(WIDE, 220, left=16, right=52),
            Room(NARROW, 220, left=16, right=52),
        ),
    )


@chart("displacement")
def displaced(displacement: pd.DataFrame) -> Figure:
    """Draw estimates of the people displaced inside Ukraine and of refugees abroad.

    Parameters
    ----------
    displacement
        The table `displacement`; claims of one party, counts in Russia and regional ones are not drawn.
    """
    recent = displacement[[str(date) >= "2022-02" for date in displacement["date"]]]
    inside = recent[recent["what"].str.startswith("displaced inside the country")]
    abroad = recent[
        recent["what"].str.startswith("refugees recorded across Europe")
        | recent["what"].isin(["refugees from Ukraine in Europe", "refugees from Ukraine abroad"])
        | recent["what"].str.startswith("refugees from Ukraine recorded worldwide")
    ]
    kinds = (("inside Ukraine", inside, palette.SIDE_B), ("refugees abroad", abroad, palette.SIDE_A))
    essay = words.year(ESSAY)

    def plan(room: Room) -> Plane:
        ticks = (2022, 2023, 2024, 2025, 2026)
        p = Plane(room, Scale(2022, 2026.4, ticks), of_values(10, (0, 2, 4, 6, 8, 10)))
        p.essay()
        for square, (_, rows, color) in zip((True, False), kinds, strict=True):
            marks = [{"x": words.year(row.date), "y": row.persons / 1e6} for row in each(rows)]
            for later in (False, True):
                chosen = [mark for mark in marks if (mark["x"] > essay) == later]
                p.points(chosen, color=color, hollow=later, square=square)
        for name, rows, color in kinds:
            last = list(each(rows))[-2]
            p.label(name, words.year(last.date), last.persons / 1e6, color=color, first="center", bold=True)
        return p

    near = max(
        (row for row in each(abroad) if words.year(row.date) <= essay), key=lambda row: words.year(row.date)
    )
    peak = max(each(inside), key=lambda row: row.persons)
    ends = {name: list(each(rows))[-1] for name, rows, _ in kinds}
    shown = pd.concat([inside, abroad])
    return Figure(
        name="displaced",
        title="People driven from their homes in Ukraine since February 2022",
        unit="Millions; each mark is one estimate or count. Hollow: since the essay.",
        before=(
            "Surveys by telephone, registers and estimates are different things and are not joined to "
            "lines. They leave out Crimea, people in occupied land who were not asked, and those "
            "displaced in Russia."
        ),
        summary=(
            f"Displaced inside the country were up to {_millions(peak.persons)} people "
            f"({words.month(peak.date)}). At the end of {words.month(near.date)}, the figure at hand when "
            f"the essay appeared, {_millions(near.persons)} refugees had been recorded across Europe, "
            f"Russia included. The last figures read are {_millions(ends['inside Ukraine'].persons)} "
            f"inside Ukraine and {_millions(ends['refugees abroad'].persons)} abroad "
            f"({words.month(ends['refugees abroad'].date)})."
        ),
        sources=figure.sources(shown["source_id"]),
        as_of="early in 2026",
        data=pd.DataFrame(
            {
                "Date": shown["date"],
                "What": shown["what"],
                "Persons": shown["persons"],
                "Territory": shown["territory"],
                "Note": shown["note"],
            }
        ),
        tables=("displacement",),
        **draw("displaced", plan, Room(WIDE, 220, left=16), Room(NARROW, 220, left=16)),
    )


def _millions(persons: float) -> str:
    return f"{words.number(persons / 1e6, 1)} million"


@chart("polls_russia")
def polls_russia(polls: pd.DataFrame) -> Figure:
    """Draw the polls in Russia on the war, a block a question.

    Parameters
    ----------
    polls
        The table `polls_russia`.
    """
    shown = polls.assign(start=[str(date).split("/")[0] for date in polls["fieldwork"]])
    shown = shown.sort_values("start", kind="stable").reset_index(drop=True)
    counts = shown["question"].value_counts()
    repeated = sorted(
        (question for question in counts.index if counts[question] > 1), key=list(shown["question"]).index
    )

    def plan(width: int) -> Plane:
        def bars(rows: pd.DataFrame) -> list[forms.Bar]:
            return [
                forms.Bar(
                    words.month(row.start),
                    float(row.share_pct),
                    words.number(row.share_pct),
                    hollow=_end(row.fieldwork) > ESSAY,
                )
                for row in each(rows)
            ]

        blocks = []
        for question in repeated:
            rows = shown[shown["question"] == question]
            title = f"{question}{'' if question.endswith('?') else ':'} “{rows['answer'].iloc[0]}”"
            blocks.append(forms.Block(title, bars(rows), 100))
        return forms.bars(width, blocks, beside=130, end=48)

    drawn = shown[shown["question"].isin(repeated)]
    levada = [row for row in each(drawn) if row.question.startswith("Do you support")]
    talks = [row for row in each(drawn) if row.answer == "begin peace talks"]
    return Figure(
        name="polls_russia",
        title="Polls in Russia on the war, 2022 to 2025",
        unit="Percent of respondents; questions that were asked more than once. Outlined: since the essay.",
        before=(
            "Polls where dissent is punished: fear, refusals and those who left cannot be measured. A "
            "share says what people were ready to tell an interviewer. Questions that name a loss of land "
            "get other answers than those that do not."
        ),
        summary=(
            f"In {words.counted(len(levada), 'survey')} of one pollster "
            f"{words.span([row.share_pct for row in levada])} percent supported the actions of the armed "
            f"forces. In {words.counted(len(talks), 'survey')} "
            f"{words.span([row.share_pct for row in talks])} percent said that peace talks should begin: "
            f"{words.number(talks[0].share_pct)} in {words.month(talks[0].start)}, "
            f"{words.number(talks[-1].share_pct)} in {words.month(talks[-1].start)}."
        ),
        sources=figure.sources(drawn["source_id"]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Fieldwork": drawn["fieldwork"],
                "Pollster": drawn["pollster"],
                "Sample": drawn["sample"],
                "Question": drawn["question"],
                "Answer": drawn["answer"],
                "Share, %": drawn["share_pct"],
                "Caveat": drawn["caveat"],
            }
        ),
        tables=("polls_russia",),
        **forms.both(plan, "polls_russia"),
    )


def _end(fieldwork: str) -> pd.Timestamp:
    """Return the last day of fieldwork; a month without a day counts to its end."""
    last = str(fieldwork).split("/")[-1]
    return pd.Timestamp(last) if len(last) > 7 else pd.Period(last, "M").end_time
