"""Weights from orders and points."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms.weigh import WeighError, rank_order_centroid, region, swing_weights
from peaceterms.weigh.draws import simplex

from .cases import rankings


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9])
def test_centroid_is_the_mean_of_ordered_weights(n):
    ordered = -np.sort(-simplex(0, 0, 60_000, n), axis=1)
    assert rank_order_centroid(n) == pytest.approx(ordered.mean(axis=0), abs=0.004)


def test_drawing_from_corners_is_sorting_each_draw():
    """Both ways give the same distribution, not only the same mean."""
    corner = region([0, 1, 2, 3], 4)
    drawn = corner.weights(simplex(1, 0, 60_000, 4))
    by_sorting = -np.sort(-simplex(2, 0, 60_000, 4), axis=1)
    for share in (0.1, 0.5, 0.9):
        assert np.quantile(drawn, share, axis=0) == pytest.approx(
            np.quantile(by_sorting, share, axis=0), abs=0.008
        )
    assert np.cov(drawn.T) == pytest.approx(np.cov(by_sorting.T), abs=0.0015)


@given(st.data(), st.integers(1, 7))
def test_every_draw_respects_the_order(data, criteria):
    ranking = data.draw(rankings(criteria))
    corner = region(ranking, criteria)
    drawn = corner.weights(simplex(0, 0, 200, len(corner.groups)))
    assert (drawn >= 0).all()
    assert drawn.sum(axis=1) == pytest.approx(np.ones(200))
    assert corner.centroid().sum() == pytest.approx(1)
    places = [place if isinstance(place, list) else [place] for place in ranking or []]
    for place in places:
        assert (drawn[:, place] == drawn[:, place[:1]]).all()
    for higher, lower in pairwise(places):
        assert (drawn[:, higher[0]] >= drawn[:, lower[0]]).all()


def test_the_centroid_of_a_region():
    assert (region(range(5), 5).centroid() == rank_order_centroid(5)).all()
    assert region(None, 4).centroid().tolist() == [0.25] * 4
    assert region([[0, 1, 2]], 3).centroid() == pytest.approx([1 / 3] * 3)
    assert region([2, [0, 1]], 3).centroid() == pytest.approx([1 / 6, 1 / 6, 2 / 3])
    # Corners (1, 0, 0), (1/2, 1/2, 0) and, for the criterion left out, (0, 0, 1).
    assert region([0, 1], 3).centroid() == pytest.approx([1 / 2, 1 / 6, 1 / 3])


def test_swing_weights():
    assert swing_weights([100, 50, 50]).tolist() == [0.5, 0.25, 0.25]


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ([0, 0], "every weight is zero; give at least one criterion some weight"),
        ([1, -2], r"weights\[1\] is -2; a weight cannot be negative"),
        ([1, float("nan")], r"weights\[1\] is nan; give a finite number"),
        ([], "weights is empty"),
    ],
)
def test_points_that_cannot_be_weights(points, message):
    with pytest.raises(WeighError, match=message):
        swing_weights(points)


@pytest.mark.parametrize("n", [0, -1, 2.5, True])
def test_a_centroid_needs_a_number_of_swings(n):
    with pytest.raises(WeighError, match="expected the number of ranked swings"):
        rank_order_centroid(n)


@pytest.mark.parametrize(
    ("ranking", "message"),
    [
        ([0, 3], "a criterion of the order is 3; expected a whole number from 0 to 2"),
        ([0, [1, 0]], "stands twice"),
    ],
)
def test_orders_that_make_no_sense(ranking, message):
    with pytest.raises(WeighError, match=message):
        region(ranking, 3)
