"""Positions of parties by term and date, and beside them voices that no party speaks for."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.sphinxext.directive import FactsDirective, Row, records, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.marks import basis, dates, sources_with, standing, with_links
from peaceterms.sphinxext.readings import term, terms
from peaceterms.sphinxext.sifting import chooser, filters
from peaceterms.sphinxext.targets import link

NAME = "positions"
GOVERNMENTS = {
    "UA": "Ukrainian government",
    "RU": "Russian government",
    "US1": "United States government, 2021 to January 2025",
    "US2": "United States government, from January 2025",
    "EU": "European Union and governments of European NATO members",
    "CN": "Chinese government",
    "GS": "Governments of the Global South (selected; they share no single position)",
}
"""The parties, named as governments."""
STATES = ("India", "Brazil", "South Africa", "Turkey", "Japan")
"""Voices that are governments, which the table names by their countries."""
MOST_TOUCHED = (
    "Crimean Tatar representatives (Mejlis)",
    "Residents of Donbas (surveys and reports)",
    "People displaced from Donbas (survey)",
    "Families of Ukrainian prisoners of war",
    "Families of mobilised Russian soldiers (Way Home)",
    "Ukrainian soldiers and veterans (survey)",
)
"""Voices of people whom the terms touch most; where they are missing, the page says so."""


class Positions(FactsDirective):
    """`{positions} T1`: a section with the positions of all parties on a term, and the voices beside them.

    The body stands before the voices, such as what a survey leaves out.
    """

    required_arguments = 1
    has_content = True

    def draw(self) -> list[Node]:
        name = self.arguments[0]
        title = nodes.title("", term(name)["term"])
        found = nodes.section("", title, ids=[f"positions-{name.lower()}"], names=[])
        found += element("p", link(name, f"The options of {name}"), class_="note")
        here = [party for party in records(facts.parties()) if party["issue"] == name]
        if int(name[1:]) % 2 == 0:  # no party stands first throughout
            here.reverse()
        parties = element("div", element("h3", "Parties"))
        parties += element("ul", *[position(self.env, party) for party in here], class_="positions")
        heard = [voice for voice in records(facts.voices()) if voice["term_id"] == name]
        voices = self.body(element("div", element("h3", "Voices")))
        if heard:
            voices += element("ul", *[statement(self.env, voice) for voice in heard], class_="positions")
        voices += element("p", missing(heard), class_="note")
        found += element("div", parties, voices, class_="beside wide-block", data_group=NAME)
        return [found]


class PositionsFilter(FactsDirective):
    """`{positions-filter}`: the filters of positions and voices."""

    def draw(self) -> list[Node]:
        return [fields(records(facts.parties()), records(facts.voices()))]


def government(party: Row) -> str:
    """Return the name of a party, as a government where we have one for it."""
    return GOVERNMENTS.get(party["party_id"]) or str(party["party"])


def speaker(voice: Row) -> str:
    """Return the name of a voice, as a government where it is one."""
    return f"Government of {voice['voice']}" if voice["voice"] in STATES else str(voice["voice"])


def position(env: BuildEnvironment, party: Row) -> nodes.Element:
    """Return the stated position of one party on one term."""
    name = party["party_id"]
    return element(
        "li",
        element("h4", government(party)),
        element("p", *with_links(party["position"]), class_="small"),
        element("p", f"{dates(party['date'])}.", class_="note"),
        sources_with(env, party["source_ids"], standing(party)),
        data_of=NAME,
        data_counts=True,
        data_who=name,
        data_term=party["issue"],
    )


def statement(env: BuildEnvironment, voice: Row) -> nodes.Element:
    """Return one statement of a voice, with the option that it speaks of and its basis in words."""
    option = voice["option_id"]
    return element(
        "li",
        element("h4", speaker(voice)),
        element(
            "p", f"{voice['stance'].capitalize()}: ", link(option, row("terms", option)["label"]), ".",
            class_="small",
        ),
        element("p", voice["statement_in_our_words"], class_="small"),
        element("p", f"{dates(voice['date'])}.", class_="note"),
        sources_with(env, voice["source_ids"], basis(voice)),
        id=voice["voice_id"].lower(),
        data_of=NAME,
        data_counts=True,
        data_who=nodes.make_id(voice["voice"]),
        data_term=voice["term_id"],
        data_basis=voice["basis"],
    )  # fmt: skip


def missing(heard: list[Row]) -> str:
    """Return which of the people whom the terms touch most have no statement among `heard`."""
    known = {voice["voice"] for voice in records(facts.voices())}
    for name in MOST_TOUCHED:
        if name not in known:
            raise facts.FactsError(f"voices.csv has no voice {name!r}; correct the name in parties.py")
    absent = [name for name in MOST_TOUCHED if name not in {voice["voice"] for voice in heard}]
    if not absent:
        return "No voice of those most touched is missing here."
    return f"No statement on this term was found from: {'; '.join(absent)}."


def fields(parties: list[Row], voices: list[Row]) -> nodes.Element:
    """Return the filters by term, by who speaks and by basis."""
    governments = {party["party_id"]: government(party) for party in parties}
    heard = {nodes.make_id(voice["voice"]): speaker(voice) for voice in voices}
    return filters(
        NAME,
        "Filter positions and voices",
        "positions and statements",
        '<div class="fields">',
        chooser("term", "Term", "all terms", {name: term["term"] for name, term in terms().items()}),
        chooser("who", "Who speaks", "all parties and voices", {**governments, **heard}),
        chooser(
            "basis", "Basis of voices", "read and inferred",
            {"read": "read in a copy of the source", "inferred": "inferred: our reading"},
        ),
        "</div>",
    )  # fmt: skip


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("positions", Positions)
    app.add_directive("positions-filter", PositionsFilter)
