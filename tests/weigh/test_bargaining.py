"""Nash, Kalai and Smorodinsky, egalitarian: definitions, axioms, ties."""

from fractions import Fraction
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import bargains

FORMULAS = [weigh.nash, weigh.kalai_smorodinsky, weigh.egalitarian]
integers = st.integers(0, 1000)


@st.composite
def whole_bargains(draw):
    """Whole utilities, up to five parties, walk-aways below some package."""
    parties = draw(st.integers(1, 5))
    most = draw(st.sampled_from([5, 100_000]))
    row = st.lists(st.integers(0, most), min_size=parties, max_size=parties)
    utilities = draw(st.lists(row, min_size=1, max_size=15))
    anchor = draw(st.sampled_from(utilities))
    walkaways = [draw(st.integers(0, value)) for value in anchor]
    return np.array(utilities), walkaways


def gains_of(utilities, walkaways):
    gains = np.asarray(utilities) - np.asarray(walkaways)
    rows = [i for i, row in enumerate(gains.tolist()) if min(row) >= 0]
    return rows, {i: gains[i].tolist() for i in rows}


@given(whole_bargains())
def test_definitions_in_exact_fractions(case):
    utilities, walkaways = case
    rows, gains = gains_of(utilities, walkaways)
    best = [max(gains[i][p] for i in rows) for p in range(utilities.shape[1])]
    keys = {
        weigh.nash: {i: prod(gains[i]) for i in rows},
        weigh.kalai_smorodinsky: {
            i: sorted(Fraction(g, b) if b else Fraction(1) for g, b in zip(gains[i], best, strict=True))
            for i in rows
        },
        weigh.egalitarian: {i: sorted(gains[i]) for i in rows},
    }
    for formula, key in keys.items():
        expected = [i for i in rows if key[i] == max(key.values())]
        assert formula(utilities, walkaways).tolist() == expected


@given(whole_bargains(), st.data())
def test_a_change_of_scale_changes_nothing(case, data):
    """Each party's utilities and walk-away times a positive number plus another: Nash and Kalai-Smorodinsky stay."""
    utilities, walkaways = case
    parties = utilities.shape[1]
    times = np.array(data.draw(st.lists(st.integers(1, 9), min_size=parties, max_size=parties)))
    plus = np.array(data.draw(st.lists(st.integers(-50, 50), min_size=parties, max_size=parties)))
    for formula in (weigh.nash, weigh.kalai_smorodinsky):
        again = formula(utilities * times + plus, np.array(walkaways) * times + plus)
        assert again.tolist() == formula(utilities, walkaways).tolist()


@given(bargains())
def test_decimals_answer_as_whole_numbers_do(case):
    """Tenths as floats tie where whole tenths tie, though 0.3 - 0.1 is not 0.2."""
    utilities, walkaways = case
    tenths = (
        np.rint(np.array(utilities) * 10).astype(int)
        if isinstance(utilities[0][0], float)
        else np.array(utilities)
    )
    bars = (
        np.rint(np.array(walkaways) * 10).astype(int)
        if isinstance(utilities[0][0], float)
        else np.array(walkaways)
    )
    for formula in FORMULAS:
        assert formula(tenths / 10, bars / 10).tolist() == formula(tenths, bars).tolist()


@given(bargains())
def test_answers_are_acceptable_and_undominated(case):
    utilities, walkaways = case
    table = np.array(utilities)
    stays = weigh.acceptable(table, walkaways)
    frontier = (
        set(np.flatnonzero(stays)[weigh.pareto_frontier(table[stays])].tolist()) if stays.any() else set()
    )
    for formula in FORMULAS:
        found = formula(table, walkaways).tolist()
        assert bool(found) == bool(stays.any())
        assert all(stays[i] for i in found)
        if formula is not weigh.nash or (table[found] > np.array(walkaways)).all():
            assert set(found) <= frontier


@given(bargains(), st.randoms(use_true_random=False))
def test_the_order_of_packages_and_parties_does_not_matter(case, random):
    utilities, walkaways = case
    shuffled = random.sample(range(len(utilities)), len(utilities))
    turned = random.sample(range(len(walkaways)), len(walkaways))
    again = [[utilities[i][p] for p in turned] for i in shuffled]
    for formula in FORMULAS:
        found = formula(again, [walkaways[p] for p in turned])
        assert sorted(shuffled[i] for i in found) == formula(utilities, walkaways).tolist()


def test_adding_a_package_that_is_not_chosen_changes_nothing_for_nash():
    """Independence of irrelevant alternatives, which Kalai and Smorodinsky give up."""
    few = [[10, 0], [7, 6], [5, 7], [0, 8]]
    more = [*few, [0, 20]]
    assert weigh.nash(few, [0, 0]).tolist() == weigh.nash(more, [0, 0]).tolist() == [1]
    assert weigh.kalai_smorodinsky(few, [0, 0]).tolist() == [1]
    assert weigh.kalai_smorodinsky(more, [0, 0]).tolist() == [2]


def test_kalai_and_smorodinsky_by_hand():
    """Best gains 2 and 9: shares of 1/2 and 1 against 1 and 4/9."""
    assert weigh.kalai_smorodinsky([[1, 9], [2, 4]], [0, 0]).tolist() == [0]
    assert weigh.kalai_smorodinsky([[11, 109], [12, 104], [5, 500]], [10, 100]).tolist() == [0]


def test_products_beyond_the_floats_are_exact():
    """x(x + 4)(x + 5) and (x + 1)(x + 2)(x + 6) differ by 12 in 10 to the 20th, too little to trust a float."""
    x, last = 99_990, 100_000
    less, more = [x, x + 4, x + 5, last], [x + 1, x + 2, x + 6, last]
    assert prod(more) - prod(less) == 12 * last
    assert weigh.nash([less, more, [*more[::-1]]], [0] * 4).tolist() == [1, 2]


def test_walkaways_between_whole_utilities():
    """Gains of 0.5 and 29.5 against 1.5 and 3.5."""
    for formula, expected in zip(FORMULAS, ([0], [0], [1]), strict=True):
        assert formula([[1, 30], [2, 4]], [0.5, 0.5]).tolist() == expected


def test_nobody_can_gain():
    assert weigh.nash([[5, 5], [4, 9]], [5, 5]).tolist() == [0]
    assert weigh.kalai_smorodinsky([[5, 5], [5, 6]], [5, 5]).tolist() == [1]
    assert weigh.egalitarian([[0.5, 0.5], [0.5, 0.4]], [0.5, 0.5]).tolist() == [0]
    for formula in FORMULAS:
        assert formula([[5, 5], [4, 9]], [6, 6]).tolist() == []


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize(
    ("walkaways", "message"),
    [
        ([1], r"walkaways has shape \(1,\); expected one entry for each of 2 parties"),
        ([1, float("nan")], "party 1 has no walk-away; set one, or leave the party out"),
    ],
)
def test_wrong_input_is_one_plain_sentence(formula, walkaways, message):
    with pytest.raises(weigh.WeighError, match=message):
        formula([[1, 2]], walkaways)
