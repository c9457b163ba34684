"""A widget on a page that Sphinx builds from a stored notebook: view, fallback, state and loader."""

import json
import re
from typing import Any

import ipywidgets.embed
import nbformat
import pytest
from bs4 import BeautifulSoup, Tag
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from sphinx.application import Sphinx

from peaceterms.widgets import FirstJudgement
from peaceterms.widgets._base import NOTEBOOK_CSS
from peaceterms.widgets._state import NOT_NEEDED, trim

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
CONF = """
extensions = ["myst_nb", "peaceterms.sphinxext.widgets"]
nb_execution_mode = "off"
nb_ipywidgets_js = {}
"""


def notebook(*widgets: FirstJudgement) -> nbformat.NotebookNode:
    cells = [new_markdown_cell("# A page")]
    for widget in widgets:
        output = new_output("execute_result", widget._repr_mimebundle_()[0], execution_count=1)
        cells.append(new_code_cell("FirstJudgement()", outputs=[output], execution_count=1))
    kernel = {
        "kernelspec": {"name": "python3", "display_name": "Python 3"},
        "language_info": {"name": "python", "pygments_lexer": "ipython3"},
    }
    page = new_notebook(cells=cells, metadata=kernel)
    if widgets:
        state = ipywidgets.embed.embed_data(views=list(widgets), drop_defaults=False)["manager_state"]
        page.metadata["widgets"] = {STATE: state}
    return page


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("out")
    (source / "conf.py").write_text(CONF, encoding="utf-8")
    (source / "index.md").write_text("# Home\n\n```{toctree}\nwith\nwithout\n```\n", encoding="utf-8")
    nbformat.write(
        notebook(FirstJudgement(), FirstJudgement(set="2023", order=[["P01"]], reason="</script>")),
        source / "with.ipynb",
    )
    nbformat.write(notebook(), source / "without.ipynb")
    scripts: dict[str, list[tuple[str, str]]] = {}
    app = Sphinx(source, source, out, out / "doctrees", "html", status=None, warningiserror=True)

    def seen(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
        scripts[page] = context.get("page_scripts", [])

    app.connect("html-page-context", seen, priority=800)
    app.build()
    html = {name: (out / f"{name}.html").read_text(encoding="utf-8") for name in ("with", "without")}
    return {"html": html, "scripts": scripts, "out": out}


@pytest.fixture(scope="module")
def page(built: dict[str, Any]) -> BeautifulSoup:
    return BeautifulSoup(built["html"]["with"], "html.parser")


def json_of(script: Tag | None) -> Any:
    assert script is not None
    return json.loads(script.get_text())


def test_each_view_stands_beside_its_fallback(page: BeautifulSoup) -> None:
    boxes = page.select("div.widget")
    assert len(boxes) == 2
    for box in boxes:
        assert box.find("script", type=VIEW, recursive=False)
        assert box.select_one(":scope > .widget-fallback table caption")
    assert "Minsk" in boxes[1].get_text() and "Minsk" not in boxes[0].get_text()


def test_the_state_stands_once_and_its_models_are_those_of_the_views(page: BeautifulSoup) -> None:
    assert len(page.find_all("script", type=STATE)) == 1
    state = json_of(page.find("script", type=STATE))["state"]
    views = [json_of(view)["model_id"] for view in page.find_all("script", type=VIEW)]
    assert views == list(state) == ["w1", "w2"]
    assert [one["state"]["set"] for one in state.values()] == ["2025", "2023"]
    assert state["w2"]["state"]["order"] == [["P01"]]
    assert state["w2"]["state"]["reason"] == "</script>"  # and it did not end the script


def test_the_state_holds_no_trace_of_a_reader_or_of_what_only_notebooks_need(page: BeautifulSoup) -> None:
    state = json_of(page.find("script", type=STATE))["state"]["w1"]["state"]
    assert (state["order"], state["answer"], state["reason"], state["shuffled"]) == ([], "", "", [])
    assert not set(state) & NOT_NEEDED
    assert NOTEBOOK_CSS[:80] not in state["_css"] and ".peaceterms" in state["_css"]


def test_nothing_in_the_page_changes_from_build_to_build_or_asks_the_network(built: dict[str, Any]) -> None:
    box = built["html"]["with"].split('class="widget', 1)[1]
    assert not re.search(r"[0-9a-f]{32}", box)
    assert "cdn" not in built["html"]["with"] and "require" not in built["html"]["with"]


def test_the_loader_comes_with_a_widget_and_only_then(built: dict[str, Any]) -> None:
    assert ("widgets.js", "async") in built["scripts"]["with"]
    assert not built["scripts"]["without"] and not built["scripts"]["index"]
    assert (
        (built["out"] / "_static" / "widgets.js").read_text(encoding="utf-8").startswith("/* Widgets without")
    )


def test_trim_keeps_children_and_links_and_drops_what_is_not_shown() -> None:
    def model(name: str, module: str, **state: Any) -> dict[str, Any]:
        return {"model_name": name, "model_module": module, "state": state}

    ends = {"source": ["IPY_MODEL_m1", "n"], "target": ["IPY_MODEL_m2", "n"]}
    state = {
        "m3": model("LayoutModel", "@jupyter-widgets/base", width=None),
        "m5": model("AnyModel", "anywidget", n="never shown"),
        "m1": model("AnyModel", "anywidget", child="IPY_MODEL_m2", layout="IPY_MODEL_m3", _dom_classes=[]),
        "m2": model("AnyModel", "anywidget", n=1),
        "m4": model("LinkModel", "@jupyter-widgets/controls", **ends),
    }
    small, ids = trim(state, ["m1", "m1"])
    assert ids == {"m1": "w1", "m2": "w2", "m4": "w3"}
    assert small["w1"] == {"model_name": "AnyModel", "state": {"child": "IPY_MODEL_w2"}}
    assert small["w3"]["state"] == {"source": ["IPY_MODEL_w1", "n"], "target": ["IPY_MODEL_w2", "n"]}
    assert trim(dict(reversed(state.items())), ["m1"]) == (small, ids), (
        "the order of the models does not matter"
    )
