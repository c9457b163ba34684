"""Filters over what a page shows: forms that `sift.js` brings to life; without scripts all is shown.

A form names what it filters. Each element that it filters carries that name as `data-of`, and for a
field of the form, where it has one, the values that it fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from docutils import nodes

from peaceterms.sphinxext.elements import form


def chooser(name: str, label: str, everything: str, options: Mapping[str, str]) -> str:
    """Return a field with a list to choose from; the first choice, `everything`, filters nothing."""
    items = "".join(f'<option value="{value}">{escape(words)}</option>' for value, words in options.items())
    return (
        f'<p class="field"><label class="label" for="sift-{name}">{escape(label)}</label>'
        f' <select id="sift-{name}" name="{name}">'
        f'<option value="">{escape(everything)}</option>{items}</select></p>'
    )


def choices(name: str, label: str, options: Mapping[str, str]) -> str:
    """Return a field with choices side by side; the first filters nothing and holds at first."""
    items = "".join(
        f'<label class="choice"><input type="radio" name="{name}" value="{value}"'
        f"{'' if value else ' checked'}> {escape(words)}</label>"
        for value, words in options.items()
    )
    legend = f'<legend class="label">{escape(label)}</legend>'
    return f'<fieldset>{legend}<div class="choices">{items}</div></fieldset>'


def filters(of: str, label: str, counted: str, *fields: str) -> nodes.Element:
    """Return the form that filters the elements named `of`.

    Parameters
    ----------
    of
        Name of what is filtered.
    label
        Name of the form.
    counted
        What the elements marked `data-counts` are, in the plural: `proposals`.
    *fields
        Fields as HTML.
    """
    return form(
        f'<form class="filters sift" data-sift="{of}" data-counted="{counted}" hidden'
        f' aria-label="{escape(label)}">{"".join(fields)}'
        '<p class="key"><span class="note" role="status"></span>'
        ' <button type="reset" class="text-btn">Show all</button></p></form>\n'
    )
