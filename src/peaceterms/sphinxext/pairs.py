"""Options of different terms that exclude each other or pull against each other."""

from __future__ import annotations

from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, Row, records, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.readings import holders, terms
from peaceterms.sphinxext.sifting import choices, chooser, filters
from peaceterms.sphinxext.targets import link

NAME = "pairs"
RELATIONS = {"excludes": "Exclude each other", "tension": "Pull against each other"}


class Pairs(FactsDirective):
    """`{pairs-list}`: every pair with its reason, and the proposals that hold both options."""

    def draw(self) -> list[Node]:
        items = [entry(self.env, pair) for pair in records(facts.pairs())]
        return [fields(), element("ul", *items, class_="pairs wide-block")]


def entry(env: BuildEnvironment, pair: Row) -> Node:
    """Return one pair."""
    options = [row("terms", pair[side]) for side in ("option_a", "option_b")]
    both = element("div", class_="both")
    for option in options:
        both += element(
            "p",
            element("span", option["term"], class_="note"),
            link(option["option_id"], f"{option['option_id']} {option['label']}"),
        )
    first, second = (holders(option["option_id"]) for option in options)
    shared = [package for package in first if package in second]
    found = element(
        "li",
        element("p", RELATIONS[pair["relation"]], class_="label"),
        both,
        element("p", pair["reason"], class_="small"),
        data_of=NAME,
        data_counts=True,
        data_term=" ".join(option["term_id"] for option in options),
        data_relation=pair["relation"],
    )
    if shared:
        held = element("p", "Held together by: ", class_="note")
        for i, package in enumerate(shared):
            held += [element("span", "; " if i else ""), link(package["package_id"], package["package"])]
        found += held
    found += sources_line(env, pair["source_ids"])
    return found


def fields() -> Node:
    """Return the filters by term and relation."""
    return filters(
        NAME,
        "Filter the pairs",
        "pairs",
        '<div class="fields">',
        chooser("term", "Term", "all terms", {name: term["term"] for name, term in terms().items()}),
        "</div>",
        choices("relation", "Relation", {"": "both", **{key: v.lower() for key, v in RELATIONS.items()}}),
    )


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("pairs-list", Pairs)
