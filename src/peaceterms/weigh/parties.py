"""Parties: what each would make of a package, what each would still sign, and who has to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Flags, Floats, Ints, WeighError, index
from peaceterms.weigh.frontier import Table, utility_table
from peaceterms.weigh.scores import Cells, totals


def utilities(parties: Sequence[Cells], packages: ArrayLike) -> Ints:
    """U_p(x) = sum over j of k_pj * v_pj(x_j).

    Parameters
    ----------
    parties : sequence over P parties of sequences of int64[K_j]
        Cells of each party (`scores.term_cells`).
    packages : int[X, J]

    Returns
    -------
    int64[X, P]
        Thousandths of a point. Scales of different parties are not comparable: never sum or average them.
    """
    return np.stack([totals(cells, packages) for cells in parties], axis=1)


def needs(walkaways: ArrayLike, parties: int) -> Floats:
    """Walk-aways as floats, one a party; NaN where the reader has set none."""
    array = np.array(walkaways, dtype=np.float64)
    if array.shape != (parties,):
        raise WeighError(
            f"walkaways has shape {array.shape}; expected one entry for each of {parties} parties"
        )
    return array


def acceptable(values: ArrayLike, walkaways: ArrayLike, vetoes: Sequence[bool] | None = None) -> Flags:
    """Mark the packages that everyone with a veto would still sign.

    Parameters
    ----------
    values : float or int[X, P]
        Utilities.
    walkaways : float[P]
        Reservation values in the unit of `values`; NaN where none is set, which bars nothing.
    vetoes : bool[P], optional
        Who has to sign; everyone unless given.

    Returns
    -------
    bool[X]
        Being level with the walk-away is acceptable.
    """
    table = utility_table(values)
    bars = needs(walkaways, table.shape[1])
    holders = _holders(vetoes, table.shape[1])
    stays = np.ones(len(table), dtype=np.bool_)
    for party, bar in enumerate(bars):
        if holders[party] and not np.isnan(bar):
            stays &= table[:, party] >= bar
    return stays


def acceptable_counts(values: ArrayLike, levels: ArrayLike, vetoes: Sequence[bool] | None = None) -> Ints:
    """How many packages remain when everyone with a veto asks for at least the same level.

    Parameters
    ----------
    values : float or int[X, P]
    levels : float[L]
        Walk-aways to try, in the unit of `values`.
    vetoes : bool[P], optional

    Returns
    -------
    int64[L]
    """
    table = utility_table(values)
    holders = _holders(vetoes, table.shape[1])
    least = np.sort(table[:, holders].min(axis=1))
    return len(least) - np.searchsorted(least, np.asarray(levels), side="left").astype(np.int64)


def counts_by_party(
    values: ArrayLike,
    walkaways: ArrayLike,
    party: int,
    levels: ArrayLike,
    vetoes: Sequence[bool] | None = None,
) -> Ints:
    """How many packages remain as one party raises its walk-away and the others keep theirs.

    Parameters
    ----------
    values : float or int[X, P]
    walkaways : float[P]
        NaN where none is set; the entry of `party` plays no part.
    party : int
    levels : float[L]
        Walk-aways of `party` to try.
    vetoes : bool[P], optional

    Returns
    -------
    int64[L]
    """
    table = utility_table(values)
    bars = needs(walkaways, table.shape[1])
    bars[index("party", party, len(bars))] = np.nan
    open_values = np.sort(table[acceptable(table, bars, vetoes), party])
    return len(open_values) - np.searchsorted(open_values, np.asarray(levels), side="left").astype(np.int64)


def _holders(vetoes: Sequence[bool] | None, parties: int) -> Flags:
    holders = np.ones(parties, dtype=np.bool_) if vetoes is None else np.asarray(vetoes, dtype=np.bool_)
    if holders.shape != (parties,):
        raise WeighError(f"vetoes has {holders.size} entries; expected one for each of {parties} parties")
    if not holders.any():
        raise WeighError("nobody holds a veto; say who has to sign")
    return holders


def gains(values: ArrayLike, walkaways: ArrayLike) -> tuple[Ints, Table]:
    """Find the acceptable packages and what they give beyond the walk-aways, g = U - r.

    Returns
    -------
    rows : int64[Y]
    gains : float or int[Y, P]
        Whole numbers if utilities and walk-aways are whole.
    """
    table = utility_table(values)
    bars = needs(walkaways, table.shape[1])
    if np.isnan(bars).any():
        party = int(np.flatnonzero(np.isnan(bars))[0])
        raise WeighError(f"party {party} has no walk-away; set one, or leave the party out of the bargain")
    rows = np.flatnonzero(acceptable(table, bars)).astype(np.int64)
    gained = table.take(rows, axis=0)
    whole = (bars == np.rint(bars)).all() and (gained.dtype.kind == "i" or (gained == np.rint(gained)).all())
    number = np.int64 if whole else np.float64
    gained = gained.astype(number, copy=False)
    for party, bar in enumerate(bars.astype(number)):
        gained[:, party] = gained[:, party] - bar
    return rows, gained
