"""The pieces that charts are made of: words, scales, free places, layers, SVG, the base map, the flight."""

import json
import xml.etree.ElementTree as ET

import altair as alt
import pandas as pd
import pytest

from peaceterms import charts, facts
from peaceterms.charts import geography, palette, placing, plane, render, words
from peaceterms.charts.placing import Box
from peaceterms.charts.scales import Room, Scale


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (1309, None, "1,309"), (35.30, None, "35.3"), (-2.5, None, "−2.5"), (0.25, 1, "0.3"),
        (17.675, 1, "17.7"), (1e-05, None, "0"), (250.0, 0, "250"),
    ],
)  # fmt: skip
def test_numbers(value: float, digits: int | None, shown: str) -> None:
    assert words.number(value, digits) == shown


def test_words_for_counts_lists_and_dates() -> None:
    assert [words.count(n) for n in (0, 5, 12, 13, 2.5)] == ["no", "five", "twelve", "13", "2.5"]
    assert words.counted(1, "poll") == "one poll"
    assert words.counted(2, "state") == "two states"
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.day(pd.Timestamp(2023, 4, 4)) == "4 April 2023"
    assert words.month("2023-02") == "February 2023"
    assert words.span([3, 3]) == "3"
    assert [words.cell(value) for value in (None, "", float("nan"), pd.NA)] == ["–"] * 4


def test_a_year_has_a_fraction_that_knows_leap_years() -> None:
    assert words.year("2023-01-01") == 2023
    assert words.year("2024-07-02") == 2024.5
    assert words.year(pd.Timestamp(2023, 12, 31)) == pytest.approx(2023 + 364 / 365)


def test_the_essay_has_the_day_that_the_timeline_gives_it() -> None:
    timeline = facts.load("timeline")
    row = timeline[timeline["event"].str.startswith("The essay is in circulation")]
    assert [pd.Timestamp(date) for date in row["date"]] == [plane.ESSAY]


def test_a_scale_maps_its_ends() -> None:
    p = plane.Plane(Room(200, 100, left=20, right=30, top=10, bottom=5), Scale(0, 10), Scale(0, 50))
    assert (p.across(0), p.across(10)) == (20, 170)
    assert (p.down(50), p.down(0)) == (10, 110)


def drawn(p: plane.Plane) -> ET.Element:
    return ET.fromstring(render.svg(p.chart(), "x"))


def test_marks_stand_where_the_scales_say() -> None:
    p = plane.Plane(Room(200, 100, left=20, right=30, top=10, bottom=5), Scale(0, 10), Scale(0, 50))
    p.points([{"x": 5, "y": 25}], size=8)
    p.bars([{"x": 2, "x2": 4, "top": 50}], height=10)
    p.rules([{"left": 0, "left2": 200, "y": 50}], dash=(2, 3))
    p.line([{"x": 0, "y": 0}, {"x": 10, "y": 50}])
    marks = {mark.tag.rpartition("}")[2]: mark.attrib for mark in drawn(p)}
    assert [marks["circle"][key] for key in ("cx", "cy", "r")] == ["95", "60", "4"]
    bar = [float(marks["rect"][key]) for key in ("x", "y", "width", "height")]
    assert bar == [p.across(2), 45, 30, 10]
    assert [marks["line"][key] for key in ("x1", "y1", "x2", "y2")] == ["0", "10", "200", "10"]
    assert marks["line"]["stroke-dasharray"] == "2 3"
    assert (marks["path"]["d"], marks["path"]["transform"]) == ("M0 100l150-100", "translate(20 10)")


def test_marks_of_one_style_share_a_layer() -> None:
    p = plane.Plane(Room(200, 100), Scale(0, 10), Scale(0, 10))
    for place in range(5):
        p.points([{"x": place, "y": place}])
        p.write(str(place), {"x": place, "y": place})
        p.points([{"x": place, "y": 9}], hollow=True)
    chart = p.chart()
    assert [len(layer.data) for layer in chart.layer] == [5, 5, 5]
    assert isinstance(chart, alt.LayerChart) and list(chart.layer[0].data.columns) == ["x", "y"]


