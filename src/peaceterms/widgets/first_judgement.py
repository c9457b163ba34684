"""A first judgement: six plans and "no settlement" put in order before anything is read."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import traitlets as t

from peaceterms import facts
from peaceterms.widgets import _first_table
from peaceterms.widgets._base import HERE, Widget, stylesheet
from peaceterms.widgets._bundle import bundle
from peaceterms.widgets._dates import in_words

SETS = ("2023", "2025")
"""What a reader could know: the plans made public by February 2023, or by the end of 2025."""

NONE = "none"
"""The seventh card: no settlement now. It is the walk-away point, not a plan."""

PARTS = {"nato": "NATO", "crimea_donbas": "Crimea, Donbas", "payment": "Payment", "also_covers": "Also"}

ANSWERS = {
    "": "",
    "yes": "Yes",
    "probably yes": "Probably yes",
    "undecided": "Undecided",
    "probably no": "Probably no",
    "no": "No",
    "rather not say": "I would rather not say",
}

TEXT = {
    "prompt": "Here are six plans for ending the war, and one card for no settlement. Put them in order, the "
    "one you like most at the top, for whatever reasons you have. Ties are fine.",
    "none": "No settlement now",
    "none_line": "the fighting goes on and each government decides its own next steps.",
    "question": "On what you know today, should peace be sought on the essay’s three terms?",
    "why": "Why, in a sentence?",
}


class OrderError(t.TraitError, ValueError):
    """An order that names an unknown card, or a card twice."""


class FirstJudgement(Widget):
    """Six plans and a card for no settlement, to be put in order, and a question with a reason.

    Nothing is placed at the start. The plans stand in random order as A to F; who wrote them, and when, shows
    after the reader has placed what they can.

    Parameters
    ----------
    set
        "2025": one plan from each family, of all made public by the end of 2025. "2023": the plans that a
        reader of February 2023 could know.
    **traits
        `order`, `answer` and `reason` may be given at once.

    Attributes
    ----------
    order : list of list of str
        Ids of the placed cards, best first; cards in one inner list share a place. "none" is no settlement.
    answer : str
        One of "yes", "probably yes", "undecided", "probably no", "no", "rather not say"; "" before an answer.
    reason : str
        The reader's own words.
    shown : bool
        Whether the plans' authors have been shown.
    shuffled : list of str
        The order in which the cards were met, drawn in the browser; it gives the plans their letters.

    Examples
    --------
    >>> look = FirstJudgement(order=[["P03"], ["P00", "none"]])
    >>> look.ranking.head(3).to_dict()
    {'P03': 1, 'P00': 2, 'none': 2}
    """

    _esm = bundle(HERE / "first_judgement.js")
    _css = stylesheet("order.css")

    set = t.Unicode(read_only=True).tag(sync=True)
    cards: t.List = t.List(read_only=True).tag(sync=True)
    text = t.Dict(read_only=True).tag(sync=True)
    answers: t.List = t.List(read_only=True).tag(sync=True)
    order: t.List = t.List().tag(sync=True)
    answer = t.Enum(tuple(ANSWERS), "").tag(sync=True)
    reason = t.Unicode().tag(sync=True)
    shown = t.Bool().tag(sync=True)
    shuffled = t.List(t.Unicode()).tag(sync=True)

    def __init__(self, set: str = "2025", **traits: Any) -> None:
        if set not in SETS:
            raise ValueError(f"set: found {set!r}, expected one of {', '.join(map(repr, SETS))}")
        look = facts.load("first_look")
        self._plans = look.loc[look[f"set_{set}"] == "yes", ["package_id", *PARTS]].reset_index(drop=True)
        self._ids = (*self._plans["package_id"], NONE)
        self.set_trait("set", set)
        self.set_trait("cards", _cards(self._plans))
        self.set_trait("text", TEXT)
        # A list: a stored notebook sorts the keys of a dict, and a scale has an order.
        self.set_trait("answers", [[key, words] for key, words in ANSWERS.items() if key])
        super().__init__(**traits)

    @t.validate("order")
    def _check_order(self, proposal: Any) -> list[list[str]]:
        return check_order(proposal["value"], self._ids)

    @property
    def plans(self) -> pd.DataFrame:
        """The lines shown: `package_id`, `nato`, `crimea_donbas`, `payment`, `also_covers`; a row a plan."""
        return self._plans.copy()

    @property
    def unplaced(self) -> list[str]:
        """Ids of the cards left aside, in the order of the table."""
        placed = {card for group in self.order for card in group}
        return [card for card in self._ids if card not in placed]

    @property
    def ranking(self) -> pd.Series:
        """Place of each card, best first: 1 + the number of cards strictly better; missing if not placed."""
        places: dict[str, int | None] = {}
        for group in self.order:
            places |= dict.fromkeys(group, len(places) + 1)
        places |= dict.fromkeys(self.unplaced)
        return pd.Series(places, dtype="Int64", name="place").rename_axis("card")

    def fallback(self) -> str:
        """Lay the plans out as a worksheet, to number by hand or to read the present order from."""
        return _first_table.worksheet(self.cards, self.text, self.answers, self.ranking, self.set)

    def __repr__(self) -> str:
        placed = len(self._ids) - len(self.unplaced)
        return f"FirstJudgement(set={self.set!r}): {placed} of {len(self._ids)} cards placed"


def check_order(order: Any, ids: Iterable[str]) -> list[list[str]]:
    """Return the order as a list of lists.

    Raises
    ------
    OrderError
        If it is no list of lists, a list is empty, an id is unknown, or one stands there twice.
    """
    ids = list(ids)
    example = f"expected a list of lists, best first, such as [[{ids[0]!r}], [{ids[1]!r}, 'none']]"
    seen: dict[str, int] = {}
    for place, group in enumerate(order):
        if not isinstance(group, list | tuple) or not group:
            raise OrderError(f"order[{place}]: found {group!r}, {example}")
        for card in group:
            if card not in ids:
                raise OrderError(f"order[{place}]: found {card!r}, expected one of {', '.join(ids)}")
            if card in seen:
                raise OrderError(
                    f"order[{place}]: {card!r} already stands in order[{seen[card]}]; keep one of them"
                )
            seen[card] = place
    return [list(group) for group in order]


def _cards(plans: pd.DataFrame) -> list[dict[str, Any]]:
    """One dict a plan, with the lines to show at once and the name, author and date to show later."""
    columns = ["package", "family", "date"]
    packages = facts.load("packages").set_index("package_id")[columns].to_dict("index")
    authors = facts.load("proposals").set_index("proposal_id")["author"].to_dict()
    return [
        {
            "id": row["package_id"],
            "parts": [[label, row[column].replace("'", "’")] for column, label in PARTS.items()],
            "name": packages[row["package_id"]]["package"].replace("'", "’"),
            "family": packages[row["package_id"]]["family"],
            "author": authors[row["package_id"]].replace("'", "’"),
            "iso": packages[row["package_id"]]["date"],
            "date": in_words(packages[row["package_id"]]["date"]),
        }
        for row in plans.to_dict("records")
    ]
