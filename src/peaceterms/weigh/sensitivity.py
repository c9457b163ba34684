"""What would change a result, computed exactly rather than by trial.

Weights may be shares that sum to one or points that sum to a hundred; answers come in the same unit.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Floats, WeighError, added, finite, index, weight_vector
from peaceterms.weigh.scores import weighted_sum

CLOSE = 0.05  # below this share of all weight a result is too close to call


def _difference(scores: ArrayLike, weights: ArrayLike, a: int, b: int) -> tuple[Floats, Floats]:
    table = finite("scores", scores, (2,))
    shares = weight_vector(weights, table.shape[1])
    a, b = index("a", a, len(table)), index("b", b, len(table))
    return table[a] - table[b], shares


def _dot(x: Floats, y: Floats) -> float:
    total = 0.0
    for left, right in zip(x.tolist(), y.tolist(), strict=True):
        total += left * right
    return total


def flip_weight(scores: ArrayLike, weights: ArrayLike, criterion: int, a: int, b: int) -> float | None:
    """Find the weight of one criterion at which a and b tie, the other weights kept in proportion.

    With d = S_a - S_b and weights that sum to one, rho = sum over c != k of w_c d_c / (1 - w_k), and the
    tie is at t = rho / (rho - d_k) (the threshold of Goodwin and Wright, ch. 3).

    Parameters
    ----------
    scores : float[A, C]
    weights : float[C]
    criterion, a, b : int
        Indices: the criterion whose weight moves, and the two alternatives.

    Returns
    -------
    float or None
        In the unit of `weights`; None if no weight between none and all makes them tie, or if all do. If the
        other criteria have no weight, they share what is left equally.
    """
    difference, weights = _difference(scores, weights, a, b)
    k = index("criterion", criterion, len(weights))
    others = np.delete(weights, k)
    rest = added(others)
    if not len(others):
        return None
    if rest == 0.0:
        others = np.ones(len(others))
        rest = float(len(others))
    rho = _dot(others, np.delete(difference, k)) / rest
    slope = rho - float(difference[k])
    if slope == 0.0:
        return None
    tie = rho / slope
    return tie * added(weights) if 0.0 <= tie <= 1.0 else None


class Move(NamedTuple):
    """Weight moved (half the sum of absolute changes) and the weights after it."""

    points: float
    weights: Floats


def least_move(scores: ArrayLike, weights: ArrayLike, a: int, b: int) -> Move | None:
    """Find the least weight that has to move for b to draw level with a.

    Weight goes to b's best criterion against a, from the criteria where a is furthest ahead: a fractional
    knapsack, so the greedy answer is the least one.

    Parameters
    ----------
    scores : float[A, C]
    weights : float[C]
    a, b : int

    Returns
    -------
    Move or None
        In the unit of `weights`. Nothing moves if b is level or ahead already; None if no weights do it.
    """
    difference, weights = _difference(scores, weights, a, b)
    lead = _dot(weights, difference)
    moved = weights.copy()
    if lead <= 0.0:
        return Move(0.0, moved)
    to = int(np.argmin(difference))
    if difference[to] > 0.0:
        return None
    points = 0.0
    for source in np.argsort(-difference, kind="stable").tolist():
        gain = float(difference[source] - difference[to])
        if gain <= 0.0:
            break
        step = min(float(weights[source]), lead / gain)
        moved[source] -= step
        points += step
        lead -= step * gain
        if step < weights[source] or lead <= 0.0:
            break
    moved[to] += points
    return Move(points, moved)


class Rival(NamedTuple):
    """The alternative that the least weight brings level with the leader."""

    leader: int
    rival: int
    points: float
    too_close: bool


def closest_rival(scores: ArrayLike, weights: ArrayLike) -> Rival | None:
    """Who would draw level first, and whether the result is too close to call.

    Too close: less than five of a hundred weight points would do. None if no weights unseat the leader.
    The first of tied leaders is the leader, another one its rival at no points.
    """
    table = finite("scores", scores, (2,))
    values = weighted_sum(table, weights)
    leader = int(np.argmax(values))
    best: Rival | None = None
    total = added(weight_vector(weights, table.shape[1]))
    for other in range(len(table)):
        move = None if other == leader else least_move(table, weights, leader, other)
        if move is not None and (best is None or move.points < best.points):
            best = Rival(leader, other, move.points, move.points < CLOSE * total)
    return best


def reweighted(weights: ArrayLike, criterion: int, weight: float) -> Floats:
    """`weights` with one of them set to `weight`, the others kept in proportion and the sum kept."""
    array = weight_vector(weights, np.size(weights))
    k = index("criterion", criterion, len(array))
    total = added(array)
    if not 0.0 <= weight <= total:
        raise WeighError(f"weight is {weight:g}; expected 0 to {total:g}, the sum of the weights")
    rest = added(np.delete(array, k))
    if rest == 0.0:
        array = np.ones(len(array))
        rest = float(len(array) - 1)
    if rest == 0.0:
        return np.array([total])
    result: Floats = array * ((total - weight) / rest)
    result[k] = weight
    return result


def tornado(scores: ArrayLike, weights: ArrayLike, bands: ArrayLike, a: int, b: int) -> Floats:
    """V_a - V_b at both ends of the band of each weight, the other weights kept in proportion.

    Parameters
    ----------
    scores : float[A, C]
    weights : float[C]
    bands : float[C, 2]
        Least and greatest weight of each criterion, in the unit of `weights`.

    Returns
    -------
    float64[C, 2]
        For weights that sum to one, in points of score. A sign change along a bar flips the pair.
    """
    difference, weights = _difference(scores, weights, a, b)
    limits = finite("bands", bands, (2,))
    if limits.shape != (len(weights), 2):
        raise WeighError(f"bands has shape {limits.shape}; expected ({len(weights)}, 2)")
    ends = [
        [_dot(reweighted(weights, k, float(end)), difference) for end in limits[k]]
        for k in range(len(weights))
    ]
    return np.array(ends)


def rating_tornado(
    low: ArrayLike, high: ArrayLike, scores: ArrayLike, weights: ArrayLike, a: int, b: int
) -> Floats:
    """V_a - V_b when the scores of both on one criterion stand at the ends of their bands.

    Parameters
    ----------
    low, high : float[A, C]
        Bands around `scores`.
    scores : float[A, C]
    weights : float[C]

    Returns
    -------
    float64[C, 2]
        The least and the greatest difference: a low and b high, then a high and b low.
    """
    difference, weights = _difference(scores, weights, a, b)
    lows, highs = finite("low", low, (2,)), finite("high", high, (2,))
    worst, best = lows[a] - highs[b], highs[a] - lows[b]
    ends = []
    for k in range(len(weights)):
        row = []
        for end in (worst[k], best[k]):
            changed = difference.copy()
            changed[k] = end
            row.append(_dot(weights, changed))
        ends.append(row)
    return np.array(ends)
