"""The base map: TopoJSON decoded, projected and drawn.

The map takes the view of the United Nations on borders; Crimea is a layer of its own on top of Ukraine.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from peaceterms import facts
from peaceterms.charts import palette, svg, words

MAP = Path(facts.TABLES).parent / "map" / "europe.topojson"

# Parts that belong to a state but are apart in the file, and the part of Cyprus that the file cuts off.
_PART_OF = {"ALA": "FIN", "FRO": "DNK", "GRL": "DNK", "GGY": "GBR", "IMN": "GBR", "JEY": "GBR", "CYN": "CYP"}

Point = tuple[float, float]
Ring = list[Point]


class Region(NamedTuple):
    """A state or part of one on the map: ISO code and rings of longitudes and latitudes."""

    iso3: str
    rings: list[Ring]


@dataclass(frozen=True)
class View:
    """A part of the earth: the centre of projection in degrees, and four sides in radii from there."""

    longitude: float
    latitude: float
    west: float
    east: float
    south: float
    north: float

    def project(self, place: Point) -> Point:
        """Return a longitude and latitude in Lambert's azimuthal equal-area projection, sphere of radius 1.

        Snyder, Map Projections: A Working Manual (1987), equations 24-2 to 24-4.
        """
        centre = math.radians(self.latitude)
        turn, up = math.radians(place[0] - self.longitude), math.radians(place[1])
        cosine = math.sin(centre) * math.sin(up) + math.cos(centre) * math.cos(up) * math.cos(turn)
        scale = math.sqrt(2 / (1 + cosine))
        x = math.cos(up) * math.sin(turn)
        y = math.cos(centre) * math.sin(up) - math.sin(centre) * math.cos(up) * math.cos(turn)
        return scale * x, scale * y

    def height(self, width: int) -> int:
        """Return the height in pixels of a map of that width."""
        return math.ceil(width * (self.north - self.south) / (self.east - self.west))


EUROPE = View(17.0, 53.5, -0.43, 0.36, -0.322, 0.312)
UKRAINE = View(31.5, 48.4, -0.125, 0.125, -0.083, 0.083)


@dataclass(frozen=True)
class Frame:
    """A view drawn at a width in pixels, from the upper left corner of a drawing."""

    view: View
    width: int

    def pixel(self, point: Point) -> Point:
        """Return a projected point in pixels."""
        scale = self.width / (self.view.east - self.view.west)
        return (point[0] - self.view.west) * scale, (self.view.north - point[1]) * scale

    def at(self, longitude: float, latitude: float) -> Point:
        """Return a place on earth in pixels."""
        return self.pixel(self.view.project((longitude, latitude)))


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
    """Yield the points of a delta-coded arc in degrees."""
    x = y = 0
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * kx + dx, y * ky + dy


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
        clipped = _clip([frame.view.project(place) for place in ring], frame.view)
        corners = _thin([frame.pixel(point) for point in clipped])
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


def _clip(ring: Ring, view: View) -> Ring:
    """Cut a ring at the four sides of the map (Sutherland and Hodgman 1974)."""
    sides = ((0, view.west, 1), (0, view.east, -1), (1, view.south, 1), (1, view.north, -1))
    for axis, limit, sign in sides:
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


def crimea(frame: Frame) -> str:
    """Return Crimea as a hatched element."""
    d = "".join(path(region, frame) for region in regions("crimea"))
    return svg.element("path", d=d, fill=palette.HATCH, stroke=palette.INK_2)


def crimea_status(vote: Any) -> str:
    """Say what the status of Crimea is, by a row of `unga_ukraine_resolutions` on resolution 68/262."""
    return (
        "Crimea, hatched: annexed by Russia in 2014; not recognised by General Assembly resolution "
        f"68/262, adopted on {words.day(vote.adopted_date)} by {words.number(vote.yes)} votes to "
        f"{words.number(vote.no)} with {words.number(vote.abstain)} abstentions. The map shows it in "
        "Ukraine, as that resolution does."
    )


def crimea_vote(resolutions: pd.DataFrame) -> Any:
    """Return the row of `unga_ukraine_resolutions` on resolution 68/262."""
    return next(row for row in resolutions.itertuples(index=False) if row.resolution == "A/RES/68/262")
