"""The pieces that charts are made of: words, scales, free places, SVG, the base map, the flight."""

import math
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from peaceterms import charts, facts
from peaceterms.charts import geography, palette, placing, plane, svg, words
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


def test_labels_keep_off_what_is_drawn() -> None:
    p = plane.Plane(Room(200, 100, 20, 20, 20, 20), Scale(0, 1), Scale(0, 1))
    p.points([{"x": 0.5, "y": 0.5}])
    p.label("first", 0.5, 0.5)
    p.label("second", 0.5, 0.5)
    texts = [mark for mark in ET.fromstring(p.svg("x")) if mark.tag.endswith("text")]
    boxes = [
        placing.box(mark.text or "", float(mark.attrib["x"]), float(mark.attrib["y"]) - 4.5, align)
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


def test_svg_escapes_and_shortens() -> None:
    mark = svg.element("text", 'a < b & "c"', x=1.0499, y=-0.04, fill="#1b1f23", stroke_width=None)
    assert mark == '<text x="1" y="0" fill="#1b1f23">a &lt; b &amp; "c"</text>'
    assert ET.fromstring(mark).text == 'a < b & "c"'


def test_an_outline_ends_where_it_started() -> None:
    ring = [(10.04, 20.0), (10.6, 19.3), (9.99, 18.26)]
    steps = svg.outline(ring)
    assert steps == "M10 20l.6-.7l-.6-1z"


def test_hatching_gets_an_id_of_its_own_drawing() -> None:
    figure = charts.draw("enlargement_map")
    for text, size in ((figure.wide, 820), (figure.narrow, 330)):
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


def test_the_projection_keeps_area_and_centre() -> None:
    view = geography.EUROPE
    assert view.project((view.longitude, view.latitude)) == pytest.approx((0, 0))
    # A degree square far from the centre keeps its area on the sphere.
    corners = [view.project(place) for place in ((30, 60), (31, 60), (31, 61), (30, 61))]
    area = 0.5 * abs(
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1], strict=True))
    )
    true = math.radians(1) * (math.sin(math.radians(61)) - math.sin(math.radians(60)))
    assert area == pytest.approx(true, rel=1e-3)


def test_the_map_shows_crimea_in_ukraine() -> None:
    """A point in Simferopol lies in Ukraine's outline, not in Russia's, and in the layer of its own."""
    simferopol = (34.10, 44.95)
    outlines = {region.iso3: region for region in geography.regions("countries")}
    assert inside(simferopol, outlines["UKR"]) and not inside(simferopol, outlines["RUS"])
    assert inside(simferopol, geography.regions("crimea")[0])


def inside(place: tuple[float, float], region: geography.Region) -> bool:
    """Even-odd rule over all rings."""
    crossings = 0
    for ring in region.rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > place[1]) != (y2 > place[1]):
                crossings += place[0] < x1 + (place[1] - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


def test_every_european_member_is_on_the_map() -> None:
    frame = geography.Frame(geography.EUROPE, 820)
    drawn = {region.iso3 for region in geography.regions("countries") if geography.path(region, frame)}
    members = set(facts.load("nato_members")["country_iso3"])
    # Luxembourg is in the file; Canada and the United States lie off the map.
    assert members - drawn == {"CAN", "USA"}


def test_the_flight_follows_the_claim() -> None:
    claims = facts.load("claims")
    before = charts.balloon_flight(claims)
    assert list(before.data["Place"])[:4] == ["Alaska", "Canada", "Idaho", "Montana"]
    first = claims["claim_id"] == "C01"
    column = "assessment_as_of_feb_2023"
    claims.loc[first, column] = claims.loc[first, column].str.replace("31 January", "29 January")
    assert "Idaho on 29 January" in charts.balloon_flight(claims).summary
    claims.loc[first, column] = "Nothing is known."
    with pytest.raises(facts.FactsError, match=r"claims.csv: C01, assessment_as_of_feb_2023: .* expected"):
        charts.balloon_flight(claims)


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
