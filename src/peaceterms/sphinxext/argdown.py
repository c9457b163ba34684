"""The argument as an Argdown file, for those who want to work on it; argdown.org describes the syntax."""

from __future__ import annotations

import re

import pandas as pd

from peaceterms import facts
from peaceterms.sphinxext.argument_map import Row, bearing, steps

NAME = "argument.argdown"
HEAD = """\
===
title: The essay's argument, reconstructed
subTitle: Tag hidden - not stated in the essay, but needed for the step. Claims are those of claims.csv.
===
"""


def argdown(argument: pd.DataFrame) -> str:
    """Return the table `argument` as Argdown: one argument a step, conclusions used again as premises."""
    parts = steps(argument)
    pieces = [HEAD]
    for step, (premises, conclusion) in parts.items():
        known = [other for _, other in parts.values() if other["supports"] == step]
        rows = [f"[{other['node_id']}]" for other in known]
        rows += [_statement(node) for node in premises]
        pieces.append(f"# Step {step}. {_plain(conclusion['title'])}\n\n<Step {step}>\n")
        pieces.append("\n".join(f"({number}) {row}" for number, row in enumerate(rows, 1)) + "\n----")
        pieces.append(f"({len(rows) + 1}) {_statement(conclusion)}\n")
    return "\n".join(pieces)


def _statement(node: Row) -> str:
    """Return a statement with its name, its tag if it is hidden, and its data."""
    data = {"claims": f"[{', '.join(facts.ids(node['claim_ids']))}]"} if node["claim_ids"] else {}
    remarks = {"needed": node["why_needed"], "bears": bearing(node)}
    data |= {key: f'"{text}"' for key, text in remarks.items() if text}
    tag = " #hidden" if node["kind"] == "hidden" else ""
    inner = ", ".join(f"{key}: {value}" for key, value in data.items())
    return f"[{node['node_id']}]: {_plain(node['text'])}{tag}" + (f" {{{inner}}}" if inner else "")


def _plain(text: str) -> str:
    """Return `text` with the signs escaped that Argdown would read as markup."""
    return re.sub(r"([\[\]<>{}#@*_\\])", r"\\\1", text)
