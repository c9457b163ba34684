"""Other ranking rules, to show that the method matters. None of them is offered as the answer."""

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Floats, Ints, finite, weight_vector
from peaceterms.weigh.scores import competition_ranks
from peaceterms.weigh.weights import Ranking, region

DIGITS = 1e9  # closeness is compared to nine digits


def topsis(scores: ArrayLike, weights: ArrayLike) -> Floats:
    """Measure closeness to the ideal: distance to the worst over the sum of both distances.

    Hwang and Yoon, *Multiple Attribute Decision Making*, 1981: columns divided by their Euclidean length,
    weighted, compared with the best and the worst value found on each criterion.

    Parameters
    ----------
    scores : float[A, C]
        More is better on every criterion.
    weights : float[C]

    Returns
    -------
    float64[A]
        0 to 1; 0.5 if all alternatives are alike.
    """
    table = finite("scores", scores, (2,))
    weights = weight_vector(weights, table.shape[1])
    to_best, to_worst = np.zeros(len(table)), np.zeros(len(table))
    for column, weight in zip(table.T, weights, strict=True):
        length = 0.0
        for value in column.tolist():
            length += value * value
        scaled = weight * (column / np.sqrt(length)) if length > 0 else column
        to_best += (scaled.max() - scaled) * (scaled.max() - scaled)
        to_worst += (scaled - scaled.min()) * (scaled - scaled.min())
    best, worst = np.sqrt(to_best), np.sqrt(to_worst)
    both = best + worst
    return np.where(both > 0, worst / np.where(both > 0, both, 1.0), 0.5)


def topsis_ranks(scores: ArrayLike, weights: ArrayLike) -> Ints:
    """Rank by `topsis`, int64[A]."""
    return competition_ranks(np.floor(topsis(scores, weights) * DIGITS + 0.5))


def worst_case_ranks(scores: ArrayLike) -> Ints:
    """Rank by the worst criterion, then the next worst, and so on; weights play no part.

    Maximin of Wald (*Statistical Decision Functions*, 1950), refined by leximin.

    Parameters
    ----------
    scores : float[A, C]
        On scales that the reader takes as comparable.

    Returns
    -------
    int64[A]
    """
    return _lexicographic(np.sort(finite("scores", scores, (2,)), axis=1))


def first_things_first_ranks(scores: ArrayLike, order: Ranking) -> Ints:
    """Rank by the most important criterion alone, then the next, and so on.

    The lexicographic rule (Fishburn, Management Science 20(11), 1974). Tied criteria count as their sum;
    criteria that the order leaves out play no part.

    Parameters
    ----------
    scores : float[A, C]
    order : sequence of int or of lists of int

    Returns
    -------
    int64[A]
    """
    table = finite("scores", scores, (2,))
    places = region(order, table.shape[1])
    return _lexicographic(places.group_scores(table)[:, : places.ordered])


def _lexicographic(columns: Floats) -> Ints:
    """Rank by the first column, ties by the second, and so on."""
    levels = np.zeros(len(columns), dtype=np.int64)
    for column in columns.T:
        _, within = np.unique(column, return_inverse=True)
        _, levels = np.unique(levels * (len(columns) + 1) + within, return_inverse=True)
    return competition_ranks(levels)
