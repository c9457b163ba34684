"""Rank acceptability, central weights, confidence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import numbers, points, rankings, seeds, tables


@st.composite
def cases(draw, most=6):
    alternatives, criteria = draw(st.integers(1, most)), draw(st.integers(1, 5))
    return draw(tables(alternatives, criteria)), draw(rankings(criteria))


@given(cases(), st.integers(1, 300), seeds)
def test_shares(case, draws, seed):
    scores, ranking = case
    result = weigh.acceptability(scores, ranking, draws, seed)
    assert result.draws == draws
    assert result.ranks.sum(axis=1) == pytest.approx(np.ones(len(scores)))
    assert (result.counts.sum(axis=1) == draws).all()
    assert (result.ranks == result.counts / draws).all()
    assert np.isnan(result.confidence).all()
    first = result.counts[:, 0] > 0
    assert first.any()
    assert np.isnan(result.central_weights[~first]).all()
    assert result.central_weights[first].sum(axis=1) == pytest.approx(np.ones(first.sum()))
    assert (np.cumsum(result.counts, axis=1)[:, -1] == draws).all()


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_alternatives_does_not_matter(case, random):
    scores, ranking = case
    shuffled = random.sample(range(len(scores)), len(scores))
    result = weigh.acceptability(scores, ranking, 50)
    again = weigh.acceptability([scores[a] for a in shuffled], ranking, 50)
    assert (again.ranks == result.ranks[shuffled]).all()
    assert np.array_equal(again.central_weights, result.central_weights[shuffled], equal_nan=True)


@given(tables(4, 3, points.map(float)), rankings(3))
def test_an_alternative_is_first_at_its_central_weights(scores, ranking):
    """The weights with which one is first are a convex set, so their mean is among them."""
    result = weigh.acceptability(scores, ranking, 200)
    for a in np.flatnonzero(result.counts[:, 0]):
        totals = weigh.weighted_sum(scores, result.central_weights[a])
        assert totals[a] >= totals.max() - 1e-9


def test_two_criteria_by_hand():
    """The first is ahead while 3 w > 2 (1 - w), that is while w > 2/5."""
    result = weigh.acceptability([[3, 0], [0, 2], [0, 0]], draws=100_000)
    assert result.ranks[:, 0] == pytest.approx([0.6, 0.4, 0], abs=0.005)
    assert result.ranks[2].tolist() == [0, 0, 1]
    assert result.central_weights[:2] == pytest.approx(np.array([[0.7, 0.3], [0.2, 0.8]]), abs=0.005)
    assert np.isnan(result.central_weights[2]).all()


def test_three_alternatives_that_mirror_each_other():
    result = weigh.acceptability(np.eye(3), draws=60_000)
    assert result.ranks == pytest.approx(np.full((3, 3), 1 / 3), abs=0.01)
    # The largest of three uniform spacings is 11/18 on average, the others share the rest.
    assert np.diag(result.central_weights) == pytest.approx(np.full(3, 11 / 18), abs=0.01)


def test_an_order_rules_out():
    scores = [[10, 0, 0], [0, 10, 0], [0, 0, 10]]
    result = weigh.acceptability(scores, order=[0, 1, 2], draws=500)
    assert result.ranks.tolist() == np.eye(3).tolist()
    assert result.central_weights[0] == pytest.approx(weigh.rank_order_centroid(3), abs=0.03)
    assert np.isnan(result.central_weights[1:]).all()


def test_ties_share_the_best_rank():
    result = weigh.acceptability([[1, 2], [1, 2], [0, 0]], draws=40)
    assert result.ranks.tolist() == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]
    tied = weigh.acceptability([[10, 20, 70], [20, 70, 10]], order=[[0, 1, 2]], draws=40)
    assert tied.ranks[:, 0].tolist() == [1, 1]


def test_confidence_of_sampled_scores():
    """Level weights: the first is ahead in the three ratings of four in which its score is above 5."""
    ratings = [[[score, score], [5, 5]] for score in (9, 8, 7, 1)]
    result = weigh.acceptability(ratings, draws=400)
    assert result.confidence.tolist() == [0.75, 0.25]
    assert result.ranks[:, 0].tolist() == [0.75, 0.25]
    assert weigh.acceptability([[[2, 2], [1, 1]]] * 3, draws=9).confidence[0] == 1.0
    assert np.isnan(weigh.acceptability([[[2, 2], [1, 1]]] * 3, draws=9).confidence[1])


def test_every_rating_draw_meets_as_many_weightings():
    result = weigh.acceptability(np.ones((300, 2, 2)), draws=1000)
    assert result.draws == 1200
    fixed = [[1, 0], [0, 1]]
    assert (
        weigh.acceptability([fixed] * 5, draws=100).ranks == weigh.acceptability(fixed, draws=100).ranks
    ).all()


def test_weightings_within_bounds():
    result = weigh.acceptability([[3, 0], [0, 2]], draws=20_000, bounds=[[0.3, 0.5], [0, 1]])
    assert result.ranks[0, 0] == pytest.approx(0.5, abs=0.015)
    assert result.central_weights[0] == pytest.approx([0.45, 0.55], abs=0.002)
    with pytest.raises(
        weigh.WeighError, match="only 0 of 1,000 weightings lie within the bounds; widen them"
    ):
        weigh.acceptability([[3, 0], [0, 2]], draws=10, bounds=[[0.5, 0.6], [0.5, 0.6]])


def test_spans():
    """The middle one is third while 0.4 < w < 0.6, in a fifth of the draws, and second else."""
    result = weigh.acceptability([[10, 0], [4, 4], [0, 10]], draws=1000)
    assert result.rank_span(100).tolist() == [[1, 3], [2, 3], [1, 3]]
    assert result.rank_span(50).tolist() == [[1, 3], [2, 2], [1, 3]]
    low, high = result.value_span(80)[0]
    assert (low, high) == (pytest.approx(1, abs=0.4), pytest.approx(9, abs=0.4))
    assert result.value_span(80)[1] == pytest.approx([4, 4])
    inside = (result.totals[0] >= low) & (result.totals[0] <= high)
    assert inside.sum() == 800


@given(tables(3, 2, numbers))
def test_spans_widen(scores):
    result = weigh.acceptability(scores, draws=60)
    inner, outer = result.rank_span(50), result.rank_span(100)
    assert (outer[:, 0] <= inner[:, 0]).all() and (inner[:, 1] <= outer[:, 1]).all()
    values, most = result.value_span(50), result.value_span(100)
    assert (most[:, 0] <= values[:, 0]).all() and (values[:, 1] <= most[:, 1]).all()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: weigh.acceptability(np.zeros((1001, 1))), "1,001 alternatives are more than 1,000"),
        (lambda: weigh.acceptability([[1]], draws=0), "draws is 0; expected 1 to 1,000,000"),
        (lambda: weigh.acceptability([[1, float("nan")]]), r"scores\[0, 1\] is nan"),
        (lambda: weigh.acceptability([1, 2]), "scores has 1 dimensions; expected 2 or 3"),
        (
            lambda: weigh.acceptability([[1, 2]], bounds=[[0, 1]]),
            r"bounds has shape \(1, 2\); expected \(2, 2\)",
        ),
    ],
)
def test_wrong_input_is_one_plain_sentence(call, message):
    with pytest.raises(weigh.WeighError, match=message):
        call()
