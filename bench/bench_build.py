"""Times the build: cold, unchanged, and after one table or one word changed; ratios to the cold build.

Each build runs in a copy of the project, so the site of the working folder is not touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ("book", "src", "_config.yml", "_toc.yml", "requirements.lock", "pyproject.toml")


def build(project: Path) -> float:
    """Build in `project` and return the seconds that it took."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", "from peaceterms.cli import main; raise SystemExit(main(['build']))"],
        cwd=project, env={**os.environ, "PYTHONPATH": str(project / "src")}, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - began


def edited(path: Path, change: Callable[[str], str]) -> None:
    """Write the changed text of a file back."""
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def main() -> None:
    """Print one line a case: seconds, and the ratio to the cold build."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, project / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copyfile(source, project / name)
        tables = project / "src/peaceterms/facts/tables"
        cold = build(project)
        print(f"{'cold':32}{cold:7.1f} s   1.00")
        for name, change in (
            ("nothing changed", lambda: None),
            (
                "one word of prose",
                lambda: edited(project / "book/index.md", lambda text: text + "\nA word.\n"),
            ),
            (
                "one cell of one table",
                lambda: edited(tables / "nato_members.csv", lambda text: text.replace("Bruss", "Brux", 1)),
            ),
        ):
            change()
            seconds = build(project)
            print(f"{name:32}{seconds:7.1f} s   {seconds / cold:.2f}")


if __name__ == "__main__":
    main()
