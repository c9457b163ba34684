"""The argument: diagram, list and Argdown file say the same, and all of it comes from one table."""

import csv
import re
import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from peaceterms import facts
from peaceterms.charts import placing
from peaceterms.sphinxext import argument_map
from peaceterms.sphinxext.argdown import argdown
from peaceterms.sphinxext.argument import UNSTATED

PAGE = "# The argument\n\n```{argument-map}\n```\n\n```{argument-list}\n```\n\nSee {node}`H4`.\n"
CLAIMS = "# Claims\n\n```{claims}\n```\n"
DRAWINGS = ("wide", "narrow")
STATEMENT = re.compile(
    r"^\(\d+\) \[(?P<id>\w+)\]: (?P<text>.*?)(?P<tag> #hidden)?(?: \{claims: \[(?P<claims>[^]]*)\].*)?(?: \{bears.*)?$",
    re.MULTILINE,
)


@pytest.fixture
def page(book: Callable[..., Any]) -> BeautifulSoup:
    built = book(argument=PAGE, claims=CLAIMS)
    assert not built.warnings
    soup: BeautifulSoup = built.soup("argument")
    return soup


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a copy of the tables that a test may break."""
    folder = tmp_path / "tables"
    shutil.copytree(facts.TABLES, folder)
    monkeypatch.setenv("PEACETERMS_TABLES", str(folder))
    return folder


def set_cell(tables: Path, node: str, column: str, text: str) -> None:
    path = tables / "argument.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    next(row for row in rows if row["node_id"] == node)[column] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def statements() -> list[dict[str, Any]]:
    return facts.argument().to_dict("records")


def words(tag: Tag) -> str:
    """Return the words of a tag as the table has them."""
    return " ".join(tag.get_text(" ").split()).replace("’", "'")


def missing(page: BeautifulSoup, node: dict[str, Any]) -> list[str]:
    """Name what the page does not show of a statement."""
    name, faults = node["node_id"], []
    claims = {f"claims.html#{claim.lower()}" for claim in facts.ids(node["claim_ids"])}
    for size in DRAWINGS:
        drawn = page.select_one(f"svg.argument-map.{size} g[data-node={name}]")
        assert drawn is not None, f"no {name} in the {size} drawing"
        chips = {link["href"] for link in drawn.select("a.chip")}
        head = drawn.select_one(f'a.statement[href="#node-{name.lower()}"]')
        text = " ".join(words(line) for line in drawn.select("a.statement > text"))
        if chips != claims or head is None or node["text"] not in text:
            faults.append(f"{size}: {text} {chips}")
        if ("Hidden premise" in text) != (node["kind"] == "hidden"):
            faults.append(f"{size}: the words for a hidden premise")
    entry = page.find(id=f"node-{name.lower()}")
    assert isinstance(entry, Tag), f"no {name} in the list"
    links = {link["href"] for link in entry.select("a")}
    if links != claims or node["text"] not in words(entry):
        faults.append(f"list: {words(entry)} {links}")
    if (UNSTATED in words(entry)) != (node["kind"] == "hidden"):
        faults.append("list: the words for a hidden premise")
    return faults


def test_every_statement_is_drawn_and_listed_and_leads_to_its_claims(page: BeautifulSoup) -> None:
    faults = {node["node_id"]: missing(page, node) for node in statements()}
    assert {name: found for name, found in faults.items() if found} == {}
    reference = page.find("a", string="H4")
    assert isinstance(reference, Tag) and reference["href"] == "#node-h4"


def test_a_statement_that_lost_its_mark_or_its_link_would_be_found(page: BeautifulSoup) -> None:
    node = next(row for row in statements() if row["node_id"] == "H5")
    for selector, text in (
        ("svg.narrow g[data-node=H5] .kind", "Premise"),
        ("#node-h5 .unstated", "Premise"),
    ):
        mark = page.select_one(selector)
        assert mark is not None
        before, mark.string = mark.get_text(), text
        assert missing(page, node)
        mark.string = before
    chip = page.select_one("svg.wide g[data-node=H5] a.chip")
    assert chip is not None and not missing(page, node)
    chip["href"] = "claims.html#c01"
    assert missing(page, node)


def test_lines_and_nesting_say_what_supports_what(page: BeautifulSoup) -> None:
    wanted = {(node["node_id"], node["supports"]) for node in statements() if node["supports"]}
    for size in DRAWINGS:
        heads = page.select(f"svg.{size} path.head")
        assert {(child, head["data-to"]) for head in heads for child in head["data-from"].split()} == wanted
    told = set()
    for step in page.select(".argument-steps > li"):
        goal = step["id"].removeprefix("step-").upper()
        told |= {(item["id"].removeprefix("node-").upper(), goal) for item in step.select("ul > li[id]")}
        told |= {(link.text, goal) for link in step.select("ul > li:not([id]) a")}
    assert told == wanted


def test_a_screen_reader_hears_the_list_only(page: BeautifulSoup) -> None:
    for drawing in page.select("svg.argument-map"):
        assert drawing["aria-hidden"] == "true"
        assert {link["tabindex"] for link in drawing.select("a")} == {"-1"}


@pytest.mark.parametrize("size", DRAWINGS)
def test_no_box_overlaps_another_and_no_text_leaves_its_box(size: str) -> None:
    drawing = getattr(argument_map, size)(facts.argument())
    boxes = list(drawing.boxes.values())
    for one, other in combinations(boxes, 2):
        apart = one.bottom <= other.y or other.bottom <= one.y
        assert apart or one.x + one.width <= other.x or other.x + other.width <= one.x
    for box in boxes:
        assert box.x >= 0 and box.x + box.width <= drawing.width and box.bottom <= drawing.height
        inner = box.width - 2 * argument_map.PAD
        assert all(placing.width(line) <= inner for line in [*box.lines, *box.notes])
        lane = drawing.lanes[box.node["node_id"]]
        assert not any(other.x <= lane <= other.x + other.width for other in boxes), "a line crosses a box"


def test_a_corrected_cell_corrects_diagram_list_and_file(book: Callable[..., Any], tables: Path) -> None:
    set_cell(tables, "H7", "text", "Peace would change something else.")
    built = book(argument=PAGE, claims=CLAIMS)
    assert built.soup("argument").prettify().count("Peace would change") == 3
    written = (built.folder / "data" / "argument.argdown").read_text(encoding="utf-8")
    assert "[H7]: Peace would change something else. #hidden" in written


def test_a_fault_names_the_page_and_the_line(book: Callable[..., Any]) -> None:
    warnings = book(index="# Title\n\nText {node}`H9`.\n").warnings
    assert "index.md:3" in warnings and "argument.csv has no row 'H9'" in warnings


def test_the_file_for_argdown_holds_what_the_table_holds() -> None:
    text = argdown(facts.argument())
    found = {match["id"]: match for match in STATEMENT.finditer(text)}
    assert list(found) == [node["node_id"] for node in statements()]
    for node in statements():
        match = found[node["node_id"]]
        assert match["text"] == node["text"]
        assert bool(match["tag"]) == (node["kind"] == "hidden")
        assert (match["claims"] or "").replace(", ", ";") == node["claim_ids"]
    for name, body in re.findall(
        r"^<Step (\w)>\n\n(.*?)\n----\n\(\d+\) \[\1\]", text, re.MULTILINE | re.DOTALL
    ):
        premises = re.findall(r"^\(\d+\) \[(\w+)\]", body, re.MULTILINE)
        assert set(premises) == {node["node_id"] for node in statements() if node["supports"] == name}


def test_signs_of_argdown_in_a_text_are_escaped() -> None:
    argument = facts.argument()
    argument.loc[0, "text"] = "China [the state] seeks #1."
    assert r"China \[the state\] seeks \#1." in argdown(argument)
