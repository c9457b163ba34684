"""The cache of executed pages, shared by our runner and myst-nb."""

from __future__ import annotations

from pathlib import Path

from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn, JupyterCacheAbstract
from nbformat import NotebookNode

from peaceterms.build.inputs import ROOT
from peaceterms.build.pages import notebook

FOLDER = ROOT / "_build" / ".jupyter_cache"


def open_cache() -> JupyterCacheAbstract:
    """Return the cache, made where it is not there yet."""
    cache = get_cache(FOLDER)
    cache.change_cache_limit(200)
    return cache


def is_cached(page: Path) -> bool:
    """Return whether the cache holds the outputs of the page as it now is."""
    try:
        open_cache().match_cache_notebook(notebook(page))
    except KeyError:
        return False
    return True


def keep(page: Path, ran: NotebookNode, seconds: float) -> None:
    """Store an executed page."""
    bundle = CacheBundleIn(ran, str(page), data={"execution_seconds": seconds})
    open_cache().cache_notebook_bundle(bundle, check_validity=False, overwrite=True)


def executed(page: Path) -> NotebookNode:
    """Return a page with its outputs.

    Raises
    ------
    KeyError
        If the page has not been run since it changed.
    """
    merged: NotebookNode
    _, merged = open_cache().merge_match_into_notebook(notebook(page))
    return merged
