"""The path through the module: its pages in order, what one does there, and how long each takes."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from peaceterms.sphinxext.directive import FactsDirective
from peaceterms.sphinxext.elements import curly
from peaceterms.sphinxext.memory import remembered
from peaceterms.sphinxext.navigation import parts
from peaceterms.sphinxext.tables import table


class pending_path(nodes.General, nodes.Element):
    """The table, which waits until the minutes of all pages are known."""


def note_minutes(env: BuildEnvironment, minutes: int) -> None:
    """Keep the minutes that the page now read takes."""
    remembered(env, "minutes")[env.docname] = minutes


class Path(FactsDirective):
    """`{path}`: a table of all pages that take a reader's time."""

    def draw(self) -> list[Node]:
        return [pending_path()]


class FillPath(SphinxPostTransform):
    """Draws the table once all pages were read."""

    default_priority = 6

    def run(self, **kwargs: Any) -> None:
        for node in list(self.document.findall(pending_path)):
            rows: list[list[Node | str]] = []
            total = 0
            for part in parts(self.env, self.config.root_doc):
                for page in part.pages:
                    takes = remembered(self.env, "minutes").get(page.name)
                    if takes is None or page.name == self.env.docname:
                        continue
                    uri = self.app.builder.get_relative_uri(self.env.docname, page.name)
                    link = nodes.reference("", page.title, refuri=uri, internal=True)
                    lead = curly(str(self.env.metadata[page.name].get("lead", "")))
                    rows.append([link, part.caption, lead, str(takes)])
                    total += takes
            hours, rest = divmod(total, 60)
            rows.append(["All of it", "", f"{hours} h {rest} min" if hours else "", str(total)])
            head = ["Page", "Part", "What it holds", "Minutes, about"]
            node.replace_self(table("The path, page by page", head, rows, {3}))


def _purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    remembered(env, "minutes").pop(docname, None)


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_node(pending_path)
    app.add_directive("path", Path)
    app.add_post_transform(FillPath)
    app.connect("env-purge-doc", _purge)
