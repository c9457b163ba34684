"""Model of the essay's argument, reconstructed: premises, hidden premises and conclusions in four steps."""

import pandas as pd

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Words, about, key, rule
from peaceterms.facts.models.columns import Text


class Argument(Words):
    node_id: Text = col.text(
        "The letter of a step for its conclusion, A1 and on for a premise, H1 and on for a hidden one"
    )
    step: Text = col.choice("Step of the argument", ("A", "B", "C", "D"))
    kind: Text = col.choice(
        "Premise of the essay, hidden premise (not stated in the essay, but needed), or conclusion",
        ("premise", "hidden", "conclusion"),
    )
    title: Text = col.text("What the step is about; stands with its conclusion", blank=True)
    text: Text = col.text("The statement in our words")
    why_needed: Text = col.text("What fails without a hidden premise", blank=True)
    claim_ids: Text = col.text(
        "Claims that state it or, for a hidden premise, bear on it; parted by ;",
        blank=True,
        refs="claims.claim_id",
    )
    supports: Text = col.text(
        "The conclusion that it supports; blank for the last", blank=True, ref="argument.node_id"
    )
    bears: Text = col.choice(
        "How a conclusion bears on the one it supports: needed, or a weaker premise would do (helps)",
        ("", "needed", "helps"),
    )

    @rule("node_id", "A for the conclusion of step A, A1 for a premise of it, H1 for a hidden premise")
    def _id_fits(cls, frame: pd.DataFrame) -> pd.Series:
        letter = frame["step"].where(frame["kind"] != "hidden", "H")
        number = frame["node_id"].str[1:].str.fullmatch(r"[1-9]\d*")
        numbered = (frame["node_id"].str[:1] == letter) & number
        return numbered.where(frame["kind"] != "conclusion", frame["node_id"] == frame["step"])

    @rule("supports", "the conclusion of its own step, or for a conclusion that of a later step")
    def _supports_fit(cls, frame: pd.DataFrame) -> pd.Series:
        last = frame["step"] == frame["step"].max()
        later = (frame["supports"].str.len() == 1) & (frame["supports"] > frame["step"])
        concluded = later.where(~last, frame["supports"] == "")
        return concluded.where(frame["kind"] == "conclusion", frame["supports"] == frame["step"])

    @rule("title", "a title for every conclusion, and for nothing else")
    def _title_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["title"] != "") == (frame["kind"] == "conclusion")

    @rule("why_needed", "what fails without it for every hidden premise, and for nothing else")
    def _why_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["why_needed"] != "") == (frame["kind"] == "hidden")

    @rule("bears", "needed or helps for a conclusion that supports another, and blank elsewhere")
    def _bears_fits(cls, frame: pd.DataFrame) -> pd.Series:
        return (frame["bears"] != "") == ((frame["kind"] == "conclusion") & (frame["supports"] != ""))

    class Config:
        name = "argument"
        title = "The essay's argument, reconstructed"
        description = (
            "Premises, hidden premises and conclusions of the argument in four steps, and what each supports."
        )
        unique = key("node_id")
        metadata = about(
            unit="one statement a row",
            caveat="A reconstruction is a reading: the essay does not number its premises.",
        )
