"""Models of the tables on the essay itself: its paragraphs and its claims."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Checked, about, key, rule
from peaceterms.facts.models.columns import Day, Text


class Paragraphs(Checked):
    para: Text = col.text("S0 is the standfirst, ¶1 and on are the paragraphs", like="S0 or ¶1")
    kind: Text = col.choice("Kind of paragraph", ("standfirst", "body"))
    paraphrase: Text = col.text("What it says, in our words")
    rhetorical_function: Text = col.text("What it does in the argument")
    reading_notes: Text = col.text("What to watch for when reading")
    claim_ids: Text = col.text("Claims it makes, parted by ;", refs="claims.claim_id")

    class Config:
        name = "paragraphs"
        title = "The essay, paragraph by paragraph"
        description = "Standfirst and paragraphs: paraphrase, what each does, reading notes, claims."
        unique = key("para")


class Claims(Checked):
    claim_id: Text = col.text("C01 and on, in the order of the essay", like="C01")
    paragraph: Text = col.text("Paragraphs that make the claim", paragraphs="paragraphs.para")
    paraphrase: Text = col.text("The claim in our words")
    type: Text = col.choice(
        "Kind of statement", ("fact", "interpretation", "causal", "forecast", "prescription")
    )
    checkable: Text = col.choice("Whether evidence can decide it", ("yes", "partly", "no"))
    evidence_that_bears_on_it: Text = col.text("What evidence bears on the claim")
    verdict: Text = col.choice(
        "The module's verdict on the checkable part, as of February 2023",
        ("supported", "partly supported", "contested", "not supported", "not checkable"),
    )
    assessment_as_of_feb_2023: Text = col.text(
        "Reasons for the verdict, with what was known in February 2023"
    )
    what_changed_since: Text = col.text("What became known from February 2023 to December 2025")
    strongest_support: Text = col.text("The strongest published support")
    strongest_objection: Text = col.text("The strongest published objection")

    @rule("checkable+verdict", "the verdict not checkable where, and only where, checkable is no")
    def _verdict_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["checkable"] == "no") == (frame["verdict"] == "not checkable")

    class Config:
        name = "claims"
        title = "The claims of the essay"
        description = (
            "Each claim: kind, verdict as of February 2023, what changed since, support and objection."
        )
        unique = key("claim_id")
        metadata = about(caveat="A verdict speaks only of the checkable part of a claim.")


class BalloonFlight(Checked):
    date: Day = col.day("Day")
    place: Text = col.text("State or country")
    event: Text = col.choice("What the balloon did there", ("over", "shot down off"))

    class Config:
        name = "balloon_flight"
        title = "The flight of the balloon"
        description = "The stations of the balloon with which the essay opens, by day."
        unique = key("date", "place")
        metadata = about(period="2023-01-28 to 2023-02-04", caveat="Days as given in public; local time.")
