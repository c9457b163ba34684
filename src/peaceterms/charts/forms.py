"""The three forms that most charts take: lines over years, lying bars in blocks, bars of parts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from peaceterms.charts import palette, placing, words
from peaceterms.charts.plane import ESSAY, Plane
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
        ends = [(p.across(one.points[-1][0]), p.down(one.points[-1][1])) for one in series]
        heights = placing.apart([y for _, y in ends], high=p.room.top + p.room.height)
        # A line that ends just before the essay has its label beyond the dotted upright.
        upright = p.across(essay)
        for one, (x, _), y in zip(series, ends, heights, strict=True):
            p.write(one.label, (upright if x < upright < x + 60 else x) + 8, y, color=one.color, bold=True)
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
    p = Plane(Room(width, 0, left=beside, right=end, top=0, bottom=0), Scale(0, 1), Scale(0, 1))
    y = 0.0
    for block in blocks:
        heading = placing.wrapped(block.title, width / 1.06)
        for text in heading:
            p.write(text, 0, y + 12, bold=True)
            y += 17
        y += 9 if heading else 0
        for bar in block.bars:
            names = placing.wrapped(bar.label, beside - 8 if beside else width)
            for line, name in enumerate(names):
                p.write(name, 0, y + 11 + 17 * line)
            y += 0 if beside else 17 * len(names)
            share = (bar.value or 0) / block.top
            if bar.value is not None:
                p.bar(beside, y + 11, share * p.room.plot, 9, bar.color, bar.hollow)
            gap = 7 if bar.value is not None else 0
            p.write(bar.shown, beside + share * p.room.plot + gap, y + 11, color=palette.INK_2)
            y += max(PITCH, 17 * len(names) + 7) if beside else PITCH
            for name in placing.wrapped(bar.note, width):
                p.write(name, 0, y + 5, color=palette.INK_2)
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
    p = Plane(Room(width, 0, left=0, right=0, top=0, bottom=0), Scale(0, 1), Scale(0, 1))
    long = width - beside - (END if top else 0)
    first = [value * (1 if top else long / sum(rows[0][1])) for value in rows[0][1]]
    for number, (kind, x) in enumerate(zip(kinds, _heads(first, kinds, width - beside), strict=True)):
        color = palette.INK_2 if kind.hollow or kind.text == palette.INK else kind.fill
        p.write(kind.name, beside + x, 10, color=color, bold=True, align="center" if number else "left")
    y = 30.0
    for number, (label, values, texts) in enumerate(rows):
        if number == essay_after:
            p.essay_across(y + 8)
            y += 24
        names = placing.wrapped(label, beside - 10 if beside else width)
        for line, name in enumerate(names):
            p.write(name, 0, y + 8 + 17 * line)
        y += 0 if beside else 17 * len(names)
        start, scale = float(beside), long / (top or sum(values))
        for kind, value, text in zip(kinds, values, texts, strict=False):
            part = value * scale
            if value > 0:
                p.bar(start, y + 9, part, 18, kind.fill, kind.hollow)
            if part > placing.width(text) + 4:
                p.write(text, start + part / 2, y + 9, color=kind.text, align="center")
            start += part
        for text in texts[len(values) :]:
            p.write(text, start + 7, y + 9, color=palette.INK_2)
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


def both(plan: Callable[[int], Plane], name: str) -> dict[str, str]:
    """Return the two drawings of a chart that sets its own height, as fields of a Figure."""
    return {"wide": plan(WIDE).svg(f"{name}-wide"), "narrow": plan(NARROW).svg(f"{name}-narrow")}
