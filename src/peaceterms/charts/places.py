"""The map of the places of the war."""

import pandas as pd

from peaceterms.charts import figure, geography, palette, words
from peaceterms.charts.figure import Figure
from peaceterms.charts.placing import Align
from peaceterms.charts.plane import Plane, draw, each
from peaceterms.charts.registry import chart
from peaceterms.charts.scales import NARROW, WIDE

_SOURCE_OF_MAP = "VISIONSCARTO"

# Longitude and latitude of the cities that give the regions their names, and of some others.
_REGIONS = {
    "Luhansk": (39.3, 48.57),
    "Donetsk": (37.8, 48.0),
    "Zaporizhzhia": (35.14, 47.84),
    "Kherson": (32.62, 46.63),
    "Kharkiv": (36.23, 49.99),
}
_CITIES = {"Kyiv": (30.52, 50.45), "Odesa": (30.73, 46.48), "Lviv": (24.03, 49.84)}
_NAMES = {
    "Ukraine": (28.6, 48.9),
    "Russia": (38.9, 51.7),
    "Belarus": (27.6, 52.55),
    "Moldova": (28.6, 47.2),
    "Romania": (25.2, 46.1),
    "Poland": (22.1, 51.5),
    "Black Sea": (31.6, 44.7),
    "Crimea": (34.5, 44.05),
}
_NARROW_NAMES = ("Russia", "Ukraine", "Crimea")
# Cities whose name stands to the left or below, where there is room for it.
_SIDES: dict[str, tuple[float, float, Align]] = {
    "Luhansk": (-8, 0, "right"),
    "Zaporizhzhia": (-8, 0, "right"),
    "Donetsk": (14, 14, "center"),
}


@chart("territory_control", "unga_ukraine_resolutions")
def places_map(control: pd.DataFrame, resolutions: pd.DataFrame) -> Figure:
    """Draw the places of the war, with the share of each region held by Russia at the last count.

    Parameters
    ----------
    control
        The table `territory_control`; of it the last row of each region with a share of its area.
    resolutions
        The table `unga_ukraine_resolutions`, for the vote on the status of Crimea.
    """
    rows = control[control["area"].str.endswith(" region") & control["share_of_area_pct"].notna()]
    rows = rows.sort_values("date", kind="stable").drop_duplicates("area", keep="last")
    rows = rows.sort_values("share_of_area_pct", ascending=False).reset_index(drop=True)
    shares = {row.area.removesuffix(" region"): float(row.share_of_area_pct) for row in each(rows)}

    def plan(width: int) -> Plane:
        others = set(geography.states().values()) - {"UKR"}
        p = geography.plane(
            geography.UKRAINE,
            width,
            (
                (others, {"fill": palette.SUNK, "stroke": palette.EDGE}),
                (("UKR",), {"fill": palette.RAMP[1], "stroke": palette.INK_2}),
            ),
        )
        for name, place in _NAMES.items():
            if width > NARROW or name in _NARROW_NAMES:
                p.write(name, geography.at(place), color=palette.INK_2, align="center")
        cities = _REGIONS if width == NARROW else _REGIONS | _CITIES
        p.points([geography.at(place) for place in cities.values()], size=6)
        for name, place in cities.items():
            share = f" {words.number(shares[name])} %" if name in shares else ""
            dx, dy, align = _SIDES.get(name, (8, 0, "left"))
            p.write(f"{name}{share}", geography.at(place), dx=dx, dy=dy, align=align)
        return p

    vote = geography.crimea_vote(resolutions)
    listed = words.listed(f"{name} {words.number(share)}" for name, share in shares.items())
    date = words.day(rows["date"].max())
    return Figure(
        name="places_map",
        title=f"Places of the war, and what Russia held on {date}",
        unit="Percent of each region, beside the city that names it; borders of regions are not drawn.",
        summary=(
            f"Percent held by Russia on {date}: {listed}. {geography.crimea_status(vote)} "
            "The map takes no view on other borders."
        ),
        sources=figure.sources(rows["source_id"], [vote.source_id, _SOURCE_OF_MAP]),
        as_of="at the end of 2025",
        data=pd.DataFrame(
            {
                "Region": rows["area"],
                "Date": rows["date"],
                "Held by Russia, % of the region": rows["share_of_area_pct"],
                "Method": rows["method"],
                "Note": rows["note"],
            }
        ),
        tables=("territory_control", "unga_ukraine_resolutions"),
        **draw("places_map", plan, WIDE, NARROW),
    )
