"""Published worked cases; each file of `published` names its source and how its figures were read."""

from itertools import product

import numpy as np
import pytest

from peaceterms import weigh


def names_of(case, flags):
    return [issue for issue, held in zip(case["issues"], flags, strict=True) if held]


def test_nash_barter_of_bill_and_jack(published):
    case = published("nash1950_barter")
    bill, jack = (np.array(case["utilities"][party]) for party in case["parties"])
    cells = [[np.array([b, 0]) for b in bill], [np.array([0, j]) for j in jack]]
    grid = weigh.Grid((2,) * 9)
    utilities = np.stack([grid.totals(party) for party in cells], axis=1)
    walkaways = [case["disagreement"][party] for party in case["parties"]]

    best = weigh.nash(utilities, walkaways)

    assert len(best) == 1
    owned = grid.packages(best)[0] == 0
    assert set(names_of(case, owned)) == set(case["expected"]["nash_package"]["Bill"])
    assert set(names_of(case, ~owned)) == set(case["expected"]["nash_package"]["Jack"])
    gain = utilities[best[0]] - walkaways
    assert gain.tolist() == case["expected"]["nash_gain"]
    assert gain.prod() == case["expected"]["nash_product"]
    start = [issue in case["initial_owner"]["Bill"] for issue in case["issues"]]
    assert [bill[start].sum(), jack[~np.array(start)].sum()] == walkaways
    reached = {tuple(row) for row in (utilities - walkaways).tolist()}
    listed = [tuple(gains) for gains in case["expected"]["listed_outcomes_gain"]]
    assert set(listed) <= reached
    assert [b * j for b, j in listed] == case["expected"]["listed_products"]
    frontier = {tuple(row) for row in (utilities - walkaways)[weigh.pareto_frontier(utilities)].tolist()}
    assert set(listed) - frontier == {(0, 8), (14, 3), (16, 1)}


def test_panama_canal_with_raiffas_weights(published):
    """The one divided issue in fifteenths: then the equitable outcome is a package, and both formulas find it."""
    case = published("raiffa_panama_adjusted_winner")
    us, panama = (np.array(case["weights"][party]) for party in case["parties"])
    split = case["issues"].index(case["expected"]["split_issue"])
    shares = [np.arange(16) if i == split else np.array([0, 15]) for i in range(len(us))]
    grid = weigh.Grid(tuple(len(share) for share in shares))
    utilities = np.stack(
        [
            grid.totals([w * s for w, s in zip(us, shares, strict=True)]),
            grid.totals([w * (15 - s) for w, s in zip(panama, shares, strict=True)]),
        ],
        axis=1,
    )
    for formula in (weigh.kalai_smorodinsky, weigh.egalitarian):
        (best,) = formula(utilities, [0, 0])
        assert (utilities[best] / 15).tolist() == case["expected"]["points"]
        held = [share[option] / 15 for share, option in zip(shares, grid.packages(best), strict=True)]
        assert held[split] == pytest.approx(case["expected"]["us_share_of_split"])
        wins = [issue for issue, share in zip(case["issues"], held, strict=True) if share == 1]
        assert wins == case["expected"]["us_wins"]
    first_round = us >= panama
    start = [us[first_round].sum(), panama[~first_round].sum()]
    assert start == case["expected"]["initial_points_with_tie_to_us"]


@pytest.fixture
def offices(published):
    case = published("goodwin_wright_offices")
    names = list(case["scores"])
    scores = np.array([case["scores"][name] for name in names], dtype=float)
    points = np.array(case["swing_points"], dtype=float)
    branches = [case["branch"][name] for name in ("turnover", "working conditions")]
    by_branch = np.stack([scores[:, b] @ points[b] / points[b].sum() for b in branches], axis=1)
    return case, names, scores, points, branches, by_branch


def test_office_totals(offices):
    case, names, scores, points, _, _ = offices
    assert np.rint(100 * weigh.swing_weights(points)).tolist() == case["rounded_weights"]
    totals = weigh.weighted_sum(scores, np.array(case["rounded_weights"]) / 100)
    for name, total in case["expected"]["total_rounded_weights"].items():
        assert totals[names.index(name)] == pytest.approx(total, abs=1e-9)


