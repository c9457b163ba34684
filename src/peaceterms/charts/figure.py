"""A figure: two drawings, their meaning in words, their data and their sources, as one piece of HTML."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

import altair as alt
import pandas as pd

from peaceterms import facts
from peaceterms.charts import scales, tabular


@dataclass(frozen=True, eq=False)
class Figure:
    """A chart as every page and notebook shows it.

    Attributes
    ----------
    name
        Name of the chart function; the HTML id is ``fig-`` and the name.
    title, unit
        What is shown, and in what unit.
    summary
        The chart in two to four plain sentences, computed from the same data. It is the text alternative.
    sources
        Keys of the bibliography.
    as_of
        When this was known: "at the end of 2025".
    data
        What is drawn, one row a mark, under readable headers.
    tables
        Names of the tables of facts that the data come from.
    wide, narrow
        The drawing as SVG, for a page and for a phone.
    chart
        The drawing for a page as an Altair chart, for whoever wants to change it in a notebook:
        ``figure.chart.properties(width=400)``. Altair has no hatching and shows it as grey.
    before
        Whom or what the data leave out: printed before the drawing.
    """

    name: str
    title: str
    unit: str
    summary: str
    sources: tuple[str, ...]
    as_of: str
    data: pd.DataFrame
    tables: tuple[str, ...]
    wide: str
    narrow: str
    chart: alt.LayerChart
    before: str = ""

    def html(self) -> str:
        """Return the figure as HTML that needs nothing beside it: the drawings are in the page."""
        broad = " wide-block" if f'width="{scales.BROAD}"' in self.wide[:120] else ""
        before = f'<p class="fig-unit">{escape(self.before)}</p>' if self.before else ""
        width, height = self.wide.split('viewBox="0 0 ', 1)[1].split('"', 1)[0].split()
        title, unit, summary = escape(self.title), escape(self.unit), escape(self.summary)
        return (
            f'<figure class="chart-figure{broad}" id="fig-{self.name}">'
            f'<p class="fig-title">{title}</p>{before}<p class="fig-unit">{unit}</p>'
            f'<picture class="chart"><source media="(max-width: 39.99rem)" srcset="{_uri(self.narrow)}">'
            f'<img alt="{summary}" src="{_uri(self.wide)}" width="{width}" height="{height}"></picture>'
            f'<figcaption><p class="summary">{summary}</p>'
            f"<p>Source: {self._source_links()}. As known {escape(self.as_of)}.</p>"
            f"<details><summary>The data as a table</summary>{self._table()}"
            f'<p class="downloads">Tables: {self._downloads()}</p></details></figcaption></figure>'
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """Return what a notebook shows."""
        return {"text/html": self.html(), "text/plain": f"{self.title}. {self.summary}"}

    def _source_links(self) -> str:
        known = facts.bibliography()
        missing = [key for key in self.sources if key not in known]
        if missing:
            raise facts.FactsError(
                f"chart {self.name}: source {missing[0]!r} is not in the bibliography: "
                "add it there, or correct source_id in the table"
            )
        links = []
        for key in self.sources:
            source = known[key]
            label = escape(source.label)
            links.append(f'<a href="{escape(source.url)}">{label}</a>' if source.url else label)
        return "; ".join(links)

    def _table(self) -> str:
        return tabular.markup(self.data.reset_index(drop=True), self.title)

    def _downloads(self) -> str:
        return ", ".join(f'<a data-table="{escape(name)}">{escape(name)}.csv</a>' for name in self.tables)


def _uri(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def sources(*columns: Iterable[str]) -> tuple[str, ...]:
    """Return the source ids in columns of list cells, each once, in order of appearance."""
    found = dict.fromkeys(key for column in columns for cell in column for key in facts.ids(cell))
    return tuple(found)
