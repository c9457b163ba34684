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
from peaceterms.widgets._base import NOTEBOOK_CSS

WIDGETS = Path(widgets.__file__).parent
VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
KEY = "peaceterms_widgets"
"""Where a page's state waits in myst-nb's metadata of the page, which is kept between builds."""

# What only a notebook's frontend reads.
NOT_NEEDED = {"layout", "tooltip", "tabbable", "comm", "_dom_classes", "_anywidget_id", "_model_module",
              "_model_module_version", "_model_name", "_view_count", "_view_module", "_view_module_version",
              "_view_name"}  # fmt: skip


def trim(state: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Drop from a page's widget state what only a notebook needs; give ids that stay from build to build.

    Parameters
    ----------
    state
        The `state` of an `application/vnd.jupyter.widget-state+json`: one entry a model.

    Returns
    -------
    state, ids
        The smaller state and the new id for each old one.
    """
    kept = {
        key: one
        for key, one in state.items()
        if not str(one["model_module"]).startswith("@jupyter-widgets/base")
    }
    ids = {old: f"w{number}" for number, old in enumerate(kept, 1)}
    small = {
        ids[old]: {
            "model_name": one["model_name"],
            "state": {name: value for name, value in one["state"].items() if name not in NOT_NEEDED},
        }
        | ({"buffers": one["buffers"]} if one.get("buffers") else {})
        for old, one in kept.items()
    }
    for one in small.values():
        if css := one["state"].get("_css"):
            one["state"]["_css"] = css.removeprefix(NOTEBOOK_CSS)  # the book's theme has these rules
    text = json.dumps(small, ensure_ascii=False)
    return json.loads(_renamed(text, ids)), ids


def _renamed(text: str, ids: dict[str, str]) -> str:
    return re.sub("|".join(map(re.escape, ids)), lambda found: ids[found[0]], text) if ids else text


def keep_state(app: Sphinx, doctree: nodes.document) -> None:
    """Take the page's state from myst-nb, which would put it into the head of the page."""
    page = NbMetadataCollector.get_doc_data(app.env)[app.env.docname]
    script = page.get("js_files", {}).pop("ipywidgets_state", None)
    if script is not None:
        state, ids = trim(json.loads(script[1]["body"])["state"])
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
        for bundle in _bundles(self.document):
            parts = {
                kind["mime_type"]: kind.children
                for kind in bundle.findall(nodes.container)
                if "mime_type" in kind
            }
            box = nodes.container(classes=["widget"])
            for raw in parts[VIEW]:
                box += nodes.raw("", _renamed(raw.astext(), page["ids"]), format="html")
            if script:
                text = json.dumps(script, ensure_ascii=False).replace("<", "\\u003c")
                box += nodes.raw("", f'<script type="{STATE}">{text}</script>', format="html")
                script = {}
            box += nodes.container("", *parts.get("text/html", []), classes=["widget-fallback"])
            bundle.replace_self(box)


def _bundles(document: nodes.document) -> list[nodes.Element]:
    """List the outputs that have a widget view among their kinds."""
    kinds = document.findall(nodes.container)
    return [kind.parent for kind in kinds if kind.get("mime_type") == VIEW and kind.parent is not None]


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
