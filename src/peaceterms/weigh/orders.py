"""From an order of options to values: an order leaves distances open.

The distinct places of an order stand between the best, fixed at 100, and the worst, fixed at 0, like sorted
uniform draws; their mean is even spacing. An option left aside may stand anywhere. With a single place there
is no best and no worst, and it stands at 50. (Ordinal criteria in stochastic multicriteria acceptability
analysis: Lahdelma, Miettinen and Salminen, European Journal of Operational Research 147, 2003.)
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from peaceterms.weigh.checks import Floats, WeighError, index
from peaceterms.weigh.draws import uniforms

TOP = 100.0


@dataclass(frozen=True)
class Order:
    """Options of one term in order.

    Attributes
    ----------
    places : tuple of tuples of int
        Options by place, the best first; options that share a place are tied.
    aside : tuple of int
        Options that the order does not place, in ascending order.
    """

    places: tuple[tuple[int, ...], ...]
    aside: tuple[int, ...]

    @property
    def options(self) -> int:
        """The number of options, K."""
        return sum(len(place) for place in self.places) + len(self.aside)


def order(places: Sequence[Sequence[int]], options: int) -> Order:
    """Build an order from its places, the best first; what is not named is left aside."""
    listed = [index("an option of the order", option, options) for place in places for option in place]
    for option in listed:
        if listed.count(option) > 1:
            raise WeighError(f"option {option} stands twice in the order; place it once")
    aside = tuple(option for option in range(options) if option not in listed)
    return Order(tuple(tuple(int(option) for option in place) for place in places if len(place)), aside)


def order_from_ranks(ranks: Sequence[int | None]) -> Order:
    """Build an order from one rank an option, 1 the best, equal ranks tied, None left aside."""
    levels = sorted({rank for rank in ranks if rank is not None})
    places = [[option for option, rank in enumerate(ranks) if rank == level] for level in levels]
    return order(places, len(ranks))


def even_values(given: Order) -> Floats:
    """Values at even spacing: the mean of what the order leaves open.

    Returns
    -------
    float64[K]
        Points from 0, the worst, to 100, the best; 50 for an option left aside.
    """
    values = np.full(given.options, TOP / 2)
    last = len(given.places) - 1
    for place, options in enumerate(given.places):
        if last > 0:
            values[list(options)] = TOP * (last - place) / last
    return values


def value_draws(given: Order, draws: int, seed: int, stream: int) -> Floats:
    """Values drawn uniformly from all that respect the order.

    Parameters
    ----------
    given : Order
    draws : int
        The number of draws, D.
    seed, stream : int
        See `draws.uniforms`; use one stream a term.

    Returns
    -------
    float64[D, K]
        Points from 0 to 100; the best place always has 100, the worst 0, tied options share a value.
    """
    last = len(given.places) - 1
    between = max(last - 1, 0)
    drawn = TOP * uniforms(seed, stream, draws, between + len(given.aside))
    inner = np.sort(drawn[:, :between], axis=1)
    values = np.full((draws, given.options), TOP / 2)
    for place, options in enumerate(given.places):
        if last > 0:
            at = TOP if place == 0 else 0.0 if place == last else inner[:, between - place, None]
            values[:, list(options)] = at
    if given.aside:
        values[:, list(given.aside)] = drawn[:, between:]
    return values
