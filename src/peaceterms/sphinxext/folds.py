"""What changed since the essay: folded, so that the reader first judges by what was known then."""

from __future__ import annotations

from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms.sphinxext.directive import FactsDirective
from peaceterms.sphinxext.elements import element


class Since(FactsDirective):
    """`{since}`: text on what happened after 7 February 2023."""

    has_content = True

    def draw(self) -> list[Node]:
        fold = element(
            "details", element("summary", "What changed since, to 31 December 2025"), class_="since"
        )
        return [self.body(fold)]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("since", Since)
