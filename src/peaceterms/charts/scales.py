"""The room a chart has and the scales it is drawn on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from peaceterms.charts import words

WIDE = 576
BROAD = 820
NARROW = 330


@dataclass(frozen=True)
class Room:
    """The room of a chart in pixels: its whole width, the height of its plot, the margins round the plot."""

    width: int
    height: int
    left: int = 4
    right: int = 50
    top: int = 24
    bottom: int = 28

    @property
    def narrow(self) -> bool:
        """Whether this is the drawing for a phone."""
        return self.width <= NARROW

    @property
    def whole(self) -> int:
        """The whole height of the drawing."""
        return self.top + self.height + self.bottom

    @property
    def plot(self) -> int:
        """The width of the plot."""
        return self.width - self.left - self.right


@dataclass(frozen=True, eq=False)
class Scale:
    """A scale: its two ends, the values that are labelled, and their labels where those differ."""

    low: float
    high: float
    ticks: Sequence[float] = ()
    labels: Mapping[float, str] | None = None
    grid: bool = False
    side: Literal["left", "right", "top", "bottom"] = "bottom"

    def texts(self) -> dict[float, str]:
        """Return the labels of the ticks; a number from 1900 on is a year and gets no comma."""
        labels = {tick: words.number(tick) if tick < 1900 else f"{tick:g}" for tick in self.ticks}
        return labels | dict(self.labels or {})

    def share(self, value: float) -> float:
        """Return the place of `value` between the ends: 0 at the low one, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


def of_years(first: int, last: int, ticks: Sequence[int]) -> Scale:
    """Return a scale for yearly values, each drawn and labelled at the middle of its year."""
    return Scale(first, last + 1, [tick + 0.5 for tick in ticks], {tick + 0.5: str(tick) for tick in ticks})


def of_values(
    high: float, ticks: Sequence[float], unit: str = "", *, side: Literal["left", "right"] = "right"
) -> Scale:
    """Return an upright scale from 0 with a grid; the highest label carries the unit."""
    labels = {tick: words.number(tick) for tick in ticks}
    labels[ticks[-1]] = f"{labels[ticks[-1]]} {unit}".strip()
    return Scale(0, high, ticks, labels, grid=True, side=side)


def of_rows(n: int) -> Scale:
    """Return a scale for `n` rows, counted from 0 at the top."""
    return Scale(n - 0.5, -0.5)
