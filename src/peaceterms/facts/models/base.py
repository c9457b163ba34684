"""What the models of all tables share: how they are described, common columns, and rules for whole rows."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.api.pandas.model_config import BaseConfig

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.columns import Text

ESSAY_DATE = "2023-02-07"  # by this day the essay was in circulation


def key(*columns: str) -> list[str]:
    """Name the columns that together stand once."""
    return list(columns)


def about(**words: str) -> dict[str, str]:
    """Say what a table is: unit, period and caveat, where they apply."""
    return words


def rule(column: str, expected: str) -> Callable[..., Any]:
    """Mark a method of a model as a rule for whole rows.

    The method gets the frame and gives one truth value a row. A row that fails is reported at ``column``
    (several joined by "+") with the words of ``expected``.
    """
    return pa.dataframe_check(title=column, error=expected, ignore_na=False)


class Table(pa.DataFrameModel):
    """The root of all models; their ``Config`` has name, title, description, key (``unique``), metadata."""

    class Config(BaseConfig):
        strict = True


class Words(Table):
    """A table in words whose sources are keys of the bibliography."""

    source_ids: Text = col.text("Sources, parted by ;", refs="sources.bib")


class Checked(Words):
    """A table in words that says for each row how far it was checked."""

    confidence: Text = col.choice("Whether a copy or report of the source was read", ("checked", "unchecked"))
    confidence_note: Text = col.text("What the check left open", blank=True)


class Figures(Table):
    """A table of figures whose sources are ids of ``sources.csv``."""

    source_id: Text = col.text("Sources, parted by ;", refs="sources.source_id")
    confidence: Text = col.choice(
        "How well the weakest figure of the row is supported",
        ("confirmed", "single-source", "derived", "conflict", "from-memory"),
    )


class Noted(Figures):
    """A table of figures with a remark on the confidence of each row."""

    confidence_note: Text = col.text("Remark on the confidence", blank=True)


class Dated(Table):
    """A table that says for each row whether it was known when the essay circulated (by 7 February 2023)."""

    known_at_essay_date: Text = col.yes_no("Whether it was known by 7 February 2023")

    @rule("known_at_essay_date", "yes up to 2023-02-07 and no after it (either if only the month is known)")
    def _known(cls, frame: pd.DataFrame) -> pd.Series:
        day = frame["date"].astype(str)
        either = day.map(lambda text: ESSAY_DATE[:7].startswith(text))
        return either | (frame["known_at_essay_date"] == (day <= ESSAY_DATE).map({True: "yes", False: "no"}))
