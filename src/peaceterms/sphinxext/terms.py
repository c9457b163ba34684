"""The nine terms: each with its subject and all its options, in an order that the reader can turn.

The options of a term run between the declared positions of two governments. Which of them stands first
alternates from term to term, and a button turns a list round.
"""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.typing import OptionSpec

from peaceterms.sphinxext.directive import FactsDirective, Row, row, rows
from peaceterms.sphinxext.elements import element, form
from peaceterms.sphinxext.marks import date_in_words, read_in_part, sources_with, standing, with_links
from peaceterms.sphinxext.readings import holders, possible_holders, term, terms, unsaid
from peaceterms.sphinxext.tables import table
from peaceterms.sphinxext.targets import link, shown_here

AXES = (
    "From the Russian government’s declared position to the Ukrainian government’s.",
    "From the Ukrainian government’s declared position to the Russian government’s.",
)
TURN_ALL = (
    '<p class="btn-row"><button type="button" class="btn" data-turn=".term">'
    "Turn every list round</button></p>\n"
)


def anchor(identifier: str) -> str:
    """Return where a term or an option stands on its page: `T1.2` at `t1-2`."""
    return identifier.lower().replace(".", "-")


class TermList(FactsDirective):
    """`{term-list}`: the nine terms at a glance, each linked to its options."""

    def draw(self) -> list[Node]:
        body: list[list[Node | str]] = [
            [
                element("span", link(name, about["term"])),
                element("span", *with_links(about["subject"])),
                "the essay’s" if about["essay_term"] == "yes" else "not in the essay",
            ]
            for name, about in terms().items()
        ]
        return [table("The nine terms", ["Term", "What it is about", "Whose"], body), form(TURN_ALL)]


class Term(FactsDirective):
    """`{term} T1`: a section with the term's subject and all its options.

    The body stands first, such as a line of care. Option `outside`: what stands outside the order of the
    list, and why.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar[OptionSpec] = {"outside": directives.unchanged}

    def draw(self) -> list[Node]:
        name = self.arguments[0]
        about = term(name)
        shown_here(self.env, name, anchor(name), weight=1)
        whose = "One of the essay’s three terms. " if about["essay_term"] == "yes" else "Not in the essay. "
        section = nodes.section("", nodes.title("", about["term"]), ids=[anchor(name)], names=[])
        section += element(
            "p", element("b", f"{name}. "), whose, *with_links(about["subject"]), class_="small"
        )
        self.body(section)
        section += self.listed(name)
        return [section]

    def listed(self, name: str) -> nodes.Element:
        """Return the options of a term with the words that say in which order they stand."""
        options = [option for option in rows("terms").values() if option["term_id"] == name]
        said = [option for option in options if not unsaid(option["option_id"])]
        turned = int(name[1:]) % 2 == 0
        axis = element("p", class_="axis-line note", aria_live="polite")
        for line in reversed(AXES) if turned else AXES:
            axis += element("span", line, hidden=True if axis.children else None)
        found = element("div", axis, class_="term wide-block")
        if "outside" in self.options:
            found += element("p", *self.text(self.options["outside"]), class_="note")
        label = f"Turn this list round: {term(name)['term']}"
        found += form(
            f'<p><button type="button" class="text-btn" data-turn="#{anchor(name)} .term"'
            f' aria-label="{label}">Turn this list round</button></p>\n'
        )
        ordered = said[::-1] if turned else said
        silence = [option for option in options if unsaid(option["option_id"])]
        found += element(
            "ul", *[entry(self.env, option) for option in (*ordered, *silence)], class_="options"
        )
        return found


def entry(env: BuildEnvironment, option: Row) -> nodes.Element:
    """Return one option: card and the proposals that hold it; full words, note and sources folded."""
    name = option["option_id"]
    shown_here(env, name, anchor(name), weight=1)
    found = element(
        "li",
        element("h3", element("span", name, class_="claim-id"), " ", option["label"]),
        element("p", option["card"]),
        id=anchor(name),
    )
    if option["card_place"]:
        apart = option["card_place"].replace("{place}", "[Crimea, or Donbas]")
        found += element("p", element("b", "Asked apart. "), apart, class_="small")
    if unsaid(name):
        found["classes"] = ["silence"]
        unread = [p for p in holders(name) if read_in_part(row("proposals", p["package_id"]))]
        silent = [p for p in holders(name) if p not in unread]
        found += element(
            "div",
            *named("Silent on it", silent, "No proposal listed here is silent on it."),
            *named("Not in the parts that we read of", unread),
            *named("Could also be read so", possible_holders(name)),
            class_="held",
        )
        return found
    held = named("Held by", holders(name), "No proposal listed here holds it.")
    found += element("div", *held, class_="held")
    fold = element("details", element("summary", "In full, with sources"))
    fold += element("p", option["description"], class_="small")
    if option["note"]:
        fold += element("p", element("b", "Note. "), *with_links(option["note"]), class_="small")
    fold += named("Could also be read so", possible_holders(name))
    fold += sources_with(env, option["source_ids"], standing(option))
    found += fold
    return found


def named(label: str, packages: list[Row], none: str = "") -> list[Node]:
    """Return a line that names proposals in the order of their dates, or the words `none`."""
    if not packages:
        return [element("p", none, class_="note")] if none else []
    line = element("p", element("b", f"{label}: "), class_="note")
    for i, package in enumerate(packages):
        name = link(package["package_id"], f"{package['package_id']} {package['package']}")
        line += [nodes.Text("; " if i else ""), name, nodes.Text(f" ({date_in_words(package['date'])})")]
    line += nodes.Text(".")
    return [line]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("term-list", TermList)
    app.add_directive("term", Term)
