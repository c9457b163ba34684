"""What every widget shares: an anywidget that also speaks plain HTML."""

from pathlib import Path
from typing import Any

import anywidget

HERE = Path(__file__).parent
VIEW_MIME = "application/vnd.jupyter.widget-view+json"

NOTEBOOK_CSS = (HERE / "notebook.css").read_text(encoding="utf-8")
"""Colours, type and basic controls for notebooks; a page of the book has them from its theme."""


def stylesheet(*names: str) -> str:
    """Join the notebook's basics and the named CSS files of this folder."""
    return NOTEBOOK_CSS + "".join((HERE / name).read_text(encoding="utf-8") for name in names)


class Widget(anywidget.AnyWidget):
    """A widget with a fallback: where its script does not run, its table is read instead.

    A subclass sets `_esm` (see `_bundle`) and `_css` (see `stylesheet`) and writes `fallback` and `__repr__`,
    both the same for the same state, so that stored outputs can be compared.
    """

    def fallback(self) -> str:
        """HTML that holds what the widget shows, for readers without scripts and for print."""
        raise NotImplementedError

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        bundle = super()._repr_mimebundle_(**kwargs)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        return {"text/plain": repr(self), "text/html": self.fallback(), VIEW_MIME: data[VIEW_MIME]}, metadata
