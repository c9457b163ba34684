"""The plane that most charts are drawn on: two scales, quiet axes, and marks placed in data units.

A thin layer over Altair that holds the look of the book in one place: text of 13 px at every width, no axis
lines or ticks, a light grid, labels beside the marks in place of a legend, a dotted line for the essay.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

import altair as alt
import pandas as pd

from peaceterms.charts import palette, placing, render, words
from peaceterms.charts.scales import Room, Scale

#: The day by which the essay circulated; a row of the table `timeline` says how that is known.
ESSAY = pd.Timestamp(2023, 2, 7)

Rows = Sequence[Mapping[str, Any]]
Align = Literal["left", "center", "right"]


def each(frame: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a frame, with the columns as attributes."""
    return frame.itertuples(index=False)


class Plane:
    """Collects marks and draws them as one SVG.

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
        self._layers: list[alt.Chart] = []
        self._taken: list[placing.Box] = []
        self._take_ticks()

    def pixels(self, row: Mapping[str, Any]) -> tuple[float, float]:
        """Return the place of a row in pixels from the plot's corner."""
        return self.x.pixel(row["x"], self.room.plot), self.y.pixel(row["y"], self.room.height, upward=True)

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
        ordered = [{**row, "order": place} for place, row in enumerate(rows)]
        mark = _chart(ordered).mark_line(
            color=color,
            strokeWidth=width,
            strokeDash=list(dash),
            interpolate="step-after" if step else "linear",
        )
        self._add(mark.encode(order="order:Q"), rows, {"x": None, "y": None})
        self._taken += placing.along(self.pixels(row) for row in rows)

    def points(
        self,
        rows: Rows,
        *,
        color: str = palette.INK,
        hollow: bool = False,
        square: bool = False,
        size: float = 56,
    ) -> None:
        """Draw a mark at each row: a disc or a square, solid or hollow."""
        if not rows:
            return
        mark = _chart(rows).mark_point(
            shape="square" if square else "circle",
            size=size,
            filled=True,
            opacity=1,
            **_paint(color, hollow, 1.75),
        )
        self._add(mark, rows, {"x": None, "y": None})
        for x, y in map(self.pixels, rows):
            self._taken.append(placing.Box(x - 5, y - 5, x + 5, y + 5))

    def bars(self, rows: Rows, *, color: str = palette.INK, height: float = 6, hollow: bool = False) -> None:
        """Draw a lying bar for each row, from x to x2 at y."""
        if rows:
            mark = _chart(rows).mark_bar(height=height, **_paint(color, hollow, 1))
            self._add(mark, rows, {"x": None, "x2": None, "y": None})

    def columns(
        self, rows: Rows, *, color: str = palette.INK, width: float = 6, hollow: bool = False
    ) -> None:
        """Draw an upright bar for each row, from y to y2 at x."""
        if rows:
            mark = _chart(rows).mark_bar(width=width, **_paint(color, hollow, 1))
            self._add(mark, rows, {"x": None, "y": None, "y2": None})

    def rules(
        self, rows: Rows, *, color: str = palette.INK, dash: Sequence[int] = (), width: float = 1
    ) -> None:
        """Draw a straight line for each row, from x, y to x2 or y2."""
        if rows:
            mark = _chart(rows).mark_rule(color=color, strokeDash=list(dash), strokeWidth=width)
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
        mark = _chart(rows).mark_text(
            align=align, dx=dx, dy=dy, color=color, baseline="middle", **_weight(bold)
        )
        self._add(mark.encode(text="text:N"), rows, {"x": x, "y": y})
        for row in rows:
            across = x if x is not None else self.x.pixel(row["x"], self.room.plot)
            down = y if y is not None else self.y.pixel(row["y"], self.room.height, upward=True)
            self._taken.append(placing.box(row["text"], across + dx, down + dy, align))

    def labels(
        self, rows: Rows, *, color: str = palette.INK, first: Align | Literal[""] = "", bold: bool = False
    ) -> None:
        """Write the `text` of each row beside its x and y, wherever it lies on nothing. Call it last."""
        room = self.room
        whole = placing.Box(-room.left, -room.top, room.plot + room.right, room.height + room.bottom)
        for row in rows:
            dx, dy, align = placing.beside(row["text"], *self.pixels(row), self._taken, whole, first)
            self.text([row], color=color, align=align, dx=dx, dy=dy, bold=bold)  # type: ignore[arg-type]

    def upright(
        self, at: float, label: str = "", *, dotted: bool = False, align: Align = "left", y: float = 8
    ) -> None:
        """Draw an upright line at x with a label beside it at `y` pixels, above the plot if negative."""
        color = palette.INK if dotted else palette.EDGE
        mark = _chart([{"x": at}]).mark_rule(color=color, strokeDash=[2, 3] if dotted else [])
        self._add(mark, [{"x": at}], {"x": None, "y": min(0, y + 6), "y2": self.room.height})
        across = self.x.pixel(at, self.room.plot)
        self._taken += placing.along([(across, 0), (across, self.room.height)])
        if label:
            dx = {"left": 6, "right": -6}.get(align, 0)
            self.text(
                [{"x": at, "text": label}],
                color=palette.INK if dotted else palette.INK_2,
                align=align,
                dx=dx,
                y=y,
            )

    def essay(self, label: str = "essay", *, align: Align = "right") -> None:
        """Draw the dotted upright at the date of the essay, with its label above the plot."""
        self.upright(words.year(ESSAY), label, dotted=True, align=align, y=-12)

    def essay_across(self, y: float) -> None:
        """Draw the dotted line of the essay between two rows that stand in order of time."""
        left, right = -self.room.left, self.room.plot + self.room.right
        mark = _chart([{"y": y}]).mark_rule(color=palette.INK, strokeDash=[2, 3])
        self._add(mark, [{"y": y}], {"x": left, "x2": right - placing.width("essay") - 6, "y": None})
        self.text([{"y": y, "text": "essay"}], x=right, align="right")

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

    def _take_ticks(self) -> None:
        """Keep the labels of the axes free of other labels."""
        plot, height = self.room.plot, self.room.height
        for value, text in self.x.texts().items():
            below = -14 if self.x.side == "top" else height + 14
            self._taken.append(placing.box(text, self.x.pixel(value, plot), below, "center"))
        for value, text in self.y.texts().items():
            at, align = (plot + 8, "left") if self.y.side == "right" else (-8, "right")
            self._taken.append(placing.box(text, at, self.y.pixel(value, height, upward=True), align))

    def _add(self, mark: alt.Chart, rows: Rows, fields: Mapping[str, float | None]) -> None:
        """Encode each end of a mark: in pixels where a number is given, else by the field of the rows."""
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


def _chart(rows: Rows) -> alt.Chart:
    return alt.Chart(alt.Data(values=[dict(row) for row in rows]))


def _paint(color: str, hollow: bool, width: float) -> dict[str, Any]:
    """Return fill and stroke of a mark; a hollow one is filled with paper, so that nothing shows through."""
    if hollow:
        return {"color": palette.PAPER, "stroke": color, "strokeWidth": width}
    return {"color": color, "strokeWidth": 0}


def _weight(bold: bool) -> dict[str, Any]:
    return {"fontWeight": 600} if bold else {}


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
