"""Other ranking rules."""

import pytest

from peaceterms import weigh

SCORES = [[90, 10, 50], [50, 50, 50], [60, 40, 100], [50, 50, 50]]


def test_the_method_matters():
    weights = [0.5, 0.45, 0.05]
    assert weigh.competition_ranks(weigh.weighted_sum(SCORES, weights)).tolist() == [2, 3, 1, 3]
    assert weigh.topsis_ranks(SCORES, weights).tolist() == [4, 1, 3, 1]
    assert weigh.worst_case_ranks(SCORES).tolist() == [4, 1, 3, 1]
    assert weigh.first_things_first_ranks(SCORES, [1, 2, 0]).tolist() == [4, 1, 3, 1]
    assert weigh.first_things_first_ranks(SCORES, [[0, 1], 2]).tolist() == [2, 2, 1, 2]


def test_alike_is_in_the_middle():
    assert weigh.topsis([[3, 0], [3, 0]], [1, 1]).tolist() == [0.5, 0.5]


def test_closeness_runs_from_the_worst_to_the_ideal():
    assert weigh.topsis([[4, 3], [0, 0], [2, 1.5]], [2, 1]) == pytest.approx([1, 0, 0.5])
