"""A claim of the essay as a card, and the list of all claims.

The reader judges first: a card shows the paraphrase and the kind, asks for a verdict, and keeps the
module's own verdict, the strongest support and the strongest objection folded until then. What
changed since February 2023 is folded once more.
"""

from __future__ import annotations

from html import escape

import pandas as pd
from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.sphinxext.citations import sources_line
from peaceterms.sphinxext.directive import FactsDirective, Row, row
from peaceterms.sphinxext.elements import element, form
from peaceterms.sphinxext.marks import unchecked
from peaceterms.sphinxext.targets import shown_here

KINDS = {
    "fact": "Fact",
    "interpretation": "Interpretation",
    "causal": "Cause",
    "forecast": "Forecast",
    "prescription": "Prescription",
}
VERDICTS = {
    "supported": "v-supported",
    "partly supported": "v-partly",
    "contested": "v-contested",
    "not supported": "v-not",
    "not checkable": "v-uncheckable",
}
OWN = {  # the reader's five verdicts, in the order of the module's
    "holds": "v-supported",
    "holds in part": "v-partly",
    "is open": "v-contested",
    "does not hold": "v-not",
    "cannot be checked": "v-uncheckable",
}


def kind(name: str) -> nodes.Element:
    """Return the mark of a kind of statement: a word and a rule."""
    return element("span", KINDS[name], class_=f"kind kind-{name}")


def judge(identifier: str) -> nodes.Element:
    """Return the reader's own verdict on a claim; nothing but `not yet` is chosen beforehand."""
    choices = "".join(
        f'<label class="choice"><input type="radio" name="{identifier}" value="{escape(value)}"'
        f' data-keep="judge-{identifier}"{"" if value else " checked"}> {escape(value or "not yet")}</label>'
        for value in [*OWN, ""]
    )
    return form(
        f'<fieldset class="judge" data-judge="v-{identifier.lower()}"><legend class="label">Your own verdict'
        f'<span class="vh"> on {identifier}</span></legend><div class="choices">{choices}</div></fieldset>\n'
    )


def view(env: BuildEnvironment, claim: Row, level: str) -> nodes.Element:
    """Return the module's view of a claim, folded; `level` is the heading of its two sides."""
    sides = element(
        "div",
        element(
            "section",
            element(level, "Strongest support"),
            element("p", claim["strongest_support"]),
            class_="side",
        ),
        element(
            "section",
            element(level, "Strongest objection"),
            element("p", claim["strongest_objection"]),
            class_="side side-b",
        ),
        class_="sides",
    )
    since = element(
        "details",
        element("summary", "What changed since"),
        element("p", claim["what_changed_since"], class_="small"),
        element("p", "The record stops at 31 December 2025.", class_="note"),
        class_="since",
    )
    verdict = element("span", claim["verdict"].capitalize(), class_=f"verdict {VERDICTS[claim['verdict']]}")
    head = element("p", verdict, *unchecked(claim), class_="claim-head")
    return element(
        "details",
        element("summary", "Show the module’s view"),
        head,
        element(
            "p",
            element("b", "What bears on it. "),
            claim["evidence_that_bears_on_it"],
            class_="note",
        ),
        element("p", claim["assessment_as_of_feb_2023"], class_="small"),
        sides,
        since,
        sources_line(env, claim["source_ids"]),
        class_="view",
        id=f"v-{claim['claim_id'].lower()}",
    )


def card(env: BuildEnvironment, identifier: str) -> nodes.Element:
    """Return the card of a claim, as it stands beside a paragraph."""
    claim = row("claims", identifier)
    shown_here(env, identifier, identifier.lower())
    return element(
        "article",
        element(
            "p", element("span", identifier, class_="claim-id"), " ", kind(claim["type"]), class_="claim-head"
        ),
        element("h3", claim["paraphrase"]),
        judge(identifier),
        view(env, claim, "h4"),
        class_="claim",
        id=identifier.lower(),
    )


def entry(env: BuildEnvironment, identifier: str) -> nodes.Element:
    """Return the claim as an entry of the list of claims."""
    claim = row("claims", identifier)
    shown_here(env, identifier, identifier.lower(), weight=1)
    summary = element(
        "summary",
        element("span", identifier, class_="claim-id"),
        element("b", claim["paraphrase"]),
        element(
            "span",
            element("span", kind(claim["type"]), f" · {place(claim['paragraph'])}"),
            class_="tags",
        ),
        class_="head",
    )
    body = element("div", judge(identifier), view(env, claim, "h3"))
    return element(
        "li",
        element("details", summary, body),
        id=identifier.lower(),
        data_paras=" ".join(paragraphs_of(identifier)),
    )


