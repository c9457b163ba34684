"""The diagram of the argument: boxes for its statements, lines from each to the conclusion that it supports.

Two drawings are made of the same table: one for wide pages, with steps side by side, and a vertical
one for phones. Lines run in lanes beside the boxes, so that none passes through a box.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

import pandas as pd

from peaceterms import facts
from peaceterms.charts import placing

KINDS = {"premise": "Premise", "hidden": "Hidden premise", "conclusion": "Conclusion"}
WIDE, NARROW = 820, 330
PAD, HEAD, LINE = 12, 26, 18
CHIP = 34
BETWEEN, BEFORE_STEP, TITLE = 10, 26, 24
BOLD = 1.08  # bold letters are wider than those that `placing.width` measures
SAFE = 0.93  # the font is the reader's: some system fonts are wider than those it measures

Row = Mapping[str, Any]
Address = Callable[[str], str]


@dataclass(frozen=True)
class Box:
    """A statement as drawn: its row of the table, its place in pixels, and its text in lines."""

    node: Row
    x: float
    y: float
    width: float
    lines: list[str]
    notes: list[str]
    chips_below: bool

    @property
    def height(self) -> float:
        """The height, which follows from the text."""
        rows = len(self.lines) + len(self.notes)
        return HEAD + LINE * rows + PAD + (HEAD if self.chips_below else 0)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def way_in(self) -> float:
        """Return where a line arrives."""
        return self.y + HEAD / 2 + 4

    def way_out(self) -> float:
        """Return where a line leaves: a conclusion has its lower half for it."""
        return self.bottom - HEAD / 2 if self.node["kind"] == "conclusion" else self.y + self.height / 2


@dataclass
class Drawing:
    """A drawing under way: boxes by their id, titles of steps, and lanes beside the boxes."""

    width: int
    boxes: dict[str, Box] = field(default_factory=dict)
    titles: list[tuple[float, float, str]] = field(default_factory=list)
    lanes: dict[str, float] = field(default_factory=dict)
    height: float = 0

    def add(self, node: Row, x: float, y: float, width: float, lane: float) -> float:
        """Place a statement, with the lane that its line takes; return the lower edge."""
        placed = boxed(node, x, y, width)
        self.boxes[node["node_id"]] = placed
        self.lanes[node["node_id"]] = lane
        self.height = max(self.height, placed.bottom + 4)
        return placed.bottom

    def title(self, step: str, title: str, x: float, y: float) -> float:
        """Place the title of a step; return where its boxes begin."""
        self.titles.append((x, y + TITLE / 2, f"Step {step}. {title}"))
        return y + TITLE + 4


def boxed(node: Row, x: float, y: float, width: float) -> Box:
    """Return a statement set into a box: its text wrapped, its claims in the first line if they fit."""
    inner = width - 2 * PAD
    head = placing.width(f"{node['node_id']}  {KINDS[node['kind']]}") * BOLD + PAD
    return Box(
        node,
        x,
        y,
        width,
        placing.wrapped(_curly(node["text"]), inner * SAFE),
        placing.wrapped(bearing(node), inner * SAFE),
        head + CHIP * len(facts.ids(node["claim_ids"])) > inner,
    )


def _curly(text: str) -> str:
    """Return `text` with typographic apostrophes, as the running text has them."""
    return text.replace("'", "’")


def bearing(node: Row) -> str:
    """Say what a conclusion does for the step that it supports; nothing of other statements."""
    if node["bears"] == "needed":
        return f"Step {node['supports']} needs it."
    if node["bears"] == "helps":
        return f"Step {node['supports']} is helped by it; a weaker premise would do."
    return ""


def steps(argument: pd.DataFrame) -> dict[str, tuple[list[Row], Row]]:
    """Return the premises (hidden ones too) and the conclusion of each step, in the order of the table."""
    found: dict[str, tuple[list[Row], Row]] = {}
    for name, part in argument.groupby("step", sort=False):
        rows: list[Any] = part.to_dict("records")
        found[str(name)] = ([row for row in rows if row["kind"] != "conclusion"], rows[-1])
    return found


def wide(argument: pd.DataFrame) -> Drawing:
    """Lay out the drawing for wide pages.

    The last step has the foot of the drawing. Of the others, those that support it directly head a
    column each, with the steps that support them above.
    """
    drawing, parts = Drawing(WIDE), steps(argument)
    last = list(parts)[-1]
    column = (WIDE - 2 * 28 - 20) / 2
    places = ((28.0, 10.0), (28 + column + 20, WIDE - 10.0))
    feet = [0.0, 0.0]
    for side, chain in enumerate(_chains(parts, last)):
        for step in chain:
            x, lane = places[side]
            feet[side] = _stack(drawing, step, parts[step], x, feet[side], column, lane, lane)
    premises, conclusion = parts[last]
    top = drawing.title(last, conclusion["title"], 28, max(feet))
    half = (len(premises) + 1) // 2
    for side, part in enumerate((premises[:half], premises[half:])):
        x, lane = places[side]
        feet[side] = top
        for node in part:
            feet[side] = drawing.add(node, x, feet[side], column, lane) + BETWEEN
    drawing.add(conclusion, 28, max(feet) + 8, WIDE - 2 * 28, 10)
    return drawing


def narrow(argument: pd.DataFrame) -> Drawing:
    """Lay out the vertical drawing: one step below the other, lines past a step in lanes further out."""
    drawing, parts = Drawing(NARROW), steps(argument)
    names, inner, y = list(parts), 23.0, 0.0
    outer = iter((14.0, 5.0))
    for at, (step, part) in enumerate(parts.items()):
        follows = at + 1 < len(names) and part[1]["supports"] == names[at + 1]
        lane = inner if follows or not part[1]["supports"] else next(outer)
        y = _stack(drawing, step, part, 38, y, NARROW - 38 - 2, inner, lane)
    return drawing


def _chains(parts: Mapping[str, tuple[list[Row], Row]], last: str) -> list[list[str]]:
    """Return the steps that support the last one directly, each after the steps that support it."""
    above = {name: [step for step in parts if parts[step][1]["supports"] == name] for name in parts}
    chains = [[*above[step], step] for step in above[last]]
    return sorted(chains, key=lambda chain: chain[0])


def _stack(
    drawing: Drawing,
    step: str,
    part: tuple[list[Row], Row],
    x: float,
    y: float,
    width: float,
    lane: float,
    out: float,
) -> float:
    """Place a step from `y` down, `out` the lane of its conclusion; return where the next may start."""
    premises, conclusion = part
    y = drawing.title(step, conclusion["title"], x, y)
    for node in premises:
        y = drawing.add(node, x, y, width, lane) + BETWEEN
    return drawing.add(conclusion, x, y + 4, width, out) + BEFORE_STEP


def svg(drawing: Drawing, size: str, address: Address) -> str:
    """Return a drawing as SVG.

    Parameters
    ----------
    drawing
        What `wide` or `narrow` laid out.
    size
        "wide" or "narrow": a class of the SVG.
    address
        Gives the address of a claim, or of a statement in the list beside the drawing.
    """
    inner = "".join([*_lines(drawing), *_titles(drawing), *_boxes(drawing, address)])
    return (
        f'<svg class="argument-map {size}" viewBox="0 0 {drawing.width} {drawing.height:.0f}" '
        f'aria-hidden="true" focusable="false">{inner}</svg>'
    )


def _lines(drawing: Drawing) -> Iterator[str]:
    """Draw the lines, the innermost lane first; a line is cut where one of a further lane crosses it."""
    groups: dict[tuple[str, float], list[Box]] = {}
    for name, box in drawing.boxes.items():
        if box.node["supports"]:
            groups.setdefault((box.node["supports"], drawing.lanes[name]), []).append(box)
    for (parent, lane), children in sorted(groups.items(), key=lambda item: -item[0][1]):
        goal = drawing.boxes[parent]
        right = lane > goal.x
        edge = goal.x + goal.width if right else goal.x
        stubs = [f"M{box.x + box.width if right else box.x:g} {box.way_out():g}H{lane:g}" for box in children]
        stubs.append(f"M{lane:g} {goal.way_in():g}H{edge:g}")
        top = min(box.way_out() for box in children)
        back = 6 if right else -6
        yield f'<path class="gap" d="{"".join(stubs)}"/>'
        yield f'<path class="line" d="{"".join(stubs)}M{lane:g} {top:g}V{goal.way_in():g}"/>'
        yield (
            f'<path class="head" d="M{edge:g} {goal.way_in():g}l{back} -4v8z"'
            f' data-to="{parent}" data-from="{" ".join(box.node["node_id"] for box in children)}"/>'
        )


def _titles(drawing: Drawing) -> Iterator[str]:
    for x, y, words in drawing.titles:
        yield f'<text class="step-title" x="{x:g}" y="{y:g}" dy=".35em">{escape(words)}</text>'


def _boxes(drawing: Drawing, address: Address) -> Iterator[str]:
    for name, box in drawing.boxes.items():
        kind = box.node["kind"]
        left, right = box.x + PAD, box.x + box.width - PAD
        texts = [
            f'<text x="{left:g}" y="{box.y + HEAD / 2 + 2:g}" dy=".35em"><tspan class="id">{name}</tspan>'
            f'<tspan class="kind" dx="8">{KINDS[kind]}</tspan></text>'
        ]
        y = box.y + HEAD + LINE / 2
        for line in [*box.lines, *box.notes]:
            mark = ' class="kind"' if line in box.notes else ""
            texts.append(f'<text{mark} x="{left:g}" y="{y:g}" dy=".35em">{escape(line)}</text>')
            y += LINE
        yield (
            f'<g class="node {kind}" data-node="{name}">{_opened(address(name))}'
            f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="3"/>'
            f"{''.join(texts)}</a>"
        )
        claims = facts.ids(box.node["claim_ids"])
        start = left - 4 if box.chips_below else right - CHIP * len(claims) + 6
        middle = box.bottom - HEAD / 2 - 4 if box.chips_below else box.y + HEAD / 2 + 2
        for place, claim in enumerate(claims):
            x = start + CHIP * place
            yield (
                f"{_opened(address(claim), 'chip')}"
                f'<rect x="{x:g}" y="{middle - 12:g}" width="{CHIP}" height="24"/>'
                f'<text x="{x + CHIP / 2:g}" y="{middle:g}" dy=".35em">{claim}</text></a>'
            )
        yield "</g>"


def _opened(address: str, kind: str = "statement") -> str:
    """Open a link; with the keyboard the same links are reached in the list, so that none comes twice."""
    href = f' href="{escape(address)}"' if address else ""
    return f'<a class="{kind}"{href} tabindex="-1">'
