"""The look of code: ink in three weights and one cool colour for text, in both themes."""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.formatters import HtmlFormatter
from pygments.style import Style
from pygments.token import (
    Comment,
    Error,
    Generic,
    Keyword,
    Literal,
    Name,
    Operator,
    String,
    Token,
    _TokenType,
)

INK, INK_2, TEXT = "#1b1f23", "#50575e", "#2b4c74"
VARIABLES = {INK: "var(--ink)", INK_2: "var(--ink-2)", TEXT: "var(--code-text)"}


class InkStyle(Style):
    """Words of the language are bold, comments slanted, strings blue; the rest is plain ink."""

    background_color = "#eeeeea"
    styles: ClassVar[dict[_TokenType, str]] = {
        Token: INK,
        Comment: f"italic {INK_2}",
        Keyword: f"bold {INK}",
        Operator.Word: f"bold {INK}",
        Name.Decorator: INK_2,
        Literal: INK,
        String: TEXT,
        Generic.Prompt: INK_2,
        Generic.Emph: "italic",
        Generic.Strong: "bold",
        Error: INK,
    }


def stylesheet() -> str:
    """Return the rules of `InkStyle` that differ from plain ink, in the colours of the theme."""
    rules = [
        line.partition(" /*")[0]
        for line in HtmlFormatter(style=InkStyle).get_style_defs(".highlight").splitlines()
        if re.match(r"\.highlight \.\w", line) and not line.startswith(".highlight .hll")
    ]
    wanted = [rule for rule in rules if rule.partition("{")[2].strip(" }") != f"color: {INK.upper()}"]
    return "\n".join(_in_variables(rule) for rule in wanted)


def _in_variables(rule: str) -> str:
    for colour, variable in VARIABLES.items():
        rule = re.sub(colour, variable, rule, flags=re.IGNORECASE)
    return rule
