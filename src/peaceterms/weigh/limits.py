"""Limits that no weight can buy off: red lines, impossible pairs, and pairs that help or hurt each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from peaceterms.weigh.checks import Flags, Ints, index


class Option(NamedTuple):
    """One option of one term, by index."""

    term: int
    option: int


class Pair(NamedTuple):
    """Two options of different terms, and what having both adds, in thousandths of a point."""

    a: Option
    b: Option
    points: int = 0


@dataclass(frozen=True)
class Limits:
    """What sets packages aside, and what leaves the sum of terms.

    Attributes
    ----------
    refused : tuple of Option
        Red lines: a package with one of these options is set aside, never scored.
    excluded : tuple of Pair
        Pairs that cannot stand in one package.
    effects : tuple of Pair
        Pairs worth more or less together than apart (the reader's own points, q_jk).
    """

    refused: tuple[Option, ...] = ()
    excluded: tuple[Pair, ...] = ()
    effects: tuple[Pair, ...] = ()

    def check(self, counts: Sequence[int]) -> None:
        """Refuse limits that name a term or an option that is not there."""
        named = [*self.refused]
        for pair in (*self.excluded, *self.effects):
            named += [pair.a, pair.b]
        for term, option in named:
            index("the term of a limit", term, len(counts))
            index(f"the option of a limit on term {term}", option, counts[term])

    def allowed(self, counts: Sequence[int]) -> list[Flags]:
        """Options that no red line refuses, one bool[K_j] a term."""
        self.check(counts)
        flags = [np.ones(count, dtype=np.bool_) for count in counts]
        for term, option in self.refused:
            flags[term][option] = False
        return flags

    def keep(self, packages: ArrayLike) -> Flags:
        """Mark the packages that stay: no red line touched, no impossible pair.

        Parameters
        ----------
        packages : int[X, J]

        Returns
        -------
        bool[X]
        """
        rows = np.asarray(packages)
        stays = np.ones(len(rows), dtype=np.bool_)
        for term, option in self.refused:
            stays &= rows[:, term] != option
        for pair in self.excluded:
            stays &= ~both(rows, pair)
        return stays

    def pair_points(self, packages: ArrayLike) -> Ints:
        """Add up what pairs bring to each package, int64[X] in thousandths of a point."""
        rows = np.asarray(packages)
        points = np.zeros(len(rows), dtype=np.int64)
        for pair in self.effects:
            points[both(rows, pair)] += pair.points
        return points


NO_LIMITS = Limits()


def both(packages: ArrayLike, pair: Pair) -> Flags:
    """Mark the packages that hold both options of `pair`, bool[X]."""
    rows = np.asarray(packages)
    held: Flags = (rows[:, pair.a.term] == pair.a.option) & (rows[:, pair.b.term] == pair.b.option)
    return held
