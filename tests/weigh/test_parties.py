"""Who would sign."""

import numpy as np
import pytest

from peaceterms import weigh

UTILITIES = np.array([[90, 10, 50], [60, 60, 0], [30, 80, 100], [60, 40, 20]])
UNSET = float("nan")


def test_acceptable_packages():
    assert weigh.acceptable(UTILITIES, [60, 40, 0]).tolist() == [False, True, False, True]
    assert weigh.acceptable(UTILITIES, [60, UNSET, UNSET]).tolist() == [True, True, False, True]
    assert weigh.acceptable(UTILITIES, [UNSET] * 3).all()


def test_only_holders_of_a_veto_count():
    walkaways = [60, 40, 50]
    assert not weigh.acceptable(UTILITIES, walkaways).any()
    assert weigh.acceptable(UTILITIES, walkaways, [True, True, False]).tolist() == [False, True, False, True]
    with pytest.raises(weigh.WeighError, match="nobody holds a veto; say who has to sign"):
        weigh.acceptable(UTILITIES, walkaways, [False] * 3)


def test_fewer_packages_remain_as_walkaways_rise():
    levels = [0, 10, 11, 20, 40, 60, 61]
    assert weigh.acceptable_counts(UTILITIES, levels).tolist() == [4, 3, 2, 2, 0, 0, 0]
    both = [True, True, False]
    assert weigh.acceptable_counts(UTILITIES, levels, both).tolist() == [4, 4, 3, 3, 2, 1, 0]
    for level, count in zip(levels, weigh.acceptable_counts(UTILITIES, levels, both), strict=True):
        assert weigh.acceptable(UTILITIES, [level] * 3, both).sum() == count


def test_one_party_raises_its_walkaway():
    assert weigh.counts_by_party(UTILITIES, [0, 40, UNSET], 0, [0, 30, 31, 60, 61]).tolist() == [
        3,
        3,
        2,
        2,
        0,
    ]
    assert weigh.counts_by_party(UTILITIES, [99, 40, UNSET], 0, [0]).tolist() == [3]


def test_utilities_of_parties():
    cells = [[np.array([0, 10]), np.array([1, 2])], [np.array([5, 0]), np.array([0, 7])]]
    assert weigh.utilities(cells, [[0, 0], [1, 1]]).tolist() == [[1, 5], [12, 7]]
