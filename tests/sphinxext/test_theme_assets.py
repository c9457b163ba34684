"""The stylesheet: its colours, its fallback, and that nothing is lost on the way to one file."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from peaceterms.charts import palette
from peaceterms.sphinxext import highlight
from peaceterms.sphinxext.theme import HERE, assets

TOKENS = (HERE / "css" / "tokens.css").read_text(encoding="utf-8")
COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"(--[\w-]+): light-dark\((#\w+), (#\w+)\)", TOKENS)
}


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["--paper", "--raised", "--sunk"])
@pytest.mark.parametrize("ink", ["--ink", "--ink-2", "--accent", "--side-a", "--side-b", "--code-text"])
def test_text_can_be_read_on_every_ground(ink: str, ground: str, theme: int) -> None:
    assert _contrast(COLOURS[ink][theme], COLOURS[ground][theme]) >= 4.5


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_borders_of_controls_and_steps_of_maps_are_told_apart(theme: int) -> None:
    assert _contrast(COLOURS["--edge"][theme], COLOURS["--paper"][theme]) >= 3
    steps = [COLOURS[name][theme] for name in ("--paper", *(f"--ramp-{step}" for step in range(1, 6)))]
    assert all(_contrast(a, b) >= 1.2 for a, b in pairwise(steps))


def test_charts_have_the_colours_of_the_theme() -> None:
    for token in palette.TOKENS:
        light, dark = COLOURS[token.variable]
        assert (token.light, token.dark) == (light, dark), token.variable


def test_a_browser_without_light_dark_gets_the_light_theme() -> None:
    plain, _, themed = assets.with_fallback(TOKENS).partition("@supports")
    assert "--paper: #f8f8f6;" in plain and "light-dark" not in plain and "color-scheme: light;" in plain
    assert "--paper: light-dark(#f8f8f6, #15181b);" in themed


def test_tokens_without_a_root_are_refused() -> None:
    with pytest.raises(ValueError, match="no rule on :root"):
        assets.with_fallback("body {color: red}")


def test_minifying_leaves_meaning_alone() -> None:
    css = """/* note: {a; b} */
a:hover , b > c  {
  content: "  two ;  spaces {x: y} ";
  margin: calc(-1 * (var(--a) + 2px)) 0;
  &:is(.d, .e) {color : red;}
}
@media (min-width: 40rem) {.f::after {content: ''}}
"""
    assert assets.minify(css) == (
        'a:hover,b > c{content: "  two ;  spaces {x: y} ";margin: calc(-1 * (var(--a) + 2px)) 0;'
        "&:is(.d,.e){color : red}}@media (min-width: 40rem){.f::after{content: ''}}"
    )


def test_stylesheet_is_whole_and_carries_the_font() -> None:
    css = assets.stylesheet()
    assert css.count("{") == css.count("}")
    assert "url(data:font/woff2;base64," in css and "url(fonts/newsreader-italic.woff2)" in css
    assert "/*" not in css
    assert re.search(r"https?:", css) is None


def test_every_part_of_the_stylesheet_is_used() -> None:
    assert {path.stem for path in (HERE / "css").glob("*.css")} == set(assets.PARTS)


def test_code_has_only_colours_of_the_theme() -> None:
    css = highlight.stylesheet()
    assert ".highlight .k {" in css or ".highlight .k{" in css
    assert re.findall(r"#[0-9a-fA-F]{3,6}\b", css) == []
