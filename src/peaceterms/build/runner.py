"""Runs the cells of the pages that changed, two pages at a time, and shows progress."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

from peaceterms.build import cache, pages
from peaceterms.build.pages import PageError

TIMEOUT = 120  # seconds a cell
WORKERS = 2


def run(page: Path) -> tuple[NotebookNode, float]:
    """Return a page with outputs, and the seconds that its cells took.

    Raises
    ------
    PageError
        If a cell fails, or if the cells open a table that the page does not declare.
    """
    source = pages.notebook(page)
    notebook = pages.plain(source)
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "tables"
        trace.touch()
        # Sockets in a folder of their own: no port is opened, and two kernels cannot meet.
        manager = AsyncKernelManager(kernel_name="python3", transport="ipc", ip=f"{folder}/kernel")
        # Timing is left out of the cells: their metadata is part of what the cache compares.
        client = NotebookClient(notebook, km=manager, timeout=TIMEOUT, record_timing=False)
        client.owns_km = True  # so that it shuts the kernel down at the end
        client.resources = {"metadata": {"path": str(page.parent)}}
        began = time.perf_counter()
        try:
            client.execute(env={**os.environ, "PEACETERMS_TRACE": str(trace)})
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as fault:
            raise PageError(_failure(page, source, notebook, fault)) from fault
        seconds = time.perf_counter() - began
        opened = set(trace.read_text(encoding="utf-8").split())
    undeclared = sorted(opened - pages.declared_tables(page))
    if undeclared:
        raise PageError(
            f"{pages.shown(page)}: its cells open {', '.join(undeclared)},"
            " which the front matter does not declare;"
            " add to `tables:` so that a change of the table runs the page again"
        )
    return notebook, seconds


def _failure(page: Path, source: NotebookNode, ran: NotebookNode, fault: Exception) -> str:
    """Return the message for a failed cell: page, line, cell, and the last line of the error."""
    code = [i for i, cell in enumerate(ran.cells) if cell.cell_type == "code"]
    failed = [i for i in code if any(output.output_type == "error" for output in ran.cells[i].outputs)]
    index = failed[0] if failed else next((i for i in code if ran.cells[i].execution_count is None), code[-1])
    if isinstance(fault, CellExecutionError):
        said = f"{fault.ename}: {fault.evalue}"
    elif isinstance(fault, CellTimeoutError):
        said = f"ran longer than {TIMEOUT} seconds"
    else:
        said = f"the kernel died ({fault})"
    return f"{pages.shown(page)}:{pages.line_of(source, index)}: cell {code.index(index) + 1}: {said}"


def run_changed(say: Callable[[str], None]) -> int:
    """Run every page whose cells, package, lock or tables changed since it was last run.

    Parameters
    ----------
    say
        Takes each line of progress.

    Returns
    -------
    int
        The number of pages that were run.

    Raises
    ------
    PageError
        With one line a page that failed; the pages that succeeded are kept.
    """
    due = [page for page in pages.code_pages() if not cache.is_cached(page)]
    faults: list[str] = []
    with ThreadPoolExecutor(WORKERS) as pool:
        jobs = {pool.submit(run, page): page for page in due}
        for done, job in enumerate(as_completed(jobs), 1):
            page = jobs[job]
            try:
                notebook, seconds = job.result()
            except PageError as fault:
                faults.append(str(fault))
                say(f"  [{done}/{len(due)}] {pages.shown(page)}: failed")
                continue
            cache.keep(page, notebook, seconds)
            say(f"  [{done}/{len(due)}] {pages.shown(page)}: {seconds:.1f} s")
    if faults:
        raise PageError("\n".join(faults))
    return len(due)
