"""Random draws that Python and JavaScript make alike, bit for bit.

A counter goes through an integer hash, so draw number i can be had without the draws before it, numpy
computes all at once, and a short run is the beginning of a longer one. Every uniform is a multiple of
2**-32: differences and sums of up to two million of them are exact in a float.
"""

import numpy as np
from numpy.typing import NDArray

from peaceterms.weigh.checks import Floats, WeighError

DRAW_LIMIT = 1_000_000  # sums of this many draws are still exact
UNIT = 2.0**-32
STEP = np.uint32(0x9E3779B9)  # 2**32 divided by the golden ratio: spreads the counter


def mix(x: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Hash 32-bit integers (`triple32` of C. Wellons, "Prospecting for Hash Functions", 2018)."""
    x = x ^ (x >> np.uint32(17))
    x *= np.uint32(0xED5AD4BB)
    x ^= x >> np.uint32(11)
    x *= np.uint32(0xAC4C1B51)
    x ^= x >> np.uint32(15)
    x *= np.uint32(0x31848BAB)
    x ^= x >> np.uint32(14)
    return x


def _key(seed: int, stream: int) -> NDArray[np.uint32]:
    if not 0 <= seed < 2**32:
        raise WeighError(f"seed is {seed}; expected a whole number from 0 to 4294967295")
    start = mix(np.array([seed], dtype=np.uint32) ^ STEP)
    return mix(start + np.uint32(stream))


def uniforms(seed: int, stream: int, rows: int, columns: int, start: int = 0) -> Floats:
    """Independent uniforms on [0, 1), multiples of 2**-32.

    Parameters
    ----------
    seed : int
        From 0 to 2**32 - 1; the same seed gives the same draws, here and in the page.
    stream : int
        Separate purposes (weights, the options of each term) draw from separate streams.
    rows, columns : int
        Shape of the answer; row r holds the counters r * columns to r * columns + columns - 1.
    start : int
        First row, so that drawing may go on where it stopped.

    Returns
    -------
    float64[rows, columns]
    """
    counter = np.arange(start * columns, (start + rows) * columns, dtype=np.uint64).astype(np.uint32)
    counter *= STEP
    counter += _key(seed, stream)
    return (mix(counter).astype(np.float64) * UNIT).reshape(rows, columns)


def simplex(seed: int, stream: int, rows: int, parts: int, start: int = 0) -> Floats:
    """Points spread uniformly over the simplex, by sorted spacings.

    The gaps between `parts` - 1 sorted uniforms, 0 and 1 are uniform on all vectors of `parts`
    non-negative numbers that sum to one (Devroye, *Non-Uniform Random Variate Generation*, 1986, ch. V.2).

    Returns
    -------
    float64[rows, parts]
        Multiples of 2**-32; each row sums to exactly one.
    """
    edges = np.empty((rows, parts + 1))
    edges[:, 0], edges[:, -1] = 0.0, 1.0
    edges[:, 1:-1] = np.sort(uniforms(seed, stream, rows, parts - 1, start), axis=1)
    return np.diff(edges, axis=1)
