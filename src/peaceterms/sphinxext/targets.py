"""Where an id of the tables is shown, and links to it: the roles `see` and `gloss`.

A directive that shows a claim, a paragraph, a term or a glossary entry calls `shown_here`. A link is
resolved after all pages were read. An id that stands in the tables but on no page yet is printed
without a link; an id that stands nowhere fails the build.
"""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from peaceterms import facts
from peaceterms.sphinxext.directive import FactsRole, row
from peaceterms.sphinxext.elements import span
from peaceterms.sphinxext.memory import remembered

TABLES = {  # the form of an id: its table, its column of words
    r"C\d\d": ("claims", "paraphrase"),
    r"S0|¶\d+": ("paragraphs", "paraphrase"),
    r"T\d": ("terms", "term"),
    r"T\d\.\d": ("terms", "label"),
    r"P\d\d": ("proposals", "proposal"),
    r"K\d": ("criteria", "criterion"),
    r"L\d": ("lenses", "lens"),
}


class pending_target(nodes.Inline, nodes.TextElement):
    """A link to `target` that waits until all pages are read."""


def words(identifier: str) -> str:
    """Return the short words of an id.

    Raises
    ------
    FactsError
        If no table has the id.
    """
    for pattern, (table, column) in TABLES.items():
        if re.fullmatch(pattern, identifier):
            frame = facts.load(table)
            key = {"T": "term_id", "L": "lens_id"}.get(identifier[0], frame.attrs["peaceterms"]["key"][0])
            if "." in identifier:
                key = "option_id"
            found = frame[frame[key] == identifier]
            if found.empty:
                raise facts.FactsError(f"{table}.csv has no {key} {identifier!r}")
            return str(found.iloc[0][column])
    raise facts.FactsError(f"{identifier!r} is not an id; write C01, ¶7, S0, T1, T1.2, P16, K3 or L4")


def shown_here(env: BuildEnvironment, identifier: str, anchor: str, *, weight: int = 0) -> None:
    """Note that the page now read shows `identifier` at `anchor`; of two places the heavier is linked."""
    places = remembered(env, "places")
    known = places.get(identifier)
    if known is None or weight >= known[2] or known[0] == env.docname:
        places[identifier] = (env.docname, anchor, weight)


def link(identifier: str, text: str, **attributes: Any) -> pending_target:
    """Return a link to the place that shows `identifier`."""
    node = pending_target("", text, target=identifier)
    node["classes"] = attributes.get("classes", [])
    return node


def glossary_anchor(term: str) -> str:
    """Return the anchor of a glossary entry: `open door` stands at `#term-open-door`."""
    return "term-" + nodes.make_id(term)


class See(FactsRole):
    """`{see}`C01``: a link named by the id, with its words as title."""

    def draw(self) -> list[Node]:
        words(self.text)  # an unknown id stops here
        named = self.text if re.fullmatch(r"C\d\d|¶\d+", self.text) else words(self.text)
        return [link(self.text, "the line under the headline" if self.text == "S0" else named)]


class Gloss(FactsRole):
    """`{gloss}`open door``, or `{gloss}`open doors <open door>``: a link to the glossary."""

    def draw(self) -> list[Node]:
        match = re.fullmatch(r"(.+?)\s*<(.+)>", self.text)
        text, term = match.groups() if match else (self.text, self.text)
        row("glossary", term)
        return [link(f"term:{term}", text, classes=["gloss"])]


class ResolveTargets(SphinxPostTransform):
    """Turns pending links into references, or into plain text where no page shows the id."""

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        places = remembered(self.env, "places")
        for node in list(self.document.findall(pending_target)):
            place = places.get(node["target"])
            if place is None:
                new: nodes.TextElement = span("", "", *node.children, tag="span", attributes={})
            else:
                new = nodes.reference("", "", *node.children, internal=True)
                page, anchor, _ = place
                if page == self.env.docname:
                    new["refid"] = anchor
                else:
                    base = self.app.builder.get_relative_uri(self.env.docname, page)
                    new["refuri"] = f"{base}#{anchor}"
            new["classes"] = node["classes"]
            node.replace_self(new)


def _purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    places = remembered(env, "places")
    for identifier in [key for key, place in places.items() if place[0] == docname]:
        del places[identifier]


def setup(app: Sphinx) -> None:
    """Register the roles and their resolution."""
    app.add_node(pending_target)
    app.add_role("see", See())
    app.add_role("gloss", Gloss())
    app.add_post_transform(ResolveTargets)
    app.connect("env-purge-doc", _purge)
