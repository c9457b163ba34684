"""Glossary terms: beside the text, and as a list of their own."""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, records, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.marks import unchecked
from peaceterms.sphinxext.targets import glossary_anchor, link, shown_here


def definitions(terms: list[str]) -> nodes.Element:
    """Return `terms` with their definitions, each linked to its entry in the glossary."""
    found = element("dl", class_="terms")
    for term in terms:
        found += element("dt", link(f"term:{term}", term))
        found += element("dd", element("p", row("glossary", term)["definition"]))
    return found


class GlossNotes(FactsDirective):
    """`{gloss-notes} open door; Article 10`: definitions in the margin of a chapter."""

    required_arguments = 1
    final_argument_whitespace = True

    def draw(self) -> list[Node]:
        terms = facts.ids(self.arguments[0])
        aside = element("aside", class_="margin", aria_label=f"Terms used here: {', '.join(terms)}")
        for term in terms:
            name = element("b", link(f"term:{term}", term[0].upper() + term[1:]), ".")
            aside += element("p", name, f" {row('glossary', term)['definition']}")
        return [aside]


class Definitions(FactsDirective):
    """`{definitions} OHCHR; OSCE`: terms with their definitions, in the order given."""

    required_arguments = 1
    final_argument_whitespace = True

    def draw(self) -> list[Node]:
        return [definitions(facts.ids(self.arguments[0]))]


class Glossary(FactsDirective):
    """`{glossary-list}`: every term, with the way in which the module uses it and its sources."""

    def draw(self) -> list[Node]:
        found = element("dl", class_="glossary")
        for entry in records(facts.glossary()):
            term = entry["term"]
            shown_here(self.env, f"term:{term}", glossary_anchor(term))
            body = element("dd", element("p", entry["definition"]))
            if entry["use_in_this_module"]:
                body += element("p", element("b", "Here. "), entry["use_in_this_module"], class_="note")
            body += sources_line(self.env, entry["source_ids"])
            if mark := unchecked(entry):
                body += element("p", *mark, class_="note")
            found += [element("dt", term, id=glossary_anchor(term)), body]
        return [found]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("definitions", Definitions)
    app.add_directive("gloss-notes", GlossNotes)
    app.add_directive("glossary-list", Glossary)
