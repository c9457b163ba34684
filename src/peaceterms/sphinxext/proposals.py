"""Each proposal in words: who made it, what became of it, what it says, and how it was read."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.sphinxext.compare import KNOWN, NAME, PARTLY, alternative, slug
from peaceterms.sphinxext.directive import FactsDirective, Row, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.marks import (
    date_in_words,
    silence_of,
    sources_with,
    standing,
    unchecked,
    with_links,
)
from peaceterms.sphinxext.readings import FAMILIES, packages, reading, terms, unsaid
from peaceterms.sphinxext.targets import link, shown_here

SUBJECTS = {
    "nato_neutrality": "NATO and neutrality",
    "crimea": "Crimea",
    "donbas": "Donbas",
    "other_occupied_territory": "Other regions and the line",
    "security_guarantees": "Protection",
    "force_limits": "Limits on forces",
    "reparations_reconstruction": "Payment and rebuilding",
    "sanctions": "Sanctions",
    "prisoners_children": "Prisoners, civilians and children",
    "accountability": "Trials and amnesty",
    "sequencing": "Order of steps",
}


class Proposals(FactsDirective):
    """`{proposals-list}`: every proposal by date, folded, at the anchors p00, p01 and so on."""

    def draw(self) -> list[Node]:
        entries = [panel(self.env, package) for package in packages()]
        return [element("ul", *entries, class_="ledger panels")]


def panel(env: BuildEnvironment, package: Row) -> nodes.Element:
    """Return the panel of one proposal."""
    name = package["package_id"]
    anchor = name.lower()
    proposal = row("proposals", name)
    shown_here(env, name, anchor, weight=1)
    shown_here(env, f"{name}:why", f"{anchor}-why")
    known = KNOWN[package["known_at_essay_date"]]
    tags = element("span", element("span", date_in_words(package["date"])), class_="tags")
    tags += [element("span", FAMILIES[package["family"]]), element("span", known), *unchecked(proposal)]
    summary = element(
        "summary",
        element("span", name, class_="claim-id"),
        element("b", proposal["proposal"]),
        tags,
        class_="head",
    )
    both = "; ".join(dict.fromkeys([*facts.ids(proposal["source_ids"]), *facts.ids(package["source_ids"])]))
    body = element(
        "div",
        element("p", element("b", "By whom. "), f"{proposal['author']}.", class_="small"),
        element("p", element("b", "What became of it. "), f"{proposal['status']}.", class_="small"),
        element("h3", "What it says"),
        told(proposal),
        element("h3", "How we read it on the nine terms"),
        read_as(package, proposal),
        element(
            "p", element("b", "Why. "), *with_links(package["mapping_note"]), class_="small",
            id=f"{anchor}-why",
        ),
        sources_with(env, both, standing(proposal)),
    )  # fmt: skip
    return element(
        "li",
        element("details", summary, body),
        id=anchor,
        data_of=NAME,
        data_counts=True,
        data_family=slug(package["family"]),
        data_known=package["known_at_essay_date"],
    )


def told(proposal: Row) -> nodes.Element:
    """Return what a proposal says, subject by subject, silences included."""
    found = element("dl", class_="pairs-of small")
    for column, subject in SUBJECTS.items():
        found += element("dt", subject)
        found += element("dd", element("p", proposal[column] or silence_of(proposal)))
    return found


def read_as(package: Row, proposal: Row) -> nodes.Element:
    """Return how a proposal was mapped, term by term, with other readings."""
    found = element("dl", class_="pairs-of small")
    for name, term in terms().items():
        said = reading(package, name)
        line = element("p")
        for place, option in said.places.items():
            line += nodes.Text(("; " if line.children else "") + (f"{place}: " if place else ""))
            line += silence_of(proposal) if unsaid(option) else link(option, row("terms", option)["label"])
        line += nodes.Text(f" ({PARTLY[said.silent][0]})" if said.partial else "")
        for i, other in enumerate(said.others):
            line += [nodes.Text(" or " if i else ". Could also be read as: "), alternative(other)]
        found += [element("dt", term["term"]), element("dd", line)]
    return found


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("proposals-list", Proposals)
