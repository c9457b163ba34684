"""The weighing model beside NegMAS, on the same outcome space, in one run: `make bench`.

Both start from the same value of each option for each party and end with the two-party Pareto frontier of the
acceptable packages and the Nash point. Their answers are compared before any time is printed. Times are the
best of several runs: other work on the machine only ever adds to them.
"""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from negmas import LinearAdditiveUtilityFunction, TableFun, make_issue
from negmas.preferences.ops import nash_points, pareto_frontier

from peaceterms import weigh

Cells = list[list[np.ndarray]]
GRIDS = {"3,125 packages": (5,) * 5, "16,384 packages": (4,) * 7, "78,125 packages": (5,) * 7}
TARGET = 100  # times faster, at 78,125 packages


def best_of(call: Callable[[], Any], runs: int) -> tuple[float, Any]:
    """Least time of several runs in milliseconds, and the answer."""
    least, answer = float("inf"), None
    for _ in range(runs):
        start = time.perf_counter()
        answer = call()
        least = min(least, time.perf_counter() - start)
    return 1000 * least, answer


def parties(counts: tuple[int, ...], seed: int) -> tuple[Cells, list[int]]:
    """Cells of two parties in thousandths of a point, and walk-aways at 40 points."""
    random = np.random.default_rng(seed)
    points = random.integers(1, 100, (2, len(counts)))
    cells = [
        weigh.term_cells([random.integers(0, 101, k) for k in counts], points[party]) for party in range(2)
    ]
    return cells, [40_000, 40_000]


def ours(counts: tuple[int, ...], cells: Cells, walkaways: list[int]) -> tuple[np.ndarray, ...]:
    grid = weigh.Grid(counts)
    utilities = np.stack([grid.totals(party) for party in cells], axis=1)
    stays = np.flatnonzero(weigh.acceptable(utilities, walkaways))  # NegMAS looks at these alone, too
    return (
        utilities,
        stays[weigh.pareto_frontier(utilities.take(stays, axis=0))],
        weigh.nash(utilities, walkaways),
    )


def theirs(counts: tuple[int, ...], cells: Cells, walkaways: list[int]) -> tuple[Any, Any]:
    issues = [make_issue(count, f"term {term}") for term, count in enumerate(counts)]
    ufuns = [
        LinearAdditiveUtilityFunction(
            [TableFun(dict(enumerate(column.tolist()))) for column in party],
            issues=issues,
            reserved_value=float(walkaway),
        )
        for party, walkaway in zip(cells, walkaways, strict=True)
    ]
    frontier, _ = pareto_frontier(ufuns, issues=issues)
    return frontier, nash_points(ufuns, frontier, issues=issues)


def agree(utilities: np.ndarray, frontier: np.ndarray, nash: np.ndarray, other: tuple[Any, Any]) -> bool:
    """Compare the points on the frontier, and the same utilities at the Nash point."""
    points, nash_points_ = other
    same_frontier = {tuple(map(float, row)) for row in utilities[frontier]} == {tuple(p) for p in points}
    same_nash = {tuple(map(float, row)) for row in utilities[nash]} == {tuple(p) for p, _ in nash_points_}
    return same_frontier and same_nash


def main() -> None:
    print("two-party frontier and Nash point, end to end, milliseconds (best of several)")
    print(f"{'':18}{'peaceterms':>12}{'NegMAS':>12}{'ratio':>9}   same answer")
    for name, counts in GRIDS.items():
        cells, walkaways = parties(counts, seed=1)
        mine, answer = best_of(lambda: ours(counts, cells, walkaways), 20)  # noqa: B023
        other, reference = best_of(lambda: theirs(counts, cells, walkaways), 3)  # noqa: B023
        same = "yes" if agree(*answer, reference) else "NO"
        print(f"{name:18}{mine:12.2f}{other:12.1f}{other / mine:8.0f}x   {same}")
    print(f"wanted at 78,125 packages: {TARGET}x or more")


if __name__ == "__main__":
    main()
