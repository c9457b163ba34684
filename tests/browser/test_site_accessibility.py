"""Every page against the rules of axe, in both themes, on a phone and on a laptop, all folds open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe

COMBINATIONS = [(1280, "light"), (1280, "dark"), (360, "dark"), (360, "light")]


def test_page_has_no_violation(visit: Callable[..., Any], page_path: str) -> None:
    page = visit(page_path).page
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    found = []
    for width, scheme in COMBINATIONS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        response = Axe().run(page, options={"resultTypes": ["violations"]}).response
        found += [
            f"{width} px, {scheme}: {rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
            for rule in response["violations"]
            for node in rule["nodes"][:3]
        ]
    assert found == [], "\n".join(found)


def test_targets_are_large_enough_or_stand_apart(visit: Callable[..., Any], page_path: str) -> None:
    page = visit(page_path, width=360).page
    response = Axe().run(page, options={"runOnly": {"type": "rule", "values": ["target-size"]}}).response
    found = [node["html"][:160] for rule in response["violations"] for node in rule["nodes"]]
    assert found == []
