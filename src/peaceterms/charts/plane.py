"""The plane that most charts are drawn on: two scales, quiet axes, and marks placed in data units.

A thin layer over Altair that holds the look of the book in one place: text of 13 px at every width, no axis
lines or ticks, a light grid, labels beside the marks in place of a legend, a dotted upright for the essay.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import pandas as pd

from peaceterms.charts import palette, render, words

WIDE = 576
BROAD = 820
NARROW = 330

#: The day by which the essay circulated; a row of the table `timeline` says how that is known.
ESSAY = pd.Timestamp(2023, 2, 7)

Rows = Sequence[Mapping[str, Any]]
Align = Literal["left", "center", "right"]


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
    def plot(self) -> int:
        """The width of the plot."""
        return self.width - self.left - self.right


@dataclass(frozen=True)
class Scale:
    """A scale: its two ends, the values that are labelled, and their labels where those differ."""

    low: float
    high: float
    ticks: Sequence[float] = ()
    labels: Mapping[float, str] | None = None
    grid: bool = False
    side: Literal["left", "right", "top", "bottom"] | None = None

    def encoding(self, kind: type, field: str) -> Any:
        """Return the scale as an Altair encoding of `field`."""
        axis = None
        if self.ticks:
            labels = {tick: words.number(tick) if tick < 1900 else f"{tick:g}" for tick in self.ticks}
            labels |= self.labels or {}
            cases = "".join(f"datum.value == {tick} ? '{labels[tick]}' : " for tick in self.ticks)
            axis = alt.Axis(values=list(self.ticks), labelExpr=f"{cases}''", grid=self.grid, title=None)
            if self.side:
                axis.orient = self.side
        scale = alt.Scale(domain=[self.low, self.high], nice=False)
        return kind(field, type="quantitative", axis=axis, scale=scale)


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a frame, with the columns as attributes."""
    return frame.itertuples(index=False)


def rows_scale(n: int) -> Scale:
    """Return a scale for `n` rows, counted from 0 at the top."""
    return Scale(n - 0.5, -0.5)