def test_blocks_of_bars_have_scales_of_their_own() -> None:
    p = plane.Plane(Room(110, 40, left=10, right=0, top=0, bottom=0), Scale(0, 10))
    p.bars([{"x": 0, "x2": 10, "top": 10}])
    p.x = Scale(0, 40)
    p.bars([{"x": 0, "x2": 10, "top": 30}])
    assert [mark.attrib["width"] for mark in drawn(p) if mark.tag.endswith("rect")][1:] == ["100", "25"]


def test_labels_keep_off_what_is_drawn() -> None:
    p = plane.Plane(Room(200, 100, 20, 20, 20, 20), Scale(0, 1), Scale(0, 1))
    p.points([{"x": 0.5, "y": 0.5}])
    p.label("first", 0.5, 0.5)
    p.label("second", 0.5, 0.5)
    texts = [mark for mark in drawn(p) if mark.tag.endswith("text")]
    boxes = [
        placing.box(mark.text or "", float(mark.attrib["x"]), float(mark.attrib["y"]) - 4, align)
        for mark, align in zip(texts, ("left", "right"), strict=True)
    ]
    assert boxes[0].overlap(boxes[1]) == 0
    assert boxes[0].left > 100 > boxes[1].right


def test_overlap_and_spreading() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(5, 5, 20, 20)) == 25
    assert Box(0, 0, 10, 10).overlap(Box(10, 0, 20, 10)) == 0
    assert placing.apart([10, 12, 60]) == [10, 25, 60]
    spread = placing.apart([95, 98, 99], high=100)
    assert max(spread) <= 100
    assert all(b - a >= 15 for a, b in zip(sorted(spread), sorted(spread)[1:], strict=False))


def test_text_wraps_at_words() -> None:
    lines = placing.wrapped("principles of a comprehensive, just and lasting peace", 150)
    assert " ".join(lines) == "principles of a comprehensive, just and lasting peace"
    assert len(lines) > 1 and all(placing.width(line) <= 150 for line in lines)


def test_text_is_escaped() -> None:
    p = plane.Plane(Room(200, 100), Scale(0, 1), Scale(0, 1))
    p.write('a < b & "c" \\ ${d}', {"x": 0.5, "y": 0.5}, color=palette.SIDE_A)
    text = drawn(p)[-1]
    assert text.text == 'a < b & "c" \\ ${d}' and text.attrib["fill"] == palette.SIDE_A


def test_numbers_are_shortened() -> None:
    assert [render.short(value) for value in (1.0499, -0.04, 12.0)] == ["1", "0", "12"]


def test_an_outline_ends_where_it_started() -> None:
    assert render.outline("10.04,20L10.8,19.2L9.7,18.26L9.69,18.2Z") == "M10 20l.8-.8l-1.1-.9z"
    assert render.outline("1,1L1.2,1.2L1.1,1Z") == ""
    assert render.outline("0,0L0.4,10") == "M0 0l.4 10"


def test_hatching_gets_an_id_of_its_own_drawing() -> None:
    figure = charts.draw("enlargement_map")
    for text, size in ((figure.wide, "wide"), (figure.narrow, "narrow")):
        assert palette.HATCH not in text
        assert f'id="enlargement_map-{size}-hatch"' in text and f"url(#enlargement_map-{size}-hatch)" in text


def test_themes_replace_every_colour() -> None:
    figure = charts.draw("key_votes")
    assert "var(--side-a)" in palette.themed(figure.wide) and "#" not in palette.themed(figure.wide)
    assert {token.dark for token in palette.TOKENS} >= {
        part[:7] for part in palette.dark(figure.wide).split('="')[1:] if part.startswith("#")
    }


def test_ramp_steps_read_in_both_themes() -> None:
    """Lightness runs one way, and text on a step has a contrast of 4.5 to 1."""
    values = {token.variable: (token.light, token.dark) for token in palette.TOKENS}
    for theme in (0, 1):
        ramp = [luminance(values[f"--ramp-{step}"][theme]) for step in range(1, 6)]
        assert ramp == sorted(ramp, reverse=theme == 0)
        for step, shade in enumerate(ramp, start=1):
            text = luminance(values["--ink" if step <= 3 else "--paper"][theme])
            light, dark = max(text, shade), min(text, shade)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (theme, step)


