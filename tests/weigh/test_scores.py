"""Cells, totals and ranks."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import packages_for, points, shapes, tables, weights_for

EFFECTS = [np.array([[0, 50, 100], [10, 10, 0]]), np.array([[20, 40], [0, 30]])]


def test_a_worked_example():
    """R = (100 + 20, 10 + 30); the middle option of the first term has 50/120 on the first criterion."""
    first, second = weigh.criterion_cells(EFFECTS)
    assert first.tolist() == [[0, 41_667, 83_333], [25_000, 25_000, 0]]
    assert second.tolist() == [[0, 16_667], [0, 75_000]]
    cells = weigh.value_cells(EFFECTS, [3, 1])
    assert [column.tolist() for column in cells] == [[6_250, 37_500, 62_500], [0, 31_250]]
    assert weigh.totals(cells, [[2, 1], [0, 0]]).tolist() == [93_750, 6_250]
    assert weigh.regrets(cells, [0, 1]).tolist() == [56_250, 0]


@given(st.data(), st.integers(1, 4), shapes)
def test_worst_and_best_package_of_a_criterion(data, criteria, counts):
    """0 and 100 points are the worst and the best package, give or take one rounding a term."""
    effects = [np.array(data.draw(tables(criteria, count, points))) for count in counts]
    cells = weigh.criterion_cells(effects)
    for criterion in range(criteria):
        assert sum(int(table[criterion].min()) for table in cells) == 0
        best = sum(int(table[criterion].max()) for table in cells)
        differs = any(np.ptp(table[criterion]) > 0 for table in effects)
        assert abs(best - 100_000 * differs) <= len(counts) / 2


@given(st.data(), st.integers(1, 4), shapes)
def test_shifting_an_effect_changes_nothing(data, criteria, counts):
    """Only differences count: the same points added to all options of a term leave every cell alone."""
    effects = [np.array(data.draw(tables(criteria, count, points))) for count in counts]
    weights = data.draw(weights_for(criteria))
    moved = [table + data.draw(points) for table in effects]
    for one, other in zip(
        weigh.value_cells(effects, weights), weigh.value_cells(moved, weights), strict=True
    ):
        assert one.tolist() == other.tolist()


@given(st.data(), shapes)
def test_regrets_add_up_to_the_distance_from_the_best(data, counts):
    values = [np.array(data.draw(st.lists(st.floats(0, 100), min_size=k, max_size=k))) for k in counts]
    cells = weigh.term_cells(values, data.draw(weights_for(len(counts))))
    (package,) = data.draw(packages_for(counts, most=1))
    best = weigh.Grid(tuple(counts)).totals(cells).max()
    assert weigh.regrets(cells, package).sum() == best - weigh.totals(cells, [package])[0]


def test_ties_share_the_best_rank():
    values = np.array([5, 9, 5, 1, 9])
    assert weigh.competition_ranks(values).tolist() == [3, 1, 3, 5, 1]
    assert weigh.place(values, 5) == (3, 1)
    assert weigh.place(values, 1) == (5, 0)


def test_real_ties_stay_ties():
    """Three weights of a third: as floats the sums of the two rows differ in the last digit."""
    values = [[10.0, 0], [20.0, 0], [70.0, 0]], [[20.0, 0], [70.0, 0], [10.0, 0]]
    one, other = (weigh.totals(weigh.term_cells(v, [1, 1, 1]), [[0, 0, 0]])[0] for v in values)
    assert one == other == 33_333


def test_regrets_within_red_lines():
    cells = weigh.value_cells(EFFECTS, [3, 1])
    allowed = [np.array([True, True, False]), np.array([True, True])]
    assert weigh.regrets(cells, [0, 0], allowed).tolist() == [31_250, 31_250]
    with pytest.raises(weigh.WeighError, match="red lines refuse every option of term 0; lift one"):
        weigh.regrets(cells, [0, 0], [np.zeros(3, dtype=bool), allowed[1]])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: weigh.weighted_sum([[1, float("nan")]], [1, 1]),
            r"scores\[0, 1\] is nan; give a finite number",
        ),
        (lambda: weigh.weighted_sum([[1, 2]], [1]), "weights has 1 entries; expected 2"),
        (lambda: weigh.weighted_sum([1, 2], [1]), "scores has 1 dimensions; expected 2"),
        (lambda: weigh.value_cells([[[0.5, 1]]], [1]), "effects of term 0 are not whole numbers"),
        (lambda: weigh.value_cells([[[1, 2]], [[1], [2]]], [1]), "criteria by term; expected one number"),
        (
            lambda: weigh.totals([np.array([1, 2])], [[2]]),
            "a package takes an option of term 0 outside 0 to 1",
        ),
        (lambda: weigh.totals([np.array([1, 2])], [[0, 1]]), "expected one column for each of 1 terms"),
    ],
)
def test_wrong_input_is_one_plain_sentence(call, message):
    with pytest.raises(weigh.WeighError, match=message):
        call()
