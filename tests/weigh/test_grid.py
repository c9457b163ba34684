"""Grids, limits, completions and counts."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh
from peaceterms.weigh import Limits, Option, Pair

from .cases import cells_for, limits_for, shapes

CELLS = [np.array([0, 10]), np.array([0, 1, 2]), np.array([5, 0])]


def test_rows_and_packages():
    grid = weigh.Grid((2, 3, 2))
    assert grid.size == 12
    assert grid.packages().tolist() == [list(row) for row in product(range(2), range(3), range(2))]
    assert grid.rows(grid.packages()).tolist() == list(range(12))
    assert grid.totals(CELLS).tolist() == [a + b + c for a in (0, 10) for b in (0, 1, 2) for c in (5, 0)]


def test_a_grid_too_large_says_so():
    with pytest.raises(
        weigh.WeighError, match=r"21,504,000 packages are more than 2,000,000; put fewer terms"
    ):
        weigh.Grid((8, 8, 8, 7, 6, 8, 5, 5, 5)).packages()
    with pytest.raises(weigh.WeighError, match="more than 100,000,000"):
        weigh.count_packages((100,) * 5)


def test_limits():
    limits = Limits(
        refused=(Option(0, 1),),
        excluded=(Pair(Option(1, 2), Option(2, 0)),),
        effects=(Pair(Option(0, 0), Option(1, 1), -7),),
    )
    grid = weigh.Grid((2, 3, 2))
    stays = grid.keep(limits)
    assert grid.packages()[stays].tolist() == [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [0, 2, 1]]
    assert (grid.totals(CELLS, limits) - grid.totals(CELLS)).tolist() == [0, 0, -7, -7] + [0] * 8
    with pytest.raises(weigh.WeighError, match="the option of a limit on term 1 is 3"):
        grid.keep(Limits(refused=(Option(1, 3),)))


@given(st.data(), shapes)
def test_completions_span_the_grid(data, counts):
    cells = [np.array(column) for column in data.draw(cells_for(counts))]
    limits = data.draw(limits_for(counts))
    partial = [data.draw(st.integers(-1, count - 1)) for count in counts]
    grid = weigh.Grid(tuple(counts))
    fits = grid.keep(limits)
    for term, option in enumerate(partial):
        if option != weigh.OPEN:
            fits &= grid.packages()[:, term] == option
    if not fits.any():
        with pytest.raises(weigh.WeighError, match="completion"):
            weigh.completions(cells, partial, limits)
        return
    span = weigh.completions(cells, partial, limits)
    totals = grid.totals(cells, limits)
    assert (span.low, span.high) == (totals[fits].min(), totals[fits].max())
    worst, best = grid.rows([span.worst, span.best])
    assert fits[worst] and fits[best]
    assert (totals[worst], totals[best]) == (span.low, span.high)


def test_pair_effects_are_one_readers():
    limits = Limits(effects=(Pair(Option(0, 0), Option(1, 0), 5),))
    with pytest.raises(weigh.WeighError, match="count packages without them"):
        weigh.count_acceptable([CELLS], [0], limits)


def test_counting_a_grid_that_no_page_holds():
    """Every package of seven terms of ten, by sum: as many reach 40 from below as from above."""
    cells = [np.arange(10)] * 7
    assert weigh.count_acceptable([cells], [63]) == 1
    assert weigh.count_acceptable([cells], [0]) == 10**7
    assert weigh.count_acceptable([cells], [40]) == 10**7 - weigh.count_acceptable([cells], [63 - 39])