def paragraphs_of(identifier: str) -> list[str]:
    """Return the paragraphs of the essay that make the claim, in the essay's order."""
    paragraphs = facts.paragraphs()
    cells = zip(paragraphs["para"], paragraphs["claim_ids"], strict=True)
    return [para for para, cell in cells if identifier in facts.ids(cell)]


def paragraph_number(para: str) -> int:
    """Return 0 for the standfirst S0, and the number of a paragraph."""
    return int(para.lstrip("S¶"))


def place(cell: str) -> str:
    """Return where a claim stands, as the reader sees it."""
    return cell.replace("S0", "the line under the headline").replace("-", "–")


class ClaimCard(FactsDirective):
    """`{claim-card} C01`: one claim beside the text."""

    required_arguments = 1

    def draw(self) -> list[Node]:
        return [card(self.env, self.arguments[0])]


class Kinds(FactsDirective):
    """`{kinds}`: the key to the five kinds of statement, and the tick to keep one's verdicts."""

    def draw(self) -> list[Node]:
        key = element("p", "Kinds ", class_="note key")
        for name in KINDS:
            key += [kind(name), nodes.Text(" ")]
        return [key, form(KEEP)]


class Claims(FactsDirective):
    """`{claims}`: all claims, with filters and the reader's verdicts so far."""

    def draw(self) -> list[Node]:
        claims = facts.claims()
        paragraphs = list(facts.paragraphs()["para"])
        own = "".join(
            f'<span><span class="mark {mark}"></span> {escape(word)}</span>'
            for word, mark in {**OWN, "not yet": "v-none"}.items()
        )
        return [
            form(
                f'<p class="fig-title" id="strip-h">Your verdicts so far</p>\n{_strip(claims)}'
                f'<p class="note key">{own}</p>\n'
            ),
            form(KEEP + _filters(claims, paragraphs)),
            form(f'<p class="note" id="count" role="status">{len(claims)} claims</p>\n'),
            element("h2", "List of claims", class_="vh"),
            element("ul", *[entry(self.env, name) for name in claims["claim_id"]], class_="ledger"),
        ]


KEEP = (
    '<p class="btn-row keep"><label class="choice"><input type="checkbox" data-keep-all> Keep in this browser'
    '</label><span class="note">Not ticked: all of it is gone when you close this tab.</span></p>\n'
)


def _strip(claims: pd.DataFrame) -> str:
    """Return the reader's verdicts at a glance, a mark a claim, grouped by paragraph."""
    groups: dict[str, list[str]] = {}
    for identifier in sorted(claims["claim_id"], key=lambda name: paragraph_number(paragraphs_of(name)[0])):
        groups.setdefault(paragraphs_of(identifier)[0].replace("S0", "top"), []).append(identifier)
    items = "".join(
        "<li>"
        + "".join(
            f'<a href="#{name.lower()}" aria-label="{name}: not yet"><span class="mark v-none"></span></a>'
            for name in names
        )
        + f"<br>{label}</li>"
        for label, names in groups.items()
    )
    return f'<ul class="strip" aria-labelledby="strip-h">{items}</ul>\n'


def _filters(claims: pd.DataFrame, paragraphs: list[str]) -> str:
    """Return the filters; without scripts they stay hidden and the list is whole."""
    kinds = "".join(
        f'<label class="choice"><input type="checkbox" name="kind" value="kind-{name}"> {label}'
        f' <span class="note">{(claims["type"] == name).sum()}</span></label>'
        for name, label in KINDS.items()
    )
    verdicts = "".join(
        f'<label class="choice"><input type="checkbox" name="verdict" value="{mark}">'
        f' <span class="mark {mark}"></span> {verdict.capitalize()}'
        f' <span class="note">{(claims["verdict"] == verdict).sum()}</span></label>'
        for verdict, mark in VERDICTS.items()
    )
    options = "".join(f'<option value="{name}">{place(name)}</option>' for name in paragraphs)
    return (
        '<form class="filters" hidden aria-label="Filter the claims">'
        '<fieldset><legend class="label">Kind of statement</legend>'
        f'<div class="choices">{kinds}</div></fieldset>'
        '<p class="key"><label class="label" for="para">Paragraph</label>'
        f' <select id="para" name="para"><option value="">all</option>{options}</select>'
        ' <label class="label" for="words">Words</label> <input type="search" id="words" name="q"'
        ' autocomplete="off"> <button type="reset" class="text-btn">Clear filters</button></p>'
        "<details><summary>Filter by the module’s verdict (this shows it for every claim)</summary>"
        '<fieldset><legend class="label">'
        "Verdict on the part that can be checked, as of February 2023</legend>"
        f'<div class="choices">{verdicts}</div></fieldset>'
        '<button type="button" class="text-btn">Open the module’s view of every claim</button>'
        "</details></form>\n"
    )


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("claim-card", ClaimCard)
    app.add_directive("claims", Claims)
    app.add_directive("kinds", Kinds)
