"""Values that an order of cards leaves open."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from peaceterms.weigh import WeighError, even_values, order, order_from_ranks, value_draws

from .cases import orders

DRAWS = 4_000


def test_even_spacing():
    assert even_values(order([[2], [0, 3], [1]], 4)).tolist() == [50, 0, 100, 50]
    assert even_values(order([[1], [0]], 3)).tolist() == [0, 100, 50]
    assert even_values(order([[0, 1]], 2)).tolist() == [50, 50]


@given(orders())
def test_every_draw_respects_the_order(given_order):
    drawn = value_draws(given_order, 50, 0, 1)
    assert ((drawn >= 0) & (drawn <= 100)).all()
    for place in given_order.places:
        assert (drawn[:, list(place)] == drawn[:, [place[0]]]).all()
    for higher, lower in pairwise(given_order.places):
        assert (drawn[:, higher[0]] >= drawn[:, lower[0]]).all()
    if len(given_order.places) > 1:
        assert (drawn[:, given_order.places[0][0]] == 100).all()
        assert (drawn[:, given_order.places[-1][0]] == 0).all()


def test_even_spacing_is_the_mean_of_the_draws():
    given_order = order([[3], [0], [1, 5], [6], [2]], 8)
    drawn = value_draws(given_order, 60_000, 0, 1)
    assert drawn.mean(axis=0) == pytest.approx(even_values(given_order), abs=0.5)


def test_inner_places_are_uniform_order_statistics():
    """With three places inside, place i is Beta(i, 4 - i): the k-th of three sorted uniforms."""
    drawn = value_draws(order([[0], [1], [2], [3], [4]], 5), 60_000, 0, 1) / 100
    expected = [k * (4 - k) / (16 * 5) for k in (3, 2, 1)]
    assert drawn[:, 1:4].var(axis=0) == pytest.approx(expected, abs=0.002)


def test_a_card_left_aside_may_stand_anywhere():
    drawn = value_draws(order([[0], [1]], 3), 60_000, 0, 1)[:, 2]
    quarters, _ = np.histogram(drawn, bins=4, range=(0, 100))
    assert np.abs(quarters - 15_000).max() < 600


def test_orders_from_ranks():
    assert order_from_ranks([2, None, 1, 2, 7]) == order([[2], [0, 3], [4]], 5)
    assert order_from_ranks([None, None]).aside == (0, 1)


def test_an_option_stands_once():
    with pytest.raises(WeighError, match="option 1 stands twice in the order; place it once"):
        order([[1], [0, 1]], 3)
    with pytest.raises(WeighError, match="an option of the order is 3; expected a whole number from 0 to 2"):
        order([[3]], 3)
