"""To win outright: the least weight to move so that one package is best of all, by linear programme."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import linprog

from peaceterms.weigh.checks import Floats, WeighError, added, finite, index, weight_vector


@dataclass(frozen=True)
class Outright:
    """Result of a search for weights with which a package is best.

    Attributes
    ----------
    points : float or None
        Weight to move (half the sum of absolute changes), in the unit of the weights given; None if no
        weights do it.
    weights : float64[C] or None
        The weights after the move.
    failing : tuple
        If no weights do it: the terms (or rivals) that fail. Each of them fails alone, or, where none does,
        they fail together and leaving out any one of them would do.
    """

    points: float | None
    weights: Floats | None
    failing: tuple[Hashable, ...]


def win_named(scores: ArrayLike, weights: ArrayLike, a: int) -> Outright:
    """Find weights with which alternative a is at least level with every other one.

    Parameters
    ----------
    scores : float[A, C]
    weights : float[C]
    a : int

    Returns
    -------
    Outright
        `failing` holds indices of rivals.
    """
    table = finite("scores", scores, (2,))
    a = index("a", a, len(table))
    rivals = [other for other in range(len(table)) if other != a]
    return _win(table[a] - table[rivals], rivals, weight_vector(weights, table.shape[1]))


def win_grid(cells: Sequence[ArrayLike], weights: ArrayLike, package: Sequence[int]) -> Outright:
    """Find weights with which a package is at least level with every package of the grid.

    Additively this needs one comparison for each other option of each term, sum over j of K_j - 1, and
    not one for each package.

    Parameters
    ----------
    cells : sequence of float[C, K_j]
        What each option adds to the score on each criterion (`criterion_cells`).
    weights : float[C]
    package : int[J]

    Returns
    -------
    Outright
        `failing` holds indices of terms.
    """
    tables = [finite(f"cells of term {term}", table, (2,)) for term, table in enumerate(cells)]
    if len(package) != len(tables):
        raise WeighError(f"package has {len(package)} terms; expected {len(tables)}")
    rows, terms = [], []
    for term, (table, option) in enumerate(zip(tables, package, strict=True)):
        option = index(f"the option of term {term}", option, table.shape[1])
        for other in range(table.shape[1]):
            if other != option:
                rows.append(table[:, option] - table[:, other])
                terms.append(term)
    criteria = len(tables[0])
    return _win(np.array(rows).reshape(len(rows), criteria), terms, weight_vector(weights, criteria))


def _win(ahead: Floats, labels: Sequence[Hashable], weights: Floats) -> Outright:
    """Find the least move so that `ahead` [R, C] times the weights is nowhere negative."""
    total = added(weights)
    shares = weights / total
    if (ahead @ shares >= 0.0).all():
        return Outright(0.0, weights.copy(), ())
    solved = _least(ahead, shares)
    if solved is not None:
        moved = np.maximum(solved, 0.0)
        moved *= total / added(moved)
        return Outright(float(np.abs(moved - weights).sum() / 2), moved, ())
    of = np.array([list(dict.fromkeys(labels)).index(label) for label in labels])
    names = list(dict.fromkeys(labels))
    alone = tuple(name for i, name in enumerate(names) if _least(ahead[of == i], shares) is None)
    if alone:
        return Outright(None, None, alone)
    needed = list(range(len(names)))
    for i in range(len(names)):
        without = [j for j in needed if j != i]
        if _least(ahead[np.isin(of, without)], shares) is None:
            needed = without
    return Outright(None, None, tuple(names[i] for i in needed))


def _least(ahead: Floats, shares: Floats) -> Floats | None:
    """Find the shares w nearest to `shares` with `ahead` @ w >= 0, or None; t >= |w - shares| in the LP."""
    count = len(shares)
    scale = np.abs(ahead).max(axis=1, keepdims=True, initial=0.0)
    rows = ahead / np.where(scale > 0, scale, 1.0)
    unit = np.eye(count)
    result = linprog(
        c=np.r_[np.zeros(count), np.full(count, 0.5)],
        A_ub=np.block([[-rows, np.zeros_like(rows)], [unit, -unit], [-unit, -unit]]),
        b_ub=np.r_[np.zeros(len(rows)), shares, -shares],
        A_eq=np.r_[np.ones(count), np.zeros(count)][None, :],
        b_eq=[1.0],
        bounds=[(0.0, None)] * (2 * count),
        method="highs",
    )
    return np.asarray(result.x[:count]) if result.status == 0 else None
