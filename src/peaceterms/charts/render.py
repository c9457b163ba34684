"""From an Altair chart to a small SVG that is the same at every drawing.

Vega writes nested groups, fonts on every text and fifteen decimals. Here the groups are folded into absolute
positions, numbers are shortened, and hatching is added, which Vega does not have.
"""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import altair as alt
import vl_convert

from peaceterms.charts import palette

_SVG = "{http://www.w3.org/2000/svg}"
_VERSION = "_".join(alt.SCHEMA_VERSION.split(".")[:2])
_PAINT = ("fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-weight")
# What SVG assumes anyhow.
_ASSUMED = {"text-anchor": "start", "stroke-width": "1", "stroke-dasharray": "", "font-weight": "normal"}
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")
_SHIFT = re.compile(r"translate\(([^,]+),([^)]+)\)")
_DISC = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
_BOX = re.compile(r"M([^,]+),([^h]+)h([^v]+)v([^h]+)h[^Z]+Z")
_HATCH = (
    '<defs><pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="{ground}"/><rect width="2" height="5" fill="{ink}"/></pattern></defs>'
)

Point = tuple[float, float]


def _records(data: Any) -> dict[str, Any]:
    return {"values": data.to_dict("records")}


alt.data_transformers.register("records", _records)


def svg(chart: alt.LayerChart, name: str) -> str:
    """Return `chart` as a flat SVG in the light values of the palette.

    Parameters
    ----------
    chart
        A chart with fixed width, height and padding. A fill of `palette.HATCH` becomes hatching.
    name
        A name that no other drawing of a page has; the id of the hatching starts with it.
    """
    # A test holds every chart against the schema; rows hold plain numbers and texts, and go as they are.
    with alt.data_transformers.enable("records", consolidate_datasets=False):
        drawing: Any = chart.to_dict(validate=False)
    root = ET.fromstring(vl_convert.vegalite_to_svg(drawing, vl_version=_VERSION))
    width, height = root.attrib["width"], root.attrib["height"]
    body = "".join(_marks(root, 0.0, 0.0))
    defs = ""
    if palette.HATCH in body:
        body = body.replace(palette.HATCH, f"url(#{name}-hatch)")
        defs = _HATCH.format(id=f"{name}-hatch", ground=palette.PAPER, ink=palette.INK_2)
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}"'
        f' font-family="sans-serif" font-size="13">{defs}<rect {size} fill="{palette.PAPER}"/>{body}</svg>'
    )


def _marks(element: ET.Element, x: float, y: float) -> Iterator[str]:
    """Yield the visible marks below `element`, moved to absolute positions."""
    if element.get("class") in ("background", "foreground"):
        return
    if shift := _SHIFT.match(element.get("transform", "")):
        x, y = x + float(shift[1]), y + float(shift[2])
    tag, d = element.tag.removeprefix(_SVG), element.get("d", "")
    if tag in ("svg", "g"):
        for child in element:
            yield from _marks(child, x, y)
    elif tag == "text" and element.text:
        yield _written("text", element, x=x, y=y)
    elif tag == "line":
        x2, y2 = x + float(element.get("x2", 0)), y + float(element.get("y2", 0))
        yield _written("line", element, x1=x, y1=y, x2=x2, y2=y2)
    elif disc := _DISC.fullmatch(d):
        yield _written("circle", element, cx=x, cy=y, r=float(disc[1]))
    elif box := _BOX.fullmatch(d):
        left, top, wide, high = map(float, box.groups())
        yield _written("rect", element, x=x + left, y=y + top, width=wide, height=high)
    elif path := "".join(outline(ring) for ring in d.split("M")[1:]):
        yield _written("path", element, d=path, transform=_moved(x, y))


def _written(tag: str, element: ET.Element, **place: float | str | None) -> str:
    """Return a mark as text, with its place and what a reader sees of its paint."""
    attributes = {
        key: value if isinstance(value, str) else short(value)
        for key, value in place.items()
        if value is not None
    }
    for key in _PAINT:
        value = element.get(key, "")
        unseen = key == "stroke-width" and "stroke" not in attributes
        if value and value != _ASSUMED.get(key) and not unseen:
            attributes[key] = value.replace(",", " ")
    if tag == "path" and "fill" not in attributes:
        attributes["fill"] = "none"
    made = ET.Element(tag, attributes)
    made.text = element.text if tag == "text" else None
    return ET.tostring(made, encoding="unicode").replace(" />", "/>")


def _moved(x: float, y: float) -> str | None:
    return f"translate({short(x)} {short(y)})" if x or y else None


def short(value: float) -> str:
    """Return a number with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def outline(ring: str) -> str:
    """Return one part of a path: its first point, then steps in tenths of a pixel.

    Points of a closed ring that lie less than a pixel from the last one kept are left out, and with them
    islands that nobody would see.
    """
    numbers = [float(number) for number in _NUMBER.findall(ring)]
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    closed = ring.endswith("Z")
    if closed:
        points = _thinned(points)
        if len(points) < 3:
            return ""
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(tenths)]
    written = "".join(f"l{_tenths(dx)}{'' if dy < 0 else ' '}{_tenths(dy)}" for dx, dy in steps)
    return f"M{_tenths(tenths[0][0])} {_tenths(tenths[0][1])}{written}{'z' if closed else ''}"


def _thinned(points: Sequence[Point]) -> list[Point]:
    kept: list[Point] = []
    for point in points:
        if not kept or math.dist(kept[-1], point) >= 1:
            kept.append(point)
    return kept


def _tenths(value: int) -> str:
    return short(value / 10).replace("0.", ".") if abs(value) < 10 else short(value / 10)
