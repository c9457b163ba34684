"""From orders to ranges: a reader's short path, and what the orders of a lens leave open."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Floats, Ints, WeighError
from peaceterms.weigh.limits import NO_LIMITS, Limits
from peaceterms.weigh.orders import Order, even_values, value_draws
from peaceterms.weigh.scores import term_cells, totals
from peaceterms.weigh.sensitivity import Rival, closest_rival
from peaceterms.weigh.smaa import Acceptability, acceptability
from peaceterms.weigh.weights import Ranking, region


@dataclass(frozen=True)
class Weighing:
    """What orders of options, and perhaps of terms, say about packages.

    Attributes
    ----------
    kept : int64[A]
        Row numbers of the packages that no limit sets aside; all else is about these A, in this order.
    aside : bool[A]
        Packages with an option that the orders do not place.
    ticks : int64[A] or None
        Values at even spacing and centroid weights, thousandths of a point; None if no order of the terms is
        stated, since then nothing ranks the packages.
    shares : Acceptability
        Over the same draws of values and weights; `shares.value_span()` is the bar.
    rival : Rival or None
        Who would draw level first if weights moved (indices into `kept`).
    """

    kept: Ints
    aside: np.ndarray
    ticks: Ints | None
    shares: Acceptability
    rival: Rival | None


def drawn_scores(orders: Sequence[Order], packages: ArrayLike, draws: int, seed: int) -> Floats:
    """Value of each package on each term in each draw, float64[D, X, J]; term j draws from stream j + 1."""
    rows = np.asarray(packages, dtype=np.int64)
    columns = [
        value_draws(given, draws, seed, term + 1)[:, rows[:, term]] for term, given in enumerate(orders)
    ]
    return np.stack(columns, axis=-1)


def weigh_orders(
    orders: Sequence[Order],
    packages: ArrayLike,
    swings: Ranking | None = None,
    limits: Limits = NO_LIMITS,
    draws: int = 10_000,
    seed: int = 0,
) -> Weighing:
    """Weigh packages on the terms that were asked, from orders alone.

    Parameters
    ----------
    orders : sequence of Order
        One a term: J orders of options, ties and options left aside included.
    packages : int[X, J]
        The option that each package takes on each term.
    swings : sequence of int or of lists of int, optional
        Terms by how much the change from the worst to the best option matters, ties as lists. None: weights
        are uniform, as for a lens, and nothing is ranked.
    limits : Limits
        Red lines and impossible pairs.
    draws, seed : int
        See `acceptability`.

    Returns
    -------
    Weighing
    """
    rows = np.asarray(packages, dtype=np.int64)
    if rows.ndim != 2 or rows.shape[1] != len(orders):
        raise WeighError(
            f"packages has shape {rows.shape}; expected one column for each of {len(orders)} terms"
        )
    limits.check([given.options for given in orders])
    kept = np.flatnonzero(limits.keep(rows)).astype(np.int64)
    if not len(kept):
        raise WeighError("red lines set every package aside; lift one to see a result")
    rows = rows[kept]
    unplaced = [np.isin(rows[:, term], given.aside) for term, given in enumerate(orders)]
    shares = acceptability(drawn_scores(orders, rows, draws, seed), swings, draws, seed)
    ticks = rival = None
    if swings is not None:
        centre = region(swings, len(orders)).centroid()
        even = [even_values(given) for given in orders]
        ticks = totals(term_cells(even, centre), rows)
        rival = closest_rival(np.stack([v[rows[:, term]] for term, v in enumerate(even)], axis=1), centre)
    return Weighing(kept, np.any(unplaced, axis=0), ticks, shares, rival)


def overall_span(weighings: Sequence[Weighing], package: int, middle: int = 80) -> tuple[int, int] | None:
    """Best and worst rank of one package over several lenses, each among the packages that it keeps.

    None if every lens sets the package aside. A range, never a count of lenses.
    """
    spans = [
        weighing.shares.rank_span(middle)[np.flatnonzero(weighing.kept == package)[0]]
        for weighing in weighings
        if package in weighing.kept
    ]
    if not spans:
        return None
    return int(min(span[0] for span in spans)), int(max(span[1] for span in spans))
