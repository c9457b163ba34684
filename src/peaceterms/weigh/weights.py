"""Weights of criteria: from ranked swings, from points, and the region that an order leaves open."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Floats, WeighError, as_shares, index, weight_vector

Ranking = Sequence[int | Sequence[int]]


def rank_order_centroid(n: int) -> Floats:
    """Rank-order-centroid weights of `n` ranked swings, the most important first.

    w_i = (1/n) * sum over k = i..n of 1/k, the mean of all weights that respect the ranking
    (Edwards and Barron 1994; Barron and Barrett, Management Science 42(11), 1996).

    Returns
    -------
    float64[n]
        Shares, summing to one.
    """
    if isinstance(n, bool) or not isinstance(n, (int, np.integer)) or n < 1:
        raise WeighError(f"n is {n!r}; expected the number of ranked swings, one or more")
    return np.asarray(np.cumsum(1.0 / np.arange(n, 0, -1))[::-1] / n, dtype=np.float64)


def swing_weights(points: ArrayLike) -> Floats:
    """Points given to swings (say 0 to 100), as shares that sum to one.

    Parameters
    ----------
    points : float[C]
        Worth of going from the worst to the best on each criterion (Goodwin and Wright,
        *Decision Analysis for Management Judgment*, ch. 3).
    """
    return as_shares(weight_vector(points, np.size(points)))


@dataclass(frozen=True)
class Region:
    """All weights that respect an order: those listed first weigh at least as much as those after.

    The region is itself a simplex. Its corners share all weight equally among the criteria of the first
    k places, one corner for each place k, and one corner more for each criterion that the order leaves
    out. Any weights in it are a mixture of the corners; equal mixtures give the centroid (without ties the
    rank-order centroid), and mixtures drawn uniformly give weights drawn uniformly. This is the same as
    sorting each draw, and it also covers ties (equal weights) and criteria left out (free weights).

    Attributes
    ----------
    groups : tuple of tuples of int
        Criteria by place, the most important first, then the free ones singly. K groups in all.
    ordered : int
        How many of the groups the order names.
    """

    groups: tuple[tuple[int, ...], ...]
    ordered: int

    @property
    def criteria(self) -> int:
        """The number of criteria, C."""
        return sum(len(group) for group in self.groups)

    def group_weights(self, mixture: Floats) -> Floats:
        """Weight of each member of each group.

        Parameters
        ----------
        mixture : float64[..., K]
            Shares of the corners.

        Returns
        -------
        float64[..., K]
        """
        weights = mixture.copy()
        sizes = list(accumulate(len(group) for group in self.groups[: self.ordered]))
        carried = np.zeros(mixture.shape[:-1])
        for place in range(self.ordered - 1, -1, -1):
            carried = carried + mixture[..., place] / sizes[place]
            weights[..., place] = carried
        return weights

    def weights(self, mixture: Floats) -> Floats:
        """Weights of the criteria, [..., C], from shares of the corners, [..., K]."""
        by_group = self.group_weights(mixture)
        result = np.empty((*mixture.shape[:-1], self.criteria))
        for place, group in enumerate(self.groups):
            result[..., list(group)] = by_group[..., place, None]
        return result

    def centroid(self) -> Floats:
        """Take the mean of all weights of the region, [C]; without ties and gaps the rank-order centroid."""
        return self.weights(np.ones(len(self.groups))) / len(self.groups)

    def group_scores(self, scores: Floats) -> Floats:
        """Scores added up within each group, [..., C] to [..., K]: equal weights act on the sum."""
        if all(len(group) == 1 for group in self.groups):
            return scores[..., [group[0] for group in self.groups]]
        columns = []
        for group in self.groups:
            total = scores[..., group[0]]
            for criterion in group[1:]:
                total = total + scores[..., criterion]
            columns.append(total)
        return np.stack(columns, axis=-1)


def region(order: Ranking | None, criteria: int) -> Region:
    """Describe the weights that `order` leaves open.

    Parameters
    ----------
    order : sequence of int or of lists of int, or None
        Criteria from most to least important, ties as lists; a criterion left out is free. None states
        nothing: the whole simplex.
    criteria : int
        The number of criteria, C.
    """
    places = [
        tuple(place) if isinstance(place, Sequence | np.ndarray) else (place,)
        for place in ([] if order is None else order)
    ]
    listed = [index("a criterion of the order", c, criteria) for place in places for c in place]
    for criterion in listed:
        if listed.count(criterion) > 1:
            raise WeighError(f"criterion {criterion} stands twice in the order; name it once")
    free: list[tuple[int, ...]] = [(c,) for c in range(criteria) if c not in listed]
    named = [tuple(int(c) for c in place) for place in places if len(place)]
    return Region(tuple(named + free), len(named))
