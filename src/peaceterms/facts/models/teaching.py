"""Models of the tables for learning: self-check questions, objectives, glossary, timeline."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Checked, Dated, Table, about, key, rule
from peaceterms.facts.models.columns import Text


class Quiz(Checked):
    quiz_id: Text = col.text("Q01 and on", like="Q01")
    chapter: Text = col.text("Chapter as printed")
    chapter_id: Text = col.text("Page that asks the question", ref="objectives.page_id")
    question: Text = col.text("The question")
    option_a: Text = col.text("Answer A")
    option_b: Text = col.text("Answer B")
    option_c: Text = col.text("Answer C", blank=True)
    option_d: Text = col.text("Answer D", blank=True)
    answer: Text = col.choice("The right answer", ("A", "B", "C", "D"))
    explanation: Text = col.text("Why it is right")
    claim_ids: Text = col.text("Claims it is about, parted by ;", blank=True, refs="claims.claim_id")

    @rule("answer", "a letter whose option is filled")
    def _answer_is_filled(cls, frame: pd.DataFrame) -> pd.Series:
        filled = pd.Series(False, index=frame.index)
        for letter in "ABCD":
            filled |= (frame["answer"] == letter) & (frame[f"option_{letter.lower()}"] != "")
        # A letter that does not exist is reported by the choice of the column.
        return filled | ~frame["answer"].isin(list("ABCD"))

    class Config:
        name = "quiz"
        title = "Self-check questions"
        description = "Questions of the pages, with the answer and why."
        unique = key("quiz_id")


class Objectives(Table):
    page_id: Text = col.text("Page, or module for the whole")
    objective_id: Text = col.text("Letter of the page and a number", like="R1")
    objective: Text = col.text("What a reader can do after the page")
    checked_by: Text = col.text("Questions and exercises that check it, parted by ;")

    class Config:
        name = "objectives"
        title = "Learning objectives"
        description = "What a reader can do after each page, and what checks it."
        unique = key("objective_id")


class Glossary(Checked):
    term: Text = col.text("The word or the name")
    definition: Text = col.text("What it means")
    use_in_this_module: Text = col.text("How this module uses it")

    class Config:
        name = "glossary"
        title = "Glossary"
        description = "Terms of the trade and names."
        unique = key("term")


class Timeline(Checked, Dated):
    date: Text = col.dates("When it happened")
    precision: Text = col.choice("How exactly the date is known", ("year", "month", "day"))
    track: Text = col.choice(
        "Strand of events",
        (
            "NATO",
            "Ukraine/Crimea/Donbas",
            "Russia-China",
            "Wider setting",
            "Reparations",
            "Essay and its moment",
        ),
    )
    event: Text = col.text("What happened")

    @rule("precision", "the precision of the date: year, month or day")
    def _precision_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["precision"] == frame["date"].str.len().map({4: "year", 7: "month", 10: "day"})

    @rule("date", "no date before that of the row above")
    def _in_order(cls, frame: pd.DataFrame) -> pd.Series:
        above = frame["date"].shift(fill_value="")
        # "2022-02" may stand anywhere among the days of that month.
        pairs = zip(above, frame["date"], strict=True)
        return pd.Series([before[: len(now)] <= now for before, now in pairs], index=frame.index)

    class Config:
        name = "timeline"
        title = "Timeline"
        description = "Events from 1949 to December 2025 that bear on the essay and its terms."
        unique = key("date", "event")
        metadata = about(period="1949-2025")
