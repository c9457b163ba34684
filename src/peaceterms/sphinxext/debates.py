"""A debate: two sides, equal in place and type, and what both share.

Which side stands first alternates from debate to debate, so that no side leads throughout. Each side
says with `stance` whether it supports what the essay says (`with`) or not (`against`); a page where
two debates in a row begin with the same stance does not build.
"""

from __future__ import annotations

from typing import ClassVar

from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import OptionSpec

from peaceterms import facts
from peaceterms.sphinxext.directive import FactsDirective
from peaceterms.sphinxext.elements import block, element


def _stance(argument: str) -> str:
    return directives.choice(argument, ("with", "against"))


class Debate(FactsDirective):
    """`{debate}`: holds two `{side}` and, if there is one, a `{middle}`."""

    has_content = True

    def draw(self) -> list[Node]:
        parsed = self.body(block(tag="div", attributes={}, classes=["sides", "debate"]))
        sides = [node for node in parsed.children if isinstance(node, block) and "stance" in node]
        stances = [node["stance"] for node in sides]
        if sorted(stances) != ["against", "with"]:
            raise facts.FactsError(f"sides found: {stances or 'none'}; write one `with` and one `against`")
        before = self.env.temp_data.get("peaceterms_first_stance")
        if stances[0] == before:
            raise facts.FactsError(
                f"the debate before also begins with the side {before!r}; turn the two sides"
            )
        self.env.temp_data["peaceterms_first_stance"] = stances[0]
        sides[1]["classes"].append("side-b")
        return [parsed]


class Side(FactsDirective):
    """`{side} Heading` with the option `stance`: one side of a debate."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[OptionSpec] = {"stance": _stance}

    def draw(self) -> list[Node]:
        if "stance" not in self.options:
            raise facts.FactsError("a side needs `:stance: with` or `:stance: against`")
        side = element("section", element("h3", *self.text(self.arguments[0])), class_="side")
        side["stance"] = self.options["stance"]
        return [self.body(side)]


class Middle(FactsDirective):
    """`{middle} Heading`: what both sides share, or a reading between them."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def draw(self) -> list[Node]:
        label = element("p", *self.text(self.arguments[0]), class_="label")
        return [self.body(element("div", label, class_="middle"))]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    for name, directive in {"debate": Debate, "side": Side, "middle": Middle}.items():
        app.add_directive(name, directive)
