"""Who proposed what: all proposals against all terms in one table that can be filtered."""

from __future__ import annotations

from html import escape

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx

from peaceterms.sphinxext.directive import FactsDirective, Row, row
from peaceterms.sphinxext.elements import element, form
from peaceterms.sphinxext.marks import date_in_words, silence_of, unchecked
from peaceterms.sphinxext.readings import FAMILIES, packages, reading, terms, unsaid
from peaceterms.sphinxext.sifting import choices, chooser, filters
from peaceterms.sphinxext.targets import link

NAME = "proposals"
KNOWN = {"yes": "known in February 2023", "no": "since February 2023"}
PARTLY = {  # by whether the main reading is a silence
    False: ("in part", "The option catches the text only in part."),
    True: ("touches on it", "The text touches on the term and sets nothing that an option names."),
}
CAPTION = "What each proposal says on each term, by date"


def slug(family: str) -> str:
    """Return the name of a family as a filter has it."""
    return nodes.make_id(family)


def fit(package: Row, proposal: Row, term: str) -> list[Node]:
    """Return what a proposal says on a term, other readings folded under it."""
    said = reading(package, term)
    found: list[Node] = []
    for place, option in said.places.items():
        if found:
            found.append(element("span", "; ", class_="vh"))
        words = silence_of(proposal) if unsaid(option) else link(option, row("terms", option)["label"])
        found.append(element("span", f"{place}: " if place else "", words, class_="said-of"))
    if not (said.partial or said.others):
        return found
    partly, why = PARTLY[said.silent]
    how = [words for words, holds in {partly: said.partial, "other readings": said.others}.items() if holds]
    fold = element("details", element("summary", ", ".join(how).capitalize()), class_="other")
    if said.partial:
        fold += element("p", why)
    if said.others:
        fold += element("p", "It could also be read as:")
        fold += element("ul", *[element("li", element("p", alternative(other))) for other in said.others])
    fold += element("p", link(f"{proposal['proposal_id']}:why", "Why it is read so"))
    return [*found, fold]


def alternative(option: str) -> Node:
    """Return another reading by the words of its option."""
    return link(option, "saying nothing" if unsaid(option) else row("terms", option)["label"])


class Compare(FactsDirective):
    """`{proposals-compare}`: the table and its filters."""

    def draw(self) -> list[Node]:
        head = element("tr", element("th", "Proposal", scope="col"))
        for name, term in terms().items():
            cell = element("th", link(name, term["term"]), scope="col", data_of=NAME, data_term=name)
            if term["essay_term"] == "yes":
                cell += element("span", "the essay’s", class_="note")
            head += cell
        body = element("tbody", *[self.line(package) for package in packages()])
        inner = element("table", element("caption", CAPTION), element("thead", head), body, class_="compare")
        frame = element("div", inner, class_="scroll", tabindex="0", role="region", aria_label=CAPTION)
        return [fields(), frame]

    def line(self, package: Row) -> nodes.Element:
        name = package["package_id"]
        proposal = row("proposals", name)
        first = element(
            "th",
            link(name, f"{name} {package['package']}"),
            element("span", date_in_words(package["date"]), class_="note"),
            element("span", FAMILIES[package["family"]], class_="note"),
            element("span", KNOWN[package["known_at_essay_date"]], class_="note"),
            *unchecked(proposal),
            form(
                f'<label class="note keep"><input type="checkbox" data-tick> compare'
                f'<span class="vh"> {escape(name)}</span></label>'
            ),
            scope="row",
        )
        cells = [
            element(
                "td",
                *fit(package, proposal, term),
                data_of=NAME,
                data_term=term,
                class_="silence" if reading(package, term).silent else None,
            )
            for term in terms()
        ]
        return element(
            "tr", first, *cells, data_of=NAME, data_family=slug(package["family"]),
            data_known=package["known_at_essay_date"], data_ticked="",
        )  # fmt: skip


def fields() -> nodes.Element:
    """Return the filters of the table and of the list of proposals."""
    families = dict.fromkeys(package["family"] for package in packages())
    return filters(
        NAME,
        "Filter the proposals",
        "proposals",
        choices("known", "What was known", {"": "all, to the end of 2025", **KNOWN}),
        '<div class="fields">',
        chooser("term", "Term", "all terms", {name: term["term"] for name, term in terms().items()}),
        chooser("family", "Family", "all families", {slug(name): FAMILIES[name] for name in families}),
        "</div>",
        '<p><label class="choice"><input type="checkbox" name="ticked" value="yes">'
        " only the rows ticked to compare</label></p>",
    )


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("proposals-compare", Compare)
