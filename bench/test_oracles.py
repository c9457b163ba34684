"""Independent programs where their definitions agree with ours: NegMAS for bargains, scikit-criteria for sums.

NegMAS picks its Kalai-Smorodinsky point by equal shares of the ideals over *all* packages and breaks ties of the
Kalai point by its frontier, so those two are held only by `test_bargaining`.
"""

import numpy as np
import pytest
import skcriteria
from cases import points, tables, weights_for
from hypothesis import given
from hypothesis import strategies as st
from negmas import LinearAdditiveUtilityFunction, TableFun, make_issue
from negmas.preferences.ops import kalai_points, nash_points, pareto_frontier
from skcriteria.agg.simple import WeightedSumModel
from skcriteria.agg.topsis import TOPSIS
from skcriteria.preprocessing.scalers import VectorScaler

from peaceterms import weigh


@st.composite
def negotiations(draw):
    """Cells of two or three parties, whole points, and walk-aways that the best package for a party reaches."""
    counts = draw(st.lists(st.integers(2, 4), min_size=2, max_size=4))
    parties = draw(st.integers(2, 3))
    cells = [
        [np.array(draw(st.lists(points, min_size=k, max_size=k)), dtype=np.int64) for k in counts]
        for _ in range(parties)
    ]
    walkaways = [draw(st.integers(0, sum(int(column.max()) for column in party))) for party in cells]
    return counts, cells, walkaways


@given(negotiations())
def test_frontier_nash_and_egalitarian_of_negmas(case):
    counts, cells, walkaways = case
    issues = [make_issue(count, f"term {term}") for term, count in enumerate(counts)]
    ufuns = [
        LinearAdditiveUtilityFunction(
            [TableFun(dict(enumerate(column.tolist()))) for column in party],
            issues=issues,
            reserved_value=float(walkaway),
        )
        for party, walkaway in zip(cells, walkaways, strict=True)
    ]
    grid = weigh.Grid(tuple(counts))
    utilities = np.stack([grid.totals(party) for party in cells], axis=1)
    stays = np.flatnonzero(weigh.acceptable(utilities, walkaways))
    frontier, _ = pareto_frontier(ufuns, issues=issues)
    found = {tuple(map(float, row)) for row in utilities[stays][weigh.pareto_frontier(utilities[stays])]}
    assert {tuple(map(float, point)) for point in frontier} == found
    if not found or (utilities.max(axis=0) <= walkaways).any() or (utilities.min(axis=0) > walkaways).any():
        return  # NegMAS takes the least utility for a walk-away below it, and every point where nobody can gain
    best = {tuple(map(float, row)) for row in utilities[weigh.nash(utilities, walkaways)]}
    assert {tuple(map(float, point)) for point, _ in nash_points(ufuns, frontier, issues=issues)} == best
    level = {min(row - walkaways) for row in utilities[weigh.egalitarian(utilities, walkaways)].astype(float)}
    for point, _ in kalai_points(ufuns, frontier, issues=issues):
        assert min(np.array(point) - walkaways) in level


@given(st.data(), st.integers(2, 6), st.integers(1, 5))
def test_weighted_sums_and_topsis_of_scikit_criteria(data, alternatives, criteria):
    scores = np.array(data.draw(tables(alternatives, criteria, points.map(lambda point: point + 1.0))))
    weights = weigh.swing_weights(data.draw(weights_for(criteria)))
    matrix = skcriteria.mkdm(scores, [max] * criteria, weights=weights)
    summed = WeightedSumModel().evaluate(matrix)
    assert weigh.weighted_sum(scores, weights) == pytest.approx(summed.e_.score)
    if (np.ptp(scores, axis=0) > 0).any():
        close = TOPSIS().evaluate(VectorScaler(target="matrix").transform(matrix))
        assert weigh.topsis(scores, weights) == pytest.approx(close.e_.similarity, abs=1e-9, nan_ok=True)
