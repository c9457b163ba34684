"""Every page against the rules of axe, in both themes, on a phone and on a laptop, all folds open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe

ALL = {"rules": {name: {"enabled": True} for name in ("target-size", "label-content-name-mismatch")}}
"""Every rule of axe, two included that it leaves out by itself."""

FRAME = {"include": [["header"], ["nav"], ["footer"], [".page-head"]]}
"""What shows at one width only. The rest of a page has the same colours at every width."""

COMBINATIONS = [(1280, "light", None), (360, "dark", None), (1280, "dark", FRAME), (360, "light", FRAME)]


def test_page_has_no_violation(visit: Callable[..., Any], page_path: str) -> None:
    page = visit(page_path).page
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    found = []
    for width, scheme, part in COMBINATIONS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        response = Axe().run(page, context=part, options={**ALL, "resultTypes": ["violations"]}).response
        found += [
            f"{width} px, {scheme}: {rule['id']}: {node['html'][:160]} {node.get('failureSummary', '')[:200]}"
            for rule in response["violations"]
            for node in rule["nodes"][:3]
        ]
    assert found == [], "\n".join(found)
