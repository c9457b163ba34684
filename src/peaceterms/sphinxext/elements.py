"""The two docutils nodes from which every directive of the book is composed.

A directive describes what it shows as HTML elements with docutils text inside. The text is ordinary
docutils, so search, smart quotes and cross-references work in it, and each output writes it its own
way: the site as the HTML element, a take-home notebook as plain Markdown.
"""

from __future__ import annotations

from typing import Any

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

LINES = {"p", "h2", "h3", "h4", "legend", "summary", "dt", "caption", "th", "td"}
"""Elements that hold a line of text and no blocks."""


class block(nodes.General, nodes.Element):
    """An HTML element that holds other blocks: `tag`, and `attributes` as HTML has them."""


class textline(nodes.General, nodes.TextElement):
    """An HTML element that holds a line of text, such as a paragraph, a heading or a table cell."""


class span(nodes.Inline, nodes.TextElement):
    """An inline HTML element."""


class control(nodes.General, nodes.Element):
    """A form control as HTML (`html`). A notebook has no use for it and leaves it out."""


def element(tag: str, *children: Node | str, **attributes: Any) -> nodes.Element:
    """Return the element `tag` with `children`.

    Parameters
    ----------
    tag
        Name of the HTML element.
    *children
        Nodes, or plain text.
    **attributes
        HTML attributes; a trailing underscore is dropped (`class_`), inner ones become hyphens
        (`aria_label`). `class_` and `id` become the classes and the id of the node. An attribute that
        is None is left out, and one that is True stands without a value.

    A node whose key `only` is set to `"site"` or `"notebook"` is left out of the other.
    """
    kind = textline if tag in LINES else span if tag in {"span", "b", "a", "em", "i"} else block
    names = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    node: nodes.Element = block() if kind is block else kind("", "")  # type: ignore[arg-type]
    node["tag"] = tag
    node["classes"] = (names.pop("class", None) or "").split()
    if "id" in names:
        node["ids"] = [names.pop("id")]
    node["attributes"] = {key: value for key, value in names.items() if value is not None}
    for child in children:
        node += nodes.Text(child) if isinstance(child, str) else child
    return node


def curly(text: str) -> str:
    """Return `text` with typographic apostrophes, where Sphinx's own smart quotes do not reach."""
    return text.replace("'", "’")


def form(html: str) -> control:
    """Return a form control written as HTML, shown on the site only."""
    return control("", html=html)


def visit_html(self: HTML5Translator, node: nodes.Element) -> None:
    """Open the element, its ids and classes by docutils' own rules."""
    if node.get("only") == "notebook":
        raise nodes.SkipNode
    valued = {key: value for key, value in node["attributes"].items() if value is not True}
    start = self.starttag(node, node["tag"], "", **valued).rstrip("\n")
    bare = "".join(f" {key}" for key, value in node["attributes"].items() if value is True)
    self.body.append(start[:-1] + bare + ">")


def depart_html(self: HTML5Translator, node: nodes.Element) -> None:
    """Close the element."""
    self.body.append(f"</{node['tag']}>" + ("" if isinstance(node, span) else "\n"))


def visit_control(self: HTML5Translator, node: control) -> None:
    """Write the control as it is."""
    self.body.append(node["html"])
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Register the nodes with their HTML writers."""
    for kind in (block, textline, span):
        app.add_node(kind, html=(visit_html, depart_html))
    app.add_node(control, html=(visit_control, None))
