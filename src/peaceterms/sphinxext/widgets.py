"""Widgets on static pages: a view beside its fallback, the state, and the loader where a page needs it."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

import peaceterms.widgets as widgets
from peaceterms.widgets._state import renamed, trim

WIDGETS = Path(widgets.__file__).parent
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
MODEL_ID = re.compile(r'"model_id": "(\w+)"')
KEY = "peaceterms_widgets"
"""Where a page's state waits in myst-nb's metadata of the page, which is kept between builds."""


def keep_state(app: Sphinx, doctree: nodes.document) -> None:
    """Take the page's state from myst-nb, which would put it into the head of the page."""
    page = NbMetadataCollector.get_doc_data(app.env)[app.env.docname]
    script = page.get("js_files", {}).pop("ipywidgets_state", None)
    if script is not None:
        views = [MODEL_ID.search(node.astext()) for node in _views(doctree)]
        state, ids = trim(json.loads(script[1]["body"])["state"], [found[1] for found in views if found])
        page[KEY] = {"state": state, "ids": ids}


class KeepFallback(SphinxPostTransform):
    """Keep an output's HTML beside its widget view; elsewhere one kind of output is chosen."""

    default_priority = 3  # before myst-nb's SelectMimeType
    formats = ("html",)

    def run(self, **kwargs: Any) -> None:
        """Replace each output that has both, and put the state beside the first."""
        page = NbMetadataCollector.get_doc_data(self.env)[self.env.docname].get(KEY)
        if page is None:
            return
        script = {"state": page["state"], "version_major": 2, "version_minor": 0}
        for view in _views(self.document):
            bundle = view.parent
            parts = {
                kind["mime_type"]: kind.children
                for kind in bundle.findall(nodes.container)
                if "mime_type" in kind
            }
            box = nodes.container(classes=["widget"])
            for raw in parts[VIEW]:
                box += nodes.raw("", renamed(raw.astext(), page["ids"]), format="html")
            if script:
                text = json.dumps(script, ensure_ascii=False).replace("<", "\\u003c")
                box += nodes.raw("", f'<script type="{STATE}">{text}</script>', format="html")
                script = {}
            box += nodes.container("", *parts.get("text/html", []), classes=["widget-fallback"])
            bundle.replace_self(box)


def _views(document: nodes.document) -> list[nodes.Element]:
    """List the widget views among the outputs, in the order of the page."""
    return [kind for kind in document.findall(nodes.container) if kind.get("mime_type") == VIEW]


def copy_loader(app: Sphinx) -> None:
    """Copy the loader before pages are written, so that its address can carry its checksum."""
    if app.builder.format == "html":
        static = Path(app.outdir) / "_static"
        static.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(WIDGETS / "loader.js", static / "widgets.js")


def add_loader(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Add the loader to a page that has a widget, and to no other."""
    if doctree is not None and KEY in NbMetadataCollector.get_doc_data(app.env)[pagename]:
        context["page_scripts"] = [*context.get("page_scripts", []), ("widgets.js", "async")]


def setup(app: Sphinx) -> dict[str, Any]:
    """Register with Sphinx."""
    app.connect("builder-inited", copy_loader)
    app.connect("doctree-read", keep_state)
    app.connect("html-page-context", add_loader)
    app.add_post_transform(KeepFallback)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
