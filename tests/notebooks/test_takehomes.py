"""Take-home notebooks: those that are kept are those of the pages, and any Jupyter can read them.

nbval runs every one against its stored outputs (`make test`); here stands what nbval does not see.
"""

import re
from pathlib import Path

import nbformat
import pytest

from peaceterms.build import notebooks, pages
from peaceterms.sphinxext import takehome

KEPT = sorted(notebooks.NOTEBOOKS.rglob("*.ipynb"))


def test_there_is_one_for_each_page_that_runs_code() -> None:
    wanted = [page.relative_to(pages.BOOK).with_suffix(".ipynb") for page in pages.code_pages()]
    assert [path.relative_to(notebooks.NOTEBOOKS) for path in KEPT] == sorted(wanted)
    assert KEPT


def test_they_are_those_of_the_site(tmp_path: Path) -> None:
    made = notebooks.copy_all(tmp_path)
    assert made, "there is no site; run `make book`"
    for path in made:
        kept = notebooks.NOTEBOOKS / path.relative_to(tmp_path)
        assert path.read_bytes() == kept.read_bytes(), f"{kept.name} is out of date; run `make notebooks`"


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_each_reads_well_in_any_jupyter(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1)), "nbval does not compare a cell without a count"
    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert prose.startswith("# ")
    raw = re.findall(
        r"\{[a-z-]+\}`|^:::|^```\{|\(\w[\w-]*\)=|<(?!/?(?:details|summary|figure|p|img|source|picture)\b)\w+",
        prose,
        re.MULTILINE,
    )
    assert not raw, raw
    assert not re.search(r"\]\((?!https?://|#)", prose), "links within the book lead nowhere in a notebook"
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    for output in outputs:
        data = output.get("data", {})
        assert not [key for key in data if "widget-view" in key]
        if "text/html" in data:
            assert not re.search(r'src="https?:|<script', data["text/html"]), "a notebook needs no network"


def test_marks_and_cells_must_agree() -> None:
    ran = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    with pytest.raises(ValueError, match="0 cells on the page, 1 in the executed notebook"):
        takehome.assemble("# Page", ran)
