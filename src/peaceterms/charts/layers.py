"""Altair layers: all marks of one kind and style together, with their scales and the look of the book."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
from altair.utils.schemapi import debug_mode

from peaceterms.charts import palette
from peaceterms.charts.scales import Scale

Row = Mapping[str, Any]
Rows = Sequence[Row]

# Columns that say where a mark is.
_PLACES = (
    "x", "x2", "y", "y2", "left", "left2", "top", "top2",
    "longitude", "longitude2", "latitude", "latitude2",
)  # fmt: skip
_PIXELS = {"left": "x", "left2": "x2", "top": "y", "top2": "y2"}
_CHANNELS: dict[str, Any] = {
    "x": alt.X, "x2": alt.X2, "y": alt.Y, "y2": alt.Y2, "longitude": alt.Longitude, "latitude": alt.Latitude,
    "longitude2": alt.Longitude2, "latitude2": alt.Latitude2,
}  # fmt: skip
# What marks of a kind have besides a place.
_OWN: dict[str, dict[str, Any]] = {
    "line": {"order": alt.Order("order:Q"), "detail": alt.Detail("line:N")},
    "text": {"text": alt.Text("text:N"), "color": alt.Color("color:N", scale=None)},
}
_TEXT = {
    "baseline": "middle",
    **{key: {"expr": f"datum.{key}"} for key in ("dx", "dy", "align", "fontWeight")},
}


class Stack:
    """Layers from back to front: first maps, then marks in the order of their first row, then all text."""

    def __init__(self) -> None:
        self._rows: dict[tuple[Any, ...], list[Row]] = {}
        self._maps: list[alt.Chart] = []
        self._projection: alt.Projection | None = None

    def count(self, mark: str) -> int:
        """Return how many rows of a kind of mark there are."""
        return sum(len(rows) for key, rows in self._rows.items() if key[0] == mark)

    def add(self, mark: str, row: Row, style: Mapping[str, Any], x: Scale) -> None:
        """Add a row to the layer of its kind of mark, kind of place, style and scale."""
        places = tuple(key for key in _PLACES if key in row)
        key = (mark, places, tuple(style.items()), x if "x" in places else None)
        self._rows.setdefault(key, []).append(row)

    def add_map(self, shapes: Sequence[alt.Chart], projection: alt.Projection) -> None:
        """Add shapes on the earth, and how the earth is projected."""
        self._maps += shapes
        self._projection = projection

    def composed(self, y: Scale, **properties: Any) -> alt.LayerChart:
        """Return all layers as one chart in the look of the book, with its size and padding.

        Altair copies a chart at each change, so that all is given to it at once.
        """
        with debug_mode(False):  # one check of the whole, in a test, is enough
            ordered = sorted(self._rows.items(), key=lambda item: item[0][0] == "text")
            seen: set[Scale | None] = set()
            layers = []
            for (mark, places, style, x), rows in ordered:
                encoding = _OWN.get(mark, {}) | {_PIXELS.get(place, place): _plain(place) for place in places}
                for name, scale in (("x", x), ("y", y)):
                    if name in places:
                        seen.add(scale)
                        encoding[name] = _scaled(name, scale)
                drawn: Any = {"type": mark, **dict(style), **(_TEXT if mark == "text" else {})}
                layers.append(alt.Chart(pd.DataFrame(rows), mark=drawn).encode(**encoding))
            if self._projection is not None:
                properties["projection"] = self._projection
            if len(seen - {y}) > 1:
                # Blocks of bars may have a scale each.
                properties["resolve"] = alt.Resolve(scale=alt.LegendResolveMap(x="independent"))
            return alt.LayerChart(layer=[*self._maps, *layers], config=_look(), **properties)


def _scaled(name: str, scale: Scale) -> Any:
    """Return the encoding of a column on a scale, with an axis if any value is labelled."""
    guide: dict[str, Any] | None = None
    if texts := scale.texts():
        labels = json.dumps({f"{value:g}": text for value, text in texts.items()}, ensure_ascii=False)
        guide = {"values": list(texts), "labelExpr": f"({labels})[datum.value]"}
        guide |= {"grid": scale.grid, "orient": scale.side}
        if name == "x":
            guide["labelPadding"] = 15 if scale.side == "bottom" else 14
    # Plain mappings, for Altair copies every possible property of its own objects.
    ends = {"domain": [scale.low, scale.high], "nice": False, "zero": False, "padding": 0}
    return _CHANNELS[name](f"{name}:Q", scale=ends, axis=guide, title=None)


def _plain(place: str) -> Any:
    """Return the encoding of a column that needs no scale: pixels, degrees, or a second end."""
    kind = _CHANNELS[_PIXELS.get(place, place)]
    if place.endswith("2"):
        return kind(place)
    return kind(f"{place}:Q", scale=None) if place in _PIXELS else kind(f"{place}:Q")


@cache
def _look() -> alt.Config:
    """Return the look of the book."""
    quiet: dict[str, Any] = {"domain": False, "ticks": False, "translate": 0, "gridColor": palette.LINE}
    labels: dict[str, Any] = {
        "labelColor": palette.INK_2, "labelFontSize": 13, "labelBaseline": "middle", "labelPadding": 8,
        "labelOverlap": False, "labelFlush": False, "labelLimit": 0, "labelAngle": 0,
    }  # fmt: skip
    return alt.Config(
        aria=False,
        font="sans-serif",
        background=palette.PAPER,
        view=alt.ViewConfig(stroke=None),
        text=alt.MarkConfig(fontSize=13),
        axis=alt.AxisConfig(**quiet, **labels),
    )
