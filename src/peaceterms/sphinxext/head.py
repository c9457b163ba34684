"""The head of a page, made from its front matter: lead, time, needs, claims, care, objectives.

Times come from words and steps: a page is read at 220 words a minute, what is folded at half of its
length, and a claim or a question takes half a minute. They say "about" and are rounded to five.
"""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

from peaceterms import facts
from peaceterms.sphinxext import path
from peaceterms.sphinxext.directive import FactsDirective, records
from peaceterms.sphinxext.elements import block, control, curly, element, form
from peaceterms.sphinxext.tables import table
from peaceterms.sphinxext.targets import link

WORDS_A_MINUTE = 220
MINUTES_A_STEP = 0.5


def minutes(doctree: nodes.document, more_steps: int = 0) -> int:
    """Return the minutes that a page takes, rounded to five and at least five.

    `more_steps` are things to do that the page does not count by itself, such as the cards of a widget.
    """
    words = 0.0
    for node in doctree.findall(nodes.Text):
        folded = above = False
        parent = node.parent
        while parent is not None:
            folded = folded or parent.get("tag") == "details"
            above = above or "references" in parent.get("ids", [])
            parent = parent.parent
        words += 0 if above else len(node.split()) * (0.5 if folded else 1)
    steps = sum(
        ("data-judge" in node["html"]) + ("data-quiz" in node["html"]) for node in doctree.findall(control)
    )
    exact = words / WORDS_A_MINUTE + (steps + more_steps) * MINUTES_A_STEP
    return max(5, 5 * round(exact / 5))


def objectives(page: str) -> nodes.Element | None:
    """Return the list "After this page you can", or None where the table has none for the page."""
    frame = facts.objectives()
    rows = frame[frame["page_id"] == page]
    if rows.empty:
        return None
    items = [
        element("li", element("p", _inner(text)), id=name.lower())
        for name, text in zip(rows["objective_id"], rows["objective"], strict=True)
    ]
    return element(
        "div",
        element("p", "After this page you can", class_="admonition-title"),
        element("ul", *items),
        class_="admonition objectives",
    )


class AllObjectives(FactsDirective):
    """`{objectives-list}`: what a reader can do after each page, and what checks it."""

    def draw(self) -> list[Node]:
        rows: list[list[Node | str]] = [
            [row["objective_id"], row["page_id"].replace("_", " "), row["objective"], row["checked_by"]]
            for row in records(facts.objectives())
        ]
        return [table("Objectives of the module", ["", "Page", "You can", "Checked by"], rows)]


def _inner(objective: str) -> str:
    """Return an objective as the rest of the sentence "After this page you can …"."""
    return curly(objective[0].lower() + objective[1:])


def _add_head(app: Sphinx, doctree: nodes.document) -> None:
    """Put the head under the title of the page."""
    metadata = app.env.metadata[app.env.docname]
    sections = [node for node in doctree.children if isinstance(node, nodes.section)]
    if not sections:
        return
    parts: list[Node] = []
    if metadata.get("lead"):
        parts.append(element("p", curly(metadata["lead"]), class_="lead"))
    meta = element("dl", class_="meta")
    if metadata.get("page"):
        takes = minutes(doctree, int(metadata.get("steps", 0)))
        path.note_minutes(app.env, takes)
        meta += _pair("Time", f"about {takes} minutes")
    if metadata.get("needs"):
        meta += _pair("Needs", curly(metadata["needs"]))
    names = [name.strip() for name in str(metadata.get("claims", "")).split(",") if name.strip()]
    if names:
        links: list[Node | str] = []
        for name in names:
            links += [", " if links else "", link(name, name)]
        meta += _pair("Claims", *[part for part in links if part])
    if meta.children:
        meta["only"] = "site"
        parts.append(meta)
    if metadata.get("care"):
        parts.append(
            element("p", element("b", "Before you read on. "), curly(metadata["care"]), class_="care")
        )
    goals = objectives(metadata.get("page", ""))
    head = block(tag="div", attributes={}, classes=["page-meta"])
    head += parts
    sections[0].insert(1, [head] if parts else [])
    if goals is not None:
        sections[0].insert(2 if parts else 1, goals)


def _pair(name: str, *value: Node | str) -> nodes.Element:
    return element("div", element("dt", name), element("dd", element("span", *value)))


class WrapHead(SphinxPostTransform):
    """Sets title and head into one `header`; Sphinx reads the title as first child until then."""

    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        for section in self.document.findall(nodes.section):
            heads = [
                i
                for i, node in enumerate(section.children)
                if "page-meta" in getattr(node, "attributes", {}).get("classes", [])
            ]
            if heads:
                section.insert(heads[0] + 1, form("</header>\n"))
                section.insert(0, form('<header class="page-head">\n'))
            return


def setup(app: Sphinx) -> None:
    """Connect the head to every page."""
    app.add_directive("objectives-list", AllObjectives)
    app.connect("doctree-read", _add_head, priority=600)
    app.add_post_transform(WrapHead)
