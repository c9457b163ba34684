"""The timeline: every event by date, to be filtered by track and by what was known at the essay's date."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, Row, records
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.marks import date_in_words, unchecked
from peaceterms.sphinxext.sifting import choices, chooser, filters

NAME = "timeline"
KNOWN = {"": "all", "yes": "known in February 2023", "no": "since"}


class Timeline(FactsDirective):
    """`{timeline}`: the events of the table, grouped by year."""

    def draw(self) -> list[Node]:
        events = records(facts.timeline())
        tracks = {track.replace(" ", "_"): track for track in dict.fromkeys(row["track"] for row in events)}
        form = filters(
            NAME,
            "Filter the timeline",
            "events",
            chooser("track", "Track", "all tracks", tracks),
            choices("known", "Known at the essay's date", KNOWN),
        )
        years: dict[str, list[Row]] = {}
        for row in events:
            years.setdefault(row["date"][:4], []).append(row)
        return [form, *[self.year(year, rows) for year, rows in years.items()]]

    def year(self, year: str, rows: list[Row]) -> nodes.Element:
        section = element("section", class_="year", aria_labelledby=f"y{year}")
        heading = element("h2", year, id=f"y{year}")
        heading["attributes"]["data-group"] = NAME
        section += heading
        section += element("ol", *[self.event(row) for row in rows], class_="events")
        return section

    def event(self, row: Row) -> nodes.Element:
        since = [] if row["known_at_essay_date"] == "yes" else [element("span", "since", class_="since-mark")]
        item = element(
            "li",
            element("p", element("b", date_in_words(row["date"])), " ", *since, f" {row['event']}"),
            element("p", f"{row['track']}. ", *unchecked(row), class_="note"),
            sources_line(self.env, row["source_ids"]),
        )
        item["attributes"] |= {
            "data-of": NAME,
            "data-track": row["track"].replace(" ", "_"),
            "data-known": row["known_at_essay_date"],
            "data-counts": True,
        }
        return item


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("timeline", Timeline)
