"""Models of the tables on the terms of peace: options, proposals, packages, pairs, criteria."""

from typing import Any

import pandas as pd

from peaceterms.facts.checks import known
from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Checked, Dated, Table, Words, key, rule
from peaceterms.facts.models.columns import Text, Whole
from peaceterms.facts.reader import ids

FAMILIES = (
    "essay",
    "negotiated",
    "Russian",
    "Ukrainian-European",
    "private",
    "non-aligned",
    "summit",
    "United States",
)


def alternatives_of(cell: str) -> dict[str, list[str]]:
    """Read the other readings of a package: "T6: T6.6|T6.0; T9: T9.1" gives the options for each term."""
    pairs = (part.partition(":") for part in ids(cell))
    return {term.strip(): [option.strip() for option in options.split("|")] for term, _, options in pairs}


class Terms(Checked):
    term_id: Text = col.text("T1 and on; T1 to T3 are the essay's", like="T1")
    term: Text = col.text("Name of the term")
    essay_term: Text = col.yes_no("Whether the essay proposes something on it")
    subject: Text = col.text("What the term is about, and what it leaves to other terms")
    option_id: Text = col.text("Option of the term; .0 is left unsaid", like="T1.2")
    order: Whole = col.number("Order within the term; blank for left unsaid", low=1, blank=True)
    label: Text = col.text("Short words for the option")
    card: Text = col.text("The wording a reader sees")
    card_place: Text = col.text("The wording with {place} for one territory (T2 only)", blank=True)
    description: Text = col.text("What the option says, in full")
    corresponds_to_proposal: Text = col.text(
        "Proposals that contain it, parted by ;", blank=True, refs="proposals.proposal_id"
    )
    source_ids: Text = col.text("Sources, parted by ;", blank=True, refs="sources.bib")
    note: Text = col.text("What the option leaves open", blank=True)

    @rule("option_id", "an option of the term in term_id")
    def _option_of_term(cls, frame: pd.DataFrame) -> pd.Series:
        return frame["option_id"].str.partition(".")[0] == frame["term_id"]

    @rule("order", "1, 2, 3 and so on within each term, blank only for left unsaid")
    def _order_is_dense(cls, frame: pd.DataFrame) -> pd.Series:
        unsaid = frame["option_id"].str.endswith(".0")
        place = frame.groupby("term_id").cumcount() + 1
        return (frame["order"].isna() & unsaid) | (frame["order"].eq(place).fillna(False) & ~unsaid)

    @rule("source_ids", "a filled cell for every option but left unsaid")
    def _options_have_sources(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["source_ids"] != "") | frame["option_id"].str.endswith(".0")

    @rule("term+essay_term+subject", "the same words in every row of the term")
    def _term_is_told_once(cls, frame: pd.DataFrame) -> pd.Series:
        told = frame[["term", "essay_term", "subject"]]
        return (told == frame.groupby("term_id")[list(told)].transform("first")).all(axis=1)

    @rule("card_place", "words with {place} for the options of T2, blank elsewhere")
    def _place_in_t2(cls, frame: pd.DataFrame) -> pd.Series:
        status = frame["term_id"] == "T2"
        return (frame["card_place"] != "") == status

    class Config:
        name = "terms"
        title = "The terms and their options"
        description = "What a peace must settle, with the options for each term; .0 is left unsaid."
        unique = key("option_id")


class Proposals(Checked, Dated):
    proposal_id: Text = col.text("P00 (the essay) and on", like="P00")
    proposal: Text = col.text("Name of the proposal")
    family: Text = col.choice("Who stands behind it", FAMILIES)
    date: Text = col.dates("When it was made public")
    author: Text = col.text("Who made it")
    status: Text = col.text("What became of it")
    nato_neutrality: Text = col.text("What it says on NATO and neutrality; blank if nothing", blank=True)
    crimea: Text = col.text("What it says on Crimea", blank=True)
    donbas: Text = col.text("What it says on Donbas", blank=True)
    other_occupied_territory: Text = col.text("What it says on other occupied territory", blank=True)
    security_guarantees: Text = col.text("What it says on guarantees", blank=True)
    force_limits: Text = col.text("What it says on limits on forces", blank=True)
    reparations_reconstruction: Text = col.text("What it says on payment and rebuilding", blank=True)
    sanctions: Text = col.text("What it says on sanctions", blank=True)
    prisoners_children: Text = col.text("What it says on prisoners, civilians and children", blank=True)
    accountability: Text = col.text("What it says on trials and amnesty", blank=True)
    sequencing: Text = col.text("In which order it would happen", blank=True)

    class Config:
        name = "proposals"
        title = "Published proposals in words"
        description = "Published proposals, the essay's first, each in our words."
        unique = key("proposal_id")


