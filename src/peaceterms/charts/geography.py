"""The base map: TopoJSON decoded, projected and drawn.

The map takes the view of the United Nations on borders; Crimea is a layer of its own on top of Ukraine.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from peaceterms import facts
from peaceterms.charts import svg

MAP = Path(facts.TABLES).parent / "map" / "europe.topojson"

# Centre and extent of the map: Iceland to the Caucasus, the Aegean to the North Cape.
_CENTRE = (17.0, 53.5)
_WEST, _EAST, _SOUTH, _NORTH = -0.43, 0.36, -0.322, 0.312

# Parts that belong to a state but are apart in the file, and the part of Cyprus that the file cuts off.
_PART_OF = {"ALA": "FIN", "FRO": "DNK", "GRL": "DNK", "GGY": "GBR", "IMN": "GBR", "JEY": "GBR", "CYN": "CYP"}

Point = tuple[float, float]
Ring = list[Point]


class Region(NamedTuple):
    """A state or part of one on the map: ISO code and rings of projected points."""

    iso3: str
    rings: list[Ring]


def project(longitude: float, latitude: float) -> Point:
    """Return a place in Lambert's azimuthal equal-area projection on a sphere of radius 1.

    Snyder, Map Projections: A Working Manual (1987), equations 24-2 to 24-4.
    """
    centre = math.radians(_CENTRE[1])
    turn, up = math.radians(longitude - _CENTRE[0]), math.radians(latitude)
    cosine = math.sin(centre) * math.sin(up) + math.cos(centre) * math.cos(up) * math.cos(turn)
    scale = math.sqrt(2 / (1 + cosine))
    across = scale * math.cos(up) * math.sin(turn)
    return across, scale * (
        math.cos(centre) * math.sin(up) - math.sin(centre) * math.cos(up) * math.cos(turn)
    )


class Frame(NamedTuple):
    """The map's place in a drawing: its corner and its width in pixels."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """The height that belongs to the width."""
        return self.width * (_NORTH - _SOUTH) / (_EAST - _WEST)

    def place(self, point: Point) -> Point:
        """Return a projected point in pixels."""
        scale = self.width / (_EAST - _WEST)
        return self.x + (point[0] - _WEST) * scale, self.y + (_NORTH - point[1]) * scale

    def at(self, longitude: float, latitude: float) -> Point:
        """Return a place on earth in pixels."""
        return self.place(project(longitude, latitude))


def height(width: int) -> int:
    """Return the height of a map of that width."""
    return math.ceil(Frame(0, 0, width).height)


@cache
def regions(layer: str) -> tuple[Region, ...]:
    """Return the regions of a layer of the map, `countries` or `crimea`."""
    topology = json.loads(MAP.read_text(encoding="utf-8"))
    arcs = [list(_decode(arc, topology["transform"])) for arc in topology["arcs"]]
    found = []
    for geometry in topology["objects"][layer]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        iso3 = geometry["properties"]["a3"]
        rings = [_ring(ring, arcs) for polygon in polygons for ring in polygon]
        found.append(Region(_PART_OF.get(iso3, iso3), rings))
    return tuple(found)


def _decode(arc: Iterable[list[int]], transform: Mapping[str, Any]) -> Iterator[Point]:
    """Yield the projected points of a delta-coded arc."""
    x = y = 0
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield project(x * kx + dx, y * ky + dy)


def _ring(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    """Join arcs to a ring; a negative number is an arc backwards."""
    points: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def path(region: Region, frame: Frame) -> str:
    """Return a region as the `d` of a path, clipped to the frame; empty if it lies outside."""
    parts = []
    for ring in region.rings:
        clipped = _clip(ring)
        corners = _thin([frame.place(point) for point in clipped])
        if len(corners) > 2:
            parts.append(svg.outline(corners))
    return "".join(parts)


def _thin(points: Ring) -> Ring:
    """Leave out points that lie less than a pixel from the last one kept."""
    kept: Ring = []
    for point in points:
        if not kept or math.dist(kept[-1], point) >= 1:
            kept.append(point)
    return kept


def _clip(ring: Ring) -> Ring:
    """Cut a ring at the four sides of the map (Sutherland and Hodgman 1974)."""
    for axis, limit, sign in ((0, _WEST, 1), (0, _EAST, -1), (1, _SOUTH, 1), (1, _NORTH, -1)):
        kept: Ring = []
        for before, after in zip(ring[-1:] + ring[:-1], ring, strict=True):
            inside = (sign * (before[axis] - limit) >= 0, sign * (after[axis] - limit) >= 0)
            if inside[0] != inside[1]:
                share = (limit - before[axis]) / (after[axis] - before[axis])
                kept.append(
                    (before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1]))
                )
            if inside[1]:
                kept.append(after)
        ring = kept
    return ring
