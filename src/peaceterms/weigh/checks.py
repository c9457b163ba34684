"""Checks of arguments: every wrong input ends in one plain sentence."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class WeighError(ValueError):
    """An input that the model cannot weigh; the message says what was found and how to mend it."""


def finite(name: str, value: ArrayLike, dimensions: Sequence[int]) -> Floats:
    """`value` as floats, refused if it has another number of dimensions or a cell that is no number."""
    array = np.asarray(value, dtype=np.float64)
    if array.ndim not in dimensions:
        wanted = " or ".join(str(number) for number in dimensions)
        raise WeighError(f"{name} has {array.ndim} dimensions; expected {wanted}")
    if 0 in array.shape:
        raise WeighError(f"{name} is empty (shape {array.shape}); give at least one row and one column")
    if not np.isfinite(array).all():
        cell = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        raise WeighError(f"{name}{list(cell)} is {array[cell]}; give a finite number")
    return array


def weight_vector(weights: ArrayLike, count: int) -> Floats:
    """`weights` as floats, one for each of `count` criteria, none negative and not all zero."""
    array = finite("weights", weights, (1,))
    if len(array) != count:
        raise WeighError(f"weights has {len(array)} entries; expected {count}, one for each criterion")
    if (array < 0).any():
        worst = int(np.argmin(array))
        raise WeighError(f"weights[{worst}] is {array[worst]:g}; a weight cannot be negative")
    if not array.any():
        raise WeighError("every weight is zero; give at least one criterion some weight")
    return array


def index(name: str, value: int, count: int) -> int:
    """`value` as an index below `count`."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not 0 <= value < count:
        raise WeighError(f"{name} is {value!r}; expected a whole number from 0 to {count - 1}")
    return int(value)


def added(values: Floats) -> float:
    """Add one by one in their order, as the page does; `sum` and numpy take other ways round."""
    total = 0.0
    for value in values.tolist():
        total += value
    return total


def as_shares(weights: Floats) -> Floats:
    """Divide weights by their sum."""
    shares: Floats = weights / added(weights)
    return shares


def round_half_up(value: Floats) -> Ints:
    """Round to the nearest whole number, halves upwards, as the page does."""
    return np.floor(value + 0.5).astype(np.int64)