def option(term: str, how: str = "") -> Any:
    """Describe a column that holds one option of a term."""
    return col.text(f"Option on {term}{how}", ref="terms.option_id", of_term=term)


class Packages(Words, Dated):
    package_id: Text = col.text("The proposal", ref="proposals.proposal_id")
    package: Text = col.text("Name of the proposal")
    family: Text = col.choice("Who stands behind it", FAMILIES)
    T1: Text = option("T1")
    T2: Text = option("T2")
    T3: Text = option("T3")
    T4: Text = option("T4")
    T5: Text = option("T5")
    T6: Text = option("T6")
    T7: Text = option("T7")
    T8: Text = option("T8")
    T9: Text = option("T9")
    T2_crimea: Text = option("T2", ", read for Crimea alone")
    T2_donbas: Text = option("T2", ", read for Donbas alone")
    date: Text = col.dates("When it was made public")
    mapping_note: Text = col.text("How the text was mapped to the terms")
    partial_terms: Text = col.text(
        "Terms that the mapping catches only in part", blank=True, refs="terms.term_id"
    )
    alternatives: Text = col.text("Other options that could be read, for each term", blank=True)

    @rule("alternatives", "options of their terms, as in T6: T6.6|T6.0; T9: T9.1")
    def _alternatives_exist(cls, frame: pd.DataFrame) -> pd.Series:
        names = known("terms.option_id")

        def exist(cell: str) -> bool:
            readings = alternatives_of(cell).items()
            return all(o in names and o.startswith(f"{term}.") for term, options in readings for o in options)

        return frame["alternatives"].map(exist).astype(bool)

    class Config:
        name = "packages"
        title = "Proposals mapped to the terms"
        description = "Each proposal as one option for each term; Crimea and Donbas also read apart."
        unique = key("package_id")


class FirstLook(Table):
    package_id: Text = col.text("The proposal", ref="packages.package_id")
    set_2023: Text = col.yes_no("Whether it is in the set as known in February 2023")
    set_2025: Text = col.yes_no("Whether it is in the set to the end of 2025")
    nato: Text = col.text("What the reader sees on NATO")
    crimea_donbas: Text = col.text("What the reader sees on Crimea and Donbas")
    payment: Text = col.text("What the reader sees on payment")
    also_covers: Text = col.text("What else the plan covers")

    class Config:
        name = "first_look"
        title = "Plans of the short weighing"
        description = "The plans of the first weighing in the words that a reader sees."
        unique = key("package_id")


class Pairs(Words):
    option_a: Text = col.text("One option", ref="terms.option_id")
    option_b: Text = col.text("An option of another term", ref="terms.option_id")
    relation: Text = col.choice("Whether they exclude each other or pull apart", ("excludes", "tension"))
    reason: Text = col.text("Why")

    @rule("option_a+option_b", "two options of different terms, each pair once in either order")
    def _pair_is_one(cls, frame: pd.DataFrame) -> pd.Series:
        pair = frame[["option_a", "option_b"]].apply(sorted, axis=1).map(tuple)
        return (frame["option_a"].str[:2] != frame["option_b"].str[:2]) & ~pair.duplicated()

    class Config:
        name = "pairs"
        title = "Options that clash"
        description = "Pairs of options that exclude each other or pull against each other."
        unique = key("option_a", "option_b")


class Criteria(Checked):
    criterion_id: Text = col.text("K1 and on", like="K1")
    criterion: Text = col.text("Name of the criterion")
    definition: Text = col.text("What it asks of an option")
    high_score_means: Text = col.text("What a high score means")
    low_score_means: Text = col.text("What a low score means")
    swing_from: Text = col.text("The worst end of the swing")
    swing_to: Text = col.text("The best end of the swing")
    question_to_ask: Text = col.text("A question that helps to judge")
    typical_disagreement: Text = col.text("Where serious people differ")

    class Config:
        name = "criteria"
        title = "Criteria for weighing"
        description = "Criteria with question, typical disagreement and the wording of the swing."
        unique = key("criterion_id")
