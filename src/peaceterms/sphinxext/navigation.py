"""Registers the theme and gives its templates what they need: parts, pages, sections, scripts.

The parts are the captions of the table of contents; the page that everything starts from belongs to
the first of them. Other parts of the extension may add to a page, before this one sees it:

`page_scripts`
    list of `(path under _static, "defer" or "async")`, beside those that the theme finds it needs.
`ipynb_source`
    address of the page's take-home notebook, relative to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import join
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms.sphinxext.theme import HERE, assets, markup

SCRIPTS = {  # script: the marks in a page that ask for it
    "choices.js": ("data-judge=", "data-quiz="),
    "judge.js": ("data-judge=",),
    "quiz.js": ("data-quiz=",),
    "ledger.js": ('class="filters"',),
    "sift.js": ("data-sift=",),
    "turn.js": ("data-turn=",),
    "print.js": ("<details",),
    "resume.js": ("",),
}


@dataclass(frozen=True)
class Page:
    """A page as the navigation shows it."""

    name: str
    title: str
    level: int = 0


@dataclass(frozen=True)
class Part:
    """A part of the module: the caption in the table of contents, and its pages in reading order."""

    caption: str
    pages: list[Page] = field(default_factory=list)

    def __contains__(self, name: object) -> bool:
        return any(page.name == name for page in self.pages)


def parts(env: BuildEnvironment, root: str) -> list[Part]:
    """Return the parts of the book in their order, only those that have pages."""
    found: list[Part] = []
    for toctree in env.get_doctree(root).findall(addnodes.toctree):
        pages = list(_pages(env, toctree["entries"]))
        if not found:
            pages.insert(0, Page(root, env.titles[root].astext()))
        if pages:
            found.append(Part(toctree.get("caption") or env.titles[root].astext(), pages))
    return found or [Part(env.titles[root].astext(), [Page(root, env.titles[root].astext())])]


def _pages(env: BuildEnvironment, entries: list[tuple[str | None, str]], level: int = 0) -> Iterator[Page]:
    for title, name in entries:
        if name in env.titles:
            yield Page(name, title or env.titles[name].astext(), level)
            yield from _pages(env, [(None, below) for below in env.toctree_includes.get(name, [])], level + 1)


def sections(env: BuildEnvironment, name: str) -> list[tuple[str, str]]:
    """Return `(anchor, title)` of each section right below the title of a page."""
    toc = env.tocs.get(name)
    top = next(toc.findall(nodes.list_item), None) if toc else None
    below = [item for child in (top or []) if isinstance(child, nodes.bullet_list) for item in child]
    links = [next(item.findall(nodes.reference), None) for item in below if isinstance(item, nodes.list_item)]
    return [(link["anchorname"], link.astext()) for link in links if link is not None and link["anchorname"]]


def scripts(body: str) -> list[tuple[str, str]]:
    """Return the theme's own scripts that a page needs, judged by what stands in it."""
    wanted = [name for name, marks in SCRIPTS.items() if any(mark in body for mark in marks)]
    return [(f"scripts/{name}", "defer") for name in wanted]


def _complete(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Give the templates what they need."""
    env, root = app.env, app.config.root_doc
    if name == "404" and app.config.html_baseurl:
        # The page is shown at any address, so nothing in it may be relative.
        context["pathto"] = lambda uri, resource=False: join(
            app.config.html_baseurl, uri if resource else app.builder.get_target_uri(uri)
        )
    metadata = env.metadata.get(name, {})
    body = markup.corrected(context.get("body", ""))
    own = app.config.html_title or app.config.project
    all_parts = parts(env, root)
    title = markup.plain(context.get("title", own))
    context.update(
        body=body,
        book=own,
        is_root=name == root,
        page_title=own if name == root else f"{title} – {own}",
        description=_plain_text(metadata.get("lead", "")),
        eyebrow=metadata.get("eyebrow", ""),
        wide=metadata.get("layout") == "wide" or not doctree,
        parts=all_parts,
        part=next((part for part in all_parts if name in part), None),
        sections=sections(env, name),
        page_scripts=[*(scripts(body) if doctree else []), *context.get("page_scripts", [])],
        doctree_page=doctree is not None,
        asset=assets.versioned(app, context["pathto"]),
    )


def _plain_text(markdown: str) -> str:
    """Return a line of Markdown without its marks, for a description."""
    return re.sub(r"\{\w+\}|[`*]", "", str(markdown)).strip()


def _not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    yield "404", {"title": "Page not found"}, "404.html"


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the theme."""
    app.add_html_theme("peaceterms", str(HERE))
    app.connect("builder-inited", _write_assets)
    app.connect("html-collect-pages", _not_found)
    app.connect("html-page-context", _complete, priority=900)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _write_assets(app: Sphinx) -> None:
    if app.builder.format == "html":
        assets.write(app)
