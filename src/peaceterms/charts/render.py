"""From an Altair chart to a small SVG that is the same on every machine.

Vega writes nested groups, an accessible name for every mark and fifteen decimals. Here the groups are folded
into absolute positions, what a reader never sees is dropped, and hatching is added, which Vega does not have.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import altair as alt
import vl_convert

from peaceterms.charts import palette

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = ("d", "fill", "stroke", "stroke-width", "stroke-dasharray", "text-anchor", "font-weight")
# What SVG assumes anyhow.
_ASSUMED = {"text-anchor": "start", "stroke-width": "1", "font-weight": "normal"}
_CIRCLE = re.compile(r"M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0")
_DECIMALS = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_TRANSLATE = re.compile(r"translate\(([-\d.e]+),\s*([-\d.e]+)\)")
_HATCH = (
    '<defs><pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="{ground}"/><rect width="2" height="5" fill="{ink}"/></pattern></defs>'
)


def svg(chart: alt.LayerChart, name: str) -> str:
    """Return `chart` as a flat SVG in the light values of the palette.

    Parameters
    ----------
    chart
        A chart with fixed width, height and padding.
    name
        A name that no other SVG of a page has; ids inside the SVG start with it.
    """
    root = ET.fromstring(vl_convert.vegalite_to_svg(chart.to_dict()))
    width, height = round(float(root.attrib["width"])), round(float(root.attrib["height"]))
    body = "".join(_leaves(root, 0.0, 0.0))
    defs = ""
    if palette.HATCH in body:
        body = body.replace(palette.HATCH, f"url(#{name}-hatch)")
        defs = _HATCH.format(id=f"{name}-hatch", ground=palette.PAPER, ink=palette.INK_2)
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}"'
        f' font-family="sans-serif" font-size="13">{defs}'
        f'<rect {size} fill="{palette.PAPER}"/>{body}</svg>'
    )


def _leaves(element: ET.Element, x: float, y: float) -> Iterator[str]:
    """Yield the visible marks below `element`, moved to absolute positions."""
    if element.get("display") == "none" or element.get("class") in ("background", "foreground"):
        return
    if shift := _TRANSLATE.match(element.get("transform", "")):
        x, y = x + float(shift[1]), y + float(shift[2])
    tag = element.tag.removeprefix(_SVG)
    if tag in ("svg", "g"):
        for child in element:
            yield from _leaves(child, x, y)
    elif tag == "text":
        yield from _text(element, x, y)
    elif tag == "line":
        x2, y2 = x + float(element.get("x2", 0)), y + float(element.get("y2", 0))
        yield _write("line", element, {"x1": x, "y1": y, "x2": x2, "y2": y2})
    elif tag == "path" and (circle := _CIRCLE.fullmatch(element.get("d", ""))):
        yield _write("circle", element, {"cx": x, "cy": y, "r": float(circle[1])}, drop=("d",))
    elif tag == "path" and element.get("d"):
        yield _write("path", element, {"transform": f"translate({_short(x)},{_short(y)})"})


def _text(element: ET.Element, x: float, y: float) -> Iterator[str]:
    """Yield a text, one element a line."""
    lines: list[tuple[str | None, float]] = [(element.text, 0.0)]
    drop = 0.0
    for line in element:
        drop += float(line.get("dy", 0))
        lines.append((line.text, drop))
    for text, dy in lines:
        if text and text.strip():
            yield _write("text", element, {"x": x, "y": y + dy}, body=text)


def _write(
    tag: str, element: ET.Element, place: dict[str, float | str], body: str = "", drop: tuple[str, ...] = ()
) -> str:
    attributes = {key: value if isinstance(value, str) else _short(value) for key, value in place.items()}
    for key in _KEPT:
        value = element.get(key)
        if value and key not in drop and value != _ASSUMED.get(key):
            attributes[key] = value if "#" in value else _DECIMALS.sub(_shorten, value)
    if tag != "line" and "fill" not in attributes:
        attributes["fill"] = "none"
    made = ET.Element(tag, attributes)
    made.text = body or None
    return ET.tostring(made, encoding="unicode").replace(" />", "/>")


def _shorten(found: re.Match[str]) -> str:
    return _short(float(found[0]))


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0").replace("-0", "0", value > -0.05)
