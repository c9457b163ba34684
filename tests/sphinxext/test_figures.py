"""A figure keeps its words on the site, and its colours follow the theme."""

import re

from peaceterms import charts
from peaceterms.charts import palette
from peaceterms.sphinxext import figures


def test_the_picture_becomes_two_inline_drawings_in_the_colours_of_the_theme() -> None:
    html = figures.themed(charts.draw("border_members").html(), "../")
    assert "<picture" not in html
    assert (
        len(re.findall(r'<svg class="chart (wide|narrow)"[^>]*role="img" aria-label="[^"]{40,}"', html)) == 2
    )
    drawn = "".join(re.findall(r"<svg.*?</svg>", html, re.DOTALL))
    assert "var(--" in drawn
    assert not [token for token in palette.TOKENS if token.light in drawn]


def test_ids_of_the_two_drawings_differ_and_resolve() -> None:
    for name in charts.CHARTS:
        html = figures.themed(charts.draw(name).html(), "")
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), name
        assert {name for name in re.findall(r"url\(#([^)]+)\)", html)} <= set(ids), name


def test_the_table_is_offered_from_the_root_of_the_site() -> None:
    html = figures.themed(charts.draw("border_members").html(), "../../")
    assert 'href="../../data/nato_members.csv" download' in html
