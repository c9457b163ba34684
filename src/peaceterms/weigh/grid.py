"""The grid of all packages: sums by row, completions of a partial package, and counts without the rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Flags, Ints, WeighError, index
from peaceterms.weigh.limits import NO_LIMITS, Limits
from peaceterms.weigh.scores import Cells

GRID_LIMIT = 2_000_000  # rows that a page or a notebook holds at once
COUNT_LIMIT = 100_000_000  # rows that may be counted
OPEN = -1  # a term that a partial package leaves open


@dataclass(frozen=True)
class Grid:
    """Every package over `counts`, the number of options of each term; the last term moves fastest."""

    counts: tuple[int, ...]

    @property
    def size(self) -> int:
        """The number of packages, the product of the counts."""
        return prod(self.counts)

    def check(self, limit: int = GRID_LIMIT) -> None:
        """Refuse a grid with more than `limit` rows."""
        if self.size > limit:
            raise WeighError(
                f"{self.size:,} packages are more than {limit:,}; put fewer terms on the table, or compare "
                "named packages"
            )

    def packages(self, rows: ArrayLike | None = None) -> Ints:
        """Options of the packages in `rows` (all unless given), int64[X, J]."""
        if rows is None:
            self.check()
            rows = np.arange(self.size)
        return np.stack(np.unravel_index(np.asarray(rows, dtype=np.int64), self.counts), axis=-1)

    def rows(self, packages: ArrayLike) -> Ints:
        """Row numbers of packages, the inverse of `packages`."""
        columns = tuple(np.asarray(packages, dtype=np.int64).T)
        return np.asarray(np.ravel_multi_index(columns, self.counts), dtype=np.int64)

    def totals(self, cells: Cells, limits: Limits = NO_LIMITS) -> Ints:
        """Totals of every package, pair effects included.

        Parameters
        ----------
        cells : sequence of int64[K_j]

        Returns
        -------
        int64[size]
            Thousandths of a point.
        """
        self.check()
        limits.check(self.counts)
        if [len(column) for column in cells] != list(self.counts):
            raise WeighError(f"cells have {[len(c) for c in cells]} options; expected {list(self.counts)}")
        sums = np.zeros(1, dtype=np.int64)
        for column in cells:
            sums = (sums[:, None] + np.asarray(column, dtype=np.int64)).ravel()
        cube = sums.reshape(self.counts)
        for pair in limits.effects:
            cube[self._where(pair.a, pair.b)] += pair.points
        return cube.ravel()

    def keep(self, limits: Limits) -> Flags:
        """Mark the packages that stay, bool[size]: no red line touched, no impossible pair."""
        self.check()
        limits.check(self.counts)
        cube = np.ones(self.counts, dtype=np.bool_)
        for refused in limits.refused:
            cube[self._where(refused)] = False
        for pair in limits.excluded:
            cube[self._where(pair.a, pair.b)] = False
        return cube.ravel()

    def _where(self, *options: tuple[int, int]) -> tuple[int | slice, ...]:
        at: list[int | slice] = [slice(None)] * len(self.counts)
        for term, option in options:
            at[term] = option
        return tuple(at)


class Span(NamedTuple):
    """The worst and the best completion of a partial package, in thousandths of a point."""

    low: int
    high: int
    worst: tuple[int, ...]
    best: tuple[int, ...]


def completions(cells: Cells, partial: Sequence[int], limits: Limits = NO_LIMITS) -> Span:
    """Give a package that leaves terms open as a range over every way to complete it.

    Parameters
    ----------
    cells : sequence of int64[K_j]
    partial : int[J]
        One option a term, `OPEN` (-1) where it is left open.
    limits : Limits
        Without pairs only the worst and the best option of each open term matter; with pairs every
        completion is looked at.
    """
    counts = [len(column) for column in cells]
    allowed = limits.allowed(counts)
    choices = []
    for term, option in enumerate(partial):
        if option == OPEN:
            choices.append(np.flatnonzero(allowed[term]))
        else:
            taken = index(f"the option of term {term}", option, counts[term])
            choices.append(np.array([taken] if allowed[term][taken] else [], dtype=np.int64))
        if not len(choices[-1]):
            raise WeighError(f"red lines refuse every completion of term {term}; lift one to see a range")
    if not limits.excluded and not limits.effects:
        worst = tuple(int(choice[np.argmin(c[choice])]) for c, choice in zip(cells, choices, strict=True))
        best = tuple(int(choice[np.argmax(c[choice])]) for c, choice in zip(cells, choices, strict=True))
        return Span(_sum(cells, worst), _sum(cells, best), worst, best)
    within = Grid(tuple(len(choice) for choice in choices))
    rows = within.packages()
    packages = np.stack([choice[rows[:, term]] for term, choice in enumerate(choices)], axis=-1)
    packages = packages[limits.keep(packages)]
    if not len(packages):
        raise WeighError("impossible pairs rule out every completion; change one of the fixed terms")
    points = limits.pair_points(packages)
    for term, column in enumerate(cells):
        points += column[packages[:, term]]
    low, high = int(np.argmin(points)), int(np.argmax(points))
    return Span(
        int(points[low]), int(points[high]), tuple(packages[low].tolist()), tuple(packages[high].tolist())
    )


def _sum(cells: Cells, package: Sequence[int]) -> int:
    return sum(int(column[option]) for column, option in zip(cells, package, strict=True))
