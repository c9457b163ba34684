"""Stochastic multicriteria acceptability analysis: what share of the weightings supports which package.

SMAA-2 of R. Lahdelma and P. Salminen (Operations Research 49(3), 2001), with ordinal input (SMAA-O, Lahdelma,
Miettinen and Salminen, European Journal of Operational Research 147, 2003). A share is a share of the
weightings tried, never a probability of anything in the world.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Flags, Floats, Ints, WeighError, finite
from peaceterms.weigh.draws import DRAW_LIMIT, simplex
from peaceterms.weigh.weights import Ranking, Region, region

ALTERNATIVE_LIMIT = 1_000  # named packages, not a grid: a grid has hundreds of winners
TRIES = 100  # weightings tried for each one that bounds let through
WEIGHT_STREAM = 0


@dataclass(frozen=True)
class Acceptability:
    """Result of `acceptability` over A alternatives and C criteria.

    Attributes
    ----------
    ranks : float64[A, A]
        b_i^r, share of draws in which alternative i (row) has rank r + 1 (column); each row sums to one.
        Ties share the best rank.
    central_weights : float64[A, C]
        w_i^c, mean of the weights with which i is first; NaN if it never is.
    confidence : float64[A]
        p_i^c, share of the rating draws in which i is first at its central weights; NaN if it is never
        first, and NaN throughout if the ratings are fixed.
    counts : int64[A, A]
        Draws by rank; `ranks` is this divided by `draws`.
    totals : float64[A, draws]
        Value of each alternative in each draw, in the unit of the scores.
    draws : int
        The number of draws.
    """

    ranks: Floats
    central_weights: Floats
    confidence: Floats
    counts: Ints
    totals: Floats
    draws: int

    def rank_span(self, middle: int = 80) -> Ints:
        """Find the best and the worst rank in the middle percent of the draws, int64[A, 2]; 100: in all."""
        tail = self.draws * (100 - middle) // 200
        reached = np.cumsum(self.counts, axis=1)
        best = np.argmax(reached > tail, axis=1)
        worst = np.argmax(reached >= self.draws - tail, axis=1)
        return np.stack([best, worst], axis=1).astype(np.int64) + 1

    def value_span(self, middle: int = 80) -> Floats:
        """Find the least and the greatest value in the middle percent of the draws, float64[A, 2]."""
        tail = self.draws * (100 - middle) // 200
        ordered = np.sort(self.totals, axis=1)
        return ordered[:, [tail, self.draws - 1 - tail]]


def acceptability(
    scores: ArrayLike,
    order: Ranking | None = None,
    draws: int = 10_000,
    seed: int = 0,
    bounds: ArrayLike | None = None,
) -> Acceptability:
    """Rank acceptabilities, central weights and confidence factors.

    Parameters
    ----------
    scores : float[A, C] or float[D, A, C]
        Fixed scores, or D draws of uncertain ones.
    order : sequence of int or of lists of int, optional
        Criteria from most to least important, ties as lists; a criterion left out is free. Without an
        order the weights are uniform on the whole simplex.
    draws : int
        Weightings to try. With D rating draws each of them meets the same number of weightings, and
        at least `draws` are tried in all.
    seed : int
        From 0 to 2**32 - 1.
    bounds : float[C, 2], optional
        Least and greatest share of each weight; weightings outside are rejected.

    Returns
    -------
    Acceptability

    Notes
    -----
    With 10,000 draws a share is within 0.01 of its limit 95 times in 100.
    """
    table = finite("scores", scores, (2, 3))
    alternatives, criteria = table.shape[-2:]
    if alternatives > ALTERNATIVE_LIMIT:
        raise WeighError(
            f"{alternatives:,} alternatives are more than {ALTERNATIVE_LIMIT:,}; compare named packages"
        )
    if not 1 <= draws <= DRAW_LIMIT:
        raise WeighError(f"draws is {draws!r}; expected 1 to {DRAW_LIMIT:,}")
    weighting = region(order, criteria)
    ratings = len(table) if table.ndim == 3 else 1
    tried = -(-draws // ratings) * ratings
    mixtures = _mixtures(weighting, tried, seed, bounds)
    by_group = weighting.group_scores(table)  # [..., A, K]
    values = _values(weighting.group_weights(mixtures), by_group)  # [A, tried]
    counts = _rank_counts(values)
    first = values == values.max(axis=0)
    central = np.full((alternatives, criteria), np.nan)
    confidence = np.full(alternatives, np.nan)
    for alternative, wins in enumerate(first):
        if not wins.any():
            continue
        # Spacings are multiples of 2**-32, so this sum is exact whatever the order of additions.
        mixture = mixtures[wins].sum(axis=0) / int(wins.sum())
        central[alternative] = weighting.weights(mixture)
        if table.ndim == 3:
            rated = _values(
                np.broadcast_to(weighting.group_weights(mixture), (ratings, len(mixture))), by_group
            )
            confidence[alternative] = int((rated[alternative] == rated.max(axis=0)).sum()) / ratings
    return Acceptability(counts / tried, central, confidence, counts, values, tried)


def _values(weights: Floats, scores: Floats) -> Floats:
    """Sum over k of w_k * S_k for each alternative and draw, [A, n], added group by group in order."""
    columns = np.ascontiguousarray(weights.T)  # [K, n]
    if scores.ndim == 3:
        table = scores.transpose(2, 1, 0)  # [K, A, D]
        table = np.tile(table, len(weights) // len(scores))
    else:
        table = scores.T[:, :, None]  # [K, A, 1]
    total = np.zeros((table.shape[1], len(weights)))
    for column, score in zip(columns, table, strict=True):
        total += column * score
    return total


def _rank_counts(values: Floats) -> Ints:
    """How often each alternative has each competition rank, int64[A, A]."""
    alternatives, draws = values.shape
    order = np.argsort(-values, axis=0)
    ordered = np.take_along_axis(values, order, axis=0)
    counts = np.zeros(alternatives * alternatives, dtype=np.int64)
    rank = np.zeros(draws, dtype=np.int64)
    for position in range(alternatives):
        if position:
            rank = np.where(ordered[position] == ordered[position - 1], rank, position)
        counts += np.bincount(order[position] * alternatives + rank, minlength=len(counts))
    return counts.reshape(alternatives, alternatives)


def _mixtures(weighting: Region, count: int, seed: int, bounds: ArrayLike | None) -> Floats:
    """Shares of the corners of the region, [count, K]; with bounds by rejection."""
    parts = len(weighting.groups)
    if bounds is None:
        return simplex(seed, WEIGHT_STREAM, count, parts)
    limits = finite("bounds", bounds, (2,))
    if limits.shape != (weighting.criteria, 2):
        raise WeighError(f"bounds has shape {limits.shape}; expected ({weighting.criteria}, 2)")
    kept: list[Floats] = []
    found = 0
    for attempt in range(TRIES):
        drawn = simplex(seed, WEIGHT_STREAM, count, parts, start=attempt * count)
        kept.append(drawn[_inside(weighting.weights(drawn), limits)])
        found += len(kept[-1])
        if found >= count:
            return np.concatenate(kept)[:count]
    raise WeighError(f"only {found} of {TRIES * count:,} weightings lie within the bounds; widen them")


def _inside(weights: Floats, limits: Floats) -> Flags:
    within = (weights >= limits[:, 0]) & (weights <= limits[:, 1])
    return np.asarray(within.all(axis=1), dtype=np.bool_)