def luminance(value: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_map_shows_crimea_in_ukraine() -> None:
    """A point in Simferopol lies in Ukraine's outline, not in Russia's, and in the layer of its own."""
    simferopol = (34.10, 44.95)
    outlines = rings("countries")
    assert inside(simferopol, outlines["UKR"]) and not inside(simferopol, outlines["RUS"])
    assert any(inside(simferopol, parts) for parts in rings("crimea").values())


def rings(layer: str) -> dict[str, list[list[tuple[float, float]]]]:
    """Return the outlines of a layer in degrees, decoded from the delta-coded arcs of TopoJSON."""
    topology = json.loads(geography.topology(layer))
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    found = {}
    for geometry in topology["objects"][layer]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        found[geometry["properties"]["a3"]] = [
            [point for at in ring for point in (arcs[at] if at >= 0 else arcs[~at][::-1])]
            for polygon in polygons
            for ring in polygon
        ]
    return found


def inside(place: tuple[float, float], outline: list[list[tuple[float, float]]]) -> bool:
    """Even-odd rule over all rings."""
    crossings = 0
    for ring in outline:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > place[1]) != (y2 > place[1]):
                crossings += place[0] < x1 + (place[1] - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


@pytest.mark.parametrize("width", [820, 330])
def test_every_european_member_is_on_the_map(width: int) -> None:
    """Each is drawn alone and leaves a mark; Canada and the United States lie off the map."""
    members = sorted(facts.load("nato_members")["country_iso3"])
    known = [code for code in members if code in geography.states().values()]
    assert set(members) - set(known) == {"CAN", "USA"}
    for code in known:
        p = geography.plane(geography.EUROPE, width, [([code], {"fill": palette.RAMP[4]})])
        shown = [mark.get("fill") for mark in drawn(p)]
        assert palette.RAMP[4] in shown, code


def test_places_on_the_map_stand_where_the_projection_says() -> None:
    """Lambert's azimuthal equal-area projection: Snyder 1987, equations 24-2 to 24-4."""
    p = geography.plane(geography.EUROPE, 790, [])
    p.points([geography.at((17.0, 53.5)), geography.at((17.0, 63.5))])
    centre, north = [mark.attrib for mark in drawn(p) if mark.tag.endswith("circle")]
    assert (float(centre["cx"]), float(centre["cy"])) == pytest.approx((430, 312), abs=0.1)
    # One radius is 1,000 pixels; a chord of ten degrees is twice the sine of five.
    assert float(north["cy"]) == pytest.approx(312 - 174.3, abs=0.1)


def test_the_flight_follows_its_table() -> None:
    flight = facts.load("balloon_flight")
    before = charts.balloon_flight(flight)
    assert list(before.data["Place"])[:4] == ["Alaska", "Canada", "Idaho", "Montana"]
    assert "seven days after" in before.summary
    flight.loc[flight["place"] == "Idaho", "date"] = pd.Timestamp(2023, 1, 29)
    after = charts.balloon_flight(flight)
    assert "Idaho on 29 January" in after.summary and after.wide != before.wide


def test_the_flight_agrees_with_the_claim() -> None:
    claims = facts.load("claims")
    said = claims.loc[claims["claim_id"] == "C01", "assessment_as_of_feb_2023"].iloc[0]
    for row in facts.load("balloon_flight").itertuples():
        assert f"{row.place} " in said and f"{row.date.day} {row.date.month_name()}" in said


def test_an_unknown_source_is_named() -> None:
    members = facts.load("nato_members")
    members["source_id"] = "NOBODY_2000"
    with pytest.raises(
        facts.FactsError, match="chart members_count: source 'NOBODY_2000' is not in the bibliography"
    ):
        charts.members_count(members).html()


def test_a_notebook_gets_words_as_plain_text() -> None:
    figure = charts.draw("key_votes")
    bundle = figure._repr_mimebundle_()
    assert bundle["text/plain"] == f"{figure.title}. {figure.summary}"
    assert bundle["text/html"] == figure.html()
