"""To win outright."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import packages_for, points, shapes, tables, weighted_scores, weights_for

whole = weighted_scores(least=2, cells=points.map(float))


def grid_scores(cells):
    """Scores of every package of the grid on every criterion, [X, C]."""
    grid = weigh.Grid(tuple(table.shape[1] for table in cells))
    return grid, np.stack([grid.totals([table[c] for table in cells]) for c in range(len(cells[0]))], axis=1)


@given(whole)
def test_with_the_new_weights_it_is_best(case):
    scores, weights, a, _ = case
    result = weigh.win_named(scores, weights, a)
    if result.points is None:
        assert result.weights is None and result.failing
        return
    totals = weigh.weighted_sum(scores, result.weights)
    assert totals[a] >= totals.max() - 1e-4 * sum(weights)
    assert result.weights.sum() == pytest.approx(sum(weights))
    assert np.abs(result.weights - weights).sum() / 2 == pytest.approx(result.points)
    # To beat all takes at least as much as to draw level with any one.
    for b in range(len(scores)):
        assert weigh.least_move(scores, weights, b, a).points <= result.points + 1e-6 * sum(weights)


@given(whole)
def test_what_fails_is_named(case):
    scores, weights, a, _ = case
    failing = list(weigh.win_named(scores, weights, a).failing)
    table = np.array(scores)
    if failing:
        assert weigh.win_named(table[[a, *failing]], weights, 0).points is None
        left = [weigh.win_named(table[[a] + [f for f in failing if f != one]], weights, 0) for one in failing]
        alone = [weigh.win_named(table[[a, one]], weights, 0) for one in failing]
        assert all(r.points is None for r in alone) or all(r.points is not None for r in left)


@given(st.data(), shapes, st.integers(1, 4))
def test_the_grid_needs_no_list_of_packages(data, counts, criteria):
    """One comparison an option says the same as one comparison a package."""
    cells = [np.array(data.draw(tables(criteria, count, points)), dtype=np.int64) for count in counts]
    weights = data.draw(weights_for(criteria))
    (package,) = data.draw(packages_for(counts, most=1))
    grid, scores = grid_scores(cells)
    (row,) = grid.rows([package])
    by_options = weigh.win_grid(cells, weights, package)
    by_packages = weigh.win_named(scores, weights, int(row))
    assert (by_options.points is None) == (by_packages.points is None)
    if by_options.points is not None:
        assert by_options.points == pytest.approx(by_packages.points, abs=1e-5 * sum(weights))


def test_by_hand():
    """On the first term the package is best while w <= 1/2, on the second while w >= 1/4."""
    cells = [np.array([[0, 10], [10, 0]]), np.array([[10, 0], [0, 30 / 9]])]
    result = weigh.win_grid(cells, [0.9, 0.1], [0, 0])
    assert result.points == pytest.approx(0.4)
    assert result.weights == pytest.approx([0.5, 0.5])
    assert weigh.win_grid(cells, [0.4, 0.6], [0, 0]).points == 0


def test_a_term_on_which_no_weights_help():
    cells = [np.array([[0, 10], [10, 0]]), np.array([[1, 2], [3, 4]])]
    assert weigh.win_grid(cells, [0.5, 0.5], [0, 0]).failing == (1,)


def test_terms_that_fail_together():
    """The first asks for more than half on one criterion, the second for more than half on the other."""
    cells = [np.array([[9, 0], [0, 10]]), np.array([[0, 10], [9, 0]]), np.array([[1, 0], [1, 0]])]
    result = weigh.win_grid(cells, [0.5, 0.5], [0, 0, 0])
    assert result.points is None and result.failing == (0, 1)


def test_wrong_input_is_one_plain_sentence():
    with pytest.raises(weigh.WeighError, match="package has 1 terms; expected 2"):
        weigh.win_grid([np.eye(2), np.eye(2)], [1, 1], [0])
