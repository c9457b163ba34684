"""Models of the tables that say where the figures come from."""

from peaceterms.facts.models import columns as col
from peaceterms.facts.models.base import Table, about, key
from peaceterms.facts.models.columns import Text, Whole


class Sources(Table):
    source_id: Text = col.text(
        "Id in capitals; the bibliography has an entry of the same key", ref="sources.bib"
    )
    publisher: Text = col.text("Who published it")
    title: Text = col.text("Title")
    edition_version: Text = col.text("Edition or version", blank=True)
    year: Whole = col.in_year("Year of the edition")
    url: Text = col.text("Address", blank=True, like="https://example.org/page")
    licence: Text = col.text("Terms of use")
    retrieved_via: Text = col.text("How the figures were got")
    notes: Text = col.text("What to know", blank=True)

    class Config:
        name = "sources"
        title = "Sources of the tables of figures"
        description = "Edition, licence and way of retrieval of each source."
        unique = key("source_id")
        metadata = about(unit="one source a row")


class PressItems(Table):
    item_id: Text = col.text("I001 and on", like="I001")
    source_id: Text = col.text("Group of press items that it belongs to", refs="sources.source_id")
    date_of_page_or_event: Text = col.dates("Date of the page or of the event")
    url: Text = col.text("Address", like="https://example.org/page")
    supports: Text = col.text("What it supports")

    class Config:
        name = "press_items"
        title = "Public pages behind the figures"
        description = "Which public page supports what; not a table of facts."
        unique = key("item_id")
        metadata = about(unit="one page a row")