def test_office_threshold(offices):
    case, names, _, points, branches, by_branch = offices
    expected = case["expected"]
    a, e = names.index("A Addison Square"), names.index("E Elton Street")
    turnover = points[branches[0]].sum() / points.sum()
    assert round(100 * turnover) == expected["owner_turnover_weight"]
    assert by_branch[e].round(1).tolist() == [expected["E_at_turnover_100"], expected["E_at_turnover_0"]]
    flip = weigh.flip_weight(by_branch, [turnover, 1 - turnover], 0, a, e)
    assert round(100 * flip, 1) == expected["turnover_threshold_A_over_E"]
    in_points = weigh.flip_weight(by_branch, [81, 19], 0, a, e)
    assert in_points == pytest.approx(100 * flip)
    for turnover, leader in ((0.0, e), (0.52, e), (0.53, a), (1.0, a)):
        assert np.argmax(weigh.weighted_sum(by_branch, [turnover, 1 - turnover])) == leader


def test_office_acceptability(offices):
    case, names, _, _, _, by_branch = offices
    result = weigh.acceptability(by_branch)
    for name, share in case["expected"]["smaa_first_rank_two_criteria"].items():
        assert result.ranks[names.index(name), 0] == pytest.approx(share, abs=0.015)


def test_rank_order_centroids(published):
    for n, expected in published("roc_weights")["expected"].items():
        weights = weigh.rank_order_centroid(int(n))
        assert weights == pytest.approx(expected, abs=5e-5)
        assert weights.sum() == pytest.approx(1)


@pytest.mark.parametrize("number", [0, 1])
def test_weighted_sums_of_scikit_criteria(published, number):
    case = published("skcriteria_wsm")["cases"][number]
    matrix = np.array(case["matrix"], dtype=float)
    for column, objective in enumerate(case["objectives"]):
        if objective < 0:
            matrix[:, column] = 1 / matrix[:, column]
    matrix /= matrix.sum(axis=0)
    scores = weigh.weighted_sum(matrix, np.array(case["weights"]) / sum(case["weights"]))
    assert scores == pytest.approx(case["expected"]["score"], abs=1e-8)
    assert weigh.competition_ranks(scores).tolist() == case["expected"]["rank"]


def test_kalai_and_smorodinskys_objection_to_nash():
    """Their pair of games (Econometrica 43(3), 1975): more to share, and Nash leaves the second party with less."""
    small = np.array([[0, 100], [75, 75], [100, 0]])
    steps = np.arange(131)
    edge = np.stack([100 * steps, 13_000 - 30 * steps], axis=1)  # from (0, 1) to (1, 0.7), in 13,000ths
    large = np.vstack([edge, [[13_000, 0]]])
    assert small[weigh.nash(small, [0, 0])].tolist() == [[75, 75]]
    assert large[weigh.nash(large, [0, 0])].tolist() == [[13_000, 9_100]]
    assert small[weigh.kalai_smorodinsky(small, [0, 0])].tolist() == [[75, 75]]
    ((first, second),) = large[weigh.kalai_smorodinsky(large, [0, 0])] / 13_000
    assert first == second == pytest.approx(10 / 13)


def test_hwang_and_yoons_fighter_aircraft():
    """TOPSIS, Multiple Attribute Decision Making, 1981: closeness .643, .268, .613, .312."""
    aircraft = np.array(
        [
            [2.0, 1500, 20000, 5.5, 5, 9],
            [2.5, 2700, 18000, 6.5, 3, 5],
            [1.8, 2000, 21000, 4.5, 7, 7],
            [2.2, 1800, 20000, 5.0, 5, 5],
        ]
    )
    aircraft[:, 3] *= -1  # cost: less is better
    closeness = weigh.topsis(aircraft, [0.2, 0.1, 0.1, 0.1, 0.2, 0.3])
    assert closeness == pytest.approx([0.643, 0.268, 0.613, 0.312], abs=6e-4)


def test_a_centroid_is_the_mean_of_its_corner():
    """Barron and Barrett 1996: the rank-order centroid averages the corners (1, 0, 0), (1/2, 1/2, 0), ..."""
    for n in range(1, 9):
        corners = [[1 / k] * k + [0] * (n - k) for k in range(1, n + 1)]
        assert weigh.rank_order_centroid(n) == pytest.approx(np.mean(corners, axis=0))


def test_every_package_of_the_barter_is_a_row():
    grid = weigh.Grid((2,) * 9)
    assert grid.packages().tolist() == [list(row) for row in product((0, 1), repeat=9)]
