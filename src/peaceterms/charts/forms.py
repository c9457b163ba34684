"""The three forms that most charts take: lines over years, lying bars in blocks, bars of parts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any, NamedTuple

from peaceterms.charts import palette, placing, words
from peaceterms.charts.plane import ESSAY, Plane, draw
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale

PITCH = 24
END = 48
Pair = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """A line over years: its label, its points, its colour, and which of its values are written beside it."""

    label: str
    points: Sequence[Pair]
    color: str = palette.INK
    named: Mapping[float, str] = field(default_factory=dict)
    dots: bool = False


def lines(p: Plane, series: Sequence[Series], *, labels: bool = True) -> None:
    """Draw series solid up to the essay and dashed since, each labelled at its right end."""
    essay = words.year(ESSAY)
    for one in series:
        rows = [{"x": x, "y": y} for x, y in one.points]
        turn = sum(x <= essay for x, _ in one.points)
        if turn > 1:
            p.line(rows[:turn], color=one.color)
        if turn < len(rows):
            p.line(rows[max(0, turn - 1) :], color=one.color, dash=(5, 4))
        shown = [row for row in rows if one.dots or row["x"] in one.named]
        p.points([row for row in shown if row["x"] <= essay], color=one.color, size=7)
        p.points([row for row in shown if row["x"] > essay], color=one.color, size=7, hollow=True)
    if labels:
        ends = [p.down(one.points[-1][1]) for one in series]
        heights = placing.apart(ends, high=p.room.top + p.room.height)
        for one, height in zip(series, heights, strict=True):
            x, y = one.points[-1]
            # A line that ends just before the essay has its label beyond the dotted upright.
            at = essay if x < essay and p.across(essay) < p.across(x) + 60 else x
            end = {"x": at, "y": y}
            p.write(one.label, end, dx=8, dy=height - p.down(y), color=one.color, bold=True)
    for one in series:
        for x, y in one.points:
            if x in one.named:
                p.label(one.named[x], x, y, color=one.color)


class Bar(NamedTuple):
    """A lying bar: label, length in units, text at its end, whether it is outlined, colour, a line below."""

    label: str
    value: float | None
    shown: str
    hollow: bool = False
    color: str = palette.INK
    note: str = ""


class Block(NamedTuple):
    """Bars under one heading and on one scale that ends at `top`."""

    title: str
    bars: Sequence[Bar]
    top: float


def bars(width: int, blocks: Sequence[Block], *, beside: int = 0, end: int = 60) -> Plane:
    """Draw blocks of lying bars, one below the other.

    Parameters
    ----------
    width
        Width of the drawing in pixels.
    blocks
        The blocks; scales of different blocks are not to be compared.
    beside
        Pixels for the labels to the left of the bars; 0 puts each label above its bar.
    end
        Pixels kept free at the right for the text at the end of the longest bar.
    """
    p = Plane(Room(width, 0, left=beside, right=end, top=0, bottom=0), Scale(0, blocks[0].top))
    y = 0.0
    for block in blocks:
        p.x = p.x if p.x.high == block.top else Scale(0, block.top)
        heading = placing.wrapped(block.title, width / 1.06)
        for text in heading:
            p.write(text, {"left": 0, "top": y + 12}, bold=True)
            y += 17
        y += 9 if heading else 0
        for bar in block.bars:
            names = placing.wrapped(bar.label, beside - 8 if beside else width)
            for line, name in enumerate(names):
                p.write(name, {"left": 0, "top": y + 11 + 17 * line})
            y += 0 if beside else 17 * len(names)
            if bar.value is not None:
                row = {"x": 0, "x2": bar.value, "top": y + 11}
                p.bars([row], color=bar.color, height=9, hollow=bar.hollow)
            end_of_bar, gap = {"x": bar.value or 0, "top": y + 11}, 0 if bar.value is None else 7
            p.write(bar.shown, end_of_bar, dx=gap, color=palette.INK_2)
            y += max(PITCH, 17 * len(names) + 7) if beside else PITCH
            for name in placing.wrapped(bar.note, width):
                p.write(name, {"left": 0, "top": y + 5}, color=palette.INK_2)
                y += 17
            y += 12 if bar.note else 0
        y += 8
    p.room = replace(p.room, height=round(y))
    return p


class Part(NamedTuple):
    """One kind of part of a bar of parts: its name, fill, outline and the colour of text on it."""

    name: str
    fill: str
    text: str
    hollow: bool = False


FOR = Part("for", palette.SIDE_A, palette.PAPER)
AGAINST = Part("against", palette.SIDE_B, palette.PAPER)
ABSTAINING = Part("abstaining", palette.RAMP[1], palette.INK)
NOT_VOTING = Part("not voting", palette.EDGE, palette.INK, hollow=True)


def parts(
    width: int,
    kinds: Sequence[Part],
    rows: Sequence[tuple[str, Sequence[float], Sequence[str]]],
    *,
    beside: int = 0,
    top: float = 0,
    essay_after: int | None = None,
) -> Plane:
    """Draw one bar of parts a row, with the parts named above the first.

    Parameters
    ----------
    width
        Width of the drawing in pixels.
    kinds
        The kinds of parts, from left to right.
    rows
        Label, lengths and texts of each row: a text for each part, and perhaps one for the end of the bar.
    beside
        Pixels for the labels to the left of the bars; 0 puts each label above its bar.
    top
        End of the scale of all bars; 0 makes all bars equally long.
    essay_after
        Number of rows before the essay, where rows stand in order of time.
    """
    # Bars that are equally long are drawn in percent of their own sum.
    p = Plane(Room(width, 0, left=beside, right=END if top else 0, top=0, bottom=0), Scale(0, top or 100))
    first = rows[0][1]
    for number, (kind, x) in enumerate(zip(kinds, _heads(first, kinds, width - beside), strict=True)):
        color = palette.INK_2 if kind.hollow or kind.text == palette.INK else kind.fill
        place = {"left": beside + x, "top": 10}
        p.write(kind.name, place, color=color, bold=True, align="center" if number else "left")
    y = 30.0
    for number, (label, values, texts) in enumerate(rows):
        if number == essay_after:
            p.essay_across(y + 8)
            y += 24
        names = placing.wrapped(label, beside - 10 if beside else width)
        for line, name in enumerate(names):
            p.write(name, {"left": 0, "top": y + 8 + 17 * line})
        y += 0 if beside else 17 * len(names)
        start, whole = 0.0, 1 if top else sum(values) / 100
        for kind, value, text in zip(kinds, values, texts, strict=False):
            end = start + value / whole
            if value > 0:
                part = {"x": start, "x2": end, "top": y + 9}
                p.bars([part], color=kind.fill, height=18, hollow=kind.hollow)
            if p.across(end) - p.across(start) > placing.width(text) + 4:
                middle = {"x": (start + end) / 2, "top": y + 9}
                p.write(text, middle, color=kind.text, align="center")
            start = end
        for text in texts[len(values) :]:
            p.write(text, {"x": start, "top": y + 9}, dx=7, color=palette.INK_2)
        y += max(26, 17 * len(names) + 8) if beside else 34
    p.room = replace(p.room, height=round(y) - (4 if beside else 10))
    return p


def _heads(values: Sequence[float], kinds: Sequence[Part], width: int) -> list[float]:
    """Return where the names of the parts stand: over the first bar, moved apart as far as needed."""
    ends = [sum(values[: place + 1]) / sum(values) * width for place in range(len(values))]
    middles = [0.0, *((a + b) / 2 for a, b in pairwise(ends))]
    half = [placing.width(kind.name) * 1.06 / 2 for kind in kinds]
    right = float(width)
    for place in range(len(kinds) - 1, 0, -1):
        middles[place] = min(middles[place], right - half[place])
        right = middles[place] - half[place] - 10
    left = 2 * half[0] + 10
    for place in range(1, len(kinds)):
        middles[place] = max(middles[place], left + half[place])
        left = middles[place] + half[place] + 10
    return middles


def both(plan: Callable[[int], Plane], name: str) -> dict[str, Any]:
    """Return the drawings of a chart that sets its own height, as fields of a Figure."""
    return draw(name, plan, WIDE, NARROW)
