"""Would it last?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

milli = st.integers(0, 100_000)


def test_by_hand():
    """A deal of 80 points that holds three times in four, and 20 points if it collapses."""
    assert weigh.durable_values([80_000, 60_000], [75, 100], 20_000).tolist() == [65_000, 60_000]
    assert weigh.needed_chance([80_000, 60_000, 30_000], 20_000, 50_000).tolist() == pytest.approx(
        [50, 75, float("nan")], nan_ok=True
    )
    assert weigh.needed_chance([80_000], 20_000, 20_000).tolist() == [0]


@given(milli, milli, milli)
def test_at_the_needed_chance_it_is_just_worth_it(deal, collapsed, target):
    (chance,) = weigh.needed_chance([deal], collapsed, target)
    if np.isnan(chance):
        assert weigh.durable_values([deal], 100, collapsed)[0] < target
    else:
        assert 0 <= chance <= 100
        assert weigh.durable_values([deal], [chance], collapsed)[0] >= target or deal < collapsed
        if chance > 1:
            lower = weigh.durable_values([deal], [chance - 1], collapsed)[0]
            assert lower <= target


@pytest.mark.parametrize("chance", [-1, 101, float("nan")])
def test_a_chance_that_is_not_set(chance):
    with pytest.raises(weigh.WeighError, match="lies outside 0 to 100 percent, or is not set"):
        weigh.durable_values([1], [chance], 0)
