"""The base map: states as Altair layers on Lambert's azimuthal equal-area projection.

The map takes the view of the United Nations on borders; Crimea is a layer of its own on top of Ukraine.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd

from peaceterms import facts
from peaceterms.charts import palette, words
from peaceterms.charts.plane import Plane
from peaceterms.charts.scales import Room

MAP = Path(facts.TABLES).parent / "map" / "europe.topojson"

# Parts that belong to a state but are apart in the file, and the part of Cyprus that the file cuts off.
_PART_OF = {"ALA": "FIN", "FRO": "DNK", "GRL": "DNK", "GGY": "GBR", "IMN": "GBR", "JEY": "GBR", "CYN": "CYP"}


@dataclass(frozen=True)
class View:
    """A part of the earth: the centre of projection in degrees, and four sides in radii from there."""

    longitude: float
    latitude: float
    west: float
    east: float
    south: float
    north: float

    def room(self, width: int) -> Room:
        """Return the room of a map of that width in pixels, without margins."""
        height = math.ceil(width * (self.north - self.south) / (self.east - self.west))
        return Room(width, height, 0, 0, 0, 0)

    def projection(self, room: Room) -> alt.Projection:
        """Return the projection that fills a room."""
        scale = room.width / (self.east - self.west)
        return alt.Projection(
            type="azimuthalEqualArea",
            rotate=[-self.longitude, -self.latitude, 0],
            scale=scale,
            translate=[-self.west * scale, self.north * scale],
            clipExtent=[[0, 0], [room.width, room.height]],
            # No points between those of the file.
            precision=0,
        )


EUROPE = View(17.0, 53.5, -0.43, 0.36, -0.322, 0.312)
UKRAINE = View(31.5, 48.4, -0.125, 0.125, -0.083, 0.083)


@cache
def topology(layer: str) -> str:
    """Return one layer of the map as TopoJSON, as text, for Altair would copy numbers again and again."""
    read = json.loads(MAP.read_text(encoding="utf-8"))
    return json.dumps(read | {"objects": {layer: read["objects"][layer]}})


@cache
def states() -> Mapping[str, str]:
    """Return the state of each region of the map, by ISO codes."""
    regions = json.loads(topology("countries"))["objects"]["countries"]["geometries"]
    codes = [region["properties"]["a3"] for region in regions]
    return {code: _PART_OF.get(code, code) for code in codes}


def shapes(layer: str) -> alt.Chart:
    """Return the regions of a layer of the map, `countries` or `crimea`, without paint."""
    topojson = alt.TopoDataFormat(type="topojson", feature=layer)
    return alt.Chart(alt.InlineData(topology(layer), format=topojson))


def plane(view: View, width: int, paints: Iterable[tuple[Iterable[str], Mapping[str, Any]]]) -> Plane:
    """Return a map to write on.

    Parameters
    ----------
    view
        What is seen.
    width
        In pixels.
    paints
        Codes of states and the properties of their mark, from back to front, so that outlines that matter
        are not covered by neighbours.
    """
    room = view.room(width)
    layers = []
    for chosen, paint in paints:
        wanted = set(chosen)
        codes = [code for code, state in states().items() if state in wanted]
        shown = alt.FieldOneOfPredicate(field="properties.a3", oneOf=codes)
        layers.append(shapes("countries").mark_geoshape(strokeWidth=1, **paint).transform_filter(shown))
    crimea = shapes("crimea").mark_geoshape(fill=palette.HATCH, stroke=palette.INK_2, strokeWidth=1)
    p = Plane(room)
    p.add_map([*layers, crimea], view.projection(room))
    return p


def at(place: tuple[float, float]) -> dict[str, float]:
    """Return a longitude and latitude as the place of a mark."""
    return {"longitude": place[0], "latitude": place[1]}


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
