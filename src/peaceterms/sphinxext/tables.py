"""Tables of the module on a page: a choice of rows and columns, the list of all tables, all sources."""

from __future__ import annotations

from collections.abc import Set
from typing import Any, ClassVar

import pandas as pd
from docutils import nodes
from docutils.nodes import Node
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import OptionSpec

from peaceterms import facts
from peaceterms.sphinxext.citations import anchor, reference
from peaceterms.sphinxext.directive import FactsDirective
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.prose import written
from peaceterms.sphinxext.targets import shown_here


def table(
    caption: str, head: list[str], rows: list[list[Node | str]], numeric: Set[int] = frozenset()
) -> nodes.Element:
    """Return a table in a frame that scrolls sideways; the first cell of a row is its heading.

    `numeric` are the columns of figures, which are set flush right.
    """

    def cells(tag: str, row: list[Any], **scope: str) -> list[nodes.Element]:
        return [
            element(
                tag if i or tag == "th" else "th",
                cell,
                class_="num" if i in numeric else None,
                scope=scope.get("scope") if tag == "th" else (None if i else "row"),
            )
            for i, cell in enumerate(row)
        ]

    inner = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *cells("th", head, scope="col"))),
        element("tbody", *[element("tr", *cells("td", row)) for row in rows]),
    )
    return element("div", inner, class_="scroll", tabindex="0", role="region", aria_label=caption)


class FactsTable(FactsDirective):
    """`{facts-table} key_votes`: rows and columns of a table, with its caption and a download.

    Options: `caption`; `columns`, a list such as `resolution: Resolution; for: For`; `where`, a pandas
    query such as `body == "UNGA"`.
    """

    required_arguments = 1
    option_spec: ClassVar[OptionSpec] = {
        "caption": directives.unchanged_required,
        "columns": directives.unchanged_required,
        "where": directives.unchanged,
    }

    def draw(self) -> list[Node]:
        name = self.arguments[0]
        frame = facts.load(name)
        columns = dict(part.split(":", 1) for part in self.options["columns"].split(";"))
        columns = {key.strip(): label.strip() for key, label in columns.items()}
        for column in columns:
            if column not in frame:
                raise facts.FactsError(
                    f"{name}.csv has no column {column!r}; it has {', '.join(frame.columns)}"
                )
        if "where" in self.options:
            frame = frame.query(self.options["where"])
        numeric = {i for i, column in enumerate(columns) if pd.api.types.is_numeric_dtype(frame[column])}
        rows: list[list[Node | str]] = [
            [_cell(value) for value in row] for row in frame[list(columns)].itertuples(index=False)
        ]
        link = nodes.reference("", f"{name}.csv", refuri=self.download(f"{name}.csv"))
        shown = table(self.options.get("caption", name), list(columns.values()), rows, numeric)
        shown["classes"].append("wide-block")
        return [
            shown,
            element("p", "Table: ", link, class_="note downloads"),
        ]


def _cell(value: Any) -> Node | str:
    """Return a cell as prose writes it; ids and dates are kept on one line."""
    if pd.isna(value):
        return ""
    text = written(value, "")
    whole = isinstance(value, pd.Timestamp) or (" " not in text and len(text) < 16)
    return element("span", text, class_="nowrap") if whole and not text.isdigit() else text


class DataList(FactsDirective):
    """`{data-list}`: every table with what it holds, its licence and its download."""

    def draw(self) -> list[Node]:
        rows: list[list[Node | str]] = []
        for name in facts.NAMES:
            frame = facts.load(name)
            about = frame.attrs["peaceterms"]
            link = nodes.reference("", name, refuri=self.download(f"{name}.csv"))
            what = element("p", f"{about['title']}. {about['description']}")
            for label, value in (("Unit", about["unit"]), ("Period", about["period"])):
                what += nodes.Text(f" {label}: {value}." if value else "")
            fields = element("details", element("summary", f"{len(frame.columns)} columns"))
            listed = element("dl", class_="fields")
            for column in frame.columns:
                unit = about["units"].get(column)
                words = about["descriptions"].get(column, "")
                listed += element("dt", column + (f" ({unit})" if unit else ""))
                listed += element("dd", element("p", words))
            fields += listed
            rows.append(
                [element("span", link), element("div", what, fields), str(len(frame)), about["licence"]]
            )
        return [table("The tables of the module", ["Table", "What it holds", "Rows", "Licence"], rows, {2})]


class SourceList(FactsDirective):
    """`{source-list} A-K`: the bibliography from one letter to another, with what was checked."""

    required_arguments = 1

    def draw(self) -> list[Node]:
        first, last = (letter.lower() for letter in self.arguments[0].split("-"))
        entries = [
            entry
            for entry in sorted(
                facts.bibliography().values(), key=lambda entry: (entry.label.lower(), entry.key)
            )
            if (first == "a" and entry.label[0].lower() < "a") or first <= entry.label[0].lower() <= last
        ]
        for entry in entries:
            shown_here(self.env, f"src:{entry.key}", anchor(entry.key))
        return [element("ul", *[reference(entry) for entry in entries], class_="references")]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("facts-table", FactsTable)
    app.add_directive("data-list", DataList)
    app.add_directive("source-list", SourceList)
