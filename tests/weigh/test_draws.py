"""Draws: uniform, exact, and the same for ever."""

import numpy as np
import pytest

from peaceterms.weigh import WeighError
from peaceterms.weigh.draws import simplex, uniforms


def test_draws_never_change():
    """A stored weighing shows the same bars next year: these four figures are part of the specification."""
    drawn = uniforms(0, 0, 1, 4)[0] * 2**32
    assert drawn.tolist() == [2849889213, 1034997110, 2759043449, 2237427438]


def test_uniforms_spread_evenly():
    drawn = uniforms(7, 0, 100_000, 1).ravel()
    assert drawn.min() >= 0.0 and drawn.max() < 1.0
    assert drawn.mean() == pytest.approx(0.5, abs=0.005)
    assert drawn.var() == pytest.approx(1 / 12, abs=0.002)
    tenths, _ = np.histogram(drawn, bins=10, range=(0, 1))
    assert np.abs(tenths - 10_000).max() < 500  # five standard deviations


def test_neighbours_streams_and_seeds_are_unrelated():
    drawn = uniforms(1, 0, 100_000, 2)
    others = [drawn[:, 1], uniforms(1, 1, 100_000, 2)[:, 0], uniforms(2, 0, 100_000, 2)[:, 0]]
    for other in others:
        assert abs(np.corrcoef(drawn[:, 0], other)[0, 1]) < 0.02


def test_a_short_run_begins_a_long_one():
    long = simplex(3, 0, 500, 4)
    assert (simplex(3, 0, 200, 4) == long[:200]).all()
    assert (simplex(3, 0, 300, 4, start=200) == long[200:]).all()


@pytest.mark.parametrize("parts", [1, 2, 3, 9])
def test_points_of_the_simplex(parts):
    points = simplex(0, 0, 40_000, parts)
    assert (points >= 0).all()
    assert (points.sum(axis=1) == 1.0).all()
    assert points.mean(axis=0) == pytest.approx(np.full(parts, 1 / parts), abs=0.005)
    # Each part of a uniform point is Beta(1, parts - 1).
    variance = (parts - 1) / (parts * parts * (parts + 1))
    assert points.var(axis=0) == pytest.approx(np.full(parts, variance), abs=0.002)


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_out_of_range_is_named(seed):
    with pytest.raises(WeighError, match=f"seed is {seed}; expected a whole number from 0 to 4294967295"):
        uniforms(seed, 0, 1, 1)
