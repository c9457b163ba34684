"""The plane that charts are drawn on: two scales, quiet axes, and marks placed in data units.

It holds the look of the book in one place: text of 13 px at every width, no axis lines or ticks, a light
grid, labels beside the marks in place of a legend, a dotted line for the essay. It keeps account of what is
drawn where, so that labels find a free place by themselves.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from peaceterms.charts import palette, placing, svg, words
from peaceterms.charts.placing import Align, Box
from peaceterms.charts.scales import Room, Scale

#: The day by which the essay circulated; a row of the table `timeline` says how that is known.
ESSAY = pd.Timestamp(2023, 2, 7)

DOTTED = (2, 3)
_ANCHOR = {"left": None, "center": "middle", "right": "end"}
# From the middle of a line of text to its foot, in pixels at 13 px.
_FOOT = 4.5

Rows = Sequence[Mapping[str, Any]]


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a frame, with the columns as attributes."""
    return frame.itertuples(index=False)


class Plane:
    """Collects marks and writes them as one SVG.

    Rows are mappings with x and y in data units, and x2 or y2 where a mark has a second end.

    Parameters
    ----------
    room
        The room of the chart.
    x, y
        The two scales.
    """

    def __init__(self, room: Room, x: Scale, y: Scale) -> None:
        self.room, self.x, self.y = room, x, y
        self._marks: list[str] = []
        self._taken: list[Box] = []
        self._axes()

    def across(self, x: float) -> float:
        """Return the pixel of a value of x, from the left of the drawing."""
        return self.room.left + self.x.share(x) * self.room.plot

    def down(self, y: float) -> float:
        """Return the pixel of a value of y, from the top of the drawing."""
        return self.room.top + (1 - self.y.share(y)) * self.room.height

    def shape(self, mark: str) -> None:
        """Add an element that is drawn elsewhere."""
        self._marks.append(mark)

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
        places = [self._place(row) for row in rows]
        if step:
            corners = [(after[0], before[1]) for before, after in pairwise(places)]
            places = [place for pair in zip(places, corners, strict=False) for place in pair] + places[-1:]
        mark = svg.element(
            "polyline",
            points=svg.points(places),
            fill="none",
            stroke=color,
            stroke_width=width,
            stroke_dasharray=svg.dashes(dash),
        )
        self._marks.append(mark)
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
        half = size / 2
        for x, y in map(self._place, rows):
            paint = _paint(color, hollow, 1.75)
            if square:
                mark = svg.element("rect", x=x - half, y=y - half, width=size, height=size, **paint)
            else:
                mark = svg.element("circle", cx=x, cy=y, r=half, **paint)
            self._marks.append(mark)
            self._taken.append(Box(x - half - 1, y - half - 1, x + half + 1, y + half + 1))

    def bars(self, rows: Rows, *, color: str = palette.INK, height: float = 6, hollow: bool = False) -> None:
        """Draw a lying bar for each row, from x to x2 at y."""
        for row in rows:
            left, right = sorted((self.across(row["x"]), self.across(row["x2"])))
            self.bar(left, self.down(row["y"]), right - left, height, color, hollow)

    def columns(
        self, rows: Rows, *, color: str = palette.INK, width: float = 6, hollow: bool = False
    ) -> None:
        """Draw an upright bar for each row, from 0 to y at x."""
        for row in rows:
            x, y = self._place(row)
            tall = self.down(0) - y
            self.bar(x - width / 2, y + tall / 2, width, tall, color, hollow)

    def bar(self, x: float, y: float, width: float, height: float, color: str, hollow: bool = False) -> None:
        """Draw a box from x to the right, its middle at y, in pixels of the drawing."""
        paint = _paint(color, hollow, 1)
        self._marks.append(svg.element("rect", x=x, y=y - height / 2, width=width, height=height, **paint))

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        color: str = palette.INK,
        dash: Sequence[int] = (),
        width: float = 1,
    ) -> None:
        """Draw a straight line between two points in pixels of the drawing."""
        mark = svg.element(
            "line",
            x1=start[0],
            y1=start[1],
            x2=end[0],
            y2=end[1],
            stroke=color,
            stroke_width=None if width == 1 else width,
            stroke_dasharray=svg.dashes(dash),
        )
        self._marks.append(mark)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        *,
        color: str = palette.INK,
        align: Align = "left",
        bold: bool = False,
    ) -> None:
        """Write text at a point in pixels of the drawing, y being the middle of the line."""
        weight = "600" if bold else None
        mark = svg.element(
            "text", text, x=x, y=y + _FOOT, text_anchor=_ANCHOR[align], fill=color, font_weight=weight
        )
        self._marks.append(mark)
        self._taken.append(placing.box(text, x, y, align))

    def label(
        self, text: str, x: float, y: float, *, color: str = palette.INK, first: str = "", bold: bool = False
    ) -> None:
        """Write text beside a point in data units, wherever it lies on nothing; draw all else before."""
        room = self.room
        whole = Box(0, 0, room.width, room.whole)
        at = self.across(x), self.down(y)
        dx, dy, align = placing.beside(text, *at, self._taken, whole, first)
        self.write(text, at[0] + dx, at[1] + dy, color=color, align=align, bold=bold)

    def upright(self, x: float, label: str = "", *, dotted: bool = False, align: Align = "left") -> None:
        """Draw an upright line at x; its label stands at the top of the plot, if dotted above the plot."""
        at, top, bottom = self.across(x), self.room.top, self.room.top + self.room.height
        start, height = (top - 6, top - 13) if dotted else (top, top + 9)
        self.rule(
            (at, start),
            (at, bottom),
            color=palette.INK if dotted else palette.EDGE,
            dash=DOTTED if dotted else (),
        )
        self._taken += placing.along([(at, top), (at, bottom)])
        beside = {"left": 6, "center": 0, "right": -6}[align]
        self.write(label, at + beside, height, color=palette.INK if dotted else palette.INK_2, align=align)

    def essay(self, label: str = "essay", *, align: Align = "right") -> None:
        """Draw the dotted upright at the date of the essay, with its label above the plot."""
        self.upright(words.year(ESSAY), label, dotted=True, align=align)

    def essay_across(self, y: float) -> None:
        """Draw the dotted line of the essay at a height in pixels, between rows in order of time."""
        right = self.room.width
        self.rule((0, y), (right - placing.width("essay") - 8, y), dash=DOTTED)
        self.write("essay", right, y, align="right")

    def svg(self, name: str) -> str:
        """Return the drawing as SVG."""
        return svg.document(self.room.width, self.room.whole, self._marks, name)

    def _place(self, row: Mapping[str, Any]) -> tuple[float, float]:
        return self.across(row["x"]), self.down(row["y"])

    def _axes(self) -> None:
        """Draw the grid and the labels of both scales."""
        room = self.room
        left, right, bottom = room.left, room.left + room.plot, room.top + room.height
        for value, text in self.x.texts().items():
            at = self.across(value)
            if self.x.grid:
                self.rule((at, room.top), (at, bottom), color=palette.LINE)
            y = room.top - 14 if self.x.side == "top" else bottom + 15
            self.write(text, at, y, color=palette.INK_2, align="center")
        for value, text in self.y.texts().items():
            at = self.down(value)
            if self.y.grid:
                self.rule((left, at), (right, at), color=palette.LINE)
            x, align = (right + 8, "left") if self.y.side == "right" else (left - 8, "right")
            self.write(text, x, at, color=palette.INK_2, align=align)  # type: ignore[arg-type]


def _paint(color: str, hollow: bool, width: float) -> dict[str, Any]:
    """Return fill and stroke of a mark; a hollow one is filled with paper, so that nothing shows through."""
    if hollow:
        return {"fill": palette.PAPER, "stroke": color, "stroke_width": None if width == 1 else f"{width:g}"}
    return {"fill": color}


def draw(name: str, plan: Callable[[Room], Plane], wide: Room, narrow: Room) -> dict[str, str]:
    """Return the two drawings of a chart, as the fields `wide` and `narrow` of a Figure."""
    return {"wide": plan(wide).svg(f"{name}-wide"), "narrow": plan(narrow).svg(f"{name}-narrow")}
