"""The plane that charts are drawn on: an Altair chart with two scales, quiet axes, and marks in data units.

It holds the look of the book in one place: text of 13 px at every width, no axis lines or ticks, a light
grid, labels beside the marks in place of a legend, a dotted line for the essay. It keeps account of what is
drawn where, so that labels find a free place by themselves.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeVar

import altair as alt
import pandas as pd

from peaceterms.charts import layers, palette, placing, render, words
from peaceterms.charts.layers import Row, Rows
from peaceterms.charts.placing import Align, Box
from peaceterms.charts.scales import Room, Scale

#: The day by which the essay circulated; a row of the table `timeline` says how that is known.
ESSAY = pd.Timestamp(2023, 2, 7)

DOTTED = (2, 3)

Size = TypeVar("Size")


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a frame, with the columns as attributes."""
    # Pandas would copy what is said of the table for every column.
    bare = frame.copy(deep=False)
    bare.attrs = {}
    return bare.itertuples(index=False)


class Plane:
    """Collects marks and composes them as one Altair chart, one layer for all marks of a kind and style.

    Rows are mappings. A place is given in data units by `x` and `y` (on a map `longitude` and `latitude`), or
    in pixels of the drawing by `left` and `top`; a second end by the same names with a 2.

    Parameters
    ----------
    room
        The room of the chart.
    x, y
        The two scales; none is needed where all marks lie by pixels or degrees.
    """

    def __init__(self, room: Room, x: Scale | None = None, y: Scale | None = None) -> None:
        self.room, self.x, self.y = room, x or Scale(0, 1), y or Scale(0, 1)
        self._stack = layers.Stack()
        self._taken: list[Box] = []
        self._take_ticks()

    def across(self, x: float) -> float:
        """Return the pixel of a value of x, from the left of the drawing."""
        return self.room.left + self.x.share(x) * self.room.plot

    def down(self, y: float) -> float:
        """Return the pixel of a value of y, from the top of the drawing."""
        return self.room.top + (1 - self.y.share(y)) * self.room.height

    def line(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        dash: Sequence[int] = (),
        width: float = 2,
        step: bool = False,
    ) -> None:
        """Draw one line through rows, in their order."""
        style = {"stroke": color, "strokeWidth": width, "strokeDash": tuple(dash)}
        shape = {"interpolate": "step-after"} if step else {}
        number = self._stack.count("line")
        ordered = [{**row, "line": number, "order": place} for place, row in enumerate(rows)]
        self._add("line", ordered, style | shape)
        places = [self._place(row) for row in rows]
        if step:
            corners = [(after[0], before[1]) for before, after in pairwise(places)]
            places = [place for pair in zip(places, corners, strict=False) for place in pair] + places[-1:]
        self._taken += placing.along(places)

    def points(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        hollow: bool = False,
        square: bool = False,
        size: float = 8,
    ) -> None:
        """Draw a mark at each row: a disc or a square `size` pixels wide, solid or hollow."""
        shape = "square" if square else "circle"
        # Vega wants the area: of the square, and of the square round the disc.
        style = {"shape": shape, "size": size * size, "filled": True, "opacity": 1}
        self._add("point", rows, style | _paint(color, hollow, 1.75))
        reach = size / 2 + 1
        for x, y in (self._place(row) for row in rows if "longitude" not in row):
            self._taken.append(Box(x - reach, y - reach, x + reach, y + reach))

    def bars(self, rows: Rows, *, color: str = palette.INK, height: float = 6, hollow: bool = False) -> None:
        """Draw a lying bar for each row, from x to x2."""
        self._add("bar", rows, {"orient": "horizontal", "height": height, **_paint(color, hollow, 1)})

    def columns(
        self, rows: Rows, *, color: str = palette.INK, width: float = 6, hollow: bool = False
    ) -> None:
        """Draw an upright bar for each row, from y to y2 at x."""
        self._add("bar", rows, {"orient": "vertical", "width": width, **_paint(color, hollow, 1)})

    def rules(
        self, rows: Rows, *, color: str = palette.INK, dash: Sequence[int] = (), width: float = 1
    ) -> None:
        """Draw a straight line for each row, from one end to the other."""
        self._add("rule", rows, {"stroke": color, "strokeWidth": width, "strokeDash": tuple(dash)})

    def write(
        self,
        text: str,
        place: Row,
        *,
        dx: float = 0,
        dy: float = 0,
        color: str = palette.INK,
        align: Align = "left",
        bold: bool = False,
    ) -> None:
        """Write text at a place, moved by `dx` and `dy` pixels; the place is in the middle of the line."""
        row = {**place, "text": text, "dx": dx, "dy": dy, "align": align, "color": color}
        self._add("text", [{**row, "fontWeight": 600 if bold else "normal"}], {})
        if "longitude" not in place:
            x, y = self._place(place)
            self._taken.append(placing.box(text, x + dx, y + dy, align))

    def label(
        self, text: str, x: float, y: float, *, color: str = palette.INK, first: str = "", bold: bool = False
    ) -> None:
        """Write text beside a point in data units, wherever it lies on nothing; draw all else before."""
        room = self.room
        whole = Box(0, 0, room.width, room.whole)
        dx, dy, align = placing.beside(text, self.across(x), self.down(y), self._taken, whole, first)
        self.write(text, {"x": x, "y": y}, dx=dx, dy=dy, color=color, align=align, bold=bold)

    def upright(self, x: float, label: str = "", *, dotted: bool = False, align: Align = "left") -> None:
        """Draw an upright line at x; its label stands at the top of the plot, if dotted above the plot."""
        top, bottom = self.room.top, self.room.top + self.room.height
        start, height = (top - 6, top - 13) if dotted else (top, top + 9)
        rule = {"x": x, "top": start, "top2": bottom}
        self.rules([rule], color=palette.INK if dotted else palette.EDGE, dash=DOTTED if dotted else ())
        self._taken += placing.along([(self.across(x), top), (self.across(x), bottom)])
        beside = {"left": 6, "center": 0, "right": -6}[align]
        color = palette.INK if dotted else palette.INK_2
        self.write(label, {"x": x, "top": height}, dx=beside, color=color, align=align)

    def essay(self, label: str = "essay", *, align: Align = "right") -> None:
        """Draw the dotted upright at the date of the essay, with its label above the plot."""
        self.upright(words.year(ESSAY), label, dotted=True, align=align)

    def essay_across(self, top: float) -> None:
        """Draw the dotted line of the essay at a height in pixels, between rows in order of time."""
        right = self.room.width
        self.rules([{"left": 0, "left2": right - placing.width("essay") - 8, "top": top}], dash=DOTTED)
        self.write("essay", {"left": right, "top": top}, align="right")

    def add_map(self, shapes: Sequence[alt.Chart], projection: alt.Projection) -> None:
        """Add shapes on the earth behind all marks, and how the earth is projected."""
        self._stack.add_map(shapes, projection)

    def chart(self) -> alt.LayerChart:
        """Return the drawing as an Altair chart."""
        room = self.room
        return self._stack.composed(
            self.y,
            width=room.plot,
            height=room.height,
            padding={"left": room.left, "right": room.right, "top": room.top, "bottom": room.bottom},
            autosize=alt.AutoSizeParams(type="none"),
        )

    def _add(self, mark: str, rows: Rows, style: Mapping[str, Any]) -> None:
        room = self.room
        # Altair counts pixels from the corner of the plot.
        corner = {"left": room.left, "left2": room.left, "top": room.top, "top2": room.top}
        for row in rows:
            moved = {key: value - corner[key] if key in corner else value for key, value in row.items()}
            self._stack.add(mark, moved, style, self.x)

    def _place(self, row: Row) -> tuple[float, float]:
        left = row["left"] if "left" in row else self.across(row["x"])
        return left, row["top"] if "top" in row else self.down(row["y"])

    def _take_ticks(self) -> None:
        """Keep the labels of the axes free of other labels."""
        room = self.room
        left, right, bottom = room.left, room.left + room.plot, room.top + room.height
        for value, text in self.x.texts().items():
            y = room.top - 14 if self.x.side == "top" else bottom + 15
            self._taken.append(placing.box(text, self.across(value), y, "center"))
        for value, text in self.y.texts().items():
            x, align = (right + 8, "left") if self.y.side == "right" else (left - 8, "right")
            self._taken.append(placing.box(text, x, self.down(value), align))  # type: ignore[arg-type]


def _paint(color: str, hollow: bool, width: float) -> dict[str, Any]:
    """Return fill and stroke of a mark; a hollow one is filled with paper, so that nothing shows through."""
    if hollow:
        return {"fill": palette.PAPER, "stroke": color, "strokeWidth": width}
    return {"fill": color}


def draw(name: str, plan: Callable[[Size], Plane], wide: Size, narrow: Size) -> dict[str, Any]:
    """Return the two drawings of a chart and its Altair object, as fields of a Figure."""
    chart = plan(wide).chart()
    return {
        "wide": render.svg(chart, f"{name}-wide"),
        "narrow": render.svg(plan(narrow).chart(), f"{name}-narrow"),
        "chart": chart,
    }
