"""Bargaining formulas among acceptable packages. They are formulas, not verdicts on what is fair.

With g_p = U_p - r_p, the gain of party p over its walk-away, each finds all packages with the most.
Whole numbers are compared exactly; other numbers to twelve digits, so that equal values tie.
"""

from math import prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

from peaceterms.weigh.frontier import Table
from peaceterms.weigh.parties import gains

DIGITS = 1e12
EXACT = 2.0**53  # whole numbers below this are exact in a float


def nash(utilities: ArrayLike, walkaways: ArrayLike) -> NDArray[np.int64]:
    """Find the packages with the largest product of gains (Nash, Econometrica 18(2), 1950).

    Parameters
    ----------
    utilities : float or int[X, P]
    walkaways : float or int[P]

    Returns
    -------
    int64[M]
        Row numbers of all maximisers, ascending; empty if no package is acceptable to all.
    """
    rows, gained = gains(utilities, walkaways)
    if not len(rows):
        return rows
    product = gained[:, 0].astype(np.float64)
    for party in range(1, gained.shape[1]):
        product = product * gained[:, party]
    top = float(product.max())
    if gained.dtype.kind == "i" and top < EXACT:
        return rows[np.flatnonzero(product == top)]
    near = np.flatnonzero(product >= top * (1 - 1 / DIGITS))
    if gained.dtype.kind != "i":
        return rows[near]
    exact = [prod(row) for row in gained[near].tolist()]
    return rows[[row for row, value in zip(near, exact, strict=True) if value == max(exact)]]


def kalai_smorodinsky(utilities: ArrayLike, walkaways: ArrayLike) -> NDArray[np.int64]:
    """Find the packages whose least share of the best gain is largest, then the next least, and so on.

    The share of party p is g_p / g_p^max, the maximum taken over acceptable packages (Kalai and Smorodinsky,
    Econometrica 43(3), 1975; on a finite set by leximin, Imai, Econometrica 51(2), 1983). A party that no
    acceptable package lets gain has its full share everywhere.

    Parameters
    ----------
    utilities : float or int[X, P]
    walkaways : float or int[P]

    Returns
    -------
    int64[M]
        Row numbers of all maximisers, ascending; empty if no package is acceptable to all.
    """
    rows, gained = gains(utilities, walkaways)
    if not len(rows):
        return rows
    best = gained.max(axis=0)
    shares = np.where(best > 0, gained / np.where(best > 0, best, 1), 1.0)
    return rows[_leximin(shares if gained.dtype.kind == "i" else _digits(shares))]


def egalitarian(utilities: ArrayLike, walkaways: ArrayLike) -> NDArray[np.int64]:
    """Find the packages whose least gain is largest, then the next least, and so on.

    (Kalai, Econometrica 45(7), 1977.) This takes the parties' scales as comparable, which is seldom granted.

    Parameters
    ----------
    utilities : float or int[X, P]
    walkaways : float or int[P]

    Returns
    -------
    int64[M]
        Row numbers of all maximisers, ascending; empty if no package is acceptable to all.
    """
    rows, gained = gains(utilities, walkaways)
    if not len(rows):
        return rows
    if gained.dtype.kind != "i":
        scale = float(gained.max())
        gained = _digits(gained / scale) if scale > 0 else gained
    return rows[_leximin(gained)]


def _digits(shares: Table) -> Table:
    return np.floor(shares * DIGITS + 0.5)


def _leximin(table: Table) -> NDArray[np.intp]:
    """Rows whose ascending entries are lexicographically largest."""
    left = np.arange(len(table))
    ascending = np.sort(table, axis=1)
    for column in range(table.shape[1]):
        entries = ascending[left, column]
        left = left[entries == entries.max()]
    return left