class Plane:
    """Collects marks and draws them as one SVG.

    Parameters
    ----------
    room
        The room of the chart.
    x, y
        The two scales.
    """

    def __init__(self, room: Room, x: Scale, y: Scale) -> None:
        self.room, self.x, self.y = room, x, y
        self._layers: list[alt.Chart] = []

    def _add(self, mark: alt.Chart, rows: Rows, fields: Mapping[str, float | None]) -> None:
        """Encode x, y and their second ends: in data units where a row has the field, else in pixels."""
        encoding: dict[str, Any] = {}
        for channel, pixel in fields.items():
            if pixel is not None:
                encoding[channel] = alt.value(pixel)
            elif channel in ("x", "y"):
                scale, kind = (self.x, alt.X) if channel == "x" else (self.y, alt.Y)
                encoding[channel] = scale.encoding(kind, channel)
            elif channel in rows[0]:
                encoding[channel] = channel
        self._layers.append(mark.encode(**encoding))

    def _chart(self, rows: Rows) -> alt.Chart:
        return alt.Chart(alt.Data(values=[dict(row) for row in rows]))

    def line(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        dash: Sequence[int] = (),
        width: float = 2,
        step: bool = False,
    ) -> None:
        """Draw one line through rows of x and y, in their order."""
        ordered = [{**row, "order": place} for place, row in enumerate(rows)]
        mark = self._chart(ordered).mark_line(
            color=color,
            strokeWidth=width,
            strokeDash=list(dash),
            interpolate="step-after" if step else "linear",
        )
        self._add(mark.encode(order="order:Q"), rows, {"x": None, "y": None})

    def points(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        hollow: bool = False,
        square: bool = False,
        size: float = 56,
    ) -> None:
        """Draw a mark at each row of x and y: a disc or a square, solid or hollow."""
        if not rows:
            return
        mark = self._chart(rows).mark_point(
            shape="square" if square else "circle",
            size=size,
            filled=True,
            opacity=1,
            color=palette.PAPER if hollow else color,
            stroke=color if hollow else None,
            strokeWidth=1.75 if hollow else 0,
        )
        self._add(mark, rows, {"x": None, "y": None})

    def bars(self, rows: Rows, *, color: str = palette.INK, height: float = 6, hollow: bool = False) -> None:
        """Draw a lying bar for each row, from x to x2 at y."""
        if not rows:
            return
        mark = self._chart(rows).mark_bar(
            height=height,
            color=palette.PAPER if hollow else color,
            stroke=color if hollow else None,
            strokeWidth=1,
        )
        self._add(mark, rows, {"x": None, "x2": None, "y": None})

    def columns(
        self, rows: Rows, *, color: str = palette.INK, width: float = 6, hollow: bool = False
    ) -> None:
        """Draw an upright bar for each row, from y to y2 at x."""
        if not rows:
            return
        mark = self._chart(rows).mark_bar(
            width=width,
            color=palette.PAPER if hollow else color,
            stroke=color if hollow else None,
            strokeWidth=1,
        )
        self._add(mark, rows, {"x": None, "y": None, "y2": None})

    def rules(
        self, rows: Rows, *, color: str = palette.INK, dash: Sequence[int] = (), width: float = 1
    ) -> None:
        """Draw a straight line for each row, from x, y to x2 or y2."""
        if not rows:
            return
        mark = self._chart(rows).mark_rule(color=color, strokeDash=list(dash), strokeWidth=width)
        self._add(mark, rows, {"x": None, "x2": None, "y": None, "y2": None})

    def text(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        align: Align = "left",
        dx: float = 0,
        dy: float = 0,
        bold: bool = False,
        x: float | None = None,
        y: float | None = None,
    ) -> None:
        """Write the `text` of each row at its x and y, or at `x`, `y` pixels from the plot's corner."""
        if not rows:
            return
        mark = self._chart(rows).mark_text(
            align=align, dx=dx, dy=dy, color=color, fontWeight=600 if bold else "normal", baseline="middle"
        )
        self._add(mark.encode(text="text:N"), rows, {"x": x, "y": y})

    def upright(
        self,
        at: float,
        label: str = "",
        *,
        dotted: bool = False,
        align: Align = "left",
        y: float = 6,
        top: float = 0,
    ) -> None:
        """Draw an upright line at x, dotted for the essay, with a label beside it at `y` pixels."""
        mark = self._chart([{"x": at}]).mark_rule(
            color=palette.INK if dotted else palette.EDGE, strokeDash=[2, 3] if dotted else []
        )
        self._add(mark, [{"x": at}], {"x": None, "y": top, "y2": self.room.height})
        if label:
            color = palette.INK if dotted else palette.INK_2
            self.text(
                [{"x": at, "text": label}],
                color=color,
                align=align,
                dx={"left": 6, "right": -6}.get(align, 0),
                y=y,
            )

    def essay(self, label: str = "essay", *, align: Align = "right") -> None:
        """Draw the dotted upright at the date of the essay, with its label above the plot."""
        self.upright(words.year(ESSAY), label, dotted=True, align=align, y=-12, top=-6)

    def svg(self, name: str) -> str:
        """Return the drawing as SVG."""
        room = self.room
        chart = alt.layer(*self._layers).properties(
            width=room.plot,
            height=room.height,
            padding={"left": room.left, "right": room.right, "top": room.top, "bottom": room.bottom},
            autosize=alt.AutoSizeParams(type="none"),
        )
        return render.svg(styled(chart), name)


def styled(chart: Any) -> Any:
    """Return an Altair chart in the look of the book."""
    return (
        chart.configure_view(stroke=None, fill=None)
        .configure_text(fontSize=13, font="sans-serif", color=palette.INK)
        .configure_axis(
            domain=False, ticks=False, gridColor=palette.LINE, labelColor=palette.INK_2, labelFontSize=13,
            labelFont="sans-serif", labelOverlap=False, labelFlush=False, labelLimit=0, labelPadding=8,
        )
    )  # fmt: skip


def draw(name: str, plan: Callable[[Room], Plane], wide: Room, narrow: Room) -> dict[str, str]:
    """Return the two drawings of a chart, as the fields `wide` and `narrow` of a Figure."""
    return {"wide": plan(wide).svg(f"{name}-wide"), "narrow": plan(narrow).svg(f"{name}-narrow")}
