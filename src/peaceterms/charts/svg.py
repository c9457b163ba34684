"""SVG as text: elements with short numbers, and the document round them.

The files are small and the same on every machine: positions are absolute, numbers have one decimal, and the
only id is that of the hatching.
"""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from peaceterms.charts import palette

_HATCH = (
    '<defs><pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)">'
    '<rect width="5" height="5" fill="{ground}"/><rect width="2" height="5" fill="{ink}"/></pattern></defs>'
)


def short(value: float) -> str:
    """Return a number with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def element(tag: str, body: str = "", **attributes: float | str | None) -> str:
    """Return an element; underscores in names of attributes stand for hyphens, None leaves one out."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else short(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{escape(body, quote=False)}</{tag}>" if body else f"<{tag}{written}/>"


def points(pairs: Iterable[tuple[float, float]]) -> str:
    """Return points as an attribute."""
    return " ".join(f"{short(x)},{short(y)}" for x, y in pairs)


def outline(ring: Sequence[tuple[float, float]]) -> str:
    """Return a closed ring as part of a path: its first point, then steps in tenths of a pixel."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in ring]
    steps = [(x - u, y - v) for (u, v), (x, y) in pairwise(tenths)]
    written = "".join(f"l{_tenths(dx)}{'' if dy < 0 else ' '}{_tenths(dy)}" for dx, dy in steps)
    return f"M{_tenths(tenths[0][0])} {_tenths(tenths[0][1])}{written}z"


def _tenths(value: int) -> str:
    return short(value / 10).replace("0.", ".") if abs(value) < 10 else short(value / 10)


def dashes(lengths: Sequence[int]) -> str | None:
    """Return a dash pattern as an attribute."""
    return " ".join(map(str, lengths)) or None


def document(width: int, height: int, marks: Iterable[str], name: str) -> str:
    """Return marks as an SVG document on the ground of the page.

    Parameters
    ----------
    width, height
        Size in pixels.
    marks
        Elements from back to front. A fill of `palette.HATCH` becomes hatching.
    name
        A name that no other drawing of a page has.
    """
    body, defs = "".join(marks), ""
    if palette.HATCH in body:
        body = body.replace(palette.HATCH, f"url(#{name}-hatch)")
        defs = _HATCH.format(id=f"{name}-hatch", ground=palette.PAPER, ink=palette.INK_2)
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}"'
        f' font-family="sans-serif" font-size="13">{defs}<rect {size} fill="{palette.PAPER}"/>{body}</svg>'
    )
