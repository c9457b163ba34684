"""The essay's paragraphs in paraphrase, each beside its context."""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import OptionSpec

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.claims import card, paragraph_number
from peaceterms.sphinxext.directive import FactsDirective, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.glossary import definitions
from peaceterms.sphinxext.own_copy import slot
from peaceterms.sphinxext.targets import link, shown_here


class Passage(FactsDirective):
    """`{passage} ¶3`: what the paragraph says, does and how, beside what bears on it.

    The body is the context that stands first (a chart, a sentence). Then follow the claims of the
    paragraph, the glossary terms of the option `terms`, and the links of the option `more`.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[OptionSpec] = {"terms": directives.unchanged, "more": directives.unchanged}

    def draw(self) -> list[Node]:
        paragraph = row("paragraphs", self.arguments[0])
        number = paragraph_number(paragraph["para"])
        anchor = f"p{number}" if number else "s0"
        shown_here(self.env, paragraph["para"], anchor)
        said = element(
            "div",
            element("h2", f"¶ {number}" if number else "The line under the headline", id=f"{anchor}-h"),
            element("p", paragraph["paraphrase"], class_="lead"),
            element(
                "p",
                element("b", "What it does. "),
                _sentence(paragraph["rhetorical_function"]),
                class_="small mut",
            ),
            element("p", element("b", "How it is said. "), paragraph["reading_notes"], class_="small mut"),
            sources_line(self.env, paragraph["source_ids"]),
            slot(self.env, paragraph["para"]),
            class_="said",
        )
        context = self.body(element("div", class_="context"))
        context += [self.claim(name) for name in facts.ids(paragraph["claim_ids"])]
        if "terms" in self.options:
            context += definitions(facts.ids(self.options["terms"]))
        if "more" in self.options:
            context += element(
                "p", element("b", "More. "), *self.text(self.options["more"]), class_="note more"
            )
        return [element("section", said, context, class_="passage", id=anchor, aria_labelledby=f"{anchor}-h")]

    def claim(self, identifier: str) -> nodes.Element:
        """Return the card of a claim, or a pointer to it where an earlier paragraph has it already."""
        shown = self.env.temp_data.setdefault("peaceterms_claims_shown", set())
        if identifier in shown:
            pointer = element("p", link(identifier, identifier), class_="note again")
            pointer += nodes.Text(f" is also made here: {row('claims', identifier)['paraphrase']}")
            return pointer
        shown.add(identifier)
        return card(self.env, identifier)


def _sentence(cell: str) -> str:
    return cell[0].upper() + cell[1:] + ("" if cell.endswith(".") else ".")


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("passage", Passage)
