"""From the tables of facts to indices: terms, packages and their readings, lenses, pairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd

from peaceterms.weigh.checks import Flags, Ints, WeighError
from peaceterms.weigh.grid import OPEN
from peaceterms.weigh.limits import Limits, Option, Pair
from peaceterms.weigh.orders import Order, order_from_ranks

PLACES = {"T2": ("T2_crimea", "T2_donbas")}  # a term that may be answered place by place


@dataclass(frozen=True)
class Terms:
    """Terms and their options by index.

    Attributes
    ----------
    ids : tuple of str
        T1 to T9; with Crimea and Donbas apart T2_crimea and T2_donbas stand in for T2.
    options : tuple of tuples of str
        Option ids of each term, in the order of the table.
    """

    ids: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """The number of options of each term."""
        return tuple(len(options) for options in self.options)

    @property
    def unsaid(self) -> tuple[int, ...]:
        """The index of "left unsaid" in each term."""
        return tuple(
            next(i for i, option in enumerate(options) if option.endswith(".0")) for options in self.options
        )

    def find(self, option_id: str) -> tuple[Option, ...]:
        """Where an option stands: once, or once for each place that is answered apart."""
        found = tuple(
            Option(term, options.index(option_id))
            for term, options in enumerate(self.options)
            if option_id in options
        )
        if not found:
            raise WeighError(f"no term has an option {option_id!r}")
        return found

    def package(self, row: pd.Series) -> list[int]:
        """Look up the options of one row of `packages`."""
        return [options.index(row[term]) for term, options in zip(self.ids, self.options, strict=True)]

    def opened(self, package: Sequence[int]) -> list[int]:
        """Open every term of a package on which it says nothing."""
        return [
            OPEN if option == unsaid else int(option)
            for option, unsaid in zip(package, self.unsaid, strict=True)
        ]


def terms(table: pd.DataFrame, apart: bool = False, only: Sequence[str] | None = None) -> Terms:
    """Terms and options of the table `terms`.

    Parameters
    ----------
    table : DataFrame
        `facts.terms()`.
    apart : bool
        Answer Crimea and Donbas apart: one term more, with the same options.
    only : sequence of str, optional
        Ids of the terms to take, such as the essay's T1, T2 and T3.
    """
    ids: list[str] = []
    options: list[tuple[str, ...]] = []
    for term in table["term_id"].unique():
        if only is not None and term not in only:
            continue
        names = PLACES.get(term, (term,)) if apart else (term,)
        ids += names
        options += [tuple(table.loc[table["term_id"] == term, "option_id"])] * len(names)
    return Terms(tuple(ids), tuple(options))


def package_rows(table: pd.DataFrame, among: Terms) -> Ints:
    """List packages by option index, int64[X, J], one a row of the table `packages`."""
    rows = [among.package(row) for _, row in table.iterrows()]
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(among.ids))


def readings(row: pd.Series, among: Terms) -> Ints:
    """List every way to read a package of the table `packages`, its own first, int64[R, J].

    `alternatives` names other options where a text fits a term only in part ("T2:T2.0; T6:T6.7|T6.0").
    Another reading of a term that is answered place by place holds for its places together.
    """
    own = among.package(row)
    choices: list[list[dict[int, int]]] = []
    for entry in str(row["alternatives"]).split(";") if pd.notna(row["alternatives"]) else []:
        if not entry.strip():
            continue
        others = entry.split(":", 1)[1]
        ways: list[dict[int, int]] = [{}]
        for option_id in others.split("|"):
            if any(option_id.strip() in options for options in among.options):
                ways.append(dict(among.find(option_id.strip())))
        choices.append(ways)
    rows = []
    for chosen in product(*choices):
        changed = {term: option for way in chosen for term, option in way.items()}
        rows.append([changed.get(term, option) for term, option in enumerate(own)])
    return np.array(rows, dtype=np.int64)


def recorded(table: pd.DataFrame, until: str | None) -> Flags:
    """Rows of `lenses` that rest wholly on dates up to `until` (such as "2023-02-07"); all if None."""
    if until is None:
        return np.ones(len(table), dtype=np.bool_)
    dates = table["position_date"].fillna("").astype(str)
    return np.array(
        [bool(cell.strip()) and all(date.strip() <= until for date in cell.split(";")) for cell in dates],
        dtype=np.bool_,
    )


def lens_orders(table: pd.DataFrame, lens_id: str, among: Terms, until: str | None = None) -> list[Order]:
    """Take the orders of one lens, one a term.

    A blank rank leaves an option aside; so does a date after `until`, which is to be shown as not recorded
    for that date and never as silence.
    """
    ranks = _of_lens(table[recorded(table, until)], table, lens_id).set_index("option_id")["rank"]
    return [
        order_from_ranks(
            [int(ranks[o]) if o in ranks.index and pd.notna(ranks[o]) else None for o in options]
        )
        for options in among.options
    ]


def lens_limits(table: pd.DataFrame, lens_id: str, among: Terms, until: str | None = None) -> Limits:
    """Take the red lines of one lens: the options that it refuses."""
    rows = _of_lens(table[recorded(table, until)], table, lens_id)
    named = {option for options in among.options for option in options}
    refused = [option for option in rows.loc[rows["refused"] == "yes", "option_id"] if option in named]
    return Limits(refused=tuple(place for option in refused for place in among.find(option)))


def _of_lens(rows: pd.DataFrame, table: pd.DataFrame, lens_id: str) -> pd.DataFrame:
    if lens_id not in set(table["lens_id"]):
        raise WeighError(f"no lens {lens_id!r}; expected one of {', '.join(table['lens_id'].unique())}")
    return rows[rows["lens_id"] == lens_id]


def pairs(table: pd.DataFrame, among: Terms, relation: str) -> tuple[Pair, ...]:
    """Pairs of the table `pairs` with one relation: "excludes" or "tension".

    Pairs that touch a term not taken are left out; tensions carry no points until a reader gives them some.
    """
    named = {option for options in among.options for option in options}
    found = []
    for row in table[table["relation"] == relation].itertuples():
        if row.option_a in named and row.option_b in named:
            found += [
                Pair(a, b) for a in among.find(str(row.option_a)) for b in among.find(str(row.option_b))
            ]
    return tuple(found)
