"""Cells run when, and only when, something that they use changed; a fault stops the build and says where."""

from pathlib import Path

import pytest

from peaceterms.build import cache, pages, runner
from peaceterms.build.pages import PageError

HEAD = "---\nfile_format: mystnb\nkernelspec: {name: python3, display_name: Python 3}\ntables: [TABLES]\n---\n# Page\n"
CELL = "\n```{code-cell} ipython3\nCODE\n```\n"


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of its own with a cache of its own."""
    monkeypatch.setattr(pages, "BOOK", tmp_path)
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "cache")
    monkeypatch.setattr(pages, "code_digest", lambda: "code")
    return tmp_path


def write(book: Path, name: str, *code: str, tables: str = "") -> Path:
    page = book / name
    page.write_text(HEAD.replace("TABLES", tables) + "".join(CELL.replace("CODE", part) for part in code))
    return page


def test_a_page_runs_once_and_again_when_a_cell_changes(book: Path) -> None:
    write(book, "a.md", "print(1)")
    said: list[str] = []
    assert runner.run_changed(said.append) == 1
    assert any("a.md" in line for line in said)
    assert runner.run_changed(said.append) == 0
    write(book, "a.md", "print(2)")
    assert runner.run_changed(said.append) == 1
    assert cache.executed(book / "a.md").cells[-1].outputs[0].text == "2\n"


def test_prose_does_not_run_cells_again(book: Path) -> None:
    page = write(book, "a.md", "print(1)")
    runner.run_changed(lambda _: None)
    page.write_text(page.read_text() + "\nMore prose.\n")
    assert runner.run_changed(lambda _: None) == 0


def test_a_changed_table_runs_the_page_that_declares_it(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from peaceterms import facts

    tables = book / "tables"
    tables.mkdir()
    for path in facts.TABLES.glob("*.csv"):
        (tables / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(facts, "TABLES", tables)
    write(book, "a.md", "print(1)", tables="claims")
    write(book, "b.md", "print(2)", tables="terms")
    assert runner.run_changed(lambda _: None) == 2
    claims = tables / "claims.csv"
    claims.write_text(claims.read_text().replace("balloon", "airship", 1))
    assert runner.run_changed(lambda _: None) == 1


def test_a_failing_cell_names_page_line_cell_and_error(book: Path) -> None:
    write(book, "a.md", "print(1)", "1 / 0")
    write(book, "b.md", "print(2)")
    with pytest.raises(PageError, match=r"^a\.md:13: cell 2: ZeroDivisionError: division by zero$"):
        runner.run_changed(lambda _: None)
    assert cache.is_cached(book / "b.md"), "pages that succeeded are kept"
    with pytest.raises(PageError, match="ZeroDivisionError"):  # and it fails again
        runner.run_changed(lambda _: None)


def test_a_table_that_a_page_does_not_declare_is_refused(book: Path) -> None:
    write(book, "a.md", "from peaceterms import facts\nfacts.claims()", tables="terms")
    with pytest.raises(PageError, match=r"a\.md: its cells open .*claims"):
        runner.run_changed(lambda _: None)


def test_a_declared_table_that_does_not_exist_is_refused(book: Path) -> None:
    write(book, "a.md", "print(1)", tables="clams")
    with pytest.raises(PageError, match="clams"):
        runner.run_changed(lambda _: None)


def test_a_kernel_that_dies_is_reported(book: Path) -> None:
    write(book, "a.md", "import os\nos._exit(1)")
    with pytest.raises(PageError, match=r"a\.md:\d+: cell 1: the kernel died"):
        runner.run_changed(lambda _: None)


def test_a_page_without_a_kernel_is_refused(book: Path) -> None:
    page = book / "a.md"
    page.write_text("---\nfile_format: mystnb\n---\n# Page\n")
    with pytest.raises(PageError, match="has no kernel"):
        runner.run_changed(lambda _: None)
