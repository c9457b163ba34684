"""The Pareto frontier against its definition."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import utility_tables


def undominated(utilities):
    table = np.asarray(utilities)
    return [
        i for i, row in enumerate(table) if not ((table >= row).all(axis=1) & (table > row).any(axis=1)).any()
    ]


@given(utility_tables(most=60))
def test_frontier_is_what_nothing_dominates(utilities):
    assert weigh.pareto_frontier(utilities).tolist() == undominated(utilities)


@pytest.mark.parametrize("parties", [1, 2, 3, 5])
@pytest.mark.parametrize("levels", [6, 1000])
def test_frontier_of_many_packages(parties, levels):
    """Enough rows that strong packages prune first, and more than one block survives."""
    random = np.random.default_rng(parties)
    utilities = random.integers(0, levels, (2500, parties))
    assert weigh.pareto_frontier(utilities).tolist() == undominated(utilities)
    assert weigh.pareto_frontier(utilities / 7).tolist() == undominated(utilities)


def test_packages_on_one_line_are_all_on_the_frontier():
    utilities = np.stack([np.arange(900), 900 - np.arange(900), np.zeros(900, dtype=int)], axis=1)
    assert weigh.pareto_frontier(utilities).tolist() == list(range(900))


def test_equal_packages_stand_or_fall_together():
    assert weigh.pareto_frontier([[1, 2], [2, 1], [1, 2], [1, 1], [1, 1]]).tolist() == [0, 1, 2]
    assert weigh.pareto_frontier([[3], [3], [1]]).tolist() == [0, 1]
    assert weigh.pareto_frontier(np.zeros((0, 2))).tolist() == []


@given(utility_tables(), st.randoms(use_true_random=False))
def test_the_order_of_packages_does_not_matter(utilities, random):
    shuffled = random.sample(range(len(utilities)), len(utilities))
    again = weigh.pareto_frontier([utilities[i] for i in shuffled])
    assert sorted(shuffled[i] for i in again) == weigh.pareto_frontier(utilities).tolist()


@pytest.mark.parametrize(
    ("utilities", "message"),
    [
        ([1, 2], "expected one row a package, one column a party"),
        ([[1, float("nan")]], r"utilities\[0, 1\] is nan"),
    ],
)
def test_wrong_input_is_one_plain_sentence(utilities, message):
    with pytest.raises(weigh.WeighError, match=message):
        weigh.pareto_frontier(utilities)
