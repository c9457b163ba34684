"""Charts on the site: inline SVG that follows the colours of the theme.

A chart is drawn once, as `<picture>` with light colours, so that it shows in any notebook. On the
site the picture becomes two inline SVGs, one for wide and one for narrow screens, and the light
colours become the CSS variables of the theme.
"""

from __future__ import annotations

import base64
import re
from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from peaceterms import charts
from peaceterms.charts import palette
from peaceterms.sphinxext.citations import citations
from peaceterms.sphinxext.directive import FactsDirective

PICTURE = re.compile(
    r'<picture class="chart">\s*<source[^>]*srcset="data:image/svg\+xml;base64,(?P<narrow>[^"]+)"[^>]*>'
    r'\s*<img[^>]*?alt="(?P<alt>[^"]*)"[^>]*?src="data:image/svg\+xml;base64,(?P<wide>[^"]+)"[^>]*>\s*</picture>'
)
TABLE_LINK = re.compile(r'<a data-table="(\w+)">')


def themed(html: str, to_root: str) -> str:
    """Return the HTML of a figure as the site shows it.

    Parameters
    ----------
    html
        What `Figure.html()` returns.
    to_root
        Relative address of the site's root, empty or with a trailing slash, for the downloads.
    """

    def pictures(match: re.Match[str]) -> str:
        return "".join(_inline(match[size], size, match["alt"]) for size in ("wide", "narrow"))

    html = PICTURE.sub(pictures, html)
    return TABLE_LINK.sub(rf'<a href="{to_root}data/\1.csv" download>', html)


def _inline(encoded: str, size: str, alt: str) -> str:
    svg = base64.b64decode(encoded).decode()
    svg = svg[svg.index("<svg") :]
    svg = palette.themed(svg)
    # Both sizes stand on the page, so their ids must differ.
    svg = re.sub(r'\bid="([^"]+)"', rf'id="\1-{size}"', svg)
    svg = re.sub(r"url\(#([^)]+)\)", rf"url(#\1-{size})", svg)
    svg = re.sub(r'href="#([^"]+)"', rf'href="#\1-{size}"', svg)
    svg = re.sub(
        r'<svg[^>]*?viewBox="([^"]*)"[^>]*>',
        rf'<svg class="chart {size}" viewBox="\1" role="img" aria-label="{alt}">',
        svg,
        count=1,
    )
    return svg


class Chart(FactsDirective):
    """`{chart} name`: draws `peaceterms.charts.name` with the tables of the module."""

    required_arguments = 1

    def draw(self) -> list[Node]:
        figure = charts.draw(self.arguments[0])
        citations(self.env, [*figure.sources])
        raw = nodes.raw("", figure.html(), format="html")
        raw["classes"] = ["figure"]
        return [raw]


class ThemeFigures(SphinxPostTransform):
    """Turns every figure of a page, drawn by a directive or by a cell, into its themed form."""

    default_priority = 910
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        depth = self.env.docname.count("/")
        for node in self.document.findall(nodes.raw):
            if '<figure class="chart-figure"' in node.astext():
                html = themed(node.astext(), "../" * depth)
                node.children = [nodes.Text(html)]
                node.rawsource = html


def setup(app: Sphinx) -> None:
    """Register the directive and the transform."""
    app.add_directive("chart", Chart)
    app.add_post_transform(ThemeFigures)
