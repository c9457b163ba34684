"""The three forms that most charts take: lines over years, lying bars in blocks, bars of parts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from peaceterms.charts import palette, placing, words
from peaceterms.charts.plane import ESSAY, Plane
from peaceterms.charts.scales import NARROW, WIDE, Room, Scale, of_pixels

PITCH = 24
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
        for one, (x, _), y in zip(series, ends, heights, strict=True):
            p.write(one.label, x + 8, y, color=one.color, bold=True)
    for one in series:
        for x, y in one.points:
            if x in one.named:
                p.label(one.named[x], x, y, color=one.color)


class Bar(NamedTuple):
    """A lying bar: its label, its length in units, the text at its end, and whether it is outlined."""

    label: str
    value: float | None
    shown: str
    hollow: bool = False
    color: str = palette.INK


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
    rows: list[tuple[float, Bar, float]] = []
    heads: list[tuple[float, str]] = []
    y = 0.0
    for block in blocks:
        if block.title:
            heads.append((y + 10, block.title))
            y += 26
        for bar in block.bars:
            y += 0 if beside else 17
            rows.append((y + 11, bar, block.top))
            y += PITCH
        y += 10
    height = round(y)
    p = Plane(Room(width, height, left=beside, right=end, top=4, bottom=2), Scale(0, 1), of_pixels(height))
    for at, title in heads:
        p.write(title, 0, p.down(at), bold=True)
    for at, bar, top in rows:
        y, share = p.down(at), (bar.value or 0) / top
        p.write(bar.label, 0, y if beside else y - 17)
        if bar.value is not None:
            p.bars([{"x": 0, "x2": share, "y": at}], color=bar.color, height=9, hollow=bar.hollow)
        p.write(bar.shown, p.across(share) + (7 if bar.value is not None else 0), y, color=palette.INK_2)
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
    essay_after: int | None = None,
) -> Plane:
    """Draw one bar of parts a row, its label above it, the parts named above the first.

    Parameters
    ----------
    width
        Width of the drawing in pixels.
    kinds
        The kinds of parts, from left to right.
    rows
        Label, lengths and texts of each row; every bar has the width of the drawing.
    essay_after
        Number of rows before the essay, where rows stand in order of time.
    """
    places, y = [], 24.0
    for number, (label, _, _) in enumerate(rows):
        if number == essay_after:
            y += 14
            across = y
            y += 10
        names = placing.wrapped(label, width)
        places.append((y, names))
        y += 17 * len(names) + 34
    height = round(y)
    p = Plane(Room(width, height, left=0, right=0, top=4, bottom=0), Scale(0, 1), of_pixels(height))
    for number, (kind, x) in enumerate(zip(kinds, _heads(rows[0][1], kinds, width), strict=True)):
        color = palette.INK_2 if kind.hollow or kind.text == palette.INK else kind.fill
        p.write(kind.name, x, p.down(6), color=color, bold=True, align="center" if number else "left")
    for (top, names), (_, values, texts) in zip(places, rows, strict=True):
        for line, name in enumerate(names):
            p.write(name, 0, p.down(top + 8 + 17 * line))
        middle, start, total = top + 17 * len(names) + 11, 0.0, sum(values)
        for kind, value, text in zip(kinds, values, texts, strict=True):
            stop = start + value / total
            p.bars([{"x": start, "x2": stop, "y": middle}], color=kind.fill, height=18, hollow=kind.hollow)
            if (stop - start) * width > placing.width(text) + 4:
                p.write(text, p.across((start + stop) / 2), p.down(middle), color=kind.text, align="center")
            start = stop
    if essay_after is not None:
        p.essay_across(p.down(across))
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
