"""The Pareto frontier: packages that nobody can better for one party without loss to another."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from peaceterms.weigh.checks import Flags, WeighError

BLOCK = 64  # packages that prune the rest together

Table = NDArray[Any]  # int64, kept exact, or float64


def utility_table(utilities: ArrayLike) -> Table:
    """`utilities` as a checked [X, P] table, whole numbers kept exact."""
    table = np.asarray(utilities)
    if table.ndim != 2 or table.shape[1] == 0:
        raise WeighError(f"utilities has shape {table.shape}; expected one row a package, one column a party")
    if table.dtype.kind in "iub":
        return table.astype(np.int64, copy=False)
    table = table.astype(np.float64, copy=False)
    if not np.isfinite(table).all():
        row, party = (int(i) for i in np.argwhere(~np.isfinite(table))[0])
        raise WeighError(f"utilities[{row}, {party}] is {table[row, party]}; give a finite number")
    return table


def pareto_frontier(utilities: ArrayLike) -> NDArray[np.intp]:
    """Find the packages that no other package dominates (at least as good for all parties, better for one).

    Parameters
    ----------
    utilities : float or int[X, P]
        Utility of X packages to P parties; more is better.

    Returns
    -------
    intp[F]
        Row numbers in ascending order. Packages with equal utilities stand or fall together.

    Notes
    -----
    For two parties by one sort (Kung, Luccio and Preparata, Journal of the ACM 22(4), 1975); for more,
    packages are taken by falling sum, and each block that survives prunes the rest.
    """
    table = utility_table(utilities)
    if not len(table):
        return np.arange(0)
    if table.shape[1] == 1:
        return np.flatnonzero(table[:, 0] == table[:, 0].max())
    rows, near = _cull(table)
    return rows[_sweep(near) if table.shape[1] == 2 else _peel(near)]


def _cull(table: Table) -> tuple[NDArray[np.intp], Table]:
    """Drop what a few strong packages dominate, which on a large grid is nearly everything."""
    rows, near = np.arange(len(table)), table
    parties = table.shape[1]
    lean = [np.ones(parties)] + [np.where(np.arange(parties) == p, 3.0, 1.0) for p in range(parties)]
    for direction in lean:
        if len(rows) < 500:
            break
        stays = np.flatnonzero(~_dominated(near, near[np.argmax(near @ direction)]))
        rows, near = rows.take(stays), near.take(stays, axis=0)
    return rows, near


def _dominated(table: Table, by: Table) -> Flags:
    worse = table[:, 0] <= by[0]
    equal = table[:, 0] == by[0]
    for party in range(1, table.shape[1]):
        worse &= table[:, party] <= by[party]
        equal &= table[:, party] == by[party]
    dominated: Flags = worse & ~equal
    return dominated


def _sweep(table: Table) -> Flags:
    """Two parties: from the best for the first downwards, keep what raises the best for the second."""
    order = np.lexsort((table[:, 1], table[:, 0]))[::-1]
    first, second = table[order, 0], table[order, 1]
    opens = np.r_[True, first[1:] != first[:-1]]  # the best of each level of the first party comes first
    group = np.cumsum(opens) - 1
    heads = second[opens]
    before = np.r_[heads[0], np.maximum.accumulate(heads)[:-1]]
    rises = np.r_[True, heads[1:] > before[1:]]
    kept = np.zeros(len(table), dtype=np.bool_)
    kept[order] = rises[group] & (second == heads[group])
    return kept


def _peel(table: Table) -> Flags:
    """More parties: a block of the largest sums at a time; what survives it is kept and prunes the rest."""
    # What dominates has a larger sum or, if rounding makes sums equal, comes first by its entries.
    order = np.lexsort((*(-table.T[::-1]), -table.sum(axis=1)))
    left = np.ascontiguousarray(table[order].T)
    kept = np.zeros(len(table), dtype=np.bool_)
    while left.shape[1]:
        head = left[:, :BLOCK]
        best = np.flatnonzero(~_beaten(head, head))
        kept[order[best]] = True
        stays = BLOCK + np.flatnonzero(~_beaten(head[:, best], left[:, BLOCK:]))
        order, left = order[stays], left[:, stays]
    return kept


def _beaten(by: Table, columns: Table) -> Flags:
    """Mark the packages in `columns` [P, X] that some package in `by` [P, B] dominates."""
    worse = np.ones((by.shape[1], columns.shape[1]), dtype=np.bool_)
    equal = worse.copy()
    for strong, weak in zip(by[:, :, None], columns, strict=True):
        worse &= weak <= strong
        equal &= weak == strong
    return np.asarray((worse & ~equal).any(axis=0), dtype=np.bool_)
