"""The widget state of a page: only what the page's views need, and the same from build to build."""

import json
import re
from collections.abc import Iterable
from typing import Any

from peaceterms.widgets._base import NOTEBOOK_CSS

State = dict[str, dict[str, Any]]

REFERENCE = re.compile(r"IPY_MODEL_(\w+)")

# What only a notebook's frontend reads.
NOT_NEEDED = {"layout", "tooltip", "tabbable", "comm", "_dom_classes", "_anywidget_id", "_model_module",
              "_model_module_version", "_model_name", "_view_count", "_view_module", "_view_module_version",
              "_view_name"}  # fmt: skip


def trim(state: State, views: Iterable[str]) -> tuple[State, dict[str, str]]:
    """Keep the models that the views show, their children and the links between them, under new ids.

    Parameters
    ----------
    state
        The `state` of an `application/vnd.jupyter.widget-state+json`: one entry a model, under a random id.
    views
        The ids of the models shown, in the order of the page.

    Returns
    -------
    state, ids
        The smaller state, and the new id for each old one: `w1`, `w2`, … in the order of the page.
    """
    slim = {key: _slim(one) for key, one in state.items()}
    order: dict[str, None] = {}
    for view in views:
        _reach(view, slim, order)
    ids = {old: f"w{number}" for number, old in enumerate(order, 1)}
    links = [
        key
        for key, one in slim.items()
        if one["model_name"].endswith("LinkModel") and ids.keys() >= set(_references(one))
    ]
    for key in sorted(links, key=lambda key: renamed(_text(slim[key]), ids)):
        ids[key] = f"w{len(ids) + 1}"
    return {new: json.loads(renamed(_text(slim[old]), ids)) for old, new in ids.items()}, ids


def renamed(text: str, ids: dict[str, str]) -> str:
    """Put the new ids for the old ones wherever they stand in a text."""
    return re.sub("|".join(map(re.escape, ids)), lambda found: ids[found[0]], text) if ids else text


def _slim(one: dict[str, Any]) -> dict[str, Any]:
    traits = {name: value for name, value in one["state"].items() if name not in NOT_NEEDED}
    if css := traits.get("_css"):
        traits["_css"] = css.removeprefix(NOTEBOOK_CSS)  # the book's theme has these rules
    buffers = {"buffers": one["buffers"]} if one.get("buffers") else {}
    return {"model_name": one["model_name"], "state": traits, **buffers}


def _reach(key: str, state: State, order: dict[str, None]) -> None:
    if key in state and key not in order:
        order[key] = None
        for child in _references(state[key]):
            _reach(child, state, order)


def _references(one: dict[str, Any]) -> list[str]:
    return REFERENCE.findall(_text(one["state"]))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
