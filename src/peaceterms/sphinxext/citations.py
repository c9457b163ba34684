"""Citations: the role `cite`, lines of sources, and the list of references that ends a page.

Every page that cites ends with its references by itself, so a citation has its entry on the page that
the reader has open, with a word on what of the source was checked. A page that cites very many sources
says `references: sources` in its front matter, and its citations lead to the pages of sources.
"""

from __future__ import annotations

from docutils import nodes
from docutils.nodes import Node
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from peaceterms import facts
from peaceterms.facts import Source
from peaceterms.sphinxext.directive import FactsRole
from peaceterms.sphinxext.elements import element
from peaceterms.sphinxext.memory import remembered
from peaceterms.sphinxext.targets import link

STATUS = {
    "in part": "Checked in part",
    "not yet checked": "Not yet checked",
}


def source(key: str) -> Source:
    """Return an entry of the bibliography.

    Raises
    ------
    FactsError
        If there is none; the message names the file to mend.
    """
    entries = facts.bibliography()
    if key not in entries:
        raise facts.FactsError(f"sources.bib has no entry {key!r}; correct the key or add the source")
    return entries[key]


def anchor(key: str) -> str:
    """Return the anchor of a reference; keys differ in case only between tables and texts."""
    return f"ref-{key}"


def citations(env: BuildEnvironment, keys: list[str]) -> list[Node]:
    """Return links to the references `keys`, parted by semicolons, and note them for the page."""
    cited = remembered(env, "cited").setdefault(env.docname, {})
    found: list[Node] = []
    for key in keys:
        entry = source(key)
        cited[key] = None
        if found:
            found.append(nodes.Text("; "))
        link = nodes.reference("", entry.label, internal=True, refid=anchor(key))
        found.append(link)
    return found


def sources_line(env: BuildEnvironment, cell: str, label: str = "Sources: ") -> nodes.Element:
    """Return the small line of sources under a claim, an answer or a table."""
    return element("p", label, *citations(env, facts.ids(cell)), class_="note sources")


class Cite(FactsRole):
    """`{cite}`natotreaty1949; natostudy1995`` prints [NATO 1949; NATO 1995]."""

    def draw(self) -> list[Node]:
        return [element("span", "[", *citations(self.env, facts.ids(self.text)), "]", class_="cite")]


def reference(entry: Source, *, tag: str = "li") -> nodes.Element:
    """Return one entry of a list of references."""
    parts: list[Node | str] = [element("b", entry.label, class_="ref-label"), ". "]
    if entry.authors:
        parts.append("; ".join(entry.authors) + ". ")
    if entry.url:
        parts += [nodes.reference("", entry.title, refuri=entry.url), ". "]
    else:
        parts += [element("span", entry.title, class_="ref-title"), ". "]
    if entry.container:
        parts.append(f"{entry.container}. ")
    date = entry.addendum or entry.year
    parts.append(f"{date}. " if date else "")
    if entry.status == "checked":
        parts.append(entry.note[0].upper() + entry.note[1:] + ".")
    else:
        parts += [element("span", STATUS[entry.status], class_="unchecked"), f": {entry.note}."]
    return element(tag, element("p", *[part for part in parts if part != ""]), id=anchor(entry.key))


def _append_references(app: Sphinx, doctree: nodes.document) -> None:
    """Close a page with the sources that it cites, or link to the pages of sources where it asks for that."""
    env = app.env
    keys = remembered(env, "cited").get(env.docname)
    sections = [node for node in doctree.children if isinstance(node, nodes.section)]
    if not keys or not sections:
        return
    if env.metadata[env.docname].get("references") == "sources":
        for node in list(doctree.findall(nodes.reference)):
            if node.get("refid", "").startswith("ref-"):
                node.replace_self(link(f"src:{node['refid'].removeprefix('ref-')}", node.astext()))
        return
    entries = sorted((source(key) for key in keys), key=lambda entry: (entry.label.lower(), entry.key))
    section = nodes.section("", nodes.title("", "References"), ids=["references"], names=["references"])
    section += element(
        "p",
        "Each entry says what was checked: as a rule a public copy or report, not always the original.",
        class_="note",
    )
    section += element("ul", *[reference(entry) for entry in entries], class_="references")
    sections[0] += section


def _purge(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    remembered(env, "cited").pop(docname, None)


def setup(app: Sphinx) -> None:
    """Register the role and the list of references."""
    app.add_role("cite", Cite())
    app.connect("doctree-read", _append_references)
    app.connect("env-purge-doc", _purge)
