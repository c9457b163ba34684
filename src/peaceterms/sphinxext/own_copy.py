"""A copy of the essay beside its paraphrase: the reader's own, or that of a build not for publication."""

from __future__ import annotations

import json
import os
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import essay
from peaceterms.essay import Found, Paragraph
from peaceterms.essay.said import REFUSALS
from peaceterms.sphinxext.directive import FactsDirective
from peaceterms.sphinxext.elements import control, form
from peaceterms.widgets._bundle import bundle

ENTRY = Path(essay.__file__).with_name("own_copy.js")
SCRIPT = "scripts/own_copy.js"
PUBLISHER = "https://www.theamericanconservative.com/threats-of-a-sino-russian-partnership/"

BLOCK = f"""<details class="own-copy"><summary>Read with your own copy of the essay</summary>
<p class="small">The text is not ours, so it is not here. Read it at
<a href="{PUBLISHER}">the publisher’s page</a>. If you have a copy, paste it or open it.
Each paragraph then stands beside its paraphrase. Your copy is not sent anywhere.</p>
<p class="field"><label for="own-text">Your copy</label>
<textarea id="own-text" rows="4" autocomplete="off" spellcheck="false"></textarea></p>
<p class="field">
<label for="own-file">Or open a saved copy: text, a web page (HTML), or the text of a PDF</label>
<input type="file" id="own-file" accept=".txt,.text,.md,.html,.htm,text/*" autocomplete="off"></p>
<p class="btn-row"><button type="button" class="btn">Set it beside the paraphrase</button>
<button type="button" class="btn">Remove it</button></p>
<p class="btn-row keep"><label class="choice"><input type="checkbox" autocomplete="off"> Keep my copy in this
browser</label> <span class="note">Not ticked: it is gone when you leave this page.</span></p>
<p class="small own-said" role="status"></p>
</details>
<noscript><p class="note">Your own copy of the essay can stand beside the paraphrase where this page may run
its script.</p></noscript>
"""


class OwnCopy(FactsDirective):
    """`{own-copy}`: where readers set their own copy of the essay beside the paraphrase of each paragraph."""

    def draw(self) -> list[Node]:
        if self.config.peaceterms_essay:
            return []
        return [form(BLOCK + page_data(essay.load()))]


def page_data(paragraphs: list[Paragraph]) -> str:
    """Return the element of a page that holds what its script needs: fingerprints and messages."""
    known = [
        {"name": one.name, "words": one.words, "starts": one.starts, "hashes": one.hashes}
        for one in paragraphs
    ]
    text = json.dumps({"paragraphs": known, "refusals": REFUSALS}, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c")
    return f'<script type="application/json" id="own-copy-data">{safe}</script>\n'


def slot(env: BuildEnvironment, paragraph: str) -> control:
    """Return where a copy of a paragraph stands: empty and hidden, or filled in a build that has a copy."""
    path = env.config.peaceterms_essay
    if not path:
        return form(
            f'<div class="own" data-paragraph="{paragraph}" hidden><p class="label">Your copy</p>'
            "<blockquote></blockquote></div>\n"
        )
    env.note_dependency(path)
    found = copies(path, Path(path).stat().st_mtime_ns).get(paragraph)
    if not found:
        return form('<div class="own"><p class="label">Not found in the copy of this build</p></div>\n')
    label = "The essay" if found.whole else "The essay, in part"
    return form(
        f'<div class="own"><p class="label">{label}</p><blockquote>{escape(found.text)}</blockquote></div>\n'
    )


@cache
def copies(path: str, changed: int) -> dict[str, Found]:
    """Return the paragraphs that stand in the copy at `path`, by name, as it was when last changed."""
    return {one.name: one for one in essay.find(essay.open_copy(Path(path)), essay.load())}


def _write_script(app: Sphinx) -> None:
    if app.builder.format == "html":
        target = Path(app.outdir) / "_static" / SCRIPT
        target.parent.mkdir(parents=True, exist_ok=True)
        # In a block of its own, so that no name of it is a global one.
        target.write_text(f"{{\n{bundle(ENTRY)}}}\n", encoding="utf-8")


def _add_script(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    if 'class="own-copy"' in context.get("body", ""):
        context["page_scripts"] = [*context.get("page_scripts", []), (SCRIPT, "defer")]


def setup(app: Sphinx) -> None:
    """Register the directive, the setting and the script.

    The setting `peaceterms_essay` is the path of a copy of the essay, empty for every site that is
    published. It comes from the environment, where `peaceterms build --essay` puts it.
    """
    app.add_config_value("peaceterms_essay", os.environ.get("PEACETERMS_ESSAY", ""), "env", [str])
    app.add_directive("own-copy", OwnCopy)
    app.connect("builder-inited", _write_script)
    app.connect("html-page-context", _add_script)
