"""Models of the tables on perspectives: lenses, the positions of parties, voices too thin for a lens."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Checked, Words, about, key, rule
from peaceterms.facts.models.columns import Day, Text, Whole

BASES = ("read", "inferred", "silent")


class Ranked(Words):
    """A lens that orders options, terms or criteria: 1 is first, ties share a rank, silence has none."""

    lens_id: Text = col.text("L1 and on", like="L1")
    lens: Text = col.text("Name of the lens")
    rank: Whole = col.number("Place in the order, 1 first; blank where the lens is silent", low=1, blank=True)
    reason: Text = col.text("Reason, in our words")
    basis: Text = col.choice("Read in the source, inferred by us, or silent", BASES)
    as_of: Day = col.day("The day to which positions were followed")
    divided: Text = col.text("Where those who hold the view differ", blank=True)

    @rule("basis+rank", "a blank rank where, and only where, the basis is silent")
    def _silent_is_blank(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["basis"] == "silent") == frame["rank"].isna()

    @rule("lens_id+lens", "one name for each lens")
    def _one_name(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["lens"] == frame.groupby("lens_id")["lens"].transform("first")

    @rule("rank", "ranks 1, 2, 3 and so on, without a gap in each list")
    def _ranks_are_dense(cls, frame: pd.DataFrame) -> pd.Series:
        lists = ["lens_id", "term_id"] if "option_id" in frame else ["lens_id"]
        dense = frame.groupby(lists)["rank"].rank(method="dense")
        return frame["rank"].isna() | frame["rank"].eq(dense).fillna(False).astype(bool)


class Lenses(Ranked):
    term_id: Text = col.text("The term", ref="terms.term_id")
    option_id: Text = col.text("The option that is ranked within its term", ref="terms.option_id")
    refused: Text = col.yes_no("Whether the lens refuses the option outright")
    position_date: Text = col.dates("When the position was stated")

    @rule("option_id", "an option of the term in term_id")
    def _option_of_term(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["option_id"].str.partition(".")[0] == frame["term_id"]

    class Config:
        name = "lenses"
        title = "Nine lenses on the options"
        description = "Perspectives as orderings of the options of each term, with reason and basis."
        unique = key("lens_id", "term_id", "option_id")
        metadata = about(
            caveat="Orderings with reasons, never votes; where a source is silent, the lens is silent.",
        )


class LensTerms(Ranked):
    term_id: Text = col.text("The term that is ranked", ref="terms.term_id")

    class Config:
        name = "lens_terms"
        title = "Nine lenses on the terms"
        description = "Which terms matter most to each lens."
        unique = key("lens_id", "term_id")


class LensCriteria(Ranked):
    criterion_id: Text = col.text("The criterion that is ranked", ref="criteria.criterion_id")

    class Config:
        name = "lens_criteria"
        title = "Nine lenses on the criteria"
        description = "Which criteria matter most to each lens."
        unique = key("lens_id", "criterion_id")


class Parties(Checked):
    party_id: Text = col.choice("Short code of the party", ("UA", "RU", "US1", "US2", "EU", "CN", "GS"))
    party: Text = col.text("Name of the party")
    lens_id: Text = col.text("The lens built from its statements, if any", blank=True, ref="lenses.lens_id")
    issue: Text = col.text("The term", ref="terms.term_id")
    position: Text = col.text("Stated position, in our words")
    date: Text = col.dates("When it was stated")

    class Config:
        name = "parties"
        title = "Stated positions of the parties"
        description = "What each party has said on each term, with dates."
        unique = key("party_id", "issue")


class Voices(Words):
    voice_id: Text = col.text("V01 and on", like="V01")
    voice: Text = col.text("Who speaks")
    term_id: Text = col.text("The term", ref="terms.term_id")
    option_id: Text = col.text("The option", ref="terms.option_id")
    stance: Text = col.choice("Stance on the option", ("rejected", "asked for", "accepted", "floated"))
    statement_in_our_words: Text = col.text("The statement, in our words")
    date: Text = col.dates("When it was stated")
    basis: Text = col.choice("Read in the source, or inferred by us", BASES)

    @rule("option_id", "an option of the term in term_id")
    def _option_of_term(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["option_id"].str.partition(".")[0] == frame["term_id"]

    class Config:
        name = "voices"
        title = "Voices too thin for a lens"
        description = "Statements of groups whose published positions cover too few terms for a lens."
        unique = key("voice_id")
