"""The colours of the charts: light values, their CSS variables and their dark values.

A chart is drawn with the light values, so that it shows in any notebook. On the site each value is replaced
by its CSS variable, and follows the reader's theme. No colour judges: the two sides differ by hue and by
mark, and whatever has an order differs in lightness alone.
"""

import re
from typing import NamedTuple


class Token(NamedTuple):
    """One colour: its CSS variable, its light and its dark value."""

    variable: str
    light: str
    dark: str


TOKENS = (
    Token("--ink", "#1b1f23", "#e7e6e2"),
    Token("--ink-2", "#50575e", "#adb2b7"),
    Token("--line", "#d6d6d0", "#373d43"),
    Token("--edge", "#80868b", "#7b8288"),
    Token("--paper", "#f8f8f6", "#15181b"),
    Token("--sunk", "#eeeeea", "#23282d"),
    Token("--side-a", "#62457a", "#c3a9dc"),
    Token("--side-b", "#83603f", "#d0ab86"),
    Token("--accent", "#0a5c63", "#74c5c8"),
    Token("--wash", "#e2eeee", "#1c3235"),
    # Five neutral steps, from near the paper to near the ink in both themes.
    # Ink can be read on steps 1 to 3, paper on 4 and 5.
    Token("--ramp-1", "#dbdddc", "#2e3439"),
    Token("--ramp-2", "#bec2c4", "#434a50"),
    Token("--ramp-3", "#9ba1a6", "#5a6168"),
    Token("--ramp-4", "#697178", "#9299a0"),
    Token("--ramp-5", "#434a51", "#c4c8ca"),
)

_LIGHT = {token.variable: token.light for token in TOKENS}

INK = _LIGHT["--ink"]
INK_2 = _LIGHT["--ink-2"]
LINE = _LIGHT["--line"]
EDGE = _LIGHT["--edge"]
PAPER = _LIGHT["--paper"]
SUNK = _LIGHT["--sunk"]
SIDE_A = _LIGHT["--side-a"]
SIDE_B = _LIGHT["--side-b"]
RAMP = tuple(_LIGHT[f"--ramp-{step}"] for step in range(1, 6))

#: Stands for a hatched fill until the drawing is SVG: Vega-Lite has no hatching. Nearly step 3 of the ramp.
HATCH = "#9ba1a7"

_HEX = re.compile(r"#[0-9a-f]{6}\b")


def themed(svg: str) -> str:
    """Return `svg` with every light value replaced by its CSS variable."""
    variables = {token.light: f"var({token.variable})" for token in TOKENS}
    return _HEX.sub(lambda match: variables[match[0]], svg)


def dark(svg: str) -> str:
    """Return `svg` in the dark values, for looking at a chart without the site."""
    values = {token.light: token.dark for token in TOKENS}
    return _HEX.sub(lambda match: values[match[0]], svg)
