"""The Sphinx extension of the book. Besides it only `build/`, which runs Jupyter Book, knows of Sphinx."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from peaceterms.sphinxext import (
    argument,
    cells,
    citations,
    claims,
    compare,
    debates,
    downloads,
    elements,
    figures,
    folds,
    glossary,
    head,
    navigation,
    own_copy,
    pairs,
    parties,
    passages,
    path,
    proposals,
    prose,
    quiz,
    tables,
    takehome,
    targets,
    terms,
    timeline,
    widgets,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything that the pages use."""
    for part in (
        elements, cells, citations, targets, prose, claims, own_copy, passages, argument, glossary, debates,
        folds, quiz, head, path, figures, tables, timeline, widgets, navigation, downloads, takehome,
        terms, compare, proposals, parties, pairs,
    ):  # fmt: skip
        part.setup(app)
    return {"version": "1", "parallel_read_safe": False, "parallel_write_safe": False}
