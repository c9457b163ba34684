"""Two engines, one specification: acceptability, sensitivity, bargaining and lenses agree to the last bit."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from peaceterms import weigh

from .cases import (
    bargains,
    limits_for,
    numbers,
    orders,
    packages_for,
    points,
    rankings,
    seeds,
    shapes,
    tables,
    utility_tables,
    weighted_scores,
    weights_for,
)
from .test_engine_values import both

few = st.integers(1, 200)


def same_shares(same, python, javascript):
    same(
        {
            "ranks": python.ranks,
            "centralWeights": python.central_weights,
            "confidence": python.confidence,
            "counts": python.counts,
            "totals": python.totals.ravel(),
            "draws": python.draws,
        },
        javascript,
    )


@given(st.data(), st.integers(1, 6), st.integers(1, 5), few, seeds)
def test_acceptability_of_fixed_scores(engine, same, data, alternatives, criteria, draws, seed):
    scores = data.draw(tables(alternatives, criteria))
    ranking = data.draw(rankings(criteria))
    python = weigh.acceptability(scores, ranking, draws, seed)
    javascript = engine("acceptability", scores, {"order": ranking, "draws": draws, "seed": seed})
    same_shares(same, python, javascript)
    middle = data.draw(points)
    same(python.rank_span(middle), engine("rankSpan", javascript, middle))


@given(st.data(), st.integers(1, 9), st.integers(1, 4), st.integers(1, 4), few, seeds)
def test_acceptability_of_sampled_scores(engine, same, data, ratings, alternatives, criteria, draws, seed):
    scores = [data.draw(tables(alternatives, criteria, numbers)) for _ in range(ratings)]
    ranking = data.draw(rankings(criteria))
    python = weigh.acceptability(scores, ranking, draws, seed)
    same_shares(
        same, python, engine("acceptability", scores, {"order": ranking, "draws": draws, "seed": seed})
    )


@given(st.data(), st.integers(2, 4), few, seeds)
def test_acceptability_within_bounds(engine, same, data, criteria, draws, seed):
    scores = data.draw(tables(3, criteria))
    bounds = [sorted(data.draw(st.tuples(st.floats(0, 1), st.floats(0, 1)))) for _ in range(criteria)]
    options = {"draws": draws, "seed": seed, "bounds": bounds}
    python, javascript = both(
        lambda: weigh.acceptability(scores, None, draws, seed, bounds),
        engine,
        "acceptability",
        scores,
        options,
    )
    if python:
        same_shares(same, python, javascript)


@given(weighted_scores(), st.data())
def test_flip_weight(engine, case, data):
    scores, weights, a, b = case
    criterion = data.draw(st.integers(0, len(weights) - 1))
    assert weigh.flip_weight(scores, weights, criterion, a, b) == engine(
        "flipWeight", scores, weights, criterion, a, b
    )


@given(weighted_scores())
def test_least_move(engine, same, case):
    scores, weights, a, b = case
    python, javascript = weigh.least_move(scores, weights, a, b), engine("leastMove", scores, weights, a, b)
    same(python and python._asdict(), javascript)
    rival, other = weigh.closest_rival(scores, weights), engine("closestRival", scores, weights)
    assert (rival is None) == (other is None)
    if rival:
        assert list(rival) == [other["leader"], other["rival"], other["points"], other["tooClose"]]


@given(weighted_scores(), st.data())
def test_tornado(engine, same, case, data):
    scores, weights, a, b = case
    criterion = data.draw(st.integers(0, len(weights) - 1))
    total = 0.0
    for weight in weights:
        total += weight
    weight = total * data.draw(st.floats(0, 1))
    same(weigh.reweighted(weights, criterion, weight), engine("reweighted", weights, criterion, weight))
    bands = [[0.0, total]] * len(weights)
    same(weigh.tornado(scores, weights, bands, a, b), engine("tornado", scores, weights, bands, a, b))
    low, high = np.array(scores) - 5, np.array(scores) + 5
    same(
        weigh.rating_tornado(low, high, scores, weights, a, b),
        engine("ratingTornado", low, high, scores, weights, a, b),
    )


@given(weighted_scores(least=2, cells=points.map(float)))
def test_winning_outright_among_named_packages(engine, case):
    scores, weights, a, _ = case
    python, javascript = weigh.win_named(scores, weights, a), engine("winNamed", scores, weights, a)
    assert javascript["failing"] == list(python.failing)
    assert javascript["points"] == (
        python.points if python.points is None else pytest.approx(python.points, abs=1e-6)
    )


@given(st.data(), st.lists(st.integers(1, 5), min_size=1, max_size=5), st.integers(1, 5))
def test_winning_outright_over_the_grid(engine, data, counts, criteria):
    cells = [data.draw(tables(criteria, count, points.map(float))) for count in counts]
    weights = data.draw(weights_for(criteria))
    (package,) = data.draw(packages_for(counts, most=1))
    python, javascript = weigh.win_grid(cells, weights, package), engine("winGrid", cells, weights, package)
    assert javascript["failing"] == list(python.failing)
    assert javascript["points"] == (
        python.points if python.points is None else pytest.approx(python.points, abs=1e-6)
    )


@given(utility_tables(most=60))
def test_frontier(engine, utilities):
    assert weigh.pareto_frontier(utilities).tolist() == engine("paretoFrontier", utilities)


@pytest.mark.parametrize("parties", [2, 3, 5])
def test_frontier_of_many_packages(engine, parties):
    """Above five hundred rows strong packages prune first."""
    utilities = np.random.default_rng(parties).integers(0, 40, (3000, parties)).tolist()
    assert weigh.pareto_frontier(utilities).tolist() == engine("paretoFrontier", utilities)


@given(bargains())
def test_bargaining(engine, same, case):
    utilities, walkaways = case
    same(weigh.nash(utilities, walkaways), engine("nash", utilities, walkaways))
    same(weigh.kalai_smorodinsky(utilities, walkaways), engine("kalaiSmorodinsky", utilities, walkaways))
    same(weigh.egalitarian(utilities, walkaways), engine("egalitarian", utilities, walkaways))


def test_products_beyond_the_floats(engine):
    """The two products differ in the fifteenth digit: both engines count in whole numbers there."""
    x, last = 99_990, 100_000
    utilities = [[x, x + 4, x + 5, last], [x + 1, x + 2, x + 6, last]]
    assert weigh.nash(utilities, [0] * 4).tolist() == engine("nash", utilities, [0] * 4) == [1]


@given(bargains(), st.data())
def test_who_would_sign(engine, same, case, data):
    utilities, walkaways = case
    parties = len(walkaways)
    vetoes = data.draw(st.lists(st.booleans(), min_size=parties, max_size=parties))
    vetoes[data.draw(st.integers(0, parties - 1))] = True
    levels = sorted(data.draw(st.lists(st.integers(0, 100_000), max_size=5)) + utilities[0])
    some = [data.draw(st.sampled_from([walkaway, float("nan")])) for walkaway in walkaways]
    python = np.flatnonzero(weigh.acceptable(utilities, some, vetoes))
    same(python, engine("acceptableRows", utilities, some, vetoes))
    same(
        weigh.acceptable_counts(utilities, levels, vetoes),
        engine("acceptableCounts", utilities, levels, vetoes),
    )
    party = data.draw(st.integers(0, parties - 1))
    same(
        weigh.counts_by_party(utilities, some, party, levels, vetoes),
        engine("countsByParty", utilities, some, party, levels, vetoes),
    )


@given(st.data(), shapes, st.integers(1, 60), seeds)
def test_weighing_from_orders(engine, same, data, counts, draws, seed):
    given_orders = [data.draw(orders(count)) for count in counts]
    packages = data.draw(packages_for(counts))
    swings = data.draw(rankings(len(counts)))
    limits = data.draw(limits_for(counts, effects=False))
    options = {"swings": swings, "limits": limits, "draws": draws, "seed": seed}
    python, javascript = both(
        lambda: weigh.weigh_orders(given_orders, packages, swings, limits, draws, seed),
        engine,
        "weighOrders",
        given_orders,
        packages,
        options,
    )
    assume(python is not None)
    same_shares(same, python.shares, javascript.pop("shares"))
    rival = python.rival and {
        "leader": python.rival.leader,
        "rival": python.rival.rival,
        "points": python.rival.points,
        "tooClose": python.rival.too_close,
    }
    same({"kept": python.kept, "aside": python.aside, "ticks": python.ticks, "rival": rival}, javascript)


@pytest.mark.parametrize("swings", [None, [3, [0, 5], 8, 1, 2], list(range(9))])
def test_weighing_at_the_size_of_the_module(engine, same, swings):
    """Nine terms with long orders, ties and options left aside; twenty-two packages; two red lines."""
    random = np.random.default_rng(5)
    counts = (8, 8, 8, 7, 6, 8, 5, 5, 5)
    given_orders = [
        weigh.order_from_ranks([None if rank == 9 else int(rank) for rank in random.integers(1, 10, count)])
        for count in counts
    ]
    assert any(len(given_order.places) > 4 for given_order in given_orders)
    packages = random.integers(0, counts, (22, 9)).tolist()
    limits = weigh.Limits(refused=(weigh.Option(0, 1), weigh.Option(4, 2)))
    python = weigh.weigh_orders(given_orders, packages, swings, limits, 300, 7)
    options = {"swings": swings, "limits": limits, "draws": 300, "seed": 7}
    javascript = engine("weighOrders", given_orders, packages, options)
    same(python.shares.value_span(), engine("valueSpan", javascript["shares"]))
    same_shares(same, python.shares, javascript.pop("shares"))
    same((python.kept, python.ticks), (javascript["kept"], javascript["ticks"]))
