"""The argument on a page: a diagram, the same as nested lists, and links to statements (role `node`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from peaceterms import facts
from peaceterms.sphinxext import argdown, argument_map
from peaceterms.sphinxext.argument_map import KINDS, Row, bearing, steps
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, FactsRole, row
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.memory import remembered
from peaceterms.sphinxext.targets import link, shown_here

UNSTATED = "Hidden premise, not stated in the essay"
KEY = (
    "A line runs from a statement to the conclusion that it supports. A dashed frame and the words “hidden "
    "premise” mark what the essay does not state. A number such as C06 leads to the claim."
)


class pending_map(nodes.General, nodes.Element):
    """The diagram, which waits until the places of all claims are known."""


def anchor(name: str) -> str:
    """Return the anchor of a statement in the list: H1 stands at `#node-h1`."""
    return f"node-{name.lower()}"


class ArgumentMap(FactsDirective):
    """`{argument-map}`: the diagram with key and downloads; `{argument-list}` says the same in words."""

    def draw(self) -> list[Node]:
        files = {"argument.csv": "the table", argdown.NAME: "the same for Argdown"}
        downloads = element("p", "Downloads: ")
        for name, words in files.items():
            downloads += nodes.reference("", name, refuri=self.download(name))
            downloads += nodes.Text(f" ({words})" + (", " if name != argdown.NAME else ""))
        caption = element(
            "figcaption", *[element("p", line) for line in (KEY, "The list that follows says the same.")]
        )
        caption += downloads
        return [
            element(
                "figure",
                element("p", "The argument in four steps", class_="fig-title"),
                pending_map(),
                caption,
                class_="argument-figure",
                id="fig-argument",
            )
        ]


class ArgumentList(FactsDirective):
    """`{argument-list}`: steps, and under each its premises and its conclusion."""

    def draw(self) -> list[Node]:
        parts = steps(facts.argument())
        outer = element("ol", class_="argument-steps")
        for step, (premises, conclusion) in parts.items():
            inner = element("ul", class_="argument-premises")
            inner += [self.from_step(other) for _, other in parts.values() if other["supports"] == step]
            inner += [self.statement(node) for node in premises]
            title = element("h3", f"Step {step}. {conclusion['title']}")
            outer += element("li", title, inner, self.conclusion(conclusion), id=f"step-{step.lower()}")
        sources = dict.fromkeys(key for cell in facts.argument()["source_ids"] for key in facts.ids(cell))
        return [outer, sources_line(self.env, "; ".join(sources))]

    def from_step(self, other: Row) -> nodes.Element:
        """Return the item for a conclusion of another step that this step builds on."""
        name = other["node_id"]
        words = ("From step ", name, ": conclusion ", link(f"node:{name}", name), ".")
        return element("li", element("p", *words))

    def statement(self, node: Row) -> nodes.Element:
        """Return the item of a premise or a hidden premise."""
        line = element("p", element("b", node["node_id"]), " ")
        item = element("li", line, class_=node["kind"], id=anchor(node["node_id"]))
        if node["kind"] == "hidden":
            line += [element("span", UNSTATED, class_="unstated"), nodes.Text(f" {node['text']}")]
            item += element("p", f"{node['why_needed']} ", *claims_of(node, "bears on it"), class_="note")
        else:
            line += [nodes.Text(f"{node['text']} "), element("span", *claims_of(node), class_="note")]
        shown_here(self.env, f"node:{node['node_id']}", anchor(node["node_id"]))
        return item

    def conclusion(self, node: Row) -> nodes.Element:
        """Return the conclusion of a step, with what it does for another."""
        name = element("b", f"{KINDS['conclusion']} {node['node_id']}")
        line = element("p", name, " ", node["text"], " ", element("span", *claims_of(node), class_="note"))
        drawn = element("div", line, class_="conclusion", id=anchor(node["node_id"]))
        if bearing(node):
            drawn += element("p", bearing(node), class_="note")
        shown_here(self.env, f"node:{node['node_id']}", anchor(node["node_id"]))
        return drawn


def claims_of(node: Row, verb: str = "") -> list[Node | str]:
    """Return "Claims C09 and C10." as links, with a verb if need be; nothing where there is no claim."""
    claims = facts.ids(node["claim_ids"])
    parts: list[Node | str] = ["Claim " if len(claims) == 1 else "Claims "]
    for place, claim in enumerate(claims):
        parts += ([" and " if place == len(claims) - 1 else ", "] if place else []) + [link(claim, claim)]
    if verb and len(claims) > 1:
        verb = verb.replace("bears", "bear")
    return [*parts, f" {verb}." if verb else "."] if claims else []


class StatementRole(FactsRole):
    """`{node}`H4``: a link to a statement of the argument."""

    def draw(self) -> list[Node]:
        row("argument", self.text)  # an unknown id stops here
        return [link(f"node:{self.text}", self.text)]


class DrawMap(SphinxPostTransform):
    """Draws the diagram once it is known where every claim is shown."""

    default_priority = 6
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        for node in list(self.document.findall(pending_map)):
            argument = facts.argument()
            drawings = {"wide": argument_map.wide(argument), "narrow": argument_map.narrow(argument)}
            html = "".join(
                argument_map.svg(drawing, size, self.address) for size, drawing in drawings.items()
            )
            node.replace_self(nodes.raw("", html, format="html"))

    def address(self, name: str) -> str:
        """Return the address of a claim or a statement, seen from this page."""
        places = remembered(self.env, "places")
        place = places.get(name) or places.get(f"node:{name}")
        if place is None:
            return ""
        page, anchored, _ = place
        base = "" if page == self.env.docname else self.app.builder.get_relative_uri(self.env.docname, page)
        return f"{base}#{anchored}"


def _write(app: Sphinx, exception: Exception | None) -> None:
    """Put the Argdown file beside the tables."""
    if exception is None and app.builder.name == "html":
        folder = Path(app.outdir) / "data"
        folder.mkdir(exist_ok=True)
        (folder / argdown.NAME).write_text(argdown.argdown(facts.argument()), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register directives, role and diagram; the file is written after the tables."""
    app.add_node(pending_map)
    app.add_directive("argument-map", ArgumentMap)
    app.add_directive("argument-list", ArgumentList)
    app.add_role("node", StatementRole())
    app.add_post_transform(DrawMap)
    app.connect("build-finished", _write, priority=600)
