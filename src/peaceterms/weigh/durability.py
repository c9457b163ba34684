"""Would it last? A settlement is worth what it brings if it holds and what is left if it collapses."""

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Floats, Ints, WeighError, round_half_up


def durable_values(deal: ArrayLike, holds: ArrayLike, collapsed: ArrayLike) -> Ints:
    """V = pi * D + (1 - pi) * B for each package.

    Parameters
    ----------
    deal : int[X]
        D, value of the settlement as long as it holds, thousandths of a point.
    holds : int[X] or int
        pi, the reader's chance in percent that it holds; depends on the protection that the package names.
    collapsed : int
        B, the reader's value of a settlement that collapses, thousandths of a point.

    Returns
    -------
    int64[X]
        Thousandths of a point, rounded once.
    """
    chance = np.asarray(holds, dtype=np.float64)
    if not ((chance >= 0) & (chance <= 100)).all():
        raise WeighError("a chance that the settlement holds lies outside 0 to 100 percent, or is not set")
    value, rest = np.asarray(deal, dtype=np.float64), np.asarray(collapsed, dtype=np.float64)
    return round_half_up((chance * value + (100.0 - chance) * rest) / 100.0)


def needed_chance(deal: ArrayLike, collapsed: float, target: float) -> Floats:
    """Find the least chance of holding with which a package is worth at least `target`.

    pi = (target - B) / (D - B).

    Parameters
    ----------
    deal : float[X]
        D, in any unit that `collapsed` and `target` share.
    collapsed, target : float
        B, and a walk-away or the value of another package.

    Returns
    -------
    float64[X]
        Percent; 0 if even a collapse is worth it, NaN if no chance is enough.
    """
    value = np.asarray(deal, dtype=np.float64)
    if collapsed >= target:
        # A deal worth less than its own collapse has an upper limit instead; at no chance it still qualifies.
        return np.zeros(value.shape)
    enough = value >= target
    spread = np.where(enough, value - collapsed, 1.0)
    return np.where(enough, 100.0 * (target - collapsed) / spread, np.nan)
