"""Two engines, one specification: draws, weights, orders, scores, limits and grids agree to the last bit."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from peaceterms import weigh
from peaceterms.weigh.counting import count_acceptable
from peaceterms.weigh.draws import simplex, uniforms
from peaceterms.weigh.weights import region

from .cases import (
    cells_for,
    limits_for,
    orders,
    packages_for,
    points,
    rankings,
    score_tables,
    seeds,
    shapes,
    tables,
    weighted_scores,
    weights_for,
)
from .conftest import EngineError

small = st.integers(0, 40)


def both(python, engine, name, *args):
    """Answers of both engines, or None twice if both refuse."""
    try:
        expected = python()
    except weigh.WeighError:
        expected = None
    try:
        answer = engine(name, *args)
    except EngineError as error:
        assert str(error).startswith("WeighError: "), error
        assert expected is None, f"only the page refuses: {error}"
        return None, None
    assert expected is not None, f"only Python refuses: {name}{args}"
    return expected, answer


@given(seeds, st.integers(0, 12), small, st.integers(0, 9), st.integers(0, 2**31))
def test_uniforms(engine, same, seed, stream, rows, columns, start):
    same(
        uniforms(seed, stream, rows, columns, start).ravel(),
        engine("uniforms", seed, stream, rows, columns, start),
    )


@given(seeds, st.integers(0, 12), small, st.integers(1, 12), st.integers(0, 1000))
def test_points_of_the_simplex(engine, same, seed, stream, rows, parts, start):
    same(
        simplex(seed, stream, rows, parts, start).ravel(),
        engine("simplexDraws", seed, stream, rows, parts, start),
    )


@given(st.integers(1, 30))
def test_rank_order_centroids(engine, same, n):
    same(weigh.rank_order_centroid(n), engine("rankOrderCentroid", n))


@given(st.integers(1, 8).flatmap(weights_for))
def test_swing_weights(engine, same, given_points):
    same(weigh.swing_weights(given_points), engine("swingWeights", given_points))


@given(st.data(), st.integers(1, 7), seeds)
def test_weights_that_an_order_leaves_open(engine, same, data, criteria, seed):
    ranking = data.draw(rankings(criteria))
    python = region(ranking, criteria)
    javascript = engine("weightRegion", ranking, criteria)
    assert (javascript["groups"], javascript["ordered"]) == ([list(g) for g in python.groups], python.ordered)
    same(python.centroid(), engine("centroidWeights", javascript))
    mixture = simplex(seed, 0, 1, len(python.groups))[0]
    same(python.weights(mixture), engine("criterionWeights", javascript, mixture))


@given(orders(), small, seeds, st.integers(0, 9))
def test_values_that_an_order_leaves_open(engine, same, given_order, draws, seed, stream):
    same(weigh.even_values(given_order), engine("evenValues", given_order))
    same(
        weigh.value_draws(given_order, draws, seed, stream).ravel(),
        engine("valueDraws", given_order, draws, seed, stream),
    )


@given(st.lists(st.one_of(st.none(), st.integers(1, 9)), max_size=9))
def test_orders_from_ranks(engine, ranks):
    python = weigh.order_from_ranks(ranks)
    assert engine("orderFromRanks", ranks) == {
        "places": [list(place) for place in python.places],
        "aside": list(python.aside),
        "options": len(ranks),
    }


@given(weighted_scores())
def test_weighted_sums(engine, same, case):
    scores, weights, _, _ = case
    same(weigh.weighted_sum(scores, weights), engine("weightedSum", scores, weights))


@given(st.data(), st.integers(1, 5), shapes)
def test_cells_from_effects(engine, same, data, criteria, counts):
    effects = [data.draw(tables(criteria, count, points)) for count in counts]
    weights = data.draw(weights_for(criteria))
    same(weigh.criterion_cells(effects), engine("criterionCells", effects))
    cells = weigh.value_cells(effects, weights)
    same(cells, engine("valueCells", effects, weights))
    packages = data.draw(packages_for(counts))
    totals = weigh.totals(cells, packages)
    same(totals, engine("packageTotals", cells, packages))
    same(weigh.competition_ranks(totals), engine("competitionRanks", totals))
    rank, tied = weigh.place(totals, int(totals[0]))
    assert engine("placeAmong", totals, int(totals[0])) == {"rank": rank, "tiedWith": tied}


@given(st.data(), shapes)
def test_cells_from_values(engine, same, data, counts):
    values = data.draw(cells_for(counts, st.floats(0, 100)))
    weights = data.draw(weights_for(len(counts)))
    same(weigh.term_cells(values, weights), engine("termCells", values, weights))


@given(st.data(), shapes)
def test_grids_within_limits(engine, same, data, counts):
    cells = [np.array(column) for column in data.draw(cells_for(counts))]
    limits = data.draw(limits_for(counts))
    grid = weigh.Grid(tuple(counts))
    packages = grid.packages()
    same(grid.totals(cells, limits), engine("gridTotals", cells, limits))
    same(grid.totals(cells, limits), weigh.totals(cells, packages) + limits.pair_points(packages))
    same(grid.keep(limits).astype(int), engine("gridKeep", counts, limits))
    same(grid.keep(limits), limits.keep(packages))
    same(limits.keep(packages[:20]), [engine("staysWithin", limits, row) for row in packages[:20]])
    same(limits.allowed(counts), engine("allowedOptions", limits, counts))
    row = data.draw(st.integers(0, grid.size - 1))
    same(packages[row], engine("gridPackage", counts, row))
    assert engine("gridRow", counts, packages[row]) == row
    expected, answer = both(
        lambda: weigh.regrets(cells, packages[row], limits.allowed(counts)),
        engine,
        "termRegrets",
        cells,
        packages[row],
        limits.allowed(counts),
    )
    same(expected, answer)


@given(st.data(), shapes)
def test_completions(engine, same, data, counts):
    cells = [np.array(column) for column in data.draw(cells_for(counts))]
    limits = data.draw(limits_for(counts))
    partial = [data.draw(st.integers(-1, count - 1)) for count in counts]
    expected, answer = both(
        lambda: weigh.completions(cells, partial, limits), engine, "completions", cells, partial, limits
    )
    if expected:
        same(expected._asdict(), answer)


@given(st.data(), shapes, st.integers(1, 3))
def test_counts_without_the_rows(engine, data, counts, parties):
    entries = st.integers(0, 30)
    cells = [data.draw(cells_for(counts, entries)) for _ in range(parties)]
    arrays = [[np.array(column) for column in party] for party in cells]
    limits = data.draw(limits_for(counts, effects=False))
    walkaways = [data.draw(st.integers(0, 60)) for _ in range(parties)]
    grid = weigh.Grid(tuple(counts))
    stays = grid.keep(limits)
    for party, walkaway in zip(arrays, walkaways, strict=True):
        stays = stays & (grid.totals(party) >= walkaway)
    assert count_acceptable(arrays, walkaways, limits) == stays.sum()
    assert engine("countAcceptable", cells, walkaways, limits) == stays.sum()
    assert engine("countPackages", counts, limits) == weigh.count_packages(counts, limits)


@given(score_tables(), st.data())
def test_other_rules(engine, same, scores, data):
    weights = data.draw(weights_for(len(scores[0])))
    ranking = data.draw(rankings(len(scores[0])))
    same(weigh.topsis(scores, weights), engine("topsis", scores, weights))
    same(weigh.topsis_ranks(scores, weights), engine("topsisRanks", scores, weights))
    same(weigh.worst_case_ranks(scores), engine("worstCaseRanks", scores))
    if ranking:
        same(
            weigh.first_things_first_ranks(scores, ranking), engine("firstThingsFirstRanks", scores, ranking)
        )


@given(st.lists(st.integers(0, 100_000), min_size=1, max_size=6), st.data(), st.integers(0, 100_000))
def test_durable_values(engine, same, deal, data, collapsed):
    holds = data.draw(st.lists(points, min_size=len(deal), max_size=len(deal)))
    same(weigh.durable_values(deal, holds, collapsed), engine("durableValues", deal, holds, collapsed))
    target = data.draw(st.integers(0, 100_000))
    same(weigh.needed_chance(deal, collapsed, target), engine("neededChance", deal, collapsed, target))
