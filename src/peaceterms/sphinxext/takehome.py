"""Take-home notebooks: a page that runs code, resolved into a notebook for any Jupyter.

Roles are replaced by values and directives by Markdown, and the cells stand between with their
outputs. Nothing in a take-home needs this book, its extension or a network. Written while the page is
written, so it cannot differ from it; the theme offers it as the page's download.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Any

import nbformat
from docutils import nodes
from nbformat import NotebookNode
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx_markdown_builder.contexts import SubContext, SubContextParams
from sphinx_markdown_builder.translator import MarkdownTranslator

from peaceterms.build.cache import executed
from peaceterms.sphinxext.elements import block, control, span, textline

logger = logging.getLogger(__name__)

MARK = "\x00cell\x00"
FOLDER = "_sources"
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
HEADINGS = {"h2": "## ", "h3": "### ", "h4": "#### "}


class TakeHomeTranslator(MarkdownTranslator):
    """Writes a resolved page as Markdown, with a mark where a cell stands."""

    def visit_container(self, node: nodes.container) -> None:
        if node.get("nb_element") == "cell_code":
            self.add(MARK, prefix_eol=2, suffix_eol=2)
            raise nodes.SkipNode

    def depart_container(self, node: nodes.container) -> None:
        pass

    def visit_control(self, node: control) -> None:
        raise nodes.SkipNode

    def visit_block(self, node: block) -> None:
        if node.get("only") == "site":
            raise nodes.SkipNode
        if node["tag"] in {"ul", "ol"}:
            self._start_list(0 if node["tag"] == "ol" else "*")
        elif node["tag"] == "li":
            self._start_list_item()
        elif node["tag"] == "details":
            self.add("<details>", prefix_eol=2, suffix_eol=1)
        elif node["tag"] == "table":
            self.add(table(node), prefix_eol=2, suffix_eol=2)
            raise nodes.SkipNode
        else:
            self._push_context(SubContext(SubContextParams(2, 2)))

    def depart_block(self, node: block) -> None:
        if node["tag"] in {"ul", "ol"}:
            self._end_list()
        elif node["tag"] == "details":
            self.add("</details>", prefix_eol=2, suffix_eol=2)
        else:
            self._pop_context()

    def visit_textline(self, node: textline) -> None:
        if node["tag"] == "summary":
            self.add(f"<summary>{node.astext()}</summary>", suffix_eol=2)
            raise nodes.SkipNode
        tight = self.status.list_marker is not None
        self._push_context(SubContext(SubContextParams(2, 1 if tight else 2)))
        self.add(HEADINGS.get(node["tag"], ""))
        if _is_heading(node):
            self.add("**")

    def depart_textline(self, node: textline) -> None:
        if _is_heading(node):
            self.add("**")
        self._pop_context()

    def visit_span(self, node: span) -> None:
        if node["tag"] == "b":
            # Markdown takes no space inside the marks of bold text.
            text = node.astext()
            self.add(f"**{text.strip()}**" + text[len(text.rstrip()) :])
            raise nodes.SkipNode

    def depart_span(self, node: span) -> None:
        pass

    def visit_raw(self, node: nodes.raw) -> None:
        """Figures drawn by a directive stand as the HTML that any notebook shows."""
        if node.get("format") == "html":
            self.add(node.rawsource or node.astext(), prefix_eol=2, suffix_eol=2)
        raise nodes.SkipNode

    def visit_reference(self, node: nodes.reference) -> None:
        """Links within the book lead nowhere in a notebook: their words stay."""
        if "://" not in node.get("refuri", ""):
            self._push_context(SubContext())
        else:
            super().visit_reference(node)

    def depart_reference(self, node: nodes.reference) -> None:
        self._pop_context()


def _is_heading(node: textline) -> bool:
    """Tell whether a line heads what follows without being a heading of the page."""
    return node["tag"] == "dt" or bool({"label", "admonition-title"} & set(node["classes"]))


def table(node: block) -> str:
    """Return a table of ours as a Markdown table under its caption."""
    rows = [
        [" ".join(cell.astext().split()).replace("|", r"\|") for cell in row.children]
        for row in node.findall(lambda found: isinstance(found, block) and found["tag"] == "tr")
    ]
    captions = [found.astext() for found in node.findall(textline) if found["tag"] == "caption"]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    return "".join(f"**{caption}**\n\n" for caption in captions) + "\n".join(lines)


def markdown(app: Sphinx, doctree: nodes.document) -> str:
    """Return a resolved page as Markdown with marks for its cells."""
    translator = TakeHomeTranslator(doctree, app.builder)
    doctree.walkabout(translator)
    return re.sub(r"\n{3,}", "\n\n", translator.astext())


def assemble(text: str, ran: NotebookNode) -> NotebookNode:
    """Return the notebook of the Markdown `text`, whose marks stand for the code cells of `ran`.

    Raises
    ------
    ValueError
        If marks and cells differ in number.
    """
    pieces = text.split(MARK)
    code = [cell for cell in ran.cells if cell.cell_type == "code"]
    if len(pieces) != len(code) + 1:
        raise ValueError(f"{len(pieces) - 1} cells on the page, {len(code)} in the executed notebook")
    cells = []
    for i, piece in enumerate(pieces):
        if piece.strip():
            cells.append(nbformat.v4.new_markdown_cell(piece.strip()))
        if i < len(code):
            cells.append(_clean(code[i], i + 1))
    for cell in cells:
        cell.pop("id", None)  # ids by position would change in every cell below an insertion
    notebook: NotebookNode = nbformat.v4.new_notebook(metadata={"kernelspec": KERNEL})
    notebook.nbformat_minor = 4  # the last version without ids
    notebook.cells = cells
    return notebook


def _clean(cell: NotebookNode, count: int) -> NotebookNode:
    """Return a code cell with its outputs, less what only a running kernel or this site can use."""
    outputs = []
    for output in cell.outputs:
        data = {key: value for key, value in output.get("data", {}).items() if "widget-view" not in key}
        new = nbformat.from_dict({**output, "data": data} if data else dict(output))
        if output.output_type == "execute_result":
            new.execution_count = count
        outputs.append(new)
    tags = [tag for tag in cell.metadata.get("tags", []) if tag != "hide-input"]
    metadata = {"tags": tags} if tags else {}
    made: NotebookNode = nbformat.v4.new_code_cell(
        cell.source, outputs=outputs, execution_count=count, metadata=metadata
    )
    return made


def path_of(docname: str) -> str:
    """Return the path of the take-home of a page under the site's root."""
    return f"{FOLDER}/{docname}.ipynb"


def _write(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.name != "html" or not _runs_code(app, docname):
        return
    try:
        ran = executed(Path(app.env.doc2path(docname)))
    except KeyError:
        logger.warning("the cells of this page have not run; build with `make book`", location=docname)
        return
    notebook = assemble(markdown(app, doctree.deepcopy()), ran)
    target = Path(app.outdir) / path_of(docname)
    target.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, target)


def _runs_code(app: Sphinx, docname: str) -> bool:
    return app.env.metadata[docname].get("file_format") == "mystnb"


def _offer(app: Sphinx, docname: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    if docname in app.env.metadata and _runs_code(app, docname):
        root = "../" * docname.count("/")
        context["ipynb_source"] = posixpath.join(root, path_of(docname))


def setup(app: Sphinx) -> None:
    """Write a take-home with each page that runs code, and offer it there."""
    app.setup_extension("sphinx_markdown_builder")
    app.connect("doctree-resolved", _write, priority=950)
    app.connect("html-page-context", _offer, priority=400)
