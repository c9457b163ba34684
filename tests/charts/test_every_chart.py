"""What holds for every chart, on the tables as they stand."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import altair as alt
import html5lib
import pandas as pd
import pytest

from peaceterms import charts, facts
from peaceterms.charts import palette, words
from peaceterms.charts.figure import Figure

NAMES = sorted(charts.CHARTS)
SVG = "{http://www.w3.org/2000/svg}"
WIDTHS = {"wide": (576, 820), "narrow": (330,)}

every_chart = pytest.mark.parametrize("name", NAMES)
every_drawing = pytest.mark.parametrize("size", ["wide", "narrow"])


@cache
def drawn(name: str) -> Figure:
    return charts.draw(name)


@cache
def root(name: str, size: str) -> ET.Element:
    return ET.fromstring(getattr(drawn(name), size))


@every_chart
def test_is_the_same_when_drawn_again(name: str) -> None:
    again = charts.draw(name)
    assert (again.wide, again.narrow, again.html()) == (
        drawn(name).wide,
        drawn(name).narrow,
        drawn(name).html(),
    )


@every_chart
def test_keeps_to_the_schema_of_vega_lite(name: str) -> None:
    """Charts are drawn without this check, which takes long."""
    chart = drawn(name).chart
    assert isinstance(chart, alt.LayerChart)
    assert chart.to_dict(validate=True)["$schema"].startswith("https://vega.github.io/schema/vega-lite/")


def test_another_process_draws_the_same() -> None:
    names = ("enlargement_map", "nato_polls", "key_votes")
    code = f"from peaceterms import charts; print([charts.draw(n).wide + charts.draw(n).narrow for n in {names}])"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert other.strip() == str([drawn(name).wide + drawn(name).narrow for name in names])


@every_chart
@every_drawing
def test_has_the_agreed_width_and_a_small_file(name: str, size: str) -> None:
    svg = root(name, size)
    assert int(svg.attrib["width"]) in WIDTHS[size]
    assert svg.attrib["viewBox"] == f"0 0 {svg.attrib['width']} {svg.attrib['height']}"
    assert len(getattr(drawn(name), size)) < (60_000 if name.endswith("map") else 25_000)


@every_chart
@every_drawing
def test_uses_the_palette_alone(name: str, size: str) -> None:
    """Any other colour would stay light in the dark theme."""
    light = {token.light for token in palette.TOKENS}
    svg = getattr(drawn(name), size)
    assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", svg.replace("url(#", "url("))) <= light
    paints = {mark.get(kind) for mark in root(name, size).iter() for kind in ("fill", "stroke")}
    assert all(paint in light or paint in (None, "none") or paint.startswith("url(#") for paint in paints)
    assert not re.search("#[0-9a-f]{6}", palette.themed(svg))


@every_chart
@every_drawing
def test_keeps_its_labels_inside_and_apart(name: str, size: str) -> None:
    """Widths are estimated for a wide system font: 0.58 em a character."""
    svg = root(name, size)
    assert svg.attrib["font-size"] == "13"
    width, height = int(svg.attrib["width"]), int(svg.attrib["height"])
    boxes = []
    for text in svg.iter(f"{SVG}text"):
        assert "font-size" not in text.attrib
        assert text.attrib["fill"] != "none"
        label, x, y = text.text or "", float(text.attrib["x"]), float(text.attrib["y"])
        wide = sum(3.6 if sign in "il.,:;'|()1 jtfI" else 7.4 for sign in label)
        left = x - wide * {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
        assert left >= -6 and left + wide <= width + 6, f"{label!r} leaves the drawing"
        assert 9 <= y <= height, f"{label!r} leaves the drawing"
        boxes.append((left, left + wide, y - 9, y + 2, label))
    for place, (left, right, top, bottom, label) in enumerate(boxes):
        for other in boxes[:place]:
            apart = right <= other[0] or left >= other[1] or bottom <= other[2] or top >= other[3]
            assert apart, f"{label!r} lies on {other[4]!r}"


@every_chart
def test_says_what_it_shows(name: str) -> None:
    figure = drawn(name)
    assert figure.name == name
    assert figure.title and not figure.title.endswith(".")
    assert figure.unit and figure.as_of
    sentences = re.findall(r"[.;](?:\s|$)", figure.summary)
    assert 2 <= len(sentences) <= 8 and figure.summary.endswith(".")
    assert set(figure.tables) == set(charts.CHARTS[name].tables)
    assert "nan" not in figure.summary.split() and "NaT" not in figure.summary


@every_chart
def test_its_sources_are_in_the_bibliography(name: str) -> None:
    assert drawn(name).sources
    assert set(drawn(name).sources) <= set(facts.bibliography())


@every_chart
def test_its_html_is_strict_and_complete(name: str) -> None:
    figure = drawn(name)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parseFragment(figure.html())
    assert tree.find(".//img").attrib["alt"] == figure.summary
    assert tree.find(".//figure").attrib["id"] == f"fig-{name}"
    assert len(tree.findall(".//tbody/tr")) == len(figure.data) > 0
    assert len(tree.findall(".//thead/tr/th[@scope='col']")) == len(figure.data.columns)
    assert all(header.strip() and "_" not in header for header in figure.data.columns)
    first = [words.cell(value) for value in figure.data.iloc[0]]
    shown = tree.find(".//tbody/tr")
    assert ["".join(cell.itertext()) for cell in shown] == first
    links = [link.attrib["data-table"] for link in tree.findall(".//a[@data-table]")]
    assert links == list(figure.tables)


@every_chart
def test_a_poll_says_first_whom_it_leaves_out(name: str) -> None:
    if any(table.startswith("polls") or table.endswith("by_population") for table in drawn(name).tables):
        html = drawn(name).html()
        assert drawn(name).before
        assert html.index('class="fig-unit"') < html.index("<picture")


@every_chart
def test_escapes_what_a_table_may_hold(name: str) -> None:
    """Every text of every table is replaced in turn by markup; none of it may reach the page as markup."""
    function, tables = charts.CHARTS[name]
    frames = [facts.load(table) for table in tables]
    bad = "<script>alert('&')</script>\"'"
    free = (
        "note",
        "caveat",
        "subject_short",
        "pollster",
        "border_note",
        "sample",
        "confidence_note",
    )
    for frame in frames:
        for column in set(free) & set(frame.columns):
            frame[column] = pd.Series([bad] * len(frame), dtype="str")
    html = function(*frames).html()
    assert "<script" not in html
    html5lib.HTMLParser(strict=True).parseFragment(html)


def test_every_chart_is_shown_on_a_page():
    book = Path(__file__).resolve().parents[2] / "book"
    pages = "\n".join(page.read_text(encoding="utf-8") for page in book.rglob("*.md"))
    unseen = [
        name for name in charts.CHARTS if f"charts.{name}(" not in pages and f"{{chart}} {name}" not in pages
    ]
    assert not unseen
