"""Scores of packages: effects, values and weights become whole thousandths of a point.

A package x takes one option x_j on each term j. Everything additive is kept as *cells*, one integer for each
option, in thousandths of a point and rounded once; totals are sums of integers, so ties are real and Python
and the page agree to the last digit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import (
    Flags,
    Floats,
    Ints,
    WeighError,
    as_shares,
    finite,
    round_half_up,
    weight_vector,
)

POINT = 1000  # thousandths in a point
SCALE = 100 * POINT  # the best package on a criterion

Cells = Sequence[Ints]  # one int64[K_j] a term


def weighted_sum(scores: ArrayLike, weights: ArrayLike) -> Floats:
    """V_a = sum over c of w_c * S_ac, the weights taken as they are.

    Parameters
    ----------
    scores : float[A, C]
        A alternatives on C criteria.
    weights : float[C]
        None negative. `swing_weights` makes points sum to one.

    Returns
    -------
    float64[A]
        Added criterion by criterion, in their order, as the page does.
    """
    table = finite("scores", scores, (2,))
    shares = weight_vector(weights, table.shape[1])
    totals = np.zeros(len(table))
    for criterion, weight in enumerate(shares):
        totals = totals + weight * table[:, criterion]
    return totals


def _effects(effects: Sequence[ArrayLike]) -> tuple[list[Floats], Floats]:
    """Effects above the worst option of each term, and the range R_c of each criterion."""
    tables = [finite(f"effects of term {term}", table, (2,)) for term, table in enumerate(effects)]
    if len({len(table) for table in tables}) != 1:
        raise WeighError(f"effects has {[len(t) for t in tables]} criteria by term; expected one number")
    for term, table in enumerate(tables):
        if (table != np.rint(table)).any():
            raise WeighError(f"effects of term {term} are not whole numbers; give 0 to 100 in whole points")
    above = [table - table.min(axis=1, keepdims=True) for table in tables]
    ranges = np.zeros(len(tables[0]))
    for table in above:
        ranges = ranges + table.max(axis=1)
    return above, ranges


def criterion_cells(effects: Sequence[ArrayLike]) -> list[Ints]:
    """S_c by option: 0 for the worst package on a criterion and 100 points for the best.

    S_c(x) = 100 * sum over j of (e_cj,x_j - min_o e_cjo) / R_c, R_c = sum over j of (max_o - min_o) e_cjo.

    Parameters
    ----------
    effects : sequence of int[C, K_j]
        One table a term: whole points, 0 to 100, of each option on each criterion.

    Returns
    -------
    list of int64[C, K_j]
        Thousandths of a point. A criterion on which no option differs has zeros.
    """
    above, ranges = _effects(effects)
    divisor = np.where(ranges > 0, ranges, 1.0)[:, None]
    return [round_half_up(SCALE * table / divisor) for table in above]


def value_cells(effects: Sequence[ArrayLike], weights: ArrayLike) -> list[Ints]:
    """V by option, V(x) = sum over c of w_c * S_c(x), each cell rounded once.

    Parameters
    ----------
    effects : sequence of int[C, K_j]
    weights : float[C]
        Swing weights; used as shares of their sum.

    Returns
    -------
    list of int64[K_j]
        Thousandths of a point.
    """
    above, ranges = _effects(effects)
    shares = as_shares(weight_vector(weights, len(ranges)))
    cells = []
    for table in above:
        total = np.zeros(table.shape[1])
        for share, height, spread in zip(shares, table, ranges, strict=True):
            if spread > 0:
                total = total + share * (SCALE * height / spread)
        cells.append(round_half_up(total))
    return cells


def term_cells(values: Sequence[ArrayLike], weights: ArrayLike) -> list[Ints]:
    """V by option when each term is judged as a whole, V(x) = sum over j of w_j * v_j(x_j).

    Parameters
    ----------
    values : sequence of float[K_j]
        Points from 0 to 100, one vector a term.
    weights : float[J]
        Weight of going from the worst to the best option of each term; used as shares of their sum.

    Returns
    -------
    list of int64[K_j]
        Thousandths of a point.
    """
    shares = as_shares(weight_vector(weights, len(values)))
    vectors = [finite(f"values of term {term}", vector, (1,)) for term, vector in enumerate(values)]
    return [round_half_up(POINT * (w * v)) for w, v in zip(shares, vectors, strict=True)]


def totals(cells: Cells, packages: ArrayLike) -> Ints:
    """Totals of packages.

    Parameters
    ----------
    cells : sequence of int64[K_j]
    packages : int[X, J]
        The option that each package takes on each term.

    Returns
    -------
    int64[X]
        Thousandths of a point.
    """
    rows = np.asarray(packages, dtype=np.int64)
    if rows.ndim != 2 or rows.shape[1] != len(cells):
        raise WeighError(
            f"packages has shape {rows.shape}; expected one column for each of {len(cells)} terms"
        )
    result = np.zeros(len(rows), dtype=np.int64)
    for term, column in enumerate(cells):
        if len(rows) and not 0 <= rows[:, term].min() <= rows[:, term].max() < len(column):
            raise WeighError(f"a package takes an option of term {term} outside 0 to {len(column) - 1}")
        result += column[rows[:, term]]
    return result


def competition_ranks(values: ArrayLike) -> Ints:
    """Rank 1 + the number strictly better; ties share the best rank.

    Returns
    -------
    int64[X]
    """
    array = finite("values", values, (1,))
    ascending = np.sort(array)
    return 1 + len(array) - np.searchsorted(ascending, array, side="right").astype(np.int64)


class Place(NamedTuple):
    """Where one value stands among many: its competition rank, and how many others share it."""

    rank: int
    tied_with: int


def place(values: ArrayLike, value: float) -> Place:
    """Find the place that `value`, one of `values`, takes among them: "26,032nd, tied with 48"."""
    array = finite("values", values, (1,))
    return Place(1 + int((array > value).sum()), max(int((array == value).sum()) - 1, 0))


def regrets(cells: Cells, package: Sequence[int], allowed: Sequence[Flags] | None = None) -> Ints:
    """Tell what each term of a package costs against the best option that the term allows.

    Parameters
    ----------
    cells : sequence of int64[K_j]
    package : int[J]
    allowed : sequence of bool[K_j], optional
        Options that no red line refuses; all of them unless given.

    Returns
    -------
    int64[J]
        Thousandths of a point. The regrets of a package add up to its distance from the best package.
    """
    result = []
    for term, (column, option) in enumerate(zip(cells, package, strict=True)):
        open_cells = column if allowed is None else column[allowed[term]]
        if not len(open_cells):
            raise WeighError(f"red lines refuse every option of term {term}; lift one to compare")
        result.append(int(open_cells.max() - column[option]))
    return np.array(result, dtype=np.int64)
