"""How many packages of a grid too large to hold still pass every walk-away.

The terms are cut into two halves. For each package of the first half the second half is counted, unless the
best or the worst completion already decides for all of it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Flags, Ints, WeighError
from peaceterms.weigh.grid import COUNT_LIMIT, Grid
from peaceterms.weigh.limits import NO_LIMITS, Limits, Pair
from peaceterms.weigh.scores import Cells


def count_packages(counts: Sequence[int], limits: Limits = NO_LIMITS) -> int:
    """Count the packages over `counts` that no red line and no impossible pair sets aside."""
    return count_acceptable([[np.zeros(count, dtype=np.int64) for count in counts]], [0], limits)


def count_acceptable(parties: Sequence[Cells], walkaways: ArrayLike, limits: Limits = NO_LIMITS) -> int:
    """Count the packages that give every party at least its walk-away.

    Parameters
    ----------
    parties : sequence over P parties of sequences of int64[K_j]
        Cells in thousandths of a point.
    walkaways : int[P]
        In thousandths of a point.
    limits : Limits
        Red lines and impossible pairs count; pair effects are one reader's and are refused here.

    Returns
    -------
    int
    """
    counts = tuple(len(column) for column in parties[0])
    grid = Grid(counts)
    grid.check(COUNT_LIMIT)
    limits.check(counts)
    if limits.effects:
        raise WeighError("pair effects belong to one reader's values; count packages without them")
    needs = np.asarray(walkaways, dtype=np.int64)
    cut = _cut(counts)
    left, left_sums = _half(parties, limits, 0, cut)
    right, right_sums = _half(parties, limits, cut, len(counts))
    if not len(left) or not len(right):
        return 0
    across = [pair for pair in limits.excluded if (pair.a.term < cut) != (pair.b.term < cut)]
    total = 0
    missing = needs - left_sums  # [L, P]: what the right half has to bring
    hopeless = (missing > right_sums.max(axis=0)).any(axis=1)
    certain = (missing <= right_sums.min(axis=0)).all(axis=1)
    for row in np.flatnonzero(~hopeless):
        barred = _barred(left[row], right, across, cut)
        if certain[row]:
            total += len(right) - (int(barred.sum()) if barred is not None else 0)
            continue
        passes = (right_sums >= missing[row]).all(axis=1)
        if barred is not None:
            passes &= ~barred
        total += int(passes.sum())
    return total


def _cut(counts: Sequence[int]) -> int:
    """Where to cut the terms so that the halves have about the same number of packages."""
    sizes = np.cumprod([1, *counts], dtype=np.float64)
    return int(np.argmin(np.maximum(sizes, sizes[-1] / sizes)))


def _half(parties: Sequence[Cells], limits: Limits, start: int, stop: int) -> tuple[Ints, Ints]:
    """List the packages of the terms `start` to `stop` that stay, [X, J], and their sums by party, [X, P]."""
    counts = [len(column) for column in parties[0]]
    inside = Grid(tuple(counts[start:stop]))
    packages = np.zeros((inside.size, len(counts)), dtype=np.int64)
    if stop > start:
        packages[:, start:stop] = inside.packages()
    within = Limits(
        tuple(option for option in limits.refused if start <= option.term < stop),
        tuple(
            p for p in limits.excluded if start <= min(p.a.term, p.b.term) and max(p.a.term, p.b.term) < stop
        ),
    )
    packages = packages[within.keep(packages)]
    sums = np.zeros((len(packages), len(parties)), dtype=np.int64)
    for party, cells in enumerate(parties):
        for term in range(start, stop):
            sums[:, party] += cells[term][packages[:, term]]
    return packages, sums


def _barred(left: Ints, right: Ints, across: Sequence[Pair], cut: int) -> Flags | None:
    """Mark the packages of the right half that an impossible pair keeps from standing with `left`."""
    barred = None
    for pair in across:
        near, far = (pair.a, pair.b) if pair.a.term < cut else (pair.b, pair.a)
        if left[near.term] == near.option:
            hit = right[:, far.term] == far.option
            barred = hit if barred is None else barred | hit
    return barred
