"""What would change a result."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import linprog

from peaceterms import weigh

from .cases import points, weighted_scores

whole = weighted_scores(least=2, cells=points.map(float))
SCORES = [[90, 20], [30, 80]]


def lead(scores, weights, a, b):
    totals = weigh.weighted_sum(scores, weights)
    return totals[a] - totals[b]


@given(whole, st.data())
def test_at_the_flip_weight_the_two_tie(case, data):
    scores, weights, a, b = case
    k = data.draw(st.integers(0, len(weights) - 1))
    weight = weigh.flip_weight(scores, weights, k, a, b)
    total = sum(weights)
    ends = [lead(scores, weigh.reweighted(weights, k, end), a, b) for end in (0.0, total)]
    if weight is None:
        # No tie strictly between: the lead keeps its sign, or is nought throughout.
        assert ends[0] * ends[1] > -1e-9 or abs(ends[0] - ends[1]) < 1e-9
        return
    assert 0 <= weight <= total * (1 + 1e-12)
    assert lead(scores, weigh.reweighted(weights, k, min(weight, total)), a, b) == pytest.approx(
        0, abs=1e-6 * total
    )


def test_flip_weight_by_hand():
    """90 w + 20 (1 - w) = 30 w + 80 (1 - w) at w = 1/2; in points of a hundred at 50."""
    assert weigh.flip_weight(SCORES, [0.8, 0.2], 0, 0, 1) == 0.5
    assert weigh.flip_weight(SCORES, [80, 20], 0, 0, 1) == 50
    assert weigh.flip_weight(SCORES, [1, 0], 0, 0, 1) == 0.5
    assert weigh.flip_weight([[90, 20], [30, 10]], [0.8, 0.2], 0, 0, 1) is None
    assert weigh.flip_weight([[1], [0]], [1], 0, 0, 1) is None
    assert weigh.flip_weight([[5, 5], [5, 5]], [0.5, 0.5], 0, 0, 1) is None


@given(whole)
def test_least_move_is_least(case):
    """A linear programme over all weights finds no smaller move."""
    scores, weights, a, b = case
    weights = np.array(weights) / sum(weights)
    difference = np.array(scores[a]) - np.array(scores[b])
    count = len(weights)
    unit = np.eye(count)
    programme = linprog(
        np.r_[np.zeros(count), np.full(count, 0.5)],
        A_ub=np.block([[difference, np.zeros(count)], [unit, -unit], [-unit, -unit]]),
        b_ub=np.r_[0.0, weights, -weights],
        A_eq=np.r_[np.ones(count), np.zeros(count)][None],
        b_eq=[1.0],
    )
    move = weigh.least_move(scores, weights, a, b)
    if move is None:
        assert programme.status == 2
        return
    assert move.points == pytest.approx(programme.fun, abs=1e-6)
    assert np.abs(move.weights - weights).sum() / 2 == pytest.approx(move.points, abs=1e-9)
    assert move.weights.sum() == pytest.approx(1)
    assert (move.weights >= 0).all()
    assert lead(scores, move.weights, a, b) <= 1e-9


def test_least_move_by_hand():
    """The lead of 0.8 x 60 - 0.2 x 60 = 36 falls by 120 for each unit moved."""
    move = weigh.least_move(SCORES, [0.8, 0.2], 0, 1)
    assert move.points == pytest.approx(0.3)
    assert move.weights == pytest.approx([0.5, 0.5])
    in_points = weigh.least_move(SCORES, [80, 20], 0, 1)
    assert in_points.points == pytest.approx(30)
    level = weigh.least_move(SCORES, [0.2, 0.8], 0, 1)
    assert level.points == 0 and level.weights.tolist() == [0.2, 0.8]
    assert weigh.least_move([[90, 20], [30, 10]], [0.5, 0.5], 0, 1) is None


@given(whole)
def test_the_closest_rival(case):
    scores, weights, _, _ = case
    rival = weigh.closest_rival(scores, weights)
    totals = weigh.weighted_sum(scores, weights)
    leader = int(np.argmax(totals))
    moves = [weigh.least_move(scores, weights, leader, b) for b in range(len(scores)) if b != leader]
    reach = [move.points for move in moves if move is not None]
    if not reach:
        assert rival is None
        return
    assert rival.leader == leader and rival.points == min(reach)
    assert rival.too_close == (rival.points < 0.05 * sum(weights)) or rival.points == pytest.approx(
        0.05 * sum(weights)
    )


def test_too_close_to_call():
    assert weigh.closest_rival(SCORES, [54, 46]).too_close
    assert not weigh.closest_rival(SCORES, [56, 44]).too_close
    assert weigh.closest_rival([[1, 1], [1, 1]], [1, 1]) == (0, 1, 0.0, True)


@given(whole, st.data())
def test_tornado_bars_end_at_the_lead(case, data):
    scores, weights, a, b = case
    total = sum(weights)
    assume(len(weights) > 1)
    bands = np.array([sorted([data.draw(st.floats(0, 1)) * w, w]) for w in weights])
    bars = weigh.tornado(scores, weights, bands, a, b)
    for k, (low, high) in enumerate(bands):
        for end, value in zip((low, high), bars[k], strict=True):
            changed = weigh.reweighted(weights, k, end)
            assert changed.sum() == pytest.approx(total)
            assert changed[k] == end
            assert value == pytest.approx(lead(scores, changed, a, b), abs=1e-9 * total)


def test_rating_bands():
    low, high = np.array(SCORES) - 10, np.array(SCORES) + 5
    bars = weigh.rating_tornado(low, high, SCORES, [0.5, 0.5], 0, 1)
    # First criterion: from 80 against 35 to 95 against 20, beside a lead of -60 on the second.
    assert bars.tolist() == [[-7.5, 7.5], [-7.5, 7.5]]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: weigh.flip_weight(SCORES, [1, 1], 2, 0, 1),
            "criterion is 2; expected a whole number from 0 to 1",
        ),
        (lambda: weigh.least_move(SCORES, [0, 0], 0, 1), "every weight is zero"),
        (lambda: weigh.least_move(SCORES, [1, 1], 0, 5), "b is 5; expected a whole number from 0 to 1"),
        (lambda: weigh.reweighted([1, 1], 0, 3), "weight is 3; expected 0 to 2, the sum of the weights"),
        (lambda: weigh.tornado(SCORES, [1, 1], [[0, 1]], 0, 1), "bands has shape"),
    ],
)
def test_wrong_input_is_one_plain_sentence(call, message):
    with pytest.raises(weigh.WeighError, match=message):
        call()
